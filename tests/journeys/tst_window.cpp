// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/balance.h"
#include "core/workspace/samplecompany.h"
#include "tests/support/windowfixture.h"
#include "ui/inbox/leadlistview.h"
#include "ui/models/leadlistmodel.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

/// The whole job in the real window, from a file that arrived to the week on paper, by keyboard only.
class TestWindow : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    // In our file dialog the name is typed.
    void answerFileDialog(const QString &path)
    {
        QVERIFY(m_fixture.waitForDialog());
        auto *name = m_fixture.dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        m_fixture.type(path);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
    }
    QPushButton *next() { return m_fixture.find<QPushButton>("importNext"); }
    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    int waiting() { return list()->model()->rowCount(); }

private Q_SLOTS:
    void cleanup() { m_fixture.close(); }

    void fromTheFileToThePrintedWeek()
    {
        m_fixture.openSample();
        QTRY_VERIFY(list()->hasFocus());
        const int before = waiting();

        // This morning's file: its columns are known, so the check comes at once.
        const QString file = m_fixture.path(u"this-morning.csv"_s);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write(makeSampleFiles(test::sampleNow()).thisMorningCsv);
        csv.close();
        m_fixture.press(Qt::Key_I, Qt::ControlModifier);
        answerFileDialog(file);
        QTRY_VERIFY(next()->isVisible() && next()->isEnabled());
        for (int step = 0; step < 3 && !next()->text().remove(u'&').startsWith(u"Import "); ++step) {
            next()->setFocus();
            m_fixture.press(Qt::Key_Space);
            QTest::qWait(200);
            QTRY_VERIFY(next()->isEnabled());
        }
        QVERIFY2(next()->text().remove(u'&').startsWith(u"Import "), qPrintable(next()->text()));
        const int announced = next()->text().section(u' ', 1).toInt();
        QVERIFY(announced > 30);
        next()->setFocus();
        m_fixture.press(Qt::Key_Space);
        QTRY_VERIFY(m_fixture.session().undoStack()->canUndo());
        QVERIFY(m_fixture.waitUntilSaved());

        // The new leads wait; five of them are handed over.
        m_fixture.press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(waiting() > before);
        const int afterImport = waiting();
        QVERIFY(afterImport <= before + announced);
        for (int i = 0; i < 5; ++i)
            m_fixture.press(Qt::Key_A);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(waiting(), afterImport - 5);

        // The funnel adds up, and a row opens its leads.
        m_fixture.press(Qt::Key_5, Qt::AltModifier);
        auto *foot = m_fixture.find<QWidget>("funnelPage")->findChild<QLabel *>(u"reportFoot"_s);
        QTRY_VERIFY(foot->text().contains(u"agrees"));
        QTableView *table = nullptr;
        for (QTableView *each : m_fixture.find<QWidget>("funnelPage")->findChildren<QTableView *>()) {
            if (each->model()->rowCount() == kStageCount)
                table = each;
        }
        QVERIFY(table);
        const int inquiries = table->model()->index(0, 1).data().toString().remove(u',').toInt();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(list()->isVisible());
        QTRY_COMPARE(waiting(), inquiries);

        // The week goes to paper.
        m_fixture.press(Qt::Key_7, Qt::AltModifier);
        const QString pdf = m_fixture.path(u"week.pdf"_s);
        QTest::qWait(300);
        m_fixture.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        answerFileDialog(pdf);
        QTRY_VERIFY(QFile::exists(pdf));
        QFile written(pdf);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(bytes.size() > 5000);

        // And everything can be taken back, the import too.
        while (m_fixture.session().undoStack()->canUndo()) {
            m_fixture.session().undo();
            QVERIFY(m_fixture.waitUntilSaved());
        }
        m_fixture.press(Qt::Key_1, Qt::AltModifier);
        m_fixture.press(Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(waiting(), before);
        QVERIFY(balance(*m_fixture.session().columns(), Period{}).ok());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
