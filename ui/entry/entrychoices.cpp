// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/entrychoices.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/store/campaignstore.h"
#include "core/store/sourcestore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<EntrySort>, kEntrySorts> kSorts{{
    {EntrySort::PhoneCall, "phone_call", QT_TRANSLATE_NOOP("lw::Codes", "Phone call")},
    {EntrySort::BusinessCard, "business_card", QT_TRANSLATE_NOOP("lw::Codes", "Business card")},
    {EntrySort::BingoCard, "bingo_card", QT_TRANSLATE_NOOP("lw::Codes", "Bingo card")},
    {EntrySort::EmployeeLead, "employee_lead", QT_TRANSLATE_NOOP("lw::Codes", "Employee lead")},
}};

} // namespace

QString labelOf(EntrySort sort)
{
    return labelIn(kSorts, sort);
}
QString codeOf(EntrySort sort)
{
    return codeIn(kSorts, sort);
}
EntrySort entrySortFrom(const QString &code)
{
    return fromCodeIn(kSorts, code).value_or(EntrySort::PhoneCall);
}

QString channelOf(EntrySort sort)
{
    switch (sort) {
    case EntrySort::PhoneCall: return QCoreApplication::translate("lw::EntryChoices", "phone", "channel");
    case EntrySort::BusinessCard: return {};
    case EntrySort::BingoCard: return QCoreApplication::translate("lw::EntryChoices", "bingo card", "channel");
    case EntrySort::EmployeeLead: return QCoreApplication::translate("lw::EntryChoices", "employee", "channel");
    }
    Q_UNREACHABLE();
}

const Source *EntryChoices::sourceNamed(const QString &name) const
{
    const QString key = fold(name);
    const auto found = std::ranges::find_if(sources, [&](const Source &source) { return fold(source.name) == key; });
    return key.isEmpty() || found == sources.end() ? nullptr : &*found;
}

const Source *EntryChoices::sourceOf(const Campaign &campaign) const
{
    const auto found = std::ranges::find(sources, campaign.source, &Source::id);
    return found == sources.end() ? nullptr : &*found;
}

const Campaign *EntryChoices::campaignOf(const QString &keyCode) const
{
    const auto owner = keyCodes.constFind(keyCodeKey(keyCode));
    if (keyCode.trimmed().isEmpty() || owner == keyCodes.constEnd())
        return nullptr;
    const auto found = std::ranges::find(campaigns, *owner, &Campaign::id);
    return found == campaigns.end() ? nullptr : &*found;
}

QStringList EntryChoices::campaignsOf(const QString &source) const
{
    const Source *known = sourceNamed(source);
    QStringList names;
    for (const Campaign &campaign : campaigns) {
        if (!known || !campaign.source || campaign.source == known->id)
            names += campaign.name;
    }
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

QStringList EntryChoices::sourceNames() const
{
    QStringList names;
    for (const Source &source : sources)
        names += source.name;
    return names;
}

Result<EntryChoices> loadEntryChoices(const Workspace &workspace)
{
    const Result<QList<SourceUse>> sources = loadSources(workspace.database());
    if (!sources)
        return sources.error();
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    EntryChoices choices{.sources = {}, .campaigns = *campaigns, .keyCodes = keyCodesOf(*campaigns)};
    for (const SourceUse &use : *sources)
        choices.sources += use.source;
    return choices;
}

} // namespace lw
