// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/member.h"
#include "ui/setup/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace lw
{

/// Adds a member or changes one.
class MemberDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MemberDialog)

public:
    /// `member` without a name: a new one. `others`: names that are taken.
    MemberDialog(const Member &member, const QStringList &others, const QStringList &departments, QWidget *parent);

    Member member() const;

private:
    void createViews(const QStringList &departments);
    void createRoles();
    void fill();
    Problem problem() const override;

    Member m_before;
    QStringList m_others;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_login = nullptr;
    QComboBox *m_department = nullptr;
    QWidget *m_roleBoxes = nullptr;
    QHash<QString, QCheckBox *> m_roles; ///< by code
    QLineEdit *m_email = nullptr;
    QCheckBox *m_active = nullptr;
};

} // namespace lw
