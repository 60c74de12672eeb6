// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/territorytree.h"

namespace lw
{

namespace
{

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString parentOf(const TerritoryParents &parents, const QString &territory)
{
    for (auto it = parents.cbegin(); it != parents.cend(); ++it) {
        if (sameName(it.key(), territory))
            return it.value();
    }
    return {};
}

} // namespace

QStringList withParts(const TerritoryParents &parents, const QString &territory)
{
    QStringList found{territory};
    for (qsizetype i = 0; i < found.size(); ++i) {
        for (auto it = parents.cbegin(); it != parents.cend(); ++it) {
            if (sameName(it.value(), found[i]) && !found.contains(it.key(), Qt::CaseInsensitive))
                found += it.key();
        }
    }
    return found;
}

QStringList ancestorsOf(const TerritoryParents &parents, const QString &territory)
{
    QStringList found;
    QString at = parentOf(parents, territory);
    while (!at.isEmpty() && !found.contains(at, Qt::CaseInsensitive)) {
        found += at;
        at = parentOf(parents, at);
    }
    return found;
}

QString circleIn(const TerritoryParents &parents)
{
    for (auto it = parents.cbegin(); it != parents.cend(); ++it) {
        if (sameName(it.key(), it.value()) || ancestorsOf(parents, it.key()).contains(it.key(), Qt::CaseInsensitive))
            return it.key();
    }
    return {};
}

} // namespace lw
