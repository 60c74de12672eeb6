// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/samplecompany.h"
#include "tests/support/testsupport.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QPalette darkPalette()
{
    QPalette palette(QColor(45, 45, 48));
    palette.setColor(QPalette::Base, QColor(30, 30, 32));
    palette.setColor(QPalette::Text, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::ButtonText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(61, 122, 196));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    void open(const QDateTime &now)
    {
        m_window.reset();
        auto workspace = Workspace::open(m_folder.filePath(u"sample.leadwright"_s));
        QVERIFY(workspace);
        m_window = std::make_unique<MainWindow>(*std::move(workspace), now);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    // LEADWRIGHT_SCREENSHOTS=folder keeps what the tests saw.
    void photograph(const QString &name)
    {
        const QString folder = qEnvironmentVariable("LEADWRIGHT_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(m_window->grab().save(QDir(folder).filePath(name + u".png"_s)));
    }

    static QDateTime now() { return test::someMonday().addDays(3); }

private Q_SLOTS:
    void initTestCase()
    {
        const Member manager{
            .name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
        LW_VERIFY(createSampleWorkspace(m_folder.filePath(u"sample.leadwright"_s), manager, now()));
    }
    void cleanup() { m_window.reset(); }
    void theInboxShowsLeadsAndTheCurrentOne()
    {
        open(now());
        auto *list = m_window->findChild<QTableView *>(u"inboxList"_s);
        auto *pane = m_window->findChild<QPlainTextEdit *>(u"leadPane"_s);
        QVERIFY(list && pane);
        QVERIFY(list->model()->rowCount() > 20);
        list->setFocus();
        const QString first = pane->toPlainText();
        QVERIFY(first.contains(u"WHERE IT GOES, AND WHY"_s));
        QVERIFY(first.contains(u"Because"_s));
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QVERIFY(pane->toPlainText() != first);
        photograph(u"inbox-light"_s);
    }
    void theFunnelAddsUp()
    {
        open(now());
        auto *pages = m_window->findChild<QTabWidget *>();
        QVERIFY(pages);
        pages->setCurrentIndex(1);
        QApplication::processEvents();
        const auto *table = m_window->findChild<QTableWidget *>(u"funnelTable"_s);
        QVERIFY(table && table->rowCount() > 4);
        QVERIFY(m_window->findChild<QWidget *>(u"funnelChart"_s));
        QVERIFY(!m_window->findChild<QLabel *>(u"balance"_s)->text().contains(u"does not hold"));
        photograph(u"funnel-light"_s);
    }
    void darkIsReadableToo()
    {
        const QPalette before = QApplication::palette();
        QApplication::setPalette(darkPalette());
        open(now());
        photograph(u"inbox-dark"_s);
        m_window->findChild<QTabWidget *>()->setCurrentIndex(1);
        QApplication::processEvents();
        photograph(u"funnel-dark"_s);
        QApplication::setPalette(before);
    }
    void everyLabelShowsPlainText()
    {
        open(now());
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void anEmptyWorkspaceSaysWhatToDo()
    {
        test::TestWorkspace empty;
        m_window = std::make_unique<MainWindow>(std::move(empty.workspace), now());
        m_window->show();
        QVERIFY(m_window->findChild<QLabel *>(u"inboxCount"_s)->text().contains(u"Nothing waits"));
        photograph(u"inbox-empty"_s);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
