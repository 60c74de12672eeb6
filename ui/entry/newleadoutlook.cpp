// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/newleaddialog.h"

#include "ui/entry/leadform.h"
#include "ui/entry/lookalikelist.h"
#include "ui/entry/previewtext.h"
#include "ui/session/session.h"
#include "ui/text/phonetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QLabel>

#include <utility>

// What would become of the lead, said while it is written.

namespace lw
{

using namespace Qt::StringLiterals;

void NewLeadDialog::expectPreview()
{
    m_isShown = false;
    ++m_asked;
    m_pause.start();
    showGuesses();
}

void NewLeadDialog::preview()
{
    m_pause.stop();
    const int asked = ++m_asked;
    m_session.ask<LeadPreview>(
        this,
        [lead = typed(), columns = m_session.columns()](Workspace &workspace, const Progress &) {
            return previewLead(workspace, lead, columns.get());
        },
        [this, asked](const Result<LeadPreview> &found) {
            if (asked != m_asked)
                return;
            if (!found) {
                m_savesWhenShown.reset();
                return say(found.error().message, true);
            }
            show(*found);
        });
}

void NewLeadDialog::show(const LeadPreview &preview)
{
    m_isShown = true;
    m_form->clearProblems();
    const PreviewText text = describePreview(preview, m_session.now(), m_session.settings().zoneId);
    say(text.text, text.tone == PreviewText::Tone::Warning && m_form->isTouched());
    showPhones(preview.row.staged.record.person);
    if (preview.lookAlikes.isEmpty() && m_alikes->isInUse())
        m_form->focusField(nameOf(Field::FullName));
    m_alikes->setLookAlikes(preview.lookAlikes, preview.hasMore);
    m_problem = preview.problem;
    goOnSaving(preview);
}

// What was ordered before the outlook was there.
void NewLeadDialog::goOnSaving(const LeadPreview &preview)
{
    const std::optional<After> ordered = std::exchange(m_savesWhenShown, std::nullopt);
    if (m_problem && (m_form->isTouched() || ordered))
        showProblem(*m_problem);
    if (!ordered || m_problem)
        return;
    const bool isSomebodyKnown = !preview.lookAlikes.isEmpty() && preview.lookAlikes.first().isSame;
    const bool needsALook = preview.row.outcome != IntakeOutcome::NewLead || isSomebodyKnown;
    if (needsALook)
        return m_saved->setText(tr("Look at this first. The same key again registers it."));
    m_after = *ordered;
    perform();
}

// As they would be stored: read in the country the form names.
void NewLeadDialog::showPhones(const Person &person)
{
    m_form->setHint(Field::Phone, phoneEntryHint(person.phone));
    m_form->setHint(Field::Mobile, phoneEntryHint(person.mobile));
}

void NewLeadDialog::showProblem(const EntryProblem &problem)
{
    if (!problem.field || !m_form->showProblem(*problem.field, problem.text))
        say(problem.text, true);
}

// Warnings differ by their sign as well as by their colour.
void NewLeadDialog::say(const QString &text, bool isWarning)
{
    m_outlook->setText(isWarning ? QString(u"\u26A0 "_s + text) : text);
    setTextColour(m_outlook, isWarning ? &Theme::late : nullptr);
}

} // namespace lw
