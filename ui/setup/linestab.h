// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/coverage.h"
#include "ui/setup/listtab.h"

namespace lw
{

class LinesModel;

/// The coverage lines of the rulebook in force.
class LinesTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinesTab)

public:
    explicit LinesTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const CoverageLine &line);
    void save(const CoverageLine &line);
    void importFile(const QString &path);
    QString remarkOn(const CoverageLine &line) const;

    LinesModel *m_model = nullptr;
};

} // namespace lw
