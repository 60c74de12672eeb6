// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/survivorrule.h"

#include "core/base/codes.h"

#include <algorithm>
#include <tuple>

namespace lw
{

namespace
{

constexpr std::array<Code<SurvivorRule>, 3> kRules{{
    {SurvivorRule::FurthestStage, "furthest_stage", QT_TRANSLATE_NOOP("lw::Codes", "Furthest stage")},
    {SurvivorRule::Oldest, "oldest", QT_TRANSLATE_NOOP("lw::Codes", "Oldest")},
    {SurvivorRule::MostComplete, "most_complete", QT_TRANSLATE_NOOP("lw::Codes", "Most complete")},
}};

qsizetype filledFields(const LeadRecord &record)
{
    return std::ranges::count_if(
        leadFields(), [&](const FieldInfo &field) { return field.fromFile && !textOf(record, field.field).isEmpty(); });
}

} // namespace

QString codeOf(SurvivorRule rule)
{
    return codeIn(kRules, rule);
}
QString labelOf(SurvivorRule rule)
{
    return labelIn(kRules, rule);
}
std::optional<SurvivorRule> survivorRuleFromCode(QStringView code)
{
    return fromCodeIn(kRules, code);
}

QStringList survivorRuleCodes()
{
    QStringList codes;
    for (const Code<SurvivorRule> &row : kRules)
        codes += codeOf(row.value);
    return codes;
}

LeadId survivorBy(SurvivorRule rule, const QList<LeadRecord> &records)
{
    Q_ASSERT(!records.isEmpty());
    const auto best = [&](auto key) { return std::ranges::max_element(records, {}, key)->lead.id; };
    switch (rule) {
    case SurvivorRule::FurthestStage:
        return best([](const LeadRecord &record) {
            return std::tuple(record.lead.stage, isOpen(record.lead.status), -record.lead.id.value);
        });
    case SurvivorRule::Oldest:
        return std::ranges::min_element(
                   records, {},
                   [](const LeadRecord &record) { return std::tuple(record.lead.receivedAt(), record.lead.id); })
            ->lead.id;
    case SurvivorRule::MostComplete:
        return best([](const LeadRecord &record) { return std::tuple(filledFields(record), -record.lead.id.value); });
    }
    Q_UNREACHABLE();
}

} // namespace lw
