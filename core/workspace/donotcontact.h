// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/donotcontact.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Puts entries into the do-not-contact register, under a reason; those that stand there already stay as they were.
/// It is a deed with its journal entry, but no undo takes it back: only liftContact() does. Error: none is new.
Result<OperationId> forbidContact(Workspace &workspace, QList<DoNotContactEntry> entries, const QString &reason,
                                  const QString &actor, const QDateTime &now);

/// The same for the person of a lead, by everything that is known of them; their own record says it too.
Result<OperationId> forbidLead(Workspace &workspace, qint64 number, const QString &reason, const QString &actor,
                               const QDateTime &now);

/// Takes entries out, for a reason, which the journal keeps. People whose own record says that they must not be
/// contacted are freed with the last entry that concerned them. Error: no reason, or one of them is not there.
Result<OperationId> liftContact(Workspace &workspace, const QList<ContactKey> &keys, const QString &reason,
                                const QString &actor, const QDateTime &now);
/// The same for entries and for people whose own record alone says that they must not be contacted, in one deed. Error:
/// one of the people may be contacted.
Result<OperationId> liftContact(Workspace &workspace, const QList<ContactKey> &keys, const QList<PersonId> &persons,
                                const QString &reason, const QString &actor, const QDateTime &now);
/// The same for the person of a lead: every entry that concerns only them, and what their own record says. Error: what
/// forbids the contact is wider, a domain or an address of several.
Result<OperationId> liftLead(Workspace &workspace, qint64 number, const QString &reason, const QString &actor,
                             const QDateTime &now);

/// Inside of an open deed: somebody said not to be contacted, so the register learns it.
Result<void> keepFromContact(OpenDeed &deed, const Person &person, const QString &reason);
/// The same, and their own record says it from now on; no undo takes that back.
Result<void> forbidPerson(OpenDeed &deed, const Person &person, const QString &reason);

/// How many entries came into the register with an operation, beside its own purpose: what its undo leaves. People
/// count whose own record alone says it since. 0 where the journal does not tell any more.
Result<qsizetype> bansBroughtBy(const Database &database, OperationId operation);

} // namespace lw
