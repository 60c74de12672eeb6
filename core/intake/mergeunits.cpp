// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mergeunits.h"

#include "core/contacts/addressline.h"
#include "core/intake/mergefields.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

void takeName(LeadRecord &to, const LeadRecord &from)
{
    to.person.firstName = from.person.firstName;
    to.person.lastName = from.person.lastName;
    to.person.fullName = from.person.fullName;
}
void takeEmail(LeadRecord &to, const LeadRecord &from)
{
    to.person.email = from.person.email;
    to.person.emailKey = from.person.emailKey;
}
void takeCompany(LeadRecord &to, const LeadRecord &from)
{
    to.company = from.company;
    to.lead.company = from.lead.company;
}
void takeWebsite(LeadRecord &to, const LeadRecord &from)
{
    to.company.website = from.company.website;
    to.company.domain = from.company.domain;
}
void takeGrade(LeadRecord &to, const LeadRecord &from)
{
    to.lead.grade = from.lead.grade;
    to.lead.gradeBy = from.lead.gradeBy;
    to.lead.gradeBecause = from.lead.gradeBecause;
}
// The territory says what the owner follows from.
void takeOwner(LeadRecord &to, const LeadRecord &from)
{
    to.lead.owner = from.lead.owner;
    to.lead.territory = from.lead.territory;
}

template<auto Part, auto Member>
void take(LeadRecord &to, const LeadRecord &from)
{
    (to.*Part).*Member = (from.*Part).*Member;
}
template<auto Answer>
void takeAnswer(LeadRecord &to, const LeadRecord &from)
{
    (to.lead.answers).*Answer = (from.lead.answers).*Answer;
}

// The company stands before what belongs to it.
constexpr MergeUnit kUnits[] = {
    {Field::FullName, takeName},
    {Field::Title, take<&LeadRecord::person, &Person::title>},
    {Field::Company, takeCompany},
    {Field::Email, takeEmail},
    {Field::Phone, take<&LeadRecord::person, &Person::phone>},
    {Field::Mobile, take<&LeadRecord::person, &Person::mobile>},
    {Field::Street, take<&LeadRecord::person, &Person::address>},
    {Field::Website, takeWebsite},
    {Field::Industry, take<&LeadRecord::company, &Company::industry>},
    {Field::Employees, take<&LeadRecord::company, &Company::employees>},
    {Field::AnnualRevenue, take<&LeadRecord::company, &Company::annualRevenue>},
    {Field::Product, take<&LeadRecord::lead, &Lead::product>},
    {Field::ExpectedValue, take<&LeadRecord::lead, &Lead::expectedValue>},
    {Field::Need, takeAnswer<&Answers::need>},
    {Field::Authority, takeAnswer<&Answers::authority>},
    {Field::Budget, takeAnswer<&Answers::budget>},
    {Field::Timeline, takeAnswer<&Answers::timeline>},
    {Field::Consent, take<&LeadRecord::person, &Person::consent>},
    {Field::Grade, takeGrade},
    {Field::Owner, takeOwner},
};

constexpr Field kAddressParts[] = {Field::HouseNumber, Field::City,  Field::PostalCode,
                                   Field::County,      Field::State, Field::Country};

} // namespace

std::span<const MergeUnit> mergeUnits()
{
    return kUnits;
}

std::optional<Field> mergeUnitOf(Field field)
{
    if (field == Field::FirstName || field == Field::LastName)
        return Field::FullName;
    if (std::ranges::find(kAddressParts, field) != std::end(kAddressParts))
        return Field::Street;
    const bool isUnit = std::ranges::find(kUnits, field, &MergeUnit::field) != std::end(kUnits);
    return isUnit ? std::optional(field) : std::nullopt;
}

bool isOfCompany(Field unit)
{
    return unit == Field::Website || unit == Field::Industry || unit == Field::Employees ||
           unit == Field::AnnualRevenue;
}

QStringList filledParts(const PostalAddress &address)
{
    QStringList parts;
    for (const QString *part : {&address.street, &address.houseNumber, &address.postalCode, &address.city,
                                &address.county, &address.state, &address.country}) {
        if (!part->isEmpty())
            parts += *part;
    }
    return parts;
}

QString shownValue(const LeadRecord &record, Field unit)
{
    const Lead &lead = record.lead;
    if (unit == Field::FullName && record.person.fullName.isEmpty())
        return QString(record.person.firstName + u' ' + record.person.lastName).trimmed();
    if (unit == Field::Street)
        return addressLine(record.person.address);
    if (unit == Field::ExpectedValue && lead.expectedValue)
        return QString(toDecimal(*lead.expectedValue) + u' ' + lead.expectedValue->currency);
    return textOf(record, unit);
}

bool hasValue(const LeadRecord &record, Field unit)
{
    return !shownValue(record, unit).isEmpty();
}

QString comparedValue(const LeadRecord &record, Field unit)
{
    const bool isAddress = unit == Field::Email && !record.person.emailKey.isEmpty();
    return isAddress ? record.person.emailKey : shownValue(record, unit);
}

QStringList differentValues(const QList<const LeadRecord *> &leads, Field unit)
{
    QStringList values, keys;
    for (const LeadRecord *record : leads) {
        const QString key = comparedValue(*record, unit);
        if (key.isEmpty() || keys.contains(key))
            continue;
        keys += key;
        values += shownValue(*record, unit);
    }
    return values;
}

} // namespace lw
