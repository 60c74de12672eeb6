// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compliance/compliancepage.h"

#include "core/workspace/policycompliance.h"
#include "ui/actions/offered.h"
#include "ui/compliance/breachespane.h"
#include "ui/compliance/compliancechoices.h"
#include "ui/compliance/leaguepane.h"
#include "ui/models/reporttablemodel.h"
#include "ui/print/printing.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Twelve rules are seen at once, and a league with both its figures.
constexpr int kRulesHeight = 330;
constexpr int kLeagueWidth = 330;

} // namespace

CompliancePage::CompliancePage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setObjectName(u"compliancePage"_s);
    createActions();
    createViews();
    connectAll();
    showEmpty(tr("The rules are being judged"), tr("The figures appear in a moment."));
    updateActions();
}

QList<QAction *> CompliancePage::pageActions() const
{
    return {m_letGo, m_savePdf, m_print, m_saveTable};
}

// What is due grows with time alone, so it is read on every visit.
void CompliancePage::enter()
{
    reload();
    (m_stack->currentWidget() == m_content ? static_cast<QWidget *>(m_table) : m_for)->setFocus();
}

void CompliancePage::createActions()
{
    m_savePdf = makeAction(ActionId::SavePdf, this);
    m_print = makeAction(ActionId::Print, this);
    m_saveTable = makeAction(ActionId::SaveTable, this);
    addActions({m_savePdf, m_print, m_saveTable});
    m_letGo = makeAction(ActionId::WaiveClock, this);
    m_undo = makeAction(ActionId::ListUndo, this);
    m_undo->setAutoRepeat(false);
}

void CompliancePage::createViews()
{
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeHead(tr("Compliance")));
    layout->addLayout(makeChoice());
    m_note = hintLabel({}, this);
    m_note->setObjectName(u"complianceNote"_s);
    m_note->hide();
    layout->addWidget(m_note);
    m_stack = new QStackedWidget(this);
    m_content = makeContent();
    m_stack->addWidget(m_content);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
}

QLayout *CompliancePage::makeChoice()
{
    m_for = new QComboBox(this);
    m_for->setObjectName(u"complianceFor"_s);
    m_for->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fillConcerned(m_for, {}, {});
    QLabel *label = plainLabel(tr("Fo&r"), this);
    label->setBuddy(m_for);
    m_text = plainLabel({}, this);
    m_text->setObjectName(u"complianceText"_s);
    auto *row = new QHBoxLayout; // the page's layout owns it
    row->addWidget(label);
    row->addWidget(m_for);
    row->addSpacing(12);
    row->addWidget(m_text, 1);
    return row;
}

QWidget *CompliancePage::makeContent()
{
    auto *down = new QSplitter(Qt::Vertical, m_stack);
    down->setChildrenCollapsible(false);
    m_table = makeTable(u"complianceTable"_s, down);
    m_table->setAccessibleName(tr("Rules and how they are kept"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rules = new ReportTableModel(m_table);
    m_table->setModel(m_rules);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the order of the page
    m_table->setSortingEnabled(true);
    m_table->addAction(m_undo);
    auto *across = new QSplitter(Qt::Horizontal, down);
    across->setObjectName(u"compliancePanes"_s);
    across->setChildrenCollapsible(false);
    m_breaches = new BreachesPane(across);
    m_breaches->addCommand(m_letGo, true);
    m_breaches->addCommand(m_undo, false);
    m_league = new LeaguePane(across);
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 1);
    down->setStretchFactor(0, 1);
    down->setStretchFactor(1, 1);
    down->setSizes({kRulesHeight, kRulesHeight});
    across->setSizes({3 * kLeagueWidth, kLeagueWidth});
    return down;
}

void CompliancePage::connectAll()
{
    connect(m_for, &QComboBox::currentIndexChanged, this, &CompliancePage::reload);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_breaches->setRule(currentRule()); });
    connect(m_table, &QTableView::activated, this, [this] {
        m_breaches->setRule(currentRule());
        if (!m_breaches->focusList())
            session().say({Message::Kind::Information, tr("Nothing of this rule was broken or let go in four weeks.")});
    });
    connect(m_breaches, &BreachesPane::leadWanted, this, [this](qint64 number) { Q_EMIT openLead(LeadId{number}); });
    connect(m_league, &LeaguePane::chosen, this, &CompliancePage::choose);
    connect(&session(), &Session::deedDone, this, &CompliancePage::reloadIfSeen);
    connect(&session(), &Session::factsChanged, this, &CompliancePage::reloadIfSeen);
    connect(m_letGo, &QAction::triggered, this, &CompliancePage::letGo);
    connect(m_undo, &QAction::triggered, this, [this] { session().undo(); });
    connect(m_savePdf, &QAction::triggered, this,
            [this] { savePdf(session(), this, document(), pageSetup(), QString(fileName() + u".pdf")); });
    connect(m_print, &QAction::triggered, this, [this] { printDocument(session(), this, document(), pageSetup()); });
    connect(m_saveTable, &QAction::triggered, this, &CompliancePage::saveTable);
}

