// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// What is done about a promise as it comes due and is not kept.
enum class EscalationStep { AtRisk, Breached, ManagerPage, LeadManager, SuggestReassign, AcceptByDefault };
QString codeOf(EscalationStep step);
QString labelOf(EscalationStep step);
std::optional<EscalationStep> escalationStepFromCode(QStringView code);

/// Where a step stands: at a share of the span, or so many working days after it.
struct LadderRung {
    EscalationStep step = EscalationStep::Breached;
    double share = 1.0;      ///< of the span, in its own measure; above 0, at most 1
    int workingDaysLate = 0; ///< after the due instant; only with a share of 1

    bool operator==(const LadderRung &) const = default;
};
using Ladder = QList<LadderRung>;

/// 80 % at risk; due: breached, on the manager's page; a working day later the lead manager; three, suggest another
/// owner.
Ladder defaultLadder();
/// Every step of either, as early as the earlier of the two takes it.
Ladder widest(const Ladder &a, const Ladder &b);
QJsonArray toJson(const Ladder &ladder);
/// Error: which rung is malformed, stands twice, or stands before the one above it.
Result<Ladder> ladderFromJson(const QJsonArray &json);

} // namespace lw
