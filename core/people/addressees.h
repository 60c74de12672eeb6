// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/absence.h"
#include "core/people/member.h"
#include "core/territories/rep.h"

#include <QList>

namespace lw
{

/// The people of the company, as one value.
struct People {
    QList<Member> members;
    QList<Department> departments;
    QList<Absence> absences;

    bool operator==(const People &) const = default;
    const Member *find(QStringView name) const; ///< regardless of case; null: nobody
};

/// Who hears of a promise that is not kept; deputies stand in already for who is away.
struct Addressees {
    QString owner; ///< of the lead; empty: nobody owns it
    /// Head of the owner's department; else the first sales manager; else the lead manager. The owner is nobody's own
    /// manager.
    QString manager;
    QString leadManager; ///< empty: there is none

    bool operator==(const Addressees &) const = default;
};

/// Those of one lead on a day. The owner is a rep, and may be a member (Rep::member).
Addressees addresseesOf(const QString &owner, QDate day, const QList<Rep> &reps, const People &people);

} // namespace lw
