// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/condition.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace lw
{

/// The leads a rule applies to: comparisons, one a line. Lines are joined by “and”; “or” begins another group. No line
/// at all: every lead.
class ConditionTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConditionTable)

public:
    explicit ConditionTable(const ConditionGroups &groups, QWidget *parent = nullptr);

    /// Other lines instead of those there are; says nothing of the change.
    void setGroups(const ConditionGroups &groups);
    void setEmptyText(const QString &text); ///< what no line at all means
    ConditionGroups groups() const;
    QString problem() const; ///< empty: none

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QComboBox *joint = nullptr; ///< and | or
        QComboBox *field = nullptr;
        QComboBox *op = nullptr;
        QLineEdit *values = nullptr;
        QToolButton *remove = nullptr;
    };

    static QList<QWidget *> inputsOf(const Line &line);
    void add(const Condition &condition, bool beginsGroup);
    void removeLine(QToolButton *button);
    void placeInTabOrder(const Line &line);
    void follow(const Line &line);
    void updateJoints();
    Condition conditionOf(const Line &line) const;

    QGridLayout *m_grid = nullptr;
    QLabel *m_everything = nullptr;
    QToolButton *m_add = nullptr;
    QList<Line> m_lines;
    int m_nextRow = 0;
};

} // namespace lw
