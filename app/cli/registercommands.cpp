// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/base/fold.h"
#include "core/store/campaignstore.h"
#include "core/workspace/changecollateral.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

Result<QDate> dayOption(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        return usage(tr("“%1” is not a day like 2026-01-31.").arg(text));
    return day;
}

Result<CampaignId> campaignNamed(const QList<Campaign> &campaigns, const QString &name)
{
    CampaignId found;
    for (const Campaign &campaign : campaigns) {
        if (fold(campaign.name) != fold(name))
            continue;
        if (found)
            return usage(
                tr("Several sources have a campaign “%1”. Name it by its key code with --key-code.").arg(name));
        found = campaign.id;
    }
    if (!found)
        return usage(tr("There is no campaign “%1”.").arg(name));
    return found;
}

/// What the options of `collateral add` say; the campaign by its name.
struct Entered {
    Collateral piece;
    QString campaign;
};

Result<Entered> enteredPiece(Arguments &arguments)
{
    Entered entered;
    entered.piece.title = arguments.option(u"--title"_s);
    entered.piece.kind = arguments.option(u"--kind"_s);
    entered.campaign = arguments.option(u"--campaign"_s);
    entered.piece.keyCode = arguments.option(u"--key-code"_s);
    entered.piece.phone = arguments.option(u"--phone"_s);
    entered.piece.url = arguments.option(u"--url"_s);
    entered.piece.email = arguments.option(u"--email"_s);
    entered.piece.address = arguments.option(u"--address"_s);
    entered.piece.note = arguments.option(u"--note"_s);
    const Result<QDate> printed = dayOption(arguments.option(u"--printed"_s));
    if (!printed)
        return printed.error();
    const Result<QDate> withdrawn = dayOption(arguments.option(u"--withdrawn"_s));
    if (!withdrawn)
        return withdrawn.error();
    entered.piece.printedOn = *printed;
    entered.piece.withdrawnOn = *withdrawn;
    return entered;
}

// A key code says the campaign where none is named.
Result<Collateral> placed(const Workspace &workspace, const Entered &entered)
{
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    Collateral piece = entered.piece;
    piece.campaign = keyCodesOf(*campaigns).value(keyCodeKey(piece.keyCode));
    if (entered.campaign.isEmpty())
        return piece;
    // One name may stand under several sources; then the key code says which is meant.
    const auto printed = std::ranges::find(*campaigns, piece.campaign, &Campaign::id);
    if (printed != campaigns->end() && fold(printed->name) == fold(entered.campaign))
        return piece;
    const Result<CampaignId> named = campaignNamed(*campaigns, entered.campaign);
    if (!named)
        return named.error();
    piece.campaign = *named;
    return piece;
}

QString verdictText(const CheckedCollateral &row)
{
    return row.isOut ? verdictOf(row.findings) : tr("Out of use since %1").arg(isoDay(row.named.piece.withdrawnOn));
}

QJsonArray findingsJson(const QList<CollateralFinding> &findings)
{
    QJsonArray json;
    for (const CollateralFinding &finding : findings)
        json += QJsonObject{{u"problem"_s, codeOf(finding.problem)},
                            {u"printed"_s, finding.printed},
                            {u"official"_s, finding.official}};
    return json;
}

QJsonObject pieceJson(const CheckedCollateral &row)
{
    const Collateral &piece = row.named.piece;
    return {{u"id"_s, piece.id.value},
            {u"title"_s, piece.title},
            {u"kind"_s, piece.kind},
            {u"campaign"_s, row.named.campaign},
            {u"key_code"_s, piece.keyCode},
            {u"phone"_s, piece.phone},
            {u"url"_s, piece.url},
            {u"email"_s, piece.email},
            {u"address"_s, piece.address},
            {u"printed_on"_s, isoDay(piece.printedOn)},
            {u"withdrawn_on"_s, isoDay(piece.withdrawnOn)},
            {u"in_use"_s, row.isOut},
            {u"findings"_s, findingsJson(row.findings)}};
}

