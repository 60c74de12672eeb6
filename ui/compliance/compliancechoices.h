// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/compliance.h"

#include <QStringList>

class QComboBox;

namespace lw
{

/// Names that belong together in the choice of whom the figures are for.
struct ConcernedGroup {
    QString title;
    QStringList names;

    bool operator==(const ConcernedGroup &) const = default;
};

/// Departments, whom else rules bind, reps, vendors: each name once, by the alphabet; groups that would be empty are
/// left out.
QList<ConcernedGroup> concernedGroups(const ComplianceReport &report);

/// Offers everybody (data: an empty text), then the groups under their titles. `chosen` stays chosen, and is offered
/// where the report does not name it any more.
void fillConcerned(QComboBox *box, const ComplianceReport &report, const QString &chosen);

} // namespace lw
