// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace lw
{

/// The line under the pages that says what was just done and offers to take it back. It has its height always, so that
/// no row moves when it speaks. What was done goes away by itself, except under the pointer or the focus; a problem
/// stays longer and is not pushed aside by what was done.
class MessageBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    QString text() const;

Q_SIGNALS:
    void undoWanted();

protected:
    bool event(QEvent *event) override;

private:
    void clear();
    bool isAttended() const;

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
    QTimer m_timer;
    Message m_message;
};

} // namespace lw
