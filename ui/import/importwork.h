// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/batchstore.h"
#include "core/workspace/importleads.h"
#include "ui/import/filelook.h"
#include "ui/import/presetchoices.h"
#include "ui/models/checkedrows.h"

#include <memory>
#include <optional>

namespace lw
{

// What the import does on other threads. A file is opened anew by each of them, because its rows belong to the thread
// that reads them; whether it is still the same file is told by its bytes.

/// A file that was looked through, and how its columns may be understood.
struct ImportFile {
    QString path;
    ReadOptions options; ///< as asked, or as the profile has them
    TableHead head;
    qint64 rowCount = 0;
    QList<RawRow> preview;
    bool unusualFirst = false; ///< rows whose letters may have been misread stand first in the preview
    QList<ColumnFacts> facts;  ///< one a column
    PresetChoices presets;
};
using ImportFilePtr = std::shared_ptr<const ImportFile>;

/// Looks through a file read with `options`; without them as its profile says, else as it is found to be.
Result<ImportFilePtr> readImportFile(const Workspace &workspace, const QString &path,
                                     const std::optional<ReadOptions> &options, const Progress &progress);

/// Opens the rows of a file again. Error: it changed since.
Result<RowSourcePtr> openAgain(const QString &path, const ReadOptions &options, const QByteArray &sha256);

/// How columns write their dates, by their place in the file. Error: the file cannot be read; or it was stopped.
using DateFindings = QHash<int, DateFinding>;
Result<DateFindings> findDates(const ImportFile &file, const QHash<int, ColumnRule> &columns, const Progress &progress);

/// What is to be imported, and how.
struct ImportOrder {
    QString path;
    QByteArray sha256;
    ColumnMapping mapping; ///< with how the file is read
    IntakeOptions options;
};

/// What an import would do, and whether it was done before.
struct CheckedImport {
    CheckedRows rows;
    IntakeSummary summary;
    std::optional<Batch> before;
};
using CheckedImportPtr = std::shared_ptr<const CheckedImport>;

Result<CheckedImportPtr> checkImport(const Workspace &workspace, const ImportOrder &order, const Progress &progress);

/// Decides anew while it writes, because leads may have changed since the check.
Result<ImportResult> importFresh(Workspace &workspace, const ImportOrder &order, const QString &actor,
                                 const Progress &progress);

} // namespace lw
