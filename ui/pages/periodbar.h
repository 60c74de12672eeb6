// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/period.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QTimer;

namespace lw
{

class Session;

enum class PeriodChoice {
    ThisWeek,
    LastWeek,
    ThisMonth,
    LastMonth,
    ThisQuarter,
    LastQuarter,
    ThisYear,
    Last90Days,
    Last12Months,
    AllTime,
    FromTo,
};

/// The days a choice means; quarters and years begin with the fiscal month. FromTo is all time here: its days are
/// typed.
Period periodFor(PeriodChoice choice, QDate today, int weekStart, int fiscalStartMonth);

/// Which leads a report counts: a period and a filter.
class PeriodBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeriodBar)

public:
    explicit PeriodBar(Session &session, QWidget *parent = nullptr);

    Period period() const;
    const QString &filter() const { return m_filter; } ///< the last one that could be read
    void setChoice(PeriodChoice choice);
    void showFilterError(const QString &message); ///< beside the filter; empty: none

Q_SIGNALS:
    void changed();

private:
    void createViews();
    void connectAll();
    void choosePeriod();
    void readFilter();

    Session &m_session;
    QString m_filter;
    QComboBox *m_choice = nullptr;
    QWidget *m_days = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QLineEdit *m_filterEdit = nullptr;
    QLabel *m_filterError = nullptr;
    QTimer *m_typing = nullptr;
};

} // namespace lw
