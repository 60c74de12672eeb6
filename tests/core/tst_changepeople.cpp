// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/campaignstore.h"
#include "core/store/peoplestore.h"
#include "core/workspace/changecampaigns.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/changerulebook.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kToday(2026, 3, 2); // test::someMonday()

Member member(const QString &name, const QStringList &roles = {u"rep"_s}, const QString &department = {})
{
    return {.name = name, .login = {}, .department = department, .roles = roles};
}

Absence away(const QString &who, const QString &deputy, QDate from = kToday, QDate to = {})
{
    return {.who = who, .deputy = deputy, .from = from, .to = to};
}

Rep rep(const QString &name, const QString &isMember = {})
{
    return {.name = name, .type = u"outside"_s, .email = {}, .phone = {}, .member = isMember};
}

/// A workspace whose founder, the lead manager, is called Manager; with Ada and Ben, and a department Ada heads.
struct Office {
    test::TestWorkspace workspace;
    People people;

    Office()
    {
        people = workspace->people();
        people.members += {member(u"Ada"_s, {u"sales_manager"_s}, u"Sales"_s), member(u"Ben"_s, {}, u"sales"_s)};
        people.departments += {.name = u"Sales"_s, .head = u"Ada"_s};
        people.absences += away(u"Ben"_s, u"ada"_s, kToday, kToday.addDays(3));
        const Result<OperationId> done = set(people);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        people = workspace->people();
    }
    Result<OperationId> set(const People &changed, const MemberRename &renamed = {})
    {
        return changePeople(*workspace, changed, u"Manager"_s, test::someMonday(), u"People"_s, renamed);
    }
    Result<OperationId> rename(const QString &was, const QString &now)
    {
        People changed = workspace->people();
        for (Member &each : changed.members) {
            if (each.name == was)
                each.name = now;
        }
        return set(changed, {.was = was, .now = now});
    }
    Result<Reverted> undo(OperationId operation)
    {
        return workspace->undo(operation, u"Manager"_s, test::someMonday());
    }
    qint64 rows(const QString &sql) { return *integerOf(workspace->database(), sql); }
};

QStringList namesOf(const QList<Member> &members)
{
    QStringList names;
    for (const Member &each : members)
        names += each.name;
    return names;
}

