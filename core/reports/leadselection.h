// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadquery.h"
#include "core/reports/leadcolumns.h"

#include <functional>
#include <vector>

namespace lw
{

/// A query made ready for one set of columns: each name is judged once, then a lead costs a few comparisons.
/// Refers to the columns, which must outlive it and stay as they are.
class LeadSelector
{
public:
    /// Error: the query asks for a field that the columns do not hold (only the records do).
    static Result<LeadSelector> make(const LeadQuery &query, const LeadColumns &columns, const QDateTime &now);

    bool holds(qsizetype row) const;

private:
    using Test = std::function<bool(qsizetype)>;
    std::vector<std::vector<Test>> m_groups; // OR of ANDs
    Test m_search;
};

/// The leads that a query holds for.
LeadColumns filtered(const LeadColumns &columns, const LeadSelector &selector);

} // namespace lw
