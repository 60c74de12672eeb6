// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/pool.h"
#include "core/territories/rep.h"
#include "ui/setup/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace lw
{

class PoolMembers;

/// Adds a pool or changes one.
class PoolDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PoolDialog)

public:
    /// `pool` without a name: a new one. `others`: names of the other pools.
    PoolDialog(const Pool &pool, const QList<Rep> &reps, const QStringList &others, QWidget *parent);

    Pool pool() const;

private:
    void createViews(const QList<Rep> &reps);
    void createConditions();
    void fill(const Pool &pool);
    Problem problem() const override;

    QStringList m_others;
    QStringList m_reps;
    QLineEdit *m_name = nullptr;
    PoolMembers *m_members = nullptr;
    QComboBox *m_order = nullptr;
    QComboBox *m_whenNobody = nullptr;
    QSpinBox *m_hours = nullptr;
    QCheckBox *m_bySkill = nullptr;
    QCheckBox *m_catchUp = nullptr;
};

} // namespace lw
