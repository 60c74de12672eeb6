// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/filesettling.h"
#include "core/store/watchstore.h"
#include "core/workspace/importleads.h"

namespace lw
{

// Where files go: into these folders beside the files that are still to come.
inline const QString kDoneFolder = QStringLiteral("done");
inline const QString kFailedFolder = QStringLiteral("failed");

enum class Taken {
    Read,       ///< its rows are in the workspace
    ReadBefore, ///< its bytes are in the ledger already; it was only put aside
    Failed,     ///< not readable as leads; nothing of it was imported
    Waits,      ///< something else kept it from being read; it stays and is tried again
    Gone        ///< somebody else took it meanwhile
};

/// What came of one file.
struct WatchOutcome {
    Taken taken = Taken::Waits;
    QString path; ///< where it was
    QString fileName;
    QString movedTo;        ///< where it is now; empty: where it was
    QString rejectsFile;    ///< beside it: the rows that could not be imported
    QString noteFile;       ///< beside a failed one: why
    QString how;            ///< how its columns were understood
    QString remark;         ///< nothing wrong, but worth knowing
    QString problem;        ///< what is wrong and what to do; also of a file that was read and could not be moved
    bool isBusy = false;    ///< somebody else is saving: try again at once
    bool isStopped = false; ///< by who watches
    IntakeSummary summary;
    BatchId batch;
    OperationId operation;
};

/// “expo.csv: 212 rows: 200 new leads, …”: what came of a file, in one sentence or two.
QString sentence(const WatchOutcome &outcome);

/// Reads one file into the workspace as any import is read, writes it into the ledger in the same transaction, and
/// then moves it to “done” or “failed”. Bytes that the ledger has as read are only moved. `mapping`: how its columns
/// are read, where the folder has no profile of its own. Whatever happens, nothing is imported twice.
WatchOutcome takeFile(Workspace &workspace, const WatchedFolder &folder, const QString &path, const QString &actor,
                      const QDateTime &now, const std::optional<ColumnMapping> &mapping = {},
                      const Progress &progress = {});

/// The files of a folder that are written to the end by now. Error: the folder cannot be listed.
Result<QStringList> arrived(FolderLook &look, const WatchedFolder &folder, const QDateTime &at);

/// Lets the look know what came of a file: one that stays is tried again after a minute, or when it has changed.
void note(FolderLook &look, const WatchOutcome &outcome, const QDateTime &at);

/// Told of each file; answers false to stop after it.
using AfterFile = std::function<bool(const WatchOutcome &)>;

/// Looks into a folder once and takes what is there, one file after the other; a bad one does not keep the next from
/// being read. Error: as arrived().
Result<QList<WatchOutcome>> lookOnce(Workspace &workspace, const WatchedFolder &folder, FolderLook &look,
                                     const QString &actor, const QDateTime &now,
                                     const std::optional<ColumnMapping> &mapping = {}, const AfterFile &after = {},
                                     const Progress &progress = {});

} // namespace lw
