// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/draw.h"
#include "ui/setup/listtab.h"

#include <QHash>

namespace lw
{

class ShortListModel;

/// The pools of the rulebook in force, and who is next in each.
class PoolsTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PoolsTab)

public:
    explicit PoolsTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const Pool &pool);
    void save(const QString &was, const Pool &pool);
    void askTurns();
    void showRows();
    void showTurns(); ///< of the pool in the current row
    QList<Pool> pools() const;

    ShortListModel *m_model = nullptr;
    QLabel *m_turns = nullptr;
    QHash<QString, Draw> m_draws; ///< by case-folded name of the pool
    int m_request = 0;
};

} // namespace lw
