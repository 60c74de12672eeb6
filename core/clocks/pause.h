// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace lw
{

/// Why and for how long a clock does not run. It goes on by itself at its limit.
struct Pause {
    QDateTime from;
    QDateTime until; ///< at latest
    QString reason;

    bool operator==(const Pause &) const = default;
    bool isOn() const { return from.isValid(); }
};

} // namespace lw
