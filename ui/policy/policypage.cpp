// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/policypage.h"

#include "ui/policy/rulepanel.h"
#include "ui/policy/sheetof.h"
#include "ui/policy/sheetview.h"
#include "ui/policy/sloteditor.h"
#include "ui/policy/testbench.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDays = 30; // whose leads are counted beside a rule

bool hasScan(const Signature &signature)
{
    return !signature.scan.isEmpty();
}

// These mean the current rule, so their keys work on the sheet alone: elsewhere Alt+Down opens a list.
constexpr ActionId kOfRule[] = {ActionId::EditRow, ActionId::RemoveRow, ActionId::MoveRuleUp, ActionId::MoveRuleDown};

} // namespace

PolicyPage::PolicyPage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setObjectName(u"policyPage"_s);
    createActions();
    createViews();
    connectAll();
    updateActions();
}

void PolicyPage::createActions()
{
    for (const ActionId id : {ActionId::NewDraft, ActionId::ReplayPolicy, ActionId::TestPolicy, ActionId::ProposePolicy,
                              ActionId::SignPolicy, ActionId::PublishPolicy, ActionId::WithdrawPolicy,
                              ActionId::SendProposal, ActionId::BringProposal, ActionId::SaveScans, ActionId::AddRow,
                              ActionId::EditRow, ActionId::RemoveRow, ActionId::MoveRuleUp, ActionId::MoveRuleDown,
                              ActionId::EditQuestions, ActionId::EditPersonas, ActionId::SavePdf, ActionId::Print}) {
        QAction *made = makeAction(id, this);
        m_actions.insert(id, made);
        if (std::ranges::find(kOfRule, id) == std::end(kOfRule))
            addAction(made);
    }
    for (QAction *&part : m_parts) {
        part = new QAction(this);
        part->setSeparator(true);
    }
    action(ActionId::AddRow)->setText(tr("&Add a rule…"));
    action(ActionId::EditRow)->setText(tr("&Edit the rule…"));
    action(ActionId::RemoveRow)->setText(tr("Re&move the rule"));
    const auto on = [this](ActionId id, void (PolicyPage::*what)()) {
        connect(action(id), &QAction::triggered, this, what);
    };
    on(ActionId::NewDraft, &PolicyPage::beginDraft);
    on(ActionId::ReplayPolicy, &PolicyPage::replay);
    on(ActionId::ProposePolicy, &PolicyPage::propose);
    on(ActionId::SignPolicy, &PolicyPage::sign);
    on(ActionId::PublishPolicy, &PolicyPage::publish);
    on(ActionId::WithdrawPolicy, &PolicyPage::withdraw);
    on(ActionId::SendProposal, &PolicyPage::sendProposal);
    on(ActionId::BringProposal, &PolicyPage::bringProposal);
    on(ActionId::SaveScans, &PolicyPage::saveScans);
    on(ActionId::AddRow, &PolicyPage::addRule);
    on(ActionId::RemoveRow, &PolicyPage::removeRule);
    on(ActionId::EditQuestions, &PolicyPage::editQuestions);
    on(ActionId::EditPersonas, &PolicyPage::editPersonas);
    on(ActionId::SavePdf, &PolicyPage::savePage);
    on(ActionId::Print, &PolicyPage::printPage);
    connect(action(ActionId::TestPolicy), &QAction::triggered, this, [this] { m_bench->takeFocus(); });
    connect(action(ActionId::EditRow), &QAction::triggered, this, [this] { editRule(m_sheet->currentRule()); });
    connect(action(ActionId::MoveRuleUp), &QAction::triggered, this, [this] { moveRule(-1); });
    connect(action(ActionId::MoveRuleDown), &QAction::triggered, this, [this] { moveRule(1); });
    for (const ActionId id : kOfRule)
        action(id)->setShortcutContext(Qt::WidgetShortcut);
}

QLayout *PolicyPage::createBar()
{
    m_versions = new QComboBox(this);
    m_versions->setObjectName(u"policyVersions"_s);
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_versions->setAccessibleName(tr("Version"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(headingLabel(tr("Policy"), this));
    bar->addWidget(m_versions);
    bar->addStretch(1);
    for (const ActionId id : {ActionId::NewDraft, ActionId::ReplayPolicy, ActionId::ProposePolicy, ActionId::SignPolicy,
                              ActionId::PublishPolicy, ActionId::Print}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action(id));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        bar->addWidget(button);
    }
    return bar;
}

void PolicyPage::createViews()
{
    m_sheet = new SheetView(this);
    m_sheet->addActions({action(ActionId::AddRow), action(ActionId::EditRow), action(ActionId::RemoveRow),
                         action(ActionId::MoveRuleUp), action(ActionId::MoveRuleDown)});
    m_sheet->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_panel = new RulePanel(this);
    m_bench = new TestBench(session(), this);
    m_fit = hintLabel({}, this);
    m_fit->setObjectName(u"policyFit"_s);
    m_life = plainLabel({}, this);
    m_life->setObjectName(u"policyLife"_s);
    m_life->setWordWrap(true);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->addWidget(m_sheet, 1);
    column->addWidget(m_fit);
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setObjectName(u"policyPanes"_s);
    across->setChildrenCollapsible(false);
    across->addWidget(left);
    across->addWidget(m_panel);
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 1);
    auto *down = new QSplitter(Qt::Vertical, this);
    down->setChildrenCollapsible(false);
    down->addWidget(across);
    down->addWidget(m_bench);
    down->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(createBar());
    layout->addWidget(m_life);
    layout->addWidget(down, 1);
}

