// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/rulebook.h"

#include "core/base/fold.h"
#include "core/decisions/calendarfaults.h"
#include "core/rules/policylint.h"
#include "core/rules/ruleparameters.h"
#include "core/territories/territorycheck.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

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

QString eightOf(const QJsonObject &json)
{
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(8));
}

bool isCalled(const QString &name, const QString &other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

bool hasCalendar(const Rulebook &rulebook, const QString &name)
{
    return findCalendar(rulebook.calendars, name) || (!name.isEmpty() && isCalled(rulebook.calendar.name, name));
}

// Each by name, so that the same rulebook is found the same faults in the same order.
QStringList sortedKeys(const QHash<QString, QString> &calendars)
{
    QStringList names = calendars.keys();
    names.sort(Qt::CaseInsensitive);
    return names;
}

void findMissingCalendars(const Rulebook &rulebook, const QHash<QString, QString> &used, const QString &words,
                          QStringList &found)
{
    for (const QString &name : sortedKeys(used)) {
        if (!hasCalendar(rulebook, used.value(name)))
            found += tr("%1 uses the calendar “%2”, which does not exist; the company's times them.")
                         .arg(words.arg(name), used.value(name));
    }
}

void findUnknownUsers(const Rulebook &rulebook, QStringList &found)
{
    const auto isCovered = [&](const QString &territory) {
        return std::ranges::any_of(rulebook.lines,
                                   [&](const CoverageLine &line) { return isCalled(territoryOf(line), territory); });
    };
    for (const QString &rep : sortedKeys(rulebook.calendarUse.byRep)) {
        if (!rulebook.findRep(rep))
            found += tr("A calendar is used by the rep “%1”, who is not one of the reps.").arg(rep);
    }
    for (const QString &territory : sortedKeys(rulebook.calendarUse.byTerritory)) {
        if (!isCovered(territory))
            found += tr("A calendar is used by the territory “%1”, which no line describes.").arg(territory);
    }
}

// Members are no part of a rulebook, so whoever is one is not missed here.
void findInPage(const Rulebook &rulebook, QDate day, QStringList &found)
{
    PolicyPeople people{.reps = rulebook.reps, .pools = {}, .absences = {}, .members = {}};
    for (const Pool &pool : rulebook.pools)
        people.pools += pool.name;
    for (const PolicyFinding &finding : lintPolicy(rulebook.policy, people, day))
        found += finding.sentence;
}

void findInPools(const Rulebook &rulebook, QStringList &found)
{
    for (const Pool &pool : rulebook.pools) {
        if (pool.members.isEmpty())
            found += tr("Pool “%1” has no members, so nobody gets its leads.").arg(pool.name);
        for (const PoolMember &member : pool.members) {
            const Rep *rep = rulebook.findRep(member.rep);
            if (!rep)
                found += tr("Pool “%1”: “%2” is not one of the reps.").arg(pool.name, member.rep);
            else if (!rep->active)
                found += tr("Pool “%1”: %2 is not active any more.").arg(pool.name, member.rep);
        }
    }
    for (const QString &pool : sortedKeys(rulebook.calendarUse.byPool)) {
        if (!findPool(rulebook.pools, pool))
            found += tr("A calendar is used by the pool “%1”, which does not exist.").arg(pool);
    }
}

// What the check of territories finds, but for gaps: those are told by the leads that fell in.
void findInLines(const Rulebook &rulebook, QDate day, QStringList &found)
{
    const TerritoryReport report = checkTerritories({.lines = rulebook.lines,
                                                     .reps = rulebook.reps,
                                                     .day = day,
                                                     .allowed = rulebook.allowed,
                                                     .pools = rulebook.pools});
    for (const TerritoryFinding &finding : report.findings) {
        if (finding.kind != FindingKind::Gap)
            found += finding.sentence;
    }
}

void findInRouting(const Rulebook &rulebook, QStringList &found)
{
    if (!findRule(rulebook.policy, RuleType::Routing))
        found += tr("No catch-all owner: leads that no line covers stay unowned.");
    for (const PolicyRule &rule : rulebook.policy) {
        const QString catchAll = rule.parameter(u"catch_all"_s).toString();
        if (rule.type == RuleType::Routing && rule.enabled && !rulebook.findRep(catchAll) &&
            !findPool(rulebook.pools, catchAll))
            found += tr("No catch-all owner: leads that no line covers stay unowned.");
    }
}

void findInCalendars(const Rulebook &rulebook, QStringList &found)
{
    found += calendarFaults(rulebook);
    findUnknownUsers(rulebook, found);
    findMissingCalendars(rulebook, rulebook.calendarUse.byRep, tr("Rep %1"), found);
    findMissingCalendars(rulebook, rulebook.calendarUse.byPool, tr("Pool %1"), found);
    findMissingCalendars(rulebook, rulebook.calendarUse.byTerritory, tr("Territory %1"), found);
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

QString fingerprint(const Rulebook &rulebook)
{
    return eightOf(toJson(rulebook));
}

QString pageFingerprint(const Rulebook &rulebook)
{
    QJsonArray policy;
    for (const PolicyRule &rule : rulebook.policy)
        policy += toJson(rule);
    QJsonObject page{{u"title"_s, rulebook.title}, {u"policy"_s, policy}, {u"ladder"_s, toJson(rulebook.ladder)}};
    // Only where they are set, so that the pages that were signed before there were any stay signed.
    if (rulebook.questions != defaultQuestionSet())
        page.insert(u"questions"_s, toJson(rulebook.questions));
    if (!rulebook.personas.isEmpty())
        page.insert(u"personas"_s, toJson(rulebook.personas));
    return eightOf(page);
}

RulebookPtr compile(Rulebook rulebook, int version)
{
    auto compiled = std::make_shared<CompiledRulebook>();
    compiled->fingerprint = fingerprint(rulebook);
    compiled->pageFingerprint = pageFingerprint(rulebook);
    compiled->coverage = compile(rulebook.lines);
    compiled->coverageIndex = CoverageIndex(compiled->coverage);
    compiled->screening = compile(rulebook.screening, rulebook.identity.company);
    const PolicyRule *routing = findRule(rulebook.policy, RuleType::Routing);
    compiled->catchAll = routing ? routing->parameter(u"catch_all"_s).toString() : QString();
    compiled->office = std::make_shared<const CalendarArithmetic>(toWorkCalendar(rulebook.calendar));
    for (const NamedCalendar &calendar : rulebook.calendars)
        compiled->calendars.insert(fold(calendar.name),
                                   std::make_shared<const CalendarArithmetic>(toWorkCalendar(calendar)));
    for (const CoverageLine &line : rulebook.lines) {
        if (!line.pool.isEmpty())
            compiled->poolOfTerritory.insert(fold(territoryOf(line)), line.pool);
    }
    compiled->version = version;
    compiled->rulebook = std::move(rulebook);
    return compiled;
}

const CalendarArithmetic &CompiledRulebook::calendarOf(const QString &name) const
{
    const auto it = calendars.find(fold(name));
    return name.isEmpty() || it == calendars.end() ? *office : **it;
}

bool CompiledRulebook::isCatchAll(const QString &name) const
{
    return std::ranges::any_of(rulebook.policy, [&](const PolicyRule &rule) {
        return rule.type == RuleType::Routing && rule.enabled &&
               isCalled(rule.parameter(u"catch_all"_s).toString(), name);
    });
}

QString CompiledRulebook::catchAllFor(const LeadFacts &facts, QDate day) const
{
    const PolicyRule *routing = ruleFor(rulebook.policy, RuleType::Routing, day, facts);
    return routing ? routing->parameter(u"catch_all"_s).toString() : QString();
}

QDate CompiledRulebook::dayOf(const QDateTime &instant) const
{
    return instant.toTimeZone(QTimeZone(office->calendar().zoneId)).date();
}

QString CompiledRulebook::calendarNameFor(const QString &owner, const QString &territory) const
{
    return lw::calendarNameFor(rulebook.calendarUse, owner, poolOfTerritory.value(fold(territory)), territory);
}

QStringList findings(const Rulebook &rulebook, QDate day)
{
    QStringList found;
    findInPage(rulebook, day, found);
    findInPools(rulebook, found);
    findInLines(rulebook, day, found);
    findInCalendars(rulebook, found);
    findInRouting(rulebook, found);
    return found + problemsOf(rulebook.questions) + problemsOf(rulebook.personas);
}

} // namespace lw
