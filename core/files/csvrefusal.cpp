// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvrefusal.h"

#include "core/files/filelimits.h"
#include "core/files/inputfile.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CsvRefusal", text);
}

struct Signature {
    QByteArrayView bytes;
    const char *what;
};

// Files people drop on us by mistake, by their first bytes.
constexpr Signature kForeign[] = {
    {"PK\x03\x04", QT_TRANSLATE_NOOP("lw::CsvRefusal", "a ZIP or Excel (.xlsx) file; save it as CSV first")},
    {"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("lw::CsvRefusal", "an old Excel or Word file; save it as CSV first")},
    {"%PDF", QT_TRANSLATE_NOOP("lw::CsvRefusal", "a PDF; export the table as CSV")},
    {"SQLite format 3", QT_TRANSLATE_NOOP("lw::CsvRefusal", "a database; export the table as CSV")},
    {"\x89PNG", QT_TRANSLATE_NOOP("lw::CsvRefusal", "a picture")},
    {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("lw::CsvRefusal", "a picture")},
    {"\x1F\x8B", QT_TRANSLATE_NOOP("lw::CsvRefusal", "a compressed file; unpack it first")},
    {"\x7F"
     "ELF",
     QT_TRANSLATE_NOOP("lw::CsvRefusal", "a program")},
};

} // namespace

Result<void> refuseNoCsvFile(const QString &path)
{
    LW_TRY(checkInputFile(path));
    if (QFileInfo(path).size() > limits::kCsvBytes)
        return unreadable(tr("%1 is larger than %2 MiB. Split it into smaller files.")
                              .arg(path)
                              .arg(limits::kCsvBytes / limits::kMiB));
    return {};
}

Result<void> refuseForeignBytes(QIODevice &file, const QString &fileName)
{
    const QByteArray first = file.peek(64);
    for (const Signature &signature : kForeign) {
        if (first.startsWith(signature.bytes))
            return unreadable(tr("%1 is not a CSV file: it is %2.").arg(fileName, tr(signature.what)));
    }
    return {};
}

Error emptyCsv(const QString &fileName)
{
    return unreadable(tr("%1 is empty. Export it again with its header line.").arg(fileName));
}

} // namespace lw
