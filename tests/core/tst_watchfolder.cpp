// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/transaction.h"
#include "core/workspace/changewatched.h"
#include "core/workspace/watchfolder.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

/// A workspace and a folder beside it that is watched.
struct Bench {
    test::TestWorkspace made;
    WatchedFolder folder;
    QDateTime now = test::someMonday();

    Bench()
    {
        folder.path = QFileInfo(made.folder.path()).canonicalFilePath() + u"/in";
        QDir().mkpath(folder.path);
    }
    QString path(const QString &name) const { return QString(folder.path + u'/' + name); }
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    WatchOutcome take(const QString &name, const Progress &progress = {})
    {
        return takeFile(*made, folder, path(name), u"Manager"_s, now, {}, progress);
    }
    QByteArray contentOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    QStringList filesIn(const QString &name) const
    {
        return QDir(path(name)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    QList<WatchedFile> ledger()
    {
        const Result<QList<WatchedFile>> files = loadWatchedFiles(made->database(), 100);
        return files ? *files : QList<WatchedFile>();
    }
    qsizetype leads()
    {
        const Result<LeadColumns> columns = made->columns();
        return columns ? qsizetype(columns->number.size()) : -1;
    }
};

const QByteArray kTwoLeads = "name,email\nAnn Doe,ann@x.example\nBob Roe,bob@y.example\n";
const QByteArray kOneRejected = "name,email\nAnn Doe,ann@x.example\nNobody\n";

} // namespace

class TestWatchFolder : public QObject
{
    Q_OBJECT

