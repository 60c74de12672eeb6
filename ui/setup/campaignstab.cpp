// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/campaignstab.h"

#include "core/store/sourcestore.h"
#include "core/workspace/changecampaigns.h"
#include "ui/models/campaignsmodel.h"
#include "ui/text/text.h"

namespace lw
{

using namespace Qt::StringLiterals;

CampaignsTab::CampaignsTab(Session &session, QWidget *parent)
    : ListTab(
          session,
          {.name = u"campaigns"_s,
           .purpose = tr("What is planned and spent on sources, and the key codes printed on its pieces. A code leads "
                         "back to one campaign only."),
           .add = tr("A&dd campaign…"),
           .emptyTitle = tr("No campaigns yet"),
           .emptyHint = tr("With its key codes here, a reply card says by itself which campaign it answers.")},
          parent)
    , m_model(new CampaignsModel(this))
{
    setModel(m_model);
    const auto reloadInFront = [this] {
        if (isVisible())
            reload();
    };
    connect(&session, &Session::deedDone, this, reloadInFront);
    connect(&session, &Session::reread, this, reloadInFront);
}

Result<CampaignsTab::Facts> CampaignsTab::read(const Workspace &workspace)
{
    const Result<QList<CampaignUse>> campaigns = loadCampaignUses(workspace.database());
    if (!campaigns)
        return campaigns.error();
    const Result<QList<SourceUse>> sources = loadSources(workspace.database());
    if (!sources)
        return sources.error();
    Facts facts{.campaigns = *campaigns, .sources = {}};
    for (const SourceUse &use : *sources)
        facts.sources += use.source;
    return facts;
}

void CampaignsTab::reload()
{
    session().ask<Facts>(
        this, [](Workspace &workspace, const Progress &) { return read(workspace); },
        [this](const Result<Facts> &facts) {
            if (facts)
                take(*facts);
            else
                session().say({.kind = Message::Kind::Problem, .text = facts.error().message});
        });
}

void CampaignsTab::take(const Facts &facts)
{
    m_choices = {.sources = facts.sources,
                 .campaigns = {},
                 .currency = session().settings().currency,
                 .today = session().today()};
    for (const CampaignUse &use : facts.campaigns)
        m_choices.campaigns += use.campaign;
    replaceRows([&] { m_model->setRows(facts.campaigns); });
    setSummary(tr("Campaigns: %1").arg(QLocale().toString(facts.campaigns.size())));
}

void CampaignsTab::add()
{
    openDialog({});
}

void CampaignsTab::edit(int row)
{
    openDialog(m_model->rows()[row].campaign);
}

void CampaignsTab::openDialog(const Campaign &campaign)
{
    auto *dialog = new CampaignDialog(campaign, m_choices, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, campaign] {
        if (dialog->campaign() != campaign)
            save(dialog->campaign());
    });
    dialog->open();
}

void CampaignsTab::save(const Campaign &campaign)
{
    const QString name = shownText(campaign.name);
    const QString label =
        campaign.id ? tr("Change the campaign “%1”").arg(name) : tr("Add the campaign “%1”").arg(name);
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label,
            [=](Workspace &workspace, const Progress &) { return saveCampaign(workspace, campaign, actor, now); });
}

void CampaignsTab::remove(const QList<int> &rows)
{
    QList<CampaignId> ids;
    for (const int row : rows)
        ids += m_model->rows()[row].campaign.id;
    const QString label =
        rows.size() == 1 ? tr("Remove the campaign “%1”").arg(shownText(m_model->rows()[rows.first()].campaign.name))
                         : tr("Remove %1 campaigns").arg(QLocale().toString(ids.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) { return removeCampaigns(workspace, ids, actor, now); });
}

} // namespace lw
