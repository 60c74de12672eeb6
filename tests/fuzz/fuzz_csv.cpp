// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/filelimits.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace
{

void must(bool holds)
{
    if (!holds)
        std::abort();
}

void mustKeepLimits(const lw::RawRow &row, qsizetype columns, qint64 after)
{
    must(row.number > after);
    must(row.cells.size() <= lw::limits::kColumns + 1);
    for (const QString &cell : row.cells)
        must(cell.size() <= lw::limits::kCellCharacters);
    must(!row.problem.isEmpty() || row.cells.size() == columns);
}

qint64 readToTheEnd(lw::RowSource &rows)
{
    lw::RawRow row;
    qint64 count = 0;
    qint64 last = 0;
    for (;;) {
        const lw::Result<bool> more = rows.next(row);
        if (!more || !*more) {
            must(!more || rows.part() == 1.0);
            return count;
        }
        mustKeepLimits(row, rows.head().headers.size(), last);
        last = row.number;
        ++count;
    }
}

// The pieces a file is read in must not change what is read.
void read(const QByteArray &bytes, const lw::ReadOptions &options)
{
    const auto rows = lw::openCsvBytes(bytes, QStringLiteral("fuzz.csv"), options);
    if (!rows)
        return;
    must(!(*rows)->head().headers.isEmpty());
    const qint64 count = readToTheEnd(**rows);
    must(bool((*rows)->rewind()));
    must(readToTheEnd(**rows) == count);
    const auto again = lw::openCsvBytes(bytes, QStringLiteral("fuzz.csv"), options, 61);
    must(bool(again) && (*again)->head().headers == (*rows)->head().headers);
    must(readToTheEnd(**again) == count);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    lw::ReadOptions asked;
    asked.encoding = QStringLiteral("ISO-8859-1");
    asked.delimiter = QStringLiteral(";");
    asked.quote = QStringLiteral("'");
    asked.escape = QStringLiteral("\\");
    asked.headerRow = 0;
    read(bytes, {});
    read(bytes, asked);
    return 0;
}
