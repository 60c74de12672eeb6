// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changerulebook.h"
#include "tests/support/testsupport.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/duplicatedialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/dialogs/routedialog.h"
#include "ui/dialogs/untildialog.h"
#include "ui/models/listrole.h"
#include "ui/session/session.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

// One and two share an e-mail address under two names; three is somebody else.
constexpr char kLeads[] = "name,email,company,country,state\n"
                          "Ann Doe,info@x.example,Acme,US,NY\n"
                          "Bob Roe,info@x.example,Acme,US,NY\n"
                          "Cy Poe,cy@y.example,Beta,US,CA\n";

/// A workspace with three leads and four reps, one of whom has left.
struct Bench {
    test::TestWorkspace workspace;
    std::optional<Session> session;

    Bench()
    {
        workspace.territories("country,state,owner\nUS,NY,Ada\nUS,CA,Ben\n");
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        reps += Rep{.name = u"Cleo"_s, .type = u"inside"_s, .email = {}, .phone = {}, .active = true};
        reps += Rep{.name = u"Dan"_s, .type = u"outside"_s, .email = {}, .phone = {}, .active = false};
        const auto changed = changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Reps"_s);
        if (!changed)
            qFatal("%s", qPrintable(changed.error().message));
        workspace.import(kLeads);
        session.emplace(workspace.path(), [] { return test::someMonday(); });
    }
    bool isReady() const { return session->isOpen() && session->columns(); }
};

template<class T>
T *find(const QDialog &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("The dialog has no %s.", name);
    return found;
}

bool isUp(QDialog &dialog)
{
    dialog.open();
    dialog.activateWindow();
    return QTest::qWaitForWindowActive(&dialog);
}

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

QString keyOf(const QTableView *table, int row)
{
    return table->model()->index(row, 0).data(KeyRole).toString();
}

