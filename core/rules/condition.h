// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadfields.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace lw
{

struct LeadFacts;

enum class Operator { Is, IsNot, Contains, StartsWith, AtLeast, AtMost, IsBlank, IsFilled };

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

QJsonArray toJson(const ConditionGroups &groups);
ConditionGroups conditionGroupsFromJson(const QJsonArray &json);

} // namespace lw
