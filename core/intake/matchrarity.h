// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchkeys.h"

#include <QHash>

#include <vector>

namespace lw
{

/// How common the values of a base are. Two records that agree on a value prove the less the more records have it: a
/// name that every tenth bears, the town where half of them live. Without a base every value is held to be rare.
class MatchRarity
{
public:
    enum class Value { FirstName, LastName, City, PostalCode };

    MatchRarity() = default;
    explicit MatchRarity(const std::vector<MatchKeys> &records);

    /// What is left of `full` bits where these two agree, as a share from 0.15 to 1; of two spellings the commoner
    /// counts.
    double shareOf(Value value, const QString &left, const QString &right, double full) const;

    /// The most bits a town adds to a postal code that agrees: none where a postal code is a town's own.
    double cityBesidePostal() const { return m_cityBesidePostal; }

private:
    void count(const std::vector<MatchKeys> &records);
    void lookAtTowns(const std::vector<MatchKeys> &records);

    qsizetype m_records = 0;
    QHash<QString, qsizetype> m_counts[4];
    double m_cityBesidePostal = 7;
};

} // namespace lw
