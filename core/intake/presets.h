// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

/// How the exports of one system are read: a profile that comes with the program.
struct Preset {
    QString key;           ///< "hubspot-contacts"
    ColumnMapping mapping; ///< with every column a system is known to write; a file has some of them
    QStringList tellTale;  ///< headers that hardly another system writes
    int least = 2;         ///< how many of them a file must have
    bool alone = false;    ///< the headers are so common that a file with any other column is not recognised
    QStringList kept;      ///< known columns that say nothing a lead field holds, or mean another program's matters
};

/// All of them, by key. They are part of the program; a broken one is a mistake of ours.
const QList<Preset> &presets();

/// From a preset's JSON: a profile with "for", "least", "alone" and "kept". Error: as columnMappingFromJson().
Result<Preset> presetFromJson(const QString &key, const QJsonObject &json);

/// A preset that fits the columns of a file.
struct PresetMatch {
    Preset preset;
    ColumnMapping mapping;    ///< of the columns the file has; those the preset does not name are guessed
    qsizetype recognised = 0; ///< columns of the file the preset names
    qsizetype columns = 0;    ///< of the file
};

/// The preset whose tell-tale headers the file has most of, in any order, case and punctuation.
std::optional<PresetMatch> presetFor(const QStringList &headers);

/// A preset by its key or name, fitted to a file whatever its columns are.
std::optional<PresetMatch> presetByName(const QString &name, const QStringList &headers);

} // namespace lw
