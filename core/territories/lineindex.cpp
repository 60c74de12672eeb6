// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/lineindex.h"

#include <algorithm>

namespace lw
{

namespace
{

QString keyOf(const LineBox &box, unsigned common)
{
    QString key;
    for (unsigned i = 0; i < LineBox::ValueCount; ++i) {
        if (common >> i & 1U)
            key += QString(box.values[i] + u'\n');
    }
    return key;
}

} // namespace

LineIndex::LineIndex(const std::vector<LineBox> &boxes)
    : m_boxes(boxes)
{
    for (int i = 0; i < int(boxes.size()); ++i) {
        if (!boxes[size_t(i)].isEmpty)
            m_byGiven[boxes[size_t(i)].given].push_back(i);
    }
}

const LineIndex::Buckets &LineIndex::bucketsOf(unsigned given, unsigned common)
{
    const auto [at, isNew] = m_buckets.try_emplace({given, common});
    if (!isNew)
        return at->second;
    for (const int i : m_byGiven[given]) {
        const LineBox &box = m_boxes[size_t(i)];
        // Positions of different countries cannot be compared, so they only narrow where the country is.
        const bool isComparable = box.hasCodes && (common & 1U << LineBox::Country);
        at->second[keyOf(box, common)].push_back({isComparable ? box.codes : Interval<qint64>{}, 0, i});
    }
    for (Bucket &bucket : at->second) {
        std::ranges::sort(bucket, {}, [](const Entry &entry) { return std::pair(entry.codes.first, entry.box); });
        qint64 last = std::numeric_limits<qint64>::lowest();
        for (Entry &entry : bucket)
            entry.lastSoFar = last = std::max(last, entry.codes.last);
    }
    return at->second;
}

void LineIndex::visitNear(int i, bool onlyWider, const std::function<bool(int)> &visit)
{
    const LineBox &box = m_boxes[size_t(i)];
    for (const auto &[given, boxes] : m_byGiven) {
        if (onlyWider && (given & ~box.given))
            continue;
        const unsigned common = given & box.given;
        const Buckets &buckets = bucketsOf(given, common);
        const auto bucket = buckets.constFind(keyOf(box, common));
        if (bucket == buckets.cend())
            continue;
        const bool narrows = box.hasCodes && (common & 1U << LineBox::Country);
        const Interval<qint64> codes = narrows ? box.codes : Interval<qint64>{};
        auto entry = std::ranges::upper_bound(*bucket, codes.last, {}, [](const Entry &e) { return e.codes.first; });
        while (entry != bucket->begin() && std::prev(entry)->lastSoFar >= codes.first) {
            --entry;
            if (entry->codes.last >= codes.first && entry->box != i && !visit(entry->box))
                return;
        }
    }
}

} // namespace lw
