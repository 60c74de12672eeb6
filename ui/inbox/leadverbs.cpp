// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/leadverbs.h"

#include "core/workspace/workleads.h"
#include "ui/dialogs/duplicatedialog.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/dialogs/routedialog.h"
#include "ui/dialogs/untildialog.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QMessageBox>
#include <QPushButton>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kAtOnce = 25; // more are shown by owner first
constexpr qsizetype kOwnersNamed = 8;

constexpr ActionId kVerbActions[] = {
    ActionId::AcceptLead, ActionId::RouteLead,     ActionId::NurtureLead, ActionId::HoldLead,
    ActionId::EndLead,    ActionId::DuplicateLead, ActionId::ReopenLead,  ActionId::GradeA,
    ActionId::GradeB,     ActionId::GradeC,        ActionId::GradeD,      ActionId::GradeClear,
};

} // namespace

LeadVerbs::LeadVerbs(Session &session, QWidget *window, Selection selection)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_selection(std::move(selection))
{
    createActions();
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
    on(ActionId::EndLead, [this] { end(); });
    on(ActionId::DuplicateLead, [this] { duplicate(); });
    on(ActionId::ReopenLead, [this] { reopen(); });
    on(ActionId::GradeA, [this] { grade(Grade::A); });
    on(ActionId::GradeB, [this] { grade(Grade::B); });
    on(ActionId::GradeC, [this] { grade(Grade::C); });
    on(ActionId::GradeD, [this] { grade(Grade::D); });
    on(ActionId::GradeClear, [this] { grade(Grade::None); });
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
    for (const ActionId id : kVerbActions) {
        QAction *action = m_actions.value(id);
        action->setEnabled(count > 0);
        const QString text = QCoreApplication::translate("lw::Actions", info(id).text);
        action->setText(count > 1 ? tr("%1 (%2)").arg(text, QLocale().toString(count)) : text);
    }
    m_actions.value(ActionId::DuplicateLead)->setEnabled(count == 1); // each has an original of its own
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
    const QString label =
        owned.size() == 1
            ? tr("Route lead %1 to %2").arg(QString::number(owned.first().value), shownText(ownerOf(owned.first())))
            : tr("Route %1 to their proposed owners").arg(named(owned));
    confirm({owned, actOf(Verb::Release), label, true, {}});
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
        carryOut({leads, act, tr("Route %1 to %2").arg(named(leads), shownText(rep))});
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

void LeadVerbs::grade(Grade grade)
{
    const QList<LeadId> leads = m_selection();
    if (leads.isEmpty())
        return;
    Act act = actOf(grade == Grade::None ? Verb::Ungrade : Verb::Grade);
    act.grade = grade;
    const QString label = grade == Grade::None ? tr("Take the grade of %1 back").arg(named(leads))
                                               : tr("Grade %1 %2").arg(named(leads), codeOf(grade));
    confirm({leads, act, label, false, {}});
}

void LeadVerbs::reopen()
{
    const QList<LeadId> leads = m_selection();
    if (!leads.isEmpty())
        confirm({leads, actOf(Verb::Reopen), tr("Reopen %1").arg(named(leads)), false, {}});
}

void LeadVerbs::log(LeadId lead, Verb verb, const QString &note)
{
    Act act = actOf(verb);
    act.note = note;
    const auto giveBack = [this, lead, verb, note] { Q_EMIT notLogged(lead, verb, note); };
    carryOut({{lead}, act, tr("%1: %2").arg(labelOf(verb), named({lead})), false, giveBack});
}

// The result by owner, before many leads move.
void LeadVerbs::confirm(const Order &order)
{
    if (order.leads.size() <= kAtOnce)
        return carryOut(order);
    QMap<QString, int> byOwner;
    for (const LeadId lead : order.leads)
        ++byOwner[ownerOf(lead)];
    QStringList parts;
    for (auto owner = byOwner.begin(); owner != byOwner.end() && parts.size() < kOwnersNamed; ++owner)
        parts += tr("%1: %2").arg(owner.key().isEmpty() ? tr("nobody") : shownText(owner.key())).arg(owner.value());
    if (byOwner.size() > kOwnersNamed)
        parts += tr("and %n other owner(s)", nullptr, int(byOwner.size() - kOwnersNamed));
    auto *box = new QMessageBox(QMessageBox::Question, order.label, order.label, QMessageBox::NoButton, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(parts.join(u'\n'));
    showPlainly(box);
    QPushButton *doIt =
        box->addButton(tr("Do it for %n lead(s)", nullptr, int(order.leads.size())), QMessageBox::AcceptRole);
    box->addButton(tr("Leave them"), QMessageBox::RejectRole);
    box->setDefaultButton(doIt);
    connect(doIt, &QPushButton::clicked, this, [this, order] { carryOut(order); });
    openDialog(box);
}

QDialog *LeadVerbs::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &LeadVerbs::closed);
    dialog->open();
    return dialog;
}

void LeadVerbs::carryOut(const Order &order)
{
    if (order.leaves) {
        m_leaving += QSet<LeadId>(order.leads.begin(), order.leads.end());
        Q_EMIT leavingChanged();
    }
    QList<qint64> numbers;
    for (const LeadId lead : order.leads)
        numbers += lead.value;
    const auto refusals = std::make_shared<QList<Refusal>>();
    Session::Deed deed = [numbers, act = order.act, refusals](Workspace &workspace, const Progress &progress) {
        return workLeads(workspace, numbers, act, act.at, refusals.get(), progress);
    };
    m_session.perform(
        order.label, std::move(deed), this,
        [this, order, refusals](const Result<OperationId> &done) {
            m_leaving -= QSet<LeadId>(order.leads.begin(), order.leads.end());
            Q_EMIT leavingChanged();
            if (!done) {
                m_session.say({Message::Kind::Problem, done.error().message});
                if (order.failed)
                    order.failed();
            }
            if (refusals->isEmpty())
                return;
            if (done)
                m_session.say(
                    {Message::Kind::Problem,
                     tr("%n lead(s) stayed. %1", nullptr, int(refusals->size())).arg(refusals->first().reason)});
            QList<LeadId> stayed;
            for (const Refusal &refusal : std::as_const(*refusals))
                stayed += refusal.lead;
            Q_EMIT refused(stayed);
        },
        order.leads.size() > kAtOnce ? order.label : QString());
}

} // namespace lw
