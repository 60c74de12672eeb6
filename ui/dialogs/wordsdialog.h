// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace lw
{

/// Asks for a reason in words, before something is done that needs one.
class WordsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WordsDialog)

public:
    /// `hint`: why it is asked for. `verb`: what the button does.
    WordsDialog(const QString &title, const QString &hint, const QString &verb, QWidget *parent);

    void accept() override; ///< only with words

Q_SIGNALS:
    void chosen(const QString &words);

private:
    QLineEdit *m_words = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace lw
