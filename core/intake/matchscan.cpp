// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchscan.h"

#include "core/base/parallel.h"
#include "core/intake/matchblocks.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <numeric>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MatchScan", text);
}

using Places = std::pair<qsizetype, qsizetype>;

/// Who belongs together so far.
class Groups
{
public:
    explicit Groups(size_t records)
        : m_parent(records)
        , m_members(records)
        , m_weakest(records, 1.0)
    {
        std::iota(m_parent.begin(), m_parent.end(), size_t(0));
        for (size_t at = 0; at < records; ++at)
            m_members[at] = {qsizetype(at)};
    }
    size_t of(qsizetype record)
    {
        auto at = size_t(record);
        while (m_parent[at] != at) {
            m_parent[at] = m_parent[m_parent[at]];
            at = m_parent[at];
        }
        return at;
    }
    const QList<qsizetype> &members(size_t group) const { return m_members[group]; }
    /// The score of the least sure link that holds a group together.
    double weakest(size_t group) const { return m_weakest[group]; }
    void join(size_t a, size_t b, double score = 1)
    {
        if (a == b)
            return;
        const size_t keep = std::min(a, b);
        const size_t gone = std::max(a, b);
        m_parent[gone] = keep;
        m_members[keep] += std::exchange(m_members[gone], {});
        m_weakest[keep] = std::min({m_weakest[keep], m_weakest[gone], score});
    }

private:
    std::vector<size_t> m_parent;
    std::vector<QList<qsizetype>> m_members;
    std::vector<double> m_weakest;
};

Places placesOf(const MatchPair &pair)
{
    return {pair.a, pair.b};
}

class Scan
{
public:
    Scan(const std::vector<MatchKeys> &records, const IdentityRules &rules, MatchRarity rarity,
         const std::vector<Places> &apart)
        : m_records(records)
        , m_rules(rules)
        , m_rarity(std::move(rarity))
        , m_groups(records.size())
    {
        for (const auto &[a, b] : apart)
            m_apart.insert(std::minmax(a, b));
    }

    bool compareAll(const MatchBlocks &blocks, const Progress &progress);
    void join(const std::vector<Places> &joined);
    MatchScan answer();

private:
    std::vector<MatchPair> compareFrom(MatchBlocks::Finder &finder, size_t from, size_t to) const;
    std::optional<Likeness> comparison(qsizetype a, qsizetype b) const
    {
        return compare(m_records[size_t(a)], m_records[size_t(b)], m_rules, qint64(m_records.size()), m_rarity);
    }
    bool isApart(qsizetype a, qsizetype b) const { return !m_apart.isEmpty() && m_apart.contains(std::minmax(a, b)); }
    bool mayJoin(size_t a, size_t b) const;
    void addClosure(const QList<qsizetype> &members, double weakest, MatchScan &scan) const;
    void ask(Likeness &likeness) const;
    void addSets(MatchScan &scan);

    const std::vector<MatchKeys> &m_records;
    const IdentityRules &m_rules;
    MatchRarity m_rarity;
    QSet<Places> m_apart;
    std::vector<MatchPair> m_found;
    Groups m_groups;
};

std::vector<MatchPair> Scan::compareFrom(MatchBlocks::Finder &finder, size_t from, size_t to) const
{
    std::vector<MatchPair> found;
    for (size_t at = from; at < to; ++at) {
        for (const quint32 later : finder.after(quint32(at))) {
            const auto a = qsizetype(at);
            const auto b = qsizetype(later);
            if (isApart(a, b))
                continue;
            if (std::optional<Likeness> likeness = comparison(a, b))
                found.push_back({a, b, *std::move(likeness)});
        }
    }
    return found;
}

// In slices, several at a time, put together in their order: the same answer however the threads run.
bool Scan::compareAll(const MatchBlocks &blocks, const Progress &progress)
{
    constexpr size_t kSlice = 500;
    const size_t slices = (m_records.size() + kSlice - 1) / kSlice;
    std::vector<std::vector<MatchPair>> found(slices);
    std::vector<MatchBlocks::Finder> finders(parallelThreads(), MatchBlocks::Finder(blocks));
    std::atomic<bool> goOn = true;
    inParallel(slices, [&](size_t slice, size_t thread) {
        if (!goOn)
            return;
        const size_t from = slice * kSlice;
        found[slice] = compareFrom(finders[thread], from, std::min(m_records.size(), from + kSlice));
        if (thread == 0 && !goesOn(progress, qint64(from), qint64(m_records.size())))
            goOn = false;
    });
    for (std::vector<MatchPair> &slice : found)
        std::ranges::move(slice, std::back_inserter(m_found));
    return goOn;
}

