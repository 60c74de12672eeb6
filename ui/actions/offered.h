// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/rights.h"
#include "ui/actions/actions.h"

class QWidget;

namespace lw
{

class Session;

// What the window offers follows the roles of whoever acts. It guides; the file does not lock anybody out.

/// Why the acting member should leave a command alone, and who may; empty: it is offered.
QString refusalOf(ActionId id, const Session &session);

/// Enables a command where it is possible now and the acting member may do it. Where they may not, its tips say who
/// may.
void offer(QAction *action, ActionId id, const Session &session, bool possible = true);
/// The same for a button, which has its own tip back when it is offered again.
void offer(QWidget *button, Right right, const Session &session, bool possible = true);

} // namespace lw
