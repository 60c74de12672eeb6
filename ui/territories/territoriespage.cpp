// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/territoriespage.h"

#include "ui/actions/actions.h"
#include "ui/session/session.h"
#include "ui/territories/linestab.h"
#include "ui/territories/poolstab.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// "Germany (DE)"; a code that is no country's stands alone.
QString countryText(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory
               ? code
               : TerritoriesPage::tr("%1 (%2)").arg(QLocale::territoryToString(territory), code);
}

} // namespace

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
}

void TerritoriesPage::createViews()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"territoryTabs"_s);
    m_tabs->setDocumentMode(true);
    m_lines = new LinesTab(session(), m_tabs);
    m_pools = new PoolsTab(session(), m_tabs);
    addList(m_lines, tr("Lines"));
    addList(m_pools, tr("Pools"));
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
    for (QWidget *widget : std::initializer_list<QWidget *>{dayLabel, m_day, countryLabel, m_country})
        bar->addWidget(widget);
    return bar;
}

void TerritoriesPage::addList(ListTab *tab, const QString &title)
{
    tab->table()->addActions({m_add, m_edit, m_remove});
    m_tabs->addTab(tab, title);
    connect(tab, &ListTab::currentChanged, this, &TerritoriesPage::updateActions);
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
        m_lines->setDay(m_isTodayShown ? QDate() : day);
    });
    connect(m_country, &QComboBox::currentIndexChanged, this,
            [this] { m_lines->setCountry(m_country->currentData().toString()); });
    connect(m_lines, &LinesTab::hiddenLineSaved, this, [this] { m_country->setCurrentIndex(0); });
    connect(&session(), &Session::opened, this, &TerritoriesPage::showCountries);
    connect(&session(), &Session::factsChanged, this, &TerritoriesPage::showCountries);
}

QList<QAction *> TerritoriesPage::pageActions() const
{
    return {m_add, m_edit, m_remove};
}

ListTab *TerritoriesPage::currentList() const
{
    return static_cast<ListTab *>(m_tabs->currentWidget());
}

void TerritoriesPage::enter()
{
    showDay();
    currentList()->refresh();
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
        m_lines->setCountry({});
}

void TerritoriesPage::updateActions()
{
    const ListTab *list = currentList();
    m_add->setEnabled(list->mayChange());
    m_edit->setEnabled(list->mayChange() && list->hasCurrent());
    m_remove->setEnabled(list->mayChange() && list->hasCurrent());
}

} // namespace lw
