// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/watch/watchedfilesmodel.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLocale>

namespace lw
{

WatchedFilesModel::WatchedFilesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void WatchedFilesModel::setRows(QList<WatchedFile> rows, const QByteArray &zoneId)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_zoneId = zoneId;
    endResetModel();
}

int WatchedFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int WatchedFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WatchedFilesModel::resultOf(const WatchedFile &file)
{
    if (file.outcome == FileOutcome::Failed)
        return tr("Failed: %1").arg(shownText(file.problem));
    return file.rejected == 0 ? tr("Read") : tr("Read, with rejected rows");
}

QString WatchedFilesModel::textOf(const WatchedFile &file, int column) const
{
    switch (column) {
    case At: return instantText(file.at, m_zoneId);
    case File: return shownText(file.fileName);
    case Outcome: return resultOf(file);
    case Rows: return file.batch ? QLocale().toString(file.rows) : QString();
    case Rejected: return file.batch ? QLocale().toString(file.rejected) : QString();
    case Folder: return shownText(file.folder);
    default: return {};
    }
}

QVariant WatchedFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WatchedFile &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::ToolTipRole:
        if (column == Outcome && !row.problem.isEmpty())
            return plainToolTip(row.problem);
        return column == Folder ? QVariant(plainToolTip(row.folder)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Rows || column == Rejected ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                                    : QVariant();
    default: return {};
    }
}

QVariant WatchedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At: return tr("When");
    case File: return tr("File");
    case Outcome: return tr("What came of it");
    case Rows: return tr("Rows");
    case Rejected: return tr("Rejected");
    case Folder: return tr("Folder");
    default: return {};
    }
}

} // namespace lw
