// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/scoring.h"

#include "core/base/codes.h"
#include "core/base/fold.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostPoints = 1000;

constexpr std::array<Code<Counting>, 3> kCountings{{
    {Counting::Once, "once", QT_TRANSLATE_NOOP("lw::Codes", "Once")},
    {Counting::EveryTime, "every_time", QT_TRANSLATE_NOOP("lw::Codes", "Every time")},
    {Counting::AtMost, "at_most", QT_TRANSLATE_NOOP("lw::Codes", "At most")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Scoring", text);
}

int limitOf(const ScoreRule &rule)
{
    switch (rule.counting) {
    case Counting::Once: return 1;
    case Counting::EveryTime: return std::numeric_limits<int>::max();
    case Counting::AtMost: return rule.most;
    }
    Q_UNREACHABLE();
}

/// Writes the log line by line.
class Scorer
{
public:
    explicit Scorer(const QList<ScoreRule> &rules)
        : m_rules(rules)
        , m_times(rules.size(), 0)
    {
    }

    void happened(const ScoreEvent &event)
    {
        for (qsizetype i = 0; i < m_rules.size(); ++i) {
            const ScoreRule &rule = m_rules[i];
            if (rule.event == event.event && m_times[i] < limitOf(rule)) {
                ++m_times[i];
                give(rule, event);
            }
        }
    }

    void set(const HandScore &change)
    {
        m_log += ScoreEntry{.rule = {}, .who = change.who, .at = change.at, .points = change.score - m_score};
        m_score = change.score;
    }

    QList<ScoreEntry> log() const { return m_log; }

private:
    void give(const ScoreRule &rule, const ScoreEvent &event)
    {
        const bool isAutomatic = m_score == m_automatic;
        m_log += ScoreEntry{.rule = rule.name,
                            .who = event.who,
                            .at = event.at,
                            .points = isAutomatic ? rule.points : 0,
                            .held = isAutomatic ? 0 : rule.points};
        m_automatic += rule.points;
        if (isAutomatic)
            m_score = m_automatic;
    }

    const QList<ScoreRule> &m_rules;
    QList<int> m_times;
    QList<ScoreEntry> m_log;
    int m_score = 0;
    int m_automatic = 0;
};

} // namespace

QString codeOf(Counting counting)
{
    return codeIn(kCountings, counting);
}
QString labelOf(Counting counting)
{
    return labelIn(kCountings, counting);
}
std::optional<Counting> countingFromCode(QStringView code)
{
    return fromCodeIn(kCountings, code);
}

QList<ScoreEntry> scoreLog(QList<ScoreEvent> events, const QList<ScoreRule> &rules, QList<HandScore> handChanges)
{
    std::ranges::stable_sort(events, {}, &ScoreEvent::at);
    std::ranges::stable_sort(handChanges, {}, &HandScore::at);
    Scorer scorer(rules);
    auto change = handChanges.cbegin();
    for (const ScoreEvent &event : std::as_const(events)) {
        for (; change != handChanges.cend() && change->at < event.at; ++change)
            scorer.set(*change);
        scorer.happened(event);
    }
    for (; change != handChanges.cend(); ++change)
        scorer.set(*change);
    return scorer.log();
}

int scoreOf(const QList<ScoreEntry> &log)
{
    int score = 0;
    for (const ScoreEntry &entry : log)
        score += entry.points;
    return score;
}

int automaticScoreOf(const QList<ScoreEntry> &log)
{
    int score = 0;
    for (const ScoreEntry &entry : log)
        score += entry.isByHand() ? 0 : entry.points + entry.held;
    return score;
}

Grade gradeOfPoints(int points, const ScoreBands &bands)
{
    if (points >= bands.a)
        return Grade::A;
    if (points >= bands.b)
        return Grade::B;
    if (points >= bands.c)
        return Grade::C;
    return points >= bands.d ? Grade::D : Grade::None;
}

QStringList problemsOf(const QList<ScoreRule> &rules)
{
    QStringList problems;
    QSet<QString> names;
    for (const ScoreRule &rule : rules) {
        const QString name = fold(rule.name);
        if (name.isEmpty())
            problems += tr("A rule for points has no name, so its points would look as if given by hand.");
        else if (names.contains(name))
            problems += tr("Two rules for points are called “%1”.").arg(rule.name);
        names += name;
        if (rule.event.trimmed().isEmpty())
            problems += tr("“%1” does not say what it gives points for.").arg(rule.name);
        if (rule.points == 0 || rule.points < -kMostPoints || rule.points > kMostPoints)
            problems += tr("“%1” must give from %2 to %3 points, and not none.")
                            .arg(rule.name)
                            .arg(-kMostPoints)
                            .arg(kMostPoints);
        if (rule.counting == Counting::AtMost && rule.most < 1)
            problems += tr("“%1” must count at least once.").arg(rule.name);
    }
    return problems;
}

} // namespace lw
