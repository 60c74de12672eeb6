// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/addressees.h"
#include "core/store/database.h"

namespace lw
{

/// Members in the order they came, departments by name, absences in the order they were entered.
Result<People> loadPeople(const Database &database);
/// Adds a member, or changes the one of that name.
Result<void> saveMember(const Database &database, const Member &member);
/// Error: there is a member of the new name.
Result<void> renameMember(const Database &database, const QString &was, const QString &now);

/// Turns the people that are kept from `before` into `after`, by name and, for absences, by id: only rows that differ
/// are written, so that its undo concerns no others. An absence with the id 0 is new.
Result<void> savePeople(const Database &database, const People &before, const People &after);

/// Of how many open clocks a step waits for somebody, by the exact name.
Result<qint64> escalationsFor(const Database &database, const QString &addressee);
/// What waits for one waits for the other from now on; steps of closed clocks stay as they were.
Result<void> readdressEscalations(const Database &database, const QString &was, const QString &now);

} // namespace lw
