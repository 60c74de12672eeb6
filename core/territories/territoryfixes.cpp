// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways out of what the check of territories finds.

#include "core/contacts/phone.h"
#include "core/territories/territoryparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Territories", text);
}

int nextNumber(const QList<CoverageLine> &lines)
{
    int last = 0;
    for (const CoverageLine &line : lines)
        last = std::max(last, line.number);
    return last + 1;
}

TerritoryFix fixOf(FixKind kind, const TerritoryQuestion &question, const QString &label)
{
    return {kind, label, question.lines, question.allowed};
}

// A line for a gap, from the day it opens until a line to come begins there.
CoverageLine lineForGap(const TerritoryFinding &gap, const TerritoryQuestion &question)
{
    CoverageLine line;
    line.number = nextNumber(question.lines);
    line.country = gap.country;
    line.state = gap.state;
    if (gap.witness.day > question.day)
        line.from = gap.witness.day;
    if (gap.isWholeCountry || !gap.state.isEmpty())
        return line;
    const PostcodeSpaces spaces(question.lines);
    const PostcodeSpace &space = spaces.of(gap.country);
    space.putSpan(line, gap.codes);
    for (const CoverageLine &other : question.lines) {
        if (other.country != gap.country || classOf(other) != RouteClass::Postcode || !(other.from > gap.witness.day))
            continue;
        const std::optional<CodeSpan> span = space.spanOf(other);
        if (span && span->meets(gap.codes) && (!line.to.isValid() || other.from <= line.to))
            line.to = other.from.addDays(-1);
    }
    return line;
}

void extendNeighbours(const TerritoryFinding &gap, const TerritoryQuestion &question, QList<TerritoryFix> &fixes)
{
    const CheckedLines lines(question);
    const CoverageStrip strip = stripOf(lines.coverage, gap.country, gap.witness.day, question.statesOf(gap.country));
    QStringList asked;
    for (const StripSegment &segment : strip.segments) {
        const bool isBeside = segment.span.last + 1 == gap.codes.first || gap.codes.last + 1 == segment.span.first;
        if (!isBeside || segment.isGap())
            continue;
        const int winner = segment.matches.front();
        const QString owner = recipientOf(lines.line(winner));
        const Interval<qint64> codes = lines.boxes[size_t(winner)].codes;
        const bool isAdjacent = codes.last + 1 == gap.codes.first || gap.codes.last + 1 == codes.first;
        if (lines.coverage.lines[size_t(winner)].routeClass == RouteClass::Postcode && isAdjacent) {
            TerritoryFix fix = fixOf(FixKind::ExtendNeighbour, question,
                                     tr("Extend %1 to %2").arg(nameOfLine(lines.line(winner)), gap.where));
            strip.space.putSpan(fix.lines[lines.rows[size_t(winner)]],
                                {std::min(codes.first, gap.codes.first), std::max(codes.last, gap.codes.last)});
            fixes += fix;
        }
        if (!asked.contains(owner))
            fixes += giveTo(gap, question, owner);
        asked += owner;
    }
}

// The line without the postcodes of another, as up to two lines; none where nothing is left.
QList<CoverageLine> withoutCodes(const CoverageLine &line, const LineBox &box, const LineBox &other,
                                 const PostcodeSpace &space, int number)
{
    QList<CoverageLine> parts;
    const auto add = [&](qint64 first, qint64 last) {
        if (first > last)
            return;
        CoverageLine part = line;
        space.putSpan(part, {first, last});
        if (!parts.isEmpty())
            part.number = number;
        parts += part;
    };
    add(box.codes.first, std::min(box.codes.last, other.codes.first - 1));
    add(std::max(box.codes.first, other.codes.last + 1), box.codes.last);
    return parts;
}

void splitByCodes(const TerritoryFinding &overlap, const TerritoryQuestion &question, int from, int keeper,
                  QList<TerritoryFix> &fixes)
{
    const PostcodeSpaces spaces(question.lines);
    const Coverage coverage{
        .lines = {compile({question.lines[from]}).lines[0], compile({question.lines[keeper]}).lines[0]}};
    const LineBox box = boxOf(coverage.lines[0], spaces, question.day);
    const LineBox other = boxOf(coverage.lines[1], spaces, question.day);
    if (!box.hasCodes || !other.hasCodes || other.codes.contains(box.codes))
        return;
    const CoverageLine &line = question.lines[from];
    TerritoryFix fix = fixOf(FixKind::Split, question, tr("Take %1 out of %2").arg(overlap.where, nameOfLine(line)));
    const QList<CoverageLine> parts =
        withoutCodes(line, box, other, spaces.of(line.country), nextNumber(question.lines));
    fix.lines[from] = parts[0];
    if (parts.size() > 1)
        fix.lines.insert(from + 1, parts[1]);
    fixes += fix;
}

