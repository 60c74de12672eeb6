// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "core/workspace/changecalendars.h"

namespace lw
{

/// What the command line calls the company's calendar, whatever its own name is.
inline constexpr QLatin1StringView kCompanyCalendar("company");

/// Its own name, or the word for the company's.
QString calledOnCommandLine(const NamedCalendar &calendar);

/// A calendar by its name, regardless of case. Error: there is none; which there are.
Result<NamedCalendar> calendarNamed(const Calendars &calendars, const QString &name);

/// A set of holidays by its code, regardless of case. Error: there is none, and what lists them.
Result<QByteArray> holidaySetNamed(const QString &code);

/// Calendars as a command wants them.
struct CalendarChange {
    Calendars calendars;
    CalendarRename renamed = {};
    QString label;
    QStringList notes = {}; ///< what was left out of a file, and why
    int added = -1;         ///< days that came from a file; -1: not asked
};

/// What `calendars set` is told.
struct CalendarOptions {
    QStringList addSets, removeSets, switchOff, switchOn, holidays, work;
    QString name;

    bool isEmpty() const;
};
CalendarOptions calendarOptions(Arguments &arguments);

// Each takes the calendars in force. Error: which word is wrong and what to write, or which file cannot be read.
Result<CalendarChange> savedFrom(Calendars calendars, const QString &name, const QString &path);
Result<CalendarChange> withDaysFrom(Calendars calendars, const QString &name, const QString &path, QDate today);
Result<CalendarChange> edited(Calendars calendars, const QString &name, const CalendarOptions &options);
Result<CalendarChange> without(Calendars calendars, const QString &name);
/// Who is to use a calendar, by name; territories also by the number of a line.
struct CalendarUsers {
    QStringList reps;
    QStringList pools;
    QStringList territories;
    bool isEmpty() const { return reps.isEmpty() && pools.isEmpty() && territories.isEmpty(); }
};

/// The company's calendar: they use none of their own.
Result<CalendarChange> usedBy(const Rulebook &rulebook, const QString &name, const CalendarUsers &users);

} // namespace lw
