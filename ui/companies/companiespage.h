// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/companies.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace lw
{

class CompanyListModel;
class CompanyPane;
class EmptyState;

/// The companies leads come from: the list on the left, one company with all its leads on the right.
class CompaniesPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompaniesPage)

public:
    /// Companies listed at most; the page says how many there are, and the search finds the others.
    static constexpr qint64 kMostListed = 1000;

    explicit CompaniesPage(Session &session, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;
    void enter() override;
    void showCompany(CompanyId company); ///< makes it the current one, wherever the search stands

Q_SIGNALS:
    void openLead(lw::LeadId lead);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createViews();
    void connectAll();
    void outdated(); ///< what is shown may be old: read again now, or when the page comes to the front
    void askList();
    void takeList(const CompanyList &list);
    void showState();
    void askDetail();
    void change(const AccountChange &change);
    void link(LeadId lead);
    void refuse(LeadId lead);
    QString currentName() const;

    CompanyListModel *m_model = nullptr;
    QTableView *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    QStackedWidget *m_left = nullptr;
    EmptyState *m_empty = nullptr;
    CompanyPane *m_pane = nullptr;
    QSplitter *m_panes = nullptr;
    QTimer m_typing; ///< a search waits for the next letter
    CompanyId m_current;
    int m_listRequest = 0;
    int m_detailRequest = 0;
    bool m_isOld = true;
    bool m_isRead = false; ///< a list has come
    bool m_isFilling = false;
};

} // namespace lw
