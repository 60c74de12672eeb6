// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/incoming.h"
#include "app/cli/interrupt.h"
#include "app/cli/planrows.h"
#include "core/files/rejectsfile.h"
#include "core/store/batchstore.h"
#include "core/store/operationstore.h"
#include "core/workspace/importleads.h"
#include "core/workspace/intakerun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

struct FileImport {
    QString path;
    IntakeSummary summary;
    BatchId batch;
    OperationId operation;
    double seconds = 0;
};

QJsonObject importJson(const IntakeSummary &summary, BatchId batch, OperationId operation, double seconds)
{
    QJsonObject routed;
    for (auto it = summary.routed.begin(); it != summary.routed.end(); ++it)
        routed.insert(it.key(), it.value());
    QJsonObject held;
    for (auto it = summary.held.begin(); it != summary.held.end(); ++it)
        held.insert(it.key(), it.value());
    return {{u"batch"_s, batch ? QJsonValue(batch.value) : QJsonValue()},
            {u"operation"_s, operation ? QJsonValue(operation.value) : QJsonValue()},
            {u"rows"_s, summary.rows},
            {u"inquiries"_s, summary.inquiries()},
            {u"leads_new"_s, summary.leadsNew},
            {u"responses"_s, summary.responses},
            {u"updated"_s, summary.updated},
            {u"screened_out"_s, summary.screenedOut},
            {u"rejected"_s, summary.rejected},
            {u"duplicates_suspected"_s, summary.suspected},
            {u"rejects"_s, issuesJson(summary.rejects)},
            {u"remarks"_s, issuesJson(summary.remarks)},
            {u"remarked"_s, summary.remarked},
            {u"routed"_s, routed},
            {u"catch_all"_s, summary.catchAll},
            {u"unowned"_s, summary.unowned},
            {u"held"_s, held},
            {u"seconds"_s, seconds}};
}

QString importText(const IntakeSummary &summary, bool dryRun)
{
    QString text = dryRun ? tr("Nothing was written. This is what would happen:\n") : QString();
    text +=
        tr("%1 rows: %2 new leads, %3 responses, %4 updated, %5 screened out, %6 rejected. %7 suspected duplicates.\n")
            .arg(summary.rows)
            .arg(summary.leadsNew)
            .arg(summary.responses)
            .arg(summary.updated)
            .arg(summary.screenedOut)
            .arg(summary.rejected)
            .arg(summary.suspected);
    for (auto it = summary.routed.begin(); it != summary.routed.end(); ++it)
        text += u"  %1  %2\n"_s.arg(it.value(), 6).arg(it.key());
    text += tr("  %1  unowned\n").arg(summary.unowned, 6);
    for (auto it = summary.held.begin(); it != summary.held.end(); ++it)
        text += u"          %1  %2\n"_s.arg(it.value(), 6).arg(it.key());
    for (const RowIssue &issue : summary.rejects)
        text += issueLine(issue) + u'\n';
    return text;
}

void add(IntakeSummary &sum, const IntakeSummary &one)
{
    sum.rows += one.rows;
    sum.leadsNew += one.leadsNew;
    sum.responses += one.responses;
    sum.updated += one.updated;
    sum.screenedOut += one.screenedOut;
    sum.rejected += one.rejected;
    sum.suspected += one.suspected;
    sum.unowned += one.unowned;
    sum.catchAll += one.catchAll;
    for (auto it = one.routed.begin(); it != one.routed.end(); ++it)
        sum.routed[it.key()] += it.value();
    for (auto it = one.held.begin(); it != one.held.end(); ++it)
        sum.held[it.key()] += it.value();
    sum.rejects += one.rejects;
    sum.remarks += one.remarks;
    sum.remarked += one.remarked;
}

// A rejects file never takes the place of anything that is read.
Result<void> refuseOverwriting(const QString &rejects, const QStringList &read)
{
    for (const QString &path : read) {
        if (!rejects.isEmpty() && QFileInfo(rejects) == QFileInfo(path))
            return usage(tr("--rejects %1 would overwrite a file that is read. Name another.").arg(rejects));
    }
    return {};
}

