// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matching.h"

#include <QByteArray>

namespace lw
{

/// Reasons as a suspicion keeps them: a fifth of the JSON, since a file of leads may bring a pair for every row. What
/// both say alike stands once; similarities to four places, cut, so that nearly equal never becomes equal.
QByteArray keptOf(const QList<MatchReason> &reasons);

/// Reasons as they are listed: [{field, a, b, similarity}].
QByteArray jsonOf(const QList<MatchReason> &reasons);

/// The same of what keptOf() made; JSON, as earlier programs kept it, comes back as it is.
QByteArray jsonOfKept(const QByteArray &kept);

} // namespace lw
