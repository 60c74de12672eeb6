// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace lw
{

/// What the models of short lists tell beside the text of a cell.
enum ListRole {
    SortRole = Qt::UserRole, ///< the raw value
    KeyRole,                 ///< text that a row is known by when the list is read again
    SearchRole,              ///< folded text of the whole row
};

} // namespace lw
