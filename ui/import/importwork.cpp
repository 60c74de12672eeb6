// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importwork.h"

#include "core/base/fold.h"
#include "core/intake/datereading.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kPreviewRows = 50;
constexpr qsizetype kSamples = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ImportWork", text);
}

template<class T>
std::shared_ptr<const T> freedAside(T value)
{
    return {new T(std::move(value)), [](const T *old) { QThreadPool::globalInstance()->start([old] { delete old; }); }};
}

// A file of rejected rows is read like the file it came from.
QStringList headersOfProfile(const QStringList &headers)
{
    const bool isRejects =
        headers.size() > 2 && headers.endsWith(u"problem"_s) && headers[headers.size() - 2] == u"row";
    return isRejects ? headers.first(headers.size() - 2) : headers;
}

// Profiles are found by folded headers, so a header may differ in case from the one remembered.
ColumnMapping fitted(ColumnMapping mapping, const QStringList &headers)
{
    const QHash<QString, ColumnRule> remembered = std::exchange(mapping.columns, {});
    for (auto it = remembered.begin(); it != remembered.end(); ++it) {
        const auto same = std::ranges::find_if(
            headers, [&](const QString &header) { return header == it.key() || fold(header) == fold(it.key()); });
        if (same != headers.end())
            mapping.columns.insert(*same, *it);
    }
    return mapping;
}

Result<void> suggest(const Workspace &workspace, ImportFile &file)
{
    const QStringList &headers = file.table.headers;
    Result<std::optional<ColumnMapping>> profile = rememberedProfile(workspace.database(), u"import"_s, headers);
    if (profile && !*profile)
        profile = rememberedProfile(workspace.database(), u"import"_s, headersOfProfile(headers));
    if (!profile)
        return profile.error();
    file.isRemembered = profile->has_value();
    file.suggestion = file.isRemembered ? fitted(**profile, headers) : guessMapping(headers);
    return {};
}

// The profile may know the encoding that could only be guessed.
void readAsRemembered(ImportFile &file)
{
    const ColumnMapping &profile = file.suggestion;
    const CsvOptions options{
        .encoding = profile.encoding, .delimiter = profile.delimiter, .headerRow = profile.headerRow};
    if (options.encoding.isEmpty() && options.delimiter.isEmpty())
        return;
    Result<RawTable> again = readCsv(file.path, options);
    if (!again || again->headers != file.table.headers)
        return;
    file.table = *std::move(again);
    file.options = options;
}

bool hasUnusualLetters(const RawRow &row)
{
    return std::ranges::any_of(row.cells, [](const QString &cell) {
        return std::ranges::any_of(cell, [](QChar c) { return c.unicode() > 127; });
    });
}

QList<RawRow> previewOf(const RawTable &table)
{
    const bool guessed = !table.remarks.isEmpty();
    QList<RawRow> preview;
    for (auto row = table.rows.begin(); guessed && row != table.rows.end() && preview.size() < kPreviewRows; ++row) {
        if (hasUnusualLetters(*row))
            preview += *row;
    }
    for (auto row = table.rows.begin(); row != table.rows.end() && preview.size() < kPreviewRows; ++row) {
        if (!guessed || !hasUnusualLetters(*row))
            preview += *row;
    }
    return preview;
}

Result<QList<ColumnFacts>> factsOf(const RawTable &table, const Progress &progress)
{
    QList<ColumnFacts> facts(table.headers.size());
    qint64 done = 0;
    for (const RawRow &row : table.rows) {
        if (done++ % 4096 == 0 && !goesOn(progress, done, table.rows.size()))
            return failed(tr("Stopped. Nothing was imported."));
        const qsizetype columns = std::min(row.cells.size(), facts.size());
        for (qsizetype column = 0; column < columns; ++column) {
            const QStringView cell = QStringView(row.cells[column]).trimmed();
            if (cell.isEmpty())
                continue;
            ColumnFacts &known = facts[column];
            ++known.filled;
            if (known.samples.size() < kSamples && !known.samples.contains(cell))
                known.samples += cell.toString();
        }
    }
    return facts;
}

void findSuggestedDates(ImportFile &file)
{
    for (qsizetype column = 0; column < file.table.headers.size(); ++column) {
        const auto field = fieldFromName(file.suggestion.columns.value(file.table.headers[column]).field);
        if (field && info(*field).type == FieldType::Instant)
            file.facts[column].dates = findDates(file.table, column);
    }
}

} // namespace

Result<ImportFilePtr> readImportFile(const Workspace &workspace, const QString &path,
                                     const std::optional<CsvOptions> &options, const Progress &progress)
{
    if (!goesOn(progress, 0, 0)) // asked in vain: another way to read it was chosen meanwhile
        return failed(tr("Stopped. Nothing was imported."));
    ImportFile file;
    file.path = path;
    file.options = options.value_or(CsvOptions());
    Result<RawTable> table = readCsv(path, file.options);
    if (!table)
        return table.error();
    file.table = *std::move(table);
    LW_TRY(suggest(workspace, file));
    if (file.isRemembered && !options)
        readAsRemembered(file);
    const Result<QList<ColumnFacts>> facts = factsOf(file.table, progress);
    if (!facts)
        return facts.error();
    file.facts = *facts;
    findSuggestedDates(file);
    file.preview = previewOf(file.table);
    return freedAside(std::move(file));
}

DateFinding findDates(const RawTable &table, qsizetype column)
{
    QStringList values;
    for (const RawRow &row : table.rows) {
        const QString cell = row.cells.value(column).trimmed();
        if (!cell.isEmpty())
            values += cell;
    }
    const Result<QString> format = dateFormatOf({}, values);
    if (format)
        return {.format = *format, .problem = {}};
    const QString &first = values.first();
    const bool eitherWay =
        readInstant(first, u"dmy"_s, "UTC").isValid() && readInstant(first, u"mdy"_s, "UTC").isValid();
    return {.format = {},
            .problem = (eitherWay ? tr("“%1” could be day-month or month-day.")
                                  : tr("“%1” is in no date format that is known by itself."))
                           .arg(first.left(60))};
}

Result<CheckedImportPtr> checkImport(const Workspace &workspace, const ImportRequest &request, const Progress &progress)
{
    Result<IntakePlan> plan = planImport(workspace, request, progress);
    if (!plan)
        return plan.error();
    const Result<std::optional<Batch>> before = sameFile(workspace.database(), u"import"_s, request.table.sha256);
    if (!before)
        return before.error();
    CheckedImport checked{.plan = *std::move(plan), .summary = {}, .before = *before};
    checked.summary = summarise(checked.plan);
    return freedAside(std::move(checked));
}

Result<ImportResult> importFresh(Workspace &workspace, const ImportRequest &request, const QString &actor,
                                 const Progress &progress)
{
    // Half of the way is planning.
    const Progress planning = [&](qint64 done, qint64 total) { return goesOn(progress, done, 2 * total); };
    const Progress writing = [&](qint64 done, qint64 total) { return goesOn(progress, total + done, 2 * total); };
    const Result<IntakePlan> plan = planImport(workspace, request, planning);
    return plan ? importLeads(workspace, request, *plan, actor, writing) : Result<ImportResult>(plan.error());
}

} // namespace lw
