// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/decisions/rulebook.h"
#include "core/leads/leadchange.h"
#include "core/rules/answering.h"

#include <QStringList>

namespace lw
{

/// What people do to leads.
enum class Verb {
    Grade,
    Qualify,
    Release,
    Accept,
    Reject,
    Attempt,
    Contact,
    Touch,
    Note,
    Opportunity,
    Sale,
    Lost,
    Nurture,
    Requalify,
    Recycle,
    Disqualify,
    Assign,
    Hold,
    Reopen,
    DuplicateOf,
    ScreenOut,
    Ungrade,
    Pause,
    Resume,
    Request,
    Sent,
    Route,    ///< by the rulebook in force; see reroute()
    TakeBack, ///< from its owner, and route it
    Answer,   ///< the agreed questions, or some of them
};
QString codeOf(Verb verb);
QString labelOf(Verb verb);
std::optional<Verb> verbFromCode(QStringView code);
QStringList verbCodes();

/// One act, as a person orders it.
struct Act {
    Verb verb = Verb::Note;
    Grade grade = Grade::None;          ///< given by hand
    std::optional<Grade> computed = {}; ///< what the questions say, the new answers included; nothing: nobody looked
    GivenAnswers answers = {};
    QString to; ///< the new owner; see workLeads() for several
    QString reason;
    std::optional<Money> amount;
    QDateTime at; ///< when it happened
    QDateTime until;
    QString note;
    LeadId original; ///< of a duplicate
    QString actor;
};

/// Does the act, or says why it cannot be done. A pure function. A grade that differs from what the questions say needs
/// a reason; one that agrees with them counts as computed.
Result<LeadChange> work(const Lead &lead, const Act &act, const CompiledRulebook &rulebook);

} // namespace lw
