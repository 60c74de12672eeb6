// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/hourstext.h"

#include <QWidget>

#include <array>

class QLabel;

namespace lw
{

class DayRow;

using WeekHours = std::array<DayHours, 7>; ///< 0 is Monday

/// The hours of a week, a row a day, each as wide as 24 hours. Tab comes to one row; up and down lead to the others.
class WeekGrid final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeekGrid)

public:
    explicit WeekGrid(QWidget *parent = nullptr);

    void setHours(const WeekHours &hours);
    WeekHours hours() const;
    DayRow *row(int weekday) const { return m_rows[size_t(weekday)]; }
    int currentDay() const { return m_current; }

Q_SIGNALS:
    void edited();
    void refused(const QString &why); ///< what was pasted

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createRow(int weekday);
    void goTo(int weekday, int second);
    void becomeCurrent(int weekday);
    void editText(int weekday);
    void copy(int weekday) const;
    void paste(int weekday);
    void showSums();

    std::array<DayRow *, 7> m_rows{};
    std::array<QLabel *, 7> m_sums{};
    QLabel *m_week = nullptr;
    int m_current = 0;
};

} // namespace lw
