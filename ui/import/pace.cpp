// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/pace.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lw
{

namespace
{

constexpr qint64 kWindowMs = 5'000; // long enough not to flicker, short enough to follow
constexpr qint64 kLeastMs = 1'000;
constexpr qint64 kMinute = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Pace", text);
}

QString leftText(qint64 seconds)
{
    const QLocale locale;
    return seconds < 2 * kMinute ? tr("about %1 s left").arg(locale.toString(seconds))
                                 : tr("about %1 min left").arg(locale.toString((seconds + kMinute / 2) / kMinute));
}

} // namespace

void Pace::see(qint64 atMs, qint64 done, qint64 total)
{
    m_total = total;
    if (!m_reports.isEmpty() && done < m_reports.last().done) // another round began
        m_reports.clear();
    m_reports += Report{atMs, done};
    while (m_reports.size() > 2 && atMs - m_reports[1].atMs >= kWindowMs)
        m_reports.removeFirst();
}

std::optional<qint64> Pace::perSecond() const
{
    if (m_reports.isEmpty())
        return std::nullopt;
    const qint64 passed = m_reports.last().atMs - m_reports.first().atMs;
    const qint64 done = m_reports.last().done - m_reports.first().done;
    return passed < kLeastMs || done <= 0 ? std::nullopt : std::optional(done * 1'000 / passed);
}

std::optional<qint64> Pace::secondsLeft() const
{
    const std::optional<qint64> speed = perSecond();
    if (!speed || *speed == 0 || m_total <= 0)
        return std::nullopt;
    return std::max<qint64>(1, (m_total - m_reports.last().done) / *speed);
}

QString paceText(const Pace &pace)
{
    const std::optional<qint64> speed = pace.perSecond();
    if (!speed)
        return {};
    const QString rows = tr("%1 rows per second").arg(QLocale().toString(*speed));
    const std::optional<qint64> left = pace.secondsLeft();
    return left ? tr("%1, %2").arg(rows, leftText(*left)) : rows;
}

} // namespace lw
