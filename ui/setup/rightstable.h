// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QTableView;

namespace lw
{

/// What each role may do: the table the program guides by.
class RightsTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RightsTable)

public:
    explicit RightsTable(QWidget *parent);

    void takeFocus();

private:
    QTableView *m_table = nullptr;
};

} // namespace lw
