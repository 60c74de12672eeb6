// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/compliance.h"

#include "core/base/codes.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kWorst = 5;

constexpr std::array<Code<ComplianceSpan>, kComplianceSpans> kSpans{{
    {ComplianceSpan::Week, "week", QT_TRANSLATE_NOOP("lw::Codes", "This week")},
    {ComplianceSpan::FourWeeks, "four_weeks", QT_TRANSLATE_NOOP("lw::Codes", "Four weeks")},
    {ComplianceSpan::Year, "year", QT_TRANSLATE_NOOP("lw::Codes", "Year")},
}};

/// A span up to a day, and as long a time before it.
struct Window {
    QDate first;
    QDate last;
    QDate firstBefore;

    bool holds(QDate day) const { return first <= day && day <= last; }
    bool isBefore(QDate day) const { return firstBefore <= day && day < first; }
};

Window windowOf(ComplianceSpan span, QDate day, int weekStart)
{
    const int intoWeek = (day.dayOfWeek() - weekStart + 7) % 7;
    switch (span) {
    case ComplianceSpan::Week: return {day.addDays(-intoWeek), day, day.addDays(-intoWeek - 7)};
    case ComplianceSpan::FourWeeks: return {day.addDays(-27), day, day.addDays(-55)};
    case ComplianceSpan::Year: return {day.addYears(-1).addDays(1), day, day.addYears(-2).addDays(1)};
    }
    Q_UNREACHABLE();
}

qsizetype placeOf(const QList<RuleCompliance> &rules, const ComplianceItem &item)
{
    const auto exact = std::ranges::find_if(
        rules, [&](const RuleCompliance &each) { return each.rule == item.rule && each.type == item.type; });
    const auto ofType = exact != rules.end() ? exact : std::ranges::find(rules, item.type, &RuleCompliance::type);
    return ofType == rules.end() ? -1 : ofType - rules.begin();
}

QList<Offender> worstOf(const QMap<QString, ComplianceCount> &byWho)
{
    QList<Offender> all;
    for (auto it = byWho.begin(); it != byWho.end(); ++it) {
        if (it->judged > it->kept)
            all += Offender{it.key(), it->judged - it->kept, it->judged};
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &Offender::broken);
    return all.first(std::min(kWorst, all.size()));
}

QList<LeagueLine> league(const QMap<QString, ComplianceCount> &counts)
{
    QList<LeagueLine> lines;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        lines += LeagueLine{it.key(), *it};
    std::ranges::stable_sort(lines, {}, [](const LeagueLine &line) { return line.count.share().value_or(2.0); });
    return lines;
}

bool wasAsked(const RuleCompliance &rule)
{
    return std::ranges::any_of(rule.spans,
                               [](const ComplianceCount &count) { return count.judged > 0 || count.waived > 0; });
}

/// Fills a report, item by item.
class Counter
{
public:
    Counter(const Policy &policy, QDate day, int weekStart)
    {
        m_report.day = day;
        for (int span = 0; span < kComplianceSpans; ++span)
            m_windows[size_t(span)] = windowOf(static_cast<ComplianceSpan>(span), day, weekStart);
        for (const PolicyRule &rule : policy) {
            if (rule.enabled)
                m_report.rules += RuleCompliance{.rule = rule.number,
                                                 .type = rule.type,
                                                 .binds = rule.binds,
                                                 .target = rule.target,
                                                 .spans = {},
                                                 .before = {},
                                                 .worst = {},
                                                 .breaches = {}};
        }
        m_byWho.resize(m_report.rules.size());
    }

    void add(const ComplianceItem &item)
    {
        const qsizetype place = placeOf(m_report.rules, item);
        if (place < 0)
            return;
        RuleCompliance &rule = m_report.rules[place];
        for (size_t span = 0; span < kComplianceSpans; ++span) {
            if (m_windows[span].holds(item.day))
                rule.spans[span].add(item);
            else if (m_windows[span].isBefore(item.day))
                rule.before[span].add(item);
        }
        if (m_windows[size_t(ComplianceSpan::FourWeeks)].holds(item.day))
            addRecent(rule, place, item);
    }

    ComplianceReport report()
    {
        for (qsizetype i = 0; i < m_report.rules.size(); ++i) {
            RuleCompliance &rule = m_report.rules[i];
            rule.worst = worstOf(m_byWho[i]);
            std::ranges::stable_sort(rule.breaches, std::ranges::greater(), &ComplianceItem::day);
            if (const std::optional<bool> meets = rule.meetsTarget()) {
                ++m_report.judgedRules;
                m_report.meeting += *meets ? 1 : 0;
            }
        }
        m_report.departments = league(m_departments);
        m_report.reps = league(m_reps);
        m_report.vendors = league(m_vendors);
        return m_report;
    }

private:
    void addRecent(RuleCompliance &rule, qsizetype place, const ComplianceItem &item)
    {
        m_byWho[place][item.who].add(item);
        if (!item.department.isEmpty())
            m_departments[item.department].add(item);
        if (!item.who.isEmpty() && item.who != item.department)
            (item.isVendor ? m_vendors : m_reps)[item.who].add(item);
        if (!item.kept || item.waived)
            rule.breaches += item;
    }

