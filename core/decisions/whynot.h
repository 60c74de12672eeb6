// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"

#include <QList>
#include <QString>

namespace lw
{

/// One fact of a lead that would have to be otherwise.
struct FactChange {
    QString field; ///< as lines and files call it: postal_code, state, owner …
    QString from;  ///< empty: the lead says nothing
    QString to;    ///< empty: the lead would have to say nothing

    bool operator==(const FactChange &) const = default;
};

/// Why somebody is not the owner, and the smallest change that would have sent the lead there.
struct WhyNot {
    QString name;
    QString reason;
    QString change = {};            ///< in words; empty: no change of the lead alone would
    QList<FactChange> changes = {}; ///< the same one by one, strongest place first
    LeadFacts changed = {};         ///< with `changes` made; as it is where there are none
};

/// Found by the same evaluation as decide(); a proposed change has been decided again and does lead to `name`. It is
/// told with the fewest facts changed, among as many with the strongest place.
WhyNot whyNot(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook,
              const Situation &situation);

} // namespace lw
