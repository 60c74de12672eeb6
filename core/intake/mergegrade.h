// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/intake/mergefields.h"

#include <QDate>

namespace lw
{

/// The grade of what a merge makes of an open survivor: where answers or grade came from the others, all answers
/// together make it, by the rules of the day. A grade by hand stays, and one that was chosen and that the answers do
/// not give is by hand from now on, `actor`'s. A remark says what came out different from the value shown.
void settleGrade(MergePreview &preview, const Lead &survivor, const MergeChoice &choice,
                 const CompiledRulebook &rulebook, QDate day, const QString &actor = {});

} // namespace lw
