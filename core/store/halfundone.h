// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/changeset.h"
#include "core/store/rowchange.h"

#include <vector>

namespace lw
{

/// Whether merges and splits went as a whole, once `changes` were taken back but for `kept`: a lead and its inquiries
/// never go different ways. Error: one would go by half, with the lead or inquiry it is about.
Result<void> refuseHalfUndone(const Database &database, const std::vector<RowChange> &changes,
                              const QList<KeptChange> &kept);

} // namespace lw
