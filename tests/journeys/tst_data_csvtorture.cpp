// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QJsonValue jsonOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QJsonValue::Undefined;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QJsonArray{document.object()});
}

QStringList texts(const QJsonArray &cells)
{
    QStringList list;
    for (const QJsonValue &cell : cells)
        list += cell.toString();
    return list;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.csv"_s}, QDir::Files);
}

} // namespace

/// Small conformance sets: each file against the rows its makers expect.
class TestCsvTorture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spectrumFilesReadAsTheirMakersExpect()
    {
        LW_DATA(data, "csv-torture")
        int cells = 0;
        const QStringList names = namesIn(data + u"/csv-spectrum/csvs"_s);
        for (const QString &name : names) {
            const QString json = data + u"/csv-spectrum/json/"_s + QFileInfo(name).completeBaseName() + u".json"_s;
            const QJsonArray expected = jsonOf(json).toArray();
            const Result<RawTable> table = readCsv(data + u"/csv-spectrum/csvs/"_s + name);
            LW_VERIFY(table);
            QVERIFY2(!expected.isEmpty() && table->rows.size() == expected.size(), qPrintable(name));
            for (qsizetype row = 0; row < expected.size(); ++row) {
                QVERIFY2(table->rows[row].problem.isEmpty(), qPrintable(name + table->rows[row].problem));
                QStringList headers = table->headers;
                headers.sort();
                QCOMPARE(headers, expected[row].toObject().keys());
                for (qsizetype column = 0; column < table->headers.size(); ++column) {
                    const QString &header = table->headers[column];
                    // The expectation of this one file has another telephone number than the file itself.
                    if (name == u"location_coordinates.csv" && header == u"Contact Phone Number")
                        continue;
                    // One expectation was written for CRLF inside a cell; the file as kept has LF there.
                    const QString wanted = expected[row].toObject()[header].toString().replace(u"\r\n"_s, u"\n"_s);
                    QCOMPARE(table->rows[row].cells.value(column), wanted);
                    ++cells;
                }
            }
        }
        QCOMPARE(names.size(), 12);
        QCOMPARE(cells, 60);
    }
    void testDataReadsAsItsMakersExpect_data()
    {
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("the first line is the header") << false;
        QTest::newRow("no line is") << true;
    }
    // Files without a header: their first line is ours, which is the same row with each name its own.
    void testDataReadsAsItsMakersExpect()
    {
        LW_DATA(data, "csv-torture")
        QFETCH(bool, isAsked);
        int files = 0;
        int cells = 0;
        for (const QString &name : namesIn(data + u"/csv-test-data/csv"_s)) {
            const QString json = data + u"/csv-test-data/json/"_s + QFileInfo(name).completeBaseName() + u".json"_s;
            const QJsonValue expected = jsonOf(json);
            if (name.startsWith(u"bad-") || name.startsWith(u"header-"))
                continue;
            QVERIFY2(!expected.isUndefined(), qPrintable(json));
            ++files;
            // Blank lines are no rows: a file of them is empty, and one below a header of one column is left out.
            if (name == u"all-empty.csv") {
                QVERIFY(!readCsv(data + u"/csv-test-data/csv/"_s + name));
                continue;
            }
            ReadOptions options;
            if (isAsked)
                options.headerRow = 0;
            const Result<RawTable> table = readCsv(data + u"/csv-test-data/csv/"_s + name, options);
            LW_VERIFY(table);
            QList<QStringList> rows;
            if (!isAsked)
                rows += table->headers;
            for (const RawRow &row : table->rows) {
                QVERIFY2(row.problem.isEmpty(), qPrintable(name + row.problem));
                rows += row.cells;
            }
            if (name == u"empty-one-column.csv")
                rows += QStringList{QString()};
            QCOMPARE(rows.size(), expected.toArray().size());
            for (qsizetype i = 0; i < rows.size(); ++i) {
                QCOMPARE(rows[i], texts(expected[i].toArray()));
                cells += int(rows[i].size());
            }
        }
        QCOMPARE(files, 16);
        QCOMPARE(cells, 78);
    }
    void headersAreTheirMakersToo()
    {
        LW_DATA(data, "csv-torture")
        const QString folder = data + u"/csv-test-data/csv/"_s;
        const Result<RawTable> simple = readCsv(folder + u"header-simple.csv"_s);
        LW_VERIFY(simple);
        QCOMPARE(simple->headers, (QStringList{u"foo"_s, u"bar"_s, u"baz"_s}));
        QCOMPARE(simple->rows.first().cells, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        const Result<RawTable> bare = readCsv(folder + u"header-no-rows.csv"_s);
        LW_VERIFY(bare);
        QVERIFY(bare->rows.isEmpty());
    }
    void invalidFilesAreReported_data()
    {
        QTest::addColumn<QString>("says");
        QTest::newRow("bad-header-less-fields") << u"has 2 cells, the header has 3"_s;
        QTest::newRow("bad-header-more-fields") << u"has 4 cells, the header has 3"_s;
        QTest::newRow("bad-header-no-header") << u"is empty"_s;
        // Which names a header must have is the business of the profile it is read with.
        QTest::newRow("bad-header-wrong-header") << u"no rows below its header"_s;
        QTest::newRow("bad-missing-quote") << u"opened on line 2 is never closed"_s;
        QTest::newRow("bad-quotes-with-unescaped-quote") << u"inside a quoted cell is not doubled"_s;
        QTest::newRow("bad-unescaped-quote") << u"in a cell that is not quoted"_s;
    }
    void invalidFilesAreReported()
    {
        LW_DATA(data, "csv-torture")
        QFETCH(QString, says);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const Result<RawTable> table = readCsv(data + u"/csv-test-data/csv/"_s + name + u".csv"_s);
        QStringList said;
        if (!table) {
            said += table.error().message;
        } else {
            said += table->remarks;
            for (const RawRow &row : table->rows)
                said += row.problem;
        }
        QVERIFY2(said.join(u'\n').contains(says), qPrintable(said.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestCsvTorture)
#include "tst_data_csvtorture.moc"
