// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/coveragestrip.h"

#include "core/rules/leadfacts.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace lw
{

namespace
{

struct Event {
    qint64 at;
    int line;
    bool begins;
};

using SpansByState = QHash<QString, std::vector<CodeSpan>>;

SpansByState spansByState(const PostcodeSpace &space, const QList<StateSpan> &states)
{
    SpansByState byState;
    for (const StateSpan &state : states) {
        CoverageLine line;
        line.postalFrom = state.from;
        line.postalTo = state.to;
        if (const std::optional<CodeSpan> span = space.spanOf(line))
            byState[state.state].push_back(*span);
    }
    return byState;
}

// Whether the line holds for a lead of which nothing but its country and its day is known, postcode and state apart.
bool holdsByPlaceOnly(const Coverage::Compiled &compiled, const QString &country, QDate day)
{
    Coverage::Compiled bare = compiled;
    clearPostcode(bare.line);
    bare.line.state.clear();
    LeadFacts facts;
    facts.countryCode = country;
    return matchesLine(bare, facts, day);
}

void addEvents(std::vector<Event> &events, int line, const CodeSpan &span)
{
    events.push_back({span.first, line, true});
    events.push_back({span.last + 1, line, false});
}

std::vector<Event> eventsOf(const Coverage &coverage, const QString &country, QDate day, const PostcodeSpace &space,
                            const SpansByState &states)
{
    std::vector<Event> events;
    for (int i = 0; i < int(coverage.lines.size()); ++i) {
        const Coverage::Compiled &compiled = coverage.lines[size_t(i)];
        const CoverageLine &line = compiled.line;
        if (!line.country.isEmpty() && line.country != country)
            continue;
        const std::optional<CodeSpan> span = space.spanOf(line);
        if (!span || !holdsByPlaceOnly(compiled, country, day))
            continue;
        if (line.state.isEmpty()) {
            addEvents(events, i, *span);
            continue;
        }
        for (const CodeSpan &state : states.value(line.state)) {
            if (state.meets(*span))
                addEvents(events, i, {std::max(state.first, span->first), std::min(state.last, span->last)});
        }
    }
    std::ranges::sort(events, {}, &Event::at);
    return events;
}

bool isContested(const Coverage &coverage, const std::vector<int> &matches)
{
    if (matches.empty())
        return false;
    const Coverage::Compiled &winner = coverage.lines[size_t(matches.front())];
    return std::ranges::any_of(matches, [&](int i) {
        const Coverage::Compiled &other = coverage.lines[size_t(i)];
        return other.routeClass == winner.routeClass && recipientOf(other.line) != recipientOf(winner.line) &&
               specificityOf(other.line) == specificityOf(winner.line);
    });
}

void addSegment(CoverageStrip &strip, const CodeSpan &span, std::vector<int> matches)
{
    if (!strip.segments.empty() && strip.segments.back().matches == matches) {
        strip.segments.back().span.last = span.last;
        return;
    }
    StripSegment segment;
    segment.span = span;
    segment.matches = std::move(matches);
    strip.segments.push_back(std::move(segment));
}

void sweep(CoverageStrip &strip, const std::vector<Event> &events)
{
    std::multiset<int> active;
    qint64 at = 0;
    const auto close = [&](qint64 end) {
        if (end <= at)
            return;
        std::vector<int> matches;
        std::ranges::unique_copy(active, std::back_inserter(matches));
        addSegment(strip, {at, end - 1}, std::move(matches));
        at = end;
    };
    for (const Event &event : events) {
        close(event.at);
        if (event.begins)
            active.insert(event.line);
        else
            active.erase(active.find(event.line));
    }
    close(strip.space.size());
}

std::vector<double> sharesOf(const CoverageStrip &strip, StripWidth width)
{
    std::vector<double> shares;
    for (const StripSegment &segment : strip.segments)
        shares.push_back(double(width == StripWidth::Leads ? segment.leads : segment.codes));
    const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (total <= 0 && width == StripWidth::Leads)
        return sharesOf(strip, StripWidth::Codes);
    for (double &share : shares)
        share = total > 0 ? share / total : 1.0 / double(shares.size());
    return shares;
}

QList<CoverageLine> plainLines(const Coverage &coverage)
{
    QList<CoverageLine> lines;
    for (const Coverage::Compiled &compiled : coverage.lines)
        lines += compiled.line;
    return lines;
}

} // namespace

const StripSegment *CoverageStrip::segmentOf(const QString &postalKey) const
{
    const std::optional<qint64> position = space.positionOf(postalKey);
    if (!position)
        return nullptr;
    const auto after =
        std::ranges::upper_bound(segments, *position, {}, [](const StripSegment &s) { return s.span.first; });
    return after == segments.begin() ? nullptr : &*std::prev(after);
}

CoverageStrip stripOf(const Coverage &coverage, const QString &country, QDate day, const QList<StateSpan> &states,
                      const QHash<QString, qint64> &leads)
{
    CoverageStrip strip{country, PostcodeSpace::of(country, plainLines(coverage)), {}};
    sweep(strip, eventsOf(coverage, country, day, strip.space, spansByState(strip.space, states)));
    for (StripSegment &segment : strip.segments) {
        segment.from = strip.space.codeAt(segment.span.first);
        segment.to = strip.space.codeAt(segment.span.last);
        segment.text = strip.space.textOf(segment.span);
        segment.codes = strip.space.headsIn(segment.span);
        segment.contested = isContested(coverage, segment.matches);
    }
    for (auto it = leads.begin(); it != leads.end(); ++it) {
        if (const StripSegment *segment = strip.segmentOf(it.key()))
            strip.segments[size_t(segment - strip.segments.data())].leads += it.value();
    }
    return strip;
}

std::vector<double> widthsOf(const CoverageStrip &strip, StripWidth width, double least)
{
    std::vector<double> shares = sharesOf(strip, width);
    const double floor = std::min(least, shares.empty() ? 0.0 : 1.0 / double(shares.size()));
    double missing = 0, spare = 0;
    for (const double share : shares) {
        missing += std::max(0.0, floor - share);
        spare += std::max(0.0, share - floor);
    }
    for (double &share : shares)
        share = share <= floor || spare <= 0 ? std::max(share, floor) : share - (share - floor) * missing / spare;
    return shares;
}

QStringList countriesOf(const Coverage &coverage)
{
    QStringList countries;
    for (const Coverage::Compiled &compiled : coverage.lines) {
        const CoverageLine &line = compiled.line;
        const bool namesPlace = !line.postalFrom.isEmpty() || !line.postalPrefix.isEmpty() || !line.state.isEmpty();
        if (namesPlace && !line.country.isEmpty())
            countries += line.country;
    }
    countries.sort();
    countries.removeDuplicates();
    return countries;
}

} // namespace lw
