// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/daytext.h"

#include "core/base/fold.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kHour = 3600;
constexpr int kUsualOpening = 9 * kHour;
constexpr int kLaterHours = 3;
constexpr int kDaysLooked = 366; // for a working day; a calendar may have none
constexpr int kYearsLooked = 8;  // for a 29 February

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::DayText", text);
}

/// Days and times as they are meant at one moment in one zone.
class Days
{
public:
    Days(const QDateTime &nowLocal, const WorkCalendar &calendar)
        : m_now(nowLocal)
        , m_zone(nowLocal.timeZone())
        , m_calendar(calendar)
    {
    }

    QDate today() const { return m_now.date(); }
    QDateTime now() const { return m_now; }
    QDateTime at(QDate day, int second) const { return zonedInstant(day, second, m_zone); }
    QDateTime opening(QDate day) const { return at(day, openingSecond(day)); }
    QDate workingDayFrom(QDate day) const;
    std::optional<QDateTime> laterToday() const;

private:
    int openingSecond(QDate day) const;

    QDateTime m_now;
    QTimeZone m_zone;
    const WorkCalendar &m_calendar;
};

int Days::openingSecond(QDate day) const
{
    for (int i = 0; i < 7; ++i) {
        const auto &blocks = m_calendar.hours[size_t(day.addDays(i).dayOfWeek() - 1)];
        if (!blocks.empty())
            return blocks.front().start;
    }
    return kUsualOpening;
}

QDate Days::workingDayFrom(QDate day) const
{
    for (int i = 0; i < kDaysLooked; ++i) {
        if (m_calendar.worksOn(day.addDays(i)))
            return day.addDays(i);
    }
    return day;
}

// A few hours on, at the full hour, while the office is open.
std::optional<QDateTime> Days::laterToday() const
{
    if (!m_calendar.worksOn(today()))
        return std::nullopt;
    const auto &blocks = m_calendar.hours[size_t(today().dayOfWeek() - 1)];
    const int first = (blocks.front().start + kHour - 1) / kHour;
    const int last = (blocks.back().end - 1) / kHour;
    const int hour = std::min(std::max(m_now.time().hour() + kLaterHours, first), last);
    const QDateTime later = at(today(), hour * kHour);
    return later > m_now ? std::optional(later) : std::nullopt;
}

// "10", "10:30", "10.30", "10h30", "3pm".
std::optional<int> secondOfDay(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,2})(?:[:.h](\\d{2})|h)?\\s?(am|pm)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.capturedView(1).toInt();
    const bool isHalfDay = match.hasCaptured(3);
    if (isHalfDay && (hour < 1 || hour > 12))
        return std::nullopt;
    if (isHalfDay)
        hour = hour % 12 + (match.capturedView(3) == u"pm" ? 12 : 0);
    const QTime time(hour, match.capturedView(2).toInt());
    return time.isValid() ? std::optional(time.msecsSinceStartOfDay() / 1000) : std::nullopt;
}

// A number alone is no time: it may as well be the beginning of a date.
bool looksLikeTime(const QString &text)
{
    return text.contains(u':') || text.endsWith(u'm') || text.contains(u'h');
}

// The weekday whose name begins so, in the reader's language or in English; 0: none.
int weekdayOf(const QString &word)
{
    if (word.size() < 2)
        return 0;
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if (fold(locale.dayName(weekday)).startsWith(word) ||
                fold(locale.dayName(weekday, QLocale::ShortFormat)) == word)
                return weekday;
        }
    }
    return 0;
}

bool monthComesFirst()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

int fullYear(const QString &digits)
{
    return digits.size() <= 2 ? 2000 + digits.toInt() : digits.toInt();
}

