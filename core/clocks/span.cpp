// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/span.h"

#include "core/clocks/calendararithmetic.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kMostHours = 2'000'000; ///< the 230 years that a calendar knows
constexpr double kMostDays = 84'000;
constexpr int kNoon = 12 * 3600;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("lw::Span", text, nullptr, count);
}

bool isInDays(SpanUnit unit)
{
    return unit == SpanUnit::ElapsedDays || unit == SpanUnit::WorkingDays;
}

QString suffixOf(SpanUnit unit)
{
    switch (unit) {
    case SpanUnit::ElapsedHours: return u"h"_s;
    case SpanUnit::ElapsedDays: return u"d"_s;
    case SpanUnit::BusinessHours: return u"bh"_s;
    case SpanUnit::WorkingDays: return u"wd"_s;
    case SpanUnit::SameWorkingDay: return u"sd"_s;
    }
    Q_UNREACHABLE();
}

// The shortest text that reads back as exactly this number.
QString numberText(double amount)
{
    return QString::number(amount, 'f', QLocale::FloatingPointShortest);
}

QString timeText(int secondOfDay)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(secondOfDay * 1000);
    return time.toString(secondOfDay % 60 == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

Error notASpan(const QString &text)
{
    return usage(tr("“%1” is not a span of time. Write it like 12h (hours), 8bh (working hours), 21d (days), 1wd "
                    "(working days) or sd@14:00 (the same working day with its cut-off).")
                     .arg(text));
}

std::optional<SpanUnit> unitFrom(QStringView suffix)
{
    for (const SpanUnit unit :
         {SpanUnit::ElapsedHours, SpanUnit::ElapsedDays, SpanUnit::BusinessHours, SpanUnit::WorkingDays}) {
        if (suffix == suffixOf(unit))
            return unit;
    }
    return std::nullopt;
}

qint64 msecsOf(double hours)
{
    return std::llround(hours * 3'600'000);
}

QTimeZone zoneOf(const CalendarArithmetic &calendar)
{
    return QTimeZone(calendar.calendar().zoneId);
}

std::optional<QDateTime> known(const QDateTime &at, const CalendarArithmetic &calendar)
{
    return calendar.covers(at) ? std::optional(at) : std::nullopt;
}

std::optional<QDateTime> sameTimeOn(const QDateTime &start, int days, const CalendarArithmetic &calendar)
{
    const QTimeZone zone = zoneOf(calendar);
    const QDateTime local = start.toTimeZone(zone);
    const int msecs = local.time().msecsSinceStartOfDay();
    const QDateTime second = zonedInstant(local.date().addDays(days), msecs / 1000, zone);
    return known(second.addMSecs(msecs % 1000), calendar);
}

// Until work first pauses on a day; where it begins before noon, at latest noon.
std::optional<QDateTime> endOfMorning(QDate day, const CalendarArithmetic &calendar)
{
    const std::vector<WorkStretch> stretches = calendar.stretchesOf(day);
    if (stretches.empty())
        return std::nullopt;
    const qint64 noon = zonedInstant(day, kNoon, zoneOf(calendar)).toMSecsSinceEpoch();
    // Where the clocks change within a block, and where blocks touch, work goes on.
    qint64 end = stretches.front().end;
    for (const WorkStretch &stretch : stretches)
        end = stretch.begin == end ? stretch.end : end;
    const bool opensInTheMorning = stretches.front().begin < noon;
    return QDateTime::fromMSecsSinceEpoch(opensInTheMorning ? std::min(end, noon) : end, Qt::UTC);
}

std::optional<QDateTime> sameWorkingDay(int cutOff, const QDateTime &start, const CalendarArithmetic &calendar)
{
    const std::optional<QDateTime> opening = calendar.nextOpening(start);
    if (!opening)
        return std::nullopt;
    const QTimeZone zone = zoneOf(calendar);
    const QDateTime local = opening->toTimeZone(zone);
    if (local.time().msecsSinceStartOfDay() < cutOff * 1000)
        return calendar.closingOf(local.date());
    const std::optional<QDateTime> next = calendar.nextOpening(zonedInstant(local.date().addDays(1), 0, zone));
    return next ? endOfMorning(next->toTimeZone(zone).date(), calendar) : std::nullopt;
}

Result<Span> sameWorkingDayFrom(const QString &text)
{
    const QTime minute = QTime::fromString(text.mid(3), u"HH:mm"_s);
    const QTime time = minute.isValid() ? minute : QTime::fromString(text.mid(3), u"HH:mm:ss"_s);
    if (!time.isValid())
        return notASpan(text);
    return Span{.unit = SpanUnit::SameWorkingDay, .amount = 0, .cutOff = time.msecsSinceStartOfDay() / 1000};
}

} // namespace

