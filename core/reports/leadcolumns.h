// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/period.h"
#include "core/leads/stage.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace lw
{

/// Names interned to small numbers; 0 is always the blank one.
class NameTable
{
public:
    NameTable() { intern({}); }
    quint32 intern(const QString &name);
    const QString &name(quint32 id) const { return m_names[id]; }
    qsizetype size() const { return m_names.size(); }

private:
    QStringList m_names;
    QHash<QString, quint32> m_ids;
};

inline constexpr qint64 kNoTime = std::numeric_limits<qint64>::min();

/// The facts that lists, counters and reports need, as plain arrays: one entry per lead, instants in UTC milliseconds,
/// kNoTime where something has not happened. Derived from the store and rebuildable.
struct LeadColumns {
    std::vector<qint64> number;
    std::vector<quint32> source, campaign, product, owner, territory, reason, country; ///< ids in their tables
    std::vector<quint8> stage, status, grade;
    std::vector<std::array<qint64, kStageCount>> reachedAt;
    std::vector<qint64> registeredAt, closedAt, firstAttemptAt, nextActionAt, deadline;
    std::vector<qint64> revenueMinor;   ///< of a sale; 0 where none
    std::vector<quint32> inquiries;     ///< how many the lead has
    std::vector<quint8> suspected;      ///< 1: somebody else in the workspace may be the same
    std::vector<quint8> forbidden;      ///< 1: must not be contacted, by the own record or the register
    std::vector<QByteArray> searchText; ///< folded UTF-8: name, company, e-mail, external id, a line each
    NameTable sources, campaigns, products, owners, territories, reasons, countries;
    QString currency;
    QTimeZone zone = QTimeZone::utc();

    qsizetype size() const { return qsizetype(number.size()); }
    Stage stageOf(qsizetype i) const { return static_cast<Stage>(stage[size_t(i)]); }
    Status statusOf(qsizetype i) const { return static_cast<Status>(status[size_t(i)]); }
    QDate localDay(qint64 msecs) const; ///< in the workspace zone; invalid for kNoTime

    /// Where a lead stands; nothing where it is not among them. Leads stand in order of number.
    std::optional<qsizetype> rowOf(qint64 lead) const;
};

/// Only the rows that `keep` answers true for.
LeadColumns subset(const LeadColumns &columns, const std::function<bool(qsizetype row)> &keep);

/// Puts newer facts of some leads into place. `asked`: the leads that were read again; those that `newer` does not hold
/// are gone.
void update(LeadColumns &columns, const LeadColumns &newer, const QSet<qint64> &asked);

} // namespace lw
