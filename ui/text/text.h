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

/// "3 h 20 left", "late 2 d 4 h"; empty where nothing is due.
QString timeLeftText(const QDateTime &due, const QDateTime &now);
/// When something is due, as short as it can be: "11:20" today, "Tue 09:00" this week, else with the date.
QString dueText(const QDateTime &due, const QDateTime &now, const QByteArray &zoneId);

/// The state of a lead in a list: a word, and the name of the icon that stands for it.
QString stateWord(const Lead &lead, const QDateTime &deadline, const QDateTime &now);
QString stateIcon(const Lead &lead, const QDateTime &deadline, const QDateTime &now);
QString reasonText(const Lead &lead); ///< "Lost: price"

/// One line of text from outside, safe to show: line breaks marked, control and direction signs visible, cut at 256.
QString shownText(const QString &text);
/// The same without the cut, for places that show things verbatim.
QString wholeText(const QString &text);

} // namespace lw
