// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/staging.h"

#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/contacts/emailaddress.h"
#include "core/rules/answering.h"
#include "core/rules/grading.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kShortText = 1000;
constexpr qsizetype kLongText = 20000;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Staging", text);
}

QByteArray payloadOf(const RawRow &row, const QStringList &headers)
{
    QJsonObject cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].isEmpty())
            cells.insert(headers.value(i), row.cells[i]);
    }
    return QJsonDocument(cells).toJson(QJsonDocument::Compact);
}

/// Fills one StagedLead from one row; remembers the first cell that rejects it.
class Stager
{
public:
    Stager(const RawRow &row, const QStringList &headers, const ColumnReader &reader, const StagingContext &context,
           StagedLead &staged)
        : m_row(row)
        , m_headers(headers)
        , m_reader(reader)
        , m_context(context)
        , m_staged(staged)
    {
    }

    void readPerson();
    void readCompany();
    void readLead();
    void readInquiry();
    void checkIdentity(const QStringList &identity);
    void checkRefused(const QStringList &beginnings);
    void checkRequired();

private:
    // Over-long text is refused, never cut: what a person wrote is stored whole or not at all.
    QString text(Field field, qsizetype most = kShortText)
    {
        const QString value = m_reader.text(m_row, nameOf(field));
        if (value.size() > most)
            reject(nameOf(field), tr("is longer than %1 characters; shorten it").arg(most));
        return value;
    }
    void reject(const QString &field, const QString &problem)
    {
        if (!m_staged.rejected)
            m_staged.rejected = RowIssue{m_row.number, m_reader.headerOf(field), problem};
    }
    void remark(Field field, const QString &problem)
    {
        m_staged.remarks += RowIssue{m_row.number, m_reader.headerOf(nameOf(field)), problem};
    }
    template<class T>
    T take(Field field, const Result<T> &result)
    {
        if (!result)
            reject(nameOf(field), result.error().message);
        return result ? *result : T();
    }
    void readAddress();
    void readPhones();
    void readAnswers();
    void readAgreed(const Question &question, Answers &answers);
    void readFurther(const Question &question, Answers &answers);

    const RawRow &m_row;
    const QStringList &m_headers;
    const ColumnReader &m_reader;
    const StagingContext &m_context;
    StagedLead &m_staged;
};

void Stager::readAddress()
{
    PostalAddress address;
    address.street = text(Field::Street);
    address.houseNumber = text(Field::HouseNumber);
    address.city = text(Field::City);
    address.county = text(Field::County);
    address.state = text(Field::State);
    address.country = text(Field::Country);
    address.postalCode = text(Field::PostalCode);
    m_staged.record.person.address = normalised(address, m_context.homeCountry);
    const PostalAddress &read = m_staged.record.person.address;
    if (!read.country.isEmpty() && read.countryCode.isEmpty())
        remark(Field::Country, tr("“%1” is not a country we know; kept as written").arg(read.country));
    if (!read.state.isEmpty() && read.stateCode.isEmpty())
        remark(Field::State,
               read.countryCode.isEmpty()
                   ? tr("“%1”: a state without a country we know; kept as written").arg(read.state)
                   : tr("“%1” is not a state of %2 we know; kept as written").arg(read.state, read.countryCode));
    if (!read.postalCode.isEmpty() && read.postalKey != postalKey(read.postalCode))
        remark(Field::PostalCode, tr("“%1” read as %2: leading zeros were lost").arg(read.postalCode, read.postalKey));
}

void Stager::readPhones()
{
    Person &person = m_staged.record.person;
    const QString region = person.address.countryCode.isEmpty() ? m_context.homeCountry : person.address.countryCode;
    person.phone = parsePhone(text(Field::Phone), region);
    person.mobile = parsePhone(text(Field::Mobile), region);
}

void Stager::readPerson()
{
    Person &person = m_staged.record.person;
    person.firstName = text(Field::FirstName);
    person.lastName = text(Field::LastName);
    person.fullName = text(Field::FullName);
    if (person.fullName.isEmpty())
        person.fullName = QString(person.firstName + u' ' + person.lastName).trimmed();
    person.title = text(Field::Title);
    person.email = text(Field::Email);
    person.emailKey = emailKey(person.email);
    if (!person.email.isEmpty() && person.emailKey.isEmpty())
        remark(Field::Email, tr("“%1” is not an e-mail address; kept as written").arg(person.email));
    readAddress();
    readPhones();
    person.consent = text(Field::Consent);
    const QString flag = fold(text(Field::DoNotContact));
    person.doNotContact = flag == u"1" || flag == u"true" || flag == u"yes" || flag == u"y" || flag == u"x";
}

void Stager::readCompany()
{
    Company &company = m_staged.record.company;
    company.name = text(Field::Company);
    company.nameKey = companyNameKey(company.name);
    company.website = text(Field::Website);
    company.domain = domainOf(company.website);
    company.industry = text(Field::Industry);
    company.employees = take(Field::Employees, m_reader.integer(m_row, nameOf(Field::Employees)));
    company.annualRevenue = take(Field::AnnualRevenue, m_reader.integer(m_row, nameOf(Field::AnnualRevenue)));
}

