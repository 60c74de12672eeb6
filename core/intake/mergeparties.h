// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/mergefields.h"

namespace lw
{

/// Who takes part in a merge, and whose value somebody chose.
struct MergeParties {
    QList<const LeadRecord *> leads; ///< the survivor first; they live as long as the records they were found among
    QHash<Field, LeadId> choices;    ///< by unit

    const LeadRecord &survivor() const { return *leads.first(); }
    const LeadRecord *byNumber(LeadId number) const; ///< null: takes no part
    const LeadRecord *chosen(Field unit) const;      ///< null: nobody chose
};

/// Checks a choice against the records. Error: see previewMerge().
Result<MergeParties> partiesOf(const QList<LeadRecord> &records, const MergeChoice &choice);

} // namespace lw
