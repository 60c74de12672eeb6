// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/ladder.h"
#include "core/rules/condition.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace lw
{

/// The twelve kinds of rule a policy page is made of (model policy, domain section 4).
enum class RuleType {
    InquiryDefinition,
    QualifiedDefinition,
    Intake,
    Screening,
    Fulfilment,
    Qualification,
    Routing,
    Timing,
    FollowUp,
    SalesReporting,
    Nurture,
    MarketingReporting,
};

QString codeOf(RuleType type);
QString labelOf(RuleType type);
std::optional<RuleType> ruleTypeFromCode(QStringView code);

/// One rule of the page: its type, its parameters, whom it binds, what it applies to, and when.
struct PolicyRule {
    int number = 0; ///< on the page, from 1
    RuleType type = RuleType::InquiryDefinition;
    QVariantMap parameters;    ///< by name; the type's defaults where absent (see ruleparameters.h)
    ConditionGroups appliesTo; ///< empty: every lead
    QString binds;             ///< department, role or vendor
    double target = 1.0;       ///< share that must comply, 0–1
    bool enabled = true;
    QDate from = {};        ///< first day in force; invalid: since the policy is
    QDate to = {};          ///< last day in force; invalid: as long as the policy is
    Ladder escalation = {}; ///< of the promises it makes; empty: the rulebook's

    bool operator==(const PolicyRule &) const = default;

    QVariant parameter(const QString &name) const;
    bool isInForce(QDate day) const;
};

/// Whether the two say the same to the same people, for whatever leads and days.
bool saySame(const PolicyRule &a, const PolicyRule &b);

QJsonObject toJson(const PolicyRule &rule);
/// Error: the type is unknown, or a part is not what it should be; names the part.
Result<PolicyRule> policyRuleFromJson(const QJsonObject &json);

} // namespace lw
