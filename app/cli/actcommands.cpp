// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/splitcommand.h"

#include "core/decisions/verbrights.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

// A day alone means its whole length: promises until a date hold to its end.
Result<Act> actFrom(Arguments &arguments, const Workspace &workspace, const QDateTime &now)
{
    Act act;
    const QByteArray &zone = workspace.settings().zoneId;
    const QString grade = arguments.option(u"--grade"_s);
    const auto known = gradeFromCode(grade);
    if (!known)
        return usage(tr("“%1” is no grade; write A, B, C or D.").arg(grade));
    act.grade = *known;
    act.to = arguments.option(u"--to"_s);
    act.reason = arguments.option(u"--reason"_s);
    act.note = arguments.option(u"--note"_s);
    act.at = now;
    const QString currency = arguments.option(u"--currency"_s).toUpper();
    if (!currency.isEmpty() && currency != workspace.settings().currency)
        return usage(tr("The workspace counts in %1; convert the amount first.").arg(workspace.settings().currency));
    if (const QString amount = arguments.option(u"--amount"_s); !amount.isEmpty()) {
        const Result<Money> money = parseMoney(amount, workspace.settings().currency);
        if (!money)
            return usage(money.error().message);
        act.amount = *money;
    }
    for (const auto &[name, into] : {std::pair(u"--at"_s, &act.at), std::pair(u"--until"_s, &act.until)}) {
        if (const QString text = arguments.option(name); !text.isEmpty()) {
            const Result<QDateTime> instant = instantOption(text, zone);
            if (!instant)
                return instant.error();
            *into = *instant;
        }
    }
    return act;
}

bool hasAnyOption(const Arguments &arguments)
{
    const QStringList options{u"--grade"_s,    u"--to"_s,     u"--reason"_s, u"--note"_s,
                              u"--currency"_s, u"--amount"_s, u"--at"_s,     u"--until"_s};
    return std::ranges::any_of(options, [&](const QString &option) { return arguments.has(option); });
}

Result<void> takeAnswers(GivenAnswers &answers, const QStringList &words)
{
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return usage(tr("“%1” is no answer; write KEY=ANSWER, and KEY= to take one back.").arg(word));
        answers.insert(word.first(equals), word.sliced(equals + 1));
    }
    return {};
}

// What a verb takes after it: the original of a duplicate, a grade, answers, how material is to be sent.
Result<void> takeObject(Act &act, QStringList words)
{
    if (act.verb == Verb::DuplicateOf) {
        if (words.isEmpty())
            return usage(tr("Which lead is the original? Give its number: act NO… %1 NUMBER.").arg(codeOf(act.verb)));
        const Result<qint64> original = numberArgument(words.takeFirst());
        if (!original)
            return original.error();
        act.original = LeadId{*original};
    } else if (act.verb == Verb::Grade && act.grade == Grade::None && !words.isEmpty()) {
        const QString word = words.takeFirst();
        const auto grade = gradeFromCode(word);
        if (!grade)
            return usage(tr("“%1” is no grade; write A, B, C or D.").arg(word));
        act.grade = *grade;
    } else if (act.verb == Verb::Answer) {
        LW_TRY(takeAnswers(act.answers, words));
        words.clear();
    } else if (act.verb == Verb::Request && act.reason.isEmpty() && !words.isEmpty()) {
        act.reason = words.takeFirst();
    }
    if (!words.isEmpty())
        return usage(tr("“%1” is one word too many.").arg(words.first()));
    return {};
}

} // namespace

Result<Answer> runAct(const CliContext &context, Arguments &arguments)
{
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const bool hasOptions = hasAnyOption(arguments);
    Result<Act> act = actFrom(arguments, **workspace, context.now);
    if (!act)
        return act.error();
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    QList<qint64> numbers;
    qsizetype at = 0;
    for (bool isNumber = true; at < rest->size(); ++at) {
        const qint64 number = rest->at(at).toLongLong(&isNumber);
        if (!isNumber)
            break;
        numbers += number;
    }
    if (isOwnLead(rest->value(at)))
        return hasOptions ? Result<Answer>(usage(tr("own_lead takes no options; name the inquiry alone.")))
                          : ownLead(context, **workspace, numbers, rest->mid(at + 1));
    const std::optional<Verb> verb = verbFromCode(rest->value(at));
    if (numbers.isEmpty() || !verb)
        return usage(
            tr("act NO… VERB, where VERB is one of %1; or act NO own_lead INQUIRY.").arg(verbCodes().join(u", "_s)));
    act->verb = *verb;
    LW_TRY(takeObject(*act, rest->mid(at + 1)));
    const Result<QString> actor = context.actor(**workspace, rightsFor(*verb));
    if (!actor)
        return actor.error();
    act->actor = *actor;
    const Result<OperationId> done = workLeads(**workspace, numbers, *act, context.now);
    if (!done)
        return done.error();
    Answer answer;
    QJsonArray leads;
    for (const qint64 number : numbers) {
        const Result<LeadRecord> record = (*workspace)->record(number);
        if (!record)
            return record.error();
        leads += QJsonObject{{u"number"_s, record->lead.id.value},
                             {u"stage"_s, codeOf(record->lead.stage)},
                             {u"status"_s, codeOf(record->lead.status)},
                             {u"grade"_s, codeOf(record->lead.grade)},
                             {u"owner"_s, record->lead.owner}};
    }
    answer.json = QJsonObject{{u"operation"_s, done->value}, {u"leads"_s, leads}};
    answer.text = tr("%1; leads: %2 (change %3; “undo %3” takes it back).\n")
                      .arg(labelOf(*verb))
                      .arg(numbers.size())
                      .arg(done->value);
    return answer;
}

Result<Answer> runFields(const CliContext &, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    QJsonArray json;
    Table table{{tr("field"), tr("label"), tr("from files")}, {}};
    for (const FieldInfo &field : leadFields()) {
        json += QJsonObject{
            {u"name"_s, nameOf(field.field)}, {u"label"_s, labelOf(field.field)}, {u"importable"_s, field.fromFile}};
        table.rows += {nameOf(field.field), labelOf(field.field), field.fromFile ? tr("yes") : tr("no")};
    }
    Answer answer;
    answer.json = json;
    answer.text = table.toText();
    answer.csv = table.toCsv();
    return answer;
}

} // namespace lw
