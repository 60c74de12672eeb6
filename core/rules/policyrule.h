// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/condition.h"

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

/// One rule of the page: its type, its parameters, whom it binds, what it applies to.
struct PolicyRule {
    int number = 0; ///< on the page, from 1
    RuleType type = RuleType::InquiryDefinition;
    QVariantMap parameters;    ///< by name; the type's defaults where absent (see policy.h)
    ConditionGroups appliesTo; ///< empty: every lead
    QString binds;             ///< department or role
    double target = 1.0;       ///< share that must comply, 0–1
    bool enabled = true;

    bool operator==(const PolicyRule &) const = default;

    QVariant parameter(const QString &name) const;
};

/// What parameters a type has, with the model policy's values.
QVariantMap defaultParameters(RuleType type);
/// Further parameters with the values that hold where a rule does not say. They stand apart because a rulebook is kept
/// by its words: a model policy that named them would be another one. Timing: unit, elapsed or business. Follow-up:
/// silence_accepts, hold_pauses, pause_limit_days (working days). Routing: own_leads, keep or route.
QVariantMap optionalParameters(RuleType type);

/// The rule in one plain sentence with its parameters in place.
QString sentenceOf(const PolicyRule &rule);

QJsonObject toJson(const PolicyRule &rule);
PolicyRule policyRuleFromJson(const QJsonObject &json);

} // namespace lw
