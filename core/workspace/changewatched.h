// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/watchstore.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Adds a watched folder (one without an id) or changes one. The path is kept without links. Error: it is no folder,
/// it is watched already, files of another one end up in it, or there is no profile of the name.
Result<OperationId> saveWatchedFolder(Workspace &workspace, const WatchedFolder &folder, const QString &actor,
                                      const QDateTime &now);

/// Stops watching them for a time, or goes on. Error: one of them is gone; then none is changed.
Result<OperationId> pauseWatchedFolders(Workspace &workspace, const QList<WatchedFolderId> &ids, bool paused,
                                        const QString &actor, const QDateTime &now);

/// The folders on disk, their files and the ledger stay.
Result<OperationId> removeWatchedFolders(Workspace &workspace, const QList<WatchedFolderId> &ids, const QString &actor,
                                         const QDateTime &now);

} // namespace lw
