// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/qualification.h"
#include "core/rules/answering.h"

#include <QDate>
#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace lw
{

/// The agreed questions, asked about one lead in the words everybody uses; what the answers make of it stands below
/// while they are given.
class AnswerDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerDialog)

public:
    AnswerDialog(const LeadRecord &record, RulebookPtr rulebook, QDate day, QWidget *parent);

    void accept() override; ///< only with an answer that differs from before

Q_SIGNALS:
    void chosen(const QMap<QString, QString> &answers); ///< those that differ, by the keys of their questions

private:
    void createViews();
    void addQuestion(QFormLayout *form, const Question &question);
    QWidget *choiceField(const Question &question);
    QWidget *wordsField(const Question &question);
    QString given(const Question &question) const;
    GivenAnswers changed() const;
    void preview();

    LeadRecord m_record;
    RulebookPtr m_rulebook;
    QDate m_day;
    QHash<QString, QWidget *> m_fields; // by the key of the question
    QLabel *m_grade = nullptr;
    QLabel *m_because = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace lw
