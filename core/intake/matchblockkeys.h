// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchkeys.h"

#include <QStringView>

#include <functional>

namespace lw
{

/// One key: its kind and three words, kNoWord for those it has not. The words live no longer than the call.
using GiveBlockKey = std::function<void(QChar kind, QStringView a, QStringView b, QStringView c)>;
inline constexpr QStringView kNoWord = u"-";

/// Gives the keys a scan files a record under, always in one order; those with a blank word are left out.
void giveBlockKeys(const MatchKeys &keys, const GiveBlockKey &give);

} // namespace lw
