// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/rulebook.h"

#include "core/rules/screeningjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Rulebook", text);
}

QJsonObject toJson(const Rep &rep)
{
    return {{u"name"_s, rep.name},
            {u"type"_s, rep.type},
            {u"email"_s, rep.email},
            {u"phone"_s, rep.phone},
            {u"active"_s, rep.active}};
}

Rep repFromJson(const QJsonObject &json)
{
    return {.name = json.value(u"name"_s).toString(),
            .type = json.value(u"type"_s).toString(),
            .email = json.value(u"email"_s).toString(),
            .phone = json.value(u"phone"_s).toString(),
            .active = json.value(u"active"_s).toBool(true)};
}

// Only filled columns are written, so that a rulebook of 10,000 lines stays small.
QJsonObject toJson(const CoverageLine &line)
{
    QJsonObject json{{u"line"_s, line.number}};
    const QStringList cells = toCells(line);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty())
            json.insert(coverageColumns()[i], cells[i]);
    }
    return json;
}

Result<CoverageLine> lineFromJson(const QJsonObject &json)
{
    QStringList cells;
    for (const QString &column : coverageColumns())
        cells += json.value(column).toString();
    Result<CoverageLine> line = coverageLineFromCells(cells);
    if (line)
        line->number = json.value(u"line"_s).toInt();
    return line;
}

} // namespace

QJsonObject toJson(const Rulebook &rulebook)
{
    QJsonArray policy;
    for (const PolicyRule &rule : rulebook.policy)
        policy += toJson(rule);
    QJsonArray reps;
    for (const Rep &rep : rulebook.reps)
        reps += toJson(rep);
    QJsonArray lines;
    for (const CoverageLine &line : rulebook.lines)
        lines += toJson(line);
    return {{u"format"_s, u"leadwright-rulebook"_s},
            {u"title"_s, rulebook.title},
            {u"policy"_s, policy},
            {u"reps"_s, reps},
            {u"territories"_s, lines},
            {u"screening"_s, toJson(rulebook.screening)},
            {u"identity"_s, toJson(rulebook.identity)},
            {u"calendar"_s, toJson(rulebook.calendar)}};
}

Result<Rulebook> rulebookFromJson(const QJsonObject &json)
{
    if (json.value(u"format"_s).toString() != u"leadwright-rulebook")
        return unreadable(tr("This is not a Leadwright rulebook: “format” must be “leadwright-rulebook”."));
    Rulebook rulebook;
    rulebook.title = json.value(u"title"_s).toString();
    for (const QJsonValue &value : json.value(u"policy"_s).toArray()) {
        const QString type = value.toObject().value(u"type"_s).toString();
        if (!ruleTypeFromCode(type))
            return unreadable(
                tr("Rulebook: policy rule %1 has the unknown type “%2”.").arg(rulebook.policy.size() + 1).arg(type));
        rulebook.policy += policyRuleFromJson(value.toObject());
    }
    for (const QJsonValue &value : json.value(u"reps"_s).toArray())
        rulebook.reps += repFromJson(value.toObject());
    for (const QJsonValue &value : json.value(u"territories"_s).toArray()) {
        const Result<CoverageLine> line = lineFromJson(value.toObject());
        if (!line)
            return unreadable(
                tr("Rulebook: territory line %1: %2").arg(rulebook.lines.size() + 1).arg(line.error().message));
        rulebook.lines += *line;
    }
    const Result<ScreeningList> screening = screeningFromJson(json.value(u"screening"_s).toObject());
    if (!screening)
        return unreadable(tr("Rulebook: %1").arg(screening.error().message));
    rulebook.screening = *screening;
    const Result<IdentityRules> identity = identityRulesFromJson(json.value(u"identity"_s).toObject());
    if (!identity)
        return unreadable(tr("Rulebook: %1").arg(identity.error().message));
    rulebook.identity = *identity;
    const Result<NamedCalendar> read = namedCalendarFromJson(json.value(u"calendar"_s).toObject());
    if (!read)
        return unreadable(tr("Rulebook: %1").arg(read.error().message));
    rulebook.calendar = *read;
    return rulebook;
}

} // namespace lw
