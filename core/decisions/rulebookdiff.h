// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"

#include <QList>

namespace lw
{

/// One thing that two rulebooks say differently.
struct RulebookDifference {
    QString where; ///< "Rule 8, Timing", "Territory line 12", "Rep"
    QString was;   ///< empty: it is new
    QString now;   ///< empty: it is gone

    bool operator==(const RulebookDifference &) const = default;
};

/// What the second says differently from the first: rules sentence by sentence, title, escalation, questions and
/// personas; then territories, reps, pools, calendars, screening, examples.
QList<RulebookDifference> differences(const Rulebook &was, const Rulebook &now);

/// A draft that was copied from `base`, with what was put in force since then by others. Error: the same part was
/// changed on both sides; names it.
Result<Rulebook> broughtUpToDate(const Rulebook &draft, const Rulebook &base, const Rulebook &inForce);

} // namespace lw