// Not where it would bring two together who contradict each other. Large groups are sound by many witnesses, and
// looking at all of them would take long.
bool Scan::mayJoin(size_t a, size_t b) const
{
    constexpr qsizetype kMostLooked = 64;
    const QList<qsizetype> left = m_groups.members(a).first(std::min(kMostLooked, m_groups.members(a).size()));
    const QList<qsizetype> right = m_groups.members(b).first(std::min(kMostLooked, m_groups.members(b).size()));
    return std::ranges::none_of(left, [&](qsizetype one) {
        return std::ranges::any_of(right, [&](qsizetype other) {
            return isApart(one, other) || contradict(m_records[size_t(one)], m_records[size_t(other)], m_rules);
        });
    });
}

// What was joined before stays; then the surest pairs first.
void Scan::join(const std::vector<Places> &joined)
{
    for (const auto &[a, b] : joined)
        m_groups.join(m_groups.of(a), m_groups.of(b));
    std::vector<size_t> order(m_found.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(
        order, [this](size_t a, size_t b) { return m_found[a].likeness.score > m_found[b].likeness.score; });
    for (const size_t at : order) {
        MatchPair &pair = m_found[at];
        if (pair.likeness.level != MatchLevel::Same)
            continue;
        const size_t a = m_groups.of(pair.a);
        const size_t b = m_groups.of(pair.b);
        if (a == b || mayJoin(a, b))
            m_groups.join(a, b, pair.likeness.score);
        else
            ask(pair.likeness);
    }
}

// What others forbid to join is no surer than what has to be asked.
void Scan::ask(Likeness &likeness) const
{
    likeness.level = MatchLevel::Suspected;
    likeness.score = std::min(likeness.score, std::nextafter(m_rules.same, 0.0));
}

void Scan::addClosure(const QList<qsizetype> &members, double weakest, MatchScan &scan) const
{
    for (qsizetype i = 0; i < members.size(); ++i) {
        for (qsizetype j = i + 1; j < members.size(); ++j) {
            const auto [a, b] = std::minmax(members[i], members[j]);
            Likeness likeness = comparison(a, b).value_or(Likeness{});
            if (likeness.level != MatchLevel::Same)
                likeness.score = weakest;
            likeness.level = MatchLevel::Same;
            scan.pairs.push_back({a, b, std::move(likeness)});
        }
    }
}

void Scan::addSets(MatchScan &scan)
{
    Groups wide(m_records.size());
    QSet<size_t> suspected;
    for (const MatchPair &pair : scan.pairs)
        wide.join(wide.of(pair.a), wide.of(pair.b));
    for (const MatchPair &pair : scan.pairs) {
        if (pair.likeness.level == MatchLevel::Suspected)
            suspected.insert(wide.of(pair.a));
    }
    for (size_t at = 0; at < m_records.size(); ++at) {
        if (m_groups.members(at).size() > 1)
            scan.sets.push_back({m_groups.members(at), MatchLevel::Same});
        if (suspected.contains(at))
            scan.sets.push_back({wide.members(at), MatchLevel::Suspected});
    }
    for (MatchSet &set : scan.sets)
        std::ranges::sort(set.members);
}

MatchScan Scan::answer()
{
    MatchScan scan;
    for (size_t at = 0; at < m_records.size(); ++at)
        addClosure(m_groups.members(at), m_groups.weakest(at), scan);
    for (MatchPair &pair : m_found) {
        if (m_groups.of(pair.a) != m_groups.of(pair.b)) {
            ask(pair.likeness);
            scan.pairs.push_back(std::move(pair));
        }
    }
    std::ranges::sort(scan.pairs, {}, placesOf);
    addSets(scan);
    return scan;
}

} // namespace

Result<MatchScan> scanForMatches(const std::vector<MatchKeys> &records, const IdentityRules &rules,
                                 const std::vector<Places> &joined, const std::vector<Places> &apart,
                                 const Progress &progress)
{
    std::future<MatchRarity> rarity = std::async(std::launch::async, [&] { return MatchRarity(records); });
    const MatchBlocks blocks(records);
    Scan work(records, rules, rarity.get(), apart);
    if (!work.compareAll(blocks, progress))
        return failed(tr("Stopped looking for duplicates; nothing was changed"));
    work.join(joined);
    MatchScan scan = work.answer();
    for (const MatchBlocks::Crowd &crowd : blocks.crowds())
        scan.crowded.push_back({MatchBlocks::shown(records[crowd.record], crowd.key), qint64(crowd.records)});
    std::ranges::stable_sort(scan.crowded, std::ranges::greater(), &CrowdedKey::records);
    return scan;
}

} // namespace lw
