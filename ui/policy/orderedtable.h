// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;
class QTableWidget;

namespace lw
{

/// A short list whose order counts, changed by keys: Insert adds, Delete removes, Alt with the arrows moves, Return
/// goes to the form of the current one. It shows; whose list it is keeps it.
class OrderedTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderedTable)

public:
    struct Words {
        QString name;   ///< begins the names of its parts: "…Table", "…Add", "…Remove", "…Up", "…Down"
        QString spoken; ///< what is listed
        QStringList headers;
        QString add, remove, up, down; ///< on the buttons
    };

    /// `stretched`: the column that takes the room that is left.
    OrderedTable(const Words &words, int stretched, int rowsSeen, QWidget *parent);

    void setRows(const QList<QStringList> &rows, int current); ///< says nothing of the change of the current row
    void setRow(int row, const QStringList &cells);
    int current() const; ///< -1: none
    void setEditable(bool editable);

Q_SIGNALS:
    void currentChanged();
    void addWanted();
    void removeWanted();
    void moveWanted(int by);
    void formWanted();

private:
    void createTable(const Words &words, int stretched, int rowsSeen);
    QPushButton *createButton(const QString &text, const QString &name);
    void addKey(const QKeySequence &key, QPushButton *button);
    void updateButtons();

    QTableWidget *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    bool m_isEditable = true;
};

} // namespace lw
