// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/importwork.h"

#include <QString>

class QStandardItemModel;

namespace lw
{

// What an import did or would do, in words.

/// Rows that leave a trace in the workspace: all but the rejected.
qint64 writtenRows(const IntakeSummary &summary);
/// "212 rows = 171 new + 22 responses + 11 updated + 3 screened out + 5 rejected".
QString countsText(const IntakeSummary &summary);
/// What came out otherwise than shown before; empty: nothing.
QString differenceText(const IntakeSummary &shown, const IntakeSummary &done);
/// What to think of before a checked file is imported: it was imported before, or nothing of it can be.
QStringList warningsOf(const CheckedImport &checked, const QByteArray &zoneId);
/// Owner and number of new leads, those without an owner last.
void fillOwners(QStandardItemModel &model, const IntakeSummary &summary);

} // namespace lw
