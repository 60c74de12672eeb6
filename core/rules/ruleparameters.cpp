// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ruleparameters.h"

#include <QCoreApplication>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using enum ParameterKind;

constexpr int kMaxDays = 3660;
constexpr int kMaxWords = 120;
constexpr int kMaxBand = 2000; // what the longest question set can give

#define LW_LABEL(text) QT_TRANSLATE_NOOP("lw::RuleParameters", text)

constexpr RuleParameter kInquiry[] = {
    {"identity", LW_LABEL("Can be named by"), Words, 1, kMaxWords},
    {"reach", LW_LABEL("Can be reached by"), Words, 1, kMaxWords},
};
constexpr RuleParameter kQualified[] = {
    {"days_a", LW_LABEL("A: buys within days"), Number, 1, kMaxDays},
    {"needed_b", LW_LABEL("B: how many of the four"), Number, 1, 4},
    {"days_b", LW_LABEL("B: buys within days"), Number, 1, kMaxDays},
    {"fit_floor", LW_LABEL("Fit in percent below which nothing is an A"), Number, 0, 100, "", true},
    {"method", LW_LABEL("The grade goes by"), Choice, 0, 0, "questions points", true},
    {"band_a", LW_LABEL("A: from points"), Number, 0, kMaxBand, "", true},
    {"band_b", LW_LABEL("B: from points"), Number, 0, kMaxBand, "", true},
    {"band_c", LW_LABEL("C: from points"), Number, 0, kMaxBand, "", true},
};
constexpr RuleParameter kIntake[] = {
    {"entry_point", LW_LABEL("Single entry point"), Words, 1, kMaxWords},
    {"hours", LW_LABEL("Registered within working hours"), Number, 1, 1000},
    {"unknown_percent", LW_LABEL("Percent without a source at most"), Number, 0, 100},
};
constexpr RuleParameter kFulfilment[] = {
    {"electronic_hours", LW_LABEL("Electronic within working hours"), Number, 1, 1000},
    {"mail_days", LW_LABEL("Mailed within working days"), Number, 1, kMaxDays},
};
constexpr RuleParameter kQualification[] = {
    {"owner", LW_LABEL("Who qualifies"), Words, 1, kMaxWords},
    {"first_try_days", LW_LABEL("First try within working days"), Number, 1, kMaxDays},
    {"done_days", LW_LABEL("Done within working days"), Number, 1, kMaxDays},
};
constexpr RuleParameter kRouting[] = {
    {"catch_all", LW_LABEL("Who gets what no territory covers"), Owner, 1, kMaxWords},
    {"own_leads", LW_LABEL("What a rep finds"), Choice, 0, 0, "keep route", true},
};
constexpr RuleParameter kTiming[] = {
    {"minimum_grade", LW_LABEL("Least grade handed over"), Grade},
    {"hours", LW_LABEL("How long"), Number, 1, 1000},
    {"unit", LW_LABEL("Unit"), Choice, 0, 0, "elapsed business working_days", true},
    {"grades_by_type", LW_LABEL("Least grade by type of rep"), GradesByType, 0, 0, "", true},
};
constexpr RuleParameter kFollowUp[] = {
    {"accept_days", LW_LABEL("Accepted or rejected within working days"), Number, 1, kMaxDays},
    {"cut_off", LW_LABEL("Released before: called the same day"), Time},
    {"attempts", LW_LABEL("Attempts"), Number, 0, 50},
    {"window_days", LW_LABEL("Within days"), Number, 1, kMaxDays},
    {"silence_accepts", LW_LABEL("Silence counts as acceptance"), Switch, 0, 0, "", true},
    {"hold_pauses", LW_LABEL("Deadlines wait while on hold"), Switch, 0, 0, "", true},
    {"pause_limit_days", LW_LABEL("Paused for working days at most"), Number, 1, 260, "", true},
};
constexpr RuleParameter kSalesReporting[] = {
    {"stale_days", LW_LABEL("Status refreshed every days"), Number, 1, kMaxDays},
};
constexpr RuleParameter kNurture[] = {
    {"return_days", LW_LABEL("Back to marketing within working days"), Number, 1, kMaxDays},
    {"interval_days", LW_LABEL("Asked again every days at latest"), Number, 1, kMaxDays},
};
constexpr RuleParameter kMarketingReporting[] = {
    {"target_ratio", LW_LABEL("Return for each 1 spent"), Number, 1, 1000},
};

#undef LW_LABEL

