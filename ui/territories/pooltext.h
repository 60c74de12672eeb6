// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/draw.h"
#include "ui/models/shortlistmodel.h"

namespace lw
{

struct Rulebook;

// Pools in words, as lists show them.

/// “Ann Meyer ×2, Bob Lee (up to 40)”, in the order of the pool.
QString membersText(const Pool &pool);
/// “opens within 2 hours; by skill; catches up”; empty: as usual.
QString conditionsText(const Pool &pool);
/// Who gets the next lead, or why nobody does; empty where it has not been asked yet.
QString nextText(const Draw &draw);

QStringList poolHeaders();
inline constexpr int kPoolNextColumn = 2;
/// `draws`: who is next in each pool, by case-folded name; pools that are missing are not known yet.
QList<ShortRow> poolRows(const Rulebook &rulebook, const QHash<QString, Draw> &draws);

} // namespace lw
