// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/csvtext.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

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
        QTest::newRow("header only") << QByteArray("a,b\n") << u"no rows"_s;
        QTest::newRow("Excel") << QByteArray("PK\x03\x04rest") << u"save it as CSV"_s;
        QTest::newRow("binary") << QByteArray("a,b\n\x00\x01,2\n", 8) << u"row 2"_s;
        QTest::newRow("32-bit text behind a 16-bit mark") << QByteArray("\xFF\xFE"
                                                                        "a\0\0\0,\0\0\0",
                                                                        10)
                                                          << u"binary data"_s;
        QTest::newRow("quote never closed") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << u"row 3"_s;
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
        QVERIFY(readCsvBytes("a\nM\xFCller\n", u"x.csv"_s, {.encoding = u"ISO-8859-1"_s, .delimiter = {}}));
        const Result<RawTable> wrong =
            readCsvBytes("a\nM\xFCller\n", u"x.csv"_s, {.encoding = u"UTF-8"_s, .delimiter = {}});
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.contains(u"not written in UTF-8"));
        QVERIFY(!readCsvBytes("a\nb\n", u"x.csv"_s, {.encoding = u"KLINGON"_s, .delimiter = {}}));
    }
    void filesThatAreNoneAreNamed()
    {
        QTemporaryDir folder;
        QVERIFY(readCsv(folder.path()).error().message.contains(u"folder"));
        QVERIFY(readCsv(folder.filePath(u"nothing.csv"_s)).error().message.contains(u"no such file"));
    }
    void whatIsWrittenIsReadBack()
    {
        std::mt19937 random(11);
        const QStringList pieces{u"a"_s, u"\""_s, u","_s, u"\n"_s, u"\r\n"_s, u" "_s, u"ü"_s, u";"_s, u"x"_s};
        for (int round = 0; round < 500; ++round) {
            QStringList cells;
            for (int i = 0; i < 4; ++i) {
                QString cell = u"k"_s;
                for (auto j = random() % 5; j > 0; --j)
                    cell += pieces[qsizetype(random() % 9)];
                cells += cell;
            }
            const QByteArray bytes = u"a,b,c,d\n"_s.toUtf8() + csvLine(cells).toUtf8() + '\n';
            const Result<RawTable> table = readCsvBytes(bytes, u"x.csv"_s, {.encoding = {}, .delimiter = u","_s});
            QVERIFY(table);
            QCOMPARE(table->rows.size(), 1);
            QCOMPARE(table->rows.first().cells, cells);
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
