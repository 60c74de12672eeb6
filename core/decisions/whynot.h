// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"

namespace lw
{

/// Why somebody is not the owner, and the smallest change that would have sent the lead there.
struct WhyNot {
    QString name;
    QString reason;
    QString change; ///< empty: no change of the lead alone would
};

/// Found by the same evaluation as decide(); a proposed change has been decided again and does lead to `name`.
WhyNot whyNot(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook,
              const Situation &situation);

} // namespace lw
