// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/inquiryrow.h"

namespace lw
{

/// The inquiries of a lead as they came, the one it began with first.
struct InquiryRowsOfLead {
    std::vector<InquiryRow> rows;
    std::vector<qint64> numbers; ///< of the same rows
    bool isComplete = true;      ///< each was read by the profile it came by
};

/// A lead without what one of its inquiries brought.
struct WithoutInquiry {
    LeadRecord record;
    QList<Field> takenBack; ///< they came from that inquiry alone
    QList<Field> stayed;    ///< they stand in that inquiry, but may come from elsewhere too
};

/// What of a lead's values is known to come from one inquiry is taken back to what the others say; what is not known
/// stays. Values of the company stay: other leads of it may have brought them.
WithoutInquiry withoutInquiry(const LeadRecord &lead, const InquiryRowsOfLead &inquiries, qint64 number,
                              const Blur &blur);

} // namespace lw
