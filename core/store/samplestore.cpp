// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/samplestore.h"

namespace lw
{

using namespace Qt::StringLiterals;

Result<SampleRows> deleteSampleRows(const Database &database)
{
    SampleRows rows;
    const QString sample = u"(SELECT id FROM batch WHERE sample = 1)"_s;
    // A sample lead that answers of your own stand on is yours by now.
    const QString mine =
        u"EXISTS (SELECT 1 FROM inquiry i WHERE i.lead_id = lead.id AND (i.batch_id IS NULL OR i.batch_id NOT IN %1))"_s
            .arg(sample);
    const Result<int> gone =
        executeCounting(database, u"DELETE FROM lead WHERE batch_id IN %1 AND NOT %2"_s.arg(sample, mine));
    if (!gone)
        return gone.error();
    rows.leads = *gone;
    for (
        const QString &statement : {
            u"DELETE FROM person WHERE batch_id IN %1 AND id NOT IN (SELECT person_id FROM lead)"_s,
            u"DELETE FROM company WHERE batch_id IN %1 AND id NOT IN (SELECT company_id FROM lead WHERE company_id IS "
            u"NOT NULL) "
            "AND id NOT IN (SELECT company_id FROM person WHERE company_id IS NOT NULL)"_s,
            u"DELETE FROM cost_line WHERE batch_id IN %1"_s,
            u"DELETE FROM campaign WHERE batch_id IN %1 AND id NOT IN (SELECT campaign_id FROM lead WHERE campaign_id "
            u"IS NOT NULL) "
            "AND id NOT IN (SELECT campaign_id FROM inquiry WHERE campaign_id IS NOT NULL) "
            "AND id NOT IN (SELECT campaign_id FROM cost_line WHERE campaign_id IS NOT NULL)"_s,
            u"DELETE FROM source WHERE batch_id IN %1 AND id NOT IN (SELECT source_id FROM lead WHERE source_id IS NOT "
            u"NULL) "
            "AND id NOT IN (SELECT latest_source_id FROM lead WHERE latest_source_id IS NOT NULL) "
            "AND id NOT IN (SELECT source_id FROM inquiry WHERE source_id IS NOT NULL) "
            "AND id NOT IN (SELECT source_id FROM campaign WHERE source_id IS NOT NULL) "
            "AND id NOT IN (SELECT source_id FROM cost_line WHERE source_id IS NOT NULL)"_s,
            // Everything up to the sample's own life belongs to the sample and has nothing left to take back.
            u"UPDATE operation SET changeset = NULL, undone_by = id WHERE id <= (SELECT min(id) FROM operation WHERE kind = 'sample')"_s,
            u"DELETE FROM batch WHERE id IN %1 AND id NOT IN (SELECT batch_id FROM lead WHERE batch_id IS NOT NULL)"_s,
        })
        LW_TRY(execute(database, statement.contains(u"%1") ? statement.arg(sample) : statement));
    const Result<qint64> left = integerOf(database, u"SELECT count(*) FROM lead"_s);
    if (!left)
        return left.error();
    rows.kept = *left;
    LW_TRY(execute(
        database,
        u"UPDATE counter SET next = (SELECT coalesce(max(number), 0) + 1 FROM inquiry) WHERE name = 'register'"_s));
    return rows;
}

Result<bool> rulebookEdited(const Database &database)
{
    // Version 1 is the sample's policy, version 2 adds its territories; anything later is somebody's work.
    const Result<qint64> version = integerOf(database, u"SELECT max(id) FROM rulebook"_s);
    return version ? Result<bool>(*version > 2) : Result<bool>(version.error());
}

} // namespace lw
