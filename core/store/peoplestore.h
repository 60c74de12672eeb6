// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/addressees.h"
#include "core/store/database.h"

namespace lw
{

Result<People> loadPeople(const Database &database);
/// Adds a member, or changes the one of that name.
Result<void> saveMember(const Database &database, const Member &member);

} // namespace lw
