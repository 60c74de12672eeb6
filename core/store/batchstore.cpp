// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/batchstore.h"

#include "core/base/fold.h"
#include "core/store/settingsstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

Result<BatchId> insertBatch(const Database &database, const Batch &batch)
{
    const Result<qint64> id = takeNumbers(database, u"batch"_s, 1);
    if (!id)
        return id.error();
    LW_TRY(execute(
        database,
        u"INSERT INTO batch (id, kind, file_name, sha256, row_count, created_at, sample, profile) VALUES (:id, :kind, :file, :sha, :rows, :at, :sample, :profile)"_s,
        {{u":id"_s, *id},
         {u":kind"_s, batch.kind},
         {u":file"_s, batch.fileName},
         {u":sha"_s, batch.sha256},
         {u":rows"_s, batch.rows},
         {u":at"_s, orNull(batch.createdAt)},
         {u":sample"_s, batch.sample ? 1 : 0},
         {u":profile"_s, batch.profile}}));
    return BatchId{*id};
}

Result<void> saveCounts(const Database &database, const Batch &batch)
{
    return execute(database,
                   u"UPDATE batch SET row_count = :rows, new_leads = :new, responses = :responses, updated = :updated, "
                   "screened_out = :out, rejected = :rejected WHERE id = :id"_s,
                   {{u":rows"_s, batch.rows},
                    {u":new"_s, batch.newLeads},
                    {u":responses"_s, batch.responses},
                    {u":updated"_s, batch.updated},
                    {u":out"_s, batch.screenedOut},
                    {u":rejected"_s, batch.rejected},
                    {u":id"_s, batch.id.value}});
}

Result<QList<BatchOfOperation>> loadImports(const Database &database)
{
    QList<BatchOfOperation> imports;
    LW_TRY(forEachRow(database,
                      u"SELECT b.id, b.file_name, b.profile, b.row_count, b.new_leads, b.responses, b.updated, "
                      "b.screened_out, b.rejected, b.created_at, b.sample, o.id, o.actor, "
                      "CASE WHEN o.id IN (SELECT undoes FROM operation WHERE undoes IS NOT NULL AND undone_by IS NULL) "
                      "THEN (SELECT count(*) FROM lead l WHERE l.batch_id = b.id) END "
                      "FROM operation o JOIN batch b ON b.id = o.batch_id "
                      "WHERE b.kind = 'import' AND o.undoes IS NULL AND o.undone_by IS NULL ORDER BY b.id DESC"_s,
                      {}, [&](Row &row) {
                          BatchOfOperation read;
                          Batch &batch = read.batch;
                          batch.kind = u"import"_s;
                          batch.id = row.id<BatchId>();
                          batch.fileName = row.text();
                          batch.profile = row.text();
                          for (qint64 *count : {&batch.rows, &batch.newLeads, &batch.responses, &batch.updated,
                                                &batch.screenedOut, &batch.rejected})
                              *count = row.integer();
                          batch.createdAt = row.instant();
                          batch.sample = row.integer() != 0;
                          read.operation = row.id<OperationId>();
                          read.actor = row.text();
                          read.keptLeads = row.maybeInteger();
                          imports += read;
                      }));
    return imports;
}

Result<std::optional<Batch>> sameFile(const Database &database, const QString &kind, const QByteArray &sha256)
{
    std::optional<Batch> found;
    LW_TRY(forEachRow(
        database,
        u"SELECT id, file_name, row_count, created_at FROM batch WHERE kind = :kind AND sha256 = :sha ORDER BY id"_s,
        {{u":kind"_s, kind}, {u":sha"_s, sha256}}, [&](Row &row) {
            Batch batch;
            batch.kind = kind;
            batch.id = row.id<BatchId>();
            batch.fileName = row.text();
            batch.rows = row.integer();
            batch.createdAt = row.instant();
            found = batch;
        }));
    return found;
}

