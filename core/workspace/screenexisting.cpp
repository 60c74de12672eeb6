// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/screenexisting.h"

#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/listscreener.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kPage = 500; // records read at a time

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ScreenExisting", text);
}

QString labelFor(qsizetype leads)
{
    return leads == 1 ? tr("Screen out by the list: 1 lead") : tr("Screen out by the list: %1 leads").arg(leads);
}

Error stopped()
{
    return failed(tr("Stopped. Nothing was changed."));
}

Result<QList<LeadId>> openLeads(const Workspace &workspace)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    QList<LeadId> leads;
    for (qsizetype i = 0; i < columns->size(); ++i) {
        if (isOpen(columns->statusOf(i)))
            leads += LeadId{columns->number[size_t(i)]};
    }
    return leads;
}

/// Hands the records of leads to `take`, some hundred read at a time. Error: stopped; or what `take` answers.
Result<void> forEachRecord(const Workspace &workspace, const QList<LeadId> &leads, const Progress &progress,
                           const std::function<Result<void>(const LeadRecord &)> &take)
{
    for (qsizetype from = 0; from < leads.size(); from += kPage) {
        const Result<QList<LeadRecord>> page =
            loadRecords(workspace.database(), leads.mid(from, kPage), workspace.settings().currency);
        if (!page)
            return page.error();
        for (qsizetype i = 0; i < page->size(); ++i) {
            if (!goesOn(progress, from + i, leads.size()))
                return stopped();
            LW_TRY(take((*page)[i]));
        }
    }
    return {};
}

Result<void> refuseStale(const Workspace &workspace, const Database &database)
{
    const Result<RulebookId> inForce = rulebookInForce(database);
    if (!inForce)
        return inForce.error();
    if (inForce->value != workspace.rulebook()->version)
        return failed(tr("The rulebook was changed by somebody else since the leads were looked at. Look at them "
                         "again, then screen them out. Nothing was changed."));
    return {};
}

/// Screens out one lead after the other while a deed is open.
class BatchScreener
{
public:
    BatchScreener(OpenDeed &deed, const Workspace &workspace, QList<Refusal> *refused)
        : m_deed(deed)
        , m_workspace(workspace)
        , m_screener(workspace, workspace.localDay(deed.deed.now))
        , m_refused(refused)
    {
    }

    Result<void> take(const LeadRecord &record)
    {
        const LeadId lead = record.lead.id;
        const Result<std::optional<ScreeningHold>> hold = m_screener.holdOf(record);
        if (!hold)
            return hold.error();
        if (!*hold)
            return refuse(lead, whyNotHeld(record.lead));
        const Screening &screening = (*hold)->screening;
        const Result<LeadChange> change = work(record.lead, actOf(screening), m_screener.rulebook());
        if (!change)
            return refuse(lead, change.error().message);
        LW_TRY(saveChange(m_deed, *change, m_screener.rulebook()));
        LW_TRY(keepDecision(record, screening));
        ++m_done;
        m_byReason.insert(screening.reason, m_byReason.value(screening.reason).toInt() + 1);
        return {};
    }

    Result<void> refuse(LeadId lead, const QString &why)
    {
        if (!m_refused)
            return nothingChanged(why);
        *m_refused += Refusal{lead, why};
        if (m_firstRefusal.isEmpty())
            m_firstRefusal = why;
        return {};
    }

    Result<void> finish() const
    {
        if (m_done == 0)
            return nothingChanged(m_firstRefusal);
        m_deed.label = labelFor(m_done);
        m_deed.detail = {{u"verb"_s, codeOf(Verb::ScreenOut)},
                         {u"leads"_s, m_done},
                         {u"reasons"_s, m_byReason},
                         {u"rulebook"_s, m_screener.rulebook().version},
                         {u"fingerprint"_s, m_screener.rulebook().fingerprint}};
        return {};
    }

private:
    static Error nothingChanged(const QString &why) { return failed(tr("%1 Nothing was changed.").arg(why)); }

