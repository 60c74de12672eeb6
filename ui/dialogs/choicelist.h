// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QLineEdit>

class QAbstractItemView;
class QDialogButtonBox;
class QFormLayout;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace lw
{

// What the dialogs that offer a list to choose from share.

/// A table for one choice over a model of its own; columns as wide as their text, the last one takes the rest.
QTableView *makeChoiceTable(const QString &objectName, QStandardItemModel *model, QWidget *parent);

/// A line across the table that heads what follows and cannot be chosen.
void addHeading(QTableView *table, QStandardItemModel *model, const QString &text);
/// A row of cells; `key` is known by KeyRole on the first. Texts are shown as they are.
void addChoice(QStandardItemModel *model, const QStringList &cells, const QString &key);

/// The key of the current row; empty where a heading or nothing is current.
QString currentKey(const QTableView *table);
/// Makes the row of `key` current, or the first one that can be chosen.
void setCurrentKey(QTableView *table, const QString &key);

/// A field with its label, whose access key leads to it.
void addField(QFormLayout *form, const QString &label, QWidget *field);
/// “Cancel” and the default button `verb`, connected to the dialog.
QPushButton *addButtons(QDialogButtonBox *box, const QString &verb, QDialog *dialog);

/// A line to type in whose up, down and page keys move through a list.
class SteeringLine final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SteeringLine)

public:
    SteeringLine(QAbstractItemView *list, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAbstractItemView *m_list;
};

} // namespace lw
