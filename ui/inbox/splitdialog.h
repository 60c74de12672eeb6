// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/splitlead.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace lw
{

class Session;

/// Offers the inquiries of a lead, with who asked in each, and makes the chosen one a lead of its own. Those that
/// cannot become one say why.
class SplitDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SplitDialog)

public:
    SplitDialog(Session &session, LeadId lead, QWidget *parent);

    void accept() override; ///< only with an inquiry that can be split

private:
    void createViews();
    void ask();
    void fill(const QList<InquiryChoice> &choices);
    void check();
    const InquiryChoice *current() const;

    Session &m_session;
    LeadId m_lead;
    QList<InquiryChoice> m_choices;
    QStandardItemModel *m_model;
    QTableView *m_list = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_act = nullptr;
};

/// The deed of the dialog: splits, and tells in the message bar what is to be known of it.
void splitInWindow(Session &session, qint64 inquiry);

} // namespace lw
