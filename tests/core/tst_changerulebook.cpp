// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changecalendars.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kAnnInNewYork[] = "name,email,state,country\nAnn,a@x.example,NY,US\n";

Rep rep(const QString &name)
{
    return {.name = name, .type = u"outside"_s, .email = {}, .phone = {}, .active = true};
}

CoverageLine line(const QString &state, const QString &owner)
{
    CoverageLine line;
    line.country = u"US"_s;
    line.state = state;
    line.owner = owner;
    return line;
}

const Rulebook &rulebookOf(test::TestWorkspace &workspace)
{
    return workspace->rulebook()->rulebook;
}

Result<OperationId> setReps(test::TestWorkspace &workspace, const QList<Rep> &reps, const RepRename &renamed = {})
{
    return changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Reps"_s, renamed);
}

Result<OperationId> setLines(test::TestWorkspace &workspace, const QList<CoverageLine> &lines)
{
    return changeLines(*workspace, lines, u"Manager"_s, test::someMonday(), u"Lines"_s);
}

/// Who uses which calendar; "Nights" and "Munich" exist.
void setUse(test::TestWorkspace &workspace, const CalendarUse &use)
{
    Calendars calendars = calendarsOf(rulebookOf(workspace));
    calendars.others = {NamedCalendar{.name = u"Nights"_s, .hours = officeHours("UTC").hours},
                        NamedCalendar{.name = u"Munich"_s, .hours = officeHours("UTC").hours}};
    calendars.use = use;
    LW_VERIFY(changeCalendars(*workspace, calendars, u"Manager"_s, test::someMonday(), u"Calendars"_s));
}

QList<Rep> without(QList<Rep> reps, const QString &name)
{
    reps.removeIf([&](const Rep &other) { return other.name == name; });
    return reps;
}

} // namespace

class TestChangeRulebook : public QObject
{
    Q_OBJECT

