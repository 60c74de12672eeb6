// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/leadfacts.h"
#include "core/rules/policy.h"

#include <QMap>

namespace lw
{

/// A lead as rules see it.
struct FactLead {
    qint64 number = 0;
    QString name;
    QDate day; ///< on which it is judged
    LeadFacts facts;
};

/// A lead that one comparison keeps from a rule.
struct NearMiss {
    qsizetype lead = 0; ///< its place in the list
    Condition condition;
};

/// What one rule of the page does with some leads.
struct RuleUse {
    qint64 leads = 0;
    qint64 fits = 0;                ///< it is in force for them and applies
    qint64 decides = 0;             ///< no rule of its type before it does
    QMap<int, qint64> takenEarlier; ///< number of the rule before it → leads that fit both
    QList<qsizetype> decided;       ///< places of the first few it decides
    QList<NearMiss> nearMisses;     ///< the first few that one comparison keeps away
    qint64 left = 0;                ///< no rule of its type is for them
    QList<qsizetype> leftOver;      ///< places of the first few of these
};

/// `number`: of the rule on the page. `most`: how many examples of each kind.
RuleUse ruleUse(const Policy &policy, int number, const QList<FactLead> &leads, qsizetype most = 3);

/// The comparison that alone keeps a lead from the rule; nothing: it fits, or more than one does.
std::optional<Condition> onlyMiss(const PolicyRule &rule, const LeadFacts &facts);

} // namespace lw
