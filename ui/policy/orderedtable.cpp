// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/orderedtable.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableWidget>

namespace lw
{

using namespace Qt::StringLiterals;

OrderedTable::OrderedTable(const Words &words, int stretched, int rowsSeen, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(words.name);
    createTable(words, stretched, rowsSeen);
    m_add = createButton(words.add, words.name + u"Add");
    m_remove = createButton(words.remove, words.name + u"Remove");
    m_up = createButton(words.up, words.name + u"Up");
    m_down = createButton(words.down, words.name + u"Down");
    addKey(Qt::Key_Insert, m_add);
    addKey(Qt::Key_Delete, m_remove);
    addKey(Qt::ALT | Qt::Key_Up, m_up);
    addKey(Qt::ALT | Qt::Key_Down, m_down);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row, int, int before) {
        updateButtons();
        if (row != before)
            Q_EMIT currentChanged();
    });
    connect(m_add, &QPushButton::clicked, this, &OrderedTable::addWanted);
    connect(m_remove, &QPushButton::clicked, this, &OrderedTable::removeWanted);
    connect(m_up, &QPushButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { Q_EMIT moveWanted(1); });
    updateButtons();
}

void OrderedTable::createTable(const Words &words, int stretched, int rowsSeen)
{
    m_table = new QTableWidget(0, int(words.headers.size()), this);
    m_table->setObjectName(words.name + u"Table");
    m_table->setAccessibleName(words.spoken);
    m_table->setHorizontalHeaderLabels(words.headers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    const int height = fontMetrics().height() + 9;
    m_table->verticalHeader()->setDefaultSectionSize(height);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    m_table->setMinimumHeight(height * (rowsSeen + 1) + 8);
    // Return would else press the button that saves.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *open = new QShortcut(key, m_table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(open, &QShortcut::activated, this, &OrderedTable::formWanted);
    }
}

QPushButton *OrderedTable::createButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void OrderedTable::addKey(const QKeySequence &key, QPushButton *button)
{
    auto *shortcut = new QShortcut(key, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    button->setToolTip(plainToolTip(tr("%1 in the list").arg(key.toString(QKeySequence::NativeText))));
}

void OrderedTable::setRows(const QList<QStringList> &rows, int current)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row)
        setRow(row, rows[row]);
    m_table->setCurrentCell(rows.isEmpty() ? -1 : current, 0);
    updateButtons();
}

void OrderedTable::setRow(int row, const QStringList &cells)
{
    for (int column = 0; column < int(cells.size()); ++column) {
        const QString text = shownText(cells[column]);
        if (QTableWidgetItem *item = m_table->item(row, column))
            item->setText(text);
        else
            m_table->setItem(row, column, new QTableWidgetItem(text));
    }
}

int OrderedTable::current() const
{
    return m_table->currentRow();
}

void OrderedTable::setEditable(bool editable)
{
    m_isEditable = editable;
    updateButtons();
}

void OrderedTable::updateButtons()
{
    const int row = current();
    m_add->setEnabled(m_isEditable);
    m_remove->setEnabled(m_isEditable && row >= 0);
    m_up->setEnabled(m_isEditable && row > 0);
    m_down->setEnabled(m_isEditable && row >= 0 && row + 1 < m_table->rowCount());
}

} // namespace lw