using Change = std::function<void(People &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestChangePeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAreKeptAsTheMembersAreSpelled()
    {
        Office office;
        QCOMPARE(namesOf(office.people.members), (QStringList{u"Manager"_s, u"Ada"_s, u"Ben"_s}));
        QCOMPARE(office.people.find(u"Ben")->department, u"Sales"_s);
        QCOMPARE(office.people.departments, (QList<Department>{{u"Sales"_s, u"Ada"_s}}));
        QCOMPARE(office.people.absences.size(), 1);
        QCOMPARE(office.people.absences.first().deputy, u"Ada"_s);
        QVERIFY(office.people.absences.first().id > 0);
        const Result<std::unique_ptr<Workspace>> again = Workspace::open(office.workspace.path());
        LW_VERIFY(again);
        QCOMPARE((*again)->people(), office.people);
    }
    void eachChangeIsTakenBackWhole()
    {
        Office office;
        const QByteArray before = office.workspace.digest();
        People changed = office.people;
        changed.members.removeIf([](const Member &each) { return each.name == u"Ben"; });
        changed.members += member(u"Cy"_s);
        changed.departments.first().head = u"Cy"_s;
        changed.departments += {.name = u"East"_s, .head = {}};
        changed.absences = {away(u"Ada"_s, u"Cy"_s)};
        const Result<OperationId> done = office.set(changed);
        LW_VERIFY(done);
        QVERIFY(office.workspace.digest() != before);
        QCOMPARE(namesOf(office.workspace->members()), (QStringList{u"Manager"_s, u"Ada"_s, u"Cy"_s}));
        LW_VERIFY(office.undo(*done));
        QCOMPARE(office.workspace.digest(), before);
        QCOMPARE(office.workspace->people(), office.people);
    }
    void onlyWhatDiffersIsWritten()
    {
        Office office;
        People changed = office.people;
        changed.absences.first().reason = u"Holiday"_s;
        const Result<OperationId> first = office.set(changed);
        LW_VERIFY(first);
        changed = office.workspace->people();
        changed.members.last().email = u"ben@x.example"_s;
        LW_VERIFY(office.set(changed));
        const qint64 id = office.workspace->people().absences.first().id;
        // The older one is taken back although the newer stands: they concern different rows.
        const Result<Reverted> undone = office.undo(*first);
        LW_VERIFY(undone);
        QVERIFY(undone->kept.isEmpty());
        QCOMPARE(undone->changes, 1);
        QCOMPARE(office.workspace->people().absences.first().id, id);
        QCOMPARE(office.workspace->members().last().email, u"ben@x.example"_s);
    }
    void whoeverListensHearsOfPeopleAndOfTheirUndo()
    {
        Office office;
        QSignalSpy heard(office.workspace.workspace.get(), &Workspace::peopleChanged);
        People changed = office.people;
        changed.absences.clear();
        const Result<OperationId> done = office.set(changed);
        LW_VERIFY(done);
        QCOMPARE(heard.size(), 1);
        LW_VERIFY(office.undo(*done));
        QCOMPARE(heard.size(), 2);
        LW_VERIFY(changeReps(*office.workspace, office.workspace->rulebook()->rulebook.reps + QList<Rep>{rep(u"R"_s)},
                             u"Manager"_s, test::someMonday(), u"Reps"_s));
        QCOMPARE(heard.size(), 2);
    }
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void whatAnOlderFileLetPassStays()
    {
        test::TestWorkspace workspace;
        Member manager = workspace->members().first();
        manager.department = u"Marketing"_s; // which no list has
        LW_VERIFY(saveMember(workspace->database(), manager));
        LW_VERIFY(workspace->refresh());
        People changed = workspace->people();
        changed.members += member(u"Ada"_s);
        LW_VERIFY(changePeople(*workspace, changed, u"Manager"_s, test::someMonday(), u"People"_s));
        changed = workspace->people();
        changed.members.last().department = u"Nowhere"_s;
        QVERIFY(!changePeople(*workspace, changed, u"Manager"_s, test::someMonday(), u"People"_s));
    }
    void absencesThatAreOverMayNameAnybody()
    {
        Office office;
        People changed = office.people;
        changed.absences = {away(u"Ben"_s, u"Ada"_s, kToday.addDays(-9), kToday.addDays(-1))};
        LW_VERIFY(office.set(changed));
        changed = office.workspace->people();
        changed.members.removeLast(); // Ben
        LW_VERIFY(office.set(changed));
        QCOMPARE(office.workspace->people().absences.first().who, u"Ben"_s);
    }
    void whoeverIsNamedElsewhereStays();
    void everythingFollowsARenamedMember();
    void aRenamedMemberKeepsTheirPlaceThroughUndo();
    void aRenameOfCaseAloneWorks()
    {
        Office office;
        LW_VERIFY(office.rename(u"Ada"_s, u"ADA"_s));
        QCOMPARE(office.workspace->people().departments.first().head, u"ADA"_s);
        QCOMPARE(office.workspace->people().absences.first().deputy, u"ADA"_s);
    }
    void aNameThatIsTakenIsRefused()
    {
        Office office;
        const QByteArray before = office.workspace.digest();
        QVERIFY(!office.rename(u"Ada"_s, u"ben"_s));
        QVERIFY(!office.rename(u"Nobody"_s, u"Somebody"_s));
        QCOMPARE(office.workspace.digest(), before);
    }
    void anAbsenceThatIsPutBackTakesNoOthersPlace()
    {
        Office office;
        const Absence first = office.people.absences.first();
        People changed = office.people;
        changed.absences.clear();
        const Result<OperationId> back = office.set(changed);
        LW_VERIFY(back);
        changed = office.workspace->people();
        changed.absences = {away(u"Ada"_s, u"Ben"_s, kToday.addDays(20))};
        LW_VERIFY(office.set(changed));
        const Result<Reverted> undone = office.undo(*back);
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        const QList<Absence> absences = office.workspace->people().absences;
        QCOMPARE(absences.size(), 2);
        QVERIFY(absences.contains(first));
    }
    void absencesOfARepFollowARename();
    void nothingIsTakenBackFromUnderLaterPeople();
    void somebodyElsesChangeIsNotOverwritten()
    {
        Office office;
        Result<std::unique_ptr<Workspace>> other = Workspace::open(office.workspace.path());
        LW_VERIFY(other);
        People changed = office.people;
        changed.absences.clear();
        LW_VERIFY(office.set(changed));
        People late = (*other)->people();
        late.members.last().email = u"ben@x.example"_s;
        const Result<OperationId> refused = changePeople(**other, late, u"Manager"_s, test::someMonday(), u"Late"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"somebody else"), qPrintable(refused.error().message));
    }
    void theActorIsFound_data();
    void theActorIsFound();
};

