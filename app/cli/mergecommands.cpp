// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/workspace/mergeleads.h"

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

Result<LeadRecord> leadNamed(const Workspace &workspace, const QString &text)
{
    const Result<qint64> number = numberArgument(text);
    return number ? leadToMerge(workspace, *number) : Result<LeadRecord>(number.error());
}

// "phone=5,title=7"
Result<QHash<Field, LeadId>> valuesFrom(const QString &text, const Workspace &workspace)
{
    QHash<Field, LeadId> values;
    for (const QString &pair : text.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<Field> field = fieldFromName(pair.section(u'=', 0, 0).trimmed());
        if (!field || !pair.contains(u'='))
            return usage(tr("--values: “%1” is not FIELD=NO, such as phone=5. “fields” lists the fields.").arg(pair));
        if (values.contains(*field))
            return usage(tr("--values names “%1” twice.").arg(nameOf(*field)));
        const Result<LeadRecord> lead = leadNamed(workspace, pair.section(u'=', 1).trimmed());
        if (!lead)
            return lead.error();
        values.insert(*field, lead->lead.id);
    }
    return values;
}

// The first number is kept, or the one a rule picks of all of them.
Result<LeadId> keptOf(const QList<LeadRecord> &records, const std::optional<QString> &rule)
{
    if (!rule)
        return records.first().lead.id;
    const std::optional<SurvivorRule> known = survivorRuleFromCode(*rule);
    if (!known)
        return usage(tr("--survivor takes one of %1.").arg(survivorRuleCodes().join(u", "_s)));
    return survivorBy(*known, records);
}

Result<MergeChoice> choiceFrom(const QStringList &numbers, const std::optional<QString> &rule, const QString &values,
                               const Workspace &workspace)
{
    if (numbers.size() < 2)
        return usage(tr("merge KEEP OTHER… needs the lead to keep and at least one other."));
    QList<LeadRecord> records;
    for (const QString &number : numbers) {
        const Result<LeadRecord> record = leadNamed(workspace, number);
        if (!record)
            return record.error();
        records += *record;
    }
    const Result<LeadId> kept = keptOf(records, rule);
    if (!kept)
        return kept.error();
    const Result<QHash<Field, LeadId>> chosen = valuesFrom(values, workspace);
    if (!chosen)
        return chosen.error();
    MergeChoice choice{.keep = *kept, .others = {}, .values = *chosen};
    bool isKept = false; // named a second time it is one of the others, and refused
    for (const LeadRecord &record : records) {
        choice.seen.insert(record.lead.id, revisionOf(record));
        if (record.lead.id == *kept && !isKept)
            isKept = true;
        else
            choice.others += record.lead.id;
    }
    return choice;
}

Answer answerOf(OperationId operation, const MergeChoice &choice, const MergePreview &preview)
{
    QJsonArray merged;
    for (const LeadId other : choice.others)
        merged += other.value;
    Answer answer;
    answer.text = tr("Merged lead %1 into %2: %3 inquiries (change %4; “undo %4” takes it back).\n")
                      .arg(numbersText(choice.others))
                      .arg(choice.keep.value)
                      .arg(preview.inquiries)
                      .arg(operation.value);
    QJsonArray values;
    for (const MergeField &field : preview.fields) {
        if (field.chosen == choice.keep)
            continue;
        const auto from = std::ranges::find(field.values, field.chosen, &QPair<LeadId, QString>::first);
        values +=
            QJsonObject{{u"field"_s, nameOf(field.field)}, {u"from"_s, field.chosen.value}, {u"value"_s, from->second}};
        answer.text += tr("  %1 of lead %2: %3\n").arg(labelOf(field.field)).arg(field.chosen.value).arg(from->second);
    }
    for (const QString &remark : preview.remarks)
        answer.text += u"  "_s + remark + u'\n';
    answer.json = QJsonObject{{u"operation"_s, operation.value},
                              {u"number"_s, choice.keep.value},
                              {u"merged"_s, merged},
                              {u"inquiries"_s, preview.inquiries},
                              {u"values"_s, values},
                              {u"remarks"_s, QJsonArray::fromStringList(preview.remarks)}};
    return answer;
}

} // namespace

Result<Answer> runMerge(const CliContext &context, Arguments &arguments)
{
    const std::optional<QString> rule =
        arguments.has(u"--survivor"_s) ? std::optional(arguments.option(u"--survivor"_s)) : std::nullopt;
    const QString values = arguments.option(u"--values"_s);
    const Result<QStringList> numbers = arguments.rest();
    if (!numbers)
        return numbers.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<MergeChoice> choice = choiceFrom(*numbers, rule, values, **workspace);
    if (!choice)
        return choice.error();
    const Result<MergePreview> preview = previewMerge(**workspace, *choice, context.now);
    if (!preview)
        return preview.error();
    const Result<QString> actor = context.actor(**workspace, {Right::Triage});
    if (!actor)
        return actor.error();
    const Result<OperationId> done = mergeLeads(**workspace, *choice, *actor, context.now);
    if (!done)
        return done.error();
    return answerOf(*done, *choice, *preview);
}

} // namespace lw
