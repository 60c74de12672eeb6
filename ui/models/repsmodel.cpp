// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/repsmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

QStringList repTypes()
{
    return {u"inside"_s, u"outside"_s, u"independent"_s, u"distributor"_s, u"vendor"_s};
}

QString repTypeText(const QString &code)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("lw::RepsModel", text); };
    if (code == u"inside")
        return tr("Inside sales");
    if (code == u"outside")
        return tr("Outside sales");
    if (code == u"independent")
        return tr("Independent agent");
    if (code == u"distributor")
        return tr("Distributor");
    if (code == u"vendor")
        return tr("Tele-sales vendor");
    return shownText(code);
}

RepsModel::RepsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RepsModel::setRows(QList<RepRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const RepRow &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int RepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int RepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RepsModel::textOf(const RepRow &row, int column)
{
    switch (column) {
    case Name: return shownText(row.rep.name);
    case Type: return repTypeText(row.rep.type);
    case Member: return shownText(row.rep.member);
    case Skills: return shownText(row.rep.skills.join(u", "_s));
    case Email: return shownText(row.rep.email);
    case Phone: return shownText(row.rep.phone);
    case Active: return row.rep.active ? tr("Yes") : tr("No");
    case Away: return row.away;
    case Lines: return QLocale().toString(row.lines);
    default: return {};
    }
}

QVariant RepsModel::rawOf(const RepRow &row, int column)
{
    if (column == Lines)
        return row.lines;
    return textOf(row, column);
}

QVariant RepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RepRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::ForegroundRole: return !row.rep.active ? QVariant(Theme(QGuiApplication::palette()).quiet()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Lines ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: return rawOf(row, index.column());
    case KeyRole: return row.rep.name;
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant RepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Type: return tr("Type");
    case Member: return tr("Member");
    case Skills: return tr("Skills");
    case Email: return tr("E-mail");
    case Phone: return tr("Phone");
    case Active: return tr("Active");
    case Away: return tr("Today");
    case Lines: return tr("Territory lines");
    default: return {};
    }
}

} // namespace lw