void TestChangePeople::whatCannotBeIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("said");

    const auto row = [](const char *name, const Change &change, const QString &said) {
        QTest::newRow(name) << change << said;
    };
    row(
        "blank", [](People &p) { p.members += member(u"  "_s); }, u"needs a name"_s);
    row(
        "twice", [](People &p) { p.members += member(u" ADA"_s); }, u"“ADA” already"_s);
    row(
        "too long", [](People &p) { p.members += member(QString(201, u'x')); }, u"too long"_s);
    row(
        "no such role", [](People &p) { p.members.last().roles = {u"wizard"_s}; }, u"“wizard” is no role"_s);
    row(
        "no such department", [](People &p) { p.members.last().department = u"East"_s; }, u"no department “East”"_s);
    row(
        "login twice",
        [](People &p) {
            p.members[1].login = u"x"_s;
            p.members[2].login = u"x"_s;
        },
        u"“x” is that of"_s);
    row(
        "no lead manager", [](People &p) { p.members.first().roles = {u"clerk"_s}; }, u"lead manager"_s);
    row(
        "the lead manager is not active", [](People &p) { p.members.first().active = false; }, u"lead manager"_s);
    row(
        "a blank department", [](People &p) { p.departments += Department{}; }, u"department needs"_s);
    row(
        "a department twice",
        [](People &p) {
            p.departments += {u"SALES"_s, {}};
        },
        u"department “SALES” already"_s);
    row(
        "the head is nobody", [](People &p) { p.departments.first().head = u"Zoe"_s; }, u"“Zoe”"_s);
    row(
        "the head is not active", [](People &p) { p.members[1].active = false; }, u"Ada is not active"_s);
    row(
        "away is nobody", [](People &p) { p.absences += away(u"Zoe"_s, {}); }, u"“Zoe” is neither"_s);
    row(
        "the deputy is nobody", [](People &p) { p.absences += away(u"Ada"_s, u"Zoe"_s); }, u"deputy “Zoe”"_s);
    row(
        "their own deputy", [](People &p) { p.absences += away(u"Ada"_s, u"ada"_s); }, u"own deputy"_s);
    row(
        "no first day", [](People &p) { p.absences += away(u"Ada"_s, {}, QDate()); }, u"since when"_s);
    row(
        "the wrong way round", [](People &p) { p.absences += away(u"Ada"_s, {}, kToday, kToday.addDays(-1)); },
        u"2026-03-01"_s);
}

void TestChangePeople::whatCannotBeIsRefused()
{
    QFETCH(const Change, change);
    QFETCH(const QString, said);
    Office office;
    const QByteArray before = office.workspace.digest();
    People changed = office.people;
    change(changed);
    const Result<OperationId> done = office.set(changed);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(said), qPrintable(done.error().message));
    QCOMPARE(office.workspace.digest(), before);
}

void TestChangePeople::whoeverIsNamedElsewhereStays()
{
    Office office;
    const QList<Rep> reps = office.workspace->rulebook()->rulebook.reps;
    LW_VERIFY(changeReps(*office.workspace, reps + QList<Rep>{rep(u"A. Ada"_s, u"ada"_s)}, u"Manager"_s,
                         test::someMonday(), u"Reps"_s));
    Campaign campaign;
    campaign.name = u"Spring"_s;
    campaign.owner = u"Ada"_s;
    LW_VERIFY(saveCampaign(*office.workspace, campaign, u"Manager"_s, test::someMonday()));
    People changed = office.workspace->people();
    changed.members.removeAt(1); // Ada
    const Result<OperationId> gone = office.set(changed);
    QVERIFY(!gone);
    for (const QString &duty : {u"head of Sales"_s, u"deputy of Ben"_s, u"the rep A. Ada"_s, u"campaign Spring"_s})
        QVERIFY2(gone.error().message.contains(duty), qPrintable(gone.error().message));
}

