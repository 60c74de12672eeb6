// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Places that no line covers, and how many leads a finding concerns.

#include "core/territories/geography.h"
#include "core/territories/territoryparts.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <span>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kMostDays = 12; // on which lines end, looked at for gaps to come

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Territories", text);
}

// How a country is covered: by postcodes, by states, or both.
struct Covered {
    bool byPostcode = false;
    bool byState = false;
};

Covered howCovered(const CheckedLines &lines, const QString &country)
{
    Covered covered;
    for (size_t i = 0; i < lines.boxes.size(); ++i) {
        if (lines.line(int(i)).country != country || lines.isOver(int(i)))
            continue;
        covered.byPostcode |= lines.coverage.lines[i].routeClass == RouteClass::Postcode;
        covered.byState |= lines.coverage.lines[i].routeClass == RouteClass::State;
    }
    return covered;
}

bool coversState(const CheckedLines &lines, const QString &country, const QString &state)
{
    LeadFacts facts;
    facts.countryCode = country;
    facts.stateCode = state;
    return std::ranges::any_of(lines.coverage.lines, [&](const Coverage::Compiled &compiled) {
        return compiled.routeClass >= RouteClass::State && matchesLine(compiled, facts, lines.question.day);
    });
}

QStringList uncoveredStates(const CheckedLines &lines, const QString &country)
{
    QStringList states;
    for (const QString &state : statesOf(country)) {
        if (!coversState(lines, country, state))
            states += state;
    }
    return states;
}

QString stateAt(const CheckedLines &lines, const QString &country, qint64 position)
{
    const PostcodeSpace &space = lines.spaces.of(country);
    for (const StateSpan &state : lines.question.statesOf(country)) {
        CoverageLine line;
        line.postalFrom = state.from;
        line.postalTo = state.to;
        const std::optional<CodeSpan> span = space.spanOf(line);
        if (span && span->contains({position, position}))
            return state.state;
    }
    return {};
}

TerritoryFinding gapAt(const QString &country, const QString &where, QDate day)
{
    TerritoryFinding finding;
    finding.kind = FindingKind::Gap;
    finding.country = country;
    finding.where = where;
    finding.witness.facts.countryCode = country;
    finding.witness.day = day;
    return finding;
}

TerritoryFinding codesGap(const CheckedLines &lines, const QString &country, const CodeSpan &codes, QDate day)
{
    const PostcodeSpace &space = lines.spaces.of(country);
    TerritoryFinding finding = gapAt(country, QString(country + u' ' + space.textOf(codes)), day);
    finding.codes = codes;
    const qint64 at =
        space.positionOf(space.headsIn(codes) > 0 ? space.headFrom(codes.first) : space.codeAt(codes.first))
            .value_or(codes.first);
    finding.witness.facts.postalKey = space.codeAt(at);
    finding.witness.facts.stateCode = stateAt(lines, country, at);
    const bool isNow = day == lines.question.day;
    finding.sentence = isNow ? tr("No line covers %1.").arg(finding.where)
                             : tr("From %1 no line covers %2.").arg(day.toString(Qt::ISODate), finding.where);
    finding.key = keyOf(finding.kind, QString(finding.where + (isNow ? QString() : day.toString(Qt::ISODate))), {});
    return finding;
}

// Today's gaps, and those that open when lines end.
void findCodesGaps(const CheckedLines &lines, const QString &country, QList<TerritoryFinding> &found)
{
    const QDate today = lines.question.day;
    std::set<QDate> days{today};
    for (const CoverageLine &line : lines.question.lines) {
        if (line.country == country && line.to.isValid() && line.to >= today)
            days.insert(line.to.addDays(1));
    }
    std::vector<CodeSpan> known;
    size_t looked = 0;
    for (const QDate &day : days) {
        if (looked++ > kMostDays)
            return;
        const CoverageStrip strip = stripOf(lines.coverage, country, day, lines.question.statesOf(country));
        const size_t before = known.size();
        for (const StripSegment &segment : strip.segments) {
            const auto isKnown = [&](const CodeSpan &gap) { return gap.contains(segment.span); };
            if (!segment.isGap() || std::any_of(known.begin(), known.begin() + qsizetype(before), isKnown))
                continue;
            known.push_back(segment.span);
            found += codesGap(lines, country, segment.span, day);
        }
    }
}

void findStateGaps(const CheckedLines &lines, const QString &country, const QStringList &states,
                   QList<TerritoryFinding> &found)
{
    for (const QString &state : states) {
        TerritoryFinding finding = gapAt(country, QString(country + u'-' + state), lines.question.day);
        finding.state = state;
        finding.witness.facts.stateCode = state;
        finding.sentence = tr("No line covers %1.").arg(finding.where);
        finding.key = keyOf(finding.kind, finding.where, {});
        found += finding;
    }
}

