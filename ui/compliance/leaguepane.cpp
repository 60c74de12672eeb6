// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compliance/leaguepane.h"

#include "ui/models/compliancetable.h"
#include "ui/models/reporttablemodel.h"
#include "ui/widgets/widgets.h"

#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

LeaguePane::LeaguePane(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"leaguePane"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    m_leagues = {makeLeague(tr("Departments"), u"leagueDepartments"_s, layout),
                 makeLeague(tr("Reps"), u"leagueReps"_s, layout),
                 makeLeague(tr("Vendors"), u"leagueVendors"_s, layout)};
    layout->addWidget(hintLabel(tr("Enter on a name shows their rules."), this));
    layout->addStretch(0);
}

LeaguePane::League LeaguePane::makeLeague(const QString &title, const QString &objectName, QVBoxLayout *into)
{
    League league;
    league.title = plainLabel(title, this);
    QFont bold = font();
    bold.setBold(true);
    league.title->setFont(bold);
    league.table = makeTable(objectName, this);
    league.table->setAccessibleName(title);
    league.table->setSelectionMode(QAbstractItemView::SingleSelection);
    league.model = new ReportTableModel(league.table);
    league.table->setModel(league.model);
    into->addWidget(league.title);
    into->addWidget(league.table, 1);
    connect(league.table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT chosen(index.siblingAtColumn(0).data(ReportTableModel::ValueRole).toString());
    });
    return league;
}

void LeaguePane::setReport(const ComplianceReport &report)
{
    fill(m_leagues[0], report.departments);
    fill(m_leagues[1], report.reps);
    fill(m_leagues[2], report.vendors);
}

void LeaguePane::fill(const League &league, const QList<LeagueLine> &lines)
{
    const int row = league.table->currentIndex().row();
    league.model->setTable(leagueTable(lines));
    fitColumns(league.table);
    league.title->setVisible(!lines.isEmpty());
    league.table->setVisible(!lines.isEmpty());
    if (!lines.isEmpty())
        league.table->setCurrentIndex(league.model->index(qBound(0, row, int(lines.size()) - 1), 0));
}

} // namespace lw
