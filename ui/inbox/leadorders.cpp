// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an order of the inbox is carried out: what is asked before it, what is said after it.

#include "core/workspace/workleads.h"
#include "ui/inbox/leadverbs.h"
#include "ui/models/contactban.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QMap>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kAtOnce = 25; // more are shown by owner first
constexpr qsizetype kNamed = 8;   // owners or leads in a question

} // namespace

// The result by owner, before many leads move.
void LeadVerbs::confirm(const Order &order)
{
    if (order.leads.size() <= kAtOnce)
        return carryOut(order);
    QMap<QString, int> byOwner;
    for (const LeadId lead : order.leads)
        ++byOwner[ownerOf(lead)];
    QStringList parts;
    for (auto owner = byOwner.begin(); owner != byOwner.end() && parts.size() < kNamed; ++owner)
        parts += tr("%1: %2").arg(owner.key().isEmpty() ? tr("nobody") : shownText(owner.key())).arg(owner.value());
    if (byOwner.size() > kNamed)
        parts += tr("and %n other owner(s)", nullptr, int(byOwner.size() - kNamed));
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

// Whoever gets a lead calls or writes. So who must not be contacted is said before, and the others can go alone.
void LeadVerbs::handOver(const QList<LeadId> &leads, const Label &label, const HandedOver &goes)
{
    const QList<LeadId> banned = bannedAmong(leads);
    if (banned.isEmpty())
        return goes(leads);
    QList<LeadId> others = leads;
    others.removeIf(
        [isBanned = QSet<LeadId>(banned.begin(), banned.end())](LeadId lead) { return isBanned.contains(lead); });
    const QString question = banned.size() == 1 ? tr("Lead %1 must not be contacted").arg(banned.first().value)
                                                : tr("%n lead(s) must not be contacted", nullptr, int(banned.size()));
    auto *box = new QMessageBox(QMessageBox::Warning, label(leads), question, QMessageBox::NoButton, m_window);
    box->setObjectName(u"banBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Whoever gets a lead calls or writes."));
    showPlainly(box);
    // The next question, if there is one, comes when this one is gone.
    const auto choice = [this, box, goes](const QString &text, QMessageBox::ButtonRole role,
                                          const QList<LeadId> &chosen) {
        QPushButton *button = box->addButton(text, role);
        connect(
            button, &QPushButton::clicked, this, [goes, chosen] { goes(chosen); }, Qt::QueuedConnection);
        return button;
    };
    QPushButton *leave = box->addButton(tr("&Leave as they are"), QMessageBox::RejectRole);
    box->setEscapeButton(leave);
    box->setDefaultButton(others.isEmpty() ? leave
                                           : choice(tr("Hand over the &other %n", nullptr, int(others.size())),
                                                    QMessageBox::AcceptRole, others));
    choice(tr("Hand over &all the same"), QMessageBox::DestructiveRole, leads);
    tellWhy(box, banned);
    openDialog(box);
}

QList<LeadId> LeadVerbs::bannedAmong(const QList<LeadId> &leads) const
{
    QList<LeadId> banned;
    const auto columns = m_session.columns();
    for (const LeadId lead : leads) {
        const auto row = columns ? columns->rowOf(lead.value) : std::nullopt;
        if (row && columns->forbidden[size_t(*row)] != 0)
            banned += lead;
    }
    return banned;
}

// The reasons stand in the records, which the box need not wait for.
void LeadVerbs::tellWhy(QMessageBox *box, const QList<LeadId> &banned)
{
    const int more = int(banned.size() - std::min(banned.size(), kNamed));
    m_session.ask<QList<LeadRecord>>(
        box,
        [ids = banned.first(std::min(banned.size(), kNamed))](Workspace &workspace, const Progress &) {
            return workspace.records(ids);
        },
        [box, more](const Result<QList<LeadRecord>> &records) {
            if (!records)
                return box->setInformativeText(records.error().message);
            QStringList lines{box->informativeText()};
            for (const LeadRecord &record : *records)
                lines += tr("No. %1: %2").arg(QString::number(record.lead.id.value), banSentence(record));
            if (more > 0)
                lines += tr("and %n more", nullptr, more);
            box->setInformativeText(lines.join(u'\n'));
        });
}

// Undo brings the lead back, but that somebody asked not to be contacted outlives every undo.
void LeadVerbs::sayWhatStays(const Session::Done &done)
{
    if (!done.isUndo)
        return;
    QList<LeadId> stays;
    const auto columns = m_session.columns();
    for (const LeadId lead : bannedAmong(m_unsubscribed.values())) {
        if (done.leads.contains(lead.value) && columns->statusOf(*columns->rowOf(lead.value)) != Status::Disqualified)
            stays += lead;
    }
    if (stays.isEmpty())
        return;
    const QString text = tr("Undone: %1. But %2 must still not be contacted; undo does not take that back. Lift it in "
                            "Setup, “Do not contact”, with a reason.")
                             .arg(done.label, named(stays));
    // After the session has said that it is undone, which this replaces.
    QMetaObject::invokeMethod(
        this,
        [this, text] {
            m_session.say({Message::Kind::Information, text});
        },
        Qt::QueuedConnection);
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
