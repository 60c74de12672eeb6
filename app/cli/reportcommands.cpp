// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/workspace/weeklyreport.h"
#include "ui/print/reportdocument.h"
#include "ui/print/writepdf.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonObject periodJson(const Period &period)
{
    return {{u"from"_s, period.from.isValid() ? QJsonValue(dayText(period.from)) : QJsonValue()},
            {u"to"_s, period.to.isValid() ? QJsonValue(dayText(period.to)) : QJsonValue()}};
}

QString daysText(const std::optional<double> &days)
{
    return days ? QLocale().toString(*days, 'f', 1) : tr("n/a");
}
QString moneyText(const std::optional<Money> &money)
{
    return money ? toDecimal(*money) : tr("unknown");
}
QString amountText(const std::optional<double> &amount)
{
    return amount ? QLocale::c().toString(*amount, 'f', 2) : tr("n/a");
}

QJsonObject balanceJson(const Balance &balance)
{
    return {{u"registered"_s, balance.registered},
            {u"screened_out"_s, balance.screenedOut},
            {u"open"_s, balance.open},
            {u"closed"_s, balance.closed},
            {u"merged"_s, balance.merged},
            {u"ok"_s, balance.ok()}};
}

QString balanceText(const Balance &balance)
{
    return tr("Balance: %1 registered = %2 screened out + %3 open + %4 closed%5 (merged leads: %6)\n")
        .arg(balance.registered)
        .arg(balance.screenedOut)
        .arg(balance.open)
        .arg(balance.closed)
        .arg(balance.ok() ? QString() : tr(" — DOES NOT HOLD"))
        .arg(balance.merged);
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
        return usage(tr("Which report: funnel, sources, balance or weekly?"));
    request.kind = rest->first();
    return request;
}

struct FunnelView {
    QJsonObject json;
    QString text;
    Table table;
};

FunnelView viewOf(const FunnelReport &report, const QString &currency)
{
    FunnelView view;
    QJsonArray stages;
    Table stageTable{{tr("stage"), tr("count"), tr("of previous"), tr("of first"), tr("median days"), tr("p90 days")},
                     {}};
    for (const FunnelStage &stage : report.stages) {
        stages += QJsonObject{{u"stage"_s, codeOf(stage.stage)},
                              {u"count"_s, stage.count},
                              {u"of_previous"_s, jsonNumber(stage.ofPrevious)},
                              {u"of_first"_s, jsonNumber(stage.ofFirst)},
                              {u"median_days"_s, jsonNumber(stage.medianDays)},
                              {u"p90_days"_s, jsonNumber(stage.p90Days)}};
        stageTable.rows += {labelOf(stage.stage),       QString::number(stage.count), percentText(stage.ofPrevious),
                            percentText(stage.ofFirst), daysText(stage.medianDays),   daysText(stage.p90Days)};
    }
    QJsonArray groups;
    view.table = {{codeOf(report.groupedBy), tr("registered"), tr("qualified"), tr("released"), tr("accepted"),
                   tr("opportunity"), tr("sale"), tr("conversion"), tr("median days to sale"), tr("mean days to sale"),
                   tr("revenue")},
                  {}};
    for (const FunnelGroup &group : report.groups) {
        QJsonObject json{{u"key"_s, group.key},
                         {u"registered"_s, group.registered},
                         {u"conversion"_s, jsonNumber(group.conversion)},
                         {u"median_days_to_sale"_s, jsonNumber(group.medianDaysToSale)},
                         {u"mean_days_to_sale"_s, jsonNumber(group.meanDaysToSale)},
                         {u"revenue"_s, toDecimal(group.revenue)},
                         {u"currency"_s, currency}};
        QStringList cells{group.key.isEmpty() ? tr("(blank)") : group.key, QString::number(group.registered)};
        for (int stage = int(Stage::Qualified); stage <= int(Stage::Sale); ++stage) {
            json.insert(codeOf(static_cast<Stage>(stage)), group.reached[size_t(stage)]);
            cells += QString::number(group.reached[size_t(stage)]);
        }
        cells += {percentText(group.conversion), daysText(group.medianDaysToSale), daysText(group.meanDaysToSale),
                  toDecimal(group.revenue)};
        view.table.rows += cells;
        groups += json;
    }
    QJsonArray flags;
    QString flagText;
    for (const FunnelFlag &flag : report.flags) {
        flags += QJsonObject{{u"number"_s, flag.number},
                             {u"stage"_s, codeOf(flag.stage)},
                             {u"days"_s, flag.days},
                             {u"flag"_s, u"before_arrival"_s}};
        flagText += tr("Flag: lead %1 reached %2 %3 days before it arrived.\n")
                        .arg(flag.number)
                        .arg(labelOf(flag.stage))
                        .arg(-flag.days);
    }
    view.json = {{u"period"_s, periodJson(report.period)},
                 {u"meaning"_s, codeOf(report.meaning)},
                 {u"stages"_s, stages},
                 {u"by"_s, groups},
                 {u"by_field"_s, codeOf(report.groupedBy)},
                 {u"not_reported"_s, report.notReported},
                 {u"flags"_s, flags},
                 {u"balance"_s, balanceJson(report.balance)},
                 {u"currency"_s, currency}};
    view.text = stageTable.toText() + u'\n' + view.table.toText() +
                tr("\nReleased and nothing heard: %1\n").arg(report.notReported) + flagText +
                balanceText(report.balance);
    return view;
}

