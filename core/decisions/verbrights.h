// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/work.h"
#include "core/people/rights.h"

namespace lw
{

/// The rights one of which a verb asks for; the first is named where none is there.
QList<Right> rightsFor(Verb verb);

} // namespace lw
