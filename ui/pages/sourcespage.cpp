// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sourcespage.h"

#include "ui/charts/chartview.h"
#include "ui/charts/sourcechart.h"
#include "ui/models/screenedouttable.h"
#include "ui/pages/periodbar.h"
#include "ui/print/reportdocument.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QSplitter>
#include <QTableView>

namespace lw
{

using namespace Qt::StringLiterals;

SourcesPage::SourcesPage(Session &session, QWidget *parent)
    : ReportPage(session, tr("Sources"), parent)
{
    setObjectName(u"sourcesPage"_s);
    createViews();
}

void SourcesPage::createViews()
{
    m_level = addChoice(tr("&Rows"), {tr("Source"), tr("Campaign"), tr("Source and campaign")}, u"sourceLevel"_s);
    chart()->setObjectName(u"sourceChart"_s);
    m_reported = addTable(u"reportedTable"_s, tr("As reported by agencies and platforms"), upper());
    m_reportedView = upper()->findChild<QTableView *>(u"reportedTable"_s);
    m_sources = addTable(u"sourceTable"_s, tr("Return by source"), views());
    setOpenHint(tr("Enter or a double click on a row lists its leads; on its figure under “Screened out”, those that "
                   "are screened out."));
}

void SourcesPage::compute(int request)
{
    const auto level = static_cast<SourceLevel>(m_level->currentIndex());
    session().askLong<Answer>(
        tr("Adding up the sources"), this,
        [columns = session().columns(), period = periodBar().period(), filter = periodBar().filter(), level,
         now = session().now()](Workspace &workspace, const Progress &) -> Result<Answer> {
            const auto chosen = chosenLeads(columns, filter, now, workspace.rulebook()->rulebook.territoryParents);
            if (!chosen)
                return chosen.error();
            const Result<SourceReport> report = sourceReport(workspace, **chosen, period, level);
            if (!report)
                return report.error();
            const Result<ReportOrigin> origin = reportOrigin(workspace, now);
            if (!origin)
                return origin.error();
            const Result<Balance> books = booksOf(workspace, *columns);
            if (!books)
                return books.error();
            return Answer{.report = *report, .level = level, .origin = *origin, .books = *books, .filter = filter};
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

void SourcesPage::display(const Answer &answer)
{
    m_answer = answer;
    const SourceReport &report = m_answer.report;
    const ReportTable reported = reportedTable(report, answer.level);
    chart()->show(sourceBars(report), tr("Revenue per cost by source"), sourceWords(report));
    m_sources->setTable(withFilter(sourceTable(report, answer.level), answer.filter));
    m_reported->setTable(withFilter(reported, answer.filter));
    m_reportedView->setVisible(!reported.rows.isEmpty());
    takeAnswer(answer.origin, answer.books, notes());
}

QString SourcesPage::notes() const
{
    QStringList notes{ratioWords(m_answer.report, m_answer.origin.currency), sourceNotes(m_answer.report),
                      receivedWords(m_answer.report.total)};
    if (!m_answer.filter.isEmpty())
        notes += tr("The filter chooses leads; costs are those of the whole source.");
    notes.removeAll(QString());
    return notes.join(u' ');
}

Document SourcesPage::document() const
{
    return sourcesDocument(m_answer.report, m_answer.level, m_answer.origin, m_answer.books, m_answer.filter);
}

QString SourcesPage::fileName() const
{
    return tr("sources", "file name");
}

} // namespace lw
