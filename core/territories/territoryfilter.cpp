// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/territoryfilter.h"

namespace lw
{

namespace
{

QStringList partsOf(const QStringList &values, const TerritoryParents &parents)
{
    QStringList all;
    for (const QString &value : values)
        all += value.startsWith(u'=') ? QStringList{value.sliced(1).trimmed()} : withParts(parents, value);
    all.removeDuplicates();
    return all;
}

} // namespace

LeadQuery rolledUp(const LeadQuery &query, const TerritoryParents &parents)
{
    LeadQuery rolled = query;
    for (QList<FilterTerm> &group : rolled.groups) {
        for (FilterTerm &term : group) {
            if (term.field == Field::Territory && term.op == FilterTerm::Op::Is)
                term.values = partsOf(term.values, parents);
        }
    }
    return rolled;
}

} // namespace lw
