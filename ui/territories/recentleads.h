// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace lw
{

class Session;

inline constexpr int kRecentDays = 90;

/// How many leads of the last kRecentDays each territory has, by case-folded name; empty until the leads are loaded.
QHash<QString, qint64> recentLeadsByTerritory(const Session &session);

} // namespace lw
