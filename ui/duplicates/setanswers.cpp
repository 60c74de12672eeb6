// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/setanswers.h"

#include "core/workspace/duplicates.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>

namespace lw
{

SetAnswers::SetAnswers(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void SetAnswers::keepApart(const Leads &set, const Leads &leads)
{
    const QString label =
        leads.size() == 2
            ? tr("Keep leads %1 and %2 apart").arg(QString::number(leads[0].value), QString::number(leads[1].value))
            : tr("Keep %Ln lead(s) apart", nullptr, int(leads.size()));
    carryOut(set, label,
             [leads, actor = m_session.actor(), now = m_session.now()](Workspace &workspace, const Progress &) {
                 return lw::keepApart(workspace, leads, actor, now);
             });
}

void SetAnswers::respond(const Leads &set, LeadId survivor, const Leads &others)
{
    Act act;
    act.verb = Verb::DuplicateOf;
    act.original = survivor;
    act.actor = m_session.actor();
    act.at = m_session.now();
    QList<qint64> numbers;
    for (const LeadId lead : others)
        numbers += lead.value;
    const QString label =
        (others.size() == 1 ? tr("Make lead %1 a response to lead %2").arg(others.first().value)
                            : tr("Make %Ln lead(s) responses to lead %1", nullptr, int(others.size())))
            .arg(survivor.value);
    carryOut(set, label, [numbers, act](Workspace &workspace, const Progress &progress) {
        return workLeads(workspace, numbers, act, act.at, nullptr, progress);
    });
}

void SetAnswers::merge(const Leads &set, const MergeChoice &choice)
{
    carryOut(set, mergeLabel(choice),
             [choice, actor = m_session.actor(), now = m_session.now()](Workspace &workspace, const Progress &) {
                 return mergeLeads(workspace, choice, actor, now);
             });
}

void SetAnswers::carryOut(Leads set, const QString &label, Session::Deed deed)
{
    m_leaving += set;
    Q_EMIT leavingChanged();
    m_session.perform(label, std::move(deed), this, [this, set](const Result<OperationId> &done) {
        m_leaving.removeOne(set);
        if (done)
            Q_EMIT answered(set);
        Q_EMIT leavingChanged();
        if (done)
            return;
        m_session.say({Message::Kind::Problem, done.error().message});
        Q_EMIT refused(set);
    });
}

QString mergeLabel(const MergeChoice &choice)
{
    const auto count = int(choice.others.size());
    return (count == 1
                ? QCoreApplication::translate("lw::SetAnswers", "Merge lead %1 into lead %2")
                      .arg(choice.others.first().value)
                : QCoreApplication::translate("lw::SetAnswers", "Merge %Ln lead(s) into lead %1", nullptr, count))
        .arg(choice.keep.value);
}

} // namespace lw
