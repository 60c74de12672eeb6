// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace lw
{

/// A member who is called something else from now on.
struct MemberRename {
    QString was;
    QString now;
};

/// Keeps another list of members, departments and absences. Where a member is renamed, departments, absences, reps who
/// are that member, campaigns' owners follow; what stands in histories stays. Error: a name is blank or stands twice; a
/// role or department nobody knows; a head or deputy who is nobody active; nobody would be lead manager; days the wrong
/// way round; a member would go who is named elsewhere (where).
Result<OperationId> changePeople(Workspace &workspace, const People &people, const QString &actor, const QDateTime &now,
                                 const QString &label, const MemberRename &renamed = {});

/// A rep is called something else from now on: absences and what waits for them follow, but for those of a member of
/// that name.
Result<void> renameInPeople(OpenDeed &deed, const QString &was, const QString &now);

/// Inside a deed: Error where somebody else changed people or rulebook since this workspace was read.
Result<void> refuseStalePeople(const Workspace &workspace, const Database &database);

/// Inside an undo: Error where people who are named somewhere would be gone, or nobody would be lead manager.
Result<void> refuseHanging(const OpenDeed &deed, const Workspace &workspace);

} // namespace lw
