// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/choicelist.h"

#include "ui/models/listrole.h"
#include "ui/widgets/widgets.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace lw
{

QTableView *makeChoiceTable(const QString &objectName, QStandardItemModel *model, QWidget *parent)
{
    QTableView *table = makeTable(objectName, parent);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

void addHeading(QTableView *table, QStandardItemModel *model, const QString &text)
{
    QFont font = table->font();
    font.setBold(true);
    QList<QStandardItem *> row;
    for (int column = 0; column < model->columnCount(); ++column) {
        row += new QStandardItem(column == 0 ? text : QString());
        row.last()->setFont(font);
        row.last()->setForeground(table->palette().text()); // it is no choice, but not faint either
        row.last()->setSizeHint(QSize(1, 1));               // it lies across all columns and widens none
        row.last()->setFlags(Qt::NoItemFlags);
    }
    model->appendRow(row);
    table->setSpan(model->rowCount() - 1, 0, 1, model->columnCount());
}

void addChoice(QStandardItemModel *model, const QStringList &cells, const QString &key)
{
    QList<QStandardItem *> row;
    for (const QString &cell : cells) {
        row += new QStandardItem(cell);
        row.last()->setEditable(false);
    }
    row.first()->setData(key, KeyRole);
    model->appendRow(row);
}

QString currentKey(const QTableView *table)
{
    return table->currentIndex().siblingAtColumn(0).data(KeyRole).toString();
}

void setCurrentKey(QTableView *table, const QString &key)
{
    const QAbstractItemModel *model = table->model();
    int chosen = -1;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString at = model->index(row, 0).data(KeyRole).toString();
        if (at.isEmpty())
            continue;
        if (at == key || chosen < 0)
            chosen = row;
        if (at == key)
            break;
    }
    table->setCurrentIndex(model->index(chosen, 0));
}

void addField(QFormLayout *form, const QString &label, QWidget *field)
{
    QLabel *name = plainLabel(label, field->parentWidget());
    name->setBuddy(field);
    form->addRow(name, field);
}

QPushButton *addButtons(QDialogButtonBox *box, const QString &verb, QDialog *dialog)
{
    box->addButton(QDialogButtonBox::Cancel);
    QPushButton *act = box->addButton(verb, QDialogButtonBox::AcceptRole);
    act->setObjectName(QStringLiteral("act"));
    act->setDefault(true);
    QObject::connect(box, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return act;
}

SteeringLine::SteeringLine(QAbstractItemView *list, QWidget *parent)
    : QLineEdit(parent)
    , m_list(list)
{
}

void SteeringLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

} // namespace lw
