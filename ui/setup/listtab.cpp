// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/listtab.h"

#include "core/base/fold.h"
#include "ui/actions/offered.h"
#include "ui/models/listrole.h"
#include "ui/widgets/widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRowsMeasured = 50; // for the width of columns; long lists would take too long

} // namespace

ListTab::ListTab(Session &session, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rows(new QSortFilterProxyModel(this))
    , m_words(words)
{
    setObjectName(words.name + u"Tab"_s);
    m_rows->setSortRole(SortRole);
    m_rows->setSortLocaleAware(true);
    m_rows->setFilterRole(SearchRole);
    createViews();
    connectAll();
}

void ListTab::setModel(QAbstractItemModel *model)
{
    m_rows->setSourceModel(model);
    updateState();
}

void ListTab::createViews()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(m_words.name + u"Search"_s);
    m_search->setClearButtonEnabled(true);
    QLabel *searchLabel = plainLabel(tr("Sear&ch"), this);
    searchLabel->setBuddy(m_search);
    m_table = makeTable(m_words.name + u"Table"_s, this);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as the list stands, until a header is clicked
    m_table->setAccessibleName(m_words.purpose);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_add = new QPushButton(m_words.add, this);
    m_add->setObjectName(m_words.name + u"Add"_s);
    m_edit = new QPushButton(tr("Ed&it…"), this);
    m_edit->setObjectName(m_words.name + u"Edit"_s);
    m_remove = new QPushButton(tr("&Remove"), this);
    m_remove->setObjectName(m_words.name + u"Remove"_s);
    m_summary = plainLabel({}, this);
    m_summary->setObjectName(m_words.name + u"Summary"_s);

    auto *searchRow = new QHBoxLayout;
    searchRow->addWidget(searchLabel);
    searchRow->addWidget(m_search, 1);
    m_notes = new QVBoxLayout;
    m_notes->addWidget(hintLabel(m_words.purpose, this));
    m_refusal = plainLabel({}, this);
    m_refusal->setObjectName(m_words.name + u"Refusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_notes->addWidget(m_refusal);
    m_buttons = new QHBoxLayout;
    for (QWidget *button : {m_add, m_edit, m_remove})
        m_buttons->addWidget(button);
    m_buttons->addStretch();
    m_buttons->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_notes);
    layout->addLayout(searchRow);
    layout->addWidget(m_stack, 1);
    layout->addLayout(m_buttons);
}

void ListTab::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, &ListTab::search);
    connect(m_table, &QTableView::activated, this, &ListTab::editRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListTab::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListTab::updateState);
    connect(m_add, &QPushButton::clicked, this, &ListTab::addRow);
    connect(m_edit, &QPushButton::clicked, this, &ListTab::editRow);
    connect(m_remove, &QPushButton::clicked, this, &ListTab::removeRows);
    connect(&m_session, &Session::factsChanged, this, &ListTab::updateState);
}

void ListTab::addNote(const QString &text, const QString &objectName)
{
    QLabel *note = plainLabel(text, this);
    note->setObjectName(objectName);
    note->setWordWrap(true);
    m_notes->addWidget(note);
}

void ListTab::addButton(QWidget *button)
{
    m_buttons->insertWidget(m_buttons->indexOf(m_remove) + 1, button);
    m_more += button;
    if (m_isRefused)
        offer(button, m_words.right, m_session);
}

void ListTab::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void ListTab::takeFocus()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
    else
        m_add->setFocus();
}

int ListTab::currentRow() const
{
    return m_rows->mapToSource(m_table->currentIndex()).row();
}

bool ListTab::hasCurrent() const
{
    return m_stack->currentWidget() == m_table && currentRow() >= 0;
}

void ListTab::addRow()
{
    if (mayChange())
        add();
}

void ListTab::editRow()
{
    if (hasCurrent() && mayChange())
        edit(currentRow());
}

void ListTab::removeRows()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows += m_rows->mapToSource(index).row();
    std::ranges::sort(rows);
    if (!rows.isEmpty() && mayChange())
        remove(rows);
}

void ListTab::perform(const QString &label, Session::Deed deed)
{
    m_followsNew = true;
    m_session.perform(label, std::move(deed));
}

QString ListTab::keyAt(int row) const
{
    return row < 0 ? QString() : m_rows->sourceModel()->index(row, 0).data(KeyRole).toString();
}

void ListTab::replaceRows(const std::function<void()> &replace)
{
    const QAbstractItemModel *model = m_rows->sourceModel();
    QSet<QString> before;
    for (int row = 0; row < model->rowCount(); ++row)
        before.insert(keyAt(row));
    const QString current = keyAt(currentRow());
    const int shownAt = m_table->currentIndex().row();
    const bool first = before.isEmpty();
    replace();
    int same = -1;
    int added = -1;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString key = keyAt(row);
        if (key == current)
            same = row;
        if (!before.contains(key))
            added = row;
    }
    if (m_followsNew && added >= 0 && !first)
        makeCurrent(added);
    else if (same >= 0)
        makeCurrent(same);
    else // the neighbour of what is gone
        m_table->setCurrentIndex(m_rows->index(std::clamp(shownAt, 0, std::max(0, m_rows->rowCount() - 1)), 0));
    if (added >= 0 || !m_session.isBusy()) // rows asked for before the change was saved do not hold it yet
        m_followsNew = false;
    if (first)
        fitColumns(m_table);
    updateState();
}

void ListTab::makeCurrent(int row)
{
    const QModelIndex index = m_rows->sourceModel()->index(row, 0);
    if (!m_rows->mapFromSource(index).isValid())
        m_search->clear(); // what was just added is to be seen
    m_table->setCurrentIndex(m_rows->mapFromSource(index));
}

void ListTab::search(const QString &text)
{
    m_rows->setFilterFixedString(fold(text));
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_rows->index(0, 0));
    updateState();
}

// A table without rows tells nothing, so its place is taken by what to do next.
void ListTab::updateState()
{
    const bool hadFocus = m_table->hasFocus() || m_empty->isAncestorOf(QApplication::focusWidget());
    QWidget *shown = m_rows->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
    if (m_rows->sourceModel()->rowCount() == 0)
        m_empty->show(m_words.emptyTitle, m_words.emptyHint,
                      mayChange() ? QString(m_words.add).remove(u'&') : QString(), [this] { addRow(); });
    else if (shown == m_empty)
        m_empty->show(tr("Nothing matches “%1”.").arg(m_search->text()), tr("Other words may find it."),
                      tr("Clear the search"), [this] { m_search->clear(); });
    if (m_stack->currentWidget() != shown) {
        m_stack->setCurrentWidget(shown);
        if (hadFocus)
            (shown == m_table ? static_cast<QWidget *>(m_table) : m_add)->setFocus();
    }
    offerButtons();
    Q_EMIT currentChanged();
}

// Who may not change the list reads why above it: a tool tip is for those who point at things.
void ListTab::offerButtons()
{
    m_refusal->setText(m_session.refusal(m_words.right));
    m_refusal->setVisible(!m_refusal->text().isEmpty());
    offer(m_add, m_words.right, m_session);
    offer(m_edit, m_words.right, m_session, hasCurrent());
    offer(m_remove, m_words.right, m_session, hasCurrent());
    const bool wasRefused = std::exchange(m_isRefused, !mayChange());
    if (wasRefused == m_isRefused)
        return;
    for (QWidget *button : std::as_const(m_more))
        offer(button, m_words.right, m_session);
}

} // namespace lw
