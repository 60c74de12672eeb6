// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepeople.h"
#include "tests/support/windowfixture.h"
#include "ui/actions/offered.h"

#include <QAction>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

Member member(const QString &name, Role role)
{
    return {.name = name, .login = name.toLower(), .department = {}, .roles = {codeOf(role)}};
}

} // namespace

/// What the window offers follows the roles of whoever is logged in.
class TestOffered : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    std::unique_ptr<test::TestWorkspace> m_workspace;

    void keep(const QList<Member> &members, const QList<Absence> &absences = {})
    {
        People people = (*m_workspace)->people();
        people.members += members;
        people.absences += absences;
        LW_VERIFY(changePeople(**m_workspace, people, u"Manager"_s, test::sampleNow(), u"People"_s));
    }
    void openAs(const QByteArray &login)
    {
        qputenv("USER", login);
        m_fixture.open(m_workspace->path());
    }
    QAction *action(const char *name) { return m_fixture.find<QAction>(name); }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::TestWorkspace>();
        m_workspace->import("name,email\nAnn Doe,ann@a.example\n");
    }
    void cleanup()
    {
        m_fixture.close();
        m_workspace.reset();
        qputenv("USER", "nobody");
    }

    void everyCommandIsOfferedByRole_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("registers");
        QTest::addColumn<bool>("imports");
        QTest::addColumn<bool>("routes");
        QTest::addColumn<bool>("logs");
        QTest::newRow("lead manager") << Role::LeadManager << true << true << true << true;
        QTest::newRow("marketing") << Role::Marketing << true << true << true << true;
        QTest::newRow("sales manager") << Role::SalesManager << true << false << false << true;
        QTest::newRow("rep") << Role::Rep << true << false << false << true;
        QTest::newRow("clerk") << Role::Clerk << true << true << false << false;
        QTest::newRow("reader") << Role::Reader << false << false << false << false;
    }
    void everyCommandIsOfferedByRole()
    {
        QFETCH(Role, role);
        keep({member(u"Rita"_s, role)});
        openAs("rita");
        QCOMPARE(m_fixture.session().actor(), u"Rita"_s);
        QTRY_VERIFY(action("openLead"));
        QTEST(action("newLead")->isEnabled(), "registers");
        QTEST(action("importFile")->isEnabled(), "imports");
        QTEST(action("pasteLeads")->isEnabled(), "imports");

        QTEST(action("routeLead")->isEnabled(), "routes");
        QTEST(action("logContact")->isEnabled(), "logs");
        QTEST(action("noteLead")->isEnabled(), "registers"); // whoever answers the telephone
        QTEST(action("holdLead")->isEnabled(), "logs");
        QVERIFY(action("openLead")->isEnabled()); // looking is for all
    }
    void whatIsNotOfferedSaysWhoMay()
    {
        keep({member(u"Rita"_s, Role::Reader)});
        openAs("rita");
        QTRY_VERIFY(action("routeLead"));
        const QString tip = action("routeLead")->toolTip();
        QCOMPARE(tip, m_fixture.session().refusal(Right::Triage));
        QVERIFY2(tip.contains(u"Rita"_s) && tip.contains(u"lead managers"_s), qPrintable(tip));
        QCOMPARE(action("routeLead")->statusTip(), tip);
    }
    void aDeputyIsOfferedWhatTheyStandInFor()
    {
        const QDate today = test::sampleNow().date();
        keep({member(u"Rita"_s, Role::Reader)},
             {{.who = u"Manager"_s, .deputy = u"Rita"_s, .from = today, .to = today}});
        openAs("rita");
        QTRY_VERIFY(action("routeLead"));
        QTRY_VERIFY(action("routeLead")->isEnabled());
        QVERIFY(m_fixture.session().mayDo(Right::HandOver));
        QVERIFY(m_fixture.find<QLabel>("fileText")->text().contains(u"Rita for Manager"_s));
        m_fixture.close();
        m_fixture.now = test::sampleNow().addDays(1); // the day after
        openAs("rita");
        QTRY_VERIFY(action("routeLead"));
        QVERIFY(!m_fixture.session().mayDo(Right::HandOver));
        QVERIFY(!action("routeLead")->isEnabled());
        QVERIFY(!m_fixture.find<QLabel>("fileText")->text().contains(u"for Manager"_s));
        m_fixture.now = test::sampleNow();
    }
    void theTipComesBackWithTheRight()
    {
        keep({member(u"Rita"_s, Role::Reader)});
        openAs("rita");
        QTRY_VERIFY(action("importFile"));
        QVERIFY(!action("importFile")->isEnabled());
        People people = (*m_workspace)->people();
        people.members.last().roles = {codeOf(Role::Clerk)};
        const Result<void> ready = (*m_workspace)->refresh();
        LW_VERIFY(ready);
        LW_VERIFY(changePeople(**m_workspace, people, u"Manager"_s, test::sampleNow(), u"People"_s));
        m_fixture.session().reload();
        QTRY_VERIFY(action("importFile")->isEnabled());
        QCOMPARE(action("importFile")->toolTip(), toolTipOf(info(ActionId::Import)));
        QVERIFY(!action("routeLead")->isEnabled());
    }
    void whoIsNoMemberActsAsTheLeadManager()
    {
        openAs("somebody");
        QCOMPARE(m_fixture.session().actor(), u"Manager"_s);
        for (const Right right : allRights())
            QVERIFY(m_fixture.session().mayDo(right));
    }
};

QTEST_MAIN(TestOffered)
#include "tst_offered.moc"
