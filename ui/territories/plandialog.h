// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/territoryimport.h"

#include <QDialog>

namespace lw
{

/// What a file of territory lines would change, before it does: counts, then each line.
class PlanDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanDialog)

public:
    PlanDialog(const TerritoriesPlan &plan, const QString &fileName, QWidget *parent);
};

} // namespace lw
