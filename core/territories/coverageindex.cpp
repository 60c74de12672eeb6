// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/coverageindex.h"

#include "core/rules/leadfacts.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Kinds of keys.
constexpr QChar kCompany = u'c', kCode = u'z', kPrefix = u'p', kRange = u'r', kCity = u't', kCounty = u'y',
                kAreaCode = u'a', kProduct = u'm', kState = u's', kCountry = u'n';

QString keyOf(QChar kind, const QString &country, const QString &text)
{
    return QString(kind + country + u'|' + text);
}

// Every look-up that would find the line, the narrowest kind first.
QStringList keysOf(const Coverage::Compiled &compiled)
{
    const CoverageLine &line = compiled.line;
    QStringList keys;
    const auto add = [&](QChar kind, const QString &country, const QString &text) {
        if (!text.isEmpty())
            keys += keyOf(kind, country, text);
    };
    add(kCompany, {}, compiled.companyKey);
    if (!line.country.isEmpty()) {
        if (!line.postalPrefix.isEmpty())
            add(kPrefix, line.country, line.postalPrefix);
        else if (line.postalTo.isEmpty())
            add(kCode, line.country, line.postalFrom);
        else
            add(kRange, line.country, QString(line.postalFrom + u'-' + line.postalTo));
    }
    add(kCity, {}, compiled.cityKey);
    add(kCounty, {}, compiled.countyKey);
    add(kAreaCode, {}, line.areaCode);
    add(kProduct, {}, compiled.productKey);
    add(kState, {}, line.state);
    add(kCountry, {}, line.country);
    return keys;
}

} // namespace

CoverageIndex::CoverageIndex(const Coverage &coverage)
{
    QHash<QString, int> uses;
    for (const Coverage::Compiled &compiled : coverage.lines) {
        for (const QString &key : keysOf(compiled))
            ++uses[key];
    }
    for (quint32 at = 0; at < coverage.lines.size(); ++at) {
        const Coverage::Compiled &compiled = coverage.lines[at];
        const QStringList keys = keysOf(compiled);
        const auto rarest = std::ranges::min_element(keys, {}, [&](const QString &key) { return uses.value(key); });
        if (rarest == keys.end())
            m_always.push_back(at);
        else if (rarest->front() == kRange)
            addRange(compiled.line, at);
        else
            m_byKey[*rarest].push_back(at);
        QList<qsizetype> &lengths = m_prefixLengths[compiled.line.country];
        const qsizetype length = compiled.line.postalPrefix.size();
        if (length > 0 && !lengths.contains(length))
            lengths += length;
    }
    for (QHash<qsizetype, Ranges> &byLength : m_ranges) {
        for (Ranges &ranges : byLength) {
            std::ranges::sort(ranges, {}, [](const Range &range) { return std::tie(range.from, range.line); });
            layOut(ranges, 0, ranges.size());
        }
    }
}

void CoverageIndex::addRange(const CoverageLine &line, quint32 at)
{
    m_ranges[line.country][line.postalFrom.size()].push_back({line.postalFrom, line.postalTo, at});
}

QString CoverageIndex::layOut(Ranges &ranges, size_t begin, size_t end)
{
    if (begin >= end)
        return {};
    const size_t middle = begin + (end - begin) / 2;
    Range &range = ranges[middle];
    range.furthest = std::max({range.to, layOut(ranges, begin, middle), layOut(ranges, middle + 1, end)});
    return range.furthest;
}

void CoverageIndex::findIn(const Ranges &ranges, size_t begin, size_t end, QStringView code, std::vector<quint32> &into)
{
    if (begin >= end)
        return;
    const size_t middle = begin + (end - begin) / 2;
    const Range &range = ranges[middle];
    if (range.furthest < code)
        return;
    findIn(ranges, begin, middle, code, into);
    if (code < range.from)
        return;
    if (code <= range.to)
        into.push_back(range.line);
    findIn(ranges, middle + 1, end, code, into);
}

void CoverageIndex::find(const LeadFacts &facts, QChar kind, const QString &text, std::vector<quint32> &into) const
{
    if (text.isEmpty())
        return;
    const bool ofCountry = kind == kCode || kind == kPrefix;
    const auto found = m_byKey.constFind(keyOf(kind, ofCountry ? facts.countryCode : QString(), text));
    if (found != m_byKey.constEnd())
        into.insert(into.end(), found->begin(), found->end());
}

void CoverageIndex::findPostcode(const LeadFacts &facts, std::vector<quint32> &into) const
{
    const QString &code = facts.postalKey;
    if (code.isEmpty())
        return;
    find(facts, kCode, code, into);
    if (facts.countryCode == u"US" && code.size() == 9) // a ZIP+4 lies in its ZIP
        find(facts, kCode, code.first(5), into);
    for (const qsizetype length : m_prefixLengths.value(facts.countryCode)) {
        if (length <= code.size())
            find(facts, kPrefix, code.first(length), into);
    }
    const auto byLength = m_ranges.constFind(facts.countryCode);
    if (byLength == m_ranges.constEnd())
        return;
    for (auto ranges = byLength->cbegin(); ranges != byLength->cend(); ++ranges) {
        if (ranges.key() <= code.size())
            findIn(ranges.value(), 0, ranges->size(), QStringView(code).first(ranges.key()), into);
    }
}

std::vector<quint32> CoverageIndex::candidates(const LeadFacts &facts, const FoldedFacts &folded) const
{
    std::vector<quint32> found = m_always;
    find(facts, kCompany, facts.companyKey, found);
    findPostcode(facts, found);
    find(facts, kCity, folded.city, found);
    find(facts, kCounty, folded.county, found);
    find(facts, kAreaCode, facts.areaCode, found);
    find(facts, kProduct, folded.product, found);
    find(facts, kState, facts.stateCode, found);
    find(facts, kCountry, facts.countryCode, found);
    std::ranges::sort(found);
    return found;
}

} // namespace lw
