// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/datereading.h"

#include "core/clocks/workcalendar.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::DateReading", text);
}

struct WallTime {
    QDate date;
    QTime time = QTime(0, 0);
    std::optional<int> offsetSeconds;
};

std::optional<int> readOffset(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.startsWith(u'Z') && text.size() == 1)
        return 0;
    const int sign = text[0] == u'-' ? -1 : 1;
    const QString digits = text.mid(1).remove(u':');
    return sign * (digits.left(2).toInt() * 3600 + digits.mid(2).toInt() * 60);
}

// "14:05", "2:05:10 PM", "14:05:10.123Z", with an offset in any usual form.
bool readTime(const QString &text, WallTime &wall)
{
    static const QRegularExpression pattern(
        u"^(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?(?:\\s*Uhr)?\\s*(UTC|GMT)?(?:Z?([+-]\\d{2}:?\\d{0,2})|(Z))?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return false;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(5).toLower();
    if (!half.isEmpty())
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    wall.time = QTime(hour, match.captured(2).toInt(), match.captured(3).toInt(),
                      match.captured(4).left(3).leftJustified(3, u'0').toInt());
    const bool isUtc = !match.captured(6).isEmpty() || !match.captured(8).isEmpty();
    wall.offsetSeconds = readOffset(!match.captured(7).isEmpty() ? match.captured(7) : isUtc ? u"Z"_s : QString());
    return wall.time.isValid();
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    return digits.size() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

// Three numbers in the order the format says ("dmy", "mdy", "ymd"), then perhaps a time.
std::optional<WallTime> readNumeric(const QString &text, const QString &order)
{
    static const QRegularExpression pattern(u"^(\\d{1,4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,4})(?:[T ,]+(.+))?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QStringList parts{match.captured(1), match.captured(3), match.captured(4)};
    const QString year = parts[order.indexOf(u'y')];
    const QString other = parts[order == u"ymd" ? 2 : 0];
    if ((order == u"ymd" && year.size() != 4) || (order != u"ymd" && (year.size() == 1 || year.size() == 3)) ||
        other.size() > 2)
        return std::nullopt;
    WallTime wall;
    wall.date = QDate(fullYear(year), parts[order.indexOf(u'm')].toInt(), parts[order.indexOf(u'd')].toInt());
    if (!wall.date.isValid() || (!match.captured(5).isEmpty() && !readTime(match.captured(5), wall)))
        return std::nullopt;
    return wall;
}

// A Qt format, read in English: months in files are not in the reader's language.
std::optional<WallTime> readByFormat(const QString &text, const QString &format)
{
    const QDateTime read = QLocale::c().toDateTime(text, format);
    if (!read.isValid())
        return std::nullopt;
    return WallTime{read.date(), read.time(),
                    read.timeSpec() == Qt::LocalTime ? std::nullopt : std::optional(read.offsetFromUtc())};
}

std::optional<WallTime> readWall(const QString &text, const QString &format)
{
    const bool isOrder = format == u"dmy" || format == u"mdy" || format == u"ymd";
    return isOrder ? readNumeric(text, format) : readByFormat(text, format);
}

Error ambiguous(const QString &sample)
{
    return failed(tr("“%1” could be day-month or month-day. Say which in the profile: \"date\": \"dmy\" or \"mdy\".")
                      .arg(sample));
}

const QStringList &knownFormats()
{
    static const QStringList formats = [] {
        QStringList all{u"ymd"_s, u"dmy"_s, u"mdy"_s};
        for (const QString &date : {u"d MMM, yyyy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"MMM d, yyyy"_s,
                                    u"MMMM d, yyyy"_s, u"d-MMM-yyyy"_s, u"d-MMM-yy"_s, u"yyyyMMdd"_s}) {
            for (const QString &time : {u""_s, u" HH:mm:ss"_s, u" HH:mm"_s, u" h:mm AP"_s, u" h:mm:ss AP"_s,
                                        u", HH:mm:ss"_s, u", HH:mm"_s, u", h:mm AP"_s, u", h:mm:ss AP"_s})
                all += date + time;
        }
        all += {u"yyyy-MM"_s, u"MM/yyyy"_s}; // a whole month, read as its first day
        return all;
    }();
    return formats;
}

QStringList fitting(const QStringList &formats, const QString &value)
{
    QStringList fits;
    for (const QString &format : formats) {
        if (readWall(value, format))
            fits += format;
    }
    return fits;
}

} // namespace

// Only what fitted so far is tried on the next value, so a long column costs little more than one format a value.
void DateFormatFinder::see(const QString &value)
{
    if (value.isEmpty())
        return;
    if (m_seen++ == 0)
        m_first = value;
    const QStringList fits = fitting(m_live.isEmpty() ? knownFormats() : m_live, value);
    if (!fits.isEmpty()) {
        m_live = fits;
        return;
    }
    ++m_odd;
    if (m_live.isEmpty())
        return;
    for (const QString &format : fitting(knownFormats(), value))
        ++m_oddFits[format];
}

bool DateFormatFinder::isAmbiguous() const
{
    return m_live.contains(u"dmy") && m_live.contains(u"mdy");
}

Result<QString> DateFormatFinder::format() const
{
    if (m_seen == 0)
        return u"ymd"_s;
    if (isAmbiguous())
        return ambiguous(m_first);
    // Some values are broken: take what reads most of them, so that only the broken rows are rejected.
    QString best = m_live.value(0);
    qint64 most = m_seen - m_odd;
    for (auto it = m_oddFits.begin(); it != m_oddFits.end(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    if (most * 2 < m_seen || best.isEmpty())
        return failed(
            tr("“%1” is in no date format we know. Say which in the profile, as a Qt format: \"date\": \"d MMM yyyy\".")
                .arg(m_first));
    return best;
}

Result<QString> dateFormatOf(const QString &asked, const QStringList &samples)
{
    if (!asked.isEmpty())
        return asked;
    DateFormatFinder finder;
    for (const QString &sample : samples)
        finder.see(sample);
    return finder.format();
}

QDateTime readInstant(const QString &text, const QString &format, const QByteArray &zoneId)
{
    const std::optional<WallTime> wall = readWall(text, format);
    if (!wall)
        return {};
    if (wall->offsetSeconds)
        return QDateTime(wall->date, wall->time, Qt::UTC).addSecs(-*wall->offsetSeconds);
    const int milliseconds = wall->time.msecsSinceStartOfDay();
    return zonedInstant(wall->date, milliseconds / 1000, QTimeZone(zoneId)).addMSecs(milliseconds % 1000);
}

} // namespace lw
