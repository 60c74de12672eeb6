// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/leads/inquiry.h"
#include "core/store/database.h"

#include <optional>

namespace lw
{

/// An inquiry with what else is kept of the way it came.
struct FiledInquiry {
    Inquiry inquiry;
    QString externalId; ///< the number its sender knows it by
    QString source;     ///< names, as the registers have them by now
    QString channel;
    QString campaign;
    QString fileName; ///< empty: its file was taken back, or it came without one
    QString profile;  ///< what its file was read by; empty: found by the columns
    qint64 fileRows = 0;
    bool hasOwnLead = false; ///< a lead has its number: its own one, or one that was merged away since
};

/// Nothing: no inquiry has that number.
Result<std::optional<FiledInquiry>> filedInquiry(const Database &database, qint64 number);
/// By number, those that came with merges among them.
Result<QList<FiledInquiry>> filedInquiriesOf(const Database &database, LeadId lead);

/// The lead it was a response to when it came, which may have been merged since. None: it began a lead.
Result<LeadId> answeredLead(const Database &database, qint64 number);

/// Puts one inquiry, with the events that name it, under another lead.
Result<void> moveInquiry(const Database &database, qint64 number, LeadId from, LeadId to);

/// What makes it impossible to say from its inquiries alone where the values of a lead come from.
struct Blur {
    bool hasMerged = false;    ///< leads were merged into it
    bool sharesPerson = false; ///< its person stands on further leads
    bool wasUpdated = false;   ///< a file changed it without an inquiry
    bool isAny() const { return hasMerged || sharesPerson || wasUpdated; }
};
Result<Blur> blurOf(const Database &database, LeadId lead);

/// The profiles remembered for files of leads, by name. One that cannot be read any more is left out: what came by it
/// is then read without, and says so.
Result<QList<ColumnMapping>> rememberedImportProfiles(const Database &database);

} // namespace lw
