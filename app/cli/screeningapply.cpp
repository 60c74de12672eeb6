// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/screeningapply.h"

#include "app/cli/interrupt.h"
#include "core/workspace/screenexisting.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

/// What came of it; without an operation nothing was written.
struct Applied {
    ListLook look;
    QList<Refusal> refused;
    OperationId operation;
    bool isDry = false;

    qint64 screenedOut() const { return operation ? look.matches.size() - refused.size() : 0; }
};

QJsonObject jsonOfMatch(const ListMatch &match)
{
    return {{u"number"_s, match.lead.value},
            {u"name"_s, match.name},
            {u"company"_s, match.company},
            {u"stage"_s, codeOf(match.stage)},
            {u"owner"_s, match.owner},
            {u"reason"_s, match.screening.reason},
            {u"because"_s, match.screening.because},
            {u"entry"_s, match.entry ? QJsonValue(jsonOf(*match.entry)) : QJsonValue()}};
}

QJsonObject jsonOfApplied(const Applied &applied)
{
    QJsonArray leads, refused;
    for (const ListMatch &match : applied.look.matches)
        leads += jsonOfMatch(match);
    for (const Refusal &refusal : applied.refused)
        refused += QJsonObject{{u"number"_s, refusal.lead.value}, {u"problem"_s, refusal.reason}};
    return {{u"dry_run"_s, applied.isDry},
            {u"operation"_s, applied.operation ? QJsonValue(applied.operation.value) : QJsonValue()},
            {u"looked_at"_s, applied.look.looked},
            {u"without_rule"_s, applied.look.withoutRule},
            {u"let_in"_s, applied.look.letIn},
            {u"screened_out"_s, applied.screenedOut()},
            {u"leads"_s, leads},
            {u"refused"_s, refused}};
}

Table tableOfMatches(const QList<ListMatch> &matches)
{
    Table table{{u"number"_s, u"name"_s, u"company"_s, u"reason"_s, u"entry"_s, u"because"_s}, {}};
    for (const ListMatch &match : matches)
        table.rows += {QString::number(match.lead.value),
                       match.name,
                       match.company,
                       match.screening.reason,
                       entryText(match.entry),
                       match.screening.because};
    return table;
}

// The last line of the text: what was done, or what would be.
QString doneText(const Applied &applied)
{
    const QString looked = tr("Open leads looked at: %1.").arg(applied.look.looked);
    if (applied.look.matches.isEmpty())
        return tr("%1 The screening list holds for none of them.\n").arg(looked);
    if (!applied.operation)
        return tr("%1 The screening list holds for %2 of them. Nothing was changed; “screening apply” screens them "
                  "out.\n")
            .arg(looked, QString::number(applied.look.matches.size()));
    return tr("%1 Screened out: %2 (change %3; “undo %3” takes it back).\n")
        .arg(looked, QString::number(applied.screenedOut()), QString::number(applied.operation.value));
}

Answer answerOf(const Applied &applied)
{
    const Table table = tableOfMatches(applied.look.matches);
    Answer answer;
    answer.json = jsonOfApplied(applied);
    answer.csv = table.toCsv();
    answer.text = (applied.look.matches.isEmpty() ? QString() : table.toText()) + doneText(applied);
    if (applied.look.withoutRule > 0)
        answer.text += tr("The policy has no rule of screening in force for them, so they stay: %1\n")
                           .arg(applied.look.withoutRule);
    if (applied.look.letIn > 0)
        answer.text +=
            tr("Let in again by somebody in spite of the same entry, so they stay: %1\n").arg(applied.look.letIn);
    answer.exitCode = applied.refused.isEmpty() ? 0 : 1;
    return answer;
}

Result<void> apply(const CliContext &context, Workspace &workspace, Applied &applied)
{
    const Result<QString> actor = context.actor(workspace, {Right::Triage});
    if (!actor)
        return actor.error();
    QList<LeadId> leads;
    for (const ListMatch &match : applied.look.matches)
        leads += match.lead;
    const Result<OperationId> done =
        screenOutExisting(workspace, leads, *actor, context.now, &applied.refused, progressOf(context));
    if (!done)
        return done.error();
    applied.operation = *done;
    for (const Refusal &refusal : applied.refused)
        context.say(tr("Lead %1 was left as it is: %2").arg(QString::number(refusal.lead.value), refusal.reason));
    return {};
}

} // namespace

QJsonObject jsonOf(const ScreeningEntry &entry)
{
    return {{u"kind"_s, codeOf(entry.by)},
            {u"value"_s, entry.value},
            {u"company"_s, entry.company},
            {u"reason"_s, entry.reason},
            {u"note"_s, entry.note}};
}

Result<Answer> applyScreening(const CliContext &context, Workspace &workspace, bool dryRun)
{
    catchInterrupts();
    const Result<ListLook> look = lookAtBase(workspace, context.now, progressOf(context));
    if (!look)
        return look.error();
    Applied applied{.look = *look, .refused = {}, .operation = {}, .isDry = dryRun};
    if (!dryRun && !look->matches.isEmpty())
        LW_TRY(apply(context, workspace, applied));
    return answerOf(applied);
}

void sayWhoMatches(const CliContext &context, const Workspace &workspace)
{
    if (context.quiet)
        return;
    catchInterrupts();
    const Result<ListLook> look = lookAtBase(workspace, context.now, progressOf(context));
    if (!look)
        context.say(
            tr("The change is in force; the leads in the base were not looked at: %1").arg(look.error().message));
    else if (!look->matches.isEmpty())
        context.say(tr("The screening list holds for open leads in the base: %1. “screening apply --dry-run” shows "
                       "which, “screening apply” screens them out.")
                        .arg(look->matches.size()));
}

} // namespace lw
