// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/takenfile.h"

#include "core/store/batchstore.h"
#include "core/workspace/incomingfile.h"
#include "core/workspace/profiles.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WatchFolder", text);
}

} // namespace

TakenFile::TakenFile(const TakingContext &context)
    : m_context(context)
{
    m_outcome.path = context.path;
    m_outcome.fileName = QFileInfo(context.path).fileName();
}

WatchOutcome TakenFile::take()
{
    const std::optional<FileStamp> stamp = stampOf(m_context.path);
    if (!stamp)
        return gone();
    m_stamp = *stamp;
    if (isWorkspaceItself())
        return waits(lw::failed(tr("This is the open workspace itself. Keep it in another folder.")));
    if (!QFileInfo(m_context.path).isReadable())
        return waits(unreadable(tr("It is not readable for you. Ask its owner for the right to read it.")));
    if (const Result<void> ready = m_context.workspace.refresh(); !ready)
        return waits(ready.error());
    if (const Result<void> named = checkProfile(); !named)
        return waits(named.error());
    Result<ImportRequest> made = request();
    if (!made)
        return refused(made.error());
    const Result<std::optional<WatchedFile>> before = readBefore(m_context.workspace.database(), m_sha256);
    if (!before)
        return waits(before.error());
    return *before ? knownAlready(*made, **before) : read(*std::move(made));
}

// Opening it as a table would take SQLite's locks away.
bool TakenFile::isWorkspaceItself() const
{
    return QFileInfo(m_context.path).canonicalFilePath() == QFileInfo(m_context.workspace.path()).canonicalFilePath();
}

// A profile that was renamed or removed is the folder's fault, not that of the files in it.
Result<void> TakenFile::checkProfile()
{
    if (m_context.mapping || m_context.folder.profile.isEmpty())
        return {};
    const Result<ColumnMapping> named =
        profileFor(m_context.workspace, u"import"_s, m_context.folder.profile, {}, &m_outcome.how);
    return named ? Result<void>() : Result<void>(named.error());
}

Result<ImportRequest> TakenFile::request()
{
    Result<IncomingFile> file =
        openIncoming(m_context.workspace, u"import"_s, m_context.path, m_context.folder.profile, m_context.mapping);
    if (!file)
        return file.error();
    m_outcome.how = file->how;
    ColumnMapping &mapping = file->mapping;
    // What the folder says holds where the file is silent.
    if (!m_context.folder.source.isEmpty())
        mapping.constants.insert(u"source"_s, m_context.folder.source);
    if (!m_context.folder.campaign.isEmpty())
        mapping.constants.insert(u"campaign"_s, m_context.folder.campaign);
    m_sha256 = file->rows->head().sha256;
    if (m_sha256.isEmpty())
        m_sha256 = digestOf(m_context.path);
    // Nobody has looked at how the columns were understood, so it is nothing to remember.
    return ImportRequest{.rows = file->rows,
                         .mapping = mapping,
                         .options = {.match = true, .now = m_context.now},
                         .remembersProfile = false};
}

// In the transaction of the leads: a file is in the ledger exactly when its rows are in the workspace.
Result<void> TakenFile::writeLedger(const Database &database, BatchId batch)
{
    const Result<std::optional<WatchedFile>> before = readBefore(database, m_sha256);
    if (!before)
        return before.error();
    m_overtakenBy = *before;
    if (m_overtakenBy)
        return lw::failed(tr("%1 was read by somebody else at the same time.").arg(m_outcome.fileName));
    if (stampOf(m_context.path) != m_stamp)
        return lw::failed(tr("%1 was written to while it was read. Nothing was imported.").arg(m_outcome.fileName));
    return insertWatchedFile(database, {.folder = m_context.folder.path,
                                        .fileName = m_outcome.fileName,
                                        .sha256 = m_sha256,
                                        .at = m_context.now,
                                        .outcome = FileOutcome::Done,
                                        .problem = {},
                                        .batch = batch});
}

WatchOutcome TakenFile::read(ImportRequest request)
{
    const Result<std::optional<Batch>> byHand = sameFile(m_context.workspace.database(), u"import"_s, m_sha256);
    if (byHand && *byHand)
        m_outcome.remark = tr("The same file was imported before, on %1; its rows are responses now.")
                               .arg(localText((*byHand)->createdAt));
    request.alongside = [this](const Database &database, BatchId batch) { return writeLedger(database, batch); };
    const Progress progress = [this](qint64 done, qint64 total) {
        m_stopped = m_stopped || !goesOn(m_context.progress, done, total);
        return !m_stopped;
    };
    const Result<ImportResult> imported = importLeads(m_context.workspace, request, m_context.actor, progress);
    if (!imported && m_overtakenBy)
        return knownAlready(request, *m_overtakenBy);
    if (!imported)
        return refused(imported.error());
    m_outcome.taken = Taken::Read;
    m_outcome.summary = imported->summary;
    m_outcome.batch = imported->batch;
    m_outcome.operation = imported->operation;
    return putInDone(*request.rows, imported->summary.rejects);
}

// Its rejected rows are found once more: whoever read it may have been stopped before it could write them down.
WatchOutcome TakenFile::knownAlready(const ImportRequest &request, const WatchedFile &before)
{
    m_outcome.taken = Taken::ReadBefore;
    m_outcome.batch = before.batch;
    m_outcome.remark =
        tr("It was read already on %1 as %2 and was only put aside.").arg(localText(before.at), before.fileName);
    if (before.rejected == 0)
        return putInDone(*request.rows, {});
    const Result<IntakeSummary> again = planImport(m_context.workspace, request, {}, m_context.progress);
    if (again)
        return putInDone(*request.rows, again->rejects);
    m_outcome.problem = again.error().message;
    return m_outcome;
}

// Whether the file is at fault, or something around it that may be over at the next try.
WatchOutcome TakenFile::refused(const Error &error)
{
    const std::optional<FileStamp> now = stampOf(m_context.path);
    if (!now)
        return gone();
    if (*now != m_stamp)
        return stillWritten();
    m_outcome.isStopped = m_stopped;
    if (m_stopped || error.kind == ErrorKind::Busy || error.kind == ErrorKind::Failed)
        return waits(error);
    return failed(error.message);
}

QString TakenFile::localText(const QDateTime &instant) const
{
    return instant.toTimeZone(QTimeZone(m_context.workspace.settings().zoneId)).toString(u"yyyy-MM-dd HH:mm"_s);
}

WatchOutcome TakenFile::waits(const Error &error)
{
    m_outcome.taken = Taken::Waits;
    m_outcome.isBusy = error.kind == ErrorKind::Busy;
    m_outcome.problem = error.message;
    return m_outcome;
}

WatchOutcome TakenFile::stillWritten()
{
    m_outcome.isBusy = true;
    m_outcome.taken = Taken::Waits;
    m_outcome.remark = tr("It was written to while it was read. It is read when it is complete.");
    return m_outcome;
}

WatchOutcome TakenFile::gone()
{
    m_outcome.taken = Taken::Gone;
    return m_outcome;
}

} // namespace lw
