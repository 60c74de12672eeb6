// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/workspace/changepools.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QByteArray leadsCsv(int count, const QByteArray &received = {})
{
    QByteArray csv = "name,email,country,state,received_at\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        csv += "Person" + number + " Family" + number + ",p" + number + "@c" + number + ".example,US,NY," + received +
               "\n";
    }
    return csv;
}

Result<OperationId> act(test::TestWorkspace &workspace, Verb verb, const QList<qint64> &numbers, const QString &to = {},
                        const QString &reason = {})
{
    Act act;
    act.verb = verb;
    act.to = to;
    act.reason = reason;
    act.at = test::someMonday().addSecs(3600);
    act.actor = u"Manager"_s;
    return workLeads(*workspace.workspace, numbers, act, act.at);
}

QList<qint64> upTo(qint64 last)
{
    QList<qint64> numbers;
    for (qint64 number = 1; number <= last; ++number)
        numbers += number;
    return numbers;
}

} // namespace

/// What other products do once leads are shared out, as their threads and tests say.
class TestPeerDistribution : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadThatIsClosedKeepsTheNameOfItsOwner()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,owner\nUS,Ann\n");
        workspace.import(leadsCsv(1));
        LW_VERIFY(act(workspace, Verb::Disqualify, {1}, {}, u"no_need"_s));
        QCOMPARE(workspace.lead(1).lead.status, Status::Disqualified);
        QCOMPARE(workspace.lead(1).lead.owner, u"Ann"_s);
        QVERIFY(!act(workspace, Verb::Route, {1})); // and is not given to anybody else
    }
    void anOldLeadThatNobodyOwnsIsStillRouted()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,owner\nDE,Ann\nDE,Ben\n");
        LW_VERIFY(changePools(*workspace.workspace,
                              {Pool{.name = u"East"_s, .members = {PoolMember{.rep = u"Ann"_s, .cap = 1}}}},
                              u"Manager"_s, test::someMonday(), u"Pools"_s));
        workspace.territories("country,pool\nUS,East\n");
        workspace.import(leadsCsv(2, "2026-01-05")); // eight weeks old
        QCOMPARE(workspace.lead(2).lead.owner, QString());
        LW_VERIFY(changePools(*workspace.workspace, {Pool{.name = u"East"_s, .members = {PoolMember{.rep = u"Ann"_s}}}},
                              u"Manager"_s, test::someMonday(), u"No cap"_s));
        LW_VERIFY(act(workspace, Verb::Route, {2}));
        QCOMPARE(workspace.lead(2).lead.owner, u"Ann"_s);
    }
    void fortyLeadsGoToOneRepWhoIsCheckedBeforeAnythingIsWritten()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ann\nUS,CA,Ben\n");
        workspace.import(leadsCsv(40));
        const QByteArray before = workspace.digest();
        QVERIFY(!act(workspace, Verb::Assign, upTo(40), u"Zoe"_s));
        QVERIFY(!act(workspace, Verb::Assign, upTo(40), u"Ben,Zoe"_s));
        QCOMPARE(workspace.digest(), before);
        LW_VERIFY(act(workspace, Verb::Assign, {7}, u"Ben"_s));
        const auto done = act(workspace, Verb::Assign, upTo(40), u"Ben"_s); // whose one of them is already
        LW_VERIFY(done);
        for (const qint64 number : upTo(40))
            QCOMPARE(workspace.lead(number).lead.owner, u"Ben"_s);
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday().addSecs(7200)));
        QCOMPARE(workspace.lead(1).lead.owner, u"Ann"_s);
        QCOMPARE(workspace.lead(7).lead.owner, u"Ben"_s);
    }
    void ofTwoLinesThatSayTheSameTheOrderOfEntryDecidesNothing()
    {
        for (const QByteArray &csv :
             {QByteArray("country,owner\nUS,Ann\nUS,Ben\n"), QByteArray("country,owner\nUS,Ben\nUS,Ann\n")}) {
            test::TestWorkspace workspace;
            workspace.territories(csv);
            workspace.import(leadsCsv(1));
            QCOMPARE(workspace.lead(1).lead.owner, u"Ann"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestPeerDistribution)
#include "tst_peerdistribution.moc"
