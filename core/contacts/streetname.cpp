// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/streetaddress.h"

#include "core/base/similarity.h"
#include "core/contacts/streetwords.h"

#include <algorithm>
#include <cstdlib>

namespace lw
{

StreetName streetNameOf(const QStringList &words)
{
    StreetName name;
    QStringList own = words;
    if (own.size() > 1 && !directionOf(own.last()).isEmpty())
        name.direction = directionOf(own.takeLast());
    if (own.size() > 1 && name.direction.isEmpty() && !directionOf(own.first()).isEmpty())
        name.direction = directionOf(own.takeFirst());
    if (const QString kind = own.size() > 1 ? streetKindOf(own.last()) : QString(); !kind.isEmpty()) {
        name.kind = kind;
        own.removeLast();
    } else if (own.size() > 1 && isStreetKindBefore(own.first())) {
        name.kind = own.takeFirst();
    }
    name.core = own.join(QString());
    if (const QStringView kind = suffixKind(name.core); name.kind.isEmpty() && !kind.isEmpty()) {
        name.kind = kind.toString();
        name.core.chop(kind.size());
    }
    return name;
}

double streetSimilarity(const StreetName &left, const StreetName &right)
{
    if (left.core.isEmpty() || right.core.isEmpty())
        return 0;
    const auto shorter = double(std::min(left.core.size(), right.core.size()));
    const auto nearness = [](const QString &a, const QString &b, double length) {
        const int most = int(length / 2) + 1;
        if (std::abs(a.size() - b.size()) > most)
            return 0.0;
        return std::max(0.0, 1.0 - damerauLevenshtein(a, b, most) / length);
    };
    const bool bothKinds = !left.kind.isEmpty() && !right.kind.isEmpty();
    double similarity = nearness(left.core, right.core, shorter);
    if (left.kind != right.kind && bothKinds)
        similarity *= 0.88;
    else if (left.kind != right.kind) // run into the name, or cut in two by a slip, it is still part of the words
        similarity = std::max(similarity * 0.95,
                              nearness(QString(left.core + left.kind), QString(right.core + right.kind), shorter + 3));
    if (left.direction == right.direction)
        return similarity;
    if (!left.direction.isEmpty() && !right.direction.isEmpty())
        return similarity * 0.88;
    return std::max(similarity * 0.97, 0.97 * nearness(QString(left.direction + left.core),
                                                       QString(right.direction + right.core), shorter + 3));
}

} // namespace lw