QJsonObject rowJson(const SourceRow &row)
{
    const ReportedResults &reported = row.reported;
    QJsonValue reportedJson;
    if (reported.any)
        reportedJson = QJsonObject{{u"leads"_s, reported.leads},
                                   {u"sales"_s, reported.sales},
                                   {u"revenue"_s, toDecimal(reported.revenue)},
                                   {u"ratio"_s, jsonNumber(reported.ratio)},
                                   {u"roi"_s, jsonNumber(reported.roi)}};
    return {{u"source"_s, row.source},
            {u"campaign"_s, row.campaign},
            {u"cost"_s, jsonMoney(row.cost)},
            {u"currency"_s, row.revenue.currency},
            {u"inquiries"_s, row.inquiries},
            {u"qualified"_s, row.qualified},
            {u"cost_per_inquiry"_s, jsonNumber(row.costPerInquiry)},
            {u"cost_per_qualified"_s, jsonNumber(row.costPerQualified)},
            {u"opportunities"_s, row.opportunities},
            {u"sales"_s, row.sales},
            {u"cost_per_sale"_s, jsonNumber(row.costPerSale)},
            {u"revenue"_s, toDecimal(row.revenue)},
            {u"ratio"_s, jsonNumber(row.ratio)},
            {u"roi"_s, jsonNumber(row.roi)},
            {u"followed_up"_s, jsonNumber(row.followedUp)},
            {u"reported"_s, reportedJson},
            {u"verdict"_s, codeOf(row.verdict)}};
}

QStringList rowCells(const SourceRow &row, const QString &name)
{
    const ReportedResults &reported = row.reported;
    return {name,
            row.campaign,
            moneyText(row.cost),
            QString::number(row.inquiries),
            QString::number(row.qualified),
            amountText(row.costPerInquiry),
            amountText(row.costPerQualified),
            QString::number(row.sales),
            toDecimal(row.revenue),
            amountText(row.ratio),
            percentText(row.roi),
            percentText(row.followedUp),
            reported.any ? toDecimal(reported.revenue) : QString(),
            reported.any ? percentText(reported.roi) : QString(),
            labelOf(row.verdict)};
}

