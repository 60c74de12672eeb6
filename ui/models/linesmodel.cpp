// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/linesmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QLocale>

namespace lw
{

namespace
{

QString dayText(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QString();
}

} // namespace

LinesModel::LinesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LinesModel::setRows(QList<LineRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const LineRow &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int LinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LinesModel::textOf(const LineRow &row, int column)
{
    const CoverageLine &line = row.line;
    switch (column) {
    case Number: return QString::number(line.number);
    case Territory: return shownText(territoryOf(line));
    case Class: return labelOf(classOf(line));
    case Country: return shownText(line.country);
    case From: return shownText(line.postalFrom);
    case To: return shownText(line.postalTo);
    case Prefix: return shownText(line.postalPrefix);
    case AreaCode: return shownText(line.areaCode);
    case City: return shownText(line.city);
    case Product: return shownText(line.product);
    case Recipient:
        return line.pool.isEmpty() ? shownText(line.owner) : LinesModel::tr("%1 (pool)").arg(shownText(line.pool));
    case Leads: return QLocale().toString(row.leads);
    case FromDate: return dayText(line.from);
    case ToDate: return dayText(line.to);
    case Note: return shownText(line.note);
    default: return {};
    }
}

QVariant LinesModel::rawOf(const LineRow &row, int column)
{
    switch (column) {
    case Number: return row.line.number;
    case Class: return static_cast<int>(classOf(row.line)); // as it is asked
    case FromDate: return row.line.from;
    case ToDate: return row.line.to;
    case Leads: return row.leads;
    default: return textOf(row, column);
    }
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LineRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::ForegroundRole:
        return !row.remark.isEmpty() ? QVariant(Theme(QGuiApplication::palette()).quiet()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Number || index.column() == Leads
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return row.remark;
    case SortRole: return rawOf(row, index.column());
    case KeyRole: return QString::number(row.line.number);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == Leads && role == Qt::ToolTipRole)
        return tr("Leads of the last 90 days in the line's territory");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Line");
    case Territory: return tr("Territory");
    case Class: return tr("Class");
    case Country: return tr("Country");
    case From: return tr("From");
    case To: return tr("To");
    case Prefix: return tr("Begins with");
    case AreaCode: return tr("Area code");
    case City: return tr("City");
    case Product: return tr("Product");
    case Recipient: return tr("Recipient");
    case FromDate: return tr("Since");
    case ToDate: return tr("Until");
    case Leads: return tr("Leads");
    case Note: return tr("Note");
    default: return {};
    }
}

} // namespace lw
