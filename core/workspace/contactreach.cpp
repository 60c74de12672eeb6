// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/contactreach.h"

#include "core/store/donotcontactstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kPage = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ContactReach", text);
}

QList<LeadId> ordered(const QSet<qint64> &leads)
{
    QList<LeadId> ids;
    for (const qint64 lead : leads)
        ids += LeadId{lead};
    std::ranges::sort(ids);
    return ids;
}

Result<void> addLeadsOfPerson(const Workspace &workspace, qint64 lead, QSet<qint64> &leads)
{
    const Result<LeadRecord> record = workspace.record(lead);
    if (!record)
        return record.error();
    const Result<QSet<qint64>> own = leadsOfPersons(workspace.database(), {record->person.id.value});
    if (!own)
        return own.error();
    const Result<QList<LeadRecord>> records = workspace.records(ordered(*own));
    if (!records)
        return records.error();
    for (const LeadRecord &other : *records) {
        if (other.lead.status != Status::Merged)
            leads.insert(other.lead.id.value);
    }
    return {};
}

Result<void> readForbidden(const Workspace &workspace, const QSet<qint64> &leads, ContactReach &reach)
{
    if (leads.isEmpty()) // of which the store would understand all
        return {};
    const Result<QSet<qint64>> forbidden = forbiddenLeads(workspace.database(), leads);
    if (!forbidden)
        return forbidden.error();
    reach.forbiddenCount = forbidden->size();
    const QList<LeadId> ids = ordered(*forbidden);
    Result<QList<LeadRecord>> first = workspace.records(ids.first(std::min(ids.size(), ContactReach::kMostNamed)));
    if (!first)
        return first.error();
    reach.forbidden = *std::move(first);
    return {};
}

// An e-mail is meant by the entries of its host too, and a host by those above it.
Result<void> readWider(const Workspace &workspace, const QSet<ContactKey> &keys, ContactReach &reach)
{
    QSet<ContactKey> above;
    for (const ContactKey &key : keys) {
        Person person;
        person.emailKey = key.kind == ContactKind::Email ? key.key : QString();
        const QList<ContactKey> all = contactKeysOf(person, key.kind == ContactKind::Domain ? key.key : QString());
        above.unite(QSet<ContactKey>(all.begin(), all.end()));
    }
    const auto found = findDoNotContact(workspace.database(), above);
    if (!found)
        return found.error();
    for (const DoNotContactEntry &entry : *found) {
        if (!keys.contains(entry.key))
            reach.wider += becauseOf(entry, workspace.settings().zoneId);
    }
    reach.wider.sort();
    return {};
}

// Most people whose record says it stand in the register as well, so their leads need not be read.
Result<QList<qint64>> unnamedPersons(const Database &database)
{
    const Result<QList<Person>> flagged = flaggedPersons(database);
    if (!flagged)
        return flagged.error();
    QSet<ContactKey> keys;
    for (const Person &person : *flagged) {
        for (const ContactKey &key : contactKeysOf(person))
            keys.insert(key);
    }
    const auto found = findDoNotContact(database, keys);
    if (!found)
        return found.error();
    QList<qint64> unnamed;
    for (const Person &person : *flagged) {
        const QList<ContactKey> own = contactKeysOf(person);
        if (std::ranges::none_of(own, [&](const ContactKey &key) { return found->contains(key); }))
            unnamed += person.id.value;
    }
    return unnamed;
}

} // namespace

Result<ContactReach> reachOf(const Workspace &workspace, const QSet<ContactKey> &keys, qint64 lead)
{
    Result<QSet<qint64>> leads = leadsMeantBy(workspace.database(), keys);
    if (!leads)
        return leads.error();
    if (lead > 0)
        LW_TRY(addLeadsOfPerson(workspace, lead, *leads));
    ContactReach reach;
    reach.leads = leads->size();
    LW_TRY(readForbidden(workspace, *leads, reach));
    LW_TRY(readWider(workspace, keys, reach));
    return reach;
}

Result<QList<LeadRecord>> forbiddenByRecord(const Workspace &workspace)
{
    const Result<QList<qint64>> persons = unnamedPersons(workspace.database());
    if (!persons)
        return persons.error();
    QList<LeadRecord> alone;
    for (qsizetype from = 0; from < persons->size(); from += kPage) {
        const Result<QSet<qint64>> leads = leadsOfPersons(workspace.database(), persons->mid(from, kPage));
        if (!leads)
            return leads.error();
        const Result<QList<LeadRecord>> records = workspace.records(ordered(*leads));
        if (!records)
            return records.error();
        std::ranges::copy_if(*records, std::back_inserter(alone), [](const LeadRecord &record) {
            return record.doNotContactBecause.isEmpty() && record.lead.status != Status::Merged;
        });
    }
    std::ranges::sort(alone, {}, [](const LeadRecord &record) { return record.lead.id; });
    return alone;
}

QString becauseOf(const LeadRecord &forbidden)
{
    return forbidden.doNotContactBecause.isEmpty() ? tr("the record of the person says so")
                                                   : forbidden.doNotContactBecause;
}

} // namespace lw
