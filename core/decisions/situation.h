// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/absence.h"
#include "core/territories/pool.h"
#include "core/territories/postcodetable.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace lw
{

struct CompiledRulebook;

/// Why a row stands in the ledger of a pool.
enum class TurnKind {
    Given,  ///< a lead by turn
    ByHand, ///< a lead that somebody gave
    Pace,   ///< no lead: who is new, or back, begins level with the others
    Back,   ///< a lead that was taken back
};
QString codeOf(TurnKind kind);
QString labelOf(TurnKind kind);
std::optional<TurnKind> turnKindFromCode(QStringView code);

/// One row of a pool's ledger. The level of a member is the sum of their points by their weight; it is nowhere kept.
struct PoolTurn {
    QString pool;
    QString rep;
    qint64 points = 0;
    TurnKind kind = TurnKind::Given;

    bool operator==(const PoolTurn &) const = default;
};

/// How a member stands in a pool at one moment.
struct PoolSeat {
    qint64 points = 0;   ///< of all their rows
    qint64 lastTurn = 0; ///< place of their last lead in the ledger; 0: none yet
    bool known = false;  ///< has a row
    bool back = false;   ///< was away since their last row that gave them something, and is not any more
    int open = 0;        ///< leads they own that are open, whatever brought them
    bool away = false;   ///< that day
    bool closed = false; ///< does not open within the pool's hours

    bool operator==(const PoolSeat &) const = default;
};

/// What routing has to know beside the lead and the rulebook: the turns so far, who is full, away or closed. Names are
/// compared regardless of case.
struct Situation {
    QDate day;                                           ///< local to the company
    QHash<QString, QHash<QString, PoolSeat>> pools = {}; ///< by case-folded pool and rep; who is missing is new
    QHash<QString, QString> deputies = {};               ///< by case-folded rep who is away; empty: nobody acts
    QStringList hadBefore = {};                          ///< whom the lead was taken back from, the latest last
    qint64 lastTurn = 0;                                 ///< of all ledgers
    std::shared_ptr<const PostcodeTable> postcodes = {}; ///< read in by somebody; may be null

    PoolSeat seat(const QString &pool, const QString &rep) const;
    /// What is written from here on is known at once, so that a batch of forty leads equals forty single ones.
    void add(const QList<PoolTurn> &turns);
    /// Somebody owns one open lead more, or one less.
    void addOpen(const QString &rep, int count = 1);
};

/// What a ledger says of one member.
struct LedgerStanding {
    QString pool;
    QString rep;
    qint64 points = 0;
    qint64 lastTurn = 0; ///< of rows with a lead
    QDateTime lastAt;    ///< of any row but one for a lead that was taken back
};

/// The situation at one moment. `open`: leads each rep owns that are open, by case-folded name.
Situation situationAt(const CompiledRulebook &rulebook, const QList<LedgerStanding> &ledger,
                      const QHash<QString, int> &open, const QList<Absence> &absences, const QDateTime &now, QDate day);

/// The part of a situation that a decision asked for, to be kept with it; empty where it asked for none.
/// {"pools": {pool: {rep: [points, last turn, open leads, "known back away closed" by first letters]}},
///  "away": {rep: deputy}, "had": [rep]}.
QJsonObject toJson(const Situation &situation);
Situation situationFromJson(const QJsonObject &json, QDate day);

} // namespace lw
