// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "core/workspace/workspace.h"

#include <QList>
#include <QString>

namespace lw
{

/// What is typed in by hand.
enum class EntrySort { PhoneCall, BusinessCard, BingoCard, EmployeeLead };
inline constexpr int kEntrySorts = 4;

QString labelOf(EntrySort sort);
QString codeOf(EntrySort sort);               ///< as settings and the kept row have it
EntrySort entrySortFrom(const QString &code); ///< a phone call where the code is none
/// The channel that a source named for the first time gets; empty: the entry does not say.
QString channelOf(EntrySort sort);

/// The registers as the form offers them.
struct EntryChoices {
    QList<Source> sources; ///< by name
    QList<Campaign> campaigns;
    KeyCodes keyCodes;

    const Source *sourceNamed(const QString &name) const; ///< null: a new one
    const Source *sourceOf(const Campaign &campaign) const;
    const Campaign *campaignOf(const QString &keyCode) const; ///< null: none printed it
    /// Those of a source; all where it is blank or new.
    QStringList campaignsOf(const QString &source) const;
    QStringList sourceNames() const;
};
Result<EntryChoices> loadEntryChoices(const Workspace &workspace);

} // namespace lw
