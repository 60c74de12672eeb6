// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/duplicatesearch.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace lw
{

class Session;

/// Asks which lead another is a duplicate of: those that intake suspected, or any that is searched for, side by side
/// with the lead itself.
class DuplicateDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DuplicateDialog)

public:
    DuplicateDialog(Session &session, LeadId lead, QWidget *parent);

    void accept() override; ///< only what the list shows for the text as it stands

Q_SIGNALS:
    void chosen(lw::LeadId original);

private:
    void createViews();
    void connectAll();
    void expectSearch();
    void search();
    void take(const OriginalsFound &found);
    void compare();
    void addComparison(const LeadRecord &other);
    const Original *current() const;
    QString hint() const;

    Session &m_session;
    LeadId m_lead;
    OriginalsFound m_found;
    QTimer m_pause;         ///< between two keys nothing is searched
    int m_searches = 0;     ///< only the last one's answer counts
    bool m_isShown = false; ///< the list answers the text as it stands
    QStandardItemModel *m_originals;
    QStandardItemModel *m_fields;
    QLineEdit *m_search = nullptr;
    QTableView *m_list = nullptr;
    QTableView *m_comparison = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace lw
