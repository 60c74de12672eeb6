// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/leaddetail.h"
#include "tests/support/windowfixture.h"
#include "ui/inbox/leadlistview.h"
#include "ui/models/leadlistmodel.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

/// Deadlines are paused and let run from the inbox, by keys.
class TestPauseLead : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_fixture.press(key, modifiers); }
    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    QString message() { return m_fixture.find<QLabel>("messageText")->text(); }
    template<class T>
    T *input(const char *name)
    {
        return m_fixture.dialog()->findChild<T *>(QLatin1StringView(name));
    }
    /// The open clocks of a lead, as they stand in the file.
    QList<Clock> openClocks(LeadId lead)
    {
        const auto workspace = Workspace::open(m_fixture.session().path());
        const Result<LeadDetail> detail =
            workspace ? loadDetail(**workspace, lead) : Result<LeadDetail>(workspace.error());
        QList<Clock> clocks = detail ? detail->clocks : QList<Clock>();
        clocks.removeIf([](const Clock &clock) { return !clock.isOpen(); });
        return clocks;
    }
    /// The first lead of the list that something was promised to.
    LeadId promised()
    {
        const auto *model = static_cast<LeadListModel *>(list()->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            if (openClocks(model->leadAt(row)).isEmpty())
                continue;
            list()->setCurrentIndex(model->index(row, 0));
            return model->leadAt(row);
        }
        return {};
    }
    static bool isPaused(const Clock &clock) { return clock.pause.isOn(); }
    bool openDialog()
    {
        press(Qt::Key_P, Qt::ShiftModifier);
        return m_fixture.waitForDialog();
    }
    bool pauseFor(const QString &reason)
    {
        if (!openDialog())
            return false;
        press(Qt::Key_2);
        m_fixture.type(reason);
        press(Qt::Key_Return);
        return m_fixture.waitForNoDialog() && m_fixture.waitUntilSaved();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.openSample();
        QTRY_VERIFY(list()->hasFocus());
    }
    void cleanup() { m_fixture.close(); }

    void aPauseAsksForItsReason()
    {
        const LeadId lead = promised();
        QVERIFY(lead);
        QVERIFY(openDialog());
        auto *reason = input<QLineEdit>("untilNote");
        press(Qt::Key_2);
        QVERIFY(m_fixture.dialog()); // a day alone is not enough
        QVERIFY(reason->hasFocus());
        QVERIFY(!input<QPushButton>("act")->isEnabled());
        QVERIFY(!input<QLabel>("untilWarning")->text().isEmpty());
        m_fixture.type(u"   "_s);
        press(Qt::Key_Return);
        QVERIFY(m_fixture.dialog());
        m_fixture.type(u"waiting for the drawing"_s);
        QVERIFY(input<QPushButton>("act")->isEnabled());
        QVERIFY(input<QLabel>("untilWarning")->text().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QCOMPARE(m_fixture.session().undoStack()->count(), 0);
        QVERIFY(std::ranges::none_of(openClocks(lead), isPaused));
    }
    void aPausedLeadStandsStillUntilItIsLetRun()
    {
        const LeadId lead = promised();
        QVERIFY(lead);
        QVERIFY(pauseFor(u"waiting for the drawing"_s));
        const QList<Clock> paused = openClocks(lead);
        QVERIFY2(!paused.isEmpty() && std::ranges::all_of(paused, isPaused), qPrintable(message()));
        QCOMPARE(paused.first().pause.reason, u"waiting for the drawing"_s);
        QVERIFY(paused.first().pause.until > m_fixture.now);
        QVERIFY(m_fixture.session().undoStack()->undoText().startsWith(u"Pause the deadlines of lead"));
        QVERIFY(list()->hasFocus());
        press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QVERIFY2(std::ranges::none_of(openClocks(lead), isPaused), qPrintable(message()));
    }
    void aPauseIsUndoneWithOneKey()
    {
        const LeadId lead = promised();
        const QList<Clock> before = openClocks(lead);
        QVERIFY(pauseFor(u"on holiday"_s));
        QVERIFY(std::ranges::any_of(openClocks(lead), isPaused));
        press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
        QVERIFY(openClocks(lead) == before);
    }
    void aDayBehindUsIsNotTaken()
    {
        QVERIFY(promised());
        QVERIFY(openDialog());
        auto *text = input<QLineEdit>("untilText");
        input<QLineEdit>("untilNote")->setText(u"why"_s);
        text->setFocus();
        m_fixture.type(u"2020-01-01"_s);
        QVERIFY(!input<QPushButton>("act")->isEnabled());
        press(Qt::Key_Return);
        QVERIFY(m_fixture.dialog());
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
    }
    void theMenuSaysHowManyLeads()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        const int count = list()->selectedCount();
        QVERIFY(count > 1);
        QVERIFY(m_fixture.find<QAction>("pauseLead")->text().endsWith(u"(%1)"_s.arg(count)));
        QVERIFY(m_fixture.find<QAction>("resumeLead")->isEnabled());
    }
};

QTEST_MAIN(TestPauseLead)
#include "tst_pauselead.moc"
