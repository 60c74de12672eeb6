// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/changecalendars.h"
#include "ui/session/session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace lw
{

class CalendarPane;

/// When we work: the company's calendar and the others. Edits are a draft that is saved as a whole; before that it says
/// how many deadlines would move.
class CalendarsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarsTab)

public:
    explicit CalendarsTab(Session &session, QWidget *parent = nullptr);

    void refresh(); ///< unless somebody is editing
    void takeFocus();
    QListWidget *list() const { return m_list; }
    bool isChanged() const { return m_draft != m_shown; }
    bool canRename() const;
    bool canRemove() const;
    void add();
    void rename();
    void remove();

Q_SIGNALS:
    void currentChanged(); ///< or what can be done with the current calendar

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createViews();
    QWidget *createList();
    void connectAll();

    void show(const Calendars &calendars);
    void fillList(int row);
    void showCurrent();
    void showUsers();
    int current() const; ///< 0: the company's
    NamedCalendar &drafted(int row) { return row == 0 ? m_draft.company : m_draft.others[row - 1]; }
    const NamedCalendar &drafted(int row) const { return row == 0 ? m_draft.company : m_draft.others.at(row - 1); }
    QString nameOf(int row) const;
    QStringList takenNames(int but) const;

    void insert(NamedCalendar calendar, const QString &title, const QString &verb);
    void call(int row, const QString &name);
    void editUse();
    void edited();

    QString problem() const;
    void updateState();
    void lookWhatMoves();
    void showMoved(const Result<QList<MovedDeadline>> &moved);
    void listMoved();

    QString label() const;
    void save(const std::function<void()> &then = {});
    void askBeforeLeaving(const std::function<void()> &then);

    Session &m_session;
    Calendars m_shown; ///< as saved
    Calendars m_draft;
    CalendarRename m_renamed;
    bool m_isShown = false;
    QList<MovedDeadline> m_moved;
    QString m_movedText;
    QTimer m_pause; ///< since the last edit
    QPointer<BackgroundTask> m_task;
    int m_looks = 0;
    QPointer<QWidget> m_question;
    QString m_failure; ///< why it was not saved

    QListWidget *m_list = nullptr;
    QLabel *m_users = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_use = nullptr;
    CalendarPane *m_pane = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_showMoved = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace lw
