// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/duplicates.h"
#include "core/workspace/numbersets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Numbered {
    qint64 number = 0;
    QString externalId;
};

/// What stands under a lead, the lead itself first.
using Under = std::map<qint64, QList<Numbered>>;

DuplicatePair pairOf(const Numbered &one, const Numbered &other, double score, MatchLevel verdict,
                     const QByteArray &reasons)
{
    const bool isInOrder = one.number < other.number;
    const Numbered &a = isInOrder ? one : other;
    const Numbered &b = isInOrder ? other : one;
    return {.a = a.number,
            .b = b.number,
            .externalA = a.externalId,
            .externalB = b.externalId,
            .score = score,
            .verdict = verdict,
            .reasons = reasons};
}

DuplicatePair joinedPair(const Numbered &one, const Numbered &other)
{
    const QJsonArray reasons{QJsonObject{{u"field"_s, u"joined"_s},
                                         {u"a"_s, QString::number(std::min(one.number, other.number))},
                                         {u"b"_s, QString::number(std::max(one.number, other.number))},
                                         {u"similarity"_s, 1.0}}};
    return pairOf(one, other, 1.0, MatchLevel::Same, QJsonDocument(reasons).toJson(QJsonDocument::Compact));
}

void place(Under &under, const JoinedNumber &joined)
{
    QList<Numbered> &numbers = under[joined.lead.value];
    if (numbers.isEmpty())
        numbers += Numbered{joined.lead.value, joined.leadExternalId};
    numbers += Numbered{joined.number, joined.externalId};
}

/// Lists the pairs: each lead stands for all its numbers.
class Lister
{
public:
    explicit Lister(const QList<JoinedNumber> &joined)
    {
        for (const JoinedNumber &number : joined) {
            place(number.isResponse ? m_responses : m_merged, number);
            if (!number.isResponse)
                m_survivors.join(number.number, number.lead.value);
        }
    }

    QList<DuplicatePair> list(const QList<Suspicion> &suspicions)
    {
        for (const Suspicion &pair : suspicions)
            addCompared(pair);
        for (const auto &[lead, numbers] : m_merged)
            addMerged(numbers);
        for (const auto &[lead, numbers] : m_responses) {
            for (qsizetype i = 0; i < numbers.size(); ++i) {
                for (qsizetype k = i + 1; k < numbers.size(); ++k)
                    m_pairs += joinedPair(numbers[i], numbers[k]);
            }
        }
        std::ranges::sort(m_pairs, std::ranges::less(),
                          [](const DuplicatePair &pair) { return std::tuple(-pair.score, pair.a, pair.b); });
        return std::move(m_pairs);
    }

private:
    QList<Numbered> numbersOf(const Numbered &lead) const
    {
        const auto it = m_responses.find(lead.number);
        return it == m_responses.end() ? QList<Numbered>{lead} : it->second;
    }
    // What was merged by a person is the same, whatever the comparison said.
    void addCompared(const Suspicion &pair)
    {
        const bool isMerged = m_survivors.of(pair.a.value) == m_survivors.of(pair.b.value);
        if (isMerged && pair.reasons == "[]")
            return; // they have nothing in common but that somebody said so
        const bool isSame = isMerged || pair.verdict == codeOf(MatchLevel::Same);
        m_listed.insert({pair.a.value, pair.b.value});
        for (const Numbered &one : numbersOf({pair.a.value, pair.externalA})) {
            for (const Numbered &other : numbersOf({pair.b.value, pair.externalB}))
                m_pairs +=
                    pairOf(one, other, pair.score, isSame ? MatchLevel::Same : MatchLevel::Suspected, pair.reasons);
        }
    }
    void addMerged(const QList<Numbered> &leads)
    {
        for (qsizetype i = 0; i < leads.size(); ++i) {
            for (qsizetype k = i + 1; k < leads.size(); ++k) {
                const auto [a, b] = std::minmax(leads[i].number, leads[k].number);
                if (m_listed.contains({a, b}))
                    continue;
                for (const Numbered &one : numbersOf(leads[i])) {
                    for (const Numbered &other : numbersOf(leads[k]))
                        m_pairs += joinedPair(one, other);
                }
            }
        }
    }

    Under m_merged;
    Under m_responses;
    NumberSets m_survivors;
    QSet<std::pair<qint64, qint64>> m_listed; ///< leads
    QList<DuplicatePair> m_pairs;
};

} // namespace

Result<QList<DuplicatePair>> duplicatePairs(const Database &database)
{
    const Result<QList<Suspicion>> suspicions = loadSuspicions(database);
    if (!suspicions)
        return suspicions.error();
    const Result<QList<JoinedNumber>> joined = loadJoinedNumbers(database);
    if (!joined)
        return joined.error();
    return Lister(*joined).list(*suspicions);
}

qint64 setCount(const QList<DuplicatePair> &pairs)
{
    NumberSets sets;
    for (const DuplicatePair &pair : pairs)
        sets.join(pair.a, pair.b);
    QSet<qint64> firsts;
    for (const DuplicatePair &pair : pairs)
        firsts.insert(sets.of(pair.a));
    return firsts.size();
}

} // namespace lw
