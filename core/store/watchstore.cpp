// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/watchstore.h"

#include "core/store/settingsstore.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestProblem = 20'000; // as the schema has it

WatchedFolder readFolder(Row &row)
{
    WatchedFolder folder;
    folder.id = row.id<WatchedFolderId>();
    folder.path = row.text();
    folder.source = row.text();
    folder.campaign = row.text();
    folder.profile = row.text();
    folder.active = row.flag();
    return folder;
}

WatchedFile readFile(Row &row)
{
    WatchedFile file;
    file.folder = row.text();
    file.fileName = row.text();
    file.sha256 = row.bytes();
    file.at = row.instant();
    file.outcome = row.text() == u"done" ? FileOutcome::Done : FileOutcome::Failed;
    file.problem = row.text();
    file.batch = row.id<BatchId>();
    file.rows = row.integer();
    file.rejected = row.integer();
    return file;
}

const QString kFileColumns = u"SELECT w.folder, w.file_name, w.sha256, w.at, w.outcome, w.problem, "
                             "coalesce(w.batch_id, 0), coalesce(b.row_count, 0), coalesce(b.rejected, 0) "
                             "FROM watched_file w LEFT JOIN batch b ON b.id = w.batch_id "_s;

QList<Value> valuesOf(const WatchedFolder &folder, qint64 id)
{
    return {{u":id"_s, id},
            {u":path"_s, folder.path},
            {u":source"_s, folder.source},
            {u":campaign"_s, folder.campaign},
            {u":profile"_s, folder.profile},
            {u":active"_s, folder.active ? 1 : 0}};
}

Result<bool> anyRow(const Result<int> &changed)
{
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

} // namespace

Result<QList<WatchedFolder>> loadWatchedFolders(const Database &database)
{
    QList<WatchedFolder> folders;
    LW_TRY(forEachRow(database,
                      u"SELECT id, path, source, campaign, profile, active FROM watched_folder ORDER BY path"_s, {},
                      [&](Row &row) { folders += readFolder(row); }));
    return folders;
}

Result<void> insertWatchedFolder(const Database &database, const WatchedFolder &folder)
{
    const Result<qint64> id = takeNumbers(database, u"watched_folder"_s, 1);
    if (!id)
        return id.error();
    return execute(database,
                   u"INSERT INTO watched_folder (id, path, source, campaign, profile, active) VALUES (:id, :path, "
                   u":source, :campaign, :profile, :active)"_s,
                   valuesOf(folder, *id));
}

Result<bool> updateWatchedFolder(const Database &database, const WatchedFolder &folder)
{
    return anyRow(executeCounting(database,
                                  u"UPDATE watched_folder SET path = :path, source = :source, campaign = :campaign, "
                                  u"profile = :profile, active = :active WHERE id = :id"_s,
                                  valuesOf(folder, folder.id.value)));
}

Result<bool> deleteWatchedFolder(const Database &database, WatchedFolderId id)
{
    return anyRow(executeCounting(database, u"DELETE FROM watched_folder WHERE id = :id"_s, {{u":id"_s, id.value}}));
}

Result<void> insertWatchedFile(const Database &database, const WatchedFile &file)
{
    const Result<qint64> id = takeNumbers(database, u"watched_file"_s, 1);
    if (!id)
        return id.error();
    return execute(database,
                   u"INSERT INTO watched_file (id, folder, file_name, sha256, at, outcome, problem, batch_id) VALUES "
                   u"(:id, :folder, :file, :sha, :at, :outcome, :problem, :batch)"_s,
                   {{u":id"_s, *id},
                    {u":folder"_s, file.folder},
                    {u":file"_s, file.fileName},
                    {u":sha"_s, file.sha256},
                    {u":at"_s, orNull(file.at)},
                    {u":outcome"_s, file.outcome == FileOutcome::Done ? u"done"_s : u"failed"_s},
                    {u":problem"_s, file.problem.left(kLongestProblem)},
                    {u":batch"_s, orNull(file.batch)}});
}

Result<std::optional<WatchedFile>> readBefore(const Database &database, const QByteArray &sha256)
{
    std::optional<WatchedFile> found;
    LW_TRY(forEachRow(database, kFileColumns + u"WHERE w.sha256 = :sha AND w.outcome = 'done' ORDER BY w.id LIMIT 1"_s,
                      {{u":sha"_s, sha256}}, [&](Row &row) { found = readFile(row); }));
    return found;
}

Result<QList<WatchedFile>> loadWatchedFiles(const Database &database, int most)
{
    QList<WatchedFile> files;
    LW_TRY(forEachRow(database, kFileColumns + u"ORDER BY w.id DESC LIMIT :most"_s, {{u":most"_s, most}},
                      [&](Row &row) { files += readFile(row); }));
    return files;
}

Result<QStringList> leadProfileNames(const Database &database)
{
    QStringList names;
    LW_TRY(forEachRow(database,
                      u"SELECT DISTINCT name FROM profile WHERE name <> '' AND fingerprint LIKE 'import:%' "
                      u"ORDER BY name"_s,
                      {}, [&](Row &row) { names += row.text(); }));
    return names;
}

} // namespace lw
