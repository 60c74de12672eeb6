// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/phone.h"

namespace lw
{

// A telephone number that nobody can have is most likely mistyped. It is said, and the number is kept.

/// For who is typing it: how it would be dialled, and what speaks against it. Empty: nothing does, or it is no number
/// to dial at all.
QString phoneEntryHint(const Phone &phone);

/// For who is about to call: which number may be mistyped, and why. Empty as above.
QString phoneCallHint(const Phone &phone);

} // namespace lw
