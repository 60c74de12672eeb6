// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recentplaces.h"

namespace lw
{

using namespace Qt::StringLiterals;

Result<QHash<QString, qint64>> leadsByPostcode(const Database &database, const QString &country, const QDateTime &since)
{
    QHash<QString, qint64> leads;
    LW_TRY(forEachRow(database,
                      u"SELECT p.postal_key, count(*) FROM lead l JOIN person p ON p.id = l.person_id "
                      "WHERE l.registered_at >= :since AND p.country_code = :country AND p.postal_key <> '' "
                      "GROUP BY p.postal_key"_s,
                      {{u":since"_s, since.toMSecsSinceEpoch()}, {u":country"_s, country}}, [&](Row &row) {
                          const QString code = row.text();
                          leads[code] += row.integer();
                      }));
    return leads;
}

Result<QList<LeadId>> leadsRegisteredSince(const Database &database, const QDateTime &since)
{
    QList<LeadId> leads;
    LW_TRY(forEachRow(database, u"SELECT id FROM lead WHERE registered_at >= :since ORDER BY id"_s,
                      {{u":since"_s, since.toMSecsSinceEpoch()}}, [&](Row &row) { leads += row.id<LeadId>(); }));
    return leads;
}

} // namespace lw
