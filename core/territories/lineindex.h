// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/linebox.h"

#include <QHash>

#include <functional>
#include <map>
#include <utility>

namespace lw
{

/// Finds the boxes that may meet a box without asking all: by the values that both give, then by postcodes.
class LineIndex
{
public:
    /// Refers to the boxes, which must outlive it and stay as they are.
    explicit LineIndex(const std::vector<LineBox> &boxes);

    /// Calls visit(index) for the boxes that may meet box `i`, itself apart, until it answers false. `onlyWider`: those
    /// alone that ask for no value that box `i` does not ask for.
    void visitNear(int i, bool onlyWider, const std::function<bool(int)> &visit);

private:
    struct Entry {
        Interval<qint64> codes;
        qint64 lastSoFar; ///< greatest last code of the entries up to this one
        int box;
    };
    using Bucket = std::vector<Entry>;
    using Buckets = QHash<QString, Bucket>;

    const Buckets &bucketsOf(unsigned given, unsigned common);

    const std::vector<LineBox> &m_boxes;
    std::map<unsigned, std::vector<int>> m_byGiven;
    std::map<std::pair<unsigned, unsigned>, Buckets> m_buckets; ///< by what they give and what of it is compared
};

} // namespace lw
