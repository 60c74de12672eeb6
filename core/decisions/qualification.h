// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/leads/leadrecord.h"
#include "core/rules/persona.h"

namespace lw
{

/// What the agreed questions and the ideal customer make of a lead, whatever grade anybody gave by hand.
struct Qualification {
    Grading grading;
    Fit fit;
    QList<Question> open = {}; ///< required, and not answered yet
};

/// By the rules in force on the day.
Qualification qualificationOf(const LeadRecord &record, const CompiledRulebook &rulebook, QDate day);

/// "Fits “Machine builders” by 80 %"; empty: no persona is for it.
QString fitText(const Fit &fit);

/// {"grade", "satisfied", "points", "reasons", "open", "fit": {"persona", "percent", "fits", "misses", "unknown"}}
QJsonObject toJson(const Qualification &qualification);

} // namespace lw
