// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policyrule.h"
#include "ui/setup/formdialog.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace lw
{

class ConditionTable;
class DayField;

/// A rule beside its sentence: whom it binds, how often it must be kept, for which leads and days, and what it agrees
/// that the model policy does not mention.
class RuleDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleDialog)

public:
    /// `isNew`: its type can be chosen. `binders`: departments, roles and vendors to choose from.
    RuleDialog(const PolicyRule &rule, bool isNew, const QStringList &binders, QDate today, QWidget *parent);

    PolicyRule rule() const;

protected:
    Problem problem() const override;

private:
    void createFields(QFormLayout *form, bool isNew, const QStringList &binders, QDate today);
    void createOptions(QFormLayout *form);
    void readOptions(PolicyRule &rule) const;

    PolicyRule m_rule;
    QComboBox *m_type = nullptr;
    QComboBox *m_binds = nullptr;
    QSpinBox *m_target = nullptr;
    DayField *m_from = nullptr;
    DayField *m_to = nullptr;
    QCheckBox *m_enabled = nullptr;
    ConditionTable *m_conditions = nullptr;
    QHash<QString, QWidget *> m_options; ///< by name of the parameter
};

} // namespace lw
