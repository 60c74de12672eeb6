// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/clockstore.h"
#include "core/store/escalationstore.h"
#include "core/store/historystore.h"
#include "core/store/peoplestore.h"
#include "core/workspace/sweepclocks.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

class TestSweep : public QObject
{
    Q_OBJECT

    /// 2026-03-02 is a Monday.
    static QDateTime march(int day, const QString &time)
    {
        return QDateTime(QDate(2026, 3, day), QTime::fromString(time, u"HH:mm"_s), Qt::UTC);
    }

    /// Two leads that came in on Monday at nine, owned by Ann Doe.
    struct Company {
        QTemporaryDir folder;
        std::unique_ptr<Workspace> workspace;

        explicit Company(bool silenceAccepts = true, int leads = 2)
        {
            Rulebook rulebook = defaultRulebook("UTC");
            rulebook.reps = {Rep{.name = u"Ann Doe"_s, .type = u"inside"_s, .email = {}, .phone = {}}};
            for (PolicyRule &rule : rulebook.policy) {
                if (rule.type == RuleType::FollowUp)
                    rule.parameters.insert(u"silence_accepts"_s, silenceAccepts);
                if (rule.type == RuleType::Routing)
                    rule.parameters.insert(u"catch_all"_s, u"Ann Doe"_s);
            }
            const Member manager{.name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}};
            auto created =
                Workspace::create(folder.filePath(u"test.leadwright"_s), {}, rulebook, manager, test::someMonday());
            if (!created)
                qFatal("%s", qPrintable(created.error().message));
            workspace = *std::move(created);
            QByteArray csv = "name,email\n";
            for (int i = 1; i <= leads; ++i)
                csv += "Lead " + QByteArray::number(i) + ",lead" + QByteArray::number(i) + "@x.example\n";
            const RawTable table = test::tableOf(csv);
            const auto imported = importLeads(*workspace, test::requestFor(table), u"Manager"_s);
            if (!imported)
                qFatal("%s", qPrintable(imported.error().message));
        }
        const Database &database() const { return workspace->database(); }
        QByteArray digest() const
        {
            const Result<QByteArray> digest = contentDigest(database());
            return digest ? *digest : QByteArray();
        }
        qint64 journalEntries() const
        {
            const Result<JournalHead> head = journalHead(database());
            return head ? head->entries : -1;
        }
        bool act(qint64 lead, Verb verb, const QDateTime &at, const QDateTime &until = {}) const
        {
            Act act;
            act.verb = verb;
            act.at = at;
            act.until = until;
            act.actor = u"Manager"_s;
            return bool(workLeads(*workspace, {lead}, act, at));
        }
        Swept sweep(const QDateTime &now) const
        {
            const Result<Swept> swept = sweepClocks(*workspace, u"Manager"_s, now);
            if (!swept)
                qFatal("%s", qPrintable(swept.error().message));
            return *swept;
        }
        Lead lead(qint64 number) const
        {
            const Result<LeadRecord> record = workspace->record(number);
            return record ? record->lead : Lead();
        }
        Clock clock(qint64 lead, ClockKind kind) const
        {
            const Result<QList<Clock>> clocks = clocksOf(database(), LeadId{lead});
            for (const Clock &clock : clocks ? *clocks : QList<Clock>()) {
                if (clock.kind == kind)
                    return clock;
            }
            return {};
        }
        QStringList steps(qint64 lead, ClockKind kind) const
        {
            QStringList lines;
            const Result<QList<TakenStep>> steps = stepsOf(database(), LeadId{lead});
            for (const TakenStep &step : steps ? *steps : QList<TakenStep>()) {
                if (step.kind == kind)
                    lines += u"%1 %2 %3"_s.arg(codeOf(step.step), step.due.toString(u"dd HH:mm"_s), step.addressee);
            }
            return lines;
        }
        QStringList history(qint64 lead, EventKind kind) const
        {
            QStringList lines;
            const Result<QList<LeadEvent>> events = eventsOf(database(), LeadId{lead});
            for (const LeadEvent &event : events ? *events : QList<LeadEvent>()) {
                if (event.kind == kind)
                    lines += u"%1 %2: %3"_s.arg(event.at.toString(u"dd HH:mm"_s), event.actor, event.detail);
            }
            return lines;
        }
        bool run(const QString &sql) const { return bool(execute(database(), sql)); }
    };

