// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/rawtable.h"

namespace lw
{

/// Opens any file that leads arrive in, and finds out by its content what it is: CSV, a workbook, vCards, a mail, a
/// box of mails, or a folder of them (Maildir). Error: none of these, or damaged, with file and remedy.
Result<RowSourcePtr> openTable(const QString &path, const ReadOptions &options = {});

/// The same, read whole: for files that are small by nature (costs, outcomes, territories).
Result<RawTable> readTable(const QString &path, const ReadOptions &options = {});

} // namespace lw
