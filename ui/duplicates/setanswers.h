// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/mergeleads.h"
#include "ui/session/session.h"

namespace lw
{

/// The answers to a set, each a deed that can be undone. The list does not wait for the file: an answered set leaves at
/// once and comes back if the answer fails.
class SetAnswers final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetAnswers)

public:
    using Leads = QList<LeadId>;

    SetAnswers(Session &session, QObject *parent);

    // `set` names the set by its leads, in their order; the answer may be for some of them only.
    void keepApart(const Leads &set, const Leads &leads);
    void respond(const Leads &set, LeadId survivor, const Leads &others); ///< the others' inquiries go to the survivor
    void merge(const Leads &set, const MergeChoice &choice);

    bool isLeaving(const Leads &set) const { return m_leaving.contains(set); }

Q_SIGNALS:
    void leavingChanged();
    void answered(const QList<lw::LeadId> &set);
    void refused(const QList<lw::LeadId> &set); ///< it is back in the list; why was said

private:
    /// By value: who hears that it leaves may drop the set it was named by.
    void carryOut(Leads set, const QString &label, Session::Deed deed);

    Session &m_session;
    QList<Leads> m_leaving;
};

/// “Merge lead 15 into lead 12”, “Merge 3 leads into lead 12”.
QString mergeLabel(const MergeChoice &choice);

} // namespace lw
