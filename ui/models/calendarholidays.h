// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/namedcalendar.h"

#include <QAbstractTableModel>

namespace lw
{

/// The holidays of a calendar in one year, with a box for each that says whether it counts. A box switches a holiday of
/// a set in all years; single days have none, they are removed.
class CalendarHolidays final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarHolidays)

public:
    enum Column { DayColumn, NameColumn, OriginColumn, ColumnCount };

    explicit CalendarHolidays(QObject *parent = nullptr);

    void show(const NamedCalendar &calendar, int year);
    const CalendarHoliday &at(int row) const { return m_holidays.at(row); }
    int countedDays() const; ///< days off of the year, each once

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void switched(const lw::CalendarHoliday &holiday, bool counts); ///< by a person; the model waits for show()

private:
    QString text(const CalendarHoliday &holiday, int column) const;
    QString origin(const CalendarHoliday &holiday) const;
    bool isWorked(QDate day) const; ///< because somebody took the holiday away on this day

    NamedCalendar m_calendar;
    QList<CalendarHoliday> m_holidays;
};

} // namespace lw
