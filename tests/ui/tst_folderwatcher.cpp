// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changewatched.h"
#include "tests/support/testsupport.h"
#include "ui/session/session.h"
#include "ui/setup/watcheddialog.h"
#include "ui/setup/watchedtab.h"
#include "ui/watch/folderwatcher.h"
#include "ui/watch/watchedfilesmodel.h"
#include "ui/watch/watchedfoldersmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

/// An open workspace that watches a folder.
struct Bench {
    test::TestWorkspace made;
    QString in;
    std::unique_ptr<Session> session;
    QStringList said;

    Bench()
    {
        in = QFileInfo(made.folder.path()).canonicalFilePath() + u"/in";
        QDir().mkpath(in);
        session = std::make_unique<Session>(made.path(), [] { return test::someMonday(); });
        QObject::connect(session.get(), &Session::said, session.get(),
                         [this](const Message &message) { said += message.text; });
    }
    bool wait()
    {
        return test::waitFor([this] { return session->columns() != nullptr; });
    }
    void watch(const QString &source = {}) const
    {
        WatchedFolder folder;
        folder.path = in;
        folder.source = source;
        const Result<OperationId> saved = saveWatchedFolder(*made.workspace, folder, u"Manager"_s, test::someMonday());
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(in + u'/' + name);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
    }
    bool exists(const QString &name) const { return QFile::exists(in + u'/' + name); }
    qsizetype leads() const { return session->columns()->size(); }
};

constexpr std::chrono::milliseconds kEvery{100};
const QByteArray kTwoLeads = "name,email\nAnn Doe,ann@x.example\nBob Roe,bob@y.example\n";

} // namespace

class TestFolderWatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatArrivesBecomesLeadsAndIsUndone()
    {
        Bench bench;
        bench.watch(u"Spring fair"_s);
        QVERIFY(bench.wait());
        FolderWatcher watcher(*bench.session, nullptr, kEvery);
        QSignalSpy ledger(&watcher, &FolderWatcher::ledgerChanged);
        bench.put(u"expo.csv"_s, kTwoLeads);
        QTRY_COMPARE(bench.leads(), 2);
        QTRY_VERIFY2(watcher.status().startsWith(u"expo.csv: 2 rows read"), qPrintable(watcher.status()));
        QCOMPARE(ledger.size(), 1);
        QVERIFY(bench.exists(u"done/expo.csv"_s));
        QTRY_VERIFY(bench.session->undoStack()->canUndo() && !bench.session->isBusy());
        QVERIFY(bench.session->undoStack()->undoText().contains(u"expo.csv"));
        bench.session->undo();
        QTRY_COMPARE(bench.leads(), 0);
        QTest::qWait(500); // the file lies in “done” and is not read again
        QCOMPARE(bench.leads(), 0);
    }
    void aBadFileIsSaidOnceAndTheNextIsRead()
    {
        Bench bench;
        bench.watch();
        QVERIFY(bench.wait());
        bench.put(u"a scan.csv"_s, "%PDF-1.7");
        bench.put(u"b expo.csv"_s, kTwoLeads);
        FolderWatcher watcher(*bench.session, nullptr, kEvery);
        QStringList states;
        connect(&watcher, &FolderWatcher::statusChanged, this, [&](const QString &text) { states += text; });
        QTRY_COMPARE(bench.leads(), 2);
        QTRY_VERIFY(bench.exists(u"failed/a scan.csv.txt"_s) && states.size() >= 2);
        QVERIFY2(states.first().contains(u"see failed/a scan.csv.txt"), qPrintable(states.first()));
        QCOMPARE(bench.said.filter(u"a scan.csv"_s).size(), 1);
    }
    void aPausedFolderIsLeftAlone()
    {
        Bench bench;
        bench.watch();
        const auto folders = loadWatchedFolders(bench.made->database());
        LW_VERIFY(folders);
        LW_VERIFY(pauseWatchedFolders(*bench.made, {folders->first().id}, true, u"Manager"_s, test::someMonday()));
        QVERIFY(bench.wait());
        bench.put(u"expo.csv"_s, kTwoLeads);
        FolderWatcher watcher(*bench.session, nullptr, kEvery);
        QTest::qWait(600);
        QVERIFY(bench.exists(u"expo.csv"_s));
        LW_VERIFY(pauseWatchedFolders(*bench.made, {folders->first().id}, false, u"Manager"_s, test::someMonday()));
        QTRY_VERIFY(bench.exists(u"done/expo.csv"_s));
    }
    void aFolderThatIsGoneIsSaidOnceAndWaitedFor()
    {
        Bench bench;
        bench.watch();
        QVERIFY(bench.wait());
        QVERIFY(QDir().rmdir(bench.in));
        FolderWatcher watcher(*bench.session, nullptr, kEvery);
        QTRY_VERIFY2(watcher.status().contains(u"not there"), qPrintable(watcher.status()));
        QTest::qWait(500);
        QCOMPARE(bench.said.filter(u"not there"_s).size(), 1);
        QVERIFY(QDir().mkpath(bench.in));
        bench.put(u"expo.csv"_s, kTwoLeads);
        QTRY_COMPARE(bench.leads(), 2);
    }
    void closingWaitsForTheFileInHandAndNoMore()
    {
        Bench bench;
        bench.watch();
        QVERIFY(bench.wait());
        for (int i = 0; i < 5; ++i)
            bench.put(u"f%1.csv"_s.arg(i), u"name,email\nPerson %1,p%1@x.example\n"_s.arg(i).toUtf8());
        auto watcher = std::make_unique<FolderWatcher>(*bench.session, nullptr, kEvery);
        QObject context;
        // It goes as soon as the first file is begun.
        connect(bench.session.get(), &Session::tasksChanged, &context, [&] {
            QMetaObject::invokeMethod(
                &context, [&] { watcher.reset(); }, Qt::QueuedConnection);
        });
        QTRY_VERIFY(!watcher && !bench.session->isBusy());
        QTRY_COMPARE(bench.leads(), 1);
        QTest::qWait(500);
        QCOMPARE(bench.leads(), 1);
        QCOMPARE(QDir(bench.in + u"/done"_s).entryList(QDir::Files).size(), 1);
    }
    void theTabAddsPausesAndRemovesFolders()
    {
        Bench bench;
        QVERIFY(bench.wait());
        WatchedTab tab(*bench.session);
        tab.resize(900, 600);
        tab.show();
        tab.refresh();
        auto *table = tab.findChild<QTableView *>(u"watchedTable"_s);
        auto *pause = tab.findChild<QPushButton *>(u"watchedPause"_s);
        QVERIFY(table && pause);
        QVERIFY(!pause->isEnabled());
        tab.addRow();
        auto *dialog = tab.findChild<WatchedDialog *>();
        QVERIFY(dialog);
        auto *save = dialog->findChild<QPushButton *>(u"save"_s);
        QVERIFY(!save->isEnabled());
        auto *path = dialog->findChild<QLineEdit *>(u"watchedPath"_s);
        path->setText(u"leads"_s); // not a whole path
        QVERIFY(!save->isEnabled());
        path->setText(bench.in);
        dialog->findChild<QComboBox *>(u"watchedSource"_s)->setCurrentText(u"Spring fair"_s);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
        QCOMPARE(cell(WatchedFoldersModel::Source), u"Spring fair"_s);
        QCOMPARE(cell(WatchedFoldersModel::State), u"Watched"_s);
        table->selectRow(0);
        QVERIFY(pause->isEnabled());
        pause->click();
        QTRY_COMPARE(cell(WatchedFoldersModel::State), u"Paused"_s);
        QTRY_COMPARE(pause->text(), u"Go o&n"_s);
        tab.removeRows();
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_VERIFY(!bench.session->isBusy());
        bench.session->undo();
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }
    void theTabListsWhatArrived()
    {
        Bench bench;
        bench.watch();
        QVERIFY(bench.wait());
        WatchedTab tab(*bench.session);
        tab.resize(900, 600);
        tab.show();
        tab.refresh();
        auto *files = tab.findChild<QTableView *>(u"watchedFiles"_s);
        auto *label = tab.findChild<QLabel *>(u"watchedLedgerLabel"_s);
        QVERIFY(files && label);
        QTRY_VERIFY(label->text().contains(u"Nothing"));
        QVERIFY(!files->isVisible());
        bench.put(u"a scan.csv"_s, "%PDF-1.7");
        bench.put(u"b expo.csv"_s, kTwoLeads);
        FolderWatcher watcher(*bench.session, nullptr, kEvery);
        QTRY_COMPARE(files->model()->rowCount(), 2);
        QVERIFY(files->isVisible());
        const auto cell = [&](int row, int column) { return files->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, WatchedFilesModel::File), u"b expo.csv"_s); // the newest first
        QCOMPARE(cell(0, WatchedFilesModel::Rows), u"2"_s);
        QVERIFY(cell(1, WatchedFilesModel::Outcome).startsWith(u"Failed"));
    }
    void theModelsKeepTheirContract()
    {
        WatchedFoldersModel folders;
        WatchedFilesModel files;
        QAbstractItemModelTester first(&folders, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester second(&files, QAbstractItemModelTester::FailureReportingMode::QtTest);
        WatchedFolder folder;
        folder.path = u"/in"_s;
        folders.setRows({folder, folder});
        WatchedFile file;
        file.fileName = u"a.csv"_s;
        file.outcome = FileOutcome::Failed;
        file.problem = u"no table"_s;
        files.setRows({file}, "UTC");
        QCOMPARE(folders.rowCount(), 2);
        QCOMPARE(files.index(0, WatchedFilesModel::Rows).data().toString(), QString());
        for (int column = 0; column < WatchedFilesModel::ColumnCount; ++column)
            QVERIFY(!files.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        for (int column = 0; column < WatchedFoldersModel::ColumnCount; ++column)
            QVERIFY(!folders.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
};

QTEST_MAIN(TestFolderWatcher)
#include "tst_folderwatcher.moc"
