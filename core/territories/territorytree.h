// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace lw
{

/// Territories and the one each is part of. It rolls figures up; it routes nothing.
using TerritoryParents = QMap<QString, QString>;

/// A territory and all that is part of it, at any depth; itself alone where nothing is. Names regardless of case.
QStringList withParts(const TerritoryParents &parents, const QString &territory);

/// The territory it is part of, then that one's, to the top; empty for a top one.
QStringList ancestorsOf(const TerritoryParents &parents, const QString &territory);

/// A territory that is part of itself; empty: there is none.
QString circleIn(const TerritoryParents &parents);

} // namespace lw
