// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a file goes that was taken: to “done” with its rejected rows beside it, or to “failed” with the reason.

#include "core/files/rejectsfile.h"
#include "core/store/operationstore.h"
#include "core/store/transaction.h"
#include "core/workspace/takenfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QUuid>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

const QString kRejectsEnding = u".rejected.csv"_s;
const QString kNoteEnding = u".txt"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WatchFolder", text);
}

} // namespace

Result<void> TakenFile::moveToDone(RowSource &rows, const QList<RowIssue> &rejects)
{
    const QString folder = inFolder(kDoneFolder);
    LW_TRY(makeFolder(folder));
    const QString ending = rejects.isEmpty() ? QString() : kRejectsEnding;
    const QString target = freePath(folder, m_outcome.fileName, ending);
    // Before the file moves, because its rows are read once more.
    if (!rejects.isEmpty())
        LW_TRY(writeRejects(target + ending, rows, rejects));
    const Result<Move> moved = moveAside(m_context.path, target, m_stamp);
    const bool isThere = moved && *moved == Move::Done;
    if (!isThere && !rejects.isEmpty())
        QFile::remove(target + ending);
    if (!moved)
        return moved.error();
    if (*moved == Move::Changed)
        m_outcome.remark = tr("Another file of this name has come since; it is read next.");
    if (isThere) {
        m_outcome.movedTo = target;
        m_outcome.rejectsFile = rejects.isEmpty() ? QString() : QString(target + ending);
    }
    return {};
}

WatchOutcome TakenFile::putInDone(RowSource &rows, const QList<RowIssue> &rejects)
{
    const Result<void> moved = moveToDone(rows, rejects);
    if (!moved)
        m_outcome.problem = tr("Its rows are in the workspace, but it could not be put aside: %1 It is tried again; "
                               "nothing is imported twice.")
                                .arg(moved.error().message);
    return m_outcome;
}

// The move stands inside the transaction: who moves the file writes its line, and where nothing can be saved the file
// stays.
Result<Move> TakenFile::moveToFailed(const QString &target, const QString &why)
{
    const Database &database = m_context.workspace.database();
    Result<Transaction> begun = Transaction::begin(database);
    if (!begun)
        return begun.error();
    Transaction transaction = *std::move(begun);
    LW_TRY(insertWatchedFile(database, {.folder = m_context.folder.path,
                                        .fileName = m_outcome.fileName,
                                        .sha256 = m_sha256.isEmpty() ? digestOf(m_context.path) : m_sha256,
                                        .at = m_context.now,
                                        .outcome = FileOutcome::Failed,
                                        .problem = why,
                                        .batch = {}}));
    LW_TRY(appendJournal(database, m_context.now, m_context.actor, u"watch"_s, {},
                         {{u"file"_s, m_context.path}, {u"failed"_s, why}}));
    const Result<Move> moved = moveAside(m_context.path, target, m_stamp);
    if (!moved || *moved != Move::Done)
        return moved;
    m_outcome.movedTo = target;
    if (const Result<void> saved = transaction.commit(QUuid::createUuid().toString()); !saved)
        m_outcome.remark = tr("It could not be written into the ledger: %1").arg(saved.error().message);
    return moved;
}

WatchOutcome TakenFile::failed(const QString &why)
{
    const QString folder = inFolder(kFailedFolder);
    if (const Result<void> made = makeFolder(folder); !made)
        return waits(lw::failed(QString(why + u' ' + made.error().message)));
    const Result<Move> moved = moveToFailed(freePath(folder, m_outcome.fileName, kNoteEnding), why);
    if (!moved)
        return waits({moved.error().kind, QString(why + u' ' + moved.error().message)});
    if (*moved != Move::Done)
        return *moved == Move::Gone ? gone() : stillWritten();
    m_outcome.taken = Taken::Failed;
    m_outcome.problem = why;
    writeNote(why);
    return m_outcome;
}

void TakenFile::writeNote(const QString &why)
{
    const QString text =
        tr("%1 could not be read on %2. Nothing of it was imported.\n\nWhy: %3\n\nWhat to do: put it right and put it "
           "back into %4. It is then read again. This note can be deleted.\n")
            .arg(m_outcome.fileName, localText(m_context.now), why, m_context.folder.path);
    const QByteArray bytes = text.toUtf8();
    QSaveFile file(m_outcome.movedTo + kNoteEnding);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        m_outcome.noteFile = m_outcome.movedTo + kNoteEnding;
    else
        m_outcome.remark = tr("The note beside it could not be written: %1").arg(file.errorString());
}

} // namespace lw
