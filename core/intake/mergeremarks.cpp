// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mergeremarks.h"

#include "core/intake/mergeunits.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MergeRemarks", text);
}

QStringList saleRemarks(const Lead &kept)
{
    if (kept.stage != Stage::Sale)
        return {};
    if (!kept.revenue)
        return {tr("Lead %1 is a sale and stays one.").arg(kept.id.value)};
    return {tr("Lead %1 is a sale of %2 %3 and stays one.")
                .arg(kept.id.value)
                .arg(toDecimal(*kept.revenue), kept.revenue->currency)};
}

QStringList standingRemarks(const MergeParties &parties)
{
    const Lead &kept = parties.survivor().lead;
    QStringList remarks;
    for (const LeadRecord *other : parties.leads.mid(1)) {
        if (other->lead.stage > kept.stage)
            remarks += tr("Lead %1 came as far as “%2”; the merged lead stays at “%3”.")
                           .arg(other->lead.id.value)
                           .arg(labelOf(other->lead.stage), labelOf(kept.stage));
        if (isOpen(other->lead.status) && !isOpen(kept.status))
            remarks +=
                tr("Lead %1 is open and goes into a closed one (“%2”). Keep them apart if it is to be followed up.")
                    .arg(other->lead.id.value)
                    .arg(labelOf(kept.status));
    }
    return remarks;
}

QStringList ownerRemarks(const MergeParties &parties, const LeadRecord &result, const LeadRecord &owner)
{
    QStringList remarks;
    if (&owner != &parties.survivor() && !owner.lead.owner.isEmpty())
        remarks += tr("The owner, %1, is taken from lead %2.").arg(owner.lead.owner).arg(owner.lead.id.value);
    if (const QStringList owners = differentValues(parties.leads, Field::Owner); owners.size() > 1)
        remarks += tr("They have several owners (%1); %2 keeps the lead.").arg(owners.join(u", "_s), result.lead.owner);
    return remarks;
}

QStringList productRemarks(const MergeParties &parties)
{
    const QStringList products = differentValues(parties.leads, Field::Product);
    if (products.size() < 2)
        return {};
    return {tr("They ask for different products (%1). Two needs of one person may stay two leads.")
                .arg(products.join(u", "_s))};
}

QStringList permissionRemarks(const MergeParties &parties, const LeadRecord &result)
{
    QStringList remarks;
    QList<LeadId> silent;
    for (const LeadRecord *record : parties.leads) {
        if (record->isForbidden())
            silent += record->lead.id;
    }
    if (!silent.isEmpty() && silent.size() < parties.leads.size())
        remarks += tr("“Do not contact” stands on %1 and will hold for the merged lead.").arg(numbersText(silent));
    if (const QStringList consents = differentValues(parties.leads, Field::Consent); consents.size() > 1)
        remarks += tr("They differ in consent (%1); “%2” is kept.").arg(consents.join(u", "_s), result.person.consent);
    return remarks;
}

QStringList lostReachRemarks(const MergeParties &parties, const LeadRecord &result)
{
    const LeadRecord &survivor = parties.survivor();
    QStringList remarks;
    for (const Field field : {Field::Email, Field::Phone, Field::Mobile}) {
        const QString own = shownValue(survivor, field);
        if (!own.isEmpty() && comparedValue(survivor, field) != comparedValue(result, field))
            remarks +=
                tr("“%1” of lead %2 gives way. Its inquiry keeps it, but new inquiries are not recognised by it.")
                    .arg(own)
                    .arg(survivor.lead.id.value);
    }
    return remarks;
}

} // namespace

QStringList remarksOn(const MergeParties &parties, const LeadRecord &result, const LeadRecord &owner)
{
    return QStringList(saleRemarks(parties.survivor().lead) + standingRemarks(parties) +
                       ownerRemarks(parties, result, owner) + productRemarks(parties) +
                       permissionRemarks(parties, result) + lostReachRemarks(parties, result));
}

} // namespace lw
