// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/coveragestrip.h"
#include "core/territories/territorycheck.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>
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

CoverageLine stateLine(const QString &country, const QString &state, const QString &owner)
{
    CoverageLine line = lineOf(country, {}, owner);
    line.state = state;
    return line;
}

Rep repOf(const QString &name)
{
    return Rep{.name = name, .type = u"inside"_s, .email = {}, .phone = {}, .active = true};
}

TerritoryQuestion ask(QList<CoverageLine> lines)
{
    int number = 0;
    for (CoverageLine &line : lines)
        line.number = ++number;
    return {.lines = std::move(lines),
            .reps = {repOf(u"Ann"_s), repOf(u"Bob"_s), repOf(u"Cid"_s), repOf(u"Eva"_s)},
            .day = kDay};
}

// A small world: every kind of lead and every kind of day that its lines can tell apart.
const QStringList kCountries{u"DE"_s, u"FR"_s};
const QStringList kStates{QString(), u"BY"_s, u"NW"_s};
const QStringList kProducts{QString(), u"drill"_s, u"lathe"_s};
const QStringList kRevenues{QString(), u"50"_s, u"100"_s, u"100.5"_s, u"101"_s, u"150"_s, u"300"_s};
const QList<int> kDays{0, 3, 5, 7, 10, 20};

QStringList codes()
{
    QStringList all;
    for (int i = 0; i < 30; ++i)
        all += QString(u"%1"_s.arg(i, 2, 10, QChar(u'0')) + u"000");
    return all;
}

class SmallWorld
{
public:
    explicit SmallWorld(unsigned seed)
        : m_random(seed)
    {
    }
    int below(int n) { return int(m_random() % unsigned(n)); }

    CoverageLine line()
    {
        CoverageLine line;
        line.country = kCountries[below(3) == 0];
        line.owner = QStringList{u"Ann"_s, u"Bob"_s, u"Cid"_s}[below(3)];
        const auto two = [&] { return u"%1"_s.arg(below(30), 2, 10, QChar(u'0')); };
        const int kind = below(10);
        if (kind < 2)
            line.postalPrefix = QString::number(below(3));
        else if (kind < 4)
            line.postalPrefix = two();
        else if (kind < 8) {
            line.postalFrom = two();
            line.postalTo = two();
            if (line.postalTo < line.postalFrom)
                std::swap(line.postalFrom, line.postalTo);
        }
        if (below(6) == 0)
            line.state = kStates[1 + below(2)];
        if (below(6) == 0)
            line.product = kProducts[1 + below(2)];
        if (below(6) == 0) {
            if (below(2))
                line.revenueMax = 100;
            else
                line.revenueMin = below(2) ? 101 : 100;
        }
        if (below(5) == 0)
            line.from = kDay.addDays(below(3) * 5);
        if (below(5) == 0)
            line.to = line.from.isValid() ? line.from.addDays(5) : kDay.addDays(below(4) * 5 - 5);
        return line;
    }
    QList<CoverageLine> lines()
    {
        QList<CoverageLine> all;
        for (int n = 2 + below(8); n > 0; --n)
            all += line();
        return all;
    }

private:
    std::mt19937 m_random;
};

using LeadVisitor = std::function<void(const LeadFacts &)>;

void everyLead(const LeadVisitor &visit)
{
    LeadFacts facts;
    for (const QString &country : kCountries) {
        facts.countryCode = country;
        for (const QString &code : codes() + QStringList{QString()}) {
            facts.postalKey = code;
            for (const QString &state : kStates) {
                facts.stateCode = state;
                for (const QString &product : kProducts) {
                    facts.product = product;
                    for (const QString &revenue : kRevenues) {
                        facts.annualRevenue = revenue;
                        visit(facts);
                    }
                }
            }
        }
    }
}

