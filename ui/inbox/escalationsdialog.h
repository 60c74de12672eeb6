// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"
#include "core/workspace/sweepclocks.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTableView;

namespace lw
{

class EmptyState;
class Session;
class ShortListModel;

/// A promise that is not kept, and the lead it was made to.
struct EscalationRow {
    OpenEscalation escalation;
    LeadRecord record;
};

/// What waits on whose page: the promises that are at risk or were not kept, for the acting member or for everybody.
class EscalationsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EscalationsDialog)

public:
    EscalationsDialog(Session &session, QWidget *parent);

    void accept() override; ///< opens the current lead

Q_SIGNALS:
    void leadWanted(lw::LeadId lead);

private:
    void createViews();
    void read();
    void fillAddressees(const QStringList &names);
    void readList();
    void fillList(const QList<EscalationRow> &all);

    Session &m_session;
    QList<LeadId> m_shown; ///< in the order of the table
    ShortListModel *m_model = nullptr;
    QComboBox *m_for = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace lw
