// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/staging.h"
#include "tests/support/testsupport.h"

#include <QSet>
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
    void requiredCellsRejectTheirRow()
    {
        ColumnMapping mapping = guessMapping({u"name"_s, u"email"_s, u"phone"_s});
        mapping.columns[u"phone"_s].required = true;
        mapping.columns[u"email"_s].required = true;
        mapping.columns[u"email"_s].blanks = {u"n/a"_s};
        mapping.constants.insert(u"phone"_s, u"1"_s); // says nothing of the cell
        const QList<StagedLead> staged =
            stageAll("name,email,phone\nAnn,a@b.example,1\nBob,b@b.example,\nCy,n/a,\n", mapping);
        QVERIFY(!staged[0].rejected);
        QVERIFY(staged[1].rejected && staged[2].rejected);
        QCOMPARE(staged[1].rejected->column, u"phone"_s);
        QCOMPARE(staged[2].rejected->column, u"email"_s); // the first of the file
    }
    void rowsOfTheSystemItselfAreRefused_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column"); // empty: taken
        QTest::newRow("a person") << QByteArray("Ann,a@b.example,ok") << QString();
        QTest::newRow("a test row") << QByteArray("<TEST lead: dummy>,a@b.example,ok") << u"name"_s;
        QTest::newRow("in a column nobody maps") << QByteArray("Ann,a@b.example,<test lead: x>") << u"shoe"_s;
        QTest::newRow("in the middle of a cell") << QByteArray("Ann,a@b.example,a <test lead") << QString();
    }
    void rowsOfTheSystemItselfAreRefused()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, column);
        ColumnMapping mapping = guessMapping({u"name"_s, u"email"_s});
        mapping.refused = {u"<test lead"_s};
        const StagedLead staged = stageAll("name,email,shoe\n" + row + "\n", mapping).first();
        QCOMPARE(staged.rejected ? staged.rejected->column : QString(), column);
    }
    void nothingOfOneRowLeaksIntoTheNext()
    {
        QByteArray csv = "name,email,phone,city,country\n";
        for (int i = 0; i < 100; ++i)
            csv += (i % 2 ? u"Person %1,,,,\n"_s : u"Person %1,p%1@acme.example,860-253-6354,Hartford,US\n"_s)
                       .arg(i)
                       .toUtf8();
        const QList<StagedLead> staged = stageAll(csv);
        QSet<QString> addresses;
        for (qsizetype i = 0; i < staged.size(); ++i) {
            const Person &person = staged[i].record.person;
            QCOMPARE(person.email, i % 2 ? QString() : u"p%1@acme.example"_s.arg(i));
            QCOMPARE(person.phone.isEmpty(), i % 2 == 1);
            QCOMPARE(person.address.city, i % 2 ? QString() : u"Hartford"_s);
            addresses.insert(person.email);
        }
        QCOMPARE(addresses.size(), 51);
    }
    void anAddressKeepsItsCommaAndItsAccents()
    {
        const StagedLead staged = stageAll("First Name,Last Name,Title,Phone,Email,Company Name,Address,City,Zipcode,"
                                           "State/Province,Country,EU VAT ID\n"
                                           "Ann,Doe,,,,KDAB,\"32, street name\",Ved\xC3\xA8ne,84000,,France,FR1\n")
                                      .first();
        QVERIFY(!staged.rejected);
        QCOMPARE(staged.record.company.name, u"KDAB"_s);
        const PostalAddress &address = staged.record.person.address;
        QCOMPARE(address.street, u"32, street name"_s);
        QCOMPARE(address.city, u"Vedène"_s);
        QCOMPARE(address.postalCode, u"84000"_s);
        QCOMPARE(address.state, QString());
        QCOMPARE(address.countryCode, u"FR"_s);
    }
    void anInternationalNumberTellsItsCountry()
    {
        const StagedLead staged = stageAll("name,phone\nAnn,+33 4 90 31 00 00\nBob,860-253-6354\n").first();
        QCOMPARE(staged.record.person.phone.region, u"FR"_s);
        QCOMPARE(staged.record.person.phone.e164, u"+33490310000"_s);
        QCOMPARE(staged.record.person.address.country, QString()); // what was written stays apart from what follows
    }
    void aDateWithItsTimeIsStored()
    {
        const StagedLead staged = stageAll("name,received_at\nAnn,2022-12-23 14:30\n").first();
        QVERIFY(!staged.rejected);
        QCOMPARE(*staged.receivedAt, QDateTime(QDate(2022, 12, 23), QTime(14, 30), Qt::UTC));
    }
    void anUnreadableDateRejectsItsRowAndIsNotTakenForNone()
    {
        const QList<StagedLead> staged =
            stageAll("name,received_at\nAnn,2022-12-23\nBob,2022-02-30\nCy,\nDi,2022-12-24\n");
        QVERIFY(staged[0].receivedAt);
        QVERIFY(staged[1].rejected);
        QVERIFY2(staged[1].rejected->problem.contains(u"2022-02-30"), qPrintable(staged[1].rejected->problem));
        QVERIFY(!staged[2].rejected && !staged[2].receivedAt);
        QVERIFY(staged[3].receivedAt);
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
        QTest::newRow("take instead of several") << u"take"_s << u"A, B"_s << u"New"_s;
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
