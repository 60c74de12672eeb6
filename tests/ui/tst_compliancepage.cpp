// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepeople.h"
#include "core/workspace/policycompliance.h"
#include "tests/support/windowfixture.h"
#include "ui/compliance/compliancechoices.h"
#include "ui/inbox/leadlistview.h"
#include "ui/models/compliancetable.h"
#include "ui/models/leadlistmodel.h"
#include "ui/models/reporttablemodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QString kRep = u"Ruth Delacroix"_s;

ComplianceItem brokenOn(QDate day, const QString &what)
{
    ComplianceItem item;
    item.lead = 7;
    item.what = what;
    item.day = day;
    return item;
}

RuleCompliance ruleWith(int number, const QString &binds, const QList<ComplianceItem> &breaches)
{
    return {.rule = number, .binds = binds, .spans = {}, .before = {}, .worst = {}, .breaches = breaches};
}

QStringList textsOf(const ReportTable &table)
{
    QStringList texts;
    for (const ReportRow &row : table.rows) {
        for (const ReportCell &cell : row.cells)
            texts += cell.text;
    }
    return texts;
}

} // namespace

/// How the policy is kept, in the window and by keys.
class TestCompliancePage : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    QTableView *rules() { return m_fixture.find<QTableView>("complianceTable"); }
    QTableView *breaches() { return m_fixture.find<QTableView>("breachTable"); }
    QComboBox *whose() { return m_fixture.find<QComboBox>("complianceFor"); }
    QString text(const char *name) { return m_fixture.find<QLabel>(name)->text(); }
    static const ReportTable &tableOf(const QTableView *view)
    {
        return static_cast<const ReportTableModel *>(view->model())->table();
    }

    /// What the command line tells of the same file.
    ComplianceReport told(const QString &whom = {})
    {
        const auto workspace = Workspace::open(m_fixture.session().path());
        const Result<ComplianceReport> report = workspace ? policyCompliance(**workspace, m_fixture.now, whom)
                                                          : Result<ComplianceReport>(workspace.error());
        return report ? *report : ComplianceReport();
    }
    qint64 letGoOf(int rule)
    {
        const ComplianceReport report = told();
        const auto found = std::ranges::find(report.rules, rule, &RuleCompliance::rule);
        return found == report.rules.end() ? -1 : found->spans[size_t(ComplianceSpan::FourWeeks)].waived;
    }

    void goToPage()
    {
        m_fixture.press(Qt::Key_Minus, Qt::AltModifier);
        QTRY_VERIFY(rules()->isVisible() && rules()->hasFocus() && rules()->model()->rowCount() > 0);
    }
    void choose(const QString &name)
    {
        whose()->setFocus();
        for (int i = 0; i < whose()->count() && whose()->currentData().toString() != name; ++i)
            m_fixture.press(Qt::Key_Down);
        QCOMPARE(whose()->currentData().toString(), name);
        QTRY_VERIFY(text("complianceNote").contains(name) && m_fixture.session().tasks().isEmpty());
    }
    /// Goes to the first rule with a deadline that was not kept, and to that one. Answers the rule; 0: there is none.
    int goToBrokenDeadline()
    {
        const ComplianceReport report = told();
        for (qsizetype row = 0; row < report.rules.size(); ++row) {
            const QList<Breach> listed = breachesOf(report, report.rules[row].rule);
            const auto clock =
                std::ranges::find_if(listed, [](const Breach &each) { return !each.item.clock.isEmpty(); });
            if (clock == listed.end())
                continue;
            rules()->setCurrentIndex(rules()->model()->index(int(row), 0));
            m_fixture.press(Qt::Key_Return);
            breaches()->setCurrentIndex(breaches()->model()->index(int(clock - listed.begin()), 0));
            return report.rules[row].rule;
        }
        return 0;
    }
    QString cellNow(int column) { return breaches()->currentIndex().siblingAtColumn(column).data().toString(); }
    void answerFileDialog(const QString &path)
    {
        QVERIFY(m_fixture.waitForDialog());
        auto *name = m_fixture.dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        m_fixture.type(path);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_fixture.openSample(); }
    void cleanup()
    {
        m_fixture.close();
        qputenv("USER", "nobody");
    }

    void breachesComeTheLatestFirstOfOneRuleOrOfAll()
    {
        const QDate day(2026, 3, 2);
        ComplianceReport report;
        report.rules = {ruleWith(1, {}, {brokenOn(day.addDays(2), u"b"_s), brokenOn(day, u"d"_s)}),
                        ruleWith(2, {}, {brokenOn(day.addDays(3), u"a"_s), brokenOn(day.addDays(1), u"c"_s)})};
        const auto words = [](const QList<Breach> &list) {
            QString all;
            for (const Breach &each : list)
                all += each.item.what;
            return all;
        };
        QCOMPARE(words(breachesOf(report)), u"abcd"_s);
        QCOMPARE(words(breachesOf(report, 2)), u"ac"_s);
        const ReportTable table = breachTable(breachesOf(report), 3, "UTC");
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[1].cells[0].text, u"1"_s);
        QCOMPARE(table.rows[1].filter, u"number:7"_s);
    }
    void aRowKnowsItsPlaceWhateverTheOrder()
    {
        ReportTableModel model;
        QAbstractItemModelTester tester(&model);
        const auto row = [](int value) {
            return ReportRow{.cells = {{.text = QString::number(value), .value = value}}, .filter = {}};
        };
        model.setTable({.columns = {{u"Count"_s}}, .rows = {row(5), row(9), row(7)}});
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(model.index(0, 0).data(ReportTableModel::PlaceRole).toInt(), 1);
        QCOMPARE(model.rowOfPlace(0), 2);
        model.sort(0, Qt::AscendingOrder);
        QCOMPARE(model.rowOfPlace(0), 0);
        model.setTable({.columns = {{u"Count"_s}}, .rows = {row(2), row(1)}}); // the order stays
        QCOMPARE(model.rowOfPlace(0), 1);
        QCOMPARE(model.rowOfPlace(2), -1);
    }
    void everyNameIsOfferedOnceInItsGroup()
    {
        ComplianceReport report;
        report.rules = {ruleWith(1, u"Sales"_s, {}), ruleWith(2, u"Fulfilment"_s, {})};
        report.departments = {{u"Sales"_s, {}}};
        report.reps = {{u"Zoe"_s, {}}, {u"Ann"_s, {}}, {u"sales"_s, {}}};
        QComboBox box;
        fillConcerned(&box, report, u"Ann"_s);
        QStringList offered;
        for (int i = 0; i < box.count(); ++i)
            offered += box.itemText(i);
        QCOMPARE(offered, (QStringList{u"Everybody"_s, u"Departments"_s, u"Sales"_s, u"Others whom rules bind"_s,
                                       u"Fulfilment"_s, u"Reps"_s, u"Ann"_s, u"Zoe"_s}));
        QCOMPARE(box.currentData().toString(), u"Ann"_s);
        fillConcerned(&box, report, u"Who left"_s); // the choice is kept
        QCOMPARE(box.currentData().toString(), u"Who left"_s);
        fillConcerned(&box, report, {});
        QCOMPARE(box.currentIndex(), 0);
    }

    void thePageCountsWhatTheCommandLineCounts()
    {
        goToPage();
        const ComplianceReport report = told();
        QVERIFY(report.judgedRules > 3);
        QCOMPARE(text("complianceText"), complianceText(report));
        QCOMPARE(textsOf(tableOf(rules())), textsOf(complianceTable(report)));
        QVERIFY(text("breachTitle").startsWith(u"Rule 1"));
        QVERIFY(!text("breachSentence").isEmpty());
        m_fixture.find<QCheckBox>("breachAllRules")->setChecked(true);
        QCOMPARE(breaches()->model()->rowCount(), int(breachesOf(report).size()));
    }
    void movingToARuleTellsOfIt()
    {
        goToPage();
        const int rule = goToBrokenDeadline();
        QVERIFY(rule > 0);
        QTRY_VERIFY(breaches()->hasFocus());
        QVERIFY(text("breachTitle").startsWith(u"Rule %1:"_s.arg(rule)));
        QVERIFY(text("breachFigures").contains(u"kept over four weeks"));
        QCOMPARE(breaches()->model()->rowCount(), int(breachesOf(told(), rule).size()));
    }
    void choosingARepShowsOnlyTheirRules()
    {
        goToPage();
        const QAbstractItemModelTester rulesTester(rules()->model());
        const QAbstractItemModelTester breachesTester(breaches()->model());
        const ComplianceReport all = told(), own = told(kRep);
        QVERIFY(!own.rules.isEmpty() && own.rules.size() < all.rules.size());
        choose(kRep);
        QCOMPARE(textsOf(tableOf(rules())), textsOf(complianceTable(own)));
        QCOMPARE(text("complianceText"), complianceText(own));
        QVERIFY(text("complianceNote").contains(kRep));
        m_fixture.find<QCheckBox>("breachAllRules")->setChecked(true);
        QCOMPARE(breaches()->model()->rowCount(), int(breachesOf(own).size()));
        for (int row = 0; row < breaches()->model()->rowCount(); ++row)
            QCOMPARE(breaches()->model()->index(row, 3).data().toString(), kRep);
        m_fixture.session().reload(); // the choice outlives the reading
        m_fixture.press(Qt::Key_1, Qt::AltModifier);
        m_fixture.press(Qt::Key_Minus, Qt::AltModifier);
        QTRY_VERIFY(m_fixture.session().tasks().isEmpty());
        QCOMPARE(whose()->currentData().toString(), kRep);
        QCOMPARE(textsOf(tableOf(rules())), textsOf(complianceTable(own)));
    }
    void theLeagueSetsTheChoice()
    {
        goToPage();
        auto *reps = m_fixture.find<QTableView>("leagueReps");
        const QAbstractItemModelTester tester(reps->model());
        QVERIFY(reps->isVisible());
        QVERIFY(!m_fixture.find<QTableView>("leagueVendors")->isVisible()); // the sample has none
        reps->setFocus();
        const QString name = reps->model()->index(0, 0).data().toString();
        QCOMPARE(name, told().reps.first().who);
        reps->setCurrentIndex(reps->model()->index(0, 0));
        m_fixture.press(Qt::Key_Return);
        QCOMPARE(whose()->currentData().toString(), name);
    }

    void aDeadlineIsLetGoForAReasonAndComesBack()
    {
        goToPage();
        const int rule = goToBrokenDeadline();
        QVERIFY(rule > 0);
        QTRY_VERIFY(breaches()->hasFocus());
        const QString lead = cellNow(1);
        const int row = breaches()->currentIndex().row();
        const QString counted = text("breachCount");
        m_fixture.press(Qt::Key_W);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return); // without a reason nothing is let go
        QVERIFY(m_fixture.dialog());
        QCOMPARE(letGoOf(rule), 0);
        m_fixture.type(u"The fair"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(letGoOf(rule), 1);
        QTRY_COMPARE(cellNow(8), u"The fair"_s);
        QCOMPARE(cellNow(7), m_fixture.session().actor());
        QCOMPARE(cellNow(1), lead); // where it stood
        QCOMPARE(breaches()->currentIndex().row(), row);
        QVERIFY(text("breachCount").contains(u"Let go: 1"));
        QTRY_VERIFY(breaches()->hasFocus());
        m_fixture.press(Qt::Key_W); // not twice
        QTRY_VERIFY(text("messageText").contains(u"It was let go by"));
        QVERIFY(!m_fixture.dialog());
        m_fixture.press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(letGoOf(rule), 0);
        QTRY_COMPARE(text("breachCount"), counted);
        QCOMPARE(cellNow(7), QString());
    }
    void escapeLetsNothingGo()
    {
        goToPage();
        const int rule = goToBrokenDeadline();
        QTRY_VERIFY(breaches()->hasFocus());
        m_fixture.press(Qt::Key_W);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"The fair"_s);
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(letGoOf(rule), 0);
    }
    void whatIsNoDeadlineSaysSo()
    {
        goToPage();
        const ComplianceReport report = told();
        const auto without = std::ranges::find_if(report.rules, [](const RuleCompliance &rule) {
            return !rule.breaches.isEmpty() &&
                   std::ranges::all_of(rule.breaches, [](const ComplianceItem &item) { return item.clock.isEmpty(); });
        });
        QVERIFY(without != report.rules.end());
        rules()->setCurrentIndex(rules()->model()->index(int(without - report.rules.begin()), 0));
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(breaches()->hasFocus());
        m_fixture.press(Qt::Key_W);
        QTRY_VERIFY2(text("messageText").contains(u"is no deadline"), qPrintable(text("messageText")));
        QVERIFY(!m_fixture.dialog());
    }
    void whoMayNotIsToldWhoMay()
    {
        m_fixture.session().perform(u"Members"_s, [actor = m_fixture.session().actor(),
                                                   now = m_fixture.now](Workspace &workspace, const Progress &) {
            People people = workspace.people();
            people.members +=
                Member{.name = u"Rita"_s, .login = u"rita"_s, .department = {}, .roles = {codeOf(Role::Rep)}};
            return changePeople(workspace, people, actor, now, u"Members"_s);
        });
        QVERIFY(m_fixture.waitUntilSaved());
        const QString path = m_fixture.session().path();
        qputenv("USER", "rita");
        m_fixture.open(path);
        QCOMPARE(m_fixture.session().actor(), u"Rita"_s);
        goToPage();
        const int rule = goToBrokenDeadline();
        QTRY_VERIFY(breaches()->hasFocus());
        m_fixture.press(Qt::Key_W);
        QTRY_COMPARE(text("messageText"), m_fixture.session().refusal(Right::ChangePolicy));
        QVERIFY(!m_fixture.dialog());
        QCOMPARE(letGoOf(rule), 0);
    }
    void enterOpensTheLead()
    {
        goToPage();
        QVERIFY(goToBrokenDeadline() > 0);
        QTRY_VERIFY(breaches()->hasFocus());
        const qint64 lead = cellNow(1).toLongLong();
        m_fixture.press(Qt::Key_Return);
        auto *list = m_fixture.find<LeadListView>("leadList");
        QTRY_VERIFY(list->isVisible());
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(static_cast<LeadListModel *>(list->model())->leadAt(0), LeadId{lead});
    }
    void thePageOfOnePersonIsSaved()
    {
        goToPage();
        choose(kRep);
        const QString pdf = m_fixture.path(u"ruth.pdf"_s), csv = m_fixture.path(u"ruth.csv"_s);
        m_fixture.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        answerFileDialog(pdf);
        QTRY_VERIFY(contentOf(pdf).startsWith("%PDF"));
        m_fixture.find<QWidget>("compliancePage")->findChild<QAction *>(u"saveTable"_s)->trigger();
        answerFileDialog(csv);
        const QByteArray expected = toCsv(complianceFigures(told(kRep))).toUtf8();
        QTRY_COMPARE(contentOf(csv), expected);
    }
    void whereNothingWasDueItSaysSo()
    {
        test::TestWorkspace empty;
        m_fixture.open(empty.path());
        m_fixture.window().goTo(ActionId::GoCompliance);
        QTRY_VERIFY(rules()->isVisible() && rules()->hasFocus());
        QCOMPARE(text("complianceText"), u"Nothing was due in the last four weeks."_s);
        QCOMPARE(rules()->model()->index(0, 8).data().toString(), u"nothing due"_s);
        QCOMPARE(breaches()->model()->rowCount(), 0);
        QVERIFY(!m_fixture.find<QTableView>("leagueReps")->isVisible());
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(text("messageText").contains(u"Nothing of this rule"));
        m_fixture.close(); // before its file goes
    }
};

QTEST_MAIN(TestCompliancePage)
#include "tst_compliancepage.moc"
