// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/questionset.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace lw
{

class OrderedTable;

/// The agreed answers to a question in a form: a list in the order they are offered, with what each counts below it.
/// None: the question is answered in free words.
class AnswerTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerTable)

public:
    explicit AnswerTable(QWidget *parent);

    /// `published`: as they are in force, so that leads are kept with their codes.
    void setAnswers(const QList<AnswerChoice> &answers, QuestionPart part, const QList<AnswerChoice> &published);
    void setPart(QuestionPart part);
    const QList<AnswerChoice> &answers() const { return m_answers; }
    void setEditable(bool editable);

Q_SIGNALS:
    void changed();

private:
    void createViews();
    QLayout *createFields();
    void connectAll();
    void add();
    void remove();
    void move(int by);
    void takeText(const QString &text);
    void takeRest(); ///< from the other inputs into the current answer
    void showAnswers(int current);
    void showCurrent();
    void updateInputs();
    QStringList cellsOf(const AnswerChoice &answer) const;
    QString codeFor(const QString &text) const; ///< for the current answer
    bool isCodeFixed(const AnswerChoice &answer) const;

    QList<AnswerChoice> m_answers, m_published;
    QuestionPart m_part = QuestionPart::Other;
    bool m_isEditable = true;
    OrderedTable *m_table = nullptr;
    QLabel *m_free = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_codeLabel = nullptr;
    QLineEdit *m_code = nullptr;
    QCheckBox *m_satisfies = nullptr;
    QCheckBox *m_rulesOut = nullptr;
    QSpinBox *m_points = nullptr;
};

} // namespace lw
