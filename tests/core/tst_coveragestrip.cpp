// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadfacts.h"
#include "core/territories/coveragestrip.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kDay(2026, 3, 2);

CoverageLine lineOf(const QString &country, const QString &postcode, const QString &owner)
{
    CoverageLine line;
    line.country = country;
    line.owner = owner;
    if (postcode.endsWith(u'*'))
        line.postalPrefix = postcode.chopped(1);
    else {
        line.postalFrom = postcode.section(u'-', 0, 0);
        line.postalTo = postcode.section(u'-', 1);
    }
    return line;
}

// Asks every line, in order, what the strip knows by arithmetic.
std::vector<int> askEveryLine(const Coverage &coverage, const LeadFacts &facts, QDate day)
{
    std::vector<int> matches;
    for (int i = 0; i < int(coverage.lines.size()); ++i) {
        if (matchesLine(coverage.lines[size_t(i)], facts, day))
            matches.push_back(i);
    }
    return matches;
}

class RandomLines
{
public:
    explicit RandomLines(unsigned seed)
        : m_random(seed)
    {
    }
    int below(int n) { return int(m_random() % unsigned(n)); }
    QString code(const QString &country, int signs)
    {
        static const QString letters = u"ABCEGHJKLMNPRSTVXYDZ"_s; // some that no Canadian code has
        QString text;
        for (int i = 0; i < signs; ++i)
            text += country == u"CA" && i % 2 == 0 ? letters[below(20)] : QChar(u'0' + below(10));
        return text;
    }
    CoverageLine line(const QString &country)
    {
        const int full = country == u"CA" ? 6 : 5;
        CoverageLine line;
        line.owner = u"Rep %1"_s.arg(below(5));
        line.country = below(20) == 0 ? QString() : country;
        const int kind = line.country.isEmpty() ? 9 : below(10);
        if (kind < 4)
            line.postalPrefix = code(country, 1 + below(country == u"US" && below(9) == 0 ? 9 : full));
        else if (kind < 7) {
            const int most = country == u"CA" ? 3 : full;
            const int signs = below(2) ? most : 1 + below(most);
            line.postalFrom = code(country, signs);
            line.postalTo = code(country, signs);
            if (line.postalTo < line.postalFrom)
                std::swap(line.postalFrom, line.postalTo);
        } else if (kind < 8)
            line.postalFrom = code(country, below(3) ? full : 3);
        if (!line.country.isEmpty() && below(4) == 0)
            line.state = QStringList{u"CA"_s, u"NY"_s, u"ON"_s, u"BY"_s}[below(4)];
        if (below(6) == 0)
            line.city = u"Springfield"_s;
        if (below(5) == 0)
            line.from = kDay.addDays(below(60) - 30);
        if (below(5) == 0)
            line.to = (line.from.isValid() ? line.from : kDay.addDays(-20)).addDays(below(40));
        return line;
    }

private:
    std::mt19937 m_random;
};

QString stateAt(const PostcodeSpace &space, const QList<StateSpan> &spans, const QString &key)
{
    const qint64 at = space.positionOf(key).value_or(-1);
    for (const StateSpan &span : spans) {
        CoverageLine line;
        line.postalFrom = span.from;
        line.postalTo = span.to;
        const std::optional<CodeSpan> codes = space.spanOf(line);
        if (codes && codes->contains({at, at}))
            return span.state;
    }
    return {};
}

} // namespace

/// The strip of a country's postcodes says what asking every line for every code says.
class TestCoverageStrip : public QObject
{
    Q_OBJECT

    static QStringList textsOf(const CoverageStrip &strip, const Coverage &coverage)
    {
        QStringList texts;
        for (const StripSegment &segment : strip.segments)
            texts += u"%1 %2"_s.arg(segment.text, segment.isGap()
                                                      ? u"gap"_s
                                                      : recipientOf(coverage.lines[size_t(segment.matches[0])].line));
        return texts;
    }

private Q_SLOTS:
    void positionsAndCodesAgree_data()
    {
        QTest::addColumn<QString>("country");
        for (const char *country : {"US", "CA", "DE", "NL", "GB"})
            QTest::newRow(country) << QString::fromLatin1(country);
    }
    void positionsAndCodesAgree()
    {
        QFETCH(QString, country);
        const PostcodeSpace space = PostcodeSpace::of(country, {});
        std::mt19937_64 random(7);
        QString before;
        std::vector<qint64> positions;
        for (int i = 0; i < 2000; ++i)
            positions.push_back(qint64(random() % quint64(space.size())));
        std::ranges::sort(positions);
        for (const qint64 position : positions) {
            const QString code = space.codeAt(position);
            if (country == u"GB" && !space.positionOf(code))
                continue; // blanks inside are no codes
            QCOMPARE(space.positionOf(code), std::optional(position));
            QVERIFY2(before <= code, qPrintable(before + u' ' + code));
            before = code;
        }
    }

