// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/staging.h"
#include "core/store/inquirystore.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// The row an inquiry came with, understood once more.
struct InquiryRow {
    RawTable table;        ///< that row alone, under the columns it was filled in
    ColumnMapping mapping; ///< without dates, which are kept with the inquiry
    ColumnReader reader;
    StagedLead staged;
    bool isConfirmed = false; ///< what the inquiry kept comes out again, so the profile is the one it was read by
};

/// Reads inquiries from the rows kept with them, by the profile their file was read by. Where that is not remembered,
/// by the names of the columns.
class InquiryRows
{
public:
    /// Error: the workspace cannot be read.
    static Result<InquiryRows> load(const Workspace &workspace);

    /// Nothing: its row is empty, or says under no profile who asked.
    std::optional<InquiryRow> read(const FiledInquiry &filed) const;

private:
    QList<ColumnMapping> candidates(const FiledInquiry &filed, const QStringList &headers) const;
    std::optional<InquiryRow> readBy(const ColumnMapping &mapping, const FiledInquiry &filed) const;

    QList<ColumnMapping> m_profiles;
    StagingContext m_context;
};

/// Who asked in a row: name and e-mail, else telephone, else company. Empty: it does not say.
QString askedBy(const LeadRecord &record);
/// The same where a lead says another name, e-mail or telephone; empty where the row adds nothing to it.
QString askedByOther(const LeadRecord &row, const LeadRecord &lead);

} // namespace lw
