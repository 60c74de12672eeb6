// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

#include <optional>

namespace lw
{

using WatchedFolderId = Id<struct WatchedFolderTag>;

/// A folder whose files are read as they arrive.
struct WatchedFolder {
    WatchedFolderId id;
    QString path;     ///< absolute, without links
    QString source;   ///< of leads whose file names none
    QString campaign; ///< likewise
    QString profile;  ///< the name of one; empty: found by the columns
    bool active = true;
    bool operator==(const WatchedFolder &) const = default;
};

enum class FileOutcome { Done, Failed };

/// One line of the ledger: a file that a folder brought.
struct WatchedFile {
    QString folder;
    QString fileName;
    QByteArray sha256; ///< empty: the file could not be read at all
    QDateTime at;
    FileOutcome outcome = FileOutcome::Done;
    QString problem; ///< of a failed one
    BatchId batch;
    qint64 rows = 0;     ///< of its batch; only loaded
    qint64 rejected = 0; ///< likewise
};

/// All of them by path.
Result<QList<WatchedFolder>> loadWatchedFolders(const Database &database);
Result<void> insertWatchedFolder(const Database &database, const WatchedFolder &folder);
/// Answers whether there was such a folder.
Result<bool> updateWatchedFolder(const Database &database, const WatchedFolder &folder);
Result<bool> deleteWatchedFolder(const Database &database, WatchedFolderId id);

Result<void> insertWatchedFile(const Database &database, const WatchedFile &file);
/// The line of the file with these bytes that was read; nothing: none was, or its import was taken back.
Result<std::optional<WatchedFile>> readBefore(const Database &database, const QByteArray &sha256);
/// The newest first.
Result<QList<WatchedFile>> loadWatchedFiles(const Database &database, int most);

/// The names of remembered profiles for leads, which a folder may have.
Result<QStringList> leadProfileNames(const Database &database);

} // namespace lw
