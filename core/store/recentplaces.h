// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

#include <QDateTime>
#include <QHash>

namespace lw
{

/// Leads registered since an instant, by the postcode of their person (capitals and digits only), in one country. Those
/// without a postcode are not counted.
Result<QHash<QString, qint64>> leadsByPostcode(const Database &database, const QString &country,
                                               const QDateTime &since);

/// The leads registered since an instant, in order of number.
Result<QList<LeadId>> leadsRegisteredSince(const Database &database, const QDateTime &since);

} // namespace lw
