// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/inputtext.h"
#include "ui/entry/leadform.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QAction>
#include <QFocusEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

// What stands beside the fields: problems, guesses, hints.

namespace lw
{

using namespace Qt::StringLiterals;

bool LeadForm::showProblem(Field field, const QString &text)
{
    const auto found = std::ranges::find(m_inputs, nameOf(field), &Input::name);
    if (found == m_inputs.end())
        return false;
    found->problem = text;
    showNote(*found);
    return true;
}

void LeadForm::clearProblems()
{
    for (Input &input : m_inputs) {
        input.problem.clear();
        showNote(input);
    }
}

// One line for one thing: what is wrong before what was guessed before what is good to know.
void LeadForm::showNote(Input &input)
{
    const QString guessed = !input.mark && input.guess.line > 0 ? guessText(input.guess) : QString();
    const QString shown = !input.problem.isEmpty() ? input.problem : !guessed.isEmpty() ? guessed : input.hint;
    input.note->setText(shown);
    const bool rowIsHidden = !input.form->isRowVisible(input.column);
    input.note->setVisible(!shown.isEmpty() && !rowIsHidden);
    setTextColour(input.note, input.problem.isEmpty() ? &Theme::quiet : &Theme::late);
    const QString marked = input.guess.line > 0 ? guessText(input.guess) : QString();
    input.widget->setAccessibleDescription(input.problem.isEmpty() && !marked.isEmpty() ? marked : shown);
}

void LeadForm::mark(Input &input, const Guess &guess)
{
    unmark(input);
    input.guess = guess;
    if (QLineEdit *line = lineOfInput(input.widget)) {
        const QString icon = guess.sureness == Sureness::Low ? u"question"_s : u"info"_s;
        input.mark = line->addAction(themeIcon(icon), QLineEdit::TrailingPosition);
        input.mark->setObjectName(QString(u"mark_"_s + input.name));
        input.mark->setText(guessText(guess));
        input.mark->setToolTip(plainToolTip(guessText(guess)));
        connect(input.mark, &QAction::triggered, this, [this, name = input.name] {
            unmark(at(name));
            Q_EMIT edited();
        });
    }
    showNote(input);
}

void LeadForm::unmark(Input &input)
{
    if (QAction *mark = std::exchange(input.mark, nullptr)) {
        if (QLineEdit *line = lineOfInput(input.widget))
            line->removeAction(mark);
        mark->deleteLater();
    }
    input.guess = {};
    showNote(input);
}

bool LeadForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const auto input = std::ranges::find(m_inputs, watched, &Input::widget);
        if (input != m_inputs.end() && (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)) {
            unmark(*input);
            Q_EMIT edited();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LeadForm::take(const QList<Guess> &guesses)
{
    for (const Guess &guess : guesses) {
        const auto input = std::ranges::find(m_inputs, nameOf(guess.field), &Input::name);
        if (input == m_inputs.end() || (!text(input->name).isEmpty() && input->guess.line == 0))
            continue;
        m_isFilling = true;
        setText(input->name, guess.value);
        m_isFilling = false;
        if (guess.field == Field::KeyCode)
            followKeyCode();
        mark(*input, guess);
    }
    Q_EMIT edited();
}

int LeadForm::uncertain() const
{
    return int(std::ranges::count_if(
        m_inputs, [](const Input &input) { return input.guess.line > 0 && input.guess.sureness == Sureness::Low; }));
}

} // namespace lw
