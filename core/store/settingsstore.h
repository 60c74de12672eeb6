// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"
#include "core/store/database.h"

namespace lw
{

Result<Settings> loadSettings(const Database &database);
Result<void> saveSettings(const Database &database, const Settings &settings);

/// How many rows hold an amount in the workspace's currency.
Result<qint64> recordedAmounts(const Database &database);

/// Takes `count` consecutive numbers from a named counter and answers the first. Numbers are never given twice.
Result<qint64> takeNumbers(const Database &database, const QString &counter, qint64 count);

} // namespace lw
