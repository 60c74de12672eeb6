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

QString moneyText(const std::optional<Money> &money)
{
    return money ? toDecimal(*money) : tr("unknown");
}
QString amountText(const std::optional<double> &amount)
{
    return amount ? QLocale::c().toString(*amount, 'f', 2) : tr("n/a");
}

// By code, as filters and JSON have it: “competitor 3; spam 1”.
QString reasonsText(const QMap<QString, qint64> &byReason)
{
    QStringList counts;
    for (const QString &code : commonestFirst(byReason))
        counts += QString((code.isEmpty() ? tr("(blank)") : code) + u' ' + QString::number(byReason.value(code)));
    return counts.join(u"; "_s);
}

QJsonValue reportedJson(const ReportedResults &reported)
{
    if (!reported.any)
        return {};
    return QJsonObject{{u"leads"_s, reported.leads},
                       {u"sales"_s, reported.sales},
                       {u"revenue"_s, toDecimal(reported.revenue)},
                       {u"ratio"_s, jsonNumber(reported.ratio)},
                       {u"roi"_s, jsonNumber(reported.roi)}};
}

QJsonObject rowJson(const SourceRow &row)
{
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
            {u"reported"_s, reportedJson(row.reported)},
            {u"verdict"_s, codeOf(row.verdict)},
            {u"screened_out"_s, row.screenedOut},
            {u"screened_out_inquiries"_s, row.screenedOutInquiries},
            {u"screened_out_by_reason"_s, reasonsJson(row.screenedOutByReason)}};
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
            labelOf(row.verdict),
            QString::number(row.screenedOut),
            reasonsText(row.screenedOutByReason)};
}

Table tableOf(const SourceReport &report)
{
    Table table{{tr("source"), tr("campaign"), tr("cost"), tr("inquiries"), tr("qualified"), tr("per inquiry"),
                 tr("per qualified"), tr("sales"), tr("revenue"), tr("ratio"), tr("ROI"), tr("followed up"),
                 tr("reported revenue"), tr("reported ROI"), tr("verdict"), tr("screened out"),
                 tr("screened out by reason")},
                {}};
    for (const SourceRow &row : report.rows)
        table.rows += rowCells(row, row.source.isEmpty() ? tr("(blank)") : row.source);
    table.rows += rowCells(report.total, tr("Total"));
    return table;
}

QJsonObject jsonOf(const SourceReport &report)
{
    QJsonArray rows;
    for (const SourceRow &row : report.rows)
        rows += rowJson(row);
    return {{u"period"_s, periodJson(report.period)},
            {u"rows"_s, rows},
            {u"total"_s, rowJson(report.total)},
            {u"unknown_cost"_s, QJsonArray::fromStringList(report.unknownCost)},
            {u"margin"_s, report.margin},
            {u"target_ratio"_s, report.targetRatio},
            {u"break_even_ratio"_s, report.margin > 0 ? QJsonValue(1 / report.margin) : QJsonValue()}};
}

} // namespace

ReportView viewOf(const SourceReport &report)
{
    const SourceRow &total = report.total;
    ReportView view{.json = jsonOf(report), .text = {}, .table = tableOf(report)};
    view.text = view.table.toText() +
                tr("Target ratio %1 : 1. Left out of the total ratio and ROI, cost unknown: %2\n")
                    .arg(report.targetRatio)
                    .arg(report.unknownCost.isEmpty() ? tr("none") : report.unknownCost.join(u", "_s)) +
                tr("Inquiries received: %1 = %2 counted above + %3 screened out, which stand in no cost and no rate\n")
                    .arg(QString::number(total.inquiries + total.screenedOutInquiries),
                         QString::number(total.inquiries), QString::number(total.screenedOutInquiries));
    return view;
}

} // namespace lw
