// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/condition.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/rules/leadfacts.h"

#include <QJsonObject>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<Operator>, 8> kOperators{{
    {Operator::Is, "is", QT_TRANSLATE_NOOP("lw::Codes", "is")},
    {Operator::IsNot, "is_not", QT_TRANSLATE_NOOP("lw::Codes", "is not")},
    {Operator::Contains, "contains", QT_TRANSLATE_NOOP("lw::Codes", "contains")},
    {Operator::StartsWith, "starts_with", QT_TRANSLATE_NOOP("lw::Codes", "starts with")},
    {Operator::AtLeast, "at_least", QT_TRANSLATE_NOOP("lw::Codes", "is at least")},
    {Operator::AtMost, "at_most", QT_TRANSLATE_NOOP("lw::Codes", "is at most")},
    {Operator::IsBlank, "is_blank", QT_TRANSLATE_NOOP("lw::Codes", "is blank")},
    {Operator::IsFilled, "is_filled", QT_TRANSLATE_NOOP("lw::Codes", "is filled")},
}};

// Grades order by letter (A is the best), so "at least B" means A or B.
bool reaches(const Condition &condition, const QString &value, bool least)
{
    if (value.isEmpty() || condition.values.isEmpty())
        return false;
    const QString &bound = condition.values.first();
    if (condition.field == Field::Grade)
        return least ? value <= bound : value >= bound;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && (least ? number >= bound.toDouble() : number <= bound.toDouble());
}

bool anyValue(const Condition &condition, auto test)
{
    return std::ranges::any_of(condition.values, [&](const QString &wanted) { return test(fold(wanted)); });
}

} // namespace

bool matches(const Condition &condition, const LeadFacts &facts)
{
    const QString value = valueOf(facts, condition.field);
    const QString folded = fold(value);
    switch (condition.op) {
    case Operator::Is: return anyValue(condition, [&](const QString &wanted) { return folded == wanted; });
    case Operator::IsNot: return !anyValue(condition, [&](const QString &wanted) { return folded == wanted; });
    case Operator::Contains: return anyValue(condition, [&](const QString &wanted) { return folded.contains(wanted); });
    case Operator::StartsWith:
        return anyValue(condition, [&](const QString &wanted) { return folded.startsWith(wanted); });
    case Operator::AtLeast: return reaches(condition, value, true);
    case Operator::AtMost: return reaches(condition, value, false);
    case Operator::IsBlank: return value.isEmpty();
    case Operator::IsFilled: return !value.isEmpty();
    }
    Q_UNREACHABLE();
}

bool matches(const ConditionGroups &groups, const LeadFacts &facts)
{
    const auto holds = [&](const Condition &condition) { return matches(condition, facts); };
    return groups.isEmpty() || std::ranges::any_of(groups, [&](const QList<Condition> &group) {
               return std::ranges::all_of(group, holds);
           });
}

QJsonArray toJson(const ConditionGroups &groups)
{
    QJsonArray json;
    for (const QList<Condition> &group : groups) {
        QJsonArray conditions;
        for (const Condition &condition : group)
            conditions += QJsonObject{{u"field"_s, nameOf(condition.field)},
                                      {u"op"_s, codeIn(kOperators, condition.op)},
                                      {u"values"_s, QJsonArray::fromStringList(condition.values)}};
        json += conditions;
    }
    return json;
}

ConditionGroups conditionGroupsFromJson(const QJsonArray &json)
{
    ConditionGroups groups;
    for (const QJsonValue &group : json) {
        QList<Condition> conditions;
        for (const QJsonValue &value : group.toArray()) {
            const QJsonObject object = value.toObject();
            Condition condition;
            condition.field = fieldFromName(object.value(u"field"_s).toString()).value_or(Field::Country);
            condition.op = fromCodeIn(kOperators, object.value(u"op"_s).toString()).value_or(Operator::Is);
            for (const QJsonValue &wanted : object.value(u"values"_s).toArray())
                condition.values += wanted.toString();
            conditions += condition;
        }
        groups += conditions;
    }
    return groups;
}

} // namespace lw
