// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/intakeplanmodel.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString ownerText(const CheckedRow &row)
{
    if (row.outcome != IntakeOutcome::NewLead)
        return {};
    return row.owner.isEmpty() ? IntakePlanModel::tr("nobody") : shownText(row.owner);
}

} // namespace

QString labelOf(IntakeOutcome outcome)
{
    switch (outcome) {
    case IntakeOutcome::NewLead: return IntakePlanModel::tr("New lead");
    case IntakeOutcome::Response: return IntakePlanModel::tr("Response");
    case IntakeOutcome::Updated: return IntakePlanModel::tr("Updated");
    case IntakeOutcome::ScreenedOut: return IntakePlanModel::tr("Screened out");
    case IntakeOutcome::Rejected: return IntakePlanModel::tr("Rejected");
    }
    Q_UNREACHABLE();
}

IntakePlanModel::IntakePlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void IntakePlanModel::setRows(std::shared_ptr<const CheckedRows> rows, const QDateTime &now, const QByteArray &zoneId)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_now = now;
    m_zoneId = zoneId;
    choose();
    endResetModel();
}

void IntakePlanModel::setFilter(RowsShown shown)
{
    beginResetModel();
    m_filter = shown;
    choose();
    endResetModel();
}

void IntakePlanModel::choose()
{
    m_shown.clear();
    for (size_t i = 0; m_rows && i < m_rows->size(); ++i) {
        if (m_rows->isAmong(i, m_filter))
            m_shown.push_back(quint32(i));
    }
}

int IntakePlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}
int IntakePlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IntakePlanModel::textOf(const CheckedRow &row, int column) const
{
    switch (column) {
    case Row: return QLocale().toString(row.row);
    case Outcome: return labelOf(row.outcome);
    case Name: return shownText(row.name);
    case Company: return shownText(row.company);
    case Owner: return ownerText(row);
    case Grade: return row.outcome == IntakeOutcome::NewLead ? codeOf(row.grade) : QString();
    case RespondBy: return dueText(row.deadline, m_now, m_zoneId);
    case Remark: return shownText(row.remark);
    }
    return {};
}

QString IntakePlanModel::toolTipOf(const CheckedRow &row, int column) const
{
    if (column == Remark)
        return plainToolTip(shownText(row.remark));
    return column == RespondBy && row.deadline.isValid() ? instantText(row.deadline, m_zoneId) : QString();
}

QVariant IntakePlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(m_rows->at(m_shown[size_t(index.row())]), index.column());
    if (role == Qt::ToolTipRole)
        return toolTipOf(m_rows->at(m_shown[size_t(index.row())]), index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant IntakePlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Row)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row: return tr("Row");
    case Outcome: return tr("Becomes");
    case Name: return tr("Name");
    case Company: return tr("Company");
    case Owner: return tr("Owner");
    case Grade: return tr("Grade");
    case RespondBy: return tr("Respond by");
    case Remark: return tr("Remark");
    }
    return {};
}

} // namespace lw
