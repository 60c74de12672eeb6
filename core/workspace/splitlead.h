// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/inquiryrow.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// An inquiry of a lead, for a person who looks whether it belongs there.
struct InquiryChoice {
    FiledInquiry filed;
    QString asked;   ///< who asked, as its row says; empty: the row does not say
    QString differs; ///< what of it the lead says otherwise or not at all; empty: nothing
    QString refusal; ///< why it cannot become a lead of its own; empty: it can
};
/// Those that stand under a lead, by number. Error: there is no such lead.
Result<QList<InquiryChoice>> inquiryChoices(const Workspace &workspace, LeadId lead);

/// Makes an inquiry that was joined to a lead a lead of its own, under its own register number, in one deed that can be
/// undone. Who asks is read again from the row as it came; the rulebook in force screens, grades and routes it, and the
/// clocks of a new lead start now. Its events go with it. What is known to have come to the former lead from it alone
/// is taken back there. Both are kept apart from then on. `remarks`: what the reader should know of it.
/// Error: no such inquiry; a lead began with it; it came with a merge, which is undone instead; its row no longer says
/// who asked.
Result<OperationId> splitInquiry(Workspace &workspace, qint64 inquiry, const QString &actor, const QDateTime &now,
                                 QStringList *remarks = nullptr);

} // namespace lw
