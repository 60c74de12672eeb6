// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/territoryimport.h"

#include "core/contacts/postaladdress.h"
#include "core/workspace/changerulebook.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::TerritoryImport", text);
}

// Leading zeros that a spreadsheet took away are back; the file is told so.
void noteZeros(const CoverageLine &line, const QStringList &cells, qint64 row, QStringList &notes)
{
    for (const auto &[column, code] : {std::pair(u"postal_from"_s, line.postalFrom), {u"postal_to"_s, line.postalTo}}) {
        const QString written = cells[coverageColumns().indexOf(column)];
        if (!code.isEmpty() && code != postalKey(written))
            notes += tr("Row %1: %2 “%3” is read as %4.").arg(QString::number(row), column, written, code);
    }
}

// Which column of the table holds which coverage column; -1 where it is missing.
Result<QList<qsizetype>> coverageLayout(const RawTable &table)
{
    const QStringList columns = coverageColumns();
    for (const QString &header : table.headers) {
        if (!columns.contains(header.toLower()))
            return unreadable(tr("%1: “%2” is no column of a coverage file. The columns are: %3.")
                                  .arg(table.fileName, header, columns.join(u", "_s)));
    }
    QList<qsizetype> layout(columns.size(), -1);
    for (qsizetype i = 0; i < table.headers.size(); ++i)
        layout[columns.indexOf(table.headers[i].toLower())] = i;
    return layout;
}

Result<QList<CoverageLine>> readLines(const RawTable &table, QStringList &notes)
{
    const Result<QList<qsizetype>> layout = coverageLayout(table);
    if (!layout)
        return layout.error();
    QList<CoverageLine> lines;
    for (const RawRow &row : table.rows) {
        QStringList cells;
        for (const qsizetype column : *layout)
            cells += column < 0 ? QString() : row.cells.value(column).trimmed();
        Result<CoverageLine> line =
            row.problem.isEmpty() ? coverageLineFromCells(cells) : Result<CoverageLine>(failed(row.problem));
        if (!line)
            return unreadable(tr("%1, row %2: %3. Nothing was changed.")
                                  .arg(table.fileName)
                                  .arg(row.number)
                                  .arg(line.error().message));
        noteZeros(*line, cells, row.number, notes);
        lines += *line;
    }
    return lines;
}

// Who is no rep yet becomes one; what a pool is made of, no table of lines can say.
Result<void> checkPools(const Rulebook &rulebook, const RawTable &table)
{
    for (qsizetype i = 0; i < rulebook.lines.size(); ++i) {
        const QString &pool = rulebook.lines[i].pool;
        if (!pool.isEmpty() && !findPool(rulebook.pools, pool))
            return unreadable(tr("%1, row %2: there is no pool “%3”. Add the pool first. Nothing was changed.")
                                  .arg(table.fileName, QString::number(table.rows[i].number), pool));
        const QString &owner = rulebook.lines[i].owner;
        if (findPool(rulebook.pools, owner) && !rulebook.findRep(owner))
            return unreadable(tr("%1, row %2: “%3” is a pool. Name it in the column “pool”. Nothing was changed.")
                                  .arg(table.fileName, QString::number(table.rows[i].number), owner));
    }
    return {};
}

QStringList addMissingReps(Rulebook &rulebook)
{
    QStringList added;
    for (const CoverageLine &line : rulebook.lines) {
        if (line.owner.isEmpty() || rulebook.findRep(line.owner))
            continue;
        rulebook.reps += Rep{.name = line.owner,
                             .type = line.repType.isEmpty() ? u"outside"_s : line.repType,
                             .email = {},
                             .phone = {},
                             .active = true};
        added += line.owner;
    }
    return added;
}

/// What a line asks for, without who gets it and what is said of it; with or without its days.
QString conditionsOf(CoverageLine line, bool withDays)
{
    line.owner.clear();
    line.pool.clear();
    line.note.clear();
    line.territory.clear();
    line.grantedBy.clear();
    line.reviewOn = {};
    if (!withDays)
        line.from = line.to = {};
    return toCells(line).join(u'\t');
}

QString everythingOf(const CoverageLine &line)
{
    return toCells(line).join(u'\t');
}

/// Finds each line of a file among those in force: first the very same, then those that ask for the same.
class LineMatcher
{
public:
    LineMatcher(const QList<CoverageLine> &before, QList<CoverageLine> &now)
        : m_before(before)
        , m_now(now)
        , m_partner(size_t(now.size()), -1)
        , m_taken(size_t(before.size()), false)
    {
        match(everythingOf);
        match([](const CoverageLine &line) { return conditionsOf(line, true); });
        match([](const CoverageLine &line) { return conditionsOf(line, false); });
    }

