// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/collateralmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QGuiApplication>
#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString sentences(const QList<CollateralFinding> &findings)
{
    QStringList lines;
    for (const CollateralFinding &finding : findings)
        lines += shownText(sentenceOf(finding));
    return lines.join(u'\n');
}

QVariant colourOf(const CheckedCollateral &row, int column)
{
    const Theme theme(QGuiApplication::palette());
    if (!row.isOut)
        return theme.quiet();
    return column == CollateralModel::Verdict && row.deviates() ? QVariant(theme.late()) : QVariant();
}

} // namespace

CollateralModel::CollateralModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CollateralModel::setRows(QList<CheckedCollateral> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const CheckedCollateral &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int CollateralModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int CollateralModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CollateralModel::textOf(const CheckedCollateral &row, int column)
{
    const Collateral &piece = row.named.piece;
    switch (column) {
    case Title: return shownText(piece.title);
    case Kind: return shownText(piece.kind);
    case Campaign: return shownText(row.named.campaign);
    case KeyCode: return shownText(piece.keyCode);
    case Verdict:
        return row.isOut ? verdictOf(row.findings)
                         : tr("Out of use since %1").arg(QLocale().toString(piece.withdrawnOn, QLocale::ShortFormat));
    default: return {};
    }
}

// Sorted by verdict, what deviates stands first and what is out of use last.
QVariant CollateralModel::rawOf(const CheckedCollateral &row, int column)
{
    if (column != Verdict)
        return textOf(row, column);
    const QChar order = row.deviates() ? u'0' : row.isOut ? u'1' : u'2';
    return QString(order + textOf(row, column));
}

QVariant CollateralModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckedCollateral &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Verdict && row.deviates() ? plainToolTip(sentences(row.findings)) : QVariant();
    case Qt::ForegroundRole: return colourOf(row, index.column());
    case SortRole: return rawOf(row, index.column());
    case KeyRole: return QString::number(row.named.piece.id.value);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant CollateralModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Piece");
    case Kind: return tr("Kind");
    case Campaign: return tr("Campaign");
    case KeyCode: return tr("Key code");
    case Verdict: return tr("Response addresses");
    default: return {};
    }
}

} // namespace lw
