// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/reporttable.h"

#include "core/files/csvtext.h"
#include "ui/models/reportfilter.h"
#include "ui/models/screenedouttable.h"
#include "ui/text/reporttext.h"
#include "ui/text/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ReportTable", text);
}

QVariant valueOf(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}
ReportCell nameCell(const QString &name)
{
    return {name.isEmpty() ? tr("(blank)") : shownText(name), name};
}
ReportCell countCell(qint64 count)
{
    return {countText(count), count};
}
ReportCell daysCell(const std::optional<double> &days)
{
    return {daysText(days), valueOf(days)};
}
ReportCell rateCell(const std::optional<double> &rate)
{
    return {rateText(rate), valueOf(rate)};
}
ReportCell amountCell(const std::optional<double> &amount)
{
    return {amountText(amount), valueOf(amount)};
}
ReportCell moneyCell(const std::optional<Money> &money)
{
    if (!money)
        return {tr("unknown"), {}};
    return {amountText(*money), double(money->minor) / std::pow(10, minorDigits(money->currency))};
}
ReportCell shareCell(qint64 part, qint64 whole)
{
    return {shareText(part, whole), whole ? QVariant(double(part) / double(whole)) : QVariant()};
}

void addNames(QList<ReportColumn> &columns, SourceLevel level)
{
    if (level != SourceLevel::Campaign)
        columns += {tr("Source"), false};
    if (level != SourceLevel::Source)
        columns += {tr("Campaign"), false};
}

// The names of a row; a total has one name and no others.
QList<ReportCell> nameCells(const SourceRow &row, SourceLevel level, bool isTotal)
{
    if (isTotal && level == SourceLevel::Both)
        return {{tr("Total"), {}}, {QString(), {}}};
    if (isTotal)
        return {{tr("Total"), {}}};
    QList<ReportCell> cells;
    if (level != SourceLevel::Campaign)
        cells += nameCell(row.source);
    if (level != SourceLevel::Source)
        cells += nameCell(row.campaign);
    return cells;
}

ReportRow sourceRow(const SourceRow &row, const SourceReport &report, SourceLevel level, bool isTotal)
{
    const auto filter = [&](SourceSide side) {
        return isTotal ? totalFilter(report, side) : sourceFilter(row, report, level, side);
    };
    QList<ReportCell> cells = nameCells(row, level, isTotal);
    cells += {
        moneyCell(row.cost),      countCell(row.inquiries),       screenedOutCell(row, filter(SourceSide::ScreenedOut)),
        countCell(row.qualified), amountCell(row.costPerInquiry), amountCell(row.costPerQualified),
        countCell(row.sales),     moneyCell(row.revenue),         amountCell(row.ratio),
        rateCell(row.roi),        rateCell(row.followedUp),       ReportCell{labelOf(row.verdict), int(row.verdict)}};
    return {.cells = cells, .filter = filter(SourceSide::Counted), .isTotal = isTotal};
}

ReportRow reportedRow(const SourceRow &row, const SourceReport &report, SourceLevel level, bool isTotal)
{
    const ReportedResults &reported = row.reported;
    QList<ReportCell> cells = nameCells(row, level, isTotal);
    cells += {countCell(reported.leads), countCell(reported.sales), moneyCell(reported.revenue),
              amountCell(reported.ratio), rateCell(reported.roi)};
    return {.cells = cells,
            .filter = isTotal ? QString() : sourceFilter(row, report, level, SourceSide::Counted),
            .isTotal = isTotal};
}

QString fileText(const ReportCell &cell, bool isNumber)
{
    if (isNumber)
        return cell.value.isValid() ? cell.value.toString() : QString();
    const QString text = cell.value.typeId() == QMetaType::QString ? cell.value.toString() : cell.text;
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text[0]) ? QString(u'\'' + text) : text;
}

} // namespace

ReportTable stageTable(const FunnelReport &report)
{
    const bool shares = report.meaning != FunnelMeaning::Moves;
    const bool days = report.meaning != FunnelMeaning::Now;
    ReportTable table{.columns = {{tr("Stage"), false}, {tr("Leads")}}, .rows = {}};
    if (shares)
        table.columns += {ReportColumn{tr("Of previous")}, ReportColumn{tr("Of first")}};
    if (days)
        table.columns += {ReportColumn{tr("Median days")}, ReportColumn{tr("90 % within days")}};
    qint64 previous = 0;
    for (const FunnelStage &stage : report.stages) {
        QList<ReportCell> cells{{labelOf(stage.stage), int(stage.stage)}, countCell(stage.count)};
        const bool first = stage.stage == Stage::Inquiry;
        if (shares)
            cells += {first ? ReportCell{u"–"_s, {}} : shareCell(stage.count, previous),
                      shareCell(stage.count, report.stages.first().count)};
        if (days)
            cells += {first ? ReportCell{u"–"_s, {}} : daysCell(stage.medianDays),
                      first ? ReportCell{u"–"_s, {}} : daysCell(stage.p90Days)};
        table.rows += ReportRow{.cells = cells, .filter = stageFilter(report, stage.stage)};
        previous = stage.count;
    }
    return table;
}