    static Result<OperationId> save(Bench &bench, const WatchedFolder &folder)
    {
        return saveWatchedFolder(*bench.made, folder, u"Manager"_s, test::someMonday());
    }
    static QList<WatchedFolder> folders(Bench &bench)
    {
        const Result<QList<WatchedFolder>> all = loadWatchedFolders(bench.made->database());
        return all ? *all : QList<WatchedFolder>();
    }

private Q_SLOTS:
    void aFileBecomesLeadsAndIsPutAside()
    {
        Bench bench;
        bench.put(u"expo.csv"_s, kTwoLeads);
        const WatchOutcome outcome = bench.take(u"expo.csv"_s);
        QVERIFY2(outcome.taken == Taken::Read, qPrintable(sentence(outcome)));
        QCOMPARE(outcome.summary.leadsNew, 2);
        QCOMPARE(bench.leads(), 2);
        QVERIFY(bench.made.balanceHolds());
        QVERIFY(!QFile::exists(bench.path(u"expo.csv"_s)));
        QCOMPARE(bench.filesIn(u"done"_s), QStringList{u"expo.csv"_s});
        QCOMPARE(bench.contentOf(u"done/expo.csv"_s), kTwoLeads);
        QCOMPARE(bench.ledger().size(), 1);
        QCOMPARE(bench.ledger().first().outcome, FileOutcome::Done);
        QCOMPARE(bench.ledger().first().batch, outcome.batch);
        QCOMPARE(bench.ledger().first().rows, 2);
        QCOMPARE(bench.made.lead(1).lead.id, LeadId{1});
    }
    void theFoldersSourceHoldsWhereTheFileIsSilent()
    {
        Bench bench;
        bench.folder.source = u"Spring fair"_s;
        bench.folder.campaign = u"Stand 12"_s;
        bench.put(u"a.csv"_s, "name,email,source\nAnn Doe,ann@x.example,Web\nBob Roe,bob@y.example,\n");
        QCOMPARE(bench.take(u"a.csv"_s).taken, Taken::Read);
        QCOMPARE(bench.made.lead(1).source, u"Web"_s);
        QCOMPARE(bench.made.lead(2).source, u"Spring fair"_s);
        QCOMPARE(bench.made.lead(2).campaign, u"Stand 12"_s);
    }
    void whatNobodyLookedAtIsNotRemembered()
    {
        Bench bench;
        bench.folder.source = u"Spring fair"_s;
        bench.put(u"a.csv"_s, kTwoLeads);
        QCOMPARE(bench.take(u"a.csv"_s).taken, Taken::Read);
        QString how;
        const Result<ColumnMapping> next = profileFor(*bench.made, u"import"_s, {}, {u"name"_s, u"email"_s}, &how);
        LW_VERIFY(next);
        QVERIFY(!next->constants.contains(u"source"_s));
    }
    void theSameBytesAreReadOnce()
    {
        Bench bench;
        bench.put(u"expo.csv"_s, kTwoLeads);
        QCOMPARE(bench.take(u"expo.csv"_s).taken, Taken::Read);
        bench.put(u"expo.csv"_s, kTwoLeads);
        const WatchOutcome again = bench.take(u"expo.csv"_s);
        QCOMPARE(again.taken, Taken::ReadBefore);
        QVERIFY2(sentence(again).contains(u"2026-03-02"), qPrintable(sentence(again)));
        bench.put(u"copy.csv"_s, kTwoLeads); // another name, the same bytes
        QCOMPARE(bench.take(u"copy.csv"_s).taken, Taken::ReadBefore);
        QCOMPARE(bench.filesIn(u"done"_s), (QStringList{u"copy.csv"_s, u"expo (2).csv"_s, u"expo.csv"_s}));
        QCOMPARE(bench.leads(), 2);
        QCOMPARE(bench.ledger().size(), 1);
    }
    void aProfileThatIsGoneLeavesTheFilesWhereTheyAre()
    {
        Bench bench;
        bench.put(u"expo.csv"_s, kTwoLeads);
        bench.folder.profile = u"renamed since"_s;
        const WatchOutcome waiting = bench.take(u"expo.csv"_s);
        QCOMPARE(waiting.taken, Taken::Waits);
        QVERIFY2(waiting.problem.contains(u"renamed since"), qPrintable(waiting.problem));
        QVERIFY(QFile::exists(bench.path(u"expo.csv"_s)));
        bench.folder.profile.clear();
        QCOMPARE(bench.take(u"expo.csv"_s).taken, Taken::Read);
        QCOMPARE(bench.leads(), 2);
    }
    void aStopBetweenSavingAndMovingImportsNothingTwice()
    {
        Bench bench;
        bench.put(u"expo.csv"_s, kOneRejected);
        bench.put(u"done"_s, "a file where the folder should be");
        const WatchOutcome first = bench.take(u"expo.csv"_s);
        QCOMPARE(first.taken, Taken::Read);
        QVERIFY(first.movedTo.isEmpty());
        QVERIFY2(first.problem.contains(u"done"), qPrintable(first.problem));
        const qsizetype leads = bench.leads();
        QVERIFY(leads > 0);
        QCOMPARE(bench.take(u"expo.csv"_s).taken, Taken::ReadBefore);
        QVERIFY(QFile::exists(bench.path(u"expo.csv"_s)));
        QVERIFY(QFile::remove(bench.path(u"done"_s)));
        const WatchOutcome last = bench.take(u"expo.csv"_s);
        QCOMPARE(last.taken, Taken::ReadBefore);
        QVERIFY2(last.problem.isEmpty(), qPrintable(last.problem));
        QCOMPARE(bench.leads(), leads);
        QCOMPARE(bench.ledger().size(), 1);
        // the rejected rows are not lost on the way
        QCOMPARE(bench.filesIn(u"done"_s), (QStringList{u"expo.csv"_s, u"expo.csv.rejected.csv"_s}));
    }
    void rejectedRowsLieBesideTheFile()
    {
        Bench bench;
        bench.put(u"expo.csv"_s, kOneRejected);
        const WatchOutcome outcome = bench.take(u"expo.csv"_s);
        QCOMPARE(outcome.taken, Taken::Read);
        QCOMPARE(outcome.summary.leadsNew, 1);
        QCOMPARE(outcome.summary.rejected, 1);
        QCOMPARE(outcome.rejectsFile, bench.path(u"done/expo.csv.rejected.csv"_s));
        const QByteArray rejects = bench.contentOf(u"done/expo.csv.rejected.csv"_s);
        QVERIFY2(rejects.contains("name,email,row,problem") && rejects.contains("Nobody"), rejects.constData());
        QVERIFY(!rejects.contains("Ann Doe"));
        QCOMPARE(bench.ledger().first().rejected, outcome.summary.rejected);
    }
    void aBadFileIsSetAsideWithTheReason()
    {
        Bench bench;
        const QByteArray before = bench.made.digest();
        bench.put(u"scan.csv"_s, "%PDF-1.7 no table at all");
        const WatchOutcome outcome = bench.take(u"scan.csv"_s);
        QCOMPARE(outcome.taken, Taken::Failed);
        QCOMPARE(bench.leads(), 0);
        QCOMPARE(bench.filesIn(u"failed"_s), (QStringList{u"scan.csv"_s, u"scan.csv.txt"_s}));
        const QString note = QString::fromUtf8(bench.contentOf(u"failed/scan.csv.txt"_s));
        QVERIFY2(note.contains(u"scan.csv") && note.contains(u"2026-03-02 09:00") && note.contains(outcome.problem) &&
                     note.contains(bench.folder.path),
                 qPrintable(note));
        QCOMPARE(bench.ledger().size(), 1);
        QCOMPARE(bench.ledger().first().outcome, FileOutcome::Failed);
        QCOMPARE(bench.ledger().first().problem, outcome.problem);
        QVERIFY(!bench.ledger().first().sha256.isEmpty());
        QVERIFY(bench.made.digest() != before); // the ledger line
    }
    void aFailedFileThatComesAgainIsTriedAgain()
    {
        Bench bench;
        bench.put(u"a.csv"_s, "%PDF-1.7");
        QCOMPARE(bench.take(u"a.csv"_s).taken, Taken::Failed);
        bench.put(u"a.csv"_s, "%PDF-1.7"); // put back as it was
        QCOMPARE(bench.take(u"a.csv"_s).taken, Taken::Failed);
        QCOMPARE(bench.filesIn(u"failed"_s),
                 (QStringList{u"a (2).csv"_s, u"a (2).csv.txt"_s, u"a.csv"_s, u"a.csv.txt"_s}));
        bench.put(u"a.csv"_s, kTwoLeads); // put right
        QCOMPARE(bench.take(u"a.csv"_s).taken, Taken::Read);
        QCOMPARE(bench.leads(), 2);
        QCOMPARE(bench.ledger().size(), 3);
    }
    void aBusyWorkspaceIsTriedAgain()
    {
        Bench bench;
        bench.made.workspace.reset();
        auto own = Workspace::open(bench.made.path(), 0);
        LW_VERIFY(own);
        auto other = Workspace::open(bench.made.path());
        LW_VERIFY(other);
        bench.put(u"good.csv"_s, kTwoLeads);
        bench.put(u"bad.csv"_s, "%PDF-1.7");
        const auto take = [&](const QString &name) {
            return takeFile(**own, bench.folder, bench.path(name), u"Manager"_s, bench.now);
        };
        {
            const Result<Transaction> held = Transaction::begin((*other)->database());
            LW_VERIFY(held);
            for (const QString &name : {u"good.csv"_s, u"bad.csv"_s}) {
                const WatchOutcome outcome = take(name);
                QCOMPARE(outcome.taken, Taken::Waits);
                QVERIFY(outcome.isBusy);
                QVERIFY(QFile::exists(bench.path(name)));
            }
        }
        QCOMPARE(take(u"good.csv"_s).taken, Taken::Read);
        QCOMPARE(take(u"bad.csv"_s).taken, Taken::Failed);
    }
    void twoProgramsReadAFileOnce()
    {
        Bench bench;
        auto other = Workspace::open(bench.made.path());
        LW_VERIFY(other);
        // a column of dates is read before anything is saved: time enough for the other program
        bench.put(u"a.csv"_s, "name,email,received_at\nAnn Doe,ann@x.example,2026-02-03\n");
        WatchOutcome theirs;
        bool asked = false;
        const WatchOutcome ours = bench.take(u"a.csv"_s, [&](qint64, qint64) {
            if (!std::exchange(asked, true))
                theirs = takeFile(**other, bench.folder, bench.path(u"a.csv"_s), u"Manager"_s, bench.now);
            return true;
        });
        QVERIFY(asked);
        QCOMPARE(theirs.taken, Taken::Read);
        QVERIFY2(ours.taken == Taken::ReadBefore || ours.taken == Taken::Gone, qPrintable(sentence(ours)));
        QCOMPARE(bench.leads(), 1);
        QCOMPARE(bench.ledger().size(), 1);
        QCOMPARE(bench.filesIn(u"done"_s), QStringList{u"a.csv"_s});
    }
    void aFileWrittenToWhileItIsReadStays()
    {
        Bench bench;
        const QByteArray before = bench.made.digest();
        bench.put(u"a.csv"_s, kTwoLeads);
        bool asked = false;
        const WatchOutcome outcome = bench.take(u"a.csv"_s, [&](qint64, qint64) {
            if (!std::exchange(asked, true))
                bench.put(u"a.csv"_s, kTwoLeads + "Cid Poe,cid@z.example\n");
            return true;
        });
        QVERIFY(asked);
        QVERIFY2(outcome.taken == Taken::Waits, qPrintable(sentence(outcome)));
        QCOMPARE(bench.made.digest(), before);
        QCOMPARE(bench.take(u"a.csv"_s).summary.leadsNew, 3);
    }
    void aStoppedFileStaysAndNothingOfItIsSaved()
    {
        Bench bench;
        const QByteArray before = bench.made.digest();
        bench.put(u"a.csv"_s, kTwoLeads);
        const WatchOutcome outcome = bench.take(u"a.csv"_s, [](qint64, qint64) { return false; });
        QCOMPARE(outcome.taken, Taken::Waits);
        QVERIFY(outcome.isStopped);
        QCOMPARE(bench.made.digest(), before);
        QVERIFY(QFile::exists(bench.path(u"a.csv"_s)));
    }
    void undoingAnImportTakesItOutOfTheLedger()
    {
        Bench bench;
        const QByteArray before = bench.made.digest();
        bench.put(u"a.csv"_s, kTwoLeads);
        const WatchOutcome outcome = bench.take(u"a.csv"_s);
        QCOMPARE(outcome.taken, Taken::Read);
        LW_VERIFY(bench.made->undo(outcome.operation, u"Manager"_s, bench.now));
        QCOMPARE(bench.made.digest(), before);
        bench.put(u"a.csv"_s, kTwoLeads); // put back on purpose: it is read again
        QCOMPARE(bench.take(u"a.csv"_s).taken, Taken::Read);
        QCOMPARE(bench.leads(), 2);
    }
    void theWorkspaceInItsOwnFolderIsLeftAlone()
    {
        Bench bench;
        bench.folder.path = QFileInfo(bench.made.folder.path()).canonicalFilePath();
        const WatchOutcome outcome = takeFile(*bench.made, bench.folder, bench.made.path(), u"Manager"_s, bench.now);
        QCOMPARE(outcome.taken, Taken::Waits);
        QVERIFY(QFile::exists(bench.made.path()));
        const Result<QFileInfoList> files = arrivalsIn(bench.folder.path);
        LW_VERIFY(files);
        QVERIFY(files->isEmpty()); // and it is never offered
    }
    void aBadFileDoesNotKeepTheNextFromBeingRead()
    {
        Bench bench;
        bench.put(u"a bad.csv"_s, "%PDF-1.7");
        bench.put(u"b good.csv"_s, kTwoLeads);
        bench.put(u"c worse.csv"_s, "%PDF-1.4");
        bench.put(u"d fine.csv"_s, "name,email\nEve Moe,eve@z.example\n");
        FolderLook look(std::chrono::milliseconds(0));
        const auto outcomes = lookOnce(*bench.made, bench.folder, look, u"Manager"_s, bench.now);
        LW_VERIFY(outcomes);
        QCOMPARE(outcomes->size(), 4);
        QCOMPARE(bench.leads(), 3);
        QCOMPARE(bench.filesIn(u"."_s), QStringList());
        QCOMPARE(bench.filesIn(u"done"_s), (QStringList{u"b good.csv"_s, u"d fine.csv"_s}));
        QCOMPARE(bench.filesIn(u"failed"_s).size(), 4);
    }
    void aFileThatCannotBePutAsideIsTriedAgainAfterAMinute()
    {
        Bench bench;
        bench.put(u"a.csv"_s, kTwoLeads);
        QVERIFY(QFile::link(bench.path(u"nowhere"_s), bench.path(u"done"_s))); // no folder can be made there
        FolderLook look(std::chrono::milliseconds(0));
        const auto tried = [&](qint64 seconds) {
            const auto outcomes = lookOnce(*bench.made, bench.folder, look, u"Manager"_s, bench.now.addSecs(seconds));
            return outcomes ? outcomes->size() : -1;
        };
        QCOMPARE(tried(0), 1);
        QCOMPARE(bench.leads(), 2);
        QCOMPARE(tried(5), 0);
        QCOMPARE(tried(59), 0);
        QCOMPARE(tried(60), 1);
        QVERIFY(QFile::remove(bench.path(u"done"_s)));
        QCOMPARE(tried(119), 0);
        QCOMPARE(tried(120), 1);
        QCOMPARE(bench.filesIn(u"done"_s), QStringList{u"a.csv"_s});
        QCOMPARE(tried(125), 0);
        QCOMPARE(bench.leads(), 2);
    }
    void aFolderThatIsGoneIsSaid()
    {
        Bench bench;
        QVERIFY(QDir().rmdir(bench.folder.path));
        FolderLook look;
        const auto outcomes = lookOnce(*bench.made, bench.folder, look, u"Manager"_s, bench.now);
        QVERIFY(!outcomes);
        QVERIFY(outcomes.error().message.contains(bench.folder.path));
    }

