// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

struct sqlite3_session;

namespace lw
{

class Database;

/// Records every row change of a transaction, so that it can be taken back later.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(const Database &database);
    ~ChangeRecorder();
    Q_DISABLE_COPY_MOVE(ChangeRecorder)

    void pause(); ///< inserts of a batch are undone by the batch's id, not one by one
    void resume();
    Result<QByteArray> take();

private:
    const Database &m_database;
    sqlite3_session *m_session = nullptr;
};

/// A change that was not taken back because somebody changed the same value since.
struct KeptChange {
    QString table;
    qint64 key = 0; ///< first column of its primary key
    QString field;
    QString why;
    bool isFinal = false; ///< by its nature, not because of what stands on it: asking again would change nothing
};

struct Reverted {
    qint64 changes = 0;
    QList<KeptChange> kept;
    QSet<qint64> leads;          ///< whose own rows were changed back
    bool concernsOthers = false; ///< people, companies, sources or campaigns were changed back
    OperationId operation;       ///< the undo itself, which can be undone
};

/// Takes a recorded changeset back: column by column where a row was updated, whole rows where it was inserted or
/// deleted. What no longer has the value the changeset left is kept and listed. `rev` never counts as a difference.
/// Error: a lead would be merged by half, because it or its survivor was merged, closed or asked again since.
Result<Reverted> revertChangeset(const Database &database, const QByteArray &changeset, qint64 operationId);

} // namespace lw
