// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/sourceroi.h"
#include "core/workspace/weeklyreport.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace lw
{

struct ReportColumn {
    QString title;
    bool isNumber = true; ///< stands at the right
};

/// What is shown, and the bare value for sorting and files; an invalid value is unknown.
struct ReportCell {
    QString text;
    QVariant value;
    QString hint = {};   ///< the figure and what stands behind it, in one sentence; empty where the text says all
    QString filter = {}; ///< the leads behind the cell, where they are others than the row's
};

struct ReportRow {
    QList<ReportCell> cells;
    QString filter; ///< the leads behind the row; empty where the filter line cannot ask for them
    bool isTotal = false;
};

/// The figures of a report, the same for the screen, the printed page and the file.
struct ReportTable {
    QList<ReportColumn> columns;
    QList<ReportRow> rows;
};

/// Stages with count, shares and days. Moves have no shares: those who moved are different leads at each stage.
ReportTable stageTable(const FunnelReport &report);
ReportTable groupTable(const FunnelReport &report);

ReportTable sourceTable(const SourceReport &report, SourceLevel level);
/// What agencies and platforms say; no rows where none says anything.
ReportTable reportedTable(const SourceReport &report, SourceLevel level);
ReportTable followUpTable(const QList<FollowUpRow> &rows);

/// The filter that asks for leads of both: of what the reader typed and of the row.
QString bothFilters(const QString &typed, const QString &row);
/// The table with its rows asking for leads of both.
ReportTable withFilter(ReportTable table, const QString &typed);

// Cells of text from outside that a spreadsheet would run as a formula begin with an apostrophe.
QString toCsv(const ReportTable &table);
QString toTabText(const ReportTable &table, const QList<int> &rows); ///< with the column titles

} // namespace lw
