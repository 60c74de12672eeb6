// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/donotcontact.h"

#include "core/store/donotcontactstore.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::DoNotContact", text);
}
QString tr(const char *text, qsizetype count)
{
    return QCoreApplication::translate("lw::DoNotContact", text, nullptr, int(count));
}

// Neither the register nor what a person's record says of it is ever taken back by an undo.
class Unrecorded
{
public:
    explicit Unrecorded(OpenDeed &deed)
        : m_recorder(deed.recorder)
    {
        m_recorder.pause();
    }
    ~Unrecorded() { m_recorder.resume(); }
    Q_DISABLE_COPY_MOVE(Unrecorded)

private:
    ChangeRecorder &m_recorder;
};

QJsonArray shownOf(const QList<DoNotContactEntry> &entries, const QList<Person> &persons)
{
    QJsonArray json;
    for (const DoNotContactEntry &entry : entries)
        json += QJsonObject{{u"kind"_s, codeOf(entry.key.kind)}, {u"value"_s, entry.shown}};
    for (const Person &person : persons)
        json += QJsonObject{{u"kind"_s, u"person"_s}, {u"value"_s, person.shownName()}};
    return json;
}

QString labelOf(const QStringList &shown, bool isLifted)
{
    if (shown.size() == 1)
        return (isLifted ? tr("Lift “do not contact”: %1") : tr("Do not contact: %1")).arg(shown.first());
    return isLifted ? tr("Lift “do not contact”: %n entry(s)", shown.size())
                    : tr("Do not contact: %n entry(s)", shown.size());
}

QStringList namesOf(const QList<DoNotContactEntry> &entries, const QList<Person> &persons = {})
{
    QStringList names;
    for (const DoNotContactEntry &entry : entries)
        names += entry.shown;
    for (const Person &person : persons)
        names += person.shownName().isEmpty() ? tr("somebody without a name") : person.shownName();
    return names;
}

Deed deedOf(const QString &label, const QString &actor, const QDateTime &now)
{
    return {.kind = u"do_not_contact"_s, .label = label, .actor = actor, .now = now};
}

Result<int> add(OpenDeed &deed, QList<DoNotContactEntry> entries, const QString &reason)
{
    for (DoNotContactEntry &entry : entries) {
        entry.reason = reason;
        entry.at = deed.deed.now;
        entry.actor = deed.deed.actor;
    }
    deed.concernsOthers |= !entries.isEmpty(); // whoever shares a key is meant too
    return addDoNotContact(deed.database, entries);
}

Result<void> note(OpenDeed &deed, const QList<DoNotContactEntry> &entries, const QString &reason,
                  const QList<Person> &persons = {})
{
    deed.detail = {{u"entries"_s, shownOf(entries, persons)}, {u"reason"_s, reason}};
    return {};
}

Result<void> needReason(const QString &reason)
{
    return reason.simplified().isEmpty()
               ? usage(tr("Say why they may be contacted again: lifting “do not contact” needs a reason."))
               : Result<void>();
}

Result<QList<DoNotContactEntry>> standing(const Database &database, const QList<ContactKey> &keys)
{
    const Result<QHash<ContactKey, DoNotContactEntry>> found =
        findDoNotContact(database, QSet<ContactKey>(keys.begin(), keys.end()));
    if (!found)
        return found.error();
    QList<DoNotContactEntry> entries;
    for (const ContactKey &key : keys) {
        if (!found->contains(key))
            return usage(
                tr("“%1” does not stand in the do-not-contact register. “do-not-contact list” shows it.").arg(key.key));
        entries += found->value(key);
    }
    return entries;
}

// People whose record says that they must not be contacted, in the order asked for.
Result<QList<Person>> flaggedAmong(const Database &database, const QList<PersonId> &wanted)
{
    QList<Person> persons;
    if (wanted.isEmpty())
        return persons;
    const Result<QList<Person>> flagged = flaggedPersons(database);
    if (!flagged)
        return flagged.error();
    for (const PersonId id : wanted) {
        const auto found = std::ranges::find(*flagged, id, &Person::id);
        if (found == flagged->end())
            return usage(tr("Somebody among them may be contacted again already. Read the list again."));
        persons += *found;
    }
    return persons;
}

