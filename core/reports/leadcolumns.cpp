// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadcolumns.h"

#include <QDateTime>

#include <algorithm>

namespace lw
{

quint32 NameTable::intern(const QString &name)
{
    const auto known = m_ids.constFind(name);
    if (known != m_ids.constEnd())
        return *known;
    const quint32 id = quint32(m_names.size());
    m_names += name;
    m_ids.insert(name, id);
    return id;
}

QDate LeadColumns::localDay(qint64 msecs) const
{
    return msecs == kNoTime ? QDate() : QDateTime::fromMSecsSinceEpoch(msecs, zone).date();
}

std::optional<qsizetype> LeadColumns::rowOf(qint64 lead) const
{
    const auto at = std::ranges::lower_bound(number, lead);
    return at != number.end() && *at == lead ? std::optional(qsizetype(at - number.begin())) : std::nullopt;
}

namespace
{

// Every column once, so that no function over all of them can forget one.
template<class Visit>
void forEachPlainColumn(Visit visit)
{
    visit(&LeadColumns::number);
    visit(&LeadColumns::stage);
    visit(&LeadColumns::status);
    visit(&LeadColumns::grade);
    visit(&LeadColumns::reachedAt);
    visit(&LeadColumns::registeredAt);
    visit(&LeadColumns::closedAt);
    visit(&LeadColumns::firstAttemptAt);
    visit(&LeadColumns::nextActionAt);
    visit(&LeadColumns::deadline);
    visit(&LeadColumns::revenueMinor);
    visit(&LeadColumns::inquiries);
    visit(&LeadColumns::suspected);
    visit(&LeadColumns::forbidden);
    visit(&LeadColumns::searchText);
}
template<class Visit>
void forEachNameColumn(Visit visit)
{
    visit(&LeadColumns::source, &LeadColumns::sources);
    visit(&LeadColumns::campaign, &LeadColumns::campaigns);
    visit(&LeadColumns::product, &LeadColumns::products);
    visit(&LeadColumns::owner, &LeadColumns::owners);
    visit(&LeadColumns::territory, &LeadColumns::territories);
    visit(&LeadColumns::reason, &LeadColumns::reasons);
    visit(&LeadColumns::country, &LeadColumns::countries);
}

} // namespace

LeadColumns subset(const LeadColumns &columns, const std::function<bool(qsizetype)> &keep)
{
    LeadColumns kept;
    kept.currency = columns.currency;
    kept.zone = columns.zone;
    std::vector<size_t> rows;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (keep(i))
            rows.push_back(size_t(i));
    }
    const auto pick = [&](auto column) {
        (kept.*column).reserve(rows.size());
        for (const size_t row : rows)
            (kept.*column).push_back((columns.*column)[row]);
    };
    forEachPlainColumn(pick);
    forEachNameColumn([&](auto ids, auto names) {
        pick(ids);
        kept.*names = columns.*names;
    });
    return kept;
}

namespace
{

void overwrite(LeadColumns &columns, size_t row, const LeadColumns &newer, size_t from)
{
    forEachPlainColumn([&](auto column) { (columns.*column)[row] = (newer.*column)[from]; });
    forEachNameColumn([&](auto ids, auto names) {
        (columns.*ids)[row] = (columns.*names).intern((newer.*names).name((newer.*ids)[from]));
    });
}

void insertRow(LeadColumns &columns, size_t row)
{
    const auto open = [&](auto column) {
        auto &values = columns.*column;
        values.insert(values.begin() + std::ptrdiff_t(row), typename std::decay_t<decltype(values)>::value_type{});
    };
    forEachPlainColumn(open);
    forEachNameColumn([&](auto ids, auto) { open(ids); });
}

} // namespace

void update(LeadColumns &columns, const LeadColumns &newer, const QSet<qint64> &asked)
{
    const bool anyGone =
        std::ranges::any_of(asked, [&](qint64 lead) { return columns.rowOf(lead) && !newer.rowOf(lead); });
    if (anyGone)
        columns = subset(columns, [&](qsizetype row) {
            const qint64 lead = columns.number[size_t(row)];
            return !asked.contains(lead) || newer.rowOf(lead);
        });
    for (size_t i = 0; i < newer.number.size(); ++i) {
        const auto at = std::ranges::lower_bound(columns.number, newer.number[i]);
        const size_t row = size_t(at - columns.number.begin());
        if (at == columns.number.end() || *at != newer.number[i])
            insertRow(columns, row);
        overwrite(columns, row, newer, i);
    }
}

} // namespace lw