void TestChangePeople::everythingFollowsARenamedMember()
{
    Office office;
    const QList<Rep> reps = office.workspace->rulebook()->rulebook.reps;
    LW_VERIFY(changeReps(*office.workspace, reps + QList<Rep>{rep(u"A. Ada"_s, u"ada"_s), rep(u"Ada"_s)}, u"Manager"_s,
                         test::someMonday(), u"Reps"_s));
    Campaign campaign;
    campaign.name = u"Spring"_s;
    campaign.owner = u"ADA"_s;
    LW_VERIFY(saveCampaign(*office.workspace, campaign, u"Manager"_s, test::someMonday()));
    office.workspace.import("name,email\nAnn,a@x.example\n");
    const auto run = [&](const QString &sql) { return execute(office.workspace->database(), sql); };
    LW_VERIFY(
        run(u"INSERT OR REPLACE INTO clock (lead_id, kind, started, due, stopped, rule) VALUES (1, 'accept', 1, 2, 0, "
            "1), (1, 'qualify', 1, 2, 1, 1)"_s));
    LW_VERIFY(run(u"INSERT INTO escalation VALUES (1, 'accept', 1, 'breached', 2, 2, 'Ada', 1), (1, 'qualify', 1, "
                  "'breached', 2, 2, 'Ada', 1)"_s));
    const QByteArray before = office.workspace.digest();
    QSignalSpy rules(office.workspace.workspace.get(), &Workspace::rulebookChanged);
    const Result<OperationId> renamed = office.rename(u"Ada"_s, u"Ada Novak"_s);
    LW_VERIFY(renamed);
    QCOMPARE(rules.size(), 1);
    const People &people = office.workspace->people();
    QCOMPARE(people.departments.first().head, u"Ada Novak"_s);
    QCOMPARE(people.absences.first().deputy, u"Ada Novak"_s);
    const Rulebook &rulebook = office.workspace->rulebook()->rulebook;
    QCOMPARE(rulebook.findRep(u"A. Ada")->member, u"Ada Novak"_s);
    QCOMPARE(rulebook.findRep(u"Ada")->member, u"Ada Novak"_s); // who was that member by the name alone
    QCOMPARE(loadCampaigns(office.workspace->database())->first().owner, u"Ada Novak"_s);
    QCOMPARE(*escalationsFor(office.workspace->database(), u"Ada Novak"_s), 1);
    QCOMPARE(office.rows(u"SELECT count(*) FROM escalation WHERE addressee = 'Ada'"_s),
             1); // of the clock that is closed
    LW_VERIFY(office.undo(*renamed));
    QCOMPARE(office.workspace.digest(), before);
}

void TestChangePeople::aRenamedMemberKeepsTheirPlaceThroughUndo()
{
    Office office;
    const Result<OperationId> renamed = office.rename(u"Manager"_s, u"Zoe"_s);
    LW_VERIFY(renamed);
    QCOMPARE(namesOf(office.workspace->members()), (QStringList{u"Zoe"_s, u"Ada"_s, u"Ben"_s}));
    LW_VERIFY(office.undo(*renamed));
    QCOMPARE(office.workspace->people(), office.people);
}