int rowOf(const QTableView *table, const QString &key)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (keyOf(table, row) == key)
            return row;
    }
    return -1;
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Route

    void theProposedOwnerIsOneKeyAway()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        RouteDialog dialog(*bench.session, u"Route lead 3"_s, u"Ben"_s, nullptr);
        const QSignalSpy chosen(&dialog, &RouteDialog::chosen);
        QVERIFY(isUp(dialog));
        const auto *list = find<QTableView>(dialog, "routeList");
        QCOMPARE(keyOf(list, 0), u"Ben"_s);
        QVERIFY(cell(list, 0, 3).contains(u"Proposed"));
        QCOMPARE(cell(list, rowOf(list, u"Ada"_s), 2), u"2"_s); // open leads
        QCOMPARE(rowOf(list, u"Dan"_s), -1);                    // has left
        auto *search = find<QLineEdit>(dialog, "routeSearch");
        QVERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"Ben"_s);
        QVERIFY(!dialog.isVisible());
    }
    void typingNarrowsTheReps()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        RouteDialog dialog(*bench.session, u"Route"_s, {}, nullptr);
        const QSignalSpy chosen(&dialog, &RouteDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *search = find<QLineEdit>(dialog, "routeSearch");
        const auto *list = find<QTableView>(dialog, "routeList");
        QTest::keyClicks(search, u"nobody"_s);
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(!find<QPushButton>(dialog, "act")->isEnabled());
        QVERIFY(find<QLabel>(dialog, "routeHint")->text().contains(u"nobody"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        search->selectAll();
        QTest::keyClicks(search, u"CLE"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toString(), u"Cleo"_s);
    }
    void whoseTerritoryHoldsStandsFirst()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        RouteDialog dialog(*bench.session, u"Route"_s, {}, nullptr);
        dialog.setLead(LeadId{3});
        const auto *list = find<QTableView>(dialog, "routeList");
        QTRY_COMPARE(keyOf(list, 0), u"Ben"_s);
        QVERIFY(cell(list, 0, 3).contains(u"US-CA"));
        QCOMPARE(list->currentIndex().row(), 0);
    }
    void upAndDownInTheLineMoveThroughTheList()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        RouteDialog dialog(*bench.session, u"Route"_s, u"Cleo"_s, nullptr);
        const QSignalSpy chosen(&dialog, &RouteDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *search = find<QLineEdit>(dialog, "routeSearch");
        const auto *list = find<QTableView>(dialog, "routeList");
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        const QString second = keyOf(list, 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toString(), second);
    }
    void escapeLeavesEverythingAsItIs()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        RouteDialog dialog(*bench.session, u"Route"_s, u"Ben"_s, nullptr);
        const QSignalSpy chosen(&dialog, &RouteDialog::chosen);
        QVERIFY(isUp(dialog));
        QTest::keyClick(find<QLineEdit>(dialog, "routeSearch"), Qt::Key_Escape);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(!dialog.isVisible());
    }

    // Hold, nurture

    void aDigitHoldsAtOnce()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        UntilDialog dialog(*bench.session, UntilDialog::Kind::Hold, u"Hold"_s, {}, nullptr);
        const QSignalSpy chosen(&dialog, &UntilDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "untilList");
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_2);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toDateTime(), test::someMonday().addDays(1));
        QCOMPARE(chosen.first().last().toString(), QString());
    }
    void aTypedDayIsShownBeforeItIsTaken()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        UntilDialog dialog(*bench.session, UntilDialog::Kind::Hold, u"Hold"_s, {}, nullptr);
        const QSignalSpy chosen(&dialog, &UntilDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *text = find<QLineEdit>(dialog, "untilText");
        const auto *act = find<QPushButton>(dialog, "act");
        const auto *resolved = find<QLabel>(dialog, "untilResolved");
        text->setFocus();
        for (const QString &wrong : {u"soon"_s, u"2020-01-01"_s}) {
            text->clear();
            QTest::keyClicks(text, wrong);
            QVERIFY(!act->isEnabled());
            QTest::keyClick(text, Qt::Key_Return);
            QCOMPARE(chosen.size(), 0);
        }
        text->clear();
        QTest::keyClicks(text, u"+1d 14"_s); // digits that are no choice here
        const QDateTime until = test::someMonday().addDays(1).addSecs(5 * 3600);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(resolved->text(), dayAndTimeText(until, QTimeZone::utc()));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toDateTime(), until);
    }
    void beyondTheDeadlineAReasonIsAskedFor()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        UntilDialog dialog(*bench.session, UntilDialog::Kind::Hold, u"Hold"_s, test::someMonday().addSecs(8 * 3600),
                           nullptr);
        const QSignalSpy chosen(&dialog, &UntilDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "untilList");
        const auto *warning = find<QLabel>(dialog, "untilWarning");
        auto *note = find<QLineEdit>(dialog, "untilNote");
        QCOMPARE(warning->text(), QString()); // later today is before it
        QTest::keyClick(list, Qt::Key_2);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(!warning->text().isEmpty());
        QVERIFY(note->hasFocus());
        QTest::keyClicks(note, u"At a fair"_s);
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toDateTime(), test::someMonday().addDays(1));
        QCOMPARE(chosen.first().last().toString(), u"At a fair"_s);
    }
    void nurturingEndsTheClocksAndWarnsOfNone()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        UntilDialog dialog(*bench.session, UntilDialog::Kind::Nurture, u"Nurture"_s, test::someMonday().addSecs(3600),
                           nullptr);
        const QSignalSpy chosen(&dialog, &UntilDialog::chosen);
        QVERIFY(isUp(dialog));
        QTest::keyClick(find<QTableView>(dialog, "untilList"), Qt::Key_1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toDateTime(), test::someMonday().addDays(7));
    }

    // End

    void everyReasonHasALetterOfItsOwn()
    {
        const ReasonDialog dialog(u"End"_s, nullptr);
        const auto *list = find<QTableView>(dialog, "reasonList");
        const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSet<QString> letters;
        int reasons = 0;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (keyOf(list, row).isEmpty())
                continue;
            ++reasons;
            letters.insert(cell(list, row, 0));
        }
        QVERIFY(!letters.contains(QString()));
        QCOMPARE(letters.size(), reasons);
        QCOMPARE(reasons, // all but “duplicate”
                 reasonCodes(ReasonList::ScreenedOut).size() - 1 + reasonCodes(ReasonList::Disqualify).size());
    }
    void aLetterEndsAtOnce_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("wasALead");
        QTest::addColumn<QString>("code");
        QTest::newRow("spam") << int(Qt::Key_S) << false << u"spam"_s;
        QTest::newRow("vendor") << int(Qt::Key_V) << false << u"supplier"_s;
        QTest::newRow("bad data") << int(Qt::Key_B) << false << u"unreachable"_s;
        QTest::newRow("no need") << int(Qt::Key_N) << true << u"no_need"_s;
        QTest::newRow("unsubscribed") << int(Qt::Key_U) << true << u"unsubscribed"_s;
    }
    void aLetterEndsAtOnce()
    {
        QFETCH(int, key);
        QFETCH(bool, wasALead);
        QFETCH(QString, code);
        ReasonDialog dialog(u"End"_s, nullptr);
        const QSignalSpy chosen(&dialog, &ReasonDialog::chosen);
        QVERIFY(isUp(dialog));
        QTest::keyClick(find<QTableView>(dialog, "reasonList"), Qt::Key(key));
        QCOMPARE(chosen.size(), 1);
        const EndChoice wanted{
            .list = wasALead ? ReasonList::Disqualify : ReasonList::ScreenedOut, .code = code, .note = {}};
        QVERIFY(chosen.first().first().value<EndChoice>() == wanted);
        QVERIFY(!dialog.isVisible());
    }
    void headingsAreNoReasons()
    {
        ReasonDialog dialog(u"End"_s, nullptr);
        const QSignalSpy chosen(&dialog, &ReasonDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "reasonList");
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 1);
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            QVERIFY(!keyOf(list, list->currentIndex().row()).isEmpty());
            QTest::keyClick(list, Qt::Key_Down);
        }
        QCOMPARE(keyOf(list, list->currentIndex().row()), u"disqualify/other"_s);
    }
    void anotherReasonIsSaidInTheNote()
    {
        ReasonDialog dialog(u"End"_s, nullptr);
        const QSignalSpy chosen(&dialog, &ReasonDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *note = find<QLineEdit>(dialog, "reasonNote");
        QTest::keyClick(find<QTableView>(dialog, "reasonList"), Qt::Key_O);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(note->hasFocus());
        QVERIFY(!find<QPushButton>(dialog, "act")->isEnabled());
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClicks(note, u"sold to us"_s); // letters that choose nothing here
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<EndChoice>().code, u"other"_s);
        QCOMPARE(chosen.first().first().value<EndChoice>().note, u"sold to us"_s);
    }
    void tabLeadsToTheNote()
    {
        ReasonDialog dialog(u"End"_s, nullptr);
        QVERIFY(isUp(dialog));
        QTest::keyClick(find<QTableView>(dialog, "reasonList"), Qt::Key_Tab);
        QVERIFY(find<QLineEdit>(dialog, "reasonNote")->hasFocus());
    }

    // Duplicate

    void theSuspectedOneIsComparedAndMerged()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        DuplicateDialog dialog(*bench.session, LeadId{1}, nullptr);
        const QSignalSpy chosen(&dialog, &DuplicateDialog::chosen);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "duplicateList");
        QTRY_COMPARE(keyOf(list, 0), u"2"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(cell(list, 0, 5).contains(labelOf(Field::Email)));
        const auto *both = find<QTableView>(dialog, "duplicateComparison");
        const int name = rowOf(both, u"full_name"_s);
        QCOMPARE(cell(both, name, 1), u"Ann Doe"_s);
        QCOMPARE(cell(both, name, 2), u"Bob Roe"_s);
        QCOMPARE(cell(both, name, 3), u"differs"_s);
        QVERIFY(both->model()->index(name, 3).data(Qt::FontRole).value<QFont>().bold());
        QCOMPARE(cell(both, rowOf(both, u"email"_s), 3), u"same"_s);
        QTest::keyClick(find<QLineEdit>(dialog, "duplicateSearch"), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<LeadId>(), LeadId{2});
    }
    void anyLeadIsFound_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"3", "#3", "poe", "CY BETA", "cy@y.example"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anyLeadIsFound()
    {
        QFETCH(QString, text);
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        DuplicateDialog dialog(*bench.session, LeadId{1}, nullptr);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableView>(dialog, "duplicateList");
        QTRY_COMPARE(keyOf(list, 0), u"2"_s);
        QTest::keyClicks(find<QLineEdit>(dialog, "duplicateSearch"), text);
        QTRY_COMPARE(keyOf(list, 0), u"3"_s);
        QVERIFY(find<QPushButton>(dialog, "act")->isEnabled());
    }
    void anOlderAnswerIsNotMerged()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        DuplicateDialog dialog(*bench.session, LeadId{1}, nullptr);
        const QSignalSpy chosen(&dialog, &DuplicateDialog::chosen);
        QVERIFY(isUp(dialog));
        QTRY_COMPARE(keyOf(find<QTableView>(dialog, "duplicateList"), 0), u"2"_s);
        auto *search = find<QLineEdit>(dialog, "duplicateSearch");
        QTest::keyClicks(search, u"poe"_s);
        QTest::keyClick(search, Qt::Key_Return); // before anything was looked up
        QCOMPARE(chosen.size(), 0);
        QVERIFY(dialog.isVisible());
    }
    void nothingFoundIsSaid()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        DuplicateDialog dialog(*bench.session, LeadId{3}, nullptr);
        QVERIFY(isUp(dialog));
        const auto *hint = find<QLabel>(dialog, "duplicateHint");
        QTRY_VERIFY(hint->text().contains(u"noticed at intake"));
        QTest::keyClicks(find<QLineEdit>(dialog, "duplicateSearch"), u"beta"_s); // only the lead itself
        QTRY_VERIFY(hint->text().contains(u"beta"));
        QVERIFY(!find<QPushButton>(dialog, "act")->isEnabled());
    }
    void suspicionsHoldBothWaysRound()
    {
        Bench bench;
        for (const qint64 lead : {1, 2}) {
            const auto found = findOriginals(*bench.workspace, nullptr, LeadId{lead}, {});
            LW_VERIFY(found);
            QCOMPARE(found->originals.size(), 1);
            QCOMPARE(found->originals.first().record.lead.id, LeadId{3 - lead});
        }
    }
    void whatIsNotListedIsCounted()
    {
        test::TestWorkspace workspace;
        QByteArray csv = "name,email\n";
        for (int i = 1; i <= 60; ++i)
            csv += "Pat " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@x.example\n";
        workspace.import(csv);
        const auto columns = workspace->columns();
        LW_VERIFY(columns);
        const auto found = findOriginals(*workspace, &*columns, LeadId{1}, u"pat"_s);
        LW_VERIFY(found);
        QCOMPARE(found->originals.size(), kOriginalsShown);
        QCOMPARE(found->total, 59);
        QCOMPARE(found->originals.first().record.lead.id, LeadId{60}); // the newest
    }

    // Keys

    void everyCommandIsListedWithItsKey()
    {
        const KeysDialog dialog(nullptr);
        const auto *list = find<QTableView>(dialog, "keysList");
        for (const ActionInfo &action : actionTable())
            QVERIFY2(rowOf(list, QString::fromLatin1(action.name)) >= 0, action.name);
        QCOMPARE(cell(list, rowOf(list, u"routeLead"_s), 0), u"R"_s);
        QCOMPARE(cell(list, rowOf(list, u"routeLead"_s), 1), u"Route to…"_s);
        QCOMPARE(cell(list, rowOf(list, u"redo"_s), 0), u"Ctrl+Shift+Z or Ctrl+Y"_s);
    }
    void keysAreSearchedAndEscapeCloses()
    {
        KeysDialog dialog(nullptr);
        QVERIFY(isUp(dialog));
        auto *search = find<QLineEdit>(dialog, "keysSearch");
        const auto *list = find<QTableView>(dialog, "keysList");
        QTest::keyClicks(search, u"duplicate of"_s);
        QCOMPARE(list->model()->rowCount(), 2); // with its heading
        QCOMPARE(keyOf(list, list->currentIndex().row()), u"duplicateLead"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(search, u"xyz"_s);
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(!find<QLabel>(dialog, "keysHint")->text().isEmpty());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
    void everyLabelShowsPlainText()
    {
        const KeysDialog keys(nullptr);
        const ReasonDialog reasons(u"End"_s, nullptr);
        for (const QDialog *dialog : std::initializer_list<const QDialog *>{&keys, &reasons}) {
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
