// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/intake/intakeplan.h"

#include <QTemporaryFile>

namespace lw
{

/// What a dry run would do with each row, as CSV or JSON. The rows wait in a temporary file: a million of them need no
/// memory, and nothing is printed of a run that fails half way.
class PlanRows
{
    Q_DISABLE_COPY_MOVE(PlanRows)

public:
    PlanRows(Format format, const QDateTime &now);

    Result<void> open(); ///< error: there is no room for temporary files
    /// One row of `file`, decided by the rulebook of `workspace`, in whose zone the deadline is written.
    void add(const QString &file, const PlannedRow &row, const Workspace &workspace);
    /// Puts everything on stdout; as JSON one document, `summary` with the rows as its member “plan”. Error: it cannot
    /// be kept or printed whole.
    Result<void> print(const QJsonObject &summary);

private:
    void write(const QByteArray &bytes);
    Result<void> copyTo(QFile &out);

    Format m_format;
    QDateTime m_now;
    QTemporaryFile m_spool;
    bool m_isFirst = true;
    bool m_isWhole = true; ///< every write went through
};

} // namespace lw
