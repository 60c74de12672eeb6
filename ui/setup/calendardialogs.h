// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/namedcalendar.h"
#include "core/territories/coverage.h"
#include "core/territories/pool.h"
#include "core/territories/rep.h"
#include "ui/setup/formdialog.h"

#include <QStringList>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;

namespace lw
{

/// Asks what a calendar is to be called.
class CalendarNameDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarNameDialog)

public:
    /// `others`: names that are taken.
    CalendarNameDialog(const QString &title, const QString &verb, const QString &name, const QStringList &others,
                       QWidget *parent);
    QString name() const;

private:
    Problem problem() const override;

    QStringList m_others;
    QLineEdit *m_name = nullptr;
};

/// One day off, or one on which work is done though it is a holiday.
class CalendarDayDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarDayDialog)

public:
    CalendarDayDialog(QDate offered, const QList<CalendarDay> &known, QWidget *parent);
    CalendarDay day() const;

private:
    Problem problem() const override;

    QList<CalendarDay> m_known;
    QDateEdit *m_day = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_name = nullptr;
};

/// Whose promises a calendar times: reps and territories to tick.
class CalendarUseDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarUseDialog)

public:
    CalendarUseDialog(const QString &calendar, const CalendarUse &use, const QList<Rep> &reps, const QList<Pool> &pools,
                      const QList<CoverageLine> &lines, QWidget *parent);
    CalendarUse use() const;

private:
    Problem problem() const override { return {}; }
    QListWidget *addList(const QString &label, const QString &objectName, const QStringList &names,
                         const QHash<QString, QString> &calendars);
    void take(const QListWidget *list, QHash<QString, QString> &calendars) const;

    QString m_calendar;
    CalendarUse m_use;
    QListWidget *m_reps = nullptr;
    QListWidget *m_pools = nullptr;
    QListWidget *m_territories = nullptr;
};

} // namespace lw
