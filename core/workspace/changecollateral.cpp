// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changecollateral.h"

#include "core/store/campaignstore.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// As the schema has it.
constexpr qsizetype kLongestTitle = 1000;
constexpr qsizetype kLongestCode = 200;
constexpr qsizetype kLongestNote = 20000;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeCollateral", text);
}

Error gonePiece()
{
    return failed(tr("This piece is not there any more. Nothing was changed."));
}

Collateral tidied(Collateral piece)
{
    for (QString *text : {&piece.title, &piece.kind, &piece.keyCode, &piece.phone, &piece.url, &piece.email,
                          &piece.address, &piece.note})
        *text = text->simplified();
    return piece;
}

Result<void> checkLengths(const Collateral &piece)
{
    const auto tooLong = [](const QString &what, qsizetype most) {
        return usage(tr("%1: at most %2 characters.").arg(what, QString::number(most)));
    };
    if (piece.title.size() > kLongestTitle)
        return tooLong(tr("Title"), kLongestTitle);
    if (piece.kind.size() > kLongestCode)
        return tooLong(tr("Kind"), kLongestCode);
    if (piece.keyCode.size() > kLongestCode)
        return tooLong(tr("Key code"), kLongestCode);
    for (const QString &text : {piece.phone, piece.url, piece.email, piece.address}) {
        if (text.size() > kLongestTitle)
            return tooLong(tr("A response address"), kLongestTitle);
    }
    if (piece.note.size() > kLongestNote)
        return tooLong(tr("Note"), kLongestNote);
    return {};
}

Result<void> checkPiece(const Database &database, const Collateral &piece)
{
    if (piece.title.isEmpty())
        return usage(tr("A piece needs a title."));
    LW_TRY(checkLengths(piece));
    if (piece.printedOn.isValid() && piece.withdrawnOn.isValid() && piece.withdrawnOn < piece.printedOn)
        return usage(tr("“%1” was withdrawn before it was printed.").arg(piece.title));
    if (!piece.campaign)
        return {};
    const Result<CampaignUse> campaign = useOfCampaign(database, piece.campaign);
    if (!campaign)
        return campaign.error();
    return campaign->campaign.id ? Result<void>()
                                 : Result<void>(failed(tr("The campaign is not there any more. Nothing was changed.")));
}

Result<void> changePiece(const Database &database, const Collateral &piece)
{
    const Result<bool> updated = updateCollateral(database, piece);
    if (!updated)
        return updated.error();
    return *updated ? Result<void>() : Result<void>(gonePiece());
}

} // namespace

Result<QList<CheckedCollateral>> checkedCollateral(const Workspace &workspace, QDate today)
{
    const Result<QList<NamedCollateral>> pieces = loadCollateral(workspace.database());
    if (!pieces)
        return pieces.error();
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    const KeyCodes keyCodes = keyCodesOf(*campaigns);
    QList<CheckedCollateral> checked;
    for (const NamedCollateral &named : *pieces)
        checked += CheckedCollateral{.named = named,
                                     .findings = checkCollateral(named.piece, workspace.settings(), keyCodes),
                                     .isOut = named.piece.isOut(today)};
    return checked;
}

Result<OperationId> saveCollateral(Workspace &workspace, const Collateral &piece, const QString &actor,
                                   const QDateTime &now)
{
    const Collateral tidy = tidied(piece);
    const QString label =
        piece.id ? tr("Change the piece “%1”").arg(tidy.title) : tr("Add the piece “%1”").arg(tidy.title);
    return workspace.perform({u"collateral"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        LW_TRY(checkPiece(deed.database, tidy));
        deed.detail = {{u"title"_s, tidy.title}, {u"key_code"_s, tidy.keyCode}};
        return tidy.id ? changePiece(deed.database, tidy) : insertCollateral(deed.database, tidy);
    });
}

Result<OperationId> removeCollateral(Workspace &workspace, const QList<CollateralId> &ids, const QString &actor,
                                     const QDateTime &now)
{
    const QString label = ids.size() == 1 ? tr("Remove a piece") : tr("Remove %1 pieces").arg(ids.size());
    return workspace.perform({u"collateral"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        for (const CollateralId id : ids) {
            const Result<bool> gone = deleteCollateral(deed.database, id);
            if (!gone)
                return gone.error();
            if (!*gone)
                return gonePiece();
        }
        deed.detail = {{u"removed"_s, ids.size()}};
        return {};
    });
}

} // namespace lw
