// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadstore.h"

#include "core/store/companystore.h"
#include "core/store/rekey.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// The columns in the order the functions below read and write them.
constexpr const char *kPersonColumns = "id, company_id, first_name, last_name, full_name, name_key, title, email, "
                                       "email_key, phone, phone_e164, phone_region, phone_area, "
                                       "mobile, mobile_e164, mobile_region, mobile_area, street, house_number, city, "
                                       "county, state, country, postal_code, state_code, "
                                       "country_code, postal_key, consent, do_not_contact, address_key";
constexpr const char *kLeadColumns =
    "id, external_id, person_id, company_id, product, stage, status, reason, grade, "
    "grade_by, owner, territory, expected_value, revenue, "
    "need, authority, budget, timeline, source_id, campaign_id, latest_source_id, "
    "received_at, qualified_at, released_at, accepted_at, "
    "opportunity_at, sale_at, registered_at, closed_at, first_attempt_at, "
    "last_activity_at, next_action_at, merged_into, grade_because, answers, answer_words";

QString qualified(const char *columns, QChar alias)
{
    QStringList names = QString::fromLatin1(columns).split(u", "_s);
    for (QString &name : names)
        name = QString(alias) + u'.' + name;
    return names.join(u", "_s);
}

QByteArray withBatch(const char *columns)
{
    return QByteArray(columns) + ", batch_id, rev";
}

std::optional<Money> money(const std::optional<qint64> &minor, const QString &currency)
{
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

std::optional<qint64> minor(const std::optional<Money> &money)
{
    return money ? std::optional(money->minor) : std::nullopt;
}

// Few leads have any, so nothing is written for none.
QString textOf(const QMap<QString, QString> &words)
{
    QJsonObject json;
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        json.insert(word.key(), word.value());
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> wordsByKey(const QString &text)
{
    QMap<QString, QString> words;
    if (text.isEmpty())
        return words;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto word = json.begin(); word != json.end(); ++word)
        words.insert(word.key(), word->toString());
    return words;
}

Lead readLead(Row &row, const QString &currency)
{
    Lead lead;
    lead.id = row.id<LeadId>();
    lead.externalId = row.text();
    lead.person = row.id<PersonId>();
    lead.company = row.id<CompanyId>();
    lead.product = row.text();
    lead.stage = stageFromCode(row.text()).value_or(Stage::Inquiry);
    lead.status = statusFromCode(row.text()).value_or(Status::Open);
    lead.reason = row.text();
    lead.grade = gradeFromCode(row.text()).value_or(Grade::None);
    lead.gradeBy = row.text();
    lead.owner = row.text();
    lead.territory = row.text();
    lead.expectedValue = money(row.maybeInteger(), currency);
    lead.revenue = money(row.maybeInteger(), currency);
    lead.answers.need = row.text();
    lead.answers.authority = row.text();
    lead.answers.budget = row.text();
    lead.answers.timeline = row.text();
    lead.source = row.id<SourceId>();
    lead.campaign = row.id<CampaignId>();
    lead.latestSource = row.id<SourceId>();
    for (QDateTime &reached : lead.reachedAt)
        reached = row.instant();
    lead.registeredAt = row.instant();
    lead.closedAt = row.instant();
    lead.firstAttemptAt = row.instant();
    lead.lastActivityAt = row.instant();
    lead.nextActionAt = row.instant();
    lead.mergedInto = row.id<LeadId>();
    lead.gradeBecause = row.text();
    lead.answers.others = wordsByKey(row.text());
    lead.answers.words = wordsByKey(row.text());
    lead.rev = row.integer();
    return lead;
}

Phone readPhone(Row &row)
{
    Phone phone;
    phone.raw = row.text();
    phone.e164 = row.text();
    phone.region = row.text();
    phone.areaCode = row.text();
    return phone;
}

Person readPerson(Row &row)
{
    Person person;
    person.id = row.id<PersonId>();
    person.company = row.id<CompanyId>();
    person.firstName = row.text();
    person.lastName = row.text();
    person.fullName = row.text();
    row.text(); // name_key follows from the name
    person.title = row.text();
    person.email = row.text();
    person.emailKey = row.text();
    person.phone = readPhone(row);
    person.mobile = readPhone(row);
    PostalAddress &address = person.address;
    for (QString *part :
         {&address.street, &address.houseNumber, &address.city, &address.county, &address.state, &address.country,
          &address.postalCode, &address.stateCode, &address.countryCode, &address.postalKey, &person.consent})
        *part = row.text();
    person.doNotContact = row.flag();
    row.text(); // address_key follows from the address
    person.rev = row.integer();
    return person;
}

} // namespace