Result<Reverted> removeBatch(const Database &database, BatchId batch, OperationId operation)
{
    Reverted reverted;
    const QList<Value> byBatch{{u":batch"_s, batch.value}};
    // A lead was touched when another operation wrote it, or another file's response stands on it.
    const QString touched =
        u"(l.rev <> %1 OR EXISTS (SELECT 1 FROM inquiry i WHERE i.lead_id = l.id AND coalesce(i.batch_id, 0) <> l.batch_id))"_s
            .arg(operation.value);
    LW_TRY(forEachRow(
        database, u"SELECT l.id FROM lead l WHERE l.batch_id = :batch AND "_s + touched, byBatch, [&](Row &row) {
            reverted.kept += KeptChange{u"lead"_s,
                                        row.integer(),
                                        {},
                                        QCoreApplication::translate("lw::BatchStore", "changed since the import")};
        }));
    LW_TRY(forEachRow(database, u"SELECT lead_id FROM inquiry WHERE batch_id = :batch"_s, byBatch,
                      [&](Row &row) { reverted.leads.insert(row.integer()); }));
    // Responses on other leads first, then leads with all that hangs on them, then people and companies nobody uses.
    const QStringList steps{
        u"DELETE FROM lead_event WHERE op_id = %1 AND lead_id NOT IN (SELECT id FROM lead WHERE batch_id = :batch)"_s
            .arg(operation.value),
        // an inquiry whose own lead was merged away moved with it and is no response
        u"DELETE FROM inquiry WHERE batch_id = :batch AND lead_id IN (SELECT id FROM lead WHERE coalesce(batch_id, 0) "
        u"<> :batch) "
        "AND number NOT IN (SELECT id FROM lead)"_s,
        u"DELETE FROM lead WHERE id IN (SELECT l.id FROM lead l WHERE l.batch_id = :batch AND NOT "_s + touched + u')',
        u"DELETE FROM person WHERE batch_id = :batch AND id NOT IN (SELECT person_id FROM lead)"_s,
        u"DELETE FROM company WHERE batch_id = :batch AND id NOT IN (SELECT company_id FROM lead WHERE company_id IS "
        u"NOT NULL) "
        "AND id NOT IN (SELECT company_id FROM person WHERE company_id IS NOT NULL)"_s};
    for (const QString &step : steps) {
        const Result<int> gone = executeCounting(database, step, byBatch);
        if (!gone)
            return gone.error();
        reverted.changes += *gone;
    }
    if (reverted.kept.isEmpty())
        LW_TRY(execute(database, u"DELETE FROM batch WHERE id = :batch"_s, byBatch));
    return reverted;
}

QString headerFingerprint(const QStringList &headers)
{
    QStringList folded;
    for (const QString &header : headers)
        folded += fold(header);
    return QString::fromLatin1(
        QCryptographicHash::hash(folded.join(u'\t').toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

namespace
{

Result<std::optional<ColumnMapping>> loadProfile(const Database &database, const QString &condition,
                                                 const QString &value)
{
    std::optional<Result<ColumnMapping>> found;
    LW_TRY(
        forEachRow(database, u"SELECT json FROM profile WHERE "_s + condition, {{u":value"_s, value}}, [&](Row &row) {
            found = columnMappingFromJson(QJsonDocument::fromJson(row.text().toUtf8()).object());
        }));
    if (!found)
        return std::optional<ColumnMapping>();
    return *found ? Result<std::optional<ColumnMapping>>(**found)
                  : Result<std::optional<ColumnMapping>>(found->error());
}

} // namespace

Result<std::optional<ColumnMapping>> rememberedProfile(const Database &database, const QString &kind,
                                                       const QStringList &headers)
{
    return loadProfile(database, u"fingerprint = :value"_s, kind + u':' + headerFingerprint(headers));
}

Result<std::optional<ColumnMapping>> profileByName(const Database &database, const QString &name)
{
    return loadProfile(database, u"name = :value"_s, name);
}

Result<void> rememberProfile(const Database &database, const QString &kind, const QStringList &headers,
                             const ColumnMapping &mapping)
{
    return execute(database,
                   u"INSERT INTO profile (fingerprint, name, json) VALUES (:fingerprint, :name, :json) ON CONFLICT "
                   u"(fingerprint) DO UPDATE SET "
                   "name = excluded.name, json = excluded.json"_s,
                   {{u":fingerprint"_s, QString(kind + u':' + headerFingerprint(headers))},
                    {u":name"_s, mapping.name},
                    {u":json"_s, QString::fromUtf8(QJsonDocument(toJson(mapping)).toJson(QJsonDocument::Compact))}});
}

} // namespace lw
