// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/profiles.h"

#include "core/store/batchstore.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Profiles", text);
}

} // namespace

QStringList ownFields(const QString &kind)
{
    if (kind == u"outcomes")
        return {u"number"_s, u"stage"_s, u"closed_at"_s, u"amount"_s, u"currency"_s, u"reason"_s};
    if (kind == u"costs")
        return {u"source"_s,   u"campaign"_s, u"date"_s,           u"month"_s,          u"amount"_s,
                u"currency"_s, u"kind"_s,     u"reported_leads"_s, u"reported_sales"_s, u"reported_revenue"_s};
    if (kind == u"campaigns")
        return {u"campaign"_s,
                u"source"_s,
                u"channel"_s,
                u"start"_s,
                u"end"_s,
                u"owner"_s,
                u"budget"_s,
                u"forecast_inquiries"_s,
                u"forecast_qualified"_s,
                u"forecast_sales"_s,
                u"forecast_revenue"_s,
                u"key_codes"_s};
    return {};
}

Result<ColumnMapping> profileFor(const Workspace &workspace, const QString &kind, const QString &name,
                                 const QStringList &headers, QString *how)
{
    if (!name.isEmpty()) {
        const Result<std::optional<ColumnMapping>> named = profileByName(workspace.database(), name);
        if (!named)
            return named.error();
        if (!*named)
            return unreadable(tr("There is no profile file and no remembered profile “%1”.").arg(name));
        *how = tr("profile “%1”").arg(name);
        return **named;
    }
    const Result<std::optional<ColumnMapping>> remembered = rememberedProfile(workspace.database(), kind, headers);
    if (!remembered)
        return remembered.error();
    if (*remembered) {
        *how = (*remembered)->name.isEmpty()
                   ? tr("the profile remembered for these columns")
                   : tr("profile “%1”, remembered for these columns").arg((*remembered)->name);
        return **remembered;
    }
    const ColumnMapping guessed = guessMapping(headers, ownFields(kind));
    QStringList pairs;
    for (const QString &header : headers) {
        const auto rule = guessed.columns.constFind(header);
        pairs += rule == guessed.columns.constEnd() ? tr("%1 (kept with the row)").arg(header)
                                                    : QString(header + u" → "_s + rule->field);
    }
    *how = tr("columns guessed from their names: %1").arg(pairs.join(u", "_s));
    return guessed;
}

} // namespace lw
