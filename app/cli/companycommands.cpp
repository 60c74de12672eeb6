// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/workspace/companies.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString yesNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

Answer listAnswer(const CompanyList &list)
{
    Table table{.headers = {u"id"_s, u"company"_s, u"domain"_s, u"leads"_s, u"open"_s, u"customer"_s, u"owner"_s},
                .rows = {}};
    QJsonArray json;
    for (const CompanyRow &row : list.rows) {
        table.rows += QStringList{
            QString::number(row.id.value), row.name, row.domain, QString::number(row.leads), QString::number(row.open),
            yesNo(row.customer),           row.owner};
        json += QJsonObject{{u"id"_s, row.id.value}, {u"name"_s, row.name}, {u"domain"_s, row.domain},
                            {u"leads"_s, row.leads}, {u"open"_s, row.open}, {u"customer"_s, row.customer},
                            {u"owner"_s, row.owner}};
    }
    return {.json = json, .text = table.toText(), .csv = table.toCsv()};
}

QString nameOf(const LeadRecord &record)
{
    return record.person.shownName();
}

QJsonObject leadJson(const LeadRecord &record, const QByteArray &zoneId)
{
    QJsonObject json{{u"number"_s, record.lead.id.value}};
    for (const Field field : {Field::ExternalId, Field::FullName, Field::Email, Field::Company, Field::Stage,
                              Field::Status, Field::Owner, Field::ExpectedValue, Field::ReceivedAt})
        json.insert(lw::nameOf(field), jsonOf(record, field, zoneId));
    return json;
}

QJsonArray reasonsJson(const QList<AccountReason> &reasons)
{
    QJsonArray json;
    for (const AccountReason &reason : reasons)
        json += QJsonObject{{u"field"_s, codeOf(reason.sign)},
                            {u"a"_s, reason.left},
                            {u"b"_s, reason.right},
                            {u"similarity"_s, reason.similarity}};
    return json;
}

QJsonObject detailJson(const CompanyDetail &detail, const QByteArray &zoneId)
{
    const Company &company = detail.company;
    QJsonArray leads, people, suggested;
    for (const LeadRecord &record : detail.leads)
        leads += leadJson(record, zoneId);
    for (const Person &person : detail.people)
        people += QJsonObject{{u"name"_s, person.shownName()},
                              {u"title"_s, person.title},
                              {u"email"_s, person.email},
                              {u"do_not_contact"_s, person.doNotContact}};
    for (const SuggestedLead &lead : detail.suggested) {
        QJsonObject json = leadJson(lead.record, zoneId);
        json.insert(u"score"_s, lead.score);
        json.insert(u"reasons"_s, reasonsJson(lead.reasons));
        suggested += json;
    }
    const auto number = [](const std::optional<qint64> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    return {{u"id"_s, company.id.value},
            {u"name"_s, company.name},
            {u"website"_s, company.website},
            {u"domains"_s, QJsonArray::fromStringList(detail.domains)},
            {u"industry"_s, company.industry},
            {u"employees"_s, number(company.employees)},
            {u"annual_revenue"_s, number(company.annualRevenue)},
            {u"customer"_s, detail.isCustomer},
            {u"customer_since"_s, jsonInstant(detail.sales.first, zoneId)},
            {u"sales"_s, detail.sales.count},
            {u"owner"_s, company.owner},
            {u"lead_count"_s, detail.leadCount},
            {u"leads"_s, leads},
            {u"people"_s, people},
            {u"related"_s, detail.related},
            {u"suggested_count"_s, detail.suggestedCount},
            {u"suggested"_s, suggested}};
}

Table leadTable(const QList<LeadRecord> &leads)
{
    Table table{.headers = {u"number"_s, u"name"_s, u"stage"_s, u"status"_s, u"owner"_s, u"value"_s, u"received_at"_s,
                            u"do_not_contact_by"_s},
                .rows = {}};
    for (const LeadRecord &record : leads) {
        QStringList cells{QString::number(record.lead.id.value), nameOf(record)};
        for (const Field field : {Field::Stage, Field::Status, Field::Owner, Field::ExpectedValue, Field::ReceivedAt})
            cells += textOf(record, field);
        table.rows += cells << doNotContactBy(record);
    }
    return table;
}

QString detailText(const CompanyDetail &detail)
{
    const Company &company = detail.company;
    QString text = tr("%1 (%2)\n").arg(company.name, QString::number(company.id.value));
    const auto line = [&text](const QString &label, const QString &value) {
        if (!value.isEmpty())
            text += QString(label.leftJustified(16) + value + u'\n');
    };
    line(tr("domains"), detail.domains.join(u", "_s));
    line(tr("website"), company.website);
    line(tr("industry"), company.industry);
    line(tr("customer"), yesNo(detail.isCustomer));
    line(tr("first sale"), detail.sales.first.toString(Qt::ISODate));
    line(tr("owner"), company.owner);
    text += QString(u'\n' + leadTable(detail.leads).toText());
    if (detail.leadCount > detail.leads.size())
        text += tr("%1 of %2 leads; “leads --where company:…” lists them all.\n")
                    .arg(detail.leads.size())
                    .arg(detail.leadCount);
    if (detail.suggested.isEmpty())
        return text;
    text += tr("\nMay belong here: %1\n").arg(detail.suggestedCount);
    for (const SuggestedLead &lead : detail.suggested) {
        QStringList reasons;
        for (const AccountReason &reason : lead.reasons)
            reasons += tr("%1 %2/%3").arg(codeOf(reason.sign), reason.left, reason.right);
        text += u"%1  %2  %3  %4\n"_s.arg(QString::number(lead.record.lead.id.value), nameOf(lead.record),
                                          percentText(lead.score), reasons.join(u"; "_s));
    }
    return text;
}

Result<AccountChange> changeFrom(Arguments &arguments)
{
    AccountChange change;
    if (arguments.has(u"--owner"_s))
        change.owner = arguments.option(u"--owner"_s);
    if (!arguments.has(u"--customer"_s))
        return change;
    const QString customer = arguments.option(u"--customer"_s);
    if (customer != u"yes" && customer != u"no")
        return usage(tr("--customer is “yes” or “no”, not “%1”.").arg(customer));
    change.customer = customer == u"yes";
    return change;
}

Result<qint64> flaggedNumber(Arguments &arguments, const QString &option)
{
    return arguments.has(option) ? numberArgument(arguments.option(option)) : Result<qint64>(0);
}

// How many to list; 0 where nobody said: all.
Result<qint64> limitFrom(Arguments &arguments)
{
    if (!arguments.has(u"--limit"_s))
        return 0;
    const QString text = arguments.option(u"--limit"_s);
    bool isNumber = false;
    const qint64 limit = text.toLongLong(&isNumber);
    if (text.isEmpty())
        return usage(tr("--limit needs a value."));
    if (!isNumber || limit < 1)
        return usage(tr("--limit: “%1” is not a number of companies, 1 or more.").arg(text));
    return limit;
}

} // namespace

