// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changescreening.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"
#include "ui/session/session.h"
#include "ui/setup/screenexistingdialog.h"
#include "ui/setup/screeningtab.h"
#include "ui/widgets/widgets.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const ScreeningEntry kRival{.reason = u"competitor"_s, .by = ScreenBy::Company, .value = u"Rival Corp"_s};

/// Ann and Cid are of the rival, Bob is a buyer; the tab stands alone, in front.
struct Bench {
    test::TestWorkspace workspace;
    bool isFilled; ///< before the session opens it
    Session session{workspace.path(), [] { return test::someMonday().addDays(1); }};
    ScreeningTab tab{session};
    QStringList said;

    explicit Bench(const QList<ScreeningEntry> &entries = {})
        : isFilled(fill(entries))
    {
    }
    bool fill(const QList<ScreeningEntry> &entries)
    {
        const ImportResult leads =
            workspace.import("name,email,company\nAnn Ames,ann@a.example,Rival Corp\nBob Bell,bob@b.example,Acme\n"
                             "Cid Cole,cid@c.example,Rival\n");
        return leads.summary.leadsNew == 3 && std::ranges::all_of(entries, [this](const ScreeningEntry &entry) {
                   return bool(addScreening(*workspace, entry, u"Manager"_s, test::someMonday()));
               });
    }
    bool open()
    {
        QObject::connect(&session, &Session::said, &tab, [this](const Message &message) { said += message.text; });
        tab.resize(900, 600);
        tab.show();
        return isFilled && isInFront() && test::waitFor([this] { return session.isOpen() && session.columns(); });
    }
    bool isInFront()
    {
        tab.activateWindow();
        return QTest::qWaitForWindowActive(&tab);
    }
    template<class T>
    T *find(const char *name) const
    {
        T *found = tab.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("The tab has no %s.", name);
        return found;
    }
    bool hasNotice() const { return find<QWidget>("screeningNotice")->isVisible(); }
    QString notice() const { return find<QLabel>("screeningNoticeText")->text(); }
    /// As the form does it.
    void add(const ScreeningEntry &entry)
    {
        session.perform(u"Add"_s, [entry](Workspace &open, const Progress &) {
            return addScreening(open, entry, u"Manager"_s, test::someMonday());
        });
    }
    ScreenExistingDialog *dialog() const { return tab.findChild<ScreenExistingDialog *>(); }
    bool openMatches()
    {
        if (!test::waitFor([this] { return hasNotice(); }) || !isInFront())
            return false;
        QTest::keyClick(&tab, Qt::Key_L, Qt::AltModifier);
        return dialogComes();
    }
    bool openBase()
    {
        QTest::keyClick(find<QPushButton>("screeningBase"), Qt::Key_Space);
        return dialogComes();
    }
    bool dialogComes()
    {
        if (!test::waitFor([this] { return dialog() && dialog()->isVisible(); }))
            return false;
        dialog()->activateWindow();
        return QTest::qWaitForWindowActive(dialog());
    }
    QTableView *table() const { return find<QTableView>("screenExistingTable"); }
    QPushButton *apply() const { return find<QPushButton>("screenExistingApply"); }
    QString counts() const { return find<QLabel>("screenExistingCounts")->text(); }
    QString emptyText() const { return dialog()->findChild<EmptyState *>()->text(); }
    Status status(qint64 lead) const { return workspace.lead(lead).lead.status; }
    /// What somebody else does to a lead meanwhile.
    void lose(qint64 lead)
    {
        Act act;
        act.verb = Verb::Lost;
        act.reason = u"price"_s;
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        const Result<void> fresh = workspace->refresh(); // the list was changed in the window
        QVERIFY2(fresh, fresh ? "" : qPrintable(fresh.error().message));
        const auto done = workLeads(*workspace, {lead}, act, test::someMonday());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
};

} // namespace

class TestScreenExistingDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSavedEntryTellsOfTheLeadsItHoldsFor()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(!bench.hasNotice());
        QTest::keyClick(bench.find<QPushButton>("screeningAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.tab.findChild<QDialog *>(u"screeningDialog"_s));
        QTest::keyClicks(bench.find<QLineEdit>("screeningValue"), u"Rival Corp"_s);
        QTest::keyClick(bench.find<QDialog>("screeningDialog"), Qt::Key_Return);
        QTRY_VERIFY(bench.hasNotice());
        QVERIFY2(bench.notice().contains(u"2"), qPrintable(bench.notice()));
        const auto *button = bench.find<QPushButton>("screeningNoticeOpen");
        QVERIFY(!button->accessibleName().isEmpty());
        QCOMPARE(button->accessibleDescription(), bench.notice());
    }
    void anEntryThatHoldsForNobodyIsQuiet()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.add({.reason = u"spam"_s, .by = ScreenBy::Domain, .value = u"nobody.example"_s});
        QTRY_VERIFY(!bench.session.isBusy() && !bench.said.isEmpty());
        QTRY_VERIFY(bench.session.tasks().isEmpty());
        QVERIFY(!bench.hasNotice());
        bench.add(kRival);
        QTRY_VERIFY(bench.hasNotice());
    }
    void whatStoodInTheListBeforeIsNoNews()
    {
        Bench bench({kRival});
        QVERIFY(bench.open());
        bench.tab.refresh();
        QVERIFY(bench.session.tasks().isEmpty());
        QVERIFY(!bench.hasNotice());
    }
    void theBaseIsLookedAtWhenSomebodySeesTheTab()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.tab.hide();
        bench.add(kRival);
        QTRY_VERIFY(!bench.session.isBusy() && !bench.said.isEmpty());
        QVERIFY(bench.session.tasks().isEmpty());
        bench.tab.show();
        QTRY_VERIFY(bench.hasNotice());
    }

    void whatIsTickedIsScreenedOutByKeys()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.add(kRival);
        QVERIFY(bench.openMatches());
        const QAbstractItemModelTester tester(bench.table()->model());
        QCOMPARE(bench.table()->model()->rowCount(), 2);
        QTRY_VERIFY(bench.table()->hasFocus());
        QVERIFY(!bench.table()->accessibleName().isEmpty());
        const QModelIndex first = bench.table()->model()->index(0, 0);
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QTest::keyClick(bench.table(), Qt::Key_Right); // Space means the row, wherever one stands in it
        QTest::keyClick(bench.table(), Qt::Key_Space);
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY2(bench.counts().contains(u"1 of 2"), qPrintable(bench.counts()));
        QVERIFY2(bench.apply()->text().contains(u"1"), qPrintable(bench.apply()->text()));
        QTest::keyClick(bench.table(), Qt::Key_Return);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.status(1), Status::Open);
        QCOMPARE(bench.status(3), Status::ScreenedOut);
        QTRY_VERIFY2(bench.hasNotice() && bench.notice().contains(u"1"), qPrintable(bench.notice()));
    }
    void aBatchIsUndoneAsOne()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.add(kRival);
        QVERIFY(bench.openMatches());
        QTest::keyClick(bench.table(), Qt::Key_Return);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.status(1), Status::ScreenedOut);
        QCOMPARE(bench.status(3), Status::ScreenedOut);
        QTRY_VERIFY(!bench.hasNotice());
        bench.session.undo();
        QTRY_VERIFY(bench.hasNotice());
        QVERIFY2(bench.notice().contains(u"2"), qPrintable(bench.notice()));
        QCOMPARE(bench.status(1), Status::Open);
        QCOMPARE(bench.status(3), Status::Open);
        QTRY_VERIFY(bench.session.tasks().isEmpty());
        bench.session.undo(); // the entry
        QTRY_VERIFY(!bench.hasNotice());
    }
    void nothingTickedCannotBeApplied()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.add(kRival);
        QVERIFY(bench.openMatches());
        QTest::keyClick(bench.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(bench.table(), Qt::Key_Space);
        QVERIFY(!bench.apply()->isEnabled());
        QCOMPARE(bench.find<QCheckBox>("screenExistingAll")->checkState(), Qt::Unchecked);
        QTest::keyClick(bench.table(), Qt::Key_Return);
        QVERIFY(bench.dialog()->isVisible());
        QTest::keyClick(bench.find<QCheckBox>("screenExistingAll"), Qt::Key_Space);
        QCOMPARE(bench.find<QCheckBox>("screenExistingAll")->checkState(), Qt::Checked);
        QVERIFY(bench.apply()->isEnabled());
        QTest::keyClick(bench.table(), Qt::Key_Down);
        QTest::keyClick(bench.table(), Qt::Key_Space);
        QCOMPARE(bench.find<QCheckBox>("screenExistingAll")->checkState(), Qt::PartiallyChecked);
        QTest::keyClick(bench.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.status(1), Status::Open);
    }
    void aBaseWithoutMatchesSaysSo()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.openBase());
        QTRY_VERIFY2(bench.emptyText().contains(u"nobody"), qPrintable(bench.emptyText()));
        QVERIFY2(bench.emptyText().contains(u"3"), qPrintable(bench.emptyText()));
        QVERIFY(!bench.apply()->isEnabled());
    }
    void theBaseIsLookedAtOnRequest()
    {
        Bench bench({kRival});
        QVERIFY(bench.open());
        QVERIFY(bench.openBase());
        QTRY_VERIFY(bench.table()->isVisible());
        QCOMPARE(bench.table()->model()->rowCount(), 2);
        QTRY_VERIFY(bench.table()->hasFocus());
    }
    void whatChangedMeanwhileIsLeftAndTold()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.add(kRival);
        QVERIFY(bench.openMatches());
        bench.lose(1);
        QTest::keyClick(bench.table(), Qt::Key_Return);
        QTRY_VERIFY(!bench.dialog());
        QCOMPARE(bench.status(1), Status::Lost);
        QCOMPARE(bench.status(3), Status::ScreenedOut);
        QVERIFY2(bench.said.last().contains(u"changed meanwhile"), qPrintable(bench.said.last()));
    }
    void whereAllChangedMeanwhileNothingIsDone()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.add(kRival);
        QVERIFY(bench.openMatches());
        bench.lose(1);
        bench.lose(3);
        QTest::keyClick(bench.table(), Qt::Key_Return);
        QTRY_VERIFY2(bench.emptyText().contains(u"Nobody was screened out"), qPrintable(bench.emptyText()));
        QVERIFY(bench.dialog()->isVisible());
        auto *again = bench.dialog()->findChild<EmptyState *>()->findChild<QPushButton *>();
        QVERIFY(again->isVisible());
        QTest::keyClick(again, Qt::Key_Space);
        QTRY_VERIFY2(bench.emptyText().contains(u"holds for nobody"), qPrintable(bench.emptyText()));
    }
};

QTEST_MAIN(TestScreenExistingDialog)
#include "tst_screenexistingdialog.moc"
