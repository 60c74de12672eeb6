// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/rulebook.h"

#include "core/rules/screeningjson.h"
#include "core/territories/territorytree.h"

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

Error malformed(const QString &what)
{
    return unreadable(tr("Rulebook: %1").arg(what));
}

template<class T>
Error malformed(const Result<T> &part)
{
    return malformed(part.error().message);
}

// Whatever came to a rulebook later is written only where it is set, so that older ones keep their fingerprint.
QJsonObject toJson(const Rep &rep)
{
    QJsonObject json{{u"name"_s, rep.name},
                     {u"type"_s, rep.type},
                     {u"email"_s, rep.email},
                     {u"phone"_s, rep.phone},
                     {u"active"_s, rep.active}};
    if (!rep.member.isEmpty())
        json.insert(u"member"_s, rep.member);
    if (!rep.skills.isEmpty())
        json.insert(u"skills"_s, QJsonArray::fromStringList(rep.skills));
    return json;
}

Result<Rep> repFromJson(const QJsonObject &json)
{
    Rep rep{.name = json.value(u"name"_s).toString(),
            .type = json.value(u"type"_s).toString(),
            .email = json.value(u"email"_s).toString(),
            .phone = json.value(u"phone"_s).toString(),
            .active = json.value(u"active"_s).toBool(true),
            .member = json.value(u"member"_s).toString()};
    if (json.contains(u"member"_s) && !json.value(u"member"_s).isString())
        return malformed(tr("rep “%1”: “member” must be the name of a member.").arg(rep.name));
    const QJsonValue skills = json.value(u"skills"_s);
    bool areTexts = skills.isUndefined() || skills.isArray();
    for (const QJsonValue &skill : skills.toArray()) {
        areTexts = areTexts && skill.isString();
        rep.skills += skill.toString();
    }
    return areTexts ? Result<Rep>(rep)
                    : Result<Rep>(malformed(tr("rep “%1”: “skills” must be a list of texts.").arg(rep.name)));
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

void insertCalendars(QJsonObject &json, const Rulebook &rulebook)
{
    json.insert(u"calendar"_s, toJson(rulebook.calendar));
    QJsonArray others;
    for (const NamedCalendar &calendar : rulebook.calendars)
        others += toJson(calendar);
    if (!others.isEmpty())
        json.insert(u"calendars"_s, others);
    if (!rulebook.calendarUse.isEmpty())
        json.insert(u"calendar_of"_s, toJson(rulebook.calendarUse));
}

/// A missing member is an empty object or list. Error: it is something else.
Result<QJsonObject> objectIn(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isObject())
        return malformed(tr("“%1” must be an object in braces.").arg(key));
    return value.toObject();
}
Result<QJsonArray> listIn(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isArray())
        return malformed(tr("“%1” must be a list.").arg(key));
    return value.toArray();
}

Result<NamedCalendar> otherCalendarFrom(const QJsonValue &value, const Rulebook &rulebook)
{
    const qsizetype place = rulebook.calendars.size() + 1;
    if (!value.isObject())
        return malformed(tr("calendar %1 must be an object in braces.").arg(place));
    const Result<NamedCalendar> read = namedCalendarFromJson(value.toObject(), rulebook.calendar.zoneId);
    if (!read)
        return malformed(tr("calendar %1: %2").arg(place).arg(read.error().message));
    if (read->name.trimmed().isEmpty())
        return malformed(tr("calendar %1 has no “name”.").arg(place));
    if (findCalendar(rulebook.calendars, read->name))
        return malformed(tr("two calendars are called “%1”.").arg(read->name));
    return read;
}

Result<void> readCalendars(const QJsonObject &json, Rulebook &rulebook)
{
    const Result<QJsonObject> company = objectIn(json, u"calendar"_s);
    if (!company)
        return company.error();
    const Result<NamedCalendar> calendar = namedCalendarFromJson(*company);
    if (!calendar)
        return malformed(calendar);
    rulebook.calendar = *calendar;
    const Result<QJsonArray> others = listIn(json, u"calendars"_s);
    if (!others)
        return others.error();
    for (const QJsonValue &value : *others) {
        const Result<NamedCalendar> other = otherCalendarFrom(value, rulebook);
        if (!other)
            return other.error();
        rulebook.calendars += *other;
    }
    const Result<QJsonObject> used = objectIn(json, u"calendar_of"_s);
    if (!used)
        return used.error();
    const Result<CalendarUse> use = calendarUseFromJson(*used);
    if (!use)
        return malformed(use);
    rulebook.calendarUse = *use;
    return {};
}

