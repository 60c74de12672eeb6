// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "ui/setup/listtab.h"

namespace lw
{

class SourcesModel;

/// The register of sources.
class SourcesTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesTab)

public:
    explicit SourcesTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const Source &source);
    void save(const Source &source);

    SourcesModel *m_model = nullptr;
};

} // namespace lw
