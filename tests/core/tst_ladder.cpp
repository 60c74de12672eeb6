// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/ladder.h"

#include <QJsonDocument>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestLadder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepHasItsCode_data();
    void everyStepHasItsCode();
    void theUsualLadderIsAsPromised();
    void aLadderIsTheSameAfterItsJson_data();
    void aLadderIsTheSameAfterItsJson();
    void whatGoesWithoutSayingIsNotWritten();
    void aMalformedLadderIsToldWhichRung_data();
    void aMalformedLadderIsToldWhichRung();
};

void TestLadder::everyStepHasItsCode_data()
{
    QTest::addColumn<EscalationStep>("step");
    QTest::addColumn<QString>("code");
    QTest::newRow("at risk") << EscalationStep::AtRisk << u"at_risk"_s;
    QTest::newRow("breached") << EscalationStep::Breached << u"breached"_s;
    QTest::newRow("manager") << EscalationStep::ManagerPage << u"manager_page"_s;
    QTest::newRow("lead manager") << EscalationStep::LeadManager << u"lead_manager"_s;
    QTest::newRow("another owner") << EscalationStep::SuggestReassign << u"suggest_reassign"_s;
    QTest::newRow("accepted") << EscalationStep::AcceptByDefault << u"accept_by_default"_s;
}

void TestLadder::everyStepHasItsCode()
{
    QFETCH(EscalationStep, step);
    QFETCH(QString, code);
    QCOMPARE(codeOf(step), code);
    QCOMPARE(escalationStepFromCode(code), std::optional(step));
    QVERIFY(!labelOf(step).isEmpty());
}

void TestLadder::theUsualLadderIsAsPromised()
{
    const Ladder expected{{EscalationStep::AtRisk, 0.8, 0},
                          {EscalationStep::Breached, 1.0, 0},
                          {EscalationStep::ManagerPage, 1.0, 0},
                          {EscalationStep::LeadManager, 1.0, 1},
                          {EscalationStep::SuggestReassign, 1.0, 3}};
    QCOMPARE(defaultLadder(), expected);
    QVERIFY(!escalationStepFromCode(u"warned"));
}

void TestLadder::aLadderIsTheSameAfterItsJson_data()
{
    QTest::addColumn<Ladder>("ladder");
    QTest::newRow("the usual") << defaultLadder();
    QTest::newRow("none") << Ladder();
    QTest::newRow("two shares") << Ladder{{EscalationStep::AtRisk, 0.5, 0}, {EscalationStep::ManagerPage, 0.9, 0}};
    QTest::newRow("late only") << Ladder{{EscalationStep::SuggestReassign, 1.0, 10}};
}

void TestLadder::aLadderIsTheSameAfterItsJson()
{
    QFETCH(Ladder, ladder);
    const Result<Ladder> read = ladderFromJson(toJson(ladder));
    QVERIFY(read);
    QCOMPARE(*read, ladder);
}

void TestLadder::whatGoesWithoutSayingIsNotWritten()
{
    QCOMPARE(QJsonDocument(toJson(defaultLadder())).toJson(QJsonDocument::Compact),
             QByteArray(R"([{"share":0.8,"step":"at_risk"},{"step":"breached"},{"step":"manager_page"},)"
                        R"({"step":"lead_manager","working_days_late":1},)"
                        R"({"step":"suggest_reassign","working_days_late":3}])"));
}

void TestLadder::aMalformedLadderIsToldWhichRung_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("no object") << QByteArray(R"(["breached"])") << u"Step 1 of the ladder: “step” must be"_s;
    QTest::newRow("no step") << QByteArray(R"([{"share":0.5}])") << u"Step 1 of the ladder: “step” must be"_s;
    QTest::newRow("a step nobody knows") << QByteArray(R"([{"step":"breached"},{"step":"shout"}])")
                                         << u"Step 2 of the ladder: “step” must be"_s;
    QTest::newRow("silence") << QByteArray(R"([{"step":"accept_by_default"}])")
                             << u"“step” must be one of at_risk, breached"_s;
    QTest::newRow("a key nobody knows") << QByteArray(R"([{"step":"breached","days":1}])") << u"“days” means nothing"_s;
    QTest::newRow("no share") << QByteArray(R"([{"step":"at_risk","share":0}])") << u"“share” must be"_s;
    QTest::newRow("too much") << QByteArray(R"([{"step":"at_risk","share":1.2}])") << u"“share” must be"_s;
    QTest::newRow("share as text") << QByteArray(R"([{"step":"at_risk","share":"0.8"}])") << u"“share” must be"_s;
    QTest::newRow("half a day") << QByteArray(R"([{"step":"breached","working_days_late":1.5}])")
                                << u"“working_days_late” must be"_s;
    QTest::newRow("days early") << QByteArray(R"([{"step":"breached","working_days_late":-1}])")
                                << u"“working_days_late” must be"_s;
    QTest::newRow("days as text") << QByteArray(R"([{"step":"breached","working_days_late":"1"}])")
                                  << u"“working_days_late” must be"_s;
    QTest::newRow("far too late") << QByteArray(R"([{"step":"breached","working_days_late":1001}])")
                                  << u"“working_days_late” must be"_s;
    QTest::newRow("both") << QByteArray(R"([{"step":"at_risk","share":0.8,"working_days_late":1}])") << u"not both"_s;
    QTest::newRow("twice") << QByteArray(R"([{"step":"breached"},{"step":"breached"}])")
                           << u"Step 2 of the ladder: “breached” stands there twice"_s;
    QTest::newRow("out of order") << QByteArray(R"([{"step":"breached"},{"step":"at_risk","share":0.8}])")
                                  << u"Step 2 of the ladder: it comes before the one above it"_s;
    QTest::newRow("days out of order") << QByteArray(R"([{"step":"lead_manager","working_days_late":2},)"
                                                     R"({"step":"suggest_reassign","working_days_late":1}])")
                                       << u"Step 2 of the ladder: it comes before"_s;
}

void TestLadder::aMalformedLadderIsToldWhichRung()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const Result<Ladder> read = ladderFromJson(QJsonDocument::fromJson(json).array());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Usage);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestLadder)
#include "tst_ladder.moc"
