// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace lw
{

/// A lead that another may be a duplicate of.
struct Original {
    LeadRecord record;
    QList<Field> matching; ///< why intake suspected it; empty: it did not
};

struct OriginalsFound {
    LeadRecord lead; ///< the one that may be a duplicate
    QList<Original> originals;
    qsizetype total = 0; ///< how many there are; no more than kOriginalsShown are answered
};
inline constexpr qsizetype kOriginalsShown = 50;

/// The leads that `typed` finds by register number or by words of name, company, e-mail or external id, suspected ones
/// first, then the newest; without text, the suspected ones. Merged leads are none. `columns` may be null: then only
/// numbers and suspicions find something.
Result<OriginalsFound> findOriginals(const Workspace &workspace, const LeadColumns *columns, LeadId lead,
                                     const QString &typed);

} // namespace lw
