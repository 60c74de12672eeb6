// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/leadverbs.h"

#include "ui/actions/offered.h"
#include "ui/dialogs/answerdialog.h"
#include "ui/dialogs/duplicatedialog.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/dialogs/routedialog.h"
#include "ui/dialogs/untildialog.h"
#include "ui/dialogs/wordsdialog.h"
#include "ui/inbox/splitdialog.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr ActionId kVerbActions[] = {
    ActionId::AcceptLead,    ActionId::RouteLead,  ActionId::NurtureLead, ActionId::HoldLead,   ActionId::EndLead,
    ActionId::DuplicateLead, ActionId::SplitLead,  ActionId::PauseLead,   ActionId::ResumeLead, ActionId::ReopenLead,
    ActionId::RouteAgain,    ActionId::TakeBack,   ActionId::GradeA,      ActionId::GradeB,     ActionId::GradeC,
    ActionId::GradeD,        ActionId::GradeClear, ActionId::AnswerLead,
};

} // namespace

LeadVerbs::LeadVerbs(Session &session, QWidget *window, Selection selection)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_selection(std::move(selection))
{
    createActions();
    connect(&session, &Session::deedDone, this, &LeadVerbs::sayWhatStays);
    connect(&session, &Session::factsChanged, this, [this] { setCount(m_count); }); // who acts, and with which roles
}

void LeadVerbs::createActions()
{
    for (const ActionId id : kVerbActions)
        m_actions.insert(id, makeAction(id, this));
    const auto on = [this](ActionId id, auto slot) { connect(m_actions.value(id), &QAction::triggered, this, slot); };
    on(ActionId::AcceptLead, [this] { accept(); });
    on(ActionId::RouteLead, [this] { route(); });
    on(ActionId::NurtureLead, [this] { park(Verb::Nurture); });
    on(ActionId::HoldLead, [this] { park(Verb::Hold); });
    on(ActionId::PauseLead, [this] { pause(); });
    on(ActionId::ResumeLead, [this] { resume(); });
    on(ActionId::EndLead, [this] { end(); });
    on(ActionId::DuplicateLead, [this] { duplicate(); });
    on(ActionId::SplitLead, [this] { split(); });
    on(ActionId::ReopenLead, [this] { reopen(); });
    on(ActionId::RouteAgain, [this] { routeAgain(); });
    on(ActionId::TakeBack, [this] { takeBack(); });
    on(ActionId::GradeA, [this] { grade(Grade::A); });
    on(ActionId::GradeB, [this] { grade(Grade::B); });
    on(ActionId::GradeC, [this] { grade(Grade::C); });
    on(ActionId::GradeD, [this] { grade(Grade::D); });
    on(ActionId::GradeClear, [this] { grade(Grade::None); });
    on(ActionId::AnswerLead, [this] { answer(); });
}

QList<QAction *> LeadVerbs::actions() const
{
    QList<QAction *> actions;
    for (const ActionId id : kVerbActions)
        actions += m_actions.value(id);
    return actions;
}

void LeadVerbs::setCount(int count)
{
    m_count = count;
    for (const ActionId id : kVerbActions) {
        QAction *action = m_actions.value(id);
        // A duplicate has an original of its own, a lead to be split inquiries of its own, everybody their answers.
        const bool isForOne = id == ActionId::DuplicateLead || id == ActionId::SplitLead || id == ActionId::AnswerLead;
        offer(action, id, m_session, isForOne ? count == 1 : count > 0);
        const QString text = QCoreApplication::translate("lw::Actions", info(id).text);
        action->setText(count > 1 ? tr("%1 (%2)").arg(text, QLocale().toString(count)) : text);
    }
}

QString LeadVerbs::named(const QList<LeadId> &leads) const
{
    return leads.size() == 1 ? tr("lead %1").arg(leads.first().value) : tr("%n lead(s)", nullptr, int(leads.size()));
}

QString LeadVerbs::ownerOf(LeadId lead) const
{
    const auto columns = m_session.columns();
    const auto row = columns ? columns->rowOf(lead.value) : std::nullopt;
    return row ? columns->owners.name(columns->owner[size_t(*row)]) : QString();
}

Act LeadVerbs::actOf(Verb verb) const
{
    Act act;
    act.verb = verb;
    act.actor = m_session.actor();
    act.at = m_session.now();
    return act;
}

