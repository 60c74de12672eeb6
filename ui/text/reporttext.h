// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/funnel.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lw
{

// How reports speak, on screen and on paper alike.

QString labelOf(FunnelMeaning meaning);
QString labelOf(GroupBy by);

QString dayText(QDate day);               ///< “9 Nov 2026”
QString periodText(const Period &period); ///< “9 Nov 2026 – 15 Nov 2026”, “all time”
QString asOfText(const QDateTime &instant, const QByteArray &zoneId); ///< with the zone, so that paper can stand alone
QString countText(qint64 count);
QString amountText(const Money &money);                         ///< without the currency, which the report names once
QString amountText(const std::optional<double> &currencyUnits); ///< “n/a” where absent
/// A share of few is said in figures, “7 of 12”: a percentage would claim more than is known.
QString shareText(qint64 part, qint64 whole);

/// “Leads 1,240 = register 1,240 (agrees)”, or what to do where it does not.
QString booksText(const Balance &books);
/// The equation with its four sides.
QString balanceText(const Balance &books);

} // namespace lw
