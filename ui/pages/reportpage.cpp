// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reportpage.h"

#include "core/reports/leadselection.h"
#include "core/territories/territoryfilter.h"
#include "ui/actions/actions.h"
#include "ui/charts/chartview.h"
#include "ui/pages/periodbar.h"
#include "ui/print/printing.h"
#include "ui/print/writepdf.h"
#include "ui/session/session.h"
#include "ui/text/reporttext.h"
#include "ui/widgets/widgets.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const LeadColumns>> chosenLeads(const std::shared_ptr<const LeadColumns> &columns,
                                                       const QString &filter, const QDateTime &now,
                                                       const TerritoryParents &parents)
{
    if (filter.isEmpty())
        return columns;
    const Result<QList<QList<FilterTerm>>> groups = parseFilter(filter);
    if (!groups)
        return groups.error();
    const LeadQuery query = rolledUp({.groups = *groups, .search = {}, .zone = columns->zone}, parents);
    const Result<LeadSelector> selector = LeadSelector::make(query, *columns, now);
    if (!selector)
        return selector.error();
    return std::shared_ptr<const LeadColumns>(std::make_shared<LeadColumns>(filtered(*columns, *selector)));
}

ReportPage::ReportPage(Session &session, const QString &title, QWidget *parent)
    : Page(session, parent)
    , m_title(title)
{
    createActions();
    createViews();
    connectAll();
}
ReportPage::~ReportPage() = default;

QList<QAction *> ReportPage::pageActions() const
{
    return {m_savePdf, m_print, m_saveTable};
}

void ReportPage::enter()
{
    if (m_stale)
        reload();
    if (m_stack->currentIndex() == 0)
        m_mainTable->setFocus();
}

void ReportPage::createActions()
{
    m_savePdf = makeAction(ActionId::SavePdf, this);
    m_print = makeAction(ActionId::Print, this);
    m_saveTable = makeAction(ActionId::SaveTable, this);
    addActions({m_savePdf, m_print, m_saveTable});
}

void ReportPage::createViews()
{
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeHead(m_title));
    m_periodBar = new PeriodBar(session(), this);
    layout->addWidget(m_periodBar);
    m_choices = new QHBoxLayout;
    m_choices->addStretch(1);
    layout->addLayout(m_choices);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeContent());
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    showEmpty(true);
}

QWidget *ReportPage::makeContent()
{
    auto *content = new QWidget(m_stack);
    m_views = new QSplitter(Qt::Vertical, content);
    m_views->setChildrenCollapsible(false);
    m_upper = new QSplitter(Qt::Horizontal, m_views);
    m_upper->setChildrenCollapsible(false);
    m_chart = new ChartView(m_upper);
    m_notes = hintLabel({}, content);
    m_notes->setObjectName(u"reportNotes"_s);
    m_foot = plainLabel({}, content);
    m_foot->setObjectName(u"reportFoot"_s);
    m_foot->setWordWrap(true);
    m_foot->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_notes);
    m_openHint = hintLabel({}, content);
    m_openHint->setObjectName(u"reportOpenHint"_s);
    setOpenHint(tr("Enter or a double click on a row lists its leads."));
    layout->addWidget(m_openHint);
    layout->addWidget(m_foot);
    return content;
}

void ReportPage::connectAll()
{
    connect(m_periodBar, &PeriodBar::changed, this, &ReportPage::reload);
    connect(&session(), &Session::columnsChanged, this, &ReportPage::reloadIfSeen);
    connect(&session(), &Session::factsChanged, this, &ReportPage::reloadIfSeen);
    connect(m_savePdf, &QAction::triggered, this,
            [this] { savePdf(session(), this, document(), pageSetup(), QString(fileName() + u".pdf")); });
    connect(m_print, &QAction::triggered, this, [this] { printDocument(session(), this, document(), pageSetup()); });
    connect(m_saveTable, &QAction::triggered, this, &ReportPage::saveTable);
}

QComboBox *ReportPage::addChoice(const QString &label, const QStringList &items, const QString &objectName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->addItems(items);
    QLabel *text = plainLabel(label, this);
    text->setBuddy(box);
    const int end = m_choices->count() - 1; // before the stretch
    m_choices->insertWidget(end, text);
    m_choices->insertWidget(end + 1, box);
    connect(box, &QComboBox::currentIndexChanged, this, &ReportPage::reload);
    return box;
}

