// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/workcalendar.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lw
{

// Instants as people name them. `nowLocal` is now in the zone that is meant; the calendar says when a day begins: its
// opening, or that of the next working weekday where the day has none. Answers are in UTC.

/// What somebody typed: “tomorrow”, “fri 10”, “+3d”, “+2w 14:30”, “14.12.”, “2026-12-14”, “15:30”. Weekdays and days
/// without a year are the next ones to come; which of “12/14” is the month, the locale says. Nothing: not understood.
std::optional<QDateTime> parseWhen(const QString &text, const QDateTime &nowLocal, const WorkCalendar &calendar);

/// An instant that is offered by name.
struct NamedInstant {
    QString name;
    QDateTime at;
    bool operator==(const NamedInstant &) const = default;
};

/// The nearest first, no instant twice. “Later today” is there while the office stays open long enough.
QList<NamedInstant> holdPresets(const QDateTime &nowLocal, const WorkCalendar &calendar);
/// From a week to half a year on, each on a working day.
QList<NamedInstant> nurturePresets(const QDateTime &nowLocal, const WorkCalendar &calendar);

/// “Tue 3 Mar 2026 09:00”, by the reader's locale.
QString dayAndTimeText(const QDateTime &instant, const QTimeZone &zone);

} // namespace lw
