// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/reportdocument.h"

#include "ui/charts/funnelchart.h"
#include "ui/charts/sourcechart.h"
#include "ui/models/compliancetable.h"
#include "ui/models/replaytable.h"
#include "ui/models/screenedouttable.h"
#include "ui/print/tablelayout.h"
#include "ui/text/reporttext.h"
#include "ui/text/text.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kChartMillimetres = 180; ///< the narrower of A4's and Letter's widths between the margins
constexpr qsizetype kFlagsNamed = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ReportDocument", text);
}

Document documentOf(const ReportOrigin &origin, const QString &title, const QString &period)
{
    return {.companyName = shownText(origin.companyName),
            .title = title,
            .period = period,
            .asOf = tr("as of %1").arg(asOfText(origin.asOf, origin.zoneId)),
            .origin = tr("%1 · policy v%2 (%3) · journal %4")
                          .arg(shownText(origin.fileName), QString::number(origin.policyVersion), origin.fingerprint,
                               origin.journalHash),
            .blocks = {}};
}

Block chartOf(const BarPlan &plan, const QString &words)
{
    const QFont font = paperFont(9, false);
    const QSizeF size(unitsOfMillimetres(kChartMillimetres), barChartHeight(plan, font));
    return PrintedChart{.picture = chartPicture(plan, font, size), .size = size, .words = words};
}

void add(Document &document, const QString &heading, const ReportTable &table, const QString &whenEmpty)
{
    document.blocks += Heading{heading};
    if (table.rows.isEmpty())
        document.blocks += Paragraph{whenEmpty};
    else
        document.blocks += table;
}

QString flagsText(const FunnelReport &report)
{
    QStringList named;
    for (const FunnelFlag &flag : report.flags.mid(0, kFlagsNamed))
        named +=
            tr("%1 (%2, %3 days before)").arg(QString::number(flag.number), labelOf(flag.stage), countText(-flag.days));
    QString text = tr("Reached a stage before they arrived, by their dates: %1.").arg(named.join(u", "_s));
    if (const qsizetype more = report.flags.size() - kFlagsNamed; more > 0)
        text += u' ' + tr("And %1 more.").arg(countText(more));
    return text;
}

void addFunnel(Document &document, const FunnelReport &report)
{
    document.blocks += Heading{labelOf(report.meaning)};
    document.blocks += chartOf(funnelBars(report), funnelWords(report));
    document.blocks += stageTable(report);
    if (report.meaning != FunnelMeaning::Moves)
        document.blocks += Paragraph{tr("Released and nothing heard since: %1.").arg(countText(report.notReported))};
    if (report.meaning == FunnelMeaning::Cohort)
        document.blocks +=
            Paragraph{tr("Inquiries screened out, in no figure here: %1.").arg(countText(report.balance.screenedOut))};
    if (!report.flags.isEmpty())
        document.blocks += Paragraph{flagsText(report)};
}

void addGroups(Document &document, const FunnelReport &report, const QString &currency)
{
    add(document, tr("%1, by %2").arg(labelOf(report.meaning), labelOf(report.groupedBy).toLower()), groupTable(report),
        tr("No leads."));
    if (report.meaning != FunnelMeaning::Now && !report.groups.isEmpty())
        document.blocks += Paragraph{tr("Revenue in %1.").arg(currency)};
}

// Held back with a reason: seen every week, by the one who can take them back.
void addScreenedOut(Document &document, const ScreenedOutReport &report)
{
    document.blocks += Heading{tr("Screened out this week")};
    if (const ReportTable table = screenedOutTable(report); !table.rows.isEmpty())
        document.blocks += table;
    document.blocks += Paragraph{screenedOutWords(report)};
}

void addSources(Document &document, const SourceReport &report, SourceLevel level, const QString &currency)
{
    document.blocks += Heading{tr("Return by source, %1").arg(periodText(report.period))};
    if (const BarPlan plan = sourceBars(report); !plan.bars.isEmpty())
        document.blocks += chartOf(plan, sourceWords(report));
    document.blocks += Paragraph{ratioWords(report, currency)};
    if (const QString notes = sourceNotes(report); !notes.isEmpty())
        document.blocks += Paragraph{notes};
    if (const ReportTable table = sourceTable(report, level); !table.rows.isEmpty())
        document.blocks += table;
    else
        document.blocks += Paragraph{tr("No leads and no costs in this period.")};
    document.blocks += Paragraph{receivedWords(report.total)};
    const ReportTable reported = reportedTable(report, level);
    if (!reported.rows.isEmpty())
        add(document, tr("As reported by agencies and platforms; kept out of our own figures"), reported, {});
}

