// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/dueexplained.h"

#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;
class QTimeEdit;

namespace lw
{

/// Tries a calendar out: a start and a span in, the way to the deadline out, day by day.
class DueTester final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DueTester)

public:
    using Now = std::function<QDateTime()>;

    explicit DueTester(Now now, QWidget *parent = nullptr);

    void setCalendar(const NamedCalendar &calendar); ///< as it stands, saved or not
    Span span() const;
    const QList<DueLine> &lines() const { return m_lines; }

private:
    void createViews();
    void showInputs();
    void answer();
    void showLines();
    std::optional<QDateTime> start() const;
    QString problem() const;

    Now m_now;
    NamedCalendar m_calendar;
    std::shared_ptr<const CalendarArithmetic> m_arithmetic;
    QList<DueLine> m_lines;
    QLineEdit *m_start = nullptr;
    QDoubleSpinBox *m_amount = nullptr;
    QTimeEdit *m_cutOff = nullptr;
    QComboBox *m_unit = nullptr;
    QLabel *m_due = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
};

/// "Thu 2 Apr" or, for a line of several days, "Sat 4 – Sun 5 Apr", by the reader's locale.
QString dayText(const DueLine &line);

} // namespace lw
