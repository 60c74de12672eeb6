// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/incoming.h"

#include "core/workspace/importcosts.h"
#include "core/workspace/importoutcomes.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

} // namespace

Result<Answer> runOutcomes(const CliContext &context, Arguments &arguments)
{
    const QString profile = arguments.option(u"--profile"_s);
    const Result<QStringList> files = arguments.rest();
    if (!files)
        return files.error();
    if (files->size() != 1)
        return usage(tr("outcomes takes one file."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {Right::Import});
    if (!actor)
        return actor.error();
    QElapsedTimer timer;
    timer.start();
    const Result<ReadFile> file = readWithProfile(context, **workspace, u"outcomes"_s, files->first(), profile);
    if (!file)
        return file.error();
    const Result<OutcomesResult> done = importOutcomes(**workspace, file->table, file->mapping, *actor, context.now);
    if (!done)
        return done.error();
    Answer answer;
    answer.json = QJsonObject{{u"batch"_s, done->batch.value},
                              {u"operation"_s, done->operation.value},
                              {u"rows"_s, done->rows},
                              {u"matched"_s, done->matched},
                              {u"updated"_s, done->updated},
                              {u"unchanged"_s, done->unchanged},
                              {u"unmatched"_s, issuesJson(done->unmatched)},
                              {u"rejected"_s, done->rejects.size()},
                              {u"rejects"_s, issuesJson(done->rejects)},
                              {u"seconds"_s, double(timer.elapsed()) / 1000}};
    answer.text = tr("%1 rows: %2 leads updated, %3 unchanged, %4 without a lead, %5 rejected.\n")
                      .arg(done->rows)
                      .arg(done->updated)
                      .arg(done->unchanged)
                      .arg(done->unmatched.size())
                      .arg(done->rejects.size());
    for (const RowIssue &issue : done->rejects + done->unmatched)
        answer.text += issueLine(issue) + u'\n';
    answer.exitCode = done->rejects.isEmpty() && done->unmatched.isEmpty() ? 0 : 1;
    return answer;
}

namespace
{

using CostImport = Result<CostsResult> (*)(Workspace &, const RawTable &, const ColumnMapping &, const QString &,
                                           const QDateTime &, bool);

Result<Answer> runCostLike(const CliContext &context, Arguments &arguments, const QString &kind, CostImport import)
{
    const QString profile = arguments.option(u"--profile"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (rest->size() != 2 || rest->first() != u"import")
        return usage(tr("%1 import FILE").arg(kind));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {Right::Import});
    if (!actor)
        return actor.error();
    const Result<ReadFile> file = readWithProfile(context, **workspace, kind, rest->at(1), profile);
    if (!file)
        return file.error();
    const Result<CostsResult> done = import(**workspace, file->table, file->mapping, *actor, context.now, false);
    if (!done)
        return done.error();
    Answer answer;
    answer.json = QJsonObject{{u"batch"_s, done->batch.value},
                              {u"operation"_s, done->operation.value},
                              {u"rows"_s, done->rows},
                              {u"added"_s, done->added},
                              {u"amount"_s, toDecimal(done->total)},
                              {u"currency"_s, done->total.currency},
                              {u"unknown_amounts"_s, done->unknownAmounts},
                              {u"rejected"_s, done->rejects.size()},
                              {u"rejects"_s, issuesJson(done->rejects)}};
    answer.text = tr("%1 rows: %2 read, %3 rejected.\n").arg(done->rows).arg(done->added).arg(done->rejects.size());
    for (const RowIssue &issue : done->rejects)
        answer.text += issueLine(issue) + u'\n';
    answer.exitCode = done->rejects.isEmpty() ? 0 : 1;
    return answer;
}

} // namespace

Result<Answer> runCosts(const CliContext &context, Arguments &arguments)
{
    return runCostLike(context, arguments, u"costs"_s, &importCosts);
}
Result<Answer> runCampaigns(const CliContext &context, Arguments &arguments)
{
    return runCostLike(context, arguments, u"campaigns"_s, &importCampaigns);
}

} // namespace lw
