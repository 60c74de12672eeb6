// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadselection.h"

#include "core/base/fold.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using Test = std::function<bool(qsizetype)>;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::LeadSelection", text);
}

// Few distinct values stand in a column of ids or codes: each is judged once.
template<class Code, class TextOf>
Test byCode(const std::vector<Code> &column, size_t codes, const FilterTerm &term, const QTimeZone &zone, TextOf textOf)
{
    std::vector<char> meets(codes);
    for (size_t code = 0; code < codes; ++code)
        meets[code] = meetsValue(term, textOf(code), zone) != term.negated;
    return [&column, meets = std::move(meets)](qsizetype row) { return meets[column[size_t(row)]] != 0; };
}

Test byName(const std::vector<quint32> &column, const NameTable &names, const FilterTerm &term, const QTimeZone &zone)
{
    return byCode(column, size_t(names.size()), term, zone, [&](size_t id) { return names.name(quint32(id)); });
}

QString isoText(qint64 msecs)
{
    return msecs == kNoTime ? QString() : QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(Qt::ISODateWithMs);
}

// The first and the last millisecond of a local day, month or year; nothing for anything else.
std::optional<std::pair<qint64, qint64>> spanOf(const QString &wanted, const QTimeZone &zone)
{
    const QStringList parts = wanted.split(u'-');
    const QDate first(parts.value(0).toInt(), parts.value(1, u"1"_s).toInt(), parts.value(2, u"1"_s).toInt());
    if (wanted.size() > 10 || wanted.endsWith(u'*') || parts.value(0).size() != 4 || !first.isValid())
        return std::nullopt;
    const QDate next = parts.size() == 1   ? first.addYears(1)
                       : parts.size() == 2 ? first.addMonths(1)
                                           : first.addDays(1);
    return std::pair(first.startOfDay(zone).toMSecsSinceEpoch(), next.startOfDay(zone).toMSecsSinceEpoch() - 1);
}

bool compareSpan(FilterTerm::Op op, qint64 at, const std::pair<qint64, qint64> &span)
{
    switch (op) {
    case FilterTerm::Op::Is: return at >= span.first && at <= span.second;
    case FilterTerm::Op::AtLeast: return at >= span.first;
    case FilterTerm::Op::AtMost: return at <= span.second;
    case FilterTerm::Op::Above: return at > span.second;
    case FilterTerm::Op::Below: return at < span.first;
    }
    Q_UNREACHABLE();
}

// Days are compared as numbers; anything finer goes by the text, as it does for a record.
template<class At>
Test byInstant(At at, const FilterTerm &term, const QTimeZone &zone)
{
    std::vector<std::pair<qint64, qint64>> spans;
    for (const QString &wanted : term.values) {
        if (const auto span = spanOf(wanted, zone))
            spans.push_back(*span);
    }
    if (qsizetype(spans.size()) != term.values.size())
        return [at, term, zone](qsizetype row) { return meetsValue(term, isoText(at(row)), zone) != term.negated; };
    return [at, term, spans](qsizetype row) {
        const bool meets = at(row) != kNoTime && std::ranges::any_of(spans, [&](const auto &span) {
                               return compareSpan(term.op, at(row), span);
                           });
        return meets != term.negated;
    };
}

Test byTime(const std::vector<qint64> &column, const FilterTerm &term, const QTimeZone &zone)
{
    return byInstant([&column](qsizetype row) { return column[size_t(row)]; }, term, zone);
}

Test byWord(const LeadColumns &columns, const QString &word, bool negated)
{
    const QByteArray needle = fold(word).toUtf8();
    bool isNumber = false;
    const qint64 parsed = needle.toLongLong(&isNumber);
    const qint64 number = isNumber && QByteArray::number(parsed) == needle ? parsed : 0;
    return [&columns, needle, number, negated](qsizetype row) {
        const bool holds = columns.number[size_t(row)] == number || columns.searchText[size_t(row)].contains(needle);
        return holds != negated;
    };
}

