// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/importsmodel.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLocale>

namespace lw
{

namespace
{

bool isCount(int column)
{
    return column >= ImportsModel::Rows && column <= ImportsModel::Rejected;
}

qint64 countOf(const Batch &batch, int column)
{
    switch (column) {
    case ImportsModel::Rows: return batch.rows;
    case ImportsModel::New: return batch.newLeads;
    case ImportsModel::Responses: return batch.responses;
    case ImportsModel::Updated: return batch.updated;
    case ImportsModel::ScreenedOut: return batch.screenedOut;
    default: return batch.rejected;
    }
}

// Workspaces of the first schema did not keep what came of a file.
qint64 broughtLeads(const Batch &batch)
{
    return batch.newLeads + batch.screenedOut > 0 ? batch.newLeads + batch.screenedOut : batch.rows;
}

} // namespace

ImportsModel::ImportsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ImportsModel::setRows(QList<BatchOfOperation> rows, const QByteArray &zoneId)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_zoneId = zoneId;
    endResetModel();
}

int ImportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ImportsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportsModel::textOf(const BatchOfOperation &row, int column) const
{
    if (isCount(column))
        return QLocale().toString(countOf(row.batch, column));
    switch (column) {
    case When: return instantText(row.batch.createdAt, m_zoneId);
    case File: return shownText(row.batch.fileName);
    case Profile: return row.batch.profile.isEmpty() ? tr("without a name") : shownText(row.batch.profile);
    case AfterUndo:
        return row.keptLeads ? tr("kept %1 of %2", "leads")
                                   .arg(QLocale().toString(*row.keptLeads), QLocale().toString(broughtLeads(row.batch)))
                             : QString();
    case By: return shownText(row.actor);
    default: return {};
    }
}

QString ImportsModel::tipOf(const BatchOfOperation &row, int column) const
{
    if (column == File || column == Profile)
        return plainToolTip(textOf(row, column));
    if (column == AfterUndo && row.keptLeads)
        return plainToolTip(
            tr("It was taken back, but leads that somebody had changed are kept. Take those changes back, "
               "then undo the import again, and they go too."));
    return {};
}

QVariant ImportsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BatchOfOperation &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
    if (role == Qt::ToolTipRole)
        return tipOf(row, index.column());
    if (role == Qt::TextAlignmentRole && isCount(index.column()))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ImportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isCount(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case File: return tr("File");
    case Profile: return tr("Preset");
    case Rows: return tr("Rows");
    case New: return tr("New");
    case Responses: return tr("Responses");
    case Updated: return tr("Updated");
    case ScreenedOut: return tr("Screened out");
    case Rejected: return tr("Rejected");
    case AfterUndo: return tr("After undo");
    case By: return tr("By");
    }
    return {};
}

} // namespace lw
