// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/staging.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestStaging : public QObject
{
    Q_OBJECT

    static QList<StagedLead> stageAll(const QByteArray &csv, ColumnMapping mapping = {})
    {
        const RawTable table = test::tableOf(csv);
        if (mapping.columns.isEmpty())
            mapping.columns = guessMapping(table.headers).columns;
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        if (!reader)
            qFatal("%s", qPrintable(reader.error().message));
        QList<StagedLead> staged;
        for (const RawRow &row : table.rows)
            staged +=
                stage(row, table, *reader, mapping, {.zoneId = "UTC", .currency = u"USD"_s, .homeCountry = u"US"_s});
        return staged;
    }

private Q_SLOTS:
    void aRowBecomesAPersonAndALead()
    {
        const StagedLead staged =
            stageAll("First name,Last name,Company,Email,Phone,State,Country,Lead source,Expected value,Hat size\n"
                     "Ann,Doe,\"Acme, Inc.\",ANN@Acme.example,212-555-0143,new york,USA,Expo,\"1,200.50\",7\n")
                .first();
        QVERIFY(!staged.rejected);
        QCOMPARE(staged.record.person.fullName, u"Ann Doe"_s);
        QCOMPARE(staged.record.person.emailKey, u"ann@acme.example"_s);
        QCOMPARE(staged.record.person.phone.e164, u"+12125550143"_s);
        QCOMPARE(staged.record.person.address.stateCode, u"NY"_s);
        QCOMPARE(staged.record.company.nameKey, u"acme"_s);
        QCOMPARE(staged.record.source, u"Expo"_s);
        QCOMPARE(toDecimal(*staged.record.lead.expectedValue), u"1200.50"_s);
        QVERIFY(staged.payload.contains("Hat size")); // columns without a field are kept with the row
    }
    void rowsAreRejectedWithColumnAndRemedy_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        QTest::newRow("nobody") << QByteArray(",,2026-03-02,\n") << u"full_name"_s;
        QTest::newRow("a date nobody can read") << QByteArray("Ann,,someday,\n") << u"received_at"_s;
        QTest::newRow("a grade there is not") << QByteArray("Ann,,2026-03-02,E\n") << u"grade"_s;
    }
    void rowsAreRejectedWithColumnAndRemedy()
    {
        QFETCH(QByteArray, row);
        const QList<StagedLead> staged =
            stageAll("full_name,company,received_at,grade\n" + row + "Bob,Acme,2026-03-02,A\nCy,Acme,2026-03-03,B\n");
        QVERIFY(staged.first().rejected);
        QTEST(staged.first().rejected->column, "column");
        QCOMPARE(staged.first().rejected->row, 2);
        QVERIFY(!staged.first().rejected->problem.isEmpty());
        QVERIFY(!staged.last().rejected);
    }
    void anExternalIdIsEnoughWhereTheProfileSaysSo()
    {
        ColumnMapping mapping = guessMapping({u"external_id"_s, u"source"_s});
        QVERIFY(stageAll("external_id,source\n77,web\n", mapping).first().rejected);
        mapping.identity = {u"external_id"_s};
        QVERIFY(!stageAll("external_id,source\n77,web\n", mapping).first().rejected);
        QVERIFY(stageAll("external_id,source\n,web\n", mapping).first().rejected);
    }
    void whatCannotBeUsedIsKeptAndRemarked()
    {
        const StagedLead staged = stageAll("name,email,country,status\nAnn,not-an-address,Narnia,Contacted\n").first();
        QVERIFY(!staged.rejected);
        QCOMPARE(staged.remarks.size(), 3);
        QCOMPARE(staged.record.person.email, u"not-an-address"_s);
        QCOMPARE(staged.record.person.emailKey, QString());
        QCOMPARE(staged.record.person.address.country, u"Narnia"_s);
    }
    void overlongTextIsRefusedNotCut()
    {
        const StagedLead staged = stageAll("name,company\n" + QByteArray(1001, 'x') + ",Acme\n").first();
        QVERIFY(staged.rejected);
        QVERIFY(!stageAll("name,company\n" + QByteArray(1000, 'x') + ",Acme\n").first().rejected);
    }
    void laterFilesChangeOnlyWhatTheProfileAllows_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("result");
        QTest::newRow("keep") << u"keep"_s << u"Old"_s << u"Old"_s;
        QTest::newRow("keep a blank") << u"keep"_s << QString() << QString();
        QTest::newRow("take") << u"take"_s << u"Old"_s << u"New"_s;
        QTest::newRow("take if blank") << u"take-if-blank"_s << u"Old"_s << u"Old"_s;
        QTest::newRow("blank is filled") << u"take-if-blank"_s << QString() << u"New"_s;
        QTest::newRow("append") << u"append"_s << u"A, B"_s << u"A, B, New"_s;
        QTest::newRow("append what is there") << u"append"_s << u"Old, New"_s << u"Old, New"_s;
    }
    void laterFilesChangeOnlyWhatTheProfileAllows()
    {
        QFETCH(QString, policy);
        QFETCH(QString, known);
        const RawTable table = test::tableOf("name,title\nAnn,New\n");
        const QJsonObject title{{u"field"_s, u"title"_s}, {u"ifDifferent"_s, policy}};
        const QJsonObject columns{{u"name"_s, u"full_name"_s}, {u"title"_s, title}};
        const Result<ColumnMapping> mapping = columnMappingFromJson({{u"columns"_s, columns}});
        QVERIFY(mapping);
        const Result<ColumnReader> reader = ColumnReader::make(*mapping, table, "UTC");
        QVERIFY(reader);
        LeadRecord record;
        record.person.fullName = u"Ann"_s;
        record.person.title = known;
        const StagedLead staged = stage(table.rows.first(), table, *reader, *mapping,
                                        {.zoneId = "UTC", .currency = u"USD"_s, .homeCountry = {}});
        const bool changed = mergeInto(record, staged, *reader);
        QTEST(record.person.title, "result");
        QCOMPARE(changed, record.person.title != known);
    }
    void aWishNotToBeContactedIsNeverTakenBack()
    {
        const RawTable table = test::tableOf("name,do_not_contact\nAnn,no\n");
        ColumnMapping mapping = guessMapping(table.headers);
        mapping.columns[u"do_not_contact"_s].ifDifferent = IfDifferent::Take;
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        QVERIFY(reader);
        LeadRecord record;
        record.person.doNotContact = true;
        mergeInto(record,
                  stage(table.rows.first(), table, *reader, mapping,
                        {.zoneId = "UTC", .currency = u"USD"_s, .homeCountry = {}}),
                  *reader);
        QVERIFY(record.person.doNotContact);
    }
};

QTEST_APPLESS_MAIN(TestStaging)
#include "tst_staging.moc"
