// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window feels: how long single events keep the event loop, and how long until what was asked for is seen; on
// the sample company and on 100,000 leads. Every figure is also given as a multiple of one repaint of the window.

#include "core/workspace/samplecompany.h"
#include "tests/support/windowfixture.h"
#include "ui/import/importpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/leadlistview.h"
#include "ui/models/leadlistmodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

/// Times every event from outside: what one of them takes is what everything else waits.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (receiver->thread() != thread())
            return QApplication::notify(receiver, event); // a lane's own work keeps nobody waiting
        if (m_depth++ > 0) {
            const bool handled = QApplication::notify(receiver, event);
            --m_depth;
            return handled;
        }
        QElapsedTimer timer;
        timer.start();
        const QByteArray who = receiver->metaObject()->className();
        const int type = event->type();
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        const double took = double(timer.nsecsElapsed()) / 1e6;
        if (took > longest) {
            longest = took;
            longestWas = who + " event " + QByteArray::number(type);
        }
        return handled;
    }

    double longest = 0;
    QByteArray longestWas;

private:
    int m_depth = 0;
};

TimedApplication &app()
{
    return *static_cast<TimedApplication *>(qApp);
}

QByteArray manyLeads(int rows)
{
    QByteArray csv = "external_id,first_name,last_name,email,company,city,state,postal_code,country,source,product,"
                     "message,received_at\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += n + ",First" + QByteArray::number(i % 977) + ",Last" + n + ",p" + n + "@c" +
               QByteArray::number(i % 9973) + ".example,Company " + QByteArray::number(i % 9973) + " Inc,Boston,MA,0" +
               QByteArray::number(2100 + i % 100) + ",US,Source " + QByteArray::number(i % 12) + ",Product " +
               QByteArray::number(i % 7) + ",Please call back,2026-0" + QByteArray::number(1 + i % 2) + "-" +
               QByteArray::number(10 + i % 18) + "T10:00:00Z\n";
    }
    return csv;
}

} // namespace

class BenchWindow : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    double m_repaint = 1;

    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    LeadListModel *model() { return static_cast<LeadListModel *>(list()->model()); }

    void measure(const char *what, const std::function<void()> &act, const std::function<bool()> &seen)
    {
        app().longest = 0;
        QElapsedTimer timer;
        timer.start();
        act();
        while (!seen() && timer.elapsed() < 60'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        const double until = double(timer.nsecsElapsed()) / 1e6;
        QTest::qWait(50); // what comes after it was seen counts as blocking too
        std::printf("%-46s seen after %8.1f ms (%6.1fx)   longest event %7.1f ms (%5.1fx)  %s\n", what, until,
                    until / m_repaint, app().longest, app().longest / m_repaint, app().longestWas.constData());
        std::fflush(stdout);
    }
    void measureRepaint()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            m_fixture.window().grab();
        m_repaint = double(timer.nsecsElapsed()) / 20e6;
        std::printf("%-46s %.1f ms\n", "one repaint of the window (1x)", m_repaint);
    }
    bool firstRowIsRead() { return model()->rowCount() > 0 && model()->recordAt(0); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_fixture.press(key, modifiers); }

    void walk()
    {
        measure(
            "one verb (A)", [&] { press(Qt::Key_A); }, [&] { return !m_fixture.session().isBusy(); });
        measure(
            "undo (Z)", [&] { press(Qt::Key_Z); }, [&] { return !m_fixture.session().isBusy(); });
        measure(
            "next lead (J), until it is beside the list", [&] { press(Qt::Key_J); }, [] { return true; });
        measure(
            "page down, 50 times",
            [&] {
                for (int i = 0; i < 50; ++i) {
                    press(Qt::Key_PageDown);
                    QCoreApplication::processEvents();
                }
            },
            [&] { return model()->recordAt(list()->currentIndex().row()) != nullptr; });
        measure(
            "to the end (End)", [&] { press(Qt::Key_End); },
            [&] { return model()->recordAt(list()->currentIndex().row()) != nullptr; });
        measure(
            "switch to All leads", [&] { m_fixture.find<InboxPage>("inboxPage")->showView(LeadView::AllLeads); },
            [&] { return firstRowIsRead(); });
        measure(
            "switch back to To route", [&] { m_fixture.find<InboxPage>("inboxPage")->showView(LeadView::ToRoute); },
            [&] { return firstRowIsRead(); });
        auto *search = m_fixture.find<QLineEdit>("search");
        search->setFocus();
        measure(
            "filter: one letter typed", [&] { m_fixture.type(u"l"_s); }, [&] { return firstRowIsRead(); });
        measure(
            "filter: five more", [&] { m_fixture.type(u"ast12"_s); }, [] { return true; });
        measure(
            "filter cleared", [&] { press(Qt::Key_Escape); }, [&] { return firstRowIsRead(); });
        measure(
            "filter by a field (source, grade)", [&] { search->setText(u"source:\"Source 3\" grade:none"_s); },
            [] { return true; });
        search->clear();
        list()->setFocus();
        measure(
            "sorted by name", [&] { Q_EMIT list()->horizontalHeader()->sectionClicked(LeadListModel::Who); },
            [&] { return firstRowIsRead(); });
        measure(
            "select all", [&] { press(Qt::Key_A, Qt::ControlModifier); }, [] { return true; });
        list()->step(0);
    }
    void pages()
    {
        const struct {
            const char *what;
            Qt::Key key;
        } kPages[] = {{"page Import", Qt::Key_2}, {"page Funnel", Qt::Key_3}, {"page Sources", Qt::Key_4},
                      {"page Week", Qt::Key_5},   {"page Setup", Qt::Key_6},  {"page Inbox", Qt::Key_1}};
        for (const auto &page : kPages)
            measure(
                page.what, [&] { press(page.key, Qt::AltModifier); },
                [&] { return m_fixture.session().tasks().isEmpty(); });
    }

