// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/carryban.h"

#include "core/store/changeset.h"
#include "core/store/donotcontactstore.h"
#include "core/workspace/donotcontact.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CarryBan", text);
}

QList<ContactKey> keysOf(const LeadRecord &record)
{
    return contactKeysOf(record.person, record.company.domain);
}

QSet<ContactKey> allKeysOf(const QList<LeadRecord> &records)
{
    QSet<ContactKey> all;
    for (const LeadRecord &record : records) {
        for (const ContactKey &key : keysOf(record))
            all.insert(key);
    }
    return all;
}

// Whose ban the result would lose, as people read it; empty: nobody's. An entry that means `known` both as they
// were and as they become goes on to forbid them, undone or not.
Result<QString> lostBan(const Database &database, const LeadRecord &known, const QList<LeadRecord> &others,
                        const LeadRecord &result)
{
    for (const LeadRecord &other : others) {
        if (other.person.doNotContact && !known.person.doNotContact)
            return other.person.fullName.isEmpty() ? tr("somebody without a name") : other.person.fullName;
    }
    const QList<LeadRecord> parties = QList<LeadRecord>{known} + others;
    const auto found = findDoNotContact(database, allKeysOf(parties));
    if (!found)
        return found.error();
    if (found->isEmpty())
        return QString();
    const QSet<ContactKey> kept = allKeysOf({known}) & allKeysOf({result});
    for (const LeadRecord &record : parties) {
        for (const ContactKey &key : keysOf(record)) {
            if (found->contains(key) && !kept.contains(key))
                return found->value(key).shown;
        }
    }
    return QString();
}

// The person's revision stays: an undo of what came before still knows the row.
Result<void> flagUnrecorded(OpenDeed &deed, const Person &person)
{
    deed.recorder.pause();
    const Result<void> done = setDoNotContact(deed.database, person.id, true, OperationId{person.rev});
    deed.recorder.resume();
    if (!done)
        return done.error();
    const Result<QSet<qint64>> leads = leadsOfPersons(deed.database, {person.id.value});
    if (!leads)
        return leads.error();
    deed.leads += *leads;
    ++deed.bans;
    return {};
}

} // namespace

Result<void> carryBan(OpenDeed &deed, const LeadRecord &known, const QList<LeadRecord> &others, LeadRecord &result)
{
    const Result<QString> whose = lostBan(deed.database, known, others, result);
    if (!whose || whose->isEmpty())
        return whose ? Result<void>() : Result<void>(whose.error());
    const QString reason = tr("The same person as “%1”").arg(*whose);
    for (const LeadRecord &record : QList<LeadRecord>{known, result} + others)
        LW_TRY(keepFromContact(deed, record.person, reason));
    const bool isReached = !entriesFor(known.person).isEmpty() && !entriesFor(result.person).isEmpty();
    if (isReached || known.person.doNotContact)
        return {};
    result.person.doNotContact = true;
    return flagUnrecorded(deed, known.person);
}

} // namespace lw
