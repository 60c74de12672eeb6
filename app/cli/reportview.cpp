// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportview.h"

#include "core/leads/disposition.h"

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

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject rowJson(const ScreenedOutReport::Row &row)
{
    return {{u"source"_s, row.source},
            {u"leads"_s, row.leads},
            {u"screened_out"_s, row.screenedOut},
            {u"by_reason"_s, reasonsJson(row.byReason)}};
}

QJsonObject reasonJson(const ScreenedOutReason &reason)
{
    return {{u"reason"_s, reason.reason},
            {u"leads"_s, reason.leads},
            {u"sources"_s, QJsonArray::fromStringList(reason.sources)},
            {u"from_each"_s, reason.fromEach}};
}

QStringList reasonCells(const ScreenedOutReason &reason)
{
    QStringList sources;
    for (const QString &source : reason.sources)
        sources += source.isEmpty() ? tr("(blank)") : source;
    return {reason.reason.isEmpty() ? tr("(blank)") : reasonLabel(reason.reason), QString::number(reason.leads),
            tr("%1 (%2)").arg(sources.join(u", "_s), QString::number(reason.fromEach))};
}

QString screenedOutText(const ScreenedOutReport &report, const Table &table)
{
    const ScreenedOutReport::Row &total = report.total;
    if (total.leads == 0)
        return tr("No lead was received.\n");
    if (total.screenedOut == 0)
        return tr("Leads received: %1; none is screened out.\n").arg(total.leads);
    return table.toText() + tr("Leads received: %1; screened out: %2, in no rate. “act NO reopen” takes one back.\n")
                                .arg(QString::number(total.leads), QString::number(total.screenedOut));
}

} // namespace

QJsonObject periodJson(const Period &period)
{
    return {{u"from"_s, dayJson(period.from)}, {u"to"_s, dayJson(period.to)}};
}

QJsonObject reasonsJson(const QMap<QString, qint64> &byReason)
{
    QJsonObject json;
    for (auto reason = byReason.begin(); reason != byReason.end(); ++reason)
        json.insert(reason.key(), *reason);
    return json;
}

ReportView viewOf(const ScreenedOutReport &report)
{
    Table table{{tr("reason"), tr("leads"), tr("most from")}, {}};
    QJsonArray reasons, rows;
    for (const ScreenedOutReason &reason : reasonsOf(report)) {
        reasons += reasonJson(reason);
        table.rows += reasonCells(reason);
    }
    for (const ScreenedOutReport::Row &row : report.rows)
        rows += rowJson(row);
    return {.json = {{u"period"_s, periodJson(report.period)},
                     {u"reasons"_s, reasons},
                     {u"rows"_s, rows},
                     {u"total"_s, rowJson(report.total)}},
            .text = screenedOutText(report, table),
            .table = table};
}

ReportView viewOf(const Balance &balance)
{
    return {.json = {{u"registered"_s, balance.registered},
                     {u"screened_out"_s, balance.screenedOut},
                     {u"open"_s, balance.open},
                     {u"closed"_s, balance.closed},
                     {u"merged"_s, balance.merged},
                     {u"ok"_s, balance.ok()}},
            .text = tr("Balance: %1 registered = %2 screened out + %3 open + %4 closed%5 (merged leads: %6)\n")
                        .arg(balance.registered)
                        .arg(balance.screenedOut)
                        .arg(balance.open)
                        .arg(balance.closed)
                        .arg(balance.ok() ? QString() : tr(" — DOES NOT HOLD"))
                        .arg(balance.merged),
            .table = {{u"registered"_s, u"screened_out"_s, u"open"_s, u"closed"_s, u"merged"_s, u"ok"_s},
                      {{QString::number(balance.registered), QString::number(balance.screenedOut),
                        QString::number(balance.open), QString::number(balance.closed), QString::number(balance.merged),
                        balance.ok() ? u"true"_s : u"false"_s}}}};
}

Answer answerOf(const WeeklyReport &report)
{
    const ReportOrigin &origin = report.origin;
    const ReportView moves = viewOf(report.moves, origin.currency);
    const ReportView screening = viewOf(report.screenedOut);
    const ReportView open = viewOf(report.now, origin.currency);
    const ReportView roi = viewOf(report.sources);
    const ReportView books = viewOf(report.books);
    const QJsonObject week = periodJson(report.week);
    Answer answer;
    answer.json = QJsonObject{{u"week"_s, week},         {u"as_of"_s, jsonInstant(origin.asOf, origin.zoneId)},
                              {u"moves"_s, moves.json},  {u"screened_out"_s, screening.json},
                              {u"now"_s, open.json},     {u"sources"_s, roi.json},
                              {u"balance"_s, books.json}};
    const QString from = week[u"from"_s].toString();
    const QString to = week[u"to"_s].toString();
    answer.text = (origin.companyName.isEmpty() ? tr("Week %1 to %2").arg(from, to)
                                                : tr("%1 — week %2 to %3").arg(origin.companyName, from, to)) +
                  tr("\n\nMoves within the week\n") + moves.text + tr("\nScreened out this week\n") + screening.text +
                  tr("\nOpen leads now\n") + open.text + tr("\nSources, all time\n") + roi.text + u'\n' + books.text;
    return answer;
}

} // namespace lw
