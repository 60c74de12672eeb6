// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"

namespace lw
{

/// Calendars that time nothing: without working hours, or in a zone that does not exist. Plain sentences.
QStringList calendarFaults(const Rulebook &rulebook);

} // namespace lw
