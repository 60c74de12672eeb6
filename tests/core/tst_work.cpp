// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/work.h"

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
    void everyVerbHasItsCode()
    {
        for (const QString &code : verbCodes())
            QCOMPARE(codeOf(*verbFromCode(code)), code);
        QVERIFY(verbFromCode(u"duplicate-of"));
    }
};

QTEST_APPLESS_MAIN(TestWork)
#include "tst_work.moc"
