// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importwork.h"

#include "core/files/tablefile.h"
#include "ui/import/checkedrow.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ImportWork", text);
}

// Freeing the rows of a large file takes longer than a window may stand still.
template<class T>
std::shared_ptr<const T> freedAside(T value)
{
    return {new T(std::move(value)), [](const T *old) { QThreadPool::globalInstance()->start([old] { delete old; }); }};
}

// The profile may know the encoding that could only be guessed.
Result<RowSourcePtr> openAsProfileSays(ImportFile &file, RowSourcePtr found)
{
    const ReadOptions reading = file.presets.suggestion().mapping.reading;
    if (reading == ReadOptions())
        return found;
    const Result<RowSourcePtr> again = openTable(file.path, reading);
    if (!again || (*again)->head().headers != found->head().headers)
        return found;
    file.options = reading;
    return again;
}

bool isEncodingGuessed(const ImportFile &file, const TableHead &head)
{
    return head.kind == FileKind::Csv && file.options.encoding.isEmpty() &&
           !head.encoding.startsWith(u"UTF-", Qt::CaseInsensitive);
}

} // namespace

Result<ImportFilePtr> readImportFile(const Workspace &workspace, const QString &path,
                                     const std::optional<ReadOptions> &options, const Progress &progress)
{
    if (!goesOn(progress, 0, 0)) // asked in vain: another way to read it was chosen meanwhile
        return failed(tr("Stopped. Nothing was imported."));
    ImportFile file;
    file.path = path;
    file.options = options.value_or(ReadOptions());
    Result<RowSourcePtr> rows = openTable(path, file.options);
    if (!rows)
        return rows.error();
    Result<PresetChoices> presets = presetChoices(workspace, (*rows)->head().headers);
    if (!presets)
        return presets.error();
    file.presets = *std::move(presets);
    if (!options)
        rows = openAsProfileSays(file, *rows);
    if (!rows)
        return rows.error();
    const ColumnMapping &suggestion = file.presets.suggestion().mapping;
    Result<FileLook> look = lookThrough(**rows, suggestion, isEncodingGuessed(file, (*rows)->head()), progress);
    if (!look)
        return look.error();
    file.head = (*rows)->head(); // remarks may come with the last row
    file.rowCount = look->rows;
    file.facts = std::move(look->facts);
    file.preview = std::move(look->preview);
    file.unusualFirst = look->unusualFirst;
    return freedAside(std::move(file));
}

Result<RowSourcePtr> openAgain(const QString &path, const ReadOptions &options, const QByteArray &sha256)
{
    Result<RowSourcePtr> rows = openTable(path, options);
    if (rows && (*rows)->head().sha256 != sha256)
        return unreadable(
            tr("%1 has changed since it was looked at. Choose it again, so that you see what it says now.").arg(path));
    return rows;
}

Result<DateFindings> findDates(const ImportFile &file, const QHash<int, ColumnRule> &columns, const Progress &progress)
{
    const Result<RowSourcePtr> rows = openAgain(file.path, file.options, file.head.sha256);
    if (!rows)
        return rows.error();
    ColumnMapping dates;
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        ColumnRule rule = *it;
        rule.dateFormat.clear(); // it is to be found, whatever was chosen meanwhile
        dates.columns.insert(file.head.headers[it.key()], rule);
    }
    const Result<FileLook> look = lookThrough(**rows, dates, false, progress);
    if (!look)
        return look.error();
    DateFindings findings;
    for (auto it = columns.begin(); it != columns.end(); ++it)
        findings.insert(it.key(), look->facts[it.key()].dates.value_or(DateFinding()));
    return findings;
}

Result<CheckedImportPtr> checkImport(const Workspace &workspace, const ImportOrder &order, const Progress &progress)
{
    const Result<RowSourcePtr> rows = openAgain(order.path, order.mapping.reading, order.sha256);
    if (!rows)
        return rows.error();
    const ImportRequest request{.rows = *rows, .mapping = order.mapping, .options = order.options};
    CheckedImport checked;
    const Result<IntakeSummary> summary = planImport(
        workspace, request,
        [&](const PlannedRow &row) { checked.rows.add(checkedRow(row, order.options.now, *workspace.rulebook())); },
        progress);
    if (!summary)
        return summary.error();
    checked.summary = *summary;
    const Result<std::optional<Batch>> before = sameFile(workspace.database(), u"import"_s, order.sha256);
    if (!before)
        return before.error();
    checked.before = *before;
    return freedAside(std::move(checked));
}

Result<ImportResult> importFresh(Workspace &workspace, const ImportOrder &order, const QString &actor,
                                 const Progress &progress)
{
    const Result<RowSourcePtr> rows = openAgain(order.path, order.mapping.reading, order.sha256);
    if (!rows)
        return rows.error();
    return importLeads(workspace, {.rows = *rows, .mapping = order.mapping, .options = order.options}, actor, progress);
}

} // namespace lw
