// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/ladder.h"

namespace lw
{

Ladder defaultLadder()
{
    return {{EscalationStep::AtRisk, 0.8, 0},
            {EscalationStep::Breached, 1.0, 0},
            {EscalationStep::ManagerPage, 1.0, 0},
            {EscalationStep::LeadManager, 1.0, 1},
            {EscalationStep::SuggestReassign, 1.0, 3}};
}

} // namespace lw