Result<QList<LeadRecord>> loadRecords(const Database &database, const QList<LeadId> &ids, const QString &currency)
{
    QList<qint64> numbers;
    for (const LeadId id : ids)
        numbers += id.value;
    QHash<qint64, LeadRecord> found;
    const QString sql =
        u"SELECT %1, l.rev, %2, p.rev, %3, c.rev, coalesce(s.channel, ''), coalesce(s.name, ''), coalesce(k.name, ''), "
        "coalesce(i.key_code, ''), coalesce(i.message, ''), coalesce(i.referrer, ''), i.payload, (SELECT min(due) FROM "
        "clock WHERE clock.lead_id = l.id AND met IS NULL AND stopped = 0 AND paused_at IS NULL) FROM lead l "
        "JOIN person p ON p.id = l.person_id LEFT JOIN company c ON c.id = l.company_id LEFT JOIN source s ON s.id = "
        "l.source_id "
        "LEFT JOIN campaign k ON k.id = l.campaign_id LEFT JOIN inquiry i ON i.number = l.id WHERE l.id IN %4"_s.arg(
            qualified(kLeadColumns, u'l'), qualified(kPersonColumns, u'p'), qualified(kCompanyColumns, u'c'),
            idList(numbers));
    LW_TRY(forEachRow(database, sql, {}, [&](Row &row) {
        LeadRecord record;
        record.lead = readLead(row, currency);
        record.person = readPerson(row);
        record.company = readCompany(row);
        record.channel = row.text();
        record.source = row.text();
        record.campaign = row.text();
        record.keyCode = row.text();
        record.message = row.text();
        record.referrer = row.text();
        record.payload = row.bytes();
        record.deadline = row.instant();
        found.insert(record.lead.id.value, record);
    }));
    QList<LeadRecord> records;
    for (const qint64 number : numbers) {
        if (const auto it = found.constFind(number); it != found.constEnd())
            records += *it;
    }
    return records;
}

Result<LeadId> leadOfNumber(const Database &database, qint64 number)
{
    const Result<qint64> lead =
        integerOf(database, u"SELECT lead_id FROM inquiry WHERE number = :number"_s, {{u":number"_s, number}});
    return lead ? Result<LeadId>(LeadId{*lead}) : Result<LeadId>(lead.error());
}

Result<void> updateLead(const Database &database, const Lead &lead, OperationId operation)
{
    return execute(
        database,
        u"UPDATE lead SET company_id = :company, product = :product, stage = :stage, status = :status, "
        u"reason = :reason, grade = :grade, "
        "grade_by = :gradeBy, owner = :owner, territory = :territory, expected_value = :expected, revenue = "
        ":revenue, need = :need, "
        "authority = :authority, budget = :budget, timeline = :timeline, source_id = :source, "
        "campaign_id = :campaign, latest_source_id = :latest, received_at = :received, registered_at = "
        ":registered, "
        "qualified_at = :qualified, "
        "released_at = :released, accepted_at = :accepted, opportunity_at = :opportunity, sale_at = :sale, "
        "closed_at = :closed, "
        "first_attempt_at = :attempt, last_activity_at = :activity, next_action_at = :next, merged_into = "
        ":merged, grade_because = :gradeBecause, answers = :answers, answer_words = :answerWords, rev = :rev "
        "WHERE id = :id"_s,
        {{u":company"_s, orNull(lead.company)},
         {u":product"_s, lead.product},
         {u":stage"_s, codeOf(lead.stage)},
         {u":status"_s, codeOf(lead.status)},
         {u":reason"_s, lead.reason},
         {u":grade"_s, codeOf(lead.grade)},
         {u":gradeBy"_s, lead.gradeBy},
         {u":owner"_s, lead.owner},
         {u":territory"_s, lead.territory},
         {u":expected"_s, orNull(minor(lead.expectedValue))},
         {u":revenue"_s, orNull(minor(lead.revenue))},
         {u":need"_s, lead.answers.need},
         {u":authority"_s, lead.answers.authority},
         {u":budget"_s, lead.answers.budget},
         {u":timeline"_s, lead.answers.timeline},
         {u":source"_s, orNull(lead.source)},
         {u":campaign"_s, orNull(lead.campaign)},
         {u":latest"_s, orNull(lead.latestSource)},
         {u":received"_s, orNull(lead.reachedAt[0])},
         {u":registered"_s, orNull(lead.registeredAt)},
         {u":qualified"_s, orNull(lead.reachedAt[1])},
         {u":released"_s, orNull(lead.reachedAt[2])},
         {u":accepted"_s, orNull(lead.reachedAt[3])},
         {u":opportunity"_s, orNull(lead.reachedAt[4])},
         {u":sale"_s, orNull(lead.reachedAt[5])},
         {u":closed"_s, orNull(lead.closedAt)},
         {u":attempt"_s, orNull(lead.firstAttemptAt)},
         {u":activity"_s, orNull(lead.lastActivityAt)},
         {u":next"_s, orNull(lead.nextActionAt)},
         {u":merged"_s, orNull(lead.mergedInto)},
         {u":gradeBecause"_s, lead.gradeBecause},
         {u":answers"_s, textOf(lead.answers.others)},
         {u":answerWords"_s, textOf(lead.answers.words)},
         {u":rev"_s, operation.value},
         {u":id"_s, lead.id.value}});
}