Result<bool> stillForbidden(const Database &database, const Person &person)
{
    const QList<ContactKey> keys = contactKeysOf(person);
    const auto found = findDoNotContact(database, QSet<ContactKey>(keys.begin(), keys.end()));
    return found ? Result<bool>(!found->isEmpty()) : Result<bool>(found.error());
}

Result<void> freePerson(OpenDeed &deed, const Person &person)
{
    LW_TRY(setDoNotContact(deed.database, person.id, false, deed.id));
    const Result<QSet<qint64>> leads = leadsOfPersons(deed.database, {person.id.value});
    if (!leads)
        return leads.error();
    deed.leads += *leads;
    return {};
}

// Freed are those whom a lifted entry concerned, and no other does.
Result<void> freeConcerned(OpenDeed &deed, const QList<ContactKey> &lifted)
{
    const Result<QList<Person>> flagged = flaggedPersons(deed.database);
    if (!flagged)
        return flagged.error();
    for (const Person &person : *flagged) {
        const QList<ContactKey> keys = contactKeysOf(person);
        if (std::ranges::none_of(lifted, [&](const ContactKey &key) { return keys.contains(key); }))
            continue;
        const Result<bool> stays = stillForbidden(deed.database, person);
        if (!stays)
            return stays.error();
        if (!*stays)
            LW_TRY(freePerson(deed, person));
    }
    return {};
}

Result<void> lift(OpenDeed &deed, const QList<ContactKey> &keys)
{
    const Unrecorded unrecorded(deed);
    const Result<int> removed = removeDoNotContact(deed.database, keys);
    if (!removed)
        return removed.error();
    deed.concernsOthers = true;
    return freeConcerned(deed, keys);
}

// What forbids to contact this one person: their own entries. Wider ones are named.
Result<QList<ContactKey>> ownKeys(const Workspace &workspace, const LeadRecord &record)
{
    const QList<ContactKey> all = contactKeysOf(record.person, record.company.domain);
    const auto found = findDoNotContact(workspace.database(), QSet<ContactKey>(all.begin(), all.end()));
    if (!found)
        return found.error();
    QSet<ContactKey> own;
    for (const DoNotContactEntry &entry : entriesFor(record.person))
        own.insert(entry.key);
    own.insert({ContactKind::Email, record.person.emailKey}); // as entries were kept before they stood for a mailbox
    QList<ContactKey> keys;
    for (const ContactKey &key : all) {
        if (!found->contains(key) || keys.contains(key))
            continue;
        if (!own.contains(key))
            return failed(tr("Lead %1: %2. That concerns others too; lift the entry itself.")
                              .arg(QString::number(record.lead.id.value),
                                   becauseOf(found->value(key), workspace.settings().zoneId)));
        keys += key;
    }
    return keys;
}

} // namespace

Result<OperationId> forbidContact(Workspace &workspace, QList<DoNotContactEntry> entries, const QString &reason,
                                  const QString &actor, const QDateTime &now)
{
    return workspace.perform(deedOf(labelOf(namesOf(entries), false), actor, now), [&](OpenDeed &deed) -> Result<void> {
        const Unrecorded unrecorded(deed);
        const Result<int> added = add(deed, entries, reason.simplified());
        if (!added)
            return added.error();
        if (*added == 0)
            return failed(tr("That stands in the do-not-contact register already."));
        return note(deed, entries, reason);
    });
}

