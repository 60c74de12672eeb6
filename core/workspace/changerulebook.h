// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace lw
{

/// A rep who is called something else from now on.
struct RepRename {
    QString was;
    QString now;
};

/// Puts another list of reps in force. Where one of them is renamed, territory lines, pools with their ledgers, the
/// policy's catch-all, the use of calendars and all leads of that rep follow. Error: a name is blank, stands twice or
/// is a pool's; a rep would go who owns open leads, is named by a line or a pool, or gets what no line covers.
Result<OperationId> changeReps(Workspace &workspace, const QList<Rep> &reps, const QString &actor, const QDateTime &now,
                               const QString &label, const RepRename &renamed = {});

/// Puts another list of coverage lines in force. A line without a number of its own gets the next free one; the use of
/// a calendar follows a territory that is described anew, and goes with its last line. Error: which new or changed line
/// cannot be, why, what to do.
Result<OperationId> changeLines(Workspace &workspace, const QList<CoverageLine> &lines, const QString &actor,
                                const QDateTime &now, const QString &label);

/// The use of calendars follows territories that are described anew, line by line by number.
void carryTerritories(Rulebook &rulebook, const QList<CoverageLine> &before);

/// What no territory covers goes to somebody else, where it went to `was`. Answers whether it did.
bool passCatchAll(Rulebook &rulebook, const QString &was, const QString &now);

/// Puts a rulebook in force that differs from the one the workspace has; of the kind of all such changes, which are
/// undone from the newest on. `also`: what goes with it in the same transaction. `from`: since when, where it is
/// noticed late. Error: somebody else put another in force since.
Result<OperationId> putRulebook(Workspace &workspace, const Rulebook &rulebook, const Deed &deed,
                                const std::function<Result<void>(OpenDeed &, RulebookId)> &also = {},
                                const QDateTime &from = {});

/// A rulebook from the bytes of its JSON file.
Result<Rulebook> readRulebook(const QByteArray &json, const QString &fileName);

} // namespace lw
