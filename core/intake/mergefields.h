// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/survivorrule.h"
#include "core/leads/inquiry.h"
#include "core/leads/leadrecord.h"

#include <QHash>
#include <QList>
#include <QPair>
#include <QStringList>

#include <optional>

namespace lw
{

/// Who stays, who goes into it, and whose value each field takes.
struct MergeChoice {
    LeadId keep;
    QList<LeadId> others;
    /// By the field that stands for its choice (mergeUnitOf); fields not named: the survivor's, or where it is blank
    /// the first of the others that has one.
    QHash<Field, LeadId> values = {};
    QHash<LeadId, qint64> seen = {}; ///< revisionOf() each lead as it was looked at; not named: as it stands now
};

/// A mark that changes whenever the lead, its person or its company is written.
qint64 revisionOf(const LeadRecord &record);

/// The field under which a field is chosen: name and address move as a whole (Field::FullName, Field::Street), the
/// others by themselves. Nothing: it cannot be chosen, because each inquiry keeps its own or the survivor's counts.
std::optional<Field> mergeUnitOf(Field field);

/// One line of the choice: a field in which the leads differ, or all that have it agree. Blank everywhere: no line.
struct MergeField {
    Field field = Field::FullName;
    QList<QPair<LeadId, QString>> values; ///< as shown, one for each lead, blank ones too; the survivor's first
    LeadId chosen;                        ///< whose value the result has
    bool differs = false;                 ///< two have different values; blank differs from nothing
};

struct MergePreview {
    LeadRecord result;
    QList<MergeField> fields;
    qint64 inquiries = 0; ///< the survivor will have; 0 where they were not given
    QStringList remarks;  ///< what a person should know: a sale among them, several owners, do not contact
};

/// What a merge would make. Pure. Stage, status, number and external id are the survivor's own; the first source and
/// the arrival are the earliest, the latest source that of the newest of `inquiries` (all of these leads). Error:
/// nobody to merge, a lead named twice, merged already, or not among the records; a field that cannot be chosen, or is
/// blank in the lead it was chosen from; a sale that would vanish.
Result<MergePreview> previewMerge(const QList<LeadRecord> &records, const MergeChoice &choice,
                                  const QList<Inquiry> &inquiries = {});

/// "5", "5 and 7", "5, 7 and 9".
QString numbersText(const QList<LeadId> &leads);

} // namespace lw
