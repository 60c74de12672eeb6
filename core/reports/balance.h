// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadcolumns.h"

namespace lw
{

/// The books: every registered inquiry stands on exactly one lead that is screened out, open or closed. Inquiries of
/// merged leads are counted once, under the survivor; `merged` says how many leads were merged away.
struct Balance {
    qint64 registered = 0; ///< inquiries in the register
    qint64 screenedOut = 0;
    qint64 open = 0;
    qint64 closed = 0;
    qint64 merged = 0;

    bool ok() const { return registered == screenedOut + open + closed; }
    bool operator==(const Balance &) const = default;
};

/// `registered` is counted apart, from the register itself.
Balance balance(const LeadColumns &columns, qint64 registered);

/// The balance over the leads received in a period.
Balance balance(const LeadColumns &columns, const Period &period);

} // namespace lw
