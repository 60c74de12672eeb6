// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policyrule.h"

#include <QDate>
#include <QList>
#include <QString>

#include <vector>

namespace lw
{

/// One field that rules ask about, cut into cells: leads of one cell answer every question about the field alike.
struct FieldAxis {
    Field field = Field::Country;
    QList<Condition> conditions;            ///< all that is asked about it, each once
    QStringList values;                     ///< a value for each cell; those the rules name first, invented ones last
    std::vector<std::vector<bool>> answers; ///< by cell, then by condition
    QString problem;                        ///< why it cannot be cut; empty: it is

    bool operator==(const FieldAxis &) const = default;
};

/// The leads and days that some rules can tell apart, as the product of its axes.
struct RuleSpace {
    QList<FieldAxis> axes;
    QList<QDate> days; ///< first days of the stretches within which the same rules are in force; the last has no end

    bool operator==(const RuleSpace &) const = default;
    QString problem() const; ///< of any axis, in words; empty where there is none
};

/// Fields with more cells than this are not checked, and that is said.
inline constexpr qsizetype kMaxCells = 4096;

/// Everything that can be answered to the conditions on a field, none left out and none that no lead can give. Facts
/// are taken to be normalised: a value that is filled does not consist of blanks, and grades are A to D.
FieldAxis axisOf(Field field, const QList<Condition> &conditions);

/// The space of the rules from `today` on.
RuleSpace ruleSpaceOf(const QList<const PolicyRule *> &rules, QDate today);

} // namespace lw