    ComplianceReport m_report;
    std::array<Window, kComplianceSpans> m_windows;
    QList<QMap<QString, ComplianceCount>> m_byWho;
    QMap<QString, ComplianceCount> m_departments, m_reps, m_vendors;
};

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject toJson(const ComplianceCount &count)
{
    return {{u"kept"_s, count.kept},
            {u"judged"_s, count.judged},
            {u"waived"_s, count.waived},
            {u"share"_s, numberOrNull(count.share())}};
}

QJsonObject toJson(const ComplianceItem &item)
{
    const auto instant = [](const QDateTime &at) {
        return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
    };
    return {{u"lead"_s, item.lead > 0 ? QJsonValue(item.lead) : QJsonValue()},
            {u"what"_s, item.what},
            {u"who"_s, item.who},
            {u"day"_s, item.day.toString(Qt::ISODate)},
            {u"due"_s, instant(item.due)},
            {u"done"_s, instant(item.done)},
            {u"hours_late"_s, item.hoursLate},
            {u"waived"_s, item.waived},
            {u"granted_by"_s, item.waivedBy},
            {u"reason"_s, item.waivedBecause}};
}

QJsonObject toJson(const RuleCompliance &rule)
{
    QJsonObject json{
        {u"rule"_s, rule.rule}, {u"type"_s, codeOf(rule.type)}, {u"binds"_s, rule.binds}, {u"target"_s, rule.target}};
    for (int i = 0; i < kComplianceSpans; ++i) {
        const auto span = static_cast<ComplianceSpan>(i);
        QJsonObject counts = toJson(rule.spans[size_t(i)]);
        counts.insert(u"trend"_s, numberOrNull(rule.trend(span)));
        json.insert(codeOf(span), counts);
    }
    const std::optional<bool> meets = rule.meetsTarget();
    json.insert(u"meets_target"_s, meets ? QJsonValue(*meets) : QJsonValue());
    QJsonArray worst, breaches;
    for (const Offender &each : rule.worst)
        worst += QJsonObject{{u"who"_s, each.who}, {u"broken"_s, each.broken}, {u"judged"_s, each.judged}};
    for (const ComplianceItem &each : rule.breaches)
        breaches += toJson(each);
    json.insert(u"worst"_s, worst);
    json.insert(u"breaches"_s, breaches);
    return json;
}

QJsonArray toJson(const QList<LeagueLine> &lines)
{
    QJsonArray json;
    for (const LeagueLine &line : lines) {
        QJsonObject each = toJson(line.count);
        each.insert(u"who"_s, line.who);
        json += each;
    }
    return json;
}

} // namespace

QString codeOf(ComplianceSpan span)
{
    return codeIn(kSpans, span);
}
QString labelOf(ComplianceSpan span)
{
    return labelIn(kSpans, span);
}

void ComplianceCount::add(const ComplianceItem &item)
{
    waived += item.waived ? 1 : 0;
    judged += item.waived ? 0 : 1;
    kept += item.kept && !item.waived ? 1 : 0;
}

std::optional<bool> RuleCompliance::meetsTarget() const
{
    const std::optional<double> share = spans[size_t(ComplianceSpan::FourWeeks)].share();
    return share ? std::optional(*share >= target) : std::nullopt;
}

std::optional<double> RuleCompliance::trend(ComplianceSpan span) const
{
    const std::optional<double> now = spans[size_t(span)].share(), was = before[size_t(span)].share();
    return now && was ? std::optional((*now - *was) * 100) : std::nullopt;
}

ComplianceReport compliance(const Policy &policy, const QList<ComplianceItem> &items, QDate day, int weekStart,
                            const QString &who)
{
    const auto isTheirs = [&](const QString &name) {
        return who.isEmpty() || name.compare(who, Qt::CaseInsensitive) == 0;
    };
    Counter counter(policy, day, weekStart);
    for (const ComplianceItem &item : items) {
        if (isTheirs(item.who) || isTheirs(item.department))
            counter.add(item);
    }
    ComplianceReport report = counter.report();
    report.rules.removeIf([&](const RuleCompliance &rule) { return !isTheirs(rule.binds) && !wasAsked(rule); });
    return report;
}

QJsonObject toJson(const ComplianceReport &report)
{
    QJsonArray rules;
    for (const RuleCompliance &rule : report.rules)
        rules += toJson(rule);
    return {{u"day"_s, report.day.toString(Qt::ISODate)},
            {u"rules"_s, rules},
            {u"meeting"_s, report.meeting},
            {u"judged_rules"_s, report.judgedRules},
            {u"overall"_s, numberOrNull(report.overall())},
            {u"departments"_s, toJson(report.departments)},
            {u"reps"_s, toJson(report.reps)},
            {u"vendors"_s, toJson(report.vendors)}};
}

} // namespace lw