// A street of six houses in two towns, and who rings from there.
CoverageLine lineOfTown(SmallWorld &world)
{
    CoverageLine line = lineOf(u"US"_s, {}, QStringList{u"Ann"_s, u"Bob"_s}[world.below(2)]);
    if (world.below(2))
        line.city = QStringList{u"Ayton"_s, u"Beeton"_s}[world.below(2)];
    if (world.below(4) == 0)
        line.areaCode = u"415"_s;
    if (world.below(3) == 0)
        return line;
    line.street = QStringList{u"main"_s, u"Main Street"_s}[world.below(2)];
    if (world.below(2))
        line.numberFrom = 1 + world.below(6);
    if (world.below(2))
        line.numberTo = line.numberFrom.value_or(1) + world.below(4);
    if (world.below(2))
        line.side = world.below(2) ? u"odd"_s : u"even"_s;
    return line;
}

void everyLeadOfTown(const LeadVisitor &visit)
{
    LeadFacts facts;
    facts.countryCode = u"US"_s;
    for (const char *city : {"", "Ayton", "Beeton"}) {
        facts.city = QString::fromLatin1(city);
        for (const char *areaCode : {"", "415"}) {
            facts.areaCode = QString::fromLatin1(areaCode);
            for (const char *street : {"", "Main Road", "Main Street"}) {
                facts.street = QString::fromLatin1(street);
                for (int house = -2; house <= 13; ++house) {
                    facts.houseNumber = house == -2 ? QString() : QString::number(house);
                    visit(facts);
                }
            }
        }
    }
}

// What asking every line about every lead on every day says.
struct Truth {
    std::vector<bool> wins;
    QSet<std::pair<int, int>> together;
    std::vector<QSet<QString>> matchedCodes;
};

Truth truthOf(const Coverage &coverage, const std::function<void(const LeadVisitor &)> &leads)
{
    Truth truth;
    truth.wins.resize(coverage.lines.size());
    truth.matchedCodes.resize(coverage.lines.size());
    for (const int day : kDays) {
        leads([&](const LeadFacts &facts) {
            std::vector<int> matches;
            for (int i = 0; i < int(coverage.lines.size()); ++i) {
                if (matchesLine(coverage.lines[size_t(i)], facts, kDay.addDays(day)))
                    matches.push_back(i);
            }
            if (!matches.empty())
                truth.wins[size_t(matches.front())] = true;
            for (size_t a = 0; a < matches.size(); ++a) {
                truth.matchedCodes[size_t(matches[a])].insert(facts.postalKey);
                for (size_t b = a + 1; b < matches.size(); ++b)
                    truth.together.insert({matches[a], matches[b]});
            }
        });
    }
    return truth;
}

bool crosses(const CoverageLine &a, const QSet<QString> &one, const CoverageLine &b, const QSet<QString> &two)
{
    const auto hasCodes = [](const CoverageLine &l) { return !l.postalFrom.isEmpty() || !l.postalPrefix.isEmpty(); };
    return hasCodes(a) && hasCodes(b) && !one.contains(two) && !two.contains(one);
}

bool asSpecific(const CoverageLine &a, const CoverageLine &b)
{
    return specificityOf(a).conditions == specificityOf(b).conditions &&
           std::abs(specificityOf(a).postcode - specificityOf(b).postcode) < 1e-6;
}

QString textOf(const CoverageLine &line)
{
    return toCells(line).join(u'|');
}

QStringList sortedTexts(const QStringList &texts)
{
    QStringList sorted = texts;
    sorted.sort();
    return sorted;
}

} // namespace

/// What the check of territories finds is so, and it finds all of it.
class TestTerritoryCheck : public QObject
{
    Q_OBJECT

