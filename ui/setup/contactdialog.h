// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/donotcontact.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QLineEdit;

namespace lw
{

/// Adds an entry to the do-not-contact register.
class ContactDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactDialog)

public:
    /// `homeCountry` (alpha-2): for telephones written without their country.
    ContactDialog(const QList<DoNotContactEntry> &known, const QString &homeCountry, QWidget *parent);

    DoNotContactEntry entry() const; ///< of an accepted dialog
    QString reason() const;

private:
    void createViews();
    void showKind();
    Result<DoNotContactEntry> typed() const;
    Problem problem() const override;

    QList<ContactKey> m_known;
    QString m_homeCountry;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_value = nullptr;
    QLineEdit *m_reason = nullptr;
};

/// Asks why somebody may be contacted again.
class LiftDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiftDialog)

public:
    LiftDialog(const QStringList &whom, QWidget *parent); ///< by the names that the list shows

    QString reason() const;

private:
    Problem problem() const override;

    QLineEdit *m_reason = nullptr;
};

} // namespace lw
