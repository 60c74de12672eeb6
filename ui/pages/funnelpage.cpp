// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/funnelpage.h"

#include "core/store/columnloader.h"
#include "ui/charts/funnelchart.h"
#include "ui/text/text.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString balanceText(const Balance &balance)
{
    const QString text = FunnelPage::tr("Balance: %1 registered = %2 screened out + %3 open + %4 closed")
                             .arg(balance.registered)
                             .arg(balance.screenedOut)
                             .arg(balance.open)
                             .arg(balance.closed);
    return balance.ok() ? text
                        : QString(text + u" — "_s + FunnelPage::tr("this does not hold; run “leadwright-cli verify”"));
}

} // namespace

FunnelPage::FunnelPage(const Workspace &workspace, const QDateTime &now, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_now(now)
{
    createViews();
    connect(&workspace, &Workspace::leadsChanged, this, &FunnelPage::reload);
    reload();
}

void FunnelPage::createViews()
{
    m_layout = new QVBoxLayout(this);
    m_table = new QTableWidget(this);
    m_table->setObjectName(u"funnelTable"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_balance = new QLabel(this);
    m_balance->setTextFormat(Qt::PlainText);
    m_balance->setObjectName(u"balance"_s);
    m_layout->addWidget(m_table, 1);
    m_layout->addWidget(m_balance);
}

void FunnelPage::reload()
{
    const Result<LeadColumns> columns = m_workspace.columns();
    const Result<qint64> registered = registeredInquiries(m_workspace.database());
    if (!columns || !registered) {
        m_balance->setText(columns ? registered.error().message : columns.error().message);
        return;
    }
    const FunnelReport report = funnel(*columns, {}, FunnelMeaning::Cohort, GroupBy::Source, m_now);
    delete m_chart;
    m_chart = makeFunnelChart(report, palette(), this);
    m_layout->insertWidget(0, m_chart, 1);
    fillTable(report);
    m_balance->setText(balanceText(balance(*columns, *registered)));
}

void FunnelPage::fillTable(const FunnelReport &report)
{
    QStringList headers{tr("Source"), tr("Registered")};
    for (int stage = int(Stage::Qualified); stage <= int(Stage::Sale); ++stage)
        headers += labelOf(static_cast<Stage>(stage));
    headers += {tr("Conversion"), tr("Median days to sale"), tr("Revenue")};
    m_table->setColumnCount(int(headers.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(int(report.groups.size()));
    const auto set = [this](int row, int column, const QString &text) {
        auto *item = new QTableWidgetItem(text); // the table owns it
        item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    };
    for (int row = 0; row < int(report.groups.size()); ++row) {
        const FunnelGroup &group = report.groups[row];
        int column = 0;
        set(row, column++, group.key.isEmpty() ? tr("(blank)") : shownText(group.key));
        set(row, column++, QLocale().toString(group.registered));
        for (int stage = int(Stage::Qualified); stage <= int(Stage::Sale); ++stage)
            set(row, column++, QLocale().toString(group.reached[size_t(stage)]));
        set(row, column++, rateText(group.conversion));
        set(row, column++, daysText(group.medianDaysToSale));
        set(row, column++, moneyText(group.revenue));
    }
    for (int column = 1; column < int(headers.size()); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->resizeColumnsToContents();
}

} // namespace lw
