// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the inbox: its keys, its menus, and where the focus goes.

#include "ui/actions/offered.h"
#include "ui/inbox/escalationsdialog.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/leadlistview.h"
#include "ui/inbox/leadpane.h"
#include "ui/inbox/leadverbs.h"
#include "ui/inbox/viewlistview.h"
#include "ui/session/session.h"
#include "ui/widgets/widgets.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolBar>

namespace lw
{

using namespace Qt::StringLiterals;

void InboxPage::createActions()
{
    m_verbs = new LeadVerbs(session(), this, [this] { return m_list->selectedLeads(); });
    const auto add = [this](ActionId id, auto slot) {
        QAction *action = makeAction(id, this);
        m_actions.insert(id, action);
        connect(action, &QAction::triggered, this, slot);
    };
    const auto log = [this](Verb verb) {
        m_pane->show();
        m_pane->beginLog(verb);
    };
    add(ActionId::LogContact, [log] { log(Verb::Attempt); });
    add(ActionId::NoteLead, [log] { log(Verb::Note); });
    add(ActionId::OpenLead, [this] { openLead(); });
    add(ActionId::BackToList, [this] { back(); });
    add(ActionId::NextLead, [this] { m_list->step(1); });
    add(ActionId::PreviousLead, [this] { m_list->step(-1); });
    add(ActionId::SelectLead, [this] { m_list->toggleCurrent(); });
    add(ActionId::SelectAllLeads, [this] { m_list->selectAll(); });
    add(ActionId::ListUndo, [this] { session().undo(); });
    add(ActionId::ListKeys, [this] { Q_EMIT keysWanted(); });
    add(ActionId::WhyOwner, [this] {
        openLead();
        m_pane->showSection(LeadSection::Kind::Why);
    });
    add(ActionId::WhyNotRep, [this] {
        openLead();
        m_pane->showSection(LeadSection::Kind::Why);
        m_pane->askWhyNot();
    });
    add(ActionId::RawSource, [this] {
        openLead();
        m_pane->showSection(LeadSection::Kind::Raw);
    });
    add(ActionId::Escalations, [this] { showEscalations(); });
    add(ActionId::FocusSearch, [this] { search(); });
    add(ActionId::SearchHere, [this] { search(); });
    add(ActionId::ToggleViews, [this] { m_views->setVisible(!m_views->isVisible()); });
    add(ActionId::TogglePane, [this] { cyclePane(); });
    add(ActionId::CompactRows, [this](bool compact) { m_list->setCompact(compact); });
    m_actions.value(ActionId::CompactRows)->setCheckable(true);
    for (const ActionId id : {ActionId::AcceptLead, ActionId::RouteLead, ActionId::NurtureLead, ActionId::HoldLead,
                              ActionId::EndLead, ActionId::DuplicateLead})
        m_tools->addAction(m_verbs->action(id));
    QList<QWidget *> areas = m_pane->keyAreas();
    areas += {m_list, m_empty};
    for (QAction *action : m_actions.values() + m_verbs->actions()) {
        if (action->shortcutContext() != Qt::WidgetWithChildrenShortcut) {
            addAction(action);
            continue;
        }
        for (QWidget *area : std::as_const(areas))
            area->addAction(action);
    }
    m_actions.value(ActionId::ListUndo)->setAutoRepeat(false);
    const auto offerLog = [this] {
        for (const ActionId id : {ActionId::LogContact, ActionId::NoteLead})
            offer(m_actions.value(id), id, session());
    };
    connect(&session(), &Session::factsChanged, this, offerLog);
    offerLog();
    for (int i = 0; i < 9; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            showView(static_cast<LeadView>(i));
            enter();
        });
    }
}

QList<QAction *> InboxPage::pageActions() const
{
    QList<QAction *> actions = m_verbs->actions();
    for (const ActionId id : {ActionId::LogContact, ActionId::NoteLead, ActionId::OpenLead, ActionId::WhyOwner,
                              ActionId::WhyNotRep, ActionId::RawSource, ActionId::NextLead, ActionId::PreviousLead,
                              ActionId::SelectLead, ActionId::SelectAllLeads, ActionId::FocusSearch})
        actions += m_actions.value(id);
    return actions;
}

QList<QAction *> InboxPage::viewActions() const
{
    return {m_actions.value(ActionId::Escalations), m_actions.value(ActionId::ToggleViews),
            m_actions.value(ActionId::TogglePane), m_actions.value(ActionId::CompactRows)};
}

void InboxPage::showEscalations()
{
    auto *dialog = new EscalationsDialog(session(), this);
    connect(dialog, &EscalationsDialog::leadWanted, this,
            [this](LeadId lead) { showFiltered(u"number:%1"_s.arg(lead.value), tr("Lead %1").arg(lead.value)); });
    connect(dialog, &QDialog::finished, this, &InboxPage::enter);
    dialog->open();
}

void InboxPage::search()
{
    leaveWide();
    m_search->setFocus();
    m_search->selectAll();
}

void InboxPage::showLeadMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_verbs->actions());
    menu->addSeparator();
    for (const ActionId id : {ActionId::LogContact, ActionId::NoteLead, ActionId::OpenLead})
        menu->addAction(m_actions.value(id));
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void InboxPage::enter()
{
    if (m_isWide)
        m_pane->focusText();
    else
        m_middle->currentWidget()->setFocus();
}

bool InboxPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (watched == m_search && key && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Down)) {
        if (key->key() == Qt::Key_Escape)
            m_search->clear();
        enter();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace lw
