// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/import/importpage.h"
#include "ui/models/columnmappingmodel.h"
#include "ui/session/session.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QUndoStack>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

using Mapping = ColumnMappingModel;

// Two people, one of them twice; one nobody can reach; one row that says nothing.
constexpr char kLeads[] = "Name,E-mail,Company,Created,Hobby\n"
                          "Ann Doe,ann@x.example,Acme,2026-02-27,chess\n"
                          "Bob Roe,bob@y.example,Beta,2026-02-26,\n"
                          "Ann Doe,ann@x.example,Acme,2026-02-28,go\n"
                          "Carl No,,,2026-02-25,\n"
                          ",,,2026-02-25,x\n";

/// A workspace with the import page on it.
struct Bench {
    test::TestWorkspace workspace;
    Session session{workspace.path(), [] { return test::someMonday(); }};
    ImportPage page{session};
    QStringList said;

    Bench()
    {
        QObject::connect(&session, &Session::said, &page, [this](const Message &message) { said += message.text; });
        page.show();
    }

    bool isReady() const { return session.isOpen() && session.columns(); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = workspace.folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    template<class T>
    T *find(const char *name) const
    {
        T *found = page.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("The page has no %s.", name);
        return found;
    }
    QPushButton *next() const { return find<QPushButton>("importNext"); }
    QPushButton *back() const { return find<QPushButton>("importBack"); }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QTableView *mapping() const { return find<QTableView>("importMapping"); }
    QModelIndex mappingCell(int row, int column) const { return mapping()->model()->index(row, column); }
    bool isAt(const char *widget) const { return find<QWidget>(widget)->isVisible(); }
    bool canImport() const { return next()->isEnabled() && next()->text().startsWith(u"&Import"); }
};

void press(QWidget *button)
{
    QTest::keyClick(button, Qt::Key_Space);
}

void drop(QWidget &page, const QList<QUrl> &urls, const QString &text = {})
{
    QMimeData data;
    data.setUrls(urls);
    if (!text.isEmpty())
        data.setText(text);
    QDragEnterEvent entering(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &entering);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &event);
}

} // namespace

class TestImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepGoesByKeyboard()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        const QByteArray before = bench.workspace.digest();
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        QVERIFY(bench.text("importRecognised").startsWith(u"4 of 5 columns recognised"));

        const QModelIndex hobby = bench.mappingCell(4, Mapping::GoesTo);
        bench.mapping()->setCurrentIndex(hobby);
        QTest::keyClick(bench.mapping(), Qt::Key_F2);
        QWidget *choices = bench.mapping()->indexWidget(hobby);
        QVERIFY(choices);
        QTest::keyClicks(choices, u"Message"_s);
        QTest::keyClick(choices, Qt::Key_Return);
        QTRY_COMPARE(hobby.data().toString(), labelOf(Field::Message));

        press(bench.next());
        QTRY_VERIFY(bench.canImport());
        QCOMPARE(bench.next()->text(), u"&Import 4"_s);
        const QList<std::pair<const char *, QString>> figures{
            {"importFigure.rows", u"5"_s}, {"importFigure.0", u"2"_s}, {"importFigure.1", u"1"_s},
            {"importFigure.2", u"0"_s},    {"importFigure.3", u"1"_s}, {"importFigure.4", u"1"_s}};
        for (const auto &[name, count] : figures)
            QCOMPARE(bench.text(name), count);
        QCOMPARE(bench.workspace.digest(), before);

        press(bench.next());
        QTRY_VERIFY(bench.isAt("importDoneTitle"));
        QCOMPARE(bench.text("importDoneCounts"),
                 u"5 rows = 2 new leads + 1 responses + 0 updated + 1 screened out + 1 rejected"_s);
        QVERIFY(!bench.isAt("importDifference"));
        QCOMPARE(bench.workspace.lead(1).person.fullName, u"Ann Doe"_s);
        QVERIFY(bench.workspace.balanceHolds());

        const QSignalSpy wanted(&bench.page, &Page::leadsWanted);
        press(bench.find<QPushButton>("importShowLeads"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"number>=1 number<=4"_s);

        press(bench.find<QPushButton>("importUndo"));
        QTRY_VERIFY(bench.text("importUndoHint").contains(u"was taken back"));
        QCOMPARE(bench.workspace.digest(), before);
        QVERIFY(!bench.find<QPushButton>("importUndo")->isEnabled());
    }
    void aKnownKindOfFileGoesStraightToTheCheck()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        const QString path = bench.file(u"leads.csv"_s, "Name,E-mail\nAnn Doe,ann@x.example\n");
        bench.page.openFile(path);
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        bench.next()->click();
        QTRY_VERIFY(bench.isAt("importDoneTitle"));
        bench.find<QPushButton>("importAnother")->click();
        QVERIFY(bench.isAt("importChoose"));
        bench.page.openFile(path);
        QTRY_VERIFY(bench.canImport());
        QVERIFY(bench.text("importCheckMessage").contains(u"imported before"));
        QCOMPARE(bench.text("importFigure.1"), u"1"_s); // she asks again
    }
    void filesThatAreNoTableAreSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
        QTest::newRow("only a header") << "Name,E-mail\n"_ba << u"no rows below its header"_s;
        QTest::newRow("Excel") << "PK\x03\x04 and so on"_ba << u"not a CSV file"_s;
        QTest::newRow("binary") << QByteArray("Name\nA\0B\n", 9) << u"binary data"_s;
        QTest::newRow("open quotation") << "Name\n\"Ann\n"_ba << u"never closed"_s;
    }
    void filesThatAreNoTableAreSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        const QByteArray before = bench.workspace.digest();
        bench.page.openFile(bench.file(u"odd.csv"_s, bytes));
        QTRY_VERIFY(bench.isAt("importEncoding"));
        QVERIFY2(bench.text("importReadProblem").contains(words), qPrintable(bench.text("importReadProblem")));
        QVERIFY(!bench.next()->isEnabled());
        QCOMPARE(bench.workspace.digest(), before);
        bench.page.openFile(bench.file(u"good.csv"_s, kLeads)); // and it goes on
        QTRY_VERIFY(bench.isAt("importMapping"));
        QVERIFY(bench.next()->isEnabled());
    }
    void whatCannotBeOpenedIsSaid()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.workspace.folder.filePath(u"gone.csv"_s));
        QTRY_VERIFY(bench.text("importReadProblem").contains(u"no such file"));
        bench.page.openFile(bench.workspace.folder.path());
        QTRY_VERIFY(bench.text("importReadProblem").contains(u"is a folder"));
        const QString locked = bench.file(u"locked.csv"_s, kLeads);
        QVERIFY(QFile::setPermissions(locked, QFile::Permissions()));
        bench.page.openFile(locked);
        if (QFile(locked).open(QIODevice::ReadOnly)) // as a superuser may
            QTRY_VERIFY(!bench.text("importReadProblem").contains(u"is a folder"));
        else
            QTRY_VERIFY(bench.text("importReadProblem").contains(u"cannot be read"));
    }
    void goingBackLosesNothing()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        const QModelIndex hobby = bench.mappingCell(4, Mapping::GoesTo);
        QVERIFY(bench.mapping()->model()->setData(hobby, nameOf(Field::Message)));
        auto *source = bench.find<QComboBox>("importSource");
        source->setCurrentText(u"Expo"_s);
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        for (const char *place : {"importMapping", "importEncoding", "importChoose"}) {
            bench.back()->click();
            QVERIFY(bench.isAt(place));
        }
        bench.next()->click();
        auto *delimiter = bench.find<QComboBox>("importDelimiter");
        delimiter->setCurrentIndex(delimiter->findData(u","_s)); // read again, with the same columns
        QVERIFY(!bench.next()->isEnabled());
        QTRY_VERIFY(bench.next()->isEnabled());
        bench.next()->click();
        QVERIFY(bench.isAt("importMapping"));
        QCOMPARE(bench.mappingCell(4, Mapping::GoesTo).data().toString(), labelOf(Field::Message));
        QCOMPARE(source->currentText(), u"Expo"_s);
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        bench.next()->click();
        QTRY_VERIFY(bench.isAt("importDoneTitle"));
        QCOMPARE(bench.workspace.lead(1).source, u"Expo"_s);
    }
    void anotherSeparatorCutsTheRowsAnew()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, "Name;E-mail\nAnn Doe;ann@x.example\n"));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.back()->click();
        auto *delimiter = bench.find<QComboBox>("importDelimiter");
        const QAbstractItemModel *preview = bench.find<QTableView>("importPreview")->model();
        QCOMPARE(preview->columnCount(), 2);
        QVERIFY(delimiter->currentText().contains(u"Semicolon"));
        delimiter->setCurrentIndex(delimiter->findData(u","_s));
        QTRY_COMPARE(preview->columnCount(), 1);
        delimiter->setCurrentIndex(0);
        QTRY_COMPARE(preview->columnCount(), 2);
    }
    void theOrderOfDayAndMonthIsAsked()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, "Name,E-mail,Created\nAnn Doe,ann@x.example,03/04/2026\n"));
        QTRY_VERIFY(bench.isAt("importMapping"));
        QVERIFY(bench.text("importMatchProblems").contains(u"day-month or month-day"));
        QVERIFY(!bench.next()->isEnabled());
        QVERIFY(bench.mapping()->model()->setData(bench.mappingCell(2, Mapping::Treatment), u"dmy"_s));
        QVERIFY(!bench.isAt("importMatchProblems"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
    }
    void whatChangedSinceTheCheckIsSaid()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, "Name,E-mail\nAnn Doe,ann@x.example\n"));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        bench.workspace.import("name,email,city\nAnn Doe,ann@x.example,Ulm\n"); // somebody else was quicker
        bench.next()->click();
        QTRY_VERIFY(bench.isAt("importDoneTitle"));
        QVERIFY(bench.text("importDifference").contains(u"0 new leads instead of 1, 1 responses instead of 0"));
        QVERIFY(bench.workspace.balanceHolds());
    }
    void onlyTheLatestChangeIsUndoneHere()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        bench.next()->click();
        QTRY_VERIFY(bench.isAt("importDoneTitle"));
        const RawTable table = test::tableOf("name,email\nDora Poe,dora@x.example\n");
        const ImportRequest request{.table = table,
                                    .mapping = guessMapping(table.headers),
                                    .options = {.match = true, .now = test::someMonday()}};
        bench.session.perform(
            u"Import another"_s, [request](Workspace &workspace, const Progress &progress) -> Result<OperationId> {
                const Result<ImportResult> done = importFresh(workspace, request, u"Manager"_s, progress);
                return done ? Result<OperationId>(done->operation) : done.error();
            });
        QTRY_COMPARE(bench.session.undoStack()->count(), 2);
        QVERIFY(bench.text("importUndoHint").contains(u"Edit > Undo"));
        QVERIFY(!bench.find<QPushButton>("importUndo")->isEnabled());
        bench.session.undo();
        QTRY_VERIFY(bench.find<QPushButton>("importUndo")->isEnabled());
    }
    void rejectedRowsAreSavedBesideTheFile()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        bench.find<QPushButton>("importSaveRejects")->click();
        auto *picker = bench.find<QFileDialog>("filePicker");
        const QString path = bench.workspace.folder.filePath(u"leads_rejected.csv"_s);
        picker->selectFile(path);
        QVERIFY(QMetaObject::invokeMethod(picker, "accept"));
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), "Name,E-mail,Company,Created,Hobby,row,problem\n"_ba);
        QVERIFY(file.readLine().startsWith(",,,2026-02-25,x,6,"));
        QTRY_VERIFY(bench.said.join(u'\n').contains(u"1 rejected rows saved"));
    }
    void oneFileCanBeDropped()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        const QUrl good = QUrl::fromLocalFile(bench.file(u"leads.csv"_s, kLeads));
        drop(bench.page, {good, good});
        QVERIFY(bench.said.last().contains(u"one file at a time"));
        drop(bench.page, {QUrl(u"https://x.example/leads.csv"_s)});
        QVERIFY(bench.said.last().contains(u"on this computer"));
        drop(bench.page, {}, u"Ann Doe"_s);
        QVERIFY(bench.said.last().contains(u"Text cannot be dropped"));
        QVERIFY(bench.isAt("importChoose"));
        drop(bench.page, {good});
        QTRY_VERIFY(bench.isAt("importMapping"));
    }
};

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