// Each file has its own columns, so each of several has its own rejects.
QStringList rejectsFiles(const QString &asked, const QStringList &files)
{
    if (asked.isEmpty() || files.size() == 1)
        return QStringList(files.size(), asked);
    const QFileInfo rejects(asked);
    const QString ending = rejects.suffix().isEmpty() ? QString() : QString(u'.' + rejects.suffix());
    QStringList names;
    for (const QString &file : files) {
        const QString base =
            rejects.path() + u'/' + rejects.completeBaseName() + u'-' + QFileInfo(file).completeBaseName();
        QString name = base + ending;
        for (int i = 2; names.contains(name); ++i)
            name = base + u'-' + QString::number(i) + ending;
        names += name;
    }
    return names;
}

struct ImportChoices {
    QString profile, source, campaign, rejects;
    bool match = true;
    bool dryRun = false;
};

// What the command line says holds where the file is silent.
ImportRequest requestFor(const CliContext &context, const IncomingFile &file, const ImportChoices &choices)
{
    ImportRequest request{
        .rows = file.rows, .mapping = file.mapping, .options = {.match = choices.match, .now = context.now}};
    if (!choices.source.isEmpty())
        request.mapping.constants.insert(u"source"_s, choices.source);
    if (!choices.campaign.isEmpty())
        request.mapping.constants.insert(u"campaign"_s, choices.campaign);
    return request;
}

