// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/collateral.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QLineEdit;

namespace lw
{

class DayField;

/// What a piece is checked against, and what is offered for it.
struct CollateralChoices {
    QList<Campaign> campaigns;
    QStringList kinds; ///< in use
    Settings settings;
    QDate today;
};

/// Adds a piece of collateral or changes one; says while people type whether it complies.
class CollateralDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CollateralDialog)

public:
    /// `piece` without an id: a new one.
    CollateralDialog(const Collateral &piece, const CollateralChoices &choices, QWidget *parent);

    Collateral piece() const;

private:
    void createViews();
    void addWhat(QFormLayout *form);
    void addPrinted(QFormLayout *form);
    void addWhen(QFormLayout *form);
    QLineEdit *text(const QString &name, int longest);
    void fill();
    void offerKeyCodes(); ///< of the chosen campaign; of all without one
    void takeCampaign();  ///< of the key code, where none is chosen
    void judge();
    Problem problem() const override;

    Collateral m_before;
    CollateralChoices m_choices;
    KeyCodes m_codes;
    QLineEdit *m_title = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_campaign = nullptr;
    QComboBox *m_keyCode = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_address = nullptr;
    DayField *m_printed = nullptr;
    DayField *m_withdrawn = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_verdict = nullptr;
};

} // namespace lw
