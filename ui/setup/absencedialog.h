// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/absence.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace lw
{

class DayField;

/// Says when somebody is away, and who acts for them.
class AbsenceDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AbsenceDialog)

public:
    /// `absence` without an id: a new one, for whom it names. `people`: members and reps; `deputies`: who can act.
    AbsenceDialog(const Absence &absence, const QStringList &people, const QStringList &deputies, QDate today,
                  QWidget *parent);

    Absence absence() const;

private:
    void createViews(const QStringList &people, const QStringList &deputies, QDate today);
    Problem problem() const override;

    Absence m_before;
    QComboBox *m_who = nullptr;
    QDateEdit *m_from = nullptr;
    DayField *m_to = nullptr;
    QComboBox *m_deputy = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace lw
