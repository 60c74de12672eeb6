// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/importleads.h"

#include <QHash>

#include <optional>

namespace lw
{

/// One lead as somebody types it: a file of one row.
struct TypedLead {
    QHash<QString, QString> values; ///< by field name; under other names: kept with the inquiry as it came
    QString how;                    ///< in words, for the timeline: "phone call"; empty: typed in
    QDateTime now;                  ///< the arrival, where `received_at` does not say another
    QString by = {};                ///< who types it; what a rep finds stays theirs unless the policy says otherwise

    bool operator==(const TypedLead &) const = default;
};

/// The table that an import reads: headers are the names of what is filled.
RawTable tableOfTypedLead(const TypedLead &typed);

/// A lead that a typed one is, or may be.
struct LookAlike {
    LeadRecord record;
    QList<Field> agrees; ///< what both have in common
    bool isSame = false; ///< certain enough to be taken for one person
};
/// Look-alikes answered at most.
inline constexpr qsizetype kLookAlikesShown = 20;

/// Why a typed lead cannot be registered, and where to mend it.
struct EntryProblem {
    std::optional<Field> field; ///< none: it concerns the lead as a whole
    QString text;
    bool operator==(const EntryProblem &) const = default;
};

/// What registering would do.
struct LeadPreview {
    PlannedRow row;
    std::optional<EntryProblem> problem; ///< it would be rejected
    std::optional<LeadRecord> joined;    ///< the open lead it is a response to
    QDateTime due;                       ///< the first deadline that stands afterwards; invalid: none
    QList<LookAlike> lookAlikes;         ///< the joined one first, then the likeliest
    bool hasMore = false;                ///< there are more look-alikes than are answered
};

/// Decides a typed lead by the dry run of an import; writes nothing. With `columns`, leads of the same name or e-mail
/// are found as look-alikes too, though the engine would not suspect them by that alone.
Result<LeadPreview> previewLead(const Workspace &workspace, const TypedLead &typed,
                                const LeadColumns *columns = nullptr);

/// Registers a typed lead as an import of one row. Error: the row would be rejected, with the field and the remedy;
/// nothing is written.
Result<ImportResult> registerLead(Workspace &workspace, const TypedLead &typed, const QString &actor);

/// "Register Ann Doe": what the deed is called.
QString labelOfRegistering(const TypedLead &typed);

} // namespace lw
