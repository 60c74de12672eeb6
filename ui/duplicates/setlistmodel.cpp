// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/setlistmodel.h"

#include "ui/duplicates/duplicatetext.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

SetListModel::SetListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SetListModel::setRows(QList<SetRow> rows, const IdentityRules &rules)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_rules = rules;
    endResetModel();
}

int SetListModel::rowOf(const QList<LeadId> &leads) const
{
    const auto holdsOne = [&](const SetRow &row) {
        return std::ranges::any_of(leads, [&](LeadId lead) { return row.set.leads.contains(lead); });
    };
    auto found = std::ranges::find_if(m_rows, [&](const SetRow &row) { return row.set.leads == leads; });
    if (found == m_rows.end())
        found = std::ranges::find_if(m_rows, holdsOne);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int SetListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SetListModel::textOf(const SetRow &row, int column) const
{
    switch (column) {
    case Verdict: return verdictWord(row.set.verdict);
    case Who: return shownText(row.who);
    case Leads: return QLocale().toString(row.set.leads.size());
    case Because: return shortReasons(row.set, m_rules);
    case Likeness: return likenessText(row.set.score);
    default: return {};
    }
}

QString SetListModel::sentenceOf(int row) const
{
    const SetRow &at = m_rows[row];
    QStringList parts{textOf(at, Who), tr("%Ln lead(s)", nullptr, int(at.set.leads.size())), textOf(at, Because),
                      textOf(at, Likeness)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant SetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SetRow &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::DecorationRole: return column == Verdict ? QVariant(themeIcon(verdictIcon(row.set.verdict))) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Leads || column == Likeness ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                                     : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(column == Who && !row.company.isEmpty()
                                ? tr("%1, %2", "person and company").arg(wholeText(row.who), wholeText(row.company))
                                : QString(verdictWord(row.set.verdict) + u" · " + sentenceOf(index.row())));
    case Qt::AccessibleTextRole: // heard in one go, where a reader would go through the cells
        return column == Verdict ? QVariant(tr("%1: %2").arg(verdictWord(row.set.verdict), sentenceOf(index.row())))
                                 : QVariant();
    default: return {};
    }
}

QVariant SetListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict: return tr("Verdict");
    case Who: return tr("Who");
    case Leads: return tr("Leads");
    case Because: return tr("Because");
    case Likeness: return tr("Alike");
    default: return {};
    }
}

} // namespace lw
