// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/incomingfile.h"

#include "core/files/tablefile.h"
#include "core/store/batchstore.h"
#include "core/workspace/profiles.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

Result<IncomingFile> openAs(const QString &path, const ColumnMapping &mapping, const QString &how)
{
    Result<RowSourcePtr> rows = openTable(path, mapping.reading);
    if (!rows)
        return rows.error();
    return IncomingFile{*std::move(rows), mapping, how};
}

} // namespace

Result<IncomingFile> openIncoming(const Workspace &workspace, const QString &kind, const QString &path,
                                  const QString &profileName, const std::optional<ColumnMapping> &given)
{
    if (given)
        return openAs(path, *given, QCoreApplication::translate("lw::Profiles", "the profile given"));
    QString how;
    if (!profileName.isEmpty()) {
        const Result<ColumnMapping> named = profileFor(workspace, kind, profileName, {}, &how);
        return named ? openAs(path, *named, how) : Result<IncomingFile>(named.error());
    }
    Result<RowSourcePtr> rows = openTable(path);
    if (!rows)
        return rows.error();
    const QStringList headers = (*rows)->head().headers;
    const Result<ColumnMapping> mapping = profileFor(workspace, kind, {}, headers, &how);
    if (!mapping)
        return mapping.error();
    if (mapping->reading != ReadOptions()) {
        const Result<IncomingFile> again = openAs(path, *mapping, how);
        if (again && again->rows->head().headers == headers)
            return again;
    }
    ColumnMapping asRead = *mapping; // how it is written did not fit this file
    asRead.reading = {};
    return IncomingFile{*std::move(rows), asRead, how};
}

} // namespace lw
