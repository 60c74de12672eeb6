// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/duplicatestore.h"
#include "core/store/historystore.h"
#include "core/workspace/explain.h"

#include <QHash>

namespace lw
{

/// Everything about one lead, read at once.
struct LeadDetail {
    LeadRecord record;
    QList<Inquiry> inquiries;            ///< oldest first
    QHash<qint64, QString> askedBy = {}; ///< by inquiry, where its row says somebody the lead does not
    QList<LeadEvent> events;             ///< oldest first
    QList<Clock> clocks;
    std::optional<Explained> explained;
    QString explainProblem; ///< why the kept decision cannot be explained; empty: it can
    QList<Suspicion> suspicions;
    QList<LeadRecord> suspects; ///< the other lead of each suspicion
    RulebookPtr rulebook;       ///< whose calendars measure the clocks
};

/// What the two leads of a suspicion have in common; what only contradicts is left out.
QList<Field> agreeingFields(const Suspicion &suspicion);

/// Error: there is no such lead.
Result<LeadDetail> loadDetail(const Workspace &workspace, LeadId lead);

} // namespace lw
