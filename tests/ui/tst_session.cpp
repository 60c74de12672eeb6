// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/store/peoplestore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/territoryimport.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"
#include "ui/session/session.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace lw;

class TestSession : public QObject
{
    Q_OBJECT

    struct Opened {
        test::TestWorkspace made;
        QDateTime now = test::someMonday().addSecs(3600);
        std::unique_ptr<Session> session;

        explicit Opened(const std::function<Result<void>(Workspace &)> &prepare = {})
        {
            made.import("name,email\nAnn,a@x.example\nBob,b@x.example\nCid,c@x.example\n");
            if (prepare && !prepare(*made))
                qFatal("the workspace cannot be prepared");
            made.workspace.reset();
            session = std::make_unique<Session>(made.path(), [this] { return now; });
        }
        Q_DISABLE_COPY_MOVE(Opened)
        bool wait()
        {
            return test::waitFor([this] { return session->columns() != nullptr; });
        }
        Session::Deed note(qint64 lead, const QString &words) const
        {
            Act act;
            act.verb = Verb::Note;
            act.note = words;
            act.actor = session->actor();
            act.at = session->now();
            return [lead, act](Workspace &workspace, const Progress &) {
                return workLeads(workspace, {lead}, act, act.at);
            };
        }
        Session::Deed grade(qint64 lead, Grade grade) const
        {
            Act act;
            act.verb = Verb::Grade;
            act.grade = grade;
            act.actor = session->actor();
            act.at = session->now();
            return [lead, act](Workspace &workspace, const Progress &) {
                return workLeads(workspace, {lead}, act, act.at);
            };
        }
        Grade gradeOf(qint64 lead) const
        {
            const auto columns = session->columns();
            return static_cast<Grade>(columns->grade[size_t(*columns->rowOf(lead))]);
        }
    };

