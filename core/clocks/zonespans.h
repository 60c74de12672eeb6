// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace lw
{

/// A stretch of time in which a zone's clocks keep one distance from UTC; it lasts until the next one begins.
struct ZoneSpan {
    qint64 begin = 0;  ///< milliseconds since 1970 UTC
    qint64 offset = 0; ///< milliseconds that local time is ahead of UTC
    bool operator==(const ZoneSpan &) const = default;
};

/// The spans of a zone in order, the first from before 1970, the last up to 2200 and later. Each zone is looked up once
/// in a process. A zone that nobody knows is taken for UTC.
const std::vector<ZoneSpan> &zoneSpans(const QByteArray &zoneId);

} // namespace lw
