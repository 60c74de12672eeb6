// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/samplecompany.h"
#include "tests/support/testsupport.h"
#include "ui/models/screenedouttable.h"
#include "ui/print/reportdocument.h"
#include "ui/print/tablelayout.h"
#include "ui/print/writepdf.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

ReportTable someTable(int rows)
{
    ReportTable table{.columns = {{u"Name"_s, false}, {u"Figure"_s}}, .rows = {}};
    for (int row = 1; row <= rows; ++row)
        table.rows +=
            ReportRow{.cells = {{u"row %1"_s.arg(row), {}}, {u"%1"_s.arg(row * 1000 + 7), row}}, .filter = {}};
    return table;
}

Document documentOf(const QList<Block> &blocks)
{
    return {.companyName = u"Harbour Motion"_s,
            .title = u"Test"_s,
            .period = u"one day"_s,
            .asOf = u"as of noon"_s,
            .origin = u"test.leadwright"_s,
            .blocks = blocks};
}

QList<Block> fillers(int lines)
{
    QList<Block> blocks;
    for (int line = 0; line < lines; ++line)
        blocks += Paragraph{u"filler"_s};
    return blocks;
}

qsizetype rowsOn(const PaperPage &page)
{
    const QStringList words = page.words();
    return std::ranges::count_if(words, [](const QString &word) { return word.startsWith(u"row "); });
}

QStringList allWords(const QList<PaperPage> &pages)
{
    QStringList words;
    for (const PaperPage &page : pages)
        words += page.words();
    return words;
}

// Columns of text may be broken into lines; a figure stands in one piece.
QStringList figuresOf(const ReportTable &table)
{
    QStringList figures;
    for (const ReportRow &row : table.rows) {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            if (table.columns[column].isNumber && !row.cells[column].text.isEmpty())
                figures += row.cells[column].text;
        }
    }
    return figures;
}

} // namespace

class TestReportDocument : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    WeeklyReport m_report;
    WeeklyReport m_year; ///< told as if it were a week: one in which something happened everywhere

    QString samplePath() const { return m_folder.filePath(u"sample.leadwright"_s); }
    static QDateTime now() { return test::someMonday().addDays(3); }

