// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/recentleads.h"

#include "core/reports/leadcolumns.h"
#include "ui/session/session.h"

#include <vector>

namespace lw
{

QHash<QString, qint64> recentLeadsByTerritory(const Session &session)
{
    const auto columns = session.columns();
    if (!columns)
        return {};
    const qint64 since = session.today().addDays(-kRecentDays).startOfDay(columns->zone).toMSecsSinceEpoch();
    std::vector<qint64> counts(size_t(columns->territories.size()), 0);
    for (size_t i = 0; i < size_t(columns->size()); ++i) {
        if (columns->registeredAt[i] >= since)
            ++counts[columns->territory[i]];
    }
    QHash<QString, qint64> leads;
    for (size_t id = 1; id < counts.size(); ++id) {
        if (counts[id] > 0)
            leads[columns->territories.name(quint32(id)).toCaseFolded()] += counts[id];
    }
    return leads;
}

} // namespace lw
