// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadfacts.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

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

} // namespace

QString valueOf(const LeadFacts &facts, Field field)
{
    switch (field) {
    case Field::ExternalId: return facts.externalId;
    case Field::FullName: return facts.name;
    case Field::Title: return facts.title;
    case Field::Company: return facts.company;
    case Field::Email: return facts.emailKey;
    case Field::Street: return facts.street;
    case Field::HouseNumber: return facts.houseNumber;
    case Field::City: return facts.city;
    case Field::PostalCode: return facts.postalKey;
    case Field::County: return facts.county;
    case Field::State: return facts.stateCode;
    case Field::Country: return facts.countryCode;
    case Field::Website: return facts.website;
    case Field::Industry: return facts.industry;
    case Field::Employees: return facts.employees;
    case Field::AnnualRevenue: return facts.annualRevenue;
    case Field::Product: return facts.product;
    case Field::ExpectedValue: return facts.expectedValue;
    case Field::Channel: return facts.channel;
    case Field::Source: return facts.source;
    case Field::Campaign: return facts.campaign;
    case Field::Grade: return facts.grade;
    case Field::Owner: return facts.owner;
    case Field::Need: return facts.need;
    case Field::Budget: return facts.budget;
    case Field::Authority: return facts.authority;
    case Field::Timeline: return facts.timeline;
    case Field::AreaCode: return facts.areaCode;
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
    case Field::Deadline: return {};
    }
    Q_UNREACHABLE();
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
    return json;
}

LeadFacts leadFactsFromJson(const QJsonObject &json)
{
    LeadFacts facts;
    for (const TextFact &fact : kTexts)
        facts.*fact.member = json.value(QLatin1StringView(fact.name)).toString();
    for (const FlagFact &fact : kFlags)
        facts.*fact.member = json.value(QLatin1StringView(fact.name)).toBool();
    return facts;
}

} // namespace lw
