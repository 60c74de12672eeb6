// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/watchstore.h"
#include "ui/setup/listtab.h"
#include "ui/setup/watcheddialog.h"

namespace lw
{

class WatchedFilesModel;
class WatchedFoldersModel;

/// The watched folders, and below them what they brought.
class WatchedTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchedTab)

public:
    explicit WatchedTab(Session &session, QWidget *parent = nullptr);

private:
    struct Facts {
        QList<WatchedFolder> folders;
        QList<WatchedFile> files;
        WatchChoices choices;
    };
    static Result<Facts> read(const Workspace &workspace);
    void createLedger();
    void createPause();
    void reload() override;
    void take(const Facts &facts);
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const WatchedFolder &folder);
    void save(const WatchedFolder &folder);
    void pause();
    QList<WatchedFolder> selected() const;
    void updatePause();

    WatchedFoldersModel *m_model = nullptr;
    WatchedFilesModel *m_filesModel = nullptr;
    QTableView *m_files = nullptr;
    QLabel *m_ledgerLabel = nullptr;
    QPushButton *m_pause = nullptr;
    WatchChoices m_choices;
};

} // namespace lw
