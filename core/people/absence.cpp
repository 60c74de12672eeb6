// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/people/absence.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace lw
{

namespace
{

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// Of several that begin on one day, the one entered last.
const Absence *absenceOn(const QString &who, QDate day, const QList<Absence> &absences)
{
    const Absence *latest = nullptr;
    for (const Absence &absence : absences) {
        if (sameName(absence.who, who) && absence.covers(day) && (!latest || absence.from >= latest->from))
            latest = &absence;
    }
    return latest;
}

} // namespace

Acting actingFor(const QString &name, QDate day, const QList<Absence> &absences)
{
    QString at = name;
    QSet<QString> passed{name.toCaseFolded()};
    while (const Absence *absence = absenceOn(at, day, absences)) {
        if (absence->deputy.isEmpty())
            return {};
        at = absence->deputy;
        if (passed.contains(at.toCaseFolded()))
            return {.name = name, .standsIn = false, .circle = true};
        passed.insert(at.toCaseFolded());
    }
    return {.name = at, .standsIn = passed.size() > 1, .circle = false};
}

QStringList standsInFor(const QString &name, QDate day, const QList<Absence> &absences)
{
    QStringList names;
    for (const Absence &absence : absences) {
        if (!absence.covers(day) || names.contains(absence.who, Qt::CaseInsensitive))
            continue;
        const Acting acting = actingFor(absence.who, day, absences);
        if (acting.standsIn && sameName(acting.name, name))
            names += absence.who;
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace lw
