// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/csvreader.h"
#include "core/store/batchstore.h"
#include "core/workspace/importleads.h"
#include "ui/models/columnmappingmodel.h"

#include <memory>
#include <optional>

namespace lw
{

// What the import does on other threads. Whole files and plans travel as shared pointers that free them aside, because
// freeing two million rows takes longer than a window may stand still.

/// A file that was read, and how its columns may be understood.
struct ImportFile {
    QString path;
    CsvOptions options; ///< as asked, or as the remembered profile has them
    RawTable table;
    QList<RawRow> preview; ///< where letters may have been misread, rows that have such letters come first
    ColumnMapping suggestion;
    bool isRemembered = false; ///< by an earlier import of a file with these columns; else guessed from the headers
    QList<ColumnFacts> facts;  ///< one a column
};
using ImportFilePtr = std::shared_ptr<const ImportFile>;

/// Reads a file with `options`; without them as its remembered profile says, else as it is found to be.
Result<ImportFilePtr> readImportFile(const Workspace &workspace, const QString &path,
                                     const std::optional<CsvOptions> &options, const Progress &progress);

/// How a column writes its dates.
DateFinding findDates(const RawTable &table, qsizetype column);

/// What an import would do, and whether it was done before.
struct CheckedImport {
    IntakePlan plan;
    IntakeSummary summary;
    std::optional<Batch> before;
};
using CheckedImportPtr = std::shared_ptr<const CheckedImport>;

Result<CheckedImportPtr> checkImport(const Workspace &workspace, const ImportRequest &request,
                                     const Progress &progress);

/// Plans again and writes, because leads may have changed since the check.
Result<ImportResult> importFresh(Workspace &workspace, const ImportRequest &request, const QString &actor,
                                 const Progress &progress);

} // namespace lw
