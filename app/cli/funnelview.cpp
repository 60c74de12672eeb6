// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportview.h"

#include <QCoreApplication>
#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString daysText(const std::optional<double> &days)
{
    return days ? QLocale().toString(*days, 'f', 1) : tr("n/a");
}

QJsonObject stageJson(const FunnelStage &stage)
{
    return {{u"stage"_s, codeOf(stage.stage)},
            {u"count"_s, stage.count},
            {u"of_previous"_s, jsonNumber(stage.ofPrevious)},
            {u"of_first"_s, jsonNumber(stage.ofFirst)},
            {u"median_days"_s, jsonNumber(stage.medianDays)},
            {u"p90_days"_s, jsonNumber(stage.p90Days)}};
}

QStringList stageCells(const FunnelStage &stage)
{
    return {labelOf(stage.stage),       QString::number(stage.count), percentText(stage.ofPrevious),
            percentText(stage.ofFirst), daysText(stage.medianDays),   daysText(stage.p90Days)};
}

QJsonObject groupJson(const FunnelGroup &group, const QString &currency)
{
    QJsonObject json{{u"key"_s, group.key},
                     {u"registered"_s, group.registered},
                     {u"conversion"_s, jsonNumber(group.conversion)},
                     {u"median_days_to_sale"_s, jsonNumber(group.medianDaysToSale)},
                     {u"mean_days_to_sale"_s, jsonNumber(group.meanDaysToSale)},
                     {u"revenue"_s, toDecimal(group.revenue)},
                     {u"currency"_s, currency}};
    for (int stage = int(Stage::Qualified); stage <= int(Stage::Sale); ++stage)
        json.insert(codeOf(static_cast<Stage>(stage)), group.reached[size_t(stage)]);
    return json;
}

QStringList groupCells(const FunnelGroup &group)
{
    QStringList cells{group.key.isEmpty() ? tr("(blank)") : group.key, QString::number(group.registered)};
    for (int stage = int(Stage::Qualified); stage <= int(Stage::Sale); ++stage)
        cells += QString::number(group.reached[size_t(stage)]);
    return cells + QStringList{percentText(group.conversion), daysText(group.medianDaysToSale),
                               daysText(group.meanDaysToSale), toDecimal(group.revenue)};
}

QJsonObject flagJson(const FunnelFlag &flag)
{
    return {{u"number"_s, flag.number},
            {u"stage"_s, codeOf(flag.stage)},
            {u"days"_s, flag.days},
            {u"flag"_s, u"before_arrival"_s}};
}

QString flagText(const FunnelFlag &flag)
{
    return tr("Flag: lead %1 reached %2 %3 days before it arrived.\n")
        .arg(flag.number)
        .arg(labelOf(flag.stage))
        .arg(-flag.days);
}

Table stagesOf(const FunnelReport &report)
{
    Table table{{tr("stage"), tr("count"), tr("of previous"), tr("of first"), tr("median days"), tr("p90 days")}, {}};
    for (const FunnelStage &stage : report.stages)
        table.rows += stageCells(stage);
    return table;
}

Table groupsOf(const FunnelReport &report)
{
    Table table{{codeOf(report.groupedBy), tr("registered"), tr("qualified"), tr("released"), tr("accepted"),
                 tr("opportunity"), tr("sale"), tr("conversion"), tr("median days to sale"), tr("mean days to sale"),
                 tr("revenue")},
                {}};
    for (const FunnelGroup &group : report.groups)
        table.rows += groupCells(group);
    return table;
}

QJsonObject jsonOf(const FunnelReport &report, const QString &currency)
{
    QJsonArray stages, groups, flags;
    for (const FunnelStage &stage : report.stages)
        stages += stageJson(stage);
    for (const FunnelGroup &group : report.groups)
        groups += groupJson(group, currency);
    for (const FunnelFlag &flag : report.flags)
        flags += flagJson(flag);
    return {{u"period"_s, periodJson(report.period)},
            {u"meaning"_s, codeOf(report.meaning)},
            {u"stages"_s, stages},
            {u"by"_s, groups},
            {u"by_field"_s, codeOf(report.groupedBy)},
            {u"not_reported"_s, report.notReported},
            {u"flags"_s, flags},
            {u"balance"_s, viewOf(report.balance).json},
            {u"currency"_s, currency}};
}

} // namespace

ReportView viewOf(const FunnelReport &report, const QString &currency)
{
    ReportView view{.json = jsonOf(report, currency), .text = {}, .table = groupsOf(report)};
    view.text = stagesOf(report).toText() + u'\n' + view.table.toText() +
                tr("\nReleased and nothing heard: %1\n").arg(report.notReported);
    for (const FunnelFlag &flag : report.flags)
        view.text += flagText(flag);
    view.text += viewOf(report.balance).text;
    return view;
}

} // namespace lw
