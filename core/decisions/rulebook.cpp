// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/rulebook.h"

#include "core/base/fold.h"
#include "core/rules/screeningjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

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

const Rep *Rulebook::findRep(QStringView name) const
{
    const auto rep = std::ranges::find_if(
        reps, [&](const Rep &candidate) { return candidate.name.compare(name, Qt::CaseInsensitive) == 0; });
    return rep == reps.end() ? nullptr : &*rep;
}

Rulebook defaultRulebook(const QByteArray &zoneId)
{
    Rulebook rulebook;
    rulebook.title = tr("Lead policy");
    rulebook.policy = defaultPolicy();
    rulebook.screening.entries = defaultScreening();
    rulebook.calendar.hours = officeHours(zoneId).hours;
    rulebook.calendar.zoneId = zoneId;
    const PolicyRule *routing = findRule(rulebook.policy, RuleType::Routing);
    rulebook.reps = {Rep{.name = routing->parameter(u"catch_all"_s).toString(),
                         .type = u"inside"_s,
                         .email = {},
                         .phone = {},
                         .active = true}};
    return rulebook;
}

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

QString fingerprint(const Rulebook &rulebook)
{
    const QByteArray bytes = QJsonDocument(toJson(rulebook)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(8));
}

RulebookPtr compile(Rulebook rulebook, int version)
{
    auto compiled = std::make_shared<CompiledRulebook>();
    compiled->fingerprint = fingerprint(rulebook);
    compiled->coverage = compile(rulebook.lines);
    compiled->screening = compile(rulebook.screening, rulebook.identity.company);
    const PolicyRule *routing = findRule(rulebook.policy, RuleType::Routing);
    compiled->catchAll = routing ? routing->parameter(u"catch_all"_s).toString() : QString();
    compiled->office = std::make_shared<const CalendarArithmetic>(toWorkCalendar(rulebook.calendar));
    for (const NamedCalendar &calendar : rulebook.calendars)
        compiled->calendars.insert(fold(calendar.name),
                                   std::make_shared<const CalendarArithmetic>(toWorkCalendar(calendar)));
    compiled->version = version;
    compiled->rulebook = std::move(rulebook);
    return compiled;
}

const CalendarArithmetic &CompiledRulebook::calendarOf(const QString &name) const
{
    const auto it = calendars.find(fold(name));
    return name.isEmpty() || it == calendars.end() ? *office : **it;
}

QString CompiledRulebook::calendarNameFor(const QString &owner, const QString &territory) const
{
    return lw::calendarNameFor(rulebook.calendarUse, owner, {}, territory);
}

QStringList findings(const Rulebook &rulebook, QDate day)
{
    QStringList found;
    for (const RuleType type :
         {RuleType::InquiryDefinition, RuleType::QualifiedDefinition, RuleType::FollowUp, RuleType::Timing}) {
        if (!findRule(rulebook.policy, type))
            found += tr("The policy has no rule “%1”, which it needs.").arg(labelOf(type));
    }
    QSet<QString> seen;
    for (const CoverageLine &line : rulebook.lines) {
        const Rep *rep = rulebook.findRep(line.owner);
        if (!rep)
            found += tr("Line %1 (%2): “%3” is not one of the reps.").arg(line.number).arg(describe(line), line.owner);
        else if (!rep->active)
            found += tr("Line %1 (%2): %3 is not active any more.").arg(line.number).arg(describe(line), line.owner);
        if (line.to.isValid() && line.to < day)
            found += tr("Line %1 (%2) ended on %3 and decides nothing now.")
                         .arg(line.number)
                         .arg(describe(line), line.to.toString(Qt::ISODate));
        CoverageLine conditions = line;
        conditions.number = 0;
        conditions.owner.clear();
        conditions.note.clear();
        const QString key = toCells(conditions).join(u'\t');
        if (seen.contains(key))
            found += tr("Line %1 (%2): another line says exactly the same.").arg(line.number).arg(describe(line));
        seen.insert(key);
    }
    const PolicyRule *routing = findRule(rulebook.policy, RuleType::Routing);
    const QString catchAll = routing ? routing->parameter(u"catch_all"_s).toString() : QString();
    if (!rulebook.findRep(catchAll))
        found += tr("No catch-all owner: leads that no line covers stay unowned.");
    return found;
}

} // namespace lw
