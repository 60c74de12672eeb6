// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/rep.h"
#include "ui/setup/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace lw
{

/// Adds a rep or changes one.
class RepDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepDialog)

public:
    /// `rep` without a name: a new one. `others`: names that are taken. `members`: whom of us a rep can be.
    RepDialog(const Rep &rep, const QStringList &others, const QStringList &members, QWidget *parent);

    Rep rep() const;

private:
    void createViews(const Rep &rep, const QStringList &members);
    void fill(const Rep &rep);
    Problem problem() const override;

    QStringList m_others;
    QLineEdit *m_name = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_member = nullptr;
    QLineEdit *m_skills = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    QCheckBox *m_active = nullptr;
};

} // namespace lw
