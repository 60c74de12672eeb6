// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changecalendars.h"
#include "core/workspace/territoryimport.h"
#include "tests/support/testsupport.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kBefore[] = "country,state,postal_from,postal_to,owner,to,note\n"
                           "US,CA,,,Ann,,\nUS,NY,,,Ben,,\nUS,TX,,,Cy,,\nDE,,70000,79999,Dee,,south\n";

Result<TerritoriesPlan> planOf(const test::TestWorkspace &workspace, const QByteArray &csv)
{
    return planTerritories(workspace.workspace->rulebook()->rulebook, test::tableOf(csv));
}

QStringList said(const QList<CoverageLine> &lines)
{
    QStringList texts;
    for (const CoverageLine &line : lines)
        texts += QString(QString::number(line.number) + u' ' + describe(line) + u' ' + recipientOf(line));
    return texts;
}

} // namespace

/// A file of coverage lines is a difference to those in force.
class TestTerritoryImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDifferenceIsTold()
    {
        test::TestWorkspace workspace;
        workspace.territories(kBefore);
        const auto plan =
            planOf(workspace, "country,state,postal_from,postal_to,owner,to,note\n"
                              "US,WA,,,Eve,,\nUS,CA,,,Ann,,\nUS,NY,,,Cy,,\nDE,,70000,79999,Dee,2027-12-31,south\n");
        LW_VERIFY(plan);
        QCOMPARE(plan->same, 1);
        QCOMPARE(said(plan->added), QStringList{u"5 US-WA Eve"_s});
        QCOMPARE(said(plan->gone), QStringList{u"3 US-TX Cy"_s});
        QCOMPARE(plan->otherOwner.size(), 1);
        QCOMPARE(plan->otherOwner.first().was.owner, u"Ben"_s);
        QCOMPARE(plan->otherOwner.first().now.owner, u"Cy"_s);
        QCOMPARE(plan->otherOwner.first().now.number, 2); // as people refer to it
        QCOMPARE(plan->changed.size(), 1);
        QCOMPARE(plan->newReps, QStringList{u"Eve"_s});
        QVERIFY(plan->conflicts.isEmpty());
    }
    void theSameFileAgainChangesNothing()
    {
        test::TestWorkspace workspace;
        workspace.territories(kBefore);
        const auto plan = planOf(workspace, kBefore);
        LW_VERIFY(plan);
        QCOMPARE(plan->same, 4);
        QVERIFY(plan->added.isEmpty() && plan->gone.isEmpty() && plan->otherOwner.isEmpty() && plan->changed.isEmpty());
        QCOMPARE(plan->rulebook, workspace->rulebook()->rulebook);
    }
    void thePlanIsWhatTheImportDoesAndUndoTakesItBack()
    {
        test::TestWorkspace workspace;
        workspace.territories(kBefore);
        const QByteArray before = workspace.digest();
        const QByteArray csv = "country,state,owner\nUS,CA,Ben\nUS,OR,Fay\n";
        const auto plan = planOf(workspace, csv);
        LW_VERIFY(plan);
        const auto done = importTerritories(*workspace.workspace, test::tableOf(csv), u"Manager"_s, test::someMonday());
        LW_VERIFY(done);
        QCOMPARE(workspace->rulebook()->rulebook, plan->rulebook);
        LW_VERIFY(workspace->undo(done->operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void rowsThatContradictEachOtherAreNamed()
    {
        test::TestWorkspace workspace;
        const auto plan = planOf(workspace, "country,state,owner,to,from\nUS,CA,Ann,,\nUS,CA,Ben,,\n"
                                            "US,NY,Ann,2026-05-31,\nUS,NY,Ben,,2026-06-01\n");
        LW_VERIFY(plan);
        QCOMPARE(plan->conflicts.size(), 1); // one after the other is no contradiction
        QVERIFY2(plan->conflicts.first().contains(u"Rows 2 and 3"), qPrintable(plan->conflicts.first()));
    }
    void lostZerosComeBackWithANote()
    {
        test::TestWorkspace workspace;
        const auto plan = planOf(workspace, "country,postal_from,postal_to,owner\nUS,2134,,Ann\nDE,1067,1099,Ben\n"
                                            "US,941,949,Cy\nNL,1011,,Dee\n");
        LW_VERIFY(plan);
        QStringList codes;
        for (const CoverageLine &line : plan->rulebook.lines)
            codes += line.postalFrom;
        QCOMPARE(codes, (QStringList{u"02134"_s, u"01067"_s, u"941"_s, u"1011"_s}));
        QCOMPARE(plan->notes.size(), 3);
        QVERIFY2(plan->notes.first().contains(u"Row 2") && plan->notes.first().contains(u"02134"),
                 qPrintable(plan->notes.first()));
    }
    void aCalendarFollowsItsTerritory()
    {
        test::TestWorkspace workspace;
        workspace.territories(kBefore);
        Calendars calendars = calendarsOf(workspace->rulebook()->rulebook);
        NamedCalendar late = calendars.company;
        late.name = u"Late"_s;
        calendars.others += late;
        calendars.use.byTerritory.insert(u"US-NY"_s, u"Late"_s);
        LW_VERIFY(changeCalendars(*workspace.workspace, calendars, u"Manager"_s, test::someMonday(), u"Late"_s));
        const auto plan = planOf(workspace, "country,state,owner,territory\nUS,NY,Ben,Empire\nUS,CA,Ann,\n");
        LW_VERIFY(plan);
        QCOMPARE(plan->rulebook.calendarUse.byTerritory, (QHash<QString, QString>{{u"Empire"_s, u"Late"_s}}));
    }
    void aBadRowIsNamedAndNothingChanges_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("says");
        QTest::newRow("state") << QByteArray("US,Bavaria,Ann,") << u"not a state"_s;
        QTest::newRow("nobody") << QByteArray("US,CA,,") << u"an owner or a pool"_s;
        QTest::newRow("both") << QByteArray("US,CA,Ann,North") << u"either an owner or a pool"_s;
        QTest::newRow("no pool") << QByteArray("US,CA,,North") << u"no pool “North”"_s;
    }
    void aBadRowIsNamedAndNothingChanges()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, says);
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const auto done = importTerritories(*workspace.workspace,
                                            test::tableOf("country,state,owner,pool\nUS,NY,Ann,\n" + row + "\n"),
                                            u"Manager"_s, test::someMonday());
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(u"row 3") && done.error().message.contains(says),
                 qPrintable(done.error().message));
        QCOMPARE(workspace.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestTerritoryImport)
#include "tst_territoryimport.moc"
