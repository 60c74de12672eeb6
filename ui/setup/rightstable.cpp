// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/rightstable.h"

#include "core/people/rights.h"
#include "ui/widgets/widgets.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QStandardItem *makeItem(const QString &text, const QString &spoken)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(spoken, Qt::AccessibleTextRole);
    return item;
}

QStandardItemModel *makeModel(QObject *parent)
{
    const QStringList roles = roleCodes();
    auto *model = new QStandardItemModel(0, int(roles.size()) + 1, parent);
    QStringList headers{RightsTable::tr("What")};
    for (const QString &code : roles)
        headers += labelOf(*roleFromCode(code));
    model->setHorizontalHeaderLabels(headers);
    for (const Right right : allRights()) {
        QList<QStandardItem *> row{makeItem(labelOf(right), labelOf(right))};
        for (const QString &code : roles) {
            const Role role = *roleFromCode(code);
            const bool may = mayDo(role, right);
            const QString spoken = (may ? RightsTable::tr("%1: %2, yes") : RightsTable::tr("%1: %2, no"))
                                       .arg(labelOf(role), labelOf(right));
            row += makeItem(may ? u"✓"_s : u"–"_s, spoken);
            row.last()->setTextAlignment(Qt::AlignCenter);
        }
        model->appendRow(row);
    }
    return model;
}

} // namespace

RightsTable::RightsTable(QWidget *parent)
    : QWidget(parent)
    , m_table(makeTable(u"rightsTable"_s, this))
{
    setObjectName(u"rightsTab"_s);
    m_table->setModel(makeModel(this));
    m_table->setAccessibleName(tr("What each role may do"));
    for (int column = 1; column < m_table->model()->columnCount(); ++column)
        m_table->model()->setHeaderData(column, Qt::Horizontal, Qt::AlignCenter, Qt::TextAlignmentRole);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hintLabel(
        tr("What a role offers. A deputy by role only looks, reports and enters inquiries; on the days a member stands "
           "in for somebody, they have that person's roles as well."),
        this));
    layout->addWidget(m_table, 1);
}

void RightsTable::takeFocus()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
}

} // namespace lw
