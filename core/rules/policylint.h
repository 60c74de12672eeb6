// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/absence.h"
#include "core/people/member.h"
#include "core/rules/leadfacts.h"
#include "core/rules/policy.h"
#include "core/territories/rep.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

/// What can be wrong with a page, in the order in which a rule's findings are told.
enum class PolicyFindingKind {
    TooMany,      ///< rules on the page
    Missing,      ///< a type that no page can do without
    Malformed,    ///< see problemsOf()
    NeverDecides, ///< rules above take all, or no lead fits
    Leaver,       ///< names somebody who is not there any more
    OrderMatters, ///< two rules fit one lead and say different things
    Nobody,       ///< some lead fits no rule of a type
    CouldBeOne,   ///< two rules say the same and nothing between them minds
    Away,         ///< names somebody who is away some day
    Over,         ///< ended already
    Unchecked,    ///< the rules of a type are too many or too intricate to tell about their leads
};

/// Whom a policy can name.
struct PolicyPeople {
    QList<Rep> reps;
    QStringList pools;
    QList<Absence> absences;
    QList<Member> members;

    bool operator==(const PolicyPeople &) const = default;
};

/// One thing to know about a page, with a lead that shows it.
struct PolicyFinding {
    PolicyFindingKind kind = PolicyFindingKind::Malformed;
    QList<int> rules; ///< by number; the first is the one it is about. None: it is about the page
    QString sentence;
    std::optional<LeadFacts> witness = {};
    QDate day = {};     ///< of the witness, or on which somebody is away
    QList<int> by = {}; ///< NeverDecides: the rules that take it; the first of them decides the witness

    bool operator==(const PolicyFinding &) const = default;
    bool isRed() const; ///< to be put right before the page is agreed
};

/// What is wrong with a page from `today` on, by number of rule, then by kind.
QList<PolicyFinding> lintPolicy(const Policy &policy, const PolicyPeople &people, QDate today);

/// "Country DE, Product motors without Source": what a lead says of some fields.
QString describeLead(const LeadFacts &facts, const QList<Field> &fields);

} // namespace lw
