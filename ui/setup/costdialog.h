// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace lw
{

/// What a cost may belong to, and the kinds of cost that are in use.
struct CostChoices {
    QList<Source> sources;
    QList<Campaign> campaigns;
    QStringList kinds;
    QString currency;
};

/// Adds a cost or changes one. Results that an agency reported with it stay as they are.
class CostDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostDialog)

public:
    /// `line` without an id: a new one.
    CostDialog(const CostLine &line, const CostChoices &choices, QWidget *parent);

    CostLine line() const;

private:
    void createViews();
    void offerCampaigns(); ///< of the chosen source
    void takeSource();     ///< of the chosen campaign
    void fill();
    Result<std::optional<Money>> amount() const;
    Problem problem() const override;

    CostLine m_before;
    CostChoices m_choices;
    QComboBox *m_source = nullptr;
    QComboBox *m_campaign = nullptr;
    QDateEdit *m_day = nullptr;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_kind = nullptr;
};

} // namespace lw
