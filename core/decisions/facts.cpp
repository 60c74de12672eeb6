// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/facts.h"

#include "core/contacts/companyname.h"
#include "core/rules/answering.h"
#include "core/territories/geography.h"

namespace lw
{

namespace
{

bool hasReach(const Person &person)
{
    return !person.emailKey.isEmpty() || !person.phone.isEmpty() || !person.mobile.isEmpty() ||
           person.address.isComplete();
}

// Only where the address is silent, and never against the country it names. A number written with its country code
// names the country even where it has no area code, as mobiles have none.
void takePlaceFromPhone(LeadFacts &facts, const Phone &phone)
{
    const bool namesCountry = !phone.areaCode.isEmpty() || phone.raw.startsWith(u'+');
    if (!namesCountry || phone.region.isEmpty() || !facts.stateCode.isEmpty() || !facts.postalKey.isEmpty())
        return;
    if (!facts.countryCode.isEmpty() && facts.countryCode != phone.region)
        return;
    facts.countryCode = phone.region;
    if (!phone.areaCode.isEmpty())
        facts.stateCode = stateOfAreaCode(phone.region, phone.areaCode);
    facts.placeByPhone = true;
}

} // namespace

LeadFacts factsOf(const LeadRecord &record)
{
    const Person &person = record.person;
    const PostalAddress &address = person.address;
    const Lead &lead = record.lead;
    LeadFacts facts;
    facts.externalId = lead.externalId;
    facts.name = person.shownName();
    facts.title = person.title;
    facts.company = record.company.name;
    facts.companyKey = record.company.nameKey;
    facts.website = record.company.domain;
    facts.emailKey = person.emailKey;
    facts.industry = record.company.industry;
    facts.countryCode = address.countryCode;
    facts.stateCode =
        address.stateCode.isEmpty() ? stateOfPostcode(address.countryCode, address.postalKey) : address.stateCode;
    facts.county = address.county;
    facts.city = address.city;
    facts.postalKey = address.postalKey;
    facts.street = address.street;
    facts.houseNumber = address.houseNumber;
    const Phone &phone =
        person.phone.areaCode.isEmpty() && !person.mobile.region.isEmpty() ? person.mobile : person.phone;
    facts.areaCode = phone.areaCode;
    takePlaceFromPhone(facts, phone);
    facts.product = lead.product;
    facts.employees = textOf(record, Field::Employees);
    facts.annualRevenue = textOf(record, Field::AnnualRevenue);
    facts.expectedValue = textOf(record, Field::ExpectedValue);
    facts.channel = record.channel;
    facts.source = record.source;
    facts.campaign = record.campaign;
    facts.grade = lead.gradeBy.isEmpty() ? QString() : codeOf(lead.grade);
    facts.owner = lead.owner;
    facts.need = lead.answers.need;
    facts.authority = lead.answers.authority;
    facts.budget = lead.answers.budget;
    facts.timeline = lead.answers.timeline;
    facts.answers = otherFacts(lead.answers);
    facts.message = record.message;
    facts.hasReach = hasReach(person);
    facts.hasIdentity = !person.fullName.isEmpty() || !record.company.name.isEmpty();
    return facts;
}

LeadFacts factsOf(const LeadRecord &record, const PostcodeTable *postcodes)
{
    LeadFacts facts = factsOf(record);
    if (postcodes)
        completePlace(facts, *postcodes);
    return facts;
}

} // namespace lw
