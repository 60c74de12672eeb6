// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

/// Which lead of several others go on in.
enum class SurvivorRule { FurthestStage, Oldest, MostComplete };
QString codeOf(SurvivorRule rule);
QString labelOf(SurvivorRule rule);
std::optional<SurvivorRule> survivorRuleFromCode(QStringView code);
QStringList survivorRuleCodes();

/// The furthest stage, among equals an open lead before a closed one; the first arrival; the most filled fields. Ties
/// go to the smaller number. `records` is not empty.
LeadId survivorBy(SurvivorRule rule, const QList<LeadRecord> &records);

} // namespace lw
