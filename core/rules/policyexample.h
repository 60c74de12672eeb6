// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rules/leadfacts.h"

#include <optional>

namespace lw
{

/// A lead that is kept with the policy, and what everybody expects of it. It is asked again at every edit.
struct PolicyExample {
    QString name; ///< unique: "Pumps from 90210 go to Ruiz"
    LeadFacts facts;
    std::optional<QString> owner = {};       ///< name; empty: nobody
    std::optional<QString> grade = {};       ///< A–D; empty: not graded
    std::optional<QString> screenedOut = {}; ///< reason; empty: let in
    std::optional<QString> release = {};     ///< span of the hand-over ("8bh"); empty: not promised

    bool operator==(const PolicyExample &) const = default;
};

/// The facts without who it is, because a policy is printed, sent and kept for years: no name, job title or number of
/// another system, of the address only place and street, of the e-mail only its domain.
LeadFacts withoutPerson(LeadFacts facts);

QJsonObject toJson(const PolicyExample &example);
/// Error: it has no name, or expects nothing.
Result<PolicyExample> policyExampleFromJson(const QJsonObject &json);

} // namespace lw
