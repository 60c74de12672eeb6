// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/policyrule.h"

#include "core/base/codes.h"
#include "core/rules/ruleparameters.h"

#include <QJsonArray>
#include <QJsonValue>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<RuleType>, 12> kTypes{{
    {RuleType::InquiryDefinition, "inquiry", QT_TRANSLATE_NOOP("lw::Codes", "What an inquiry is")},
    {RuleType::QualifiedDefinition, "qualified_lead", QT_TRANSLATE_NOOP("lw::Codes", "What a qualified lead is")},
    {RuleType::Intake, "intake", QT_TRANSLATE_NOOP("lw::Codes", "Intake")},
    {RuleType::Screening, "screening", QT_TRANSLATE_NOOP("lw::Codes", "Screening")},
    {RuleType::Fulfilment, "fulfilment", QT_TRANSLATE_NOOP("lw::Codes", "Fulfilment")},
    {RuleType::Qualification, "qualification", QT_TRANSLATE_NOOP("lw::Codes", "Qualification")},
    {RuleType::Routing, "routing", QT_TRANSLATE_NOOP("lw::Codes", "Routing")},
    {RuleType::Timing, "timing", QT_TRANSLATE_NOOP("lw::Codes", "Timing")},
    {RuleType::FollowUp, "follow_up", QT_TRANSLATE_NOOP("lw::Codes", "Follow-up")},
    {RuleType::SalesReporting, "sales_reporting", QT_TRANSLATE_NOOP("lw::Codes", "Reporting by sales")},
    {RuleType::Nurture, "nurture", QT_TRANSLATE_NOOP("lw::Codes", "Nurture")},
    {RuleType::MarketingReporting, "marketing_reporting", QT_TRANSLATE_NOOP("lw::Codes", "Reporting by marketing")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyRule", text);
}

// Whatever came to rules later is written only where it is set, so that older policies keep their fingerprint.
void insertDays(QJsonObject &json, const PolicyRule &rule)
{
    if (rule.from.isValid())
        json.insert(u"from"_s, rule.from.toString(Qt::ISODate));
    if (rule.to.isValid())
        json.insert(u"to"_s, rule.to.toString(Qt::ISODate));
}

Result<QDate> dayIn(const QJsonObject &json, const QString &key)
{
    const QString text = json.value(key).toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (json.contains(key) && !day.isValid())
        return unreadable(tr("“%1” must be a date such as 2026-01-31.").arg(key));
    return day;
}

} // namespace

QString codeOf(RuleType type)
{
    return codeIn(kTypes, type);
}
QString labelOf(RuleType type)
{
    return labelIn(kTypes, type);
}
std::optional<RuleType> ruleTypeFromCode(QStringView code)
{
    return fromCodeIn(kTypes, code);
}

QVariant PolicyRule::parameter(const QString &name) const
{
    if (parameters.contains(name))
        return parameters.value(name);
    const QVariantMap defaults = defaultParameters(type);
    return defaults.contains(name) ? defaults.value(name) : optionalParameters(type).value(name);
}

bool PolicyRule::isInForce(QDate day) const
{
    return enabled && (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
}

bool saySame(const PolicyRule &a, const PolicyRule &b)
{
    if (a.type != b.type || a.binds != b.binds || a.target != b.target || a.escalation != b.escalation)
        return false;
    return std::ranges::all_of(parametersOf(a.type), [&](const RuleParameter &parameter) {
        const QString name = QString::fromLatin1(parameter.name);
        return a.parameter(name) == b.parameter(name);
    });
}

QJsonObject toJson(const PolicyRule &rule)
{
    QJsonObject json{{u"number"_s, rule.number},
                     {u"type"_s, codeOf(rule.type)},
                     {u"parameters"_s, QJsonObject::fromVariantMap(rule.parameters)},
                     {u"applies_to"_s, toJson(rule.appliesTo)},
                     {u"binds"_s, rule.binds},
                     {u"target"_s, rule.target},
                     {u"enabled"_s, rule.enabled}};
    insertDays(json, rule);
    if (!rule.escalation.isEmpty())
        json.insert(u"escalation"_s, toJson(rule.escalation));
    return json;
}

namespace
{

Result<void> refuseShape(const QJsonObject &json, QLatin1StringView name, QJsonValue::Type type, const QString &wanted)
{
    const QJsonValue value = json.value(name);
    return value.isUndefined() || value.type() == type
               ? Result<void>()
               : Result<void>(unreadable(tr("“%1” must be %2.").arg(name, wanted)));
}

// What is of another shape would be taken for what holds by itself, and the rule would say something else.
Result<void> refuseOtherShapes(const QJsonObject &json)
{
    LW_TRY(refuseShape(json, "number"_L1, QJsonValue::Double, tr("a number")));
    LW_TRY(refuseShape(json, "parameters"_L1, QJsonValue::Object, tr("an object")));
    LW_TRY(refuseShape(json, "applies_to"_L1, QJsonValue::Array, tr("a list of groups of conditions")));
    LW_TRY(refuseShape(json, "binds"_L1, QJsonValue::String, tr("a text")));
    LW_TRY(refuseShape(json, "target"_L1, QJsonValue::Double, tr("a number from 0 to 1")));
    LW_TRY(refuseShape(json, "enabled"_L1, QJsonValue::Bool, tr("true or false")));
    return refuseShape(json, "escalation"_L1, QJsonValue::Array, tr("a list"));
}

} // namespace

Result<PolicyRule> policyRuleFromJson(const QJsonObject &json)
{
    PolicyRule rule;
    rule.number = json.value(u"number"_s).toInt();
    const QString type = json.value(u"type"_s).toString();
    const std::optional<RuleType> known = ruleTypeFromCode(type);
    if (!known)
        return unreadable(tr("the unknown type “%1”").arg(type));
    rule.type = *known;
    LW_TRY(refuseOtherShapes(json));
    rule.parameters = json.value(u"parameters"_s).toObject().toVariantMap();
    const Result<ConditionGroups> groups = conditionGroupsFromJson(json.value(u"applies_to"_s).toArray());
    if (!groups)
        return groups.error();
    rule.appliesTo = *groups;
    rule.binds = json.value(u"binds"_s).toString();
    rule.target = json.value(u"target"_s).toDouble(1.0);
    rule.enabled = json.value(u"enabled"_s).toBool(true);
    const Result<QDate> from = dayIn(json, u"from"_s), to = dayIn(json, u"to"_s);
    if (!from || !to)
        return from ? to.error() : from.error();
    rule.from = *from;
    rule.to = *to;
    if (!json.contains(u"escalation"_s))
        return rule;
    const Result<Ladder> escalation = ladderFromJson(json.value(u"escalation"_s).toArray());
    if (!escalation)
        return escalation.error();
    rule.escalation = *escalation;
    return rule;
}

} // namespace lw
