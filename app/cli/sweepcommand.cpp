// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/workspace/sweepclocks.h"

#include <QCoreApplication>

#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QJsonObject sweptJson(const Swept &swept)
{
    QJsonObject json{{u"operation"_s, swept.operation ? QJsonValue(swept.operation.value) : QJsonValue()}};
    for (const EscalationStep step :
         {EscalationStep::AtRisk, EscalationStep::Breached, EscalationStep::ManagerPage, EscalationStep::LeadManager,
          EscalationStep::SuggestReassign, EscalationStep::AcceptByDefault})
        json.insert(codeOf(step), swept.count(step));
    json.insert(u"resumed"_s, swept.resumed);
    json.insert(u"not_accepted"_s, swept.refused);
    return json;
}

/// An escalation beside the lead it concerns.
struct Shown {
    const OpenEscalation &escalation;
    const LeadRecord &record;
    double hoursLate = 0; ///< by the wall clock; negative: not due yet
};

QJsonObject jsonOf(const Shown &shown, const QByteArray &zoneId)
{
    return {{u"number"_s, shown.escalation.lead.value},
            {u"person"_s, shown.record.person.shownName()},
            {u"company"_s, shown.record.company.name},
            {u"owner"_s, shown.record.lead.owner},
            {u"clock"_s, codeOf(shown.escalation.kind)},
            {u"due"_s, jsonInstant(shown.escalation.due, zoneId)},
            {u"hours_late"_s, shown.hoursLate},
            {u"step"_s, codeOf(shown.escalation.step)},
            {u"since"_s, jsonInstant(shown.escalation.at, zoneId)},
            {u"addressee"_s, shown.escalation.addressee}};
}

QStringList rowOf(const Shown &shown, const QByteArray &zoneId)
{
    return {QString::number(shown.escalation.lead.value),
            shown.record.person.shownName(),
            shown.record.company.name,
            shown.record.lead.owner,
            codeOf(shown.escalation.kind),
            jsonInstant(shown.escalation.due, zoneId).toString(),
            QString::number(shown.hoursLate, 'f', 1),
            codeOf(shown.escalation.step),
            shown.escalation.addressee};
}

Result<void> addRows(const Workspace &workspace, const QList<OpenEscalation> &escalations, const QDateTime &now,
                     QJsonArray &json, Table &table)
{
    constexpr qsizetype kAtATime = 500;
    const QByteArray zoneId = workspace.settings().zoneId;
    for (qsizetype from = 0; from < escalations.size(); from += kAtATime) {
        const QList<OpenEscalation> some = escalations.mid(from, kAtATime);
        QList<LeadId> leads;
        for (const OpenEscalation &each : some)
            leads += each.lead;
        const Result<QList<LeadRecord>> records = workspace.records(leads);
        if (!records)
            return records.error();
        QHash<qint64, const LeadRecord *> byLead;
        for (const LeadRecord &record : *records)
            byLead.insert(record.lead.id.value, &record);
        for (const OpenEscalation &each : some) {
            const LeadRecord *record = byLead.value(each.lead.value);
            if (!record)
                continue; // taken away since the steps were read
            const double hours = std::round(double(each.due.msecsTo(now)) / 360'000) / 10;
            const Shown shown{each, *record, hours};
            json += jsonOf(shown, zoneId);
            table.rows += rowOf(shown, zoneId);
        }
    }
    return {};
}

/// The name as members and reps are written. Error: nobody has it.
Result<QString> knownName(const Workspace &workspace, const QString &name)
{
    if (const Member *member = workspace.people().find(name))
        return member->name;
    if (const Rep *rep = workspace.rulebook()->rulebook.findRep(name))
        return rep->name;
    return usage(tr("“%1” is neither a member nor a rep. “members” lists them.").arg(name));
}

} // namespace

Result<Answer> runSweep(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (!rest->isEmpty())
        return usage(tr("sweep takes no arguments."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace);
    if (!actor)
        return actor.error();
    LW_TRY(maySweep(**workspace, *actor, context.now));
    const Result<Swept> swept = sweepClocks(**workspace, *actor, context.now);
    if (!swept)
        return swept.error();
    Answer answer;
    answer.json = sweptJson(*swept);
    answer.text = swept->operation ? tr("Deadlines: %1.\n“undo %2” takes it back until the next sweep.\n")
                                         .arg(describe(*swept))
                                         .arg(swept->operation.value)
                                   : tr("Deadlines: %1.\n").arg(describe(*swept));
    return answer;
}

Result<Answer> runEscalations(const CliContext &context, Arguments &arguments)
{
    const bool isForSomebody = arguments.has(u"--for"_s);
    QString name = arguments.option(u"--for"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (!rest->isEmpty())
        return usage(tr("escalations takes --for NAME and nothing else."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (isForSomebody) {
        const Result<QString> known = knownName(**workspace, name);
        if (!known)
            return known.error();
        name = *known;
    }
    const Result<QList<OpenEscalation>> escalations = openEscalations(**workspace, name, context.now);
    if (!escalations)
        return escalations.error();
    QJsonArray json;
    Table table{{tr("lead"), tr("person"), tr("company"), tr("owner"), tr("clock"), tr("due"), tr("hours late"),
                 tr("step"), tr("addressee")},
                {}};
    LW_TRY(addRows(**workspace, *escalations, context.now, json, table));
    Answer answer;
    answer.json = QJsonObject{{u"escalations"_s, json}};
    answer.text = json.isEmpty() ? tr("Nothing waits.\n") : table.toText();
    answer.csv = table.toCsv();
    return answer;
}

} // namespace lw