    static Result<Reverted> undo(test::TestWorkspace &workspace, OperationId operation)
    {
        return workspace->undo(operation, u"Manager"_s, test::someMonday());
    }

private Q_SLOTS:
    void anAddedRepOwnsLinesAndBothAreTakenBackNewestFirst()
    {
        test::TestWorkspace workspace;
        const QByteArray empty = workspace.digest();
        const Result<OperationId> added = setReps(workspace, rulebookOf(workspace).reps + QList<Rep>{rep(u"Ada"_s)});
        LW_VERIFY(added);
        const QByteArray withAda = workspace.digest();
        const Result<OperationId> covered = setLines(workspace, {line(u"NY"_s, u"ada"_s)});
        LW_VERIFY(covered);
        QCOMPARE(rulebookOf(workspace).lines.first().owner, u"Ada"_s); // as the rep is spelled
        QVERIFY(!undo(workspace, *added));
        LW_VERIFY(undo(workspace, *covered));
        QCOMPARE(workspace.digest(), withAda);
        LW_VERIFY(undo(workspace, *added));
        QCOMPARE(workspace.digest(), empty);
    }
    void namesOfRepsAreGivenAndUnique()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const QList<Rep> reps = rulebookOf(workspace).reps;
        QVERIFY(!setReps(workspace, reps + QList<Rep>{rep(u"  "_s)}));
        const Result<OperationId> twice = setReps(workspace, reps + QList<Rep>{rep(u"Ada"_s), rep(u" ADA "_s)});
        QVERIFY(!twice);
        QVERIFY2(twice.error().message.contains(u"ADA"), qPrintable(twice.error().message));
        QCOMPARE(workspace.digest(), before);
    }
    void linesAndLeadsFollowARenamedRep()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        workspace.import(kAnnInNewYork);
        QCOMPARE(workspace.lead(1).lead.owner, u"Ada"_s);
        const QByteArray before = workspace.digest();
        QList<Rep> reps = rulebookOf(workspace).reps;
        reps.last().name = u"Ada Lovelace"_s;
        const Result<OperationId> renamed = setReps(workspace, reps, {.was = u"Ada"_s, .now = u"Ada Lovelace"_s});
        LW_VERIFY(renamed);
        QCOMPARE(rulebookOf(workspace).lines.first().owner, u"Ada Lovelace"_s);
        QCOMPARE(workspace.lead(1).lead.owner, u"Ada Lovelace"_s);
        QVERIFY(workspace.balanceHolds());
        LW_VERIFY(undo(workspace, *renamed));
        QCOMPARE(workspace.lead(1).lead.owner, u"Ada"_s);
        QCOMPARE(workspace.digest(), before);
    }
    void theCatchAllFollowsItsRenamedRep()
    {
        test::TestWorkspace workspace;
        QList<Rep> reps = rulebookOf(workspace).reps;
        const QString was = workspace->rulebook()->catchAll;
        QCOMPARE(reps.first().name, was);
        reps.first().name = u"Front desk"_s;
        LW_VERIFY(setReps(workspace, reps, {.was = was, .now = u"Front desk"_s}));
        QCOMPARE(workspace->rulebook()->catchAll, u"Front desk"_s);
        workspace.import(kAnnInNewYork);
        QCOMPARE(workspace.lead(1).lead.owner, u"Front desk"_s);
    }
    void whoeverIsNeededStays()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        workspace.import(kAnnInNewYork);
        const QByteArray before = workspace.digest();
        const QList<Rep> reps = rulebookOf(workspace).reps;
        const Result<OperationId> gone = setReps(workspace, without(reps, u"Ada"_s));
        QVERIFY(!gone);
        QVERIFY2(gone.error().message.contains(u"open leads: 1, territory lines: 1"), qPrintable(gone.error().message));
        QVERIFY(!setReps(workspace, without(reps, workspace->rulebook()->catchAll)));
        QList<Rep> idle = reps;
        idle.first().active = false;
        QVERIFY(!setReps(workspace, idle));
        QCOMPARE(workspace.digest(), before);
    }
    void whoeverOwnsOnlyClosedLeadsMayGo()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        workspace.import(kAnnInNewYork);
        Act act;
        act.verb = Verb::Disqualify;
        act.reason = u"no_need"_s;
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {1}, act, test::someMonday()));
        LW_VERIFY(setLines(workspace, {}));
        LW_VERIFY(setReps(workspace, without(rulebookOf(workspace).reps, u"Ada"_s)));
        QVERIFY(!rulebookOf(workspace).findRep(u"Ada"));
    }
    void newLinesGetTheNextFreeNumber()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\nUS,CA,Ada\n");
        QList<CoverageLine> lines = rulebookOf(workspace).lines;
        lines.removeFirst();
        lines += line(u"TX"_s, u"Ada"_s);
        CoverageLine twin = line(u"WA"_s, u"Ada"_s);
        twin.number = 2; // taken
        lines += twin;
        LW_VERIFY(setLines(workspace, lines));
        QList<int> numbers;
        for (const CoverageLine &kept : rulebookOf(workspace).lines)
            numbers += kept.number;
        QCOMPARE(numbers, (QList<int>{2, 3, 4}));
    }
    void aLineIsHeldToTheRulesOfTheFile()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        const QByteArray before = workspace.digest();
        const QList<CoverageLine> lines = rulebookOf(workspace).lines;
        const Result<OperationId> bavaria =
            setLines(workspace, lines + QList<CoverageLine>{line(u"Bavaria"_s, u"Ada"_s)});
        QVERIFY(!bavaria);
        QVERIFY2(bavaria.error().message.contains(u"Bavaria"), qPrintable(bavaria.error().message));
        const Result<OperationId> nobody = setLines(workspace, lines + QList<CoverageLine>{line(u"CA"_s, u"Eve"_s)});
        QVERIFY(!nobody);
        QVERIFY2(nobody.error().message.contains(u"Eve"), qPrintable(nobody.error().message));
        QCOMPARE(workspace.digest(), before);
    }
    void aCalendarFollowsItsRepAndGoesWithThem()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(setReps(workspace, rulebookOf(workspace).reps + QList<Rep>{rep(u"Ada"_s), rep(u"Bob"_s)}));
        setUse(workspace, {.byRep = {{u"Ada"_s, u"Nights"_s}, {u"Bob"_s, u"Munich"_s}}});
        const QByteArray before = workspace.digest();
        QList<Rep> reps = rulebookOf(workspace).reps;
        reps[1].name = u"Ada Lovelace"_s;
        reps.removeLast();
        const Result<OperationId> done = setReps(workspace, reps, {.was = u"Ada"_s, .now = u"Ada Lovelace"_s});
        LW_VERIFY(done);
        QCOMPARE(rulebookOf(workspace).calendarUse, (CalendarUse{.byRep = {{u"Ada Lovelace"_s, u"Nights"_s}}}));
        LW_VERIFY(undo(workspace, *done));
        QCOMPARE(workspace.digest(), before);
    }
    void aCalendarFollowsItsTerritory_data()
    {
        QTest::addColumn<QStringList>("states"); // of lines 1, 2 …; empty: the line goes
        QTest::addColumn<QStringList>("used");
        QTest::newRow("nothing changed") << QStringList{u"NY"_s, u"CA"_s, u"NY"_s}
                                         << QStringList{u"US-CA Munich"_s, u"US-NY Nights"_s};
        QTest::newRow("described anew") << QStringList{u"NY"_s, u"TX"_s, u"NY"_s}
                                        << QStringList{u"US-NY Nights"_s, u"US-TX Munich"_s};
        QTest::newRow("one of two described anew")
            << QStringList{u"TX"_s, u"CA"_s, u"NY"_s}
            << QStringList{u"US-CA Munich"_s, u"US-NY Nights"_s, u"US-TX Nights"_s};
        QTest::newRow("one of two goes") << QStringList{QString(), u"CA"_s, u"NY"_s}
                                         << QStringList{u"US-CA Munich"_s, u"US-NY Nights"_s};
        QTest::newRow("both go") << QStringList{QString(), u"CA"_s, QString()} << QStringList{u"US-CA Munich"_s};
        QTest::newRow("one goes, the other is described anew")
            << QStringList{QString(), u"CA"_s, u"TX"_s} << QStringList{u"US-CA Munich"_s, u"US-TX Nights"_s};
        QTest::newRow("each takes the next one's place")
            << QStringList{u"CA"_s, u"TX"_s, u"CA"_s} << QStringList{u"US-CA Nights"_s, u"US-TX Munich"_s};
        QTest::newRow("into one that keeps its own")
            << QStringList{u"CA"_s, u"CA"_s, QString()} << QStringList{u"US-CA Munich"_s};
    }
    void aCalendarFollowsItsTerritory()
    {
        QFETCH(QStringList, states);
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\nUS,CA,Ada\nUS,NY,Ada\n");
        setUse(workspace, {.byTerritory = {{u"us-ny"_s, u"NIGHTS"_s}, {u"US-CA"_s, u"Munich"_s}}});
        QList<CoverageLine> lines;
        for (int i = 0; i < states.size(); ++i) {
            CoverageLine changed = line(states[i], u"Ada"_s);
            changed.number = i + 1;
            if (!states[i].isEmpty())
                lines += changed;
        }
        LW_VERIFY(setLines(workspace, lines));
        const QHash<QString, QString> &uses = rulebookOf(workspace).calendarUse.byTerritory;
        QStringList used;
        for (auto it = uses.begin(); it != uses.end(); ++it)
            used += QString(it.key() + u' ' + it.value());
        used.sort();
        QTEST(used, "used");
    }
    void aListOlderThanTheFileIsRefused()
    {
        test::TestWorkspace workspace;
        const auto other = Workspace::open(workspace.path());
        LW_VERIFY(other);
        LW_VERIFY(changeReps(**other, (*other)->rulebook()->rulebook.reps + QList<Rep>{rep(u"Ada"_s)}, u"Manager"_s,
                             test::someMonday(), u"Reps"_s));
        const QByteArray before = workspace.digest();
        QVERIFY(!setReps(workspace, rulebookOf(workspace).reps + QList<Rep>{rep(u"Bob"_s)}));
        QCOMPARE(workspace.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestChangeRulebook)
#include "tst_changerulebook.moc"