    /// The place among those in force; -1: it is new.
    qsizetype partner(qsizetype now) const { return m_partner[size_t(now)]; }
    bool isGone(qsizetype before) const { return !m_taken[size_t(before)]; }

private:
    template<class KeyOf>
    void match(KeyOf keyOf)
    {
        QHash<QString, QList<qsizetype>> free;
        for (qsizetype i = 0; i < m_before.size(); ++i) {
            if (!m_taken[size_t(i)])
                free[keyOf(m_before[i])] += i;
        }
        for (qsizetype i = 0; i < m_now.size(); ++i) {
            const auto found = m_partner[size_t(i)] < 0 ? free.find(keyOf(m_now[i])) : free.end();
            if (found == free.end() || found->isEmpty())
                continue;
            m_partner[size_t(i)] = found->takeFirst();
            m_taken[size_t(m_partner[size_t(i)])] = true;
        }
    }

    const QList<CoverageLine> &m_before;
    QList<CoverageLine> &m_now;
    std::vector<qsizetype> m_partner;
    std::vector<bool> m_taken;
};

// What stays keeps its number; what is new gets one that no line in force has.
void compare(const QList<CoverageLine> &before, TerritoriesPlan &plan)
{
    QList<CoverageLine> &now = plan.rulebook.lines;
    const LineMatcher matcher(before, now);
    int last = 0;
    for (const CoverageLine &line : before)
        last = std::max(last, line.number);
    for (qsizetype i = 0; i < now.size(); ++i) {
        const qsizetype partner = matcher.partner(i);
        CoverageLine &line = now[i];
        line.number = partner < 0 ? ++last : before[partner].number;
        if (partner < 0)
            plan.added += line;
        else if (before[partner] == line)
            ++plan.same;
        else if (recipientOf(before[partner]).compare(recipientOf(line), Qt::CaseInsensitive) != 0)
            plan.otherOwner += ChangedLine{before[partner], line};
        else
            plan.changed += ChangedLine{before[partner], line};
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (matcher.isGone(i))
            plan.gone += before[i];
    }
}

bool meet(const CoverageLine &a, const CoverageLine &b)
{
    return !(a.to.isValid() && b.from.isValid() && a.to < b.from) &&
           !(b.to.isValid() && a.from.isValid() && b.to < a.from);
}

QStringList conflictsIn(const QList<CoverageLine> &lines, const RawTable &table)
{
    QStringList conflicts;
    QHash<QString, QList<qsizetype>> alike;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QList<qsizetype> &others = alike[conditionsOf(lines[i], false)];
        for (const qsizetype other : std::as_const(others)) {
            if (recipientOf(lines[other]) != recipientOf(lines[i]) && meet(lines[other], lines[i]))
                conflicts += tr("Rows %1 and %2 say the same (%3) of %4 and of %5.")
                                 .arg(QString::number(table.rows[other].number), QString::number(table.rows[i].number),
                                      describe(lines[i]), recipientOf(lines[other]), recipientOf(lines[i]));
        }
        others += i;
    }
    return conflicts;
}

} // namespace

Result<TerritoriesPlan> planTerritories(const Rulebook &inForce, const RawTable &table)
{
    TerritoriesPlan plan;
    plan.rulebook = inForce;
    const Result<QList<CoverageLine>> lines = readLines(table, plan.notes);
    if (!lines)
        return lines.error();
    plan.rulebook.lines = *lines;
    LW_TRY(checkPools(plan.rulebook, table));
    plan.newReps = addMissingReps(plan.rulebook);
    plan.conflicts = conflictsIn(plan.rulebook.lines, table);
    compare(inForce.lines, plan);
    if (!plan.rulebook.calendarUse.byTerritory.isEmpty())
        carryTerritories(plan.rulebook, inForce.lines);
    return plan;
}

Result<TerritoriesResult> importTerritories(Workspace &workspace, const RawTable &table, const QString &actor,
                                            const QDateTime &now)
{
    const Result<TerritoriesPlan> plan = planTerritories(workspace.rulebook()->rulebook, table);
    if (!plan)
        return plan.error();
    const Rulebook &rulebook = plan->rulebook;
    TerritoriesResult result{
        .operation = {}, .lines = rulebook.lines.size(), .newReps = plan->newReps, .version = 0, .plan = *plan};
    const Deed deed{u"territories"_s, tr("Territories from %1 (%2 lines)").arg(table.fileName).arg(result.lines), actor,
                    now};
    const Result<OperationId> done =
        putRulebook(workspace, rulebook, deed, [&](OpenDeed &open, RulebookId version) -> Result<void> {
            result.version = int(version.value);
            open.detail = {
                {u"file"_s, table.fileName}, {u"lines"_s, result.lines}, {u"fingerprint"_s, fingerprint(rulebook)}};
            return {};
        });
    if (!done)
        return done.error();
    result.operation = *done;
    return result;
}

} // namespace lw
