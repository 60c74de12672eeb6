// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxvalue.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kDayMs = 86'400'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::XlsxValue", text);
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
}

bool isWholeLiteral(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.mid(1) : text;
    return isDigits(digits) && (digits.size() == 1 || digits.front() != u'0');
}

// "d.ddde±x" with 15 digits, moved to where the point belongs.
QString withoutExponent(double value)
{
    const QString shown = QString::number(std::abs(value), 'e', 14);
    const qsizetype mark = shown.indexOf(u'e');
    const int exponent = QStringView(shown).mid(mark + 1).toInt();
    QString digits = shown.left(mark).remove(u'.');
    while (digits.size() > 1 && digits.endsWith(u'0'))
        digits.chop(1);
    const QString sign = value < 0 ? u"-"_s : QString();
    if (exponent < -7 || exponent > 20)
        return QString(sign + digits.left(1) + (digits.size() > 1 ? QString(u'.' + digits.mid(1)) : QString()) +
                       (exponent < 0 ? u"E-"_s : u"E+"_s) + QString::number(std::abs(exponent)));
    if (exponent < 0)
        return QString(sign + u"0." + QString(-exponent - 1, u'0') + digits);
    const qsizetype whole = exponent + 1;
    if (digits.size() <= whole)
        return QString(sign + digits + QString(whole - digits.size(), u'0'));
    return QString(sign + digits.left(whole) + u'.' + digits.mid(whole));
}

// A spreadsheet keeps a time as a fraction with 15 digits, some writers with 8: what is within 5 ms of a whole second
// is meant to be that second unless the format shows fractions.
qint64 roundedMs(double days, bool fractions)
{
    const auto ms = qint64(std::llround(days * double(kDayMs)));
    const qint64 second = (ms + 500) / 1000 * 1000;
    return !fractions && std::abs(ms - second) <= 5 ? second : ms;
}

QString timeText(qint64 ms)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(ms));
    return time.toString(ms % 1000 == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s);
}

QString elapsedText(qint64 ms)
{
    const qint64 rest = ms % 1000;
    const QString text = u"%1:%2:%3"_s.arg(ms / 3'600'000)
                             .arg(ms / 60'000 % 60, 2, 10, QChar(u'0'))
                             .arg(ms / 1000 % 60, 2, 10, QChar(u'0'));
    return rest == 0 ? text : QString(text + u'.' + QString::number(rest).rightJustified(3, u'0'));
}

// The 1900 system counts a 29 February 1900 that never was as day 60; days before it are one later than they say.
QDate dayOf(qint64 serial, bool date1904)
{
    if (date1904)
        return QDate(1904, 1, 1).addDays(serial);
    return serial < 60 ? QDate(1899, 12, 31).addDays(serial) : QDate(1899, 12, 30).addDays(serial);
}

Result<QString> dateText(double serial, const QString &shown, const NumberFormat &format, bool date1904)
{
    const double last = date1904 ? 2'957'004 : 2'958'466;
    if (serial < 0 || serial >= last)
        return unreadable(tr("holds the day number %1, which is no date").arg(shown));
    const qint64 ms = roundedMs(serial, format.fractions);
    if (format.elapsed && !format.day)
        return elapsedText(ms);
    const qint64 day = ms / kDayMs;
    const bool onlyTime = day == 0 && (format.time || ms > 0) && (!format.day || !date1904);
    if (onlyTime)
        return timeText(ms);
    if (!date1904 && (day == 0 || day == 60))
        return unreadable(tr("holds the day number %1, which is no date").arg(shown));
    if (ms >= qint64(last) * kDayMs)
        return unreadable(tr("holds the day number %1, which is no date").arg(shown));
    const QString date = dayOf(day, date1904).toString(u"yyyy-MM-dd"_s);
    return format.time || ms % kDayMs != 0 ? QString(date + u' ' + timeText(ms % kDayMs)) : date;
}

} // namespace

QString plainNumber(const QString &stored)
{
    const QString text = stored.trimmed();
    if (isWholeLiteral(text))
        return text == u"-0" ? u"0"_s : text;
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return {};
    return value == 0 ? u"0"_s : withoutExponent(value);
}

Result<QString> shownNumber(const QString &stored, const NumberFormat &format, bool date1904)
{
    const QString plain = plainNumber(stored);
    if (plain.isEmpty())
        return unreadable(tr("holds “%1” where a number should be").arg(stored.left(40)));
    if (format.isDate())
        return dateText(stored.trimmed().toDouble(), plain, format, date1904);
    if (format.zeros > plain.size() && isDigits(plain))
        return plain.rightJustified(format.zeros, u'0');
    return plain;
}

Result<QString> shownIsoDate(const QString &stored)
{
    const QString text = stored.trimmed();
    static const QRegularExpression timeOnly(u"^T?(\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)Z?$"_s);
    if (const auto match = timeOnly.match(text); match.hasMatch()) {
        const QTime time = QTime::fromString(match.captured(1), Qt::ISODateWithMs);
        if (time.isValid())
            return timeText(time.msecsSinceStartOfDay());
    }
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!instant.isValid())
        return unreadable(tr("holds “%1” where a date should be").arg(text.left(40)));
    if (!text.contains(u'T') && !text.contains(u':'))
        return instant.date().toString(u"yyyy-MM-dd"_s);
    QString shown = instant.date().toString(u"yyyy-MM-dd"_s) + u' ' + timeText(instant.time().msecsSinceStartOfDay());
    if (instant.timeSpec() != Qt::LocalTime) // an offset is part of the value
        shown = instant.toString(instant.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
    return shown;
}

QString unescaped(const QString &stored)
{
    if (!stored.contains(u"_x"_s))
        return stored;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString text;
    qsizetype from = 0;
    for (auto it = escape.globalMatch(stored); it.hasNext();) {
        const auto match = it.next();
        const auto code = char16_t(match.capturedView(1).toUShort(nullptr, 16));
        if (code == 0) // no text holds a zero; the escape stays as it was written
            continue;
        text += QStringView(stored).mid(from, match.capturedStart() - from);
        text += QChar(code);
        from = match.capturedEnd();
    }
    text += QStringView(stored).mid(from);
    return text.isValidUtf16() ? text : stored;
}

} // namespace lw
