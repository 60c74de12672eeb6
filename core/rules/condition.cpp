// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/condition.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/rules/leadfacts.h"

#include <QCoreApplication>
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

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Condition", text);
}

Result<Condition> conditionFromJson(const QJsonObject &json)
{
    const QString field = json.value(u"field"_s).toString(), op = json.value(u"op"_s).toString();
    const std::optional<Field> known = fieldFromName(field);
    if (!known || !isAskable(*known))
        return unreadable(tr("rules cannot ask for the field “%1”").arg(field));
    const std::optional<Operator> test = operatorFromCode(op);
    if (!test)
        return unreadable(tr("there is no comparison “%1”").arg(op));
    Condition condition{.field = *known, .op = *test, .values = {}};
    for (const QJsonValue &wanted : json.value(u"values"_s).toArray())
        condition.values += wanted.toString();
    if (takesValues(*test) && condition.values.isEmpty())
        return unreadable(tr("“%1” is compared with nothing").arg(labelOf(*known)));
    return condition;
}

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

QString codeOf(Operator op)
{
    return codeIn(kOperators, op);
}
QString labelOf(Operator op)
{
    return labelIn(kOperators, op);
}
std::optional<Operator> operatorFromCode(QStringView code)
{
    return fromCodeIn(kOperators, code);
}

QList<Operator> allOperators()
{
    QList<Operator> all;
    for (size_t i = 0; i < kOperators.size(); ++i)
        all += static_cast<Operator>(i);
    return all;
}

bool takesValues(Operator op)
{
    return op != Operator::IsBlank && op != Operator::IsFilled;
}

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

QString describe(const Condition &condition)
{
    const QString asked = labelOf(condition.field) + u' ' + labelOf(condition.op);
    return takesValues(condition.op) ? QString(asked + u' ' + condition.values.join(tr(" or "))) : asked;
}

QString describe(const ConditionGroups &groups)
{
    QStringList alternatives;
    for (const QList<Condition> &group : groups) {
        QStringList conditions;
        for (const Condition &condition : group)
            conditions += describe(condition);
        alternatives += conditions.isEmpty() ? tr("anything") : conditions.join(tr(" and "));
    }
    return alternatives.join(tr(", or "));
}

QJsonArray toJson(const ConditionGroups &groups)
{
    QJsonArray json;
    for (const QList<Condition> &group : groups) {
        QJsonArray conditions;
        for (const Condition &condition : group)
            conditions += QJsonObject{{u"field"_s, nameOf(condition.field)},
                                      {u"op"_s, codeOf(condition.op)},
                                      {u"values"_s, QJsonArray::fromStringList(condition.values)}};
        json += conditions;
    }
    return json;
}

Result<ConditionGroups> conditionGroupsFromJson(const QJsonArray &json)
{
    ConditionGroups groups;
    for (const QJsonValue &group : json) {
        if (!group.isArray())
            return unreadable(tr("conditions stand in groups, each a list of its own"));
        QList<Condition> conditions;
        for (const QJsonValue &value : group.toArray()) {
            const Result<Condition> condition = conditionFromJson(value.toObject());
            if (!condition)
                return condition.error();
            conditions += *condition;
        }
        groups += conditions;
    }
    return groups;
}

} // namespace lw
