// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/setreader.h"

#include "core/store/historystore.h"
#include "ui/duplicates/duplicatetext.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

namespace
{

constexpr qsizetype kAtOnce = 500;

void add(QList<LeadId> &leads, LeadId lead, const QList<LeadId> &among)
{
    if (leads.size() < kLeadsOfLarge && among.contains(lead) && !leads.contains(lead))
        leads += lead;
}

/// What a lead is called in the list.
struct Called {
    QString who;
    QString company;
};

Called calledAs(const LeadRecord &record)
{
    const QString name = record.person.shownName();
    return {.who = name.isEmpty() ? record.company.name : name, .company = record.company.name};
}

// In portions, because a base may hold thousands of sets and the reader stays short.
Result<QHash<LeadId, Called>> readNames(const Workspace &workspace, const QList<LeadId> &leads)
{
    QHash<LeadId, Called> names;
    for (qsizetype from = 0; from < leads.size(); from += kAtOnce) {
        const Result<QList<LeadRecord>> records = workspace.records(leads.mid(from, kAtOnce));
        if (!records)
            return records.error();
        for (const LeadRecord &record : *records)
            names.insert(record.lead.id, calledAs(record));
    }
    return names;
}

SetRow rowOf(const DuplicateSet &set, const QHash<LeadId, Called> &names)
{
    const QList<LeadId> leads = leadsLookedAt(set);
    QStringList who;
    for (const LeadId lead : leads)
        who += names.value(lead).who;
    SetRow row{.set = set, .who = namesText(who), .company = names.value(leads.value(0)).company};
    if (row.who.isEmpty())
        row.who = QCoreApplication::translate("lw::SetReader", "Lead %1").arg(set.leads.value(0).value);
    return row;
}

Result<QList<SetRow>> findSets(const Workspace &workspace)
{
    const Result<QList<DuplicateSet>> sets = duplicateSets(workspace.database());
    if (!sets)
        return sets.error();
    QList<LeadId> named;
    for (const DuplicateSet &set : *sets)
        named += leadsLookedAt(set);
    const Result<QHash<LeadId, Called>> names = readNames(workspace, named);
    if (!names)
        return names.error();
    QList<SetRow> rows;
    for (const DuplicateSet &set : *sets)
        rows += rowOf(set, *names);
    return rows;
}

Result<ComparisonModel::Leads> readLeads(const Workspace &workspace, const QList<LeadId> &wanted)
{
    const Result<QList<LeadRecord>> records = workspace.records(wanted);
    if (!records)
        return records.error();
    ComparisonModel::Leads leads{.records = *records, .inquiries = {}};
    for (const LeadRecord &record : *records) {
        const Result<QList<Inquiry>> inquiries = inquiriesOf(workspace.database(), record.lead.id);
        if (!inquiries)
            return inquiries.error();
        leads.inquiries += *inquiries;
    }
    return leads;
}

} // namespace

QList<LeadId> leadsLookedAt(const DuplicateSet &set)
{
    if (set.leads.size() < kTooManyLeads)
        return set.leads;
    QList<LeadId> likeliest;
    for (const Suspicion &pair : set.pairs) {
        add(likeliest, pair.a, set.leads);
        add(likeliest, pair.b, set.leads);
    }
    QList<LeadId> inOrder = set.leads;
    inOrder.removeIf([&](LeadId lead) { return !likeliest.contains(lead); });
    return inOrder;
}

SetReader::SetReader(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void SetReader::readSets()
{
    m_setsAgain = m_setsAsked;
    if (m_setsAsked)
        return;
    m_setsAsked = true;
    m_session.ask<QList<SetRow>>(
        this, [](Workspace &workspace, const Progress &) { return findSets(workspace); },
        [this](const Result<QList<SetRow>> &rows) {
            m_setsAsked = false;
            if (m_setsAgain)
                return readSets();
            if (!rows)
                return Q_EMIT failed(rows.error().message);
            m_hasRead = true;
            m_rows = *rows;
            Q_EMIT setsRead();
        });
}

qsizetype SetReader::certainCount() const
{
    return std::ranges::count_if(m_rows, [](const SetRow &row) { return row.set.verdict == MatchLevel::Same; });
}

void SetReader::drop(const QList<LeadId> &set)
{
    m_rows.removeIf([&](const SetRow &row) { return row.set.leads == set; });
}

void SetReader::look(const QList<LeadId> &leads, const QList<LeadId> &next)
{
    m_wanted = leads + next;
    const auto isWanted = [this](LeadId lead) { return m_wanted.contains(lead); };
    m_records.removeIf([&](auto record) { return !isWanted(record.key()); });
    m_inquiries.removeIf([&](auto inquiries) { return !isWanted(inquiries.key()); });
    m_known.removeIf([&](LeadId lead) { return !isWanted(lead); });
    askRecords();
}

void SetReader::askRecords()
{
    QList<LeadId> missing = m_wanted;
    missing.removeIf([this](LeadId lead) { return m_known.contains(lead); });
    if (m_recordsAsked || missing.isEmpty())
        return;
    m_recordsAsked = true;
    m_session.ask<ComparisonModel::Leads>(
        this, [missing](Workspace &workspace, const Progress &) { return readLeads(workspace, missing); },
        [this, missing, asked = m_generation](const Result<ComparisonModel::Leads> &leads) {
            m_recordsAsked = false;
            if (!leads)
                return Q_EMIT failed(leads.error().message);
            if (asked == m_generation)
                take(missing, *leads);
            askRecords();
        });
}

void SetReader::take(const QList<LeadId> &asked, const ComparisonModel::Leads &leads)
{
    for (const LeadId lead : asked)
        m_known += lead;
    for (const LeadRecord &record : leads.records)
        m_records.insert(record.lead.id, record);
    for (const Inquiry &inquiry : leads.inquiries)
        m_inquiries[inquiry.lead] += inquiry;
    Q_EMIT recordsRead();
}

std::optional<ComparisonModel::Leads> SetReader::leads(const QList<LeadId> &wanted) const
{
    ComparisonModel::Leads leads;
    for (const LeadId lead : wanted) {
        if (!m_known.contains(lead))
            return std::nullopt;
        if (const auto record = m_records.constFind(lead); record != m_records.constEnd())
            leads.records += *record;
        leads.inquiries += m_inquiries.value(lead);
    }
    return leads;
}

void SetReader::forget(const QSet<qint64> &leads)
{
    ++m_generation; // an answer under way may be older than the change
    for (const qint64 number : leads) {
        m_known.remove(LeadId{number});
        m_records.remove(LeadId{number});
        m_inquiries.remove(LeadId{number});
    }
    askRecords();
}

void SetReader::forgetAll()
{
    ++m_generation;
    m_known.clear();
    m_records.clear();
    m_inquiries.clear();
    askRecords();
}

} // namespace lw
