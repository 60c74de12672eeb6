// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/leadfacts.h"
#include "core/rules/rulespace.h"

#include <optional>
#include <vector>

namespace lw
{

/// A product of some cells of each axis: a bit for each cell, axis after axis, the days last.
using RuleBox = std::vector<quint64>;
/// Boxes, which may overlap.
using RuleRegion = std::vector<RuleBox>;

/// A lead and a day, and the fields that it depends on.
struct RuleSpot {
    LeadFacts facts;
    QDate day;
    QList<Field> fields;
    bool isLater = false; ///< it depends on the day, and not on what is so today

    bool operator==(const RuleSpot &) const = default;
};

/// Counts with boxes of one space, exactly. The space must outlive it and have no problem.
class BoxGrid
{
public:
    explicit BoxGrid(const RuleSpace &space);

    RuleBox whole() const;
    /// Where a rule fits, whatever stands before it.
    RuleRegion regionOf(const PolicyRule &rule) const;
    /// Empty where they have nothing in common.
    std::optional<RuleBox> common(const RuleBox &a, const RuleBox &b) const;
    std::optional<RuleBox> common(const RuleRegion &a, const RuleRegion &b) const;
    /// What is left of a region without another. Once too much has been counted it is not to be relied on.
    RuleRegion without(const RuleRegion &region, const RuleRegion &taken);
    /// Whether too much has been counted.
    bool isExhausted() const;
    /// The most natural lead of a box that is not empty, on its first day.
    RuleSpot spotIn(const RuleBox &box) const;

private:
    struct Span {
        size_t firstWord;
        size_t words;
        qsizetype cells;
    };
    bool meet(const RuleBox &a, const RuleBox &b) const;
    bool isEmpty(const RuleBox &box, const Span &span) const;
    bool isWhole(const RuleBox &box, const Span &span) const;
    bool has(const RuleBox &box, const Span &span, qsizetype cell) const;
    qsizetype firstCell(const RuleBox &box, const Span &span) const;
    void take(RuleBox &box, size_t axis, const std::vector<bool> &cells) const;
    void addPieces(RuleRegion &pieces, RuleBox box, const RuleBox &common);

    const RuleSpace &m_space;
    std::vector<Span> m_spans;
    size_t m_words = 0;
    qsizetype m_made = 0;
};

} // namespace lw
