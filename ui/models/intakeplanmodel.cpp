// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/intakeplanmodel.h"

#include "core/leads/disposition.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString issueText(const RowIssue &issue)
{
    return issue.column.isEmpty() ? issue.problem : QString(issue.column + u": "_s + issue.problem);
}

QString ownerText(const PlannedRow &row)
{
    switch (row.outcome) {
    case IntakeOutcome::NewLead: break;
    case IntakeOutcome::Response:
    case IntakeOutcome::Updated:
    case IntakeOutcome::ScreenedOut:
    case IntakeOutcome::Rejected: return {};
    }
    const QString &owner = row.decision.routing.owner;
    return owner.isEmpty() ? IntakePlanModel::tr("nobody") : shownText(owner);
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

void IntakePlanModel::setPlan(std::shared_ptr<const IntakePlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    choose();
    endResetModel();
}

void IntakePlanModel::setFilter(std::optional<IntakeOutcome> outcome)
{
    beginResetModel();
    m_filter = outcome;
    choose();
    endResetModel();
}

void IntakePlanModel::choose()
{
    m_shown.clear();
    for (size_t i = 0; m_plan && i < m_plan->rows.size(); ++i) {
        if (!m_filter || m_plan->rows[i].outcome == *m_filter)
            m_shown.push_back(i);
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

QString IntakePlanModel::rowText(qsizetype plannedRow) const
{
    return QLocale().toString(m_plan->rows[size_t(plannedRow)].staged.row);
}

QString IntakePlanModel::remarkOf(const PlannedRow &row) const
{
    QStringList parts;
    if (row.staged.rejected)
        parts += issueText(*row.staged.rejected);
    if (row.outcome == IntakeOutcome::ScreenedOut)
        parts += QString(reasonLabel(row.decision.screening.reason) + u": "_s + row.decision.screening.because);
    if (row.joins)
        parts += tr("goes to lead %1").arg(row.joins.value);
    if (row.joinsRow >= 0)
        parts += tr("goes to the lead of row %1").arg(rowText(row.joinsRow));
    if (row.reopens)
        parts += tr("brings it back from nurture");
    for (const PlannedSuspicion &suspicion : row.suspicions)
        parts += suspicion.lead ? tr("may be the same as lead %1").arg(suspicion.lead.value)
                                : tr("may be the same as row %1").arg(rowText(suspicion.plannedRow));
    for (const RowIssue &remark : row.staged.remarks)
        parts += issueText(remark);
    return shownText(parts.join(u"; "_s));
}

QString IntakePlanModel::textOf(const PlannedRow &row, int column) const
{
    switch (column) {
    case Row: return QLocale().toString(row.staged.row);
    case Outcome: return labelOf(row.outcome);
    case Name: return shownText(row.staged.record.person.shownName());
    case Company: return shownText(row.staged.record.company.name);
    case Owner: return ownerText(row);
    case Grade: return row.outcome == IntakeOutcome::NewLead ? codeOf(row.decision.grading.grade) : QString();
    case Remark: return remarkOf(row);
    }
    return {};
}

QVariant IntakePlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedRow &row = m_plan->rows[m_shown[size_t(index.row())]];
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
    if (role == Qt::ToolTipRole && index.column() == Remark)
        return plainToolTip(remarkOf(row));
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
    case Remark: return tr("Remark");
    }
    return {};
}

} // namespace lw
