// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <random>

using namespace lw;
using namespace Qt::StringLiterals;

/// What holds for any file: made-up rows of few people and companies, so that they meet often.
class TestIntakeProperties : public QObject
{
    Q_OBJECT

    static constexpr int kRuns = 15;
    static constexpr auto kHeader = "external_id,name,email,phone,company,country,product,message,received_at\n";

    static QByteArray pick(std::mt19937 &random, const QList<QByteArray> &from)
    {
        return from[qsizetype(random() % size_t(from.size()))];
    }
    static QByteArray row(std::mt19937 &random)
    {
        const QByteArray person = pick(random, {"Ann Doe", "Ben Roe", "Cem Poe", "Dora Lee", "Eva Moe", "A Doe", ""});
        const QByteArray mail = pick(random, {"ann@pumps.example", "ben@valves.example", "info@gears.example",
                                              "cem@gears.example", "broken", "", ""});
        const QByteArray phone = pick(random, {"+1 212 555 0147", "(212) 555-0147", "+44 20 7946 0958", "", ""});
        const QByteArray when = pick(random, {"2026-02-01", "2026-02-02", "soon", "", ""});
        return pick(random, {"x1", "x2", "", "", ""}) + ',' + person + ',' + mail + ',' + phone + ',' +
               pick(random, {"Pumps Ltd", "Pumps Limited", "Gears AG", ""}) + ',' + pick(random, {"US", "GB", ""}) +
               ',' + pick(random, {"motor", "spindle", ""}) + ",\"said\n" + pick(random, {"a", "b", ""}) + "\"," +
               when + '\n';
    }
    static QByteArray file(std::mt19937 &random, int rows)
    {
        QByteArray csv = kHeader;
        for (int i = 0; i < rows; ++i)
            csv += row(random);
        return csv;
    }
    // Said beforehand, because a column of few dates, some of them broken, may not show how it is written.
    static ColumnMapping mapping()
    {
        ColumnMapping mapping = guessMapping(QString::fromLatin1(kHeader).trimmed().split(u','));
        mapping.columns[u"received_at"_s].dateFormat = u"ymd"_s;
        return mapping;
    }
    static IntakeSummary import(test::TestWorkspace &workspace, const QByteArray &csv)
    {
        return workspace.import(csv, {.match = true, .now = test::someMonday()}, mapping()).summary;
    }
    // A workspace with leads in several states for the file to meet.
    static void live(test::TestWorkspace &workspace, std::mt19937 &random)
    {
        import(workspace, file(random, 12));
        const Result<LeadColumns> columns = workspace->columns();
        LW_VERIFY(columns);
        for (const qint64 lead : columns->number) {
            const int fate = int(random() % 5);
            Act act{.verb = fate == 0 ? Verb::Nurture : Verb::Disqualify,
                    .grade = {},
                    .to = {},
                    .reason = u"no_need"_s,
                    .amount = {},
                    .at = test::someMonday(),
                    .until = test::someMonday().addDays(30),
                    .note = {},
                    .original = {},
                    .actor = u"Manager"_s};
            if (fate < 2) {
                const auto worked = workLeads(*workspace, {lead}, act, test::someMonday());
                Q_UNUSED(worked) // a lead that cannot take the act stays as it is
            }
        }
    }

private Q_SLOTS:
    void theDryRunCountsWhatTheRunDoes()
    {
        std::mt19937 random(11);
        for (int run = 0; run < kRuns; ++run) {
            test::TestWorkspace workspace;
            live(workspace, random);
            const QByteArray csv = file(random, 40);
            const QByteArray before = workspace.digest();
            const Result<IntakeSummary> dry =
                planImport(*workspace,
                           test::requestFor(test::tableOf(csv), {.match = true, .now = test::someMonday()}, mapping()));
            LW_VERIFY(dry);
            QCOMPARE(workspace.digest(), before);
            const IntakeSummary done = import(workspace, csv);
            QCOMPARE(done.rows, 40);
            QVERIFY(done.sameCounts(*dry));
            QCOMPARE(done.rejects.size(), dry->rejects.size());
        }
    }
    void theCountsAddUp()
    {
        std::mt19937 random(12);
        qint64 of[5] = {};
        for (int run = 0; run < kRuns; ++run) {
            test::TestWorkspace workspace;
            live(workspace, random);
            const IntakeSummary sum = import(workspace, file(random, 40));
            QCOMPARE(sum.rows, 40);
            QCOMPARE(sum.leadsNew + sum.responses + sum.updated + sum.screenedOut + sum.rejected, sum.rows);
            qint64 routed = sum.unowned;
            for (const qint64 leads : sum.routed)
                routed += leads;
            QCOMPARE(routed, sum.leadsNew);
            QVERIFY(workspace.balanceHolds());
            of[0] += sum.leadsNew;
            of[1] += sum.responses;
            of[2] += sum.updated;
            of[3] += sum.screenedOut;
            of[4] += sum.rejected;
        }
        for (const qint64 outcome : of)
            QVERIFY(outcome > 0); // the rows made up reach every outcome
    }
    void takingAnImportBackLeavesNothingOfItAndDoingItAgainAllOfIt()
    {
        std::mt19937 random(13);
        for (int run = 0; run < kRuns; ++run) {
            test::TestWorkspace workspace;
            live(workspace, random);
            const QByteArray before = workspace.digest();
            const ImportResult done =
                workspace.import(file(random, 40), {.match = true, .now = test::someMonday()}, mapping());
            const QByteArray after = workspace.digest();
            QVERIFY(after != before);
            const Result<Reverted> reverted = workspace->undo(done.operation, u"Manager"_s, test::someMonday());
            LW_VERIFY(reverted);
            QCOMPARE(reverted->kept.size(), 0);
            QCOMPARE(workspace.digest(), before);
            const Result<Reverted> again = workspace->undo(reverted->operation, u"Manager"_s, test::someMonday());
            LW_VERIFY(again);
            QCOMPARE(again->kept.size(), 0);
            QCOMPARE(workspace.digest(), after);
        }
    }
    void aFileDoesWhatItsRowsDoOneByOne()
    {
        std::mt19937 random(14);
        for (int run = 0; run < kRuns; ++run) {
            const auto seed = random();
            test::TestWorkspace together, oneByOne;
            for (test::TestWorkspace *workspace : {&together, &oneByOne}) {
                std::mt19937 same(seed);
                live(*workspace, same);
            }
            QByteArray csv = kHeader;
            IntakeSummary sum;
            for (int i = 0; i < 30; ++i) {
                const QByteArray line = row(random);
                csv += line;
                const IntakeSummary one = import(oneByOne, QByteArray(kHeader) + line);
                sum.leadsNew += one.leadsNew;
                sum.responses += one.responses;
                sum.updated += one.updated;
                sum.screenedOut += one.screenedOut;
                sum.rejected += one.rejected;
            }
            const IntakeSummary all = import(together, csv);
            QCOMPARE(QList<qint64>({all.leadsNew, all.responses, all.updated, all.screenedOut, all.rejected}),
                     QList<qint64>({sum.leadsNew, sum.responses, sum.updated, sum.screenedOut, sum.rejected}));
        }
    }
};

QTEST_GUILESS_MAIN(TestIntakeProperties)
#include "tst_intakeproperties.moc"
