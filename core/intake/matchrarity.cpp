// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchrarity.h"

#include "core/base/similarity.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lw
{

namespace
{

constexpr double kLeastShare = 0.15;
// Of few records the count of a value says little; the same floor as that of the prior.
constexpr qsizetype kLeastRecords = 1024;
// Bits granted above the count, since the records of one person make its own values look common.
constexpr double kGrace = 1.5, kCityGrace = 2.5;

bool areUnlike(const MatchKeys &left, const MatchKeys &right)
{
    constexpr double kAlike = 0.8;
    return !left.lastName.isEmpty() && !right.lastName.isEmpty() &&
           jaroWinkler(left.lastName, right.lastName) < kAlike &&
           jaroWinkler(left.firstName, right.firstName) < kAlike &&
           jaroWinkler(left.firstName, right.lastName) < kAlike && jaroWinkler(left.lastName, right.firstName) < kAlike;
}

} // namespace

MatchRarity::MatchRarity(const std::vector<MatchKeys> &records)
    : m_records(qsizetype(records.size()))
{
    count(records);
    lookAtTowns(records);
}

void MatchRarity::count(const std::vector<MatchKeys> &records)
{
    const auto add = [this](Value value, const QString &text) {
        if (!text.isEmpty())
            ++m_counts[size_t(value)][text];
    };
    for (const MatchKeys &keys : records) {
        add(Value::FirstName, keys.firstName);
        add(Value::LastName, keys.lastName);
        add(Value::City, keys.city);
        add(Value::PostalCode, comparedPostal(keys.postalKey).toString());
    }
}

// Of neighbours by name under one postal code who are two people, how many share the town.
void MatchRarity::lookAtTowns(const std::vector<MatchKeys> &records)
{
    std::vector<quint32> order;
    for (size_t at = 0; at < records.size(); ++at) {
        if (!records[at].postalKey.isEmpty() && !records[at].city.isEmpty())
            order.push_back(quint32(at));
    }
    std::ranges::stable_sort(order, [&](quint32 a, quint32 b) {
        return std::tie(records[a].postalKey, records[a].lastName, records[a].firstName) <
               std::tie(records[b].postalKey, records[b].lastName, records[b].firstName);
    });
    double pairs = 0;
    double same = 0;
    for (size_t at = 1; at < order.size(); ++at) {
        const MatchKeys &left = records[order[at - 1]];
        const MatchKeys &right = records[order[at]];
        if (left.postalKey != right.postalKey || !areUnlike(left, right))
            continue;
        ++pairs;
        same += jaroWinkler(left.city, right.city) >= 0.85 ? 1 : 0;
    }
    if (pairs > 0)
        m_cityBesidePostal = std::max(0.0, -std::log2((same + 0.5) / (pairs + 8)));
}

double MatchRarity::shareOf(Value value, const QString &left, const QString &right, double full) const
{
    if (m_records == 0)
        return 1;
    const QHash<QString, qsizetype> &counts = m_counts[size_t(value)];
    const auto records = double(std::max<qsizetype>({1, counts.value(left), counts.value(right)}));
    const double grace = value == Value::City ? kCityGrace : kGrace;
    return std::clamp((std::log2(double(std::max(m_records, kLeastRecords)) / records) + grace) / full, kLeastShare,
                      1.0);
}

} // namespace lw
