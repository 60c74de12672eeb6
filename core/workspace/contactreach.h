// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/donotcontact.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Whom entries of the do-not-contact register mean, and who of them must not be contacted as the file stands.
struct ContactReach {
    qsizetype leads = 0;         ///< that the entries mean; merged leads are left out
    QList<LeadRecord> forbidden; ///< the first of those that must not be contacted, by register number
    qsizetype forbiddenCount = 0;
    QStringList wider; ///< entries of the register that mean the same e-mail or host as one of these, and why

    static constexpr qsizetype kMostNamed = 5; ///< in `forbidden`
};

/// What entries with these keys mean, whether they stand in the register or not. `lead`: the leads of its person count
/// too; 0: none. Asked after entries were lifted, it says who must still not be contacted, and why.
Result<ContactReach> reachOf(const Workspace &workspace, const QSet<ContactKey> &keys, qint64 lead = 0);

/// Leads that must not be contacted by the record of their person alone: no entry of the register names them. Merged
/// leads are left out.
Result<QList<LeadRecord>> forbiddenByRecord(const Workspace &workspace);

/// Why a forbidden lead must not be contacted, in one line.
QString becauseOf(const LeadRecord &forbidden);

} // namespace lw
