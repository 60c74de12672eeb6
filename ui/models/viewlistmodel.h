// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadviews.h"

#include <QAbstractListModel>

#include <optional>

namespace lw
{

/// The views of the inbox with their exact counters, under headings that cannot be chosen.
class ViewListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewListModel)

public:
    enum Role { CountRole = Qt::UserRole };

    explicit ViewListModel(QObject *parent = nullptr);

    void setCounts(const ViewCounts &counts);
    std::optional<LeadView> viewAt(int row) const; ///< nothing for a heading
    int rowOf(LeadView view) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    ViewCounts m_counts{};
};

} // namespace lw
