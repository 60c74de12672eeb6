// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/calendarholidays.h"

#include "ui/text/text.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

CalendarHolidays::CalendarHolidays(QObject *parent)
    : QAbstractTableModel(parent)
{
}

// A switch changes what rows say, not which there are; then the current row stays.
void CalendarHolidays::show(const NamedCalendar &calendar, int year)
{
    const QList<CalendarHoliday> holidays = holidaysOf(calendar, year, year);
    const auto isSame = [](const CalendarHoliday &left, const CalendarHoliday &right) {
        return left.holiday == right.holiday && left.set == right.set && left.single == right.single;
    };
    const bool sameRows = std::ranges::equal(holidays, m_holidays, isSame);
    if (!sameRows)
        beginResetModel();
    m_calendar = calendar;
    m_holidays = holidays;
    if (!sameRows)
        endResetModel();
    else if (!m_holidays.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_holidays.size()) - 1, ColumnCount - 1));
}

int CalendarHolidays::countedDays() const
{
    QSet<QDate> days;
    for (const CalendarHoliday &one : m_holidays) {
        if (one.counts)
            days.insert(one.holiday.day);
    }
    return int(days.size());
}

int CalendarHolidays::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_holidays.size());
}

int CalendarHolidays::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool CalendarHolidays::isWorked(QDate day) const
{
    return std::ranges::any_of(m_calendar.days, [&](const CalendarDay &each) { return each.off && each.day == day; });
}

QString CalendarHolidays::origin(const CalendarHoliday &holiday) const
{
    if (isWorked(holiday.holiday.day))
        return tr("worked here on this day");
    if (holiday.single)
        return tr("single day");
    const QString set = QString::fromUtf8(holiday.set);
    if (!holiday.counts)
        return holiday.holiday.optional ? tr("%1, kept by some only").arg(set) : tr("%1, not kept here").arg(set);
    return holiday.holiday.observed ? tr("%1, observed").arg(set) : set;
}

QString CalendarHolidays::text(const CalendarHoliday &holiday, int column) const
{
    const QLocale locale;
    const QDate day = holiday.holiday.day;
    switch (column) {
    case DayColumn:
        return tr("%1 %2", "weekday and date")
            .arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat), locale.toString(day, QLocale::ShortFormat));
    case NameColumn: return shownText(holiday.holiday.name.isEmpty() ? tr("no name") : holiday.holiday.name);
    case OriginColumn: return origin(holiday);
    default: return {};
    }
}

QVariant CalendarHolidays::data(const QModelIndex &index, int role) const
{
    const CalendarHoliday &holiday = m_holidays.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(holiday, index.column());
    case Qt::CheckStateRole:
        return index.column() == DayColumn && !holiday.single ? QVariant(holiday.counts ? Qt::Checked : Qt::Unchecked)
                                                              : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() != DayColumn
                   ? QVariant()
                   : QVariant(tr("%1, %2, %3, %4")
                                  .arg(text(holiday, DayColumn), text(holiday, NameColumn), origin(holiday),
                                       holiday.counts ? tr("counts") : tr("does not count")));
    default: return {};
    }
}

bool CalendarHolidays::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || m_holidays.at(index.row()).single)
        return false;
    const CalendarHoliday holiday = m_holidays.at(index.row());
    Q_EMIT switched(holiday, value.toInt() == Qt::Checked);
    return true;
}

QVariant CalendarHolidays::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn: return tr("Day off");
    case NameColumn: return tr("Holiday");
    case OriginColumn: return tr("From");
    default: return {};
    }
}

Qt::ItemFlags CalendarHolidays::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool hasBox = index.isValid() && index.column() == DayColumn && !m_holidays.at(index.row()).single;
    return hasBox ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace lw
