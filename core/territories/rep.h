// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// Somebody who can own leads: a member or an outside party.
struct Rep {
    QString name; ///< unique; what coverage lines and leads refer to
    QString type; ///< inside | outside | independent | distributor | vendor
    QString email;
    QString phone;
    bool active = true;
    bool operator==(const Rep &) const = default;
};

} // namespace lw
