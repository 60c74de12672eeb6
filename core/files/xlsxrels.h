// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/ziparchive.h"

#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// Where one part of a package refers to another.
struct Relation {
    QString id;
    QString kind;   ///< the last word of its type: "worksheet", "styles", …
    QString target; ///< a part's name; empty: it stands outside the package
};

/// The relations of a part ("" for the package itself), none where it has none. Error: damaged.
Result<QList<Relation>> relationsOf(ZipArchive &archive, const QString &part);

/// The part that `target` names, seen from `part`. Nothing where it leads out of the package.
std::optional<QString> resolvedTarget(const QString &part, const QString &target);

} // namespace lw
