// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/member.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QLineEdit;

namespace lw
{

/// Adds a department or changes one.
class DepartmentDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DepartmentDialog)

public:
    /// `department` without a name: a new one. `others`: names that are taken. `heads`: who can be its head.
    DepartmentDialog(const Department &department, const QStringList &others, const QStringList &heads,
                     QWidget *parent);

    Department department() const;

private:
    Problem problem() const override;

    QStringList m_others;
    QLineEdit *m_name = nullptr;
    QComboBox *m_head = nullptr;
};

} // namespace lw
