// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadfacts.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView kAnswers("answers");

struct TextFact {
    const char *name;
    QString LeadFacts::*member;
};

constexpr TextFact kTexts[] = {
    {"external_id", &LeadFacts::externalId},
    {"name", &LeadFacts::name},
    {"title", &LeadFacts::title},
    {"company", &LeadFacts::company},
    {"company_key", &LeadFacts::companyKey},
    {"website", &LeadFacts::website},
    {"email", &LeadFacts::emailKey},
    {"industry", &LeadFacts::industry},
    {"country", &LeadFacts::countryCode},
    {"state", &LeadFacts::stateCode},
    {"county", &LeadFacts::county},
    {"city", &LeadFacts::city},
    {"postal_code", &LeadFacts::postalKey},
    {"street", &LeadFacts::street},
    {"house_number", &LeadFacts::houseNumber},
    {"area_code", &LeadFacts::areaCode},
    {"product", &LeadFacts::product},
    {"employees", &LeadFacts::employees},
    {"annual_revenue", &LeadFacts::annualRevenue},
    {"expected_value", &LeadFacts::expectedValue},
    {"channel", &LeadFacts::channel},
    {"source", &LeadFacts::source},
    {"campaign", &LeadFacts::campaign},
    {"grade", &LeadFacts::grade},
    {"owner", &LeadFacts::owner},
    {"rep_type", &LeadFacts::repType},
    {"open_deal", &LeadFacts::openDeal},
    {"deal_owner", &LeadFacts::dealOwner},
    {"customer_owner", &LeadFacts::customerOwner},
    {"need", &LeadFacts::need},
    {"authority", &LeadFacts::authority},
    {"budget", &LeadFacts::budget},
    {"timeline", &LeadFacts::timeline},
    {"message_words", &LeadFacts::messageWords},
};

struct FlagFact {
    const char *name;
    bool LeadFacts::*member;
};

constexpr FlagFact kFlags[] = {
    {"place_by_phone", &LeadFacts::placeByPhone},
    {"has_reach", &LeadFacts::hasReach},
    {"has_identity", &LeadFacts::hasIdentity},
    {"identity_by_file", &LeadFacts::identityByFile},
    {"let_in", &LeadFacts::letIn},
};

using TextMember = QString LeadFacts::*;

TextMember factOf(Field field)
{
    switch (field) {
    case Field::ExternalId: return &LeadFacts::externalId;
    case Field::FullName: return &LeadFacts::name;
    case Field::Title: return &LeadFacts::title;
    case Field::Company: return &LeadFacts::company;
    case Field::Email: return &LeadFacts::emailKey;
    case Field::Street: return &LeadFacts::street;
    case Field::HouseNumber: return &LeadFacts::houseNumber;
    case Field::City: return &LeadFacts::city;
    case Field::PostalCode: return &LeadFacts::postalKey;
    case Field::County: return &LeadFacts::county;
    case Field::State: return &LeadFacts::stateCode;
    case Field::Country: return &LeadFacts::countryCode;
    case Field::Website: return &LeadFacts::website;
    case Field::Industry: return &LeadFacts::industry;
    case Field::Employees: return &LeadFacts::employees;
    case Field::AnnualRevenue: return &LeadFacts::annualRevenue;
    case Field::Product: return &LeadFacts::product;
    case Field::ExpectedValue: return &LeadFacts::expectedValue;
    case Field::Channel: return &LeadFacts::channel;
    case Field::Source: return &LeadFacts::source;
    case Field::Campaign: return &LeadFacts::campaign;
    case Field::Grade: return &LeadFacts::grade;
    case Field::Owner: return &LeadFacts::owner;
    case Field::RepType: return &LeadFacts::repType;
    case Field::Need: return &LeadFacts::need;
    case Field::Budget: return &LeadFacts::budget;
    case Field::Authority: return &LeadFacts::authority;
    case Field::Timeline: return &LeadFacts::timeline;
    case Field::AreaCode: return &LeadFacts::areaCode;
    case Field::FirstName:
    case Field::LastName:
    case Field::Phone:
    case Field::Mobile:
    case Field::KeyCode:
    case Field::ReceivedAt:
    case Field::Message:
    case Field::Referrer:
    case Field::Consent:
    case Field::DoNotContact:
    case Field::Status:
    case Field::Number:
    case Field::Stage:
    case Field::Reason:
    case Field::Territory:
    case Field::RegisteredAt:
    case Field::ClosedAt:
    case Field::Amount:
    case Field::Currency:
    case Field::Revenue:
    case Field::Deadline: return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

bool isAskable(Field field)
{
    return factOf(field) != nullptr;
}

QString valueOf(const LeadFacts &facts, Field field)
{
    const auto fact = factOf(field);
    return fact ? facts.*fact : QString();
}

void setValue(LeadFacts &facts, Field field, const QString &value)
{
    if (const auto fact = factOf(field))
        facts.*fact = value;
}

QJsonObject toJson(const LeadFacts &facts)
{
    QJsonObject json;
    for (const TextFact &fact : kTexts) {
        if (!(facts.*fact.member).isEmpty())
            json.insert(QLatin1StringView(fact.name), facts.*fact.member);
    }
    for (const FlagFact &fact : kFlags) {
        if (facts.*fact.member)
            json.insert(QLatin1StringView(fact.name), true);
    }
    QJsonObject answers;
    for (auto answer = facts.answers.begin(); answer != facts.answers.end(); ++answer) {
        if (!answer.value().isEmpty())
            answers.insert(answer.key(), answer.value());
    }
    if (!answers.isEmpty())
        json.insert(kAnswers, answers);
    return json;
}

LeadFacts leadFactsFromJson(const QJsonObject &json)
{
    LeadFacts facts;
    for (const TextFact &fact : kTexts)
        facts.*fact.member = json.value(QLatin1StringView(fact.name)).toString();
    for (const FlagFact &fact : kFlags)
        facts.*fact.member = json.value(QLatin1StringView(fact.name)).toBool();
    const QJsonObject answers = json.value(kAnswers).toObject();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        facts.answers.insert(answer.key(), answer.value().toString());
    return facts;
}

} // namespace lw