Result<void> readLadder(const QJsonObject &json, Rulebook &rulebook)
{
    if (!json.contains(u"ladder"_s))
        return {};
    const Result<QJsonArray> rungs = listIn(json, u"ladder"_s);
    if (!rungs)
        return rungs.error();
    const Result<Ladder> ladder = ladderFromJson(*rungs);
    if (!ladder)
        return malformed(ladder);
    rulebook.ladder = *ladder;
    return {};
}

void insertRouting(QJsonObject &json, const Rulebook &rulebook)
{
    QJsonArray pools;
    for (const Pool &pool : rulebook.pools)
        pools += toJson(pool);
    if (!pools.isEmpty())
        json.insert(u"pools"_s, pools);
    QJsonObject tree;
    for (auto parent = rulebook.territoryParents.cbegin(); parent != rulebook.territoryParents.cend(); ++parent)
        tree.insert(parent.key(), parent.value());
    if (!tree.isEmpty())
        json.insert(u"territory_tree"_s, tree);
    if (!rulebook.allowed.isEmpty())
        json.insert(u"allowed"_s, QJsonArray::fromStringList(rulebook.allowed));
}

Result<void> readPools(const QJsonObject &json, Rulebook &rulebook)
{
    const Result<QJsonArray> pools = listIn(json, u"pools"_s);
    if (!pools)
        return pools.error();
    for (const QJsonValue &value : *pools) {
        const Result<Pool> pool = poolFromJson(value.toObject());
        if (!pool)
            return malformed(pool);
        if (findPool(rulebook.pools, pool->name) || rulebook.findRep(pool->name))
            return malformed(tr("two pools, or a pool and a rep, are called “%1”.").arg(pool->name));
        rulebook.pools += *pool;
    }
    return {};
}

Result<void> readExamples(const QJsonObject &json, Rulebook &rulebook)
{
    const Result<QJsonArray> examples = listIn(json, u"examples"_s);
    if (!examples)
        return examples.error();
    for (const QJsonValue &value : *examples) {
        const Result<PolicyExample> example = policyExampleFromJson(value.toObject());
        if (!example)
            return malformed(example);
        rulebook.examples += *example;
    }
    return {};
}

void insertQuestions(QJsonObject &json, const Rulebook &rulebook)
{
    if (rulebook.questions != defaultQuestionSet())
        json.insert(u"questions"_s, toJson(rulebook.questions));
    if (!rulebook.personas.isEmpty())
        json.insert(u"personas"_s, toJson(rulebook.personas));
}

Result<void> readQuestions(const QJsonObject &json, Rulebook &rulebook)
{
    if (!json.contains(u"questions"_s))
        return {};
    const Result<QJsonObject> object = objectIn(json, u"questions"_s);
    if (!object)
        return object.error();
    const Result<QuestionSet> questions = questionSetFromJson(*object);
    if (!questions)
        return malformed(questions);
    rulebook.questions = *questions;
    return {};
}

Result<void> readPersonas(const QJsonObject &json, Rulebook &rulebook)
{
    const Result<QJsonArray> personas = listIn(json, u"personas"_s);
    if (!personas)
        return personas.error();
    for (const QJsonValue &value : *personas) {
        const Result<Persona> persona = personaFromJson(value.toObject());
        if (!persona)
            return malformed(persona);
        rulebook.personas += *persona;
    }
    return {};
}

