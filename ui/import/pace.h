// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// How fast long work goes, by its own reports over the last seconds.
class Pace
{
public:
    /// `atMs`: milliseconds of a clock that only goes forward. `total` 0: unknown.
    void see(qint64 atMs, qint64 done, qint64 total);

    std::optional<qint64> perSecond() const;   ///< absent: too early to tell
    std::optional<qint64> secondsLeft() const; ///< absent: too early to tell, or the total is unknown

private:
    struct Report {
        qint64 atMs = 0;
        qint64 done = 0;
    };
    QList<Report> m_reports;
    qint64 m_total = 0;
};

/// "12,400 rows per second, about 40 s left"; empty while it is too early to tell.
QString paceText(const Pace &pace);

} // namespace lw
