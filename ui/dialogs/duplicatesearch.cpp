// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/duplicatesearch.h"

#include "core/base/fold.h"
#include "core/store/duplicatestore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/workspace/leaddetail.h"

#include <QHash>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// What is asked: words that must all be found, or a number.
struct Wanted {
    QList<QByteArray> words;
    qint64 number = 0;
};

Wanted wantedBy(const QString &typed)
{
    Wanted wanted;
    for (const QString &word : fold(typed).split(u' ', Qt::SkipEmptyParts))
        wanted.words += word.toUtf8();
    const QString digits = typed.trimmed();
    wanted.number = (digits.startsWith(u'#') ? digits.mid(1) : digits).toLongLong();
    return wanted;
}

// Leads stand in order of number, so the newest are at the end.
QList<LeadId> foundIn(const LeadColumns &columns, const Wanted &wanted)
{
    QList<LeadId> found;
    for (qsizetype row = columns.size() - 1; row >= 0; --row) {
        const QByteArray &text = columns.searchText[size_t(row)];
        const bool holds =
            std::ranges::all_of(wanted.words, [&](const QByteArray &word) { return text.contains(word); });
        if (holds && columns.statusOf(row) != Status::Merged)
            found += LeadId{columns.number[size_t(row)]};
    }
    return found;
}

Result<QList<LeadId>> candidates(const Workspace &workspace, const LeadColumns *columns, const Wanted &wanted,
                                 const QList<LeadId> &suspects)
{
    if (wanted.words.isEmpty())
        return suspects;
    QList<LeadId> found = columns ? foundIn(*columns, wanted) : QList<LeadId>();
    std::ranges::stable_partition(found, [&](LeadId id) { return suspects.contains(id); });
    if (wanted.number > 0) {
        const Result<LeadId> holder = leadOfNumber(workspace.database(), wanted.number);
        if (!holder)
            return holder.error();
        found.removeOne(*holder);
        if (*holder)
            found.prepend(*holder);
    }
    return found;
}

} // namespace

Result<OriginalsFound> findOriginals(const Workspace &workspace, const LeadColumns *columns, LeadId lead,
                                     const QString &typed)
{
    const Result<LeadRecord> self = workspace.record(lead.value);
    if (!self)
        return self.error();
    const Result<QList<Suspicion>> suspicions = suspicionsOf(workspace.database(), lead);
    if (!suspicions)
        return suspicions.error();
    QList<LeadId> suspects;
    QHash<LeadId, QList<Field>> matching;
    for (const Suspicion &suspicion : *suspicions) {
        suspects += suspicion.a == lead ? suspicion.b : suspicion.a;
        matching.insert(suspects.last(), agreeingFields(suspicion));
    }
    Result<QList<LeadId>> ids = candidates(workspace, columns, wantedBy(typed), suspects);
    if (!ids)
        return ids.error();
    ids->removeAll(lead);
    const Result<QList<LeadRecord>> records = workspace.records(ids->first(std::min(ids->size(), kOriginalsShown)));
    if (!records)
        return records.error();
    OriginalsFound found{.lead = *self, .originals = {}, .total = ids->size()};
    for (const LeadRecord &record : *records) {
        if (record.lead.status != Status::Merged)
            found.originals += {record, matching.value(record.lead.id)};
        else
            --found.total;
    }
    return found;
}

} // namespace lw
