// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/icsholidays.h"
#include "ui/session/session.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace lw
{

class CalendarHolidays;
class DueTester;
class WeekGrid;

/// One calendar as a form: zone, hours of the week, holidays of a year, and a place to try it out. It changes its own
/// copy only.
class CalendarPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarPane)

public:
    explicit CalendarPane(Session &session, QWidget *parent = nullptr);

    void show(const NamedCalendar &calendar);
    const NamedCalendar &calendar() const { return m_calendar; }

    void importDays(const QString &path); ///< of an .ics file

Q_SIGNALS:
    void edited(); ///< by a person; calendar() is the new one

private:
    void createViews();
    QWidget *createHolidays();
    void connectAll();
    void change(const NamedCalendar &calendar);
    void showHolidays();
    void showSets();
    void updateButtons();
    void switchDay(const CalendarHoliday &holiday, bool counts);
    void addSet(int index);
    void removeSet(const QByteArray &set);
    void addDay();
    void removeDay();
    void take(const IcsHolidays &found, const QString &file);

    Session &m_session;
    NamedCalendar m_calendar;
    QComboBox *m_zone = nullptr;
    WeekGrid *m_week = nullptr;
    QComboBox *m_addSet = nullptr;
    QBoxLayout *m_sets = nullptr;
    QSpinBox *m_year = nullptr;
    QLabel *m_counted = nullptr;
    CalendarHolidays *m_holidays = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_import = nullptr;
    DueTester *m_tester = nullptr;
};

} // namespace lw
