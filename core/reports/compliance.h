// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policy.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace lw
{

/// One thing that a rule asked of somebody, once it can be said whether it was done.
struct ComplianceItem {
    RuleType type = RuleType::Timing;
    int rule = 0;          ///< number on the page that asked it; 0: not known any more
    qint64 lead = 0;       ///< 0: it is about a campaign or a register as a whole
    QString what;          ///< in words: "Handed over", "Grade agrees with the answers"
    QString who;           ///< whose duty it was: a rep, or whom the rule binds
    QString department;    ///< the rule's, where it binds one
    bool isVendor = false; ///< who is an outside party
    QDate day;             ///< on which it counts: of the deadline, or of the act
    bool kept = false;
    bool waived = false; ///< let go by somebody with the right to it: counted apart
    QString waivedBy = {};
    QString waivedBecause = {};
    QDateTime due = {};
    QDateTime done = {};  ///< invalid: not yet
    double hoursLate = 0; ///< elapsed, of one that was kept late or is still to be done
    QString clock = {};   ///< code of the kind, where it is a clock that can be waived
    QDateTime started = {};
};

/// How often something was kept: kept by judged; what is not due yet and what was waived is in neither.
struct ComplianceCount {
    qint64 kept = 0, judged = 0, waived = 0;

    std::optional<double> share() const
    {
        return judged > 0 ? std::optional(double(kept) / double(judged)) : std::nullopt;
    }
    void add(const ComplianceItem &item);
    bool operator==(const ComplianceCount &) const = default;
};

enum class ComplianceSpan { Week, FourWeeks, Year };
inline constexpr int kComplianceSpans = 3;
QString codeOf(ComplianceSpan span);
QString labelOf(ComplianceSpan span);

/// Who broke a rule how often.
struct Offender {
    QString who;
    qint64 broken = 0;
    qint64 judged = 0;

    bool operator==(const Offender &) const = default;
};

/// One rule of the page.
struct RuleCompliance {
    int rule = 0;
    RuleType type = RuleType::Timing;
    QString binds;
    double target = 1.0;
    std::array<ComplianceCount, kComplianceSpans> spans;  ///< this week so far, the last four weeks, the last year
    std::array<ComplianceCount, kComplianceSpans> before; ///< the same length before each, for the trend
    QList<Offender> worst;                                ///< over four weeks, at most five, the most broken first
    QList<ComplianceItem> breaches;                       ///< over four weeks, the latest first

    /// Over four weeks. Nothing: nothing was judged.
    std::optional<bool> meetsTarget() const;
    /// Change of the share against the time before, in percentage points; nothing: one of the two has none.
    std::optional<double> trend(ComplianceSpan span) const;
};

/// A line of the league: a department, a rep or a vendor, over four weeks.
struct LeagueLine {
    QString who;
    ComplianceCount count;

    bool operator==(const LeagueLine &) const = default;
};

struct ComplianceReport {
    QDate day;
    QList<RuleCompliance> rules; ///< in the order of the page; a rule nothing was asked by is there with nothing judged
    QList<LeagueLine> departments, reps, vendors; ///< the lowest share first
    int meeting = 0, judgedRules = 0; ///< rules that meet their target, of those judged: the figure over all

    std::optional<double> overall() const
    {
        return judgedRules > 0 ? std::optional(double(meeting) / judgedRules) : std::nullopt;
    }
};

/// What was asked is told under the rule of its number where that is of the same type still, else under the first of
/// its type. `weekStart`: 1 Monday … 7 Sunday. Percentages of different sizes are never averaged.
/// `who`: of one department, role, rep or vendor alone, which is what was asked of them and the rules that bind them;
/// empty: of everybody.
ComplianceReport compliance(const Policy &policy, const QList<ComplianceItem> &items, QDate day, int weekStart,
                            const QString &who = {});

QJsonObject toJson(const ComplianceReport &report);

} // namespace lw
