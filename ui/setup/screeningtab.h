// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/screening.h"
#include "core/workspace/screenexisting.h"
#include "ui/setup/listtab.h"

#include <QPointer>

#include <optional>

namespace lw
{

class ScreeningModel;

/// Who is no lead: competitors, suppliers, students and the like, and which countries are served. After a change it
/// says quietly how many leads in the base the list holds for.
class ScreeningTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreeningTab)

public:
    explicit ScreeningTab(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createButtons();
    void createNotice();
    void tabFromTheNotice();
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const ScreeningEntry &entry);
    void save(const ScreeningEntry &was, const ScreeningEntry &entry);
    void editCountries();

    void noticeChange(const ScreeningList &list);
    void lookWhenSeen();
    void look();
    void showFound(const Result<ListLook> &found);
    void openMatches(); ///< those found last
    void openBase();    ///< found anew

    ScreeningModel *m_model = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    QPushButton *m_noticeOpen = nullptr;
    std::optional<ScreeningList> m_list; ///< as it was when last read
    std::optional<ListLook> m_found;     ///< what the notice speaks of
    bool m_hasChanged = false;           ///< since this tab first read it, so that the base is of interest
    bool m_isStale = false;              ///< the base was not looked at since list or leads changed
    QPointer<BackgroundTask> m_task;
    int m_looks = 0;
};

} // namespace lw
