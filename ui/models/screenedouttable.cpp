// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/screenedouttable.h"

#include "core/leads/disposition.h"
#include "ui/models/reportfilter.h"
#include "ui/text/reporttext.h"
#include "ui/text/text.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kSourcesNamed = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ScreenedOutTable", text);
}
QString tr(const char *text, qsizetype count)
{
    return QCoreApplication::translate("lw::ScreenedOutTable", text, nullptr, int(count));
}

QString reasonText(const QString &code)
{
    return code.isEmpty() ? tr("(no reason given)") : shownText(reasonLabel(code));
}

// Several where they sent as many; the others are counted, so that nothing looks complete that is not.
QString sourcesText(const ScreenedOutReason &reason)
{
    QStringList names;
    for (const QString &source : reason.sources.mid(0, kSourcesNamed))
        names += source.isEmpty() ? tr("(blank)") : shownText(source);
    QString text = names.join(u", "_s);
    if (const qsizetype more = reason.sources.size() - names.size(); more > 0)
        text = tr("%1 and %n more", more).arg(text);
    return reason.sources.size() > 1 ? tr("%1 (%2 each)").arg(text, countText(reason.fromEach))
                                     : tr("%1 (%2)").arg(text, countText(reason.fromEach));
}

ReportRow reasonRow(const ScreenedOutReason &reason, const Period &period)
{
    return {.cells = {{reasonText(reason.reason), reason.reason},
                      {countText(reason.leads), reason.leads},
                      {sourcesText(reason), reason.fromEach}},
            .filter = screenedOutFilter(period, reason.reason)};
}

} // namespace

QString reasonCountsText(const QMap<QString, qint64> &byReason)
{
    QStringList counts;
    for (const QString &code : commonestFirst(byReason))
        counts += tr("%1 %2").arg(reasonText(code), countText(byReason.value(code)));
    return counts.join(u", "_s);
}

ReportCell screenedOutCell(const SourceRow &row, const QString &filter)
{
    if (row.screenedOut == 0)
        return {countText(0), qint64(0), tr("None screened out"), filter};
    return {countText(row.screenedOut), row.screenedOut,
            tr("%1 screened out (%2)").arg(countText(row.screenedOut), reasonCountsText(row.screenedOutByReason)),
            filter};
}

ReportTable screenedOutTable(const ScreenedOutReport &report)
{
    ReportTable table{.columns = {{tr("Reason"), false}, {tr("Leads")}, {tr("Most from"), false}}, .rows = {}};
    for (const ScreenedOutReason &reason : reasonsOf(report))
        table.rows += reasonRow(reason, report.period);
    if (table.rows.size() > 1)
        table.rows += ReportRow{
            .cells = {{tr("Total"), {}}, {countText(report.total.screenedOut), report.total.screenedOut}, {{}, {}}},
            .filter = screenedOutFilter(report.period),
            .isTotal = true};
    return table;
}

QString screenedOutWords(const ScreenedOutReport &report)
{
    const ScreenedOutReport::Row &total = report.total;
    if (total.leads == 0)
        return tr("No lead was received in this period.");
    if (total.screenedOut == 0)
        return tr("Leads received: %1. None is screened out.").arg(countText(total.leads));
    return tr("Leads received: %1. Screened out: %2. These are in no rate, and each can be reopened.")
        .arg(countText(total.leads), countText(total.screenedOut));
}

QString receivedWords(const SourceRow &total)
{
    const QString received = countText(total.inquiries + total.screenedOutInquiries);
    if (total.screenedOut == 0)
        return tr("Inquiries received: %1, none screened out.").arg(received);
    return tr("Inquiries received: %1 = %2 counted here + %3 screened out, in no rate. Leads screened out: %4.")
        .arg(received, countText(total.inquiries), countText(total.screenedOutInquiries),
             reasonCountsText(total.screenedOutByReason));
}

} // namespace lw