Result<OperationId> forbidLead(Workspace &workspace, qint64 number, const QString &reason, const QString &actor,
                               const QDateTime &now)
{
    const Result<LeadRecord> record = workspace.record(number);
    if (!record)
        return record.error();
    QSet<ContactKey> own;
    for (const DoNotContactEntry &entry : entriesFor(record->person))
        own.insert(entry.key);
    const auto known = findDoNotContact(workspace.database(), own);
    if (!known)
        return known.error();
    if (record->person.doNotContact && known->size() == own.size())
        return failed(tr("Lead %1 stands in the do-not-contact register already.").arg(number));
    const QString label = tr("Do not contact: lead %1").arg(number);
    return workspace.perform(deedOf(label, actor, now), [&](OpenDeed &deed) -> Result<void> {
        LW_TRY(forbidPerson(deed, record->person, reason.simplified()));
        return note(deed, entriesFor(record->person), reason);
    });
}

Result<OperationId> liftContact(Workspace &workspace, const QList<ContactKey> &keys, const QString &reason,
                                const QString &actor, const QDateTime &now)
{
    return liftContact(workspace, keys, {}, reason, actor, now);
}

Result<OperationId> liftContact(Workspace &workspace, const QList<ContactKey> &keys, const QList<PersonId> &persons,
                                const QString &reason, const QString &actor, const QDateTime &now)
{
    LW_TRY(needReason(reason));
    const Result<QList<DoNotContactEntry>> entries = standing(workspace.database(), keys);
    if (!entries)
        return entries.error();
    const Result<QList<Person>> people = flaggedAmong(workspace.database(), persons);
    if (!people)
        return people.error();
    const QString label = labelOf(namesOf(*entries, *people), true);
    return workspace.perform(deedOf(label, actor, now), [&](OpenDeed &deed) -> Result<void> {
        LW_TRY(lift(deed, keys));
        const Unrecorded unrecorded(deed);
        for (const Person &person : *people)
            LW_TRY(freePerson(deed, person));
        return note(deed, *entries, reason, *people);
    });
}

Result<OperationId> liftLead(Workspace &workspace, qint64 number, const QString &reason, const QString &actor,
                             const QDateTime &now)
{
    LW_TRY(needReason(reason));
    const Result<LeadRecord> record = workspace.record(number);
    if (!record)
        return record.error();
    const Result<QList<ContactKey>> keys = ownKeys(workspace, *record);
    if (!keys)
        return keys.error();
    if (keys->isEmpty() && !record->person.doNotContact)
        return failed(tr("Lead %1 may be contacted; there is nothing to lift.").arg(number));
    const QString label = tr("Lift “do not contact”: lead %1").arg(number);
    return workspace.perform(deedOf(label, actor, now), [&](OpenDeed &deed) -> Result<void> {
        const Result<QList<DoNotContactEntry>> entries = standing(deed.database, *keys);
        if (!entries)
            return entries.error();
        LW_TRY(lift(deed, *keys));
        const Unrecorded unrecorded(deed);
        LW_TRY(freePerson(deed, record->person));
        return note(deed, *entries, reason);
    });
}

Result<void> keepFromContact(OpenDeed &deed, const Person &person, const QString &reason)
{
    const Result<int> added = add(deed, entriesFor(person), reason);
    if (!added)
        return added.error();
    deed.bans += *added;
    return {};
}

Result<void> forbidPerson(OpenDeed &deed, const Person &person, const QString &reason)
{
    const Unrecorded unrecorded(deed);
    LW_TRY(keepFromContact(deed, person, reason));
    LW_TRY(setDoNotContact(deed.database, person.id, true, deed.id));
    deed.bans += entriesFor(person).isEmpty() ? 1 : 0;
    const Result<QSet<qint64>> leads = leadsOfPersons(deed.database, {person.id.value});
    if (!leads)
        return leads.error();
    deed.leads += *leads;
    return {};
}

Result<qsizetype> bansBroughtBy(const Database &database, OperationId operation)
{
    const Result<QJsonObject> detail = journalDetail(database, operation);
    return detail ? Result<qsizetype>(qsizetype(detail->value(kBans).toInteger())) : Result<qsizetype>(detail.error());
}

} // namespace lw
