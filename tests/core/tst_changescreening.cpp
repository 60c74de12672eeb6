// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/changescreening.h"
#include "core/workspace/explain.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

ScreeningEntry entry(const QString &reason, ScreenBy by, const QString &value)
{
    return {.reason = reason, .by = by, .value = value};
}

const ScreeningEntry kRival = entry(u"competitor"_s, ScreenBy::Company, u"Rival Corp"_s);

Result<OperationId> add(test::TestWorkspace &workspace, const ScreeningEntry &added)
{
    return addScreening(*workspace, added, u"Manager"_s, test::someMonday());
}

const ScreeningList &listOf(test::TestWorkspace &workspace)
{
    return workspace->rulebook()->rulebook.screening;
}

Act act(Verb verb, int hoursAfter = 1)
{
    Act act;
    act.verb = verb;
    act.at = test::someMonday().addSecs(hoursAfter * 3600);
    act.actor = u"Manager"_s;
    return act;
}

QList<EventKind> kindsOf(test::TestWorkspace &workspace, qint64 lead)
{
    QList<EventKind> kinds;
    const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{lead});
    if (events) {
        for (const LeadEvent &event : *events)
            kinds += event.kind;
    }
    return kinds;
}

} // namespace

class TestChangeScreening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEntryHoldsWhoeverComesAfterIt()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,ann@a.example,Rival Corp\n");
        LW_VERIFY(add(workspace, kRival));
        QVERIFY(listOf(workspace).competitorNames.contains(u"Rival Corp"_s));
        workspace.import("name,email,company\nBob,bob@b.example,RIVAL\n");
        QCOMPARE(workspace.lead(1).lead.status, Status::Open); // as it was decided
        QCOMPARE(workspace.lead(2).lead.status, Status::ScreenedOut);
        QCOMPARE(workspace.lead(2).lead.reason, u"competitor"_s);
        QVERIFY(workspace.balanceHolds());
    }
    void theWordsOfAMessageHoldAndAreExplainedLater()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(add(workspace, entry(u"job_seeker"_s, ScreenBy::Word, u"work for you"_s)));
        workspace.import("name,email,message\nAnn,ann@a.example,I want to work for you. Secret.\n");
        QCOMPARE(workspace.lead(1).lead.reason, u"job_seeker"_s);
        const Result<std::optional<Explained>> why = explainLead(*workspace, LeadId{1});
        LW_VERIFY(why);
        QVERIFY(why->has_value());
        QCOMPARE((*why)->decision.screening.reason, u"job_seeker"_s);
        QVERIFY(!QJsonDocument(toJson((*why)->kept.facts)).toJson().contains("Secret"));
    }
    void changesAreTakenBackNewestFirst()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const Result<OperationId> first = add(workspace, kRival);
        LW_VERIFY(first);
        const QByteArray between = workspace.digest();
        const Result<OperationId> second =
            serveCountries(*workspace, {u"Germany"_s, u"US"_s, u"DE"_s}, u"Manager"_s, test::someMonday());
        LW_VERIFY(second);
        QCOMPARE(listOf(workspace).countriesServed, (QStringList{u"DE"_s, u"US"_s}));
        QVERIFY(!workspace->undo(*first, u"Manager"_s, test::someMonday()));
        LW_VERIFY(workspace->undo(*second, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), between);
        LW_VERIFY(workspace->undo(*first, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void anEntryIsReplacedAndRemoved()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(add(workspace, kRival));
        ScreeningEntry noted = kRival;
        noted.reason = u"supplier"_s;
        noted.note = u"sells to us"_s;
        LW_VERIFY(replaceScreening(*workspace, kRival, noted, u"Manager"_s, test::someMonday()));
        QVERIFY(entriesOf(listOf(workspace)).contains(noted));
        QVERIFY(!entriesOf(listOf(workspace)).contains(kRival));
        QVERIFY(!replaceScreening(*workspace, kRival, noted, u"Manager"_s, test::someMonday()));
        const qsizetype before = entriesOf(listOf(workspace)).size();
        LW_VERIFY(removeScreening(*workspace, {noted}, u"Manager"_s, test::someMonday()));
        QCOMPARE(entriesOf(listOf(workspace)).size(), before - 1);
        QVERIFY(!removeScreening(*workspace, {noted}, u"Manager"_s, test::someMonday()));
    }
    void whatCannotBeIsRefusedAndNothingChanges_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<ScreenBy>("by");
        QTest::addColumn<QString>("value");
        QTest::newRow("twice") << u"supplier"_s << ScreenBy::Company << u"rival corporation"_s;
        QTest::newRow("unknown reason") << u"ugly"_s << ScreenBy::Company << u"Acme"_s;
        QTest::newRow("no value") << u"spam"_s << ScreenBy::Domain << u" "_s;
    }
    void whatCannotBeIsRefusedAndNothingChanges()
    {
        QFETCH(QString, reason);
        QFETCH(ScreenBy, by);
        QFETCH(QString, value);
        test::TestWorkspace workspace;
        LW_VERIFY(add(workspace, kRival));
        const QByteArray before = workspace.digest();
        QVERIFY(!add(workspace, entry(reason, by, value)));
        QVERIFY(!serveCountries(*workspace, {u"Atlantis"_s}, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void aListOfSomebodyElsesMakingIsNotOverwritten()
    {
        test::TestWorkspace workspace;
        Result<std::unique_ptr<Workspace>> other = Workspace::open(workspace.path());
        LW_VERIFY(other);
        LW_VERIFY(add(workspace, kRival));
        QVERIFY(!addScreening(**other, entry(u"spam"_s, ScreenBy::Company, u"Spammers"_s), u"Manager"_s,
                              test::someMonday()));
        LW_VERIFY((*other)->refresh());
        LW_VERIFY(addScreening(**other, entry(u"spam"_s, ScreenBy::Company, u"Spammers"_s), u"Manager"_s,
                               test::someMonday()));
        QVERIFY((*other)->rulebook()->rulebook.screening.competitorNames.contains(u"Rival Corp"_s));
    }
    void theListSurvivesTheRulebooksFile()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(add(workspace, entry(u"press"_s, ScreenBy::Title, u"=editor"_s)));
        const Rulebook &rulebook = workspace->rulebook()->rulebook;
        const Result<Rulebook> read = readRulebook(QJsonDocument(toJson(rulebook)).toJson(), u"RB.json"_s);
        LW_VERIFY(read);
        QCOMPARE(read->screening, rulebook.screening);
        QCOMPARE(fingerprint(*read), fingerprint(rulebook));
    }

    // What was held comes back as a new lead would have come: routed, timed, explained; and undo puts it back.
    void whoIsLetInIsRoutedTimedAndExplained()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        LW_VERIFY(add(workspace, kRival));
        workspace.import("name,email,company,state,country\nAnn,ann@a.example,Rival Corp,NY,US\n");
        QCOMPARE(workspace.lead(1).lead.status, Status::ScreenedOut);
        QVERIFY(workspace.lead(1).lead.owner.isEmpty());
        const QByteArray before = workspace.digest();
        const Result<OperationId> in = workLeads(*workspace, {1}, act(Verb::Reopen), test::someMonday().addDays(1));
        LW_VERIFY(in);
        const Lead lead = workspace.lead(1).lead;
        QCOMPARE(lead.status, Status::Open);
        QCOMPARE(lead.owner, u"Ada"_s);
        QVERIFY(kindsOf(workspace, 1).contains(EventKind::Routed));
        const Result<QList<Clock>> clocks = clocksOf(workspace->database(), LeadId{1});
        LW_VERIFY(clocks);
        QVERIFY(std::ranges::any_of(
            *clocks, [](const Clock &clock) { return clock.kind == ClockKind::Qualify && clock.isOpen(); }));
        const Result<std::optional<Explained>> why = explainLead(*workspace, LeadId{1});
        LW_VERIFY(why);
        QCOMPARE((*why)->decision.routing.owner, u"Ada"_s);
        QVERIFY(workspace.balanceHolds());
        LW_VERIFY(workspace->undo(*in, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void whatLeftTheHouseTooEarlyIsABreachInTheHistory()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,ann@a.example\n");
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Touch, -1), test::someMonday().addDays(1)));
        QCOMPARE(kindsOf(workspace, 1).count(EventKind::Breach), 1);
        QCOMPARE(kindsOf(workspace, 1).count(EventKind::Touch), 1);
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Touch, 1), test::someMonday().addDays(1)));
        QCOMPARE(kindsOf(workspace, 1).count(EventKind::Breach), 1);
    }
};

QTEST_GUILESS_MAIN(TestChangeScreening)
#include "tst_changescreening.moc"
