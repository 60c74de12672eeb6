// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/csvdialect.h"
#include "core/files/csvtext.h"

namespace lw
{

/// Goes to the first row of a text: reads the header or, where the layout has none, makes one up; fills the head's
/// `headers` and `headerRow`, adds to its remarks, and tells the text how many columns there are. What stands above the
/// first row is read the same way each time. `isAsked`: somebody named the header's line. Error: no filled line; a
/// header that cannot be read; more columns than a table may have.
Result<void> readCsvHeader(CsvText &text, const CsvLayout &layout, bool isAsked, TableHead &head);

} // namespace lw
