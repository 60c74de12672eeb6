// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadcolumns.h"

#include <QMap>

namespace lw
{

/// Leads of a period that stand screened out: how many for which reason, from which source.
struct ScreenedOutReport {
    struct Row {
        QString source;   ///< empty: none named
        qint64 leads = 0; ///< of this source in the period, merged ones left out
        qint64 screenedOut = 0;
        QMap<QString, qint64> byReason; ///< by disposition code; the sum is screenedOut
    };
    Period period;
    QStringList reasons; ///< codes that occur, the commonest first
    QList<Row> rows;     ///< sources that have any, the most first
    Row total;           ///< over all sources, also those without any
};

/// Counts leads by their first source and by arrival in the period.
ScreenedOutReport screenedOut(const LeadColumns &columns, const Period &period);

} // namespace lw
