// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changerulebook.h"
#include "core/workspace/territoryimport.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestWorkspaceFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailedDeedLeavesNothing()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const Result<OperationId> refused = workspace->perform(
            {u"act"_s, u"x"_s, u"Manager"_s, test::someMonday()}, [](OpenDeed &deed) -> Result<void> {
                LW_TRY(execute(deed.database, u"INSERT INTO setting (key, value) VALUES ('x', 'y')"_s));
                return failed(u"no"_s);
            });
        QVERIFY(!refused);
        QCOMPARE(workspace.digest(), before);
    }
    void whoActsIsFound()
    {
        test::TestWorkspace workspace;
        QCOMPARE(workspace->actor({}, u"nobody"_s)->name, u"Manager"_s);
        QCOMPARE(workspace->actor(u"manager"_s, {})->name, u"Manager"_s);
        QVERIFY(!workspace->actor(u"Eve"_s, {}));
    }
    void listenersHearWhichLeadsChanged()
    {
        test::TestWorkspace workspace;
        QSignalSpy spy(workspace.workspace.get(), &Workspace::leadsChanged);
        workspace.import("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().value<QSet<qint64>>(), (QSet<qint64>{1, 2}));
    }
    void everyRegisterNumberLeadsToItsLead()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Doe,a@x.example\nAnn Doe,a@x.example\n");
        QCOMPARE(workspace.lead(2).lead.id, LeadId{1});
        QVERIFY(!workspace->record(3));
    }
    void decisionsKeepTheirRulebookWhenTerritoriesAreTakenBack()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        QCOMPARE(workspace->rulebook()->version, 2);
        LW_VERIFY(workspace->undo(OperationId{2}, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace->rulebook()->version, 1);
        QCOMPARE(workspace.digest(), before);
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        workspace.import("name,email,state,country\nAnn,a@x.example,NY,US\n");
        QCOMPARE(workspace.lead(1).lead.owner, u"Ada"_s);
        const Result<Reverted> kept = workspace->undo(OperationId{4}, u"Manager"_s, test::someMonday());
        LW_VERIFY(kept);
        QVERIFY(!kept->kept.isEmpty()); // a lead was decided by it
        QCOMPARE(workspace->rulebook()->version, 1);
    }
    void territoriesAreTakenBackFromTheNewestOn()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,owner\nUS,Ada\n");
        workspace.territories("country,owner\nUS,Bob\n");
        QVERIFY(!workspace->undo(OperationId{2}, u"Manager"_s, test::someMonday()));
        LW_VERIFY(workspace->undo(OperationId{3}, u"Manager"_s, test::someMonday()));
        LW_VERIFY(workspace->undo(OperationId{2}, u"Manager"_s, test::someMonday()));
    }
    void badTerritoriesNameTheRowAndChangeNothing()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const Result<TerritoriesResult> refused =
            importTerritories(*workspace, test::tableOf("country,state,owner\nUS,NY,Ada\nUS,Bavaria,Bob\n"),
                              u"Manager"_s, test::someMonday());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"row 3") && refused.error().message.contains(u"Bavaria"),
                 qPrintable(refused.error().message));
        QCOMPARE(workspace.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_workspace.moc"
