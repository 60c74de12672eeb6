// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which state a postcode lies in.

#include "core/territories/geography.h"
#include "core/territories/statespans.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <vector>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct CodeRange {
    QString from;
    QString to;
    QString state;
};

/// Of one country: ranges by their number of signs, most first; single codes stand apart from ranges of that length.
struct CountryCodes {
    QHash<QString, QString> single;
    std::vector<std::pair<qsizetype, std::vector<CodeRange>>> ranges;
};

std::vector<CodeRange> &rangesOfLength(CountryCodes &codes, qsizetype length)
{
    for (auto &[signs, ranges] : codes.ranges) {
        if (signs == length)
            return ranges;
    }
    return codes.ranges.emplace_back(length, std::vector<CodeRange>()).second;
}

QHash<QString, CountryCodes> readCodes()
{
    QHash<QString, CountryCodes> countries;
    QFile file(u":/leadwright/reference/postcodes.tsv"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QList<QByteArray> lines = opened ? file.readAll().split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        if (cells.size() != 4)
            continue;
        CountryCodes &codes = countries[cells[0]];
        if (cells[1] == cells[2] && cells[1].size() > 3)
            codes.single.insert(cells[1], cells[3]);
        else
            rangesOfLength(codes, cells[1].size()).push_back({cells[1], cells[2], cells[3]});
    }
    for (CountryCodes &codes : countries) {
        std::ranges::sort(codes.ranges, std::greater<>(), [](const auto &ranges) { return ranges.first; });
        for (auto &[signs, ranges] : codes.ranges)
            std::ranges::sort(ranges, {}, &CodeRange::from);
    }
    return countries;
}

QString stateIn(const std::vector<CodeRange> &ranges, QStringView code)
{
    const auto after =
        std::ranges::upper_bound(ranges, code, {}, [](const CodeRange &range) { return QStringView(range.from); });
    return after == ranges.begin() || std::prev(after)->to < code ? QString() : std::prev(after)->state;
}

// A first letter stands for a province; X is shared by two territories, and Nunavut has X0A, X0B and X0C.
QString provinceOf(QStringView code)
{
    static const QHash<QChar, QString> provinces{
        {u'A', u"NL"_s}, {u'B', u"NS"_s}, {u'C', u"PE"_s}, {u'E', u"NB"_s}, {u'G', u"QC"_s}, {u'H', u"QC"_s},
        {u'J', u"QC"_s}, {u'K', u"ON"_s}, {u'L', u"ON"_s}, {u'M', u"ON"_s}, {u'N', u"ON"_s}, {u'P', u"ON"_s},
        {u'R', u"MB"_s}, {u'S', u"SK"_s}, {u'T', u"AB"_s}, {u'V', u"BC"_s}, {u'Y', u"YT"_s}};
    if (code.size() < 3 || !code[0].isLetter() || !code[1].isDigit())
        return {};
    if (code[0] == u'X')
        return code.startsWith(u"X0A") || code.startsWith(u"X0B") || code.startsWith(u"X0C") ? u"NU"_s : u"NT"_s;
    return provinces.value(code[0]);
}

// How many signs a whole code has, without what is written after it (ZIP+4).
qsizetype wholeCode(const QString &country)
{
    return country == u"AU" ? 4 : 5;
}

const QHash<QString, CountryCodes> &knownCodes()
{
    static const QHash<QString, CountryCodes> countries = readCodes();
    return countries;
}

QList<StateSpan> provinceSpans()
{
    QList<StateSpan> spans;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        const QString letter(1, QChar(first));
        const QString state = provinceOf(QString(letter + u"1A"));
        if (letter == u"X")
            spans += StateSpan{u"X0A"_s, u"X0C"_s, u"NU"_s};
        if (!state.isEmpty())
            spans += StateSpan{letter == u"X" ? u"X0D"_s : QString(letter + u"0A"), QString(letter + u"9Z"), state};
    }
    return spans;
}

} // namespace

QList<StateSpan> stateSpansOf(const QString &country)
{
    if (country == u"CA")
        return provinceSpans();
    QList<StateSpan> spans;
    const auto codes = knownCodes().constFind(country);
    if (codes == knownCodes().constEnd())
        return spans;
    for (const auto &[signs, ranges] : codes->ranges) {
        for (const CodeRange &range : ranges)
            spans += StateSpan{range.from, range.to, range.state};
    }
    return spans;
}

QString stateOfPostcode(const QString &country, QStringView postalKey)
{
    if (country == u"CA")
        return provinceOf(postalKey);
    const QHash<QString, CountryCodes> &countries = knownCodes();
    const auto codes = countries.constFind(country);
    const bool isUsual = postalKey.size() == wholeCode(country) || (country == u"US" && postalKey.size() == 9);
    if (codes == countries.constEnd() || !isUsual)
        return {};
    const QString whole = postalKey.first(wholeCode(country)).toString();
    if (const auto single = codes->single.constFind(whole); single != codes->single.constEnd())
        return *single;
    for (const auto &[signs, ranges] : codes->ranges) {
        if (const QString state = stateIn(ranges, QStringView(whole).first(signs)); !state.isEmpty())
            return state;
    }
    return {};
}

} // namespace lw
