// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines that contradict each other, and lines that never decide.

#include "core/territories/territoryparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostOverlaps = 2000;
constexpr double kSameSpecificity = 1e-9; // of ranges of the same width, written with more signs or fewer

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Territories", text);
}

bool isAsSpecific(const CoverageLine &a, const CoverageLine &b)
{
    const Specificity one = specificityOf(a), two = specificityOf(b);
    return one.conditions == two.conditions && std::abs(one.postcode - two.postcode) < kSameSpecificity;
}

// Ranges that cut into each other: neither is the exception within the other.
bool codesCross(const LineBox &a, const LineBox &b)
{
    return a.hasCodes && b.hasCodes && !a.codes.contains(b.codes) && !b.codes.contains(a.codes);
}

bool isOverlap(const LineBox &a, const LineBox &b)
{
    return a.compiled->routeClass == b.compiled->routeClass &&
           recipientOf(a.compiled->line) != recipientOf(b.compiled->line) && meet(a, b) &&
           (codesCross(a, b) || isAsSpecific(a.compiled->line, b.compiled->line));
}

QString whyFirst(const CoverageLine &winner, const CoverageLine &other)
{
    const Specificity one = specificityOf(winner), two = specificityOf(other);
    if (one.postcode > two.postcode + kSameSpecificity)
        return tr("it fixes more of the postcode");
    return one.conditions > two.conditions ? tr("it has more conditions") : tr("it comes first in the order of text");
}

QString placeOf(const CheckedLines &lines, const LineBox &a, const LineBox &b)
{
    const CoverageLine &line = a.hasCodes || !b.hasCodes ? a.compiled->line : b.compiled->line;
    if (!a.hasCodes || !b.hasCodes)
        return describe(line);
    const Interval<qint64> common = a.codes.common(b.codes);
    return QString(line.country + u' ' + lines.spaces.of(line.country).textOf({common.first, common.last}));
}

TerritoryFinding overlapOf(const CheckedLines &lines, int first, int second)
{
    const LineBox &a = lines.boxes[size_t(first)], &b = lines.boxes[size_t(second)];
    const CoverageLine &winner = lines.line(first), &other = lines.line(second);
    TerritoryFinding finding;
    finding.kind = FindingKind::Overlap;
    finding.key = keyOf(finding.kind, {}, {winner, other});
    finding.rows = {lines.rows[size_t(first)], lines.rows[size_t(second)]};
    finding.where = placeOf(lines, a, b);
    finding.witness = witnessOf(a, b, lines.spaces);
    finding.sentence = tr("%1: %2 says %3, %4 says %5. %3 wins: %6.")
                           .arg(finding.where, nameOfLine(winner), recipientOf(winner), nameOfLine(other),
                                recipientOf(other), whyFirst(winner, other));
    return finding;
}

TerritoryFinding deadLine(const CheckedLines &lines, int i, const QString &why)
{
    const CoverageLine &line = lines.line(i);
    TerritoryFinding finding;
    finding.kind = FindingKind::Dead;
    finding.key = keyOf(finding.kind, {}, {line});
    finding.rows = {lines.rows[size_t(i)]};
    finding.where = describe(line);
    finding.sentence = tr("%1 never decides: %2.").arg(nameOfLine(line), why);
    finding.sentence[0] = finding.sentence[0].toUpper();
    return finding;
}

// The earlier lines that take all of a line: one of them, or several together; none where it decides something.
std::vector<int> takenBy(CheckedLines &lines, int i)
{
    const LineBox &box = lines.boxes[size_t(i)];
    int whole = -1;
    std::vector<int> earlier;
    std::vector<const LineBox *> parts;
    lines.index.visitNear(i, true, [&](int other) {
        const LineBox &otherBox = lines.boxes[size_t(other)];
        if (other > i || !meet(otherBox, box) || !decides(lines.line(other), lines.question))
            return true;
        if (holds(otherBox, box))
            whole = other;
        earlier.push_back(other);
        parts.push_back(&otherBox);
        return whole < 0;
    });
    if (whole >= 0)
        return {whole};
    std::ranges::sort(earlier);
    return parts.size() > 1 && holdTogether(parts, box) ? earlier : std::vector<int>();
}

QString emptyBecause(const LineBox &box, const PostcodeSpaces &spaces)
{
    const CoverageLine &line = box.compiled->line;
    if (box.hasCodes && !spaces.of(line.country).spanOf(line))
        return tr("no postcode of the country is like this");
    if (!line.company.isEmpty() && box.compiled->companyKey.isEmpty())
        return tr("nothing is left of the company's name to compare");
    return tr("its conditions exclude each other");
}

} // namespace

bool findOverlaps(CheckedLines &lines, QList<TerritoryFinding> &found)
{
    qsizetype count = 0;
    for (int i = 0; i < int(lines.boxes.size()) && count <= kMostOverlaps; ++i) {
        std::vector<int> others;
        if (lines.boxes[size_t(i)].isEmpty || lines.isOver(i))
            continue;
        lines.index.visitNear(i, false, [&](int other) {
            if (other > i && isOverlap(lines.boxes[size_t(i)], lines.boxes[size_t(other)]))
                others.push_back(other);
            return qsizetype(others.size()) + count <= kMostOverlaps;
        });
        std::ranges::sort(others);
        for (const int other : others)
            found += overlapOf(lines, i, other);
        count += qsizetype(others.size());
    }
    return count > kMostOverlaps;
}

void findDead(CheckedLines &lines, QList<TerritoryFinding> &found)
{
    for (int i = 0; i < int(lines.boxes.size()); ++i) {
        const LineBox &box = lines.boxes[size_t(i)];
        if (box.isEmpty) {
            found += deadLine(lines, i, emptyBecause(box, lines.spaces));
            continue;
        }
        if (lines.isOver(i)) {
            found += deadLine(lines, i, tr("it ended on %1").arg(lines.line(i).to.toString(Qt::ISODate)));
            continue;
        }
        const std::vector<int> by = takenBy(lines, i);
        if (by.empty())
            continue;
        const QString first = nameOfLine(lines.line(by.front()));
        TerritoryFinding finding = deadLine(
            lines, i,
            by.size() == 1 ? tr("%1 takes all of it").arg(first)
                           : tr("%1 and %2 other lines together take all of it").arg(first).arg(by.size() - 1));
        for (const int other : by)
            finding.rows += lines.rows[size_t(other)];
        finding.witness = witnessOf(box, lines.boxes[size_t(by.front())], lines.spaces);
        found += finding;
    }
}

} // namespace lw
