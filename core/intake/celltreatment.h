// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

struct ColumnRule;

/// What a cell says under its rule: trimmed (unless as written), without the prefix to strip, empty where it holds one
/// of the blanks; of several values the first that says something. A cell of blanks says nothing under any rule.
QString cleaned(const QString &cell, const ColumnRule &rule);

/// A name that stands in capitals or in small letters throughout, with capitals where they belong: "JOHN
/// MCDONALD-O'NEIL" → "John McDonald-O'Neil", "ludwig van beethoven" → "Ludwig van Beethoven". A name that mixes them
/// was written with care and stays.
QString nameCased(const QString &name);

} // namespace lw
