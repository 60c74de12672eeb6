// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A file opened under the profile it is read with.
struct IncomingFile {
    RowSourcePtr rows;
    ColumnMapping mapping;
    QString how; ///< which profile, and why, for the reader
};

/// Opens a file of a kind (import | outcomes | costs | campaigns) under `given`, or the profile named, or the one its
/// columns are known by. A profile may say how the file is written, so it is read again where it does.
Result<IncomingFile> openIncoming(const Workspace &workspace, const QString &kind, const QString &path,
                                  const QString &profileName, const std::optional<ColumnMapping> &given = {});

} // namespace lw