Result<void> readTree(const QJsonObject &json, Rulebook &rulebook)
{
    const Result<QJsonObject> tree = objectIn(json, u"territory_tree"_s);
    if (!tree)
        return tree.error();
    for (auto parent = tree->begin(); parent != tree->end(); ++parent) {
        if (parent.value().toString().trimmed().isEmpty())
            return malformed(tr("“territory_tree”: “%1” needs the name of a territory.").arg(parent.key()));
        rulebook.territoryParents.insert(parent.key(), parent.value().toString());
    }
    if (const QString in = circleIn(rulebook.territoryParents); !in.isEmpty())
        return malformed(tr("“territory_tree”: “%1” is part of itself.").arg(in));
    const Result<QJsonArray> allowed = listIn(json, u"allowed"_s);
    if (!allowed)
        return allowed.error();
    for (const QJsonValue &value : *allowed) {
        if (!value.isString())
            return malformed(tr("“allowed” holds the keys of findings, as texts."));
        rulebook.allowed += value.toString();
    }
    return {};
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
    QJsonObject json{{u"format"_s, u"leadwright-rulebook"_s},
                     {u"title"_s, rulebook.title},
                     {u"policy"_s, policy},
                     {u"reps"_s, reps},
                     {u"territories"_s, lines},
                     {u"screening"_s, toJson(rulebook.screening)},
                     {u"identity"_s, toJson(rulebook.identity)}};
    insertCalendars(json, rulebook);
    if (rulebook.ladder != defaultLadder())
        json.insert(u"ladder"_s, toJson(rulebook.ladder));
    insertRouting(json, rulebook);
    QJsonArray examples;
    for (const PolicyExample &example : rulebook.examples)
        examples += toJson(example);
    if (!examples.isEmpty())
        json.insert(u"examples"_s, examples);
    insertQuestions(json, rulebook);
    return json;
}

Result<Rulebook> rulebookFromJson(const QJsonObject &json)
{
    if (json.value(u"format"_s).toString() != u"leadwright-rulebook")
        return unreadable(tr("This is not a Leadwright rulebook: “format” must be “leadwright-rulebook”."));
    for (const char *list : {"policy", "reps", "territories"}) {
        if (const QJsonValue value = json.value(QLatin1StringView(list)); !value.isUndefined() && !value.isArray())
            return malformed(tr("“%1” must be a list.").arg(QLatin1StringView(list)));
    }
    for (const char *object : {"screening", "identity"}) {
        if (const QJsonValue value = json.value(QLatin1StringView(object)); !value.isUndefined() && !value.isObject())
            return malformed(tr("“%1” must be an object.").arg(QLatin1StringView(object)));
    }
    Rulebook rulebook;
    rulebook.title = json.value(u"title"_s).toString();
    for (const QJsonValue &value : json.value(u"policy"_s).toArray()) {
        const Result<PolicyRule> rule = policyRuleFromJson(value.toObject());
        if (!rule)
            return malformed(tr("policy rule %1: %2").arg(rulebook.policy.size() + 1).arg(rule.error().message));
        rulebook.policy += *rule;
    }
    for (const QJsonValue &value : json.value(u"reps"_s).toArray()) {
        const Result<Rep> rep = repFromJson(value.toObject());
        if (!rep)
            return rep.error();
        rulebook.reps += *rep;
    }
    for (const QJsonValue &value : json.value(u"territories"_s).toArray()) {
        const Result<CoverageLine> line = lineFromJson(value.toObject());
        if (!line)
            return unreadable(
                tr("Rulebook: territory line %1: %2").arg(rulebook.lines.size() + 1).arg(line.error().message));
        rulebook.lines += *line;
    }
    const Result<ScreeningList> screening = screeningFromJson(json.value(u"screening"_s).toObject());
    if (!screening)
        return malformed(screening);
    rulebook.screening = *screening;
    const Result<IdentityRules> identity = identityRulesFromJson(json.value(u"identity"_s).toObject());
    if (!identity)
        return malformed(identity);
    rulebook.identity = *identity;
    LW_TRY(readCalendars(json, rulebook));
    LW_TRY(readLadder(json, rulebook));
    LW_TRY(readPools(json, rulebook));
    LW_TRY(readTree(json, rulebook));
    LW_TRY(readExamples(json, rulebook));
    LW_TRY(readQuestions(json, rulebook));
    LW_TRY(readPersonas(json, rulebook));
    return rulebook;
}

} // namespace lw
