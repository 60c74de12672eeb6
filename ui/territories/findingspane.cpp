// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/findingspane.h"

#include "core/workspace/changepools.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/recentpostcodes.h"
#include "ui/actions/offered.h"
#include "ui/session/session.h"
#include "ui/territories/recentleads.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind kKinds[] = {FindingKind::Gap, FindingKind::Overlap, FindingKind::Owner,
                                  FindingKind::Contradiction, FindingKind::Dead};
constexpr int kPlaceRole = Qt::UserRole; // in the report; none for a heading
constexpr qsizetype kMostFixes = 6;      // the mildest come first

// The lines as they were when they were checked; somebody may have changed them since.
Result<OperationId> put(Workspace &workspace, const TerritoryQuestion &asked, const TerritoryFix &fix,
                        const QString &key, const QString &actor, const QDateTime &now, const QString &label)
{
    if (!(workspace.rulebook()->rulebook.lines == asked.lines))
        return failed(FindingsPane::tr("The territories have changed since they were checked. Check them again."));
    if (fix.kind == FixKind::AllowOnPurpose)
        return allowFinding(workspace, key, true, actor, now);
    return changeLines(workspace, fix.lines, actor, now, label);
}

} // namespace

FindingsPane::FindingsPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(u"findingsPane"_s);
    createViews();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FindingsPane::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPane::activate);
    connect(&session, &Session::factsChanged, this, &FindingsPane::refresh);
    connect(&session, &Session::columnsChanged, this, &FindingsPane::refresh);
}

void FindingsPane::createViews()
{
    m_summary = plainLabel(tr("Findings"), this);
    m_summary->setObjectName(u"findingsSummary"_s);
    m_summary->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setHeaderLabels({tr("Finding"), tr("Leads")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_sentence = plainLabel({}, this);
    m_sentence->setObjectName(u"findingSentence"_s);
    m_sentence->setWordWrap(true);
    m_fixes = new QWidget(this);
    m_buttons = new QVBoxLayout(m_fixes);
    m_buttons->setContentsMargins({});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_fixes);
    createGiving();
    layout->addWidget(m_giving);
}

void FindingsPane::createGiving()
{
    m_giving = new QWidget(this);
    m_rep = new QComboBox(m_giving);
    m_rep->setObjectName(u"findingRep"_s);
    QLabel *label = plainLabel(tr("&Give it to"), m_giving);
    label->setBuddy(m_rep);
    m_give = new QPushButton(tr("Give"), m_giving);
    m_give->setObjectName(u"findingGive"_s);
    auto *row = new QHBoxLayout(m_giving);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_rep, 1);
    m_rep->setMinimumContentsLength(12);
    row->addWidget(m_give);
    m_giving->hide();
    connect(m_give, &QPushButton::clicked, this, &FindingsPane::give);
}

// Only where somebody who gets the leads is an answer.
void FindingsPane::offerGiving()
{
    const TerritoryFinding *finding = current();
    m_giving->setVisible(finding && (finding->kind == FindingKind::Gap || finding->kind == FindingKind::Owner));
    const QString chosen = m_rep->currentData().toString();
    m_rep->clear();
    for (const Rep &rep : std::as_const(m_answer.question.reps)) {
        if (rep.active)
            m_rep->addItem(shownText(rep.name), rep.name);
    }
    m_rep->setCurrentIndex(std::max(0, m_rep->findData(chosen)));
    offer(m_give, Right::ChangeTerritories, m_session, m_rep->count() > 0);
}

void FindingsPane::give()
{
    const TerritoryFinding *finding = current();
    if (finding && !m_rep->currentData().toString().isEmpty())
        apply(giveTo(*finding, m_answer.question, m_rep->currentData().toString()));
}

void FindingsPane::setDay(QDate day)
{
    m_day = day;
    refresh();
}

void FindingsPane::refresh()
{
    if (m_hasChecked && isVisible())
        check(m_takesFocus);
}

void FindingsPane::check(bool takesFocus)
{
    m_takesFocus = takesFocus;
    m_hasChecked = true;
    const Rulebook &rulebook = m_session.rulebook()->rulebook;
    const QDate since = m_session.today().addDays(-kRecentDays);
    TerritoryQuestion question{.lines = rulebook.lines,
                               .reps = rulebook.reps,
                               .day = m_day.isValid() ? m_day : m_session.today(),
                               .absences = m_session.people().absences,
                               .allowed = rulebook.allowed,
                               .pools = rulebook.pools};
    const int request = ++m_request;
    m_session.askLong<Answer>(
        tr("Check the territories"), this,
        [question, since](Workspace &workspace, const Progress &) -> Result<Answer> {
            Answer answer{.question = question, .report = {}};
            const Result<QList<SeenLead>> leads = recentlySeenLeads(workspace, since, question.day);
            if (!leads)
                return leads.error();
            answer.question.leads = *leads;
            answer.report = checkTerritories(answer.question);
            return answer;
        },
        [this, request](const Result<Answer> &answer) {
            if (request != m_request)
                return;
            if (answer)
                take(*answer);
            else
                m_session.say({Message::Kind::Problem, answer.error().message});
        });
}

