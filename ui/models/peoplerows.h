// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/addressees.h"
#include "ui/models/shortlistmodel.h"

namespace lw
{

// Members, departments and absences in words, as lists show them.

/// “Lead manager, Marketing”; codes nobody knows stand as they are.
QString rolesText(const QStringList &roles);
/// “Away; Ben Ortiz stands in”, “Stands in for Ada Novak”; empty: an ordinary day.
QString dutyText(const QString &name, QDate day, const QList<Absence> &absences);
/// “10 Aug 2026”; where it is not known, what `otherwise` says.
QString dayText(QDate day, const QString &otherwise = {});

QStringList memberHeaders();
QList<ShortRow> memberRows(const People &people, QDate today);
QStringList departmentHeaders();
QList<ShortRow> departmentRows(const People &people);
QStringList absenceHeaders();
/// Those that are over stand back.
QList<ShortRow> absenceRows(const QList<Absence> &absences, QDate today);

} // namespace lw
