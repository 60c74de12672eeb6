// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changecalendars.h"

#include "core/base/fold.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/moveddeadlines.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeCalendars", text);
}

// As compiled rulebooks look calendars up.
bool sameName(const QString &a, const QString &b)
{
    return fold(a) == fold(b);
}

/// As the calendar of the name spells it; empty: there is none.
QString calendarCalled(const QString &name, const Calendars &calendars)
{
    const auto found = std::ranges::find_if(
        calendars.others, [&](const NamedCalendar &calendar) { return sameName(calendar.name, name); });
    if (found != calendars.others.end())
        return found->name;
    return sameName(calendars.company.name, name) ? calendars.company.name : QString();
}

// What an older file let pass is not held against a change of another calendar.
Result<void> checkEach(const Calendars &calendars, const Calendars &before)
{
    NamedCalendar company = calendars.company;
    if (company.name.isEmpty())
        company.name = tr("Company"); // it may go without one
    if (calendars.company != before.company)
        LW_TRY(checkCalendar(company));
    for (const NamedCalendar &calendar : calendars.others) {
        if (!before.others.contains(calendar))
            LW_TRY(checkCalendar(calendar));
    }
    return {};
}

Result<void> checkNames(const Calendars &calendars)
{
    for (qsizetype i = 0; i < calendars.others.size(); ++i) {
        const QString &name = calendars.others[i].name;
        if (sameName(name, u"company"_s))
            return usage(tr("“%1” is what the company's calendar is called. Choose another name.").arg(name));
        const bool isTwice = std::ranges::any_of(
            calendars.others.first(i), [&](const NamedCalendar &other) { return sameName(other.name, name); });
        if (isTwice || sameName(name, calendars.company.name))
            return usage(tr("Two calendars are called “%1”. Give one of them another name.").arg(name));
    }
    return {};
}

using Uses = QHash<QString, QString>;

void rename(Uses &uses, const CalendarRename &renamed)
{
    for (QString &calendar : uses) {
        if (sameName(calendar, renamed.was))
            calendar = renamed.now;
    }
}

/// Each user once, users and calendars as they are spelled where they are kept.
Result<Uses> spelled(const Uses &uses, const QStringList &users, const Calendars &calendars)
{
    Uses once;
    for (auto it = uses.begin(); it != uses.end(); ++it) {
        const auto known = std::ranges::find_if(users, [&](const QString &user) { return sameName(user, it.key()); });
        const QString name = known == users.end() ? it.key() : *known;
        if (once.contains(name))
            return usage(tr("“%1” uses two calendars. Choose one.").arg(name));
        const QString calendar = calendarCalled(it.value(), calendars);
        once.insert(name, calendar.isEmpty() ? it.value() : calendar);
    }
    return once;
}

QStringList repsOf(const Rulebook &rulebook)
{
    QStringList reps;
    for (const Rep &rep : rulebook.reps)
        reps += rep.name;
    return reps;
}

QStringList poolsOf(const Rulebook &rulebook)
{
    QStringList pools;
    for (const Pool &pool : rulebook.pools)
        pools += pool.name;
    return pools;
}

QStringList territoriesOf(const Rulebook &rulebook)
{
    QStringList territories;
    for (const CoverageLine &line : rulebook.lines)
        territories += territoryOf(line);
    return territories;
}

// A use that stood before stays, even of somebody who is gone.
Result<void> checkUsers(const Uses &uses, const Uses &before, const QStringList &users, const char *unknown)
{
    QStringList names = uses.keys();
    names.sort();
    for (const QString &name : names) {
        if (!before.contains(name) && !users.contains(name))
            return usage(tr(unknown).arg(name));
    }
    return {};
}

