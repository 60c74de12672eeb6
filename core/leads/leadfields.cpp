// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/leadfields.h"

#include "core/base/fold.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FieldInfo kFields[] = {
    {Field::ExternalId, "external_id", QT_TRANSLATE_NOOP("lw::Codes", "External id"), FieldType::Text, true},
    {Field::FirstName, "first_name", QT_TRANSLATE_NOOP("lw::Codes", "First name"), FieldType::Text, true},
    {Field::LastName, "last_name", QT_TRANSLATE_NOOP("lw::Codes", "Last name"), FieldType::Text, true},
    {Field::FullName, "full_name", QT_TRANSLATE_NOOP("lw::Codes", "Name"), FieldType::Text, true},
    {Field::Title, "title", QT_TRANSLATE_NOOP("lw::Codes", "Job title"), FieldType::Text, true},
    {Field::Company, "company", QT_TRANSLATE_NOOP("lw::Codes", "Company"), FieldType::Text, true},
    {Field::Email, "email", QT_TRANSLATE_NOOP("lw::Codes", "E-mail"), FieldType::Email, true},
    {Field::Phone, "phone", QT_TRANSLATE_NOOP("lw::Codes", "Phone"), FieldType::Phone, true},
    {Field::Mobile, "mobile", QT_TRANSLATE_NOOP("lw::Codes", "Mobile"), FieldType::Phone, true},
    {Field::Street, "street", QT_TRANSLATE_NOOP("lw::Codes", "Street"), FieldType::Text, true},
    {Field::HouseNumber, "house_number", QT_TRANSLATE_NOOP("lw::Codes", "House number"), FieldType::Text, true},
    {Field::City, "city", QT_TRANSLATE_NOOP("lw::Codes", "City"), FieldType::Text, true},
    {Field::PostalCode, "postal_code", QT_TRANSLATE_NOOP("lw::Codes", "Postcode"), FieldType::Postcode, true},
    {Field::County, "county", QT_TRANSLATE_NOOP("lw::Codes", "County"), FieldType::Text, true},
    {Field::State, "state", QT_TRANSLATE_NOOP("lw::Codes", "State"), FieldType::State, true},
    {Field::Country, "country", QT_TRANSLATE_NOOP("lw::Codes", "Country"), FieldType::Country, true},
    {Field::Website, "website", QT_TRANSLATE_NOOP("lw::Codes", "Website"), FieldType::Text, true},
    {Field::Industry, "industry", QT_TRANSLATE_NOOP("lw::Codes", "Industry"), FieldType::Text, true},
    {Field::Employees, "employees", QT_TRANSLATE_NOOP("lw::Codes", "Employees"), FieldType::Integer, true},
    {Field::AnnualRevenue, "annual_revenue", QT_TRANSLATE_NOOP("lw::Codes", "Annual revenue"), FieldType::Integer,
     true},
    {Field::Product, "product", QT_TRANSLATE_NOOP("lw::Codes", "Product"), FieldType::Text, true},
    {Field::ExpectedValue, "expected_value", QT_TRANSLATE_NOOP("lw::Codes", "Expected value"), FieldType::Money, true},
    {Field::Channel, "channel", QT_TRANSLATE_NOOP("lw::Codes", "Channel"), FieldType::Text, true},
    {Field::Source, "source", QT_TRANSLATE_NOOP("lw::Codes", "Source"), FieldType::Text, true},
    {Field::Campaign, "campaign", QT_TRANSLATE_NOOP("lw::Codes", "Campaign"), FieldType::Text, true},
    {Field::KeyCode, "key_code", QT_TRANSLATE_NOOP("lw::Codes", "Key code"), FieldType::Text, true},
    {Field::ReceivedAt, "received_at", QT_TRANSLATE_NOOP("lw::Codes", "Received"), FieldType::Instant, true},
    {Field::Message, "message", QT_TRANSLATE_NOOP("lw::Codes", "Message"), FieldType::Text, true},
    {Field::Referrer, "referrer", QT_TRANSLATE_NOOP("lw::Codes", "Passed on by"), FieldType::Text, true},
    {Field::Consent, "consent", QT_TRANSLATE_NOOP("lw::Codes", "Consent"), FieldType::Text, true},
    {Field::DoNotContact, "do_not_contact", QT_TRANSLATE_NOOP("lw::Codes", "Do not contact"), FieldType::Flag, true},
    {Field::Grade, "grade", QT_TRANSLATE_NOOP("lw::Codes", "Grade"), FieldType::Choice, true},
    {Field::Status, "status", QT_TRANSLATE_NOOP("lw::Codes", "Status"), FieldType::Choice, true},
    {Field::Owner, "owner", QT_TRANSLATE_NOOP("lw::Codes", "Owner"), FieldType::Text, true},
    {Field::Need, "need", QT_TRANSLATE_NOOP("lw::Codes", "Need"), FieldType::Choice, true},
    {Field::Budget, "budget", QT_TRANSLATE_NOOP("lw::Codes", "Budget"), FieldType::Choice, true},
    {Field::Authority, "authority", QT_TRANSLATE_NOOP("lw::Codes", "Authority"), FieldType::Choice, true},
    {Field::Timeline, "timeline", QT_TRANSLATE_NOOP("lw::Codes", "Buys within (days)"), FieldType::Choice, true},
    {Field::Number, "number", QT_TRANSLATE_NOOP("lw::Codes", "Register no."), FieldType::Integer, false},
    {Field::Stage, "stage", QT_TRANSLATE_NOOP("lw::Codes", "Stage"), FieldType::Choice, false},
    {Field::Reason, "reason", QT_TRANSLATE_NOOP("lw::Codes", "Reason"), FieldType::Choice, false},
    {Field::Territory, "territory", QT_TRANSLATE_NOOP("lw::Codes", "Territory"), FieldType::Text, false},
    {Field::AreaCode, "area_code", QT_TRANSLATE_NOOP("lw::Codes", "Area code"), FieldType::Text, false},
    {Field::RegisteredAt, "registered_at", QT_TRANSLATE_NOOP("lw::Codes", "Registered"), FieldType::Instant, false},
    {Field::ClosedAt, "closed_at", QT_TRANSLATE_NOOP("lw::Codes", "Closed"), FieldType::Instant, false},
    {Field::Amount, "amount", QT_TRANSLATE_NOOP("lw::Codes", "Amount"), FieldType::Money, false},
    {Field::Currency, "currency", QT_TRANSLATE_NOOP("lw::Codes", "Currency"), FieldType::Text, false},
    {Field::Revenue, "revenue", QT_TRANSLATE_NOOP("lw::Codes", "Revenue"), FieldType::Money, false},
    {Field::Deadline, "deadline", QT_TRANSLATE_NOOP("lw::Codes", "Deadline"), FieldType::Instant, false},
};
static_assert(std::size(kFields) == static_cast<size_t>(Field::Deadline) + 1);

