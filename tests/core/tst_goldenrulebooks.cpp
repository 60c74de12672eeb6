// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/reports/balance.h"
#include "core/rules/sentence.h"
#include "core/store/clockstore.h"
#include "core/store/columnloader.h"
#include "core/store/historystore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/explain.h"
#include "core/workspace/importcosts.h"
#include "core/workspace/registerlead.h"
#include "core/workspace/replaypolicy.h"
#include "core/workspace/weeklyreport.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

// Whole rulebooks with the leads that come in under them, and what was worked out by hand for each lead. A folder holds
// rulebook.json, leads.csv, expected.csv and README.txt; now.txt where leads come in at another time than others do,
// costs.csv where the case is about costs. The header of expected.csv says what is compared:
//   a lead field         as the lead has it by the end: owner, grade, territory, stage, status, company, country …
//   screened_out         the reason; blank: it was let in
//   clocks               "kind=due" of all open clocks, in UTC, with blanks between
//   due:<kind>           of the clock of that kind, open or not
//   lead, company_of     the first row of the same lead, of the same company
//   inquiries            how many the lead has
//   class, weak, because how the kept decision found the owner
//   sentence:<number>    of that rule, in the first row
//   written:<column>     the cell as it came
//   source_cost, cost_per_inquiry of the lead's source

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QString kManager = u"Manager"_s;
constexpr qsizetype kFewestFolders = 30;
constexpr int kTraps = 11;

QString folderOfAll()
{
    return QStringLiteral(LEADWRIGHT_SOURCE "/tests/data/rulebooks");
}

