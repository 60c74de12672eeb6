// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/rules/screening.h"
#include "core/workspace/workleads.h"

#include <QList>

#include <optional>

namespace lw
{

/// An open lead that the screening list in force would have held, had it been in force when the lead arrived.
struct ListMatch {
    LeadId lead;
    QString name;
    QString company;
    QString owner;
    Stage stage = Stage::Inquiry;
    Screening screening;                 ///< the reason, and the value that decided
    std::optional<ScreeningEntry> entry; ///< nothing: its country is not served
};

/// The base against the list.
struct ListLook {
    QList<ListMatch> matches; ///< in order of number
    qint64 looked = 0;        ///< open leads asked
    qint64 withoutRule = 0;   ///< of these, leads the list holds for that stay because no rule of screening is for them
    qint64 letIn = 0;         ///< of these, leads the list holds for that stay because a person let them in
};

/// Asks the list in force for all open leads, as intake asks it for new ones that day; writes nothing. Leads that are
/// screened out, ended or merged are not asked, and nobody is held for being out of reach, which no list says. A lead
/// that a person let in after it was screened out is held only by an entry that did not hold for it then: one that was
/// not in the list in force on that day, and that its history does not name. Error: it was stopped; the file cannot be
/// read.
Result<ListLook> lookAtBase(const Workspace &workspace, const QDateTime &now, const Progress &progress = {});

/// Screens out these leads, each by what the list in force holds against it, in one transaction: events, clocks and
/// decisions as of a screening by hand, and one change to undo. Every lead is asked again first; those the list does
/// not hold for any more go into `refused`, and the others through; without `refused` it is all of them or none.
/// Error: no lead is named, or none of them is left to be screened out; the rulebook was changed by somebody else; it
/// was stopped. Nothing changed then.
Result<OperationId> screenOutExisting(Workspace &workspace, const QList<LeadId> &leads, const QString &actor,
                                      const QDateTime &now, QList<Refusal> *refused = nullptr,
                                      const Progress &progress = {});

/// The entry in one line for tables and files, its kind by code: "domain: rival.example"; of none: "countries_served".
QString entryText(const std::optional<ScreeningEntry> &entry);

} // namespace lw
