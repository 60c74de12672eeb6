// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/csvtext.h"
#include "core/files/filelimits.h"
#include "core/files/xlsxreader.h"
#include "core/files/xlsxvalue.h"
#include "tests/support/makexlsx.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QFile>

#include <sys/stat.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;
using test::BookXml;
using test::sheetXml;

class TestXlsxReader : public QObject
{
    Q_OBJECT

    static Result<RawTable> read(const QByteArray &bytes, const ReadOptions &options = {})
    {
        const Result<RowSourcePtr> rows = openXlsxBytes(bytes, u"x.xlsx"_s, options);
        return rows ? readAll(**rows, limits::kRows) : Result<RawTable>(rows.error());
    }
    // A header "a" to "d" and one row whose cells are these.
    static QByteArray rowOf(const QByteArray &cells)
    {
        return test::rowsXml({{u"a"_s, u"b"_s, u"c"_s, u"d"_s}}) + "<row r=\"2\">" + cells + "</row>";
    }
    static Result<RawTable> readRow(const QByteArray &cells) { return read(test::xlsxOfRows(rowOf(cells))); }
    static ReadOptions withHeader(int row)
    {
        ReadOptions options;
        options.headerRow = row;
        return options;
    }
    static ReadOptions ofSheet(const QString &name)
    {
        ReadOptions options;
        options.sheet = name;
        return options;
    }
    static BookXml bookOf(const QByteArray &sheet)
    {
        return {.sheets = {{.name = "Leads", .xml = sheet}}, .strings = {}, .styles = {}};
    }
    static QByteArray stylesOf(const QByteArray &code)
    {
        return "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + code +
               "\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
               "<xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs>";
    }
    static bool remarks(const RawTable &table, const QString &words)
    {
        return std::ranges::any_of(table.remarks, [&](const QString &remark) { return remark.contains(words); });
    }

private Q_SLOTS:
    void cellsAreReadByTheirKind_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("text");
        QTest::newRow("inline") << "<c r='A2' t='inlineStr'><is><t>Ann</t></is></c>"_ba << u"Ann"_s;
        QTest::newRow("runs and readings")
            << "<c r='A2' t='inlineStr'><is><r><t>A</t></r><r><rPr/><t xml:space='preserve'>n </t></r><rPh><t>x</t></rPh></is></c>"_ba
            << u"An "_s;
        QTest::newRow("CDATA") << "<c r='A2' t='inlineStr'><is><t><![CDATA[<Ann>]]></t></is></c>"_ba << u"<Ann>"_s;
        QTest::newRow("inline in a value") << "<c r='A2' t='inlineStr'><v>Ann</v></c>"_ba << u"Ann"_s;
        QTest::newRow("escape") << "<c r='A2' t='str'><v>a_x000D_b_x005F_x0041__x0000_</v></c>"_ba
                                << u"a\rb_x0041__x0000_"_s;
        QTest::newRow("prefix") << "<x:c xmlns:x='y' r='A2' t='str'><x:v>Ann</x:v></x:c>"_ba << u"Ann"_s;
        QTest::newRow("formula") << "<c r='A2'><f>1+1</f><v>2</v></c>"_ba << u"2"_s;
        QTest::newRow("formula of text") << "<c r='A2' t='str'><f>x</f><v>Ann</v></c>"_ba << u"Ann"_s;
        QTest::newRow("true") << "<c r='A2' t='b'><v>1</v></c>"_ba << u"TRUE"_s;
        QTest::newRow("false") << "<c r='A2' t='b'><v>0</v></c>"_ba << u"FALSE"_s;
        QTest::newRow("ISO day") << "<c r='A2' t='d'><v>2026-03-02</v></c>"_ba << u"2026-03-02"_s;
        QTest::newRow("ISO instant") << "<c r='A2' t='d'><v>2026-03-02T10:11:12</v></c>"_ba << u"2026-03-02 10:11:12"_s;
        QTest::newRow("ISO time") << "<c r='A2' t='d'><v>10:11:12</v></c>"_ba << u"10:11:12"_s;
        QTest::newRow("whole") << "<c r='A2'><v>4930123456</v></c>"_ba << u"4930123456"_s;
        QTest::newRow("long whole") << "<c r='A2' t='n'><v>123456789012345678</v></c>"_ba << u"123456789012345678"_s;
        QTest::newRow("exponent") << "<c r='A2'><v>4.93012345678E+11</v></c>"_ba << u"493012345678"_s;
        QTest::newRow("large") << "<c r='A2'><v>1E+20</v></c>"_ba << u"100000000000000000000"_s;
        QTest::newRow("larger") << "<c r='A2'><v>1.5E+25</v></c>"_ba << u"1.5E+25"_s;
        QTest::newRow("tenth") << "<c r='A2'><v>0.10000000000000001</v></c>"_ba << u"0.1"_s;
        QTest::newRow("sum") << "<c r='A2'><v>0.30000000000000004</v></c>"_ba << u"0.3"_s;
        QTest::newRow("negative") << "<c r='A2'><v>-1.5E-3</v></c>"_ba << u"-0.0015"_s;
        QTest::newRow("tiny") << "<c r='A2'><v>3.0000000000000001E-104</v></c>"_ba << u"3E-104"_s;
        QTest::newRow("without a name") << "<c><v>7</v></c>"_ba << u"7"_s;
        QTest::newRow("empty style") << "<c r='A2' s=''><v>7</v></c>"_ba << u"7"_s;
    }
    void cellsAreReadByTheirKind()
    {
        QFETCH(QByteArray, cell);
        const Result<RawTable> table = readRow(cell);
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 1);
        QTEST(table->rows[0].cells[0], "text");
        QCOMPARE(table->rows[0].problem, QString());
        QCOMPARE(table->rows[0].number, 2);
        QCOMPARE(table->headers, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }
    void numbersFollowTheirFormat_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *code, const QString &stored, const QString &text) {
            QTest::addRow("%s, %s", code, qPrintable(stored)) << QByteArray(code) << stored << text;
        };
        row("yyyy-mm-dd", u"46083"_s, u"2026-03-02"_s);
        row("dd/mm/yyyy hh:mm", u"46083.4244444444"_s, u"2026-03-02 10:11:12"_s);
        row("dd/mm/yyyy hh:mm", u"46083"_s, u"2026-03-02 00:00:00"_s);
        row("m/d/yy", u"46083.5"_s, u"2026-03-02 12:00:00"_s);
        row("mmmm", u"59"_s, u"1900-02-28"_s);
        row("d", u"61"_s, u"1900-03-01"_s);
        row("d", u"1"_s, u"1900-01-01"_s);
        row("d", u"2958465"_s, u"9999-12-31"_s);
        row("h:mm AM/PM", u"0.75"_s, u"18:00:00"_s);
        row("mm:ss", u"0.5"_s, u"12:00:00"_s);
        row("hh:mm:ss.000", u"0.500005787037037"_s, u"12:00:00.500"_s);
        row("[h]:mm:ss", u"10.6320601851852"_s, u"255:10:10"_s);
        row("[$-409]d-mmm-yy;@", u"46083"_s, u"2026-03-02"_s);
        row("[Red]yyyy\\-mm", u"46083"_s, u"2026-03-02"_s);
        row("[$-F800]dddd\\,\\ mmmm\\ dd", u"46083"_s, u"2026-03-02"_s);
        row("0.00 &quot;days&quot;", u"46083"_s, u"46083"_s);
        row("#,##0\\ \\d", u"46083"_s, u"46083"_s);
        row("[Yellow]0.0", u"3"_s, u"3"_s);
        row("0.00E+00", u"46083"_s, u"46083"_s);
        row("General", u"46083"_s, u"46083"_s);
        row("@", u"46083"_s, u"46083"_s);
        row("0%", u"0.25"_s, u"0.25"_s);
        row("00000", u"1234"_s, u"01234"_s);
        row("00000", u"123456"_s, u"123456"_s);
        row("00000", u"-12"_s, u"-12"_s);
        row("0", u"7"_s, u"7"_s);
    }
    void numbersFollowTheirFormat()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, stored);
        BookXml book = bookOf(sheetXml(rowOf("<c r='A2' s='1'><v>" + stored.toUtf8() + "</v></c>")));
        book.styles = stylesOf(code);
        const Result<RawTable> table = read(test::xlsxOf(book));
        LW_VERIFY(table);
        QTEST(table->rows[0].cells[0], "text");
        QCOMPARE(table->rows[0].problem, QString());
    }
    void the1904SystemIsFollowed()
    {
        BookXml book = bookOf(sheetXml(rowOf("<c r='A2' s='2'><v>44621</v></c><c r='B2' s='2'><v>0</v></c>"
                                             "<c r='C2' s='2'><v>60</v></c>")));
        book.styles = stylesOf("0");
        book.date1904 = true;
        const Result<RawTable> table = read(test::xlsxOf(book));
        LW_VERIFY(table);
        QCOMPARE(table->rows[0].cells, (QStringList{u"2026-03-02"_s, u"1904-01-01"_s, u"1904-03-01"_s, QString()}));
    }
    void whatIsNoValueIsTheProblemOfItsRow_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("problem");
        QTest::newRow("error") << "<c r='C2' t='e'><v>#N/A</v></c>"_ba << u"C2 holds #N/A"_s;
        QTest::newRow("no number") << "<c r='C2'><v>12x</v></c>"_ba << u"C2 holds “12x” where a number"_s;
        QTest::newRow("infinite") << "<c r='C2'><v>inf</v></c>"_ba << u"C2 holds “inf”"_s;
        QTest::newRow("no truth") << "<c r='C2' t='b'><v>2</v></c>"_ba << u"C2 holds “2” where TRUE"_s;
        QTest::newRow("no date") << "<c r='C2' t='d'><v>2026-02-30</v></c>"_ba << u"C2 holds “2026-02-30”"_s;
        QTest::newRow("unknown kind") << "<c r='C2' t='q'><v>1</v></c>"_ba << u"C2 is of the unknown kind “q”"_s;
        QTest::newRow("no shared texts") << "<c r='C2' t='s'><v>0</v></c>"_ba << u"C2 refers to the text number “0”"_s;
        QTest::newRow("29 February 1900") << "<c r='C2' s='2'><v>60</v></c>"_ba << u"C2 holds the day number 60"_s;
        QTest::newRow("day zero") << "<c r='C2' s='2'><v>0</v></c>"_ba << u"C2 holds the day number 0"_s;
        QTest::newRow("before time") << "<c r='C2' s='2'><v>-1</v></c>"_ba << u"C2 holds the day number -1"_s;
        QTest::newRow("after time") << "<c r='C2' s='2'><v>2958466</v></c>"_ba << u"C2 holds the day number 2958466"_s;
        QTest::newRow("far after time") << "<c r='C2' s='2'><v>1E+300</v></c>"_ba << u"C2 holds the day number"_s;
        QTest::newRow("beyond the header") << "<c r='F2'><v>1</v></c>"_ba << u"F2 holds something"_s;
        QTest::newRow("no cell") << "<c r='AAAAAAA1'><v>1</v></c>"_ba << u"“AAAAAAA1”"_s;
        QTest::newRow("row zero") << "<c r='A0'><v>1</v></c>"_ba << u"“A0”"_s;
        QTest::newRow("below zero") << "<c r='-1'><v>1</v></c>"_ba << u"“-1”"_s;
        QTest::newRow("of another row") << "<c r='A7'><v>1</v></c>"_ba << u"“A7”, which is no cell of row 2"_s;
        QTest::newRow("twice") << "<c r='B2'><v>1</v></c><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c>"_ba
                               << u"B2 stands there twice"_s;
        QTest::newRow("too long") << QByteArray("<c r='C2' t='str'><v>" + QByteArray(limits::kCellCharacters + 1, 'x') +
                                                "</v></c>")
                                  << u"C2 holds more than 32767 characters"_s;
        QTest::newRow("many")
            << "<c r='A2' t='e'><v>#N/A</v></c><c r='B2' t='e'><v>#N/A</v></c><c r='C2' t='e'><v>#N/A</v></c><c r='D2' t='e'><v>#N/A</v></c><c r='E2' t='e'><v>#N/A</v></c>"_ba
            << u"and 2 more"_s;
    }
    void whatIsNoValueIsTheProblemOfItsRow()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QString, problem);
        BookXml book = bookOf(sheetXml(rowOf(cells) + "<row r='3'><c r='A3'><v>5</v></c></row>"));
        book.styles = stylesOf("0");
        const Result<RawTable> table = read(test::xlsxOf(book));
        LW_VERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QVERIFY2(table->rows[0].problem.contains(problem), qPrintable(table->rows[0].problem));
        QCOMPARE(table->rows[1].problem, QString());
        QCOMPARE(table->rows[1].cells[0], u"5"_s);
    }
    void aCellAtTheLimitIsWhole()
    {
        const Result<RawTable> table =
            readRow("<c r='A2' t='str'><v>" + QByteArray("_x0041_").repeated(limits::kCellCharacters) + "</v></c>");
        LW_VERIFY(table);
        QCOMPARE(table->rows[0].cells[0], QString(limits::kCellCharacters, u'A'));
        QCOMPARE(table->rows[0].problem, QString());
    }
    void rowsWithoutOrderAreCountedOnOrReported()
    {
        const QByteArray rows = "<row><c><v>1</v></c></row><row r='9'><c r='A9'><v>2</v></c></row>"
                                "<row><c><v>3</v></c></row><row r='4'><c r='A4'><v>4</v></c></row>"
                                "<row r='2147483647'><c><v>5</v></c></row><row r='-1'/><row r='4'/>";
        const Result<RawTable> table = read(test::xlsxOfRows("<row><c t='str'><v>a</v></c></row>" + rows));
        LW_VERIFY(table);
        QStringList seen;
        for (const RawRow &row : table->rows)
            seen +=
                QString(QString::number(row.number) + u'=' + row.cells[0] + (row.problem.isEmpty() ? u""_s : u"!"_s));
        QCOMPARE(seen, (QStringList{u"2=1"_s, u"9=2"_s, u"10=3"_s, u"4=4!"_s, u"11=5!"_s}));
        QVERIFY(table->rows[3].problem.contains(u"row 4 stands behind row 10"));
        QVERIFY(table->rows[4].problem.contains(u"2147483647"));
    }
    void sharedTextsAreFoundByNumberAndNeverByCount()
    {
        BookXml book =
            bookOf(sheetXml("<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>"
                            "<row r='2'><c r='A2' t='s'><v>2</v></c></row>"
                            "<row r='3'><c r='A3' t='s'><v>4294967295</v></c><c r='B3' t='s'><v>-1</v></c></row>",
                            "<dimension ref='A1:XFD1048576'/>"));
        book.strings = "<si><t>b</t></si><si><r><t>a</t></r><rPh><t>x</t></rPh></si><si><t>Köln_x000D_</t></si>";
        auto entries = test::entriesOf(book);
        for (test::ZipEntry &entry : entries)
            entry.bytes.replace("<sst ", "<sst count='999999999' uniqueCount='999999999' ");
        const Result<RawTable> table = read(test::zipOf(entries));
        LW_VERIFY(table);
        QCOMPARE(table->headers, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(table->rows[0].cells[0], u"Köln\r"_s);
        QVERIFY(table->rows[1].problem.contains(u"“4294967295”"));
        QVERIFY(table->rows[1].problem.contains(u"“-1”"));
    }
    void rowsAboveTheHeaderAreSkippedAndSaid()
    {
        const QList<QStringList> rows{{u"Leads of March"_s},
                                      {},
                                      {u"made"_s, u"2026-03-02"_s},
                                      {u"Name"_s, u"Mail"_s, {}, u"Town"_s},
                                      {u"Ann"_s, u"a@x.example"_s, u"x"_s, u"Ulm"_s},
                                      {u"Bo"_s, {}, {}, u"Bonn"_s},
                                      {u"Cem"_s, u"c@x.example"_s, {}, u"Ulm"_s}};
        const Result<RawTable> table = read(test::xlsxOf(rows));
        LW_VERIFY(table);
        QCOMPARE(table->headerRow, 4);
        QCOMPARE(table->headers, (QStringList{u"Name"_s, u"Mail"_s, u"column 3"_s, u"Town"_s}));
        QCOMPARE(table->rows.size(), 3);
        QVERIFY2(remarks(*table, u"row 4 of the sheet; 2 row(s) above"_s), qPrintable(table->remarks.join(u'\n')));
        const Result<RawTable> forced = read(test::xlsxOf(rows), withHeader(3));
        LW_VERIFY(forced);
        QCOMPARE(forced->headers, (QStringList{u"made"_s, u"2026-03-02"_s}));
        const Result<RawTable> none = read(test::xlsxOf(rows), withHeader(0));
        LW_VERIFY(none);
        QCOMPARE(none->headers.size(), 4);
        QCOMPARE(none->rows.size(), 6);
        QCOMPARE(none->rows[0].cells[0], u"Leads of March"_s);
        QVERIFY(read(test::xlsxOf(rows), withHeader(2)).error().message.contains(u"row 2"));
    }
    void aHeaderWithAGapAndATableOffTheCornerAreFound()
    {
        const QByteArray rows = "<row r='3'><c r='C3' t='str'><v>Name</v></c><c r='D3' t='str'><v>Mail</v></c>"
                                "<c r='E3' t='str'><v>Town</v></c></row>"
                                "<row r='4'><c r='C4' t='str'><v>Ann</v></c><c r='D4' t='str'><v>a</v></c>"
                                "<c r='E4' t='str'><v>Ulm</v></c></row>";
        const Result<RawTable> table = read(test::xlsxOfRows(rows));
        LW_VERIFY(table);
        QCOMPARE(table->headers, (QStringList{u"Name"_s, u"Mail"_s, u"Town"_s}));
        QCOMPARE(table->rows[0].cells, (QStringList{u"Ann"_s, u"a"_s, u"Ulm"_s}));
        QCOMPARE(table->rows[0].number, 4);
    }
    void hiddenRowsAndColumnsAreLeftOutAndSaid()
    {
        const QByteArray cells = "<row r='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>b</v></c><c r='C1' "
                                 "t='str'><v>c</v></c></row>"
                                 "<row r='2' hidden='1'><c r='A2'><v>1</v></c></row>"
                                 "<row r='3'><c r='A3'><v>2</v></c><c r='B3'><v>3</v></c><c r='C3'><v>4</v></c></row>"
                                 "<row r='4' hidden='true'/>";
        const QByteArray bytes = test::xlsxOf(bookOf(
            sheetXml(cells, "<cols><col min='2' max='2' hidden='1'/><col min='5' max='16384' hidden='1'/></cols>")));
        const Result<RawTable> table = read(bytes);
        LW_VERIFY(table);
        QCOMPARE(table->headers, (QStringList{u"a"_s, u"c"_s}));
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows[0].cells, (QStringList{u"2"_s, u"4"_s}));
        QVERIFY2(remarks(*table, u"1 hidden row(s)"_s), qPrintable(table->remarks.join(u'\n')));
        QVERIFY2(remarks(*table, u"1 hidden column(s)"_s), qPrintable(table->remarks.join(u'\n')));
        ReadOptions hiddenToo;
        hiddenToo.hiddenCells = true;
        const Result<RawTable> all = read(bytes, hiddenToo);
        LW_VERIFY(all);
        QCOMPARE(all->headers.size(), 3);
        QCOMPARE(all->rows.size(), 2);
        QVERIFY(!remarks(*all, u"hidden"_s));
    }
    void sheetsAreListedAndOneIsChosen()
    {
        const QByteArray leads = test::sheetXml(test::rowsXml({{u"a"_s}, {u"1"_s}}));
        BookXml book{.sheets = {{.name = "Cover", .xml = test::sheetXml(test::rowsXml({{u"Welcome"_s}}))},
                                {.name = "Old", .xml = leads, .state = "hidden"},
                                {.name = "Leads", .xml = leads},
                                {.name = "Lists", .xml = leads, .state = "veryHidden"}},
                     .strings = {},
                     .styles = {}};
        const Result<RawTable> table = read(test::xlsxOf(book));
        LW_VERIFY(table);
        QCOMPARE(table->sheet, u"Leads"_s);
        QCOMPARE(table->sheets,
                 (QList<SheetName>{{u"Cover"_s, false}, {u"Old"_s, true}, {u"Leads"_s, false}, {u"Lists"_s, true}}));
        QVERIFY(remarks(*table, u"The sheet “Leads” is read. Choose another to read it: “Cover”"_s));
        QVERIFY(remarks(*table, u"The hidden sheet “Old” is not read; choose it to read it"_s));
        QVERIFY(remarks(*table, u"The hidden sheet “Lists” is not read"_s));
        LW_VERIFY(read(test::xlsxOf(book), ofSheet(u"lists"_s)));
        const Result<RawTable> gone = read(test::xlsxOf(book), ofSheet(u"Leeds"_s));
        QVERIFY(!gone);
        QVERIFY2(gone.error().message.contains(u"no sheet “Leeds”; choose one of “Cover”, “Old”, “Leads”"),
                 qPrintable(gone.error().message));
        QVERIFY(read(test::xlsxOf(book), ofSheet(u"Cover"_s)).error().message.contains(u"no rows below its header"));
    }
    void mergedCellsAndFormulasWithoutAResultAreSaid()
    {
        const QByteArray rows =
            rowOf("<c r='A2'><f>NOW()</f></c><c r='B2'><v>1</v></c><c r='C2' t='str'><f>x</f><v></v></c>") +
            "<row r='3'><c r='A3'><v>1</v></c><c r='D3'><f>1/0</f></c></row>"
            "<row r='4'><c r='A4'><f>1</f></c></row>";
        const Result<RowSourcePtr> source =
            openXlsxBytes(test::xlsxOf(bookOf(sheetXml(
                              rows, {}, "<mergeCells><mergeCell ref='A1:D1'/><mergeCell ref='A2:A3'/></mergeCells>"))),
                          u"x.xlsx"_s);
        LW_VERIFY(source);
        for (int round = 0; round < 2; ++round) {
            const Result<RawTable> table = readAll(**source, limits::kRows);
            LW_VERIFY(table);
            QCOMPARE(table->rows.size(), 2);
            QCOMPARE(table->rows[0].cells, (QStringList{QString(), u"1"_s, QString(), QString()}));
            QVERIFY2(remarks(*table, u"3 formula(s) were never calculated and count as empty, the first in A2"_s),
                     qPrintable(table->remarks.join(u'\n')));
            QVERIFY(remarks(*table, u"1 merged area(s)"_s));
            QCOMPARE(table->remarks.size(), 2);
        }
    }
    void csvAndWorkbookReadTheSame()
    {
        std::mt19937 random(7);
        const QStringList pieces{u"a"_s, u"\""_s, u","_s, u"\n"_s,      u" "_s, u"ü"_s,
                                 u";"_s, u"<"_s,  u"&"_s, u"_x0041_"_s, u"😀"_s, u"007"_s};
        QList<QStringList> rows{{u"a"_s, u"b"_s, u"c"_s, u"d"_s}};
        QByteArray csv = u"a,b,c,d\n"_s.toUtf8();
        for (int at = 0; at < 300; ++at) {
            QStringList cells;
            for (int i = 0; i < 4; ++i) {
                QString cell = i == 0 ? u"k"_s : QString();
                for (auto j = random() % 4; j > 0; --j)
                    cell += pieces[qsizetype(random() % size_t(pieces.size()))];
                cells += cell;
            }
            csv += csvLine(cells).toUtf8() + '\n';
            for (QString &cell : cells)
                cell.replace(u"_x0041_"_s, u"_x005F_x0041_"_s);
            rows += cells;
        }
        const Result<RawTable> left = readCsvBytes(csv, u"x.csv"_s);
        const Result<RawTable> right = read(test::xlsxOf(rows));
        LW_VERIFY(left);
        LW_VERIFY(right);
        QCOMPARE(left->headers, right->headers);
        QCOMPARE(left->rows.size(), right->rows.size());
        for (qsizetype at = 0; at < left->rows.size(); ++at)
            QCOMPARE(right->rows[at].cells, left->rows[at].cells);
    }
    void rewindingReadsTheSameAgainAndRefusesAnotherFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.xlsx"_s);
        const QByteArray bytes = test::xlsxOf({{u"a"_s}, {u"1"_s}, {u"2"_s}});
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const Result<RowSourcePtr> source = openXlsx(path);
        LW_VERIFY(source);
        QCOMPARE((*source)->head().sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE((*source)->head().kind, FileKind::Xlsx);
        for (int round = 0; round < 2; ++round) {
            const Result<RawTable> table = readAll(**source, 10);
            LW_VERIFY(table);
            QCOMPARE(table->rows.size(), 2);
            QCOMPARE((*source)->part(), 1.0);
        }
        QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
        file.close();
        const Result<void> again = (*source)->rewind();
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(u"x.xlsx was changed"), qPrintable(again.error().message));
    }
    void whatIsNoWorkbookIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto ole = [](const QString &stream) {
            return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, '\0') +
                              QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2));
        };
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
        QTest::newRow("text") << "a,b\n1,2\n"_ba << u"is not an Excel workbook"_s;
        QTest::newRow("password") << ole(u"EncryptedPackage"_s) << u"protected by a password"_s;
        QTest::newRow("xls") << ole(u"Workbook"_s) << u"(.xls)"_s;
        QTest::newRow("doc") << ole(u"WordDocument"_s) << u"old Office file"_s;
        QTest::newRow("xlsb") << test::zipOf({{.name = "xl/workbook.bin", .bytes = "x"}}) << u"(.xlsb)"_s;
        QTest::newRow("ods") << test::zipOf({{.name = "mimetype", .bytes = "x", .method = 0},
                                             {.name = "content.xml", .bytes = "x"}})
                             << u"(.ods)"_s;
        QTest::newRow("docx") << test::zipOf({{.name = "word/document.xml", .bytes = "x"}}) << u"a Word document"_s;
        QTest::newRow("zip") << test::zipOf({{.name = "readme.txt", .bytes = "x"}}) << u"without a workbook"_s;
        QTest::newRow("empty zip") << QByteArray("PK\x05\x06" + QByteArray(18, '\0')) << u"empty ZIP"_s;
        QTest::newRow("header only") << test::xlsxOf({{u"a"_s, u"b"_s}}) << u"no rows below its header"_s;
        QTest::newRow("no rows") << test::xlsxOfRows({}) << u"no visible sheet holds rows"_s;
        QTest::newRow("no sheets") << test::xlsxOf(BookXml{.sheets = {}, .strings = {}, .styles = {}})
                                   << u"without a sheet"_s;
        QStringList wide(limits::kColumns + 1, u"x"_s);
        QByteArray cells;
        for (int i = 0; i < limits::kColumns + 1; ++i)
            cells += "<c t='str'><v>x</v></c>";
        QTest::newRow("513 columns") << test::xlsxOfRows("<row>" + cells + "</row><row>" + cells + "</row>")
                                     << u"more than 512 columns"_s;
    }
    void whatIsNoWorkbookIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<RawTable> table = read(bytes);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::Unreadable);
        QVERIFY2(table.error().message.contains(says) && table.error().message.contains(u"x.xlsx"),
                 qPrintable(table.error().message));
    }
    void targetsOutsideThePackageAreRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("above") << "Target=\"../../../etc/passwd\""_ba;
        QTest::newRow("address") << "Target=\"http://x.example/sheet.xml\""_ba;
        QTest::newRow("drive") << "Target=\"C:\\sheet.xml\""_ba;
        QTest::newRow("external") << "TargetMode=\"External\" Target=\"worksheets/sheet1.xml\""_ba;
    }
    void targetsOutsideThePackageAreRefused()
    {
        QFETCH(QByteArray, target);
        auto entries = test::entriesOf(bookOf(sheetXml(rowOf("<c r='A2'><v>1</v></c>"))));
        for (test::ZipEntry &entry : entries)
            entry.bytes.replace("Target=\"worksheets/sheet1.xml\"", target);
        const Result<RawTable> table = read(test::zipOf(entries));
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(u"worksheet part stands outside"), qPrintable(table.error().message));
    }
    void harmlessTargetsAreFollowed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("from the root") << "/xl/worksheets/sheet1.xml"_ba;
        QTest::newRow("Windows") << "worksheets\\sheet1.xml"_ba;
        QTest::newRow("there and back") << "../xl/./worksheets/sheet1.xml"_ba;
        QTest::newRow("case") << "Worksheets/Sheet1.XML"_ba;
        QTest::newRow("percent") << "worksheets/sheet%31.xml"_ba;
    }
    void harmlessTargetsAreFollowed()
    {
        QFETCH(QByteArray, target);
        auto entries = test::entriesOf(bookOf(sheetXml(rowOf("<c r='A2'><v>1</v></c>"))));
        for (test::ZipEntry &entry : entries)
            entry.bytes.replace("worksheets/sheet1.xml\"", QByteArray(target + '"'));
        const Result<RawTable> table = read(test::zipOf(entries));
        LW_VERIFY(table);
        QCOMPARE(table->rows[0].cells[0], u"1"_s);
    }
    void aDamagedSheetIsAnErrorAndNoShortTable_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("checksum") << 0;
        QTest::newRow("cut XML") << 1;
        QTest::newRow("size") << 2;
    }
    void aDamagedSheetIsAnErrorAndNoShortTable()
    {
        QFETCH(int, how);
        QList<QStringList> rows(500, {u"x"_s, u"y"_s});
        auto entries = test::entriesOf(bookOf(sheetXml(test::rowsXml(rows))));
        for (test::ZipEntry &entry : entries) {
            if (!entry.name.contains("sheet1"))
                continue;
            entry.wrongChecksum = how == 0;
            if (how == 1)
                entry.bytes.chop(30);
            if (how == 2)
                entry.claimedSize = quint32(entry.bytes.size() + 1);
        }
        const Result<RawTable> table = read(test::zipOf(entries));
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::Unreadable);
        QVERIFY2(table.error().message.contains(u"sheet1.xml"), qPrintable(table.error().message));
    }
    void hostilePartsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto book = [](const QByteArray &sheet) { return test::xlsxOf(bookOf(sheet)); };
        QTest::newRow("billion laughs") << book("<!DOCTYPE a [<!ENTITY x 'ha'>]>" +
                                                sheetXml(rowOf("<c r='A2' t='str'><v>&x;</v></c>")))
                                        << u"document type"_s;
        QTest::newRow("bomb") << book(sheetXml(
                                     rowOf("<c r='A2' t='str'><v>" + QByteArray(20 * limits::kMiB, 'x') + "</v></c>")))
                              << u"fill memory"_s;
        QTest::newRow("deep") << book(sheetXml(QByteArray("<row>").repeated(100'000))) << u"64 deep"_s;
        QTest::newRow("huge tag") << book(sheetXml("<row a='" + QByteArray(332'000, 'a') + "'/>"))
                                  << u"tag of more than"_s;
        BookXml many = bookOf(sheetXml(rowOf("<c r='A2'><v>1</v></c>")));
        std::mt19937 random(3);
        for (int i = 0; i < 70'000; ++i)
            many.strings += "<si><t>" + QByteArray::number(random()).repeated(200) + "</t></si>";
        QTest::newRow("136 MB of texts") << test::xlsxOf(many) << u"more than 128 MiB of text"_s;
    }
    void hostilePartsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<RawTable> table = read(bytes);
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(says) && table.error().message.contains(u"x.xlsx"),
                 qPrintable(table.error().message.left(300)));
    }
    void filesThatAreNoneAreNamed()
    {
        const QTemporaryDir folder;
        QVERIFY(openXlsx(folder.path()).error().message.contains(u"is a folder"));
        QVERIFY(openXlsx(folder.filePath(u"gone.xlsx"_s)).error().message.contains(u"no such file"));
        const QString pipe = folder.filePath(u"pipe.xlsx"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(openXlsx(pipe).error().message.contains(u"device or a pipe"));
        const QString large = folder.filePath(u"large.xlsx"_s);
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(limits::kXlsxBytes + 1));
        QVERIFY(openXlsx(large).error().message.contains(u"larger than 100 MiB"));
    }
};

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
