// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom the rules name, and whether they are there.

#include "core/rules/policylintparts.h"
#include "core/rules/ruleparameters.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyLint", text);
}

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

template<class T>
const T *findNamed(const QList<T> &list, const QString &name)
{
    const auto found = std::ranges::find_if(list, [&](const T &each) { return sameName(each.name, name); });
    return found == list.end() ? nullptr : &*found;
}

struct Named {
    QString name;
    bool mustOwn = false; ///< gets leads, so it has to be somebody; other words may be anything
};

// Who can get leads first, so that a name is told once, with what matters most.
QList<Named> namesIn(const PolicyRule &rule)
{
    QList<Named> owners, others{{rule.binds.trimmed(), false}};
    for (const RuleParameter &parameter : parametersOf(rule.type)) {
        const QString name = rule.parameter(QString::fromLatin1(parameter.name)).toString().trimmed();
        if (parameter.kind == ParameterKind::Owner)
            owners += {name, true};
        else if (parameter.kind == ParameterKind::Words)
            others += {name, false};
    }
    QList<Named> names;
    for (const Named &each : owners + others) {
        const auto isSame = [&](const Named &known) { return sameName(known.name, each.name); };
        if (!each.name.isEmpty() && std::ranges::none_of(names, isSame))
            names += each;
    }
    return names;
}

// The names under which somebody is away: a rep is away when the member is whom they are.
QStringList namesOf(const QString &name, const Rep *rep)
{
    return rep && !rep->member.isEmpty() && !sameName(rep->member, name) ? QStringList{name, rep->member}
                                                                         : QStringList{name};
}

// Why somebody is not there any more, or never was; empty where they are, or where the word names nobody.
QString leaverText(const Named &named, const PolicyPeople &people)
{
    const Rep *rep = findNamed(people.reps, named.name);
    const Member *member = findNamed(people.members, named.name);
    const bool isThere = (rep && rep->active) || (!named.mustOwn && member && member->active);
    if (isThere || (named.mustOwn && people.pools.contains(named.name, Qt::CaseInsensitive)))
        return {};
    if (!rep && named.mustOwn && member && member->active)
        return tr("%1 is not one of the reps").arg(member->name);
    if (rep || member)
        return tr("%1 is not active any more").arg(rep ? rep->name : member->name);
    return named.mustOwn ? tr("nobody is called “%1”").arg(named.name) : QString();
}

// The first day from `today` on which a rule is in force and somebody is away; invalid: none.
QDate firstDayAway(const PolicyRule &rule, const QString &name, const PolicyPeople &people, QDate today)
{
    QDate first;
    for (const Absence &absence : people.absences) {
        if (!sameName(absence.who, name))
            continue;
        QDate day = std::max(today, absence.from);
        if (rule.from.isValid())
            day = std::max(day, rule.from);
        if (absence.covers(day) && rule.isInForce(day) && (!first.isValid() || day < first))
            first = day;
    }
    return first;
}

QString awayText(const QString &name, QDate day, const PolicyPeople &people)
{
    const Acting acting = actingFor(name, day, people.absences);
    const QString from = day.toString(Qt::ISODate);
    return acting.standsIn ? tr("%1 is away from %2 on, and %3 stands in").arg(name, from, acting.name)
                           : tr("%1 is away from %2 on, and nobody stands in").arg(name, from);
}

PolicyFinding findingOf(PolicyFindingKind kind, const PolicyRule &rule, const QString &text, QDate day)
{
    return {.kind = kind,
            .rules = {rule.number},
            .sentence = tr("Rule %1: %2.").arg(QString::number(rule.number), text),
            .witness = {},
            .day = day};
}

void addFindings(QList<PolicyFinding> &found, const PolicyRule &rule, const Named &named, const PolicyPeople &people,
                 QDate today)
{
    const Rep *rep = findNamed(people.reps, named.name);
    if (named.mustOwn && !rep && people.pools.contains(named.name, Qt::CaseInsensitive))
        return;
    if (const QString left = leaverText(named, people); !left.isEmpty()) {
        found += findingOf(PolicyFindingKind::Leaver, rule, left, {});
        return;
    }
    if (!rep && !findNamed(people.members, named.name))
        return;
    for (const QString &name : namesOf(named.name, rep)) {
        const QDate day = firstDayAway(rule, name, people, today);
        if (!day.isValid())
            continue;
        found += findingOf(PolicyFindingKind::Away, rule, awayText(name, day, people), day);
        return;
    }
}

} // namespace

QList<PolicyFinding> peopleFindings(const Policy &policy, const PolicyPeople &people, QDate today)
{
    QList<PolicyFinding> found;
    for (const PolicyRule &rule : policy) {
        if (!isLive(rule, today))
            continue;
        for (const Named &named : namesIn(rule))
            addFindings(found, rule, named, people, today);
    }
    return found;
}

} // namespace lw
