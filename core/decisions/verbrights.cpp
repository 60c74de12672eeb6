// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/verbrights.h"

namespace lw
{

QList<Right> rightsFor(Verb verb)
{
    switch (verb) {
    case Verb::Grade:
    case Verb::Ungrade:
    case Verb::Qualify:
    case Verb::Release:
    case Verb::Requalify:
    case Verb::Assign:
    case Verb::Reopen:
    case Verb::DuplicateOf:
    case Verb::ScreenOut:
    case Verb::Route:
    case Verb::TakeBack: return {Right::Triage};
    case Verb::Accept:
    case Verb::Reject:
    case Verb::Opportunity:
    case Verb::Sale:
    case Verb::Lost: return {Right::WorkLeads};
    // On both sides of the hand-over: qualifying is done by calling, and who works a lead may put it aside.
    case Verb::Answer:
    case Verb::Attempt:
    case Verb::Contact:
    case Verb::Touch:
    case Verb::Nurture:
    case Verb::Recycle:
    case Verb::Disqualify:
    case Verb::Hold:
    case Verb::Pause:
    case Verb::Resume: return {Right::WorkLeads, Right::Triage};
    // What somebody who answers the telephone writes down.
    case Verb::Note:
    case Verb::Request:
    case Verb::Sent: return {Right::Register};
    }
    Q_UNREACHABLE();
}

} // namespace lw
