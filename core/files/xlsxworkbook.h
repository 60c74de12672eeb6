// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/sharedstrings.h"
#include "core/files/xlsxstyles.h"
#include "core/files/xmlpart.h"
#include "core/files/ziparchive.h"
#include "core/intake/rawtable.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace lw
{

/// What the cells of every sheet refer to.
struct XlsxContext {
    std::optional<SharedStrings> strings; ///< none: the workbook has no such part
    XlsxStyles styles;
    bool date1904 = false;
};

struct XlsxSheetEntry : SheetName {
    QString part; ///< empty: the workbook names a sheet that it does not hold
};

/// A workbook, its sheets not yet read. Chart and dialog sheets hold no cells and are left out.
struct XlsxWorkbook {
    std::shared_ptr<ZipArchive> archive;
    std::shared_ptr<const XlsxContext> context;
    QList<XlsxSheetEntry> sheets;
};

/// Error: no workbook, or one of another format, or damaged, with file and remedy.
Result<XlsxWorkbook> readWorkbook(std::shared_ptr<ZipArchive> archive);

/// A part as XML. Error: as ZipArchive::part().
Result<std::unique_ptr<XmlPart>> openXmlPart(ZipArchive &archive, const QString &part);

} // namespace lw