    void aSpanIsWrittenAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("text");
        QTest::newRow("prefix") << u"US"_s << u"941*"_s << u"941…"_s;
        QTest::newRow("a range that is a prefix") << u"US"_s << u"94100-94199"_s << u"941…"_s;
        QTest::newRow("a range of whole prefixes") << u"DE"_s << u"66000-69999"_s << u"66–69"_s;
        QTest::newRow("a ragged range") << u"DE"_s << u"66001-69999"_s << u"66001–69999"_s;
        QTest::newRow("one code") << u"US"_s << u"94105"_s << u"94105"_s;
        QTest::newRow("one German code") << u"DE"_s << u"80331"_s << u"80331"_s;
        QTest::newRow("a Canadian area") << u"CA"_s << u"T2L*"_s << u"T2L…"_s;
        QTest::newRow("a Canadian area alone") << u"CA"_s << u"T2L"_s << u"T2L"_s;
        QTest::newRow("a British district") << u"GB"_s << u"SW1*"_s << u"SW1…"_s;
    }
    void aSpanIsWrittenAsPeopleWriteIt()
    {
        QFETCH(QString, country);
        QFETCH(QString, postcode);
        const CoverageLine line = lineOf(country, postcode, {});
        const PostcodeSpace space = PostcodeSpace::of(country, {line});
        const std::optional<CodeSpan> span = space.spanOf(line);
        QVERIFY(span);
        QTEST(space.textOf(*span), "text");
        CoverageLine again = line;
        space.putSpan(again, *span);
        QCOMPARE(space.spanOf(again), span);
    }

    void theStripShowsWhoWinsAndWhereNobodyDoes()
    {
        const Coverage coverage =
            compile({lineOf(u"DE"_s, u"70-79"_s, u"Ann"_s), lineOf(u"DE"_s, u"79-99"_s, u"Eva"_s),
                     lineOf(u"DE"_s, u"79100"_s, u"Bob"_s), lineOf(u"DE"_s, u"00-65"_s, u"Cid"_s)});
        const CoverageStrip strip = stripOf(coverage, u"DE"_s, kDay, {}, {{u"66123"_s, 12}, {u"79100"_s, 3}});
        QCOMPARE(textsOf(strip, coverage),
                 QStringList({u"00–65 Cid"_s, u"66–69 gap"_s, u"70–78 Ann"_s, u"79000–79099 Ann"_s, u"79100 Bob"_s,
                              u"79101–79999 Ann"_s, u"80–99 Eva"_s})
                     .replaceInStrings(u"79000–79099"_s, u"790…"_s));
        QCOMPARE(strip.segments[1].leads, 12);
        QCOMPARE(strip.segments[4].leads, 3);
        QCOMPARE(strip.segments[4].matches.size(), size_t(3));
        QCOMPARE(strip.segments[1].codes, 4000);
        const std::vector<double> widths = widthsOf(strip, StripWidth::Codes, 0.02);
        QVERIFY(std::abs(std::accumulate(widths.begin(), widths.end(), 0.0) - 1) < 1e-9);
        QVERIFY(std::ranges::min(widths) >= 0.02 - 1e-9);
    }

    void aStateCoversThePostcodesThatLieInIt()
    {
        CoverageLine california = lineOf(u"US"_s, {}, u"Ann"_s);
        california.state = u"CA"_s;
        const Coverage coverage = compile({california, lineOf(u"US"_s, u"967*"_s, u"Kai"_s)});
        const CoverageStrip strip = stripOf(coverage, u"US"_s, kDay, stateSpansOf(u"US"_s));
        QCOMPARE(strip.segmentOf(u"94105"_s)->matches.size(), size_t(1));
        QVERIFY(strip.segmentOf(u"97001"_s)->isGap());
        QVERIFY(strip.segmentOf(u"10001"_s)->isGap());
        QVERIFY(!strip.segmentOf(u"96701"_s)->isGap());
        QVERIFY(!strip.segmentOf(u"941051234"_s)->isGap());
    }

    void arithmeticAgreesWithAskingEveryLine_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<unsigned>("seed");
        for (const char *country : {"US", "DE", "CA"}) {
            for (unsigned seed = 1; seed <= 12; ++seed)
                QTest::addRow("%s, lines %u", country, seed) << QString::fromLatin1(country) << seed;
        }
    }
    void arithmeticAgreesWithAskingEveryLine()
    {
        QFETCH(QString, country);
        QFETCH(unsigned, seed);
        RandomLines random(seed);
        QList<CoverageLine> lines;
        for (int n = 3 + random.below(58); n > 0; --n)
            lines += random.line(country);
        const Coverage coverage = compile(lines);
        const QList<StateSpan> states = stateSpansOf(country);
        for (const QDate &day : {kDay.addDays(-15), kDay, kDay.addDays(9)}) {
            const CoverageStrip strip = stripOf(coverage, country, day, states);
            qint64 next = 0;
            for (const StripSegment &segment : strip.segments) {
                QCOMPARE(segment.span.first, next);
                next = segment.span.last + 1;
                for (const qint64 at :
                     {segment.span.first, (segment.span.first + segment.span.last) / 2, segment.span.last}) {
                    const QString key = strip.space.codeAt(at);
                    LeadFacts facts;
                    facts.countryCode = country;
                    facts.postalKey = key;
                    facts.stateCode = stateAt(strip.space, states, key);
                    QVERIFY2(segment.matches == askEveryLine(coverage, facts, day), qPrintable(key));
                }
            }
            QCOMPARE(next, strip.space.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCoverageStrip)
#include "tst_coveragestrip.moc"
