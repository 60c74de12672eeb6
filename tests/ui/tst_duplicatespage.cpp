// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/duplicates.h"
#include "core/workspace/workleads.h"
#include "tests/support/windowfixture.h"
#include "ui/duplicates/comparisonmodel.h"
#include "ui/duplicates/comparisonview.h"
#include "ui/duplicates/duplicatetext.h"
#include "ui/duplicates/setlistmodel.h"
#include "ui/duplicates/setreader.h"
#include "ui/inbox/leadlistview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

// Certain: 1 and 2, 3 and 4, 7 to 9. To ask: 5 and 6, two people behind one address. 10 is nobody else.
constexpr char kLeads[] = "First Name,Last Name,Company,Email,Phone,City\n"
                          "Ann,Doe,Harbour Tools,ann@harbour-tools.example,+44 20 7946 0101,London\n"
                          "Ann,Doe,Harbour Tools,ann@harbour-tools.example,+44 20 7946 0102,London\n"
                          "Bob,Ray,Mill Works,bob@mill-works.example,,York\n"
                          "Bob,Ray,Mill Works,bob@mill-works.example,+44 20 7946 0103,York\n"
                          "Cara,Lind,Lind Bau,desk@lind-bau.example,,Ulm\n"
                          "Otto,Behrens,Lind Bau,desk@lind-bau.example,,Ulm\n"
                          "Dora,Hale,Hale Freight,dora@hale-freight.example,+44 20 7946 0104,Hull\n"
                          "Dora,Hale,Hale Freight,dora@hale-freight.example,+44 20 7946 0105,Hull\n"
                          "Dora,Hale,Hale Freight,dora@hale-freight.example,+44 20 7946 0106,Hull\n"
                          "Eve,Stone,Quarry Lane,eve@quarry-lane.example,+44 20 7946 0107,Bath\n";

Suspicion pairOf(qint64 a, qint64 b, const QByteArray &reasons, double score = 0.9)
{
    Suspicion pair;
    pair.a = LeadId{a};
    pair.b = LeadId{b};
    pair.score = score;
    pair.verdict = codeOf(MatchLevel::Suspected);
    pair.reasons = reasons;
    return pair;
}

QList<LeadId> ids(const QList<int> &numbers)
{
    QList<LeadId> leads;
    for (const int number : numbers)
        leads += LeadId{number};
    return leads;
}

} // namespace

