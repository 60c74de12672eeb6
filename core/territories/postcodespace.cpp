// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/postcodespace.h"

#include "core/territories/coverage.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QStringView kDigits = u"0123456789";
constexpr QStringView kLetters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr QStringView kAnySign = u" 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr QStringView kCanadianFirst = u"ABCEGHJKLMNPRSTVXY";
constexpr QStringView kCanadianLetters = u"ABCEGHJKLMNPRSTVWXYZ";
constexpr qsizetype kPaddedLength = 10;

// Countries whose codes are digits of one length.
struct DigitCountries {
    int digits;
    QStringView countries;
};
constexpr DigitCountries kDigitCountries[] = {
    {4, u"AT AU BE BG CH DK HU LU NO NZ SI ZA"},
    {5, u"CZ DE ES FI FR GR HR IT KR MX MY PR SE SK TH TR UA PL"},
    {6, u"CN IN RO RU SG"},
    {7, u"JP PT"},
    {8, u"BR"},
};

QStringList places(QStringView signs, qsizetype count)
{
    QStringList all;
    for (qsizetype i = 0; i < count; ++i)
        all += signs.toString();
    return all;
}

bool isDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// How many digits the codes of a country have, by its lines; 0 where they do not say.
qsizetype digitsByLines(const QString &country, const QList<CoverageLine> &lines)
{
    qsizetype digits = 0;
    for (const CoverageLine &line : lines) {
        if (line.country != country)
            continue;
        if (!isDigits(line.postalFrom) || !isDigits(line.postalTo) || !isDigits(line.postalPrefix))
            return 0;
        if (line.postalPrefix.size() > 9 || line.postalFrom.size() > 9)
            return 0;
        if (line.postalTo.isEmpty() && !line.postalFrom.isEmpty())
            digits = std::max(digits, line.postalFrom.size());
    }
    for (const CoverageLine &line : lines) {
        if (line.country == country && std::max(line.postalPrefix.size(), line.postalTo.size()) > digits)
            return 0;
    }
    return digits;
}

} // namespace

PostcodeSpace::PostcodeSpace(QStringList head, const QStringList &tail, bool isPadded, bool isHeadOfLonger)
    : m_signs(std::move(head))
    , m_head(m_signs.size())
    , m_isPadded(isPadded)
    , m_isHeadOfLonger(isHeadOfLonger)
{
    m_signs += tail;
    m_tailSize = tail.isEmpty() ? 0 : weightAfter(m_head);
    m_size = weightAfter(0) / std::max<qint64>(m_tailSize, 1) * (1 + m_tailSize);
}

PostcodeSpace PostcodeSpace::of(const QString &country, const QList<CoverageLine> &lines)
{
    if (country == u"US")
        return {places(kDigits, 5), places(kDigits, 4), false, true};
    if (country == u"CA")
        return {QStringList{kCanadianFirst.toString(), kDigits.toString(), kCanadianLetters.toString()},
                QStringList{kDigits.toString(), kCanadianLetters.toString(), kDigits.toString()}, false, false};
    if (country == u"NL")
        return {places(kDigits, 4), places(kLetters, 2), false, false};
    for (const DigitCountries &known : kDigitCountries) {
        if (!country.isEmpty() && known.countries.contains(country))
            return {places(kDigits, known.digits), {}, false, false};
    }
    const qsizetype digits = digitsByLines(country, lines);
    return digits > 0 ? PostcodeSpace(places(kDigits, digits), {}, false, false)
                      : PostcodeSpace(places(kAnySign, kPaddedLength), {}, true, false);
}

// How many codes, tails apart, share their first signs.
qint64 PostcodeSpace::weightAfter(qsizetype signs) const
{
    qint64 weight = 1;
    for (qsizetype i = signs; i < m_signs.size(); ++i)
        weight *= m_signs[i].size();
    return weight;
}

bool PostcodeSpace::isWellFormed(const QString &text) const
{
    if (text.size() > m_signs.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!m_signs[i].contains(text[i]))
            return false;
    }
    return true;
}

// How many codes, compared by as many signs as the text has, come before it.
qint64 PostcodeSpace::countBefore(const QString &text) const
{
    qint64 full = 0; // by signs, without the heads alone
    qint64 headsAlone = 0;
    for (qsizetype i = 0; i < std::min(text.size(), m_signs.size()); ++i) {
        const QString &signs = m_signs[i];
        const qint64 less = std::ranges::count_if(signs, [&](QChar c) { return c < text[i]; });
        full += less * weightAfter(i + 1);
        if (m_tailSize > 0 && i < m_head)
            headsAlone += less * weightAfter(i + 1) / m_tailSize;
        if (!signs.contains(text[i]))
            return full + headsAlone + (m_tailSize > 0 && i >= m_head ? 1 : 0);
    }
    return full + headsAlone + (m_tailSize > 0 && text.size() > m_head ? 1 : 0);
}

CodeSpan PostcodeSpace::spanOfPrefix(const QString &prefix) const
{
    const qint64 first = countBefore(prefix);
    const qint64 weight = weightAfter(prefix.size());
    const qint64 heads = m_tailSize > 0 && prefix.size() <= m_head ? weight / m_tailSize : 0;
    return {first, first + weight + heads - 1};
}

