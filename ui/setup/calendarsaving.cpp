// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/calendarstab.h"
#include "ui/setup/moveddialog.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace lw
{

using namespace Qt::StringLiterals;

// What becomes of a draft of calendars: checked, weighed, saved, or asked about before it is left.

QString CalendarsTab::problem() const
{
    if (const QString refused = m_session.refusal(Right::ChangeCalendars); !refused.isEmpty())
        return refused;
    NamedCalendar company = m_draft.company;
    company.name = nameOf(0);
    if (const Result<void> checked = checkCalendar(company); !checked && m_draft.company != m_shown.company)
        return checked.error().message;
    for (const NamedCalendar &calendar : m_draft.others) {
        const Result<void> checked = checkCalendar(calendar);
        if (!checked && !m_shown.others.contains(calendar))
            return checked.error().message;
    }
    return {};
}

void CalendarsTab::updateState()
{
    const QString wrong = m_failure.isEmpty() ? problem() : m_failure;
    const bool changed = m_isShown && isChanged();
    m_moved.clear();
    m_showMoved->hide();
    setTextColour(m_state, wrong.isEmpty() ? &Theme::quiet : &Theme::late);
    m_state->setText(!changed ? QString() : wrong.isEmpty() ? tr("Not saved yet.") : wrong);
    m_save->setEnabled(changed && problem().isEmpty());
    m_save->setToolTip(!changed ? tr("Nothing has been changed.") : problem());
    m_discard->setEnabled(changed);
    ++m_looks; // what is still being counted is old
    if (m_task)
        m_task->cancel();
    if (changed && wrong.isEmpty())
        m_pause.start();
    else
        m_pause.stop();
}

void CalendarsTab::lookWhatMoves()
{
    const int number = m_looks;
    m_task = m_session.askLong<QList<MovedDeadline>>(
        tr("Look which deadlines would move"), this,
        [draft = m_draft, renamed = m_renamed](Workspace &workspace, const Progress &) {
            return wouldMove(workspace, draft, renamed);
        },
        [this, number](const Result<QList<MovedDeadline>> &moved) {
            if (number == m_looks)
                showMoved(moved);
        });
}

void CalendarsTab::showMoved(const Result<QList<MovedDeadline>> &moved)
{
    m_moved = moved ? *moved : QList<MovedDeadline>();
    QString text = !moved            ? moved.error().message
                   : m_moved.empty() ? tr("No open deadline would move if you save.")
                                     : tr("%Ln open deadline(s) would move if you save.", nullptr, int(m_moved.size()));
    if (m_shown != calendarsOf(m_session.rulebook()->rulebook))
        text += u' ' + tr("Somebody changed the calendars meanwhile; saving puts yours in their place.");
    setTextColour(m_state, moved ? nullptr : &Theme::late);
    m_state->setText(text);
    m_showMoved->setVisible(!m_moved.isEmpty());
}

void CalendarsTab::listMoved()
{
    (new MovedDialog(m_moved, m_session.settings().zoneId, this))->open();
}

QString CalendarsTab::label() const
{
    QStringList changed;
    if (m_draft.company != m_shown.company)
        changed += nameOf(0);
    for (const NamedCalendar &calendar : m_draft.others) {
        if (!m_shown.others.contains(calendar))
            changed += calendar.name;
    }
    return changed.size() == 1 && m_draft.others.size() >= m_shown.others.size()
               ? tr("Change calendar “%1”").arg(shownText(changed.first()))
               : tr("Change the calendars");
}

void CalendarsTab::save(const std::function<void()> &then)
{
    const Calendars draft = m_draft;
    const CalendarRename renamed = m_renamed;
    const QString actor = m_session.actor();
    const QDateTime now = m_session.now();
    const QString words = label();
    m_save->setEnabled(false); // once
    m_session.perform(
        words,
        [=](Workspace &workspace, const Progress &) {
            return changeCalendars(workspace, draft, actor, now, words, renamed);
        },
        this,
        [this, draft, then](const Result<OperationId> &done) {
            if (!done) {
                m_failure = done.error().message;
                return updateState();
            }
            const Calendars saved = calendarsOf(m_session.rulebook()->rulebook);
            if (m_draft == draft)
                m_draft = saved;
            m_shown = saved; // what was edited meanwhile goes on
            m_renamed = {};
            isChanged() ? updateState() : show(saved);
            if (then)
                then();
        });
}

void CalendarsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
}

void CalendarsTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Asked when the other place is there, and not of a window that closes.
    QTimer::singleShot(0, this, [this] {
        if (!isVisible() && window()->isVisible())
            askBeforeLeaving({});
    });
}

bool CalendarsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != window() || event->type() != QEvent::Close || !isChanged())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    askBeforeLeaving([this] { window()->close(); });
    return true;
}

// Whatever the answer, nothing is lost without being asked: later means that the draft waits.
void CalendarsTab::askBeforeLeaving(const std::function<void()> &then)
{
    if (!isChanged() || m_question)
        return;
    const QString question = tr("The calendars have changes that are not saved.");
    auto *box = new QMessageBox(QMessageBox::Question, tr("Calendars"), question, QMessageBox::NoButton, window());
    m_question = box;
    box->setObjectName(u"calendarQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Until they are saved, deadlines go by the old ones."));
    QPushButton *saves = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discards = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *waits = box->addButton(then ? tr("&Go on editing") : tr("Decide &later"), QMessageBox::RejectRole);
    saves->setEnabled(problem().isEmpty());
    box->setDefaultButton(saves->isEnabled() ? saves : waits);
    box->setEscapeButton(waits);
    showPlainly(box);
    connect(box, &QMessageBox::finished, this, [this, box, saves, discards, then] {
        if (box->clickedButton() == saves)
            return save(then);
        if (box->clickedButton() != discards)
            return;
        show(calendarsOf(m_session.rulebook()->rulebook));
        if (then)
            then();
    });
    box->open();
}

} // namespace lw
