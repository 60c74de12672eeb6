// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/holidayrule.h"

#include <span>

namespace lw
{

/// A country, or a region of one.
struct HolidaySetRow {
    const char *code; ///< ISO 3166: "DE", "DE-BY"
    const char *name; ///< source text in the context "lw::Holidays"; of a region without its country
};

/// A holiday of one or more sets.
struct HolidayRow {
    const char *sets; ///< "DE-BW DE-BY"; "DE*" is the country with all its regions
    const char *code; ///< "de.epiphany"; stored in calendars, so it never changes and is never taken away
    const char *name; ///< source text in the context "lw::Holidays"
    HolidayRule rule;
};

std::span<const HolidaySetRow> holidaySetTable(); ///< a country before its regions
std::span<const HolidayRow> holidayTable();

} // namespace lw
