// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Under which company the planner files a lead, and what that company says of it.

#include "core/intake/intakeplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::IntakePlan", text);
}

} // namespace

std::optional<qsizetype> IntakePlanner::accountOf(qsizetype entry) const
{
    if (size_t(entry) < m_accountOf.size() && m_accountOf[size_t(entry)] != 0)
        return qsizetype(m_accountOf[size_t(entry)]) - 1;
    const CompanyId company = m_known.entry(entry).company;
    return company ? m_accounts.byCompany(company) : std::nullopt;
}

// Somebody known stays with their company; others are filed by what they say of theirs.
void IntakePlanner::fileUnderAccount(PlannedRow &planned, const MatchKeys &rowKeys)
{
    const LeadRecord &record = planned.staged.record;
    const Company &company = record.company;
    const AccountKeys keys = m_accounts.keysOf(record, rowKeys);
    if (planned.personEntry >= 0) {
        if (const std::optional<qsizetype> theirs = accountOf(planned.personEntry)) {
            planned.account = *theirs;
            planned.accountIsSure = true;
        }
    }
    if (planned.account < 0)
        findAccount(planned, keys);
    // What is written in place of a company is kept, but nobody else is gathered under it.
    const bool namesNone = !company.name.isEmpty() && company.nameKey.isEmpty() && company.domain.isEmpty();
    const bool says = !company.name.isEmpty() || !company.website.isEmpty() || !company.industry.isEmpty() ||
                      company.employees || company.annualRevenue;
    if (planned.account < 0 && says) {
        planned.teaches = namesNone ? QStringList() : keys.domains;
        planned.account = m_accounts.add({.name = keys.name, .nameKey = keys.nameKey, .domains = planned.teaches});
        planned.opensAccount = true;
    }
}

void IntakePlanner::findAccount(PlannedRow &planned, const AccountKeys &keys)
{
    const AccountVerdict verdict = m_accounts.find(keys);
    planned.account = verdict.account.value_or(verdict.home.value_or(-1));
    planned.accountIsSure = verdict.account.has_value();
    if (!verdict.account)
        return;
    const bool isNamed = !keys.nameKey.isEmpty() && keys.nameKey == m_accounts.nameKey(planned.account);
    if (isNamed && !m_accounts.hasDomains(planned.account)) {
        m_accounts.learnDomains(planned.account, keys.domains);
        planned.teaches = keys.domains;
    }
    if (!isNamed)
        remarkOtherName(planned, keys);
}

void IntakePlanner::remarkOtherName(PlannedRow &planned, const AccountKeys &keys) const
{
    const QString known = m_accounts.name(planned.account);
    if (!keys.nameKey.isEmpty() && !known.isEmpty())
        planned.staged.remarks +=
            RowIssue{planned.staged.row, nameOf(Field::Company),
                     tr("“%1” is filed under “%2”, which has the same domain; the inquiry keeps the name as it came")
                         .arg(keys.name, known)};
}

// Only a company beyond doubt speaks for a lead: by its name where the lead says none, its open deal, who looks after
// it.
void IntakePlanner::tellOfAccount(PlannedRow &planned) const
{
    if (!planned.accountIsSure)
        return;
    LeadFacts &facts = planned.facts;
    if (facts.companyKey.isEmpty()) {
        facts.company = m_accounts.name(planned.account);
        facts.companyKey = m_accounts.nameKey(planned.account);
    }
    const QList<AccountDeal> deals = m_accounts.deals(planned.account);
    const auto works = [this](const AccountDeal &deal) {
        const Rep *rep = m_rulebook->rulebook.findRep(deal.owner);
        return rep && rep->active;
    };
    auto deal = std::ranges::find_if(deals, works);
    if (deal == deals.end())
        deal = deals.begin();
    if (deal != deals.end()) {
        facts.openDeal = QString::number(deal->lead.value);
        facts.dealOwner = deal->owner;
    }
    facts.customerOwner = m_accounts.customerOwner(planned.account);
}

} // namespace lw
