// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/inquiryrow.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// What became of a row that is a lead of its own now.
struct SplitRow {
    LeadId lead;
    QString screenedOutBecause; ///< empty: it was let in
};

/// Writes a lead for the row of an inquiry that stands under another one: decided the way every row goes, but joined
/// to nothing, and stored under the inquiry's number. The inquiry itself is not moved. Inside of an open deed. Error:
/// the row would be rejected by now.
Result<SplitRow> writeSplitRow(OpenDeed &deed, const Workspace &workspace, const FiledInquiry &filed,
                               const InquiryRow &row);

} // namespace lw
