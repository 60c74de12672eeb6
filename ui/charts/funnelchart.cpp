// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/funnelchart.h"

#include "ui/text/reporttext.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::FunnelChart", text);
}

QString labelOf(const FunnelStage &stage, const FunnelReport &report)
{
    // Moves are of different leads at each stage, so they are no share of each other.
    const bool bare = stage.stage == Stage::Inquiry || report.meaning == FunnelMeaning::Moves;
    return bare ? countText(stage.count)
                : tr("%1 (%2)").arg(countText(stage.count), shareText(stage.count, report.stages.first().count));
}

} // namespace

BarPlan funnelBars(const FunnelReport &report)
{
    BarPlan plan;
    for (const FunnelStage &stage : report.stages)
        plan.bars +=
            BarPlan::Bar{.name = labelOf(stage.stage), .value = double(stage.count), .label = labelOf(stage, report)};
    return plan;
}

QString funnelWords(const FunnelReport &report)
{
    QStringList words;
    for (const FunnelStage &stage : report.stages)
        words += tr("%1: %2").arg(lw::labelOf(stage.stage), labelOf(stage, report));
    return words.join(u"; "_s);
}

} // namespace lw