    void aFolderIsAddedChangedPausedAndRemovedAndEachIsTakenBack()
    {
        Bench bench;
        const QByteArray empty = bench.made.digest();
        bench.folder.source = u" Spring  fair "_s;
        const Result<OperationId> added = save(bench, bench.folder);
        LW_VERIFY(added);
        QCOMPARE(folders(bench).size(), 1);
        WatchedFolder folder = folders(bench).first();
        QCOMPARE(folder.path, bench.folder.path);
        QCOMPARE(folder.source, u"Spring fair"_s);
        QVERIFY(folder.active);
        const QByteArray one = bench.made.digest();
        const Result<OperationId> paused = pauseWatchedFolders(*bench.made, {folder.id}, true, u"Manager"_s, bench.now);
        LW_VERIFY(paused);
        QVERIFY(!folders(bench).first().active);
        const QByteArray standing = bench.made.digest();
        const Result<OperationId> removed = removeWatchedFolders(*bench.made, {folder.id}, u"Manager"_s, bench.now);
        LW_VERIFY(removed);
        QVERIFY(folders(bench).isEmpty());
        LW_VERIFY(bench.made->undo(*removed, u"Manager"_s, bench.now));
        QCOMPARE(bench.made.digest(), standing);
        LW_VERIFY(bench.made->undo(*paused, u"Manager"_s, bench.now));
        QCOMPARE(bench.made.digest(), one);
        LW_VERIFY(bench.made->undo(*added, u"Manager"_s, bench.now));
        QCOMPARE(bench.made.digest(), empty);
    }
    void aFolderIsWatchedOnceAndByItsRealPath()
    {
        Bench bench;
        LW_VERIFY(save(bench, bench.folder));
        QVERIFY(!save(bench, bench.folder));
        const QString link = bench.made.folder.filePath(u"link"_s);
        QVERIFY(QFile::link(bench.folder.path, link));
        WatchedFolder same;
        same.path = link;
        QVERIFY(!save(bench, same));
        QCOMPARE(folders(bench).size(), 1);
    }
    void whatCannotBeWatchedIsRefused()
    {
        Bench bench;
        LW_VERIFY(save(bench, bench.folder));
        QVERIFY(QDir().mkpath(bench.path(u"done"_s)));
        WatchedFolder wrong;
        QVERIFY(!save(bench, wrong)); // no path
        wrong.path = bench.path(u"nowhere"_s);
        QVERIFY(!save(bench, wrong));
        wrong.path = bench.put(u"a.csv"_s, "a file");
        QVERIFY(!save(bench, wrong));
        wrong.path = bench.path(u"done"_s); // what was read would be read again
        QVERIFY(!save(bench, wrong));
        wrong = folders(bench).first();
        wrong.profile = u"no such profile"_s;
        QVERIFY(!save(bench, wrong));
        wrong = folders(bench).first();
        wrong.id = WatchedFolderId{99};
        wrong.path = bench.made.folder.path();
        QVERIFY(!save(bench, wrong)); // gone
        QCOMPARE(folders(bench).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWatchFolder)
#include "tst_watchfolder.moc"
