// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/csvdialect.h"

namespace lw
{

/// What is wrong with a row, as it goes on behind the row's number, with the remedy; empty: nothing. Blank cells beyond
/// the header's width are taken off `record` where the file commonly ends its rows so.
QString problemOf(CsvRecord &record, const CsvLayout &layout, const TableHead &head);

} // namespace lw
