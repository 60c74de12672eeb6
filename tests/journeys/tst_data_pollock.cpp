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

/// A file that does not come out as its clean twin, and why that is right.
struct Exception {
    QString file;     // its name, or the beginning of it
    int rejected = 0; // rows reported instead of read
    int cells = 0;    // cells, header included, that differ from the twin's
    const char *reason = nullptr;
};

const QList<Exception> &exceptions()
{
    static const QList<Exception> list{
        {u"file_header_multirow_2"_s, 1, 9,
         "two header lines become one name each; ours are the first line's, the "
         "second is reported as the header again"},
        {u"file_multitable_less"_s, 83, 0, "the second table's 83 lines have another width and are reported"},
        {u"row_extra_quote"_s, 1, 0, "the damaged row is reported, its cells are the twin's"},
        {u"row_field_delimiter"_s, 1, 9, "the row is cut by blanks; it is reported"},
        {u"row_less_sep"_s, 1, 9, "two cells have run into one; the row is reported"},
        {u"row_more_sep"_s, 1, 9, "an empty cell too many, nobody knows which; the row is reported"},
    };
    return list;
}

Exception exceptionFor(const QString &file)
{
    for (const Exception &exception : exceptions()) {
        if (file.startsWith(exception.file))
            return exception;
    }
    return {};
}

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

ReadOptions optionsOf(const QJsonObject &parameters)
{
    ReadOptions options;
    options.encoding = parameters[u"encoding"_s].toString() == u"ascii" ? u"UTF-8"_s : QString();
    options.delimiter = parameters[u"delimiter"_s].toString();
    options.quote = parameters[u"quotechar"_s].toString();
    options.escape = parameters[u"escapechar"_s].toString();
    const int headers = parameters[u"header_lines"_s].toInt();
    options.headerRow = headers == 0 ? 0 : parameters[u"preamble_lines"_s].toInt() + 1;
    return options;
}

QList<QStringList> rowsOfTwin(const QString &path, bool hasHeader)
{
    ReadOptions options;
    options.delimiter = u","_s;
    options.quote = u"\""_s;
    options.headerRow = hasHeader ? 1 : 0;
    const Result<RawTable> table = readCsv(path, options);
    if (!table)
        return {};
    QList<QStringList> rows;
    if (hasHeader)
        rows += table->headers;
    for (const RawRow &row : table->rows)
        rows += row.cells;
    return rows;
}

/// How a file came out beside its twin.
struct Agreement {
    int rejected = 0;
    int differing = 0;
    int cells = 0;
};

Agreement agreementOf(const RawTable &table, const QList<QStringList> &twin, bool hasHeader)
{
    Agreement agreement;
    QList<QStringList> rows;
    if (hasHeader)
        rows += table.headers;
    const qsizetype expected = twin.size() - rows.size();
    for (const RawRow &row : table.rows) {
        agreement.rejected += row.problem.isEmpty() ? 0 : 1;
        if (row.problem.isEmpty() || table.rows.size() == expected)
            rows += row.cells;
    }
    for (qsizetype i = 0; i < twin.size(); ++i) {
        const QStringList ours = rows.value(i);
        agreement.cells += int(twin[i].size());
        for (qsizetype column = 0; column < twin[i].size(); ++column)
            agreement.differing += ours.size() != twin[i].size() || ours[column] != twin[i][column] ? 1 : 0;
    }
    return agreement;
}

} // namespace

/// Damaged versions of one table, each against its clean twin.
class TestPollock : public QObject
{
    Q_OBJECT

    void compare(const QString &folder, const QString &name, bool isAsked, Agreement &total)
    {
        const QJsonObject parameters = jsonOf(folder + u"/parameters/"_s + name + u"_parameters.json"_s);
        QVERIFY2(!parameters.isEmpty(), qPrintable(name));
        const bool hasHeader = parameters[u"header_lines"_s].toInt() > 0;
        const QList<QStringList> twin = rowsOfTwin(folder + u"/clean/"_s + name, hasHeader);
        const Result<RawTable> table =
            readCsv(folder + u"/csv/"_s + name, isAsked ? optionsOf(parameters) : ReadOptions());
        if (twin.isEmpty()) {
            QVERIFY2(!table && table.error().message.contains(u"empty"), qPrintable(name));
            return;
        }
        LW_VERIFY(table);
        const Agreement agreement = agreementOf(*table, twin, hasHeader);
        const Exception exception = exceptionFor(name);
        QVERIFY2(table->rows.size() >= twin.size() - (hasHeader ? 1 : 0), qPrintable(name));
        QVERIFY2(agreement.rejected == exception.rejected,
                 qPrintable(u"%1: %2 rows rejected"_s.arg(name).arg(agreement.rejected)));
        QVERIFY2(agreement.differing == exception.cells,
                 qPrintable(u"%1: %2 cells differ"_s.arg(name).arg(agreement.differing)));
        total.cells += agreement.cells;
        total.differing += agreement.differing;
        total.rejected += agreement.rejected;
    }

private Q_SLOTS:
    void everyFileReadsAsItsTwin_data()
    {
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("everything found out") << false;
        QTest::newRow("the parameters given") << true;
    }
    void everyFileReadsAsItsTwin()
    {
        LW_DATA(data, "csv-pollock")
        QFETCH(bool, isAsked);
        const QString folder = data + u"/polluted"_s;
        const QStringList names = QDir(folder + u"/csv"_s).entryList({u"*.csv"_s}, QDir::Files);
        Agreement total;
        for (const QString &name : names) {
            compare(folder, name, isAsked, total);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%lld files, %d cells, %d differ, %d rows rejected", static_cast<long long>(names.size()), total.cells,
              total.differing, total.rejected);
        QCOMPARE(names.size(), 28);
        QCOMPARE(total.cells, 19'656);
        QCOMPARE(total.differing, 117);
        QCOMPARE(total.rejected, 100);
    }
    void whatIsSkippedIsSaid()
    {
        LW_DATA(data, "csv-pollock")
        const QString folder = data + u"/polluted/csv/"_s;
        const Result<RawTable> preamble = readCsv(folder + u"file_preamble.csv"_s);
        LW_VERIFY(preamble);
        QCOMPARE(preamble->headerRow, 3);
        QCOMPARE(preamble->remarks, QStringList{u"Lines 1–2 are no part of the table: read from line 3 on."_s});
        const Result<RawTable> headless = readCsv(folder + u"file_no_header.csv"_s);
        LW_VERIFY(headless);
        QCOMPARE(headless->headerRow, 0);
        QVERIFY(headless->remarks.value(0).contains(u"named by number"));
        const Result<RawTable> bare = readCsv(folder + u"file_header_only.csv"_s);
        LW_VERIFY(bare);
        QVERIFY(bare->rows.isEmpty());
        QVERIFY(bare->remarks.value(0).contains(u"no rows below"));
    }
};

QTEST_GUILESS_MAIN(TestPollock)
#include "tst_data_pollock.moc"
