// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statusline.h"

#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/taskstrip.h"
#include "ui/widgets/widgets.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>

#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
{
    m_counts = plainLabel({}, this);
    m_counts->setObjectName(u"summary"_s);
    m_counts->setContentsMargins(8, 0, 0, 0);
    m_watched = plainLabel({}, this);
    m_watched->setObjectName(u"watchedStatus"_s);
    m_file = plainLabel({}, this);
    m_file->setObjectName(u"fileText"_s);
    addWidget(m_counts);
    addWidget(m_watched);
    addPermanentWidget(m_file);
}

void StatusLine::follow(Session &session)
{
    m_session = &session;
    m_tasks = new TaskStrip(session, this);
    removeWidget(m_file); // it stands at the right edge, the tasks before it
    addPermanentWidget(m_tasks);
    addPermanentWidget(m_file);
    m_tasks->hide();
    m_file->show();
    connect(m_session, &Session::factsChanged, this, &StatusLine::showFacts);
    showFacts();
}

void StatusLine::forget()
{
    delete std::exchange(m_tasks, nullptr);
    m_counts->clear();
    m_watched->clear();
    m_file->clear();
    m_file->setToolTip({});
    m_session = nullptr;
}

void StatusLine::showCounts(const ViewCounts &counts)
{
    const auto count = [&](LeadView view) { return QLocale().toString(counts[size_t(view)]); };
    m_counts->setText(tr("%1 to route · %2 late · %3 due today · %4 routed today")
                          .arg(count(LeadView::ToRoute), count(LeadView::Late), count(LeadView::DueToday),
                               count(LeadView::RoutedToday)));
}

void StatusLine::showWatched(const QString &text)
{
    m_watched->setText(text);
}

void StatusLine::showFacts()
{
    if (!m_session)
        return;
    QStringList others = standsInFor(m_session->actor(), m_session->today(), m_session->people().absences);
    for (QString &other : others)
        other = shownText(other);
    const QString actor = shownText(m_session->actor());
    m_file->setText(tr("Policy version %1 · %2 · %3")
                        .arg(QString::number(m_session->rulebook()->version),
                             others.isEmpty() ? actor : tr("%1 for %2").arg(actor, others.join(u", "_s)),
                             shownText(QFileInfo(m_session->path()).fileName())));
    m_file->setToolTip(plainToolTip(m_session->path()));
}

} // namespace lw
