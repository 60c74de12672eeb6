// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/halfundone.h"

#include "core/store/database.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Changeset", text);
}

// Rows whose value of that column was changed.
QList<qint64> movedRows(const std::vector<RowChange> &changes, QStringView table, QStringView column)
{
    QList<qint64> rows;
    for (const RowChange &change : changes) {
        if (change.isUpdateOf(table, column))
            rows += change.key();
    }
    return rows;
}

// A merge is taken back, or done again, as a whole: a lead and its inquiries never go different ways.
Result<void> refuseHalfMerged(const Database &database, const std::vector<RowChange> &changes,
                              const QList<KeptChange> &kept)
{
    const QList<qint64> leads = movedRows(changes, u"lead", u"merged_into");
    if (leads.isEmpty())
        return {};
    const auto elsewhere = std::ranges::find_if(
        kept, [](const KeptChange &change) { return change.table == u"lead" && change.field == u"merged_into"; });
    const Result<qint64> half = integerOf(
        database,
        u"SELECT l.id FROM lead l LEFT JOIN lead s ON s.id = l.merged_into WHERE l.id IN %1 AND ((l.status = 'merged') "
        "<> (l.merged_into IS NOT NULL) OR (l.merged_into IS NOT NULL AND (s.id IS NULL OR s.merged_into IS NOT NULL "
        "OR EXISTS (SELECT 1 FROM inquiry i WHERE i.lead_id = l.id)))) ORDER BY l.id LIMIT 1"_s.arg(idList(leads)));
    if (!half)
        return half.error();
    const qint64 lead = elsewhere != kept.end() ? elsewhere->key : *half;
    if (lead > 0)
        return failed(
            tr("Lead %1 was merged again, closed or asked again since. Take that back first; nothing was changed.")
                .arg(lead));
    return {};
}

// An inquiry stands under its own lead where it has one, and under no merged one: a split is taken back, or done again,
// as a whole.
Result<void> refuseHalfSplit(const Database &database, const std::vector<RowChange> &changes)
{
    const QList<qint64> inquiries = movedRows(changes, u"inquiry", u"lead_id");
    if (inquiries.isEmpty())
        return {};
    const Result<qint64> astray = integerOf(
        database,
        u"SELECT i.number FROM inquiry i JOIN lead l ON l.id = i.lead_id LEFT JOIN lead o ON o.id = i.number WHERE "
        "i.number IN %1 AND (l.merged_into IS NOT NULL OR (o.id <> l.id AND o.merged_into IS NULL)) ORDER BY i.number "
        "LIMIT 1"_s.arg(idList(inquiries)));
    if (!astray)
        return astray.error();
    if (*astray > 0)
        return failed(tr("The lead of inquiry %1 was worked on, merged or asked again since. Take that back first; "
                         "nothing was changed.")
                          .arg(*astray));
    return {};
}

} // namespace

Result<void> refuseHalfUndone(const Database &database, const std::vector<RowChange> &changes,
                              const QList<KeptChange> &kept)
{
    LW_TRY(refuseHalfMerged(database, changes, kept));
    return refuseHalfSplit(database, changes);
}

} // namespace lw
