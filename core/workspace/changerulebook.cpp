// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changerulebook.h"

#include "core/store/rulebookstore.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeRulebook", text);
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

Result<QList<CoverageLine>> readLines(const RawTable &table)
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
        line->number = int(lines.size()) + 1;
        lines += *line;
    }
    return lines;
}

QStringList addMissingReps(Rulebook &rulebook)
{
    QStringList added;
    for (const CoverageLine &line : rulebook.lines) {
        if (rulebook.findRep(line.owner))
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

} // namespace

Result<TerritoriesResult> importTerritories(Workspace &workspace, const RawTable &table, const QString &actor,
                                            const QDateTime &now)
{
    const Result<QList<CoverageLine>> lines = readLines(table);
    if (!lines)
        return lines.error();
    Rulebook rulebook = workspace.rulebook()->rulebook;
    rulebook.lines = *lines;
    TerritoriesResult result{
        .operation = {}, .lines = lines->size(), .newReps = addMissingReps(rulebook), .version = 0};
    const Deed deed{u"territories"_s, tr("Territories from %1 (%2 lines)").arg(table.fileName).arg(lines->size()),
                    actor, now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        const Result<RulebookId> version = putInForce(open.database, rulebook, now);
        if (!version)
            return version.error();
        result.version = int(version->value);
        open.detail = {
            {u"file"_s, table.fileName}, {u"lines"_s, result.lines}, {u"fingerprint"_s, fingerprint(rulebook)}};
        return {};
    });
    if (!done)
        return done.error();
    result.operation = *done;
    Q_EMIT workspace.rulebookChanged();
    return result;
}

Result<RulebookId> importDraft(Workspace &workspace, const Rulebook &rulebook, const QString &actor,
                               const QDateTime &now)
{
    RulebookId version;
    const Result<OperationId> done = workspace.perform(
        {u"rulebook"_s, tr("Draft “%1”").arg(rulebook.title), actor, now}, [&](OpenDeed &open) -> Result<void> {
            const Result<RulebookId> saved = saveDraft(open.database, rulebook, now);
            if (!saved)
                return saved.error();
            version = *saved;
            open.detail = {{u"draft"_s, version.value}, {u"fingerprint"_s, fingerprint(rulebook)}};
            return {};
        });
    return done ? Result<RulebookId>(version) : Result<RulebookId>(done.error());
}

Result<Rulebook> readRulebook(const QByteArray &json, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(
            tr("%1 is not JSON: %2 at byte %3.").arg(fileName, problem.errorString()).arg(problem.offset));
    const Result<Rulebook> read = rulebookFromJson(document.object());
    return read ? read : Result<Rulebook>(unreadable(QString(fileName + u": "_s + read.error().message)));
}

} // namespace lw
