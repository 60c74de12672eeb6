// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/screening.h"

#include "core/contacts/companyname.h"
#include "core/contacts/emailaddress.h"
#include "core/rules/leadfacts.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// mail.rival.example belongs to rival.example.
bool containsDomainOf(const QSet<QString> &domains, QString domain)
{
    while (domain.contains(u'.')) {
        if (domains.contains(domain))
            return true;
        domain = domain.section(u'.', 1);
    }
    return false;
}

} // namespace

CompiledScreening compile(const ScreeningList &list)
{
    CompiledScreening compiled;
    for (const QString &name : list.competitorNames)
        compiled.companyKeys.insert(companyNameKey(name));
    for (const QString &domain : list.competitorDomains)
        compiled.domains.insert(domainOf(domain));
    compiled.companyKeys.remove({});
    compiled.domains.remove({});
    for (const QString &country : list.countriesServed)
        compiled.countries.insert(country);
    return compiled;
}

Screening screen(const LeadFacts &facts, const CompiledScreening &list)
{
    if (!facts.companyKey.isEmpty() && list.companyKeys.contains(facts.companyKey))
        return {true, u"competitor"_s, facts.company};
    for (const QString &domain : {emailDomain(facts.emailKey), facts.website}) {
        if (containsDomainOf(list.domains, domain))
            return {true, u"competitor"_s, domain};
    }
    if (!list.countries.isEmpty() && !facts.countryCode.isEmpty() && !list.countries.contains(facts.countryCode))
        return {true, u"outside_countries"_s, facts.countryCode};
    if (!facts.hasReach && !facts.identityByFile)
        return {true, u"unreachable"_s,
                QCoreApplication::translate("lw::Screening", "no phone, e-mail or full postal address")};
    return {};
}

} // namespace lw
