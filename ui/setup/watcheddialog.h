// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/watchstore.h"
#include "ui/setup/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace lw
{

/// What the dialog offers beside free text.
struct WatchChoices {
    QStringList folders; ///< watched already
    QStringList sources;
    QStringList campaigns;
    QStringList profiles;
};

/// Adds a watched folder or changes one.
class WatchedDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchedDialog)

public:
    /// `folder` without an id: a new one.
    WatchedDialog(const WatchedFolder &folder, const WatchChoices &choices, QWidget *parent);

    WatchedFolder folder() const;

private:
    void createViews();
    void fill();
    void choose();
    Problem problem() const override;

    WatchedFolder m_before;
    WatchChoices m_choices;
    QLineEdit *m_path = nullptr;
    QComboBox *m_source = nullptr;
    QComboBox *m_campaign = nullptr;
    QComboBox *m_profile = nullptr;
    QCheckBox *m_active = nullptr;
};

} // namespace lw
