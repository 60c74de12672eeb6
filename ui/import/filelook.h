// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/intake/columnmapping.h"
#include "ui/models/columnmappingmodel.h"

namespace lw
{

/// What one walk through a file tells: how much there is, what its columns hold, and rows to look at.
struct FileLook {
    qint64 rows = 0;
    QList<ColumnFacts> facts; ///< one a column
    QList<RawRow> preview;
    bool unusualFirst = false; ///< rows with letters that may have been misread stand first in the preview
};

/// Walks through all rows; memory does not grow with the file. Dates are looked at where `mapping` has some. With
/// `looksForLetters` rows with letters beyond English come first in the preview. Error: the file cannot be read to its
/// end; or it was stopped.
Result<FileLook> lookThrough(RowSource &source, const ColumnMapping &mapping, bool looksForLetters,
                             const Progress &progress);

/// What was found about the dates of a column; `sample` is one of its values.
DateFinding findingOf(const DateFormatFinder &dates, const QString &sample);

} // namespace lw
