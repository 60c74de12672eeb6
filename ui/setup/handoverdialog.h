// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/handover.h"
#include "ui/setup/formdialog.h"

class QComboBox;

namespace lw
{

class Session;

/// Asks who hands the lead manager's role over to whom, and shows what goes with it.
class HandOverDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandOverDialog)

public:
    HandOverDialog(Session &session, QWidget *parent);

    QString from() const;
    QString to() const;
    static QStringList wordsOf(const HandOver &plan); ///< what goes along, in sentences

private:
    void createViews();
    void plan(); ///< asks what would go
    void show(const Result<HandOver> &plan);
    Problem problem() const override;

    Session &m_session;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    QLabel *m_words = nullptr;
    QString m_refusal; ///< why it cannot be done
    int m_asked = 0;
    bool m_isKnown = false;
};

} // namespace lw
