// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/setup/duetester.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace lw;

/// The place where a calendar is tried out.
class TestDueTester : public QObject
{
    Q_OBJECT

    std::unique_ptr<DueTester> m_tester;

    static NamedCalendar munich()
    {
        NamedCalendar calendar{.name = u"Munich"_s, .zoneId = "Europe/Berlin", .holidaySets = {"DE-BY"}};
        for (size_t weekday = 0; weekday < 5; ++weekday)
            calendar.hours[weekday] = {{9 * 3600, 12 * 3600}, {13 * 3600, 18 * 3600}};
        return calendar;
    }
    template<class T>
    T *find(const char *name)
    {
        return m_tester->findChild<T *>(QLatin1StringView(name));
    }
    QString due() { return find<QLabel>("testerDue")->text(); }
    void type(const QString &text)
    {
        auto *start = find<QLineEdit>("testerStart");
        start->setFocus();
        start->selectAll();
        QTest::keyClicks(start, text);
    }
    /// What the table says in a column, from the first line on.
    QStringList column(int number)
    {
        const QAbstractItemModel *model = find<QTableView>("testerTable")->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, number).data().toString();
        return texts;
    }
    QStringList explained(const NamedCalendar &calendar, const QDateTime &start, const Span &span)
    {
        QStringList texts;
        for (const DueLine &line : explainDue(calendar, CalendarArithmetic(toWorkCalendar(calendar)), start, span))
            texts += line.what;
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_tester = std::make_unique<DueTester>([] { return test::someMonday(); });
        m_tester->resize(700, 500);
        m_tester->show();
        m_tester->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_tester.get()));
        m_tester->setCalendar(munich());
    }

    void itSaysWhatTheEngineExplains()
    {
        type(u"2026-04-02 16:30"_s);
        find<QDoubleSpinBox>("testerAmount")->setValue(3);
        const QDateTime start(QDate(2026, 4, 2), QTime(14, 30), Qt::UTC);
        QCOMPARE(column(1), explained(munich(), start, {.amount = 3}));
        QCOMPARE(column(1).at(1), u"Good Friday"_s);
        QCOMPARE(column(2), QStringList({u"1 h 30"_s, {}, {}, {}, u"1 h 30"_s, {}}));
        QCOMPARE(column(3).first(), u"1 h 30"_s);
        QVERIFY2(due().contains(u"10:30") && due().contains(u"UTC+02:00"), qPrintable(due()));
    }
    void nowIsWhatNobodyTypes()
    {
        QVERIFY2(due().contains(u"10:00") && due().contains(u"UTC+01:00"), qPrintable(due()));
        type(u"now"_s);
        QCOMPARE(m_tester->lines().first().what, u"10:00–12:00, 13:00–18:00"_s);
    }
    void eachUnitIsCountedItsWay_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("span");
        QTest::newRow("working hours") << 0 << u"5bh"_s;
        QTest::newRow("elapsed hours") << 1 << u"5h"_s;
        QTest::newRow("working days") << 2 << u"5wd"_s;
        QTest::newRow("same working day") << 3 << u"sd@15:00"_s;
    }
    void eachUnitIsCountedItsWay()
    {
        QFETCH(int, unit);
        QFETCH(QString, span);
        auto *choice = find<QComboBox>("testerUnit");
        choice->setFocus();
        for (int i = 0; i < unit; ++i)
            QTest::keyClick(choice, Qt::Key_Down);
        find<QDoubleSpinBox>("testerAmount")->setValue(5);
        find<QTimeEdit>("testerCutOff")->setTime(QTime(15, 0));
        const bool isSameDay = unit == 3;
        QCOMPARE(find<QTimeEdit>("testerCutOff")->isVisible(), isSameDay);
        QCOMPARE(find<QDoubleSpinBox>("testerAmount")->isVisible(), !isSameDay);
        const Result<Span> read = spanFromText(span);
        QVERIFY(read);
        QCOMPARE(column(1), explained(munich(), test::someMonday(), *read));
        QVERIFY(column(1).size() > 1);
    }
    void whatCannotBeAnsweredIsSaid()
    {
        type(u"one day"_s);
        QVERIFY2(due().contains(u"“one day” is not understood"), qPrintable(due()));
        QVERIFY(column(1).isEmpty());
        type(u"15:30"_s);
        QVERIFY(!column(1).isEmpty());
        find<QDoubleSpinBox>("testerAmount")->setValue(0);
        QVERIFY2(due().contains(u"more than nothing"), qPrintable(due()));
        find<QDoubleSpinBox>("testerAmount")->setValue(1);
        m_tester->setCalendar({.name = u"Empty"_s});
        QVERIFY2(due().contains(u"no hours"), qPrintable(due()));
        m_tester->setCalendar({.name = u"Nowhere"_s, .hours = munich().hours, .zoneId = "Mars/Olympus"});
        QVERIFY2(due().contains(u"time zone"), qPrintable(due()));
    }
    void anotherCalendarAnswersAnew()
    {
        type(u"2026-04-03 10:00"_s);
        QCOMPARE(column(1).first(), u"Good Friday"_s);
        NamedCalendar without = munich();
        without.holidaySets.clear();
        m_tester->setCalendar(without);
        QCOMPARE(column(1).first(), u"10:00–12:00, 13:00–18:00"_s);
    }
    void aLineIsHeardAsASentence()
    {
        type(u"2026-04-03 10:00"_s);
        const QModelIndex first = find<QTableView>("testerTable")->model()->index(0, 0);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().endsWith(u": Good Friday"));
    }
};

QTEST_MAIN(TestDueTester)
#include "tst_duetester.moc"
