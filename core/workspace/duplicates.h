// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/intake/matchscan.h"
#include "core/store/duplicatestore.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Leads that may be, or are, one person: a question for somebody to answer.
struct DuplicateSet {
    QList<LeadId> leads; ///< open ones first, then the oldest first
    MatchLevel verdict = MatchLevel::Suspected;
    double score = 0;       ///< of its likeliest pair
    QList<Suspicion> pairs; ///< the likeliest first
};

/// What a scan of the whole base found.
struct ScanResult {
    OperationId operation;
    qint64 leads = 0;
    qint64 same = 0;      ///< pairs, those of merged leads among them
    qint64 suspected = 0; ///< pairs
    qint64 joined = 0;    ///< pairs, of the same: merged into one lead already
    std::vector<CrowdedKey> crowded;
};

/// Compares all leads of the base, merged ones too, and keeps every pair of every final set; pairs found earlier that
/// no longer hold are dropped, and pairs told apart are not kept. Nobody waits for it: the file is locked only while
/// the pairs are written, and where others saved something meanwhile all is compared again. One deed, which can be
/// undone; its record holds no more than the pairs that are new, changed or gone. Error: it was stopped, or others
/// saved again and again (busy); nothing changed.
Result<ScanResult> scanDuplicates(Workspace &workspace, const QString &actor, const QDateTime &now,
                                  const Progress &progress = {});

/// The sets that wait for an answer, the surest first: no merged leads, no pairs told apart. Reads only.
Result<QList<DuplicateSet>> duplicateSets(const Database &database);

/// Two register numbers that are, or may be, of one person: of leads, or of responses that joined one. a < b.
struct DuplicatePair {
    qint64 a = 0;
    qint64 b = 0;
    QString externalA, externalB;
    double score = 0;
    MatchLevel verdict = MatchLevel::Suspected;
    QByteArray reasons; ///< JSON array; of what was joined by a person or at the intake: the field “joined”
};

/// All pairs that are kept, and every pair of numbers that were joined as responses or merged and still are; the
/// likeliest first. Not those told apart. After scanDuplicates() these are the final sets, pair by pair. Reads only.
Result<QList<DuplicatePair>> duplicatePairs(const Database &database);

/// How many sets the pairs make.
qint64 setCount(const QList<DuplicatePair> &pairs);

/// Somebody says that these are different: none of their pairs is asked again. Error: fewer than two leads, one that is
/// not there, or one that is merged.
Result<OperationId> keepApart(Workspace &workspace, const QList<LeadId> &leads, const QString &actor,
                              const QDateTime &now);

} // namespace lw