Answer listAnswer(const QList<CheckedCollateral> &pieces)
{
    Table table{{tr("id"), tr("piece"), tr("kind"), tr("campaign"), tr("key code"), tr("verdict")}, {}};
    QJsonArray rows;
    for (const CheckedCollateral &row : pieces) {
        const Collateral &piece = row.named.piece;
        rows += pieceJson(row);
        table.rows += {QString::number(piece.id.value),
                       piece.title,
                       piece.kind,
                       row.named.campaign,
                       piece.keyCode,
                       verdictText(row)};
    }
    Answer answer;
    answer.json = rows;
    answer.text = table.toText();
    answer.csv = table.toCsv();
    return answer;
}

Answer checkAnswer(const QList<CheckedCollateral> &pieces)
{
    const auto inUse = std::ranges::count_if(pieces, &CheckedCollateral::isOut);
    const auto deviating = std::ranges::count_if(pieces, &CheckedCollateral::deviates);
    Table table{{tr("id"), tr("piece"), tr("problem"), tr("printed"), tr("official")}, {}};
    QJsonArray rows;
    Answer answer;
    answer.text = tr("%1 pieces in use, %2 do not comply.\n").arg(inUse).arg(deviating);
    for (const CheckedCollateral &row : pieces) {
        if (!row.deviates())
            continue;
        const Collateral &piece = row.named.piece;
        rows += pieceJson(row);
        for (const CollateralFinding &finding : row.findings) {
            table.rows += {QString::number(piece.id.value), piece.title, labelOf(finding.problem), finding.printed,
                           finding.official};
            answer.text += tr("%1: %2").arg(piece.title, sentenceOf(finding)) + u'\n';
        }
    }
    answer.json =
        QJsonObject{{u"in_use"_s, qint64(inUse)}, {u"not_complying"_s, qint64(deviating)}, {u"pieces"_s, rows}};
    answer.csv = table.toCsv();
    answer.exitCode = deviating > 0 ? 1 : 0;
    return answer;
}

Result<Answer> addPiece(const CliContext &context, Workspace &workspace, const Entered &entered)
{
    const Result<QString> actor = context.actor(workspace, {Right::Import});
    if (!actor)
        return actor.error();
    const Result<Collateral> piece = placed(workspace, entered);
    if (!piece)
        return piece.error();
    const Result<OperationId> saved = saveCollateral(workspace, *piece, *actor, context.now);
    if (!saved)
        return saved.error();
    const Result<QList<CheckedCollateral>> pieces = checkedCollateral(workspace, workspace.localDay(context.now));
    if (!pieces)
        return pieces.error();
    const CheckedCollateral &added = pieces->last();
    Answer answer;
    QJsonObject json = pieceJson(added);
    json.insert(u"operation"_s, saved->value);
    answer.json = json;
    answer.text = tr("Added “%1” (%2). %3.\n")
                      .arg(added.named.piece.title, QString::number(added.named.piece.id.value), verdictText(added));
    return answer;
}

} // namespace

Result<Answer> runCollateral(const CliContext &context, Arguments &arguments)
{
    const QString verb = arguments.takeCommand();
    const bool adds = verb == u"add";
    if (!adds && verb != u"list" && verb != u"check")
        return usage(tr("collateral list | check | add --title T …"));
    const Result<Entered> entered = adds ? enteredPiece(arguments) : Result<Entered>(Entered());
    if (!entered)
        return entered.error();
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (!rest->isEmpty())
        return usage(tr("collateral %1: “%2” is not expected here.").arg(verb, rest->first()));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (adds)
        return addPiece(context, **workspace, *entered);
    const Result<QList<CheckedCollateral>> pieces = checkedCollateral(**workspace, (*workspace)->localDay(context.now));
    if (!pieces)
        return pieces.error();
    return verb == u"check" ? checkAnswer(*pieces) : listAnswer(*pieces);
}

} // namespace lw