void splitByDays(const TerritoryQuestion &question, int from, int keeper, QList<TerritoryFix> &fixes)
{
    const CoverageLine &line = question.lines[from], &other = question.lines[keeper];
    const auto add = [&](const QString &label, QDate first, QDate last) {
        TerritoryFix fix = fixOf(FixKind::Split, question, label);
        fix.lines[from].from = first;
        fix.lines[from].to = last;
        fixes += fix;
    };
    const bool beginsBefore = !line.from.isValid() || line.from < other.from;
    const bool endsAfter = other.to.isValid() && (!line.to.isValid() || line.to > other.to);
    if (other.from > question.day && beginsBefore)
        add(tr("End %1 when %2 begins").arg(nameOfLine(line), nameOfLine(other)), line.from, other.from.addDays(-1));
    else if (endsAfter)
        add(tr("Begin %1 when %2 has ended").arg(nameOfLine(line), nameOfLine(other)), other.to.addDays(1), line.to);
}

// To whoever another line gives its leads, a rep or a pool.
void give(CoverageLine &line, const CoverageLine &other)
{
    line.owner = other.owner;
    line.pool = other.pool;
}

void fixOverlap(const TerritoryFinding &finding, const TerritoryQuestion &question, QList<TerritoryFix> &fixes)
{
    const int winner = finding.rows[0], other = finding.rows[1];
    splitByCodes(finding, question, other, winner, fixes);
    splitByCodes(finding, question, winner, other, fixes);
    splitByDays(question, other, winner, fixes);
    splitByDays(question, winner, other, fixes);
    for (const auto &[from, to] : {std::pair(other, winner), std::pair(winner, other)}) {
        const QString owner = recipientOf(question.lines[to]);
        TerritoryFix fix =
            fixOf(FixKind::GiveTo, question, tr("Give %1 to %2").arg(nameOfLine(question.lines[from]), owner));
        give(fix.lines[from], question.lines[to]);
        fixes += fix;
    }
    TerritoryFix fix = fixOf(FixKind::RemoveLine, question, tr("Remove %1").arg(nameOfLine(question.lines[other])));
    fix.lines.removeAt(other);
    fixes += fix;
}

void makePrefix(const TerritoryFinding &finding, const TerritoryQuestion &question, QList<TerritoryFix> &fixes)
{
    const CoverageLine &line = question.lines[finding.rows[0]];
    if (line.postalFrom.isEmpty() || !line.postalTo.isEmpty())
        return;
    TerritoryFix fix =
        fixOf(FixKind::MakePrefix, question,
              tr("Make %1 hold for all codes that begin with %2").arg(nameOfLine(line), line.postalFrom));
    CoverageLine &changed = fix.lines[finding.rows[0]];
    changed.postalPrefix = line.postalFrom;
    changed.postalFrom.clear();
    fixes += fix;
}

void fixDead(const TerritoryFinding &finding, const TerritoryQuestion &question, QList<TerritoryFix> &fixes)
{
    makePrefix(finding, question, fixes);
    const int row = finding.rows[0];
    TerritoryFix fix = fixOf(FixKind::RemoveLine, question, tr("Remove %1").arg(nameOfLine(question.lines[row])));
    fix.lines.removeAt(row);
    fixes += fix;
}

void fixContradiction(const TerritoryFinding &finding, const TerritoryQuestion &question, QList<TerritoryFix> &fixes)
{
    makePrefix(finding, question, fixes);
    const int row = finding.rows[0];
    const CoverageLine &line = question.lines[row];
    const auto correct = [&](const QString &label, auto change) {
        TerritoryFix fix = fixOf(FixKind::CorrectLine, question, label);
        change(fix.lines[row]);
        fixes += fix;
    };
    const QString state = stateOfAreaCode(line.country, line.areaCode);
    if (!line.state.isEmpty() && !state.isEmpty())
        correct(tr("Make it %1").arg(state), [&](CoverageLine &changed) { changed.state = state; });
    if (!line.state.isEmpty())
        correct(tr("Leave out the state"), [](CoverageLine &changed) { changed.state.clear(); });
    for (const Rep &rep : question.reps) {
        if (!line.repType.isEmpty() && rep.name.compare(line.owner, Qt::CaseInsensitive) == 0)
            correct(tr("Make it for “%1”").arg(rep.type), [&](CoverageLine &changed) { changed.repType = rep.type; });
    }
    if (finding.rows.size() > 1) {
        const QString owner = recipientOf(question.lines[finding.rows[1]]);
        TerritoryFix fix = fixOf(FixKind::GiveTo, question, tr("Give %1 to %2").arg(nameOfLine(line), owner));
        give(fix.lines[row], question.lines[finding.rows[1]]);
        fixes += fix;
    }
}

