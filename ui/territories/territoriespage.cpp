// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/territoriespage.h"

#include "ui/actions/actions.h"
#include "ui/session/session.h"
#include "ui/territories/coveragepane.h"
#include "ui/territories/findingspane.h"
#include "ui/territories/linestab.h"
#include "ui/territories/poolstab.h"
#include "ui/territories/stripbands.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

TerritoriesPage::TerritoriesPage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setObjectName(u"territoriesPage"_s);
    createActions();
    createViews();
    connectAll();
    showCountries();
    updateActions();
}

void TerritoriesPage::createActions()
{
    m_add = makeAction(ActionId::AddRow, this);
    m_edit = makeAction(ActionId::EditRow, this);
    m_remove = makeAction(ActionId::RemoveRow, this);
    // Del and F2 mean the row, so they need the focus in the table; adding needs no row.
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_add);
    m_check = makeAction(ActionId::CheckTerritories, this);
    addAction(m_check);
}

void TerritoriesPage::createViews()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"territoryTabs"_s);
    m_tabs->setDocumentMode(true);
    m_lines = new LinesTab(session(), this);
    m_pools = new PoolsTab(session(), this);
    m_tabs->addTab(createLines(), tr("Lines"));
    m_tabs->addTab(m_pools, tr("Pools"));
    for (ListTab *list : std::initializer_list<ListTab *>{m_lines, m_pools}) {
        list->table()->addActions({m_add, m_edit, m_remove});
        connect(list, &ListTab::currentChanged, this, &TerritoriesPage::updateActions);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(createBar());
    layout->addWidget(m_tabs, 1);
}

QLayout *TerritoriesPage::createBar()
{
    m_day = new QDateEdit(session().isOpen() ? session().today() : QDate::currentDate(), this);
    m_day->setObjectName(u"territoriesDay"_s);
    m_day->setCalendarPopup(true);
    m_day->setToolTip(tr("Lines that are not in force on this day stand back"));
    QLabel *dayLabel = plainLabel(tr("As &of"), this);
    dayLabel->setBuddy(m_day);
    m_country = new QComboBox(this);
    m_country->setObjectName(u"territoriesCountry"_s);
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QLabel *countryLabel = plainLabel(tr("Cou&ntry"), this);
    countryLabel->setBuddy(m_country);
    auto *bar = new QHBoxLayout;
    bar->addWidget(headingLabel(tr("Territories"), this));
    bar->addStretch(1);
    auto *check = new QToolButton(this);
    check->setDefaultAction(m_check);
    check->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    check->setFocusPolicy(Qt::StrongFocus);
    for (QWidget *widget : std::initializer_list<QWidget *>{dayLabel, m_day, countryLabel, m_country, check})
        bar->addWidget(widget);
    return bar;
}

// The strip above the lines, what the check found beside both.
QWidget *TerritoriesPage::createLines()
{
    m_coverage = new CoveragePane(session(), this);
    m_findings = new FindingsPane(session(), this);
    m_findings->hide(); // until somebody asks
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->addWidget(m_coverage);
    column->addWidget(m_lines, 1);
    auto *panes = new QSplitter(Qt::Horizontal, this);
    panes->setObjectName(u"territoryPanes"_s);
    panes->setChildrenCollapsible(false);
    panes->addWidget(left);
    panes->addWidget(m_findings);
    panes->setStretchFactor(0, 3);
    panes->setStretchFactor(1, 1);
    return panes;
}

void TerritoriesPage::connectAll()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        updateActions();
        if (isVisible() && !m_tabs->tabBar()->hasFocus())
            enter();
    });
    const auto onList = [this](QAction *action, void (ListTab::*what)()) {
        connect(action, &QAction::triggered, this, [this, what] { (currentList()->*what)(); });
    };
    onList(m_add, &ListTab::addRow);
    onList(m_edit, &ListTab::editRow);
    onList(m_remove, &ListTab::removeRows);
    connect(m_day, &QDateEdit::dateChanged, this, [this](QDate day) {
        m_isTodayShown = day == session().today();
        const QDate asked = m_isTodayShown ? QDate() : day;
        m_lines->setDay(asked);
        m_coverage->setDay(asked);
        m_findings->setDay(asked);
    });
    connect(m_country, &QComboBox::currentIndexChanged, this, [this] {
        m_lines->setCountry(m_country->currentData().toString());
        m_coverage->setCountry(m_country->currentData().toString());
    });
    connect(m_check, &QAction::triggered, this, &TerritoriesPage::check);
    connect(m_coverage, &CoveragePane::lineWanted, m_lines, &LinesTab::showLine);
    connect(m_coverage, &CoveragePane::newLineWanted, m_lines, &LinesTab::addLine);
    connect(m_findings, &FindingsPane::lineWanted, this, [this](int number) {
        m_country->setCurrentIndex(0);
        m_lines->showLine(number);
    });
    connect(m_lines, &LinesTab::hiddenLineSaved, this, [this] { m_country->setCurrentIndex(0); });
    connect(&session(), &Session::opened, this, &TerritoriesPage::showCountries);
    connect(&session(), &Session::factsChanged, this, &TerritoriesPage::showCountries);
}

QList<QAction *> TerritoriesPage::pageActions() const
{
    return {m_add, m_edit, m_remove, m_check};
}

void TerritoriesPage::check()
{
    m_tabs->setCurrentIndex(0);
    m_findings->show();
    m_findings->check(true);
}

ListTab *TerritoriesPage::currentList() const
{
    return m_tabs->currentIndex() == 0 ? static_cast<ListTab *>(m_lines) : m_pools;
}

void TerritoriesPage::enter()
{
    showDay();
    currentList()->refresh();
    m_coverage->refresh();
    m_findings->refresh();
    currentList()->takeFocus();
}

void TerritoriesPage::showDay()
{
    const QSignalBlocker quiet(m_day);
    if (m_isTodayShown)
        m_day->setDate(session().today());
}

void TerritoriesPage::showCountries()
{
    if (!session().isOpen())
        return;
    QStringList codes;
    for (const CoverageLine &line : session().rulebook()->rulebook.lines) {
        if (!line.country.isEmpty() && !codes.contains(line.country))
            codes += line.country;
    }
    std::ranges::sort(codes);
    const QString chosen = m_country->currentData().toString();
    {
        const QSignalBlocker quiet(m_country);
        m_country->clear();
        m_country->addItem(tr("All"), QString());
        for (const QString &code : std::as_const(codes))
            m_country->addItem(countryText(code), code);
        m_country->setCurrentIndex(std::max(0, m_country->findData(chosen)));
    }
    if (m_country->currentData().toString() != chosen)
        Q_EMIT m_country->currentIndexChanged(0);
}

void TerritoriesPage::updateActions()
{
    const ListTab *list = currentList();
    m_add->setEnabled(list->mayChange());
    m_edit->setEnabled(list->mayChange() && list->hasCurrent());
    m_remove->setEnabled(list->mayChange() && list->hasCurrent());
}

} // namespace lw
