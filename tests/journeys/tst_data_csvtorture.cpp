// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

/// Small conformance sets: each file against the rows its makers expect.
class TestCsvTorture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spectrumFilesReadAsTheirMakersExpect()
    {
        LW_DATA(data, "csv-torture")
        const QDir csvs(data + u"/csv-spectrum/csvs"_s);
        int files = 0;
        for (const QFileInfo &info : csvs.entryInfoList({u"*.csv"_s}, QDir::Files)) {
            QFile file(data + u"/csv-spectrum/json/"_s + info.completeBaseName() + u".json"_s);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
            const QJsonArray expected =
                document.isArray() ? document.array() : QJsonArray{document.object()}; // one row stands alone
            const Result<RawTable> table = readCsv(info.filePath());
            QVERIFY2(table, qPrintable(info.fileName() + u": "_s + (table ? QString() : table.error().message)));
            QVERIFY2(table->rows.size() == expected.size(), qPrintable(info.fileName()));
            for (qsizetype row = 0; row < expected.size(); ++row) {
                for (qsizetype column = 0; column < table->headers.size(); ++column) {
                    // The expectation of this one file has another telephone number than the file itself.
                    if (info.fileName() == u"location_coordinates.csv" &&
                        table->headers[column] == u"Contact Phone Number")
                        continue;
                    // One expectation was written for CRLF inside a cell; the file as kept has LF there.
                    const QString wanted =
                        expected[row].toObject()[table->headers[column]].toString().replace(u"\r\n"_s, u"\n"_s);
                    QVERIFY2(
                        table->rows[row].cells.value(column) == wanted,
                        qPrintable(info.fileName() + u' ' + wanted + u" / "_s + table->rows[row].cells.value(column)));
                }
            }
            ++files;
        }
        QVERIFY2(files >= 10, qPrintable(QString::number(files)));
    }
    void invalidFilesAreReported()
    {
        LW_DATA(data, "csv-torture")
        for (const QString &name : {u"bad-missing-quote"_s, u"bad-quotes-with-unescaped-quote"_s}) {
            const QString path = data + u"/csv-test-data/csv/"_s + name + u".csv"_s;
            if (!QFileInfo::exists(path))
                continue;
            const Result<RawTable> table = readCsv(path);
            const bool reported =
                !table || std::ranges::any_of(table->rows, [](const RawRow &row) { return !row.problem.isEmpty(); });
            QVERIFY2(reported, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvTorture)
#include "tst_data_csvtorture.moc"
