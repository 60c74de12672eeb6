// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"

#include <QList>

#include <optional>

namespace lw
{

class Workspace;

/// One way to understand the columns of a file: a profile of ours, a preset of the program, or the columns' own names.
struct PresetChoice {
    QString key;           ///< "last", "profile:NAME", "preset:KEY" or "names"
    QString label;         ///< for people
    ColumnMapping mapping; ///< fitted to the file: nothing in it names a column that is not there
    QStringList kept;      ///< columns a preset knows and leaves with the row
};

/// All ways for one file, and the one to begin with.
struct PresetChoices {
    QList<PresetChoice> all;
    qsizetype suggested = 0;
    bool isRemembered = false; ///< the suggested one read a file with these columns before

    const PresetChoice &suggestion() const { return all[suggested]; }
};

/// Remembered by the columns comes before a preset that knows them, which comes before a guess by their names.
Result<PresetChoices> presetChoices(const Workspace &workspace, const QStringList &headers);

/// The mapping under the file's own spelling of its columns, cut down to those it has.
ColumnMapping fittedTo(const ColumnMapping &mapping, const QStringList &headers);

} // namespace lw
