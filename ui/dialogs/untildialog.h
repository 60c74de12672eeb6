// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/daytext.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace lw
{

class Session;

/// Asks until when leads are put aside, or their clocks stand still: named instants under the digits, or any day that
/// is typed. What it comes to stands beside it before anything is done.
class UntilDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UntilDialog)

public:
    enum class Kind { Hold, Nurture, Pause };

    /// `deadline`: of the lead, where there is one; a hold beyond it says so.
    UntilDialog(Session &session, Kind kind, const QString &title, const QDateTime &deadline, QWidget *parent);

    void accept() override; ///< only with an instant to come

Q_SIGNALS:
    void chosen(const QDateTime &utc, const QString &note); ///< a pause always has a note: its reason

private:
    void createViews();
    void connectAll();
    void fillPresets();
    void choose(int row);
    void resolve();
    QString verb() const;
    bool lacksReason() const;
    bool isPastLimit(const QDateTime &until) const;
    QString problem() const;
    bool isPastDeadline() const;

    Kind m_kind;
    QDateTime m_now;
    QTimeZone m_zone;
    WorkCalendar m_calendar;
    QDateTime m_deadline;
    QDateTime m_limit; ///< the policy lets a pause reach it and no further; invalid: there is none
    QList<NamedInstant> m_presets;
    std::optional<QDateTime> m_until;
    QStandardItemModel *m_model;
    QTableView *m_list = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_resolved = nullptr;
    QLabel *m_warning = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace lw
