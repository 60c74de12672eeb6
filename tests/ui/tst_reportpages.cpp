// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/samplecompany.h"
#include "tests/support/testsupport.h"
#include "ui/charts/chartview.h"
#include "ui/models/reporttablemodel.h"
#include "ui/models/screenedouttable.h"
#include "ui/pages/funnelpage.h"
#include "ui/pages/periodbar.h"
#include "ui/pages/sourcespage.h"
#include "ui/pages/weeklypage.h"
#include "ui/print/pagepreview.h"
#include "ui/session/session.h"
#include "ui/text/reporttext.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

class TestReportPages : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;

    static QDateTime now() { return test::someMonday().addDays(3); }

    static QAbstractItemModel *modelOf(const QWidget &page, const QString &table)
    {
        const auto *view = page.findChild<QTableView *>(table);
        return view ? view->model() : nullptr;
    }
    static QString foot(const QWidget &page) { return page.findChild<QLabel *>(u"reportFoot"_s)->text(); }

    // Every row that opens leads opens as many as it counts.
    void verifyRowsOpenWhatTheyCount(const ReportTable &table, qsizetype countColumn)
    {
        for (const ReportRow &row : table.rows) {
            const auto leads = chosenLeads(m_session->columns(), row.filter, now());
            LW_VERIFY(leads);
            QVERIFY2((*leads)->size() == row.cells[countColumn].value.toLongLong(), qPrintable(row.filter));
        }
    }

    // So does every figure that opens others than its row's.
    void verifyCellsOpenWhatTheyCount(const ReportTable &table)
    {
        qsizetype checked = 0;
        for (const ReportRow &row : table.rows) {
            for (const ReportCell &cell : row.cells) {
                if (cell.filter.isEmpty())
                    continue;
                const auto leads = chosenLeads(m_session->columns(), cell.filter, now());
                LW_VERIFY(leads);
                QVERIFY2((*leads)->size() == cell.value.toLongLong(), qPrintable(cell.filter));
                ++checked;
            }
        }
        QCOMPARE(checked, table.rows.size());
    }
    static int columnOf(const ReportTable &table, const QString &title)
    {
        const auto column = std::ranges::find(table.columns, title, &ReportColumn::title);
        return column == table.columns.end() ? -1 : int(column - table.columns.begin());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Member manager{
            .name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
        const QString path = m_folder.filePath(u"sample.leadwright"_s);
        LW_VERIFY(createSampleWorkspace(path, manager, now()));
        m_session = std::make_unique<Session>(path, &TestReportPages::now);
        QTRY_VERIFY(m_session->columns());
    }
    void cleanupTestCase() { m_session.reset(); }

    void aPeriodIsWholeDays_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<int>("fiscalStart");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const auto row = [](const char *name, PeriodChoice choice, int fiscal, QDate from, QDate to) {
            QTest::newRow(name) << int(choice) << fiscal << from << to;
        };
        row("this week", PeriodChoice::ThisWeek, 1, {2026, 3, 2}, {2026, 3, 8});
        row("last week", PeriodChoice::LastWeek, 1, {2026, 2, 23}, {2026, 3, 1});
        row("this month", PeriodChoice::ThisMonth, 1, {2026, 3, 1}, {2026, 3, 31});
        row("last month", PeriodChoice::LastMonth, 1, {2026, 2, 1}, {2026, 2, 28});
        row("this quarter", PeriodChoice::ThisQuarter, 1, {2026, 1, 1}, {2026, 3, 31});
        row("last quarter", PeriodChoice::LastQuarter, 1, {2025, 10, 1}, {2025, 12, 31});
        row("this year", PeriodChoice::ThisYear, 1, {2026, 1, 1}, {2026, 12, 31});
        row("this fiscal year", PeriodChoice::ThisYear, 7, {2025, 7, 1}, {2026, 6, 30});
        row("fiscal quarter", PeriodChoice::ThisQuarter, 2, {2026, 2, 1}, {2026, 4, 30});
        row("90 days", PeriodChoice::Last90Days, 1, {2025, 12, 6}, {2026, 3, 5});
        row("12 months", PeriodChoice::Last12Months, 1, {2025, 3, 6}, {2026, 3, 5});
        row("all time", PeriodChoice::AllTime, 1, {}, {});
    }
    void aPeriodIsWholeDays()
    {
        QFETCH(int, choice);
        QFETCH(int, fiscalStart);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const Period period = periodFor(static_cast<PeriodChoice>(choice), QDate(2026, 3, 5), 1, fiscalStart);
        QCOMPARE(period.from, from);
        QCOMPARE(period.to, to);
    }
    void twoFiltersHoldTogether_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("both");
        QTest::newRow("none") << QString() << u"stage:sale"_s;
        QTest::newRow("one") << u"grade:A"_s << u"grade:A stage:sale"_s;
        QTest::newRow("or") << u"grade:A or country:US"_s << u"grade:A stage:sale or country:US stage:sale"_s;
        QTest::newRow("quoted or") << u"source:\"this or that\""_s << u"source:\"this or that\" stage:sale"_s;
    }
    void twoFiltersHoldTogether()
    {
        QFETCH(QString, typed);
        QFETCH(QString, both);
        QCOMPARE(bothFilters(typed, u"stage:sale"_s), both);
    }
    void sortingGoesByValueAndKeepsTheTotalLast()
    {
        ReportTableModel model;
        QAbstractItemModelTester tester(&model);
        const auto row = [](const QString &name, const QVariant &value, bool total = false) {
            return ReportRow{.cells = {{name, name}, {value.toString(), value}}, .filter = {}, .isTotal = total};
        };
        model.setTable({.columns = {{u"Name"_s, false}, {u"Count"_s}},
                        .rows = {row(u"a"_s, 9), row(u"b"_s, {}), row(u"c"_s, 10), row(u"Total"_s, 19, true)}});
        const QPersistentModelIndex kept(model.index(0, 0));
        const auto names = [&] {
            QStringList list;
            for (int i = 0; i < model.rowCount(); ++i)
                list += model.index(i, 0).data().toString();
            return list;
        };
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(names(), (QStringList{u"c"_s, u"a"_s, u"b"_s, u"Total"_s}));
        QCOMPARE(kept.row(), 1);
        model.sort(1, Qt::AscendingOrder);
        QCOMPARE(names(), (QStringList{u"a"_s, u"c"_s, u"b"_s, u"Total"_s}));
    }
    void whatStandsInACellIsShownAsItIs()
    {
        ReportTableModel model;
        const ReportCell count{u"2"_s, 2, u"2 screened out (Spam 2)"_s, u"status:screened_out"_s};
        model.setTable({.columns = {{u"Name"_s, false}, {u"Count"_s}},
                        .rows = {{.cells = {{u"<b>x</b>"_s, u"<b>x</b>"_s}, count}, .filter = u"source:x"_s}}});
        const QModelIndex name = model.index(0, 0);
        const QModelIndex figure = model.index(0, 1);
        QCOMPARE(name.data().toString(), u"<b>x</b>"_s);
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"));
        QCOMPARE(name.data(ReportTableModel::FilterRole).toString(), u"source:x"_s);
        QCOMPARE(figure.data().toString(), u"2"_s);
        QCOMPARE(figure.data(Qt::ToolTipRole).toString(), count.hint);
        QCOMPARE(figure.data(Qt::AccessibleTextRole).toString(), count.hint);
        QCOMPARE(figure.data(ReportTableModel::FilterRole).toString(), count.filter);
    }
    void screenedOutIsSaidInWords()
    {
        SourceRow row;
        row.inquiries = 7;
        QCOMPARE(screenedOutCell(row, {}).hint, u"None screened out"_s);
        QCOMPARE(receivedWords(row), u"Inquiries received: 7, none screened out."_s);
        row.screenedOut = 4;
        row.screenedOutInquiries = 5;
        row.screenedOutByReason = {{u"competitor"_s, 1}, {u"spam"_s, 2}, {QString(), 1}};
        QCOMPARE(screenedOutCell(row, {}).hint, u"4 screened out (Spam 2, (no reason given) 1, Competitor 1)"_s);
        QVERIFY(receivedWords(row).startsWith(u"Inquiries received: 12 = 7 counted here + 5 screened out"));
    }
    void theTableOfReasonsNamesWhoSendsMost()
    {
        using Row = ScreenedOutReport::Row;
        ScreenedOutReport report{
            .period = {QDate(2026, 2, 23), QDate(2026, 3, 1)}, .reasons = {}, .rows = {}, .total = {}};
        QVERIFY(screenedOutTable(report).rows.isEmpty());
        QCOMPARE(screenedOutWords(report), u"No lead was received in this period."_s);
        report.total.leads = 12;
        QCOMPARE(screenedOutWords(report), u"Leads received: 12. None is screened out."_s);
        for (const QString &source : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, QString()}) {
            Row row{.source = source, .campaign = {}, .leads = 2, .screenedOut = 1, .byReason = {{u"spam"_s, 1}}};
            if (source == u"b"_s)
                row.byReason.insert(u"student"_s, 2);
            report.rows += row;
        }
        report.reasons = {u"spam"_s, u"student"_s};
        report.total.screenedOut = 7;
        report.total.byReason = {{u"spam"_s, 5}, {u"student"_s, 2}};
        const ReportTable table = screenedOutTable(report);
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[0].cells[0].text, u"Spam"_s);
        QCOMPARE(table.rows[0].cells[2].text, u"(blank), a, b and 2 more (1 each)"_s); // and says that there are more
        QCOMPARE(table.rows[1].cells[2].text, u"b (2)"_s);
        QCOMPARE(table.rows[1].filter,
                 u"received>=2026-02-23 received<=2026-03-01 status:screened_out reason:\"student\""_s);
        QVERIFY(table.rows[2].isTotal);
        QCOMPARE(table.rows[2].cells[1].value.toInt(), 7);
        QVERIFY(screenedOutWords(report).startsWith(u"Leads received: 12. Screened out: 7."));
    }
    void aFileCellIsNoFormula()
    {
        ReportTable table{.columns = {{u"Source"_s, false}, {u"Count"_s}}, .rows = {}};
        table.rows += ReportRow{.cells = {{u"=1+1"_s, u"=1+1"_s}, {u"-3"_s, -3}}, .filter = {}};
        QCOMPARE(toCsv(table), u"Source,Count\n'=1+1,-3\n"_s);
        QCOMPARE(toTabText(table, {0}), u"Source\tCount\n'=1+1\t-3\n"_s);
    }
    void theFunnelAddsUp()
    {
        FunnelPage page(*m_session);
        page.show();
        page.enter();
        auto *stages = qobject_cast<ReportTableModel *>(modelOf(page, u"stageTable"_s));
        auto *groups = qobject_cast<ReportTableModel *>(modelOf(page, u"funnelTable"_s));
        QVERIFY(stages && groups);
        QAbstractItemModelTester tester(groups);
        QTRY_COMPARE(stages->rowCount(), kStageCount);
        QVERIFY(groups->rowCount() > 4);
        QVERIFY2(foot(page).contains(u"agrees"), qPrintable(foot(page)));
        verifyRowsOpenWhatTheyCount(stages->table(), 1);
        verifyRowsOpenWhatTheyCount(groups->table(), 1);
        const QString out = countText(balance(*m_session->columns(), Period{}).screenedOut);
        QVERIFY(
            page.findChild<QLabel *>(u"reportNotes"_s)->text().contains(QString(u"in no figure here: " + out + u'.')));
        const auto *chart = page.findChild<ChartView *>(u"funnelChart"_s);
        QVERIFY(chart && chart->accessibleDescription().contains(labelOf(Stage::Sale)));
    }
    void anotherMeaningIsAnotherTable()
    {
        FunnelPage page(*m_session);
        page.show();
        page.enter();
        auto *stages = qobject_cast<ReportTableModel *>(modelOf(page, u"stageTable"_s));
        QTRY_COMPARE(stages->columnCount(), 6);
        auto *meaning = page.findChild<QComboBox *>(u"funnelMeaning"_s);
        meaning->setCurrentIndex(int(FunnelMeaning::Now));
        QTRY_COMPARE(stages->columnCount(), 4); // the days of open leads are not over
        verifyRowsOpenWhatTheyCount(stages->table(), 1);
        meaning->setCurrentIndex(int(FunnelMeaning::Moves));
        QTRY_VERIFY(stages->headerData(2, Qt::Horizontal).toString().contains(u"Median"));
        QVERIFY(stages->index(5, 0).data(ReportTableModel::FilterRole).toString().isEmpty());
    }
    void enterOpensTheLeadsOfARow()
    {
        FunnelPage page(*m_session);
        page.show();
        page.enter();
        auto *table = page.findChild<QTableView *>(u"funnelTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const QSignalSpy wanted(&page, &Page::leadsWanted);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted.first().first().toString().startsWith(u"source:"));
    }
    void aFilterKeepsTheLeadsThatMatch()
    {
        FunnelPage page(*m_session);
        page.show();
        page.enter();
        auto *stages = qobject_cast<ReportTableModel *>(modelOf(page, u"stageTable"_s));
        QTRY_COMPARE(stages->rowCount(), kStageCount);
        const qint64 all = stages->index(0, 1).data(ReportTableModel::ValueRole).toLongLong();
        const qint64 sales = stages->index(5, 1).data(ReportTableModel::ValueRole).toLongLong();
        QVERIFY(sales > 0 && sales < all);
        auto *filter = page.findChild<QLineEdit *>(u"reportFilter"_s);
        filter->setText(u"stage:sale"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(stages->index(0, 1).data(ReportTableModel::ValueRole).toLongLong(), sales);
        verifyRowsOpenWhatTheyCount(stages->table(), 1);
    }
    void aFilterThatCannotBeReadSaysWhy()
    {
        FunnelPage page(*m_session);
        page.show();
        page.enter();
        auto *filter = page.findChild<QLineEdit *>(u"reportFilter"_s);
        const auto *error = page.findChild<QLabel *>(u"reportFilterError"_s);
        filter->setText(u"nonsense:1"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(error->isVisible());
        QVERIFY(error->text().contains(u"nonsense"));
        filter->clear();
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(!error->isVisible());
    }
    void sourcesAreJudgedByCost()
    {
        SourcesPage page(*m_session);
        page.show();
        page.enter();
        auto *sources = qobject_cast<ReportTableModel *>(modelOf(page, u"sourceTable"_s));
        QTRY_VERIFY(sources->rowCount() > 1);
        QVERIFY(sources->table().rows.last().isTotal);
        const auto *chart = page.findChild<ChartView *>(u"sourceChart"_s);
        QVERIFY(chart->accessibleDescription().contains(u"break-even"));
        QVERIFY(page.findChild<QLabel *>(u"reportNotes"_s)->text().contains(u"margin"));
        page.findChild<QComboBox *>(u"sourceLevel"_s)->setCurrentIndex(int(SourceLevel::Both));
        QTRY_COMPARE(sources->headerData(1, Qt::Horizontal).toString(), u"Campaign"_s);
    }
    void sourcesSayWhoIsScreenedOut()
    {
        SourcesPage page(*m_session);
        page.show();
        page.enter();
        auto *sources = qobject_cast<ReportTableModel *>(modelOf(page, u"sourceTable"_s));
        QAbstractItemModelTester tester(sources);
        QTRY_VERIFY(sources->rowCount() > 1);
        const ScreenedOutReport counted = screenedOut(*m_session->columns(), {});
        QVERIFY(counted.total.screenedOut > 3);
        const int column = columnOf(sources->table(), u"Screened out"_s);
        QVERIFY(column > 0);
        const QModelIndex total = sources->index(sources->rowCount() - 1, column);
        QCOMPARE(total.data(ReportTableModel::ValueRole).toLongLong(), counted.total.screenedOut);
        QVERIFY(total.data(Qt::ToolTipRole).toString().contains(reasonCountsText(counted.total.byReason)));
        verifyCellsOpenWhatTheyCount(sources->table());
        const QString notes = page.findChild<QLabel *>(u"reportNotes"_s)->text();
        QVERIFY2(notes.contains(u"screened out, in no rate"), qPrintable(notes));
        for (const SourceLevel level : {SourceLevel::Campaign, SourceLevel::Both}) {
            page.findChild<QComboBox *>(u"sourceLevel"_s)->setCurrentIndex(int(level));
            const int names = level == SourceLevel::Both ? 2 : 1;
            QTRY_COMPARE(sources->headerData(names - 1, Qt::Horizontal).toString(), u"Campaign"_s);
            QTRY_COMPARE(columnOf(sources->table(), u"Cost"_s), names);
            verifyCellsOpenWhatTheyCount(sources->table());
        }
    }
    void enterOnTheirFigureOpensThem()
    {
        SourcesPage page(*m_session);
        page.show();
        page.enter();
        auto *table = page.findChild<QTableView *>(u"sourceTable"_s);
        auto *sources = qobject_cast<ReportTableModel *>(table->model());
        QTRY_VERIFY(sources->rowCount() > 1);
        const int column = columnOf(sources->table(), u"Screened out"_s);
        const QSignalSpy wanted(&page, &Page::leadsWanted);
        table->setFocus();
        table->setCurrentIndex(sources->index(0, column - 1));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted.last().first().toString().contains(u" -status:screened_out"));
        QTest::keyClick(table, Qt::Key_Right); // the arrows go from figure to figure
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 2);
        QVERIFY(wanted.last().first().toString().startsWith(u"source:"));
        QVERIFY(wanted.last().first().toString().endsWith(u" status:screened_out"));
        QVERIFY(wanted.last().last().toString().contains(u"Screened out"));
        // What the tool tip says stands under the table, too, for the row that the keys are in.
        const QString hint = page.findChild<QLabel *>(u"reportOpenHint"_s)->text();
        QVERIFY2(hint.contains(sources->index(0, column).data(Qt::AccessibleTextRole).toString()), qPrintable(hint));
    }
    void aFilterHoldsForTheScreenedOutToo()
    {
        SourcesPage page(*m_session);
        page.show();
        page.enter();
        auto *sources = qobject_cast<ReportTableModel *>(modelOf(page, u"sourceTable"_s));
        QTRY_VERIFY(sources->rowCount() > 1);
        const int column = columnOf(sources->table(), u"Screened out"_s);
        const auto total = [&](int at) {
            return sources->index(sources->rowCount() - 1, at).data(ReportTableModel::ValueRole).toLongLong();
        };
        const qint64 out = total(column);
        QVERIFY(total(column - 1) > 0);
        auto *filter = page.findChild<QLineEdit *>(u"reportFilter"_s);
        filter->setText(u"status:screened_out"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(total(column - 1), 0); // nobody counted is left
        QCOMPARE(total(column), out);
        verifyCellsOpenWhatTheyCount(sources->table());
        filter->setText(u"-status:screened_out"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(total(column), 0);
    }
    void chartsFollowThePalette()
    {
        FunnelPage page(*m_session);
        page.show();
        page.enter();
        QTRY_VERIFY(modelOf(page, u"stageTable"_s)->rowCount() > 0);
        auto *chart = page.findChild<ChartView *>(u"funnelChart"_s);
        QPalette dark(Qt::black);
        dark.setColor(QPalette::Base, Qt::black);
        chart->setPalette(dark);
        const QImage image = chart->grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::black));
    }
    void theWeekIsShownAsItWillBePrinted()
    {
        WeeklyPage page(*m_session);
        page.resize(900, 700);
        page.show();
        page.enter();
        auto *preview = page.findChild<PagePreview *>(u"pagePreview"_s);
        QTRY_VERIFY(preview->pageCount() > 1);
        const auto *week = page.findChild<QLabel *>(u"weekText"_s);
        const QString before = week->text();
        QVERIFY(before.contains(u"23 Feb 2026"));
        page.findChild<QPushButton *>(u"nextWeek"_s)->click();
        QVERIFY(week->text() != before);
        page.findChild<QComboBox *>(u"orientation"_s)->setCurrentIndex(1);
        QTRY_VERIFY(preview->pageCount() > 1);
        QVERIFY(!preview->grab().toImage().isNull());
    }
    void everyLabelShowsPlainText()
    {
        FunnelPage funnel(*m_session);
        SourcesPage sources(*m_session);
        WeeklyPage weekly(*m_session);
        for (const QWidget *page : std::initializer_list<const QWidget *>{&funnel, &sources, &weekly}) {
            for (const QLabel *label : page->findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
    void anEmptyWorkspaceSaysWhatToDo()
    {
        test::TestWorkspace empty;
        const QString path = empty.path();
        empty.workspace.reset();
        Session session(path, &TestReportPages::now);
        QTRY_VERIFY(session.columns());
        FunnelPage page(session);
        page.show();
        page.enter();
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>())
            texts += label->text();
        QVERIFY(texts.contains(u"No leads yet"_s));
    }
};

QTEST_MAIN(TestReportPages)
#include "tst_reportpages.moc"
