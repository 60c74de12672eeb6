// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/leadrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString instantText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}
QString moneyText(const std::optional<Money> &money)
{
    return money ? toDecimal(*money) : QString();
}
QString numberText(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : QString();
}
const QString &codeOr(const QString &code, const QString &raw)
{
    return code.isEmpty() ? raw : code;
}

} // namespace

QString textOf(const LeadRecord &record, Field field)
{
    const Lead &lead = record.lead;
    const Person &person = record.person;
    const PostalAddress &address = person.address;
    switch (field) {
    case Field::ExternalId: return lead.externalId;
    case Field::FirstName: return person.firstName;
    case Field::LastName: return person.lastName;
    case Field::FullName: return person.fullName;
    case Field::Title: return person.title;
    case Field::Company: return record.company.name;
    case Field::Email: return person.email;
    case Field::Phone: return codeOr(person.phone.e164, person.phone.raw);
    case Field::Mobile: return codeOr(person.mobile.e164, person.mobile.raw);
    case Field::Street: return address.street;
    case Field::HouseNumber: return address.houseNumber;
    case Field::City: return address.city;
    case Field::PostalCode: return address.postalCode;
    case Field::County: return address.county;
    case Field::State: return address.stateCode;
    case Field::Country: return address.countryCode;
    case Field::Website: return record.company.website;
    case Field::Industry: return record.company.industry;
    case Field::Employees: return numberText(record.company.employees);
    case Field::AnnualRevenue: return numberText(record.company.annualRevenue);
    case Field::Product: return lead.product;
    case Field::ExpectedValue: return moneyText(lead.expectedValue);
    case Field::Channel: return record.channel;
    case Field::Source: return record.source;
    case Field::Campaign: return record.campaign;
    case Field::ReceivedAt: return instantText(lead.receivedAt());
    case Field::Consent: return person.consent;
    case Field::DoNotContact: return record.isForbidden() ? u"true"_s : u"false"_s;
    case Field::Grade: return codeOf(lead.grade);
    case Field::Status: return codeOf(lead.status);
    case Field::Owner: return lead.owner;
    case Field::Need: return lead.answers.need;
    case Field::Budget: return lead.answers.budget;
    case Field::Authority: return lead.answers.authority;
    case Field::Timeline: return lead.answers.timeline;
    case Field::Number: return QString::number(lead.id.value);
    case Field::Stage: return codeOf(lead.stage);
    case Field::Reason: return lead.reason;
    case Field::Territory: return lead.territory;
    case Field::AreaCode: return codeOr(person.phone.areaCode, person.mobile.areaCode);
    case Field::RegisteredAt: return instantText(lead.registeredAt);
    case Field::ClosedAt: return instantText(lead.closedAt);
    case Field::Amount:
    case Field::Revenue: return moneyText(lead.revenue);
    case Field::Currency: return lead.revenue ? lead.revenue->currency : QString();
    case Field::Deadline: return instantText(record.deadline);
    case Field::RepType: return {};
    case Field::KeyCode: return record.keyCode;
    case Field::Message: return record.message;
    case Field::Referrer: return record.referrer;
    }
    Q_UNREACHABLE();
}

QString doNotContactBy(const LeadRecord &record)
{
    if (record.person.doNotContact)
        return u"person"_s;
    return record.doNotContactKind ? codeOf(*record.doNotContactKind) : QString();
}

QString customOf(const LeadRecord &record, const QString &column)
{
    return QJsonDocument::fromJson(record.payload).object().value(column).toString();
}

} // namespace lw