Result<void> updatePerson(const Database &database, const Person &person, OperationId operation)
{
    const PostalAddress &address = person.address;
    const StoredPersonKeys keys = storedKeysOf(person);
    return execute(database,
                   u"UPDATE person SET first_name = :first, last_name = :last, full_name = :full, name_key = :nameKey, "
                   u"title = :title, email = :email, "
                   "email_key = :emailKey, phone = :phone, phone_e164 = :phoneE, phone_region = :phoneR, phone_area = "
                   ":phoneA, mobile = :mobile, "
                   "mobile_e164 = :mobileE, mobile_region = :mobileR, mobile_area = :mobileA, street = :street, "
                   "house_number = :house, city = :city, "
                   "county = :county, state = :state, country = :country, postal_code = :postal, state_code = "
                   ":stateCode, country_code = :countryCode, "
                   "postal_key = :postalKey, consent = :consent, do_not_contact = :dnc, address_key = :addressKey, "
                   "rev = :rev WHERE id = :id"_s,
                   {{u":first"_s, person.firstName},
                    {u":last"_s, person.lastName},
                    {u":full"_s, person.fullName},
                    {u":nameKey"_s, keys.name},
                    {u":title"_s, person.title},
                    {u":email"_s, person.email},
                    {u":emailKey"_s, person.emailKey},
                    {u":phone"_s, person.phone.raw},
                    {u":phoneE"_s, person.phone.e164},
                    {u":phoneR"_s, person.phone.region},
                    {u":phoneA"_s, person.phone.areaCode},
                    {u":mobile"_s, person.mobile.raw},
                    {u":mobileE"_s, person.mobile.e164},
                    {u":mobileR"_s, person.mobile.region},
                    {u":mobileA"_s, person.mobile.areaCode},
                    {u":street"_s, address.street},
                    {u":house"_s, address.houseNumber},
                    {u":city"_s, address.city},
                    {u":county"_s, address.county},
                    {u":state"_s, address.state},
                    {u":country"_s, address.country},
                    {u":postal"_s, address.postalCode},
                    {u":stateCode"_s, address.stateCode},
                    {u":countryCode"_s, address.countryCode},
                    {u":postalKey"_s, address.postalKey},
                    {u":consent"_s, person.consent},
                    {u":dnc"_s, person.doNotContact ? 1 : 0},
                    {u":addressKey"_s, keys.address},
                    {u":rev"_s, operation.value},
                    {u":id"_s, person.id.value}});
}

Result<void> updateCompany(const Database &database, const Company &company, OperationId operation)
{
    return execute(
        database,
        u"UPDATE company SET website = :website, domain = :domain, industry = :industry, employees = :employees, "
        "annual_revenue = :revenue, customer = :customer, owner = :owner, rev = :rev WHERE id = :id"_s,
        {{u":website"_s, company.website},
         {u":domain"_s, company.domain},
         {u":industry"_s, company.industry},
         {u":employees"_s, orNull(company.employees)},
         {u":revenue"_s, orNull(company.annualRevenue)},
         {u":customer"_s, company.customer ? 1 : 0},
         {u":owner"_s, company.owner},
         {u":rev"_s, operation.value},
         {u":id"_s, company.id.value}});
}

