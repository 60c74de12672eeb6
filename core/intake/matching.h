// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"

#include <QList>
#include <QString>

#include <optional>

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

enum class MatchLevel { Suspected, Same };
QString codeOf(MatchLevel level);

struct MatchReason {
    Field field = Field::Email;
    QString left;
    QString right;
    double similarity = 1.0;
};

/// What the comparison of two leads says.
struct Likeness {
    MatchLevel level = MatchLevel::Suspected;
    double score = 0; ///< 0–1
    QList<MatchReason> reasons;
};

/// The verdict on one pair, the same both ways round. Nothing: they have nothing telling in common.
/// Same: one external id; one e-mail and no contradicting name; one telephone and one name.
/// Suspected: one e-mail or telephone under two names; one name at one company.
std::optional<Likeness> compare(const MatchKeys &left, const MatchKeys &right);

/// The strings under which an entry is filed: equal ones make two leads a pair to compare.
QStringList blockingKeys(const MatchKeys &keys);

} // namespace lw
