// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/leads/leadchange.h"
#include "core/leads/leadrecord.h"

namespace lw
{

/// The questions count: the grade is what they make it, unless somebody gave it by hand or the lead is closed, and who
/// has answered what must be answered is qualified, as on arrival. What the history says of that joins the events.
void takeComputedGrade(LeadChange &change, Grade computed, const QDateTime &at, const QString &actor);

/// What it does to an open lead that its answers or its grade came out different from `before` by a file, a merge or a
/// split: as takeComputedGrade(), by the rules of the day. The record's lead follows. No events: nothing.
LeadChange regraded(LeadRecord &record, const Lead &before, const CompiledRulebook &rulebook, const QDateTime &at,
                    const QString &actor);

} // namespace lw
