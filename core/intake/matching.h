// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace lw
{

/// What two leads are compared by. Blank never equals blank.
struct MatchKeys {
    QString externalId;
    QString emailKey;
    QString phone; ///< E.164
    QString mobile;
    QString nameKey; ///< words of the full name, folded and sorted: order of names does not matter
    QString companyKey;
    bool operator==(const MatchKeys &) const = default;
};
/// The words of a name, folded and sorted.
QString nameKeyOf(const QString &name);
MatchKeys matchKeysOf(const LeadRecord &record);

/// A lead that a new one may be: stored already, or planned from an earlier row of the same file.
struct MatchEntry {
    MatchKeys keys;
    LeadId lead; ///< none while only planned
    qsizetype plannedRow = -1;
    PersonId person;
    CompanyId company;
    QString product;
    QString owner;
    Status status = Status::Open;
    QDateTime receivedAt;
};

enum class MatchLevel { Suspected, Same };
QString codeOf(MatchLevel level);

struct MatchReason {
    Field field = Field::Email;
    QString left;
    QString right;
    double similarity = 1.0;
};

struct Match {
    const MatchEntry *entry = nullptr;
    MatchLevel level = MatchLevel::Suspected;
    double score = 0; ///< 0–1
    QList<MatchReason> reasons;
};

/// The verdict on one pair, the same both ways round. Nothing: they have nothing telling in common.
/// Same: one external id; one e-mail and no contradicting name; one telephone and one name.
/// Suspected: one e-mail or telephone under two names; one name at one company.
std::optional<Match> compare(const MatchKeys &left, const MatchKeys &right);

/// Finds the entries that share a key with a lead.
class MatchIndex
{
public:
    void add(MatchEntry entry);
    std::vector<Match> find(const MatchKeys &keys) const;            ///< best first
    void markOpen(const MatchEntry *entry);                          ///< its lead was brought back to triage
    const MatchEntry *byExternalId(const QString &externalId) const; ///< the newest one

private:
    std::vector<std::unique_ptr<MatchEntry>> m_entries;
    QHash<QString, QList<qsizetype>> m_byKey;
};

/// The strings under which an entry is filed: equal ones make two leads a pair to compare.
QStringList blockingKeys(const MatchKeys &keys);

} // namespace lw
