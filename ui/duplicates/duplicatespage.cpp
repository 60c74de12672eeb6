// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/duplicatespage.h"

#include "ui/duplicates/certainmerger.h"
#include "ui/duplicates/comparisonmodel.h"
#include "ui/duplicates/comparisonview.h"
#include "ui/duplicates/setanswers.h"
#include "ui/duplicates/setreader.h"
#include "ui/session/session.h"
#include "ui/settings/windowsettings.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr SurvivorRule kRules[] = {SurvivorRule::FurthestStage, SurvivorRule::Oldest, SurvivorRule::MostComplete};
constexpr int kRowsMeasured = 50; // for the width of columns; long lists would take too long

// In the order of the menu.
constexpr ActionId kVerbs[] = {ActionId::KeepApart,    ActionId::MakeResponse, ActionId::MergeSet,
                               ActionId::MakeSurvivor, ActionId::ChooseValue,  ActionId::LeaveOut,
                               ActionId::NextRule,     ActionId::OpenFromSet,  ActionId::NextSet,
                               ActionId::PreviousSet,  ActionId::MergeCertain, ActionId::ScanDuplicates};
constexpr ActionId kTools[] = {ActionId::KeepApart,     ActionId::MakeResponse, ActionId::MergeSet,
                               ActionId::MakeSurvivor,  ActionId::LeaveOut,     ActionId::MergeCertain,
                               ActionId::ScanDuplicates};

QLabel *readableHint(const QString &objectName, QWidget *parent)
{
    QLabel *label = hintLabel({}, parent);
    label->setObjectName(objectName);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

} // namespace

DuplicatesPage::DuplicatesPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_reader(new SetReader(session, this))
    , m_answers(new SetAnswers(session, this))
    , m_merger(new CertainMerger(session, this))
    , m_sets(new SetListModel(this))
    , m_comparison(new ComparisonModel(this))
{
    setObjectName(u"duplicatesPage"_s);
    createViews();
    createActions();
    connectAll();
    restoreLayout();
    showState();
}

DuplicatesPage::~DuplicatesPage()
{
    saveLayout();
}

void DuplicatesPage::createViews()
{
    m_setList = makeTable(u"setList"_s, this);
    m_setList->setModel(m_sets);
    m_setList->setAccessibleName(tr("Sets of leads that may be one person"));
    m_setList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_setList->setContextMenuPolicy(Qt::CustomContextMenu);
    m_setList->horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
    m_setList->horizontalHeader()->setSectionResizeMode(SetListModel::Because, QHeaderView::Stretch);
    m_setList->installEventFilter(this);
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(u"duplicatePanes"_s);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_setList);
    m_panes->addWidget(createComparison());
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({460, 820});
    m_empty = new EmptyState(this);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_empty);
    m_tools = new QToolBar(this);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize({16, 16});
    m_notes = readableHint(u"scanNotes"_s, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 0, 0);
    layout->addLayout(createHead());
    layout->addWidget(m_tools);
    layout->addWidget(m_notes);
    layout->addWidget(m_stack, 1);
}

QLayout *DuplicatesPage::createHead()
{
    m_counts = hintLabel({}, this);
    m_counts->setObjectName(u"setCounts"_s);
    m_filter = new QComboBox(this);
    m_filter->setObjectName(u"setFilter"_s);
    m_filter->addItems({tr("All"), tr("Certain"), tr("To ask")});
    QLabel *filterLabel = plainLabel(tr("Sho&w"), this);
    filterLabel->setBuddy(m_filter);
    m_ruleBox = new QComboBox(this);
    m_ruleBox->setObjectName(u"survivorRule"_s);
    for (const SurvivorRule each : kRules)
        m_ruleBox->addItem(labelOf(each));
    QLabel *ruleLabel = plainLabel(tr("Sur&vivor"), this);
    ruleLabel->setBuddy(m_ruleBox);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(headingLabel(tr("Possible duplicates"), this));
    head->addWidget(m_counts, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{filterLabel, m_filter, ruleLabel, m_ruleBox})
        head->addWidget(widget);
    return head;
}

QWidget *DuplicatesPage::createComparison()
{
    auto *right = new QWidget(this);
    m_because = plainLabel({}, right);
    m_because->setObjectName(u"setReasons"_s);
    m_because->setWordWrap(true);
    m_because->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remarks = plainLabel({}, right);
    m_remarks->setObjectName(u"mergeRemarks"_s);
    m_remarks->setWordWrap(true);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont strong = m_remarks->font();
    strong.setBold(true);
    m_remarks->setFont(strong);
    m_remarks->hide();
    m_consequence = readableHint(u"mergeConsequence"_s, right);
    m_comparisonView = new ComparisonView(m_comparison, right);
    m_comparisonView->setContextMenuPolicy(Qt::CustomContextMenu);
    m_nearMisses = readableHint(u"nearMisses"_s, right);
    m_hint = readableHint(u"setHint"_s, right);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_because);
    layout->addWidget(m_hint);
    layout->addWidget(m_remarks);
    layout->addWidget(m_comparisonView, 1);
    layout->addWidget(m_consequence);
    layout->addWidget(m_nearMisses);
    return right;
}

