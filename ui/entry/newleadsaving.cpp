// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/newleaddialog.h"

#include "ui/entry/leadform.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

// Registering what was written, or throwing it away.

namespace lw
{

using namespace Qt::StringLiterals;

void NewLeadDialog::accept()
{
    save(After::Close);
}

// Nothing is registered before its outlook was there to be read: what asks again, or is screened out, says so first.
void NewLeadDialog::save(After after)
{
    if (m_isSaving)
        return;
    m_form->setNow(m_session.now());
    if (const QString wrong = m_form->problem(); !wrong.isEmpty()) {
        m_form->showProblem(Field::ReceivedAt, wrong);
        return m_form->focusField(nameOf(Field::ReceivedAt));
    }
    m_after = after;
    if (m_isShown && m_problem)
        return showProblem(*m_problem);
    if (m_isShown)
        return perform();
    m_savesWhenShown = after;
    preview();
}

void NewLeadDialog::perform()
{
    const TypedLead lead = typed();
    setSaving(true);
    const auto number = std::make_shared<qint64>(0);
    m_session.perform(
        labelOfRegistering(lead),
        [lead, number, actor = m_session.actor()](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const Result<ImportResult> done = registerLead(workspace, lead, actor);
            if (!done)
                return done.error();
            *number = done->firstNumber;
            return done->operation;
        },
        this, [this, lead, number](const Result<OperationId> &done) { onSaved(done, lead, *number); });
}

void NewLeadDialog::onSaved(const Result<OperationId> &done, const TypedLead &lead, qint64 number)
{
    setSaving(false);
    if (!done)
        return say(done.error().message, true);
    Q_EMIT registered(number);
    if (m_after == After::Close)
        return QDialog::accept();
    m_pasted.clear();
    m_form->setNow(m_session.now());
    m_form->clearForNext();
    showPhones({});
    loadChoices(); // the lead may have brought a new source
    m_saved->setText(
        tr("Registered under %1: %2")
            .arg(number)
            .arg(shownText(lead.values.value(nameOf(Field::FullName), lead.values.value(nameOf(Field::Company))))));
}

void NewLeadDialog::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    m_saved->clear();
    for (QWidget *part : {static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_next)})
        part->setEnabled(!isSaving);
    if (isSaving)
        m_focused = focusWidget();
    m_form->setEnabled(!isSaving);
    if (!isSaving && m_focused)
        m_focused->setFocus();
}

void NewLeadDialog::reject()
{
    if (m_isSaving)
        return;
    if (!m_form->isTouched())
        return QDialog::reject();
    const QString name = typed().values.value(nameOf(Field::FullName));
    auto *box = new QMessageBox(QMessageBox::Question, tr("New lead"),
                                name.isEmpty() ? tr("Throw away what you have written?")
                                               : tr("Throw away what you have written about %1?").arg(shownText(name)),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"newLeadDiscard"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    showPlainly(box);
    const QPushButton *discard = box->addButton(tr("&Throw away"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep writing"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::finished, this, [this, box, discard] {
        if (box->clickedButton() == discard)
            QDialog::reject();
    });
    box->open();
}

} // namespace lw
