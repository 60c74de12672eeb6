// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/batchstore.h"
#include "core/store/clockstore.h"
#include "core/store/migrations.h"
#include "core/workspace/moveddeadlines.h"
#include "core/workspace/policylife.h"
#include "core/workspace/rulebookversions.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>
#include <thread>

using namespace lw;
using namespace Qt::StringLiterals;

class TestMigrations : public QObject
{
    Q_OBJECT

    // A workspace of an earlier schema, in a folder of its own.
    static QString copyOf(const QTemporaryDir &folder, int schema)
    {
        const QString path = folder.filePath(u"old.leadwright"_s);
        const QString kept = QStringLiteral(LEADWRIGHT_SOURCE "/tests/data/schema%1.leadwright").arg(schema);
        return QFile::copy(kept, path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner) ? path
                                                                                                            : QString();
    }
    static QStringList backupsIn(const QTemporaryDir &folder) { return QDir(folder.path()).entryList({u"*.backup"_s}); }
    static qint64 schemaOf(const QString &path)
    {
        const Result<Database> database = Database::open(path, 10);
        const Result<qint64> version =
            database ? integerOf(*database, u"PRAGMA user_version"_s) : Result<qint64>(database.error());
        return version ? *version : -1;
    }

private Q_SLOTS:
    void aWorkspaceOfEveryEarlierSchemaIsKept()
    {
        for (int schema = 1; schema < newestSchema(); ++schema) {
            QTemporaryDir folder;
            QVERIFY2(!copyOf(folder, schema).isEmpty(), qPrintable(QString::number(schema)));
        }
    }
    void anEarlierSchemaIsBroughtUpToDateWithAllItHolds()
    {
        QTemporaryDir folder;
        const QString path = copyOf(folder, 1);
        QCOMPARE(schemaOf(path), 1);
        {
            const auto workspace = Workspace::open(path);
            LW_VERIFY(workspace);
            const Result<LeadRecord> lead = (*workspace)->record(1);
            LW_VERIFY(lead);
            QCOMPARE(lead->person.fullName, u"Ann Doe"_s);
            QCOMPARE(lead->lead.grade, Grade::A);
            const auto imports = loadImports((*workspace)->database());
            LW_VERIFY(imports);
            QCOMPARE(imports->size(), 1);
            QCOMPARE(imports->first().batch.rows, 3);
        }
        QCOMPARE(schemaOf(path), newestSchema());
    }
    void whatWasDoneUnderAnEarlierSchemaCanStillBeTakenBack()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(copyOf(folder, 1));
        LW_VERIFY(workspace);
        constexpr OperationId costs{4}; // the last of the changes in the kept file
        const Result<Reverted> undone = (*workspace)->undo(costs, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QVERIFY(undone->changes > 0);
        QCOMPARE(undone->kept.size(), 0);
    }
    void whatWasPromisedBeforeSpansWereKeptStandsForEver()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(copyOf(folder, 3));
        LW_VERIFY(workspace);
        const Database &database = (*workspace)->database();
        const Result<QList<OpenClock>> open = openClocks(database, {}, {});
        LW_VERIFY(open);
        QVERIFY(open->size() > 0);
        for (const OpenClock &clock : *open) {
            QVERIFY(!clock.clock.span.isValid());
            QCOMPARE(clock.clock.needed, 1);
        }
        Rulebook closed = (*workspace)->rulebook()->rulebook;
        for (int day = 0; day < 30; ++day)
            closed.calendar.days += CalendarDay{.day = test::someMonday().date().addDays(day), .name = u"Closed"_s};
        const Result<QList<MovedDeadline>> moved = movedDeadlines(database, *compile(closed, 0));
        LW_VERIFY(moved);
        QCOMPARE(moved->size(), 0);
    }
    void aClockOfAnEarlierSchemaIsMetAndTakenBack()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(copyOf(folder, 3));
        LW_VERIFY(workspace);
        const auto accept = [&] {
            const QList<Clock> clocks = *clocksOf((*workspace)->database(), LeadId{1});
            return *std::ranges::find(clocks, ClockKind::Accept, &Clock::kind);
        };
        const Clock before = accept();
        QVERIFY(before.isOpen());
        Act accepted;
        accepted.verb = Verb::Accept;
        accepted.at = before.due.addSecs(-3600);
        accepted.actor = u"Manager"_s;
        const Result<OperationId> done = workLeads(**workspace, {1}, accepted, before.due);
        LW_VERIFY(done);
        QCOMPARE(accept().met, accepted.at);
        QVERIFY(accept().difference);
        LW_VERIFY((*workspace)->undo(*done, u"Manager"_s, before.due));
        QCOMPARE(accept(), before);
        constexpr OperationId release{5}; // of lead 1, done under the earlier schema
        const Result<Reverted> undone = (*workspace)->undo(release, u"Manager"_s, before.due);
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        const QList<Clock> left = *clocksOf((*workspace)->database(), LeadId{1});
        QVERIFY(std::ranges::find(left, ClockKind::Accept, &Clock::kind) == left.end());
    }
    void aGradeGivenUnderAnEarlierSchemaStandsAndCanBeTakenBack()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(copyOf(folder, 6));
        LW_VERIFY(workspace);
        const auto lead = [&] { return (*workspace)->record(3)->lead; };
        QCOMPARE(lead().grade, Grade::B);
        QCOMPARE(lead().gradeBy, u"Lead Manager"_s);
        QCOMPARE(lead().gradeBecause, QString());
        QVERIFY(lead().answers.others.isEmpty() && lead().answers.words.isEmpty());
        constexpr OperationId graded{7}; // of lead 3, done under the earlier schema
        const Result<Reverted> undone = (*workspace)->undo(graded, u"Manager"_s, test::someMonday().addDays(1));
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QCOMPARE(lead().grade, Grade::None);
    }
    void aDraftOfAnEarlierSchemaGoesOn()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(copyOf(folder, 5));
        LW_VERIFY(workspace);
        const Result<PolicyDraft> draft = newestDraft(**workspace);
        LW_VERIFY(draft);
        QCOMPARE(draft->proposal.state, ProposalState::Draft);
        QCOMPARE(draft->proposal.base.value, qint64((*workspace)->rulebook()->version));
        LW_VERIFY(proposeDraft(**workspace, draft->proposal.draft, {}, {}, u"Lead Manager"_s, test::someMonday()));
    }
    void whoseVersionWasNotKeptGoesByTheRuleOfNow()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(copyOf(folder, 5));
        LW_VERIFY(workspace);
        const Result<QList<OpenClock>> open = openClocks((*workspace)->database(), {}, {});
        LW_VERIFY(open);
        QVERIFY(open->size() > 0);
        RulebookVersions versions(**workspace);
        for (const OpenClock &clock : *open) {
            QCOMPARE(clock.clock.version, 0);
            const Result<const PolicyRule *> rule = versions.ruleOf(clock.clock);
            LW_VERIFY(rule);
            QVERIFY(*rule && (*rule)->type == ruleTypeOf(clock.clock.kind));
        }
    }
    void theFileAsItWasIsKeptBesideIt()
    {
        QTemporaryDir folder;
        const QString path = copyOf(folder, 1);
        LW_VERIFY(Workspace::open(path));
        QCOMPARE(backupsIn(folder), QStringList{u"old.leadwright.schema-1.backup"_s});
        QCOMPARE(schemaOf(folder.filePath(backupsIn(folder).first())), 1);
        LW_VERIFY(Workspace::open(path)); // up to date by now: nothing more to keep
        QCOMPARE(backupsIn(folder).size(), 1);
    }
    void severalConnectionsAtOnceDoItOnce()
    {
        QTemporaryDir folder;
        const QString path = copyOf(folder, 1);
        std::array<bool, 3> opened{};
        std::array<std::thread, 3> threads;
        for (size_t i = 0; i < threads.size(); ++i)
            threads[i] = std::thread([&, i] { opened[i] = bool(Workspace::open(path)); });
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(opened[0] && opened[1] && opened[2]);
        QCOMPARE(backupsIn(folder).size(), 1);
        QCOMPARE(schemaOf(path), newestSchema());
    }
    void aNewWorkspaceNeedsNoCopy()
    {
        test::TestWorkspace workspace;
        QCOMPARE(QDir(workspace.folder.path()).entryList({u"*.backup"_s}), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
