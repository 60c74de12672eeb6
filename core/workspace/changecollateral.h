// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/collateralstore.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A piece and what its check found, on a day.
struct CheckedCollateral {
    NamedCollateral named;
    QList<CollateralFinding> findings;
    bool isOut = true; ///< a piece out of use is listed; what was found on it counts no more

    bool deviates() const { return isOut && !findings.isEmpty(); }
    bool operator==(const CheckedCollateral &) const = default;
};

/// The register of collateral with each piece's check, in the order of registration.
Result<QList<CheckedCollateral>> checkedCollateral(const Workspace &workspace, QDate today);

/// Adds a piece (one without an id) or changes one; blanks are tidied. A piece that deviates is saved all the same: the
/// register says how things stand. Error: no title, the campaign or the piece is gone, too long, or withdrawn before it
/// was printed.
Result<OperationId> saveCollateral(Workspace &workspace, const Collateral &piece, const QString &actor,
                                   const QDateTime &now);

Result<OperationId> removeCollateral(Workspace &workspace, const QList<CollateralId> &ids, const QString &actor,
                                     const QDateTime &now);

} // namespace lw
