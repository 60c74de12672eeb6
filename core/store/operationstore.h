// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

#include <QJsonObject>

namespace lw
{

/// One act of somebody, whatever it touched: the unit of undo.
struct Operation {
    OperationId id;
    QDateTime at;
    QString actor;
    QString kind;  ///< import | act | costs | territories | undo …
    QString label; ///< the deed in words: "Assign 12 leads to Ada"
    QByteArray changeset;
    BatchId batch;
    OperationId undoes;
    OperationId undoneBy;
};

Result<void> insertOperation(const Database &database, const Operation &operation, const QString &token);
Result<void> markUndone(const Database &database, OperationId operation, OperationId by);
Result<std::optional<Operation>> loadOperation(const Database &database, OperationId id);
/// What can be taken back, newest first, without the changesets.
Result<QList<Operation>> revertibleOperations(const Database &database, int limit);

/// The kind of what an undo, or an undo of an undo, is about; of any other operation its own.
Result<QString> rootKindOf(const Database &database, const Operation &operation);
/// A later operation of the kind that still stands, of undos only where `operation` is one too; none: 0.
Result<OperationId> laterOfKind(const Database &database, const Operation &operation, const QString &kind);

/// Adds one entry to the append-only journal. Its detail can be erased later without breaking the chain of hashes.
Result<void> appendJournal(const Database &database, const QDateTime &at, const QString &actor, const QString &action,
                           OperationId operation, const QJsonObject &detail);

/// What the journal says of an operation beside who did it and when; empty where that was erased, or no entry is of it.
Result<QJsonObject> journalDetail(const Database &database, OperationId operation);

/// The newest entry: how many there are and the first eight signs of its hash. Printed on reports.
struct JournalHead {
    qint64 entries = 0;
    QString hash;
};
Result<JournalHead> journalHead(const Database &database);
/// Checks the whole chain. Answers the first entry that does not follow from the one before; 0: all do.
Result<qint64> verifyJournal(const Database &database);

/// SHA-256 over all rows of all tables except the journal, operations, counters and the do-not-contact register, and
/// except the columns that hold operation ids: equal digests mean equal content. The register is left out because it
/// outlives every undo: what people asked for stands although the records it came with are gone.
Result<QByteArray> contentDigest(const Database &database);

/// What SQLite's own checks find; empty when the file is sound.
Result<QStringList> checkFile(const Database &database);

/// A copy through SQLite's backup interface, also while others write.
Result<void> copyTo(const Database &database, const QString &path);

} // namespace lw