private Q_SLOTS:
    void whereNothingIsDueNothingIsWritten();
    void aMonthUnsweptTakesEveryStepOnce();
    void aSecondSweepDoesNothing();
    void aClocksStepsAreOneLineOfHistory();
    void silenceAccepts();
    void silenceThatAcceptsNothing();
    void aLeadOnHoldIsAcceptedAndStaysOnHold();
    void whoCannotBeAcceptedAnyMoreIsCounted();
    void closedLeadsGiveNothing();
    void aPauseGoesOnUntilItsLimit();
    void stepsAreForTheDeputyOfTheirDay();
    void whoeverStandsInNowSeesWhatWaitsAlready();
    void remindersFollowTheLeadToItsNextOwner();
    void undoTakesAllBackAndTheNextSweepDoesItAgain();
    void undoingTheImportTakesItsStepsAlong();
    void stoppingChangesNothing();
    void thousandsAreSweptPageByPage();
    void whatWaitsIsTheFurthestStep();
    void whoOnlyReadsDoesNotSweep();
    void whenItIsSweptMakesNoDifference();
};

void TestSweep::whereNothingIsDueNothingIsWritten()
{
    Company company;
    const QByteArray before = company.digest();
    const qint64 entries = company.journalEntries();
    QCOMPARE(company.sweep(march(2, u"15:23"_s)).operation, OperationId());
    QCOMPARE(company.digest(), before);
    QCOMPARE(company.journalEntries(), entries);
    QCOMPARE(company.sweep(march(2, u"15:24"_s)).count(EscalationStep::AtRisk), 2);
    QVERIFY(company.digest() != before);
}

void TestSweep::aMonthUnsweptTakesEveryStepOnce()
{
    Company company;
    const Swept swept = company.sweep(march(31, u"12:00"_s));
    QVERIFY(swept.operation);
    for (const EscalationStep step : {EscalationStep::AtRisk, EscalationStep::Breached, EscalationStep::ManagerPage,
                                      EscalationStep::LeadManager, EscalationStep::SuggestReassign})
        QCOMPARE(swept.count(step), 4); // two leads: to be answered, to be qualified
    QCOMPARE(
        company.steps(1, ClockKind::Response),
        (QStringList{u"at_risk 02 15:24 Manager"_s, u"breached 03 09:00 Manager"_s, u"manager_page 03 09:00 Manager"_s,
                     u"lead_manager 04 09:00 Manager"_s, u"suggest_reassign 06 09:00 Manager"_s}));
    QCOMPARE(
        company.steps(2, ClockKind::Qualify),
        (QStringList{u"at_risk 06 09:00 Manager"_s, u"breached 09 09:00 Manager"_s, u"manager_page 09 09:00 Manager"_s,
                     u"lead_manager 10 09:00 Manager"_s, u"suggest_reassign 12 09:00 Manager"_s}));
    const Result<std::optional<Operation>> operation = loadOperation(company.database(), swept.operation);
    LW_VERIFY(operation);
    QCOMPARE((*operation)->kind, u"sweep"_s);
    QCOMPARE((*operation)->actor, u"Manager"_s);
    QVERIFY((*operation)->label.startsWith(u"Deadlines: 4 at risk, 4 overdue"_s));
    const Result<QJsonObject> detail = journalDetail(company.database(), swept.operation);
    LW_VERIFY(detail);
    QCOMPARE((*detail)[u"breached"_s].toInt(), 4);
}

void TestSweep::aSecondSweepDoesNothing()
{
    Company company;
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    QVERIFY(company.sweep(march(4, u"12:00"_s)).operation);
    const QByteArray after = company.digest();
    const qint64 entries = company.journalEntries();
    for (const QDateTime &now : {march(4, u"12:00"_s), march(3, u"12:00"_s)}) {
        const Swept again = company.sweep(now);
        QCOMPARE(again.operation, OperationId());
        QVERIFY(again.steps.isEmpty());
        QCOMPARE(company.digest(), after);
        QCOMPARE(company.journalEntries(), entries);
    }
    QCOMPARE(company.sweep(march(6, u"09:00"_s)).count(EscalationStep::SuggestReassign), 3);
}

