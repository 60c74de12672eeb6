// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/followup.h"

#include "core/reports/funnel.h"

#include <QMap>

#include <algorithm>

namespace lw
{

bool isFollowedUp(const LeadColumns &columns, qsizetype row)
{
    const Stage stage = columns.stageOf(row);
    return stage > Stage::Released || (stage == Stage::Released && columns.firstAttemptAt[size_t(row)] != kNoTime);
}

bool isNotReported(const LeadColumns &columns, qsizetype row)
{
    return columns.stageOf(row) == Stage::Released && columns.statusOf(row) == Status::Open &&
           !isFollowedUp(columns, row);
}

QList<FollowUpRow> followUp(const LeadColumns &columns)
{
    QMap<QString, FollowUpRow> byRep;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!isOpen(columns.statusOf(i)) || columns.stageOf(i) < Stage::Released)
            continue;
        const QString rep = groupKey(columns, i, GroupBy::Rep);
        FollowUpRow &row = byRep[rep];
        row.rep = rep;
        ++row.released;
        row.accepted += columns.stageOf(i) > Stage::Released ? 1 : 0;
        row.followedUp += isFollowedUp(columns, i) ? 1 : 0;
        row.notReported += isNotReported(columns, i) ? 1 : 0;
    }
    QList<FollowUpRow> rows = byRep.values();
    std::ranges::stable_sort(rows, std::greater(), &FollowUpRow::notReported);
    return rows;
}

} // namespace lw
