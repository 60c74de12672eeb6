// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/stage.h"
#include "core/rules/policyrule.h"

#include <QStringList>

#include <span>

namespace lw
{

/// What a parameter holds, and so which control edits it.
enum class ParameterKind {
    Number,       ///< a whole number within bounds
    Grade,        ///< A–D
    Choice,       ///< one of some codes
    Time,         ///< of day, "14:00"
    Words,        ///< free, short
    Owner,        ///< a rep or a pool
    Switch,       ///< yes or no
    GradesByType, ///< {"independent": "B"}: type of rep → grade
};

struct RuleParameter {
    const char *name;
    const char *label; ///< source text, translated in "lw::RuleParameters"
    ParameterKind kind;
    int least = 0; ///< Number; for Words the longest text allowed is `most`
    int most = 0;
    const char *choices = ""; ///< Choice: codes, blank-separated
    bool isOptional = false;  ///< holds a value of its own where the rule does not say; not in the model policy
};

/// What a rule of the type can say, in the order of its sentence.
std::span<const RuleParameter> parametersOf(RuleType type);
const RuleParameter *findParameter(RuleType type, QStringView name);
QString labelOf(const RuleParameter &parameter);
QStringList choicesOf(const RuleParameter &parameter);
/// A choice, a grade or a number as people read it.
QString textOf(const RuleParameter &parameter, const QVariant &value);

/// What parameters a type has, with the model policy's values.
QVariantMap defaultParameters(RuleType type);
/// Further parameters with the values that hold where a rule does not say. They stand apart because a rulebook is kept
/// by its words: a model policy that named them would be another one.
QVariantMap optionalParameters(RuleType type);

/// The longest text that binds, and the title of a policy.
inline constexpr int kMaxBinds = 60;
inline constexpr int kMaxTitle = 80;

/// Whether rules of a type are about all inquiries or about campaigns, so that none can be for some leads only.
bool holdsForAll(RuleType type);

/// What cannot be meant: a number out of its bounds, a grade or a time that is none, a text that is too long, days that
/// end before they begin. Plain sentences, none where all is sound.
QStringList problemsOf(const PolicyRule &rule);

/// Timing: the least grade that is handed to a rep of a type; empty: of any type.
QString minimumGrade(const PolicyRule &timing, const QString &repType);

} // namespace lw
