// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mergeparties.h"

#include "core/intake/mergeunits.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MergeParties", text);
}

Result<void> findLeads(const QList<LeadRecord> &records, const MergeChoice &choice, MergeParties &parties)
{
    if (choice.others.isEmpty())
        return usage(tr("Name at least one other lead that goes into lead %1.").arg(choice.keep.value));
    for (const LeadId id : QList<LeadId>{choice.keep} + choice.others) {
        if (parties.byNumber(id))
            return usage(tr("Lead %1 is named twice. Name each lead once.").arg(id.value));
        const auto it = std::ranges::find(records, id, [](const LeadRecord &record) { return record.lead.id; });
        if (it == records.end())
            return usage(tr("There is no lead %1 to merge.").arg(id.value));
        if (it->lead.mergedInto)
            return failed(tr("Lead %1 was merged into %2 already. Name %2 in its place, or undo that merge first.")
                              .arg(id.value)
                              .arg(it->lead.mergedInto.value));
        parties.leads += &*it;
    }
    return {};
}

// A sale is a fact of its own: it stays one, on the lead it was made on.
Result<void> refuseLostSale(const MergeParties &parties)
{
    QList<LeadId> sales;
    for (const LeadRecord *record : parties.leads) {
        if (record->lead.stage == Stage::Sale)
            sales += record->lead.id;
    }
    if (sales.size() > 1)
        return failed(tr("Leads %1 are sales, and two sales are two. Leave one of them out, or keep them apart.")
                          .arg(numbersText(sales)));
    if (sales.size() == 1 && sales.first() != parties.survivor().lead.id)
        return failed(tr("Lead %1 is a sale and would vanish from the figures. Keep lead %1 and merge %2 into it.")
                          .arg(sales.first().value)
                          .arg(parties.survivor().lead.id.value));
    return {};
}

Result<void> readChoices(const MergeChoice &choice, MergeParties &parties)
{
    for (auto it = choice.values.begin(); it != choice.values.end(); ++it) {
        const QString label = labelOf(it.key());
        const std::optional<Field> unit = mergeUnitOf(it.key());
        if (!unit)
            return usage(
                tr("“%1” cannot be chosen: each inquiry keeps its own, and the lead keeps the survivor's.").arg(label));
        const LeadRecord *from = parties.byNumber(it.value());
        if (!from)
            return usage(
                tr("“%1” is to come from lead %2, which is not part of this merge.").arg(label).arg(it.value().value));
        if (parties.choices.value(*unit, it.value()) != it.value())
            return usage(tr("“%1” moves as a whole. Choose it from one lead.").arg(labelOf(*unit)));
        if (!hasValue(*from, *unit))
            return usage(tr("Lead %1 has no “%2”. Choose a lead that has one, or leave the field out.")
                             .arg(it.value().value)
                             .arg(labelOf(*unit)));
        parties.choices.insert(*unit, it.value());
    }
    return {};
}

} // namespace

const LeadRecord *MergeParties::byNumber(LeadId number) const
{
    const auto it = std::ranges::find(leads, number, [](const LeadRecord *record) { return record->lead.id; });
    return it == leads.end() ? nullptr : *it;
}

const LeadRecord *MergeParties::chosen(Field unit) const
{
    const auto it = choices.constFind(unit);
    return it == choices.constEnd() ? nullptr : byNumber(*it);
}

Result<MergeParties> partiesOf(const QList<LeadRecord> &records, const MergeChoice &choice)
{
    MergeParties parties;
    LW_TRY(findLeads(records, choice, parties));
    LW_TRY(refuseLostSale(parties));
    LW_TRY(readChoices(choice, parties));
    return parties;
}

} // namespace lw