QStringList folders()
{
    QStringList found;
    for (QDirIterator each(folderOfAll(), QDir::Dirs | QDir::NoDotAndDotDot); each.hasNext();)
        found += each.next();
    found.sort();
    return found;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What is plain is said, so that a case never depends on a guess.
RawTable tableAt(const QString &path)
{
    const ReadOptions plain{.encoding = u"UTF-8"_s,
                            .delimiter = u","_s,
                            .quote = u"\""_s,
                            .escape = u"none"_s,
                            .headerRow = 1,
                            .sheet = {}};
    const Result<RawTable> table = readCsv(path, plain);
    if (!table)
        qFatal("%s: %s", qPrintable(path), qPrintable(table.error().message));
    return *table;
}

struct Case {
    QString folder;
    Rulebook rulebook;
    RawTable leads;
    RawTable expected;
    QDateTime now;

    explicit Case(const QString &path)
        : folder(path)
        , leads(tableAt(path + u"/leads.csv"_s))
        , expected(tableAt(path + u"/expected.csv"_s))
        , now(test::someMonday())
    {
        const Result<Rulebook> read = readRulebook(bytesOf(path + u"/rulebook.json"_s), path);
        if (!read)
            qFatal("%s: %s", qPrintable(path), qPrintable(read.error().message));
        rulebook = *read;
        const QString text = QString::fromUtf8(bytesOf(path + u"/now.txt"_s)).trimmed();
        if (!text.isEmpty())
            now = QDateTime::fromString(text, Qt::ISODate);
    }
    QString wanted(qsizetype row, const QString &column) const
    {
        return expected.rows[row].cells.value(expected.headers.indexOf(column));
    }
};

RawTable onlyRow(const RawTable &table, qsizetype row)
{
    RawTable one = table;
    one.rows = {table.rows[row]};
    one.sha256 += QByteArray::number(row);
    return one;
}

QString clocksText(const QList<Clock> &clocks)
{
    QStringList open;
    for (const Clock &clock : clocks) {
        if (clock.isOpen())
            open += codeOf(clock.kind) + u'=' + clock.due.toUTC().toString(Qt::ISODate);
    }
    open.sort();
    return open.join(u' ');
}

QString sorted(const QString &words)
{
    QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    parts.sort();
    return parts.join(u' ');
}

/// A workspace under the rulebook of a case.
class Bench
{
public:
    explicit Bench(const Case &golden)
        : m_golden(golden)
    {
        Settings settings;
        settings.zoneId = golden.rulebook.calendar.zoneId;
        const Member manager{.name = kManager, .login = {}, .department = {}, .roles = {u"lead_manager"_s}};
        auto made = Workspace::create(m_folder.filePath(u"golden.leadwright"_s), settings, golden.rulebook, manager,
                                      golden.now);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_workspace = *std::move(made);
    }
    Workspace &workspace() { return *m_workspace; }

    Result<ImportResult> import(const RawTable &table)
    {
        return importLeads(*m_workspace, test::requestFor(table, {.match = true, .now = m_golden.now}), kManager);
    }
    Result<ImportResult> type(qsizetype row)
    {
        TypedLead typed{.values = {}, .how = {}, .now = m_golden.now};
        for (qsizetype i = 0; i < m_golden.leads.headers.size(); ++i)
            typed.values.insert(m_golden.leads.headers[i], m_golden.leads.rows[row].cells.value(i));
        return registerLead(*m_workspace, typed, kManager);
    }
    Result<void> importCostsOfTheCase()
    {
        const QString path = m_golden.folder + u"/costs.csv"_s;
        if (!QFile::exists(path))
            return {};
        const RawTable table = tableAt(path);
        const auto done = importCosts(*m_workspace, table, guessMapping(table.headers, ownFields(u"costs"_s)), kManager,
                                      m_golden.now);
        return done ? Result<void>() : Result<void>(done.error());
    }

    /// Every row began an inquiry, so its number is its register number.
    LeadRecord record(qsizetype row) const
    {
        const Result<LeadRecord> found = m_workspace->record(row + 1);
        if (!found)
            qWarning("%s", qPrintable(found.error().message));
        return found ? *found : LeadRecord();
    }
    QString said(qsizetype row, const QString &column) const
    {
        const LeadRecord lead = record(row);
        const QString after = column.section(u':', 1);
        if (column == u"row")
            return QString::number(row + 1);
        if (column.startsWith(u"sentence:"_s))
            return row == 0 ? sentence(after.toInt()) : QString();
        if (column.startsWith(u"written:"_s))
            return customOf(lead, after);
        if (column == u"clocks" || column.startsWith(u"due:"_s))
            return clocks(lead.lead.id, after);
        if (column == u"source_cost" || column == u"cost_per_inquiry")
            return cost(lead.source, column);
        if (column == u"class" || column == u"weak" || column == u"because")
            return route(lead.lead.id, column);
        return ofLead(lead, column);
    }
    QStringList owners() const
    {
        QStringList names;
        for (qsizetype row = 0; row < m_golden.leads.rows.size(); ++row)
            names += record(row).lead.owner;
        return names;
    }
    bool balanceHolds() const
    {
        const Result<LeadColumns> columns = m_workspace->columns();
        const Result<qint64> registered = registeredInquiries(m_workspace->database());
        return columns && registered && balance(*columns, *registered).ok();
    }

private:
    QString ofLead(const LeadRecord &lead, const QString &column) const
    {
        if (column == u"screened_out")
            return lead.lead.status == Status::ScreenedOut ? lead.lead.reason : QString();
        if (column == u"lead")
            return QString::number(lead.lead.id.value);
        if (column == u"company_of")
            return firstOfCompany(lead.lead.company);
        if (column == u"inquiries") {
            const auto inquiries = inquiriesOf(m_workspace->database(), lead.lead.id);
            return inquiries ? QString::number(inquiries->size()) : inquiries.error().message;
        }
        const std::optional<Field> field = fieldFromName(column);
        return field ? textOf(lead, *field) : u"expected.csv has the unknown column "_s + column;
    }
    QString firstOfCompany(CompanyId company) const
    {
        for (qsizetype row = 0; company && row < m_golden.leads.rows.size(); ++row) {
            if (record(row).lead.company == company)
                return QString::number(row + 1);
        }
        return {};
    }
    QString sentence(int number) const
    {
        const Policy &policy = m_golden.rulebook.policy;
        const auto rule = std::ranges::find(policy, number, &PolicyRule::number);
        return rule == policy.end() ? QString() : sentenceOf(*rule);
    }
    QString clocks(LeadId lead, const QString &kind) const
    {
        const auto all = clocksOf(m_workspace->database(), lead);
        if (!all)
            return all.error().message;
        if (kind.isEmpty())
            return clocksText(*all);
        const auto found = std::ranges::find_if(*all, [&](const Clock &clock) { return codeOf(clock.kind) == kind; });
        return found == all->end() ? QString() : found->due.toUTC().toString(Qt::ISODate);
    }
    QString route(LeadId lead, const QString &column) const
    {
        const auto explained = explainLead(*m_workspace, lead);
        if (!explained || !*explained)
            return explained ? u"never decided"_s : explained.error().message;
        const Routing &routing = (*explained)->decision.routing;
        if (column == u"weak")
            return routing.weak ? u"yes"_s : u"no"_s;
        return column == u"class" ? codeOf(routing.routeClass) : because(routing);
    }
    QString cost(const QString &source, const QString &column) const
    {
        const auto columns = m_workspace->columns();
        const auto report = sourceReport(*m_workspace, *columns, {}, SourceLevel::Source);
        if (!report)
            return report.error().message;
        const auto row = std::ranges::find(report->rows, source, &SourceRow::source);
        if (row == report->rows.end())
            return {};
        if (column == u"source_cost")
            return row->cost ? toDecimal(*row->cost) : u"unknown"_s;
        return row->costPerInquiry ? QString::number(*row->costPerInquiry, 'f', 2) : u"unknown"_s;
    }

    const Case &m_golden;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

// One line for each difference, so that a failing case shows all of them at once.
QStringList differences(const Case &golden, const Bench &bench)
{
    QStringList found;
    for (qsizetype row = 0; row < golden.expected.rows.size(); ++row) {
        for (const QString &column : golden.expected.headers) {
            const QString wanted = golden.wanted(row, column), said = bench.said(row, column);
            if (column == u"clocks" ? sorted(wanted) != said : wanted != said)
                found += u"row %1, %2: expected “%3”, was “%4”"_s.arg(row + 1).arg(column, wanted, said);
        }
    }
    return found;
}

QString allReadmes()
{
    QString text;
    for (const QString &folder : folders())
        text += QString::fromUtf8(bytesOf(folder + u"/README.txt"_s)).simplified() + u' ';
    return text;
}

} // namespace

class TestGoldenRulebooks : public QObject
{
    Q_OBJECT

private:
    static void everyFolder()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : folders())
            QTest::newRow(qPrintable(QFileInfo(folder).fileName())) << folder;
    }

