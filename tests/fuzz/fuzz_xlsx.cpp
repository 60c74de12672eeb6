// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxreader.h"
#include "core/files/xlsxsheet.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace
{

void readTableOf(const QByteArray &bytes)
{
    const lw::Result<lw::RowSourcePtr> rows = lw::openXlsxBytes(bytes, u"fuzz.xlsx"_s);
    if (!rows)
        return;
    lw::RawRow row;
    for (lw::Result<bool> more = true; more && *more;)
        more = (*rows)->next(row);
}

// The sheet by itself: random bytes rarely make a ZIP archive with a right checksum.
void readSheetOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    lw::XlsxSheet sheet(std::make_unique<lw::XmlPart>(std::move(buffer), u"fuzz"_s),
                        std::make_shared<lw::XlsxContext>());
    lw::SheetRow row;
    for (lw::Result<bool> more = true; more && *more;)
        more = sheet.nextRow(row);
}

} // namespace

/// The first byte chooses: even, a workbook; odd, the XML of a sheet.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    if (data[0] % 2 == 0)
        readTableOf(bytes);
    else
        readSheetOf(bytes);
    return 0;
}
