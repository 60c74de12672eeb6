// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/incoming.h"

#include "core/files/filelimits.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

} // namespace

Result<IncomingFile> openWithProfile(const CliContext &context, const Workspace &workspace, const QString &kind,
                                     const QString &path, const QString &profile)
{
    std::optional<ColumnMapping> given;
    if (QFileInfo(profile).isFile()) {
        const Result<ColumnMapping> read = profileFromFile(profile);
        if (!read)
            return read.error();
        given = *read;
    } else if (profile.endsWith(u".json")) {
        return unreadable(tr("There is no profile file %1.").arg(profile));
    }
    const Result<IncomingFile> file = openIncoming(workspace, kind, path, given ? QString() : profile, given);
    if (!file)
        return file;
    for (const QString &remark : file->rows->head().remarks)
        context.say(remark);
    if (!given)
        context.say(tr("%1: %2.").arg(path, file->how));
    return file;
}

Result<ReadFile> readWithProfile(const CliContext &context, const Workspace &workspace, const QString &kind,
                                 const QString &path, const QString &profile)
{
    const Result<IncomingFile> file = openWithProfile(context, workspace, kind, path, profile);
    if (!file)
        return file.error();
    const Result<RawTable> table = readAll(*file->rows, limits::kRows);
    return table ? Result<ReadFile>(ReadFile{*table, file->mapping}) : Result<ReadFile>(table.error());
}

QJsonArray issuesJson(const QList<RowIssue> &issues)
{
    QJsonArray json;
    for (const RowIssue &issue : issues)
        json += QJsonObject{{u"row"_s, issue.row}, {u"column"_s, issue.column}, {u"problem"_s, issue.problem}};
    return json;
}

QString issueLine(const RowIssue &issue)
{
    return issue.column.isEmpty() ? tr("Row %1: %2").arg(issue.row).arg(issue.problem)
                                  : tr("Row %1, %2: %3").arg(issue.row).arg(issue.column, issue.problem);
}

} // namespace lw
