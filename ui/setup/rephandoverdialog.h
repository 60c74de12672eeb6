// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/handoverrep.h"
#include "ui/setup/formdialog.h"

class QCheckBox;
class QComboBox;
class QListWidget;
class QTableWidget;

namespace lw
{

class DayField;
class Session;

/// Asks who gets what is a rep's, and shows what each of them would get.
class RepHandOverDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepHandOverDialog)

public:
    RepHandOverDialog(Session &session, const QString &from, QWidget *parent);

    RepHandOverOrder order() const;
    static QStringList wordsOf(const RepHandOver &plan); ///< what goes along, in sentences

private:
    void createChoice();
    void createPreview();
    QStringList chosen() const;
    void plan(); ///< asks what would go
    void show(const Result<RepHandOver> &plan);
    Problem problem() const override;

    Session &m_session;
    QString m_from;
    QComboBox *m_to = nullptr;
    QListWidget *m_several = nullptr;
    DayField *m_on = nullptr;
    QCheckBox *m_leaves = nullptr;
    QTableWidget *m_shares = nullptr;
    QLabel *m_words = nullptr;
    QString m_refusal; ///< why it cannot be done
    int m_asked = 0;
    bool m_isKnown = false;
};

} // namespace lw
