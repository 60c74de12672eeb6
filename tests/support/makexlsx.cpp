// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/makexlsx.h"

#include <QtEndian>

#include <array>

namespace lw::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kSpreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr auto kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr auto kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

quint32 checksum(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 at = 0; at < 256; ++at) {
            quint32 value = at;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            made[at] = value;
        }
        return made;
    }();
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes)
        sum = table[(sum ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (sum >> 8);
    return ~sum;
}

void put16(QByteArray &out, quint16 value)
{
    out += char(value & 0xFF);
    out += char(value >> 8);
}

void put32(QByteArray &out, quint32 value)
{
    put16(out, quint16(value & 0xFFFF));
    put16(out, quint16(value >> 16));
}

// qCompress: four bytes of length, a zlib header of two, the deflated bytes, a checksum of four.
QByteArray deflated(const QByteArray &bytes)
{
    const QByteArray packed = qCompress(bytes, 9);
    return packed.mid(6, packed.size() - 10);
}

// The fields that stand both before an entry's bytes and in the archive's list.
QByteArray commonFields(const ZipEntry &entry, const QByteArray &packed)
{
    QByteArray out;
    put16(out, 20);
    put16(out, entry.encrypted ? 1 : 0);
    put16(out, entry.method);
    put32(out, 0x5A210000);
    put32(out, checksum(entry.bytes) ^ (entry.wrongChecksum ? 1U : 0U));
    put32(out, quint32(packed.size()));
    put32(out, entry.claimedSize.value_or(quint32(entry.bytes.size())));
    put16(out, quint16(entry.name.size()));
    put16(out, 0);
    return out;
}

QByteArray listed(const ZipEntry &entry, const QByteArray &packed, quint32 offset)
{
    QByteArray out = "PK\x01\x02";
    put16(out, entry.symlink ? 0x0314 : 20);
    out += commonFields(entry, packed);
    put16(out, 0);
    put16(out, 0);
    put16(out, 0);
    put32(out, entry.symlink ? 0xA1FF0000U : 0U);
    put32(out, offset);
    return out + entry.name;
}

QByteArray relation(int id, const QByteArray &kind, const QByteArray &target)
{
    return "<Relationship Id=\"rId" + QByteArray::number(id) + "\" Type=\"" + kRelations + "/" + kind + "\" Target=\"" +
           target + "\"/>";
}

QByteArray relations(const QByteArray &inside)
{
    return QByteArray("<Relationships xmlns=\"") + kPackage + "\">" + inside + "</Relationships>";
}

} // namespace

QByteArray zipOf(const QList<ZipEntry> &entries)
{
    QByteArray out;
    QByteArray list;
    for (const ZipEntry &entry : entries) {
        const QByteArray packed = entry.method == 8 ? deflated(entry.bytes) : entry.bytes;
        list += listed(entry, packed, quint32(out.size()));
        out += "PK\x03\x04" + commonFields(entry, packed) + entry.name + packed;
    }
    const auto start = quint32(out.size());
    out += list + "PK\x05\x06";
    put32(out, 0);
    put16(out, quint16(entries.size()));
    put16(out, quint16(entries.size()));
    put32(out, quint32(list.size()));
    put32(out, start);
    put16(out, 0);
    return out;
}

QList<ZipEntry> entriesOf(const BookXml &book)
{
    QByteArray names;
    QByteArray targets;
    QList<ZipEntry> entries{
        {.name = "_rels/.rels", .bytes = relations(relation(1, "officeDocument", "xl/workbook.xml"))}};
    int id = 0;
    for (const SheetXml &sheet : book.sheets) {
        const QByteArray number = QByteArray::number(++id);
        names += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\" state=\"" + sheet.state +
                 "\" r:id=\"rId" + number + "\"/>";
        targets += relation(id, "worksheet", "worksheets/sheet" + number + ".xml");
        entries += ZipEntry{.name = "xl/worksheets/sheet" + number + ".xml", .bytes = sheet.xml};
    }
    if (!book.strings.isEmpty()) {
        targets += relation(++id, "sharedStrings", "sharedStrings.xml");
        entries += ZipEntry{.name = "xl/sharedStrings.xml",
                            .bytes = QByteArray("<sst xmlns=\"") + kSpreadsheet + "\">" + book.strings + "</sst>"};
    }
    if (!book.styles.isEmpty()) {
        targets += relation(++id, "styles", "/xl/styles.xml");
        entries += ZipEntry{.name = "xl/styles.xml",
                            .bytes = QByteArray("<styleSheet xmlns=\"") + kSpreadsheet + "\">" + book.styles +
                                     "</styleSheet>"};
    }
    entries += ZipEntry{.name = "xl/_rels/workbook.xml.rels", .bytes = relations(targets)};
    entries += ZipEntry{.name = "xl/workbook.xml",
                        .bytes = QByteArray("<workbook xmlns=\"") + kSpreadsheet + "\" xmlns:r=\"" + kRelations +
                                 "\"><workbookPr date1904=\"" + (book.date1904 ? "1" : "0") + "\"/><sheets>" + names +
                                 "</sheets></workbook>"};
    return entries;
}

QByteArray xlsxOf(const BookXml &book)
{
    return zipOf(entriesOf(book));
}

QByteArray sheetXml(const QByteArray &rows, const QByteArray &before, const QByteArray &after)
{
    return QByteArray("<worksheet xmlns=\"") + kSpreadsheet + "\">" + before + "<sheetData>" + rows + "</sheetData>" +
           after + "</worksheet>";
}

QByteArray xlsxOfRows(const QByteArray &rows)
{
    return xlsxOf(BookXml{.sheets = {{.name = "Leads", .xml = sheetXml(rows)}}, .strings = {}, .styles = {}});
}

QByteArray rowsXml(const QList<QStringList> &rows)
{
    QByteArray xml;
    int number = 0;
    for (const QStringList &row : rows) {
        xml += "<row r=\"" + QByteArray::number(++number) + "\">";
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (row[column].isEmpty())
                continue;
            const QByteArray name = char('A' + column) + QByteArray::number(number);
            const QString text = row[column].toHtmlEscaped().replace(u"\r"_s, u"_x000D_"_s);
            xml += "<c r=\"" + name + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text.toUtf8() +
                   "</t></is></c>";
        }
        xml += "</row>";
    }
    return xml;
}

QByteArray xlsxOf(const QList<QStringList> &rows)
{
    return xlsxOfRows(rowsXml(rows));
}

} // namespace lw::test
