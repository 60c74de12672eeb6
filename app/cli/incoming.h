// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/intake/staging.h"
#include "core/workspace/incomingfile.h"

namespace lw
{

/// Opens a file under the profile given on the command line, as a file or by name, or the one found by its columns;
/// what had to be guessed is said on stderr.
Result<IncomingFile> openWithProfile(const CliContext &context, const Workspace &workspace, const QString &kind,
                                     const QString &path, const QString &profile);

struct ReadFile {
    RawTable table;
    ColumnMapping mapping;
};
/// The same, read whole.
Result<ReadFile> readWithProfile(const CliContext &context, const Workspace &workspace, const QString &kind,
                                 const QString &path, const QString &profile);

QJsonArray issuesJson(const QList<RowIssue> &issues);
QString issueLine(const RowIssue &issue);

} // namespace lw
