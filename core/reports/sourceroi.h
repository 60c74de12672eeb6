// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/screenedout.h"
#include "core/sources/source.h"

#include <QList>
#include <QVector>

#include <optional>

namespace lw
{

/// A cost line with its names, as the report needs it.
struct NamedCost {
    QString source;
    QString campaign;
    CostLine line;
};

/// What an agency or platform says; shown as reported, kept out of our own figures and the balance.
struct ReportedResults {
    qint64 leads = 0;
    qint64 sales = 0;
    Money revenue;
    bool any = false;
    std::optional<double> ratio; ///< reported revenue / cost
    std::optional<double> roi;   ///< (reported revenue × margin − cost) / cost
};

enum class SourceVerdict { UnknownCost, ThinData, BelowBreakEven, BelowTarget, OnTarget };
QString codeOf(SourceVerdict verdict);
QString labelOf(SourceVerdict verdict);

struct SourceRow {
    QString source;            ///< "" for leads without one
    QString campaign;          ///< "" for none, or all when rows are by source
    std::optional<Money> cost; ///< absent: unknown, which is not 0
    qint64 inquiries = 0;
    qint64 qualified = 0;
    qint64 opportunities = 0;
    qint64 sales = 0;
    Money revenue;
    std::optional<double> costPerInquiry; ///< in currency units
    std::optional<double> costPerQualified;
    std::optional<double> costPerSale;
    std::optional<double> ratio;      ///< revenue / cost
    std::optional<double> roi;        ///< (revenue × margin − cost) / cost
    std::optional<double> followedUp; ///< released leads with an attempt or a later stage / released leads
    ReportedResults reported;
    SourceVerdict verdict = SourceVerdict::UnknownCost;
    qint64 screenedOut = 0;                    ///< leads; in no other figure of the row
    qint64 screenedOutInquiries = 0;           ///< that stand on them: with `inquiries`, all that were received
    QMap<QString, qint64> screenedOutByReason; ///< leads by disposition code; the sum is screenedOut
};

struct SourceReport {
    Period period;
    QList<SourceRow> rows;      ///< most expensive first
    SourceRow total;            ///< summed by source; ratio and ROI over the sources whose cost is known
    QList<QString> unknownCost; ///< "source" or "source / campaign"
    double margin = 1.0;
    double targetRatio = 5.0;
};

/// Costs of the period against the leads received in it (research/domain 3.2 and 3.3). Screened-out leads are counted
/// apart, as screenedOut() counts them, and stand in no sum, rate or verdict; a source that sent nothing else has a
/// row.
SourceReport sourceRoi(const LeadColumns &columns, const QList<NamedCost> &costs, const Period &period,
                       SourceLevel level, double margin, double targetRatio);

} // namespace lw
