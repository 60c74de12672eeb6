// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changereference.h"

#include "core/store/postcodestore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeReference", text);
}

} // namespace

Result<OperationId> importPostcodes(Workspace &workspace, const PostcodeTable &table, const QString &fileName,
                                    const QString &actor, const QDateTime &now)
{
    const QStringList countries = table.byCountry().keys();
    const Deed deed{u"reference"_s, tr("Postcodes of %1 from %2").arg(countries.join(u", "_s), fileName), actor, now};
    return workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        open.detail = {{u"file"_s, fileName}, {u"countries"_s, countries.join(u' ')}};
        return savePostcodes(open.database, table, fileName, now);
    });
}

Result<OperationId> forgetPostcodes(Workspace &workspace, const QString &country, const QString &actor,
                                    const QDateTime &now)
{
    const Result<QList<PostcodeSource>> sources = postcodeSources(workspace.database());
    if (!sources)
        return sources.error();
    if (std::ranges::none_of(*sources, [&](const PostcodeSource &source) { return source.country == country; }))
        return usage(tr("No postcodes of “%1” were read in. “reference list” shows what was.").arg(country));
    const Deed deed{u"reference"_s, tr("Forget the postcodes of %1").arg(country), actor, now};
    return workspace.perform(deed, [&](OpenDeed &open) { return removePostcodes(open.database, country); });
}

} // namespace lw