void PolicyPage::connectAll()
{
    connect(m_sheet, &SheetView::currentChanged, this, [this] {
        m_panel->setRule(m_sheet->currentRule());
        updateActions();
    });
    connect(m_sheet, &SheetView::slotChosen, this, &PolicyPage::editSlot);
    connect(m_panel, &RulePanel::leadWanted, this, [this](qint64 number) { Q_EMIT openLead(LeadId{number}); });
    connect(m_panel, &RulePanel::questionsWanted, this, &PolicyPage::editQuestions);
    connect(m_panel, &RulePanel::ruleWanted, this, [this](int number) {
        const PolicyRule *rule = ruleAt(number);
        if (rule && !rule->enabled)
            return editRule(number); // it does not stand on the page
        m_sheet->setCurrent(number);
        m_sheet->setFocus();
    });
    connect(m_bench, &TestBench::exampleWanted, this, [this](const PolicyExample &example) {
        change(tr("Keep the example “%1”").arg(example.name), [example](Rulebook &rulebook) {
            rulebook.examples.removeIf([&](const PolicyExample &each) { return each.name == example.name; });
            rulebook.examples += example;
        });
    });
    connect(m_bench, &TestBench::left, m_sheet, qOverload<>(&QWidget::setFocus));
    connect(m_bench, &TestBench::exampleDropped, this, [this](const QString &name) {
        change(tr("Drop the example “%1”").arg(name), [name](Rulebook &rulebook) {
            rulebook.examples.removeIf([&](const PolicyExample &each) { return each.name == name; });
        });
    });
    connect(m_versions, &QComboBox::activated, this, [this] {
        m_wanted = RulebookId{m_versions->currentData().toLongLong()};
        reload();
    });
    connect(&session(), &Session::opened, this, &PolicyPage::reload);
    connect(&session(), &Session::factsChanged, this, [this] {
        if (isVisible()) // else the page brings it up to date when it comes to the front
            reload();
    });
    connect(&session(), &Session::deedDone, this, [this] {
        if (isVisible())
            reload();
    });
}

QList<QAction *> PolicyPage::pageActions() const
{
    return {action(ActionId::NewDraft),
            action(ActionId::ReplayPolicy),
            action(ActionId::TestPolicy),
            m_parts[0],
            action(ActionId::AddRow),
            action(ActionId::EditRow),
            action(ActionId::RemoveRow),
            action(ActionId::MoveRuleUp),
            action(ActionId::MoveRuleDown),
            action(ActionId::EditQuestions),
            action(ActionId::EditPersonas),
            m_parts[1],
            action(ActionId::ProposePolicy),
            action(ActionId::SignPolicy),
            action(ActionId::PublishPolicy),
            action(ActionId::WithdrawPolicy),
            m_parts[2],
            action(ActionId::SendProposal),
            action(ActionId::BringProposal),
            action(ActionId::SaveScans),
            m_parts[3],
            action(ActionId::SavePdf),
            action(ActionId::Print)};
}

void PolicyPage::enter()
{
    reload();
    loadLeads();
    lookForAltered();
    m_sheet->setFocus();
}

void PolicyPage::reload()
{
    if (!session().isOpen())
        return;
    const int request = ++m_request;
    session().ask<PolicyView>(
        this,
        [id = m_wanted, now = session().now()](Workspace &workspace, const Progress &) {
            return loadPolicyView(workspace, id, now);
        },
        [this, request](const Result<PolicyView> &view) {
            if (request != m_request)
                return;
            if (!view) {
                m_wanted = {}; // a draft that was taken back
                return session().say({Message::Kind::Problem, view.error().message});
            }
            show(*view);
        });
}

void PolicyPage::loadLeads()
{
    session().askLong<QList<FactLead>>(
        tr("Leads of the last %1 days").arg(kDays), this,
        [now = session().now()](Workspace &workspace, const Progress &) { return recentFacts(workspace, kDays, now); },
        [this](const Result<QList<FactLead>> &leads) {
            if (!leads)
                return session().say({Message::Kind::Problem, leads.error().message});
            m_recent = *leads;
            m_recentDays = kDays;
            m_panel->setLeads(m_recent, kDays);
        });
}

