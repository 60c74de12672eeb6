// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepools.h"
#include "core/workspace/replaypolicy.h"
#include "core/workspace/samplecompany.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QString kManager = u"Manager"_s;

Rep rep(const QString &name)
{
    return {.name = name, .type = u"inside"_s, .email = {}, .phone = {}, .active = true};
}

CoverageLine line(int number, const QString &state, const QString &owner, const QString &pool = {})
{
    CoverageLine line;
    line.number = number;
    line.country = u"US"_s;
    line.state = state;
    line.owner = owner;
    line.pool = pool;
    return line;
}

Pool pool(const QString &name, const QStringList &members, PoolOrder order = PoolOrder::Turns, int cap = 0)
{
    Pool pool;
    pool.name = name;
    pool.order = order;
    for (const QString &member : members)
        pool.members += PoolMember{.rep = member, .weight = 1, .cap = cap};
    return pool;
}

/// California goes to Ann, Nevada in turn to Ben and Cleo.
Rulebook inForce()
{
    Rulebook rulebook = defaultRulebook("UTC");
    for (const QString &name : {u"Ann"_s, u"Ben"_s, u"Cleo"_s})
        rulebook.reps += rep(name);
    rulebook.pools = {pool(u"West"_s, {u"Ben"_s, u"Cleo"_s})};
    rulebook.lines = {line(1, u"CA"_s, u"Ann"_s), line(2, u"NV"_s, {}, u"West"_s)};
    return rulebook;
}

/// All of it in turn, whoever is fuller waits.
Rulebook drafted(int cap)
{
    Rulebook rulebook = inForce();
    rulebook.pools = {pool(u"West"_s, {u"Ann"_s, u"Ben"_s, u"Cleo"_s}, PoolOrder::Load, cap)};
    rulebook.lines[0] = line(1, u"CA"_s, {}, u"West"_s);
    const auto timing = std::ranges::find(rulebook.policy, RuleType::Timing, &PolicyRule::type);
    timing->parameters[u"hours"_s] = 8;
    timing->parameters[u"unit"_s] = u"business"_s;
    return rulebook;
}

std::unique_ptr<Workspace> workspaceOf(const QTemporaryDir &folder, const QString &name, const Rulebook &rulebook)
{
    Result<std::unique_ptr<Workspace>> made = Workspace::create(
        folder.filePath(name), Settings{}, rulebook,
        Member{.name = kManager, .login = {}, .department = {}, .roles = {u"lead_manager"_s}}, test::someMonday());
    return made ? *std::move(made) : nullptr;
}

struct Arrival {
    QByteArray csv;
    QDateTime at;
};

