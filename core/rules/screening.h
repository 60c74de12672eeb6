// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace lw
{

struct LeadFacts;

/// Who is no lead, before anything is sent or released.
struct ScreeningList {
    QStringList competitorNames;
    QStringList competitorDomains;
    QStringList countriesServed; ///< alpha-2; empty: everywhere
    bool operator==(const ScreeningList &) const = default;
};

/// The list with its names as they are compared.
struct CompiledScreening {
    QSet<QString> companyKeys;
    QSet<QString> domains;
    QSet<QString> countries;
};
CompiledScreening compile(const ScreeningList &list);

struct Screening {
    bool screenedOut = false;
    QString reason;  ///< disposition code
    QString because; ///< the value that decided
    bool operator==(const Screening &) const = default;
};

/// Policy rules 1 and 4: competitors by company or domain (sub-domains too), countries not served, nobody to reach.
Screening screen(const LeadFacts &facts, const CompiledScreening &list);

} // namespace lw
