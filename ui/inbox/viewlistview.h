// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadviews.h"

#include <QListView>

namespace lw
{

class ViewListModel;

/// The list of views on the left of the inbox; each line with its counter at the right edge.
class ViewListView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewListView)

public:
    explicit ViewListView(QWidget *parent = nullptr);

    void setCounts(const ViewCounts &counts);
    void setView(LeadView view);
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void viewChosen(lw::LeadView view);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    ViewListModel *m_model;
};

} // namespace lw
