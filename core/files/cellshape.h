// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/csvscan.h"

#include <QList>
#include <QStringView>

namespace lw
{

/// What a cell looks like at a glance.
enum class CellShape { Blank, Text, Count, Amount, Date, Time, Mail, Address };

CellShape shapeOf(QStringView cell);

/// Whether the first of these records is a row like those below it and no header: column for column it looks like a
/// date, an amount, an e-mail or web address where the rows below do too, oftener than like a name over such cells.
bool isHeaderless(const QList<CsvRecord> &records);

} // namespace lw
