// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Owners who cannot take leads, and conditions that do not go together.

#include "core/contacts/phone.h"
#include "core/territories/territoryparts.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDaysAhead = 60; // of absences to come

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Territories", text);
}

const Rep *findRep(const QList<Rep> &reps, const QString &name)
{
    const auto rep =
        std::ranges::find_if(reps, [&](const Rep &r) { return r.name.compare(name, Qt::CaseInsensitive) == 0; });
    return rep == reps.end() ? nullptr : &*rep;
}

QString awayFrom(const QString &name, QDate day, const QList<Absence> &absences)
{
    if (actingFor(name, day, absences).name.isEmpty())
        return tr("%1 is away and nobody stands in").arg(name);
    QDate first;
    for (const Absence &absence : absences) {
        const bool isSoon = absence.from > day && absence.from <= day.addDays(kDaysAhead);
        if (isSoon && absence.who.compare(name, Qt::CaseInsensitive) == 0 &&
            (!first.isValid() || absence.from < first) && actingFor(name, absence.from, absences).name.isEmpty())
            first = absence.from;
    }
    return first.isValid() ? tr("%1 is away from %2 and nobody stands in").arg(name, first.toString(Qt::ISODate))
                           : QString();
}

// Why nobody of a pool can take leads; empty where somebody can.
QString problemWithPool(const QString &name, const TerritoryQuestion &question)
{
    const Pool *pool = findPool(question.pools, name);
    if (!pool)
        return tr("There is no pool “%1”").arg(name);
    for (const PoolMember &member : pool->members) {
        const Rep *rep = findRep(question.reps, member.rep);
        if (rep && rep->active)
            return {};
    }
    return tr("Nobody of the pool “%1” can take leads").arg(pool->name);
}

// Why somebody cannot take leads; empty where they can.
QString problemWith(const QString &owner, const TerritoryQuestion &question)
{
    const Rep *rep = findRep(question.reps, owner);
    if (!rep)
        return tr("%1 is not one of the reps").arg(owner);
    if (!rep->active)
        return tr("%1 is not active any more").arg(rep->name);
    const QString problem = awayFrom(rep->name, question.day, question.absences);
    return problem.isEmpty() && !rep->member.isEmpty() ? awayFrom(rep->member, question.day, question.absences)
                                                       : problem;
}

TerritoryFinding findingOf(FindingKind kind, const CheckedLines &lines, const std::vector<int> &places,
                           const QString &about, const QString &sentence)
{
    TerritoryFinding finding;
    finding.kind = kind;
    finding.where = describe(lines.line(places.front()));
    finding.sentence = sentence;
    if (!finding.sentence.isEmpty())
        finding.sentence[0] = finding.sentence[0].toUpper();
    QList<CoverageLine> concerned;
    for (const int i : places) {
        finding.rows += lines.rows[size_t(i)];
        concerned += lines.line(i);
    }
    finding.key = keyOf(kind, about, kind == FindingKind::Owner ? QList<CoverageLine>() : concerned);
    const LineBox &box = lines.boxes[size_t(places.front())];
    if (!box.isEmpty && !box.days.isEmpty())
        finding.witness = witnessOf(box, box, lines.spaces);
    return finding;
}

void findReviews(const CheckedLines &lines, QList<TerritoryFinding> &found)
{
    for (int i = 0; i < int(lines.boxes.size()); ++i) {
        const CoverageLine &line = lines.line(i);
        const QDate review = line.reviewOn;
        if (!review.isValid() || review >= lines.question.day || lines.isOver(i))
            continue;
        const QString about = QString(toCells(line).join(u'\t') + review.toString(Qt::ISODate));
        found +=
            findingOf(FindingKind::Owner, lines, {i}, about,
                      tr("%1 was to be looked at again on %2.").arg(nameOfLine(line), review.toString(Qt::ISODate)));
    }
}

// Where a state lies among the postcodes of its country.
std::vector<CodeSpan> spansOf(const CheckedLines &lines, const QString &country, const QString &state)
{
    std::vector<CodeSpan> spans;
    for (const StateSpan &each : lines.question.statesOf(country)) {
        CoverageLine line;
        line.postalFrom = each.from;
        line.postalTo = each.to;
        const std::optional<CodeSpan> span = lines.spaces.of(country).spanOf(line);
        if (each.state == state && span)
            spans.push_back(*span);
    }
    return spans;
}

void findForeignPostcode(const CheckedLines &lines, int i, QList<TerritoryFinding> &found)
{
    const LineBox &box = lines.boxes[size_t(i)];
    const CoverageLine &line = lines.line(i);
    if (!box.hasCodes || box.isEmpty || line.state.isEmpty())
        return;
    const std::vector<CodeSpan> spans = spansOf(lines, line.country, line.state);
    const CodeSpan codes{box.codes.first, box.codes.last};
    if (spans.empty() || std::ranges::any_of(spans, [&](const CodeSpan &span) { return span.meets(codes); }))
        return;
    found += findingOf(FindingKind::Contradiction, lines, {i}, u"postcode"_s,
                       tr("%1: these postcodes do not lie in %2.").arg(nameOfLine(line), line.state));
}

void findForeignAreaCode(const CheckedLines &lines, int i, QList<TerritoryFinding> &found)
{
    const CoverageLine &line = lines.line(i);
    if (line.areaCode.isEmpty() || line.country.isEmpty())
        return;
    const QString state = stateOfAreaCode(line.country, line.areaCode);
    if (state.isEmpty() || line.state.isEmpty() || line.state == state)
        return;
    found += findingOf(
        FindingKind::Contradiction, lines, {i}, u"area code"_s,
        tr("%1: the area code %2 belongs to %3, not to %4.").arg(nameOfLine(line), line.areaCode, state, line.state));
}