ReportTable groupTable(const FunnelReport &report)
{
    const bool cohort = report.meaning == FunnelMeaning::Cohort;
    ReportTable table{.columns = {{labelOf(report.groupedBy), false}, {labelOf(Stage::Inquiry)}}, .rows = {}};
    for (int stage = int(Stage::Qualified); stage <= int(Stage::Sale); ++stage)
        table.columns += ReportColumn{labelOf(static_cast<Stage>(stage))};
    if (cohort)
        table.columns += {ReportColumn{tr("Conversion")}, ReportColumn{tr("Median days to sale")}};
    if (report.meaning != FunnelMeaning::Now)
        table.columns += ReportColumn{tr("Revenue")};
    for (const FunnelGroup &group : report.groups) {
        QList<ReportCell> cells{nameCell(group.key)};
        for (const qint64 reached : group.reached)
            cells += countCell(reached);
        if (cohort)
            cells += {shareCell(group.reached[kStageCount - 1], group.registered), daysCell(group.medianDaysToSale)};
        if (report.meaning != FunnelMeaning::Now)
            cells += moneyCell(group.revenue);
        table.rows += ReportRow{.cells = cells, .filter = groupFilter(report, group.key)};
    }
    return table;
}

ReportTable sourceTable(const SourceReport &report, SourceLevel level)
{
    ReportTable table;
    addNames(table.columns, level);
    for (const QString &title :
         {tr("Cost"), tr("Inquiries"), tr("Screened out"), tr("Qualified"), tr("Per inquiry"), tr("Per qualified"),
          tr("Sales"), tr("Revenue"), tr("Ratio"), tr("ROI"), tr("Followed up")})
        table.columns += ReportColumn{title};
    table.columns += ReportColumn{tr("Verdict"), false};
    for (const SourceRow &row : report.rows)
        table.rows += sourceRow(row, report, level, false);
    if (!table.rows.isEmpty()) {
        table.rows += sourceRow(report.total, report, level, true);
        table.rows.last().cells.last() = {}; // a sum of sources is not judged
    }
    return table;
}

ReportTable reportedTable(const SourceReport &report, SourceLevel level)
{
    ReportTable table;
    addNames(table.columns, level);
    for (const QString &title :
         {tr("Leads reported"), tr("Sales reported"), tr("Revenue reported"), tr("Ratio"), tr("ROI")})
        table.columns += ReportColumn{title};
    for (const SourceRow &row : report.rows) {
        if (row.reported.any)
            table.rows += reportedRow(row, report, level, false);
    }
    if (!table.rows.isEmpty())
        table.rows += reportedRow(report.total, report, level, true);
    return table;
}

ReportTable followUpTable(const QList<FollowUpRow> &rows)
{
    ReportTable table{.columns = {{tr("Rep"), false},
                                  {tr("Released and open")},
                                  {tr("Accepted")},
                                  {tr("Followed up")},
                                  {tr("Nothing heard")}},
                      .rows = {}};
    for (const FollowUpRow &row : rows)
        table.rows += ReportRow{.cells = {nameCell(row.rep), countCell(row.released), countCell(row.accepted),
                                          shareCell(row.followedUp, row.released), countCell(row.notReported)},
                                .filter = followUpFilter(row.rep)};
    return table;
}

QString bothFilters(const QString &typed, const QString &row)
{
    QStringList groups{QString()};
    bool inQuotes = false;
    for (const QString &token : typed.split(u' ', Qt::SkipEmptyParts)) {
        if (!inQuotes && token.compare(u"or", Qt::CaseInsensitive) == 0) {
            groups += QString();
            continue;
        }
        inQuotes ^= token.count(u'"') % 2 == 1;
        groups.last() = joinedTerms({groups.last(), token});
    }
    for (QString &group : groups)
        group = joinedTerms({group, row});
    return groups.join(u" or "_s);
}

ReportTable withFilter(ReportTable table, const QString &typed)
{
    for (ReportRow &row : table.rows) {
        if (!row.filter.isEmpty())
            row.filter = bothFilters(typed, row.filter);
        for (ReportCell &cell : row.cells) {
            if (!cell.filter.isEmpty())
                cell.filter = bothFilters(typed, cell.filter);
        }
    }
    return table;
}

QString toCsv(const ReportTable &table)
{
    QStringList titles;
    for (const ReportColumn &column : table.columns)
        titles += column.title;
    QString csv = csvLine(titles) + u'\n';
    for (const ReportRow &row : table.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            cells += fileText(row.cells[i], table.columns[i].isNumber);
        csv += csvLine(cells) + u'\n';
    }
    return csv;
}

QString toTabText(const ReportTable &table, const QList<int> &rows)
{
    QStringList titles;
    for (const ReportColumn &column : table.columns)
        titles += column.title;
    QString text = titles.join(u'\t') + u'\n';
    for (const int row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const ReportCell &cell = table.rows[row].cells[i];
            cells += table.columns[i].isNumber ? cell.text : fileText({cell.text, cell.text}, false);
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace lw
