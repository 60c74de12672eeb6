// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

class TestUndo : public QObject
{
    Q_OBJECT

    static Result<OperationId> act(test::TestWorkspace &workspace, qint64 number, Verb verb, const QString &note = {})
    {
        Act act;
        act.verb = verb;
        act.note = note;
        act.grade = Grade::B;
        act.to = u"Lead Manager"_s;
        act.amount = Money{1000, u"USD"_s};
        act.reason = verb == Verb::Lost         ? u"price"_s
                     : verb == Verb::Disqualify ? u"no_need"_s
                     : verb == Verb::Reject     ? u"other"_s
                                                : QString();
        act.original = LeadId{1};
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        return workLeads(*workspace, {number}, act, test::someMonday().addDays(1));
    }

    static Result<Reverted> undo(test::TestWorkspace &workspace, OperationId operation)
    {
        return workspace->undo(operation, u"Manager"_s, test::someMonday());
    }

private Q_SLOTS:
    void anyRandomSequenceTakenBackNewestFirstRestoresTheDigest()
    {
        constexpr Verb verbs[] = {Verb::Grade,  Verb::Qualify, Verb::Release, Verb::Accept,
                                  Verb::Reject, Verb::Attempt, Verb::Note,    Verb::Opportunity,
                                  Verb::Sale,   Verb::Lost,    Verb::Nurture, Verb::Disqualify,
                                  Verb::Assign, Verb::Hold,    Verb::Reopen,  Verb::DuplicateOf};
        for (unsigned seed = 1; seed <= 8; ++seed) {
            std::mt19937 random(seed);
            test::TestWorkspace workspace;
            QList<std::pair<OperationId, QByteArray>> done;
            for (int step = 0; step < 25; ++step) {
                const QByteArray before = workspace.digest();
                OperationId operation;
                if (random() % 4 == 0) {
                    QByteArray csv = "external_id,name,email,source,industry,company\n";
                    for (int row = 0; row < 3; ++row) {
                        const QByteArray who = QByteArray::number(random() % 6);
                        csv += who + ",P" + who + ",p" + who + "@x.example,s" + QByteArray::number(random() % 3) +
                               ",i" + QByteArray::number(step) + ",Acme\n";
                    }
                    operation =
                        workspace.import(csv, {.match = random() % 3 != 0, .now = test::someMonday().addSecs(step)})
                            .operation;
                    QVERIFY(operation);
                } else if (const auto columns = workspace->columns(); columns && columns->size() > 0) {
                    const auto result = act(workspace, columns->number[random() % columns->number.size()],
                                            verbs[random() % std::size(verbs)], u"n"_s);
                    operation = result ? *result : OperationId{}; // some acts make no sense and are refused
                }
                QVERIFY(workspace.balanceHolds());
                if (operation)
                    done += {operation, before};
            }
            while (!done.isEmpty()) {
                const auto [operation, before] = done.takeLast();
                const Result<Reverted> reverted = undo(workspace, operation);
                LW_VERIFY(reverted);
                QVERIFY2(reverted->kept.isEmpty(),
                         qPrintable(u"seed %1, operation %2: %3 %4"_s.arg(seed)
                                        .arg(operation.value)
                                        .arg(reverted->kept.value(0).table, reverted->kept.value(0).field)));
                QCOMPARE(workspace.digest(), before);
                QVERIFY(workspace.balanceHolds());
            }
        }
    }
    void undoOfAnUndoBringsItBack()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        const Result<OperationId> graded = act(workspace, 1, Verb::Grade);
        LW_VERIFY(graded);
        const QByteArray after = workspace.digest();
        LW_VERIFY(undo(workspace, *graded));
        QVERIFY(workspace.digest() != after);
        LW_VERIFY(undo(workspace, OperationId{graded->value + 1}));
        QCOMPARE(workspace.digest(), after);
        QVERIFY(!undo(workspace, *graded)); // it was taken back once
    }
    void undoOfAnImportKeepsWhatPeopleChangedAndGoesOnLater()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const ImportResult imported = workspace.import("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        const Result<OperationId> noted = act(workspace, 2, Verb::Note, u"Called"_s);
        LW_VERIFY(noted);
        const Result<Reverted> first = undo(workspace, imported.operation);
        LW_VERIFY(first);
        QCOMPARE(first->kept.size(), 1);
        QCOMPARE(first->kept.first().key, 2);
        QVERIFY(!workspace->record(1));
        QVERIFY(workspace->record(2));
        QVERIFY(workspace.balanceHolds());
        LW_VERIFY(undo(workspace, *noted));
        const Result<Reverted> second = undo(workspace, imported.operation);
        LW_VERIFY(second);
        QVERIFY(second->kept.isEmpty());
        QCOMPARE(workspace.digest(), before);
    }
    void undoOfAResponseRestoresTheLeadItWentTo()
    {
        test::TestWorkspace workspace;
        const QByteArray empty = workspace.digest();
        const ImportResult first = workspace.import("name,email\nAnn Doe,a@x.example\n");
        const QByteArray one = workspace.digest();
        const ImportResult second = workspace.import("name,email,title\nAnn Doe,a@x.example,Buyer\n");
        QCOMPARE(second.summary.responses, 1);
        LW_VERIFY(undo(workspace, second.operation));
        QCOMPARE(workspace.digest(), one);
        LW_VERIFY(undo(workspace, first.operation));
        QCOMPARE(workspace.digest(), empty);
    }
    void noInquiryIsLostUnderAMerge()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        const ImportResult second = workspace.import("name,email\nAnnie,c@x.example\n");
        const Result<OperationId> merged = act(workspace, 3, Verb::DuplicateOf);
        LW_VERIFY(merged);
        LW_VERIFY(undo(workspace, second.operation)); // the lead was touched: it stays, with its inquiry
        QCOMPARE(inquiriesOf(workspace->database(), LeadId{1})->size(), 2);
        LW_VERIFY(undo(workspace, *merged));
        QVERIFY(workspace->record(3));
        QVERIFY(workspace.balanceHolds());
    }
    void registerNumbersAreNeverGivenTwice()
    {
        test::TestWorkspace workspace;
        const ImportResult imported = workspace.import("name,email\nAnn,a@x.example\n");
        LW_VERIFY(undo(workspace, imported.operation));
        workspace.import("name,email\nAnn,a@x.example\n");
        QVERIFY(!workspace->record(1));
        QVERIFY(workspace->record(2));
    }
    void whatIsNotThereCannotBeUndone()
    {
        test::TestWorkspace workspace;
        QVERIFY(!undo(workspace, OperationId{99}));
        QVERIFY(!undo(workspace, OperationId{1})); // the workspace's own creation
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
