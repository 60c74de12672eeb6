// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/clocks/clock.h"
#include "core/decisions/decide.h"
#include "core/people/absence.h"

#include <QMap>

#include <optional>

namespace lw
{

/// A lead as it came, to be decided again.
struct ReplayLead {
    qint64 number = 0;
    QString name;
    LeadFacts facts; ///< as the decision on its arrival saw them
    LeadFacts asked; ///< the same with the answers and the grade by hand that came later
    QDateTime registeredAt;
    QDateTime closedAt = {}; ///< from then on it is none of its owner's open leads; invalid: never
    QDateTime qualifiedAt = {};
    QDateTime releasedAt = {};
    bool isAsked = true; ///< false: it takes its turn and its place like any other, but no figure is about it
};

/// What the replay begins with: how pools stood and who owned what when the first lead came, and who was away since.
struct ReplayStart {
    QList<LedgerStanding> ledger = {};
    QHash<QString, int> open = {};                      ///< by case-folded owner
    QList<std::pair<QDateTime, QString>> closings = {}; ///< when leads of before the period closed, and whose they were
    QList<Absence> absences = {};
    std::shared_ptr<const PostcodeTable> postcodes = {};
};

/// What one rulebook says to one lead of the replay.
struct ReplayOutcome {
    Decision decision;
    Grade grade = Grade::None; ///< with the answers that came later
    QList<Clock> promises;     ///< started by its registration, qualification and release
};

/// A lead for which the two rulebooks differ.
struct ReplayedLead {
    qint64 number = 0;
    QString name;
    ReplayOutcome was;
    ReplayOutcome wouldBe;
    bool isMoved = false;   ///< another owner, or nobody, or somebody where nobody was
    bool isUnowned = false; ///< had an owner, would have none
    bool isRegraded = false;
    bool isScreened = false; ///< screened out by the one and not by the other, or for another reason
    bool isRetimed = false;  ///< some promise is due at another instant, or made by one only
    QString because;         ///< in words, for lists
};

/// All figures are about the leads that are asked.
struct ReplayReport {
    qint64 leads = 0, moved = 0, newlyUnowned = 0, regraded = 0, rescreened = 0, clocksChanged = 0;
    QMap<std::pair<QString, QString>, qint64> byOwner; ///< from, to → leads that move
    QMap<QString, std::pair<qint64, qint64>> load;     ///< owner → leads as it is, as it would be; "": nobody
    QList<ReplayedLead> changed;                       ///< in the order they came
};

struct ReplayOptions {
    QDate asOf = {}; ///< every lead is decided as on this day; invalid: each as on the day it came
};

/// The leads, in the order given, decided one after the other as a single lead is: each takes its turn and its place
/// among the open leads of its owner, and gives that up when it closes.
QList<ReplayOutcome> replayOnce(const QList<ReplayLead> &leads, const CompiledRulebook &rulebook,
                                const ReplayStart &start, const ReplayOptions &options, const Progress &progress = {});

/// The same leads under two rulebooks, each from the same start. Nothing: it was cancelled.
std::optional<ReplayReport> replay(const QList<ReplayLead> &leads, const CompiledRulebook &was,
                                   const CompiledRulebook &wouldBe, const ReplayStart &start,
                                   const ReplayOptions &options = {}, const Progress &progress = {});

/// Its list as a table: number, name, from, to, grade, grade_then, because; the headers first.
QList<QStringList> replayTable(const ReplayReport &report);

/// {leads, moved, by_owner: [{from, to, n}], load: [{owner, was, would_be}], newly_unowned, regraded, rescreened,
/// clocks_changed, list: [{number, name, from, to, grade: [was, would be], because}]}; the list holds at most `most`.
QJsonObject toJson(const ReplayReport &report, qsizetype most);

} // namespace lw
