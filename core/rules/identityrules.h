// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace lw
{

/// From when on two records are held to be of one person (policy rule 4). Part of the rulebook; the numbers mean what
/// they say: a score at or above one reaches its level, a similarity at or above one counts as agreement.
struct IdentityRules {
    double same = 0.90;      ///< score from which a record joins a lead as a response
    double suspected = 0.70; ///< score from which a person is asked
    double firstName = 0.85; ///< Jaro-Winkler from which first names agree
    double lastName = 0.90;
    double company = 0.85;
    double street = 0.85;
    double city = 0.85;
    /// Mail providers whose addresses say nothing about a company, beside the built-in list; and those of the built-in
    /// list that are somebody's own after all.
    QStringList sharedDomains;
    QStringList ownDomains;
    QStringList disposableDomains; ///< beside the built-in list
    /// What an e-mail domain says of the company where the company's name does not agree: off | fallback | always.
    QString domainOnly = QStringLiteral("fallback");
    bool operator==(const IdentityRules &) const = default;
};

QJsonObject toJson(const IdentityRules &rules);
/// A missing member keeps its default. An error names the member: a threshold that is no number from 0 to 1, a question
/// asked later than a join, a list that holds something else than texts, a member nobody knows.
Result<IdentityRules> identityRulesFromJson(const QJsonObject &json);

} // namespace lw
