// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowfixture.h"
#include "ui/inbox/leadlistview.h"
#include "ui/inbox/viewlistview.h"
#include "ui/models/leadlistmodel.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lw;

class TestInboxPage : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    LeadListModel *model() { return static_cast<LeadListModel *>(list()->model()); }
    qint64 count(LeadView view) { return countViews(*m_fixture.session().columns(), m_fixture.now)[size_t(view)]; }
    Status statusOf(LeadId lead)
    {
        const auto columns = m_fixture.session().columns();
        return columns->statusOf(*columns->rowOf(lead.value));
    }
    Stage stageOf(LeadId lead)
    {
        const auto columns = m_fixture.session().columns();
        return columns->stageOf(*columns->rowOf(lead.value));
    }
    // The first that sales never had; what came back from there may stand before it.
    LeadId goToNewLead()
    {
        for (int row = 0; row < model()->rowCount() && stageOf(list()->currentLead()) >= Stage::Released; ++row)
            m_fixture.press(Qt::Key_Down);
        return list()->currentLead();
    }
    void verifyPlace(LeadId expected)
    {
        QCOMPARE(list()->currentLead(), expected);
        QCOMPARE(list()->selectedLeads(), QList<LeadId>{expected});
        QVERIFY(list()->hasFocus());
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.now = test::sampleNow();
        m_fixture.openSample();
        QTRY_VERIFY(list()->hasFocus());
    }
    void cleanup() { m_fixture.close(); }

    void countersAreExact()
    {
        auto *views = m_fixture.find<ViewListView>("viewList");
        for (int row = 0; row < views->model()->rowCount(); ++row) {
            const QModelIndex index = views->model()->index(row, 0);
            if (!(index.flags() & Qt::ItemIsSelectable))
                continue;
            views->setCurrentIndex(index);
            QCOMPARE(model()->rowCount(), index.data(Qt::UserRole).toInt());
        }
    }
    void theSoonestDeadlineStandsFirst()
    {
        const auto columns = m_fixture.session().columns();
        qint64 before = std::numeric_limits<qint64>::min();
        for (const LeadId lead : model()->leads()) {
            const qint64 due = columns->deadline[size_t(*columns->rowOf(lead.value))];
            const qint64 order = due == kNoTime ? std::numeric_limits<qint64>::max() : due;
            QVERIFY(order >= before);
            before = order;
        }
    }
    void rowsSayWhatADecisionNeeds()
    {
        QTRY_VERIFY(model()->recordAt(0));
        for (const int column : {LeadListModel::TimeLeft, LeadListModel::Who, LeadListModel::Source,
                                 LeadListModel::Asks, LeadListModel::Owner, LeadListModel::Grade})
            QVERIFY(!model()->index(0, column).data().toString().isEmpty());
        const QString sentence = model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(sentence.contains(model()->recordAt(0)->person.shownName()));
    }
    void acceptHandsTheLeadOverAndTheNextIsCurrent()
    {
        const LeadId first = model()->leadAt(0), second = model()->leadAt(1);
        QVERIFY(!m_fixture.session().columns()->owner.empty());
        m_fixture.press(Qt::Key_A);
        verifyPlace(second);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(stageOf(first), Stage::Released);
        verifyPlace(second);
        QVERIFY(m_fixture.find<QLabel>("messageText")->text().contains(QString::number(first.value)));
    }
    void theLastRowLeavesToTheOneBefore()
    {
        m_fixture.press(Qt::Key_End);
        const int last = model()->rowCount() - 1;
        QCOMPARE(list()->currentIndex().row(), last);
        const LeadId before = model()->leadAt(last - 1);
        m_fixture.press(Qt::Key_A);
        verifyPlace(before);
        QVERIFY(m_fixture.waitUntilSaved());
        verifyPlace(before);
    }
    void severalGoAtOnceAndTheFirstAfterThemIsCurrent()
    {
        const QList<LeadId> all = model()->leads();
        m_fixture.press(Qt::Key_Down, Qt::ShiftModifier);
        m_fixture.press(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(m_fixture.find<QLabel>("selectionText")->text().contains(u"3"));
        m_fixture.press(Qt::Key_A);
        QVERIFY(m_fixture.waitUntilSaved());
        for (int i = 0; i < 3; ++i)
            QVERIFY(stageOf(all[i]) >= Stage::Released);
        verifyPlace(all[3]);
    }
    void undoBringsThemBackSelected()
    {
        const qint64 waiting = count(LeadView::ToRoute);
        const LeadId first = model()->leadAt(0);
        m_fixture.press(Qt::Key_A);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(count(LeadView::ToRoute), waiting - 1);
        m_fixture.press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(count(LeadView::ToRoute), waiting);
        verifyPlace(first);
        m_fixture.session().redo();
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(count(LeadView::ToRoute), waiting - 1);
        m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
    }
    void undoWaitsForTheDeedItIsMeantFor()
    {
        const qint64 waiting = count(LeadView::ToRoute);
        m_fixture.press(Qt::Key_A);
        m_fixture.press(Qt::Key_A);
        m_fixture.press(Qt::Key_Z);
        m_fixture.press(Qt::Key_Z);
        QTRY_VERIFY(!m_fixture.session().isBusy() && !m_fixture.session().undoStack()->canUndo());
        QTRY_COMPARE(count(LeadView::ToRoute), waiting);
    }
    void gradesAreGivenByDigit()
    {
        const LeadId first = model()->leadAt(0);
        m_fixture.press(Qt::Key_2);
        QVERIFY(m_fixture.waitForDialog()); // the questions made it an A
        m_fixture.type(u"They have no money this year"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        const auto columns = m_fixture.session().columns();
        QCOMPARE(int(columns->grade[size_t(*columns->rowOf(first.value))]), int(Grade::B));
        verifyPlace(first);
        QTRY_COMPARE(model()->index(0, LeadListModel::Grade).data().toString(), u"B"_s);
    }
    void routeAsksWhom()
    {
        const LeadId first = model()->leadAt(0);
        m_fixture.press(Qt::Key_R);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(stageOf(first), Stage::Released);
        QTRY_VERIFY(list()->hasFocus());
    }
    void holdAsksUntilWhenAndTheLeadComesBackByItself()
    {
        const LeadId first = goToNewLead();
        m_fixture.press(Qt::Key_H);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(statusOf(first), Status::OnHold);
        QVERIFY(!model()->leads().contains(first));
        m_fixture.now = m_fixture.now.addDays(20);
        const auto columns = m_fixture.session().columns();
        QVERIFY(LeadViewTest(*columns, m_fixture.now).holds(LeadView::ToRoute, *columns->rowOf(first.value)));
    }
    void endTakesAReasonByOneLetter()
    {
        const LeadId first = model()->leadAt(0);
        m_fixture.press(Qt::Key_E);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_S);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(statusOf(first), Status::ScreenedOut);
        QTRY_VERIFY(list()->hasFocus());
    }
    void escapeLeavesADialogWithoutADeed()
    {
        for (const Qt::Key key : {Qt::Key_R, Qt::Key_H, Qt::Key_N, Qt::Key_E, Qt::Key_D}) {
            m_fixture.press(key);
            QVERIFY(m_fixture.waitForDialog());
            m_fixture.press(Qt::Key_Escape);
            QVERIFY(m_fixture.waitForNoDialog());
            QTRY_VERIFY(list()->hasFocus());
        }
        QVERIFY(!m_fixture.session().undoStack()->canUndo());
    }
    void manyAreShownByOwnerFirst()
    {
        m_fixture.press(Qt::Key_A, Qt::ControlModifier);
        const int all = model()->rowCount();
        QVERIFY(all > 25);
        QCOMPARE(list()->selectedCount(), all);
        m_fixture.press(Qt::Key_A);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(count(LeadView::ToRoute) < all);
    }
    void theFilterSpeaksTheGrammarOfTheCommandLine()
    {
        m_fixture.press(Qt::Key_Slash);
        auto *search = m_fixture.find<QLineEdit>("search");
        QVERIFY(search->hasFocus());
        m_fixture.type(u"owner:none"_s);
        for (const LeadId lead : model()->leads()) {
            const auto columns = m_fixture.session().columns();
            QCOMPARE(columns->owner[size_t(*columns->rowOf(lead.value))], 0U);
        }
        const int unfiltered = int(count(LeadView::ToRoute));
        QVERIFY(model()->rowCount() < unfiltered);
        m_fixture.press(Qt::Key_Escape);
        QCOMPARE(model()->rowCount(), unfiltered);
        QVERIFY(list()->hasFocus());
    }
    void aFilterOnTheRecordsIsAnsweredToo()
    {
        auto *search = m_fixture.find<QLineEdit>("search");
        QTRY_VERIFY(model()->recordAt(0));
        const QString city = model()->recordAt(0)->person.address.city;
        QVERIFY(!city.isEmpty());
        const LeadId first = model()->leadAt(0);
        search->setText(u"city:\"%1\""_s.arg(city));
        QTRY_VERIFY(model()->leads().contains(first));
        QTRY_VERIFY(model()->recordAt(0));
        QCOMPARE(model()->recordAt(0)->person.address.city, city);
    }
    void aFilterThatMakesNoSenseSaysSo()
    {
        const int before = model()->rowCount();
        m_fixture.find<QLineEdit>("search")->setText(u"colour:red"_s);
        QVERIFY(m_fixture.find<QLabel>("filterProblem")->isVisible());
        QCOMPARE(model()->rowCount(), before);
    }
    void anEmptyResultOffersAWayOut()
    {
        m_fixture.find<QLineEdit>("search")->setText(u"zzzzzz"_s);
        auto *button =
            m_fixture.find<QWidget>("inboxPage")->findChild<QWidget *>(u"emptyState"_s)->findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(model()->rowCount() > 0);
        QVERIFY(list()->hasFocus());
    }
    void theLeadOpensOnTheWholePageAndClosesAgain()
    {
        m_fixture.press(Qt::Key_Return);
        auto *reasons = m_fixture.find<QWidget>("leadReasons");
        QTRY_VERIFY(reasons->isVisible());
        QVERIFY(!list()->isVisible());
        const LeadId first = list()->currentLead();
        m_fixture.press(Qt::Key_J);
        QVERIFY(list()->currentLead() != first);
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(list()->isVisible() && list()->hasFocus());
    }
    void whatWasDoneIsWrittenInOneLine()
    {
        const LeadId first = model()->leadAt(0);
        QTRY_VERIFY(m_fixture.find<QWidget>("logLine")->isEnabled());
        m_fixture.press(Qt::Key_L);
        QVERIFY(m_fixture.find<QLineEdit>("logNote")->hasFocus());
        m_fixture.type(u"left word with the front desk"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        QVERIFY(list()->hasFocus());
        const auto columns = m_fixture.session().columns();
        QVERIFY(columns->firstAttemptAt[size_t(*columns->rowOf(first.value))] != kNoTime);
    }
    void singleKeysFireInTheListOnly_data()
    {
        QTest::addColumn<int>("kind");
        const QStringList kinds{u"line edit"_s, u"combo box"_s, u"check box"_s, u"button"_s,
                                u"text edit"_s, u"list"_s,      u"spin box"_s,  u"read-only line"_s};
        for (int kind = 0; kind < kinds.size(); ++kind)
            QTest::newRow(qPrintable(kinds[kind])) << kind;
    }
    void singleKeysFireInTheListOnly()
    {
        QFETCH(int, kind);
        auto *page = m_fixture.find<QWidget>("inboxPage");
        const auto make = [&]() -> QWidget * {
            switch (kind) {
            case 0: return new QLineEdit(page);
            case 1: return new QComboBox(page);
            case 2: return new QCheckBox(page);
            case 3: return new QPushButton(page);
            case 4: return new QPlainTextEdit(page);
            case 5: return new QListWidget(page);
            case 6: return new QSpinBox(page);
            default: {
                auto *line = new QLineEdit(page);
                line->setReadOnly(true);
                return line;
            }
            }
        };
        QWidget *other = make();
        other->show();
        other->setFocus();
        QVERIFY(other->hasFocus());
        int fired = 0;
        QList<Qt::Key> keys;
        for (const ActionInfo &entry : actionTable()) {
            if (entry.scope != KeyScope::List)
                continue;
            QAction *action = page->findChild<QAction *>(QLatin1StringView(entry.name));
            QVERIFY2(action, entry.name);
            connect(action, &QAction::triggered, this, [&fired] { ++fired; });
            for (const QKeySequence &sequence : action->shortcuts()) {
                if (sequence[0].keyboardModifiers() == Qt::NoModifier && sequence[0].key() < Qt::Key_Escape)
                    keys += sequence[0].key();
            }
        }
        QVERIFY(keys.size() > 15);
        for (const Qt::Key key : std::as_const(keys))
            QTest::keyClick(other, key);
        QCOMPARE(fired, 0);
        QVERIFY(!m_fixture.session().isBusy());
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_X); // and here it does
        QCOMPARE(fired, 1);
        delete other;
    }
    void thirtyLeadsAreTriagedWithoutAMouse()
    {
        const qint64 before = count(LeadView::ToRoute);
        QVERIFY(before >= 30);
        for (int i = 0; i < 30; ++i) {
            const LeadId lead = list()->currentLead();
            QVERIFY(lead);
            QVERIFY(list()->hasFocus());
            const bool asks = i % 5 != 0;
            m_fixture.press(i % 5 == 0   ? Qt::Key_A
                            : i % 5 == 1 ? Qt::Key_R
                            : i % 5 == 2 ? Qt::Key_N
                            : i % 5 == 3 ? Qt::Key_E
                                         : Qt::Key_H);
            if (asks || m_fixture.dialog()) {
                QVERIFY(m_fixture.waitForDialog());
                m_fixture.press(i % 5 == 3 ? Qt::Key_J : Qt::Key_Return);
                QVERIFY(m_fixture.waitForNoDialog());
            }
            QTRY_VERIFY(list()->currentLead() != lead);
            QTRY_VERIFY(list()->hasFocus());
        }
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(count(LeadView::ToRoute), before - 30);
        for (int i = 0; i < 30; ++i)
            m_fixture.session().undo();
        QTRY_VERIFY(!m_fixture.session().isBusy() && !m_fixture.session().undoStack()->canUndo());
        QTRY_COMPARE(count(LeadView::ToRoute), before);
    }
    void modelsKeepTheirPromises()
    {
        QAbstractItemModelTester leads(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester views(m_fixture.find<ViewListView>("viewList")->model(),
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_fixture.press(Qt::Key_A);
        m_fixture.press(Qt::Key_Z);
        QTRY_VERIFY(!m_fixture.session().isBusy());
        m_fixture.find<QLineEdit>("search")->setText(u"grade:A"_s);
        m_fixture.find<QLineEdit>("search")->clear();
    }
};

QTEST_MAIN(TestInboxPage)
#include "tst_inboxpage.moc"
