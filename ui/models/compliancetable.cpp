// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/compliancetable.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ComplianceTable", text);
}

ReportCell words(const QString &text)
{
    return {.text = shownText(text), .value = text};
}

// "95.0 % (19 of 20)": a share without its size says nothing.
ReportCell shareCell(const ComplianceCount &count)
{
    if (!count.share())
        return {.text = tr("–"), .value = {}, .hint = tr("nothing was due")};
    const QLocale locale;
    const QString text =
        tr("%1 (%2 of %3)").arg(rateText(count.share()), locale.toString(count.kept), locale.toString(count.judged));
    const QString hint = count.waived > 0 ? tr("%1 more were let go").arg(locale.toString(count.waived)) : QString();
    return {.text = text, .value = *count.share(), .hint = hint};
}

ReportCell trendCell(const RuleCompliance &rule)
{
    const std::optional<double> trend = rule.trend(ComplianceSpan::FourWeeks);
    if (!trend)
        return {.text = tr("–"), .value = {}};
    const QString sign = *trend > 0 ? u"+"_s : QString();
    return {.text = sign + QLocale().toString(*trend, 'f', 1),
            .value = *trend,
            .hint = tr("percentage points against the four weeks before")};
}

QString worstText(const RuleCompliance &rule)
{
    QStringList parts;
    for (const Offender &each : rule.worst)
        parts += tr("%1 %2").arg(each.who.isEmpty() ? tr("nobody") : each.who, QString::number(each.broken));
    return parts.join(u", "_s);
}

ReportCell verdictCell(const RuleCompliance &rule)
{
    const std::optional<bool> meets = rule.meetsTarget();
    const QString text = !meets ? tr("nothing due") : *meets ? tr("kept") : tr("below target");
    return {.text = text, .value = text};
}

QString filterOf(qint64 lead)
{
    return lead > 0 ? u"number:%1"_s.arg(lead) : QString();
}

} // namespace

ReportTable complianceTable(const ComplianceReport &report)
{
    ReportTable table;
    for (const QString &title :
         {tr("Rule"), tr("Binds"), labelOf(ComplianceSpan::Week), labelOf(ComplianceSpan::FourWeeks),
          labelOf(ComplianceSpan::Year), tr("Target"), tr("Trend"), tr("Verdict"), tr("Broken most by")})
        table.columns += ReportColumn{.title = title};
    for (const RuleCompliance &rule : report.rules) {
        ReportRow row;
        row.cells = {words(tr("%1 %2").arg(QString::number(rule.rule), labelOf(rule.type))), words(rule.binds)};
        for (const ComplianceCount &count : rule.spans)
            row.cells += shareCell(count);
        row.cells += ReportCell{.text = rateText(rule.target), .value = rule.target};
        row.cells += trendCell(rule);
        row.cells += verdictCell(rule);
        row.cells += words(worstText(rule));
        table.rows += row;
    }
    return table;
}

ReportTable breachTable(const ComplianceReport &report, qsizetype most)
{
    ReportTable table;
    for (const QString &title :
         {tr("Rule"), tr("Lead"), tr("What"), tr("Who"), tr("Day"), tr("Hours late"), tr("Let go by"), tr("Because")})
        table.columns += ReportColumn{.title = title};
    for (const RuleCompliance &rule : report.rules) {
        for (const ComplianceItem &item : rule.breaches) {
            if (table.rows.size() >= most)
                return table;
            ReportRow row;
            row.cells = {words(QString::number(rule.rule)),
                         words(item.lead > 0 ? QString::number(item.lead) : QString()),
                         words(item.what),
                         words(item.who),
                         ReportCell{.text = QLocale().toString(item.day, QLocale::ShortFormat), .value = item.day},
                         ReportCell{.text = item.due.isValid() ? QLocale().toString(item.hoursLate, 'f', 1) : QString(),
                                    .value = item.due.isValid() ? QVariant(item.hoursLate) : QVariant()},
                         words(item.waivedBy),
                         words(item.waivedBecause)};
            row.filter = filterOf(item.lead);
            table.rows += row;
        }
    }
    return table;
}

ReportTable leagueTable(const QList<LeagueLine> &lines)
{
    ReportTable table;
    for (const QString &title : {tr("Who"), tr("Kept over four weeks"), tr("Let go")})
        table.columns += ReportColumn{.title = title};
    for (const LeagueLine &line : lines)
        table.rows +=
            ReportRow{.cells = {words(line.who), shareCell(line.count),
                                ReportCell{.text = QLocale().toString(line.count.waived), .value = line.count.waived}},
                      .filter = {}};
    return table;
}

QString complianceText(const ComplianceReport &report)
{
    return report.judgedRules == 0 ? tr("Nothing was due in the last four weeks.")
                                   : tr("%1 of %2 rules met their target over the last four weeks.")
                                         .arg(QString::number(report.meeting), QString::number(report.judgedRules));
}

} // namespace lw
