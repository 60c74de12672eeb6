// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/funnel.h"
#include "core/reports/sourceroi.h"

#include <QString>
#include <QStringList>

namespace lw
{

// The leads behind the figures of a report, in the grammar of the filter line. Empty where it cannot ask for them.

QString stageFilter(const FunnelReport &report, Stage stage);
QString groupFilter(const FunnelReport &report, const QString &key);

/// The leads that a row of sources counts, or those of it that are screened out. For the total, those of all rows.
enum class SourceSide { Counted, ScreenedOut };
QString sourceFilter(const SourceRow &row, const SourceReport &report, SourceLevel level, SourceSide side);
QString totalFilter(const SourceReport &report, SourceSide side);

QString screenedOutFilter(const Period &period);                        ///< leads received in it
QString screenedOutFilter(const Period &period, const QString &reason); ///< for this reason code; "" for none given
QString followUpFilter(const QString &rep);                             ///< open leads from release on

/// Terms that hold together; empty ones are left out.
QString joinedTerms(QStringList terms);

} // namespace lw
