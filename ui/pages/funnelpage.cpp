// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/funnelpage.h"

#include "ui/charts/chartview.h"
#include "ui/charts/funnelchart.h"
#include "ui/pages/periodbar.h"
#include "ui/print/reportdocument.h"
#include "ui/session/session.h"
#include "ui/text/reporttext.h"

#include <QComboBox>
#include <QSplitter>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString notesOf(const FunnelReport &report)
{
    QStringList notes;
    if (report.meaning == FunnelMeaning::Now)
        notes += FunnelPage::tr("These are all open leads, whatever the period.");
    if (report.meaning != FunnelMeaning::Moves)
        notes += FunnelPage::tr("Released and nothing heard since: %1.").arg(countText(report.notReported));
    if (report.meaning == FunnelMeaning::Cohort)
        notes +=
            FunnelPage::tr("Inquiries screened out, in no figure here: %1.").arg(countText(report.balance.screenedOut));
    if (!report.flags.isEmpty())
        notes += FunnelPage::tr("Leads that reached a stage before they arrived, by their dates: %1.")
                     .arg(countText(report.flags.size()));
    return notes.join(u' ');
}

} // namespace

FunnelPage::FunnelPage(Session &session, QWidget *parent)
    : ReportPage(session, tr("Funnel"), parent)
{
    setObjectName(u"funnelPage"_s);
    createViews();
}

void FunnelPage::createViews()
{
    m_meaning = addChoice(tr("&Counting"),
                          {labelOf(FunnelMeaning::Cohort), labelOf(FunnelMeaning::Now), labelOf(FunnelMeaning::Moves)},
                          u"funnelMeaning"_s);
    QStringList groups;
    for (int by = 0; by <= int(GroupBy::Month); ++by)
        groups += labelOf(static_cast<GroupBy>(by));
    m_group = addChoice(tr("&Grouped by"), groups, u"funnelGroup"_s);
    chart()->setObjectName(u"funnelChart"_s);
    m_stages = addTable(u"stageTable"_s, tr("Stages"), upper());
    m_groups = addTable(u"funnelTable"_s, tr("Funnel by group"), views());
    upper()->setStretchFactor(0, 3);
    upper()->setStretchFactor(1, 2);
}

void FunnelPage::compute(int request)
{
    const auto meaning = static_cast<FunnelMeaning>(m_meaning->currentIndex());
    const auto by = static_cast<GroupBy>(m_group->currentIndex());
    session().askLong<Answer>(
        tr("Counting the funnel"), this,
        [columns = session().columns(), period = periodBar().period(), filter = periodBar().filter(), meaning, by,
         now = session().now()](Workspace &workspace, const Progress &) -> Result<Answer> {
            const auto chosen = chosenLeads(columns, filter, now, workspace.rulebook()->rulebook.territoryParents);
            if (!chosen)
                return chosen.error();
            const Result<ReportOrigin> origin = reportOrigin(workspace, now);
            if (!origin)
                return origin.error();
            const Result<Balance> books = booksOf(workspace, *columns);
            if (!books)
                return books.error();
            return Answer{
                .report = funnel(**chosen, period, meaning, by, now, workspace.rulebook()->rulebook.territoryParents),
                .origin = *origin,
                .books = *books,
                .filter = filter};
        },
        [this, request](const Result<Answer> &answer) {
            if (!isCurrent(request))
                return;
            if (answer)
                display(*answer);
            else
                refuse(answer.error());
        });
}

void FunnelPage::display(const Answer &answer)
{
    m_answer = answer;
    const FunnelReport &report = m_answer.report;
    chart()->show(funnelBars(report), tr("Funnel: %1").arg(labelOf(report.meaning)), funnelWords(report));
    m_stages->setTable(withFilter(stageTable(report), answer.filter));
    m_groups->setTable(withFilter(groupTable(report), answer.filter));
    takeAnswer(answer.origin, answer.books, notesOf(report));
}

Document FunnelPage::document() const
{
    return funnelDocument(m_answer.report, m_answer.origin, m_answer.books, m_answer.filter);
}

QString FunnelPage::fileName() const
{
    return tr("funnel", "file name");
}

} // namespace lw
