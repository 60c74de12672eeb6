// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changewatched.h"

#include "core/workspace/profiles.h"
#include "core/workspace/watchfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeWatched", text);
}

Error goneFolder()
{
    return failed(tr("This folder is not in the list any more. Nothing was changed."));
}

QStringList asidesOf(const QString &folder)
{
    return {QString(folder + u'/' + kDoneFolder), QString(folder + u'/' + kFailedFolder)};
}

Result<void> checkBesideOthers(const Database &database, const WatchedFolder &folder)
{
    const Result<QList<WatchedFolder>> known = loadWatchedFolders(database);
    if (!known)
        return known.error();
    for (const WatchedFolder &other : *known) {
        if (other.id == folder.id)
            continue;
        if (other.path == folder.path)
            return usage(tr("%1 is watched already.").arg(folder.path));
        if (asidesOf(other.path).contains(folder.path) || asidesOf(folder.path).contains(other.path))
            return usage(tr("Files that were read are kept in “%1” and “%2” of a watched folder. Such a folder cannot "
                            "be watched itself.")
                             .arg(kDoneFolder, kFailedFolder));
    }
    return {};
}

Result<void> checkProfile(const Workspace &workspace, const QString &name)
{
    if (name.isEmpty())
        return {};
    QString how;
    const Result<ColumnMapping> profile = profileFor(workspace, u"import"_s, name, {}, &how);
    return profile ? Result<void>() : Result<void>(usage(profile.error().message));
}

Result<QString> folderPath(const QString &path)
{
    if (path.trimmed().isEmpty())
        return usage(tr("Name the folder to watch."));
    const QFileInfo folder(path);
    if (!folder.isDir())
        return usage(tr("%1 is no folder. Make it first, or choose another one.").arg(path));
    return folder.canonicalFilePath();
}

Result<WatchedFolder> folderOf(const Database &database, WatchedFolderId id)
{
    const Result<QList<WatchedFolder>> known = loadWatchedFolders(database);
    if (!known)
        return known.error();
    const auto found = std::ranges::find(*known, id, &WatchedFolder::id);
    return found == known->end() ? Result<WatchedFolder>(goneFolder()) : Result<WatchedFolder>(*found);
}

Result<void> update(const Database &database, const WatchedFolder &folder)
{
    const Result<bool> updated = updateWatchedFolder(database, folder);
    if (!updated)
        return updated.error();
    return *updated ? Result<void>() : Result<void>(goneFolder());
}

QString pauseLabel(qsizetype count, bool paused)
{
    if (count == 1)
        return paused ? tr("Pause a watched folder") : tr("Go on watching a folder");
    return (paused ? tr("Pause %1 watched folders") : tr("Go on watching %1 folders")).arg(count);
}

} // namespace

Result<OperationId> saveWatchedFolder(Workspace &workspace, const WatchedFolder &folder, const QString &actor,
                                      const QDateTime &now)
{
    WatchedFolder tidy = folder;
    tidy.source = folder.source.simplified();
    tidy.campaign = folder.campaign.simplified();
    tidy.profile = folder.profile.trimmed();
    // One that is paused may be away, on a disk that is not there.
    if (folder.active || !folder.id) {
        const Result<QString> path = folderPath(folder.path);
        if (!path)
            return path.error();
        tidy.path = *path;
    }
    const QString name = QDir(tidy.path).dirName();
    const QString label = folder.id ? tr("Change the watched folder “%1”").arg(name) : tr("Watch “%1”").arg(name);
    return workspace.perform({u"watching"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        LW_TRY(checkBesideOthers(deed.database, tidy));
        LW_TRY(checkProfile(workspace, tidy.profile));
        deed.detail = {{u"folder"_s, tidy.path}, {u"active"_s, tidy.active}};
        return tidy.id ? update(deed.database, tidy) : insertWatchedFolder(deed.database, tidy);
    });
}

Result<OperationId> pauseWatchedFolders(Workspace &workspace, const QList<WatchedFolderId> &ids, bool paused,
                                        const QString &actor, const QDateTime &now)
{
    const Deed deed{u"watching"_s, pauseLabel(ids.size(), paused), actor, now};
    return workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        QStringList paths;
        for (const WatchedFolderId id : ids) {
            Result<WatchedFolder> folder = folderOf(open.database, id);
            if (!folder)
                return folder.error();
            folder->active = !paused;
            LW_TRY(update(open.database, *folder));
            paths += folder->path;
        }
        open.detail = {{paused ? u"paused"_s : u"resumed"_s, paths.join(u"; "_s)}};
        return {};
    });
}

Result<OperationId> removeWatchedFolders(Workspace &workspace, const QList<WatchedFolderId> &ids, const QString &actor,
                                         const QDateTime &now)
{
    const QString label =
        ids.size() == 1 ? tr("Stop watching a folder") : tr("Stop watching %1 folders").arg(ids.size());
    return workspace.perform({u"watching"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        QStringList paths;
        for (const WatchedFolderId id : ids) {
            const Result<WatchedFolder> folder = folderOf(deed.database, id);
            if (!folder)
                return folder.error();
            const Result<bool> gone = deleteWatchedFolder(deed.database, id);
            if (!gone)
                return gone.error();
            paths += folder->path;
        }
        deed.detail = {{u"removed"_s, paths.join(u"; "_s)}};
        return {};
    });
}

} // namespace lw
