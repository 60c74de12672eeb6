// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/inquirystore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

Result<QList<FiledInquiry>> readFiled(const Database &database, const QString &where, qint64 value)
{
    QList<FiledInquiry> found;
    LW_TRY(forEachRow(database,
                      u"SELECT i.number, i.lead_id, i.received_at, i.registered_at, i.registered_by, i.source_id, "
                      "i.campaign_id, i.key_code, i.referrer, i.message, i.payload, i.file_row, i.batch_id, "
                      "i.external_id, coalesce(s.name, ''), coalesce(s.channel, ''), coalesce(k.name, ''), "
                      "coalesce(b.file_name, ''), coalesce(b.profile, ''), coalesce(b.row_count, 0), EXISTS (SELECT 1 "
                      "FROM lead l WHERE l.id = "
                      "i.number) FROM inquiry i LEFT JOIN source s ON s.id = i.source_id LEFT JOIN campaign k ON k.id "
                      "= i.campaign_id LEFT JOIN batch b ON b.id = i.batch_id WHERE "_s +
                          where + u" = :value ORDER BY i.number"_s,
                      {{u":value"_s, value}}, [&](Row &row) {
                          FiledInquiry filed;
                          Inquiry &inquiry = filed.inquiry;
                          inquiry.number = row.integer();
                          inquiry.lead = row.id<LeadId>();
                          inquiry.receivedAt = row.instant();
                          inquiry.registeredAt = row.instant();
                          inquiry.registeredBy = row.text();
                          inquiry.source = row.id<SourceId>();
                          inquiry.campaign = row.id<CampaignId>();
                          inquiry.keyCode = row.text();
                          inquiry.referrer = row.text();
                          inquiry.message = row.text();
                          inquiry.payload = row.bytes();
                          inquiry.row = row.integer();
                          inquiry.batch = row.id<BatchId>();
                          for (QString *text : {&filed.externalId, &filed.source, &filed.channel, &filed.campaign,
                                                &filed.fileName, &filed.profile})
                              *text = row.text();
                          filed.fileRows = row.integer();
                          filed.hasOwnLead = row.flag();
                          found += filed;
                      }));
    return found;
}

} // namespace

Result<std::optional<FiledInquiry>> filedInquiry(const Database &database, qint64 number)
{
    const Result<QList<FiledInquiry>> found = readFiled(database, u"i.number"_s, number);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<FiledInquiry>() : std::optional(found->first());
}

Result<QList<FiledInquiry>> filedInquiriesOf(const Database &database, LeadId lead)
{
    return readFiled(database, u"i.lead_id"_s, lead.value);
}

Result<LeadId> answeredLead(const Database &database, qint64 number)
{
    // Events are filed by lead: asked of the inquiry's own and of those merged into it.
    const Result<qint64> lead = integerOf(
        database,
        u"SELECT e.lead_id FROM inquiry i JOIN lead_event e ON e.inquiry = i.number AND e.kind = 'response' AND "
        "e.lead_id IN (SELECT i.lead_id UNION SELECT m.id FROM lead m WHERE m.merged_into = i.lead_id) WHERE i.number "
        "= :number ORDER BY e.id LIMIT 1"_s,
        {{u":number"_s, number}});
    return lead ? Result<LeadId>(LeadId{*lead}) : Result<LeadId>(lead.error());
}

Result<void> moveInquiry(const Database &database, qint64 number, LeadId from, LeadId to)
{
    const QList<Value> values{{u":number"_s, number}, {u":from"_s, from.value}, {u":to"_s, to.value}};
    LW_TRY(execute(database, u"UPDATE inquiry SET lead_id = :to WHERE number = :number AND lead_id = :from"_s, values));
    return execute(database, u"UPDATE lead_event SET lead_id = :to WHERE inquiry = :number AND lead_id = :from"_s,
                   values);
}

Result<Blur> blurOf(const Database &database, LeadId lead)
{
    Blur blur;
    LW_TRY(forEachRow(
        database,
        u"SELECT EXISTS (SELECT 1 FROM lead m WHERE m.merged_into = l.id), EXISTS (SELECT 1 FROM lead o WHERE "
        "o.person_id = l.person_id AND o.id <> l.id), EXISTS (SELECT 1 FROM lead_event e WHERE e.lead_id = l.id AND "
        "e.kind = 'updated') FROM lead l WHERE l.id = :lead"_s,
        {{u":lead"_s, lead.value}}, [&](Row &row) {
            blur.hasMerged = row.flag();
            blur.sharesPerson = row.flag();
            blur.wasUpdated = row.flag();
        }));
    return blur;
}

Result<QList<ColumnMapping>> rememberedImportProfiles(const Database &database)
{
    QList<ColumnMapping> profiles;
    LW_TRY(forEachRow(database,
                      u"SELECT json FROM profile WHERE fingerprint LIKE 'import:%' ORDER BY name, fingerprint"_s, {},
                      [&](Row &row) {
                          const Result<ColumnMapping> mapping =
                              columnMappingFromJson(QJsonDocument::fromJson(row.text().toUtf8()).object());
                          if (mapping)
                              profiles += *mapping;
                      }));
    return profiles;
}

} // namespace lw
