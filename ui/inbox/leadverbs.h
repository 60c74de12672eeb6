// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actions.h"
#include "ui/inbox/logline.h"
#include "ui/session/session.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QDialog;
class QMessageBox;

namespace lw
{

/// What can be done to leads of the inbox: each verb asks what it must, then does its act to all chosen leads in one
/// deed. The list does not wait for the file: leads that a verb sends away leave at once and come back if it fails.
class LeadVerbs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadVerbs)

public:
    using Selection = std::function<QList<LeadId>()>;

    /// `window`: what dialogs lie over.
    LeadVerbs(Session &session, QWidget *window, Selection selection);

    QAction *action(ActionId id) const { return m_actions.value(id); }
    QList<QAction *> actions() const; ///< in the order of the menu
    void setCount(int count);         ///< how many leads the verbs would go to; shown in their texts
    void log(const LogEntry &entry);

    /// Sent away and not saved yet.
    const QSet<LeadId> &leaving() const { return m_leaving; }

Q_SIGNALS:
    void leavingChanged();
    void refused(const QList<lw::LeadId> &leads); ///< those a verb could not be done to
    void notLogged(const lw::LogEntry &entry);
    void closed(); ///< a dialog went away; the list should have the focus

private:
    void createActions();
    void accept();
    void route();
    void park(Verb verb);
    void pause();
    void resume();
    void end();
    void duplicate();
    void split();
    void grade(Grade grade);
    void giveGrade(const QList<LeadId> &leads, Grade grade, const QString &because);
    bool needsReason(const QList<LeadId> &leads, Grade grade) const;
    void answer();
    void openQuestions(const LeadRecord &record);
    void reopen();
    void routeAgain();
    void takeBack();

    struct Order {
        QList<LeadId> leads;
        Act act;
        QString label;
        bool leaves = true;
        std::function<void()> failed = {}; ///< beside being said
    };
    using Label = std::function<QString(const QList<LeadId> &)>;
    using HandedOver = std::function<void(const QList<LeadId> &)>;
    /// Asks first where some of the leads must not be contacted; `goes` gets those that are handed over all the same.
    void handOver(const QList<LeadId> &leads, const Label &label, const HandedOver &goes);
    QList<LeadId> bannedAmong(const QList<LeadId> &leads) const;
    void tellWhy(QMessageBox *box, const QList<LeadId> &banned);
    void sayWhatStays(const Session::Done &done);
    void carryOut(const Order &order);
    void confirm(const Order &order);
    QDialog *openDialog(QDialog *dialog);
    QString named(const QList<LeadId> &leads) const; ///< “12 leads” or the lead's number
    QString ownerOf(LeadId lead) const;
    Act actOf(Verb verb) const;

    Session &m_session;
    QWidget *m_window;
    Selection m_selection;
    QHash<ActionId, QAction *> m_actions;
    int m_count = 0;
    QSet<LeadId> m_leaving;
    QSet<LeadId> m_unsubscribed; ///< ended here because they asked not to be contacted
};

} // namespace lw