std::optional<CodeSpan> PostcodeSpace::spanOf(const CoverageLine &line) const
{
    if (!line.postalPrefix.isEmpty())
        return isWellFormed(line.postalPrefix) ? std::optional(spanOfPrefix(line.postalPrefix)) : std::nullopt;
    if (line.postalFrom.isEmpty())
        return all();
    if (line.postalTo.isEmpty()) {
        const std::optional<qint64> position = positionOf(line.postalFrom);
        if (position && m_isHeadOfLonger && line.postalFrom.size() == m_head)
            return spanOfPrefix(line.postalFrom);
        return position ? std::optional(CodeSpan{*position, *position}) : std::nullopt;
    }
    if (line.postalFrom.size() > m_signs.size() || line.postalTo.size() > m_signs.size())
        return {};
    const qint64 first = countBefore(line.postalFrom);
    const qint64 last = isWellFormed(line.postalTo) ? spanOfPrefix(line.postalTo).last : countBefore(line.postalTo) - 1;
    return first <= last ? std::optional(CodeSpan{first, last}) : std::nullopt;
}

std::optional<qint64> PostcodeSpace::positionOf(const QString &key) const
{
    if (key.isEmpty() || !isWellFormed(key) || (m_isPadded && key.contains(u' ')))
        return {};
    if (m_isPadded)
        return countBefore(key.leftJustified(m_signs.size(), u' '));
    if (key.size() != m_head && key.size() != m_signs.size())
        return {};
    return countBefore(key);
}

QString PostcodeSpace::codeAt(qint64 position) const
{
    const qint64 perHead = 1 + m_tailSize;
    const qint64 inHead = m_tailSize > 0 ? position % perHead : 0;
    const bool hasTail = inHead > 0;
    qint64 rest = m_tailSize > 0 ? position / perHead * m_tailSize + std::max<qint64>(inHead - 1, 0) : position;
    QString code;
    for (qsizetype i = 0; i < m_signs.size(); ++i) {
        const qint64 weight = weightAfter(i + 1);
        code += m_signs[i][rest / weight];
        rest %= weight;
    }
    if (m_tailSize > 0 && !hasTail)
        code.truncate(m_head);
    while (m_isPadded && code.endsWith(u' '))
        code.chop(1);
    return code;
}

QString PostcodeSpace::headFrom(qint64 position) const
{
    const qint64 perHead = 1 + m_tailSize;
    return codeAt((position + perHead - 1) / perHead * perHead);
}

QString PostcodeSpace::headTo(qint64 position) const
{
    const qint64 perHead = 1 + m_tailSize;
    return codeAt(position / perHead * perHead);
}

qint64 PostcodeSpace::headsIn(const CodeSpan &span) const
{
    const qint64 perHead = 1 + m_tailSize;
    return span.last / perHead - (span.first + perHead - 1) / perHead + 1;
}

// The ends with as few signs as say the same: 66000–69999 is 66–69.
PostcodeSpace::Ends PostcodeSpace::shortEnds(const CodeSpan &span) const
{
    Ends ends{codeAt(span.first), codeAt(span.last)};
    for (qsizetype signs = 1; signs < m_signs.size(); ++signs) {
        const QString from = ends.from.left(signs), to = ends.to.left(signs);
        if (signs == 1 && from != to) // "80–99" reads better than "8–9"
            continue;
        if (from.size() == signs && to.size() == signs && isWellFormed(from) &&
            spanOfPrefix(from).first == span.first && spanOfPrefix(to).last == span.last)
            return {from, to};
    }
    return ends;
}

QString PostcodeSpace::textOf(const CodeSpan &span) const
{
    CoverageLine line;
    putSpan(line, span);
    if (!line.postalPrefix.isEmpty())
        return QString(line.postalPrefix + u'…');
    return line.postalTo.isEmpty() ? line.postalFrom : QString(line.postalFrom + u'–' + line.postalTo);
}

void clearPostcode(CoverageLine &line)
{
    line.postalFrom.clear();
    line.postalTo.clear();
    line.postalPrefix.clear();
}

void PostcodeSpace::putSpan(CoverageLine &line, const CodeSpan &span) const
{
    clearPostcode(line);
    const Ends ends = shortEnds(span);
    CoverageLine single;
    single.postalFrom = ends.from;
    if (ends.from == ends.to && spanOf(single) == span)
        line.postalFrom = ends.from;
    else if (ends.from == ends.to)
        line.postalPrefix = ends.from;
    else if (ends.from.size() == ends.to.size()) {
        line.postalFrom = ends.from;
        line.postalTo = ends.to;
    } else {
        // Ends of two lengths come from a cut inside the longer codes of one head; whole heads hold them.
        line.postalFrom = ends.from.left(m_isPadded ? std::min(ends.from.size(), ends.to.size()) : m_head);
        line.postalTo = ends.to.left(line.postalFrom.size());
        if (line.postalFrom == line.postalTo) {
            const QString prefix = line.postalFrom;
            clearPostcode(line);
            line.postalPrefix = prefix;
        }
    }
}

} // namespace lw
