// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/screening.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Puts another screening list in force from now on; leads that are here already stay as they were decided
/// (screenexisting.h asks the list for them). A new version of the rulebook, so it is taken back like one. Error: the
/// entry that cannot be, or stands twice; the country nobody knows; the rulebook was changed by somebody else
/// meanwhile.
Result<OperationId> changeScreening(Workspace &workspace, const ScreeningList &list, const QString &actor,
                                    const QDateTime &now, const QString &label);

/// Adds an entry to the list in force. Error: as above.
Result<OperationId> addScreening(Workspace &workspace, const ScreeningEntry &entry, const QString &actor,
                                 const QDateTime &now);
/// Puts `entry` in the place of `was`. Error: `was` is not there any more.
Result<OperationId> replaceScreening(Workspace &workspace, const ScreeningEntry &was, const ScreeningEntry &entry,
                                     const QString &actor, const QDateTime &now);
/// Error: one of them is not there.
Result<OperationId> removeScreening(Workspace &workspace, const QList<ScreeningEntry> &entries, const QString &actor,
                                    const QDateTime &now);
/// Which countries are served, in any spelling; none: all.
Result<OperationId> serveCountries(Workspace &workspace, const QStringList &countries, const QString &actor,
                                   const QDateTime &now);

/// Alpha-2 codes of countries in any spelling, each once, sorted. Error: the one that is no country.
Result<QStringList> countryCodes(const QStringList &countries);

} // namespace lw
