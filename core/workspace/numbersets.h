// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include <algorithm>
#include <utility>

namespace lw
{

/// Register numbers that pairs connect. A set is known by its smallest number; a number nobody joined is one alone.
class NumberSets
{
public:
    qint64 of(qint64 number)
    {
        qint64 first = number;
        for (qint64 next = parentOf(first); next != first; next = parentOf(first))
            first = next;
        while (number != first)
            number = std::exchange(m_parent[number], first);
        return first;
    }
    void join(qint64 a, qint64 b)
    {
        const qint64 one = of(a);
        const qint64 other = of(b);
        m_parent.insert(std::max(one, other), std::min(one, other));
    }

private:
    qint64 parentOf(qint64 number) const { return m_parent.value(number, number); }

    QHash<qint64, qint64> m_parent;
};

} // namespace lw