    static QStringList sentences(const TerritoryQuestion &question, FindingKind kind)
    {
        QStringList all;
        for (const TerritoryFinding &finding : checkTerritories(question).ofKind(kind))
            all += finding.sentence;
        return all;
    }
    static QStringList places(const TerritoryQuestion &question, FindingKind kind)
    {
        QStringList all;
        for (const TerritoryFinding &finding : checkTerritories(question).ofKind(kind))
            all += finding.where;
        return all;
    }

private Q_SLOTS:
    void gapsAreToldByLeadsThenBySize()
    {
        TerritoryQuestion question =
            ask({lineOf(u"DE"_s, u"00-65"_s, u"Ann"_s), lineOf(u"DE"_s, u"70-79"_s, u"Bob"_s)});
        QCOMPARE(places(question, FindingKind::Gap), QStringList({u"DE 80–99"_s, u"DE 66–69"_s}));
        LeadFacts facts;
        facts.countryCode = u"DE"_s;
        facts.postalKey = u"66123"_s;
        LeadFacts french;
        french.countryCode = u"FR"_s;
        question.leads = {{facts, true}, {facts, true}, {facts, false}, {french, true}};
        QCOMPARE(places(question, FindingKind::Gap), QStringList({u"DE 66–69"_s, u"FR"_s, u"DE 80–99"_s}));
        QCOMPARE(checkTerritories(question).findings[0].leads, 2);
    }

