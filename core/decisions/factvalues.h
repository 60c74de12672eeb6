// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/leadfact.h"
#include "core/territories/coverage.h"

#include <QList>

namespace lw
{

/// One fact with every value worth trying, likeliest first: as it is, as `target` asks for it, next to what the
/// `avoided` lines ask for, empty. Where any value suits the target and none of the avoided lines, one of these does.
/// `target` may be null.
QList<LeadFacts> valuesToTry(const LeadFacts &facts, LeadFact fact, const CoverageLine *target,
                             const QList<const CoverageLine *> &avoided);

} // namespace lw
