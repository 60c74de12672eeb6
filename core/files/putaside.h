// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/filesettling.h"

namespace lw
{

/// A path in `folder` that no file has: “name.csv”, “name (2).csv” …; with `companion` behind it, it is free too. A
/// name that is too long for both is shortened before its ending.
QString freePath(const QString &folder, const QString &fileName, const QString &companion = {});

/// Error: there is no such folder and it cannot be made.
Result<void> makeFolder(const QString &folder);

enum class Move {
    Done,
    Gone,   ///< somebody else has taken the file
    Changed ///< it was written to since; it stays
};

/// Moves the file that stood there as `stamp` says. Nothing is overwritten. Error: it stays, and why.
Result<Move> moveAside(const QString &path, const QString &target, const FileStamp &stamp);

} // namespace lw