void TestSweep::aClocksStepsAreOneLineOfHistory()
{
    Company company;
    company.sweep(march(2, u"16:00"_s));
    QCOMPARE(company.history(1, EventKind::Escalated),
             QStringList{u"02 15:24 Manager: First response: at risk, due 2026-03-03 09:00"_s});
    company.sweep(march(4, u"09:00"_s));
    QCOMPARE(company.history(1, EventKind::Escalated).size(), 2);
    QCOMPARE(company.history(1, EventKind::Escalated).last(),
             u"04 09:00 Manager: First response: overdue since 2026-03-03 09:00; on the page of Manager; brought "
             "before Manager"_s);
}

void TestSweep::silenceAccepts()
{
    Company company;
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    const QDateTime lastActivity = company.lead(1).lastActivityAt;
    QCOMPARE(company.sweep(march(3, u"09:59"_s)).count(EscalationStep::AcceptByDefault), 0);
    QCOMPARE(company.lead(1).stage, Stage::Released);
    QCOMPARE(company.sweep(march(5, u"12:00"_s)).count(EscalationStep::AcceptByDefault), 1);
    const Lead lead = company.lead(1);
    QCOMPARE(lead.stage, Stage::Accepted);
    QCOMPARE(lead.reachedAt[size_t(Stage::Accepted)], march(3, u"10:00"_s));
    QCOMPARE(lead.lastActivityAt, lastActivity);
    QCOMPARE(company.clock(1, ClockKind::Accept).met, march(3, u"10:00"_s));
    QCOMPARE(company.steps(1, ClockKind::Accept),
             (QStringList{u"at_risk 02 16:24 Ann Doe"_s, u"accept_by_default 03 10:00 Ann Doe"_s}));
    QCOMPARE(company.history(1, EventKind::Accepted), QStringList{u"03 10:00 Ann Doe: accepted by default"_s});
    QVERIFY(company.clock(1, ClockKind::FirstAttempt).isOpen()); // that nobody called is no secret
    QVERIFY(company.steps(1, ClockKind::FirstAttempt).contains(u"breached 02 17:00 Ann Doe"_s));
}

void TestSweep::silenceThatAcceptsNothing()
{
    Company company(false);
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    QCOMPARE(company.sweep(march(5, u"12:00"_s)).count(EscalationStep::AcceptByDefault), 0);
    QCOMPARE(company.lead(1).stage, Stage::Released);
    QCOMPARE(company.steps(1, ClockKind::Accept),
             (QStringList{u"at_risk 02 16:24 Ann Doe"_s, u"breached 03 10:00 Ann Doe"_s,
                          u"manager_page 03 10:00 Manager"_s, u"lead_manager 04 10:00 Manager"_s}));
}

void TestSweep::aLeadOnHoldIsAcceptedAndStaysOnHold()
{
    Company company;
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    QVERIFY(company.act(1, Verb::Hold, march(2, u"11:00"_s), march(20, u"09:00"_s)));
    company.sweep(march(5, u"12:00"_s));
    QCOMPARE(company.lead(1).stage, Stage::Accepted);
    QCOMPARE(company.lead(1).status, Status::OnHold);
    QCOMPARE(company.lead(1).nextActionAt, march(20, u"09:00"_s));
}

void TestSweep::whoCannotBeAcceptedAnyMoreIsCounted()
{
    Company company;
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    QVERIFY(company.run(u"UPDATE lead SET stage = 'opportunity' WHERE id = 1"_s));
    const Swept swept = company.sweep(march(5, u"12:00"_s));
    QCOMPARE(swept.refused, 1);
    QCOMPARE(swept.count(EscalationStep::AcceptByDefault), 0);
    QCOMPARE(company.lead(1).stage, Stage::Opportunity);
    QVERIFY(company.steps(1, ClockKind::Accept).contains(u"breached 03 10:00 Ann Doe"_s));
    QCOMPARE(company.sweep(march(5, u"12:00"_s)).operation, OperationId());
}

void TestSweep::closedLeadsGiveNothing()
{
    Company company;
    QVERIFY(company.run(u"UPDATE lead SET status = 'lost' WHERE id = 1"_s));
    QVERIFY(company.run(u"UPDATE lead SET status = 'merged', merged_into = 1 WHERE id = 2"_s));
    const QByteArray before = company.digest();
    QVERIFY(company.clock(1, ClockKind::Qualify).isOpen()); // so nothing but the lead tells
    QCOMPARE(company.sweep(march(31, u"12:00"_s)).operation, OperationId());
    QCOMPARE(company.digest(), before);
}

