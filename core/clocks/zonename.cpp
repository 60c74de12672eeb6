// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/zonename.h"

#include <QDateTime>
#include <QTimeZone>

namespace lw
{

bool isTimeZone(const QByteArray &zoneId)
{
    const QTimeZone zone(zoneId);
    if (zoneId.isEmpty() || !zone.isValid())
        return false;
    // What is left is a file of the zone database (which lists its older names nowhere) or a POSIX rule; a rule that is
    // a mere word has neither an offset nor summer time.
    return QTimeZone::isTimeZoneIdAvailable(zoneId) || zoneId.contains('/') || zoneId == "GMT" ||
           zone.hasDaylightTime() || zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)) != 0;
}

} // namespace lw