// So that a file which does not fit its profile, or turns out damaged further down, stops all of them before the first
// is written.
Result<void> checkThrough(const Workspace &workspace, const ImportRequest &request)
{
    const Progress unasked;
    const Result<std::unique_ptr<IntakeRun>> fits = IntakeRun::start(workspace, request, unasked);
    if (!fits)
        return fits.error();
    LW_TRY(request.rows->rewind());
    RawRow row;
    for (;;) {
        const Result<bool> more = request.rows->next(row);
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

// Opened again when its turn comes, so that any number of files costs one handle and the memory of one.
struct CheckedFile {
    QString path;
    QByteArray sha256;
    ColumnMapping mapping;
};

Result<IncomingFile> openAgain(const Workspace &workspace, const CheckedFile &checked)
{
    const Result<IncomingFile> file = openIncoming(workspace, u"import"_s, checked.path, {}, checked.mapping);
    if (file && file->rows->head().sha256 != checked.sha256)
        return unreadable(tr("%1 was changed while it was read. Import it again.").arg(checked.path));
    return file;
}

// An import that is done is not called failed because its rejects have no place.
Result<void> saveRejects(const CliContext &context, const IncomingFile &file, const QList<RowIssue> &rejects,
                         const ImportChoices &choices)
{
    const Result<void> written = writeRejects(choices.rejects, *file.rows, rejects);
    if (written || choices.dryRun)
        return written;
    context.say(tr("%1 The import itself is done.").arg(written.error().message));
    return {};
}

Result<FileImport> importFile(const CliContext &context, Workspace &workspace, const QString &actor,
                              const CheckedFile &checked, const ImportChoices &choices, PlanRows *rows)
{
    QElapsedTimer timer;
    timer.start();
    const QString &path = checked.path;
    const Result<IncomingFile> file = openAgain(workspace, checked);
    if (!file)
        return file.error();
    const ImportRequest request = requestFor(context, *file, choices);
    const Result<std::optional<Batch>> before = sameFile(workspace.database(), u"import"_s, checked.sha256);
    if (!before)
        return before.error();
    if (*before)
        context.say(tr("%1: the same file was imported before, on %2 (batch %3).")
                        .arg(path, (*before)->createdAt.toString(Qt::ISODate))
                        .arg((*before)->id.value));
    const Progress progress = progressOf(context);
    FileImport done{.path = path, .summary = {}, .batch = {}, .operation = {}};
    if (choices.dryRun || rows) {
        const PlanSink keep = [&](const PlannedRow &row) { rows->add(path, row, workspace); };
        const Result<IntakeSummary> plan = planImport(workspace, request, rows ? keep : PlanSink(), progress);
        if (!plan)
            return plan.error();
        done.summary = *plan;
    }
    if (!choices.dryRun) {
        const Result<ImportResult> imported = importLeads(workspace, request, actor, progress);
        if (!imported)
            return imported.error();
        done.summary = imported->summary;
        done.batch = imported->batch;
        done.operation = imported->operation;
    }
    if (!choices.rejects.isEmpty() && done.summary.rejected > 0)
        LW_TRY(saveRejects(context, *file, done.summary.rejects, choices));
    done.seconds = double(timer.elapsed()) / 1000;
    return done;
}

// Text has the totals alone; the rows go where a program reads them.
Result<std::unique_ptr<PlanRows>> openPlan(const CliContext &context, const ImportChoices &choices)
{
    if (!choices.dryRun || context.format == Format::Text)
        return std::unique_ptr<PlanRows>();
    auto rows = std::make_unique<PlanRows>(context.format, context.now);
    LW_TRY(rows->open());
    return rows;
}

// An answer that is on stdout already has undefined JSON and no text.
Result<Answer> printed(const CliContext &context, PlanRows &rows, Answer answer)
{
    LW_TRY(rows.print(answer.json.toObject()));
    if (context.format == Format::Csv)
        context.say(answer.text);
    return Answer{.json = QJsonValue(QJsonValue::Undefined), .text = {}, .csv = {}, .exitCode = answer.exitCode};
}

} // namespace

Result<Answer> runImport(const CliContext &context, Arguments &arguments)
{
    ImportChoices choices;
    choices.profile = arguments.option(u"--profile"_s);
    choices.source = arguments.option(u"--source"_s);
    choices.campaign = arguments.option(u"--campaign"_s);
    choices.rejects = arguments.option(u"--rejects"_s);
    choices.match = !arguments.flag(u"--no-match"_s);
    choices.dryRun = arguments.flag(u"--dry-run"_s);
    catchInterrupts();
    const Result<QStringList> files = arguments.rest();
    if (!files)
        return files.error();
    if (files->isEmpty())
        return usage(tr("import takes one or more files."));
    const QStringList rejects = rejectsFiles(choices.rejects, *files);
    for (const QString &name : rejects)
        LW_TRY(refuseOverwriting(name, QStringList(*files) + QStringList{context.workspacePath}));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {choices.dryRun ? Right::Look : Right::Import});
    if (!actor)
        return actor.error();
    // Every file is read before the first is written, so that a bad one stops them all.
    QList<CheckedFile> checked;
    for (const QString &path : *files) {
        const Result<IncomingFile> file = openWithProfile(context, **workspace, u"import"_s, path, choices.profile);
        if (!file)
            return file.error();
        if (files->size() > 1)
            LW_TRY(checkThrough(**workspace, requestFor(context, *file, choices)));
        checked += CheckedFile{path, file->rows->head().sha256, file->mapping};
    }
    // What a later file does depends on the earlier ones, so several are tried on a copy.
    QTemporaryDir scratch;
    std::unique_ptr<Workspace> copy;
    const bool tryOnCopy = choices.dryRun && files->size() > 1;
    if (tryOnCopy) {
        const QString path = scratch.filePath(u"dry-run.leadwright"_s);
        LW_TRY(copyTo((*workspace)->database(), path));
        Result<std::unique_ptr<Workspace>> scratchFile = Workspace::open(path);
        if (!scratchFile)
            return scratchFile.error();
        copy = *std::move(scratchFile);
    }
    const Result<std::unique_ptr<PlanRows>> plan = openPlan(context, choices);
    if (!plan)
        return plan.error();
    IntakeSummary sum;
    QJsonArray perFile;
    FileImport last;
    double seconds = 0;
    for (qsizetype i = 0; i < files->size(); ++i) {
        ImportChoices chosen = choices;
        chosen.dryRun = choices.dryRun && !tryOnCopy;
        chosen.rejects = rejects[i];
        Result<FileImport> done =
            importFile(context, copy ? *copy : **workspace, *actor, checked[i], chosen, plan->get());
        if (!done && i > 0 && !choices.dryRun)
            context.say(tr("%1 of %2 files were imported before this; the last is batch %3.")
                            .arg(i)
                            .arg(files->size())
                            .arg(last.batch.value));
        if (!done)
            return done.error();
        if (copy)
            done->batch = {}, done->operation = {};
        last = *done;
        add(sum, done->summary);
        seconds += done->seconds;
        QJsonObject json = importJson(done->summary, done->batch, done->operation, done->seconds);
        json.insert(u"file"_s, files->at(i));
        perFile += json;
    }
    Answer answer;
    QJsonObject json = importJson(sum, last.batch, last.operation, seconds);
    if (files->size() > 1)
        json.insert(u"files"_s, perFile);
    answer.json = json;
    answer.text = importText(sum, choices.dryRun);
    answer.exitCode = sum.rejected > 0 ? 1 : 0;
    return *plan ? printed(context, **plan, answer) : Result<Answer>(answer);
}

} // namespace lw