private Q_SLOTS:
    void everyRuleTypeAndEveryTrapHasItsCase()
    {
        QVERIFY2(folders().size() >= kFewestFolders, qPrintable(folderOfAll()));
        const QString readmes = allReadmes();
        for (const PolicyRule &rule : defaultPolicy()) // has every type
            QVERIFY2(readmes.contains(u"rule: %1."_s.arg(codeOf(rule.type))) ||
                         readmes.contains(u"rule: %1 "_s.arg(codeOf(rule.type))),
                     qPrintable(codeOf(rule.type)));
        for (int trap = 1; trap <= kTraps; ++trap)
            QVERIFY2(readmes.contains(u"trap: %1 "_s.arg(trap)), qPrintable(QString::number(trap)));
    }

    void leadsComeOutAsWorkedOutByHand_data() { everyFolder(); }
    void leadsComeOutAsWorkedOutByHand()
    {
        QFETCH(const QString, folder);
        const Case golden(folder);
        QCOMPARE(golden.expected.rows.size(), golden.leads.rows.size());
        Bench bench(golden);
        LW_VERIFY(bench.importCostsOfTheCase());
        const Result<ImportResult> done = bench.import(golden.leads);
        LW_VERIFY(done);
        QCOMPARE(done->firstNumber, 1);
        QCOMPARE(done->summary.inquiries(), qint64(golden.leads.rows.size()));
        const QStringList found = differences(golden, bench);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(bench.balanceHolds());
    }

    void everyDoorGivesTheSameOwners_data() { everyFolder(); }
    void everyDoorGivesTheSameOwners()
    {
        QFETCH(const QString, folder);
        const Case golden(folder);
        Bench atOnce(golden), singly(golden), typed(golden);
        LW_VERIFY(atOnce.import(golden.leads));
        for (qsizetype row = 0; row < golden.leads.rows.size(); ++row) {
            LW_VERIFY(singly.import(onlyRow(golden.leads, row)));
            LW_VERIFY(typed.type(row));
        }
        QCOMPARE(singly.owners(), atOnce.owners());
        QCOMPARE(typed.owners(), atOnce.owners());
    }

    void aReplayAgainstItselfChangesNothing_data() { everyFolder(); }
    void aReplayAgainstItselfChangesNothing()
    {
        QFETCH(const QString, folder);
        const Case golden(folder);
        Bench bench(golden);
        LW_VERIFY(bench.import(golden.leads));
        const Result<ReplayReport> report = replayDraft(bench.workspace(), golden.rulebook, {});
        LW_VERIFY(report);
        QVERIFY(report->leads > 0);
        QVERIFY2(report->changed.isEmpty(), qPrintable(report->changed.value(0).because));
        QCOMPARE(report->moved + report->newlyUnowned + report->regraded + report->rescreened + report->clocksChanged,
                 0);
    }

    void decisionsAreExplainedAfterTheRulebookWasReplaced_data() { everyFolder(); }
    void decisionsAreExplainedAfterTheRulebookWasReplaced()
    {
        QFETCH(const QString, folder);
        const Case golden(folder);
        Bench bench(golden);
        LW_VERIFY(bench.import(golden.leads));
        const QDateTime later = golden.now.addYears(2);
        LW_VERIFY(putRulebook(bench.workspace(), defaultRulebook(golden.rulebook.calendar.zoneId),
                              {u"rulebook"_s, u"Begin anew"_s, kManager, later}));
        for (qsizetype row = 0; row < golden.leads.rows.size(); ++row) {
            const Lead lead = bench.record(row).lead;
            const auto explained = explainLead(bench.workspace(), lead.id);
            LW_VERIFY(explained);
            QVERIFY(*explained);
            QCOMPARE((*explained)->decision.routing.owner, lead.owner);
        }
    }
};

QTEST_GUILESS_MAIN(TestGoldenRulebooks)
#include "tst_goldenrulebooks.moc"
