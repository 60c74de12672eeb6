// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/mailreader.h"

#include <cstddef>
#include <cstdint>

/// Any bytes are a table whose rows fit its headers, or a message.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const lw::Result<lw::RawTable> table = lw::readMailBytes(bytes, QStringLiteral("fuzz.eml"));
    if (!table)
        return table.error().message.isEmpty() ? __builtin_trap(), 0 : 0;
    for (const lw::RawRow &row : table->rows) {
        if (row.cells.size() != table->headers.size())
            __builtin_trap();
    }
    return 0;
}
