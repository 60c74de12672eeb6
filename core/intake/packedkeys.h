// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchkeys.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace lw
{

/// Many MatchKeys in little memory: UTF-8 one behind the other, words that many records share (towns, titles) kept
/// once, what follows from other keys not at all.
class PackedKeys
{
public:
    quint32 keep(const MatchKeys &keys); ///< answers where
    MatchKeys at(quint32 place) const;

    quint32 intern(const QString &text);
    const QString &interned(quint32 number) const { return m_interned[qsizetype(number)]; }

private:
    std::vector<std::unique_ptr<char[]>> m_text; ///< in blocks: growing never copies
    size_t m_used = 0;                           ///< of the last block
    QHash<QString, quint32> m_internedAt;
    QStringList m_interned;
};

} // namespace lw
