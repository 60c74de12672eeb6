// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/pause.h"
#include "core/leads/lead.h"
#include "core/leads/leadevent.h"

#include <QList>

namespace lw
{

/// What one verb does to one lead: how the lead stands before and after, and what is written in its history.
struct LeadChange {
    Lead before;
    Lead after;
    QList<LeadEvent> events;
    Pause pause = {};      ///< from now on, where it is on
    QString asked = {};    ///< what material they asked for: electronic | mail
    bool isTheirs = false; ///< they got in touch themselves: it keeps none of our promises, so its events meet no clock
};

} // namespace lw
