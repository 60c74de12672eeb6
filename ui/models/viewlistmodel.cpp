// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/viewlistmodel.h"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace lw
{

namespace
{

struct Entry {
    const char *heading; ///< or
    LeadView view;
};

constexpr Entry kEntries[] = {
    {QT_TRANSLATE_NOOP("lw::ViewListModel", "Triage"), {}},
    {nullptr, LeadView::ToRoute},
    {nullptr, LeadView::Late},
    {nullptr, LeadView::DueToday},
    {nullptr, LeadView::BackFromHold},
    {nullptr, LeadView::PossibleDuplicates},
    {nullptr, LeadView::NoOwner},
    {nullptr, LeadView::OnHold},
    {QT_TRANSLATE_NOOP("lw::ViewListModel", "Follow-up"), {}},
    {nullptr, LeadView::NotAccepted},
    {nullptr, LeadView::NotAttempted},
    {nullptr, LeadView::NurtureDue},
    {QT_TRANSLATE_NOOP("lw::ViewListModel", "Register"), {}},
    {nullptr, LeadView::RoutedToday},
    {nullptr, LeadView::ScreenedOut},
    {nullptr, LeadView::AllLeads},
};
constexpr int kEntryCount = int(std::size(kEntries));

} // namespace

ViewListModel::ViewListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ViewListModel::setCounts(const ViewCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(kEntryCount - 1));
}

std::optional<LeadView> ViewListModel::viewAt(int row) const
{
    if (row < 0 || row >= kEntryCount || kEntries[row].heading)
        return std::nullopt;
    return kEntries[row].view;
}

int ViewListModel::rowOf(LeadView view) const
{
    const auto found = std::ranges::find_if(kEntries, [view](const Entry &e) { return !e.heading && e.view == view; });
    return int(found - std::begin(kEntries));
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kEntryCount;
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = kEntries[index.row()];
    if (entry.heading)
        return role == Qt::DisplayRole ? QVariant(QCoreApplication::translate("lw::ViewListModel", entry.heading))
                                       : QVariant();
    const qint64 count = m_counts[size_t(entry.view)];
    switch (role) {
    case Qt::DisplayRole: return labelOf(entry.view);
    case CountRole: return count;
    case Qt::ToolTipRole: return hintOf(entry.view);
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(labelOf(entry.view), QLocale().toString(count));
    case Qt::FontRole: {
        QFont font;
        font.setBold(count > 0 && asksForAction(entry.view));
        return font;
    }
    default: return {};
    }
}

Qt::ItemFlags ViewListModel::flags(const QModelIndex &index) const
{
    return viewAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace lw