struct ChoiceText {
    const char *code;
    const char *text;
};
constexpr ChoiceText kChoices[] = {
    {"elapsed", QT_TRANSLATE_NOOP("lw::RuleParameters", "hours")},
    {"business", QT_TRANSLATE_NOOP("lw::RuleParameters", "working hours")},
    {"working_days", QT_TRANSLATE_NOOP("lw::RuleParameters", "working days")},
    {"keep", QT_TRANSLATE_NOOP("lw::RuleParameters", "stays with the rep")},
    {"route", QT_TRANSLATE_NOOP("lw::RuleParameters", "is routed like any other")},
    {"questions", QT_TRANSLATE_NOOP("lw::RuleParameters", "how many of the four are satisfied")},
    {"points", QT_TRANSLATE_NOOP("lw::RuleParameters", "the points of the answers")},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RuleParameters", text);
}

bool isGrade(const QVariant &value)
{
    const std::optional<lw::Grade> grade = gradeFromCode(value.toString());
    return grade && *grade != lw::Grade::None;
}

bool isWhole(const QVariant &value, const RuleParameter &parameter)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && value.typeId() != QMetaType::Bool && std::floor(number) == number && number >= parameter.least &&
           number <= parameter.most;
}

bool isSound(const RuleParameter &parameter, const QVariant &value)
{
    switch (parameter.kind) {
    case Number: return isWhole(value, parameter);
    case ParameterKind::Grade: return isGrade(value);
    case Choice: return choicesOf(parameter).contains(value.toString());
    case Time: return QTime::fromString(value.toString(), u"HH:mm"_s).isValid();
    case Words:
    case Owner: {
        const QString text = value.toString().trimmed();
        return (!value.isValid() || value.typeId() == QMetaType::QString) && text.size() >= parameter.least &&
               text.size() <= parameter.most && !text.contains(u'\n');
    }
    case Switch: return value.typeId() == QMetaType::Bool;
    case GradesByType: return std::ranges::all_of(value.toMap(), isGrade);
    }
    Q_UNREACHABLE();
}

QString problemWith(const RuleParameter &parameter, const QVariant &value)
{
    const QString label = labelOf(parameter), written = value.toString();
    switch (parameter.kind) {
    case Number:
        return tr("“%1” must be a whole number from %2 to %3, not “%4”.")
            .arg(label)
            .arg(parameter.least)
            .arg(parameter.most)
            .arg(written);
    case ParameterKind::Grade:
    case GradesByType: return tr("“%1” must be a grade from A to D, not “%2”.").arg(label, written);
    case Choice: return tr("“%1” must be one of %2, not “%3”.").arg(label, choicesOf(parameter).join(u", "_s), written);
    case Time: return tr("“%1” must be a time such as 14:00, not “%2”.").arg(label, written);
    case Words:
    case Owner: return tr("“%1” must be one line of 1 to %2 characters.").arg(label).arg(parameter.most);
    case Switch: return tr("“%1” must be yes or no, not “%2”.").arg(label, written);
    }
    Q_UNREACHABLE();
}

// Equal bands are meant: a letter between them is then not given.
bool hasBandsUpsideDown(const PolicyRule &rule)
{
    const int a = rule.parameter(u"band_a"_s).toInt(), b = rule.parameter(u"band_b"_s).toInt();
    return rule.type == RuleType::QualifiedDefinition && (a < b || b < rule.parameter(u"band_c"_s).toInt());
}

} // namespace

std::span<const RuleParameter> parametersOf(RuleType type)
{
    switch (type) {
    case RuleType::InquiryDefinition: return kInquiry;
    case RuleType::QualifiedDefinition: return kQualified;
    case RuleType::Intake: return kIntake;
    case RuleType::Screening: return {};
    case RuleType::Fulfilment: return kFulfilment;
    case RuleType::Qualification: return kQualification;
    case RuleType::Routing: return kRouting;
    case RuleType::Timing: return kTiming;
    case RuleType::FollowUp: return kFollowUp;
    case RuleType::SalesReporting: return kSalesReporting;
    case RuleType::Nurture: return kNurture;
    case RuleType::MarketingReporting: return kMarketingReporting;
    }
    Q_UNREACHABLE();
}

const RuleParameter *findParameter(RuleType type, QStringView name)
{
    const std::span<const RuleParameter> parameters = parametersOf(type);
    const auto found = std::ranges::find_if(
        parameters, [&](const RuleParameter &each) { return name == QLatin1StringView(each.name); });
    return found == parameters.end() ? nullptr : &*found;
}