void TestSweep::aPauseGoesOnUntilItsLimit()
{
    Company company;
    const QString at = QString::number(march(2, u"10:00"_s).toMSecsSinceEpoch());
    const QString until = QString::number(march(4, u"10:00"_s).toMSecsSinceEpoch());
    QVERIFY(company.run(u"UPDATE clock SET paused_at = %1, paused_until = %2, pause_reason = 'fair' WHERE lead_id = 1 "
                        "AND met IS NULL"_s.arg(at, until)));
    QVERIFY(company.run(u"UPDATE lead SET status = 'lost' WHERE id = 2"_s));
    QCOMPARE(company.sweep(march(4, u"09:59"_s)).operation, OperationId());
    const Swept swept = company.sweep(march(4, u"16:00"_s));
    QCOMPARE(swept.resumed, 2);
    QVERIFY(!company.clock(1, ClockKind::Response).pause.isOn());
    QCOMPARE(company.clock(1, ClockKind::Response).due, march(4, u"17:00"_s)); // sixteen hours later than it was
    QCOMPARE(company.clock(1, ClockKind::Qualify).due, march(10, u"17:00"_s));
    QCOMPARE(company.history(1, EventKind::Resumed), QStringList{u"04 10:00 Manager: the pause was over"_s});
    QCOMPARE(company.steps(1, ClockKind::Response), QStringList{u"at_risk 04 15:24 Manager"_s});
    QCOMPARE(company.sweep(march(4, u"16:00"_s)).operation, OperationId());
}

void TestSweep::stepsAreForTheDeputyOfTheirDay()
{
    Company company(false);
    LW_VERIFY(saveMember(company.database(), {.name = u"Ben"_s, .login = {}, .department = {}, .roles = {}}));
    QVERIFY(company.run(u"INSERT INTO absence (who, deputy, from_day, to_day) VALUES ('Ann Doe', 'Ben', '2026-03-03', "
                        "'2026-03-03'), ('Manager', 'Ben', '2026-03-04', '2026-03-05')"_s));
    LW_VERIFY(company.workspace->refresh());
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    company.sweep(march(31, u"12:00"_s));
    QCOMPARE(company.steps(1, ClockKind::Accept),
             (QStringList{u"at_risk 02 16:24 Ann Doe"_s, u"breached 03 10:00 Ben"_s, u"manager_page 03 10:00 Manager"_s,
                          u"lead_manager 04 10:00 Ben"_s, u"suggest_reassign 06 10:00 Manager"_s}));
}

void TestSweep::whoeverStandsInNowSeesWhatWaitsAlready()
{
    Company company(false);
    LW_VERIFY(saveMember(company.database(), {.name = u"Ben"_s, .login = {}, .department = {}, .roles = {}}));
    QVERIFY(company.run(u"INSERT INTO absence (who, deputy, from_day) VALUES ('Manager', 'Ben', '2026-03-20')"_s));
    LW_VERIFY(company.workspace->refresh());
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    company.sweep(march(10, u"12:00"_s));
    const auto waiting = [&](const QString &name, const QDateTime &now) {
        const Result<QList<OpenEscalation>> open = openEscalations(*company.workspace, name, now);
        return open ? open->size() : -1;
    };
    QVERIFY(waiting(u"Manager"_s, march(10, u"12:00"_s)) > 0);
    QCOMPARE(waiting(u"Ben"_s, march(10, u"12:00"_s)), 0);
    QCOMPARE(waiting(u"Ben"_s, march(20, u"12:00"_s)), waiting(u"Manager"_s, march(20, u"12:00"_s)));
    const Result<QStringList> names = openAddressees(*company.workspace);
    LW_VERIFY(names);
    QCOMPARE(*names, (QStringList{u"Ann Doe"_s, u"Manager"_s}));
}