// Whoever of the reps can take leads, those with the most lines first.
QStringList takers(const TerritoryFinding &finding, const TerritoryQuestion &question)
{
    QHash<QString, int> count;
    for (const CoverageLine &line : question.lines)
        ++count[line.owner];
    QList<Rep> reps = question.reps;
    std::ranges::stable_sort(reps, {}, [&](const Rep &rep) { return -count.value(rep.name); });
    QStringList names;
    for (const Rep &rep : reps) {
        const bool isConcerned = std::ranges::any_of(finding.rows, [&](int row) {
            return rep.name.compare(question.lines[row].owner, Qt::CaseInsensitive) == 0;
        });
        if (rep.active && !isConcerned)
            names += rep.name;
    }
    return names.mid(0, 3);
}

// How much of the finding's kind is there; a gap counts by its place.
qsizetype countLike(const TerritoryFinding &finding, const TerritoryReport &report)
{
    return std::ranges::count_if(report.findings, [&](const TerritoryFinding &other) {
        if (other.kind != finding.kind)
            return false;
        if (finding.kind == FindingKind::Owner)
            return other.key == finding.key;
        if (finding.kind != FindingKind::Gap)
            return true;
        return other.country == finding.country && other.state == finding.state &&
               other.isWholeCountry == finding.isWholeCountry && other.codes.meets(finding.codes) &&
               other.witness.day == finding.witness.day;
    });
}

} // namespace

TerritoryFix giveTo(const TerritoryFinding &finding, const TerritoryQuestion &question, const QString &rep)
{
    TerritoryFix fix = fixOf(FixKind::GiveTo, question, tr("Give %1 to %2").arg(finding.where, rep));
    if (finding.kind == FindingKind::Gap) {
        CoverageLine line = lineForGap(finding, question);
        line.owner = rep;
        line.pool.clear();
        fix.lines += line;
        return fix;
    }
    const qsizetype count = finding.kind == FindingKind::Dead || finding.kind == FindingKind::Contradiction
                                ? qsizetype(1)
                                : finding.rows.size();
    for (const int row : finding.rows.mid(0, count)) {
        fix.lines[row].owner = rep;
        fix.lines[row].pool.clear();
    }
    return fix;
}

QList<TerritoryFix> fixesFor(const TerritoryFinding &finding, const TerritoryQuestion &question)
{
    QList<TerritoryFix> fixes;
    const bool isCodesGap = finding.kind == FindingKind::Gap && finding.state.isEmpty() && !finding.isWholeCountry;
    if (isCodesGap)
        extendNeighbours(finding, question, fixes);
    else if (finding.kind == FindingKind::Overlap)
        fixOverlap(finding, question, fixes);
    else if (finding.kind == FindingKind::Dead)
        fixDead(finding, question, fixes);
    else if (finding.kind == FindingKind::Contradiction)
        fixContradiction(finding, question, fixes);
    if ((finding.kind == FindingKind::Gap && fixes.isEmpty()) || finding.kind == FindingKind::Owner) {
        for (const QString &rep : takers(finding, question))
            fixes += giveTo(finding, question, rep);
    }
    TerritoryFix allowed = fixOf(FixKind::AllowOnPurpose, question, tr("Allow on purpose"));
    allowed.allowed += finding.key;
    fixes += allowed;

    const TerritoryReport before = checkTerritories(question);
    const qsizetype overlaps = before.ofKind(FindingKind::Overlap).size();
    fixes.removeIf([&](const TerritoryFix &fix) {
        TerritoryQuestion after = question;
        after.lines = fix.lines;
        after.allowed = fix.allowed;
        const TerritoryReport report = checkTerritories(after);
        return countLike(finding, report) >= countLike(finding, before) ||
               report.ofKind(FindingKind::Overlap).size() > overlaps;
    });
    return fixes;
}

} // namespace lw
