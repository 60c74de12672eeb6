// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/personasdialog.h"
#include "ui/policy/policypage.h"
#include "ui/policy/questionsdialog.h"

#include <algorithm>

// The parts of a rulebook that are signed with its page but do not stand on it.
namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// "Questions: 1 added, 2 changed"
template<class T>
QString changeText(const QString &what, const QList<T> &was, const QList<T> &now, QString T::*name)
{
    const auto find = [&](const QList<T> &list, const T &item) { return std::ranges::find(list, item.*name, name); };
    const auto changed = std::ranges::count_if(now, [&](const T &item) {
        const auto before = find(was, item);
        return before != was.end() && *before != item;
    });
    const auto missing = [&](const QList<T> &from, const QList<T> &in) {
        return std::ranges::count_if(from, [&](const T &item) { return find(in, item) == in.end(); });
    };
    QStringList parts;
    const auto say = [&](qsizetype count, const QString &text) {
        if (count > 0)
            parts += text.arg(count);
    };
    say(missing(now, was), PolicyPage::tr("%1 added"));
    say(changed, PolicyPage::tr("%1 changed"));
    say(missing(was, now), PolicyPage::tr("%1 removed"));
    return PolicyPage::tr("%1: %2").arg(what, parts.isEmpty() ? PolicyPage::tr("another order") : parts.join(u", "_s));
}

} // namespace

QString PolicyPage::whyNoEdit() const
{
    if (const QString refusal = session().refusal(Right::DraftPolicy); !refusal.isEmpty())
        return refusal;
    return m_view->isDraft() ? QString() : tr("A version is never changed. Begin a draft to change this.");
}

void PolicyPage::editQuestions()
{
    if (!m_view)
        return;
    auto *dialog = new QuestionsDialog(m_view->rulebook, m_view->inForce, whyNoEdit(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view = *m_view] {
        const QuestionSet now = dialog->questions();
        change(view, changeText(tr("Questions"), view.rulebook.questions.questions, now.questions, &Question::key),
               [now](Rulebook &rulebook) { rulebook.questions = now; });
    });
    dialog->open();
}

void PolicyPage::editPersonas()
{
    if (!m_view)
        return;
    auto *dialog = new PersonasDialog(m_view->rulebook, {.leads = m_recent, .days = m_recentDays}, whyNoEdit(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view = *m_view] {
        const QList<Persona> now = dialog->personas();
        change(view, changeText(tr("Personas"), view.rulebook.personas, now, &Persona::name),
               [now](Rulebook &rulebook) { rulebook.personas = now; });
    });
    dialog->open();
}

} // namespace lw
