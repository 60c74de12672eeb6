// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QTableView>

namespace lw
{

class LeadListModel;
class LeadRowDelegate;

/// The list of leads. Whatever changes under it, some row stays current and selected, and the focus stays where it is.
class LeadListView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadListView)

public:
    explicit LeadListView(LeadListModel *model, QWidget *parent = nullptr);

    /// Shows other leads. The current one stays current where it is still there; else the first after the selected ones
    /// that is, else the last. The row under the cursor does not move where it can be helped.
    void showLeads(const QList<LeadId> &leads);
    void selectLeads(const QList<LeadId> &leads); ///< those that are shown; the first becomes current

    LeadId currentLead() const;
    QList<LeadId> selectedLeads() const; ///< in order; the current one where nothing is selected
    int selectedCount() const;
    void step(int rows);
    void toggleCurrent();
    void setCompact(bool compact);

    void keyboardSearch(const QString &) override {} ///< letters are commands here
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void currentLeadChanged(lw::LeadId lead);
    void selectionChangedTo(int count);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    LeadId successor(const QList<LeadId> &leads) const;
    void applyRowHeight();

    LeadListModel *m_model;
    LeadRowDelegate *m_delegate;
    bool m_replacing = false;
};

} // namespace lw
