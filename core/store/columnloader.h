// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"
#include "core/reports/leadcolumns.h"
#include "core/store/database.h"

namespace lw
{

/// Reads the columns of all leads, in order of number.
Result<LeadColumns> loadColumns(const Database &database, const Settings &settings);

/// How many inquiries the register holds: the left side of the balance, counted apart from the columns.
Result<qint64> registeredInquiries(const Database &database);

} // namespace lw