QList<Arrival> arrivals(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<Arrival> all;
    QDateTime at = test::someMonday();
    for (int i = 0; i < count; ++i) {
        at = at.addSecs(random.bounded(60, 40'000));
        const QByteArray state = random.bounded(3) == 0 ? "CA" : random.bounded(4) == 0 ? "OR" : "NV";
        const QByteArray timeline = random.bounded(2) == 0 ? "60" : "300";
        const QByteArray id = QByteArray::number(i);
        all += Arrival{"name,email,country,state,need,authority,budget,timeline\nPerson " + id + ",p" + id + "@c" + id +
                           ".example,US," + state + ",fits,decides,approved," + timeline + "\n",
                       at};
    }
    return all;
}

/// Through the front door, one by one, each at its time.
void registerAll(Workspace &workspace, const QList<Arrival> &all)
{
    for (const Arrival &arrival : all) {
        ImportRequest request = test::requestFor(test::tableOf(arrival.csv), {.match = false, .now = arrival.at});
        if (const auto done = importLeads(workspace, request, kManager); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
}

QMap<qint64, QString> ownersIn(const Workspace &workspace)
{
    QMap<qint64, QString> owners;
    const LeadColumns columns = *workspace.columns();
    for (qsizetype i = 0; i < columns.size(); ++i)
        owners.insert(columns.number[size_t(i)], columns.owners.name(columns.owner[size_t(i)]));
    return owners;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplayEqualsRoutingACopy_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("cap");
        QTest::newRow("turns and load") << 60 << 1U << 0;
        QTest::newRow("caps that are reached") << 60 << 2U << 5;
        QTest::newRow("caps that hold leads") << 40 << 3U << 2;
        QTest::newRow("a few") << 5 << 4U << 1;
    }
    void aReplayEqualsRoutingACopy()
    {
        QFETCH(const int, count);
        QFETCH(const quint32, seed);
        QFETCH(const int, cap);
        const QTemporaryDir folder;
        const QList<Arrival> all = arrivals(count, seed);
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        const auto copy = workspaceOf(folder, u"copy.leadwright"_s, drafted(cap));
        QVERIFY(original && copy);
        registerAll(*original, all);
        registerAll(*copy, all);
        const Result<ReplayInput> input = loadReplay(*original, {});
        LW_VERIFY(input);
        const QList<ReplayOutcome> as = replayOnce(input->leads, *original->rulebook(), input->start, {});
        const QList<ReplayOutcome> would = replayOnce(input->leads, *compile(drafted(cap), 0), input->start, {});
        const QMap<qint64, QString> was = ownersIn(*original), wouldBe = ownersIn(*copy);
        QCOMPARE(as.size(), qsizetype(count));
        int moved = 0;
        for (qsizetype i = 0; i < as.size(); ++i) {
            const qint64 number = input->leads[i].number;
            QCOMPARE(as[i].decision.routing.owner, was.value(number));
            QCOMPARE(would[i].decision.routing.owner, wouldBe.value(number));
            moved += was.value(number) == wouldBe.value(number) ? 0 : 1;
        }
        const Result<ReplayReport> report = replayDraft(*original, drafted(cap), {});
        LW_VERIFY(report);
        QCOMPARE(report->moved, moved);
        QVERIFY(moved > 0);
        qint64 inMatrix = 0;
        for (const qint64 n : report->byOwner)
            inMatrix += n;
        QCOMPARE(inMatrix, report->moved);
    }

    void aPeriodBeginsWithTheTurnsOfBefore()
    {
        const QTemporaryDir folder;
        const QList<Arrival> all = arrivals(40, 5);
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        QVERIFY(original);
        registerAll(*original, all);
        const QDate from = all[20].at.date();
        const Result<ReplayInput> input = loadReplay(*original, {.from = from, .to = {}, .options = {}});
        LW_VERIFY(input);
        QVERIFY(input->leads.size() > 0 && input->leads.size() < 40);
        const QList<ReplayOutcome> as = replayOnce(input->leads, *original->rulebook(), input->start, {});
        const QMap<qint64, QString> was = ownersIn(*original);
        for (qsizetype i = 0; i < as.size(); ++i)
            QCOMPARE(as[i].decision.routing.owner, was.value(input->leads[i].number));
    }

    // Who is not asked about fills the desks all the same: the figures are a part of the whole replay.
    void aFilterChoosesFiguresAndLeavesTheCourseAsItIs()
    {
        const QTemporaryDir folder;
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        QVERIFY(original);
        registerAll(*original, arrivals(60, 2));
        const Result<ReplayReport> whole = replayDraft(*original, drafted(5), {});
        LW_VERIFY(whole);
        ReplayPeriod period;
        period.only.groups = *parseFilter(u"state:CA"_s);
        const Result<ReplayReport> part = replayDraft(*original, drafted(5), period);
        LW_VERIFY(part);
        QVERIFY(part->leads > 0 && part->leads < whole->leads);
        const Result<ReplayInput> input = loadReplay(*original, {});
        LW_VERIFY(input);
        QMap<qint64, QString> expected, seen;
        for (const ReplayedLead &lead : whole->changed) {
            const auto asked = std::ranges::find(input->leads, lead.number, &ReplayLead::number);
            if (asked->facts.stateCode == u"CA")
                expected[lead.number] = lead.because;
        }
        for (const ReplayedLead &lead : part->changed)
            seen[lead.number] = lead.because;
        QVERIFY(!expected.isEmpty() && expected.size() < whole->changed.size());
        QCOMPARE(seen, expected);
        qint64 load = 0;
        for (const std::pair<qint64, qint64> &each : part->load)
            load += each.first;
        QCOMPARE(load, part->leads);
    }

    // A set of questions may need fewer than four.
    void whatWasAnsweredLaterCountsThoughNotAllIsAnswered()
    {
        const QTemporaryDir folder;
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        QVERIFY(original);
        registerAll(*original, {{"name,email,country,state\nAnn Doe,ann@a.example,US,CA\n", test::someMonday()}});
        Act answer;
        answer.verb = Verb::Answer;
        answer.actor = kManager;
        answer.at = test::someMonday().addSecs(3600);
        answer.answers = {{u"need"_s, u"fits"_s}, {u"timeline"_s, u"60"_s}};
        LW_VERIFY(workLeads(*original, {1}, answer, answer.at));
        const Result<ReplayInput> input = loadReplay(*original, {});
        LW_VERIFY(input);
        QCOMPARE(input->leads.first().facts.need, QString()); // as it came
        QCOMPARE(input->leads.first().asked.need, u"fits"_s);
        QCOMPARE(input->leads.first().asked.timeline, u"60"_s);
    }

    void aLeadThatClosesMakesRoomForTheNext()
    {
        Rulebook rulebook = inForce();
        rulebook.pools = {pool(u"West"_s, {u"Ben"_s}, PoolOrder::Turns, 1)};
        const auto arrived = [](qint64 number, int day, int closedAfter) {
            ReplayLead lead;
            lead.number = number;
            lead.facts.countryCode = u"US"_s;
            lead.facts.stateCode = u"NV"_s;
            lead.facts.hasIdentity = lead.facts.hasReach = true;
            lead.asked = lead.facts;
            lead.registeredAt = test::someMonday().addDays(day);
            if (closedAfter > 0)
                lead.closedAt = lead.registeredAt.addDays(closedAfter);
            return lead;
        };
        const QList<ReplayOutcome> outcomes =
            replayOnce({arrived(1, 0, 2), arrived(2, 1, 0), arrived(3, 2, 0)}, *compile(rulebook, 1), {}, {});
        QCOMPARE(outcomes[0].decision.routing.owner, u"Ben"_s);
        QCOMPARE(outcomes[1].decision.routing.owner, QString()); // Ben is full
        QCOMPARE(outcomes[2].decision.routing.owner, u"Ben"_s);
    }

    void otherGradesAndPromisesAreToldApartFromMoves()
    {
        Rulebook draft = inForce();
        for (PolicyRule &rule : draft.policy) {
            if (rule.type == RuleType::QualifiedDefinition)
                rule.parameters[u"days_a"_s] = 30;
        }
        const QTemporaryDir folder;
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        QVERIFY(original);
        registerAll(*original, arrivals(30, 6));
        const Result<ReplayReport> report = replayDraft(*original, draft, {});
        LW_VERIFY(report);
        QCOMPARE(report->moved, 0);
        QVERIFY(report->regraded > 0);
        QCOMPARE(report->clocksChanged, report->regraded); // who is no A is not handed over within 12 hours
        QCOMPARE(report->changed.size(), report->regraded);
        for (const ReplayedLead &lead : report->changed) {
            QCOMPARE(lead.was.grade, Grade::A);
            QCOMPARE(lead.wouldBe.grade, Grade::B);
            QVERIFY(!lead.because.isEmpty());
        }
    }

    void aLineWithAnotherNameTellsBothNames()
    {
        Rulebook draft = inForce();
        draft.lines[0].owner = u"Cleo"_s;
        const QTemporaryDir folder;
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        QVERIFY(original);
        registerAll(*original, arrivals(20, 8));
        const Result<ReplayReport> report = replayDraft(*original, draft, {});
        LW_VERIFY(report);
        QVERIFY(report->moved > 0);
        const QString because = report->changed.first().because;
        QVERIFY2(because.contains(u"line 1") && because.contains(u"to Cleo") && because.contains(u"to Ann"),
                 qPrintable(because));
    }

    void aNumberOfAttemptsIsToldAsAPromise()
    {
        Rulebook draft = inForce();
        for (PolicyRule &rule : draft.policy) {
            if (rule.type == RuleType::FollowUp)
                rule.parameters[u"attempts"_s] = rule.parameter(u"attempts"_s).toInt() + 1;
        }
        const QTemporaryDir folder;
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        QVERIFY(original);
        registerAll(*original, arrivals(10, 6));
        Act release;
        release.verb = Verb::Release;
        release.actor = u"Manager"_s;
        release.at = (*original).record(1)->lead.registeredAt.addSecs(3600);
        LW_VERIFY(workLeads(*original, {1}, release, release.at));
        const Result<ReplayReport> report = replayDraft(*original, draft, {});
        LW_VERIFY(report);
        QCOMPARE(report->changed.size(), 1);
        const QString because = report->changed.first().because;
        QVERIFY2(because.contains(u"Attempts: 5 in") && because.contains(u"Attempts: 4 in"), qPrintable(because));
    }

    void theSameRulebookChangesNothing()
    {
        const QTemporaryDir folder;
        const Result<std::unique_ptr<Workspace>> sample = createSampleWorkspace(
            folder.filePath(u"sample.leadwright"_s),
            Member{.name = kManager, .login = {}, .department = {}, .roles = {u"lead_manager"_s}}, test::someMonday());
        LW_VERIFY(sample);
        const Result<ReplayReport> report = replayDraft(**sample, (*sample)->rulebook()->rulebook, {});
        LW_VERIFY(report);
        QVERIFY(report->leads > 500);
        QCOMPARE(report->changed.size(), 0);
        for (const std::pair<qint64, qint64> &load : report->load)
            QCOMPARE(load.first, load.second);
    }

    void theReplayOfTheSampleEqualsItsDecisions()
    {
        const QTemporaryDir folder;
        const Result<std::unique_ptr<Workspace>> sample = createSampleWorkspace(
            folder.filePath(u"sample.leadwright"_s),
            Member{.name = kManager, .login = {}, .department = {}, .roles = {u"lead_manager"_s}}, test::someMonday());
        LW_VERIFY(sample);
        const Result<ReplayInput> input = loadReplay(**sample, {});
        LW_VERIFY(input);
        const QList<ReplayOutcome> outcomes = replayOnce(input->leads, *(*sample)->rulebook(), input->start, {});
        const QMap<qint64, QString> owners = ownersIn(**sample);
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            if (!outcomes[i].decision.screening.screenedOut)
                QCOMPARE(outcomes[i].decision.routing.owner, owners.value(input->leads[i].number));
        }
    }

    void itCanBeStopped()
    {
        const QTemporaryDir folder;
        const auto original = workspaceOf(folder, u"original.leadwright"_s, inForce());
        QVERIFY(original);
        registerAll(*original, arrivals(3, 7));
        QVERIFY(!replayDraft(*original, drafted(0), {}, [](qint64, qint64) { return false; }));
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
