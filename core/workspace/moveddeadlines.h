// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/changecalendars.h"

namespace lw
{

/// The deadlines of open clocks that one rulebook's calendars set and another's move: by the calendar kept with each
/// clock. Clocks whose span was not kept stay.
Result<QList<MovedDeadline>> movedDeadlines(const Database &database, const CompiledRulebook &after,
                                            const CalendarRename &renamed = {});

/// Moves them inside an open transaction, with a line in the history of each lead and the numbers in the journal. How
/// many moved.
Result<qsizetype> moveDeadlines(OpenDeed &deed, const CompiledRulebook &after, const CalendarRename &renamed = {});

} // namespace lw
