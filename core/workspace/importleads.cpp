// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/importleads.h"

#include "core/store/batchstore.h"
#include "core/workspace/importwriter.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ImportLeads", text);
}

Batch batchOf(const ImportRequest &request)
{
    return {.id = {},
            .kind = u"import"_s,
            .fileName = request.rows->head().fileName,
            .sha256 = request.rows->head().sha256,
            .profile = request.mapping.name,
            .createdAt = request.options.now,
            .sample = request.sample};
}

// The batch row goes with its leads, so neither is recorded for undo one by one.
Result<void> openBatch(OpenDeed &open, const ImportRequest &request)
{
    open.recorder.pause();
    const Result<BatchId> batch = insertBatch(open.database, batchOf(request));
    open.recorder.resume();
    if (!batch)
        return batch.error();
    open.batch = *batch;
    return request.remembersProfile
               ? rememberProfile(open.database, u"import"_s, request.rows->head().headers, request.mapping)
               : Result<void>();
}

Result<void> closeBatch(OpenDeed &open, const ImportRequest &request, const IntakeSummary &summary)
{
    Batch batch = batchOf(request);
    batch.id = open.batch;
    batch.rows = summary.rows;
    batch.newLeads = summary.leadsNew;
    batch.responses = summary.responses;
    batch.updated = summary.updated;
    batch.screenedOut = summary.screenedOut;
    batch.rejected = summary.rejected;
    open.recorder.pause();
    const Result<void> saved = saveCounts(open.database, batch);
    open.recorder.resume();
    if (!saved)
        return saved;
    if (request.label.isEmpty())
        open.label = tr("Import %1 (%2 rows)").arg(batch.fileName).arg(summary.rows);
    open.detail = {{u"file"_s, batch.fileName},
                   {u"sha256"_s, QString::fromLatin1(batch.sha256.toHex())},
                   {u"rows"_s, summary.rows}};
    return request.alongside ? request.alongside(open.database, open.batch) : Result<void>();
}

} // namespace

Result<IntakeSummary> planImport(const Workspace &workspace, const ImportRequest &request, const PlanSink &sink,
                                 const Progress &progress)
{
    const Result<std::unique_ptr<IntakeRun>> run = IntakeRun::start(workspace, request, progress);
    if (!run)
        return run.error();
    IntakeSummary summary;
    LW_TRY((*run)->forEach([&](const PlannedRow &row) -> Result<void> {
        summary.add(row);
        if (sink)
            sink(row);
        return {};
    }));
    return summary;
}

Result<ImportResult> importLeads(Workspace &workspace, const ImportRequest &request, const QString &actor,
                                 const Progress &progress)
{
    // What can be found wrong without the workspace's lock is found before it is taken.
    Result<std::unique_ptr<IntakeRun>> run = IntakeRun::start(workspace, request, progress);
    if (!run)
        return run.error();
    ImportResult result;
    RawRow first;
    LW_TRY(request.rows->rewind());
    if (const Result<bool> any = request.rows->next(first); !any)
        return any.error();
    else if (!*any)
        return result; // nothing in, nothing written
    const Deed deed{u"import"_s, request.label, actor, request.options.now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        LW_TRY(openBatch(open, request));
        ImportWriter writer(open, workspace, **run, request.rows->head().fileName);
        LW_TRY(writer.begin());
        LW_TRY((*run)->forEach([&](const PlannedRow &row) {
            result.summary.add(row);
            return writer.write(row);
        }));
        LW_TRY(writer.end());
        result.batch = open.batch;
        result.firstNumber = writer.firstNumber();
        return closeBatch(open, request, result.summary);
    });
    if (!done)
        return done.error();
    result.operation = *done;
    return result;
}

} // namespace lw