// Every version is read for it, so only when the page comes to the front.
void PolicyPage::lookForAltered()
{
    session().askLong<QStringList>(
        tr("Versions of the policy"), this,
        [](Workspace &workspace, const Progress &) { return alteredRulebooks(workspace.database()); },
        [this](const Result<QStringList> &altered) {
            if (!altered)
                return session().say({Message::Kind::Problem, altered.error().message});
            m_panel->setAltered(*altered);
        });
}

void PolicyPage::show(const PolicyView &view)
{
    m_view = view;
    m_sheet->setEditable(session().mayDo(Right::DraftPolicy));
    m_sheet->setSheet(sheetOf(view, session().settings()), paper());
    m_panel->setView(view);
    m_panel->setRule(m_sheet->currentRule());
    m_bench->setView(view);
    m_life->setText(lifeText(view, session().settings()));
    fillVersions();
    showFit();
    updateActions();
}

void PolicyPage::fillVersions()
{
    const QSignalBlocker quiet(m_versions);
    m_versions->clear();
    for (const Proposal &draft : m_view->drafts)
        m_versions->addItem(
            draft.state == ProposalState::Draft
                ? tr("Draft %1").arg(draft.draft.value)
                : tr("Draft %1, %2").arg(QString::number(draft.draft.value), labelOf(draft.state).toLower()),
            draft.draft.value);
    for (const RulebookEntry &entry : m_view->versions)
        m_versions->addItem(entry.isInForce ? tr("Version %1, in force").arg(entry.id.value)
                                            : tr("Version %1").arg(entry.id.value),
                            entry.id.value);
    m_versions->setCurrentIndex(m_versions->findData(m_view->id.value));
}

// Whether the page is still one page is seen while it is written.
void PolicyPage::showFit()
{
    const PolicyLayout &layout = m_sheet->sheetLayout();
    const QString name = layout.paper == QPageSize::Letter ? u"Letter"_s : u"A4"_s; // as in Settings
    m_fit->setText(layout.fits ? tr("One %1 page at %2 pt. %3 of at most %4 rules.")
                                     .arg(name, QLocale().toString(layout.points), QString::number(layout.rules.size()),
                                          QString::number(kMaxRules))
                               : layout.problem);
    setTextColour(m_fit, layout.fits ? &Theme::quiet : &Theme::late);
}

QPageSize::PageSizeId PolicyPage::paper() const
{
    return session().settings().paper == u"Letter" ? QPageSize::Letter : QPageSize::A4;
}

const PolicyRule *PolicyPage::ruleAt(int number) const
{
    if (!m_view)
        return nullptr;
    const Policy &policy = m_view->rulebook.policy;
    const auto rule = std::ranges::find(policy, number, &PolicyRule::number);
    return rule == policy.end() ? nullptr : &*rule;
}

void PolicyPage::updateActions()
{
    const bool isShown = m_view.has_value();
    const bool mayDraft = isShown && session().mayDo(Right::DraftPolicy);
    const bool isDraft = isShown && m_view->isDraft();
    const bool hasRule = isShown && m_sheet->currentRule() > 0;
    const ProposalState state = isDraft ? m_view->proposal->state : ProposalState::Draft;
    action(ActionId::NewDraft)->setEnabled(mayDraft);
    action(ActionId::ReplayPolicy)->setEnabled(isShown);
    action(ActionId::TestPolicy)->setEnabled(isShown);
    action(ActionId::ProposePolicy)->setEnabled(isDraft && mayDraft && state == ProposalState::Draft);
    action(ActionId::SignPolicy)
        ->setEnabled(isDraft && state == ProposalState::Proposed && session().mayDo(Right::SignPolicy));
    action(ActionId::PublishPolicy)
        ->setEnabled(isDraft && isSigned(m_view->signatures, m_view->fingerprint) &&
                     session().mayDo(Right::ChangePolicy));
    action(ActionId::WithdrawPolicy)->setEnabled(isDraft && mayDraft);
    action(ActionId::SendProposal)->setEnabled(isDraft && mayDraft && state != ProposalState::Draft);
    action(ActionId::BringProposal)->setEnabled(mayDraft);
    action(ActionId::SaveScans)->setEnabled(isShown && std::ranges::any_of(m_view->signatures, hasScan));
    action(ActionId::AddRow)->setEnabled(mayDraft);
    for (const ActionId id : {ActionId::EditRow, ActionId::RemoveRow, ActionId::MoveRuleUp, ActionId::MoveRuleDown})
        action(id)->setEnabled(mayDraft && hasRule);
    for (const ActionId id : {ActionId::EditQuestions, ActionId::EditPersonas, ActionId::SavePdf})
        action(id)->setEnabled(isShown);
    action(ActionId::Print)->setEnabled(isShown);
}

} // namespace lw
