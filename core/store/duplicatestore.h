// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matching.h"
#include "core/store/database.h"
#include "core/store/keptreasons.h"

#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace lw
{

/// Two leads that are, or may be, of one person; a < b.
struct Suspicion {
    LeadId a, b;
    QString externalA, externalB;
    double score = 0;
    QString verdict;    ///< same | suspected
    QByteArray reasons; ///< read: as jsonOf() gives them; to be written: as keptOf() does
};
/// All that are kept, merged leads among them, the most likely first; not those told apart.
Result<QList<Suspicion>> loadSuspicions(const Database &database);
/// Those a lead has part in, on either side; the most likely first.
Result<QList<Suspicion>> suspicionsOf(const Database &database, LeadId lead);

/// Makes `pairs`, in order of a and b, all that are kept. Only what differs is written, so that the record for undo is
/// no larger than what was found anew. Answers the leads it concerns. Inside a transaction.
Result<QSet<qint64>> replaceSuspicions(const Database &database, const std::vector<Suspicion> &pairs);

/// Pairs that a person has told apart; a < b.
Result<std::vector<std::pair<LeadId, LeadId>>> loadApart(const Database &database);
/// Of those pairs where they are of two persons: whom a person was told apart from.
Result<std::vector<std::pair<PersonId, LeadId>>> personsToldApart(const Database &database);
/// Nothing where they are told apart already.
Result<void> tellApart(const Database &database, LeadId one, LeadId other, const QDateTime &at, const QString &actor);

/// A register number that stands under a lead with another one: of a response, or of a lead merged into it.
struct JoinedNumber {
    qint64 number = 0;
    QString externalId;
    LeadId lead;
    QString leadExternalId;
    bool isResponse = false;
};
/// In order of number. A lead merged into one that was merged itself stands under the last survivor.
Result<QList<JoinedNumber>> loadJoinedNumbers(const Database &database);

/// What decides about the order of the leads of a pair.
struct LeadStanding {
    Status status = Status::Open;
    QDateTime receivedAt;
};
/// Of all leads that suspicions name, by number.
Result<QHash<qint64, LeadStanding>> suspectStandings(const Database &database);

/// The newest operation: while it stays the same, nobody has saved anything.
Result<OperationId> newestOperation(const Database &database);

} // namespace lw
