// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/companies.h"

#include "core/base/fold.h"
#include "core/contacts/emailaddress.h"
#include "core/intake/accountindex.h"
#include "core/store/accountstore.h"
#include "core/store/historystore.h"
#include "core/workspace/carryban.h"
#include "core/workspace/companyrefusal.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Leads of elsewhere that are compared with a company; the newest of each kind.
constexpr qsizetype kMostCompared = 250;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Companies", text);
}

Error noCompany(CompanyId id)
{
    return failed(tr("There is no company %1. “companies” lists them.").arg(id.value));
}

Result<Company> companyOf(const Database &database, CompanyId id)
{
    const Result<std::optional<Company>> company = loadCompany(database, id);
    if (!company)
        return company.error();
    return *company ? Result<Company>(**company) : Result<Company>(noCompany(id));
}

QList<Person> peopleOf(const QList<LeadRecord> &leads)
{
    QList<Person> people;
    QHash<PersonId, qsizetype> places;
    for (const LeadRecord &record : leads) {
        const auto known = places.constFind(record.person.id);
        const qsizetype at = known == places.constEnd() ? people.size() : *known;
        if (at == people.size()) {
            places.insert(record.person.id, at);
            people += record.person;
        }
        people[at].doNotContact |= record.isForbidden();
    }
    return people;
}

/// What the company and its people are recognised by.
AccountKeys keysOf(const CompanyDetail &detail, const IdentityRules &rules)
{
    const EmailDomains providers = providersOf(rules);
    AccountKeys keys{.name = detail.company.name, .nameKey = detail.company.nameKey, .domains = detail.domains};
    for (const LeadRecord &record : detail.leads) {
        const AccountKeys theirs = accountKeysOf(record.company, matchKeysOf(record, rules), providers);
        for (const QString &phone : theirs.phones) {
            if (!keys.phones.contains(phone))
                keys.phones += phone;
        }
        for (const QString &address : theirs.addresses) {
            if (!keys.addresses.contains(address))
                keys.addresses += address;
        }
    }
    return keys;
}

void sortSuggestions(QList<SuggestedLead> &suggested)
{
    const auto order = [](const SuggestedLead &lead) {
        return std::tuple(-lead.score, !isOpen(lead.record.lead.status), lead.record.lead.id.value);
    };
    std::ranges::sort(suggested, std::less<>(), order);
}

Result<void> readSuggestions(const Workspace &workspace, CompanyDetail &detail)
{
    const Database &database = workspace.database();
    const IdentityRules &rules = workspace.rulebook()->rulebook.identity;
    const CompanyId id = detail.company.id;
    const Result<CompanyKin> kin = kinOf(database, id, detail.domains, detail.company.nameKey);
    if (!kin)
        return kin.error();
    const Result<QSet<qint64>> refused = refusedBy(database, id);
    if (!refused)
        return refused.error();
    const auto first = [&](const QList<LeadId> &leads) {
        QList<LeadId> some;
        for (const LeadId lead : leads) {
            if (!refused->contains(lead.value) && some.size() < kMostCompared)
                some += lead;
        }
        detail.hasMore |= some.size() == kMostCompared;
        return some;
    };
    detail.related = kin->byDomain.size();
    detail.hasMore |= kin->hasMore;
    const Result<QList<LeadRecord>> records =
        workspace.records(QList<LeadId>(first(kin->byDomain) + first(kin->byOther)));
    if (!records)
        return records.error();
    const AccountKeys account = keysOf(detail, rules);
    const EmailDomains providers = providersOf(rules);
    for (const LeadRecord &record : *records) {
        const AccountKeys lead = accountKeysOf(record.company, matchKeysOf(record, rules), providers);
        if (std::optional<AccountMatch> match = weighAccount(lead, account, rules.company))
            detail.suggested += SuggestedLead{record, match->score, std::move(match->reasons)};
    }
    detail.suggestedCount = detail.suggested.size();
    sortSuggestions(detail.suggested);
    detail.suggested.resize(std::min(detail.suggested.size(), CompanyDetail::kMostSuggested));
    return {};
}

Result<void> readDomains(const Workspace &workspace, CompanyDetail &detail)
{
    const Result<QStringList> domains = domainsOf(workspace.database(), detail.company.id);
    if (!domains)
        return domains.error();
    const EmailDomains providers = providersOf(workspace.rulebook()->rulebook.identity);
    for (const QString &domain : *domains) {
        const QString own = providers.companyDomain(domain);
        if (!own.isEmpty() && !detail.domains.contains(own))
            detail.domains += own;
    }
    return {};
}

Result<void> checkOwner(const Workspace &workspace, const QString &owner)
{
    if (owner.isEmpty())
        return {};
    const Rep *rep = workspace.rulebook()->rulebook.findRep(owner);
    if (!rep)
        return usage(tr("“%1” is not one of the reps. Add the rep first, or name another.").arg(owner));
    if (!rep->active)
        return usage(tr("%1 is not an active rep. Name somebody who is.").arg(owner));
    return {};
}

Result<LeadRecord> unmerged(const Workspace &workspace, LeadId lead)
{
    const Result<LeadRecord> record = workspace.record(lead.value);
    if (record && (record->lead.id != lead || record->lead.status == Status::Merged))
        return failed(tr("Lead %1 was merged into lead %2. Move that one.").arg(lead.value).arg(record->lead.id.value));
    return record;
}