    static qint64 steps(const Opened &opened)
    {
        const auto database = Database::open(opened.made.path());
        const Result<qint64> count =
            database ? integerOf(*database, u"SELECT count(*) FROM escalation"_s) : Result<qint64>(database.error());
        return count ? *count : -1;
    }

private Q_SLOTS:
    void factsAndLeadsArriveAfterOpening()
    {
        Opened opened;
        QVERIFY(!opened.session->isOpen());
        QVERIFY(opened.wait());
        QCOMPARE(opened.session->actor(), u"Manager"_s);
        QCOMPARE(opened.session->columns()->size(), 3);
    }
    void whatIsNoWorkspaceIsSaid()
    {
        Session session(u"/nowhere/at/all.leadwright"_s, [] { return test::someMonday(); });
        QSignalSpy failed(&session, &Session::failedToOpen);
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().toString().contains(u"/nowhere/at/all.leadwright"));
    }
    void deedsRunInOrderAndTheColumnsFollow()
    {
        Opened opened;
        QVERIFY(opened.wait());
        for (const Grade grade : {Grade::D, Grade::C, Grade::B, Grade::A})
            opened.session->perform(u"grade"_s, opened.grade(2, grade));
        QTRY_VERIFY(!opened.session->isBusy());
        QCOMPARE(opened.gradeOf(2), Grade::A);
        QCOMPARE(opened.session->undoStack()->count(), 4);
        opened.session->undo();
        opened.session->undo();
        QTRY_COMPARE(opened.gradeOf(2), Grade::C);
        opened.session->redo();
        QTRY_COMPARE(opened.gradeOf(2), Grade::B);
        for (int i = 0; i < 3; ++i)
            opened.session->undo();
        QTRY_COMPARE(opened.gradeOf(2), Grade::None);
        QTRY_VERIFY(!opened.session->undoStack()->canUndo());
    }
    void aCopyOfTheColumnsStaysAsItWas()
    {
        Opened opened;
        QVERIFY(opened.wait());
        const std::shared_ptr<const LeadColumns> before = opened.session->columns();
        opened.session->perform(u"grade"_s, opened.grade(1, Grade::A));
        QTRY_COMPARE(opened.gradeOf(1), Grade::A);
        QCOMPARE(int(before->grade[0]), int(Grade::None));
    }
    void aDeedThatFailsIsSaidAndNotOnTheStack()
    {
        Opened opened;
        QVERIFY(opened.wait());
        QString said;
        connect(opened.session.get(), &Session::said, this, [&](const Message &message) { said = message.text; });
        opened.session->perform(u"note"_s, opened.note(77, u"to nobody"_s));
        QTRY_VERIFY(said.contains(u"77"));
        QVERIFY(!opened.session->undoStack()->canUndo());
    }
    void whatSomebodyElseChangedSinceStaysAndIsSaid()
    {
        Opened opened;
        QVERIFY(opened.wait());
        QString said;
        connect(opened.session.get(), &Session::said, this, [&](const Message &message) { said = message.text; });
        opened.session->perform(u"grade"_s, opened.grade(1, Grade::A));
        QTRY_VERIFY(opened.session->undoStack()->canUndo() && !opened.session->isBusy());
        {
            auto other = Workspace::open(opened.made.path());
            LW_VERIFY(other);
            Act act;
            act.verb = Verb::Grade;
            act.grade = Grade::D;
            act.actor = u"Manager"_s;
            act.at = test::someMonday().addSecs(3600);
            LW_VERIFY(workLeads(**other, {1}, act, act.at));
        }
        opened.session->undo();
        QTRY_VERIFY(said.contains(u"stay"));
        QCOMPARE(opened.gradeOf(1), Grade::D);
    }
    void anAnswerDiesWithWhoAsked()
    {
        Opened opened;
        QVERIFY(opened.wait());
        bool answered = false;
        {
            QObject asker;
            opened.session->ask<int>(
                &asker, [](Workspace &, const Progress &) { return Result<int>(1); },
                [&](const Result<int> &) { answered = true; });
        }
        bool second = false;
        opened.session->ask<int>(
            this, [](Workspace &, const Progress &) { return Result<int>(2); },
            [&](const Result<int> &two) { second = two && *two == 2; });
        QTRY_VERIFY(second);
        QVERIFY(!answered);
    }
    void longWorkReportsAndStops()
    {
        Opened opened;
        QVERIFY(opened.wait());
        QString error;
        BackgroundTask *task = opened.session->askLong<int>(
            u"Counting"_s, this,
            [](Workspace &, const Progress &progress) -> Result<int> {
                for (int i = 0; goesOn(progress, i, 1'000'000); ++i)
                    QThread::msleep(1);
                return failed(u"stopped"_s);
            },
            [&](const Result<int> &result) { error = result ? QString() : result.error().message; });
        QCOMPARE(opened.session->tasks().size(), 1);
        QTRY_VERIFY(task->done() > 0);
        QCOMPARE(task->total(), 1'000'000);
        task->cancel();
        QTRY_COMPARE(error, u"stopped"_s);
        QVERIFY(opened.session->tasks().isEmpty());
    }
    void closingWaitsForWhatWasBegun()
    {
        Opened opened;
        QVERIFY(opened.wait());
        for (int i = 0; i < 20; ++i)
            opened.session->perform(u"note"_s, opened.note(1, u"note %1"_s.arg(i)));
        opened.session.reset();
        auto again = Workspace::open(opened.made.path());
        LW_VERIFY(again);
        const auto events = eventsOf((*again)->database(), LeadId{1});
        LW_VERIFY(events);
        QCOMPARE(std::ranges::count(*events, EventKind::Note, &LeadEvent::kind), 20);
    }
    void whatIsDueIsSweptByItself()
    {
        Opened opened;
        QVERIFY(opened.wait());
        opened.session->perform(u"grade"_s, opened.grade(1, Grade::A));
        QTRY_VERIFY(opened.session->undoStack()->canUndo() && !opened.session->isBusy());
        QStringList said;
        connect(opened.session.get(), &Session::said, this, [&](const Message &message) { said += message.text; });
        QList<Session::Done> done;
        connect(opened.session.get(), &Session::deedDone, this, [&](const Session::Done &deed) { done += deed; });
        opened.session->keepSwept();
        QCOMPARE(steps(opened), 0); // an hour after they came in nothing is due
        QTest::qWait(200);
        QCOMPARE(steps(opened), 0);
        QVERIFY(done.isEmpty());
        opened.now = test::someMonday().addDays(1);
        opened.session->sweep();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().leads, (QSet<qint64>{1, 2, 3}));
        QVERIFY(steps(opened) > 0);
        QVERIFY(said.isEmpty());
        QTRY_VERIFY(!opened.session->isBusy());
        QCOMPARE(opened.session->undoStack()->count(), 1); // nobody's deed, so undo takes back what somebody did
        opened.session->undo();
        QTRY_COMPARE(opened.gradeOf(1), Grade::None);
        opened.session->sweep();
        QTest::qWait(200);
        QCOMPARE(done.size(), 2); // the undo, and no second sweep
    }
    void whoOnlyReadsSweepsNothing()
    {
        const QByteArray user = qgetenv("USER");
        qputenv("USER", "rita");
        const auto restore = qScopeGuard([&] { qputenv("USER", user); });
        Opened opened([](Workspace &workspace) {
            const Member reader{.name = u"Rita"_s, .login = u"rita"_s, .department = {}, .roles = {u"reader"_s}};
            return saveMember(workspace.database(), reader);
        });
        QVERIFY(opened.wait());
        QCOMPARE(opened.session->actor(), u"Rita"_s);
        opened.now = test::someMonday().addDays(30);
        opened.session->keepSwept();
        QTest::qWait(300);
        QCOMPARE(steps(opened), 0);
    }
    void aSweepThatFailsIsSaidOnce()
    {
        Opened opened;
        QVERIFY(opened.wait());
        opened.now = test::someMonday().addDays(30);
        auto other = Workspace::open(opened.made.path());
        LW_VERIFY(other);
        // What breaks each sweep, and nothing else.
        LW_VERIFY(
            execute((*other)->database(),
                    u"CREATE TRIGGER broken BEFORE INSERT ON escalation BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
        QStringList said;
        connect(opened.session.get(), &Session::said, this, [&](const Message &message) { said += message.text; });
        QSignalSpy settled(opened.session.get(), &Session::settled);
        for (int i = 1; i <= 3; ++i) {
            opened.session->sweep();
            QTRY_COMPARE(settled.size(), i);
            QVERIFY(settled.last().first().toBool()); // which keeps no window open
        }
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().startsWith(u"Deadlines could not be checked: "_s), qPrintable(said.first()));
        QCOMPARE(steps(opened), 0);
    }
    void readersDecideByTheRulebookInForce()
    {
        Opened opened;
        QVERIFY(opened.wait());
        const int before = opened.session->rulebook()->version;
        opened.session->perform(u"territories"_s, [](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const auto done = importTerritories(workspace, test::tableOf("country,owner\nUS,Ann Doe\n"), u"Manager"_s,
                                                test::someMonday());
            return done ? Result<OperationId>(done->operation) : Result<OperationId>(done.error());
        });
        QTRY_COMPARE(opened.session->rulebook()->version, before + 1);
        int seen = 0;
        opened.session->ask<int>(
            this, [](Workspace &workspace, const Progress &) { return Result<int>(workspace.rulebook()->version); },
            [&](const Result<int> &version) { seen = *version; });
        QTRY_COMPARE(seen, before + 1);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
