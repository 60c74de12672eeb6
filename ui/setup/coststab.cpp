// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/coststab.h"

#include "core/store/sourcestore.h"
#include "core/workspace/changesources.h"
#include "ui/models/costsmodel.h"
#include "ui/text/text.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

CostsTab::CostsTab(Session &session, QWidget *parent)
    : ListTab(
          session,
          {.name = u"costs"_s,
           .purpose = tr("What was spent, so that reports can say what a lead and a sale cost. An amount that is not "
                         "known yet stays “unknown”; it never counts as 0."),
           .add = tr("A&dd cost…"),
           .emptyTitle = tr("No costs yet"),
           .emptyHint = tr("Without costs the reports count leads and sales, but not what they were worth.")},
          parent)
    , m_model(new CostsModel(this))
{
    setModel(m_model);
    const auto reloadInFront = [this] {
        if (isVisible())
            reload();
    };
    connect(&session, &Session::deedDone, this, reloadInFront);
    connect(&session, &Session::reread, this, reloadInFront);
}

Result<CostsTab::Facts> CostsTab::read(const Workspace &workspace)
{
    const Result<QList<NamedCost>> costs = loadCosts(workspace.database());
    if (!costs)
        return costs.error();
    const Result<QList<SourceUse>> sources = loadSources(workspace.database());
    if (!sources)
        return sources.error();
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    Facts facts{.costs = *costs, .sources = {}, .campaigns = *campaigns};
    for (const SourceUse &use : *sources)
        facts.sources += use.source;
    return facts;
}

void CostsTab::reload()
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

void CostsTab::take(const Facts &facts)
{
    m_choices = {
        .sources = facts.sources, .campaigns = facts.campaigns, .kinds = {}, .currency = session().settings().currency};
    for (const NamedCost &cost : facts.costs)
        m_choices.kinds += cost.line.kind;
    m_choices.kinds += QString(); // none stands first
    m_choices.kinds.removeDuplicates();
    m_choices.kinds.sort(Qt::CaseInsensitive);
    std::ranges::sort(m_choices.campaigns, [](const Campaign &a, const Campaign &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    replaceRows([&] { m_model->setRows(facts.costs); });
    summarise();
}

void CostsTab::summarise()
{
    Money known{.minor = 0, .currency = m_choices.currency};
    qsizetype unknown = 0;
    for (const NamedCost &cost : m_model->rows()) {
        known.minor += cost.line.amount ? cost.line.amount->minor : 0;
        unknown += cost.line.amount ? 0 : 1;
    }
    const QString total = tr("Known: %1").arg(moneyText(known));
    setSummary(unknown == 0 ? total : tr("%1; amounts not known: %2").arg(total, QLocale().toString(unknown)));
}

void CostsTab::add()
{
    CostLine line;
    line.day = session().today();
    openDialog(line);
}

void CostsTab::edit(int row)
{
    openDialog(m_model->rows()[row].line);
}

void CostsTab::openDialog(const CostLine &line)
{
    auto *dialog = new CostDialog(line, m_choices, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, line] {
        if (dialog->line() != line)
            save(dialog->line());
    });
    dialog->open();
}

void CostsTab::save(const CostLine &line)
{
    const QString amount = moneyText(line.amount);
    const QString label = line.id ? tr("Change a cost (%1)").arg(amount) : tr("Add a cost (%1)").arg(amount);
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) { return saveCost(workspace, line, actor, now); });
}

void CostsTab::remove(const QList<int> &rows)
{
    QList<CostId> ids;
    for (const int row : rows)
        ids += m_model->rows()[row].line.id;
    const QString label = rows.size() == 1
                              ? tr("Remove a cost (%1)").arg(moneyText(m_model->rows()[rows.first()].line.amount))
                              : tr("Remove %1 costs").arg(QLocale().toString(ids.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) { return removeCosts(workspace, ids, actor, now); });
}

} // namespace lw
