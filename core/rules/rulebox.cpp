// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/rulebox.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace lw
{

namespace
{

constexpr qsizetype kMostBoxes = 200'000;
constexpr qsizetype kBits = 64;

constexpr quint64 bitOf(qsizetype cell)
{
    return quint64(1) << (cell % kBits);
}

} // namespace

BoxGrid::BoxGrid(const RuleSpace &space)
    : m_space(space)
{
    const auto add = [&](qsizetype cells) {
        const size_t words = size_t((cells + kBits - 1) / kBits);
        m_spans.push_back({m_words, words, cells});
        m_words += words;
    };
    for (const FieldAxis &axis : space.axes)
        add(axis.values.size());
    add(space.days.size());
}

bool BoxGrid::has(const RuleBox &box, const Span &span, qsizetype cell) const
{
    return box[span.firstWord + size_t(cell / kBits)] & bitOf(cell);
}

bool BoxGrid::isEmpty(const RuleBox &box, const Span &span) const
{
    const auto first = box.begin() + qsizetype(span.firstWord);
    return std::all_of(first, first + qsizetype(span.words), [](quint64 word) { return word == 0; });
}

bool BoxGrid::isWhole(const RuleBox &box, const Span &span) const
{
    qsizetype count = 0;
    for (size_t i = 0; i < span.words; ++i)
        count += std::popcount(box[span.firstWord + i]);
    return count == span.cells;
}

qsizetype BoxGrid::firstCell(const RuleBox &box, const Span &span) const
{
    qsizetype cell = 0;
    while (!has(box, span, cell))
        ++cell;
    return cell;
}

RuleBox BoxGrid::whole() const
{
    RuleBox box(m_words, 0);
    for (const Span &span : m_spans) {
        for (qsizetype cell = 0; cell < span.cells; ++cell)
            box[span.firstWord + size_t(cell / kBits)] |= bitOf(cell);
    }
    return box;
}

void BoxGrid::take(RuleBox &box, size_t axis, const std::vector<bool> &cells) const
{
    const Span &span = m_spans[axis];
    for (qsizetype cell = 0; cell < span.cells; ++cell) {
        if (!cells[size_t(cell)])
            box[span.firstWord + size_t(cell / kBits)] &= ~bitOf(cell);
    }
}

RuleRegion BoxGrid::regionOf(const PolicyRule &rule) const
{
    std::vector<bool> inForce;
    for (const QDate &day : m_space.days)
        inForce.push_back(rule.isInForce(day));
    RuleBox all = whole();
    take(all, m_spans.size() - 1, inForce);
    RuleRegion region;
    const ConditionGroups groups = rule.appliesTo.isEmpty() ? ConditionGroups{{}} : rule.appliesTo;
    for (const QList<Condition> &group : groups) {
        RuleBox box = all;
        for (const Condition &condition : group) {
            const auto axis = std::ranges::find(m_space.axes, condition.field, &FieldAxis::field);
            const size_t question = size_t(axis->conditions.indexOf(condition));
            std::vector<bool> cells;
            for (const std::vector<bool> &answers : axis->answers)
                cells.push_back(answers[question]);
            take(box, size_t(axis - m_space.axes.begin()), cells);
        }
        if (meet(box, box)) // otherwise one of its axes is empty
            region.push_back(std::move(box));
    }
    return region;
}

bool BoxGrid::meet(const RuleBox &a, const RuleBox &b) const
{
    return std::ranges::all_of(m_spans, [&](const Span &span) {
        bool has = false;
        for (size_t word = span.firstWord; word < span.firstWord + span.words; ++word)
            has = has || (a[word] & b[word]);
        return has;
    });
}

std::optional<RuleBox> BoxGrid::common(const RuleBox &a, const RuleBox &b) const
{
    if (!meet(a, b))
        return {};
    RuleBox box(m_words);
    std::ranges::transform(a, b, box.begin(), std::bit_and());
    return box;
}

std::optional<RuleBox> BoxGrid::common(const RuleRegion &a, const RuleRegion &b) const
{
    for (const RuleBox &one : a) {
        for (const RuleBox &other : b) {
            if (std::optional<RuleBox> box = common(one, other))
                return box;
        }
    }
    return {};
}

// Axis by axis: what lies outside the common cells there, and inside them on the axes before.
void BoxGrid::addPieces(RuleRegion &pieces, RuleBox box, const RuleBox &common)
{
    for (const Span &span : m_spans) {
        RuleBox piece = box;
        for (size_t word = span.firstWord; word < span.firstWord + span.words; ++word) {
            piece[word] &= ~common[word];
            box[word] = common[word];
        }
        if (isEmpty(piece, span))
            continue;
        pieces.push_back(std::move(piece));
        ++m_made;
    }
}

RuleRegion BoxGrid::without(const RuleRegion &region, const RuleRegion &taken)
{
    RuleRegion left = region;
    for (const RuleBox &other : taken) {
        RuleRegion before;
        before.swap(left);
        for (RuleBox &box : before) {
            if (isExhausted())
                return left;
            if (const std::optional<RuleBox> both = common(box, other))
                addPieces(left, std::move(box), *both);
            else
                left.push_back(std::move(box));
        }
    }
    return left;
}

bool BoxGrid::isExhausted() const
{
    return m_made > kMostBoxes;
}

RuleSpot BoxGrid::spotIn(const RuleBox &box) const
{
    RuleSpot spot;
    for (qsizetype i = 0; i < m_space.axes.size(); ++i) {
        const FieldAxis &axis = m_space.axes[i];
        const Span &span = m_spans[size_t(i)];
        const bool matters = !isWhole(box, span);
        if (matters)
            spot.fields += axis.field;
        // Where any value will do, the lead says nothing.
        setValue(spot.facts, axis.field, matters ? axis.values[firstCell(box, span)] : QString());
    }
    const qsizetype stretch = firstCell(box, m_spans.back());
    spot.day = m_space.days[stretch];
    spot.isLater = stretch > 0;
    return spot;
}

} // namespace lw
