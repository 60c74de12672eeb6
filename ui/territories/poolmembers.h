// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/pool.h"
#include "core/territories/rep.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace lw
{

/// The members of a pool in a form: a list in the order of the pool, with what each of them has below it.
class PoolMembers final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PoolMembers)

public:
    PoolMembers(const QList<Rep> &reps, QWidget *parent);

    void setMembers(const QList<PoolMember> &members);
    const QList<PoolMember> &members() const { return m_members; }

Q_SIGNALS:
    void changed();

private:
    enum Column { Name, Weight, Cap, ColumnCount };

    void createViews();
    void createButtons();
    void connectAll();
    void add();
    void remove();
    void move(int by);
    void takeFigures(); ///< from the boxes into the current member
    void showMembers(int current);
    void showCurrent();
    void offerReps();
    int current() const;

    QList<Rep> m_reps;
    QList<PoolMember> m_members;
    QComboBox *m_rep = nullptr;
    QPushButton *m_add = nullptr;
    QTableWidget *m_table = nullptr;
    QSpinBox *m_weight = nullptr;
    QSpinBox *m_cap = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace lw
