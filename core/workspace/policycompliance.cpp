// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/policycompliance.h"

#include "core/rules/ruleparameters.h"
#include "core/store/campaignstore.h"
#include "core/store/clockstore.h"
#include "core/store/waiverstore.h"
#include "core/workspace/leadcompliance.h"
#include "core/workspace/rulebookversions.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDaysBack = 2 * 366; // a year, and the year before it for the trend

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyCompliance", text);
}

bool isVendor(const CompiledRulebook &rulebook, const QString &name)
{
    const Rep *rep = rulebook.rulebook.findRep(name);
    return rep && rep->type == u"vendor";
}

// Sales' promises are the owner's; the others are of whom the rule binds.
ComplianceItem itemOf(const JudgedClock &judged, const PolicyRule *rule, const Workspace &workspace,
                      const QDateTime &now)
{
    const Clock &clock = judged.clock;
    ComplianceItem item;
    item.type = ruleTypeOf(clock.kind);
    item.rule = rule ? rule->number : 0;
    item.lead = judged.lead.value;
    item.what = labelOf(clock.kind);
    item.department = rule ? rule->binds : QString();
    item.who = chargedTo(clock.kind) == Charged::Sales && !judged.owner.isEmpty() ? judged.owner : item.department;
    item.isVendor = isVendor(*workspace.rulebook(), item.who);
    item.day = workspace.localDay(clock.due);
    item.kept = clock.met.isValid() && clock.met <= clock.due;
    item.due = clock.due;
    item.done = clock.met;
    if (!item.kept)
        item.hoursLate = double(clock.due.msecsTo(clock.met.isValid() ? clock.met : now)) / 3'600'000;
    item.clock = codeOf(clock.kind);
    item.started = clock.started;
    item.waived = judged.waiver.has_value();
    if (judged.waiver) {
        item.waivedBy = judged.waiver->granter;
        item.waivedBecause = judged.waiver->reason;
    }
    return item;
}

Result<void> addClocks(const Workspace &workspace, const QDateTime &since, const QDateTime &now,
                       QList<ComplianceItem> &items)
{
    RulebookVersions versions(workspace);
    std::optional<Error> problem;
    LW_TRY(forEachJudgedClock(workspace.database(), since, now, [&](const JudgedClock &judged) {
        const Result<const PolicyRule *> rule = versions.ruleOf(judged.clock);
        if (!rule)
            problem = rule.error();
        else
            items += itemOf(judged, *rule, workspace, now);
    }));
    return problem ? Result<void>(*problem) : Result<void>();
}

QStringList missingOf(const Campaign &campaign)
{
    QStringList missing;
    if (campaign.owner.isEmpty())
        missing += tr("owner");
    if (campaign.keyCodes.isEmpty())
        missing += tr("codes");
    if (!campaign.forecastInquiries && !campaign.forecastQualified && !campaign.forecastSales)
        missing += tr("forecast");
    if (!campaign.budget)
        missing += tr("cost");
    return missing;
}

// No campaign starts without owner, codes, cost and forecast.
Result<void> addCampaigns(const Workspace &workspace, const QDateTime &since, const QDateTime &now,
                          QList<ComplianceItem> &items)
{
    const PolicyRule *rule = findRule(workspace.rulebook()->rulebook.policy, RuleType::MarketingReporting);
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    for (const Campaign &campaign : *campaigns) {
        if (!rule || !campaign.start.isValid() || campaign.start > workspace.localDay(now) ||
            campaign.start < workspace.localDay(since))
            continue;
        const QStringList missing = missingOf(campaign);
        ComplianceItem item;
        item.type = rule->type;
        item.rule = rule->number;
        item.what = missing.isEmpty() ? tr("%1 began complete").arg(campaign.name)
                                      : tr("%1 began without %2").arg(campaign.name, missing.join(u", "_s));
        item.department = rule->binds;
        item.who = campaign.owner.isEmpty() ? rule->binds : campaign.owner;
        item.day = campaign.start;
        item.kept = missing.isEmpty();
        items += item;
    }
    return {};
}

Result<Clock> brokenClock(const Workspace &workspace, LeadId lead, ClockKind kind, const QDateTime &started,
                          const QDateTime &now)
{
    LW_TRY(workspace.record(lead.value)); // says so where there is no such lead
    const Result<QList<Clock>> clocks = clocksOf(workspace.database(), lead);
    if (!clocks)
        return clocks.error();
    for (const Clock &clock : *clocks) {
        const bool isBroken = !clock.stopped && clock.due < now && (!clock.met.isValid() || clock.met > clock.due);
        if (clock.kind == kind && (!started.isValid() || clock.started == started) && isBroken)
            return clock;
    }
    return failed(
        tr("Lead %1 has no deadline “%2” that was not kept.").arg(QString::number(lead.value), labelOf(kind)));
}

// What was granted stands with its reason; a better one is given after the first is taken back.
Result<void> refuseLetGo(const Workspace &workspace, LeadId lead, const Clock &clock)
{
    const Result<std::optional<Waiver>> before = waiverOf(workspace.database(), lead, clock.kind, clock.started);
    if (!before)
        return before.error();
    if (*before)
        return failed(tr("%1 let it go already: “%2”. Undo that first, to give another reason.")
                          .arg((*before)->granter, (*before)->reason));
    return {};
}

Result<void> refuseUnknown(const Workspace &workspace, const QString &who)
{
    const auto isCalled = [&](const QString &name) { return name.compare(who, Qt::CaseInsensitive) == 0; };
    const People &people = workspace.people();
    if (std::ranges::any_of(workspace.rulebook()->rulebook.reps, isCalled, &Rep::name) ||
        std::ranges::any_of(people.members, isCalled, &Member::name) ||
        std::ranges::any_of(people.departments, isCalled, &Department::name))
        return {};
    return usage(tr("Nobody here is called “%1”, and no rule binds them. Name a department, a role, a rep or a vendor "
                    "as the report does.")
                     .arg(who));
}

} // namespace

Result<ComplianceReport> policyCompliance(const Workspace &workspace, const QDateTime &now, const QString &who)
{
    QList<ComplianceItem> items;
    const QDateTime since = now.addDays(-kDaysBack);
    LW_TRY(addClocks(workspace, since, now, items));
    LW_TRY(addLeads(workspace, since, now, items));
    LW_TRY(addCampaigns(workspace, since, now, items));
    ComplianceReport report = compliance(workspace.rulebook()->rulebook.policy, items, workspace.localDay(now),
                                         workspace.settings().weekStart, who);
    if (report.rules.isEmpty() && !who.isEmpty())
        LW_TRY(refuseUnknown(workspace, who));
    return report;
}

Result<OperationId> waiveClock(Workspace &workspace, LeadId lead, ClockKind kind, const QDateTime &started,
                               const QString &reason, const QString &granter, const QDateTime &now)
{
    const QString because = reason.simplified();
    if (because.isEmpty())
        return usage(tr("Letting a promise go needs its reason, in words."));
    const Result<Clock> clock = brokenClock(workspace, lead, kind, started, now);
    if (!clock)
        return clock.error();
    LW_TRY(refuseLetGo(workspace, lead, *clock));
    const Waiver waiver{
        .lead = lead, .kind = kind, .started = clock->started, .granter = granter, .reason = because, .at = now};
    const QString label = tr("Let go: %1 of lead %2").arg(labelOf(kind), QString::number(lead.value));
    return workspace.perform({u"act"_s, label, granter, now}, [&](OpenDeed &open) -> Result<void> {
        open.leads.insert(lead.value);
        return saveWaiver(open.database, waiver);
    });
}

} // namespace lw
