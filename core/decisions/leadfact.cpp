// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/leadfact.h"

#include "core/base/codes.h"
#include "core/contacts/companyname.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<LeadFact>, 14> kFacts{{
    {LeadFact::Postcode, "postal_code", QT_TRANSLATE_NOOP("lw::Codes", "postal code")},
    {LeadFact::Street, "street", QT_TRANSLATE_NOOP("lw::Codes", "street")},
    {LeadFact::City, "city", QT_TRANSLATE_NOOP("lw::Codes", "city")},
    {LeadFact::AreaCode, "area_code", QT_TRANSLATE_NOOP("lw::Codes", "area code")},
    {LeadFact::County, "county", QT_TRANSLATE_NOOP("lw::Codes", "county")},
    {LeadFact::State, "state", QT_TRANSLATE_NOOP("lw::Codes", "state")},
    {LeadFact::Country, "country", QT_TRANSLATE_NOOP("lw::Codes", "country")},
    {LeadFact::Product, "product", QT_TRANSLATE_NOOP("lw::Codes", "product")},
    {LeadFact::Company, "company", QT_TRANSLATE_NOOP("lw::Codes", "company")},
    {LeadFact::Revenue, "annual_revenue", QT_TRANSLATE_NOOP("lw::Codes", "annual revenue")},
    {LeadFact::Value, "expected_value", QT_TRANSLATE_NOOP("lw::Codes", "expected value")},
    {LeadFact::Owner, "owner", QT_TRANSLATE_NOOP("lw::Codes", "owner")},
    {LeadFact::OpenDeal, "open_deal", QT_TRANSLATE_NOOP("lw::Codes", "open deal")},
    {LeadFact::Customer, "customer", QT_TRANSLATE_NOOP("lw::Codes", "customer’s owner")},
}};

// The text that the fact is, or is known by.
QString &mainTextOf(LeadFacts &facts, LeadFact fact)
{
    switch (fact) {
    case LeadFact::Postcode: return facts.postalKey;
    case LeadFact::Street: return facts.street;
    case LeadFact::City: return facts.city;
    case LeadFact::AreaCode: return facts.areaCode;
    case LeadFact::County: return facts.county;
    case LeadFact::State: return facts.stateCode;
    case LeadFact::Country: return facts.countryCode;
    case LeadFact::Product: return facts.product;
    case LeadFact::Company: return facts.company;
    case LeadFact::Revenue: return facts.annualRevenue;
    case LeadFact::Value: return facts.expectedValue;
    case LeadFact::Owner: return facts.owner;
    case LeadFact::OpenDeal: return facts.dealOwner;
    case LeadFact::Customer: return facts.customerOwner;
    }
    Q_UNREACHABLE();
}

} // namespace

QString codeOf(LeadFact fact)
{
    return codeIn(kFacts, fact);
}
QString labelOf(LeadFact fact)
{
    return labelIn(kFacts, fact);
}

std::optional<LeadFact> factOfCondition(QStringView field)
{
    return field == u"house_number" ? LeadFact::Street : fromCodeIn(kFacts, field);
}

LeadFacts withText(LeadFacts facts, LeadFact fact, const QString &text)
{
    mainTextOf(facts, fact) = text;
    if (fact == LeadFact::Company)
        facts.companyKey = companyNameKey(text);
    return facts;
}

QString valueOf(const LeadFacts &facts, LeadFact fact)
{
    if (fact == LeadFact::Street)
        return QString(facts.street + u' ' + facts.houseNumber).trimmed();
    LeadFacts copy = facts;
    return mainTextOf(copy, fact);
}

LeadFacts withFact(LeadFacts facts, LeadFact fact, const LeadFacts &other)
{
    LeadFacts from = other;
    mainTextOf(facts, fact) = mainTextOf(from, fact);
    if (fact == LeadFact::Street)
        facts.houseNumber = other.houseNumber;
    if (fact == LeadFact::Company)
        facts.companyKey = other.companyKey;
    if (fact == LeadFact::OpenDeal)
        facts.openDeal = other.openDeal;
    if (fact == LeadFact::State || fact == LeadFact::Country)
        facts.placeByPhone = false;
    return facts;
}

LeadFacts withoutFact(const LeadFacts &facts, LeadFact fact)
{
    return withFact(facts, fact, LeadFacts());
}

} // namespace lw
