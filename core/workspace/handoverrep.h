// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QMap>

namespace lw
{

/// How a rep's work goes to others.
struct RepHandOverOrder {
    QString from;
    QStringList to;                          ///< one gets all; several are given what keeps their open leads level;
                                             ///< empty: those whom `territories` names
    QMap<QString, QString> territories = {}; ///< who gets a territory, whatever the load: by its name
    QDate on = {};                           ///< the first day of the new owners; invalid: today
    bool leaves = false;                     ///< they own nothing from now on
};

/// What one of the new owners gets.
struct HandOverShare {
    QString rep;
    QList<LeadId> leads = {};
    QList<int> lines = {}; ///< by number, as they were
    QList<CompanyId> accounts = {};
};

/// What would go.
struct RepHandOver {
    QString from;
    QDate on;
    QList<HandOverShare> shares;         ///< in the order of RepHandOverOrder::to, then by name
    QMap<Stage, qsizetype> leadsByStage; ///< open leads
    qsizetype nurtured = 0;              ///< of those, at rest for now
    qsizetype openClocks = 0;            ///< on those leads; they follow the calendars of the new owners
    QStringList pools;                   ///< they leave
    QStringList standsInFor;             ///< whose deputy they are
    QString calendar;                    ///< of their own, which stays theirs; empty: none
    bool catchAll = false;               ///< what no territory covers goes to the first of the new owners
    Rulebook rulebook;                   ///< as it would be
    People people;                       ///< as they would be

    qsizetype leads() const;
    qsizetype lines() const;
    qsizetype accounts() const;
};

/// Lines in force end the day before and begin anew for the next owner, so that history stays and there is neither a
/// hole nor an overlap; lines that have not begun change their owner; those that are over stay. A lead goes to whoever
/// gets its territory, others to who has the fewest open leads. With a day to come only lines change. Error: somebody
/// is no rep or not active, a territory that is not theirs, hands over to themselves, or leaves on a day to come;
/// nothing is theirs.
Result<RepHandOver> planRepHandOver(const Workspace &workspace, const RepHandOverOrder &order, const QDateTime &now);

/// Hands all of it over in one operation; undo takes the whole back.
Result<OperationId> handOverRep(Workspace &workspace, const RepHandOverOrder &order, const QString &actor,
                                const QDateTime &now);

} // namespace lw
