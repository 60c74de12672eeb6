// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/companyrefusal.h"

#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/intake/accountindex.h"
#include "core/store/accountstore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/store/settingsstore.h"
#include "core/workspace/carryban.h"
#include "core/workspace/companies.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Companies", text);
}

// A decision keeps what the lead said of its company. Where it said nothing, the name of the company it was filed under
// stands there instead; then no cell of the row holds it.
Result<Company> writtenCompany(const Database &database, const LeadRecord &record, const Company &refused)
{
    const Result<std::optional<KeptDecision>> decision = decisionOf(database, record.lead.id);
    if (!decision)
        return decision.error();
    if (!*decision)
        return Company();
    const LeadFacts &facts = (*decision)->facts;
    const QJsonObject cells = QJsonDocument::fromJson(record.payload).object();
    const bool isWritten = std::ranges::any_of(
        cells, [name = fold(facts.company)](const QJsonValue &cell) { return fold(cell.toString()) == name; });
    Company company;
    company.domain = company.website = facts.website == refused.domain ? QString() : facts.website;
    if (!isWritten && companyNameKey(facts.company) == refused.nameKey)
        return company;
    company.name = facts.company;
    company.nameKey = companyNameKey(facts.company);
    company.industry = facts.industry;
    return company;
}

/// What the company a lead wrote is recognised by; the domain that had filed it elsewhere is no evidence any more.
Result<AccountKeys> keysWithout(const Workspace &workspace, const Company &written, const LeadRecord &record,
                                CompanyId refused)
{
    const IdentityRules &rules = workspace.rulebook()->rulebook.identity;
    const EmailDomains providers = providersOf(rules);
    AccountKeys keys = accountKeysOf(written, matchKeysOf(record, rules), providers);
    const Result<QStringList> domains = domainsOf(workspace.database(), refused);
    if (!domains)
        return domains.error();
    for (const QString &domain : *domains)
        keys.domains.removeAll(providers.companyDomain(domain));
    return keys;
}

Result<std::optional<Company>> findWritten(const Workspace &workspace, const AccountKeys &keys, CompanyId refused)
{
    if (keys.nameKey.isEmpty())
        return std::optional<Company>();
    const Database &database = workspace.database();
    WantedAccounts wanted;
    wanted.nameKeys = {keys.nameKey};
    AccountIndex index(workspace.rulebook()->rulebook.identity);
    LW_TRY(loadAccounts(database, wanted, CompanyId{std::numeric_limits<qint64>::max()},
                        [&](const StoredAccount &account) {
                            if (account.company != refused)
                                index.know(account);
                        }));
    const AccountVerdict verdict = index.find(keys);
    const std::optional<qsizetype> found = verdict.account ? verdict.account : verdict.home;
    return found ? loadCompany(database, index.company(*found)) : Result<std::optional<Company>>(std::nullopt);
}

// A lead that wrote no company gets a place of its own, without a name, so that its person's next response stays there.
Result<Company> openWritten(OpenDeed &deed, Company written, const AccountKeys &keys)
{
    const Result<qint64> number = takeNumbers(deed.database, u"company"_s, 1);
    if (!number)
        return number.error();
    written.id = CompanyId{*number};
    LeadWriter writer(deed.database, {}, deed.id);
    LW_TRY(writer.insert(written));
    const bool isFound = !written.nameKey.isEmpty() || !written.domain.isEmpty();
    if (isFound)
        LW_TRY(addDomains(deed.database, written.id, keys.domains));
    return written;
}

} // namespace

Result<void> moveAway(const Workspace &workspace, OpenDeed &deed, const LeadRecord &record, const Company &refused)
{
    const Result<Company> written = writtenCompany(deed.database, record, refused);
    if (!written)
        return written.error();
    const Result<AccountKeys> keys = keysWithout(workspace, *written, record, refused.id);
    if (!keys)
        return keys.error();
    const Result<std::optional<Company>> found = findWritten(workspace, *keys, refused.id);
    if (!found)
        return found.error();
    const Result<Company> home = *found ? Result<Company>(**found) : openWritten(deed, *written, *keys);
    if (!home)
        return home.error();
    const LeadId lead = record.lead.id;
    LW_TRY(moveLead(deed.database, lead, home->id, deed.id));
    LeadRecord moved = record;
    moved.company = *home;
    LW_TRY(carryBan(deed, record, {}, moved));
    const QString told = home->name.isEmpty() && home->domain.isEmpty()
                             ? tr("Company: none, before that %1").arg(shownName(refused))
                             : tr("Company: %1, before that %2").arg(shownName(*home), shownName(refused));
    HistoryWriter history(deed.database, deed.id);
    LW_TRY(history.insert(LeadEvent{
        .lead = lead, .at = deed.deed.now, .kind = EventKind::Updated, .actor = deed.deed.actor, .detail = told}));
    deed.leads.insert(lead.value);
    deed.detail.insert(u"moved_to"_s, home->id.value);
    return {};
}

} // namespace lw
