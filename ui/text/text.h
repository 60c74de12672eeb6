// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/clocks/clock.h"
#include "core/leads/leadrecord.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lw
{

// How values are shown: by the reader's locale, in the workspace's zone. Nothing here is stored.

QString instantText(const QDateTime &instant, const QByteArray &zoneId);
QString moneyText(const std::optional<Money> &money); ///< "unknown" where absent
QString rateText(const std::optional<double> &rate);  ///< "n/a" where absent
QString daysText(const std::optional<double> &days);

/// "in 3 h", "2 d late"; empty where nothing is due.
QString timeLeftText(const QDateTime &due, const QDateTime &now);

/// One line of text from outside, safe to show: line breaks marked, control and direction signs visible, cut at 256.
QString shownText(const QString &text);

} // namespace lw
