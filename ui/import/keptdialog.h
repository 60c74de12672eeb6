// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/changeset.h"

#include <QDialog>

namespace lw
{

/// What an undo left as it is because somebody changed it since: where, which field, and why.
class KeptDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptDialog)

public:
    KeptDialog(const QString &fileName, const QList<KeptChange> &kept, QWidget *parent);
};

} // namespace lw
