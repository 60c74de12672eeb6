// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/leadfacts.h"
#include "core/territories/coverage.h"
#include "core/territories/postcodespace.h"

#include <array>
#include <limits>
#include <map>
#include <vector>

namespace lw
{

/// From one number to another, both included.
template<class T>
struct Interval {
    T first = std::numeric_limits<T>::lowest();
    T last = std::numeric_limits<T>::max();

    bool operator==(const Interval &) const = default;
    bool isEmpty() const { return last < first; }
    bool contains(const Interval &other) const { return first <= other.first && other.last <= last; }
    Interval common(const Interval &other) const { return {std::max(first, other.first), std::min(last, other.last)}; }
};

/// What a line holds for, as a product of its conditions: conditions of one value, and conditions of a span.
struct LineBox {
    enum Value { Country, State, AreaCode, County, City, Product, Company, ValueCount };
    enum Side { Even = 1, Odd = 2, Both = 3 };

    const Coverage::Compiled *compiled = nullptr;
    std::array<QString, ValueCount> values; ///< as compared; empty: any
    unsigned given = 0;                     ///< bit by Value: which are not any
    QString street;                         ///< part of the street's name; empty: any
    Interval<qint64> codes;                 ///< positions in the country's PostcodeSpace
    Interval<qint64> days;                  ///< Julian days, none before the day asked for
    Interval<int> houses;
    int sides = Both;
    Interval<double> revenue;
    Interval<double> value;
    bool hasCodes = false, hasHouses = false, hasRevenue = false, hasValue = false;
    bool isEmpty = false; ///< no lead can match, whatever the day
};

/// The postcode space of each country that lines name.
class PostcodeSpaces
{
public:
    explicit PostcodeSpaces(const QList<CoverageLine> &lines);
    bool has(const QString &country) const { return m_spaces.contains(country); }
    const PostcodeSpace &of(const QString &country) const { return m_spaces.at(country); } ///< one that has()

private:
    std::map<QString, PostcodeSpace> m_spaces;
};

/// The box of a line from `day` on; refers to the line, which must outlive it.
LineBox boxOf(const Coverage::Compiled &compiled, const PostcodeSpaces &spaces, QDate day);

/// Whether some lead matches both on some day. Two names of streets meet only where one holds the other.
bool meet(const LineBox &a, const LineBox &b);
/// Whether every lead that matches `inner`, on every day of it, matches `outer`.
bool holds(const LineBox &outer, const LineBox &inner);
/// Whether every lead of `inner` matches one of `others` at least. May say no where it is yes when there are more than
/// a few hundred lines of several conditions; never yes where it is no.
bool holdTogether(const std::vector<const LineBox *> &others, const LineBox &inner);

/// A lead and a day that both boxes hold for, which meet.
struct Witness {
    LeadFacts facts;
    QDate day;

    bool isEmpty() const { return !day.isValid(); }
    bool operator==(const Witness &) const = default;
};
Witness witnessOf(const LineBox &a, const LineBox &b, const PostcodeSpaces &spaces);

} // namespace lw
