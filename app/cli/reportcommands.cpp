// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/compliancecommands.h"
#include "app/cli/reportview.h"
#include "core/workspace/policycompliance.h"
#include "ui/print/reportdocument.h"
#include "ui/print/writepdf.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

struct ReportRequest {
    QString kind;
    Period period;
    FunnelMeaning meaning = FunnelMeaning::Cohort;
    QString by;
    QString out;
};

Result<QDate> dayOption(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        return usage(tr("“%1” is not a date like 2026-01-31.").arg(text));
    return day;
}

Result<ReportRequest> requestFrom(Arguments &arguments)
{
    ReportRequest request;
    const Result<QDate> from = dayOption(arguments.option(u"--from"_s));
    const Result<QDate> to = dayOption(arguments.option(u"--to"_s));
    if (!from || !to)
        return !from ? from.error() : to.error();
    request.period = {*from, *to};
    if (from->isValid() && to->isValid() && *to < *from)
        return usage(tr("The period ends before it starts."));
    if (const QString meaning = arguments.option(u"--meaning"_s); !meaning.isEmpty()) {
        const auto known = funnelMeaningFromCode(meaning);
        if (!known)
            return usage(tr("--meaning is cohort, now or moves."));
        request.meaning = *known;
    }
    request.by = arguments.option(u"--by"_s);
    request.out = arguments.option(u"--out"_s);
    if (!request.out.isEmpty() && !request.out.endsWith(u".csv") && !request.out.endsWith(u".pdf"))
        return usage(tr("--out writes .csv and .pdf files in this version."));
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (rest->size() != 1)
        return usage(tr("Which report: funnel, sources, balance, weekly or compliance?"));
    request.kind = rest->first();
    return request;
}

Result<SourceLevel> sourceLevel(const QString &by)
{
    if (by.isEmpty())
        return SourceLevel::Both;
    if (by != u"source" && by != u"campaign")
        return usage(tr("report sources --by is source or campaign."));
    return by == u"source" ? SourceLevel::Source : SourceLevel::Campaign;
}

/// A report for the screen, and as a document where one was asked for.
struct Made {
    Answer answer;
    std::optional<Document> document;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
};

/// What every report is made from.
struct Ground {
    const Workspace &workspace;
    const LeadColumns &columns;
    const Balance &books;
    const ReportOrigin &origin;
    bool wantsDocument = false;
};

Made madeOf(const ReportView &view)
{
    return {.answer = {.json = view.json, .text = view.text, .csv = view.table.toCsv()}, .document = {}};
}

Result<Made> makeFunnel(const Ground &ground, const ReportRequest &request)
{
    const auto by = groupByFromCode(request.by.isEmpty() ? u"source"_s : request.by);
    if (!by)
        return usage(tr("--by is source, campaign, product, rep, territory or month."));
    const FunnelReport report = funnel(ground.columns, request.period, request.meaning, *by, ground.origin.asOf,
                                       ground.workspace.rulebook()->rulebook.territoryParents);
    Made made = madeOf(viewOf(report, ground.origin.currency));
    if (ground.wantsDocument)
        made.document = funnelDocument(report, ground.origin, ground.books);
    return made;
}

Result<Made> makeSources(const Ground &ground, const ReportRequest &request)
{
    const Result<SourceLevel> level = sourceLevel(request.by);
    if (!level)
        return level.error();
    const Result<SourceReport> report = sourceReport(ground.workspace, ground.columns, request.period, *level);
    if (!report)
        return report.error();
    Made made = madeOf(viewOf(*report));
    if (ground.wantsDocument)
        made.document = sourcesDocument(*report, *level, ground.origin, ground.books);
    made.orientation = QPageLayout::Landscape; // a wide table
    return made;
}

Made makeBalance(const Ground &ground, const ReportRequest &request)
{
    return madeOf(viewOf(request.period.isEverything() ? ground.books : balance(ground.columns, request.period)));
}

Result<Made> makeWeekly(const Ground &ground, const ReportRequest &request)
{
    const Workspace &workspace = ground.workspace;
    const QDateTime &now = ground.origin.asOf;
    const Period week = request.period.isEverything()
                            ? lastFullWeek(workspace.localDay(now), workspace.settings().weekStart)
                            : request.period;
    const Result<WeeklyReport> report = weeklyReport(workspace, ground.columns, week, now);
    if (!report)
        return report.error();
    Made made{.answer = answerOf(*report), .document = {}};
    if (ground.wantsDocument)
        made.document = weeklyDocument(*report);
    return made;
}

Result<Made> makeCompliance(const Ground &ground, const ReportRequest &)
{
    const Result<ComplianceReport> report = policyCompliance(ground.workspace, ground.origin.asOf);
    if (!report)
        return report.error();
    Made made{.answer = answerOf(*report, ground.origin.zoneId), .document = {}, .orientation = QPageLayout::Landscape};
    if (ground.wantsDocument)
        made.document = complianceDocument(*report, ground.origin);
    return made;
}

Result<Made> make(const Ground &ground, const ReportRequest &request)
{
    if (request.kind == u"funnel")
        return makeFunnel(ground, request);
    if (request.kind == u"sources")
        return makeSources(ground, request);
    if (request.kind == u"balance")
        return makeBalance(ground, request);
    if (request.kind == u"weekly")
        return makeWeekly(ground, request);
    if (request.kind == u"compliance")
        return makeCompliance(ground, request);
    return usage(
        tr("“%1” is no report of this version: funnel, sources, balance, weekly, compliance.").arg(request.kind));
}

Result<void> write(const Made &made, const QString &path, const QString &paper)
{
    if (!path.endsWith(u".pdf"))
        return made.answer.csv.isEmpty() ? Result<void>(usage(tr("This report has no CSV form.")))
                                         : writeFile(path, made.answer.csv.toUtf8());
    return made.document ? writePdf(path, *made.document, {.paper = paper, .orientation = made.orientation})
                         : Result<void>(usage(tr("This report has no PDF form.")));
}

} // namespace

Result<Answer> runReport(const CliContext &context, Arguments &arguments)
{
    const Result<ReportRequest> request = requestFrom(arguments);
    if (!request)
        return request.error();
    const Result<std::unique_ptr<Workspace>> opened = context.open();
    if (!opened)
        return opened.error();
    const Workspace &workspace = **opened;
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    const Result<Balance> books = booksOf(workspace, *columns);
    if (!books)
        return books.error();
    const Result<ReportOrigin> origin = reportOrigin(workspace, context.now);
    if (!origin)
        return origin.error();
    const Ground ground{.workspace = workspace,
                        .columns = *columns,
                        .books = *books,
                        .origin = *origin,
                        .wantsDocument = request->out.endsWith(u".pdf")};
    const Result<Made> made = make(ground, *request);
    if (!made)
        return made.error();
    if (!request->out.isEmpty()) {
        LW_TRY(write(*made, request->out, origin->paper));
        context.say(tr("Wrote %1.").arg(request->out));
    }
    if (request->kind == u"compliance" && (!request->period.isEverything() || !request->by.isEmpty()))
        context.say(tr("Compliance is told of this week, four weeks and a year up to now; --from, --to and --by change "
                       "nothing in it."));
    Answer answer = made->answer;
    answer.exitCode = books->ok() ? 0 : 1;
    return answer;
}

} // namespace lw
