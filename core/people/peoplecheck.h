// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/people/addressees.h"

namespace lw
{

/// People as they may be kept: names without spare blanks, everybody spelled as the list of members or reps has them.
/// `before`: who is kept now; what an older file let pass is not held against a change elsewhere. Absences that are
/// over by `today` may name anybody. Error: see changePeople().
Result<People> checkedPeople(People people, const People &before, const QList<Rep> &reps, QDate today);

/// Where somebody is named who is about to go, in words: "head of Sales", "deputy of Ada".
QStringList dutiesOf(const QString &name, const People &people, const QList<Rep> &reps, QDate today);

/// A member who is called something else from now on: wherever people are named but in the list of members.
void renameInDuties(People &people, const QString &was, const QString &now);

} // namespace lw