QDate nextDate(int month, int day, QDate today)
{
    for (int year = today.year(); year < today.year() + kYearsLooked; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

// "2026-12-14", "14.12.", "14.12.26", "12/14", "14/12/2026".
std::optional<QDate> dateFrom(const QString &text, QDate today)
{
    static const QRegularExpression iso(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$"_s);
    static const QRegularExpression brief(u"^(\\d{1,2})([./-])(\\d{1,2})(?:\\2(\\d{2}|\\d{4})?)?$"_s);
    QDate date;
    if (const auto match = iso.match(text); match.hasMatch()) {
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto parts = brief.match(text); parts.hasMatch()) {
        int day = parts.captured(1).toInt();
        int month = parts.captured(3).toInt();
        // Points always stand after day and month; else the locale decides, unless only one order makes a date.
        if (parts.captured(2) != u"." && day <= 12 && (monthComesFirst() || month > 12))
            std::swap(day, month);
        date = parts.hasCaptured(4) ? QDate(fullYear(parts.captured(4)), month, day) : nextDate(month, day, today);
    }
    return date.isValid() ? std::optional(date) : std::nullopt;
}

// "+3d", "+2w", "+1m".
std::optional<QDate> stepFrom(const QString &text, QDate today)
{
    static const QRegularExpression pattern(u"^\\+(\\d{1,4})([dwm])$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.capturedView(1).toInt();
    if (match.capturedView(2) == u"m")
        return today.addMonths(count);
    return today.addDays(match.capturedView(2) == u"w" ? 7 * count : count);
}

bool isWord(const QString &typed, const char *english)
{
    return typed == QLatin1StringView(english) || typed == fold(tr(english));
}

std::optional<QDate> dayFrom(const QString &text, const Days &days)
{
    if (isWord(text, QT_TRANSLATE_NOOP("lw::DayText", "today")))
        return days.today();
    if (isWord(text, QT_TRANSLATE_NOOP("lw::DayText", "tomorrow")))
        return days.today().addDays(1);
    if (const auto step = stepFrom(text, days.today()))
        return step;
    return dateFrom(text, days.today());
}

// The next one to come: today's weekday counts while its time is ahead.
QDateTime nextWeekday(int weekday, std::optional<int> second, const Days &days)
{
    const QDate day = days.today().addDays((weekday - days.today().dayOfWeek() + 7) % 7);
    const QDateTime at = second ? days.at(day, *second) : days.opening(day);
    if (at > days.now())
        return at;
    return second ? days.at(day.addDays(7), *second) : days.opening(day.addDays(7));
}

std::optional<QDateTime> hoursOn(const QString &text, const QDateTime &now)
{
    static const QRegularExpression pattern(u"^\\+(\\d{1,3})h$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? std::optional(now.toUTC().addSecs(qint64(kHour) * match.capturedView(1).toInt()))
                            : std::nullopt;
}

std::optional<QDateTime> timeAlone(const QString &text, const Days &days)
{
    const std::optional<int> second = looksLikeTime(text) ? secondOfDay(text) : std::nullopt;
    if (!second)
        return std::nullopt;
    const QDateTime at = days.at(days.today(), *second);
    return at > days.now() ? at : days.at(days.today().addDays(1), *second);
}

QList<NamedInstant> withoutRepeats(const QList<NamedInstant> &presets)
{
    QList<NamedInstant> kept;
    for (const NamedInstant &preset : presets) {
        if (std::ranges::find(kept, preset.at, &NamedInstant::at) == kept.end())
            kept += preset;
    }
    std::ranges::stable_sort(kept, {}, &NamedInstant::at);
    return kept;
}

} // namespace

std::optional<QDateTime> parseWhen(const QString &text, const QDateTime &nowLocal, const WorkCalendar &calendar)
{
    const Days days(nowLocal, calendar);
    const QString typed = fold(text);
    if (const auto instant = hoursOn(typed, nowLocal))
        return instant;
    const QString first = typed.section(u' ', 0, 0);
    const QString rest = typed.section(u' ', 1);
    const std::optional<int> second = rest.isEmpty() ? std::nullopt : secondOfDay(rest);
    if (!rest.isEmpty() && !second)
        return timeAlone(typed, days); // “3 pm”
    if (const auto day = dayFrom(first, days)) {
        if (*day == days.today() && !second)
            return days.laterToday();
        return second ? days.at(*day, *second) : days.opening(*day);
    }
    if (const int weekday = weekdayOf(first))
        return nextWeekday(weekday, second, days);
    return rest.isEmpty() ? timeAlone(first, days) : std::nullopt;
}

QList<NamedInstant> holdPresets(const QDateTime &nowLocal, const WorkCalendar &calendar)
{
    const Days days(nowLocal, calendar);
    const QDate today = days.today();
    QList<NamedInstant> presets;
    if (const auto later = days.laterToday())
        presets += {tr("Later today"), *later};
    presets += {tr("Tomorrow"), days.opening(today.addDays(1))};
    presets += {tr("Next working day"), days.opening(days.workingDayFrom(today.addDays(1)))};
    // On a Monday the next one is a week away, which the list says by itself.
    if (today.dayOfWeek() != Qt::Monday)
        presets += {tr("Monday"), days.opening(today.addDays(8 - today.dayOfWeek()))};
    presets += {tr("In a week"), days.opening(days.workingDayFrom(today.addDays(7)))};
    presets += {tr("In a month"), days.opening(days.workingDayFrom(today.addMonths(1)))};
    return withoutRepeats(presets);
}

QList<NamedInstant> nurturePresets(const QDateTime &nowLocal, const WorkCalendar &calendar)
{
    const Days days(nowLocal, calendar);
    const auto on = [&](QDate day) { return days.opening(days.workingDayFrom(day)); };
    const QDate today = days.today();
    return {{tr("In a week"), on(today.addDays(7))},
            {tr("In two weeks"), on(today.addDays(14))},
            {tr("In a month"), on(today.addMonths(1))},
            {tr("In a quarter"), on(today.addMonths(3))},
            {tr("In half a year"), on(today.addMonths(6))}};
}

QString dayAndTimeText(const QDateTime &instant, const QTimeZone &zone)
{
    const QLocale locale;
    const QDateTime local = instant.toTimeZone(zone);
    return tr("%1 %2 %3")
        .arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat),
             locale.toString(local.date(), QLocale::ShortFormat), locale.toString(local.time(), QLocale::ShortFormat));
}

} // namespace lw
