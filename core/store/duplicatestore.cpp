// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/duplicatestore.h"

#include "core/store/bulkwriter.h"

#include <algorithm>
#include <functional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// `where` limits the pairs.
Result<QList<Suspicion>> readSuspicions(const Database &database, const QString &where, const QList<Value> &values)
{
    QList<Suspicion> suspicions;
    LW_TRY(forEachRow(database,
                      u"SELECT s.a, s.b, a.external_id, b.external_id, s.score, s.verdict, s.reasons FROM suspicion s "
                      "JOIN lead a ON a.id = s.a JOIN lead b ON b.id = s.b "
                      "WHERE NOT EXISTS (SELECT 1 FROM apart t WHERE t.a = s.a AND t.b = s.b) "_s +
                          where + u" ORDER BY s.score DESC, s.a, s.b"_s,
                      values, [&](Row &row) {
                          Suspicion suspicion;
                          suspicion.a = row.id<LeadId>();
                          suspicion.b = row.id<LeadId>();
                          suspicion.externalA = row.text();
                          suspicion.externalB = row.text();
                          suspicion.score = row.real();
                          suspicion.verdict = row.text();
                          suspicion.reasons = jsonOfKept(row.bytes());
                          suspicions += suspicion;
                      }));
    return suspicions;
}

using Pair = std::pair<LeadId, LeadId>;

Pair pairOf(const Suspicion &suspicion)
{
    return {suspicion.a, suspicion.b};
}

/// What has to be written so that the table holds other pairs than it does.
struct Difference {
    std::vector<Pair> gone; ///< changed ones too
    std::vector<const Suspicion *> come;
};

// Both are in the same order, so one walk over them tells.
Result<Difference> differenceTo(const Database &database, const std::vector<Suspicion> &pairs)
{
    Difference difference;
    auto next = pairs.begin();
    LW_TRY(
        forEachRow(database, u"SELECT a, b, score, verdict, reasons FROM suspicion ORDER BY a, b"_s, {}, [&](Row &row) {
            Pair kept{row.id<LeadId>(), {}};
            kept.second = row.id<LeadId>();
            for (; next != pairs.end() && pairOf(*next) < kept; ++next)
                difference.come.push_back(&*next);
            const bool isFound = next != pairs.end() && pairOf(*next) == kept;
            const double score = row.real();
            const QString verdict = row.text();
            const bool isEqual =
                isFound && score == next->score && verdict == next->verdict && row.bytes() == next->reasons;
            if (!isEqual)
                difference.gone.push_back(kept);
            if (isFound && !isEqual)
                difference.come.push_back(&*next);
            if (isFound)
                ++next;
        }));
    for (; next != pairs.end(); ++next)
        difference.come.push_back(&*next);
    return difference;
}

// `sql` gives number, external id, lead and that lead's external id.
Result<void> readJoined(const Database &database, const QString &sql, bool isResponse, QList<JoinedNumber> &joined)
{
    return forEachRow(database, sql, {}, [&](Row &row) {
        JoinedNumber number;
        number.number = row.integer();
        number.externalId = row.text();
        number.lead = row.id<LeadId>();
        number.leadExternalId = row.text();
        number.isResponse = isResponse;
        joined += number;
    });
}

} // namespace

Result<QList<Suspicion>> loadSuspicions(const Database &database)
{
    return readSuspicions(database, {}, {});
}

// Each side by its own index.
Result<QList<Suspicion>> suspicionsOf(const Database &database, LeadId lead)
{
    Result<QList<Suspicion>> asA = readSuspicions(database, u"AND s.a = :lead"_s, {{u":lead"_s, lead.value}});
    if (!asA)
        return asA;
    const Result<QList<Suspicion>> asB = readSuspicions(database, u"AND s.b = :lead"_s, {{u":lead"_s, lead.value}});
    if (!asB)
        return asB;
    asA->append(*asB);
    std::ranges::stable_sort(*asA, std::ranges::greater(), &Suspicion::score);
    return asA;
}

