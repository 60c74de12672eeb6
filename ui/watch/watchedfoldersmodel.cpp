// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/watch/watchedfoldersmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QGuiApplication>

namespace lw
{

WatchedFoldersModel::WatchedFoldersModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void WatchedFoldersModel::setRows(QList<WatchedFolder> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const WatchedFolder &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int WatchedFoldersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int WatchedFoldersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WatchedFoldersModel::textOf(const WatchedFolder &folder, int column)
{
    switch (column) {
    case Folder: return shownText(folder.path);
    case Source: return shownText(folder.source);
    case Campaign: return shownText(folder.campaign);
    case Profile: return folder.profile.isEmpty() ? tr("By the columns") : shownText(folder.profile);
    case State: return folder.active ? tr("Watched") : tr("Paused");
    default: return {};
    }
}

QVariant WatchedFoldersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WatchedFolder &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return textOf(row, index.column());
    case Qt::ToolTipRole: return index.column() == Folder ? QVariant(plainToolTip(row.path)) : QVariant();
    case Qt::ForegroundRole: return !row.active ? QVariant(Theme(QGuiApplication::palette()).quiet()) : QVariant();
    case KeyRole: return QString::number(row.id.value);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant WatchedFoldersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Folder: return tr("Folder");
    case Source: return tr("Source");
    case Campaign: return tr("Campaign");
    case Profile: return tr("Columns read");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace lw