    void aGapOpensWhenALineEnds()
    {
        CoverageLine ending = lineOf(u"DE"_s, u"5-9"_s, u"Bob"_s);
        ending.to = kDay.addDays(30);
        const TerritoryQuestion question = ask({lineOf(u"DE"_s, u"0-4"_s, u"Ann"_s), ending});
        const QList<TerritoryFinding> gaps = checkTerritories(question).ofKind(FindingKind::Gap);
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps[0].sentence, u"From 2026-04-02 no line covers DE 50–99."_s);
        QCOMPARE(gaps[0].witness.day, kDay.addDays(31));
    }

    void statesWithoutALineAreGaps()
    {
        QList<CoverageLine> lines;
        for (const char *state : {"BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST"})
            lines += stateLine(u"DE"_s, QString::fromLatin1(state), u"Ann"_s);
        QCOMPARE(places(ask(lines), FindingKind::Gap), QStringList({u"DE-SH"_s, u"DE-TH"_s}));
    }

    void aStateInTheUsCoversItsPostcodes()
    {
        const TerritoryQuestion question =
            ask({stateLine(u"US"_s, u"CA"_s, u"Ann"_s), lineOf(u"US"_s, u"000-899"_s, u"Bob"_s)});
        QCOMPARE(places(question, FindingKind::Gap), QStringList({u"US 962–999"_s}));
    }

    void anExceptionWithinATerritoryIsNoOverlap()
    {
        QVERIFY(
            places(ask({lineOf(u"DE"_s, u"7*"_s, u"Ann"_s), lineOf(u"DE"_s, u"79*"_s, u"Bob"_s)}), FindingKind::Overlap)
                .isEmpty());
    }

    void rangesThatCutIntoEachOtherOverlap()
    {
        const TerritoryQuestion question =
            ask({lineOf(u"DE"_s, u"70-80"_s, u"Ann"_s), lineOf(u"DE"_s, u"79-99"_s, u"Eva"_s)});
        QCOMPARE(sentences(question, FindingKind::Overlap),
                 QStringList({u"DE 79–80: line 1 (DE 70–80) says Ann, line 2 (DE 79–99) says Eva. Ann wins: it fixes "
                              u"more of the postcode."_s}));
        const QList<TerritoryFix> fixes = fixesFor(checkTerritories(question).findings.last(), question);
        QCOMPARE(fixes[0].kind, FixKind::Split);
        QCOMPARE(describe(fixes[0].lines[1]), u"DE 81–99"_s);
        QCOMPARE(fixes.last().kind, FixKind::AllowOnPurpose);
    }

    void aLineTakenByOthersTogetherIsDead()
    {
        CoverageLine spring = lineOf(u"DE"_s, u"7*"_s, u"Ann"_s);
        const TerritoryQuestion question =
            ask({lineOf(u"DE"_s, u"70-74"_s, u"Ann"_s), lineOf(u"DE"_s, u"75-79"_s, u"Bob"_s), spring});
        const QList<TerritoryFinding> dead = checkTerritories(question).ofKind(FindingKind::Dead);
        QCOMPARE(dead.size(), 1);
        QCOMPARE(dead[0].rows[0], 2);
        QCOMPARE(dead[0].rows.size(), 3);
    }

    void whatIsWrittenWrongIsTold()
    {
        CoverageLine ended = lineOf(u"DE"_s, u"1*"_s, u"Ann"_s);
        ended.to = kDay.addDays(-1);
        const TerritoryQuestion question =
            ask({ended, lineOf(u"DE"_s, u"123456"_s, u"Ann"_s), lineOf(u"CA"_s, u"T2L"_s, u"Ann"_s)});
        QCOMPARE(sentences(question, FindingKind::Dead).size(), 2);
        QCOMPARE(sentences(question, FindingKind::Contradiction).size(), 1);
        const QList<TerritoryFinding> found = checkTerritories(question).ofKind(FindingKind::Contradiction);
        const QList<TerritoryFix> fixes = fixesFor(found[0], question);
        QCOMPARE(fixes[0].kind, FixKind::MakePrefix);
        QCOMPARE(fixes[0].lines[2].postalPrefix, u"T2L"_s);
    }

    void ownersWhoCannotTakeLeadsAreTold()
    {
        TerritoryQuestion question = ask({lineOf(u"DE"_s, u"0-1"_s, u"Nobody"_s), lineOf(u"DE"_s, u"2-3"_s, u"Ann"_s),
                                          lineOf(u"DE"_s, u"4-5"_s, u"Bob"_s), lineOf(u"DE"_s, u"6-7"_s, u"Cid"_s),
                                          lineOf(u"DE"_s, u"8-9"_s, u"Eva"_s)});
        question.reps[0].active = false;
        question.absences = {{.who = u"Bob"_s, .deputy = {}, .from = kDay.addDays(10), .to = kDay.addDays(20)},
                             {.who = u"Cid"_s, .deputy = u"Eva"_s, .from = kDay, .to = kDay.addDays(20)}};
        QCOMPARE(sentences(question, FindingKind::Owner),
                 QStringList({u"Ann is not active any more: line 2 (DE 2–3)."_s,
                              u"Bob is away from 2026-03-12 and nobody stands in: line 3 (DE 4–5)."_s,
                              u"Nobody is not one of the reps: line 1 (DE 0–1)."_s}));
        const QList<TerritoryFinding> found = checkTerritories(question).ofKind(FindingKind::Owner);
        const QList<TerritoryFix> fixes = fixesFor(found[0], question);
        QVERIFY(fixes.size() >= 2);
        QCOMPARE(fixes[0].kind, FixKind::GiveTo);
    }

    void conditionsThatDoNotGoTogetherAreTold()
    {
        CoverageLine foreign = lineOf(u"US"_s, u"94103"_s, u"Ann"_s);
        foreign.state = u"NY"_s;
        CoverageLine phone = stateLine(u"US"_s, u"NY"_s, u"Ann"_s);
        phone.areaCode = u"415"_s;
        CoverageLine stray = lineOf(u"US"_s, {}, u"Bob"_s);
        stray.areaCode = u"415"_s;
        CoverageLine outside = lineOf(u"US"_s, u"1*"_s, u"Ann"_s);
        outside.repType = u"outside"_s;
        const TerritoryQuestion question = ask({foreign, phone, stray, stateLine(u"US"_s, u"CA"_s, u"Ann"_s), outside});
        const QList<TerritoryFinding> found = checkTerritories(question).ofKind(FindingKind::Contradiction);
        QSet<int> rows;
        for (const TerritoryFinding &finding : found) {
            rows.insert(finding.rows[0]);
            QVERIFY2(fixesFor(finding, question).size() >= 2, qPrintable(finding.sentence));
        }
        QCOMPARE(rows, QSet<int>({0, 1, 2, 4}));
    }

    void whatIsAllowedIsNotTold()
    {
        TerritoryQuestion question = ask({lineOf(u"DE"_s, u"0-4"_s, u"Ann"_s)});
        const QList<TerritoryFinding> before = checkTerritories(question).findings;
        QCOMPARE(before.size(), 1);
        question.allowed = {before[0].key};
        question.lines[0].note = u"as agreed"_s;
        question.lines[0].number = 7;
        QVERIFY(checkTerritories(question).findings.isEmpty());
    }

    void theCheckSaysWhatAskingEveryLineSays_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("world %u", seed) << seed;
    }
    void theCheckSaysWhatAskingEveryLineSays()
    {
        QFETCH(unsigned, seed);
        SmallWorld world(seed);
        TerritoryQuestion question = ask(world.lines());
        question.statesOf = [](const QString &) { return QList<StateSpan>(); };
        compareWithTruth(question, everyLead);
        if (QTest::currentTestFailed())
            return;
        const Coverage coverage = compile(question.lines);
        const TerritoryReport report = checkTerritories(question);
        checkGaps(question, coverage, report);
        checkWitnesses(coverage, question, report);
    }

    void housesOfAStreetAreToldApart_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("town %u", seed) << seed;
    }
    void housesOfAStreetAreToldApart()
    {
        QFETCH(unsigned, seed);
        SmallWorld world(seed * 31);
        QList<CoverageLine> lines;
        for (int n = 3 + world.below(8); n > 0; --n)
            lines += lineOfTown(world);
        const TerritoryQuestion question = ask(lines);
        compareWithTruth(question, everyLeadOfTown);
        if (!QTest::currentTestFailed())
            checkWitnesses(compile(question.lines), question, checkTerritories(question));
    }

    void everyFixMendsWhatItIsFor_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::addRow("world %u", seed) << seed;
    }
    void everyFixMendsWhatItIsFor()
    {
        QFETCH(unsigned, seed);
        SmallWorld world(seed * 977);
        TerritoryQuestion question = ask(world.lines());
        question.statesOf = [](const QString &) { return QList<StateSpan>(); };
        const TerritoryReport before = checkTerritories(question);
        for (const TerritoryFinding &finding : before.findings) {
            const QList<TerritoryFix> fixes = fixesFor(finding, question);
            QVERIFY(!fixes.isEmpty());
            QCOMPARE(fixes.last().kind, FixKind::AllowOnPurpose);
            if (finding.kind == FindingKind::Dead)
                QCOMPARE(fixes[0].kind, FixKind::RemoveLine);
            for (const TerritoryFix &fix : fixes) {
                TerritoryQuestion mended = question;
                mended.lines = fix.lines;
                mended.allowed = fix.allowed;
                const TerritoryReport after = checkTerritories(mended);
                QVERIFY2(std::ranges::none_of(after.findings,
                                              [&](const TerritoryFinding &each) { return each.key == finding.key; }),
                         qPrintable(finding.sentence + u" → " + fix.label));
                QVERIFY(after.ofKind(FindingKind::Overlap).size() <= before.ofKind(FindingKind::Overlap).size());
                for (const CoverageLine &line : fix.lines) {
                    if (line.state.isEmpty())
                        QVERIFY2(coverageLineFromCells(toCells(line)), qPrintable(fix.label + textOf(line)));
                }
            }
        }
    }

    void manyLinesAreChecked()
    {
        std::mt19937 random(3);
        QList<CoverageLine> lines;
        for (int i = 0; i < 10'000; ++i) {
            CoverageLine line =
                lineOf(u"US"_s, u"%1"_s.arg(random() % 100'000, 5, 10, QChar(u'0')), u"Rep %1"_s.arg(random() % 200));
            if (i % 50 == 0) {
                line.postalPrefix = line.postalFrom.left(3);
                line.postalFrom.clear();
            }
            lines += line;
        }
        TerritoryQuestion question = ask(lines);
        const TerritoryReport report = checkTerritories(question);
        QVERIFY(report.ofKind(FindingKind::Overlap).size() > 100);
        QVERIFY(!report.isCut);
        for (CoverageLine &line : question.lines) {
            line.postalFrom = u"94105"_s;
            line.postalPrefix.clear();
        }
        QVERIFY(checkTerritories(question).isCut);
    }

private:
    static void compareWithTruth(const TerritoryQuestion &question,
                                 const std::function<void(const LeadVisitor &)> &leads)
    {
        const Coverage coverage = compile(question.lines);
        const Truth truth = truthOf(coverage, leads);
        const TerritoryReport report = checkTerritories(question);

        QStringList dead, deadTruth, overlaps, overlapsTruth;
        for (const TerritoryFinding &finding : report.ofKind(FindingKind::Dead))
            dead += textOf(question.lines[finding.rows[0]]);
        for (const TerritoryFinding &finding : report.ofKind(FindingKind::Overlap))
            overlaps += textOf(question.lines[finding.rows[0]]) + u" / " + textOf(question.lines[finding.rows[1]]);
        for (int i = 0; i < int(coverage.lines.size()); ++i) {
            const Coverage::Compiled &a = coverage.lines[size_t(i)];
            if (!truth.wins[size_t(i)])
                deadTruth += textOf(a.line);
            for (int j = i + 1; j < int(coverage.lines.size()); ++j) {
                const Coverage::Compiled &b = coverage.lines[size_t(j)];
                const bool isRival = a.routeClass == b.routeClass && a.line.owner != b.line.owner &&
                                     (asSpecific(a.line, b.line) || crosses(a.line, truth.matchedCodes[size_t(i)],
                                                                            b.line, truth.matchedCodes[size_t(j)]));
                if (isRival && truth.together.contains({i, j}))
                    overlapsTruth += textOf(a.line) + u" / " + textOf(b.line);
            }
        }
        QCOMPARE(sortedTexts(dead), sortedTexts(deadTruth));
        QCOMPARE(sortedTexts(overlaps), sortedTexts(overlapsTruth));
    }
    static void checkGaps(const TerritoryQuestion &question, const Coverage &coverage, const TerritoryReport &report)
    {
        for (const QString &country : kCountries) {
            const bool byPostcode = std::ranges::any_of(coverage.lines, [&](const Coverage::Compiled &each) {
                return each.line.country == country && each.routeClass == RouteClass::Postcode &&
                       (!each.line.to.isValid() || each.line.to >= kDay);
            });
            const PostcodeSpace space = PostcodeSpace::of(country, question.lines);
            for (const QString &code : codes()) {
                LeadFacts facts;
                facts.countryCode = country;
                facts.postalKey = code;
                const bool isCovered = std::ranges::any_of(
                    coverage.lines, [&](const auto &each) { return matchesLine(each, facts, kDay); });
                const qint64 at = *space.positionOf(code);
                const bool isGap = std::ranges::any_of(report.findings, [&](const TerritoryFinding &finding) {
                    return finding.kind == FindingKind::Gap && finding.country == country && finding.state.isEmpty() &&
                           finding.witness.day == kDay && finding.codes.contains({at, at});
                });
                QVERIFY2(isGap == (byPostcode && !isCovered), qPrintable(country + code));
            }
        }
    }
    static void checkWitnesses(const Coverage &coverage, const TerritoryQuestion &question,
                               const TerritoryReport &report)
    {
        for (const TerritoryFinding &finding : report.findings) {
            if (finding.witness.isEmpty())
                continue;
            std::vector<QString> matches;
            for (const Coverage::Compiled &each : coverage.lines) {
                if (matchesLine(each, finding.witness.facts, finding.witness.day))
                    matches.push_back(textOf(each.line));
            }
            if (finding.kind == FindingKind::Gap) {
                QVERIFY2(matches.empty(), qPrintable(finding.sentence));
                continue;
            }
            const auto at = [&](int row) { return std::ranges::find(matches, textOf(question.lines[row])); };
            const auto first = at(finding.rows[0]);
            QVERIFY2(first != matches.end(), qPrintable(finding.sentence));
            if (finding.kind == FindingKind::Overlap)
                QVERIFY2(first < at(finding.rows[1]) && at(finding.rows[1]) != matches.end(),
                         qPrintable(finding.sentence));
            if (finding.kind == FindingKind::Dead)
                QVERIFY2(first != matches.begin() || std::ranges::count(matches, *first) > 1,
                         qPrintable(finding.sentence));
        }
    }
};

QTEST_GUILESS_MAIN(TestTerritoryCheck)
#include "tst_territorycheck.moc"
