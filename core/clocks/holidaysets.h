// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace lw
{

/// A day on which nobody works, and why.
struct Holiday {
    QDate day;
    QString name;
    QByteArray code;       ///< what a switch refers to; empty: of no set
    bool observed = false; ///< kept for a holiday that falls on a weekend
    bool optional = false; ///< kept by some only; counts where it is switched on

    bool operator==(const Holiday &) const = default;
};

/// The public holidays of a country or region.
struct HolidaySet {
    QByteArray code; ///< "US", "GB-ENG", "DE-BY"
    QString name;    ///< "Germany, Bavaria"

    bool operator==(const HolidaySet &) const = default;
};

/// All sets, sorted by name; a country before its regions.
QList<HolidaySet> holidaySets();
bool isHolidaySet(QByteArrayView set);
bool isHolidayCode(QByteArrayView code);

/// What a holiday is called. Empty: no such code.
QString holidayName(QByteArrayView code);
bool isOptionalHoliday(QByteArrayView code);

/// The days of a set that fall in these years, both included, sorted: each holiday and, beside it, the day it is
/// observed (1 January 2022 on 31 December 2021). The law is that of 2015 to 2035; other years follow the same rules.
/// Empty: no such set; see isHolidaySet().
QList<Holiday> holidaysOf(QByteArrayView set, int firstYear, int lastYear);
QList<Holiday> holidaysOf(QByteArrayView set, int year);

/// The same days without their words, for those holidays that `counts` says yes to; sorted, a day may stand twice.
std::vector<QDate> holidayDates(QByteArrayView set, int firstYear, int lastYear,
                                const std::function<bool(const QByteArray &code, bool optional)> &counts);

} // namespace lw