// Without a proposal there is nothing to accept: a single lead is routed by hand, of several those without stay.
void LeadVerbs::accept()
{
    QList<LeadId> owned, unowned;
    for (const LeadId lead : m_selection())
        (ownerOf(lead).isEmpty() ? unowned : owned) += lead;
    if (owned.isEmpty() && !unowned.isEmpty())
        return route();
    if (owned.isEmpty())
        return;
    const auto label = [this](const QList<LeadId> &leads) {
        return leads.size() == 1 ? tr("Route lead %1 to %2")
                                       .arg(QString::number(leads.first().value), shownText(ownerOf(leads.first())))
                                 : tr("Route %1 to their proposed owners").arg(named(leads));
    };
    handOver(owned, label, [this, label, act = actOf(Verb::Release)](const QList<LeadId> &leads) {
        confirm({leads, act, label(leads), true, {}});
    });
    if (!unowned.isEmpty())
        Q_EMIT refused(unowned);
}

void LeadVerbs::route()
{
    const QList<LeadId> leads = m_selection();
    if (leads.isEmpty())
        return;
    auto *dialog = new RouteDialog(m_session, tr("Route %1").arg(named(leads)),
                                   leads.size() == 1 ? ownerOf(leads.first()) : QString(), m_window);
    if (leads.size() == 1)
        dialog->setLead(leads.first());
    connect(dialog, &RouteDialog::chosen, this, [this, leads](const QString &rep) {
        Act act = actOf(Verb::Release);
        act.to = rep;
        const auto label = [this, rep](const QList<LeadId> &chosen) {
            return tr("Route %1 to %2").arg(named(chosen), recipientText(rep));
        };
        handOver(leads, label, [this, act, label](const QList<LeadId> &chosen) {
            carryOut({chosen, act, label(chosen)});
        });
    });
    openDialog(dialog);
}

void LeadVerbs::park(Verb verb)
{
    const QList<LeadId> leads = m_selection();
    if (leads.isEmpty())
        return;
    const bool hold = verb == Verb::Hold;
    const auto columns = m_session.columns();
    const auto row = leads.size() == 1 ? columns->rowOf(leads.first().value) : std::nullopt;
    const qint64 due = row ? columns->deadline[size_t(*row)] : kNoTime;
    auto *dialog =
        new UntilDialog(m_session, hold ? UntilDialog::Kind::Hold : UntilDialog::Kind::Nurture,
                        hold ? tr("Hold %1 until").arg(named(leads)) : tr("Nurture %1 until").arg(named(leads)),
                        due == kNoTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(due, Qt::UTC), m_window);
    connect(dialog, &UntilDialog::chosen, this, [this, verb, hold, leads](const QDateTime &until, const QString &note) {
        Act act = actOf(verb);
        act.until = until;
        act.note = note;
        const QString when = instantText(until, m_session.settings().zoneId);
        carryOut({leads, act, (hold ? tr("Hold %1 until %2") : tr("Nurture %1 until %2")).arg(named(leads), when)});
    });
    openDialog(dialog);
}

// A pause says for how long and why: a promise that stands still without a reason is a promise that is not kept.
void LeadVerbs::pause()
{
    const QList<LeadId> leads = m_selection();
    if (leads.isEmpty())
        return;
    auto *dialog = new UntilDialog(m_session, UntilDialog::Kind::Pause,
                                   tr("Pause the deadlines of %1 until").arg(named(leads)), {}, m_window);
    connect(dialog, &UntilDialog::chosen, this, [this, leads](const QDateTime &until, const QString &reason) {
        Act act = actOf(Verb::Pause);
        act.until = until;
        act.note = reason;
        const QString when = instantText(until, m_session.settings().zoneId);
        carryOut({leads, act, tr("Pause the deadlines of %1 until %2").arg(named(leads), when), false});
    });
    openDialog(dialog);
}

void LeadVerbs::resume()
{
    const QList<LeadId> leads = m_selection();
    if (!leads.isEmpty())
        confirm({leads, actOf(Verb::Resume), tr("Let the deadlines of %1 run").arg(named(leads)), false});
}

void LeadVerbs::end()
{
    const QList<LeadId> leads = m_selection();
    if (leads.isEmpty())
        return;
    auto *dialog = new ReasonDialog(tr("End %1").arg(named(leads)), m_window);
    connect(dialog, &ReasonDialog::chosen, this, [this, leads](const EndChoice &choice) {
        Act act = actOf(choice.list == ReasonList::ScreenedOut ? Verb::ScreenOut : Verb::Disqualify);
        act.reason = choice.code;
        act.note = choice.note;
        if (choice.code == u"unsubscribed")
            m_unsubscribed += QSet<LeadId>(leads.begin(), leads.end());
        carryOut({leads, act, tr("End %1: %2").arg(named(leads), reasonLabel(choice.code))});
    });
    openDialog(dialog);
}