QString toText(const Span &span)
{
    if (!span.isValid())
        return {};
    return span.unit == SpanUnit::SameWorkingDay ? QString(suffixOf(span.unit) + u'@' + timeText(span.cutOff))
                                                 : QString(numberText(span.amount) + suffixOf(span.unit));
}

QString describe(const Span &span)
{
    if (!span.isValid())
        return {};
    if (span.unit == SpanUnit::SameWorkingDay)
        return tr("the same working day (cut-off %1)").arg(timeText(span.cutOff));
    // A part of an hour has no plural form of its own.
    const bool isWhole = span.amount == std::floor(span.amount);
    const int count = int(span.amount);
    const QString amount = QString::number(span.amount, 'g', 4);
    switch (span.unit) {
    case SpanUnit::ElapsedHours: return isWhole ? tr("%n hour(s)", count) : tr("%1 hours").arg(amount);
    case SpanUnit::BusinessHours: return isWhole ? tr("%n working hour(s)", count) : tr("%1 working hours").arg(amount);
    case SpanUnit::ElapsedDays: return tr("%n day(s)", count);
    case SpanUnit::WorkingDays: return tr("%n working day(s)", count);
    case SpanUnit::SameWorkingDay: break;
    }
    Q_UNREACHABLE();
}

Result<Span> spanFromText(const QString &text)
{
    if (text.startsWith(u"sd@"))
        return sameWorkingDayFrom(text);
    static const QRegularExpression form(u"^([0-9]+(?:\\.[0-9]+)?)([a-z]+)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const std::optional<SpanUnit> unit = unitFrom(match.capturedView(2));
    if (!unit)
        return notASpan(text);
    const Span span{.unit = *unit, .amount = match.captured(1).toDouble()};
    if (isInDays(*unit) && span.amount != std::floor(span.amount))
        return usage(tr("“%1”: days are whole. Write hours for a part of one.").arg(text));
    if (!span.isValid() || span.amount > (isInDays(*unit) ? kMostDays : kMostHours))
        return usage(tr("“%1” is no length of time to promise: more than nothing, less than 230 years.").arg(text));
    return span;
}

std::optional<QDateTime> dueOf(const Span &span, const QDateTime &start, const CalendarArithmetic &calendar)
{
    if (!calendar.covers(start) || span.amount > kMostHours)
        return std::nullopt;
    switch (span.unit) {
    case SpanUnit::ElapsedHours: return known(start.addMSecs(msecsOf(span.amount)), calendar);
    case SpanUnit::ElapsedDays: return sameTimeOn(start, int(span.amount), calendar);
    case SpanUnit::BusinessHours: return calendar.dueAt(start, msecsOf(span.amount));
    case SpanUnit::WorkingDays: return calendar.dueAtDays(start, int(span.amount));
    case SpanUnit::SameWorkingDay: return sameWorkingDay(span.cutOff, start, calendar);
    }
    Q_UNREACHABLE();
}

qint64 measured(const Span &span, const QDateTime &from, const QDateTime &to, const CalendarArithmetic &calendar)
{
    return span.isElapsed() ? from.msecsTo(to) : calendar.elapsed(from, to);
}

std::optional<QDateTime> movedOn(const Span &span, const QDateTime &at, qint64 msecs,
                                 const CalendarArithmetic &calendar)
{
    if (msecs == 0) // not even to the next opening
        return at;
    return span.isElapsed() ? known(at.addMSecs(msecs), calendar) : calendar.dueAt(at, msecs);
}

} // namespace lw
