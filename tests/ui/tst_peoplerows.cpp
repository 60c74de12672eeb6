// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/models/listrole.h"
#include "ui/models/peoplerows.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kToday(2026, 3, 2);

constexpr int kOpen = 9999; // no last day

Absence absence(const QString &who, const QString &deputy, int from, int to)
{
    return {
        .who = who, .deputy = deputy, .from = kToday.addDays(from), .to = to == kOpen ? QDate() : kToday.addDays(to)};
}

} // namespace

/// Members, departments and absences in words.
class TestPeopleRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDutyOfADay_data()
    {
        QTest::addColumn<QList<Absence>>("absences");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        const QList<Absence> week{absence(u"Ada"_s, u"Ben"_s, -1, 3)};
        QTest::newRow("nobody is away") << QList<Absence>() << u"Ada"_s << QString();
        QTest::newRow("away, with a deputy") << week << u"Ada"_s << u"Away; Ben stands in"_s;
        QTest::newRow("whatever the case") << week << u"ADA"_s << u"Away; Ben stands in"_s;
        QTest::newRow("the deputy") << week << u"Ben"_s << u"Stands in for Ada"_s;
        QTest::newRow("somebody else") << week << u"Cy"_s << QString();
        QTest::newRow("away without a deputy")
            << QList<Absence>{absence(u"Ada"_s, {}, 0, 0)} << u"Ada"_s << u"Away; nobody stands in"_s;
        QTest::newRow("until it is ended")
            << QList<Absence>{absence(u"Ada"_s, u"Ben"_s, -99, kOpen)} << u"Ada"_s << u"Away; Ben stands in"_s;
        QTest::newRow("the deputy is away too")
            << QList<Absence>{absence(u"Ada"_s, u"Ben"_s, 0, 1), absence(u"Ben"_s, u"Cy"_s, 0, 1)} << u"Ada"_s
            << u"Away; Cy stands in"_s;
        QTest::newRow("over") << QList<Absence>{absence(u"Ada"_s, u"Ben"_s, -9, -1)} << u"Ada"_s << QString();
        QTest::newRow("to come") << QList<Absence>{absence(u"Ada"_s, u"Ben"_s, 1, 9)} << u"Ben"_s << QString();
    }
    void theDutyOfADay()
    {
        QFETCH(QList<Absence>, absences);
        QFETCH(QString, name);
        QTEST(dutyText(name, kToday, absences), "words");
    }
    void rolesAreSaidByTheirLabels()
    {
        QCOMPARE(rolesText({u"lead_manager"_s, u"clerk"_s}), u"Lead manager, Clerk"_s);
        QCOMPARE(rolesText({u"astronaut"_s}), u"astronaut"_s); // of a newer program
        QCOMPARE(rolesText({}), QString());
    }
    void membersStandWithWhatTheyAreToday()
    {
        const People people{
            .members =
                {{.name = u"Ada"_s, .login = u"ada"_s, .department = u"Marketing"_s, .roles = {u"lead_manager"_s}},
                 {.name = u"<b>Ben</b>"_s, .login = {}, .department = {}, .roles = {u"reader"_s}, .active = false}},
            .departments = {},
            .absences = {absence(u"Ada"_s, u"Ben"_s, 0, 0)}};
        const QList<ShortRow> rows = memberRows(people, kToday);
        QCOMPARE(rows.size(), 2);
        const QStringList ada{u"Ada"_s, u"ada"_s, u"Marketing"_s, u"Lead manager"_s, u"Yes"_s, u"Away; Ben stands in"_s,
                              QString()};
        QCOMPARE(rows[0].cells, ada);
        QVERIFY(!rows[0].quiet);
        QVERIFY(rows[1].quiet);
        QCOMPARE(rows[1].cells.size(), memberHeaders().size());
        QCOMPARE(rows[1].cells[4], u"No"_s);
    }
    void departmentsCountTheirMembers()
    {
        const auto member = [](const QString &name, const QString &department) {
            return Member{.name = name, .login = {}, .department = department, .roles = {}};
        };
        const People people{
            .members = {member(u"Ada"_s, u"sales"_s), member(u"Ben"_s, u"Sales"_s), member(u"Cy"_s, u"Marketing"_s)},
            .departments = {{.name = u"Sales"_s, .head = u"Ada"_s}, {.name = u"Empty"_s, .head = {}}},
            .absences = {}};
        const QList<ShortRow> rows = departmentRows(people);
        const QStringList sales{u"Sales"_s, u"Ada"_s, u"2"_s};
        const QStringList empty{u"Empty"_s, u"Nobody"_s, u"0"_s};
        QCOMPARE(rows[0].cells, sales);
        QCOMPARE(rows[1].cells, empty);
        QCOMPARE(rows[0].sortBy.last(), QVariant(qint64(2)));
    }
    void absencesSayWhetherTheyHold_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("the last day") << -5 << 0 << u"Away now"_s << false;
        QTest::newRow("the first day") << 0 << 5 << u"Away now"_s << false;
        QTest::newRow("without an end") << -5 << kOpen << u"Away now"_s << false;
        QTest::newRow("tomorrow") << 1 << 5 << u"To come"_s << false;
        QTest::newRow("yesterday") << -5 << -1 << u"Over"_s << true;
    }
    void absencesSayWhetherTheyHold()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const QList<ShortRow> rows = absenceRows({absence(u"Ada"_s, {}, from, to)}, kToday);
        QCOMPARE(rows.size(), 1);
        QTEST(rows.first().cells.last(), "state");
        QTEST(rows.first().quiet, "quiet");
        QCOMPARE(rows.first().sortBy[1], QVariant(kToday.addDays(from)));
        QCOMPARE(rows.first().cells.size(), absenceHeaders().size());
    }
    void theListShowsItsRows()
    {
        ShortListModel model({u"Who"_s, u"When"_s}, nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{.key = u"7"_s, .cells = {u"Zoë"_s, u"9"_s}, .sortBy = {u"Zoë"_s, 9}, .quiet = true},
                       {.key = u"8"_s, .cells = {u"Al"_s, u"10"_s}}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"When"_s);
        QCOMPARE(model.index(0, 1).data(SortRole), QVariant(9));
        QCOMPARE(model.index(1, 1).data(SortRole), QVariant(u"10"_s));
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"7"_s);
        QVERIFY(model.index(0, 0).data(SearchRole).toString().contains(u"zoe"));
        QVERIFY(model.index(0, 0).data(Qt::ForegroundRole).isValid());
        QVERIFY(!model.index(1, 0).data(Qt::ForegroundRole).isValid());
    }
};

QTEST_MAIN(TestPeopleRows)
#include "tst_peoplerows.moc"
