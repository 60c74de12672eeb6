// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/clocks/calendararithmetic.h"
#include "core/clocks/ladder.h"
#include "core/clocks/namedcalendar.h"
#include "core/rules/identityrules.h"
#include "core/rules/persona.h"
#include "core/rules/policy.h"
#include "core/rules/policyexample.h"
#include "core/rules/questionset.h"
#include "core/rules/screening.h"
#include "core/territories/coverage.h"
#include "core/territories/coverageindex.h"
#include "core/territories/pool.h"
#include "core/territories/rep.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

namespace lw
{

/// Everything that decides, as one value: policy, reps, territories, screening lists, identity, calendars.
struct Rulebook {
    QString title;
    Policy policy;
    QList<Rep> reps;
    QList<CoverageLine> lines;
    ScreeningList screening;
    IdentityRules identity;
    NamedCalendar calendar;              ///< the company's; its name may be empty
    QList<NamedCalendar> calendars = {}; ///< the others
    CalendarUse calendarUse = {};
    Ladder ladder = defaultLadder();
    QList<Pool> pools = {};
    QMap<QString, QString> territoryParents = {}; ///< territory → the one it is part of
    QStringList allowed = {};                     ///< findings of the check that are so on purpose, by their keys
    QList<PolicyExample> examples = {};           ///< what everybody agreed that it must say
    QuestionSet questions = defaultQuestionSet(); ///< what makes the grade
    QList<Persona> personas = {};                 ///< the ideal customers, by product

    bool operator==(const Rulebook &) const = default;
    const Rep *findRep(QStringView name) const;
};

/// The model policy, office hours, no territories; what none covers goes to the lead manager's desk.
Rulebook defaultRulebook(const QByteArray &zoneId);

QJsonObject toJson(const Rulebook &rulebook);
/// Error: not a rulebook, or which part is malformed.
Result<Rulebook> rulebookFromJson(const QJsonObject &json);

/// Eight characters that change with every word of the rulebook.
QString fingerprint(const Rulebook &rulebook);
/// Eight characters that change with every word of the page that is signed: title, rules, escalation, and the questions
/// and personas where they are not the usual ones.
QString pageFingerprint(const Rulebook &rulebook);

/// The rulebook with everything looked up once, ready to decide. Immutable and shared between threads.
struct CompiledRulebook {
    Rulebook rulebook;
    int version = 0; ///< 0: a draft
    QString fingerprint;
    QString pageFingerprint = {};
    Coverage coverage;
    CoverageIndex coverageIndex = {};
    CompiledScreening screening;
    QString catchAll;                                                         ///< of the first rule of routing
    std::shared_ptr<const CalendarArithmetic> office;                         ///< by the company's calendar
    QHash<QString, std::shared_ptr<const CalendarArithmetic>> calendars = {}; ///< the others, by folded name
    QHash<QString, QString> poolOfTerritory = {};                             ///< by folded name

    /// By a calendar's name; the company's where it is empty or there is none of the name.
    const CalendarArithmetic &calendarOf(const QString &name) const;
    /// The calendar that times what an owner promised: the rep's, else that of the pool whose territory it is, else the
    /// territory's; empty: the company's.
    QString calendarNameFor(const QString &owner, const QString &territory) const;
    const Pool *findPool(const QString &name) const { return lw::findPool(rulebook.pools, name); }
    /// Whether some rule names them for what no territory covers.
    bool isCatchAll(const QString &name) const;
    /// Who gets what no territory covers, by the first rule of routing that is in force and applies.
    QString catchAllFor(const LeadFacts &facts, QDate day) const;
    /// The company's local day of an instant.
    QDate dayOf(const QDateTime &instant) const;
};
using RulebookPtr = std::shared_ptr<const CompiledRulebook>;
RulebookPtr compile(Rulebook rulebook, int version);

/// What is wrong with a rulebook before anybody is decided by it: plain sentences, none when it is sound.
QStringList findings(const Rulebook &rulebook, QDate day);

} // namespace lw