void FindingsPane::take(const Answer &answer)
{
    const TerritoryFinding *before = current();
    const QString key = before ? before->key : QString();
    m_answer = answer;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const FindingKind kind : kKinds)
            addFindings(kind);
        m_list->expandAll();
        m_list->setCurrentItem(itemOf(key));
    }
    showSummary();
    showCurrent();
    if (std::exchange(m_takesFocus, false))
        m_list->setFocus();
}

void FindingsPane::addFindings(FindingKind kind)
{
    QTreeWidgetItem *heading = nullptr;
    for (int i = 0; i < m_answer.report.findings.size(); ++i) {
        const TerritoryFinding &finding = m_answer.report.findings[i];
        if (finding.kind != kind)
            continue;
        if (!heading) {
            heading = new QTreeWidgetItem(m_list, {labelOf(kind)}); // the list owns it
            heading->setFlags(Qt::ItemIsEnabled);
            QFont bold = m_list->font();
            bold.setBold(true);
            heading->setFont(0, bold);
        }
        auto *item = new QTreeWidgetItem(heading, {shownText(finding.where), QLocale().toString(finding.leads)});
        item->setData(0, kPlaceRole, i);
        item->setToolTip(0, plainToolTip(finding.sentence));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

// The one with the key, else the first.
QTreeWidgetItem *FindingsPane::itemOf(const QString &key) const
{
    for (int kind = 0; kind < m_list->topLevelItemCount(); ++kind) {
        QTreeWidgetItem *heading = m_list->topLevelItem(kind);
        for (int i = 0; i < heading->childCount(); ++i) {
            if (m_answer.report.findings[heading->child(i)->data(0, kPlaceRole).toInt()].key == key)
                return heading->child(i);
        }
    }
    QTreeWidgetItem *first = m_list->topLevelItem(0);
    return first ? first->child(0) : nullptr;
}

void FindingsPane::showSummary()
{
    const qsizetype count = m_answer.report.findings.size();
    QString text = count == 0 ? tr("Nothing found: no gaps, no overlaps, and every line decides something.")
                              : tr("%n finding(s)", nullptr, int(count));
    if (m_answer.report.isCut)
        text += u' ' + tr("There are more overlaps; these come first.");
    if (const qsizetype allowed = m_answer.question.allowed.size(); allowed > 0)
        text += u' ' + tr("Allowed on purpose: %1.").arg(QLocale().toString(allowed));
    m_summary->setText(text);
}

const TerritoryFinding *FindingsPane::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QVariant place = item ? item->data(0, kPlaceRole) : QVariant();
    return place.isValid() && place.toInt() < m_answer.report.findings.size() ? &m_answer.report.findings[place.toInt()]
                                                                              : nullptr;
}

void FindingsPane::showCurrent()
{
    const TerritoryFinding *finding = current();
    m_sentence->setText(finding ? finding->sentence : QString());
    showFixes({});
    offerGiving();
    if (finding)
        askFixes(*finding);
}

// Each way out is checked before it is offered, which takes its time with many lines.
void FindingsPane::askFixes(const TerritoryFinding &finding)
{
    const int request = ++m_fixRequest;
    m_session.ask<QList<TerritoryFix>>(
        this,
        [finding, question = m_answer.question](Workspace &, const Progress &) -> Result<QList<TerritoryFix>> {
            return fixesFor(finding, question);
        },
        [this, request](const Result<QList<TerritoryFix>> &fixes) {
            if (request == m_fixRequest && fixes)
                showFixes(*fixes);
        });
}

void FindingsPane::showFixes(const QList<TerritoryFix> &fixes)
{
    qDeleteAll(m_fixes->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    for (qsizetype i = 0; i < fixes.size(); ++i) {
        if (i < kMostFixes - 1 || i == fixes.size() - 1) // allowing stands last
            addFix(fixes[i]);
    }
}

void FindingsPane::addFix(const TerritoryFix &fix)
{
    auto *button = new QPushButton(QString(fix.label).replace(u'&', u"&&"_s), m_fixes);
    button->setObjectName(u"fix"_s);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, fix] { apply(fix); });
    offer(button, Right::ChangeTerritories, m_session);
}

void FindingsPane::apply(const TerritoryFix &fix)
{
    const TerritoryFinding *finding = current();
    if (!finding)
        return;
    m_takesFocus = true; // its button is gone with the finding
    const QString label = fix.label;
    const QString actor = m_session.actor();
    const QDateTime now = m_session.now();
    TerritoryQuestion asked;
    asked.lines = m_answer.question.lines;
    m_session.perform(label, [=, key = finding->key](Workspace &workspace, const Progress &) {
        return put(workspace, asked, fix, key, actor, now, label);
    });
}

void FindingsPane::activate()
{
    const TerritoryFinding *finding = current();
    if (finding && !finding->rows.isEmpty())
        Q_EMIT lineWanted(m_answer.question.lines[finding->rows.first()].number);
}

} // namespace lw