Test byNumber(const LeadColumns &columns, const FilterTerm &term, const QTimeZone &zone)
{
    return [&columns, term, zone](qsizetype row) {
        return meetsValue(term, QString::number(columns.number[size_t(row)]), zone) != term.negated;
    };
}

Result<Test> testOf(const FilterTerm &term, const LeadColumns &c, const QTimeZone &zone, const QDateTime &now)
{
    const auto arrival = [&c](qsizetype row) { return c.reachedAt[size_t(row)][0]; };
    if (term.isAge)
        return Test([arrival, term, at = now.toMSecsSinceEpoch()](qsizetype row) {
            return meetsAge(term, (at - arrival(row)) / 1000) != term.negated;
        });
    if (!term.field && term.custom.isEmpty())
        return byWord(c, term.values.first(), term.negated);
    switch (term.field.value_or(Field::Message)) {
    case Field::Number: return byNumber(c, term, zone);
    case Field::Source: return byName(c.source, c.sources, term, zone);
    case Field::Campaign: return byName(c.campaign, c.campaigns, term, zone);
    case Field::Product: return byName(c.product, c.products, term, zone);
    case Field::Owner: return byName(c.owner, c.owners, term, zone);
    case Field::Territory: return byName(c.territory, c.territories, term, zone);
    case Field::Reason: return byName(c.reason, c.reasons, term, zone);
    case Field::Country: return byName(c.country, c.countries, term, zone);
    case Field::Stage:
        return byCode(c.stage, kStageCount, term, zone, [](size_t code) { return codeOf(static_cast<Stage>(code)); });
    case Field::Status:
        return byCode(c.status, kStatusCount, term, zone,
                      [](size_t code) { return codeOf(static_cast<Status>(code)); });
    case Field::Grade:
        return byCode(c.grade, kGradeCount, term, zone, [](size_t code) { return codeOf(static_cast<Grade>(code)); });
    case Field::DoNotContact:
        return byCode(c.forbidden, 2, term, zone, [](size_t code) { return code == 0 ? u"false"_s : u"true"_s; });
    case Field::ReceivedAt: return byInstant(arrival, term, zone);
    case Field::RegisteredAt: return byTime(c.registeredAt, term, zone);
    case Field::ClosedAt: return byTime(c.closedAt, term, zone);
    case Field::Deadline: return byTime(c.deadline, term, zone);
    default:
        return usage(tr("“%1” cannot be asked here; source, campaign, product, owner, territory, country, stage, "
                        "status, grade, reason, do_not_contact and dates can.")
                         .arg(term.custom.isEmpty() ? nameOf(*term.field) : term.custom));
    }
}

} // namespace

Result<LeadSelector> LeadSelector::make(const LeadQuery &query, const LeadColumns &columns, const QDateTime &now)
{
    LeadSelector selector;
    for (const QList<FilterTerm> &group : query.groups) {
        std::vector<Test> tests;
        for (const FilterTerm &term : group) {
            Result<Test> test = testOf(term, columns, query.zone, now);
            if (!test)
                return test.error();
            tests.push_back(*std::move(test));
        }
        selector.m_groups.push_back(std::move(tests));
    }
    if (!query.search.isEmpty())
        selector.m_search = byWord(columns, query.search, false);
    return selector;
}

bool LeadSelector::holds(qsizetype row) const
{
    if (m_search && !m_search(row))
        return false;
    const auto all = [row](const std::vector<Test> &tests) {
        return std::ranges::all_of(tests, [row](const Test &test) { return test(row); });
    };
    return m_groups.empty() || std::ranges::any_of(m_groups, all);
}

LeadColumns filtered(const LeadColumns &columns, const LeadSelector &selector)
{
    return subset(columns, [&](qsizetype row) { return selector.holds(row); });
}

} // namespace lw