    static QString whyNotHeld(const Lead &lead)
    {
        return isOpen(lead.status)
                   ? tr("The screening list does not hold for lead %1.").arg(lead.id.value)
                   : tr("Lead %1 is not open any more (%2).").arg(QString::number(lead.id.value), labelOf(lead.status));
    }

    // As a person would, who reads in the list what to give as the reason.
    Act actOf(const Screening &screening) const
    {
        Act act;
        act.verb = Verb::ScreenOut;
        act.reason = screening.reason;
        act.note = screening.because;
        act.at = m_deed.deed.now;
        act.actor = m_deed.deed.actor;
        return act;
    }

    // What stands for the lead from now on names the list's version, as on arrival.
    Result<void> keepDecision(const LeadRecord &record, const Screening &screening) const
    {
        const LeadId lead = record.lead.id;
        const QDateTime &now = m_deed.deed.now;
        const Result<std::optional<KeptDecision>> before = decisionOf(m_deed.database, lead);
        if (!before)
            return before.error();
        LeadFacts facts = factsOf(record);
        facts.identityByFile = *before && (*before)->facts.identityByFile;
        const CompiledRulebook &rulebook = m_screener.rulebook();
        Decision decision = decide(facts, rulebook, m_workspace.localDay(now));
        decision.screening = screening;
        HistoryWriter history(m_deed.database, m_deed.id);
        return replaceDecision(m_deed.database, history, lead, now, RulebookId{rulebook.version}, facts, decision);
    }

    OpenDeed &m_deed;
    const Workspace &m_workspace;
    ListScreener m_screener;
    QList<Refusal> *m_refused;
    QString m_firstRefusal;
    QJsonObject m_byReason;
    int m_done = 0;
};

ListMatch matchOf(const LeadRecord &record, const ScreeningHold &hold)
{
    return {.lead = record.lead.id,
            .name = record.person.shownName(),
            .company = record.company.name,
            .owner = record.lead.owner,
            .stage = record.lead.stage,
            .screening = hold.screening,
            .entry = hold.entry};
}

} // namespace

Result<ListLook> lookAtBase(const Workspace &workspace, const QDateTime &now, const Progress &progress)
{
    const Result<QList<LeadId>> leads = openLeads(workspace);
    if (!leads)
        return leads.error();
    ListScreener screener(workspace, workspace.localDay(now));
    ListLook look;
    LW_TRY(forEachRecord(workspace, *leads, progress, [&](const LeadRecord &record) -> Result<void> {
        const Result<std::optional<ScreeningHold>> hold = screener.holdOf(record);
        if (!hold)
            return hold.error();
        ++look.looked;
        if (*hold)
            look.matches += matchOf(record, **hold);
        return {};
    }));
    look.withoutRule = screener.withoutRule();
    look.letIn = screener.letIn();
    return look;
}

Result<OperationId> screenOutExisting(Workspace &workspace, const QList<LeadId> &leads, const QString &actor,
                                      const QDateTime &now, QList<Refusal> *refused, const Progress &progress)
{
    if (leads.isEmpty())
        return usage(tr("No lead was named to be screened out. Choose at least one."));
    QList<LeadId> each = leads;
    std::ranges::sort(each);
    each.erase(std::unique(each.begin(), each.end()), each.end());
    const Deed deed{u"act"_s, labelFor(each.size()), actor, now};
    return workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        LW_TRY(refuseStale(workspace, open.database));
        BatchScreener screener(open, workspace, refused);
        QSet<LeadId> found;
        LW_TRY(forEachRecord(workspace, each, progress, [&](const LeadRecord &record) {
            found += record.lead.id;
            return screener.take(record);
        }));
        for (const LeadId lead : each) {
            if (!found.contains(lead))
                LW_TRY(screener.refuse(lead, tr("There is no lead with the register number %1.").arg(lead.value)));
        }
        return screener.finish();
    });
}

QString entryText(const std::optional<ScreeningEntry> &entry)
{
    if (!entry)
        return u"countries_served"_s;
    const QString text = codeOf(entry->by) + u": "_s + entry->value;
    return entry->company.isEmpty() ? text : QString(text + u" ("_s + entry->company + u')');
}

} // namespace lw
