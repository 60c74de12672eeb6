// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/questionset.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace lw
{

class AnswerTable;

/// One question of the set: its words, what it is about, the key its answers are kept under, and its answers.
class QuestionForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionForm)

public:
    explicit QuestionForm(QWidget *parent);

    /// `published`: the question in force that has its key; null: it is new. `taken`: keys of the others.
    void setQuestion(const Question &question, const Question *published, const QStringList &taken);
    void setNothing(); ///< there is no question
    const Question &question() const { return m_question; }
    void setEditable(bool editable);
    void startTyping();

Q_SIGNALS:
    void changed();

private:
    void createViews();
    void connectAll();
    void takeText(const QString &text);
    void takePart();
    QString keyFor(const QString &text) const;
    void showKey();
    void updateInputs();

    Question m_question;
    QStringList m_taken;
    bool m_isEditable = true;
    bool m_isThere = false;
    bool m_isPublished = false;
    QLineEdit *m_text = nullptr;
    QComboBox *m_part = nullptr;
    QLineEdit *m_key = nullptr;
    QLabel *m_keyHint = nullptr;
    QCheckBox *m_required = nullptr;
    AnswerTable *m_answers = nullptr;
};

} // namespace lw
