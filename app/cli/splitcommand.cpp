// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/splitcommand.h"

#include "core/workspace/splitlead.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

/// What was asked for, by numbers.
struct Order {
    qint64 inquiry = 0;
    LeadId former; ///< the lead it is to be taken out of
};

Result<Order> orderFrom(const Workspace &workspace, const QList<qint64> &numbers, const QStringList &words)
{
    if (numbers.size() != 1 || words.size() > 1)
        return usage(tr("act NO own_lead INQUIRY takes one lead, and the one of its inquiries that becomes a lead of "
                        "its own. “lead NO” lists them."));
    const Result<qint64> inquiry = words.isEmpty() ? Result<qint64>(numbers.first()) : numberArgument(words.first());
    if (!inquiry)
        return inquiry.error();
    const Result<LeadRecord> lead = workspace.record(numbers.first());
    if (!lead)
        return lead.error();
    const Result<LeadRecord> holder = workspace.record(*inquiry);
    if (!holder)
        return holder.error();
    if (holder->lead.id != lead->lead.id)
        return usage(tr("Inquiry %1 stands under lead %2, not under lead %3.")
                         .arg(*inquiry)
                         .arg(holder->lead.id.value)
                         .arg(lead->lead.id.value));
    return Order{*inquiry, lead->lead.id};
}

Result<QJsonArray> leadsJson(const Workspace &workspace, const QList<LeadId> &numbers)
{
    const Result<QList<LeadRecord>> records = workspace.records(numbers);
    if (!records)
        return records.error();
    QJsonArray leads;
    for (const LeadRecord &record : *records)
        leads += QJsonObject{{u"number"_s, record.lead.id.value},
                             {u"stage"_s, codeOf(record.lead.stage)},
                             {u"status"_s, codeOf(record.lead.status)},
                             {u"grade"_s, codeOf(record.lead.grade)},
                             {u"owner"_s, record.lead.owner}};
    return leads;
}

} // namespace

bool isOwnLead(const QString &word)
{
    return word == u"own_lead" || word == u"own-lead";
}

Result<Answer> ownLead(const CliContext &context, Workspace &workspace, const QList<qint64> &numbers,
                       const QStringList &words)
{
    const Result<Order> order = orderFrom(workspace, numbers, words);
    if (!order)
        return order.error();
    const Result<QString> actor = context.actor(workspace, {Right::Triage});
    if (!actor)
        return actor.error();
    QStringList remarks;
    const Result<OperationId> done = splitInquiry(workspace, order->inquiry, *actor, context.now, &remarks);
    if (!done)
        return done.error();
    const Result<QJsonArray> leads = leadsJson(workspace, {LeadId{order->inquiry}, order->former});
    if (!leads)
        return leads.error();
    Answer answer;
    answer.json = QJsonObject{{u"operation"_s, done->value},
                              {u"inquiry"_s, order->inquiry},
                              {u"from"_s, order->former.value},
                              {u"leads"_s, *leads},
                              {u"remarks"_s, QJsonArray::fromStringList(remarks)}};
    answer.text = tr("Inquiry %1 of lead %2 is lead %1 now (change %3; “undo %3” takes it back).\n")
                      .arg(order->inquiry)
                      .arg(order->former.value)
                      .arg(done->value);
    for (const QString &remark : std::as_const(remarks))
        answer.text += u"  "_s + remark + u'\n';
    return answer;
}

} // namespace lw
