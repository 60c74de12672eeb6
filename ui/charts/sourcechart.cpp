// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sourcechart.h"

#include "ui/text/reporttext.h"
#include "ui/text/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostBars = 15; ///< more cannot be told apart

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SourceChart", text);
}

QString nameOf(const SourceRow &row)
{
    if (row.source.isEmpty() && row.campaign.isEmpty())
        return tr("(blank)");
    return row.campaign.isEmpty() ? shownText(row.source)
           : row.source.isEmpty() ? shownText(row.campaign)
                                  : tr("%1 / %2").arg(shownText(row.source), shownText(row.campaign));
}

bool isThin(const SourceRow &row)
{
    return row.verdict == SourceVerdict::ThinData;
}

QList<SourceRow> rated(const SourceReport &report)
{
    QList<SourceRow> rows;
    std::ranges::copy_if(report.rows, std::back_inserter(rows),
                         [](const SourceRow &row) { return row.ratio.has_value(); });
    return rows;
}

QString labelOfBar(const SourceRow &row)
{
    const QString ratio = amountText(row.ratio);
    return isThin(row) ? tr("%1 (%2 inquiries, too few)").arg(ratio, countText(row.inquiries)) : ratio;
}

QString namesOf(const SourceReport &report, auto test)
{
    QStringList names;
    for (const SourceRow &row : report.rows) {
        if (test(row))
            names += nameOf(row);
    }
    return names.join(u", "_s);
}

} // namespace

BarPlan sourceBars(const SourceReport &report)
{
    QList<SourceRow> rows = rated(report).mid(0, kMostBars);
    std::ranges::stable_sort(rows, [](const SourceRow &a, const SourceRow &b) { return *a.ratio > *b.ratio; });
    BarPlan plan;
    for (const SourceRow &row : rows)
        plan.bars +=
            BarPlan::Bar{.name = nameOf(row), .value = *row.ratio, .label = labelOfBar(row), .hollow = isThin(row)};
    if (report.margin > 0)
        plan.marks += BarPlan::Mark{1 / report.margin, tr("break-even %1").arg(amountText(1 / report.margin))};
    plan.marks += BarPlan::Mark{report.targetRatio, tr("target %1").arg(amountText(report.targetRatio))};
    return plan;
}

QString sourceNotes(const SourceReport &report)
{
    QStringList notes;
    const QString unknown = namesOf(report, [](const SourceRow &row) { return !row.cost; });
    if (!unknown.isEmpty())
        notes += tr("Cost unknown, so no ratio and no share in the total’s: %1.").arg(unknown);
    const QString free = namesOf(report, [](const SourceRow &row) { return row.cost && !row.ratio; });
    if (!free.isEmpty())
        notes += tr("Nothing spent, so no ratio: %1.").arg(free);
    if (const qsizetype more = rated(report).size() - kMostBars; more > 0)
        notes += tr("The chart shows the %1 with the highest cost; %2 more stand in the table.")
                     .arg(countText(kMostBars), countText(more));
    return notes.join(u' ');
}

QString sourceWords(const SourceReport &report)
{
    QStringList words;
    const BarPlan plan = sourceBars(report);
    for (const BarPlan::Bar &bar : plan.bars)
        words += tr("%1: %2").arg(bar.name, bar.label);
    for (const BarPlan::Mark &mark : plan.marks)
        words += mark.label;
    return words.join(u"; "_s);
}

QString ratioWords(const SourceReport &report, const QString &currency)
{
    const QString text = tr("Ratio = revenue of the leads received / cost of the same period, in %1. Target %2.")
                             .arg(currency, amountText(report.targetRatio));
    return report.margin > 0 ? QString(text + u' ' +
                                       tr("At a margin of %1 a source breaks even at %2.")
                                           .arg(rateText(report.margin), amountText(1 / report.margin)))
                             : text;
}

} // namespace lw
