// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columnloader.h"

namespace lw
{

using namespace Qt::StringLiterals;

Result<LeadColumns> loadColumns(const Database &database, const Settings &settings)
{
    LeadColumns columns;
    columns.currency = settings.currency;
    columns.zone = QTimeZone(settings.zoneId);
    const auto time = [](Row &row) { return row.maybeInteger().value_or(kNoTime); };
    LW_TRY(forEachRow(
        database,
        u"SELECT l.id, coalesce(s.name, ''), coalesce(k.name, ''), l.product, l.owner, l.territory, l.stage, l.status, "
        u"l.grade, "
        "l.received_at, l.qualified_at, l.released_at, l.accepted_at, l.opportunity_at, l.sale_at, l.closed_at, "
        "l.first_attempt_at, "
        "(SELECT min(due) FROM clock c WHERE c.lead_id = l.id AND c.met IS NULL AND c.stopped = 0), "
        "coalesce(l.revenue, 0), "
        "(SELECT count(*) FROM inquiry i WHERE i.lead_id = l.id) FROM lead l LEFT JOIN source s ON s.id = l.source_id "
        "LEFT JOIN campaign k ON k.id = l.campaign_id ORDER BY l.id"_s,
        {}, [&](Row &row) {
            columns.number.push_back(row.integer());
            columns.source.push_back(columns.sources.intern(row.text()));
            columns.campaign.push_back(columns.campaigns.intern(row.text()));
            columns.product.push_back(columns.products.intern(row.text()));
            columns.owner.push_back(columns.owners.intern(row.text()));
            columns.territory.push_back(columns.territories.intern(row.text()));
            columns.stage.push_back(quint8(stageFromCode(row.text()).value_or(Stage::Inquiry)));
            columns.status.push_back(quint8(statusFromCode(row.text()).value_or(Status::Open)));
            columns.grade.push_back(quint8(gradeFromCode(row.text()).value_or(Grade::None)));
            std::array<qint64, kStageCount> reached;
            for (qint64 &at : reached)
                at = time(row);
            columns.reachedAt.push_back(reached);
            columns.closedAt.push_back(time(row));
            columns.firstAttemptAt.push_back(time(row));
            columns.deadline.push_back(time(row));
            columns.revenueMinor.push_back(row.integer());
            columns.inquiries.push_back(quint32(row.integer()));
        }));
    return columns;
}

Result<qint64> registeredInquiries(const Database &database)
{
    return integerOf(database, u"SELECT count(*) FROM inquiry"_s);
}

} // namespace lw
