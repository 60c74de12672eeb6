// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/stage.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

/// How often a rule gives its points for the same event.
enum class Counting { Once, EveryTime, AtMost };
QString codeOf(Counting counting);
QString labelOf(Counting counting);
std::optional<Counting> countingFromCode(QStringView code);

/// Points for what somebody does. They tell how busy a lead is; they never decide its grade or its release, which go by
/// the agreed questions.
struct ScoreRule {
    QString name;
    QString event; ///< code of what happens: "mail_opened"
    int points = 0;
    Counting counting = Counting::Once;
    int most = 1; ///< times; only where it counts at most so often

    bool operator==(const ScoreRule &) const = default;
};

/// Something that the lead did. Instants are UTC.
struct ScoreEvent {
    QString event;
    QDateTime at;
    QString who = {}; ///< who did or noted it; may be empty
};

/// Somebody sets the score to a number.
struct HandScore {
    QString who;
    QDateTime at;
    int score = 0;
};

/// One line of the log of a score.
struct ScoreEntry {
    QString rule; ///< its name; empty: by hand
    QString who;
    QDateTime at;
    int points = 0; ///< by which the score changed
    int held = 0;   ///< what the rule would have given, had nobody set the score by hand

    bool isByHand() const { return rule.isEmpty(); }
    bool operator==(const ScoreEntry &) const = default;
};

/// The log of one lead, in the order of time; what happens at the same instant comes before what is set by hand. A
/// score that was set by hand stays as it is until the automatic one is the same: equal values mean "automatic".
QList<ScoreEntry> scoreLog(QList<ScoreEvent> events, const QList<ScoreRule> &rules, QList<HandScore> handChanges);
/// The score: the sum of its log and nothing else.
int scoreOf(const QList<ScoreEntry> &log);
/// What it would be if nobody had set it by hand.
int automaticScoreOf(const QList<ScoreEntry> &log);
inline bool isSetByHand(const QList<ScoreEntry> &log)
{
    return scoreOf(log) != automaticScoreOf(log);
}

/// The least points of each letter, from the best.
struct ScoreBands {
    int a = 75;
    int b = 50;
    int c = 25;
    int d = 1;

    bool operator==(const ScoreBands &) const = default;
};
/// None: fewer than a D has.
Grade gradeOfPoints(int points, const ScoreBands &bands = ScoreBands());

/// A rule without a name or an event, a name that stands twice, a count below one, points out of range. Plain
/// sentences.
QStringList problemsOf(const QList<ScoreRule> &rules);

} // namespace lw
