// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changesources.h"

#include "core/store/sourcestore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestName = 1000; // as the schema has it

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeSources", text);
}

Error goneSource()
{
    return failed(tr("This source is not there any more. Nothing was changed."));
}

Error goneCost()
{
    return failed(tr("This cost is not there any more. Nothing was changed."));
}

Result<void> checkSource(const Database &database, const Source &source)
{
    if (source.name.isEmpty())
        return usage(tr("A source needs a name."));
    if (source.name.size() > kLongestName)
        return usage(tr("The name is longer than %1 characters.").arg(kLongestName));
    const Result<std::optional<Source>> namesake = sourceNamed(database, source.name);
    if (!namesake)
        return namesake.error();
    if (*namesake && (*namesake)->id != source.id)
        return usage(tr("There is a source “%1” already. Choose another name.").arg((*namesake)->name));
    return {};
}

// Lists show their leads under the name of the source, so a new name concerns them too.
Result<void> changeSource(OpenDeed &deed, const Source &source)
{
    const Result<bool> updated = updateSource(deed.database, source);
    if (!updated)
        return updated.error();
    if (!*updated)
        return goneSource();
    const Result<QSet<qint64>> leads = leadsOfSource(deed.database, source.id);
    if (!leads)
        return leads.error();
    deed.leads = *leads;
    return {};
}

Result<QString> removeSource(const Database &database, SourceId id)
{
    const Result<SourceUse> use = useOfSource(database, id);
    if (!use)
        return use.error();
    if (!use->source.id)
        return goneSource();
    if (!use->isFree())
        return failed(tr("“%1” cannot be removed: it is the source of leads (%2), inquiries (%3), campaigns (%4) and "
                         "costs (%5).")
                          .arg(use->source.name, QString::number(use->leads), QString::number(use->inquiries),
                               QString::number(use->campaigns), QString::number(use->costs)));
    const Result<bool> gone = deleteSource(database, id);
    return gone ? Result<QString>(use->source.name) : Result<QString>(gone.error());
}

// A campaign is the child of one source, so a cost on it is a cost on that source.
Result<CostLine> underItsSource(const Database &database, CostLine line)
{
    if (!line.campaign)
        return line;
    const Result<QList<Campaign>> campaigns = loadCampaigns(database);
    if (!campaigns)
        return campaigns.error();
    const auto campaign = std::ranges::find(*campaigns, line.campaign, &Campaign::id);
    if (campaign == campaigns->end())
        return failed(tr("The campaign is not there any more. Nothing was changed."));
    if (line.source && campaign->source && line.source != campaign->source)
        return usage(tr("The campaign “%1” belongs to another source.").arg(campaign->name));
    if (!line.source)
        line.source = campaign->source;
    return line;
}

Result<void> checkCost(const CostLine &line, const QString &currency)
{
    if (!line.source && !line.campaign)
        return usage(tr("A cost belongs to a source or a campaign. Choose one."));
    if (!line.day.isValid())
        return usage(tr("A cost needs the day it was spent on."));
    if (line.amount && line.amount->currency != currency)
        return usage(tr("The amount is in %1, the workspace counts in %2. Convert it first.")
                         .arg(line.amount->currency, currency));
    return {};
}

} // namespace

Result<OperationId> saveSource(Workspace &workspace, const Source &source, const QString &actor, const QDateTime &now)
{
    Source tidy = source;
    tidy.name = source.name.simplified();
    tidy.channel = source.channel.simplified();
    const QString label =
        source.id ? tr("Change the source “%1”").arg(tidy.name) : tr("Add the source “%1”").arg(tidy.name);
    return workspace.perform({u"sources"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        LW_TRY(checkSource(deed.database, tidy));
        deed.detail = {{u"source"_s, tidy.name}, {u"channel"_s, tidy.channel}};
        return tidy.id ? changeSource(deed, tidy) : insertSource(deed.database, tidy);
    });
}

Result<OperationId> removeSources(Workspace &workspace, const QList<SourceId> &ids, const QString &actor,
                                  const QDateTime &now)
{
    const QString label = ids.size() == 1 ? tr("Remove a source") : tr("Remove %1 sources").arg(ids.size());
    return workspace.perform({u"sources"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        QStringList names;
        for (const SourceId id : ids) {
            const Result<QString> removed = removeSource(deed.database, id);
            if (!removed)
                return removed.error();
            names += *removed;
        }
        deed.detail = {{u"removed"_s, names.join(u"; "_s)}};
        return {};
    });
}

Result<OperationId> saveCost(Workspace &workspace, const CostLine &line, const QString &actor, const QDateTime &now)
{
    const QString label = line.id ? tr("Change a cost") : tr("Add a cost");
    return workspace.perform({u"costs"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        LW_TRY(checkCost(line, workspace.settings().currency));
        const Result<CostLine> placed = underItsSource(deed.database, line);
        if (!placed)
            return placed.error();
        deed.detail = {{u"day"_s, line.day.toString(Qt::ISODate)},
                       {u"amount"_s, line.amount ? toDecimal(*line.amount) : QString()}};
        if (!placed->id)
            return insertCost(deed.database, *placed, {});
        const Result<bool> updated = updateCost(deed.database, *placed);
        if (!updated)
            return updated.error();
        return *updated ? Result<void>() : Result<void>(goneCost());
    });
}

Result<OperationId> removeCosts(Workspace &workspace, const QList<CostId> &ids, const QString &actor,
                                const QDateTime &now)
{
    const QString label = ids.size() == 1 ? tr("Remove a cost") : tr("Remove %1 costs").arg(ids.size());
    return workspace.perform({u"costs"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        for (const CostId id : ids) {
            const Result<bool> gone = deleteCost(deed.database, id);
            if (!gone)
                return gone.error();
            if (!*gone)
                return goneCost();
        }
        deed.detail = {{u"removed"_s, ids.size()}};
        return {};
    });
}

} // namespace lw