void CompliancePage::reloadIfSeen()
{
    updateActions();
    if (isVisible()) // else it reads when it comes to the front
        reload();
}

void CompliancePage::reload()
{
    const int request = ++m_request; // answers to what was asked before are not wanted any more
    if (!session().isOpen())
        return;
    session().askLong<Answer>(
        tr("Judging how the rules were kept"), this,
        [now = session().now(), whom = whom()](Workspace &workspace, const Progress &) {
            return read(workspace, now, whom);
        },
        [this, request](const Result<Answer> &answer) {
            if (request == m_request)
                take(answer);
        });
}

// The league and the choice of names are everybody's, the figures those of who was chosen.
Result<CompliancePage::Answer> CompliancePage::read(const Workspace &workspace, const QDateTime &now,
                                                    const QString &whom)
{
    const Result<ComplianceReport> report = policyCompliance(workspace, now);
    if (!report)
        return report.error();
    const Result<ComplianceReport> own = whom.isEmpty() ? report : policyCompliance(workspace, now, whom);
    if (!own)
        return own.error();
    const Result<ReportOrigin> origin = reportOrigin(workspace, now);
    if (!origin)
        return origin.error();
    return Answer{.whom = whom,
                  .report = *report,
                  .own = *own,
                  .policy = workspace.rulebook()->rulebook.policy,
                  .origin = *origin};
}

void CompliancePage::take(const Result<Answer> &answer)
{
    if (!answer) {
        m_isRead = false;
        m_text->clear();
        m_note->hide();
        showEmpty(tr("How the policy was kept could not be read"), answer.error().message);
        return updateActions();
    }
    const bool isFirst = !std::exchange(m_isRead, true);
    m_answer = *answer;
    fillConcerned(m_for, m_answer.report, whom());
    showChosen();
    if (isFirst && m_for->hasFocus() && m_stack->currentWidget() == m_content)
        m_table->setFocus();
}

void CompliancePage::choose(const QString &whom)
{
    const int index = m_for->findData(whom, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0 || whom.isEmpty())
        return;
    m_for->setCurrentIndex(index);
    m_table->setFocus();
}

void CompliancePage::showChosen()
{
    if (!m_isRead)
        return;
    const int rule = currentRule();
    const int row = m_table->currentIndex().row();
    m_shown = m_answer.own;
    m_rules->setTable(complianceTable(m_shown));
    fitColumns(m_table);
    m_league->setReport(m_answer.report);
    selectRule(rule, row);
    m_breaches->setRule(currentRule());
    m_breaches->setReport(m_shown, m_answer.policy, m_answer.origin.zoneId);
    showWords();
    updateActions();
}

void CompliancePage::showWords()
{
    const QString name = shownText(m_answer.whom);
    m_text->setText(complianceText(m_shown));
    m_note->setText(tr("What was asked of %1 alone.").arg(name));
    m_note->setVisible(!name.isEmpty());
    if (m_answer.report.rules.isEmpty())
        return showEmpty(tr("No rules to judge yet"), tr("The policy in force has no rules. What is agreed on its page "
                                                         "is judged here once deadlines come."));
    if (m_shown.rules.isEmpty())
        return showEmpty(tr("No rule of theirs"),
                         tr("No rule binds %1, and nothing was asked of them in a year.").arg(name));
    m_stack->setCurrentWidget(m_content);
}

void CompliancePage::showEmpty(const QString &title, const QString &hint)
{
    m_empty->show(title, hint);
    m_stack->setCurrentWidget(m_empty);
}

// The same rule again, or the one that stands where it stood.
void CompliancePage::selectRule(int number, int row)
{
    const auto same = std::ranges::find(m_shown.rules, number, &RuleCompliance::rule);
    const int found = same == m_shown.rules.end() ? -1 : m_rules->rowOfPlace(same - m_shown.rules.begin());
    const int last = m_rules->rowCount() - 1;
    if (last >= 0)
        m_table->setCurrentIndex(m_rules->index(found >= 0 ? found : std::clamp(row, 0, last), 0));
}

int CompliancePage::currentRule() const
{
    const QModelIndex index = m_table->currentIndex();
    const int place = index.isValid() ? index.data(ReportTableModel::PlaceRole).toInt() : -1;
    return place >= 0 && place < m_shown.rules.size() ? m_shown.rules[place].rule : 0;
}

QString CompliancePage::whom() const
{
    return m_for->currentData().toString();
}

void CompliancePage::updateActions()
{
    const QString refused = refusalOf(ActionId::WaiveClock, session());
    m_letGo->setToolTip(refused.isEmpty() ? toolTipOf(info(ActionId::WaiveClock)) : plainToolTip(refused));
    m_letGo->setStatusTip(refused.isEmpty() ? statusTipOf(info(ActionId::WaiveClock)) : refused);
    m_letGo->setEnabled(m_isRead && m_stack->currentWidget() == m_content);
    for (QAction *action : {m_savePdf, m_print, m_saveTable})
        action->setEnabled(m_isRead && !m_shown.rules.isEmpty());
}

} // namespace lw