void LeadVerbs::duplicate()
{
    const QList<LeadId> leads = m_selection();
    if (leads.size() != 1)
        return;
    auto *dialog = new DuplicateDialog(m_session, leads.first(), m_window);
    connect(dialog, &DuplicateDialog::chosen, this, [this, leads](LeadId original) {
        Act act = actOf(Verb::DuplicateOf);
        act.original = original;
        carryOut({leads, act, tr("Merge %1 into %2").arg(named(leads), QString::number(original.value))});
    });
    openDialog(dialog);
}

// One of its inquiries was somebody else's.
void LeadVerbs::split()
{
    const QList<LeadId> leads = m_selection();
    if (leads.size() == 1)
        openDialog(new SplitDialog(m_session, leads.first(), m_window));
}

void LeadVerbs::grade(Grade grade)
{
    const QList<LeadId> leads = m_selection();
    if (leads.isEmpty())
        return;
    if (grade == Grade::None)
        return confirm({leads, actOf(Verb::Ungrade), tr("Take the grade of %1 back").arg(named(leads)), false, {}});
    if (!needsReason(leads, grade))
        return giveGrade(leads, grade, {});
    auto *dialog = new WordsDialog(tr("Grade %1 %2").arg(named(leads), codeOf(grade)),
                                   tr("The questions, or somebody before you, said otherwise. Why is it a %1? The "
                                      "reason is kept with your name.")
                                       .arg(codeOf(grade)),
                                   tr("Grade"), m_window);
    connect(dialog, &WordsDialog::chosen, this,
            [this, leads, grade](const QString &because) { giveGrade(leads, grade, because); });
    openDialog(dialog);
}

void LeadVerbs::giveGrade(const QList<LeadId> &leads, Grade grade, const QString &because)
{
    Act act = actOf(Verb::Grade);
    act.grade = grade;
    act.reason = because;
    confirm({leads, act, tr("Grade %1 %2").arg(named(leads), codeOf(grade)), false, {}});
}

// The first grade of a lead that nobody has asked yet explains itself.
bool LeadVerbs::needsReason(const QList<LeadId> &leads, Grade grade) const
{
    const auto columns = m_session.columns();
    return columns && std::ranges::any_of(leads, [&](LeadId lead) {
               const auto row = columns->rowOf(lead.value);
               const Grade now = row ? static_cast<Grade>(columns->grade[size_t(*row)]) : Grade::None;
               return now != Grade::None && now != grade;
           });
}

void LeadVerbs::answer()
{
    const QList<LeadId> leads = m_selection();
    if (leads.size() != 1)
        return;
    m_session.ask<LeadRecord>(
        this, [lead = leads.first()](Workspace &workspace, const Progress &) { return workspace.record(lead.value); },
        [this](const Result<LeadRecord> &record) {
            if (record)
                openQuestions(*record);
            else
                m_session.say({Message::Kind::Problem, record.error().message});
        });
}

void LeadVerbs::openQuestions(const LeadRecord &record)
{
    auto *dialog = new AnswerDialog(record, m_session.rulebook(), m_session.today(), m_window);
    const QList<LeadId> lead{record.lead.id};
    connect(dialog, &AnswerDialog::chosen, this, [this, lead](const GivenAnswers &answers) {
        Act act = actOf(Verb::Answer);
        act.answers = answers;
        carryOut({lead, act, tr("Answers of %1").arg(named(lead)), false, {}});
    });
    openDialog(dialog);
}

void LeadVerbs::reopen()
{
    const QList<LeadId> leads = m_selection();
    if (!leads.isEmpty())
        confirm({leads, actOf(Verb::Reopen), tr("Reopen %1").arg(named(leads)), false, {}});
}

void LeadVerbs::routeAgain()
{
    const QList<LeadId> leads = m_selection();
    if (!leads.isEmpty())
        confirm({leads, actOf(Verb::Route), tr("Route %1 again").arg(named(leads)), false, {}});
}

void LeadVerbs::takeBack()
{
    const QList<LeadId> leads = m_selection();
    if (leads.isEmpty())
        return;
    const QString owner = leads.size() == 1 ? shownText(ownerOf(leads.first())) : QString();
    const QString label =
        owner.isEmpty() ? tr("Take %1 back").arg(named(leads)) : tr("Take %1 back from %2").arg(named(leads), owner);
    confirm({leads, actOf(Verb::TakeBack), label, false, {}});
}

void LeadVerbs::log(const LogEntry &entry)
{
    Act act = entry.act();
    act.actor = m_session.actor();
    act.at = m_session.now();
    const QList<LeadId> lead{entry.about.lead.id};
    const auto giveBack = [this, entry] { Q_EMIT notLogged(entry); };
    carryOut({lead, act, tr("%1: %2").arg(labelOf(entry.verb), named(lead)), false, giveBack});
}

} // namespace lw
