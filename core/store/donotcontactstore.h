// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/donotcontact.h"
#include "core/leads/leadrecord.h"
#include "core/store/database.h"

#include <QHash>
#include <QSet>

namespace lw
{

// The register of whom we may not contact. It outlives the records it came from: no undo touches it, and it is no part
// of the content digest.

/// Adds entries with the reason, instant and member they carry. One that stands there already stays as it was. Answers
/// how many are new.
Result<int> addDoNotContact(const Database &database, const QList<DoNotContactEntry> &entries);

/// Takes entries out. Answers how many stood there.
Result<int> removeDoNotContact(const Database &database, const QList<ContactKey> &keys);

/// All entries, by kind and key.
Result<QList<DoNotContactEntry>> loadDoNotContact(const Database &database);

/// Those of the keys that stand in the register.
Result<QHash<ContactKey, DoNotContactEntry>> findDoNotContact(const Database &database, const QSet<ContactKey> &keys);

/// Says of each record whether the register forbids to contact its person, and why
/// (LeadRecord::doNotContactBecause), with the day as it was in the workspace's zone.
Result<void> markDoNotContact(const Database &database, const QByteArray &zoneId, QList<LeadRecord> &records);

/// The leads whose person must not be contacted, by their own record or by the register. `among`: only these are looked
/// at; none: all.
Result<QSet<qint64>> forbiddenLeads(const Database &database, const QSet<qint64> &among = {});

/// The leads that entries with these keys mean, whether they stand in the register or not. Merged leads are left out.
Result<QSet<qint64>> leadsMeantBy(const Database &database, const QSet<ContactKey> &keys);

/// People whose own record says that they must not be contacted.
Result<QList<Person>> flaggedPersons(const Database &database);
Result<void> setDoNotContact(const Database &database, PersonId person, bool forbidden, OperationId operation);
Result<QSet<qint64>> leadsOfPersons(const Database &database, const QList<qint64> &persons);

/// Carries the register of one workspace into another, for restoring: what was forbidden since the copy was made stays
/// forbidden. Answers how many entries were new there.
Result<int> carryDoNotContact(const Database &from, const Database &to);

} // namespace lw