void addBooks(Document &document, const Balance &books)
{
    document.blocks += Heading{tr("The books")};
    document.blocks += Paragraph{balanceText(books)};
}

void addFilter(Document &document, const QString &filter)
{
    if (!filter.isEmpty())
        document.blocks += Paragraph{tr("Only leads that match: %1").arg(shownText(filter))};
}

} // namespace

Document weeklyDocument(const WeeklyReport &report)
{
    const ReportOrigin &origin = report.origin;
    Document document = documentOf(origin, tr("Weekly lead report"), periodText(report.week));
    add(document, tr("Moves within the week"), stageTable(report.moves), {});
    add(document, tr("Moves within the week, by source"), groupTable(report.moves),
        tr("No lead entered a stage in this week."));
    addScreenedOut(document, report.screenedOut);
    addFunnel(document, report.cohort);
    addGroups(document, report.cohort, origin.currency);
    add(document, tr("Open leads today, by rep"), groupTable(report.now), tr("No lead is open."));
    add(document, tr("Follow-up of released leads, by rep"), followUpTable(report.followUp),
        tr("No released lead is open."));
    addSources(document, report.sources, SourceLevel::Source, origin.currency);
    addBooks(document, report.books);
    return document;
}

Document funnelDocument(const FunnelReport &report, const ReportOrigin &origin, const Balance &books,
                        const QString &filter)
{
    // Where leads stand today is a matter of no period.
    const bool now = report.meaning == FunnelMeaning::Now;
    Document document = documentOf(origin, tr("Funnel"), now ? labelOf(report.meaning) : periodText(report.period));
    addFilter(document, filter);
    addFunnel(document, report);
    addGroups(document, report, origin.currency);
    addBooks(document, books);
    return document;
}

Document sourcesDocument(const SourceReport &report, SourceLevel level, const ReportOrigin &origin,
                         const Balance &books, const QString &filter)
{
    Document document = documentOf(origin, tr("Sources"), periodText(report.period));
    addFilter(document, filter);
    if (!filter.isEmpty())
        document.blocks += Paragraph{tr("The filter chooses leads; costs are those of the whole source.")};
    addSources(document, report, level, origin.currency);
    addBooks(document, books);
    return document;
}

Document complianceDocument(const ComplianceReport &report, const ReportOrigin &origin, const QString &whom)
{
    constexpr qsizetype kBreachesPrinted = 200;
    const QString title = whom.isEmpty() ? tr("Policy compliance") : tr("Policy compliance: %1").arg(shownText(whom));
    Document document =
        documentOf(origin, title, tr("four weeks to %1").arg(QLocale().toString(report.day, QLocale::ShortFormat)));
    document.blocks += Paragraph{complianceText(report)};
    add(document, tr("Rules"), complianceTable(report), tr("The page has no rules."));
    if (!report.departments.isEmpty())
        add(document, tr("Departments"), leagueTable(report.departments), {});
    if (!report.reps.isEmpty())
        add(document, tr("Reps"), leagueTable(report.reps), {});
    if (!report.vendors.isEmpty())
        add(document, tr("Vendors"), leagueTable(report.vendors), {});
    const QList<Breach> breaches = breachesOf(report);
    add(document, tr("Not kept"), breachTable(breaches, kBreachesPrinted, origin.zoneId), tr("Everything was kept."));
    if (breaches.size() > kBreachesPrinted)
        document.blocks += Paragraph{
            tr("And %1 more; the program lists them all.").arg(countText(breaches.size() - kBreachesPrinted))};
    return document;
}

Document replayDocument(const ReplayReport &report, const ReportOrigin &origin, const QString &title,
                        const Period &period, const QString &filter)
{
    constexpr qsizetype kLeadsPrinted = 500;
    Document document = documentOf(origin, title, periodText(period));
    addFilter(document, filter);
    document.blocks += Paragraph{replaySummary(report)};
    add(document, tr("From and to"), replayMoves(report), tr("No lead would have another owner."));
    add(document, tr("Load"), replayLoad(report), tr("No leads in this period."));
    add(document, tr("Lead by lead"), replayList(report, kLeadsPrinted), tr("Nothing would be different."));
    if (report.changed.size() > kLeadsPrinted)
        document.blocks += Paragraph{tr("And %1 more; the list that is saved as a table has them all.")
                                         .arg(countText(report.changed.size() - kLeadsPrinted))};
    return document;
}

} // namespace lw
