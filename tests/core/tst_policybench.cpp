// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/policyexample.h"
#include "core/workspace/policyview.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

/// Leads that are written down to see what the page says to them.
class TestPolicyBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadIsWrittenDownByItsFields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("country") << u"country=DE, product=motors"_s << Field::Country << u"DE"_s;
        QTest::newRow("country by its name") << u"country=Germany"_s << Field::Country << u"DE"_s;
        QTest::newRow("product") << u"country=DE, product=motors"_s << Field::Product << u"motors"_s;
        QTest::newRow("state") << u"country=US; state=Pennsylvania"_s << Field::State << u"PA"_s;
        QTest::newRow("an answer") << u"country=US, need=yes"_s << Field::Need << u"fits"_s;
        QTest::newRow("a name of its own") << u"full_name=Ann Doe, country=US"_s << Field::FullName << u"Ann Doe"_s;
    }
    void aLeadIsWrittenDownByItsFields()
    {
        QFETCH(const QString, text);
        QFETCH(const Field, field);
        QFETCH(const QString, value);
        const test::TestWorkspace workspace;
        const Result<LeadFacts> facts = factsOfText(*workspace.workspace, text, test::someMonday());
        LW_VERIFY(facts);
        QCOMPARE(valueOf(*facts, field), value);
        QVERIFY(field == Field::FullName || facts->name.isEmpty());
    }
    void aFieldThatIsNoneIsNamed()
    {
        const test::TestWorkspace workspace;
        const Result<LeadFacts> refused =
            factsOfText(*workspace.workspace, u"country=DE, xyzzy=3"_s, test::someMonday());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"xyzzy"), qPrintable(refused.error().message));
    }
    void aValueThatIsNoneIsTold()
    {
        const test::TestWorkspace workspace;
        const Result<LeadFacts> refused = factsOfText(*workspace.workspace, u"grade=Z"_s, test::someMonday());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Z"), qPrintable(refused.error().message));
    }
    void anExampleKeepsNobodysName()
    {
        LeadFacts facts;
        facts.name = u"Ann Doe"_s;
        facts.title = u"Head of purchasing"_s;
        facts.externalId = u"H1"_s;
        facts.emailKey = u"ann@northwind.example"_s;
        facts.countryCode = u"DE"_s;
        facts.company = u"Northwind"_s;
        const LeadFacts kept = withoutPerson(facts);
        const QByteArray json = QJsonDocument(toJson(kept)).toJson();
        for (const char *personal : {"Ann", "ann@", "purchasing", "H1"})
            QVERIFY2(!json.contains(personal), json.constData());
        QCOMPARE(kept.countryCode, u"DE"_s);
        QCOMPARE(kept.company, u"Northwind"_s);                 // lines name accounts
        QVERIFY(kept.emailKey.endsWith(u"@northwind.example")); // lists name domains
    }
    // Else an example would expect what it was told, whatever the page makes of the answers.
    void aGradeThatTheQuestionsGaveIsAskedAgain()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\nAnn,a@x.example,fits,decides,approved,10\n");
        QVERIFY(factLead(*workspace, 1)->facts.grade.isEmpty());
        Act act;
        act.verb = Verb::Grade;
        act.grade = Grade::C;
        act.reason = u"Left the company"_s;
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {1}, act, test::someMonday().addDays(1)));
        QCOMPARE(factLead(*workspace, 1)->facts.grade, u"C"_s);
    }
};

QTEST_GUILESS_MAIN(TestPolicyBench)
#include "tst_policybench.moc"
