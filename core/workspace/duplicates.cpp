// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/duplicates.h"

#include "core/store/matchstore.h"
#include "core/workspace/numbersets.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostAttempts = 3;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("lw::Duplicates", text, nullptr, count);
}

/// Everything compared, and as of when.
struct Compared {
    MatchBase base;
    MatchScan scan;
    std::set<std::pair<qsizetype, qsizetype>> apart; ///< places
    OperationId asOf;
};

std::set<std::pair<qsizetype, qsizetype>> placesOf(const std::vector<std::pair<LeadId, LeadId>> &pairs,
                                                   const MatchBase &base)
{
    std::set<std::pair<qsizetype, qsizetype>> places;
    for (const auto &[a, b] : pairs) {
        const std::optional<qsizetype> first = base.placeOf(a);
        const std::optional<qsizetype> second = base.placeOf(b);
        if (first && second)
            places.emplace(*first, *second);
    }
    return places;
}

Error stopped()
{
    return failed(tr("Stopped. Nothing was changed."));
}

Error overtaken(const Workspace &workspace)
{
    return {ErrorKind::Busy, tr("%1: others saved again and again while all leads were compared. Nothing was changed; "
                                "try again when they are done.")
                                 .arg(workspace.path())};
}

// The first half of the progress is reading. Three questions to the file, each of a moment of its own: whether that was
// one and the same moment is asked when the answer is written.
Result<Compared> compareAll(const Workspace &workspace, const Progress &progress)
{
    const Database &database = workspace.database();
    const IdentityRules &rules = workspace.rulebook()->rulebook.identity;
    const Result<OperationId> asOf = newestOperation(database);
    if (!asOf)
        return asOf.error();
    if (!goesOn(progress, 0, 0))
        return stopped();
    Result<MatchBase> base =
        loadMatchBase(database, rules, [&](qint64 done, qint64 total) { return goesOn(progress, done, 2 * total); });
    if (!base)
        return base.error();
    if (base->isStopped)
        return stopped();
    const Result<std::vector<std::pair<LeadId, LeadId>>> apart = loadApart(database);
    if (!apart)
        return apart.error();
    Compared compared{.base = *std::move(base), .scan = {}, .apart = {}, .asOf = *asOf};
    compared.apart = placesOf(*apart, compared.base);
    const qint64 leads = qint64(compared.base.leads.size());
    Result<MatchScan> scan =
        scanForMatches(compared.base.keys, rules, compared.base.joined, {compared.apart.begin(), compared.apart.end()},
                       [&](qint64 done, qint64 total) {
                           return goesOn(progress, leads + (total > 0 ? leads * done / total : 0), 2 * leads);
                       });
    if (!scan)
        return scan.error();
    compared.scan = *std::move(scan);
    compared.base.keys = {}; // the largest part, and no longer asked
    return compared;
}

std::vector<Suspicion> pairsOf(const Compared &compared)
{
    const std::vector<LeadId> &leads = compared.base.leads;
    std::vector<Suspicion> pairs;
    pairs.reserve(compared.scan.pairs.size());
    for (const MatchPair &pair : compared.scan.pairs) {
        const std::pair<qsizetype, qsizetype> places = std::minmax(pair.a, pair.b);
        if (compared.apart.contains(places))
            continue;
        pairs.push_back({.a = leads[size_t(places.first)],
                         .b = leads[size_t(places.second)],
                         .externalA = {},
                         .externalB = {},
                         .score = pair.likeness.score,
                         .verdict = codeOf(pair.likeness.level),
                         .reasons = keptOf(pair.likeness.reasons)});
    }
    std::ranges::sort(pairs, std::ranges::less(),
                      [](const Suspicion &pair) { return std::pair(pair.a.value, pair.b.value); });
    return pairs;
}

ScanResult countsOf(const Compared &compared, const std::vector<Suspicion> &pairs)
{
    ScanResult result;
    result.leads = qint64(compared.base.leads.size());
    result.crowded = compared.scan.crowded;
    NumberSets merged;
    for (const auto &[lead, survivor] : compared.base.joined)
        merged.join(compared.base.leads[size_t(lead)].value, compared.base.leads[size_t(survivor)].value);
    for (const Suspicion &pair : pairs) {
        const bool isSame = pair.verdict == codeOf(MatchLevel::Same);
        ++(isSame ? result.same : result.suspected);
        result.joined += isSame && merged.of(pair.a.value) == merged.of(pair.b.value);
    }
    return result;
}

QJsonObject detailOf(const ScanResult &result, const CompiledRulebook &rulebook)
{
    return {{u"leads"_s, result.leads},
            {u"same"_s, result.same},
            {u"suspected"_s, result.suspected},
            {u"rulebook"_s, rulebook.version},
            {u"fingerprint"_s, rulebook.fingerprint}};
}

// Nothing: somebody saved something since it was read.
Result<std::optional<ScanResult>> save(Workspace &workspace, const Compared &compared, const QString &actor,
                                       const QDateTime &now)
{
    const std::vector<Suspicion> pairs = pairsOf(compared);
    ScanResult result = countsOf(compared, pairs);
    bool isOvertaken = false;
    const Result<OperationId> saved =
        workspace.perform({u"scan"_s, tr("Compare all leads"), actor, now}, [&](OpenDeed &deed) -> Result<void> {
            const Result<OperationId> newest = newestOperation(deed.database);
            if (!newest)
                return newest.error();
            isOvertaken = *newest != compared.asOf;
            if (isOvertaken)
                return overtaken(workspace);
            const Result<QSet<qint64>> changed = replaceSuspicions(deed.database, pairs);
            if (!changed)
                return changed.error();
            deed.leads = *changed;
            deed.detail = detailOf(result, *workspace.rulebook());
            return {};
        });
    if (isOvertaken)
        return std::optional<ScanResult>();
    if (!saved)
        return saved.error();
    result.operation = *saved;
    return std::optional(result);
}

