// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "ui/setup/formdialog.h"

class QComboBox;
class QLineEdit;

namespace lw
{

class DayField;

/// What a campaign may belong to and must not collide with.
struct CampaignChoices {
    QList<Source> sources;
    QList<Campaign> campaigns; ///< all there are
    QString currency;
    QDate today;
};

/// Adds a campaign or changes one.
class CampaignDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CampaignDialog)

public:
    /// `campaign` without an id: a new one.
    CampaignDialog(const Campaign &campaign, const CampaignChoices &choices, QWidget *parent);

    Campaign campaign() const;

private:
    struct Count {
        QLineEdit *field = nullptr;
        std::optional<qint64> Campaign::*value = nullptr;
    };
    struct Amount {
        QLineEdit *field = nullptr;
        std::optional<Money> Campaign::*value = nullptr;
    };

    void createViews();
    void addPlan(QFormLayout *form);
    QLineEdit *text(const QString &name);
    void fill();
    Problem problem() const override;
    Problem problemWithNames(const Campaign &entered) const;
    Problem problemWithFigures(const Campaign &entered) const;

    Campaign m_before;
    CampaignChoices m_choices;
    KeyCodes m_taken; ///< of the other campaigns
    QLineEdit *m_name = nullptr;
    QComboBox *m_source = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_keyCodes = nullptr;
    DayField *m_start = nullptr;
    DayField *m_end = nullptr;
    QList<Count> m_counts;
    QList<Amount> m_amounts;
};

} // namespace lw
