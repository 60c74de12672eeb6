// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/leads/leadfields.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace lw
{

struct LeadFacts;

enum class Operator { Is, IsNot, Contains, StartsWith, AtLeast, AtMost, IsBlank, IsFilled };
QString codeOf(Operator op);
QString labelOf(Operator op);
std::optional<Operator> operatorFromCode(QStringView code);
QList<Operator> allOperators();
/// Whether the operator compares with values; blank and filled do not.
bool takesValues(Operator op);

/// One question about one field. Several values mean "one of them".
struct Condition {
    Field field = Field::Country;
    Operator op = Operator::Is;
    QStringList values;

    bool operator==(const Condition &) const = default;
};

/// Groups joined by OR, the conditions inside one joined by AND. No group at all: always true.
using ConditionGroups = QList<QList<Condition>>;

bool matches(const Condition &condition, const LeadFacts &facts);
bool matches(const ConditionGroups &groups, const LeadFacts &facts);

/// "Country is DE or AT and Grade is at least B, or Channel is Web".
QString describe(const Condition &condition);
QString describe(const ConditionGroups &groups);

QJsonArray toJson(const ConditionGroups &groups);
/// Error: a field that rules cannot ask, an operator that is none, or a comparison with nothing.
Result<ConditionGroups> conditionGroupsFromJson(const QJsonArray &json);

} // namespace lw
