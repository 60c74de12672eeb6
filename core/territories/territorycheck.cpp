// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/territorycheck.h"

#include "core/base/codes.h"
#include "core/territories/territoryparts.h"

#include <QCryptographicHash>

#include <algorithm>
#include <numeric>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<FindingKind>, 5> kKinds{{
    {FindingKind::Gap, "gap", QT_TRANSLATE_NOOP("lw::Codes", "Gap")},
    {FindingKind::Overlap, "overlap", QT_TRANSLATE_NOOP("lw::Codes", "Overlap")},
    {FindingKind::Dead, "dead", QT_TRANSLATE_NOOP("lw::Codes", "Dead line")},
    {FindingKind::Owner, "owner", QT_TRANSLATE_NOOP("lw::Codes", "Owner")},
    {FindingKind::Contradiction, "contradiction", QT_TRANSLATE_NOOP("lw::Codes", "Contradiction")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Territories", text);
}

// Lines with their rows, in the order of the compiled coverage.
std::vector<int> rowsOf(const Coverage &coverage, const QList<CoverageLine> &lines)
{
    std::vector<int> rows(size_t(lines.size()));
    std::iota(rows.begin(), rows.end(), 0);
    QList<QString> texts;
    for (const CoverageLine &line : lines)
        texts += toCells(line).join(u'\t');
    QHash<QString, std::vector<int>> byText;
    for (const int row : rows)
        byText[texts[row]].push_back(row);
    std::vector<int> inOrder;
    QHash<QString, size_t> taken;
    for (const Coverage::Compiled &compiled : coverage.lines) {
        const QString text = toCells(compiled.line).join(u'\t');
        inOrder.push_back(byText[text][taken[text]++]);
    }
    return inOrder;
}

Coverage compiledByRow(const QList<CoverageLine> &lines)
{
    Coverage coverage = compile(lines);
    const std::vector<int> rows = rowsOf(coverage, lines);
    for (size_t i = 0; i < rows.size(); ++i)
        coverage.lines[i].line = lines[rows[i]];
    return coverage;
}

std::vector<LineBox> boxesOf(const Coverage &coverage, const PostcodeSpaces &spaces, QDate day)
{
    std::vector<LineBox> boxes;
    for (const Coverage::Compiled &compiled : coverage.lines)
        boxes.push_back(boxOf(compiled, spaces, day));
    return boxes;
}

} // namespace

QString codeOf(FindingKind kind)
{
    return codeIn(kKinds, kind);
}
QString labelOf(FindingKind kind)
{
    return labelIn(kKinds, kind);
}

CheckedLines::CheckedLines(const TerritoryQuestion &asked)
    : question(asked)
    , coverage(compiledByRow(asked.lines))
    , rows(rowsOf(coverage, asked.lines))
    , spaces(asked.lines)
    , boxes(boxesOf(coverage, spaces, asked.day))
    , index(boxes)
{
}

QString nameOfLine(const CoverageLine &line)
{
    return tr("line %1 (%2)").arg(line.number).arg(describe(line));
}

QString keyOf(FindingKind kind, const QString &about, const QList<CoverageLine> &lines)
{
    QStringList texts;
    for (CoverageLine line : lines) {
        line.note.clear();
        texts += toCells(line).join(u'\t');
    }
    texts.sort();
    const QByteArray bytes = QStringList{about, texts.join(u'\n')}.join(u'\n').toUtf8();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(12);
    return QString(codeOf(kind) + u':' + QString::fromLatin1(hash));
}

QList<TerritoryFinding> TerritoryReport::ofKind(FindingKind kind) const
{
    QList<TerritoryFinding> some;
    std::ranges::copy_if(findings, std::back_inserter(some), [&](const TerritoryFinding &f) { return f.kind == kind; });
    return some;
}

TerritoryReport checkTerritories(const TerritoryQuestion &question)
{
    CheckedLines lines(question);
    TerritoryReport report;
    findGaps(lines, report.findings);
    report.isCut = findOverlaps(lines, report.findings);
    findDead(lines, report.findings);
    findOwners(lines, report.findings);
    findContradictions(lines, report.findings);
    report.findings.removeIf([&](const TerritoryFinding &f) { return question.allowed.contains(f.key); });
    countLeads(lines, report.findings);
    std::ranges::stable_sort(report.findings, {}, [](const TerritoryFinding &f) {
        return std::tuple(f.kind, -f.leads, f.codes.first - f.codes.last);
    });
    return report;
}

} // namespace lw
