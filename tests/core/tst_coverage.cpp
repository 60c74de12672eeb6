// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadfacts.h"
#include "core/territories/coverage.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kDay(2026, 3, 2);

CoverageLine lineOf(std::initializer_list<std::pair<const char *, const char *>> cells)
{
    QStringList row(coverageColumns().size());
    row[coverageColumns().indexOf(u"owner"_s)] = u"Ada"_s;
    for (const auto &[column, value] : cells)
        row[coverageColumns().indexOf(QString::fromLatin1(column))] = QString::fromLatin1(value);
    const Result<CoverageLine> line = coverageLineFromCells(row);
    if (!line)
        qFatal("%s", qPrintable(line.error().message));
    return *line;
}

QString problemWith(std::initializer_list<std::pair<const char *, const char *>> cells)
{
    QStringList row(coverageColumns().size());
    row[coverageColumns().indexOf(u"owner"_s)] = u"Ada"_s;
    for (const auto &[column, value] : cells)
        row[coverageColumns().indexOf(QString::fromLatin1(column))] = QString::fromLatin1(value);
    const Result<CoverageLine> line = coverageLineFromCells(row);
    return line ? QString() : line.error().message;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesMatchWhatTheySay_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *name, const QString &country, const QString &postcode, const QString &from,
                            const QString &to, const QString &prefix, bool holds) {
            QTest::newRow(name) << country << postcode << from << to << prefix << holds;
        };
        row("prefix", u"US"_s, u"94105"_s, {}, {}, u"941"_s, true);
        row("other prefix", u"US"_s, u"95105"_s, {}, {}, u"941"_s, false);
        row("leading zero", u"US"_s, u"02134"_s, {}, {}, u"021"_s, true);
        row("range, first", u"US"_s, u"94100"_s, u"94100"_s, u"94199"_s, {}, true);
        row("range, last", u"US"_s, u"94199"_s, u"94100"_s, u"94199"_s, {}, true);
        row("after the range", u"US"_s, u"94200"_s, u"94100"_s, u"94199"_s, {}, false);
        row("one code", u"US"_s, u"94105"_s, u"94105"_s, {}, {}, true);
        row("ZIP+4 lies in its ZIP", u"US"_s, u"941051234"_s, u"94105"_s, {}, {}, true);
        row("ZIP+4 in a range", u"US"_s, u"941991234"_s, u"94100"_s, u"94199"_s, {}, true);
        row("same digits, other country", u"ES"_s, u"28037"_s, u"28037"_s, {}, {}, false);
        row("British district", u"GB"_s, u"W1J6HL"_s, {}, {}, u"W1J"_s, false);
        row("no postcode", u"US"_s, QString(), {}, {}, u"941"_s, false);
    }
    void linesMatchWhatTheySay()
    {
        QFETCH(QString, country);
        QFETCH(QString, postcode);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, prefix);
        CoverageLine line = lineOf({{"country", "US"}});
        line.postalFrom = from;
        line.postalTo = to;
        line.postalPrefix = prefix;
        LeadFacts facts;
        facts.countryCode = country;
        facts.postalKey = postcode;
        const Coverage coverage = compile({line});
        QTEST(matchesLine(coverage.lines.front(), facts, kDay), "holds");
    }
    void theExplanationAgreesWithTheAnswer()
    {
        std::mt19937 random(7);
        const auto pick = [&](std::initializer_list<const char *> items) {
            return QString::fromLatin1(*(items.begin() + random() % items.size()));
        };
        int matched = 0;
        for (int i = 0; i < 20000; ++i) {
            CoverageLine line;
            line.owner = u"Ada"_s;
            line.country = pick({"", "US", "CA"});
            line.state = line.country == u"US" ? pick({"", "CA", "NY"}) : QString();
            line.postalPrefix = line.country.isEmpty() ? QString() : pick({"", "", "9", "10"});
            line.areaCode = pick({"", "", "", "212"});
            line.city = pick({"", "", "", "Boston"});
            LeadFacts facts;
            facts.countryCode = pick({"US", "US", "CA", ""});
            facts.stateCode = pick({"CA", "NY", ""});
            facts.postalKey = pick({"94105", "10001", ""});
            facts.areaCode = pick({"212", ""});
            facts.city = pick({"BOSTON", ""});
            const Coverage coverage = compile({line});
            const auto checks = checkLine(coverage.lines.front(), facts, kDay);
            const bool all = std::ranges::all_of(checks, &ConditionCheck::holds);
            QCOMPARE(matchesLine(coverage.lines.front(), facts, kDay), all);
            matched += all ? 1 : 0;
        }
        QVERIFY(matched > 2000); // the comparison saw both answers
    }
    void precedenceIsFixed()
    {
        const CoverageLine country = lineOf({{"country", "US"}});
        const CoverageLine state = lineOf({{"country", "US"}, {"state", "California"}});
        const CoverageLine area = lineOf({{"country", "US"}, {"area_code", "415"}});
        const CoverageLine city = lineOf({{"country", "US"}, {"city", "Oakland"}});
        const CoverageLine shortPrefix = lineOf({{"country", "US"}, {"postal_prefix", "9"}});
        const CoverageLine longPrefix = lineOf({{"country", "US"}, {"postal_prefix", "941"}});
        const CoverageLine code = lineOf({{"country", "US"}, {"postal_from", "94105"}});
        const CoverageLine product = lineOf({{"product", "motor"}});
        const CoverageLine major = lineOf({{"company", "Acme"}, {"kind", "major"}});
        QList<CoverageLine> lines{country, state, area, city, shortPrefix, longPrefix, code, product, major};
        const QList<CoverageLine> expected{major, product, code, longPrefix, shortPrefix, city, area, state, country};
        std::mt19937 random(3);
        for (int i = 0; i < 50; ++i) { // whatever the order of entry
            std::ranges::shuffle(lines, random);
            QList<CoverageLine> ordered;
            for (const Coverage::Compiled &compiled : compile(lines).lines)
                ordered += compiled.line;
            QCOMPARE(ordered, expected);
        }
    }
    void linesEndOnTheirDay()
    {
        const Coverage coverage = compile({lineOf({{"country", "US"}, {"from", "2026-03-01"}, {"to", "2026-03-31"}})});
        LeadFacts facts;
        facts.countryCode = u"US"_s;
        QVERIFY(!matchesLine(coverage.lines.front(), facts, QDate(2026, 2, 28)));
        QVERIFY(matchesLine(coverage.lines.front(), facts, QDate(2026, 3, 31)));
        QVERIFY(!matchesLine(coverage.lines.front(), facts, QDate(2026, 4, 1)));
    }
    void badLinesSayWhatToDo()
    {
        QVERIFY(problemWith({{"country", "Narnia"}}).contains(u"country “Narnia”"));
        QVERIFY(problemWith({{"postal_prefix", "941"}}).contains(u"needs its country"));
        QVERIFY(problemWith({{"country", "US"}, {"state", "Bavaria"}}).contains(u"state “Bavaria”"));
        QVERIFY(
            problemWith({{"country", "US"}, {"postal_from", "94199"}, {"postal_to", "94100"}}).contains(u"postal_to"));
        QVERIFY(problemWith({{"kind", "major"}}).contains(u"company"));
        QVERIFY(problemWith({{"pool", "East"}}).contains(u"either an owner or a pool"));
        QVERIFY(problemWith({{"revenue_min", "lots"}}).contains(u"revenue_min"));
        QVERIFY(problemWith({{"owner", ""}}).contains(u"owner"));
    }
    void cellsSurviveTheRoundTrip()
    {
        const CoverageLine line = lineOf({{"country", "Germany"},
                                          {"postal_from", "10115"},
                                          {"postal_to", "10999"},
                                          {"product", "Motor"},
                                          {"value_min", "5000"},
                                          {"side", "odd"},
                                          {"number_from", "1"},
                                          {"street", "Unter den Linden"},
                                          {"to", "2027-01-01"},
                                          {"note", "a, \"b\""}});
        const Result<CoverageLine> back = coverageLineFromCells(toCells(line));
        QVERIFY(back);
        QCOMPARE(*back, line);
    }
};

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
