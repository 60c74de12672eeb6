// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadodds.h"

#include <algorithm>
#include <cmath>

namespace lw
{

namespace
{

constexpr qsizetype kMostReasons = 3;
// Nobody is certain, whatever was so until now.
constexpr double kLeastChance = 0.01;

using Rows = QMap<QString, ValueCount>;

double shareOfWon(const Rows &rows, const ValueCount &count)
{
    double won = 0, lost = 0;
    for (const ValueCount &each : rows) {
        won += each.wonWeight();
        lost += each.lostWeight();
    }
    const double whenWon = count.wonWeight() / won, whenLost = count.lostWeight() / lost;
    return whenWon / (whenWon + whenLost);
}

// What the group has seen of the lead; a new value says nothing.
QList<OddsReason> reasonsOf(const OddsCounts &counts, const FieldValues &values)
{
    QList<OddsReason> reasons;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const Rows rows = counts.rows.value(value.key());
        if (const auto row = rows.constFind(value.value()); row != rows.constEnd())
            reasons += OddsReason{.field = value.key(), .value = value.value(), .share = shareOfWon(rows, *row)};
    }
    return reasons;
}

// The shares are multiplied as logarithms, so that many fields do not run out of digits.
double chanceOf(const OddsCounts &counts, const QList<OddsReason> &reasons)
{
    double odds = std::log(double(counts.won) / counts.lost);
    for (const OddsReason &reason : reasons)
        odds += std::log(reason.share / (1 - reason.share));
    return std::clamp(1 / (1 + std::exp(-odds)), kLeastChance, 1 - kLeastChance);
}

// To praise a lead for having no e-mail, or blame it for a good one, is an accident of the numbers.
bool isAccident(const OddsReason &reason)
{
    return reason.field == kEmailState && reason.value == (reason.share > 0.5 ? kNoEmail : kValidEmail);
}

} // namespace

void add(OddsHistory &history, const ClosedLead &lead)
{
    OddsCounts &counts = history[lead.group];
    ++(lead.won ? counts.won : counts.lost);
    for (auto value = lead.values.begin(); value != lead.values.end(); ++value) {
        if (value.value().isEmpty())
            continue;
        ValueCount &count = counts.rows[value.key()][value.value()];
        ++(lead.won ? count.won : count.lost);
    }
}

OddsHistory withoutGroup(OddsHistory history, const QString &group)
{
    if (group.isEmpty() || !history.contains(group))
        return history;
    const OddsCounts gone = history.take(group);
    OddsCounts &rest = history[QString()];
    rest.won += gone.won;
    rest.lost += gone.lost;
    for (auto field = gone.rows.begin(); field != gone.rows.end(); ++field) {
        for (auto row = field->begin(); row != field->end(); ++row) {
            ValueCount &count = rest.rows[field.key()][row.key()];
            count.won += row->won;
            count.lost += row->lost;
        }
    }
    return history;
}

Odds oddsOf(const OddsHistory &history, const QString &group, const FieldValues &values, const LeastHistory &least)
{
    const OddsCounts counts = history.value(group);
    if (counts.won < std::max(1, least.won) || counts.lost < std::max(1, least.lost))
        return {};
    QList<OddsReason> reasons = reasonsOf(counts, values);
    Odds odds{.chance = chanceOf(counts, reasons)};
    reasons.removeIf(isAccident);
    std::ranges::stable_sort(reasons, std::ranges::greater(), &OddsReason::share);
    for (const OddsReason &reason : std::as_const(reasons)) {
        if (reason.share > 0.5 && odds.strongest.size() < kMostReasons)
            odds.strongest += reason;
    }
    for (auto reason = reasons.crbegin(); reason != reasons.crend(); ++reason) {
        if (reason->share < 0.5 && odds.weakest.size() < kMostReasons)
            odds.weakest += *reason;
    }
    return odds;
}

} // namespace lw
