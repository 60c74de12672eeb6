// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

/// What a dry run tells of each row, to people and to programs.
class TestDryRun : public QObject
{
    Q_OBJECT

    static constexpr const char *kLeads = "name,email,company,country,received_at\n"
                                          "Ann Doe,ann@x.example,Acme,US,2026-03-01\n"    // asked before
                                          "Bob Roe,bob@y.example,Else,US,2026-03-02\n"    // new
                                          "Bob Roe,bob@y.example,Else,US,2026-03-03\n"    // asks again
                                          "Cy Poe,cy@rival.example,Rival,US,2026-03-04\n" // held
                                          "Dee Foe,d@z.example,Zed,US,never\n";           // rejected

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QStringList &arguments)
    {
        return test::runCli(
            QStringLiteral(LEADWRIGHT_CLI),
            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s, u"2026-03-10T12:00:00Z"_s} + arguments);
    }
    test::CliRun as(const QString &format, const QStringList &arguments)
    {
        return run(QStringList{u"--format"_s, format, u"--quiet"_s} + arguments);
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static QStringList column(const QByteArray &csv, const QString &header)
    {
        const RawTable table = test::tableOf(csv);
        const qsizetype at = table.headers.indexOf(header);
        QStringList cells;
        for (const RawRow &row : table.rows)
            cells += row.cells.value(at);
        return at < 0 ? QStringList{u"there is no column "_s + header} : cells;
    }
    static QStringList member(const QJsonArray &rows, const QString &name)
    {
        QStringList values;
        for (const QJsonValue &row : rows)
            values += row.toObject()[name].toVariant().toString();
        return values;
    }
    const QStringList kOutcomes{u"response"_s, u"new"_s, u"response"_s, u"screened_out"_s, u"rejected"_s};

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"init"_s, path(u"w.leadwright"_s), u"--zone"_s, u"Europe/Berlin"_s}).exitCode, 0);
        QCOMPARE(run({u"territories"_s, u"import"_s, file(u"t.csv"_s, "country,owner\nUS,Ada\n")}).exitCode, 0);
        QCOMPARE(run({u"screening"_s, u"add"_s, u"company"_s, u"Rival"_s, u"--reason"_s, u"competitor"_s}).exitCode, 0);
        QCOMPARE(run({u"import"_s, file(u"first.csv"_s, "name,email,company,country,received_at\n"
                                                        "Ann Doe,ann@x.example,Acme,US,2026-02-01\n")})
                     .exitCode,
                 0);
    }

    void csvTellsWhatEachRowBecomes()
    {
        const test::CliRun dry = as(u"csv"_s, {u"import"_s, file(u"l.csv"_s, kLeads), u"--dry-run"_s});
        QCOMPARE(dry.exitCode, 1); // a row is rejected
        QCOMPARE(column(dry.out, u"row"_s).size(), 5);
        QCOMPARE(column(dry.out, u"outcome"_s), kOutcomes);
        QCOMPARE(column(dry.out, u"lead"_s), (QStringList{u"1"_s, {}, {}, {}, {}}));
        QCOMPARE(column(dry.out, u"with_row"_s), (QStringList{{}, {}, column(dry.out, u"row"_s)[1], {}, {}}));
        QCOMPARE(column(dry.out, u"owner"_s), (QStringList{{}, u"Ada"_s, {}, {}, {}}));
        QVERIFY2(column(dry.out, u"due"_s)[1].endsWith(u"+01:00"), dry.out.constData()); // in the workspace's zone
        QCOMPARE(column(dry.out, u"grade"_s), (QStringList{{}, {}, {}, {}, {}}));        // nobody answered a question
        QVERIFY(column(dry.out, u"reason"_s)[1].contains(u"US"));
        QCOMPARE(column(dry.out, u"reason"_s)[3], u"competitor: Rival"_s);
        QVERIFY(column(dry.out, u"problem"_s)[4].contains(u"received_at"));
        QVERIFY(column(dry.out, u"problem"_s)[4].contains(u"never"));
    }
    void jsonHasTheRowsBesideTheTotals()
    {
        const QString leads = file(u"l.csv"_s, kLeads);
        const QJsonObject dry = as(u"json"_s, {u"import"_s, leads, u"--dry-run"_s}).json();
        const QJsonArray rows = dry[u"plan"_s].toArray();
        QCOMPARE(member(rows, u"outcome"_s), kOutcomes);
        QCOMPARE(rows[0].toObject()[u"lead"_s].toInt(), 1);
        QVERIFY(rows[1].toObject()[u"lead"_s].isNull());
        QCOMPARE(rows[1].toObject()[u"file"_s].toString(), leads);
        QCOMPARE(dry[u"rows"_s].toInt(), rows.size());
        QVERIFY(dry[u"batch"_s].isNull());
        const QJsonObject done = as(u"json"_s, {u"import"_s, leads}).json();
        QVERIFY(!done.contains(u"plan"_s));
        for (const QString &key : {u"rows"_s, u"leads_new"_s, u"responses"_s, u"screened_out"_s, u"rejected"_s})
            QCOMPARE(dry[key], done[key]);
    }
    void laterFilesKnowTheRowsOfEarlierOnes()
    {
        const QString one = file(u"one.csv"_s, "name,email\nZed Zoe,zz@q.example\n");
        const QString two = file(u"two.csv"_s, "name,email\nZed Zoe,zz@q.example\n");
        const test::CliRun dry = as(u"csv"_s, {u"import"_s, one, two, u"--dry-run"_s});
        QCOMPARE(column(dry.out, u"file"_s), (QStringList{one, two}));
        QCOMPARE(column(dry.out, u"outcome"_s), (QStringList{u"new"_s, u"response"_s}));
        QCOMPARE(column(dry.out, u"lead"_s), (QStringList{{}, u"2"_s})); // the number it would get
        QCOMPARE(as(u"json"_s, {u"leads"_s}).json()[u"total"_s].toInt(), 1);
    }
    void textKeepsToTheTotals()
    {
        const test::CliRun dry = as(u"text"_s, {u"import"_s, file(u"l.csv"_s, kLeads), u"--dry-run"_s});
        QVERIFY(dry.out.startsWith("Nothing was written."));
        QVERIFY(!dry.out.contains("screened_out"));
    }
    void aFileWithoutRowsIsStillADocument()
    {
        const QString empty = file(u"empty.csv"_s, "name,email\n");
        const QJsonObject dry = as(u"json"_s, {u"import"_s, empty, u"--dry-run"_s}).json();
        QVERIFY(dry[u"plan"_s].isArray());
        QVERIFY(dry[u"plan"_s].toArray().isEmpty());
        QCOMPARE(dry[u"rows"_s].toInt(-1), 0);
    }
    void aRunThatFailsPrintsNoRows()
    {
        const test::CliRun dry =
            as(u"csv"_s, {u"import"_s, file(u"l.csv"_s, kLeads), path(u"missing.csv"_s), u"--dry-run"_s});
        QCOMPARE(dry.exitCode, 3);
        QVERIFY2(dry.out.isEmpty(), dry.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestDryRun)
#include "tst_dryrun.moc"