Result<LeadRecord> movable(const Workspace &workspace, LeadId lead, const Company &company)
{
    const Result<LeadRecord> record = unmerged(workspace, lead);
    if (!record)
        return record;
    if (record->lead.company == company.id)
        return failed(tr("Lead %1 stands under %2 already.").arg(QString::number(lead.value), shownName(company)));
    return record;
}

// What people say belongs together teaches a company without a domain the one its people write from.
Result<void> teachDomain(const Workspace &workspace, const Database &database, const LeadRecord &record, CompanyId id)
{
    const Result<QStringList> known = domainsOf(database, id);
    if (!known || !known->isEmpty())
        return known ? Result<void>() : Result<void>(known.error());
    const EmailDomains providers = providersOf(workspace.rulebook()->rulebook.identity);
    const QString domain = providers.companyDomain(emailDomain(record.person.emailKey));
    return domain.isEmpty() ? Result<void>() : addDomains(database, id, {domain});
}

} // namespace

QString shownName(const Company &company)
{
    if (!company.name.isEmpty())
        return company.name;
    return company.domain.isEmpty() ? tr("company %1").arg(company.id.value) : company.domain;
}

// Here a person is forbidden by the register too, for lists of people say it in one word.
Result<CompanyList> listCompanies(const Workspace &workspace, const QString &search, qint64 most)
{
    return loadCompanies(workspace.database(), fold(search).split(u' ', Qt::SkipEmptyParts), most);
}

Result<CompanyDetail> loadCompanyDetail(const Workspace &workspace, CompanyId id)
{
    const Database &database = workspace.database();
    CompanyDetail detail;
    Result<Company> company = companyOf(database, id);
    if (!company)
        return company.error();
    detail.company = *std::move(company);
    const Result<CompanySales> sales = salesOf(database, id);
    if (!sales)
        return sales.error();
    detail.sales = *sales;
    detail.isCustomer = detail.company.customer || sales->count > 0;
    LW_TRY(readDomains(workspace, detail));
    const Result<QList<LeadId>> leads = leadsOfCompany(database, id);
    if (!leads)
        return leads.error();
    detail.leadCount = leads->size();
    Result<QList<LeadRecord>> records =
        workspace.records(leads->first(std::min(leads->size(), CompanyDetail::kMostLeads)));
    if (!records)
        return records.error();
    detail.leads = *std::move(records);
    detail.people = peopleOf(detail.leads);
    LW_TRY(readSuggestions(workspace, detail));
    return detail;
}

Result<OperationId> changeAccount(Workspace &workspace, CompanyId id, const AccountChange &change, const QString &actor,
                                  const QDateTime &now)
{
    const Result<Company> known = companyOf(workspace.database(), id);
    if (!known)
        return known.error();
    const QString label = tr("Change the account “%1”").arg(shownName(*known));
    return workspace.perform({u"companies"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        const Result<Company> company = companyOf(deed.database, id);
        if (!company)
            return company.error();
        const bool customer = change.customer.value_or(company->customer);
        const QString owner = change.owner ? change.owner->simplified() : company->owner;
        if (owner != company->owner)
            LW_TRY(checkOwner(workspace, owner));
        deed.concernsOthers = true;
        deed.detail = {{u"company"_s, id.value}, {u"customer"_s, customer}, {u"owner"_s, owner}};
        return updateAccount(deed.database, id, customer, owner, deed.id);
    });
}

Result<OperationId> linkCompany(Workspace &workspace, LeadId lead, CompanyId id, const QString &actor,
                                const QDateTime &now)
{
    const Result<Company> known = companyOf(workspace.database(), id);
    if (!known)
        return known.error();
    const QString label = tr("Move lead %1 to “%2”").arg(QString::number(lead.value), shownName(*known));
    return workspace.perform({u"companies"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        const Result<Company> company = companyOf(deed.database, id);
        if (!company)
            return company.error();
        const Result<LeadRecord> record = movable(workspace, lead, *company);
        if (!record)
            return record.error();
        LW_TRY(moveLead(deed.database, lead, id, deed.id));
        LW_TRY(teachDomain(workspace, deed.database, *record, id));
        LeadRecord moved = *record;
        moved.company = *company;
        LW_TRY(carryBan(deed, *record, {}, moved));
        const QString told =
            record->lead.company
                ? tr("Company: %1, before that %2").arg(shownName(*company), shownName(record->company))
                : tr("Company: %1").arg(shownName(*company));
        HistoryWriter history(deed.database, deed.id);
        LW_TRY(history.insert(
            LeadEvent{.lead = lead, .at = now, .kind = EventKind::Updated, .actor = actor, .detail = told}));
        deed.leads.insert(lead.value);
        deed.detail = {{u"lead"_s, lead.value}, {u"company"_s, id.value}};
        return {};
    });
}

Result<OperationId> refuseSuggestion(Workspace &workspace, LeadId lead, CompanyId id, const QString &actor,
                                     const QDateTime &now)
{
    const Result<Company> known = companyOf(workspace.database(), id);
    if (!known)
        return known.error();
    const QString label = tr("Lead %1 is not of “%2”").arg(QString::number(lead.value), shownName(*known));
    return workspace.perform({u"companies"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        const Result<Company> company = companyOf(deed.database, id);
        if (!company)
            return company.error();
        const Result<LeadRecord> record = unmerged(workspace, lead);
        if (!record)
            return record.error();
        deed.detail = {{u"lead"_s, lead.value}, {u"company"_s, id.value}, {u"refused"_s, true}};
        LW_TRY(refuseCompany(deed.database, lead, id, now, actor));
        return record->lead.company == id ? moveAway(workspace, deed, *record, *company) : Result<void>();
    });
}

} // namespace lw
