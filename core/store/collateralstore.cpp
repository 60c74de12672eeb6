// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/collateralstore.h"

#include "core/store/settingsstore.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

NamedCollateral readPiece(Row &row)
{
    NamedCollateral named;
    Collateral &piece = named.piece;
    piece.id = row.id<CollateralId>();
    piece.title = row.text();
    piece.kind = row.text();
    piece.campaign = row.id<CampaignId>();
    piece.keyCode = row.text();
    piece.phone = row.text();
    piece.url = row.text();
    piece.email = row.text();
    piece.address = row.text();
    piece.printedOn = row.day();
    piece.withdrawnOn = row.day();
    piece.note = row.text();
    named.campaign = row.text();
    return named;
}

QList<Value> valuesOf(const Collateral &piece, qint64 id)
{
    return {{u":id"_s, id},
            {u":title"_s, piece.title},
            {u":kind"_s, piece.kind},
            {u":campaign"_s, orNull(piece.campaign)},
            {u":code"_s, piece.keyCode},
            {u":phone"_s, piece.phone},
            {u":url"_s, piece.url},
            {u":email"_s, piece.email},
            {u":address"_s, piece.address},
            {u":printed"_s, orNull(piece.printedOn)},
            {u":withdrawn"_s, orNull(piece.withdrawnOn)},
            {u":note"_s, piece.note}};
}

Result<bool> anyRow(const Result<int> &changed)
{
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

} // namespace

Result<QList<NamedCollateral>> loadCollateral(const Database &database)
{
    QList<NamedCollateral> pieces;
    LW_TRY(forEachRow(
        database,
        u"SELECT p.id, p.title, p.kind, p.campaign_id, p.key_code, p.phone, p.url, p.email, p.address, p.printed_on, "
        "p.withdrawn_on, p.note, coalesce(k.name, '') FROM collateral p LEFT JOIN campaign k ON k.id = p.campaign_id "
        "ORDER BY p.id"_s,
        {}, [&](Row &row) { pieces += readPiece(row); }));
    return pieces;
}

Result<void> insertCollateral(const Database &database, const Collateral &piece)
{
    const Result<qint64> id = takeNumbers(database, u"collateral"_s, 1);
    if (!id)
        return id.error();
    return execute(database,
                   u"INSERT INTO collateral (id, title, kind, campaign_id, key_code, phone, url, email, address, "
                   "printed_on, withdrawn_on, note) VALUES (:id, :title, :kind, :campaign, :code, :phone, :url, "
                   ":email, :address, :printed, :withdrawn, :note)"_s,
                   valuesOf(piece, *id));
}

Result<bool> updateCollateral(const Database &database, const Collateral &piece)
{
    return anyRow(executeCounting(
        database,
        u"UPDATE collateral SET title = :title, kind = :kind, campaign_id = :campaign, key_code = :code, "
        "phone = :phone, url = :url, email = :email, address = :address, printed_on = :printed, "
        "withdrawn_on = :withdrawn, note = :note WHERE id = :id"_s,
        valuesOf(piece, piece.id.value)));
}

Result<bool> deleteCollateral(const Database &database, CollateralId id)
{
    return anyRow(executeCounting(database, u"DELETE FROM collateral WHERE id = :id"_s, {{u":id"_s, id.value}}));
}

} // namespace lw
