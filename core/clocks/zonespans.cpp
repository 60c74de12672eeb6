// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/zonespans.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

namespace lw
{

namespace
{

constexpr int kLastYear = 2200;
constexpr int kCycle = 28; ///< years in which every weekday begins both a common and a leap year

QDateTime yearBegin(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
}

void append(std::vector<ZoneSpan> &spans, const QTimeZone::OffsetDataList &changes)
{
    for (const QTimeZone::OffsetData &change : changes)
        spans.push_back({change.atUtc.toMSecsSinceEpoch(), change.offsetFromUtc * 1000LL});
}

// A year of the cycle that begins on the same weekday and is as long.
std::optional<int> likeYear(int year, int firstOfCycle)
{
    for (int like = firstOfCycle; like < firstOfCycle + kCycle; ++like) {
        if (QDate(like, 1, 1).dayOfWeek() == QDate(year, 1, 1).dayOfWeek() &&
            QDate::isLeapYear(like) == QDate::isLeapYear(year))
            return like;
    }
    return std::nullopt;
}

// What a zone's rule gives for a year is what it gives for a like one, moved.
void repeatCycle(std::vector<ZoneSpan> &spans, int firstOfCycle)
{
    const std::vector<ZoneSpan> known = spans;
    const auto from = [&](int year) {
        return std::ranges::lower_bound(known, yearBegin(year).toMSecsSinceEpoch(), {}, &ZoneSpan::begin);
    };
    for (int year = firstOfCycle + kCycle; year <= kLastYear; ++year) {
        const int like = likeYear(year, firstOfCycle).value_or(firstOfCycle);
        const qint64 moved = yearBegin(like).msecsTo(yearBegin(year));
        for (auto span = from(like); span != from(like + 1); ++span)
            spans.push_back({span->begin + moved, span->offset});
    }
}

// Qt has a table of changes, up to 2037 for most zones, and a rule for what follows. It tells the rule's changes only
// to whoever asks past the table, and each the slower the later it is: one cycle is asked for and repeated.
void appendByRule(std::vector<ZoneSpan> &spans, const QTimeZone &zone)
{
    if (spans.size() < 2)
        return;
    const QDateTime past = QDateTime::fromMSecsSinceEpoch(spans.back().begin + 2, Qt::UTC);
    const int firstOfCycle = past.date().year() + 1;
    const bool repeats = firstOfCycle + kCycle <= 2100; // no leap year is left out
    append(spans, zone.transitions(past, yearBegin(repeats ? firstOfCycle + kCycle : kLastYear + 1)));
    if (repeats)
        repeatCycle(spans, firstOfCycle);
}

std::vector<ZoneSpan> lookUp(const QByteArray &zoneId)
{
    const QTimeZone zone(zoneId);
    const QDateTime first = yearBegin(1970).addDays(-2);
    if (!zone.isValid())
        return {{first.toMSecsSinceEpoch(), 0}};
    std::vector<ZoneSpan> spans{{first.toMSecsSinceEpoch(), zone.offsetFromUtc(first) * 1000LL}};
    append(spans, zone.transitions(first, yearBegin(kLastYear + 1)));
    appendByRule(spans, zone);
    // A change of the name alone is none for us.
    spans.erase(std::unique(spans.begin(), spans.end(),
                            [](const ZoneSpan &left, const ZoneSpan &right) { return left.offset == right.offset; }),
                spans.end());
    return spans;
}

} // namespace

const std::vector<ZoneSpan> &zoneSpans(const QByteArray &zoneId)
{
    static std::mutex mutex;
    static std::map<QByteArray, std::vector<ZoneSpan>> known; // what stands in it never moves
    const std::lock_guard lock(mutex);
    const auto found = known.find(zoneId);
    return found != known.end() ? found->second : known.emplace(zoneId, lookUp(zoneId)).first->second;
}

} // namespace lw
