// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/poolmembers.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostWeight = 100;
constexpr int kMostLeads = 100000;
constexpr int kRowsSeen = 6;

QString capText(int cap)
{
    return cap > 0 ? QLocale().toString(cap) : PoolMembers::tr("no limit");
}

} // namespace

PoolMembers::PoolMembers(const QList<Rep> &reps, QWidget *parent)
    : QWidget(parent)
    , m_reps(reps)
{
    setObjectName(u"poolMembers"_s);
    createViews();
    createButtons();
    connectAll();
    showMembers(-1);
}

void PoolMembers::createViews()
{
    m_rep = new QComboBox(this);
    m_rep->setObjectName(u"poolMemberRep"_s);
    m_rep->setAccessibleName(tr("Rep to add"));
    m_add = new QPushButton(tr("A&dd"), this);
    m_add->setObjectName(u"poolMemberAdd"_s);
    m_add->setAutoDefault(false);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(u"poolMemberTable"_s);
    m_table->setAccessibleName(tr("Members"));
    m_table->setHorizontalHeaderLabels({tr("Rep"), tr("Weight"), tr("Open leads at most")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->setFixedHeight((fontMetrics().height() + 9) * (kRowsSeen + 1) + 8);
    m_weight = new QSpinBox(this);
    m_weight->setObjectName(u"poolMemberWeight"_s);
    m_weight->setRange(1, kMostWeight);
    m_cap = new QSpinBox(this);
    m_cap->setObjectName(u"poolMemberCap"_s);
    m_cap->setRange(0, kMostLeads);
    m_cap->setSpecialValueText(tr("no limit"));
    setFocusProxy(m_rep);
}

void PoolMembers::createButtons()
{
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_up = button(tr("U&p"), u"poolMemberUp"_s);
    m_down = button(tr("Do&wn"), u"poolMemberDown"_s);
    m_remove = button(tr("&Remove"), u"poolMemberRemove"_s);
    QLabel *weight = plainLabel(tr("W&eight"), this);
    weight->setBuddy(m_weight);
    QLabel *cap = plainLabel(tr("Open &leads at most"), this);
    cap->setBuddy(m_cap);
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_rep, 1);
    adding->addWidget(m_add);
    auto *figures = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{weight, m_weight, cap, m_cap})
        figures->addWidget(widget);
    figures->addStretch();
    for (QWidget *widget : {m_up, m_down, m_remove})
        figures->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(adding);
    layout->addWidget(m_table);
    layout->addLayout(figures);
}

void PoolMembers::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, &PoolMembers::add);
    connect(m_remove, &QPushButton::clicked, this, &PoolMembers::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_weight, &QSpinBox::valueChanged, this, &PoolMembers::takeFigures);
    connect(m_cap, &QSpinBox::valueChanged, this, &PoolMembers::takeFigures);
    connect(m_table, &QTableWidget::currentCellChanged, this, &PoolMembers::showCurrent);
}

void PoolMembers::setMembers(const QList<PoolMember> &members)
{
    m_members = members;
    showMembers(0);
    Q_EMIT changed();
}

int PoolMembers::current() const
{
    return m_table->currentRow() < m_members.size() ? m_table->currentRow() : -1;
}

void PoolMembers::add()
{
    const QString rep = m_rep->currentData().toString();
    if (rep.isEmpty())
        return;
    m_members += PoolMember{.rep = rep};
    showMembers(int(m_members.size()) - 1);
    Q_EMIT changed();
}

void PoolMembers::remove()
{
    const int at = current();
    if (at < 0)
        return;
    m_members.removeAt(at);
    showMembers(std::min(at, int(m_members.size()) - 1));
    Q_EMIT changed();
}

void PoolMembers::move(int by)
{
    const int at = current();
    if (at < 0 || at + by < 0 || at + by >= m_members.size())
        return;
    m_members.swapItemsAt(at, at + by);
    showMembers(at + by);
    Q_EMIT changed();
}

void PoolMembers::takeFigures()
{
    const int at = current();
    if (at < 0)
        return;
    m_members[at].weight = m_weight->value();
    m_members[at].cap = m_cap->value();
    m_table->item(at, Weight)->setText(QLocale().toString(m_members[at].weight));
    m_table->item(at, Cap)->setText(capText(m_members[at].cap));
    Q_EMIT changed();
}

void PoolMembers::showMembers(int row)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_members.size()));
    for (int i = 0; i < m_members.size(); ++i) {
        m_table->setItem(i, Name, new QTableWidgetItem(shownText(m_members[i].rep)));
        m_table->setItem(i, Weight, new QTableWidgetItem(QLocale().toString(m_members[i].weight)));
        m_table->setItem(i, Cap, new QTableWidgetItem(capText(m_members[i].cap)));
    }
    m_table->setCurrentCell(m_members.isEmpty() ? -1 : row, 0);
    showCurrent();
    offerReps();
}

void PoolMembers::showCurrent()
{
    const int at = current();
    const QSignalBlocker quietWeight(m_weight);
    const QSignalBlocker quietCap(m_cap);
    m_weight->setValue(at < 0 ? 1 : m_members[at].weight);
    m_cap->setValue(at < 0 ? 0 : m_members[at].cap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_weight, m_cap, m_remove})
        widget->setEnabled(at >= 0);
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < m_members.size());
}

void PoolMembers::offerReps()
{
    m_rep->clear();
    for (const Rep &rep : std::as_const(m_reps)) {
        const bool isIn = std::ranges::any_of(m_members, [&](const PoolMember &member) {
            return member.rep.compare(rep.name, Qt::CaseInsensitive) == 0;
        });
        if (!isIn)
            m_rep->addItem(rep.active ? shownText(rep.name) : tr("%1 (not active)").arg(shownText(rep.name)), rep.name);
    }
    m_rep->setEnabled(m_rep->count() > 0);
    m_add->setEnabled(m_rep->count() > 0);
}

} // namespace lw
