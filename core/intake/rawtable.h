// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace lw
{

/// One row of a file as it stands there.
struct RawRow {
    qint64 number = 0; ///< where it starts, from 1: the line of a text file, the row of a sheet, the n-th card or mail
    QStringList cells;
    QString problem; ///< why the row cannot be read; empty: it can
};

/// How a file is to be read. What is left empty is found out.
struct ReadOptions {
    QString encoding;
    QString delimiter;            ///< one sign
    QString quote;                ///< one sign, or "none"
    QString escape;               ///< the sign before a quote inside a quoted cell, or "none": it is doubled
    std::optional<int> headerRow; ///< its line, from 1; 0: the file has no header line, columns are named by number
    QString sheet;                ///< of a workbook
    bool hiddenCells = false;     ///< hidden rows and columns of a sheet are read too
    bool operator==(const ReadOptions &) const = default;
};

enum class FileKind { Csv, Xlsx, VCard, Mail };

struct SheetName {
    QString name;
    bool hidden = false;
    bool operator==(const SheetName &) const = default;
};

/// What is known of a file of rows before its first row: how it is written and what its columns are called.
struct TableHead {
    FileKind kind = FileKind::Csv;
    QString fileName;
    QByteArray sha256; ///< of the file's bytes
    QString encoding;
    QChar delimiter = u',';
    QChar quote = u'"'; ///< null: quotation marks are ordinary signs
    QChar escape;       ///< null: a quote inside a quoted cell is doubled
    int headerRow = 1;  ///< the line it was found on; 0: the file has none
    QString sheet;
    QList<SheetName> sheets; ///< of a workbook, in its order
    QStringList headers;     ///< each its own
    QStringList remarks;     ///< what was guessed and may be wrong, and what of the file is not read
};

/// A file of rows under headers, before anything is understood.
struct RawTable : TableHead {
    QList<RawRow> rows; ///< blank lines are no rows
};

/// The rows of a file, one at a time: memory does not grow with the file.
class RowSource
{
    Q_DISABLE_COPY_MOVE(RowSource)

public:
    RowSource() = default;
    virtual ~RowSource() = default;

    virtual const TableHead &head() const = 0;
    /// The next row; false at the end. Error: the file cannot be read any further, with file, row and remedy.
    virtual Result<bool> next(RawRow &row) = 0;
    /// Back to the first row. Error: the file is not the one that was opened any more.
    virtual Result<void> rewind() = 0;
    /// How much of the file is read, between 0 and 1.
    virtual double part() const = 0;
};
using RowSourcePtr = std::shared_ptr<RowSource>;

/// The rows of a table already in memory.
RowSourcePtr rowsOf(RawTable table);

/// All rows of a source, from the first on. Error: as next(); or more than `most`.
Result<RawTable> readAll(RowSource &source, qsizetype most);

/// Header cells as names: each its own, blank ones by number.
QStringList uniqueHeaders(const QStringList &cells);

} // namespace lw