FunnelView viewOf(const SourceReport &report)
{
    FunnelView view;
    QJsonArray rows;
    view.table = {{tr("source"), tr("campaign"), tr("cost"), tr("inquiries"), tr("qualified"), tr("per inquiry"),
                   tr("per qualified"), tr("sales"), tr("revenue"), tr("ratio"), tr("ROI"), tr("followed up"),
                   tr("reported revenue"), tr("reported ROI"), tr("verdict")},
                  {}};
    for (const SourceRow &row : report.rows) {
        rows += rowJson(row);
        view.table.rows += rowCells(row, row.source.isEmpty() ? tr("(blank)") : row.source);
    }
    view.table.rows += rowCells(report.total, tr("Total"));
    view.json = {{u"period"_s, periodJson(report.period)},
                 {u"rows"_s, rows},
                 {u"total"_s, rowJson(report.total)},
                 {u"unknown_cost"_s, QJsonArray::fromStringList(report.unknownCost)},
                 {u"margin"_s, report.margin},
                 {u"target_ratio"_s, report.targetRatio},
                 {u"break_even_ratio"_s, report.margin > 0 ? QJsonValue(1 / report.margin) : QJsonValue()}};
    view.text =
        view.table.toText() + tr("Target ratio %1 : 1. Left out of the total ratio and ROI, cost unknown: %2\n")
                                  .arg(report.targetRatio)
                                  .arg(report.unknownCost.isEmpty() ? tr("none") : report.unknownCost.join(u", "_s));
    return view;
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

Made madeOf(const FunnelView &view)
{
    return {.answer = {.json = view.json, .text = view.text, .csv = view.table.toCsv()}, .document = {}};
}

Result<Made> makeFunnel(const Ground &ground, const ReportRequest &request)
{
    const auto by = groupByFromCode(request.by.isEmpty() ? u"source"_s : request.by);
    if (!by)
        return usage(tr("--by is source, campaign, product, rep, territory or month."));
    const FunnelReport report = funnel(ground.columns, request.period, request.meaning, *by, ground.origin.asOf);
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
    const Balance shown = request.period.isEverything() ? ground.books : balance(ground.columns, request.period);
    const Table table{
        {u"registered"_s, u"screened_out"_s, u"open"_s, u"closed"_s, u"merged"_s, u"ok"_s},
        {{QString::number(shown.registered), QString::number(shown.screenedOut), QString::number(shown.open),
          QString::number(shown.closed), QString::number(shown.merged), shown.ok() ? u"true"_s : u"false"_s}}};
    return {.answer = {.json = balanceJson(shown), .text = balanceText(shown), .csv = table.toCsv()}, .document = {}};
}

Answer weeklyAnswer(const WeeklyReport &report)
{
    const ReportOrigin &origin = report.origin;
    const FunnelView moves = viewOf(report.moves, origin.currency);
    const FunnelView open = viewOf(report.now, origin.currency);
    const FunnelView roi = viewOf(report.sources);
    Answer answer;
    answer.json = QJsonObject{{u"week"_s, periodJson(report.week)},
                              {u"as_of"_s, jsonInstant(origin.asOf, origin.zoneId)},
                              {u"moves"_s, moves.json},
                              {u"now"_s, open.json},
                              {u"sources"_s, roi.json},
                              {u"balance"_s, balanceJson(report.books)}};
    answer.text = tr("%1 — week %2 to %3\n\nMoves within the week\n")
                      .arg(origin.companyName, dayText(report.week.from), dayText(report.week.to)) +
                  moves.text + tr("\nOpen leads now\n") + open.text + tr("\nSources, all time\n") + roi.text + u'\n' +
                  balanceText(report.books);
    return answer;
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
    Made made{.answer = weeklyAnswer(*report), .document = {}};
    if (ground.wantsDocument)
        made.document = weeklyDocument(*report);
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
    return usage(tr("“%1” is no report of this version: funnel, sources, balance, weekly.").arg(request.kind));
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
    Answer answer = made->answer;
    answer.exitCode = books->ok() ? 0 : 1;
    return answer;
}

} // namespace lw