QString labelOf(const RuleParameter &parameter)
{
    return tr(parameter.label);
}

QStringList choicesOf(const RuleParameter &parameter)
{
    return QString::fromLatin1(parameter.choices).split(u' ', Qt::SkipEmptyParts);
}

QString textOf(const RuleParameter &parameter, const QVariant &value)
{
    if (parameter.kind == Switch)
        return value.toBool() ? tr("yes") : tr("no");
    if (parameter.kind != Choice)
        return value.toString();
    const QString code = value.toString();
    const auto known =
        std::ranges::find_if(kChoices, [&](const ChoiceText &each) { return code == QLatin1StringView(each.code); });
    return known == std::end(kChoices) ? code : tr(known->text);
}

QVariantMap defaultParameters(RuleType type)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("lw::PolicyRule", text); };
    switch (type) {
    case RuleType::InquiryDefinition:
        return {{u"identity"_s, words(QT_TRANSLATE_NOOP("lw::PolicyRule", "name or company"))},
                {u"reach"_s, words(QT_TRANSLATE_NOOP("lw::PolicyRule", "phone, e-mail or full address"))}};
    case RuleType::QualifiedDefinition: return {{u"days_a"_s, 90}, {u"days_b"_s, 180}, {u"needed_b"_s, 3}};
    case RuleType::Intake:
        return {{u"entry_point"_s, words(QT_TRANSLATE_NOOP("lw::PolicyRule", "Marketing"))},
                {u"hours"_s, 8},
                {u"unknown_percent"_s, 5}};
    case RuleType::Screening: return {};
    case RuleType::Fulfilment: return {{u"electronic_hours"_s, 4}, {u"mail_days"_s, 1}};
    case RuleType::Qualification:
        return {{u"owner"_s, words("Marketing")}, {u"first_try_days"_s, 1}, {u"done_days"_s, 5}};
    case RuleType::Routing: return {{u"catch_all"_s, words(QT_TRANSLATE_NOOP("lw::PolicyRule", "Lead Manager"))}};
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
    if (type == RuleType::QualifiedDefinition)
        return {{u"fit_floor"_s, 0},
                {u"method"_s, u"questions"_s},
                {u"band_a"_s, 75},
                {u"band_b"_s, 50},
                {u"band_c"_s, 25}};
    if (type == RuleType::Timing)
        return {{u"unit"_s, u"elapsed"_s}, {u"grades_by_type"_s, QVariantMap()}};
    if (type == RuleType::Routing)
        return {{u"own_leads"_s, u"keep"_s}};
    if (type == RuleType::FollowUp)
        return {{u"silence_accepts"_s, true}, {u"hold_pauses"_s, false}, {u"pause_limit_days"_s, 10}};
    return {};
}

bool holdsForAll(RuleType type)
{
    return type == RuleType::InquiryDefinition || type == RuleType::Screening || type == RuleType::MarketingReporting;
}

QStringList problemsOf(const PolicyRule &rule)
{
    QStringList problems;
    for (const RuleParameter &parameter : parametersOf(rule.type)) {
        const QVariant value = rule.parameter(QString::fromLatin1(parameter.name));
        if (!isSound(parameter, value))
            problems += problemWith(parameter, value);
    }
    for (auto it = rule.parameters.begin(); it != rule.parameters.end(); ++it) {
        if (!findParameter(rule.type, it.key()))
            problems += tr("A rule “%1” has no “%2”.").arg(labelOf(rule.type), it.key());
    }
    if (hasBandsUpsideDown(rule))
        problems += tr("An A needs at least the points of a B, and a B those of a C.");
    if (rule.binds.size() > kMaxBinds || rule.binds.contains(u'\n'))
        problems += tr("Whom the rule binds must be one line of at most %1 characters.").arg(kMaxBinds);
    if (!(rule.target >= 0 && rule.target <= 1))
        problems += tr("The target must be from 0 to 100 %.");
    if (!rule.appliesTo.isEmpty() && holdsForAll(rule.type))
        problems += tr("“%1” holds for every inquiry, so it cannot be for some leads only.").arg(labelOf(rule.type));
    if (rule.from.isValid() && rule.to.isValid() && rule.to < rule.from)
        problems += tr("The rule ends before it begins.");
    return problems;
}

QString minimumGrade(const PolicyRule &timing, const QString &repType)
{
    const QVariantMap byType = timing.parameter(u"grades_by_type"_s).toMap();
    return byType.value(repType, timing.parameter(u"minimum_grade"_s)).toString();
}

} // namespace lw
