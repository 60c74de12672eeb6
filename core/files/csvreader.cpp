// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"

#include "core/files/csvtext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CsvReader", text);
}

struct Signature {
    QByteArrayView bytes;
    const char *what;
};

// Files people drop on us by mistake, by their first bytes.
constexpr Signature kForeign[] = {
    {"PK\x03\x04", QT_TRANSLATE_NOOP("lw::CsvReader", "a ZIP or Excel (.xlsx) file; save it as CSV first")},
    {"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("lw::CsvReader", "an old Excel or Word file; save it as CSV first")},
    {"%PDF", QT_TRANSLATE_NOOP("lw::CsvReader", "a PDF; export the table as CSV")},
    {"SQLite format 3", QT_TRANSLATE_NOOP("lw::CsvReader", "a database; export the table as CSV")},
    {"\x89PNG", QT_TRANSLATE_NOOP("lw::CsvReader", "a picture")},
    {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("lw::CsvReader", "a picture")},
    {"\x1F\x8B", QT_TRANSLATE_NOOP("lw::CsvReader", "a compressed file; unpack it first")},
    {"\x7F"
     "ELF",
     QT_TRANSLATE_NOOP("lw::CsvReader", "a program")},
};

Result<QByteArray> readBytes(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return unreadable(tr("%1: there is no such file. Check the name and the folder.").arg(path));
    if (file.isDir())
        return unreadable(tr("%1 is a folder. Name a file in it.").arg(path));
    if (file.size() > kMaxCsvBytes)
        return unreadable(
            tr("%1 is larger than %2 MiB. Split it into smaller files.").arg(path).arg(kMaxCsvBytes / 1024 / 1024));
    QFile reader(path);
    if (!reader.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2").arg(path, reader.errorString()));
    return reader.readAll();
}

Result<void> refuseForeign(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.trimmed().isEmpty())
        return unreadable(tr("%1 is empty. Export it again with its header line.").arg(fileName));
    for (const Signature &signature : kForeign) {
        if (bytes.startsWith(signature.bytes))
            return unreadable(tr("%1 is not a CSV file: it is %2.").arg(fileName, tr(signature.what)));
    }
    return {};
}

// Text has no zero bytes; what has them is binary, or 16- or 32-bit text that does not say so.
Result<QString> asText(const QString &decoded, qint64 row, const QString &fileName)
{
    if (row >= 0)
        return unreadable(
            tr("%1, row %2: binary data where text should be. If this is a text file, save it as CSV in UTF-8.")
                .arg(fileName)
                .arg(row));
    return decoded;
}

Result<QString> decode(const QByteArray &bytes, const QString &asked, RawTable &table)
{
    const auto finish = [&](QStringDecoder &decoder, const QString &name) -> Result<QString> {
        const QString text = decoder.decode(bytes);
        table.encoding = name;
        const qsizetype zero = text.indexOf(QChar(0));
        return asText(text, zero < 0 ? -1 : text.left(zero).count(u'\n') + 1, table.fileName);
    };
    if (!asked.isEmpty()) {
        QStringDecoder decoder(asked.toLatin1().constData());
        if (!decoder.isValid())
            return unreadable(tr("%1: the encoding “%2” is not known. Use UTF-8, UTF-16, ISO-8859-1 or windows-1252.")
                                  .arg(table.fileName, asked));
        Result<QString> text = finish(decoder, asked);
        if (text && decoder.hasError())
            return unreadable(
                tr("%1 is not written in %2. Leave the encoding out to have it found.").arg(table.fileName, asked));
        return text;
    }
    const auto mark = QStringConverter::encodingForData(bytes);
    QStringDecoder utf(mark.value_or(QStringConverter::Utf8));
    Result<QString> text = finish(utf, QString::fromLatin1(utf.name()));
    if (mark || !utf.hasError())
        return text;
    QStringDecoder western("windows-1252");
    if (!western.isValid())
        western = QStringDecoder(QStringConverter::Latin1);
    table.remarks +=
        tr("%1 is not UTF-8; read as Windows-1252. If letters look wrong, name the encoding in the profile.")
            .arg(table.fileName);
    return finish(western, u"windows-1252"_s);
}

// Every column needs a name of its own; files do not always give one.
QStringList uniqueHeaders(const QStringList &cells)
{
    QStringList headers;
    for (const QString &cell : cells) {
        const QString name = cell.trimmed().isEmpty() ? tr("column %1").arg(headers.size() + 1) : cell.trimmed();
        QString unique = name;
        for (int i = 2; headers.contains(unique); ++i)
            unique = name + u" (" + QString::number(i) + u')';
        headers += unique;
    }
    return headers;
}

bool isBlank(const CsvRecord &record)
{
    return std::ranges::all_of(record.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QString problemOf(const CsvRecord &record, qsizetype columns)
{
    if (record.strayQuote)
        return tr("a quotation mark inside a quoted cell is not doubled; write \"\" for it");
    if (record.cells.size() != columns)
        return tr("has %1 cells, the header has %2; check for a missing or extra separator")
            .arg(record.cells.size())
            .arg(columns);
    return {};
}

Result<void> fill(RawTable &table, const QString &text, int headerRow)
{
    CsvText csv(text, table.delimiter);
    CsvRecord record;
    while (csv.next(record)) {
        if (record.unterminated)
            return unreadable(tr("%1, row %2: a quotation mark is opened here and never closed. Close it, or double it "
                                 "if it belongs to the text.")
                                  .arg(table.fileName)
                                  .arg(record.line));
        if (record.line < headerRow || isBlank(record))
            continue;
        if (table.headers.isEmpty()) {
            if (record.cells.size() > kMaxCsvColumns)
                return unreadable(
                    tr("%1, row %2: more than %3 columns.").arg(table.fileName).arg(record.line).arg(kMaxCsvColumns));
            table.headers = uniqueHeaders(record.cells);
            continue;
        }
        if (table.rows.size() >= kMaxCsvRows)
            return unreadable(
                tr("%1: more than %2 rows. Split it into smaller files.").arg(table.fileName).arg(kMaxCsvRows));
        table.rows +=
            RawRow{.number = record.line, .cells = record.cells, .problem = problemOf(record, table.headers.size())};
    }
    if (table.rows.isEmpty())
        return unreadable(tr("%1 has no rows below its header. Nothing to read.").arg(table.fileName));
    return {};
}

} // namespace

Result<RawTable> readCsvBytes(const QByteArray &bytes, const QString &fileName, const CsvOptions &options)
{
    LW_TRY(refuseForeign(bytes, fileName));
    RawTable table;
    table.fileName = fileName;
    table.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    Result<QString> text = decode(bytes, options.encoding, table);
    if (!text)
        return text.error();
    if (text->startsWith(QChar::ByteOrderMark))
        text->remove(0, 1);
    table.delimiter = options.delimiter.isEmpty() ? guessDelimiter(*text) : options.delimiter.front();
    LW_TRY(fill(table, *text, options.headerRow));
    return table;
}

Result<RawTable> readCsv(const QString &path, const CsvOptions &options)
{
    const Result<QByteArray> bytes = readBytes(path);
    return bytes ? readCsvBytes(*bytes, QFileInfo(path).fileName(), options) : Result<RawTable>(bytes.error());
}

} // namespace lw
