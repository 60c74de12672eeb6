// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadcolumns.h"

#include <QMap>

namespace lw
{

/// What the rows of a report by source stand for.
enum class SourceLevel { Source, Campaign, Both };

/// Leads of a period that stand screened out: how many for which reason, from which source.
struct ScreenedOutReport {
    struct Row {
        QString source;   ///< empty: none named, or all where rows are by campaign
        QString campaign; ///< empty: none named, or all where rows are by source
        qint64 leads = 0; ///< of this row in the period, merged ones left out
        qint64 screenedOut = 0;
        qint64 inquiries = 0;           ///< that stand on the leads screened out
        QMap<QString, qint64> byReason; ///< leads by disposition code, "" where none is given; the sum is screenedOut
    };
    Period period;
    QStringList reasons; ///< codes that occur, the commonest first
    QList<Row> rows;     ///< sources that have any, the most first
    Row total;           ///< over all sources, also those without any
};

/// Counts leads by their first source and by arrival in the period. Names that differ in case or accents alone are one.
/// Every report that says how many are screened out asks this function.
ScreenedOutReport screenedOut(const LeadColumns &columns, const Period &period,
                              SourceLevel level = SourceLevel::Source);

/// One reason, and who sends most of its leads.
struct ScreenedOutReason {
    QString reason; ///< code; "" where none is given
    qint64 leads = 0;
    QStringList sources; ///< that sent the most, several where they sent as many; "" for no source named
    qint64 fromEach = 0; ///< leads from each of `sources`
    bool operator==(const ScreenedOutReason &) const = default;
};

/// The reasons of a report by source, the commonest first.
QList<ScreenedOutReason> reasonsOf(const ScreenedOutReport &report);

/// Codes by how often they occur, the commonest first; equal ones by code.
QStringList commonestFirst(const QMap<QString, qint64> &counts);

} // namespace lw
