// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/changecalendars.h"

#include <QDialog>

namespace lw
{

/// Which deadlines another calendar would move, and to when.
class MovedDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MovedDialog)

public:
    /// `zoneId`: of the workspace, in which times are shown.
    MovedDialog(const QList<MovedDeadline> &moved, const QByteArray &zoneId, QWidget *parent);
};

} // namespace lw
