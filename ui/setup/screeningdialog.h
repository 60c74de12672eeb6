// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/screening.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QLineEdit;

namespace lw
{

/// Adds an entry to the screening list or changes one.
class ScreeningDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreeningDialog)

public:
    /// `entry` without a value: a new one. `others`: the entries beside it.
    ScreeningDialog(const ScreeningEntry &entry, const QList<ScreeningEntry> &others, QWidget *parent);

    ScreeningEntry entry() const;

private:
    void createViews();
    void fill(const ScreeningEntry &entry);
    void showKind();
    Problem problem() const override;

    QList<ScreeningEntry> m_others;
    QComboBox *m_reason = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_value = nullptr;
    QLineEdit *m_company = nullptr;
    QLineEdit *m_note = nullptr;
};

/// Which countries are served.
class CountriesDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountriesDialog)

public:
    CountriesDialog(const QStringList &served, QWidget *parent);

    QStringList countries() const; ///< as written; none: all

private:
    Problem problem() const override;

    QLineEdit *m_countries = nullptr;
};

} // namespace lw
