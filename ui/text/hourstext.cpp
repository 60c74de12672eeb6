// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/hourstext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDay = 86400;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::HoursText", text);
}

QString joined(const DayHours &hours, const QString &between)
{
    QStringList blocks;
    for (const WorkBlock &block : hours)
        blocks += timeOfDayText(block.start) + between + timeOfDayText(block.end);
    return blocks.join(u", "_s);
}

/// Seconds after midnight; -1: no time of day.
int secondFrom(QStringView hour, QStringView minute)
{
    const int second = hour.toInt() * 3600 + minute.toInt() * 60;
    return minute.toInt() > 59 || second > kDay ? -1 : second;
}

Result<WorkBlock> blockFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,2})(?::(\\d{2}))?\\s*(?:[-–—]|to)\\s*(\\d{1,2})(?::(\\d{2}))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const WorkBlock block{.start = secondFrom(match.capturedView(1), match.capturedView(2)),
                          .end = secondFrom(match.capturedView(3), match.capturedView(4))};
    if (!match.hasMatch() || block.start < 0 || block.end < 0)
        return usage(tr("“%1” is no block of hours. Write it like 09:00–12:00; a day ends at 24:00.").arg(text));
    if (block.start >= block.end)
        return usage(tr("“%1” ends before it begins. Hours past midnight belong to the next day.").arg(text));
    return block;
}

} // namespace

QString timeOfDayText(int second)
{
    return u"%1:%2"_s.arg(second / 3600, 2, 10, QChar(u'0')).arg(second / 60 % 60, 2, 10, QChar(u'0'));
}

QString hoursText(const DayHours &hours)
{
    return joined(hours, u"–"_s);
}

QString hoursSentence(int weekday, const DayHours &hours)
{
    const QString blocks = hours.empty() ? tr("closed") : joined(hours, tr(" to "));
    return tr("%1, %2").arg(QLocale().standaloneDayName(weekday + 1), blocks);
}

Result<DayHours> readHours(const QString &text)
{
    DayHours hours;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.compare(tr("closed"), Qt::CaseInsensitive) == 0)
        return hours;
    static const QRegularExpression separator(u"[,;]"_s);
    for (const QString &part : trimmed.split(separator)) {
        const Result<WorkBlock> block = blockFrom(part.trimmed());
        if (!block)
            return block.error();
        hours.push_back(*block);
    }
    std::ranges::sort(hours, {}, &WorkBlock::start);
    for (size_t i = 1; i < hours.size(); ++i) {
        if (hours[i].start < hours[i - 1].end)
            return usage(
                tr("%1 and %2 overlap. Make one block of them.").arg(hoursText({hours[i - 1]}), hoursText({hours[i]})));
    }
    return hours;
}

int secondsOf(const DayHours &hours)
{
    int seconds = 0;
    for (const WorkBlock &block : hours)
        seconds += block.end - block.start;
    return seconds;
}

QString durationText(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes == 0 && seconds > 0)
        return tr("%1 s").arg(seconds);
    if (minutes < 60)
        return minutes == 0 ? tr("0 h") : tr("%1 min").arg(minutes);
    const QString hours = QLocale().toString(minutes / 60);
    return minutes % 60 == 0 ? tr("%1 h").arg(hours) : tr("%1 h %2").arg(hours).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace lw
