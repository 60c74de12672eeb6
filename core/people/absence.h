// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace lw
{

/// While a member or a rep is away, the deputy acts for them.
struct Absence {
    qint64 id = 0; ///< 0: not kept yet
    QString who;
    QString deputy; ///< empty: nobody; what is theirs waits
    QDate from;     ///< both days included, local to the workspace
    QDate to;       ///< invalid: until it is ended
    QString reason = {};

    bool operator==(const Absence &) const = default;
    bool covers(QDate day) const { return day >= from && (!to.isValid() || day <= to); }
};

/// Whoever acts for somebody on a day.
struct Acting {
    QString name; ///< empty: they are away and nobody acts
    bool standsIn = false;
    bool circle = false; ///< deputies of one another, all away: the person asked for is answered

    bool operator==(const Acting &) const = default;
};

/// Follows deputies who are away themselves. Names regardless of case. Of several absences on one day, the latest
/// begun.
Acting actingFor(const QString &name, QDate day, const QList<Absence> &absences);

/// Whom somebody stands in for on a day, sorted.
QStringList standsInFor(const QString &name, QDate day, const QList<Absence> &absences);

} // namespace lw
