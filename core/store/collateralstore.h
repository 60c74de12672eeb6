// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/collateral.h"
#include "core/store/database.h"

namespace lw
{

/// A piece with the name of its campaign.
struct NamedCollateral {
    Collateral piece;
    QString campaign;
    bool operator==(const NamedCollateral &) const = default;
};

/// All pieces in the order they were registered.
Result<QList<NamedCollateral>> loadCollateral(const Database &database);
Result<void> insertCollateral(const Database &database, const Collateral &piece);
/// Answers whether there was such a piece.
Result<bool> updateCollateral(const Database &database, const Collateral &piece);
Result<bool> deleteCollateral(const Database &database, CollateralId id);

} // namespace lw