void TestSweep::remindersFollowTheLeadToItsNextOwner()
{
    Company company(false);
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    company.sweep(march(3, u"12:00"_s));
    QVERIFY(company.steps(1, ClockKind::Accept).contains(u"breached 03 10:00 Ann Doe"_s));
    const QByteArray before = company.digest();
    const Result<LeadRecord> record = company.workspace->record(1);
    LW_VERIFY(record);
    LeadChange change{.before = record->lead, .after = record->lead, .events = {}};
    change.after.owner = u"Ben"_s;
    const auto assigned =
        company.workspace->perform({u"act"_s, u"Assign"_s, u"Manager"_s, march(3, u"13:00"_s)}, [&](OpenDeed &deed) {
            return saveChange(deed, change, *company.workspace->rulebook());
        });
    LW_VERIFY(assigned);
    QVERIFY(company.steps(1, ClockKind::Accept).contains(u"breached 03 10:00 Ben"_s));
    QVERIFY(company.steps(1, ClockKind::Accept).contains(u"manager_page 03 10:00 Manager"_s));
    LW_VERIFY(company.workspace->undo(*assigned, u"Manager"_s, march(3, u"14:00"_s)));
    QCOMPARE(company.digest(), before);
}

void TestSweep::undoTakesAllBackAndTheNextSweepDoesItAgain()
{
    Company company;
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    const QByteArray before = company.digest();
    const QDateTime now = march(31, u"12:00"_s);
    const Swept swept = company.sweep(now);
    const QByteArray after = company.digest();
    QVERIFY(swept.count(EscalationStep::AcceptByDefault) == 1);
    const QStringList steps = company.steps(1, ClockKind::FirstAttempt);
    QCOMPARE(steps.size(), 5);
    const Result<Reverted> undone = company.workspace->undo(swept.operation, u"Manager"_s, now);
    LW_VERIFY(undone);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(undone->leads, (QSet<qint64>{1, 2}));
    QCOMPARE(company.digest(), before);
    LW_VERIFY(company.workspace->undo(undone->operation, u"Manager"_s, now)); // the undo is undone
    QCOMPARE(company.digest(), after);
    const Result<QList<Operation>> standing = revertibleOperations(company.database(), 1);
    LW_VERIFY(standing);
    LW_VERIFY(company.workspace->undo(standing->first().id, u"Manager"_s, now));
    QCOMPARE(company.digest(), before);
    QCOMPARE(company.sweep(now).steps, swept.steps);
    QCOMPARE(company.steps(1, ClockKind::FirstAttempt), steps);
    QCOMPARE(company.lead(1).stage, Stage::Accepted);
}

void TestSweep::undoingTheImportTakesItsStepsAlong()
{
    Company company;
    company.sweep(march(31, u"12:00"_s));
    const Result<QList<Operation>> operations = revertibleOperations(company.database(), 10);
    LW_VERIFY(operations);
    const auto import = std::ranges::find(*operations, u"import"_s, &Operation::kind);
    QVERIFY(import != operations->end());
    const Result<Reverted> undone = company.workspace->undo(import->id, u"Manager"_s, march(31, u"13:00"_s));
    LW_VERIFY(undone);
    QVERIFY(undone->kept.isEmpty()); // being late is nothing that people changed
    const Result<qint64> left = integerOf(company.database(), u"SELECT count(*) FROM escalation"_s);
    LW_VERIFY(left);
    QCOMPARE(*left, 0);
}

void TestSweep::stoppingChangesNothing()
{
    Company company;
    const QByteArray before = company.digest();
    int asked = 0; // the second time inside the transaction
    const Progress stop = [&](qint64, qint64) { return ++asked < 2; };
    const Result<Swept> swept = sweepClocks(*company.workspace, u"Manager"_s, march(31, u"12:00"_s), stop);
    QVERIFY(!swept);
    QVERIFY(swept.error().message.contains(u"Stopped"_s));
    QCOMPARE(asked, 2);
    QCOMPARE(company.digest(), before);
}

void TestSweep::thousandsAreSweptPageByPage()
{
    Company company(true, 800);
    const Swept swept = company.sweep(march(31, u"12:00"_s));
    for (const EscalationStep step : {EscalationStep::AtRisk, EscalationStep::SuggestReassign})
        QCOMPARE(swept.count(step), 1600);
    QCOMPARE(company.steps(800, ClockKind::Qualify).size(), 5);
    QCOMPARE(company.history(400, EventKind::Escalated).size(), 2);
    const SweepQuestion question{march(31, u"12:00"_s), defaultLadder(), true};
    const Result<QList<ClockToSweep>> left = clocksToSweep(company.database(), question, {});
    LW_VERIFY(left);
    QCOMPARE(left->size(), 0); // what is swept is not even looked at again
}

