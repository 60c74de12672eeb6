// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/companies/companyleadsmodel.h"

#include "ui/models/contactban.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString trReason(const char *text)
{
    return QCoreApplication::translate("lw::CompanyReasons", text);
}

QString wordsOf(const AccountReason &reason)
{
    const QString left = shownText(reason.left);
    switch (reason.sign) {
    case AccountSign::Domain:
        return reason.similarity > 0 ? trReason("same domain %1").arg(left) : trReason("domains differ (%1)").arg(left);
    case AccountSign::Name:
        return reason.similarity >= 1
                   ? trReason("same name")
                   : trReason("names %1 % alike").arg(QLocale().toString(std::lround(reason.similarity * 100)));
    case AccountSign::Phone: return trReason("same telephone %1").arg(left);
    case AccountSign::Address: return trReason("same address");
    }
    Q_UNREACHABLE();
}

QVariant alignment(bool isFigure)
{
    return isFigure ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

// The name of somebody who must not be contacted carries the mark.
QVariant banOf(const LeadRecord &record, int role)
{
    switch (role) {
    case Qt::DecorationRole: return banDecoration(record);
    case Qt::ToolTipRole: return banToolTip(record);
    case Qt::AccessibleTextRole: return banAccessibleText(record, shownText(record.person.shownName()));
    default: return {};
    }
}

} // namespace

QString reasonsText(const QList<AccountReason> &reasons)
{
    QStringList words;
    for (const AccountReason &reason : reasons)
        words += wordsOf(reason);
    return words.join(u"; "_s);
}

CompanyLeadsModel::CompanyLeadsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CompanyLeadsModel::setLeads(QList<LeadRecord> leads, const QByteArray &zoneId)
{
    beginResetModel();
    m_leads = std::move(leads);
    m_zoneId = zoneId;
    endResetModel();
}

LeadId CompanyLeadsModel::leadAt(int row) const
{
    return row >= 0 && row < m_leads.size() ? m_leads[row].lead.id : LeadId{};
}

int CompanyLeadsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_leads.size());
}

int CompanyLeadsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// An open deal is what new leads of the company follow, so it is said in words.
QString CompanyLeadsModel::textOf(const LeadRecord &record, int column) const
{
    const Lead &lead = record.lead;
    const std::optional<Money> &value = lead.revenue ? lead.revenue : lead.expectedValue;
    switch (column) {
    case Number: return QString::number(lead.id.value);
    case Who: return shownText(record.person.shownName());
    case Stage:
        if (lead.status == Status::Open)
            return labelOf(lead.stage);
        return tr("%1: %2", "stage and status").arg(labelOf(lead.stage), labelOf(lead.status));
    case Owner: return shownText(lead.owner);
    case Value: return value ? moneyText(value) : QString();
    case Received: return instantText(lead.receivedAt(), m_zoneId);
    default: return {};
    }
}

QVariant CompanyLeadsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(m_leads[index.row()], index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Number || index.column() == Value);
    return index.column() == Who ? banOf(m_leads[index.row()], role) : QVariant();
}

QVariant CompanyLeadsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Lead");
    case Who: return tr("Who");
    case Stage: return tr("Stage");
    case Owner: return tr("Owner");
    case Value: return tr("Value");
    case Received: return tr("Received");
    default: return {};
    }
}

SuggestionsModel::SuggestionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SuggestionsModel::setSuggestions(QList<SuggestedLead> leads)
{
    beginResetModel();
    m_leads = std::move(leads);
    endResetModel();
}

LeadId SuggestionsModel::leadAt(int row) const
{
    return row >= 0 && row < m_leads.size() ? m_leads[row].record.lead.id : LeadId{};
}

int SuggestionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_leads.size());
}

int SuggestionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SuggestionsModel::textOf(const SuggestedLead &lead, int column)
{
    switch (column) {
    case Number: return QString::number(lead.record.lead.id.value);
    case Who: return shownText(lead.record.person.shownName());
    case StandsUnder: return lead.record.company.id ? shownText(lead.record.company.name) : tr("no company");
    case Why: return reasonsText(lead.reasons);
    case Likely: return rateText(lead.score);
    default: return {};
    }
}

QVariant SuggestionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Why))
        return textOf(m_leads[index.row()], index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Number || index.column() == Likely);
    return index.column() == Who ? banOf(m_leads[index.row()].record, role) : QVariant();
}

QVariant SuggestionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Lead");
    case Who: return tr("Who");
    case StandsUnder: return tr("Stands under");
    case Why: return tr("Why it may belong here");
    case Likely: return tr("Likely");
    default: return {};
    }
}

} // namespace lw
