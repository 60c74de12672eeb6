// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadcolumns.h"

#include <QList>

namespace lw
{

// What “followed up” means, once for every list and report.

/// Sales have it and acted: an attempt, or a stage beyond Released.
bool isFollowedUp(const LeadColumns &columns, qsizetype row);

/// Released, still open, and nothing heard since. On hold or given back is an answer, though no attempt.
bool isNotReported(const LeadColumns &columns, qsizetype row);

/// How one rep follows up the open leads that were released to them.
struct FollowUpRow {
    QString rep; ///< "" for nobody
    qint64 released = 0;
    qint64 accepted = 0;
    qint64 followedUp = 0;  ///< an attempt, or a later stage
    qint64 notReported = 0; ///< neither: nothing heard
    bool operator==(const FollowUpRow &) const = default;
};

/// Most silent leads first, then by name.
QList<FollowUpRow> followUp(const LeadColumns &columns);

} // namespace lw
