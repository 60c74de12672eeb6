// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/workcalendar.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <optional>
#include <vector>

namespace lw::test
{

/// The slow truth about working time, to hold the calendar arithmetic against: every real minute of a window, each with
/// the local date and time that the zone's clock shows, looked at one by one. It shares no code with core/clocks.
/// Minutes are counted from the window's begin.
class MinuteStepper
{
public:
    MinuteStepper(const QByteArray &zoneId, const QDateTime &begin, int minutes)
        : m_begin(begin)
    {
        const QTimeZone zone(zoneId);
        for (int i = 0; i < minutes; ++i) {
            const QDateTime local = at(i).toTimeZone(zone);
            m_minutes.push_back({local.date(), local.time().msecsSinceStartOfDay() / 1000});
        }
    }

    int size() const { return int(m_minutes.size()); }
    QDateTime at(int minute) const { return m_begin.addSecs(minute * 60LL); }

    bool isOpen(const WorkCalendar &calendar, int minute) const
    {
        const auto &[day, second] = m_minutes[size_t(minute)];
        const auto &blocks = calendar.hours[size_t(day.dayOfWeek() - 1)];
        const bool within = std::any_of(blocks.begin(), blocks.end(), [second = second](const WorkBlock &block) {
            return second >= block.start && second < block.end;
        });
        return within && std::find(calendar.holidays.begin(), calendar.holidays.end(), day) == calendar.holidays.end();
    }

    int worked(const WorkCalendar &calendar, int from, int to) const
    {
        int minutes = 0;
        for (int i = from; i < to; ++i)
            minutes += isOpen(calendar, i) ? 1 : 0;
        return minutes;
    }

    /// The minute when `work` minutes after `start` are worked; nothing where the window ends before.
    std::optional<int> due(const WorkCalendar &calendar, int start, int work) const
    {
        int done = 0;
        for (int i = start; i < size(); ++i) {
            if (!isOpen(calendar, i))
                continue;
            if (work == 0)
                return i;
            if (++done == work)
                return i + 1;
        }
        return std::nullopt;
    }

    /// The minute from which `work` minutes, at least one, are worked until `end`.
    std::optional<int> dueBack(const WorkCalendar &calendar, int end, int work) const
    {
        int done = 0;
        for (int i = end - 1; i >= 0; --i) {
            if (isOpen(calendar, i) && ++done == work)
                return i;
        }
        return std::nullopt;
    }

private:
    struct Minute {
        QDate day;
        int second = 0;
    };
    QDateTime m_begin;
    std::vector<Minute> m_minutes;
};

} // namespace lw::test