Result<QSet<qint64>> replaceSuspicions(const Database &database, const std::vector<Suspicion> &pairs)
{
    const Result<Difference> difference = differenceTo(database, pairs);
    if (!difference)
        return difference.error();
    QSet<qint64> leads;
    for (const auto &[a, b] : difference->gone) {
        LW_TRY(execute(database, u"DELETE FROM suspicion WHERE a = :a AND b = :b"_s,
                       {{u":a"_s, a.value}, {u":b"_s, b.value}}));
        leads.insert(a.value);
        leads.insert(b.value);
    }
    BulkWriter writer(database, "suspicion", "a, b, score, verdict, reasons");
    for (const Suspicion *pair : difference->come) {
        writer.integer(pair->a.value).integer(pair->b.value).real(pair->score).text(pair->verdict);
        LW_TRY(writer.bytes(pair->reasons).done());
        leads.insert(pair->a.value);
        leads.insert(pair->b.value);
    }
    return leads;
}

Result<std::vector<std::pair<LeadId, LeadId>>> loadApart(const Database &database)
{
    std::vector<Pair> apart;
    LW_TRY(forEachRow(database, u"SELECT a, b FROM apart ORDER BY a, b"_s, {}, [&](Row &row) {
        const LeadId a = row.id<LeadId>();
        apart.emplace_back(a, row.id<LeadId>());
    }));
    return apart;
}

Result<std::vector<std::pair<PersonId, LeadId>>> personsToldApart(const Database &database)
{
    std::vector<std::pair<PersonId, LeadId>> apart;
    LW_TRY(forEachRow(database,
                      u"SELECT l.person_id, o.id FROM apart t JOIN lead l ON l.id = t.a JOIN lead o ON o.id = t.b "
                      "WHERE l.person_id <> o.person_id "
                      "UNION SELECT o.person_id, l.id FROM apart t JOIN lead l ON l.id = t.a JOIN lead o ON o.id = t.b "
                      "WHERE l.person_id <> o.person_id"_s,
                      {}, [&](Row &row) {
                          const auto person = row.id<PersonId>();
                          apart.emplace_back(person, row.id<LeadId>());
                      }));
    return apart;
}

Result<void> tellApart(const Database &database, LeadId one, LeadId other, const QDateTime &at, const QString &actor)
{
    const auto [a, b] = std::minmax(one, other);
    return execute(database,
                   u"INSERT INTO apart (a, b, at, actor) VALUES (:a, :b, :at, :actor) ON CONFLICT (a, b) DO NOTHING"_s,
                   {{u":a"_s, a.value}, {u":b"_s, b.value}, {u":at"_s, orNull(at)}, {u":actor"_s, actor}});
}

Result<QList<JoinedNumber>> loadJoinedNumbers(const Database &database)
{
    QList<JoinedNumber> joined;
    LW_TRY(readJoined(database,
                      u"SELECT m.id, m.external_id, s.id, s.external_id FROM lead m JOIN lead s ON s.id = "
                      "m.merged_into WHERE m.merged_into IS NOT NULL"_s,
                      false, joined));
    // A merged lead's own inquiry went to the survivor; it is that lead's number, no response's.
    LW_TRY(readJoined(database,
                      u"SELECT i.number, i.external_id, l.id, l.external_id FROM inquiry i JOIN lead l ON l.id = "
                      "i.lead_id WHERE i.number <> i.lead_id AND NOT EXISTS (SELECT 1 FROM lead o WHERE o.id = "
                      "i.number)"_s,
                      true, joined));
    std::ranges::sort(joined, std::ranges::less(), &JoinedNumber::number);
    return joined;
}

Result<QHash<qint64, LeadStanding>> suspectStandings(const Database &database)
{
    QHash<qint64, LeadStanding> standings;
    LW_TRY(forEachRow(database,
                      u"SELECT id, status, received_at FROM lead WHERE id IN (SELECT a FROM suspicion UNION SELECT b "
                      "FROM suspicion)"_s,
                      {}, [&](Row &row) {
                          const qint64 lead = row.integer();
                          const Status status = statusFromCode(row.text()).value_or(Status::Open);
                          standings.insert(lead, {status, row.instant()});
                      }));
    return standings;
}

Result<OperationId> newestOperation(const Database &database)
{
    const Result<qint64> newest = integerOf(database, u"SELECT max(id) FROM operation"_s);
    return newest ? Result<OperationId>(OperationId{*newest}) : Result<OperationId>(newest.error());
}

} // namespace lw