Result<void> checkUsed(const Calendars &calendars)
{
    QStringList used;
    for (const Uses *uses : {&calendars.use.byRep, &calendars.use.byPool, &calendars.use.byTerritory})
        used += uses->values();
    used.sort(Qt::CaseInsensitive);
    for (const QString &name : used) {
        if (calendarCalled(name, calendars).isEmpty())
            return failed(tr("“%1” is used (%2), so there has to be a calendar of that name. Let them use another one "
                             "first.")
                              .arg(name, usersOf(calendars.use, name).join(u", "_s)));
    }
    return {};
}

Result<void> checkUse(Calendars &calendars, const Rulebook &rulebook)
{
    const Result<Uses> reps = spelled(calendars.use.byRep, repsOf(rulebook), calendars);
    if (!reps)
        return reps.error();
    calendars.use.byRep = *reps;
    const Result<Uses> territories = spelled(calendars.use.byTerritory, territoriesOf(rulebook), calendars);
    if (!territories)
        return territories.error();
    calendars.use.byTerritory = *territories;
    const Result<Uses> pools = spelled(calendars.use.byPool, poolsOf(rulebook), calendars);
    if (!pools)
        return pools.error();
    calendars.use.byPool = *pools;
    LW_TRY(checkUsers(*pools, rulebook.calendarUse.byPool, poolsOf(rulebook),
                      QT_TR_NOOP("There is no pool “%1”. Add the pool first.")));
    LW_TRY(checkUsers(*reps, rulebook.calendarUse.byRep, repsOf(rulebook),
                      QT_TR_NOOP("“%1” is not one of the reps. Add the rep first.")));
    LW_TRY(checkUsers(*territories, rulebook.calendarUse.byTerritory, territoriesOf(rulebook),
                      QT_TR_NOOP("No territory line is described as “%1”. The lines show how they are.")));
    return checkUsed(calendars);
}

/// The rulebook in force with other calendars. Error: as changeCalendars().
Result<Rulebook> withCalendars(const Workspace &workspace, Calendars calendars, const CalendarRename &renamed)
{
    Rulebook rulebook = workspace.rulebook()->rulebook;
    calendars.company.name = calendars.company.name.simplified();
    for (NamedCalendar &calendar : calendars.others)
        calendar.name = calendar.name.simplified();
    LW_TRY(checkEach(calendars, calendarsOf(rulebook)));
    LW_TRY(checkNames(calendars));
    if (!renamed.was.isEmpty() && calendarCalled(renamed.was, calendars).isEmpty()) {
        for (Uses *uses : {&calendars.use.byRep, &calendars.use.byPool, &calendars.use.byTerritory})
            rename(*uses, renamed);
    }
    LW_TRY(checkUse(calendars, rulebook));
    rulebook.calendar = calendars.company;
    rulebook.calendars = calendars.others;
    rulebook.calendarUse = calendars.use;
    return rulebook;
}

} // namespace

Calendars calendarsOf(const Rulebook &rulebook)
{
    return {.company = rulebook.calendar, .others = rulebook.calendars, .use = rulebook.calendarUse};
}

Result<OperationId> changeCalendars(Workspace &workspace, const Calendars &calendars, const QString &actor,
                                    const QDateTime &now, const QString &label, const CalendarRename &renamed)
{
    const Result<Rulebook> rulebook = withCalendars(workspace, calendars, renamed);
    if (!rulebook)
        return rulebook.error();
    return putRulebook(workspace, *rulebook, {u"territories"_s, label, actor, now},
                       [&](OpenDeed &deed, RulebookId version) -> Result<void> {
                           const RulebookPtr after = compile(*rulebook, int(version.value));
                           const Result<qsizetype> moved = moveDeadlines(deed, *after, renamed);
                           return moved ? Result<void>() : Result<void>(moved.error());
                       });
}

Result<QList<MovedDeadline>> wouldMove(const Workspace &workspace, const Calendars &calendars,
                                       const CalendarRename &renamed)
{
    const Result<Rulebook> rulebook = withCalendars(workspace, calendars, renamed);
    if (!rulebook)
        return rulebook.error();
    return movedDeadlines(workspace.database(), *compile(*rulebook, workspace.rulebook()->version), renamed);
}

} // namespace lw
