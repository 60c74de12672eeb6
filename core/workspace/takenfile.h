// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/putaside.h"
#include "core/workspace/watchfolder.h"

namespace lw
{

/// What a file of a watched folder is taken with.
struct TakingContext {
    Workspace &workspace;
    const WatchedFolder &folder;
    const QString &path;
    const QString &actor;
    const QDateTime &now;
    const std::optional<ColumnMapping> &mapping;
    const Progress &progress;
};

/// The way of one file from its folder into the workspace and aside.
class TakenFile
{
public:
    explicit TakenFile(const TakingContext &context);

    WatchOutcome take();

private:
    Result<void> checkProfile();
    Result<ImportRequest> request();
    Result<void> writeLedger(const Database &database, BatchId batch);

    WatchOutcome read(ImportRequest request);
    WatchOutcome knownAlready(const ImportRequest &request, const WatchedFile &before);
    WatchOutcome refused(const Error &error);
    WatchOutcome failed(const QString &why);
    Result<Move> moveToFailed(const QString &target, const QString &why);
    void writeNote(const QString &why);
    WatchOutcome putInDone(RowSource &rows, const QList<RowIssue> &rejects);
    Result<void> moveToDone(RowSource &rows, const QList<RowIssue> &rejects);

    WatchOutcome waits(const Error &error);
    WatchOutcome stillWritten();
    WatchOutcome gone();
    bool isWorkspaceItself() const;
    QString localText(const QDateTime &instant) const; ///< in the workspace's zone
    QString inFolder(const QString &name) const { return QString(m_context.folder.path + u'/' + name); }

    TakingContext m_context;
    WatchOutcome m_outcome;
    FileStamp m_stamp;
    QByteArray m_sha256;
    std::optional<WatchedFile> m_overtakenBy;
    bool m_stopped = false;
};

} // namespace lw
