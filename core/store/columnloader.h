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

/// The same for some leads only.
Result<LeadColumns> loadColumnsOf(const Database &database, const Settings &settings, const QSet<qint64> &leads);

/// Leads suspected to be the same as one of these.
Result<QSet<qint64>> suspicionPartners(const Database &database, const QSet<qint64> &leads);

/// A number that changes when another connection has written to the file.
Result<qint64> dataVersion(const Database &database);

/// How many inquiries the register holds: the left side of the balance, counted apart from the columns.
Result<qint64> registeredInquiries(const Database &database);

} // namespace lw