void DuplicatesPage::createActions()
{
    const auto add = [this](ActionId id, auto slot) {
        QAction *made = makeAction(id, this);
        m_actions.insert(id, made);
        connect(made, &QAction::triggered, this, slot);
    };
    add(ActionId::KeepApart, [this] { keepApart(); });
    add(ActionId::MakeResponse, [this] { respond(); });
    add(ActionId::MergeSet, [this] { merge(); });
    add(ActionId::MergeCertain, [this] { confirmCertain(); });
    add(ActionId::MakeSurvivor, [this] { makeSurvivor(); });
    add(ActionId::ChooseValue, [this] { m_comparisonView->chooseCurrent(); });
    add(ActionId::LeaveOut, [this] { leaveOut(); });
    add(ActionId::NextRule, [this] { nextRule(); });
    add(ActionId::NextSet, [this] { stepSet(1); });
    add(ActionId::PreviousSet, [this] { stepSet(-1); });
    add(ActionId::OpenFromSet, [this] { open(); });
    add(ActionId::ScanDuplicates, [this] { scan(); });
    add(ActionId::ListUndo, [this] { session().undo(); });
    add(ActionId::ListKeys, [this] { Q_EMIT keysWanted(); });
    for (const ActionId id :
         {ActionId::KeepApart, ActionId::MakeResponse, ActionId::MergeSet, ActionId::MergeCertain, ActionId::ListUndo})
        action(id)->setAutoRepeat(false); // a key held a moment too long must not answer sets nobody has seen
    for (const ActionId id : kTools)
        m_tools->addAction(action(id));
    for (QAction *each : std::as_const(m_actions)) {
        if (each == action(ActionId::ChooseValue))
            m_comparisonView->addAction(each);
        else if (each->shortcutContext() != Qt::WidgetWithChildrenShortcut)
            addAction(each);
        else
            for (QWidget *area : std::initializer_list<QWidget *>{m_setList, m_comparisonView, m_empty})
                area->addAction(each);
    }
}

void DuplicatesPage::connectAll()
{
    connect(m_reader, &SetReader::setsRead, this, &DuplicatesPage::showSets);
    connect(m_reader, &SetReader::recordsRead, this, &DuplicatesPage::showCurrent);
    connect(m_reader, &SetReader::failed, this, [this](const QString &message) {
        m_problem = message;
        showState();
    });
    connect(m_answers, &SetAnswers::answered, this, [this](const QList<LeadId> &set) {
        m_reader->drop(set);
        m_known.remove(set); // where it is undone before the list is read, it comes back all the same
    });
    connect(m_answers, &SetAnswers::leavingChanged, this, &DuplicatesPage::showFilter);
    connect(m_answers, &SetAnswers::refused, this, [this](const QList<LeadId> &set) {
        m_reader->forgetAll(); // somebody else may have changed them
        reload();
        makeCurrent(m_sets->rowOf(set));
    });
    connect(m_merger, &CertainMerger::advanced, this, &DuplicatesPage::showState);
    connect(m_merger, &CertainMerger::finished, this, &DuplicatesPage::reload);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &DuplicatesPage::showFilter);
    connect(m_ruleBox, &QComboBox::currentIndexChanged, this, &DuplicatesPage::applyRule);
    connect(m_setList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isReplacing)
            showCurrent();
    });
    connect(m_setList, &QAbstractItemView::doubleClicked, this, &DuplicatesPage::open);
    connect(m_comparisonView->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            &DuplicatesPage::showReasons);
    connect(m_comparison, &ComparisonModel::choiceChanged, this, [this] {
        showReasons();
        showConsequence();
    });
    for (QWidget *area : std::initializer_list<QWidget *>{m_setList, m_comparisonView})
        connect(area, &QWidget::customContextMenuRequested, this,
                [this, area](const QPoint &at) { showMenu(area, at); });
    connect(&session(), &Session::reread, this, [this] {
        m_reader->forgetAll();
        reload();
    });
    connect(&session(), &Session::factsChanged, this, &DuplicatesPage::reload);
    connect(&session(), &Session::deedDone, this, [this](const Session::Done &done) {
        m_reader->forget(done.leads);
        m_isTakenBack |= done.isUndo;
        reload();
    });
}

QList<QAction *> DuplicatesPage::pageActions() const
{
    QList<QAction *> actions;
    for (const ActionId id : kVerbs)
        actions += action(id);
    return actions;
}

void DuplicatesPage::enter()
{
    if (m_isStale)
        reload();
    if (m_stack->currentWidget() == m_empty)
        m_empty->setFocus();
    else if (!m_comparisonView->hasFocus())
        m_setList->setFocus();
}

void DuplicatesPage::showMenu(QWidget *over, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(pageActions());
    menu->popup(static_cast<QAbstractScrollArea *>(over)->viewport()->mapToGlobal(at));
}

void DuplicatesPage::restoreLayout()
{
    const WindowSettings settings;
    m_panes->restoreState(settings.value(u"duplicates/panes"_s).toByteArray());
    const QString code = settings.value(u"duplicates/survivor"_s).toString();
    const auto kept = std::ranges::find_if(kRules, [&](SurvivorRule each) { return codeOf(each) == code; });
    m_ruleBox->setCurrentIndex(kept == std::end(kRules) ? 0 : int(kept - std::begin(kRules)));
}

void DuplicatesPage::saveLayout() const
{
    WindowSettings settings;
    settings.setValue(u"duplicates/panes"_s, m_panes->saveState());
    settings.setValue(u"duplicates/survivor"_s, codeOf(rule()));
}

SurvivorRule DuplicatesPage::rule() const
{
    return kRules[std::max(m_ruleBox->currentIndex(), 0)];
}

} // namespace lw
