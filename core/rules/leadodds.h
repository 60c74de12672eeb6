// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace lw
{

/// What is known of a lead, by the names of the fields; what is blank is left out.
using FieldValues = QMap<QString, QString>;

/// Whether the lead can be written to: the one value that is kept by what it is like, not by what it says.
inline constexpr QLatin1StringView kEmailState("email_state");
inline constexpr QLatin1StringView kNoEmail("none");
inline constexpr QLatin1StringView kValidEmail("valid");

/// A lead that was won or lost.
struct ClosedLead {
    QString group; ///< whose leads are counted together; empty: no group
    bool won = false;
    FieldValues values = {};
};

/// How often a value stood in leads that were won and lost.
struct ValueCount {
    int won = 0;
    int lost = 0;

    /// The counts begin at 0.1, so that a value that was never won does not make the odds nothing.
    double wonWeight() const { return won + 0.1; }
    double lostWeight() const { return lost + 0.1; }
    bool operator==(const ValueCount &) const = default;
};

/// The closed leads of one group. A value that was never seen has no row.
struct OddsCounts {
    int won = 0;
    int lost = 0;
    QMap<QString, QMap<QString, ValueCount>> rows = {}; ///< field → value → counts

    bool operator==(const OddsCounts &) const = default;
};

/// By group.
using OddsHistory = QMap<QString, OddsCounts>;

void add(OddsHistory &history, const ClosedLead &lead);
/// The history when a group is given up: what it counted goes to "no group".
OddsHistory withoutGroup(OddsHistory history, const QString &group);

/// How many closed leads tell anything. Fewer than one of either never do.
struct LeastHistory {
    int won = 40;
    int lost = 40;
};

/// What one value does to the odds.
struct OddsReason {
    QString field;
    QString value;
    double share = 0.5; ///< of won leads among those with the value, were as many won as lost; above a half: for it

    bool operator==(const OddsReason &) const = default;
};

/// How likely a lead is won, going by earlier ones with the same values. Advice only: no rule asks for it.
struct Odds {
    std::optional<double> chance = {}; ///< 0.01–0.99; none: too little history to tell
    QList<OddsReason> strongest = {};  ///< at most three that speak for it, the strongest first
    QList<OddsReason> weakest = {};    ///< at most three that speak against it, the worst first

    bool operator==(const Odds &) const = default;
};

/// By naive Bayes over the values of the lead that the group has seen.
Odds oddsOf(const OddsHistory &history, const QString &group, const FieldValues &values,
            const LeastHistory &least = LeastHistory());

} // namespace lw
