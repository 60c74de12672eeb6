// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lw
{

/// What can happen to a lead. An attempt is a try by a human, a contact a two-way conversation, a touch anything else.
enum class EventKind {
    Registered,
    Response,
    ScreenedOut,
    Graded,
    Routed,
    Qualified,
    Released,
    Accepted,
    Rejected,
    Attempt,
    Contact,
    Touch,
    Note,
    Opportunity,
    Sale,
    Lost,
    Nurture,
    Requalify,
    Recycled,
    Disqualified,
    Hold,
    Reopened,
    Merged,
    Updated,
    Breach,
    Requested, ///< they asked for material
    Sent,      ///< the material went out
    Paused,    ///< its clocks
    Resumed,
    Escalated,
    Due,       ///< a deadline moved, because a calendar did
    TakenBack, ///< from its owner, who let it lie
    Answered,  ///< the agreed questions, or some of them
};

QString codeOf(EventKind kind);
QString labelOf(EventKind kind);
std::optional<EventKind> eventKindFromCode(QStringView code);

/// One line of a lead's history.
struct LeadEvent {
    LeadId lead;
    QDateTime at;
    EventKind kind = EventKind::Note;
    QString actor;
    QString detail; ///< plain words: the owner, the grade, the reason, the note
    qint64 inquiry = 0;

    bool operator==(const LeadEvent &) const = default;
};

} // namespace lw
