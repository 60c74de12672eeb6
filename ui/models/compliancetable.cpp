// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/compliancetable.h"

#include "ui/text/reporttext.h"
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

ReportCell numberCell(qint64 value)
{
    return {.text = QString::number(value), .value = value}; // no figure to be grouped, but a name
}

ReportCell countCell(qint64 count)
{
    return {.text = QLocale().toString(count), .value = count};
}

ReportColumn wordColumn(const QString &title)
{
    return {.title = title, .isNumber = false};
}

ReportColumn figureColumn(const QString &title)
{
    return {.title = title, .isNumber = true};
}

// What is no deadline counts on a day.
ReportCell dueCell(const ComplianceItem &item, const QByteArray &zoneId)
{
    return item.due.isValid() ? ReportCell{.text = instantText(item.due, zoneId), .value = item.due}
                              : ReportCell{.text = dayText(item.day), .value = item.day.startOfDay(Qt::UTC)};
}

ReportCell doneCell(const ComplianceItem &item, const QByteArray &zoneId)
{
    if (item.done.isValid())
        return {.text = instantText(item.done, zoneId), .value = item.done};
    return {.text = item.due.isValid() ? tr("not yet") : QString(), .value = {}};
}

ReportCell lateCell(const ComplianceItem &item)
{
    return item.due.isValid() && !item.kept
               ? ReportCell{.text = QLocale().toString(item.hoursLate, 'f', 1), .value = item.hoursLate}
               : ReportCell();
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
    table.columns = {wordColumn(tr("Rule")),
                     wordColumn(tr("Binds")),
                     figureColumn(labelOf(ComplianceSpan::Week)),
                     figureColumn(labelOf(ComplianceSpan::FourWeeks)),
                     figureColumn(labelOf(ComplianceSpan::Year)),
                     figureColumn(tr("Target")),
                     figureColumn(tr("Trend")),
                     figureColumn(tr("Let go")),
                     wordColumn(tr("Verdict")),
                     wordColumn(tr("Broken most by"))};
    for (const RuleCompliance &rule : report.rules) {
        ReportRow row;
        row.cells = {words(tr("%1 %2").arg(QString::number(rule.rule), labelOf(rule.type))), words(rule.binds)};
        for (const ComplianceCount &count : rule.spans)
            row.cells += shareCell(count);
        row.cells += ReportCell{.text = rateText(rule.target), .value = rule.target};
        row.cells += trendCell(rule);
        row.cells += countCell(rule.spans[size_t(ComplianceSpan::FourWeeks)].waived);
        row.cells += verdictCell(rule);
        row.cells += words(worstText(rule));
        table.rows += row;
    }
    return table;
}

ReportTable complianceFigures(const ComplianceReport &report)
{
    ReportTable table;
    table.columns = {wordColumn(tr("Rule")), wordColumn(tr("Binds")), figureColumn(tr("Target"))};
    for (const ComplianceSpan span : {ComplianceSpan::Week, ComplianceSpan::FourWeeks, ComplianceSpan::Year}) {
        for (const QString &figure : {tr("%1: kept"), tr("%1: due"), tr("%1: let go"), tr("%1: share")})
            table.columns += figureColumn(figure.arg(labelOf(span)));
    }
    table.columns += {figureColumn(tr("Trend")), wordColumn(tr("Verdict")), wordColumn(tr("Broken most by"))};
    for (const RuleCompliance &rule : report.rules) {
        ReportRow row;
        row.cells = {words(tr("%1 %2").arg(QString::number(rule.rule), labelOf(rule.type))),
                     words(rule.binds),
                     {.text = rateText(rule.target), .value = rule.target}};
        for (const ComplianceCount &count : rule.spans)
            row.cells += {countCell(count.kept), countCell(count.judged), countCell(count.waived), shareCell(count)};
        row.cells += {trendCell(rule), verdictCell(rule), words(worstText(rule))};
        table.rows += row;
    }
    return table;
}

QList<Breach> breachesOf(const ComplianceReport &report, int rule)
{
    QList<Breach> breaches;
    for (const RuleCompliance &each : report.rules) {
        if (rule > 0 && each.rule != rule)
            continue;
        for (const ComplianceItem &item : each.breaches)
            breaches += Breach{.rule = each.rule, .item = item};
    }
    std::ranges::stable_sort(breaches, std::ranges::greater(), [](const Breach &breach) { return breach.item.day; });
    return breaches;
}

ReportTable breachTable(const QList<Breach> &breaches, qsizetype most, const QByteArray &zoneId)
{
    ReportTable table;
    table.columns = {figureColumn(tr("Rule")),       figureColumn(tr("Lead")),    wordColumn(tr("What")),
                     wordColumn(tr("Who")),          wordColumn(tr("Due")),       wordColumn(tr("Done")),
                     figureColumn(tr("Hours late")), wordColumn(tr("Let go by")), wordColumn(tr("Because"))};
    const QList<Breach> latest = breaches.first(std::min(most, breaches.size()));
    for (const Breach &breach : latest) {
        const ComplianceItem &item = breach.item;
        table.rows +=
            ReportRow{.cells = {numberCell(breach.rule), item.lead > 0 ? numberCell(item.lead) : ReportCell(),
                                words(item.what), words(item.who), dueCell(item, zoneId), doneCell(item, zoneId),
                                lateCell(item), words(item.waivedBy), words(item.waivedBecause)},
                      .filter = filterOf(item.lead)};
    }
    return table;
}

ReportTable leagueTable(const QList<LeagueLine> &lines)
{
    ReportTable table;
    table.columns = {wordColumn(tr("Who")), figureColumn(tr("Kept over four weeks")), figureColumn(tr("Let go"))};
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
