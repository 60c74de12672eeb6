// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/rules/gradespread.h"
#include "ui/setup/formdialog.h"

class QLabel;

namespace lw
{

class OrderedTable;
class QuestionForm;

/// The questions everybody asks in the same words, and what their answers make of a lead. What stands against the set
/// and how many ways to answer make which grade follow every change.
class QuestionsDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionsDialog)

public:
    /// `whyNot`: why nothing can be changed here; empty: it can.
    QuestionsDialog(const Rulebook &rulebook, const Rulebook &inForce, const QString &whyNot, QWidget *parent);

    QuestionSet questions() const; ///< with the version it gets

private:
    void createViews(const QString &whyNot);
    void connectAll();
    void add();
    void remove();
    void move(int by);
    void take(); ///< from the form into the set
    void showList(int current);
    void showCurrent();
    void showOutcome();
    QStringList problems() const;
    Problem problem() const override;

    Rulebook m_rulebook, m_inForce;
    GradeSpread m_spreadInForce;
    QuestionSet m_set;
    OrderedTable *m_list = nullptr;
    QuestionForm *m_form = nullptr;
    QLabel *m_outcome = nullptr;
};

} // namespace lw
