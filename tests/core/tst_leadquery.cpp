// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/leadquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestLeadQuery : public QObject
{
    Q_OBJECT

    static QDateTime now() { return QDateTime(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC); }
    static LeadRecord someLead()
    {
        LeadRecord record;
        record.lead.id = LeadId{42};
        record.lead.product = u"Spindle motor"_s;
        record.lead.grade = Grade::B;
        record.lead.stage = Stage::Released;
        record.lead.reachedAt[0] = QDateTime(QDate(2026, 3, 7), QTime(12, 0), Qt::UTC);
        record.lead.expectedValue = Money{500000, u"USD"_s};
        record.person.fullName = u"Ann Doe"_s;
        record.person.address.countryCode = u"US"_s;
        record.person.address.postalCode = u"94105-1234"_s;
        record.source = u"Motion Expo"_s;
        return record;
    }

private Q_SLOTS:
    void filtersSayWhichLeads_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("holds");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("quoted value") << u"product:\"spindle motor\""_s << true;
        QTest::newRow("one of") << u"grade:A,B"_s << true;
        QTest::newRow("negated") << u"-grade:A,B"_s << false;
        QTest::newRow("older than two days") << u"age>2d"_s << true;
        QTest::newRow("older than four days") << u"age>4d"_s << false;
        QTest::newRow("younger than 80 hours") << u"age<80h"_s << true;
        QTest::newRow("nobody's") << u"owner:none"_s << true;
        QTest::newRow("stage") << u"stage:released"_s << true;
        QTest::newRow("received on or after") << u"received>=2026-03-07"_s << true;
        QTest::newRow("received after") << u"received>=2026-03-08"_s << false;
        QTest::newRow("country") << u"country:US"_s << true;
        QTest::newRow("prefix") << u"zip:94*"_s << true;
        QTest::newRow("whole value") << u"zip:94"_s << false;
        QTest::newRow("and") << u"country:US stage:sale"_s << false;
        QTest::newRow("or") << u"stage:sale or country:US"_s << true;
        QTest::newRow("a bare word") << u"doe"_s << true;
        QTest::newRow("grade at least B") << u"grade>=B"_s << true;
        QTest::newRow("grade at least A") << u"grade>=A"_s << false;
        QTest::newRow("value") << u"value>4000"_s << true;
    }
    void filtersSayWhichLeads()
    {
        QFETCH(QString, filter);
        const auto groups = parseFilter(filter);
        QVERIFY(groups);
        QTEST(matches(LeadQuery{.groups = *groups, .search = {}}, someLead(), now()), "holds");
    }
    void aFlagIsAskedInTheWordsPeopleWrite_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("forbidden"); // whether it holds for who is forbidden; the other way for who is not
        for (const QString &word : {u"true"_s, u"yes"_s, u"YES"_s, u"y"_s, u"1"_s, u"x"_s})
            QTest::newRow(qPrintable(word)) << QString(u"do_not_contact:"_s + word) << true;
        for (const QString &word : {u"false"_s, u"no"_s, u"No"_s, u"n"_s, u"0"_s})
            QTest::newRow(qPrintable(word)) << QString(u"do_not_contact:"_s + word) << false;
        QTest::newRow("not yes") << u"-do_not_contact:yes"_s << false;
        QTest::newRow("not no") << u"-do_not_contact:0"_s << true;
        QTest::newRow("written with =") << u"do_not_contact=yes"_s << true;
    }
    void aFlagIsAskedInTheWordsPeopleWrite()
    {
        QFETCH(QString, filter);
        QFETCH(bool, forbidden);
        const auto groups = parseFilter(filter);
        QVERIFY2(groups, groups ? "" : qPrintable(groups.error().message));
        const LeadQuery query{.groups = *groups, .search = {}};
        LeadRecord byRegister = someLead();
        byRegister.doNotContactBecause = u"asked"_s;
        LeadRecord byRecord = someLead();
        byRecord.person.doNotContact = true;
        QCOMPARE(matches(query, byRegister, now()), forbidden);
        QCOMPARE(matches(query, byRecord, now()), forbidden);
        QCOMPARE(matches(query, someLead(), now()), !forbidden);
    }
    void aFlagThatIsNeitherIsRefusedWithWhatMayStandThere_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("another word") << u"do_not_contact:perhaps"_s;
        QTest::newRow("blank") << u"do_not_contact:"_s;
        QTest::newRow("none") << u"do_not_contact:none"_s;
        QTest::newRow("beginning of a word") << u"do_not_contact:t*"_s;
        QTest::newRow("one of two") << u"do_not_contact:yes,maybe"_s;
        QTest::newRow("more than") << u"do_not_contact>no"_s;
        QTest::newRow("negated") << u"-do_not_contact:2"_s;
    }
    void aFlagThatIsNeitherIsRefusedWithWhatMayStandThere()
    {
        QFETCH(QString, filter);
        const auto groups = parseFilter(filter);
        QVERIFY(!groups);
        QCOMPARE(groups.error().kind, ErrorKind::Usage);
        for (const QString &word : {u"do_not_contact"_s, u"true"_s, u"false"_s})
            QVERIFY2(groups.error().message.contains(word), qPrintable(groups.error().message));
    }
    void nonsenseIsRefused()
    {
        QVERIFY(!parseFilter(u"colour:red"_s));
        QVERIFY(!parseFilter(u"rep_type:inside"_s)); // no lead keeps it, so none would be found
        QVERIFY(!parseFilter(u"or grade:A"_s));
        QVERIFY(!parseFilter(u"grade:A or"_s));
    }
    void sortingIsTotal()
    {
        QList<LeadRecord> records(3);
        for (int i = 0; i < 3; ++i) {
            records[i].lead.id = LeadId{3 - i};
            records[i].lead.expectedValue = Money{i == 1 ? 900 : 10000, u"USD"_s};
        }
        sortRecords(records, Field::ExpectedValue, true);
        QCOMPARE(records[0].lead.id.value, 1); // 100.00 before 9.00, the smaller number first among equals
        QCOMPARE(records[1].lead.id.value, 3);
        QCOMPARE(records[2].lead.id.value, 2);
    }
    void blanksStandLastEitherWay()
    {
        QList<LeadRecord> records(2);
        records[0].lead.id = LeadId{1};
        records[1].lead.id = LeadId{2};
        records[1].deadline = now();
        for (const bool descending : {false, true}) {
            sortRecords(records, Field::Deadline, descending);
            QCOMPARE(records[0].lead.id.value, 2);
        }
    }
};

QTEST_APPLESS_MAIN(TestLeadQuery)
#include "tst_leadquery.moc"
