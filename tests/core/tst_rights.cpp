// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/people/rights.h"

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace
{

const QDate kDay(2026, 8, 10);

Member member(const QString &name, const QStringList &roles)
{
    return {.name = name, .login = {}, .department = {}, .roles = roles};
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoleMay_data();
    void aRoleMay();
    void everyRightHasItsCodeAndLabel();
    void rolesAddUpAndUnknownOnesGiveNothing();
    void aDeputyHasTheRolesOfWhomTheyStandInFor();
    void standingInForARepIsBeingOne();
    void aRefusalSaysWhoMay_data();
    void aRefusalSaysWhoMay();
};

void TestRights::aRoleMay_data()
{
    QTest::addColumn<QString>("rights");

    const QString reading = u"look report"_s;
    const QString entering = reading + u" register"_s;
    QTest::newRow("lead_manager")
        << entering + u" import triage work_leads change_people change_members change_calendars "
                      "change_territories draft_policy sign_policy change_policy change_settings hand_over erase"_s;
    QTest::newRow("deputy") << entering;
    QTest::newRow("marketing") << entering + u" import triage draft_policy sign_policy"_s;
    QTest::newRow("sales_manager") << entering + u" work_leads change_people draft_policy sign_policy"_s;
    QTest::newRow("rep") << entering + u" work_leads"_s;
    QTest::newRow("clerk") << entering + u" import"_s;
    QTest::newRow("reader") << reading;
}

void TestRights::aRoleMay()
{
    const std::optional<Role> role = roleFromCode(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(role);
    QStringList rights;
    for (const Right right : allRights()) {
        if (mayDo(*role, right))
            rights += codeOf(right);
    }
    QTEST(rights.join(u' '), "rights");
}

void TestRights::everyRightHasItsCodeAndLabel()
{
    const QList<Right> rights = allRights();
    for (qsizetype i = 0; i < rights.size(); ++i) {
        QCOMPARE(qsizetype(rights[i]), i);
        QVERIFY(!labelOf(rights[i]).isEmpty());
    }
    QCOMPARE(rights.last(), Right::Erase);
}

void TestRights::rolesAddUpAndUnknownOnesGiveNothing()
{
    const QStringList both{u"clerk"_s, u"rep"_s};
    QVERIFY(mayDo(both, Right::Import));
    QVERIFY(mayDo(both, Right::WorkLeads));
    QVERIFY(!mayDo(both, Right::Triage));
    QVERIFY(!mayDo(QStringList{u"wizard"_s}, Right::Look));
    QVERIFY(!mayDo(QStringList(), Right::Look));
}

void TestRights::aDeputyHasTheRolesOfWhomTheyStandInFor()
{
    const Member ben = member(u"Ben"_s, {u"deputy"_s});
    const QList<Member> members{member(u"Ada"_s, {u"lead_manager"_s}), ben, member(u"Cy"_s, {u"clerk"_s})};
    const QList<Absence> absences{{.who = u"ada"_s, .deputy = u"ben"_s, .from = kDay, .to = kDay.addDays(1)},
                                  {.who = u"Cy"_s, .deputy = u"Ada"_s, .from = kDay.addDays(1), .to = kDay.addDays(2)}};
    QCOMPARE(rolesOn(ben, kDay.addDays(-1), members, absences), QStringList{u"deputy"_s});
    QCOMPARE(rolesOn(ben, kDay, members, absences), (QStringList{u"deputy"_s, u"lead_manager"_s}));
    QVERIFY(mayDo(rolesOn(ben, kDay, members, absences), Right::Erase));
    QCOMPARE(rolesOn(ben, kDay.addDays(1), members, absences),
             (QStringList{u"deputy"_s, u"lead_manager"_s, u"clerk"_s}));
    QCOMPARE(rolesOn(ben, kDay.addDays(2), members, absences), QStringList{u"deputy"_s});
}

void TestRights::standingInForARepIsBeingOne()
{
    const Member eve = member(u"Eve"_s, {u"reader"_s});
    const QList<Absence> absences{{.who = u"Acme Distribution"_s, .deputy = u"Eve"_s, .from = kDay, .to = {}}};
    QCOMPARE(rolesOn(eve, kDay, {eve}, absences), (QStringList{u"reader"_s, u"rep"_s}));
}

void TestRights::aRefusalSaysWhoMay_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<Right>("right");
    QTest::addColumn<QString>("text");

    const QString end = u" Roles guide, they do not lock."_s;
    QTest::newRow("three may")
        << QStringList{u"reader"_s} << Right::Import
        << QString(u"Ada is a reader here; importing is for lead managers, marketing and clerks."_s + end);
    QTest::newRow("one may")
        << QStringList{u"marketing"_s, u"clerk"_s} << Right::ChangePolicy
        << QString(u"Ada is in marketing and a clerk here; changing the policy is for lead managers."_s + end);
    QTest::newRow("no role")
        << QStringList{} << Right::ChangePeople
        << QString(u"Ada has no role here; changing reps and absences is for lead managers and sales managers."_s +
                   end);
}

void TestRights::aRefusalSaysWhoMay()
{
    QFETCH(const QStringList, roles);
    QFETCH(const Right, right);
    QTEST(refusal(member(u"Ada"_s, roles), right), "text");
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