void TestChangePeople::absencesOfARepFollowARename()
{
    Office office;
    const QList<Rep> reps = office.workspace->rulebook()->rulebook.reps;
    LW_VERIFY(changeReps(*office.workspace, reps + QList<Rep>{rep(u"Acme"_s), rep(u"Ben"_s)}, u"Manager"_s,
                         test::someMonday(), u"Reps"_s));
    People changed = office.people;
    changed.absences += {away(u"acme"_s, u"Ben"_s), away(u"Ada"_s, u"Acme"_s)};
    LW_VERIFY(office.set(changed));
    const QByteArray before = office.workspace.digest();
    const auto rename = [&](const QString &was, const QString &now) {
        return office.workspace->perform({u"people"_s, u"Rename"_s, u"Manager"_s, test::someMonday()},
                                         [&](OpenDeed &deed) { return renameInPeople(deed, was, now); });
    };
    const Result<OperationId> renamed = rename(u"Acme"_s, u"Apex"_s);
    LW_VERIFY(renamed);
    QCOMPARE(office.workspace->people().absences[1].who, u"Apex"_s);
    QCOMPARE(office.workspace->people().absences[2].deputy, u"Apex"_s);
    const People after = office.workspace->people();
    LW_VERIFY(rename(u"Ben"_s, u"Bert"_s)); // still names the member Ben
    QCOMPARE(office.workspace->people(), after);
    QVERIFY(office.workspace.digest() != before);
}

void TestChangePeople::nothingIsTakenBackFromUnderLaterPeople()
{
    Office office;
    People changed = office.people;
    changed.members += member(u"Cy"_s);
    const Result<OperationId> added = office.set(changed);
    LW_VERIFY(added);
    changed = office.workspace->people();
    changed.departments.first().head = u"Cy"_s;
    const Result<OperationId> headed = office.set(changed);
    LW_VERIFY(headed);
    const QByteArray before = office.workspace.digest();
    const Result<Reverted> refused = office.undo(*added);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"“Cy”"), qPrintable(refused.error().message));
    QCOMPARE(office.workspace.digest(), before);
    LW_VERIFY(office.undo(*headed));
    LW_VERIFY(office.undo(*added));
    QCOMPARE(office.workspace->people(), office.people);
}

void TestChangePeople::theActorIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("login");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("said");

    QTest::newRow("by name") << u"ada"_s << QString() << 0 << u"Ada"_s << QString();
    QTest::newRow("nobody") << u"Zoe"_s << QString() << 0 << QString() << u"“Zoe” is not a member"_s;
    QTest::newRow("not active") << u"Old"_s << QString() << 0 << QString() << u"Manager may act"_s;
    QTest::newRow("by login") << QString() << u"ben"_s << 0 << u"Ben"_s << QString();
    QTest::newRow("login of somebody not active") << QString() << u"old"_s << 0 << u"Manager"_s << QString();
    QTest::newRow("unknown login") << QString() << u"root"_s << 0 << u"Manager"_s << QString();
    QTest::newRow("away: the deputy") << QString() << QString() << 10 << u"Ben"_s << QString();
    QTest::newRow("away, the deputy too: another lead manager")
        << QString() << QString() << 15 << u"Dan"_s << QString();
    QTest::newRow("back") << QString() << QString() << 30 << u"Manager"_s << QString();
}

void TestChangePeople::theActorIsFound()
{
    Office office;
    People changed = office.people;
    changed.members[2].login = u"ben"_s;
    changed.members += {member(u"Old"_s, {u"lead_manager"_s}), member(u"Dan"_s, {u"lead_manager"_s})};
    changed.members[3].active = false;
    changed.members[3].login = u"old"_s;
    changed.absences += {away(u"Manager"_s, u"Ben"_s, kToday.addDays(10), kToday.addDays(20)),
                         away(u"Ben"_s, {}, kToday.addDays(15), kToday.addDays(20))};
    LW_VERIFY(office.set(changed));
    QFETCH(const QString, name);
    QFETCH(const QString, login);
    QFETCH(const int, days);
    QFETCH(const QString, actor);
    QFETCH(const QString, said);
    const QDateTime now = test::someMonday().addDays(days);
    const Result<Member> found = office.workspace->actor(name, login, now);
    QCOMPARE(found ? found->name : QString(), actor);
    if (!found)
        QVERIFY2(found.error().message.contains(said), qPrintable(found.error().message));
    if (found && days == 10)
        QVERIFY(office.workspace->rolesOf(*found, now).contains(u"lead_manager"_s));
}

QTEST_GUILESS_MAIN(TestChangePeople)
#include "tst_changepeople.moc"
