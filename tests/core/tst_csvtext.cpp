// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvtext.h"
#include "core/files/filelimits.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QList<CsvRecord> recordsOf(const QString &text, qsizetype columns = 0, const CsvDialect &dialect = {},
                           qsizetype piece = 1'000'000)
{
    qsizetype at = 0;
    CsvText csv(dialect, [&](QString &window) {
        window += text.mid(at, piece);
        at += piece;
        return at - piece < text.size();
    });
    csv.setColumns(columns);
    QList<CsvRecord> records;
    CsvRecord record;
    while (csv.next(record))
        records += record;
    return records;
}

QString shown(const QList<CsvRecord> &records)
{
    QStringList lines;
    for (const CsvRecord &record : records) {
        QString line = QString::number(record.line) + u": "_s + record.cells.join(u'~');
        line += record.unclosed ? u" !unclosed on %1"_s.arg(record.markLine) : QString();
        line += record.textBehind ? u" !behind"_s : QString();
        line += record.looseMark && !record.isBroken() ? u" !loose"_s : QString();
        lines += line;
    }
    return lines.join(u" / "_s);
}

} // namespace

class TestCsvText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void brokenRowsAreReadAsTheyWereMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("records");
        QTest::newRow("honest marks") << u"a,5\" pipe,37°36'37.8\"N 121°\n"_s << u"1: a~5\" pipe~37°36'37.8\"N 121°"_s;
        QTest::newRow("marks around a word") << u"a,the \"big\" one,c\n"_s << u"1: a~the \"big\" one~c !loose"_s;
        QTest::newRow("a mark at the end of a word") << u"a,b\",c\n"_s << u"1: a~b\"~c !loose"_s;
        QTest::newRow("blanks before a quote") << u"a,  \"b,c\",d\n"_s << u"1: a~b,c~d"_s;
        QTest::newRow("blanks behind a quote") << u"a,\"b\" ,c\n"_s << u"1: a~b ~c"_s;
        QTest::newRow("a mark inside that is not doubled")
            << u"1,\"Hey, \" it\",3\n4,5,6\n"_s << u"1: 1~Hey, \" it~3 !behind / 2: 4~5~6"_s;
        QTest::newRow("a quote before a word") << u"x,\"06:00,\"a, b\"\n"_s << u"1: x~\"06:00~a, b !behind"_s;
        QTest::newRow("a quote too many") << u"x,\"\"http\",z\n"_s << u"1: x~\"http~z !behind"_s;
        QTest::newRow("never closed") << u"1,2,3\n4,\"5,6\n7,8,9\n"_s
                                      << u"1: 1~2~3 / 2: 4~\"5~6 !unclosed on 2 / 3: 7~8~9"_s;
        QTest::newRow("never closed in the last cell")
            << u"1,2,\"\n4,\"5\",6\n7,8,9\n"_s << u"1: 1~2~\" !unclosed on 1 / 2: 4~5~6 / 3: 7~8~9"_s;
        QTest::newRow("never closed below a cell of two lines")
            << u"\"1\n2\",b,\"c\n7,8,9\n"_s << u"1: 1\n2~b~\"c !unclosed on 2 / 3: 7~8~9"_s;
        QTest::newRow("twice on one line") << u"1,\"a,\"b\n7,8,9\n"_s << u"1: 1~a,b !behind / 2: 7~8~9"_s;
        QTest::newRow("a cell of three lines") << u"1,\"a\nb,c\rd\",3\n7,8,9"_s << u"1: 1~a\nb,c\rd~3 / 4: 7~8~9"_s;
        QTest::newRow("a broken cell of lines that are no rows")
            << u"1,\"a\nb\"c,3\n7,8,9\n"_s << u"1: 1~a\nbc~3 !behind / 3: 7~8~9"_s;
        QTest::newRow("mixed line ends") << u"1,2,3\r4,5,6\r\n7,8,9\n\n1,2,3"_s
                                         << u"1: 1~2~3 / 2: 4~5~6 / 3: 7~8~9 / 4:  / 5: 1~2~3"_s;
    }
    void brokenRowsAreReadAsTheyWereMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, records);
        for (const qsizetype piece : {1, 2, 3, 7, 1000})
            QCOMPARE(shown(recordsOf(text, 3, {}, piece)), records);
    }
    void dialectsHaveTheirOwnSigns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("quote");
        QTest::addColumn<QChar>("escape");
        QTest::addColumn<QString>("records");
        QTest::newRow("backslash") << u"a,\"5\\\" \\\\ \\n\",c"_s << QChar(u'"') << QChar(u'\\')
                                   << u"1: a~5\" \\ \\n~c"_s;
        QTest::newRow("apostrophes") << u"Kids' shoe,'won't, it''s',c"_s << QChar(u'\'') << QChar()
                                     << u"1: Kids' shoe~won't, it's~c"_s;
        QTest::newRow("no quotes") << u"a,\"b,c\""_s << QChar() << QChar() << u"1: a~\"b~c\""_s;
    }
    void dialectsHaveTheirOwnSigns()
    {
        QFETCH(QString, text);
        QFETCH(QChar, quote);
        QFETCH(QChar, escape);
        QFETCH(QString, records);
        for (const qsizetype piece : {1, 3, 1000})
            QCOMPARE(shown(recordsOf(text, 3, {.delimiter = u',', .quote = quote, .escape = escape}, piece)), records);
    }
    void cellsHaveALimit_data()
    {
        QTest::addColumn<int>("beyond");
        QTest::newRow("below") << -1;
        QTest::newRow("at") << 0;
        QTest::newRow("above") << 1;
    }
    void cellsHaveALimit()
    {
        QFETCH(int, beyond);
        const QString cell(limits::kCellCharacters + beyond, u'x');
        for (const QString &text : {QString(cell + u",b\n"), QString(u'"' + cell + u"\",b\n")}) {
            const QList<CsvRecord> records = recordsOf(text, 2);
            QCOMPARE(records.size(), 1);
            QCOMPARE(records[0].hasLongCell, beyond > 0);
            QCOMPARE(records[0].cells[0].size(), limits::kCellCharacters + std::min(beyond, 0));
        }
    }
    void recordsHaveALimit_data() { cellsHaveALimit_data(); }
    void recordsHaveALimit()
    {
        QFETCH(int, beyond);
        const QString line(limits::kRecordCharacters + beyond - 1, u'x');
        const QList<CsvRecord> records = recordsOf(line + u"\na,b\n"_s, 2, {}, 300'000);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0].isTooLong, beyond > 0);
        QCOMPARE(records[1].line, 2);
        QCOMPARE(records[1].cells, (QStringList{u"a"_s, u"b"_s}));
    }
    void aQuoteThatSwallowsTheFileIsNamedAndOnlyItsRowLost()
    {
        QString text = u"a,\"b\n"_s;
        const int rows = 400'000;
        for (int i = 0; i < rows; ++i)
            text += u"1,2\n"_s;
        const QList<CsvRecord> records = recordsOf(text, 2, {}, 100'000);
        QCOMPARE(records.size(), rows + 1);
        QVERIFY(records[0].unclosed);
        QCOMPARE(records[0].markLine, 1);
        QCOMPARE(records[1].line, 2);
        QCOMPARE(records.last().line, rows + 1);
    }
    void brokenQuotesAllOverTakeNoLongerForIt()
    {
        const QList<CsvRecord> records = recordsOf(u"x,\"y\"z\n\"q\nr\"s,t\n"_s.repeated(50'000), 2);
        QCOMPARE(records.size(), 100'000);
        QVERIFY(std::ranges::all_of(records, &CsvRecord::textBehind));
    }
    void aMillionColumnsAreCountedNotKept()
    {
        const QList<CsvRecord> records = recordsOf(QString(1'000'000, u',') + u"\na"_s, 2);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0].width, 1'000'001);
        QVERIFY(records[0].cells.size() <= limits::kColumns + 1);
    }
    void linesAreWrittenWithQuotesWhereNeeded()
    {
        QCOMPARE(csvLine({u"a"_s, u"b,c"_s, u"d\"e"_s, u" f"_s}), u"a,\"b,c\",\"d\"\"e\",\" f\""_s);
        QCOMPARE(csvLine({u"a;b"_s, u"it's"_s}, {.delimiter = u';', .quote = u'\'', .escape = u'\\'}),
                 u"'a;b';'it\\'s'"_s);
        QCOMPARE(csvLine({u"a"_s, u"b\"c"_s}, {.delimiter = u',', .quote = QChar()}), u"a,b\"c"_s);
    }
};

QTEST_APPLESS_MAIN(TestCsvText)
#include "tst_csvtext.moc"
