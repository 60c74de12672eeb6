// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebookdiff.h"

#include <QList>

namespace lw
{

/// What the second set asks, accepts or counts differently, question by question and answer by answer. A question is
/// the same while its key is, an answer while its code is.
QList<RulebookDifference> questionDifferences(const QuestionSet &was, const QuestionSet &now);

/// What the ideal customers have differently, trait by trait. A persona is the same while its name is, a trait while
/// its words are.
QList<RulebookDifference> personaDifferences(const QList<Persona> &was, const QList<Persona> &now);

} // namespace lw
