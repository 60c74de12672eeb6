// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/filelimits.h"
#include "core/files/mailmessage.h"
#include "core/files/mailreader.h"
#include "core/files/vcardreader.h"
#include "core/files/xlsxreader.h"
#include "core/files/ziparchive.h"
#include "tests/support/makexlsx.h"
#include "tests/support/testsupport.h"

#include <QBuffer>
#include <QFile>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;
using test::ZipEntry;

/// Each limit of the readers from both sides: one below it and at it a file is read whole, one beyond it is said.
class TestFileLimits : public QObject
{
    Q_OBJECT

    static void addBeyond()
    {
        QTest::addColumn<int>("beyond");
        QTest::newRow("below") << -1;
        QTest::newRow("at") << 0;
        QTest::newRow("beyond") << 1;
    }
    static QByteArray joined(qsizetype count, const QByteArray &cell, bool numbered)
    {
        QByteArrayList cells;
        for (qsizetype i = 0; i < count; ++i)
            cells += numbered ? cell + QByteArray::number(i) : cell;
        return cells.join(',') + '\n';
    }
    static Result<RawTable> csv(const QByteArray &bytes)
    {
        ReadOptions options;
        options.delimiter = u","_s;
        options.headerRow = 1;
        return readCsvBytes(bytes, u"x.csv"_s, options);
    }
    // The parts are stored as they are, so that nothing looks packed too densely.
    static Result<RawTable> workbook(const test::BookXml &book)
    {
        QList<ZipEntry> entries = test::entriesOf(book);
        for (ZipEntry &entry : entries)
            entry.method = 0;
        const Result<RowSourcePtr> rows = openXlsxBytes(test::zipOf(entries), u"x.xlsx"_s);
        return rows ? readAll(**rows, limits::kRows) : Result<RawTable>(rows.error());
    }
    static Result<RawTable> sheet(const QByteArray &rows, const QByteArray &after = {})
    {
        return workbook(
            {.sheets = {{.name = "Leads", .xml = test::sheetXml(rows, {}, after)}}, .strings = {}, .styles = {}});
    }
    static QByteArray texts(qsizetype count, const QByteArray &text)
    {
        return QByteArray("<c t='str'><v>" + text + "</v></c>").repeated(count);
    }
    static Result<std::shared_ptr<ZipArchive>> archive(const QList<ZipEntry> &entries)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(test::zipOf(entries));
        buffer->open(QIODevice::ReadOnly);
        return ZipArchive::open(std::move(buffer), u"x.xlsx"_s);
    }
    // Bytes that no packing makes fewer.
    static QByteArray noise(qsizetype size)
    {
        std::mt19937 random(5);
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random() & 0xFFU);
        return bytes;
    }
    static QByteArray card(const QByteArray &lines, const QByteArray &version = "3.0")
    {
        return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
    }
    static QString cell(const RawTable &table, qsizetype row, const QString &header)
    {
        const qsizetype column = table.headers.indexOf(header);
        return column < 0 ? u"<no column>"_s : table.rows.value(row).cells.value(column);
    }
    static QByteArray mail(const QByteArray &body, const QByteArray &head = {})
    {
        return "From: Ann Lee <ann@x.example>\r\nSubject: Hi\r\nDate: Mon, 02 Mar 2026 09:00:00 -0500\r\n" + head +
               "\r\n" + body;
    }
    // A mail whose words stand in a part this many levels deep; the mail itself is the first.
    static QByteArray nested(int depth)
    {
        QByteArray body;
        for (int i = 0; i < depth - 2; ++i)
            body += "--b" + QByteArray::number(i) + "\r\nContent-Type: multipart/mixed; boundary=b" +
                    QByteArray::number(i + 1) + "\r\n\r\n";
        return mail(body + "--b" + QByteArray::number(depth - 2) + "\r\nContent-Type: text/plain\r\n\r\nwords\r\n",
                    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n");
    }

private Q_SLOTS:
    void columnsOfACsvFile_data() { addBeyond(); }
    void columnsOfACsvFile()
    {
        QFETCH(int, beyond);
        const qsizetype count = limits::kColumns + beyond;
        const Result<RawTable> table = csv(joined(count, "c", true) + joined(count, "v", false));
        if (beyond > 0) {
            QVERIFY(!table);
            QCOMPARE(table.error().message, u"x.csv, row 1: more than 512 columns. Leave out what is not needed."_s);
            return;
        }
        LW_VERIFY(table);
        QCOMPARE(table->headers.size(), count);
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows[0].cells, QStringList(count, u"v"_s));
        QCOMPARE(table->rows[0].problem, QString());
    }
    void aCellOfACsvFile_data() { addBeyond(); }
    void aCellOfACsvFile()
    {
        QFETCH(int, beyond);
        const QByteArray text(limits::kCellCharacters + beyond, 'x');
        const Result<RawTable> table = csv("a,b\n1," + text + "\n2,y\n");
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0].number, 2);
        QCOMPARE(table->rows[0].problem.contains(u"longer than 32767 characters"), beyond > 0);
        QCOMPARE(table->rows[0].problem.isEmpty(), beyond <= 0);
        if (beyond <= 0)
            QCOMPARE(table->rows[0].cells, (QStringList{u"1"_s, QString::fromLatin1(text)}));
        QCOMPARE(table->rows[1].problem, QString());
        QCOMPARE(table->rows[1].cells, (QStringList{u"2"_s, u"y"_s}));
    }
    void aRowOfACsvFile_data() { addBeyond(); }
    void aRowOfACsvFile()
    {
        QFETCH(int, beyond);
        constexpr qsizetype columns = 40;
        // With the separators and the line end.
        const qsizetype characters = limits::kRecordCharacters + beyond - columns;
        const QByteArray text(characters / columns, 'x');
        QByteArrayList cells(columns, text);
        cells.last() += QByteArray(characters % columns, 'y');
        const Result<RawTable> table =
            csv(joined(columns, "c", true) + cells.join(',') + '\n' + joined(columns, "v", false));
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0].problem.contains(u"longer than 1048576 characters"), beyond > 0);
        QCOMPARE(table->rows[0].problem.isEmpty(), beyond <= 0);
        if (beyond <= 0)
            QCOMPARE(table->rows[0].cells.join(u','), QString::fromLatin1(cells.join(',')));
        QCOMPARE(table->rows[1].number, 3);
        QCOMPARE(table->rows[1].cells, QStringList(columns, u"v"_s));
        QCOMPARE(table->rows[1].problem, QString());
    }
    void columnsOfASheet_data() { addBeyond(); }
    void columnsOfASheet()
    {
        QFETCH(int, beyond);
        const qsizetype count = limits::kColumns + beyond;
        const Result<RawTable> table =
            sheet("<row>" + texts(count, "h") + "</row><row>" + texts(count, "v") + "</row>");
        QCOMPARE(bool(table), beyond <= 0);
        if (beyond > 0) {
            const QString said = table.error().message;
            QVERIFY2(said.contains(u"x.xlsx") && said.contains(u"more than 512 columns; delete"), qPrintable(said));
            return;
        }
        QCOMPARE(table->headers.size(), count);
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows[0].cells, QStringList(count, u"v"_s));
    }
    void aRowOfASheet_data() { addBeyond(); }
    void aRowOfASheet()
    {
        QFETCH(int, beyond);
        constexpr qsizetype columns = 40;
        const qsizetype characters = limits::kRecordCharacters + beyond;
        const QByteArray text(characters / columns, 'x');
        const QByteArray last = text + QByteArray(characters % columns, 'y');
        const Result<RawTable> table = sheet("<row>" + texts(columns, "h") + "</row><row>" + texts(columns - 1, text) +
                                             texts(1, last) + "</row><row>" + texts(columns, "v") + "</row>");
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0].problem.contains(u"AN2 and the cells before it hold more than 1048576 characters"),
                 beyond > 0);
        QCOMPARE(table->rows[0].problem.isEmpty(), beyond <= 0);
        if (beyond <= 0)
            QCOMPARE(table->rows[0].cells.join(QString()).size(), characters);
        QCOMPARE(table->rows[1].problem, QString());
        QCOMPARE(table->rows[1].cells, QStringList(columns, u"v"_s));
    }
    void theLastPlaceOfASheet_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("problem");
        const QString beyond = u" holds something"_s; // a cell of the sheet, though not of the table
        QTest::newRow("column below") << "<row r='3'><c r='XFC3'><v>1</v></c></row>"_ba << QString(u"XFC3"_s + beyond);
        QTest::newRow("column at") << "<row r='3'><c r='XFD3'><v>1</v></c></row>"_ba << QString(u"XFD3"_s + beyond);
        QTest::newRow("column beyond") << "<row r='3'><c r='XFE3'><v>1</v></c></row>"_ba
                                       << u"“XFE3”, which is no cell of row 3"_s;
        QTest::newRow("row below") << "<row r='1048575'><c r='A1048575'><v>1</v></c></row>"_ba << QString();
        QTest::newRow("row at") << "<row r='1048576'><c r='A1048576'><v>1</v></c></row>"_ba << QString();
        QTest::newRow("row beyond") << "<row r='1048577'><c r='A1048577'><v>1</v></c></row>"_ba
                                    << u"its number is “1048577”, which no row of a sheet has"_s;
    }
    void theLastPlaceOfASheet()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, problem);
        const Result<RawTable> table =
            sheet("<row r='1'>" + texts(2, "h") + "</row><row r='2'>" + texts(2, "v") + "</row>" + row);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0].problem, QString());
        QVERIFY2(table->rows[1].problem.contains(problem), qPrintable(table->rows[1].problem));
        QCOMPARE(table->rows[1].problem.isEmpty(), problem.isEmpty());
        if (problem.isEmpty())
            QCOMPARE(table->rows[1].cells.value(0), u"1"_s);
    }
    void sheetsOfAWorkbook_data() { addBeyond(); }
    void sheetsOfAWorkbook()
    {
        QFETCH(int, beyond);
        constexpr int most = 1'000;
        test::BookXml book{.sheets = {}, .strings = {}, .styles = {}};
        const QByteArray xml = test::sheetXml(test::rowsXml({{u"a"_s}, {u"1"_s}}));
        for (int i = 0; i < most + beyond; ++i)
            book.sheets += test::SheetXml{.name = "S" + QByteArray::number(i), .xml = xml};
        const Result<RawTable> table = workbook(book);
        QCOMPARE(bool(table), beyond <= 0);
        if (beyond > 0) {
            const QString said = table.error().message;
            QVERIFY2(said.contains(u"x.xlsx") && said.contains(u"more than 1000 sheets"), qPrintable(said));
            return;
        }
        QCOMPARE(table->sheets.size(), most + beyond);
        QCOMPARE(table->sheet, u"S0"_s);
        QCOMPARE(table->rows.size(), 1);
    }
    void mergedCellsAreCountedOrSaidToBeMore_data() { addBeyond(); }
    void mergedCellsAreCountedOrSaidToBeMore()
    {
        QFETCH(int, beyond);
        const int count = limits::kMergedCells + beyond;
        const Result<RawTable> table =
            sheet("<row>" + texts(2, "h") + "</row><row>" + texts(2, "v") + "</row>",
                  "<mergeCells>" + QByteArray("<mergeCell ref='A2:B2'/>").repeated(count) + "</mergeCells>");
        LW_VERIFY(table);
        const QString said = table->remarks.join(u'\n');
        const QString right = beyond > 0 ? u"more than 10000 merged areas"_s : u"%1 merged area(s)"_s.arg(count);
        QVERIFY2(said.contains(right), qPrintable(said));
    }
    void whatAPartClaims_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("claimed");
        QTest::addColumn<bool>("taken");
        // Large enough to be no denser than a part may be.
        const QByteArray large = noise(300 * 1024);
        QTest::newRow("256 MiB, below") << large << limits::kZipPartBytes - 1 << true;
        QTest::newRow("256 MiB, at") << large << limits::kZipPartBytes << true;
        QTest::newRow("256 MiB, beyond") << large << limits::kZipPartBytes + 1 << false;
        QTest::newRow("dense, 1 MiB") << "x"_ba << limits::kMiB << true;
        QTest::newRow("dense, larger") << "x"_ba << limits::kMiB + 1 << false;
        const QByteArray small = noise(2'000);
        const qint64 packed = qCompress(small, 9).size() - 10; // without what stands around the deflated bytes
        QTest::newRow("1000 times, at") << small << (packed + 1) * limits::kZipRatio - 1 << true;
        QTest::newRow("1000 times, beyond") << small << (packed + 1) * limits::kZipRatio << false;
    }
    void whatAPartClaims()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, claimed);
        QFETCH(bool, taken);
        const auto opened = archive({{.name = "p", .bytes = bytes, .claimedSize = quint32(claimed)}});
        LW_VERIFY(opened);
        const Result<std::unique_ptr<QIODevice>> part = (*opened)->part(u"p"_s);
        QCOMPARE(bool(part), taken);
        if (taken)
            return;
        const QString said = part.error().message;
        QVERIFY2(said.contains(u"x.xlsx: the part “p”") && said.contains(u"Save it as CSV"), qPrintable(said));
    }
    void whatAnArchiveUnpacksToInAll()
    {
        constexpr qint64 size = 64 * limits::kMiB;
        static_assert(limits::kZipTotalBytes % size == 0);
        const auto opened = archive(
            {{.name = "p", .bytes = QByteArray(size, 'x'), .method = 0}, {.name = "q", .bytes = "x", .method = 0}});
        LW_VERIFY(opened);
        QByteArray chunk(limits::kMiB, Qt::Uninitialized);
        for (qint64 total = 0; total < limits::kZipTotalBytes; total += size) {
            const Result<std::unique_ptr<QIODevice>> part = (*opened)->part(u"p"_s);
            LW_VERIFY(part);
            qint64 read = 0;
            for (qint64 got = 0; (got = (*part)->read(chunk.data(), chunk.size())) > 0;)
                read += got;
            QVERIFY2(read == size, qPrintable((*part)->errorString()));
        }
        const Result<std::unique_ptr<QIODevice>> more = (*opened)->part(u"q"_s); // one byte beyond
        LW_VERIFY(more);
        QCOMPARE((*more)->read(chunk.data(), chunk.size()), -1);
        QVERIFY2((*more)->errorString().contains(u"x.xlsx: the part “q” unpacks to more than this program takes"),
                 qPrintable((*more)->errorString()));
    }
    void columnsOfCards_data() { addBeyond(); }
    void columnsOfCards()
    {
        QFETCH(int, beyond);
        const Result<RawTable> plain = readVCardBytes(card("FN:Ann\r\n"), u"x.vcf"_s);
        LW_VERIFY(plain);
        QByteArray lines = "FN:Ann\r\n";
        for (qsizetype i = 0; i < limits::kColumns + beyond - plain->headers.size(); ++i)
            lines += "X-F" + QByteArray::number(i) + ":v\r\n";
        const Result<RawTable> table = readVCardBytes(card(lines), u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->headers.size(), limits::kColumns + std::min(beyond, 0));
        QCOMPARE(cell(*table, 0, u"Name"_s), u"Ann"_s);
        const QString said = table->remarks.join(u'\n');
        QCOMPARE(said.contains(u"x.vcf: more than the columns a table can have; values not read: 1."), beyond > 0);
    }
    void aCellOfACard_data() { addBeyond(); }
    void aCellOfACard()
    {
        QFETCH(int, beyond);
        const qsizetype size = limits::kCellCharacters + beyond;
        const Result<RawTable> table =
            readVCardBytes(card("FN:Ann\r\nNOTE:" + QByteArray(size, 'x') + "\r\n") + card("FN:Bo\r\n"), u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0].problem.contains(u"“Notes” is longer than 32767 characters"), beyond > 0);
        QCOMPARE(table->rows[0].problem.isEmpty(), beyond <= 0);
        if (beyond <= 0)
            QCOMPARE(cell(*table, 0, u"Notes"_s).size(), size);
        QCOMPARE(table->rows[1].problem, QString());
    }
    void aLineOfACard_data() { addBeyond(); }
    void aLineOfACard()
    {
        QFETCH(int, beyond);
        const QByteArray prefix =
            "NOTE;QUOTED-PRINTABLE:"; // three bytes a letter, so that the cell stays within its own
        const qsizetype room = limits::kCardLine + beyond - prefix.size();
        const QByteArray line = prefix + QByteArray("=41").repeated(room / 3) + QByteArray(room % 3, 'B') + "\r\n";
        const Result<RawTable> table = readVCardBytes(card("FN:Ann\r\n" + line, "2.1") + card("FN:Bo\r\n"), u"x.vcf"_s);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0].problem.contains(u"“NOTE” is longer than 64 KiB"), beyond > 0);
        QCOMPARE(table->rows[0].problem.isEmpty(), beyond <= 0);
        if (beyond <= 0)
            QCOMPARE(cell(*table, 0, u"Notes"_s), QString(QString(room / 3, u'A') + QString(room % 3, u'B')));
        QCOMPARE(table->rows[1].problem, QString());
        QCOMPARE(cell(*table, 1, u"Name"_s), u"Bo"_s);
    }
    void linesInTheHeadOfAMail_data() { addBeyond(); }
    void linesInTheHeadOfAMail()
    {
        QFETCH(int, beyond);
        constexpr int own = 3;
        const Result<MailMessage> message =
            parseMail(mail("words", QByteArray("X-Line: 1\r\n").repeated(limits::kMailHeaders + beyond - own)));
        QCOMPARE(bool(message), beyond <= 0);
        if (beyond > 0)
            QCOMPARE(message.error().message, u"has more than 1000 lines in its head"_s);
        else
            QCOMPARE(message->text.trimmed(), u"words"_s);
    }
    void aLineInTheHeadOfAMail_data() { addBeyond(); }
    void aLineInTheHeadOfAMail()
    {
        QFETCH(int, beyond);
        const QByteArray name = "X-A: ";
        const qsizetype room = limits::kMailHeaderLine + beyond - name.size() - 1; // the return sign counts
        const Result<MailMessage> message = parseMail(mail("words", name + QByteArray(room, 'x') + "\r\n"));
        QCOMPARE(bool(message), beyond <= 0);
        if (beyond > 0)
            QCOMPARE(message.error().message, u"has a line of more than 64 KiB in its head"_s);
        else
            QCOMPARE(message->text.trimmed(), u"words"_s);
    }
    void partsInsideOfParts_data() { addBeyond(); }
    void partsInsideOfParts()
    {
        QFETCH(int, beyond);
        const Result<MailMessage> message = parseMail(nested(limits::kMimeDepth + beyond));
        QCOMPARE(bool(message), beyond <= 0);
        if (beyond > 0)
            QCOMPARE(message.error().message, u"is nested deeper than 16 parts"_s);
        else
            QVERIFY2(message->text.contains(u"words"), qPrintable(message->text));
    }
    void aMailOfTwentyFiveMebibytes_data()
    {
        QTest::addColumn<int>("beyond");
        QTest::newRow("at") << 0;
        QTest::newRow("beyond") << 1;
    }
    void aMailOfTwentyFiveMebibytes()
    {
        QFETCH(int, beyond);
        QByteArray bytes = mail("words\n");
        bytes += QByteArray("0123456789abcde\n").repeated(limits::kMailBytes / 16);
        bytes.resize(limits::kMailBytes + beyond);
        const Result<MailMessage> message = parseMail(bytes);
        QCOMPARE(bool(message), beyond <= 0);
        if (beyond > 0)
            QCOMPARE(message.error().message, u"is larger than 25 MiB"_s);
        else
            QVERIFY(message->text.startsWith(u"words"));
    }
    void filesTooLargeAreRefusedUnread_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("most");
        QTest::newRow("CSV") << u"large.csv"_s << limits::kCsvBytes;
        QTest::newRow("cards") << u"large.vcf"_s << limits::kVCardBytes;
        QTest::newRow("mails") << u"large.mbox"_s << limits::kMboxBytes;
    }
    void filesTooLargeAreRefusedUnread()
    {
        QFETCH(QString, name);
        QFETCH(qint64, most);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (!file.resize(most + 1)) // a hole, no bytes on the disk
            QSKIP("The disk takes no file with a hole of that size.");
        file.close();
        const auto said = [&]() -> QString {
            if (name.endsWith(u".csv")) {
                const Result<RowSourcePtr> rows = openCsv(path);
                return rows ? QString() : rows.error().message;
            }
            const Result<RawTable> table = name.endsWith(u".vcf") ? readVCards(path) : readMails(path);
            return table ? QString() : table.error().message;
        }();
        const QString limit = u"is larger than %1 MiB. Split it into smaller files."_s.arg(most / limits::kMiB);
        QVERIFY2(said.contains(name) && said.contains(limit), qPrintable(said));
    }
    void aWorkbookAtItsLimitIsOpened()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"large.xlsx"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (!file.resize(limits::kXlsxBytes))
            QSKIP("The disk takes no file with a hole of that size.");
        file.close();
        const Result<RowSourcePtr> rows = openXlsx(file.fileName());
        QVERIFY(!rows);
        QVERIFY2(!rows.error().message.contains(u"larger than"), qPrintable(rows.error().message)); // but no workbook
    }
};

QTEST_GUILESS_MAIN(TestFileLimits)
#include "tst_filelimits.moc"