class TestDuplicatesPage : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    QString m_original;
    int m_copies = 0;

    QTableView *list() { return m_fixture.find<QTableView>("setList"); }
    ComparisonView *comparison() { return m_fixture.find<ComparisonView>("comparison"); }
    SetListModel *sets() { return static_cast<SetListModel *>(list()->model()); }
    ComparisonModel *compared() { return static_cast<ComparisonModel *>(comparison()->model()); }
    QString label(const char *name) { return m_fixture.find<QLabel>(name)->text(); }
    QList<LeadId> currentSet() { return sets()->rows().value(list()->currentIndex().row()).set.leads; }
    Status statusOf(qint64 lead)
    {
        const auto columns = m_fixture.session().columns();
        return columns->statusOf(*columns->rowOf(lead));
    }
    LeadRecord record(qint64 number)
    {
        const auto workspace = Workspace::open(m_fixture.session().path());
        const Result<LeadRecord> found = workspace ? (*workspace)->record(number) : workspace.error();
        return found ? *found : LeadRecord();
    }
    int rowOf(Field field)
    {
        for (int row = 0; row < compared()->rowCount(); ++row) {
            if (compared()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString() == rowLabel(field))
                return row;
        }
        return -1;
    }
    QModelIndex cell(Field field, qint64 lead)
    {
        return compared()->index(rowOf(field), compared()->columnOf(LeadId{lead}));
    }
    /// Makes the set that holds a lead current, by keys, and waits until it can be answered.
    void goToSet(qint64 lead)
    {
        list()->setFocus();
        m_fixture.press(Qt::Key_Home);
        for (int i = 0; i < sets()->rowCount() && !currentSet().contains(LeadId{lead}); ++i)
            m_fixture.press(Qt::Key_J);
        QVERIFY(currentSet().contains(LeadId{lead}));
        QTRY_COMPARE(compared()->leads(), currentSet());
    }
    void goToCell(Field field, qint64 lead)
    {
        comparison()->setFocus();
        comparison()->setCurrentIndex(cell(field, lead));
        QVERIFY(comparison()->currentIndex().isValid());
    }

    QPushButton *buttonNamed(const QString &text)
    {
        for (QPushButton *button : m_fixture.dialog()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        qFatal("There is no button “%s”.", qPrintable(text));
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::TestWorkspace made;
        made.import(kLeads, {.match = false, .now = test::someMonday()});
        const Result<ScanResult> found = scanDuplicates(*made, u"Manager"_s, test::someMonday());
        LW_VERIFY(found);
        QCOMPARE(found->leads, 10);
        m_original = m_fixture.path(u"original-duplicates.leadwright"_s);
        made.workspace.reset();
        QVERIFY(QFile::copy(made.path(), m_original));
    }
    void init()
    {
        const QString copy = m_fixture.path(u"duplicates%1.leadwright"_s.arg(++m_copies));
        QVERIFY(QFile::copy(m_original, copy));
        m_fixture.open(copy);
        m_fixture.window().goTo(ActionId::GoDuplicates);
        QTRY_COMPARE(sets()->rowCount(), 4);
        QTRY_VERIFY(list()->hasFocus());
        QTRY_COMPARE(compared()->leads(), currentSet());
    }
    void cleanup() { m_fixture.close(); }

    void theSetsAreListedTheSurestFirst()
    {
        QCOMPARE(label("setCounts"), u"4 sets wait, 3 certain"_s);
        for (int row = 0; row < 4; ++row) {
            const bool isCertain = row < 3;
            const QModelIndex verdict = sets()->index(row, SetListModel::Verdict);
            QCOMPARE(verdict.data().toString(), isCertain ? u"certain"_s : u"to ask"_s);
            QVERIFY(!verdict.data(Qt::DecorationRole).value<QIcon>().isNull());
        }
        const int ann = sets()->rowOf(ids({1, 2}));
        const QString sentence = sets()->sentenceOf(ann);
        QVERIFY2(sentence.startsWith(u"Ann Doe · 2 leads · "_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"same e-mail"_s) && sentence.endsWith(u" %"_s), qPrintable(sentence));
        QCOMPARE(sets()->rows().last().set.leads, ids({5, 6}));
        QCOMPARE(sets()->index(3, SetListModel::Who).data().toString(), u"Cara Lind, Otto Behrens"_s);
    }
    void howAlikeTheyAreStaysInSightAfterAnAnswer()
    {
        const QHeaderView *header = list()->horizontalHeader();
        const auto fills = [&] { return header->length() == list()->viewport()->width(); };
        QTRY_VERIFY2(fills(), qPrintable(QString::number(header->length())));
        goToSet(3);
        m_fixture.press(Qt::Key_M);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(label("setCounts"), u"3 sets wait, 2 certain"_s);
        QTRY_VERIFY2(fills(), qPrintable(QString::number(header->length())));
        QVERIFY(header->sectionSize(SetListModel::Likeness) >= header->sectionSizeHint(SetListModel::Likeness));
        QCOMPARE(header->sectionResizeMode(SetListModel::Because), QHeaderView::Stretch);
    }
    void aFilterShowsOneVerdict_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("all") << 0 << 4;
        QTest::newRow("certain") << 1 << 3;
        QTest::newRow("to ask") << 2 << 1;
    }
    void aFilterShowsOneVerdict()
    {
        QFETCH(int, filter);
        QFETCH(int, rows);
        m_fixture.find<QComboBox>("setFilter")->setCurrentIndex(filter);
        QCOMPARE(sets()->rowCount(), rows);
        QVERIFY(list()->currentIndex().isValid());
    }
    void theLeadsStandSideBySide()
    {
        goToSet(1);
        const int one = compared()->columnOf(LeadId{1});
        const QString head = compared()->headerData(one, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(head.startsWith(u"No. 1: survivor\n"_s), qPrintable(head));
        QCOMPARE(head.count(u'\n'), 4);
        QVERIFY(!compared()->headerData(one, Qt::Horizontal, Qt::DecorationRole).isNull());
        QVERIFY(compared()->headerData(compared()->columnOf(LeadId{2}), Qt::Horizontal, Qt::DecorationRole).isNull());
    }
    void whatDiffersStandsOutByIconAndWeight()
    {
        goToSet(1);
        const int phone = rowOf(Field::Phone), email = rowOf(Field::Email);
        QVERIFY(phone >= 0 && email >= 0);
        QVERIFY(!compared()->headerData(phone, Qt::Vertical, Qt::DecorationRole).isNull());
        QVERIFY(compared()->headerData(phone, Qt::Vertical, Qt::FontRole).value<QFont>().bold());
        QVERIFY(compared()->headerData(email, Qt::Vertical, Qt::DecorationRole).isNull());
        QVERIFY(!compared()->headerData(email, Qt::Vertical, Qt::FontRole).value<QFont>().bold());
        QVERIFY(!cell(Field::Phone, 1).data(Qt::ForegroundRole).isValid());
        QVERIFY(cell(Field::Email, 1).data(Qt::ForegroundRole).isValid()); // dimmed
        QVERIFY(cell(Field::Phone, 1).data(Qt::AccessibleTextRole).toString().endsWith(u"taken"_s));
    }
    void aBlankIsShownAndCannotBeTaken()
    {
        goToSet(3);
        QCOMPARE(cell(Field::Phone, 3).data().toString(), u"—"_s);
        QVERIFY(!cell(Field::Phone, 3).data(ComparisonModel::ChoosableRole).toBool());
        goToCell(Field::Phone, 3);
        m_fixture.press(Qt::Key_Space);
        QVERIFY(compared()->choice().values.isEmpty());
    }
    void theReasonsSayWhatSpeaksForAndAgainst()
    {
        goToSet(5);
        QTRY_VERIFY2(label("setReasons").startsWith(u"Perhaps the same because: "_s), qPrintable(label("setReasons")));
        QVERIFY2(label("setReasons").contains(u"same e-mail"_s), qPrintable(label("setReasons")));
        QVERIFY2(label("setReasons").contains(u"speaks against: "_s), qPrintable(label("setReasons")));
        goToSet(1);
        QVERIFY2(label("setReasons").startsWith(u"Same because: "_s), qPrintable(label("setReasons")));
    }
    void aValueIsTakenByKeysAndMerged()
    {
        goToSet(1);
        m_fixture.press(Qt::Key_Tab);
        QVERIFY(comparison()->hasFocus());
        QCOMPARE(comparison()->currentLead(), LeadId{2}); // the first question waits beside the survivor
        QCOMPARE(comparison()->currentIndex(), cell(Field::Phone, 2));
        QVERIFY(cell(Field::Phone, 1).data(ComparisonModel::ChosenRole).toBool());
        m_fixture.press(Qt::Key_Space);
        QVERIFY(cell(Field::Phone, 2).data(ComparisonModel::ChosenRole).toBool());
        QVERIFY(!cell(Field::Phone, 1).data(ComparisonModel::ChosenRole).toBool());
        QCOMPARE(comparison()->currentIndex(), cell(Field::Phone, 2));
        m_fixture.press(Qt::Key_M);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(statusOf(2), Status::Merged);
        QCOMPARE(record(1).person.phone.e164, u"+442079460102"_s);
        QVERIFY(comparison()->hasFocus());
    }
    void aClickTakesAValueToo()
    {
        goToSet(1);
        const QModelIndex index = cell(Field::Phone, 2);
        QTest::mouseClick(comparison()->viewport(), Qt::LeftButton, {}, comparison()->visualRect(index).center());
        QVERIFY(cell(Field::Phone, 2).data(ComparisonModel::ChosenRole).toBool());
    }
    void keepBothAsksNoMoreAndTheNextIsCurrentAtOnce()
    {
        goToSet(3);
        const int row = list()->currentIndex().row();
        const QList<LeadId> next = sets()->rows()[row + 1].set.leads;
        m_fixture.press(Qt::Key_B);
        QCOMPARE(currentSet(), next);
        QCOMPARE(sets()->rowCount(), 3);
        QVERIFY(list()->hasFocus());
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(statusOf(4), Status::Open);
        QTRY_COMPARE(label("setCounts"), u"3 sets wait, 2 certain"_s);
        QCOMPARE(currentSet(), next);
        QVERIFY(label("messageText").contains(u"3 and 4 apart"_s));
    }
    void undoBringsTheSetBackAndItIsCurrent()
    {
        goToSet(3);
        m_fixture.press(Qt::Key_B);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(sets()->rowCount(), 3);
        m_fixture.press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(sets()->rowCount(), 4);
        QTRY_COMPARE(currentSet(), ids({3, 4}));
        QVERIFY(list()->hasFocus());
    }
    void anAnswerTakenBackAtOnceIsCurrentAgain()
    {
        goToSet(3);
        m_fixture.press(Qt::Key_B);
        QCOMPARE(sets()->rowCount(), 3);
        m_fixture.press(Qt::Key_Z); // before the answer is saved, and the list read again
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(sets()->rowCount(), 4);
        QTRY_COMPARE(currentSet(), ids({3, 4}));
        QVERIFY(list()->hasFocus());
    }
    void aResponseGoesToTheSurvivorWhoseValuesStay()
    {
        goToSet(1);
        m_fixture.press(Qt::Key_D);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(statusOf(2), Status::Merged);
        QCOMPARE(record(2).lead.id, LeadId{1});
        QCOMPARE(record(1).person.phone.e164, u"+442079460101"_s);
        m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(statusOf(2), Status::Open);
        QTRY_COMPARE(sets()->rowCount(), 4);
    }
    void theLastSetLeavesToTheOneBefore()
    {
        m_fixture.press(Qt::Key_End);
        QCOMPARE(list()->currentIndex().row(), 3);
        QTRY_COMPARE(compared()->leads(), currentSet());
        m_fixture.press(Qt::Key_B);
        QCOMPARE(list()->currentIndex().row(), 2);
        QVERIFY(m_fixture.waitUntilSaved());
    }
    void aSetComesBackWhereItsAnswerFails()
    {
        goToSet(1);
        Act act;
        act.verb = Verb::Grade;
        act.grade = Grade::A;
        act.actor = u"Manager"_s;
        act.at = m_fixture.now;
        {
            const auto other = Workspace::open(m_fixture.session().path());
            LW_VERIFY(other);
            LW_VERIFY(workLeads(**other, {2}, act, m_fixture.now));
        }
        m_fixture.press(Qt::Key_M); // by what was seen before
        QVERIFY(!currentSet().contains(LeadId{1}));
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(record(2).lead.status, Status::Open);
        QCOMPARE(currentSet(), ids({1, 2}));
        QCOMPARE(sets()->rowCount(), 4);
        QTRY_COMPARE(compared()->leads(), currentSet());
        QTRY_COMPARE(compared()->choice().seen.value(LeadId{2}), revisionOf(record(2)));
        m_fixture.press(Qt::Key_M);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(record(2).lead.id, LeadId{1});
    }
    void anotherLeadSurvivesByAKey()
    {
        goToSet(1);
        QCOMPARE(compared()->survivor(), LeadId{1});
        QCOMPARE(comparison()->currentLead(), LeadId{2});
        m_fixture.press(Qt::Key_S);
        QCOMPARE(compared()->survivor(), LeadId{2});
        m_fixture.press(Qt::Key_M);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(statusOf(1), Status::Merged);
        QCOMPARE(statusOf(2), Status::Open);
    }
    void leftAndRightGoThroughTheLeadsFromTheList()
    {
        goToSet(7);
        QCOMPARE(comparison()->currentLead(), LeadId{8});
        m_fixture.press(Qt::Key_Right);
        QCOMPARE(comparison()->currentLead(), LeadId{9});
        m_fixture.press(Qt::Key_Left);
        m_fixture.press(Qt::Key_Left);
        QCOMPARE(comparison()->currentLead(), LeadId{7});
        QVERIFY(list()->hasFocus());
    }
    void theRuleChangesByAKey()
    {
        auto *rule = m_fixture.find<QComboBox>("survivorRule");
        goToSet(3);
        const int before = rule->currentIndex();
        m_fixture.press(Qt::Key_U);
        QCOMPARE(rule->currentIndex(), (before + 1) % 3);
        m_fixture.press(Qt::Key_U);
        QCOMPARE(codeOf(SurvivorRule(rule->currentIndex())), codeOf(SurvivorRule::MostComplete));
        QCOMPARE(compared()->survivor(), LeadId{4}); // only the second has a phone
        m_fixture.press(Qt::Key_U);
        QCOMPARE(compared()->survivor(), LeadId{3});
    }
    void aLeadIsLeftOutOfTheAnswer()
    {
        goToSet(7);
        goToCell(Field::Phone, 9);
        m_fixture.press(Qt::Key_X);
        QCOMPARE(compared()->taking(), ids({7, 8}));
        goToCell(Field::Phone, 8);
        m_fixture.press(Qt::Key_X); // two at least take part
        QCOMPARE(compared()->taking(), ids({7, 8}));
        QVERIFY(label("messageText").contains(u"Two leads"_s));
        m_fixture.press(Qt::Key_M);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(statusOf(8), Status::Merged);
        QCOMPARE(statusOf(9), Status::Open);
        QTRY_VERIFY(sets()->rowOf(ids({7, 9})) >= 0); // and the rest still waits
    }
    void theSurvivorIsNotLeftOut()
    {
        goToSet(7);
        goToCell(Field::Phone, 7);
        m_fixture.press(Qt::Key_X);
        QCOMPARE(compared()->taking().size(), 3);
        QVERIFY(label("messageText").contains(u"survivor"_s));
    }
    void enterOpensTheLeadInTheInbox()
    {
        goToSet(1);
        m_fixture.press(Qt::Key_Return);
        auto *leads = m_fixture.find<LeadListView>("leadList");
        QTRY_VERIFY(leads->isVisible());
        QTRY_COMPARE(leads->currentLead(), LeadId{2});
    }
    void allCertainOnesAreMergedAfterAskingOnce()
    {
        m_fixture.press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        QVERIFY(m_fixture.dialog()->windowTitle().contains(u"3 certain sets"_s));
        auto *question = qobject_cast<QMessageBox *>(m_fixture.dialog());
        QVERIFY(question);
        for (const QString &named : {question->informativeText(), question->detailedText()}) {
            for (const QString &line : {u"Ann Doe, Harbour Tools: No. 1, 2"_s, u"Bob Ray, Mill Works: No. 3, 4"_s,
                                        u"Dora Hale, Hale Freight: No. 7, 8, 9"_s})
                QVERIFY2(named.split(u'\n').contains(line), qPrintable(named));
            QVERIFY2(!named.contains(u"Cara"_s), qPrintable(named)); // is to ask
        }
        QTest::keyClick(buttonNamed(u"Merge 3 sets"_s), Qt::Key_Space);
        QVERIFY(m_fixture.waitForNoDialog());
        QTRY_COMPARE(sets()->rowCount(), 1);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(currentSet(), ids({5, 6}));
        QCOMPARE(statusOf(2), Status::Merged);
        QCOMPARE(statusOf(9), Status::Merged);
        QCOMPARE(statusOf(6), Status::Open);
        QVERIFY(label("messageText").contains(u"3 sets merged"_s));
        for (int i = 0; i < 3; ++i)
            m_fixture.session().undo();
        QTRY_VERIFY(!m_fixture.session().isBusy() && !m_fixture.session().undoStack()->canUndo());
        QTRY_COMPARE(sets()->rowCount(), 4);
    }
    void nothingIsMergedWhereSomebodySaysNo()
    {
        m_fixture.press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(!m_fixture.session().isBusy());
        QCOMPARE(sets()->rowCount(), 4);
        QTRY_VERIFY(list()->hasFocus());
    }
    void enterAloneMergesNothing()
    {
        m_fixture.press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(!m_fixture.session().isBusy());
        QVERIFY(!m_fixture.session().undoStack()->canUndo());
        QCOMPARE(sets()->rowCount(), 4);
    }
    void allLeadsAreComparedByAKey()
    {
        m_fixture.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(label("messageText").startsWith(u"10 leads compared: "_s), qPrintable(label("messageText")));
        QVERIFY(label("messageText").endsWith(u"1 to ask."_s));
        QTRY_COMPARE(sets()->rowCount(), 4);
    }
    void whereNothingWaitsThePageOffersToCompare()
    {
        while (sets()->rowCount() > 0) {
            QTRY_COMPARE(compared()->leads(), currentSet());
            m_fixture.press(Qt::Key_B);
        }
        QVERIFY(m_fixture.waitUntilSaved());
        auto *empty = m_fixture.find<QWidget>("duplicatesPage")->findChild<QWidget *>(u"emptyState"_s);
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->hasFocus());
        QVERIFY(empty->findChild<QLabel *>()->text().contains(u"No possible duplicates wait."_s));
        auto *button = empty->findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(label("messageText").startsWith(u"10 leads compared: "_s));
        QTRY_COMPARE(sets()->rowCount(), 0); // who was told apart is not asked again
        m_fixture.press(Qt::Key_Z);
        m_fixture.press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(sets()->rowCount(), 1);
        QTRY_VERIFY(list()->hasFocus());
    }
    void singleKeysFireInTheListsOnly()
    {
        auto *filter = m_fixture.find<QComboBox>("setFilter");
        filter->setFocus();
        QVERIFY(filter->hasFocus());
        for (const Qt::Key key : {Qt::Key_B, Qt::Key_D, Qt::Key_M, Qt::Key_S, Qt::Key_X, Qt::Key_Z})
            QTest::keyClick(filter, key);
        QVERIFY(!m_fixture.session().isBusy());
        QCOMPARE(sets()->rowCount(), 4);
        QVERIFY(!m_fixture.session().undoStack()->canUndo());
    }
    void everyKeyOfThePageIsInTheTable()
    {
        auto *page = m_fixture.find<QWidget>("duplicatesPage");
        int found = 0;
        for (const ActionInfo &entry : actionTable()) {
            if (entry.scope != KeyScope::Duplicates)
                continue;
            ++found;
            QAction *action = page->findChild<QAction *>(QLatin1StringView(entry.name));
            QVERIFY2(action && !action->shortcuts().isEmpty(), entry.name);
        }
        QVERIFY(found >= 10);
    }
    void modelsKeepTheirPromises()
    {
        QAbstractItemModelTester listed(sets(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester shown(compared(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        goToSet(7);
        m_fixture.press(Qt::Key_S);
        goToCell(Field::Phone, 9);
        m_fixture.press(Qt::Key_X);
        m_fixture.press(Qt::Key_B);
        QVERIFY(m_fixture.waitUntilSaved());
        m_fixture.press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
    }

    void aComparisonIsPutIntoWords_data()
    {
        QTest::addColumn<QByteArray>("reasons");
        QTest::addColumn<QStringList>("agreeing");
        QTest::addColumn<QStringList>("conflicting");
        QTest::newRow("equal") << QByteArray(R"([{"field":"email","a":"x","b":"x","similarity":1}])")
                               << QStringList{u"same e-mail"_s} << QStringList();
        QTest::newRow("close enough") << QByteArray(R"([{"field":"last_name","similarity":0.93}])")
                                      << QStringList{u"last names 93 % alike"_s} << QStringList();
        QTest::newRow("not close enough") << QByteArray(R"([{"field":"last_name","similarity":0.88}])") << QStringList()
                                          << QStringList{u"last names 88 % alike"_s};
        QTest::newRow("far apart") << QByteArray(R"([{"field":"phone","similarity":0}])") << QStringList()
                                   << QStringList{u"phones differ"_s};
        QTest::newRow("almost all of it") << QByteArray(R"([{"field":"city","similarity":0.998}])")
                                          << QStringList{u"cities 99 % alike"_s} << QStringList();
        QTest::newRow("a field without a phrase") << QByteArray(R"([{"field":"industry","similarity":0.9}])")
                                                  << QStringList{u"Industry: 90 % alike"_s} << QStringList();
        QTest::newRow("a field of a later program")
            << QByteArray(R"([{"field":"shoe_size","similarity":1},{"field":"mobile","similarity":1}])")
            << QStringList{u"same mobile"_s} << QStringList();
        QTest::newRow("nothing kept") << QByteArray("[]") << QStringList() << QStringList();
    }
    void aComparisonIsPutIntoWords()
    {
        QFETCH(QByteArray, reasons);
        QFETCH(QStringList, agreeing);
        QFETCH(QStringList, conflicting);
        const PairWords words = wordsOf(pairOf(1, 2, reasons), {});
        QCOMPARE(words.agreeing, agreeing);
        QCOMPARE(words.conflicting, conflicting);
    }
    void theNamesOfASetStandThereOnceEach_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << QStringList{u"Ann Doe"_s, u"Ann Doe"_s} << u"Ann Doe"_s;
        QTest::newRow("two") << QStringList{u"Michael Jones"_s, u"Mary Jones"_s, u"Michael Jones"_s}
                             << u"Michael Jones, Mary Jones"_s;
        QTest::newRow("case and accents") << QStringList{u"José Díaz"_s, u"JOSE DIAZ"_s} << u"José Díaz"_s;
        QTest::newRow("some without") << QStringList{QString(), u"Ann Doe"_s, QString()} << u"Ann Doe"_s;
        QTest::newRow("none") << QStringList{QString(), QString()} << QString();
        QTest::newRow("many") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s} << u"A, B, C and 2 more"_s;
    }
    void theNamesOfASetStandThereOnceEach()
    {
        QFETCH(const QStringList, names);
        QTEST(namesText(names), "text");
    }
    void aSetTooLargeShowsItsTenLikeliest()
    {
        DuplicateSet set;
        for (int lead = 1; lead <= 30; ++lead)
            set.leads += LeadId{lead};
        for (int lead = 30; lead > 1; --lead)
            set.pairs += pairOf(lead - 1, lead, "[]", lead / 100.0);
        QCOMPARE(leadsLookedAt(set), ids({21, 22, 23, 24, 25, 26, 27, 28, 29, 30}));
        set.leads = set.leads.first(24);
        QCOMPARE(leadsLookedAt(set).size(), 24);
    }
    void whatAScanFoundIsSaidWithItsLimits()
    {
        ScanResult result;
        result.leads = 12'400;
        result.same = 31;
        result.suspected = 12;
        QCOMPARE(scanText(result), u"12,400 leads compared: 31 certain pairs, 12 to ask."_s);
        result.joined = 4;
        QCOMPARE(scanText(result), u"12,400 leads compared: 31 certain pairs (4 of them merged already), 12 to ask."_s);
        QVERIFY(crowdedText({}).isEmpty());
        QVERIFY(crowdedText({{u"info@acme.example"_s, 1'240}}).contains(u"“info@acme.example” (1,240 leads)"_s));
    }
};

QTEST_MAIN(TestDuplicatesPage)
#include "tst_duplicatespage.moc"