/// The leads of a set in the order a person looks at them.
void sortLeads(QList<LeadId> &leads, const QHash<qint64, LeadStanding> &standings)
{
    std::ranges::sort(leads, std::ranges::less(), [&](LeadId lead) {
        const LeadStanding standing = standings.value(lead.value);
        return std::tuple(!isOpen(standing.status), standing.receivedAt.toMSecsSinceEpoch(), lead.value);
    });
}

// Same: its same pairs alone hold it together.
MatchLevel verdictOf(const DuplicateSet &set)
{
    NumberSets same;
    for (const Suspicion &pair : set.pairs) {
        if (pair.verdict == codeOf(MatchLevel::Same))
            same.join(pair.a.value, pair.b.value);
    }
    const qint64 first = same.of(set.leads.first().value);
    const bool isOne = std::ranges::all_of(set.leads, [&](LeadId lead) { return same.of(lead.value) == first; });
    return isOne ? MatchLevel::Same : MatchLevel::Suspected;
}

// A merged lead is told apart by nobody: it is one with its survivor until the merge is undone.
Result<void> checkAreLeads(const Workspace &workspace, const QList<LeadId> &leads)
{
    const Result<QList<LeadRecord>> records = workspace.records(leads);
    if (!records)
        return records.error();
    QSet<LeadId> found;
    for (const LeadRecord &record : *records) {
        found.insert(record.lead.id);
        if (record.lead.mergedInto)
            return usage(tr("Lead %1 is merged into lead %2. Undo that first, or name lead %2.")
                             .arg(record.lead.id.value)
                             .arg(record.lead.mergedInto.value));
    }
    for (const LeadId lead : leads) {
        if (!found.contains(lead))
            return usage(tr("There is no lead with the register number %1.").arg(lead.value));
    }
    return {};
}

} // namespace

Result<ScanResult> scanDuplicates(Workspace &workspace, const QString &actor, const QDateTime &now,
                                  const Progress &progress)
{
    for (int attempt = 1;; ++attempt) {
        LW_TRY(workspace.refresh()); // the rules by which is compared may be others by now
        const Result<Compared> compared = compareAll(workspace, progress);
        if (!compared)
            return compared.error();
        const Result<std::optional<ScanResult>> saved = save(workspace, *compared, actor, now);
        if (!saved)
            return saved.error();
        if (*saved)
            return **saved;
        if (attempt == kMostAttempts)
            return overtaken(workspace);
    }
}

Result<QList<DuplicateSet>> duplicateSets(const Database &database)
{
    const Result<QList<Suspicion>> pairs = loadSuspicions(database);
    if (!pairs)
        return pairs.error();
    const Result<QHash<qint64, LeadStanding>> standings = suspectStandings(database);
    if (!standings)
        return standings.error();
    const auto isMerged = [&](LeadId lead) { return standings->value(lead.value).status == Status::Merged; };
    QList<Suspicion> waiting;
    NumberSets connected;
    for (const Suspicion &pair : *pairs) {
        if (isMerged(pair.a) || isMerged(pair.b))
            continue;
        waiting += pair;
        connected.join(pair.a.value, pair.b.value);
    }
    std::map<qint64, DuplicateSet> byFirst;
    QSet<LeadId> placed;
    for (const Suspicion &pair : std::as_const(waiting)) {
        DuplicateSet &set = byFirst[connected.of(pair.a.value)];
        set.pairs += pair;
        set.score = std::max(set.score, pair.score);
        for (const LeadId lead : {pair.a, pair.b}) {
            if (!placed.contains(lead))
                set.leads += lead;
            placed.insert(lead);
        }
    }
    QList<DuplicateSet> sets;
    for (auto &[first, set] : byFirst) {
        sortLeads(set.leads, *standings);
        set.verdict = verdictOf(set);
        sets += set;
    }
    std::ranges::stable_sort(sets, std::ranges::greater(),
                             [](const DuplicateSet &set) { return std::pair(set.verdict, set.score); });
    return sets;
}

Result<OperationId> keepApart(Workspace &workspace, const QList<LeadId> &leads, const QString &actor,
                              const QDateTime &now)
{
    const QSet<LeadId> different(leads.begin(), leads.end());
    QList<LeadId> all = different.values();
    std::ranges::sort(all);
    if (all.size() < 2)
        return usage(tr("Name two leads or more that are to be kept apart."));
    return workspace.perform({u"apart"_s, tr("Keep %n lead(s) apart", int(all.size())), actor, now},
                             [&](OpenDeed &deed) -> Result<void> {
                                 LW_TRY(checkAreLeads(workspace, all));
                                 for (qsizetype i = 0; i < all.size(); ++i) {
                                     deed.leads.insert(all[i].value);
                                     for (qsizetype k = i + 1; k < all.size(); ++k)
                                         LW_TRY(tellApart(deed.database, all[i], all[k], now, actor));
                                 }
                                 return {};
                             });
}

} // namespace lw