void TestSweep::whatWaitsIsTheFurthestStep()
{
    Company company(false);
    QVERIFY(company.act(1, Verb::Release, march(2, u"10:00"_s)));
    company.sweep(march(4, u"12:00"_s));
    const auto told = [&](const QString &addressee) {
        QStringList lines;
        const Result<QList<OpenEscalation>> open = openEscalations(*company.workspace, addressee);
        for (const OpenEscalation &each : open ? *open : QList<OpenEscalation>())
            lines += u"%1 %2 %3 %4 %5"_s.arg(each.lead.value)
                         .arg(codeOf(each.kind), each.due.toString(u"dd HH:mm"_s), codeOf(each.step), each.addressee);
        return lines;
    };
    const QStringList all = told({});
    QVERIFY(all.contains(u"1 accept 03 10:00 lead_manager Manager"_s));
    QVERIFY(all.contains(u"2 response 03 09:00 lead_manager Manager"_s));
    QCOMPARE(all.first(), u"1 first_attempt 02 17:00 lead_manager Manager"_s);
    QCOMPARE(told(u"ann doe"_s),
             (QStringList{u"1 first_attempt 02 17:00 breached Ann Doe"_s, u"1 accept 03 10:00 breached Ann Doe"_s}));
    QCOMPARE(told(u"Nobody"_s), QStringList());
    QVERIFY(company.act(1, Verb::Attempt, march(4, u"13:00"_s)));
    QCOMPARE(told(u"Ann Doe"_s), QStringList{u"1 accept 03 10:00 breached Ann Doe"_s});
}

void TestSweep::whoOnlyReadsDoesNotSweep()
{
    Company company;
    for (const QString &role : {u"reader"_s, u"clerk"_s})
        LW_VERIFY(saveMember(company.database(), {.name = role, .login = {}, .department = {}, .roles = {role}}));
    LW_VERIFY(company.workspace->refresh());
    const QDateTime now = march(4, u"12:00"_s);
    const Result<void> reader = maySweep(*company.workspace, u"reader"_s, now);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::Failed);
    LW_VERIFY(maySweep(*company.workspace, u"clerk"_s, now));
    LW_VERIFY(maySweep(*company.workspace, u"Manager"_s, now));
    QVERIFY(!maySweep(*company.workspace, u"Nobody"_s, now));
}

// Sweeping now and then, in any order, comes to the same steps as one sweep at last.
void TestSweep::whenItIsSweptMakesNoDifference()
{
    QRandomGenerator random(6);
    for (int round = 0; round < 4; ++round) {
        Company often(round % 2 == 0, 6);
        Company once(round % 2 == 0, 6);
        for (qint64 lead = 1; lead <= 4; ++lead) {
            const QDateTime at = march(2, u"09:00"_s).addSecs(random.bounded(30 * 3600));
            QVERIFY(often.act(lead, Verb::Release, at));
            QVERIFY(once.act(lead, Verb::Release, at));
        }
        const QDateTime last = march(25, u"12:00"_s);
        for (int i = 0; i < 12; ++i)
            often.sweep(march(3, u"12:00"_s).addSecs(random.bounded(22 * 86400)));
        often.sweep(last);
        once.sweep(last);
        for (qint64 lead = 1; lead <= 6; ++lead) {
            for (const ClockKind kind : {ClockKind::Response, ClockKind::Qualify, ClockKind::Accept,
                                         ClockKind::FirstAttempt, ClockKind::Attempts})
                QCOMPARE(often.steps(lead, kind), once.steps(lead, kind));
            QCOMPARE(often.lead(lead).reachedAt, once.lead(lead).reachedAt);
            QCOMPARE(often.clock(lead, ClockKind::Accept), once.clock(lead, ClockKind::Accept));
        }
        QCOMPARE(once.steps(6, ClockKind::Qualify).size(), 5);
    }
}

QTEST_GUILESS_MAIN(TestSweep)
#include "tst_sweep.moc"
