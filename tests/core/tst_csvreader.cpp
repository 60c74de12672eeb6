// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/csvtext.h"
#include "core/files/filelimits.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

ReadOptions asked(const QString &encoding, const QString &delimiter = {}, std::optional<int> headerRow = {})
{
    ReadOptions options;
    options.encoding = encoding;
    options.delimiter = delimiter;
    options.headerRow = headerRow;
    return options;
}

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

QByteArray utf8(const QString &text)
{
    return text.toUtf8();
}

// Each row's problem, by its number.
QMap<qint64, QString> problemsOf(const RawTable &table)
{
    QMap<qint64, QString> problems;
    for (const RawRow &row : table.rows) {
        if (!row.problem.isEmpty())
            problems.insert(row.number, row.problem);
    }
    return problems;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dialectsAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("headers");
        QTest::addColumn<QStringList>("lastRow");
        QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << QStringList{u"a"_s, u"b"_s}
                               << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("semicolon, CRLF") << QByteArray("a;b\r\n1;2,5\r\n") << QStringList{u"a"_s, u"b"_s}
                                         << QStringList{u"1"_s, u"2,5"_s};
        QTest::newRow("tab, CR only") << QByteArray("a\tb\r1\t2\r") << QStringList{u"a"_s, u"b"_s}
                                      << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("quotes") << QByteArray("a,b\n\"x, \"\"y\"\"\",\"line\nbreak\"\n") << QStringList{u"a"_s, u"b"_s}
                                << QStringList{u"x, \"y\""_s, u"line\nbreak"_s};
        QTest::newRow("no end of line") << QByteArray("a,b\n1,") << QStringList{u"a"_s, u"b"_s}
                                        << QStringList{u"1"_s, QString()};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n1,2\n")
                                         << QStringList{u"a"_s, u"b"_s} << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0,\0b\0\n\0"
                                              "1\0,\0"
                                              "2\0",
                                              16)
                                << QStringList{u"a"_s, u"b"_s} << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("Windows-1252") << QByteArray("a,b\nM\xFCller,\x80\n") << QStringList{u"a"_s, u"b"_s}
                                      << QStringList{u"Müller"_s, u"€"_s};
        QTest::newRow("twin and blank headers")
            << QByteArray("a,a,\n1,2,3\n") << QStringList{u"a"_s, u"a (2)"_s, u"column 3"_s}
            << QStringList{u"1"_s, u"2"_s, u"3"_s};
        QTest::newRow("blank lines are no rows")
            << QByteArray("\na,b\n\n1,2\n\n,\n") << QStringList{u"a"_s, u"b"_s} << QStringList{u"1"_s, u"2"_s};
    }
    void dialectsAreRead()
    {
        QFETCH(QByteArray, bytes);
        const Result<RawTable> table = readCsvBytes(bytes, u"x.csv"_s);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QTEST(table->headers, "headers");
        QTEST(table->rows.last().cells, "lastRow");
    }
    void rowsKnowTheirLine()
    {
        const Result<RawTable> table = readCsvBytes("a,b\n\"x\ny\",1\n2,3\n", u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(table->rows[0].number, 2);
        QCOMPARE(table->rows[1].number, 4);
    }
    void raggedRowsCarryTheirProblem()
    {
        const Result<RawTable> table = readCsvBytes("a,b\n1\n1,2,3\n\"x\"y,2\n1,2\n", u"x.csv"_s);
        QVERIFY(table);
        QVERIFY(table->rows[0].problem.contains(u"1 cells"));
        QVERIFY(table->rows[1].problem.contains(u"3 cells"));
        QVERIFY(table->rows[2].problem.contains(u"quotation mark"));
        QVERIFY(table->rows[3].problem.isEmpty());
    }
    void whatIsNoTableIsRefusedWithARemedy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("blank lines only") << QByteArray("\r\n\n  \n") << u"empty"_s;
        QTest::newRow("byte order mark only") << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
        QTest::newRow("Excel") << QByteArray("PK\x03\x04rest") << u"save it as CSV"_s;
        QTest::newRow("binary") << QByteArray(200, '\x01') << u"binary data"_s;
        QTest::newRow("zero in the header") << QByteArray("a,b\0\n1,2\n", 9) << u"row 1: binary data"_s;
        QTest::newRow("too many columns") << QByteArray(600, ',').append("x\n1,2\n") << u"more than 512 columns"_s;
        QTest::newRow("32-bit text behind a 16-bit mark") << QByteArray("\xFF\xFE"
                                                                        "a\0\0\0,\0\0\0",
                                                                        10)
                                                          << u"binary data"_s;
        QTest::newRow("quote never closed in the header") << QByteArray("a,\"b\n1,2\n") << u"row 1"_s;
    }
    void whatIsNoTableIsRefusedWithARemedy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<RawTable> table = readCsvBytes(bytes, u"x.csv"_s);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::Unreadable);
        QVERIFY2(table.error().message.contains(says) && table.error().message.contains(u"x.csv"),
                 qPrintable(table.error().message));
    }
    void encodingsThatAreNamedAreHeld()
    {
        QVERIFY(readCsvBytes("a\nM\xFCller\n", u"x.csv"_s, asked(u"ISO-8859-1"_s)));
        const Result<RawTable> wrong = readCsvBytes("a\nM\xFCller\n", u"x.csv"_s, asked(u"UTF-8"_s));
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.contains(u"not written in UTF-8"));
        QVERIFY(!readCsvBytes("a\nb\n", u"x.csv"_s, asked(u"KLINGON"_s)));
    }
    void filesThatAreNoneAreNamed()
    {
        QTemporaryDir folder;
        QVERIFY(readCsv(folder.path()).error().message.contains(u"folder"));
        QVERIFY(readCsv(folder.filePath(u"nothing.csv"_s)).error().message.contains(u"no such file"));
    }
    void pipesAndDevicesAreRefusedWithoutWaiting()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(u"pipe.csv"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {pipe, u"/dev/zero"_s}) {
            const Result<RowSourcePtr> rows = openCsv(path);
            QVERIFY(!rows);
            QVERIFY2(rows.error().message.contains(u"no ordinary file"), qPrintable(rows.error().message));
        }
    }
    void aFileWithoutRowsIsATableWithoutRows()
    {
        const Result<RawTable> table = readCsvBytes("name,email\n", u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(table->headers, (QStringList{u"name"_s, u"email"_s}));
        QVERIFY(table->rows.isEmpty());
        QVERIFY(table->remarks.value(0).contains(u"no rows below its header"));
    }
    void encodingsAreFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<bool>("isGuess");
        const QString latin = u"name,city\nMüller,Köln\n"_s;
        const QString russian = u"имя,город\nИван,Москва\nПётр,Тверь\nАнна,Казань\nОльга,Самара\n"_s;
        const QString bom(QChar(QChar::ByteOrderMark));
        QTest::newRow("UTF-8") << utf8(latin) << u"UTF-8"_s << false;
        QTest::newRow("UTF-8 with its mark") << utf8(bom + latin) << u"UTF-8"_s << false;
        QTest::newRow("UTF-16LE with its mark") << encoded(bom + latin, "UTF-16LE") << u"UTF-16LE"_s << false;
        QTest::newRow("UTF-16BE with its mark") << encoded(bom + latin, "UTF-16BE") << u"UTF-16BE"_s << false;
        QTest::newRow("UTF-32LE with its mark") << encoded(bom + latin, "UTF-32LE") << u"UTF-32LE"_s << false;
        QTest::newRow("UTF-16LE") << encoded(latin, "UTF-16LE") << u"UTF-16LE"_s << true;
        QTest::newRow("UTF-16BE") << encoded(latin, "UTF-16BE") << u"UTF-16BE"_s << true;
        QTest::newRow("UTF-32BE") << encoded(latin, "UTF-32BE") << u"UTF-32BE"_s << true;
        QTest::newRow("UTF-16LE in Russian") << encoded(russian, "UTF-16LE") << u"UTF-16LE"_s << true;
        QTest::newRow("Windows-1252") << encoded(latin, "windows-1252") << u"windows-1252"_s << true;
        QTest::newRow("Windows-1251") << encoded(russian, "windows-1251") << u"WINDOWS-1251"_s << true;
        QTest::newRow("Chinese") << encoded(u"姓名,城市\n张伟,北京\n王芳,上海\n李娜,广州市天河区\n"_s.repeated(3),
                                            "GB18030")
                                 << u"GB18030"_s << true;
    }
    void encodingsAreFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(bool, isGuess);
        for (const qint64 piece : {qint64(1), qint64(3), kCsvPiece}) {
            const Result<RowSourcePtr> rows = openCsvBytes(bytes, u"x.csv"_s, {}, piece);
            QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
            const TableHead head = (*rows)->head();
            QCOMPARE(head.encoding, encoding);
            QCOMPARE(head.remarks.join(u' ').contains(u"choose another encoding"), isGuess);
            QCOMPARE(head.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            QStringDecoder decoder(encoding.toLatin1().constData());
            const QString text = decoder.decode(bytes);
            const Result<RawTable> table = readAll(**rows, limits::kRows);
            QVERIFY(table);
            QCOMPARE(table->headers.join(u','), text.section(u'\n', 0, 0));
            QCOMPARE(table->rows.first().cells.join(u','), text.section(u'\n', 1, 1));
        }
    }
    void aFewBytesThatAreNotUtf8RejectTheirRowsOnly()
    {
        const QByteArray bytes =
            utf8(u"name,city\nMüller,Köln\nSmith,York\n"_s) + "M\xFCller,Ulm\n" + utf8(u"Jäger,Bonn\n"_s);
        for (const qint64 piece : {qint64(1), qint64(5), kCsvPiece}) {
            const Result<RowSourcePtr> rows = openCsvBytes(bytes, u"x.csv"_s, {}, piece);
            QVERIFY(rows);
            const Result<RawTable> table = readAll(**rows, limits::kRows);
            QVERIFY(table);
            QCOMPARE(table->encoding, u"UTF-8"_s);
            QVERIFY(table->remarks.value(0).contains(u"UTF-8 but for 1 places"));
            QCOMPARE(problemsOf(*table).keys(), QList<qint64>{4});
            QVERIFY(problemsOf(*table)[4].contains(u"not UTF-8"));
            QCOMPARE(table->rows[0].cells.first(), u"Müller"_s);
            QCOMPARE(table->rows[2].cells.first(), u"Müller"_s);
            QCOMPARE(table->rows[3].cells.first(), u"Jäger"_s);
        }
    }
    void aRowWithZerosIsRejectedAlone()
    {
        const Result<RawTable> table = readCsvBytes(QByteArray("a,b\n1,2\nx\0,2\n3,4\n", 17), u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(problemsOf(*table).keys(), QList<qint64>{3});
        QVERIFY(problemsOf(*table)[3].contains(u"zero"));
    }
    void oneBadQuoteDoesNotLoseTheFile()
    {
        const Result<RawTable> table = readCsvBytes("a,b\n1,2\n\"3,4\n5,6\n", u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(problemsOf(*table).keys(), QList<qint64>{3});
        QVERIFY(problemsOf(*table)[3].contains(u"opened on line 3 is never closed"));
        QCOMPARE(table->rows.last().cells, (QStringList{u"5"_s, u"6"_s}));
    }
    void layoutsAreFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QChar>("delimiter");
        QTest::addColumn<int>("headerRow");
        QTest::addColumn<QStringList>("headers");
        QTest::addColumn<int>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, char16_t delimiter, int headerRow,
                            const QString &headers, int rows) {
            QTest::newRow(name) << bytes << QChar(delimiter) << headerRow << headers.split(u'|') << rows;
        };
        row("separator line", "sep=;\r\na;b\r\n1,5;2,5\r\n", u';', 2, u"a|b"_s, 1);
        row("quoted separator line", "\"sep=|\"\na|b\n1|2\n", u'|', 2, u"a|b"_s, 1);
        row("decimal commas", "n;a;b;c\nx;1,5;2,5;3,5\ny;1,5;2,5;3,5\nz;1,5;2,5;3,5\n", u';', 1, u"n|a|b|c"_s, 3);
        row("several values in a cell", "name,tags\nAnn,a;b;c\nBob,d;e;f\nCem,g;h;i\n", u',', 1, u"name|tags"_s, 3);
        row("one column of names", "name\nDoe, Ann\nRoe, Bob\nPoe, Cem\n", u';', 1, u"name"_s, 3);
        row("title and date", "Leads\nMade on,2026-01-02\n\nname,mail,city,zip\nA,a@x.de,U,1\nB,b@x.de,U,2\n", u',', 4,
            u"name|mail|city|zip"_s, 2);
        row("comment", "# made by us, with love\nname,mail,city\nA,a@x.de,U\n", u',', 2, u"name|mail|city"_s, 1);
        row("nearly blank line above", "Report,,,\n,,,\nname,mail,city,zip\nA,a@x.de,U,1\nB,b@x.de,U,2\n", u',', 3,
            u"name|mail|city|zip"_s, 2);
        row("no header", "Ann,a@x.de\nBob,b@x.de\n", u',', 0, u"column 1|column 2"_s, 2);
        row("numbers alone", "1,2\n3,4\n", u',', 0, u"column 1|column 2"_s, 2);
        row("years in the header", "2019,2020\n3,4\n", u',', 1, u"2019|2020"_s, 1);
        row("a name over dates", "name,2026-01-02\nAnn,5\n", u',', 1, u"name|2026-01-02"_s, 1);
        row("a header with a separator too many", "a,b,\n1,2\n3,4\n5,6\n", u',', 1, u"a|b"_s, 3);
        row("rows with a separator too many", "a,b\n1,2,\n3,4,\n5,6,\n", u',', 1, u"a|b"_s, 3);
        row("tabs and honest marks", "a\tb\n5\" x\tthe \"big\" y\n", u'\t', 1, u"a|b"_s, 1);
    }
    void layoutsAreFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rows);
        const Result<RawTable> table = readCsvBytes(bytes, u"x.csv"_s);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QTEST(table->headers, "headers");
        QTEST(table->headerRow, "headerRow");
        QTEST(table->delimiter, "delimiter");
        QCOMPARE(table->rows.size() - problemsOf(*table).size(), rows);
    }
    void whatIsAskedForHolds()
    {
        const QByteArray bytes = "x,y\nname,mail\nAnn,a@x.de\n";
        QCOMPARE(readCsvBytes(bytes, u"x.csv"_s, asked({}, {}, 2))->headers, (QStringList{u"name"_s, u"mail"_s}));
        const Result<RawTable> headless = readCsvBytes(bytes, u"x.csv"_s, asked({}, {}, 0));
        QCOMPARE(headless->headers, (QStringList{u"column 1"_s, u"column 2"_s}));
        QCOMPARE(headless->rows.size(), 3);
        QCOMPARE(readCsvBytes("a b\n1 2\n", u"x.csv"_s, asked({}, u" "_s))->rows[0].cells,
                 (QStringList{u"1"_s, u"2"_s}));
        ReadOptions plain;
        plain.quote = u"none"_s;
        QCOMPARE(readCsvBytes("a,b\n\"1,2\"\n", u"x.csv"_s, plain)->rows[0].cells, (QStringList{u"\"1"_s, u"2\""_s}));
        QVERIFY(!readCsvBytes(bytes, u"x.csv"_s, asked({}, {}, 9)));
        const Result<RawTable> senseless = readCsvBytes(bytes, u"x.csv"_s, asked({}, u"::"_s));
        QVERIFY(!senseless);
        QCOMPARE(senseless.error().kind, ErrorKind::Usage);
    }
    void aHeaderThatComesAgainIsReported()
    {
        const Result<RawTable> table = readCsvBytes("a,b\n1,2\na,b\n3,4\n", u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(problemsOf(*table).keys(), QList<qint64>{3});
        QVERIFY(problemsOf(*table)[3].contains(u"header again"));
    }
    void aRowWithOneSeparatorTooManyIsNotGuessed()
    {
        QByteArray bytes = "a,b,c\n";
        for (int i = 0; i < 30; ++i)
            bytes += "1,2,\n";
        const Result<RawTable> table = readCsvBytes(bytes + "1,,2,\n", u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(problemsOf(*table).keys(), QList<qint64>{32});
    }
    void longHeadersAreCutWithARemark()
    {
        const Result<RawTable> table = readCsvBytes(QByteArray(10'000, 'x') + ",b\n1,2\n", u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(table->headers.first().size(), 1'000);
        QVERIFY(table->remarks.value(0).contains(u"longer than"));
    }
    void aFileFullOfOpenQuotesIsRefused()
    {
        const QByteArray bytes = "a,b\n'x','y'\n" + QByteArray("'x,1\n").repeated(300'000);
        ReadOptions options;
        options.quote = u"'"_s;
        const Result<RawTable> table = readCsvBytes(bytes, u"x.csv"_s, options);
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(u"Choose another quotation mark"), qPrintable(table.error().message));
    }
    void rowsAreReadAgainFromTheFirst()
    {
        const Result<RowSourcePtr> rows = openCsvBytes("title\n\na,b\n1,2\n3,4\n5,6\n", u"x.csv"_s, {}, 4);
        QVERIFY(rows);
        RawRow row;
        for (int round = 0; round < 2; ++round) {
            QVERIFY(*(*rows)->next(row));
            QCOMPARE(row.number, 4);
            QVERIFY((*rows)->part() < 1);
            QVERIFY(*(*rows)->next(row) && *(*rows)->next(row) && !*(*rows)->next(row));
            QCOMPARE((*rows)->part(), 1.0);
            QVERIFY(bool((*rows)->rewind()));
        }
        QCOMPARE((*rows)->head().remarks.size(), 1);
    }
    void aFileThatChangesIsNotReadOn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"x.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n1,2\n") == 8 && file.flush());
        const Result<RowSourcePtr> rows = openCsv(path);
        QVERIFY(rows);
        QVERIFY(file.write("3,4\n") == 4 && file.flush());
        const Result<void> again = (*rows)->rewind();
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(u"was changed"), qPrintable(again.error().message));
    }
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<CsvDialect>("dialect");
        QTest::addColumn<QString>("lineEnd");
        QTest::addColumn<QByteArray>("encoding");
        const char *encodings[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "GB18030"};
        int n = 0;
        for (const char16_t delimiter : {u',', u';', u'\t', u'|'}) {
            for (const CsvDialect &dialect :
                 {CsvDialect{.delimiter = delimiter, .quote = u'"'}, CsvDialect{.delimiter = delimiter, .quote = u'\''},
                  CsvDialect{.delimiter = delimiter, .quote = u'"', .escape = u'\\'}}) {
                for (const char *lineEnd : {"\n", "\r\n", "\r"}) {
                    const char *encoding = encodings[n++ % 5];
                    QTest::addRow("%d %s", n, encoding)
                        << dialect << QString::fromLatin1(lineEnd) << QByteArray(encoding);
                }
            }
        }
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(CsvDialect, dialect);
        QFETCH(QString, lineEnd);
        QFETCH(QByteArray, encoding);
        std::mt19937 random(11);
        const QStringList pieces{u"a"_s, u"\""_s, u","_s, u"\n"_s, u"\r\n"_s, u" "_s,  u"ü"_s, u";"_s,
                                 u"'"_s, u"\\"_s, u"|"_s, u"\t"_s, u"7"_s,    u"''"_s, u"€"_s};
        ReadOptions options = asked(QString::fromLatin1(encoding), QString(dialect.delimiter), 1);
        options.quote = QString(dialect.quote);
        options.escape = dialect.escape.isNull() ? u"none"_s : QString(dialect.escape);
        for (int round = 0; round < 30; ++round) {
            QString text = csvLine({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, dialect) + lineEnd;
            QList<QStringList> table;
            for (int i = 0; i < 4; ++i) {
                QStringList cells;
                for (int column = 0; column < 4; ++column) {
                    QString cell = u"k"_s;
                    for (auto j = random() % 6; j > 0; --j)
                        cell += pieces[qsizetype(random()) % pieces.size()];
                    cells += cell;
                }
                text += csvLine(cells, dialect) + lineEnd;
                table += cells;
            }
            for (const qint64 piece : {qint64(1), qint64(7), kCsvPiece}) {
                const auto rows = openCsvBytes(encoded(text, encoding.constData()), u"x.csv"_s, options, piece);
                QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
                const Result<RawTable> read = readAll(**rows, limits::kRows);
                QVERIFY(read);
                QCOMPARE(read->rows.size(), table.size());
                for (qsizetype i = 0; i < table.size(); ++i)
                    QCOMPARE(read->rows[i].cells, table[i]);
                QVERIFY2(problemsOf(*read).isEmpty(), qPrintable(text + problemsOf(*read).values().join(u' ')));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
