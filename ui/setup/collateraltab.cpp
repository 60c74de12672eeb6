// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/collateraltab.h"

#include "core/store/campaignstore.h"
#include "ui/models/collateralmodel.h"
#include "ui/text/text.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

CollateralTab::CollateralTab(Session &session, QWidget *parent)
    : ListTab(
          session,
          {.name = u"collateral"_s,
           .purpose = tr("Every piece that asks people to respond, compared with the official response addresses of "
                         "the settings, so that no response goes astray."),
           .add = tr("A&dd piece…"),
           .emptyTitle = tr("No collateral yet"),
           .emptyHint = tr("Enter what a piece prints: telephone, web, e-mail and postal address, key code.")},
          parent)
    , m_model(new CollateralModel(this))
{
    setModel(m_model);
    const auto reloadInFront = [this] {
        if (isVisible())
            reload();
    };
    connect(&session, &Session::deedDone, this, reloadInFront);
    connect(&session, &Session::reread, this, reloadInFront);
}

Result<CollateralTab::Facts> CollateralTab::read(const Workspace &workspace, QDate today)
{
    const Result<QList<CheckedCollateral>> pieces = checkedCollateral(workspace, today);
    if (!pieces)
        return pieces.error();
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    return Facts{.pieces = *pieces, .campaigns = *campaigns};
}

void CollateralTab::reload()
{
    const QDate today = session().today();
    session().ask<Facts>(
        this, [today](Workspace &workspace, const Progress &) { return read(workspace, today); },
        [this](const Result<Facts> &facts) {
            if (facts)
                take(*facts);
            else
                session().say({.kind = Message::Kind::Problem, .text = facts.error().message});
        });
}

void CollateralTab::take(const Facts &facts)
{
    m_choices = {
        .campaigns = facts.campaigns, .kinds = {}, .settings = session().settings(), .today = session().today()};
    for (const CheckedCollateral &row : facts.pieces)
        m_choices.kinds += row.named.piece.kind;
    m_choices.kinds.sort(Qt::CaseInsensitive);
    std::ranges::sort(m_choices.campaigns, [](const Campaign &a, const Campaign &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    replaceRows([&] { m_model->setRows(facts.pieces); });
    summarise();
}

void CollateralTab::summarise()
{
    const QList<CheckedCollateral> &rows = m_model->rows();
    const auto out = std::ranges::count_if(rows, &CheckedCollateral::isOut);
    const auto deviating = std::ranges::count_if(rows, &CheckedCollateral::deviates);
    setSummary(tr("In use: %1; not complying: %2").arg(QLocale().toString(out), QLocale().toString(deviating)));
}

void CollateralTab::add()
{
    openDialog({});
}

void CollateralTab::edit(int row)
{
    openDialog(m_model->rows()[row].named.piece);
}

void CollateralTab::openDialog(const Collateral &piece)
{
    auto *dialog = new CollateralDialog(piece, m_choices, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, piece] {
        if (dialog->piece() != piece)
            save(dialog->piece());
    });
    dialog->open();
}

void CollateralTab::save(const Collateral &piece)
{
    const QString title = shownText(piece.title);
    const QString label = piece.id ? tr("Change the piece “%1”").arg(title) : tr("Add the piece “%1”").arg(title);
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label,
            [=](Workspace &workspace, const Progress &) { return saveCollateral(workspace, piece, actor, now); });
}

void CollateralTab::remove(const QList<int> &rows)
{
    QList<CollateralId> ids;
    for (const int row : rows)
        ids += m_model->rows()[row].named.piece.id;
    const QString label =
        rows.size() == 1 ? tr("Remove the piece “%1”").arg(shownText(m_model->rows()[rows.first()].named.piece.title))
                         : tr("Remove %1 pieces").arg(QLocale().toString(ids.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label,
            [=](Workspace &workspace, const Progress &) { return removeCollateral(workspace, ids, actor, now); });
}

} // namespace lw