Result<Answer> runCompanies(const CliContext &context, Arguments &arguments)
{
    const QString search = arguments.option(u"--search"_s);
    const Result<qint64> most = limitFrom(arguments);
    if (!most)
        return most.error();
    if (const Result<QStringList> rest = arguments.rest(); !rest)
        return rest.error();
    else if (!rest->isEmpty())
        return usage(tr("“companies” takes no “%1”. Search with --search.").arg(rest->first()));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<CompanyList> list = listCompanies(**workspace, search, *most);
    if (!list)
        return list.error();
    if (list->rows.size() < list->total)
        context.say(tr("%1 of %2 companies.").arg(list->rows.size()).arg(list->total));
    return listAnswer(*list);
}

Result<Answer> runCompany(const CliContext &context, Arguments &arguments)
{
    const Result<AccountChange> change = changeFrom(arguments);
    if (!change)
        return change.error();
    const Result<qint64> link = flaggedNumber(arguments, u"--link"_s);
    const Result<qint64> refuse = flaggedNumber(arguments, u"--refuse"_s);
    if (!link || !refuse)
        return !link ? link.error() : refuse.error();
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (rest->size() != 1)
        return usage(tr("Name one company by its id; “companies” lists them."));
    const Result<qint64> number = numberArgument(rest->first());
    if (!number)
        return number.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const CompanyId id{*number};
    const Result<QString> actor = context.actor(**workspace, {Right::Triage});
    if (!actor)
        return actor.error();
    const auto done = [](const Result<OperationId> &deed) {
        return deed ? Result<void>() : Result<void>(deed.error());
    };
    if (change->customer || change->owner)
        LW_TRY(done(changeAccount(**workspace, id, *change, *actor, context.now)));
    if (*link)
        LW_TRY(done(linkCompany(**workspace, LeadId{*link}, id, *actor, context.now)));
    if (*refuse)
        LW_TRY(done(refuseSuggestion(**workspace, LeadId{*refuse}, id, *actor, context.now)));
    const Result<CompanyDetail> detail = loadCompanyDetail(**workspace, id);
    if (!detail)
        return detail.error();
    return Answer{.json = detailJson(*detail, (*workspace)->settings().zoneId),
                  .text = detailText(*detail),
                  .csv = leadTable(detail->leads).toCsv()};
}

} // namespace lw
