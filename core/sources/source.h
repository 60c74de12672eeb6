// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace lw
{

/// A specific place leads come from, child of a channel. A lead without any source is counted under "", which is not
/// the source somebody called "unknown".
struct Source {
    SourceId id;
    QString name;
    QString channel; ///< kind of medium: trade show, web, e-mail … ; may be empty
    bool operator==(const Source &) const = default;
};

/// One planned spend, child of a source. Key codes printed on its pieces fill campaign and source.
struct Campaign {
    CampaignId id;
    SourceId source;
    QString name;
    QString owner;
    QDate start;
    QDate end;
    std::optional<Money> budget;
    std::optional<qint64> forecastInquiries;
    std::optional<qint64> forecastQualified;
    std::optional<qint64> forecastSales;
    std::optional<Money> forecastRevenue;
    QString keyCodes; ///< blank-separated
    bool operator==(const Campaign &) const = default;
};

/// Money spent on a source or campaign on a day, and what an agency or platform says came of it.
/// No amount means "not known yet", which is not zero.
struct CostLine {
    CostId id;
    SourceId source;
    CampaignId campaign;
    QDate day;
    std::optional<Money> amount;
    QString kind;
    std::optional<qint64> reportedLeads;
    std::optional<qint64> reportedSales;
    std::optional<Money> reportedRevenue;
    bool operator==(const CostLine &) const = default;
};

} // namespace lw
