// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/setup/blockdialog.h"
#include "ui/setup/dayrow.h"
#include "ui/setup/weekgrid.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace lw;

/// The hours of a week, by keys and by mouse.
class TestWeekGrid : public QObject
{
    Q_OBJECT

    std::unique_ptr<WeekGrid> m_grid;

    static DayHours office() { return {{9 * 3600, 12 * 3600}, {13 * 3600, 18 * 3600}}; }
    DayRow *row(int weekday) { return m_grid->row(weekday); }
    QString text(int weekday) { return hoursText(row(weekday)->hours()); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void begin(int weekday, int hour)
    {
        row(weekday)->setFocus();
        row(weekday)->setCursorAt(hour * 3600);
    }
    void drag(int weekday, double from, double to)
    {
        DayRow *target = row(weekday);
        const auto at = [&](double hour) { return QPoint(target->left(int(hour * 3600)), target->height() / 2); };
        QTest::mousePress(target, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(target, at((from + to) / 2));
        QMouseEvent move(QEvent::MouseMove, at(to), target->mapToGlobal(at(to)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(target, &move);
        QTest::mouseRelease(target, Qt::LeftButton, {}, at(to));
    }

private Q_SLOTS:
    void init()
    {
        m_grid = std::make_unique<WeekGrid>();
        m_grid->resize(1000, 320);
        m_grid->setHours({office(), office(), {}, {}, {}, {}, {}});
        m_grid->show();
        m_grid->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
    }

    void hoursAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        QTest::newRow("as shown") << u"09:00–12:00, 13:00–18:00"_s << u"09:00–12:00, 13:00–18:00"_s;
        QTest::newRow("short") << u" 9-12;13 - 18:30 "_s << u"09:00–12:00, 13:00–18:30"_s;
        QTest::newRow("out of order") << u"13-18, 9-12"_s << u"09:00–12:00, 13:00–18:00"_s;
        QTest::newRow("whole day") << u"0-24"_s << u"00:00–24:00"_s;
        QTest::newRow("in words") << u"9 to 5:30"_s << QString();
        QTest::newRow("touching") << u"9-12,12-13"_s << u"09:00–12:00, 12:00–13:00"_s;
        QTest::newRow("closed") << u"Closed"_s << u""_s;
        QTest::newRow("nothing") << u"  "_s << u""_s;
        QTest::newRow("overlap") << u"9-12, 11-13"_s << QString();
        QTest::newRow("past midnight") << u"22-6"_s << QString();
        QTest::newRow("no time") << u"9-25"_s << QString();
        QTest::newRow("61 minutes") << u"9:61-12"_s << QString();
        QTest::newRow("trailing comma") << u"9-12,"_s << QString();
        QTest::newRow("words") << u"in the morning"_s << QString();
    }
    void hoursAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const Result<DayHours> hours = readHours(typed);
        QCOMPARE(bool(hours), !read.isNull());
        if (hours)
            QCOMPARE(hoursText(*hours), read);
        else
            QVERIFY(!hours.error().message.isEmpty());
    }
    void tabComesToOneRowAndArrowsToTheOthers()
    {
        begin(0, 9);
        press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), row(1));
        QCOMPARE(row(1)->cursorAt(), 9 * 3600);
        QCOMPARE(m_grid->currentDay(), 1);
        int byTab = 0;
        for (int weekday = 0; weekday < 7; ++weekday)
            byTab += (row(weekday)->focusPolicy() & Qt::TabFocus) == Qt::TabFocus ? 1 : 0;
        QCOMPARE(byTab, 1);
        press(Qt::Key_Up);
        press(Qt::Key_Up); // there is none above
        QCOMPARE(QApplication::focusWidget(), row(0));
    }
    void goingAlongADayChangesNothing()
    {
        QSignalSpy edited(m_grid.get(), &WeekGrid::edited);
        begin(0, 0);
        press(Qt::Key_Right);
        QCOMPARE(row(0)->cursorAt(), 15 * 60);
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(row(0)->cursorAt(), 9 * 3600);
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(row(0)->cursorAt(), 12 * 3600);
        press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(row(0)->cursorAt(), 9 * 3600);
        press(Qt::Key_End);
        QCOMPARE(row(0)->cursorAt(), 86400 - 900);
        press(Qt::Key_Home);
        press(Qt::Key_Left);
        QCOMPARE(row(0)->cursorAt(), 0);
        QCOMPARE(edited.count(), 0);
    }
    void keysChangeBlocks_data()
    {
        QTest::addColumn<int>("hour");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("hours");
        const auto row = [](const char *name, int hour, Qt::Key key, Qt::KeyboardModifiers modifiers, int times,
                            const char *hours) {
            QTest::newRow(name) << hour << key << modifiers << times << QString::fromUtf8(hours);
        };
        const Qt::KeyboardModifiers both = Qt::ShiftModifier | Qt::ControlModifier;
        row("longer", 9, Qt::Key_Right, Qt::ShiftModifier, 2, "09:00–12:30, 13:00–18:00");
        row("up to the next", 9, Qt::Key_Right, Qt::ShiftModifier, 9, "09:00–13:00, 13:00–18:00");
        row("to the end of the day", 13, Qt::Key_Right, Qt::ShiftModifier, 30, "09:00–12:00, 13:00–24:00");
        row("shorter, the cursor stays in it", 9, Qt::Key_Left, Qt::ShiftModifier, 20, "09:00–09:15, 13:00–18:00");
        row("longer from its end", 18, Qt::Key_Right, Qt::ShiftModifier, 4, "09:00–12:00, 13:00–19:00");
        row("shorter from its end", 18, Qt::Key_Left, Qt::ShiftModifier, 4, "09:00–12:00, 13:00–17:00");
        row("begins earlier", 9, Qt::Key_Left, both, 4, "08:00–12:00, 13:00–18:00");
        row("begins later", 9, Qt::Key_Right, both, 4, "10:00–12:00, 13:00–18:00");
        row("begins where the one before ends", 13, Qt::Key_Left, both, 9, "09:00–12:00, 12:00–18:00");
        row("a new one grows", 6, Qt::Key_Right, Qt::ShiftModifier, 4, "06:00–07:00, 09:00–12:00, 13:00–18:00");
        row("a new one by Space", 19, Qt::Key_Space, Qt::NoModifier, 1, "09:00–12:00, 13:00–18:00, 19:00–20:00");
        row("a new one fits in", 12, Qt::Key_Insert, Qt::NoModifier, 1, "09:00–12:00, 12:00–13:00, 13:00–18:00");
        row("Space within one", 10, Qt::Key_Space, Qt::NoModifier, 1, "09:00–12:00, 13:00–18:00");
        row("gone", 10, Qt::Key_Delete, Qt::NoModifier, 1, "13:00–18:00");
        row("nothing there", 8, Qt::Key_Delete, Qt::NoModifier, 1, "09:00–12:00, 13:00–18:00");
    }
    void keysChangeBlocks()
    {
        QFETCH(int, hour);
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(int, times);
        begin(0, hour);
        for (int i = 0; i < times; ++i)
            press(key, modifiers);
        QTEST(text(0), "hours");
        QCOMPARE(text(1), hoursText(office()));
    }
    void aDayIsCopied()
    {
        begin(0, 9);
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), hoursText(office()));
        begin(5, 9);
        QSignalSpy edited(m_grid.get(), &WeekGrid::edited);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text(5), hoursText(office()));
        QCOMPARE(edited.count(), 1);
        QSignalSpy refused(m_grid.get(), &WeekGrid::refused);
        QApplication::clipboard()->setText(u"Maria Kern, Kern Pumps"_s);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text(5), hoursText(office()));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.first().first().toString().contains(u"Maria Kern"));
        begin(3, 9);
        press(Qt::Key_C, Qt::ControlModifier);
        begin(5, 9);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text(5), QString());
    }
    void returnOpensTheExactText()
    {
        begin(1, 9);
        press(Qt::Key_Return);
        auto *dialog = m_grid->findChild<BlockDialog *>(u"blockDialog"_s);
        QVERIFY(dialog);
        auto *line = dialog->findChild<QLineEdit *>(u"blockText"_s);
        QCOMPARE(line->text(), hoursText(office()));
        line->selectAll();
        QTest::keyClicks(line, u"9-12, 11-13"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // two blocks overlap
        line->selectAll();
        QTest::keyClicks(line, u"8:10-12:05"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!m_grid->findChild<BlockDialog *>(u"blockDialog"_s));
        QCOMPARE(text(1), u"08:10–12:05"_s);
    }
    void aRowSaysItsHoursAndWhereTheCursorIs()
    {
        begin(0, 10);
        QCOMPARE(row(0)->accessibleName(), u"Monday, 09:00 to 12:00, 13:00 to 18:00"_s);
        QCOMPARE(row(0)->accessibleDescription(), u"at 10:00, in 09:00–12:00"_s);
        QCOMPARE(row(6)->accessibleName(), u"Sunday, closed"_s);
        press(Qt::Key_Delete);
        QCOMPARE(row(0)->accessibleName(), u"Monday, 13:00 to 18:00"_s);
        QCOMPARE(row(0)->accessibleDescription(), u"at 10:00, free"_s);
    }
    void theWeekIsSummedUp()
    {
        auto *sum = m_grid->findChild<QLabel *>(u"weekSum"_s);
        QCOMPARE(sum->text(), u"Week: 16 h"_s);
        begin(0, 9);
        press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(sum->text(), u"Week: 16 h 15"_s);
    }
    void theMouseDrawsMovesAndResizes_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QString>("hours");
        QTest::newRow("draw") << 19.0 << 21.0 << u"09:00–12:00, 13:00–18:00, 19:00–21:00"_s;
        QTest::newRow("draw backwards, up to the next") << 20.0 << 17.0 << u"09:00–12:00, 13:00–18:00, 18:00–20:00"_s;
        QTest::newRow("move") << 15.5 << 17.5 << u"09:00–12:00, 15:00–20:00"_s;
        QTest::newRow("move against the one before") << 15.5 << 10.0 << u"09:00–12:00, 12:00–17:00"_s;
        QTest::newRow("end") << 17.97 << 20.0 << u"09:00–12:00, 13:00–20:00"_s;
        QTest::newRow("begin") << 9.03 << 7.0 << u"07:00–12:00, 13:00–18:00"_s;
    }
    void theMouseDrawsMovesAndResizes()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QSignalSpy edited(m_grid.get(), &WeekGrid::edited);
        drag(0, from, to);
        QTEST(text(0), "hours");
        QCOMPARE(edited.count(), 1); // however far the mouse went
    }
};

QTEST_MAIN(TestWeekGrid)
#include "tst_weekgrid.moc"