ReportTableModel *ReportPage::addTable(const QString &objectName, const QString &accessibleName, QSplitter *into)
{
    QTableView *table = makeTable(objectName, into);
    table->setAccessibleName(accessibleName);
    auto *model = new ReportTableModel(table);
    table->setModel(model);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the report's own order comes first
    table->setSortingEnabled(true);
    auto *copy = new QAction(tr("&Copy rows"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this, table] { copyRows(table); });
    connect(table, &QTableView::activated, this, &ReportPage::openLeads);
    connect(model, &ReportTableModel::modelReset, this, [this, table] {
        fitColumns(table);
        showHints({});
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReportPage::showHints);
    m_mainTable = table;
    m_savedModel = model;
    return model;
}

void ReportPage::reloadIfSeen()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void ReportPage::reload()
{
    m_stale = false;
    ++m_request; // answers to what was asked before are not wanted any more
    const std::shared_ptr<const LeadColumns> &columns = session().columns();
    if (!columns || columns->size() == 0)
        showEmpty(!columns);
    else
        compute(m_request);
}

void ReportPage::showEmpty(bool loading)
{
    m_empty->show(loading ? tr("The leads are being read") : tr("No leads yet"),
                  loading ? tr("The figures appear in a moment.")
                          : tr("Import a file of leads; this report counts them from then on."));
    m_stack->setCurrentWidget(m_empty);
    for (QAction *action : actions())
        action->setEnabled(false);
}

void ReportPage::takeAnswer(const ReportOrigin &origin, const Balance &books, const QString &notes)
{
    m_stack->setCurrentIndex(0);
    m_notes->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
    m_foot->setText(tr("%1 Policy v%2 (%3). As of %4.")
                        .arg(booksText(books), QString::number(origin.policyVersion), origin.fingerprint,
                             asOfText(origin.asOf, origin.zoneId)));
    for (QAction *action : actions())
        action->setEnabled(true);
}

void ReportPage::setOpenHint(const QString &text)
{
    m_openText = text;
    m_openHint->setText(text);
}

// What the pointer finds in tool tips, the keys find here.
void ReportPage::showHints(const QModelIndex &current)
{
    QStringList hints;
    if (current.isValid()) {
        const auto *model = static_cast<const ReportTableModel *>(current.model());
        for (const ReportCell &cell : model->table().rows[current.row()].cells)
            hints += cell.hint;
        hints.removeAll(QString());
    }
    m_openHint->setText(hints.isEmpty() ? m_openText
                                        : QString(m_openText + u' ' +
                                                  tr("%1: %2.").arg(current.siblingAtColumn(0).data().toString(),
                                                                    hints.join(u"; "_s))));
}

void ReportPage::refuse(const Error &error)
{
    if (error.kind == ErrorKind::Usage)
        m_periodBar->showFilterError(error.message);
    else
        session().say({.kind = Message::Kind::Problem, .text = error.message});
}

PageSetup ReportPage::pageSetup() const
{
    return {.paper = session().settings().paper, .orientation = orientation()};
}

void ReportPage::openLeads(const QModelIndex &index)
{
    const QString filter = index.data(ReportTableModel::FilterRole).toString();
    const QModelIndex first = index.siblingAtColumn(0);
    const QString name = first.data().toString();
    // A figure of other leads than its row's is named too.
    const bool isOwn = filter != first.data(ReportTableModel::FilterRole).toString();
    const QString title = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (filter.isEmpty())
        session().say(
            {.kind = Message::Kind::Information,
             .text = tr("“%1” counts events that the filter line cannot ask for, so it opens no list.").arg(name)});
    else
        Q_EMIT leadsWanted(filter,
                           isOwn ? tr("%1: %2 – %3").arg(m_title, name, title) : tr("%1: %2").arg(m_title, name));
}

void ReportPage::copyRows(QTableView *table) const
{
    const auto *model = static_cast<const ReportTableModel *>(table->model());
    QList<int> rows;
    for (const QModelIndex &index : table->selectionModel()->selectedRows())
        rows += index.row();
    std::ranges::sort(rows);
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(toTabText(model->table(), rows));
}

void ReportPage::saveTable()
{
    const QByteArray csv = toCsv(m_savedModel->table()).toUtf8();
    saveReportFile(session(), this, tr("Save table"), tr("CSV tables (*.csv)"), QString(fileName() + u".csv"),
                   [csv](const QString &path, const Progress &) { return writeWhole(path, csv); });
}

} // namespace lw