struct Synonyms {
    Field field;
    const char *headers; ///< as foldToWord() gives them, blank-separated
};

// How forms, CRMs and spreadsheets head their columns.
constexpr Synonyms kSynonyms[] = {
    {Field::ExternalId, "id leadid recordid externalid crmid contactid mqlid"},
    {Field::FirstName, "firstname givenname forename vorname prenom nombre"},
    {Field::LastName, "lastname surname familyname nachname nom apellidos"},
    {Field::FullName, "name fullname contact contactname leadname person"},
    {Field::Title, "title jobtitle position jobrole"},
    {Field::Company,
     "company companyname organisation organization account accountname firma employer business entreprise empresa"},
    {Field::Email, "email emailaddress mail emailadresse workemail businessemail primaryemail correo"},
    {Field::Phone, "phone telephone phonenumber tel businessphone workphone telefon telefono telephonenumber"},
    {Field::Mobile, "mobile mobilephone cell cellphone handy mobilenumber"},
    {Field::Street,
     "street address streetaddress address1 addressline1 businessstreet mailingstreet billingstreet strasse rue calle"},
    {Field::HouseNumber, "housenumber houseno hausnummer"},
    {Field::City, "city town businesscity mailingcity billingcity ort stadt ville ciudad"},
    {Field::PostalCode, "postalcode postcode zip zipcode zippostalcode plz codepostal codigopostal businesspostalcode "
                        "mailingpostalcode billingpostalcode mailingzip"},
    {Field::County, "county"},
    {Field::State, "state stateprovince province region businessstate mailingstate billingstate bundesland"},
    {Field::Country, "country countryregion businesscountryregion mailingcountry billingcountry land pays pais"},
    {Field::Website, "website web url webpage companywebsite homepage"},
    {Field::Industry, "industry sector branche"},
    {Field::Employees, "employees numberofemployees noofemployees companysize"},
    {Field::AnnualRevenue, "annualrevenue"},
    {Field::Product, "product productline productofinterest productinterest"},
    {Field::ExpectedValue, "expectedvalue dealvalue estimatedvalue"},
    {Field::Channel, "channel medium"},
    {Field::Source, "source leadsource origin utmsource quelle"},
    {Field::Campaign, "campaign campaignname utmcampaign kampagne"},
    {Field::KeyCode, "keycode responsecode promocode readerservicenumber"},
    {Field::ReceivedAt, "receivedat received date createddate createdtime created createdate createdon timestamp "
                        "submittedat inquirydate firstcontactdate datum"},
    {Field::Message, "message comments comment notes description inquiry enquiry question nachricht"},
    {Field::Referrer, "referrer referredby passedonby"},
    {Field::Consent, "consent optin gdprconsent"},
    {Field::DoNotContact, "donotcontact optout unsubscribed emailoptout donotcall"},
    {Field::Grade, "grade leadgrade"},
    {Field::Need, "need"},
    {Field::Budget, "budget"},
    {Field::Authority, "authority decisionrole"},
    {Field::Timeline, "timeline timeframe buyingtimeframe purchasetimeframe"},
};

QHash<QString, Field> headerTable()
{
    QHash<QString, Field> table;
    for (const Synonyms &row : kSynonyms) {
        const QStringList headers = QString::fromLatin1(row.headers).split(u' ');
        for (const QString &header : headers)
            table.insert(header, row.field);
    }
    for (const FieldInfo &row : kFields) {
        if (row.fromFile)
            table.insert(foldToWord(QString::fromLatin1(row.name)), row.field);
    }
    return table;
}

} // namespace

std::span<const FieldInfo> leadFields()
{
    return kFields;
}
const FieldInfo &info(Field field)
{
    return kFields[static_cast<size_t>(field)];
}
QString nameOf(Field field)
{
    return QString::fromLatin1(info(field).name);
}
QString labelOf(Field field)
{
    return QCoreApplication::translate("lw::Codes", info(field).label);
}

std::optional<Field> fieldFromName(QStringView name)
{
    const auto row = std::ranges::find_if(
        kFields, [&](const FieldInfo &candidate) { return name == QLatin1StringView(candidate.name); });
    return row == std::end(kFields) ? std::nullopt : std::optional(row->field);
}

std::optional<Field> fieldFromHeader(QStringView header)
{
    static const QHash<QString, Field> table = headerTable();
    const auto it = table.constFind(foldToWord(header));
    return it == table.constEnd() ? std::nullopt : std::optional(*it);
}

} // namespace lw
