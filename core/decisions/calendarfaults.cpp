// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/calendarfaults.h"

#include "core/clocks/zonename.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CalendarFaults", text);
}

bool hasHours(const NamedCalendar &calendar)
{
    return std::ranges::any_of(calendar.hours, [](const auto &blocks) { return !blocks.empty(); });
}

void findInCalendar(const NamedCalendar &calendar, const QString &called, QStringList &found)
{
    if (!hasHours(calendar))
        found += tr("%1 has no working hours, so nothing it times is ever due.").arg(called);
    if (!isTimeZone(calendar.zoneId))
        found += tr("%1 is in “%2”, which is not a time zone; it counts as UTC.")
                     .arg(called, QString::fromUtf8(calendar.zoneId));
}

} // namespace

QStringList calendarFaults(const Rulebook &rulebook)
{
    QStringList found;
    findInCalendar(rulebook.calendar, tr("The company's calendar"), found);
    for (const NamedCalendar &calendar : rulebook.calendars)
        findInCalendar(calendar, tr("The calendar “%1”").arg(calendar.name), found);
    return found;
}

} // namespace lw
