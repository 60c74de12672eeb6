// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/peopletab.h"

#include "ui/setup/peoplelist.h"
#include "ui/setup/rightstable.h"
#include "ui/widgets/widgets.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

PeopleTab::PeopleTab(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_rights(new RightsTable(m_tabs))
{
    setObjectName(u"peopleTab"_s);
    m_tabs->setObjectName(u"peopleTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("People"));
    m_tabs->addTab(new MembersList(session, m_tabs), tr("Members"));
    m_tabs->addTab(new DepartmentsList(session, m_tabs), tr("Departments"));
    m_tabs->addTab(new AbsencesList(session, m_tabs), tr("Absences"));
    m_tabs->addTab(m_rights, tr("Rights"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    QLabel *honest = plainLabel(
        tr("Roles guide what the program offers. Whoever can open the file can change it: they are no lock."), this);
    honest->setObjectName(u"peopleHonest"_s);
    honest->setWordWrap(true);
    layout->addWidget(honest);
    for (ListTab *list : lists())
        connect(list, &ListTab::currentChanged, this, &PeopleTab::currentChanged);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        refresh();
        if (isVisible() && !m_tabs->tabBar()->hasFocus()) // else somebody goes along the tabs with the arrow keys
            takeFocus();
        Q_EMIT currentChanged();
    });
}

QList<ListTab *> PeopleTab::lists() const
{
    QList<ListTab *> lists;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *list = qobject_cast<ListTab *>(m_tabs->widget(i)))
            lists += list;
    }
    return lists;
}

ListTab *PeopleTab::currentList() const
{
    return qobject_cast<ListTab *>(m_tabs->currentWidget());
}

void PeopleTab::refresh()
{
    if (ListTab *list = currentList())
        list->refresh();
}

void PeopleTab::takeFocus()
{
    if (ListTab *list = currentList())
        list->takeFocus();
    else
        m_rights->takeFocus();
}

} // namespace lw