void findPartOfPostcode(const CheckedLines &lines, int i, QList<TerritoryFinding> &found)
{
    const CoverageLine &line = lines.line(i);
    if (line.country != u"CA" || line.postalFrom.size() != 3 || !line.postalTo.isEmpty())
        return;
    found += findingOf(FindingKind::Contradiction, lines, {i}, u"part of a postcode"_s,
                       tr("%1 holds only for leads that give no more than %2 as their postcode; as a prefix it would "
                          "hold for all of the area.")
                           .arg(nameOfLine(line), line.postalFrom));
}

void findOtherRepType(const CheckedLines &lines, int i, QList<TerritoryFinding> &found)
{
    const CoverageLine &line = lines.line(i);
    const Rep *rep = findRep(lines.question.reps, line.owner);
    if (!rep || line.repType.isEmpty() || rep->type.compare(line.repType, Qt::CaseInsensitive) == 0)
        return;
    found += findingOf(
        FindingKind::Contradiction, lines, {i}, u"rep type"_s,
        tr("%1 is for a rep of type “%2”; %3 is “%4”.").arg(nameOfLine(line), line.repType, rep->name, rep->type));
}

// The line that decides for all postcodes of a state, where they all go to one recipient; -1 where they do not.
int soleLineOf(const CheckedLines &lines, const CoverageStrip &strip, const std::vector<CodeSpan> &spans)
{
    int sole = -1;
    for (const StripSegment &segment : strip.segments) {
        const auto meets = [&](const CodeSpan &span) { return span.meets(segment.span); };
        if (std::ranges::none_of(spans, meets))
            continue;
        if (segment.isGap())
            return -1;
        const int first = segment.matches.front();
        if (sole >= 0 && recipientOf(lines.line(first)) != recipientOf(lines.line(sole)))
            return -1;
        sole = sole >= 0 ? sole : first;
    }
    return sole;
}

// An area code whose state is somebody else's: leads with a telephone only go another way than those with an address.
void findStrayAreaCodes(const CheckedLines &lines, QList<TerritoryFinding> &found)
{
    std::map<QString, CoverageStrip> strips;
    for (int i = 0; i < int(lines.boxes.size()); ++i) {
        const CoverageLine &line = lines.line(i);
        if (lines.coverage.lines[size_t(i)].routeClass != RouteClass::AreaCode || line.country.isEmpty() ||
            lines.isOver(i) || !line.state.isEmpty())
            continue;
        const QString state = stateOfAreaCode(line.country, line.areaCode);
        const std::vector<CodeSpan> spans = spansOf(lines, line.country, state);
        if (state.isEmpty() || spans.empty())
            continue;
        auto strip = strips.find(line.country);
        if (strip == strips.end())
            strip = strips
                        .emplace(line.country, stripOf(lines.coverage, line.country, lines.question.day,
                                                       lines.question.statesOf(line.country)))
                        .first;
        const int sole = soleLineOf(lines, strip->second, spans);
        if (sole < 0 || recipientOf(lines.line(sole)) == recipientOf(line))
            continue;
        found += findingOf(FindingKind::Contradiction, lines, {i, sole}, u"stray area code"_s,
                           tr("%1 gives %2 the leads that have a telephone only; all postcodes of %3 are %4's by %5.")
                               .arg(nameOfLine(line), recipientOf(line), state, recipientOf(lines.line(sole)),
                                    nameOfLine(lines.line(sole))));
    }
}

} // namespace

bool decides(const CoverageLine &line, const TerritoryQuestion &question)
{
    if (line.pool.isEmpty()) {
        const Rep *rep = findRep(question.reps, line.owner);
        return rep && rep->active;
    }
    const Pool *pool = findPool(question.pools, line.pool);
    return pool && pool->whenNobody != WhenNobody::Next;
}

void findOwners(const CheckedLines &lines, QList<TerritoryFinding> &found)
{
    std::map<QString, std::vector<int>> byOwner;
    for (int i = 0; i < int(lines.boxes.size()); ++i) {
        if (!lines.isOver(i))
            byOwner[recipientOf(lines.line(i)).toCaseFolded()].push_back(i);
    }
    for (const auto &[folded, places] : byOwner) {
        const CoverageLine &first = lines.line(places.front());
        const QString problem = first.pool.isEmpty() ? problemWith(first.owner, lines.question)
                                                     : problemWithPool(first.pool, lines.question);
        if (problem.isEmpty())
            continue;
        TerritoryFinding finding = findingOf(FindingKind::Owner, lines, places, problem, {});
        finding.sentence = places.size() == 1 ? tr("%1: %2.").arg(problem, nameOfLine(first))
                                              : tr("%1: %2 lines.").arg(problem).arg(places.size());
        found += finding;
    }
    findReviews(lines, found);
}

void findContradictions(const CheckedLines &lines, QList<TerritoryFinding> &found)
{
    for (int i = 0; i < int(lines.boxes.size()); ++i) {
        if (lines.isOver(i))
            continue;
        findForeignPostcode(lines, i, found);
        findForeignAreaCode(lines, i, found);
        findPartOfPostcode(lines, i, found);
        findOtherRepType(lines, i, found);
    }
    findStrayAreaCodes(lines, found);
}

} // namespace lw
