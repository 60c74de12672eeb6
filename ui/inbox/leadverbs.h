// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/work.h"
#include "ui/actions/actions.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QDialog;

namespace lw
{

class Session;

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
    void log(LeadId lead, Verb verb, const QString &note);

    const QSet<LeadId> &leaving() const { return m_leaving; }

Q_SIGNALS:
    void leavingChanged();
    void refused(const QList<lw::LeadId> &leads); ///< those a verb could not be done to
    void notLogged(lw::LeadId lead, lw::Verb verb, const QString &note);
    void closed(); ///< a dialog went away; the list should have the focus

private:
    void createActions();
    void accept();
    void route();
    void park(Verb verb);
    void end();
    void duplicate();
    void grade(Grade grade);
    void reopen();

    struct Order {
        QList<LeadId> leads;
        Act act;
        QString label;
        bool leaves = true;
        std::function<void()> failed = {}; ///< beside being said
    };
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
    QSet<LeadId> m_leaving;
};

} // namespace lw
