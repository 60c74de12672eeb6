// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/work.h"
#include "core/rules/sentence.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

Lead someLead()
{
    Lead lead;
    lead.id = LeadId{7};
    lead.owner = u"Lead Manager"_s;
    lead.reachedAt[0] = lead.registeredAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    return lead;
}

Act act(Verb verb)
{
    Act act;
    act.verb = verb;
    act.at = QDateTime(QDate(2026, 3, 3), QTime(10, 0), Qt::UTC);
    act.actor = u"Ann"_s;
    return act;
}

} // namespace

class TestWork : public QObject
{
    Q_OBJECT

    RulebookPtr m_rulebook = compile(defaultRulebook("UTC"), 1);

    Lead after(const Lead &lead, const Act &act)
    {
        const Result<LeadChange> change = work(lead, act, *m_rulebook);
        if (!change)
            qWarning("%s", qPrintable(change.error().message));
        return change ? change->after : Lead();
    }

private Q_SLOTS:
    void aLeadGoesFromInquiryToSale()
    {
        Lead lead = someLead();
        Act qualify = act(Verb::Qualify);
        qualify.grade = Grade::A;
        lead = after(lead, qualify);
        QCOMPARE(lead.stage, Stage::Qualified);
        QCOMPARE(lead.gradeBy, u"Ann"_s);
        lead = after(lead, act(Verb::Release));
        lead = after(lead, act(Verb::Accept));
        lead = after(lead, act(Verb::Attempt));
        QCOMPARE(lead.firstAttemptAt, act(Verb::Attempt).at);
        lead = after(lead, act(Verb::Opportunity));
        Act sale = act(Verb::Sale);
        sale.amount = Money{120000, u"USD"_s};
        lead = after(lead, sale);
        QCOMPARE(lead.stage, Stage::Sale);
        QCOMPARE(lead.status, Status::Won);
        QCOMPARE(lead.revenue->minor, 120000);
        for (const QDateTime &reached : lead.reachedAt)
            QVERIFY(reached.isValid());
    }
    void theFirstTimeAStageIsReachedStays()
    {
        Lead lead = after(someLead(), act(Verb::Qualify));
        Act again = act(Verb::Qualify);
        again.at = again.at.addDays(5);
        QCOMPARE(after(lead, again).reachedAt[1], lead.reachedAt[1]);
    }
    void endingsNeedTheirReason_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("status");
        QTest::newRow("lost") << int(Verb::Lost) << u"price"_s << u"lost"_s;
        QTest::newRow("reject") << int(Verb::Reject) << u"wrong_person"_s << u"rejected"_s;
        QTest::newRow("recycle") << int(Verb::Recycle) << u"timing_later"_s << u"recycled"_s;
        QTest::newRow("disqualify") << int(Verb::Disqualify) << u"no_need"_s << u"disqualified"_s;
        QTest::newRow("screen out") << int(Verb::ScreenOut) << u"student"_s << u"screened_out"_s;
    }
    void endingsNeedTheirReason()
    {
        QFETCH(int, verb);
        QFETCH(QString, reason);
        Act ending = act(static_cast<Verb>(verb));
        QVERIFY(!work(someLead(), ending, *m_rulebook));
        ending.reason = u"because"_s;
        QVERIFY(!work(someLead(), ending, *m_rulebook));
        ending.reason = reason;
        QTEST(codeOf(after(someLead(), ending).status), "status");
    }
    void whatIsClosedStaysClosedUntilReopened()
    {
        Act lost = act(Verb::Lost);
        lost.reason = u"price"_s;
        const Lead closed = after(someLead(), lost);
        QVERIFY(!work(closed, act(Verb::Accept), *m_rulebook));
        QVERIFY(work(closed, act(Verb::Sale), *m_rulebook)); // a correction of the outcome
        const Lead open = after(closed, act(Verb::Reopen));
        QCOMPARE(open.status, Status::Open);
        QVERIFY(!open.closedAt.isValid());
        QVERIFY(work(open, act(Verb::Accept), *m_rulebook));
    }
    void nobodysLeadCannotBeReleased()
    {
        Lead lead = someLead();
        lead.owner.clear();
        QVERIFY(!work(lead, act(Verb::Release), *m_rulebook));
        Act toStranger = act(Verb::Assign);
        toStranger.to = u"Stranger"_s;
        QVERIFY(!work(lead, toStranger, *m_rulebook));
        toStranger.to = u"lead manager"_s; // names are not case-bound
        QCOMPARE(after(lead, toStranger).owner, u"Lead Manager"_s);
    }
    void aMergedLeadSendsOneToItsSurvivor()
    {
        Act merge = act(Verb::DuplicateOf);
        merge.original = LeadId{3};
        const Lead merged = after(someLead(), merge);
        QCOMPARE(merged.mergedInto, LeadId{3});
        const Result<LeadChange> refused = work(merged, act(Verb::Accept), *m_rulebook);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u'3'), qPrintable(refused.error().message));
        merge.original = LeadId{7};
        QVERIFY(!work(someLead(), merge, *m_rulebook)); // not of itself
    }
    void aNoteNeedsItsText()
    {
        QVERIFY(!work(someLead(), act(Verb::Note), *m_rulebook));
        Act note = act(Verb::Note);
        note.note = u"Called back"_s;
        const Result<LeadChange> change = work(someLead(), note, *m_rulebook);
        QVERIFY(change);
        QCOMPARE(change->events.first().detail, u"Called back"_s);
    }
    void aPauseNeedsItsEndAndItsReason_data()
    {
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isDone");
        const QDateTime now = act(Verb::Pause).at; // a Tuesday
        QTest::newRow("no end") << QDateTime() << u"away"_s << false;
        QTest::newRow("an end that is past") << now << u"away"_s << false;
        QTest::newRow("no reason") << now.addDays(1) << u"  "_s << false;
        QTest::newRow("a reason of 2001 characters") << now.addDays(1) << QString(2001, u'x') << false;
        QTest::newRow("tomorrow") << now.addDays(1) << u"away"_s << true;
        QTest::newRow("the tenth working day")
            << QDateTime(QDate(2026, 3, 17), QTime(23, 59), Qt::UTC) << u"away"_s << true;
        QTest::newRow("the day after it") << QDateTime(QDate(2026, 3, 18), QTime(0, 1), Qt::UTC) << u"away"_s << false;
    }
    void aPauseNeedsItsEndAndItsReason()
    {
        Act pause = act(Verb::Pause);
        QFETCH(QDateTime, until);
        QFETCH(QString, reason);
        pause.until = until;
        pause.note = reason;
        const Result<LeadChange> change = work(someLead(), pause, *m_rulebook);
        QTEST(bool(change), "isDone");
        if (!change)
            return;
        QCOMPARE(change->pause, (Pause{.from = pause.at, .until = until, .reason = reason}));
        QCOMPARE(change->events.first().kind, EventKind::Paused);
        QCOMPARE(change->events.first().detail,
                 QString(u"until "_s + until.toString(u"yyyy-MM-dd HH:mm"_s) + u" — away"_s));
    }
    void thePolicySaysHowLongAPauseMayBe()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        rulebook.policy[8].parameters[u"pause_limit_days"_s] = 1;
        Act pause = act(Verb::Pause);
        pause.reason = u"away"_s;
        pause.until = pause.at.addDays(2);
        QVERIFY(!work(someLead(), pause, *compile(rulebook, 1)));
        QVERIFY(work(someLead(), pause, *m_rulebook));
    }
    void clocksRunAgainAndMaterialGoesOut()
    {
        const Result<LeadChange> resumed = work(someLead(), act(Verb::Resume), *m_rulebook);
        QVERIFY(resumed);
        QCOMPARE(resumed->events.first().kind, EventKind::Resumed);
        const Result<LeadChange> sent = work(someLead(), act(Verb::Sent), *m_rulebook);
        QVERIFY(sent);
        QCOMPARE(sent->events.first().kind, EventKind::Sent);
    }
    void materialIsAskedForByMailOrElectronically_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("asked");
        QTest::newRow("unsaid") << QString() << u"electronic"_s;
        QTest::newRow("electronic") << u"electronic"_s << u"electronic"_s;
        QTest::newRow("mail") << u"mail"_s << u"mail"_s;
        QTest::newRow("pigeon") << u"pigeon"_s << QString();
    }
    void materialIsAskedForByMailOrElectronically()
    {
        Act request = act(Verb::Request);
        QFETCH(QString, reason);
        request.reason = reason;
        const Result<LeadChange> change = work(someLead(), request, *m_rulebook);
        QTEST(change ? change->asked : QString(), "asked");
    }
    void clocksOfAFinishedLeadAreLeftAlone()
    {
        Lead closed = someLead();
        closed.status = Status::Lost;
        for (const Verb verb : {Verb::Pause, Verb::Resume, Verb::Request, Verb::Sent}) {
            Act late = act(verb);
            late.reason = verb == Verb::Pause ? u"away"_s : QString();
            late.until = late.at.addDays(1);
            const Result<LeadChange> change = work(closed, late, *m_rulebook);
            QVERIFY(!change);
            QVERIFY2(change.error().message.contains(u"Reopen"), qPrintable(change.error().message));
        }
    }
    void theirOwnCallIsTheirs()
    {
        Act call = act(Verb::Contact);
        QVERIFY(!work(someLead(), call, *m_rulebook)->isTheirs);
        call.reason = u"own_call"_s;
        QVERIFY(work(someLead(), call, *m_rulebook)->isTheirs);
    }
    void whatThePolicyDoesNotSayHasItsDefault()
    {
        PolicyRule followUp = *findRule(defaultPolicy(), RuleType::FollowUp);
        QVERIFY(!followUp.parameters.contains(u"silence_accepts"_s)); // the model's words stay
        QCOMPARE(followUp.parameter(u"silence_accepts"_s), QVariant(true));
        QCOMPARE(followUp.parameter(u"hold_pauses"_s), QVariant(false));
        QCOMPARE(followUp.parameter(u"pause_limit_days"_s), QVariant(10));
        QVERIFY(sentenceOf(followUp).contains(u"Silence counts as acceptance."));
        followUp.parameters[u"silence_accepts"_s] = false;
        followUp.parameters[u"pause_limit_days"_s] = 3;
        QVERIFY(!sentenceOf(followUp).contains(u"Silence"));
        QVERIFY(sentenceOf(followUp).contains(u"at most 3 working days"));
    }
    void everyVerbHasItsCode()
    {
        for (const QString &code : verbCodes())
            QCOMPARE(codeOf(*verbFromCode(code)), code);
        QVERIFY(verbFromCode(u"duplicate-of"));
    }
};

QTEST_APPLESS_MAIN(TestWork)
#include "tst_work.moc"