void Stager::readAnswers()
{
    Answers &answers = m_staged.record.lead.answers;
    if (const QString need = text(Field::Need); !need.isEmpty())
        answers.need = needAnswer(need);
    if (const QString authority = text(Field::Authority); !authority.isEmpty())
        answers.authority = authorityAnswer(authority);
    if (const QString budget = text(Field::Budget); !budget.isEmpty())
        answers.budget = budgetAnswer(budget);
    if (const QString timeline = text(Field::Timeline); !timeline.isEmpty())
        answers.timeline = timelineAnswer(timeline);
    for (const Question &question : m_context.questions.questions) {
        if (isLeadKey(question.key))
            readAgreed(question, answers);
        else if (m_reader.has(answerField(question.key)))
            readFurther(question, answers);
    }
}

// The words of the answers as we agreed them come before what forms usually say.
void Stager::readAgreed(const Question &question, Answers &answers)
{
    const QString written = m_reader.text(m_row, question.key);
    if (!written.isEmpty() && agreedAnswer(question, written))
        (void)setAnswer(answers, question, written);
}

void Stager::readFurther(const Question &question, Answers &answers)
{
    const QString field = answerField(question.key);
    if (const Result<void> set = setAnswer(answers, question, m_reader.text(m_row, field)); !set)
        m_staged.remarks += RowIssue{m_row.number, m_reader.headerOf(field), set.error().message};
}

void Stager::readLead()
{
    Lead &lead = m_staged.record.lead;
    lead.externalId = text(Field::ExternalId);
    lead.product = text(Field::Product);
    lead.owner = text(Field::Owner);
    lead.expectedValue =
        take(Field::ExpectedValue, m_reader.money(m_row, nameOf(Field::ExpectedValue), m_context.currency));
    readAnswers();
    const QString grade = text(Field::Grade);
    const auto known = gradeFromCode(grade);
    if (!known)
        reject(nameOf(Field::Grade), tr("“%1” is no grade; write A, B, C or D").arg(grade));
    else if (*known != Grade::None) {
        lead.grade = *known;
        lead.gradeBy = tr("file");
    }
    const QString status = text(Field::Status);
    if (const auto code = statusFromCode(status); code && *code == Status::Nurture)
        lead.status = *code;
    else if (!status.isEmpty() && status != codeOf(Status::Open))
        remark(Field::Status, tr("“%1” is not a status an import can set; kept with the row").arg(status));
}

void Stager::readInquiry()
{
    LeadRecord &record = m_staged.record;
    record.channel = text(Field::Channel);
    record.source = text(Field::Source);
    record.campaign = text(Field::Campaign);
    m_staged.keyCode = text(Field::KeyCode);
    m_staged.message = text(Field::Message, kLongText);
    m_staged.referrer = text(Field::Referrer);
    m_staged.receivedAt = take(Field::ReceivedAt, m_reader.instant(m_row, nameOf(Field::ReceivedAt)));
}

// Platforms put rows of their own between those of people. They may stand in columns nobody maps, so every cell counts.
void Stager::checkRefused(const QStringList &beginnings)
{
    for (const QString &beginning : beginnings) {
        const auto cell = std::ranges::find_if(m_row.cells, [&](const QString &text) {
            return QStringView(text).trimmed().startsWith(beginning, Qt::CaseInsensitive);
        });
        if (cell != m_row.cells.end() && !m_staged.rejected)
            m_staged.rejected =
                RowIssue{m_row.number, m_headers.value(cell - m_row.cells.begin()),
                         tr("begins with “%1”: a test row or a remark of the system that wrote the file; leave it out")
                             .arg(beginning)};
    }
}

void Stager::checkRequired()
{
    const QString field = m_reader.missingField(m_row);
    if (!field.isEmpty())
        reject(field, tr("is empty, and the profile requires it; fill it in"));
}

void Stager::checkIdentity(const QStringList &identity)
{
    const LeadRecord &record = m_staged.record;
    if (!identity.isEmpty()) {
        m_staged.identityByFile = true;
        const bool any =
            std::ranges::any_of(identity, [&](const QString &field) { return !m_reader.text(m_row, field).isEmpty(); });
        if (!any)
            reject(identity.first(),
                   tr("is empty, and the profile identifies a lead by %1; fill it in").arg(identity.join(u", "_s)));
        return;
    }
    const bool named =
        !record.person.fullName.isEmpty() || !record.company.name.isEmpty() || !record.person.emailKey.isEmpty();
    if (!named)
        reject(nameOf(Field::FullName),
               tr("no name, company or e-mail. Map one of them, or let the profile identify leads by external_id"));
}

} // namespace

StagedLead stage(const RawRow &row, const TableHead &table, const ColumnReader &reader, const ColumnMapping &mapping,
                 const StagingContext &context)
{
    StagedLead staged;
    staged.row = row.number;
    staged.payload = payloadOf(row, table.headers);
    if (!row.problem.isEmpty()) {
        staged.rejected = RowIssue{row.number, {}, row.problem};
        return staged;
    }
    Stager stager(row, table.headers, reader, context, staged);
    stager.checkRefused(mapping.refused);
    stager.checkRequired();
    stager.readPerson();
    stager.readCompany();
    stager.readLead();
    stager.readInquiry();
    stager.checkIdentity(mapping.identity);
    return staged;
}

} // namespace lw
