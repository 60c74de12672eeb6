// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/policyrule.h"

#include "core/base/codes.h"

#include <QJsonArray>
#include <QJsonValue>

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

// What the page says only where it is agreed.
QString clausesOf(const PolicyRule &rule)
{
    QString clauses;
    if (rule.parameter(u"silence_accepts"_s).toBool())
        clauses += u' ' + tr("Silence counts as acceptance.");
    if (rule.parameter(u"hold_pauses"_s).toBool())
        clauses += u' ' + tr("While a lead is on hold, its deadlines wait.");
    if (rule.parameters.contains(u"pause_limit_days"_s))
        clauses += u' ' + tr("A deadline is paused for at most {pause_limit_days} working days.");
    if (rule.type == RuleType::Routing && rule.parameter(u"own_leads"_s).toString() == u"route")
        clauses += u' ' + tr("What a rep finds is routed like any other lead.");
    return clauses;
}

QString templateOf(RuleType type)
{
    switch (type) {
    case RuleType::InquiryDefinition:
        return tr("An inquiry is anybody who asks about us or answers us and can be named ({identity}) and reached "
                  "({reach}). "
                  "Investors, press, job seekers, students, suppliers and competitors are not inquiries.");
    case RuleType::QualifiedDefinition:
        return tr(
            "A qualified lead has answered the agreed questions. A: all of need, authority, budget, and buys within "
            "{days_a} days. B: need fits, at least {needed_b} of the four, buys within {days_b} days. C: need fits, "
            "later or unknown. D: no fit now.");
    case RuleType::Intake:
        return tr(
            "Every inquiry goes to {entry_point} and is registered with its source within {hours} business hours; at "
            "most {unknown_percent} % may have no source.");
    case RuleType::Screening:
        return tr("Duplicates, competitors and non-buyers are removed before anything is sent or released; nothing is "
                  "deleted.");
    case RuleType::Fulfilment:
        return tr("Whatever was asked for goes out: electronic within {electronic_hours} business hours, mailed within "
                  "{mail_days} working days.");
    case RuleType::Qualification:
        return tr("{owner} qualifies every inquiry before sales sees it: first try within {first_try_days} working "
                  "days, done "
                  "or parked within {done_days}.");
    case RuleType::Routing:
        return tr(
            "Assignment follows the published territories in order; what none covers goes to {catch_all}. Hand changes "
            "carry a reason.");
    case RuleType::Timing:
        return tr(
            "Leads of grade {minimum_grade} or better reach the rep within {hours} {unit} of qualification; the others "
            "stay with marketing.");
    case RuleType::FollowUp:
        return tr(
            "The rep accepts or rejects within {accept_days} working days. First call the same working day if released "
            "before {cut_off}, otherwise the next. At least {attempts} attempts within {window_days} days, or an "
            "outcome.");
    case RuleType::SalesReporting:
        return tr("Every released lead ends with a recorded outcome; until then its status is refreshed every "
                  "{stale_days} days.");
    case RuleType::Nurture:
        return tr(
            "Leads that are not ready go back to marketing within {return_days} working days with a reason and a date, "
            "and are asked again at latest every {interval_days} days.");
    case RuleType::MarketingReporting:
        return tr("No campaign starts without owner, codes, cost and forecast. Return is reported against a target of "
                  "{target_ratio} : 1; revenue goes to the first source.");
    }
    Q_UNREACHABLE();
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

QVariantMap defaultParameters(RuleType type)
{
    switch (type) {
    case RuleType::InquiryDefinition:
        return {{u"identity"_s, tr("name or company")}, {u"reach"_s, tr("phone, e-mail or full address")}};
    case RuleType::QualifiedDefinition: return {{u"days_a"_s, 90}, {u"days_b"_s, 180}, {u"needed_b"_s, 3}};
    case RuleType::Intake: return {{u"entry_point"_s, tr("Marketing")}, {u"hours"_s, 8}, {u"unknown_percent"_s, 5}};
    case RuleType::Screening: return {};
    case RuleType::Fulfilment: return {{u"electronic_hours"_s, 4}, {u"mail_days"_s, 1}};
    case RuleType::Qualification: return {{u"owner"_s, tr("Marketing")}, {u"first_try_days"_s, 1}, {u"done_days"_s, 5}};
    case RuleType::Routing: return {{u"catch_all"_s, tr("Lead Manager")}};
    case RuleType::Timing: return {{u"minimum_grade"_s, u"A"_s}, {u"hours"_s, 12}};
    case RuleType::FollowUp:
        return {{u"accept_days"_s, 1}, {u"cut_off"_s, u"14:00"_s}, {u"attempts"_s, 4}, {u"window_days"_s, 21}};
    case RuleType::SalesReporting: return {{u"stale_days"_s, 30}};
    case RuleType::Nurture: return {{u"return_days"_s, 1}, {u"interval_days"_s, 90}};
    case RuleType::MarketingReporting: return {{u"target_ratio"_s, 5}};
    }
    Q_UNREACHABLE();
}

QVariantMap optionalParameters(RuleType type)
{
    if (type == RuleType::Timing)
        return {{u"unit"_s, u"elapsed"_s}};
    if (type == RuleType::Routing)
        return {{u"own_leads"_s, u"keep"_s}};
    if (type == RuleType::FollowUp)
        return {{u"silence_accepts"_s, true}, {u"hold_pauses"_s, false}, {u"pause_limit_days"_s, 10}};
    return {};
}

QVariant PolicyRule::parameter(const QString &name) const
{
    if (parameters.contains(name))
        return parameters.value(name);
    const QVariantMap defaults = defaultParameters(type);
    return defaults.contains(name) ? defaults.value(name) : optionalParameters(type).value(name);
}

QString sentenceOf(const PolicyRule &rule)
{
    QString sentence = templateOf(rule.type) + clausesOf(rule);
    const bool isWorking = rule.parameter(u"unit"_s).toString() == u"business";
    sentence.replace(u"{unit}"_s, isWorking ? tr("business hours") : tr("hours"));
    QVariantMap known = defaultParameters(rule.type);
    known.insert(optionalParameters(rule.type));
    for (auto it = known.begin(); it != known.end(); ++it)
        sentence.replace(u'{' + it.key() + u'}', rule.parameter(it.key()).toString());
    return sentence;
}

QJsonObject toJson(const PolicyRule &rule)
{
    return {{u"number"_s, rule.number},
            {u"type"_s, codeOf(rule.type)},
            {u"parameters"_s, QJsonObject::fromVariantMap(rule.parameters)},
            {u"applies_to"_s, toJson(rule.appliesTo)},
            {u"binds"_s, rule.binds},
            {u"target"_s, rule.target},
            {u"enabled"_s, rule.enabled}};
}

PolicyRule policyRuleFromJson(const QJsonObject &json)
{
    PolicyRule rule;
    rule.number = json.value(u"number"_s).toInt();
    rule.type = ruleTypeFromCode(json.value(u"type"_s).toString()).value_or(RuleType::InquiryDefinition);
    rule.parameters = json.value(u"parameters"_s).toObject().toVariantMap();
    rule.appliesTo = conditionGroupsFromJson(json.value(u"applies_to"_s).toArray());
    rule.binds = json.value(u"binds"_s).toString();
    rule.target = json.value(u"target"_s).toDouble(1.0);
    rule.enabled = json.value(u"enabled"_s).toBool(true);
    return rule;
}

} // namespace lw
