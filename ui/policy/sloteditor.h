// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policyrule.h"

#include <QFrame>

class QLabel;

namespace lw
{

/// Who a slot can name.
struct SlotNames {
    QStringList owners; ///< reps and pools
};

/// Edits one slot where it stands, with the control that fits it. Return takes the value, Esc leaves it, Tab takes it
/// and goes on.
class SlotEditor final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotEditor)

public:
    SlotEditor(const PolicyRule &rule, const QString &slot, const SlotNames &names, QWidget *parent);

    /// Beside the slot, inside of its parent.
    void showAt(const QRect &slot);
    static bool canEdit(const PolicyRule &rule, const QString &slot);

Q_SIGNALS:
    void taken(const QVariant &value, bool goOn);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createInput();
    QVariant value() const;
    void take(bool goOn);

    PolicyRule m_rule;
    QString m_slot;
    SlotNames m_names;
    QWidget *m_input = nullptr;
    QLabel *m_problem = nullptr;
    bool m_isOver = false;
};

} // namespace lw