Result<void> fillCompany(const Database &database, CompanyId id, const Company &given, OperationId operation)
{
    return execute(database,
                   u"UPDATE company SET website = iif(website = '', :website, website), domain = iif(domain = '', "
                   u":domain, domain), "
                   "industry = iif(industry = '', :industry, industry), employees = coalesce(employees, :employees), "
                   "annual_revenue = coalesce(annual_revenue, :revenue), rev = :rev WHERE id = :id AND ((website = '' "
                   "AND :website <> '') OR "
                   "(industry = '' AND :industry <> '') OR (employees IS NULL AND :employees IS NOT NULL) OR "
                   "(annual_revenue IS NULL AND "
                   ":revenue IS NOT NULL))"_s,
                   {{u":website"_s, given.website},
                    {u":domain"_s, given.domain},
                    {u":industry"_s, given.industry},
                    {u":employees"_s, orNull(given.employees)},
                    {u":revenue"_s, orNull(given.annualRevenue)},
                    {u":rev"_s, operation.value},
                    {u":id"_s, id.value}});
}

LeadWriter::LeadWriter(const Database &database, BatchId batch, OperationId operation)
    : m_companies(database, "company", withBatch(kCompanyColumns).constData())
    , m_persons(database, "person", withBatch(kPersonColumns).constData())
    , m_leads(database, "lead", withBatch(kLeadColumns).constData())
    , m_batch(batch)
    , m_operation(operation)
{
}

Result<void> LeadWriter::insert(const Company &company)
{
    m_companies.integer(company.id.value)
        .text(company.name)
        .text(company.nameKey)
        .text(company.website)
        .text(company.domain)
        .text(company.industry);
    m_companies.maybe(company.employees).maybe(company.annualRevenue);
    m_companies.integer(company.customer ? 1 : 0).text(company.owner);
    return m_companies.idOrNull(m_batch).integer(m_operation.value).done();
}

Result<void> LeadWriter::insert(const Person &person)
{
    const StoredPersonKeys keys = storedKeysOf(person);
    m_persons.integer(person.id.value).idOrNull(person.company);
    for (const QString &part :
         {person.firstName, person.lastName, person.fullName, keys.name, person.title, person.email, person.emailKey})
        m_persons.text(part);
    for (const Phone *phone : {&person.phone, &person.mobile})
        m_persons.text(phone->raw).text(phone->e164).text(phone->region).text(phone->areaCode);
    const PostalAddress &address = person.address;
    for (const QString *part :
         {&address.street, &address.houseNumber, &address.city, &address.county, &address.state, &address.country,
          &address.postalCode, &address.stateCode, &address.countryCode, &address.postalKey, &person.consent})
        m_persons.text(*part);
    m_persons.integer(person.doNotContact ? 1 : 0).text(keys.address);
    return m_persons.idOrNull(m_batch).integer(m_operation.value).done();
}

Result<void> LeadWriter::insert(const Lead &lead)
{
    m_leads.integer(lead.id.value)
        .text(lead.externalId)
        .idOrNull(lead.person)
        .idOrNull(lead.company)
        .text(lead.product);
    for (const QString &part : {codeOf(lead.stage), codeOf(lead.status), lead.reason, codeOf(lead.grade), lead.gradeBy,
                                lead.owner, lead.territory})
        m_leads.text(part);
    m_leads.maybe(minor(lead.expectedValue)).maybe(minor(lead.revenue));
    for (const QString *answer :
         {&lead.answers.need, &lead.answers.authority, &lead.answers.budget, &lead.answers.timeline})
        m_leads.text(*answer);
    m_leads.idOrNull(lead.source).idOrNull(lead.campaign).idOrNull(lead.latestSource);
    for (const QDateTime &reached : lead.reachedAt)
        m_leads.instant(reached);
    for (const QDateTime &at :
         {lead.registeredAt, lead.closedAt, lead.firstAttemptAt, lead.lastActivityAt, lead.nextActionAt})
        m_leads.instant(at);
    m_leads.idOrNull(lead.mergedInto)
        .text(lead.gradeBecause)
        .text(textOf(lead.answers.others))
        .text(textOf(lead.answers.words));
    return m_leads.idOrNull(m_batch).integer(m_operation.value).done();
}

} // namespace lw
