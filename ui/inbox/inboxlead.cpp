// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The current lead of the inbox: beside the list, below it, or on the whole page.

#include "ui/inbox/inboxpage.h"
#include "ui/inbox/leadlistview.h"
#include "ui/inbox/leadpane.h"
#include "ui/inbox/viewlistview.h"
#include "ui/session/session.h"

#include <QSplitter>

namespace lw
{

void InboxPage::wantDetail()
{
    const LeadId lead = m_list->currentLead();
    if (lead == m_detailOf)
        return;
    m_detailOf = lead;
    if (!lead)
        return m_pane->clear();
    askDetail();
}

// One question at a time: whoever holds an arrow key down sees the lead they stop at, not all they passed.
void InboxPage::askDetail()
{
    if (!m_detailOf)
        return;
    m_detailAgain = m_detailAsked; // the answer under way may be older than what happened since
    if (m_detailAsked)
        return;
    m_detailAsked = true;
    session().ask<LeadDetail>(
        this, [lead = m_detailOf](Workspace &workspace, const Progress &) { return loadDetail(workspace, lead); },
        [this, lead = m_detailOf](const Result<LeadDetail> &detail) {
            m_detailAsked = false;
            if (lead != m_detailOf || m_detailAgain)
                return askDetail();
            if (detail)
                m_pane->setDetail(*detail);
            else
                m_pane->setProblem(detail.error().message);
            showTitle();
        });
}

// The register may have changed for reasons that name no lead.
void InboxPage::askAboutBan()
{
    const auto columns = session().columns();
    const LeadRecord *shown = m_pane->record();
    const auto row = shown && columns ? columns->rowOf(shown->lead.id.value) : std::nullopt;
    if (row && shown->isForbidden() != (columns->forbidden[size_t(*row)] != 0))
        askDetail();
}

void InboxPage::openLead()
{
    if (m_isWide || !m_list->currentLead())
        return;
    m_isWide = true;
    m_besideBefore = {!m_views->isHidden(), !m_pane->isHidden()};
    m_views->hide();
    m_listAndLead->widget(0)->hide();
    m_pane->show();
    m_pane->setWide(true);
    m_pane->focusText();
    showTitle();
}

void InboxPage::leaveWide()
{
    if (!std::exchange(m_isWide, false))
        return;
    m_views->setVisible(m_besideBefore.first);
    m_listAndLead->widget(0)->show();
    m_pane->setWide(false);
    m_pane->setVisible(m_besideBefore.second);
}

// The least surprising step back: the lead, then the selection.
void InboxPage::back()
{
    if (m_isWide)
        leaveWide();
    else if (m_list->selectedCount() > 1)
        m_list->selectLeads({m_list->currentLead()});
    enter();
}

void InboxPage::cyclePane()
{
    if (m_isWide)
        return;
    if (!m_pane->isVisible()) {
        m_listAndLead->setOrientation(Qt::Horizontal);
        m_pane->setVisible(true);
    } else if (m_listAndLead->orientation() == Qt::Horizontal) {
        m_listAndLead->setOrientation(Qt::Vertical);
    } else {
        m_pane->setVisible(false);
        enter();
    }
}

} // namespace lw
