// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/leadcompliance.h"

#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/rules/ruleparameters.h"
#include "core/store/historystore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kAtATime = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::LeadCompliance", text);
}

/// Judges one lead after the other by the rules of the page in force.
class LeadJudge
{
public:
    LeadJudge(const Workspace &workspace, const QDateTime &now, QList<ComplianceItem> &items)
        : m_workspace(workspace)
        , m_rulebook(*workspace.rulebook())
        , m_now(now)
        , m_items(items)
    {
    }

    void judge(const LeadRecord &record, const KeptDecision *kept)
    {
        m_record = &record;
        m_facts = factsOf(record);
        m_facts.grade = codeOf(record.lead.grade);
        m_facts.owner = record.lead.owner;
        if (const Rep *rep = m_rulebook.rulebook.findRep(record.lead.owner))
            m_facts.repType = rep->type;
        judgeInquiry();
        judgeGrade();
        judgeScreening();
        judgeRouting(kept);
        judgeRelease();
        judgeReporting();
    }

private:
    const Lead &lead() const { return m_record->lead; }
    const PolicyRule *rule(RuleType type, const QDateTime &at) const
    {
        return ruleFor(m_rulebook.rulebook.policy, type, m_rulebook.dayOf(at), m_facts);
    }

    void add(const PolicyRule &rule, const QDateTime &at, bool kept, const QString &what, const QString &who = {})
    {
        ComplianceItem item;
        item.type = rule.type;
        item.rule = rule.number;
        item.lead = lead().id.value;
        item.what = what;
        item.department = rule.binds;
        item.who = who.isEmpty() ? rule.binds : who;
        item.day = m_workspace.localDay(at);
        item.kept = kept;
        m_items += item;
    }

    void judgeInquiry()
    {
        const PolicyRule *definition = rule(RuleType::InquiryDefinition, lead().registeredAt);
        if (!definition)
            return;
        const bool isInquiry = m_facts.hasIdentity && m_facts.hasReach;
        add(*definition, lead().registeredAt, isInquiry || lead().status == Status::ScreenedOut,
            isInquiry ? tr("Can be named and reached") : tr("Cannot be named or reached, and was let in"));
    }

    // A grade that nobody gave by hand was made of the answers by the rule of its day.
    void judgeGrade()
    {
        const QDateTime qualified = lead().reachedAt[size_t(Stage::Qualified)];
        const QDateTime at = qualified.isValid() ? qualified : lead().registeredAt;
        const PolicyRule *definition = rule(RuleType::QualifiedDefinition, at);
        if (!definition || lead().grade == Grade::None)
            return;
        LeadFacts asked = m_facts;
        asked.grade.clear();
        const Grade computed = gradeBy(m_rulebook, asked, m_rulebook.dayOf(at)).grade;
        const bool agrees = lead().gradeBy.isEmpty() || computed == lead().grade;
        add(*definition, at, agrees,
            agrees ? tr("Grade agrees with the answers")
                   : tr("Grade %1, by the answers %2")
                         .arg(codeOf(lead().grade), computed == Grade::None ? tr("none") : codeOf(computed)),
            lead().gradeBy);
    }

    // Screened out after it was handed over came too late; screened out and let in again was wrong.
    void judgeScreening()
    {
        const PolicyRule *screening = rule(RuleType::Screening, lead().registeredAt);
        if (!screening)
            return;
        const bool isLate = lead().status == Status::ScreenedOut && lead().reachedAt[size_t(Stage::Released)].isValid();
        const bool isWrong = m_facts.letIn && lead().status != Status::ScreenedOut;
        add(*screening, lead().registeredAt, !isLate && !isWrong,
            isLate    ? tr("Screened out after it was released")
            : isWrong ? tr("Screened out, and let in again")
                      : tr("Screened right"));
    }

    void judgeRouting(const KeptDecision *kept)
    {
        const PolicyRule *routing = rule(RuleType::Routing, lead().registeredAt);
        if (!routing || !kept || lead().status == Status::ScreenedOut || lead().owner.isEmpty())
            return;
        const bool byRule = kept->owner.compare(lead().owner, Qt::CaseInsensitive) == 0;
        add(*routing, lead().registeredAt, byRule,
            byRule ? tr("Has the owner the rules give") : tr("Given to another owner by hand"));
    }

    void judgeRelease()
    {
        const QDateTime released = lead().reachedAt[size_t(Stage::Released)];
        const PolicyRule *timing = released.isValid() ? rule(RuleType::Timing, released) : nullptr;
        if (!timing)
            return;
        const bool isEnough =
            lead().grade != Grade::None && codeOf(lead().grade) <= minimumGrade(*timing, m_facts.repType);
        if (!isEnough) // those that may go are judged by their deadline
            add(*timing, released, false, tr("Released below the least grade"));
    }

    // Heard of within so many days after the release: accepted, tried, or ended.
    void judgeReporting()
    {
        const QDateTime released = lead().reachedAt[size_t(Stage::Released)];
        const PolicyRule *reporting = released.isValid() ? rule(RuleType::SalesReporting, released) : nullptr;
        if (!reporting)
            return;
        const QDateTime due = released.addDays(reporting->parameter(u"stale_days"_s).toInt());
        if (due > m_now)
            return;
        const auto inTime = [&](const QDateTime &at) { return at.isValid() && at > released && at <= due; };
        const bool isHeard = inTime(lead().reachedAt[size_t(Stage::Accepted)]) || inTime(lead().firstAttemptAt) ||
                             inTime(lead().closedAt) || inTime(lead().lastActivityAt);
        add(*reporting, due, isHeard, isHeard ? tr("Reported in time") : tr("Nothing heard in time"), lead().owner);
    }

    const Workspace &m_workspace;
    const CompiledRulebook &m_rulebook;
    QDateTime m_now;
    QList<ComplianceItem> &m_items;
    const LeadRecord *m_record = nullptr;
    LeadFacts m_facts;
};

Result<QList<LeadId>> registeredSince(const Workspace &workspace, const QDateTime &since)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    QList<LeadId> ids;
    for (qsizetype row = 0; row < columns->size(); ++row) {
        if (columns->registeredAt[size_t(row)] >= since.toMSecsSinceEpoch() && columns->statusOf(row) != Status::Merged)
            ids += LeadId{columns->number[size_t(row)]};
    }
    return ids;
}

} // namespace

Result<void> addLeads(const Workspace &workspace, const QDateTime &since, const QDateTime &now,
                      QList<ComplianceItem> &items)
{
    const Result<QList<LeadId>> ids = registeredSince(workspace, since);
    if (!ids)
        return ids.error();
    LeadJudge judge(workspace, now, items);
    for (qsizetype from = 0; from < ids->size(); from += kAtATime) {
        const QList<LeadId> some = ids->mid(from, kAtATime);
        const Result<QList<LeadRecord>> records = workspace.records(some);
        const Result<QHash<qint64, KeptDecision>> kept = decisionsOf(workspace.database(), some);
        if (!records || !kept)
            return records ? kept.error() : records.error();
        for (const LeadRecord &record : *records) {
            const auto decision = kept->constFind(record.lead.id.value);
            judge.judge(record, decision == kept->constEnd() ? nullptr : &*decision);
        }
    }
    return {};
}

} // namespace lw
