// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/rep.h"
#include "ui/setup/listtab.h"

class QPushButton;

namespace lw
{

class RepsModel;

/// The reps of the rulebook in force.
class RepsTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepsTab)

public:
    explicit RepsTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const Rep &rep);
    void offerMore();
    void handOver();
    void save(const QString &was, const Rep &rep);

    RepsModel *m_model = nullptr;
    QPushButton *m_handOver = nullptr;
};

} // namespace lw
