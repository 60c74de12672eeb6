// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/mergeparties.h"

namespace lw
{

/// What a person should know before leads become `result`: a sale among them, what becomes of stage, status, owner and
/// product, what the person allows, and what they will no longer be recognised by. `owner` is the lead that the owner
/// of `result` comes from.
QStringList remarksOn(const MergeParties &parties, const LeadRecord &result, const LeadRecord &owner);

} // namespace lw
