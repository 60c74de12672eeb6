// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

/// Somebody who can own leads: a member or an outside party.
struct Rep {
    QString name; ///< unique; what coverage lines and leads refer to
    QString type; ///< inside | outside | independent | distributor | vendor
    QString email;
    QString phone;
    bool active = true;
    QString member = {};     ///< which of us this is; empty: an outside party
    QStringList skills = {}; ///< products, languages, segments: free words
    bool operator==(const Rep &) const = default;
};

} // namespace lw
