// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changecalendars.h"
#include "core/workspace/changerulebook.h"
#include "tests/support/windowfixture.h"
#include "ui/models/calendarholidays.h"
#include "ui/setup/calendarpane.h"
#include "ui/setup/calendarstab.h"
#include "ui/setup/dayrow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

/// The calendars in the real window; a colleague has the same file open.
class TestCalendarsTab : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    std::unique_ptr<test::TestWorkspace> m_colleague;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_fixture.press(key, modifiers); }
    QPushButton *button(const char *name) { return m_fixture.find<QPushButton>(name); }
    CalendarsTab *tab() { return m_fixture.find<CalendarsTab>("calendarsTab"); }
    QListWidget *list() { return m_fixture.find<QListWidget>("calendarList"); }
    QTableView *holidays() { return m_fixture.find<QTableView>("calendarHolidays"); }
    QString state() { return m_fixture.find<QLabel>("calendarState")->text(); }
    QString message() { return m_fixture.find<QLabel>("messageText")->text(); }
    QString counted() { return m_fixture.find<QLabel>("calendarCounted")->text(); }
    bool openTab()
    {
        m_fixture.open(m_colleague->path());
        QTest::keyClick(&m_fixture.window(), Qt::Key_8, Qt::AltModifier);
        auto *tabs = m_fixture.find<QTabWidget>("setupTabs");
        if (!tabs || !test::waitFor([&] { return tabs->isVisible(); }))
            return false;
        tabs->setCurrentWidget(tab());
        return test::waitFor([&] { return QApplication::focusWidget() == list(); });
    }
    bool add(const QString &name)
    {
        list()->setFocus();
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        if (!m_fixture.waitForDialog())
            return false;
        m_fixture.type(name);
        press(Qt::Key_Return);
        return m_fixture.waitForNoDialog();
    }
    void pickSet(const char *code)
    {
        auto *sets = m_fixture.find<QComboBox>("calendarAddSet");
        const int index = sets->findData(QByteArray(code));
        QVERIFY(index > 0);
        Q_EMIT sets->activated(index);
    }
    bool save()
    {
        button("calendarSave")->click();
        return m_fixture.waitUntilSaved() && test::waitFor([this] { return !tab()->isChanged(); });
    }
    bool undo()
    {
        list()->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        return m_fixture.waitUntilSaved();
    }
    Calendars kept()
    {
        const Result<void> ready = (*m_colleague)->refresh();
        return ready ? calendarsOf((*m_colleague)->rulebook()->rulebook) : Calendars();
    }
    /// The row of a day in the list of holidays; -1: none.
    int rowOf(const QString &name)
    {
        for (int row = 0; row < holidays()->model()->rowCount(); ++row) {
            if (holidays()->model()->index(row, CalendarHolidays::NameColumn).data().toString() == name)
                return row;
        }
        return -1;
    }
    Qt::CheckState boxOf(const QString &name)
    {
        return holidays()->model()->index(rowOf(name), 0).data(Qt::CheckStateRole).value<Qt::CheckState>();
    }
    void go(const QString &name)
    {
        holidays()->setFocus();
        holidays()->setCurrentIndex(holidays()->model()->index(rowOf(name), 0));
    }