private Q_SLOTS:
    void initTestCase()
    {
        const Member manager{
            .name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
        const auto workspace = createSampleWorkspace(samplePath(), manager, now());
        LW_VERIFY(workspace);
        const Result<LeadColumns> columns = (*workspace)->columns();
        LW_VERIFY(columns);
        const Result<WeeklyReport> report =
            weeklyReport(**workspace, *columns, {QDate(2026, 2, 23), QDate(2026, 3, 1)}, now());
        LW_VERIFY(report);
        m_report = *report;
        const Result<WeeklyReport> year =
            weeklyReport(**workspace, *columns, {QDate(2025, 3, 1), QDate(2026, 3, 5)}, now());
        LW_VERIFY(year);
        m_year = *year;
    }
    void aLongTableLosesNothingAndRepeatsItsHead()
    {
        const QList<PaperPage> pages = layOut(documentOf({Heading{u"Rows"_s}, someTable(200)}), {});
        QVERIFY(pages.size() > 2);
        const QStringList words = allWords(pages);
        for (int row = 1; row <= 200; ++row) {
            QCOMPARE(words.count(u"row %1"_s.arg(row)), 1);
            QCOMPARE(words.count(u"%1"_s.arg(row * 1000 + 7)), 1);
        }
        for (const PaperPage &page : pages)
            QCOMPARE(page.words().count(u"Figure"_s), 1);
    }
    void everyPageCanStandAlone()
    {
        const QList<PaperPage> pages = layOut(documentOf({someTable(200)}), {});
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QStringList words = pages[i].words();
            for (const QString &word : {u"Harbour Motion"_s, u"Test"_s, u"one day"_s, u"as of noon"_s,
                                        u"test.leadwright"_s, u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())})
                QVERIFY2(words.contains(word), qPrintable(word));
        }
    }
    void anEmptyDocumentIsOnePage()
    {
        const QList<PaperPage> pages = layOut(documentOf({}), {});
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages.first().words().contains(u"Page 1 of 1"_s));
    }
    void threeRowsStandOnEitherSideOfABreak()
    {
        for (int rows = 1; rows <= 120; ++rows) {
            const QList<PaperPage> pages = layOut(documentOf(fillers(5) + QList<Block>{someTable(rows)}), {});
            qsizetype sum = 0;
            for (const PaperPage &page : pages) {
                const qsizetype here = rowsOn(page);
                QVERIFY2(here == 0 || here == rows || here >= 3, qPrintable(u"%1 rows"_s.arg(rows)));
                sum += here;
            }
            QCOMPARE(sum, rows);
        }
    }
    void aHeadingStaysWithWhatItHeads()
    {
        for (int lines = 0; lines < 60; ++lines) {
            const QList<Block> blocks = fillers(lines) + QList<Block>{Heading{u"Rows"_s}, someTable(5)};
            for (const PaperPage &page : layOut(documentOf(blocks), {}))
                QCOMPARE(page.words().contains(u"Rows"_s), page.words().contains(u"row 1"_s));
        }
    }
    void aChartIsNeverSplit()
    {
        const QSizeF size(unitsOfMillimetres(180), unitsOfMillimetres(60));
        for (int lines = 0; lines < 60; ++lines) {
            const QList<Block> blocks =
                fillers(lines) + QList<Block>{PrintedChart{.picture = {}, .size = size, .words = {}}};
            qsizetype charts = 0;
            for (const PaperPage &page : layOut(documentOf(blocks), {})) {
                for (const PlacedChart &chart : page.charts)
                    QVERIFY(QRectF({}, page.size).contains(chart.box));
                charts += page.charts.size();
            }
            QCOMPARE(charts, 1);
        }
    }
    void nothingRunsOverTheEdge_data()
    {
        QTest::addColumn<PageSetup>("setup");
        QTest::newRow("A4") << PageSetup{};
        QTest::newRow("Letter") << PageSetup{.paper = u"Letter"_s, .orientation = QPageLayout::Portrait};
        QTest::newRow("A4 landscape") << PageSetup{.paper = u"A4"_s, .orientation = QPageLayout::Landscape};
    }
    void nothingRunsOverTheEdge()
    {
        QFETCH(PageSetup, setup);
        ReportTable table = someTable(30);
        table.rows[3].cells[0].text = u"a name of many words "_s.repeated(40);
        table.rows[4].cells[0].text = QString(500, u'x');
        const double edge = unitsOfMillimetres(15);
        for (const Document &document : {documentOf({table}), weeklyDocument(m_report)}) {
            for (const PaperPage &page : layOut(document, setup)) {
                for (const PlacedText &text : page.texts) {
                    const double right = text.baseline.x() + textWidth(text.text, text.points, text.bold);
                    QVERIFY2(text.baseline.x() >= edge - 2 && right <= page.size.width() - edge + 2,
                             qPrintable(text.text));
                    QVERIFY2(text.baseline.y() < page.size.height() - edge + 100, qPrintable(text.text));
                }
            }
        }
    }
    void aCellTooLongSaysSo()
    {
        ReportTable table = someTable(1);
        table.rows[0].cells[0].text = QString(5000, u'x');
        const QStringList words = allWords(layOut(documentOf({table}), {}));
        QVERIFY(std::ranges::any_of(words, [](const QString &word) { return word.endsWith(u'…'); }));
    }
    void theWeeklyPagesCarryEveryFigure()
    {
        const QStringList words = allWords(layOut(weeklyDocument(m_report), {}));
        for (const ReportTable &table :
             {stageTable(m_report.moves), groupTable(m_report.moves), stageTable(m_report.cohort),
              groupTable(m_report.cohort), groupTable(m_report.now), followUpTable(m_report.followUp),
              sourceTable(m_report.sources, SourceLevel::Source),
              reportedTable(m_report.sources, SourceLevel::Source)}) {
            for (const QString &figure : figuresOf(table))
                QVERIFY2(words.contains(figure), qPrintable(figure));
        }
        QVERIFY(words.filter(m_report.origin.fingerprint).size() > 0);
        QVERIFY(words.filter(m_report.origin.journalHash).size() > 0);
    }
    void theWeekSaysWhoIsScreenedOut()
    {
        QVERIFY(m_year.screenedOut.total.screenedOut > 3);
        const QStringList words = allWords(layOut(weeklyDocument(m_year), {}));
        QVERIFY(words.contains(u"Screened out this week"_s));
        const ReportTable table = screenedOutTable(m_year.screenedOut);
        QVERIFY(!table.rows.isEmpty());
        for (const ReportRow &row : table.rows)
            QVERIFY2(words.contains(row.cells.first().text), qPrintable(row.cells.first().text));
        for (const QString &figure : figuresOf(table))
            QVERIFY2(words.contains(figure), qPrintable(figure));
        QVERIFY(words.join(u' ').contains(screenedOutWords(m_year.screenedOut)));
    }
    void aWeekWithoutAnySaysSo()
    {
        QCOMPARE(m_report.screenedOut.total.screenedOut, 0);
        QVERIFY(m_report.screenedOut.total.leads > 0);
        const QString words = allWords(layOut(weeklyDocument(m_report), {})).join(u' ');
        QVERIFY(words.contains(u"Screened out this week Leads received: "));
        QVERIFY(words.contains(u"None is screened out."));
    }
    void sourcesSayWhatWasReceived()
    {
        const Document document =
            sourcesDocument(m_report.sources, SourceLevel::Source, m_report.origin, m_report.books);
        const QString words =
            allWords(layOut(document, {.paper = u"A4"_s, .orientation = QPageLayout::Landscape})).join(u' ');
        QVERIFY(m_report.sources.total.screenedOut > 3);
        QVERIFY2(words.contains(receivedWords(m_report.sources.total)), qPrintable(words));
    }
    void paperIsBlackOnWhiteAndHoldsItsChart()
    {
        const QList<PaperPage> pages = layOut(weeklyDocument(m_report), {});
        const auto page = std::ranges::find_if(pages, [](const PaperPage &one) { return !one.charts.isEmpty(); });
        QVERIFY(page != pages.end());
        const double scale = 0.08;
        QImage image((page->size * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintPage(painter, *page);
        painter.end();
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        // The first bar, the longest, reaches past the middle of the paper.
        const QRectF box = page->charts.first().box;
        const int y = int((box.top() + box.height() * 0.15) * scale);
        const QColor bar = image.pixelColor(int(box.center().x() * scale), y);
        QVERIFY2(bar != QColor(Qt::white), qPrintable(bar.name()));
    }
    void aPdfIsWrittenWholeOrNotAtAll()
    {
        const QString path = m_folder.filePath(u"week.pdf"_s);
        LW_VERIFY(writePdf(path, weeklyDocument(m_report), {}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(!bytes.contains("/Subtype /Image")); // text and lines, no pixels

        const QString stopped = m_folder.filePath(u"stopped.pdf"_s);
        QVERIFY(!writePdf(stopped, weeklyDocument(m_report), {}, [](qint64, qint64) { return false; }));
        QVERIFY(!QFile::exists(stopped));
        QVERIFY(!writePdf(m_folder.filePath(u"no/such/folder.pdf"_s), weeklyDocument(m_report), {}));
    }
    void theCommandLineWritesTheSamePages_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("funnel") << u"funnel"_s;
        QTest::newRow("sources") << u"sources"_s;
        QTest::newRow("weekly") << u"weekly"_s;
    }
    void theCommandLineWritesTheSamePages()
    {
        QFETCH(QString, kind);
        const QString path = m_folder.filePath(QString(kind + u"-cli.pdf"));
        const test::CliRun run = test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                              {u"--workspace"_s, samplePath(), u"--now"_s, now().toString(Qt::ISODate),
                                               u"report"_s, kind, u"--out"_s, path});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }
};

QTEST_MAIN(TestReportDocument)
#include "tst_reportdocument.moc"
