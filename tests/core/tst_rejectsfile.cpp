// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/files/rejectsfile.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestRejectsFile : public QObject
{
    Q_OBJECT

    static QByteArray utf16(const QString &text)
    {
        QStringEncoder encoder(QStringConverter::Utf16LE);
        return encoder.encode(QString(QChar(QChar::ByteOrderMark) + text));
    }
    static RawTable tableOf(const QByteArray &csv)
    {
        const Result<RawTable> table = readCsvBytes(csv, u"test.csv"_s);
        return table ? *table : RawTable();
    }

private Q_SLOTS:
    void rowsKeepTheirColumnsAndSeparator()
    {
        const RawTable table = tableOf("Name;Mail\nAnn;a@x.example\n\"B; Roe\";\nCem;c\n");
        const QByteArray bytes = rejectsFile(table, {{3, u"Mail"_s, u"is blank"_s}, {4, {}, u"cannot be read"_s}});
        QCOMPARE(bytes, "Name;Mail;row;problem\n\"B; Roe\";;3;Mail: is blank\nCem;c;4;cannot be read\n"_ba);
    }
    void quotesAndEscapesStay()
    {
        const RawTable table = tableOf("Name,Size\n'Ann, Roe','it''s'\n'Bob, Poe','5'\n");
        QCOMPARE(table.quote, QChar(u'\''));
        QCOMPARE(rejectsFile(table, {{2, {}, u"too big, by far"_s}}),
                 "Name,Size,row,problem\n'Ann, Roe','it''s',2,'too big, by far'\n"_ba);
        const RawTable escaped = tableOf("Name,Size\n\"Ann\",\"5\\\", round\"\n\"Bob\",\"6\\\"\"\n");
        QCOMPARE(escaped.escape, QChar(u'\\'));
        QCOMPARE(rejectsFile(escaped, {{2, {}, u"bad"_s}}), "Name,Size,row,problem\nAnn,\"5\\\", round\",2,bad\n"_ba);
    }
    void aShortRowIsFilledUp()
    {
        const RawTable table = tableOf("Name,Mail,City\nAnn\n");
        const QByteArray bytes = rejectsFile(table, {{2, {}, table.rows.first().problem}});
        QVERIFY(bytes.contains("\nAnn,,,2,"));
    }
    void severalProblemsOfOneRowGiveOneLine()
    {
        const RawTable table = tableOf("Name,Mail\nAnn,\nBob,b\n");
        const QByteArray bytes = rejectsFile(table, {{2, u"Name"_s, u"is short"_s}, {2, u"Mail"_s, u"is blank"_s}});
        QCOMPARE(bytes, "Name,Mail,row,problem\nAnn,,2,Name: is short; Mail: is blank\n"_ba);
    }
    void rowsThatAreNotThereKeepTheirProblem()
    {
        const RawTable table = tableOf("Name,Mail\nAnn,a\nBob,b\n");
        const QByteArray bytes = rejectsFile(table, {{1, {}, u"early"_s}, {3, {}, u"here"_s}, {9, {}, u"late"_s}});
        QCOMPARE(bytes, "Name,Mail,row,problem\n,,1,early\nBob,b,3,here\n,,9,late\n"_ba);
    }
    void encodingsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << u"Name,Mail\nKöhler,x\n"_s.toUtf8();
        QTest::newRow("Windows-1252") << "Name,Mail\nK\xF6hler,x\n"_ba;
        QTest::newRow("UTF-16") << utf16(u"Name,Mail\nKöhler,x\n"_s);
    }
    void encodingsComeBackAsTheyWere()
    {
        QFETCH(QByteArray, bytes);
        const RawTable table = tableOf(bytes);
        const QByteArray rejects = rejectsFile(table, {{2, u"Mail"_s, u"is no address"_s}});
        const RawTable again = tableOf(rejects);
        QCOMPARE(again.encoding, table.encoding);
        QCOMPARE(again.headers, (QStringList{u"Name"_s, u"Mail"_s, u"row"_s, u"problem"_s}));
        QCOMPARE(again.rows.first().cells, (QStringList{u"Köhler"_s, u"x"_s, u"2"_s, u"Mail: is no address"_s}));
    }
    void anEncodingWithoutOurMarksHasPlainOnes()
    {
        ReadOptions options;
        options.encoding = u"ISO-8859-1"_s;
        const Result<RawTable> table = readCsvBytes("Name,Mail\nK\xF6hler,x\n", u"x.csv"_s, options);
        QVERIFY(table);
        QCOMPARE(rejectsFile(*table, {{2, {}, u"“x” is no address"_s}}),
                 "Name,Mail,row,problem\nK\xF6hler,x,2,\"\"\"x\"\" is no address\"\n"_ba);
    }
    void otherKindsOfFilesGiveUtf8WithItsMark()
    {
        RawTable table = tableOf("Name;Mail\nJörg;x\n");
        table.kind = FileKind::Xlsx;
        table.encoding.clear();
        QCOMPARE(rejectsFile(table, {{2, {}, u"bad"_s}}), u"\uFEFFName,Mail,row,problem\nJörg,x,2,bad\n"_s.toUtf8());
    }
    void aRejectsFileThatIsRejectedAgainHasItsColumnsOnce()
    {
        const RawTable first = tableOf("Name,Mail\nAnn,x\nBob,y\n");
        const RawTable again = tableOf(rejectsFile(first, {{3, {}, u"bad"_s}}));
        QCOMPARE(rejectsFile(again, {{2, {}, u"still bad"_s}}), "Name,Mail,row,problem\nBob,y,2,still bad\n"_ba);
    }
    void rowsAreTakenFromTheSourceAsItStreams()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rejects.csv"_s);
        QByteArray csv = "Name,Mail\n";
        for (int i = 2; i < 5'000; ++i)
            csv += "Ann" + QByteArray::number(i) + ",x\n";
        const Result<RowSourcePtr> rows = openCsvBytes(csv, u"x.csv"_s, {}, 100);
        QVERIFY(rows);
        RawRow row;
        QVERIFY(*(*rows)->next(row));
        QVERIFY(bool(writeRejects(path, **rows, {{7, {}, u"bad"_s}, {4'000, {}, u"worse"_s}})));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "Name,Mail,row,problem\nAnn7,x,7,bad\nAnn4000,x,4000,worse\n"_ba);
    }
    void whatCannotBeSavedIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"gone/rejects.csv"_s);
        const Result<void> saved = writeRejects(path, *rowsOf(tableOf("Name\nAnn\n")), {{2, {}, u"bad"_s}});
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(path));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestRejectsFile)
#include "tst_rejectsfile.moc"