private Q_SLOTS:
    void init()
    {
        m_colleague = std::make_unique<test::TestWorkspace>();
        m_colleague->territories("country,owner\nDE,Ada\nUS,Ben\n");
        m_colleague->import("name,email,country\nAnn Doe,ann@a.example,DE\n");
    }
    void cleanup()
    {
        m_fixture.close();
        m_colleague.reset();
    }

    void calendarsAreAddedSavedAndTakenBack()
    {
        QVERIFY(openTab());
        QCOMPARE(list()->count(), 1);
        QVERIFY(!button("calendarSave")->isEnabled());
        QVERIFY(!button("calendarRemove")->isEnabled());
        QVERIFY(add(u"Munich office"_s));
        QCOMPARE(list()->count(), 2);
        QCOMPARE(list()->currentRow(), 1);
        QVERIFY(kept().others.isEmpty()); // a draft so far
        QTRY_COMPARE(state(), u"No open deadline would move if you save."_s);
        QVERIFY(save());
        QCOMPARE(kept().others.size(), 1);
        QCOMPARE(kept().others.first().name, u"Munich office"_s);
        QCOMPARE(message(), u"Done: Change calendar “Munich office”"_s);
        QVERIFY(undo());
        QCOMPARE(kept().others.size(), 0);
        QTRY_COMPARE(list()->count(), 1);
    }
    void hoursAreChangedByKeysAndDiscarded()
    {
        QVERIFY(openTab());
        auto *friday = m_fixture.find<DayRow>("day4");
        const DayHours before = friday->hours();
        friday->setFocus();
        press(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(tab()->isChanged());
        QCOMPARE(friday->hours().front().end, before.front().end - 900);
        QTRY_VERIFY(state().contains(u"would move"));
        button("calendarDiscard")->click();
        QVERIFY(!tab()->isChanged());
        QCOMPARE(friday->hours(), before);
        QCOMPARE(state(), QString());
    }
    void whatCannotBeSavedIsSaid()
    {
        QVERIFY(openTab());
        for (int weekday = 0; weekday < 5; ++weekday) {
            auto *row = m_fixture.find<DayRow>(qPrintable(u"day%1"_s.arg(weekday)));
            row->setFocus();
            press(Qt::Key_Delete);
        }
        QVERIFY2(state().contains(u"no working hours"), qPrintable(state()));
        QVERIFY(!button("calendarSave")->isEnabled());
        button("calendarDiscard")->click();
        auto *zone = m_fixture.find<QComboBox>("calendarZone");
        zone->setFocus();
        zone->lineEdit()->selectAll();
        m_fixture.type(u"Mars/Olympus"_s);
        QVERIFY2(state().contains(u"not a time zone"), qPrintable(state()));
        QVERIFY(!button("calendarSave")->isEnabled());
    }
    void holidaysAreSwitchedForEveryYear()
    {
        QVERIFY(openTab());
        const QAbstractItemModelTester tester(holidays()->model());
        pickSet("DE-BY");
        const int before = counted().section(u' ', 0, 0).toInt();
        QVERIFY(before >= 12);
        QCOMPARE(boxOf(u"Good Friday"_s), Qt::Checked);
        go(u"Good Friday"_s);
        press(Qt::Key_Space);
        QCOMPARE(boxOf(u"Good Friday"_s), Qt::Unchecked);
        QCOMPARE(counted().section(u' ', 0, 0).toInt(), before - 1);
        QCOMPARE(holidays()->currentIndex().row(), rowOf(u"Good Friday"_s));
        m_fixture.find<QSpinBox>("calendarYear")->setValue(2031);
        QCOMPARE(boxOf(u"Good Friday"_s), Qt::Unchecked);
        QVERIFY(save());
        QCOMPARE(kept().company.holidaySets, QList<QByteArray>{"DE-BY"});
        QCOMPARE(kept().company.switchedOff.size(), 1);
        button("set DE-BY")->click();
        QCOMPARE(holidays()->model()->rowCount(), 0);
        QVERIFY(counted().startsWith(u"No holidays"));
    }
    void singleDaysComeAndGo()
    {
        QVERIFY(openTab());
        m_fixture.find<QSpinBox>("calendarYear")->setValue(2026);
        button("calendarAddDay")->click();
        QVERIFY(m_fixture.waitForDialog());
        QVERIFY(!m_fixture.dialog()->findChild<QPushButton *>(u"save"_s)->isEnabled()); // without a name
        m_fixture.dialog()->findChild<QDateEdit *>(u"calendarDay"_s)->setDate(QDate(2026, 7, 15));
        m_fixture.dialog()->findChild<QLineEdit *>(u"calendarDayName"_s)->setFocus();
        m_fixture.type(u"Works outing"_s);
        press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QCOMPARE(rowOf(u"Works outing"_s), 0);
        QVERIFY(save());
        QCOMPARE(kept().company.days, QList<CalendarDay>({{QDate(2026, 7, 15), u"Works outing"_s, false}}));
        go(u"Works outing"_s);
        press(Qt::Key_Delete);
        QVERIFY(save());
        QVERIFY(kept().company.days.isEmpty());
    }
    void aHolidayIsWorkedOnOneDay()
    {
        QVERIFY(openTab());
        pickSet("DE-BY");
        m_fixture.find<QSpinBox>("calendarYear")->setValue(2026);
        button("calendarAddDay")->click();
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.dialog()->findChild<QDateEdit *>(u"calendarDay"_s)->setDate(QDate(2026, 4, 3));
        m_fixture.dialog()->findChild<QComboBox *>(u"calendarDayKind"_s)->setCurrentIndex(1);
        press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QCOMPARE(boxOf(u"Good Friday"_s), Qt::Unchecked);
        m_fixture.find<QSpinBox>("calendarYear")->setValue(2027);
        QCOMPARE(boxOf(u"Good Friday"_s), Qt::Checked);
        m_fixture.find<QSpinBox>("calendarYear")->setValue(2026);
        go(u"Good Friday"_s);
        QVERIFY(button("calendarRemoveDay")->isEnabled());
        press(Qt::Key_Delete);
        QCOMPARE(boxOf(u"Good Friday"_s), Qt::Checked);
    }
    void aCalendarFileAddsItsDays()
    {
        QVERIFY(openTab());
        QFile file(m_fixture.path(u"days.ics"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                   "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260715\r\nSUMMARY:Works outing\r\nEND:VEVENT\r\n"
                   "BEGIN:VEVENT\r\nDTSTART:20260716T100000Z\r\nDTEND:20260716T110000Z\r\nSUMMARY:Meeting\r\n"
                   "END:VEVENT\r\nEND:VCALENDAR\r\n");
        file.close();
        m_fixture.find<CalendarPane>("calendarPane")->importDays(file.fileName());
        QVERIFY(m_fixture.waitForDialog());
        auto *box = qobject_cast<QMessageBox *>(m_fixture.dialog());
        QVERIFY(box);
        QVERIFY2(box->informativeText().contains(u"Meeting"), qPrintable(box->informativeText()));
        press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(rowOf(u"Works outing"_s) >= 0);
        QVERIFY(rowOf(u"Meeting"_s) < 0);
        QVERIFY(tab()->isChanged());
        m_fixture.find<CalendarPane>("calendarPane")->importDays(m_fixture.path(u"missing.ics"_s));
        QTRY_VERIFY2(message().contains(u"missing.ics"), qPrintable(message()));
    }
    void repsAndTerritoriesAreGivenACalendarThatFollowsItsName()
    {
        QVERIFY(openTab());
        QVERIFY(add(u"Munich"_s));
        button("calendarUse")->click();
        QVERIFY(m_fixture.waitForDialog());
        auto *reps = m_fixture.dialog()->findChild<QListWidget *>(u"calendarReps"_s);
        QCOMPARE(QApplication::focusWidget(), reps);
        QCOMPARE(reps->item(0)->text(), u"Ada"_s);
        press(Qt::Key_Space);
        auto *territories = m_fixture.dialog()->findChild<QListWidget *>(u"calendarTerritories"_s);
        QCOMPARE(territories->count(), 2);
        territories->item(1)->setCheckState(Qt::Checked);
        const QString territory = territories->item(1)->text();
        press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(save());
        QCOMPARE(kept().use.byRep, (QHash<QString, QString>{{u"Ada"_s, u"Munich"_s}}));
        QCOMPARE(kept().use.byTerritory, (QHash<QString, QString>{{territory, u"Munich"_s}}));
        QVERIFY(m_fixture.find<QLabel>("calendarUsers")->text().contains(u"rep Ada"));
        QVERIFY(!button("calendarRemove")->isEnabled()); // it is used
        list()->setFocus();
        press(Qt::Key_F2);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"Bavaria"_s);
        press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(save());
        QCOMPARE(kept().others.first().name, u"Bavaria"_s);
        QCOMPARE(kept().use.byRep.value(u"Ada"_s), u"Bavaria"_s);
    }
    void namesAreTakenOnce()
    {
        QVERIFY(openTab());
        QVERIFY(add(u"Munich"_s));
        button("calendarCopy")->click();
        QVERIFY(m_fixture.waitForDialog());
        for (const QString &taken : {u"MUNICH"_s, u"company"_s, u" "_s}) {
            auto *name = m_fixture.dialog()->findChild<QLineEdit *>(u"calendarName"_s);
            name->selectAll();
            m_fixture.type(taken);
            QVERIFY2(!m_fixture.dialog()->findChild<QPushButton *>(u"save"_s)->isEnabled(), qPrintable(taken));
        }
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QCOMPARE(list()->count(), 2);
        list()->setFocus();
        press(Qt::Key_Delete);
        QCOMPARE(list()->count(), 1);
        QVERIFY(!tab()->isChanged());
    }
    void leavingWithADraftAsks_data()
    {
        QTest::addColumn<Qt::Key>("answer");
        QTest::addColumn<bool>("stays");
        QTest::addColumn<int>("kept");
        QTest::newRow("later") << Qt::Key_Escape << true << 0;
        QTest::newRow("save") << Qt::Key_S << false << 1;
        QTest::newRow("discard") << Qt::Key_D << false << 0;
    }
    void leavingWithADraftAsks()
    {
        QFETCH(Qt::Key, answer);
        QFETCH(bool, stays);
        QVERIFY(openTab());
        QVERIFY(add(u"Munich"_s));
        press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(m_fixture.dialog()->objectName(), u"calendarQuestion"_s);
        press(answer, answer == Qt::Key_Escape ? Qt::NoModifier : Qt::AltModifier);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(tab()->isChanged(), stays);
        QTEST(int(kept().others.size()), "kept");
    }
    void theWindowDoesNotCloseOverADraft()
    {
        QVERIFY(openTab());
        QVERIFY(add(u"Munich"_s));
        m_fixture.window().close();
        QVERIFY(m_fixture.window().isVisible());
        QVERIFY(m_fixture.waitForDialog());
        press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!m_fixture.window().isVisible());
        QCOMPARE(kept().others.size(), 1);
    }
    void leavingWithoutADraftDoesNot()
    {
        QVERIFY(openTab());
        press(Qt::Key_1, Qt::AltModifier);
        QTest::qWait(50);
        QVERIFY(!m_fixture.dialog());
    }
    void whatOthersChangeIsShownUnlessSomebodyEdits()
    {
        QVERIFY(openTab());
        const auto colleagueAdds = [this](const QString &name) {
            Calendars calendars = kept();
            NamedCalendar calendar = calendars.company;
            calendar.name = name;
            calendars.others += calendar;
            return changeCalendars(**m_colleague, calendars, u"Manager"_s, test::sampleNow(), u"Calendars"_s);
        };
        LW_VERIFY(colleagueAdds(u"Leeds"_s));
        m_fixture.session().reload();
        QTRY_COMPARE(list()->count(), 2);
        QVERIFY(add(u"Munich"_s));
        LW_VERIFY(colleagueAdds(u"Oslo"_s));
        m_fixture.session().reload();
        QTRY_VERIFY2(state().contains(u"Somebody changed the calendars meanwhile"), qPrintable(state()));
        QCOMPARE(list()->count(), 3);
        QCOMPARE(list()->item(2)->text(), u"Munich"_s);
    }
    void whatWouldMoveIsCountedAndListedBeforeItIsSaved()
    {
        QVERIFY(openTab());
        for (const char *day : {"day1", "day2", "day3"}) {
            m_fixture.find<DayRow>(day)->setFocus();
            press(Qt::Key_Delete);
        }
        Calendars draft = kept();
        for (const size_t weekday : {1, 2, 3})
            draft.company.hours[weekday].clear();
        const Result<QList<MovedDeadline>> moved = wouldMove(**m_colleague, draft);
        LW_VERIFY(moved);
        QVERIFY(!moved->isEmpty());
        const QString count = QString::number(moved->size());
        QTRY_VERIFY2(state().startsWith(count + u" open deadline") && state().endsWith(u"would move if you save."),
                     qPrintable(state()));
        button("calendarShowMoved")->click();
        QVERIFY(m_fixture.waitForDialog());
        auto *table = m_fixture.dialog()->findChild<QTableView *>(u"movedTable"_s);
        QCOMPARE(table->model()->rowCount(), int(moved->size()));
        QCOMPARE(table->model()->index(0, 1).data().toString(), labelOf(moved->first().kind));
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(save());
        QVERIFY(wouldMove(**m_colleague, kept())->isEmpty());
        QVERIFY(undo());
        QCOMPARE(wouldMove(**m_colleague, draft)->size(), moved->size());
    }
    void tabGoesFromTheListToSaving()
    {
        QVERIFY(openTab());
        pickSet("DE-BY");
        QTRY_VERIFY(button("set DE-BY")->isVisible());
        QStringList seen;
        list()->setFocus();
        for (int i = 0; i < 60 && !seen.contains(u"calendarSave"_s); ++i) {
            seen += QApplication::focusWidget()->objectName();
            press(Qt::Key_Tab);
        }
        qsizetype before = -1;
        for (const char *name : {"calendarList", "calendarAdd", "calendarZone", "day0", "calendarAddSet", "set DE-BY",
                                 "calendarYear", "calendarHolidays", "calendarAddDay", "testerStart", "testerAmount",
                                 "testerUnit", "testerTable", "calendarSave"}) {
            const qsizetype at = seen.indexOf(QLatin1StringView(name));
            QVERIFY2(at > before, qPrintable(QLatin1StringView(name) + u": "_s + seen.join(u", "_s)));
            before = at;
        }
    }
    void theTesterTriesTheDraft()
    {
        QVERIFY(openTab());
        auto *start = m_fixture.find<QLineEdit>("testerStart");
        start->setText(u"2026-04-03 10:00"_s);
        auto *lines = m_fixture.find<QTableView>("testerTable")->model();
        QCOMPARE(lines->index(0, 1).data().toString(), u"10:00–17:00"_s);
        pickSet("DE-BY");
        QCOMPARE(lines->index(0, 1).data().toString(), u"Good Friday"_s);
    }
};

QTEST_MAIN(TestCalendarsTab)
#include "tst_calendarstab.moc"