private Q_SLOTS:
    void onTheSample()
    {
        m_fixture.openSample();
        QVERIFY(QTest::qWaitFor([&] { return firstRowIsRead(); }));
        std::printf("\nThe sample company\n");
        measureRepaint();
        walk();
        pages();
        QFile file(m_fixture.path(u"morning.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(makeSampleFiles(test::sampleNow()).thisMorningCsv);
        file.close();
        press(Qt::Key_2, Qt::AltModifier);
        auto *page = m_fixture.window().findChild<ImportPage *>();
        auto *next = m_fixture.find<QPushButton>("importNext");
        const auto isChecked = [&] { return next->isEnabled() && next->text().remove(u'&').startsWith(u"Import "); };
        // A file of known columns goes straight to the check.
        measure(
            "import: read, match and check", [&] { page->openFile(file.fileName()); }, isChecked);
        measure(
            "import: 40 rows", [&] { next->click(); }, [&] { return m_fixture.session().undoStack()->canUndo(); });
        measure(
            "undo of the import", [&] { m_fixture.session().undo(); }, [&] { return !m_fixture.session().isBusy(); });
        press(Qt::Key_1, Qt::AltModifier);
        app().longest = 0;
        for (int i = 0; i < 30; ++i)
            press(Qt::Key_A);
        QVERIFY(m_fixture.waitUntilSaved());
        std::printf("%-46s longest event %.1f ms  %s\n", "30 leads triaged, one key after the other", app().longest,
                    app().longestWas.constData());
        m_fixture.close();
    }
    void onAHundredThousandLeads()
    {
        test::TestWorkspace made;
        QElapsedTimer timer;
        timer.start();
        const ImportResult imported = made.import(manyLeads(100'000), {.match = true, .now = test::sampleNow()});
        QVERIFY(imported.summary.leadsNew > 90'000);
        std::printf("\n100,000 leads (imported in %.1f s)\n", double(timer.elapsed()) / 1000);
        made.workspace.reset();
        timer.start();
        m_fixture.open(made.path());
        QVERIFY(QTest::qWaitFor([&] { return firstRowIsRead(); }, 60'000));
        std::printf("%-46s %.1f ms\n", "open, until the first rows are read", double(timer.nsecsElapsed()) / 1e6);
        measureRepaint();
        list()->setFocus();
        walk();
        pages();
        m_fixture.close();
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    BenchWindow bench;
    return QTest::qExec(&bench, argc, argv);
}
#include "bench_window.moc"
