// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workleads.h"
#include "tests/support/makexlsx.h"
#include "tests/support/testsupport.h"
#include "ui/import/importpage.h"
#include "ui/models/columnmappingmodel.h"
#include "ui/models/importsmodel.h"
#include "ui/models/intakeplanmodel.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
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
    QTableView *table(const char *name) const { return find<QTableView>(name); }
    QString cell(const char *name, int row, int column) const
    {
        return table(name)->model()->index(row, column).data().toString();
    }
    QComboBox *combo(const char *name) const { return find<QComboBox>(name); }
    bool choose(const char *name, const QVariant &value) const
    {
        const int index = combo(name)->findData(value);
        combo(name)->setCurrentIndex(index);
        return index >= 0;
    }
    QString sample(int row) const { return mappingCell(row, Mapping::Samples).data().toString(); }
    /// Imports a file in an encoding, and keeps that as a preset.
    void importAs(const QString &preset, const QString &encoding)
    {
        page.openFile(file(u"first.csv"_s, "Name,E-mail\nAnn Doe,ann@x.example\n"));
        QTRY_VERIFY(isAt("importMapping"));
        back()->click();
        QVERIFY(choose("importEncoding", encoding));
        QTRY_VERIFY(next()->isEnabled());
        next()->click();
        find<QPushButton>("importSavePreset")->click();
        auto *dialog = find<QInputDialog>("presetName");
        dialog->setTextValue(preset);
        dialog->accept();
        importOn();
        find<QPushButton>("importAnother")->click();
    }
    /// From the columns to the end.
    void importOn()
    {
        next()->click();
        QTRY_VERIFY(canImport());
        next()->click();
        QTRY_VERIFY(isAt("importDoneTitle"));
    }
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
                 u"5 rows = 2 new + 1 responses + 0 updated + 1 screened out + 1 rejected"_s);
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
        QVERIFY(bench.text("importCheckMessage").contains(u"This file was imported on 2 Mar 2026"));
        QCOMPARE(bench.text("importFigure.1"), u"1"_s); // she asks again
    }
    void filesThatAreNoTableAreSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
        QTest::newRow("only a header") << "Name,E-mail\n"_ba << u"no rows below its header"_s;
        QTest::newRow("damaged workbook") << "PK\x03\x04 and so on"_ba << u"damaged"_s;
        QTest::newRow("old Office file") << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba + QByteArray(600, '\0')
                                         << u"workbook"_s;
        QTest::newRow("picture") << "\x89PNG\r\n\x1A\n"_ba + QByteArray(200, '\x01') << u"not a CSV file"_s;
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
        QVERIFY(QDir(bench.workspace.folder.path()).mkdir(u"mails"_s));
        bench.page.openFile(bench.workspace.folder.filePath(u"mails"_s));
        QTRY_VERIFY(bench.text("importReadProblem").contains(u"holds no mails"));
        const QString locked = bench.file(u"locked.csv"_s, kLeads);
        QVERIFY(QFile::setPermissions(locked, QFile::Permissions()));
        bench.page.openFile(locked);
        if (QFile(locked).open(QIODevice::ReadOnly)) // as a superuser may
            QTRY_VERIFY(!bench.text("importReadProblem").contains(u"holds no mails"));
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
        bench.session.perform(u"Import another"_s,
                              [](Workspace &workspace, const Progress &progress) -> Result<OperationId> {
                                  const RawTable table = test::tableOf("name,email\nDora Poe,dora@x.example\n");
                                  const Result<ImportResult> done =
                                      importLeads(workspace, test::requestFor(table), u"Manager"_s, progress);
                                  return done ? Result<OperationId>(done->operation) : done.error();
                              });
        QTRY_COMPARE(bench.session.undoStack()->count(), 2);
        QVERIFY(bench.text("importUndoHint").contains(u"Earlier imports"));
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
        QTRY_VERIFY(bench.said.join(u'\n').contains(u"1 rejected row"));
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
        QVERIFY(bench.isAt("importChoose"));
        const QSignalSpy texts(&bench.page, &ImportPage::textPasted);
        const QString card = u"Ann Doe\nAcme GmbH\nann@x.example"_s;
        drop(bench.page, {}, card);
        QCOMPARE(texts.size(), 1);
        QCOMPARE(texts.first().first().toString(), card);
        drop(bench.page, {good});
        QTRY_VERIFY(bench.isAt("importMapping"));
    }
    void rowsOnTheClipboardAreATable()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QApplication::clipboard()->setText(u"Name\tE-mail\nJörg Doe\tann@x.example\nBob Roe\tbob@y.example\n"_s);
        bench.find<QPushButton>("importChoose")->setFocus();
        QTest::keyClick(bench.find<QPushButton>("importChoose"), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(bench.isAt("importMapping"));
        QVERIFY(bench.text("importTitle").startsWith(u"Import: Clipboard"));
        bench.importOn();
        QCOMPARE(bench.workspace.lead(1).person.fullName, u"Jörg Doe"_s);
        bench.find<QPushButton>("importAnother")->click();
        QTRY_COMPARE(bench.cell("earlierImports", 0, 1), u"Clipboard"_s);

        const QSignalSpy texts(&bench.page, &ImportPage::textPasted);
        QApplication::clipboard()->setText(u"Ann Doe\nAcme GmbH\nann@x.example"_s);
        press(bench.find<QPushButton>("importPaste"));
        QCOMPARE(texts.size(), 1);
        QApplication::clipboard()->setText(u"  "_s);
        press(bench.find<QPushButton>("importPaste"));
        QVERIFY(bench.said.last().contains(u"nothing to read"));
        QVERIFY(bench.isAt("importChoose"));
    }
    void linesAboveTheTableAreSkipped()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"expo.csv"_s, "Leads of the expo\nPrinted on Monday\n\nName;E-mail;City\n"
                                                      "Ann Doe;ann@x.example;Ulm\nBob Roe;bob@y.example;Bonn\n"));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.back()->click();
        QVERIFY(bench.combo("importHeader")->currentText().contains(u"line 4"));
        QVERIFY(bench.text("importReadProblem").contains(u"no part of the table"));
        QCOMPARE(bench.table("importPreview")->model()->rowCount(), 2);
        QVERIFY(!bench.isAt("importHeaderRow"));
        QVERIFY(bench.choose("importHeader", 1));
        QVERIFY(bench.isAt("importHeaderRow"));
        QTRY_VERIFY(bench.next()->isEnabled());
        QCOMPARE(bench.table("importPreview")->model()->rowCount(), 2);
        bench.next()->click();
        bench.importOn();
        QCOMPARE(bench.workspace.lead(2).person.address.city, u"Bonn"_s);
    }
    void theSheetOfAWorkbookIsChosen()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        const auto sheet = [](const QList<QStringList> &rows) { return test::sheetXml(test::rowsXml(rows)); };
        const QByteArray book = test::xlsxOf(test::BookXml{
            .sheets = {{"Leads", sheet({{u"Name"_s, u"E-mail"_s}, {u"Ann Doe"_s, u"ann@x.example"_s}})},
                       {"Old", sheet({{u"Company"_s, u"E-mail"_s}, {u"Acme"_s, u"old@x.example"_s}}), "hidden"}},
            .strings = {},
            .styles = {}});
        bench.page.openFile(bench.file(u"leads.xlsx"_s, book));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.back()->click();
        QVERIFY(bench.isAt("importSheet"));
        QVERIFY(bench.isAt("importHiddenCells"));
        QVERIFY(!bench.isAt("importEncoding"));
        QVERIFY(!bench.isAt("importDelimiter"));
        QVERIFY(bench.combo("importSheet")->currentText().contains(u"Leads"));
        QVERIFY(bench.combo("importSheet")->findText(u"Old (hidden)"_s) > 0);
        QCOMPARE(bench.cell("importPreview", 0, 0), u"Ann Doe"_s);
        QVERIFY(bench.choose("importSheet", u"Old"_s));
        QTRY_COMPARE(bench.cell("importPreview", 0, 0), u"Acme"_s);
        bench.next()->click();
        bench.importOn();
        QCOMPARE(bench.workspace.lead(1).company.name, u"Acme"_s);
    }
    void aPresetIsChosenSavedAndFoundAgain()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        const QString path =
            bench.file(u"contacts.csv"_s, "Record ID,First Name,Last Name,Email,Associated Company,Lifecycle Stage\n"
                                          "17,Ann,Doe,ann@x.example,Acme,lead\n");
        bench.page.openFile(path);
        QTRY_VERIFY(bench.isAt("importMapping"));
        QCOMPARE(bench.combo("importPreset")->currentText(), u"HubSpot contacts"_s);
        QCOMPARE(bench.text("importRecognised"), u"HubSpot contacts: 6 of 6 columns recognised"_s);
        QCOMPARE(bench.mappingCell(0, Mapping::GoesTo).data().toString(), labelOf(Field::ExternalId));
        QVERIFY(bench.choose("importPreset", u"names"_s));
        QVERIFY(bench.text("importRecognised").contains(u"suggested by their names"));
        QVERIFY(bench.choose("importPreset", u"preset:hubspot-contacts"_s));
        QCOMPARE(bench.mappingCell(0, Mapping::GoesTo).data().toString(), labelOf(Field::ExternalId));

        QVERIFY(bench.mapping()->model()->setData(bench.mappingCell(4, Mapping::IfEmpty), u"=unknown"_s));
        press(bench.find<QPushButton>("importSavePreset"));
        auto *dialog = bench.find<QInputDialog>("presetName");
        dialog->setTextValue(u"Our portal"_s);
        dialog->accept();
        QCOMPARE(bench.combo("importPreset")->currentText(), u"Our portal"_s);
        QCOMPARE(bench.text("importRecognised"), u"Our portal: 6 of 6 columns recognised"_s);
        bench.importOn();

        bench.find<QPushButton>("importAnother")->click();
        QTRY_COMPARE(bench.cell("earlierImports", 0, 2), u"Our portal"_s);
        bench.page.openFile(path);
        QTRY_VERIFY(bench.canImport()); // known now, so the check comes at once
        bench.back()->click();
        QCOMPARE(bench.combo("importPreset")->currentText(), u"Our portal"_s);
        QCOMPARE(bench.text("importRecognised"), u"Our portal: 6 of 6 columns recognised"_s);
        QCOMPARE(bench.mappingCell(4, Mapping::IfEmpty).data().toString(), u"“unknown”"_s);
        QVERIFY(bench.combo("importPreset")->findText(u"HubSpot contacts"_s) >= 0);
    }
    void anotherPresetHasTheFileReadAsItSays()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.importAs(u"Moscow"_s, u"windows-1251"_s);
        bench.page.openFile(bench.file(u"new.csv"_s, "Name,E-mail,Gr\xF6\xDF"
                                                     "e\nJos\xE9 Doe,jose@x.example,9\n"));
        QTRY_VERIFY(bench.isAt("importMapping"));
        QCOMPARE(bench.combo("importPreset")->currentData().toString(), u"names"_s);
        QCOMPARE(bench.sample(0), u"José Doe"_s);
        QVERIFY(bench.choose("importPreset", u"profile:Moscow"_s));
        QVERIFY(!bench.next()->isEnabled()); // what is shown is not yet what would be imported
        QTRY_COMPARE(bench.sample(0), u"Josй Doe"_s);
        QCOMPARE(bench.mappingCell(2, Mapping::Header).data().toString(), u"GrцЯe"_s);
        QCOMPARE(bench.combo("importPreset")->currentText(), u"Moscow"_s);
        QVERIFY(bench.choose("importPreset", u"names"_s)); // it says nothing about it, so it is as before
        QTRY_COMPARE(bench.sample(0), u"José Doe"_s);
        QVERIFY(bench.choose("importPreset", u"profile:Moscow"_s));
        QTRY_COMPARE(bench.sample(0), u"Josй Doe"_s);
        bench.importOn();
        QCOMPARE(bench.workspace.lead(2).person.fullName, u"Josй Doe"_s);
    }
    void aPresetThatDoesNotFitTheFileLeavesItAsItWas()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.importAs(u"Web form"_s, u"UTF-8"_s);
        bench.page.openFile(bench.file(u"new.csv"_s, "Name,E-mail,Hobby\nJos\xE9 Doe,jose@x.example,go\n"));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.said.clear();
        QVERIFY(bench.choose("importPreset", u"profile:Web form"_s));
        QTRY_COMPARE(bench.said.size(), 1);
        QVERIFY2(bench.said.first().contains(u"Web form") && bench.said.first().contains(u"UTF-8"),
                 qPrintable(bench.said.first()));
        QCOMPARE(bench.sample(0), u"José Doe"_s);
        QVERIFY(bench.next()->isEnabled());
        bench.importOn();
        QCOMPARE(bench.workspace.lead(2).person.fullName, u"José Doe"_s);
    }
    void theCheckSaysByWhenToRespond()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        const QString promised = bench.cell("importPlan", 0, IntakePlanModel::RespondBy);
        QVERIFY(!promised.isEmpty());
        bench.next()->click();
        QTRY_VERIFY(bench.isAt("importDoneTitle"));
        const auto columns = bench.session.columns();
        QCOMPARE(columns->number[0], 1);
        const QDateTime deadline = QDateTime::fromMSecsSinceEpoch(columns->deadline[0], Qt::UTC);
        QCOMPARE(promised, dueText(deadline, test::someMonday(), "UTC"));
    }
    void theCheckShowsTheRowsOfOneKind()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        const QList<std::pair<RowsShown, int>> counts{{RowsShown::NewLead, 2},
                                                      {RowsShown::Response, 1},
                                                      {RowsShown::Rejected, 1},
                                                      {RowsShown::Competitor, 0},
                                                      {RowsShown::All, 5}};
        for (const auto &[shown, rows] : counts) {
            QVERIFY(bench.choose("importFilter", int(shown)));
            QVERIFY(bench.combo("importFilter")->currentText().endsWith(u"(%1)"_s.arg(rows)));
            QCOMPARE(bench.table("importPlan")->model()->rowCount(), rows);
        }
    }
    void stoppingAnImportLeavesNothing()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        QByteArray many("Name,E-mail\n");
        for (int i = 0; i < 6'000; ++i)
            many += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@x.example\n";
        bench.page.openFile(bench.file(u"many.csv"_s, many));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        const QByteArray before = bench.workspace.digest();
        bench.next()->click();
        QVERIFY(bench.isAt("importStop"));
        QVERIFY(bench.find<QPushButton>("importStop")->isEnabled());
        bench.find<QPushButton>("importStop")->click();
        QTRY_VERIFY(bench.text("importCheckMessage").contains(u"Stopped"));
        QCOMPARE(bench.workspace.digest(), before);
        QVERIFY(!bench.session.undoStack()->canUndo());
        QVERIFY(bench.next()->isEnabled()); // it can be checked and imported again
    }
    void aFileThatChangedSinceIsNotImported()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.next()->click();
        QTRY_VERIFY(bench.canImport());
        const QByteArray before = bench.workspace.digest();
        QVERIFY(!bench.file(u"leads.csv"_s, "Name,E-mail,Company,Created,Hobby\nEve,eve@x.example,,,\n").isEmpty());
        bench.next()->click();
        QTRY_VERIFY(bench.text("importCheckMessage").contains(u"has changed since"));
        QCOMPARE(bench.workspace.digest(), before);
    }
    void anEarlierImportIsTakenBack()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        const QByteArray before = bench.workspace.digest();
        QTRY_VERIFY(!bench.isAt("earlierImports")); // the empty state stands there
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.importOn();
        bench.find<QPushButton>("importAnother")->click();
        QTRY_COMPARE(bench.table("earlierImports")->model()->rowCount(), 1);
        QVERIFY(bench.isAt("earlierImports"));
        press(bench.find<QPushButton>("earlierUndo"));
        QTRY_VERIFY(!bench.isAt("earlierImports"));
        QCOMPARE(bench.workspace.digest(), before);
        QTRY_COMPARE(bench.session.undoStack()->count(), 2); // the import, and that it was taken back
        bench.session.undo();
        QTRY_COMPARE(bench.workspace.lead(1).person.fullName, u"Ann Doe"_s);
    }
    void undoSaysWhoStaysInTheRegister_data()
    {
        QTest::addColumn<QByteArray>("flag");
        QTest::addColumn<bool>("isEarlier");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("nobody asked") << QByteArray() << false << false;
        QTest::newRow("somebody asked") << QByteArray("yes") << false << true;
        QTest::newRow("nobody asked, earlier import") << QByteArray() << true << false;
        QTest::newRow("somebody asked, earlier import") << QByteArray("yes") << true << true;
    }
    void undoSaysWhoStaysInTheRegister()
    {
        QFETCH(const QByteArray, flag);
        QFETCH(const bool, isEarlier);
        QFETCH(const bool, isSaid);
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, "name,email,do_not_contact\nAnn Doe,ann@x.example," + flag +
                                                           "\nBob Roe,bob@y.example,\n"));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.importOn();
        if (isEarlier) {
            bench.find<QPushButton>("importAnother")->click();
            QTRY_COMPARE(bench.table("earlierImports")->model()->rowCount(), 1);
        }
        bench.said.clear();
        press(bench.find<QPushButton>(isEarlier ? "earlierUndo" : "importUndo"));
        QTRY_VERIFY(!bench.workspace->record(1) && !bench.session.isBusy() && !bench.said.isEmpty());
        const QString last = bench.said.last();
        QVERIFY2(last.contains(u"leads.csv"), qPrintable(last));
        QCOMPARE(last.contains(u"do-not-contact register") && last.contains(u"Setup"), isSaid);
    }
    void whatPeopleChangedSinceStaysAndIsListed()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.page.openFile(bench.file(u"leads.csv"_s, kLeads));
        QTRY_VERIFY(bench.isAt("importMapping"));
        bench.importOn();
        Act called;
        called.verb = Verb::Note;
        called.note = u"Called"_s;
        called.at = test::someMonday();
        called.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*bench.workspace, {1}, called, test::someMonday()));
        bench.find<QPushButton>("importAnother")->click();
        QTRY_COMPARE(bench.table("earlierImports")->model()->rowCount(), 1);
        press(bench.find<QPushButton>("earlierUndo"));
        QTRY_VERIFY(bench.page.findChild<QDialog *>(u"keptDialog"_s));
        QVERIFY(bench.find<QDialog>("keptDialog")->isVisible());
        QCOMPARE(bench.table("keptChanges")->model()->rowCount(), 1);
        QCOMPARE(bench.cell("keptChanges", 0, 0), u"Lead 1"_s);
        QVERIFY(bench.cell("keptChanges", 0, 2).contains(u"changed since"));
        bench.find<QDialog>("keptDialog")->reject();
        QCOMPARE(bench.workspace.lead(1).person.fullName, u"Ann Doe"_s);
        QVERIFY(!bench.workspace->record(2));
        QTRY_COMPARE(bench.cell("earlierImports", 0, ImportsModel::AfterUndo), u"kept 1 of 3"_s);
        QVERIFY(bench.workspace.balanceHolds());
    }
};

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