// Countries that leads came from and no line names.
void findCountryGaps(const CheckedLines &lines, QList<TerritoryFinding> &found)
{
    std::set<QString> countries;
    for (const SeenLead &lead : lines.question.leads) {
        if (lead.isUncovered && !lead.facts.countryCode.isEmpty())
            countries.insert(lead.facts.countryCode);
    }
    for (const CoverageLine &line : lines.question.lines) {
        if (line.country.isEmpty() && classOf(line) == RouteClass::Anywhere && inForce(line, lines.question.day))
            return;
        if (inForce(line, lines.question.day))
            countries.erase(line.country);
    }
    for (const QString &country : countries) {
        TerritoryFinding finding = gapAt(country, country, lines.question.day);
        finding.isWholeCountry = true;
        finding.sentence = tr("No line covers any of %1.").arg(country);
        finding.key = keyOf(finding.kind, country, {});
        found += finding;
    }
}

bool isPlaceOfGap(const TerritoryFinding &gap, const CheckedLines &lines, const LeadFacts &facts)
{
    if (facts.countryCode != gap.country)
        return false;
    if (gap.isWholeCountry || !gap.state.isEmpty())
        return gap.isWholeCountry || facts.stateCode == gap.state;
    const std::optional<qint64> position = lines.spaces.of(gap.country).positionOf(facts.postalKey);
    return position && gap.codes.contains({*position, *position});
}

// The leads of a country in the order of their postcodes; those without a postcode of the country come first.
struct PlacedLead {
    qint64 position;
    const SeenLead *lead;
};

std::vector<PlacedLead> leadsOf(const CheckedLines &lines, const QString &country)
{
    std::vector<PlacedLead> placed;
    for (const SeenLead &lead : lines.question.leads) {
        if (!country.isEmpty() && lead.facts.countryCode != country)
            continue;
        const bool isPlaceable = !country.isEmpty() && lines.spaces.has(country);
        placed.push_back(
            {isPlaceable ? lines.spaces.of(country).positionOf(lead.facts.postalKey).value_or(-1) : -1, &lead});
    }
    std::ranges::sort(placed, {}, &PlacedLead::position);
    return placed;
}

// The part of the leads that can concern a finding, by its postcodes.
std::span<const PlacedLead> concerned(const CheckedLines &lines, const TerritoryFinding &finding,
                                      const std::vector<PlacedLead> &placed)
{
    CodeSpan codes{-1, std::numeric_limits<qint64>::max()};
    if (finding.kind == FindingKind::Gap && finding.state.isEmpty() && !finding.isWholeCountry)
        codes = finding.codes;
    for (const int row : finding.rows) {
        const CoverageLine &line = lines.question.lines[row];
        if (line.postalFrom.isEmpty() && line.postalPrefix.isEmpty())
            continue;
        const CodeSpan span = lines.spaces.of(line.country).spanOf(line).value_or(CodeSpan{0, -1});
        codes = {std::max(codes.first, span.first), std::min(codes.last, span.last)};
    }
    const auto first = std::ranges::lower_bound(placed, codes.first, {}, &PlacedLead::position);
    const auto last = std::ranges::upper_bound(placed, codes.last, {}, &PlacedLead::position);
    return first < last ? std::span(first, last) : std::span<const PlacedLead>();
}

} // namespace

void findGaps(const CheckedLines &lines, QList<TerritoryFinding> &found)
{
    for (const QString &country : countriesOf(lines.coverage)) {
        const Covered covered = howCovered(lines, country);
        const bool knowsStates = !lines.question.statesOf(country).isEmpty();
        const QStringList states = covered.byState ? uncoveredStates(lines, country) : QStringList();
        if (covered.byPostcode && (!covered.byState || knowsStates || !states.isEmpty()))
            findCodesGaps(lines, country, found);
        else if (covered.byState && !covered.byPostcode)
            findStateGaps(lines, country, states, found);
    }
    findCountryGaps(lines, found);
}

void countLeads(const CheckedLines &lines, QList<TerritoryFinding> &found)
{
    if (lines.question.leads.isEmpty())
        return;
    QHash<QString, std::vector<PlacedLead>> byCountry;
    std::vector<const Coverage::Compiled *> compiled(size_t(lines.question.lines.size()));
    for (size_t i = 0; i < lines.rows.size(); ++i)
        compiled[size_t(lines.rows[i])] = &lines.coverage.lines[i];
    for (TerritoryFinding &finding : found) {
        if (finding.kind == FindingKind::Owner || finding.kind == FindingKind::Dead)
            continue;
        const QString country = finding.witness.facts.countryCode;
        if (!byCountry.contains(country))
            byCountry.insert(country, leadsOf(lines, country));
        const auto &placed = byCountry[country];
        finding.leads = std::ranges::count_if(concerned(lines, finding, placed), [&](const PlacedLead &each) {
            if (finding.kind == FindingKind::Gap)
                return each.lead->isUncovered && isPlaceOfGap(finding, lines, each.lead->facts);
            return std::ranges::all_of(finding.rows, [&](int row) {
                return matchesLine(*compiled[size_t(row)], each.lead->facts, finding.witness.day);
            });
        });
    }
}

} // namespace lw
