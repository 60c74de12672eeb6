// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/decisions/decide.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr int kSets = 10'000, kLeadsOfASet = 100; // a million pairs
constexpr int kRoutedLeads = 20'000;
const QDate kDay(2026, 3, 2);

/// Draws lines and leads from so few words that they meet.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }

    int upTo(int end) { return int(m_random.bounded(end)); }
    bool oneIn(int n) { return upTo(n) == 0; }
    QString of(const QStringList &words) { return words[upTo(int(words.size()))]; }

    QString country() { return of({u"US"_s, u"US"_s, u"DE"_s, u"GB"_s}); }
    QString postcode(const QString &country)
    {
        if (country == u"GB")
            return of({u"SW1A1AA"_s, u"SW1A2AA"_s, u"SW1P3BU"_s, u"M11AE"_s, u"M11AF"_s, u"EC1A1BB"_s});
        const QString five = QString::number(94100 + upTo(20));
        return country == u"US" && oneIn(3) ? QString(five + QString::number(1000 + upTo(3))) : five;
    }
    QString state() { return of({u"CA"_s, u"NV"_s, u"BY"_s}); }
    QString county() { return of({u"Marin"_s, u"Clark"_s, u"Fürth"_s}); }
    QString city() { return of({u"San Rafael"_s, u"Las Vegas"_s, u"Zürich"_s, u"ZÜRICH"_s, u"zurich"_s}); }
    QString street() { return of({u"Main Street"_s, u"main"_s, u"Oak Avenue"_s}); }
    QString areaCode() { return of({u"415"_s, u"702"_s}); }
    QString product() { return of({u"Motor"_s, u"MOTOR"_s, u"Drive"_s}); }
    QString company() { return of({u"Acme, Inc."_s, u"ACME"_s, u"Müller GmbH"_s, u"GmbH"_s}); }

private:
    QRandomGenerator m_random;
};

void addPostcode(Dice &dice, CoverageLine &line)
{
    const QString code = dice.postcode(line.country);
    switch (dice.upTo(4)) {
    case 0: line.postalPrefix = code.first(1 + dice.upTo(int(code.size()))); break;
    case 1: line.postalFrom = code; break;
    case 2: line.postalFrom = line.postalTo = code.first(2 + dice.upTo(int(code.size()) - 1)); break;
    default:
        const QString other = dice.postcode(line.country);
        const qsizetype length = std::min(code.size(), other.size());
        line.postalFrom = std::min(code.first(length), other.first(length));
        line.postalTo = std::max(code.first(length), other.first(length));
    }
}

void addPlace(Dice &dice, CoverageLine &line)
{
    if (dice.oneIn(2))
        line.country = dice.country();
    if (!line.country.isEmpty() && dice.oneIn(2))
        addPostcode(dice, line);
    if (dice.oneIn(6))
        line.state = dice.state();
    if (dice.oneIn(8))
        line.county = dice.county();
    if (dice.oneIn(8))
        line.city = dice.city();
    if (dice.oneIn(8))
        line.areaCode = dice.areaCode();
    if (dice.oneIn(12))
        line.street = dice.street();
    if (dice.oneIn(15))
        line.numberFrom = dice.upTo(60);
    if (dice.oneIn(15))
        line.numberTo = 30 + dice.upTo(60);
    if (dice.oneIn(15))
        line.side = dice.of({u"odd"_s, u"even"_s});
}

CoverageLine lineBy(Dice &dice, int number)
{
    CoverageLine line;
    line.number = number;
    line.owner = dice.of({u"Ada"_s, u"Bob"_s, u"Cy"_s, u"Gone"_s, u"Stranger"_s});
    addPlace(dice, line);
    if (dice.oneIn(8))
        line.product = dice.product();
    if (dice.oneIn(15))
        line.revenueMin = 1'000.0 * dice.upTo(5);
    if (dice.oneIn(15))
        line.revenueMax = 1'000.0 * (2 + dice.upTo(5));
    if (dice.oneIn(20))
        line.valueMin = 10.0 * dice.upTo(5);
    if (dice.oneIn(20))
        line.valueMax = 10.0 * (2 + dice.upTo(5));
    if (dice.oneIn(8))
        line.company = dice.company();
    if (!line.company.isEmpty() && dice.oneIn(2))
        line.kind = dice.of({u"major"_s, u"grandfathered"_s, u"house"_s});
    if (dice.oneIn(12))
        line.from = kDay.addDays(dice.upTo(5) - 3);
    if (dice.oneIn(12))
        line.to = kDay.addDays(dice.upTo(5) - 1);
    return line;
}

QList<CoverageLine> linesBy(Dice &dice)
{
    QList<CoverageLine> lines;
    for (int number = 1, count = 1 + dice.upTo(40); number <= count; ++number)
        lines += lineBy(dice, number);
    return lines;
}

// Often something is not said.
LeadFacts factsBy(Dice &dice)
{
    const auto said = [&](const QString &word) { return dice.oneIn(4) ? QString() : word; };
    LeadFacts facts;
    facts.countryCode = said(dice.country());
    facts.postalKey = said(dice.postcode(facts.countryCode));
    facts.stateCode = said(dice.state());
    facts.county = said(dice.county());
    facts.city = said(dice.city());
    facts.street = said(u"12 "_s + dice.street());
    facts.houseNumber = said(QString::number(dice.upTo(90)));
    facts.areaCode = said(dice.areaCode());
    facts.product = said(dice.product());
    facts.company = said(dice.company());
    facts.companyKey = companyNameKey(facts.company);
    facts.annualRevenue = said(QString::number(1'000 * dice.upTo(8)));
    facts.expectedValue = said(QString::number(10 * dice.upTo(8)));
    facts.hasReach = facts.hasIdentity = true;
    return facts;
}

std::vector<quint32> scanned(const Coverage &coverage, const LeadFacts &facts, const FoldedFacts &folded)
{
    std::vector<quint32> found;
    for (quint32 at = 0; at < coverage.lines.size(); ++at) {
        if (matchesLine(coverage.lines[at], facts, folded, kDay))
            found.push_back(at);
    }
    return found;
}

std::vector<quint32> lookedUp(const Coverage &coverage, const CoverageIndex &index, const LeadFacts &facts,
                              const FoldedFacts &folded)
{
    std::vector<quint32> found = index.candidates(facts, folded);
    std::erase_if(found, [&](quint32 at) { return !matchesLine(coverage.lines[at], facts, folded, kDay); });
    return found;
}

Rulebook withReps(const QList<CoverageLine> &lines)
{
    Rulebook rulebook = defaultRulebook("UTC");
    rulebook.lines = lines;
    for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cy"_s, u"Gone"_s})
        rulebook.reps += Rep{.name = name, .type = u"outside"_s, .email = {}, .phone = {}, .active = name != u"Gone"};
    return rulebook;
}

struct Expected {
    QString owner;
    int line = 0;
};

// What routing comes to where nobody has the lead yet, no pool is named and nobody is away.
Expected routedPlainly(const LeadFacts &facts, const CompiledRulebook &rulebook)
{
    for (const Coverage::Compiled &line : rulebook.coverage.lines) {
        const Rep *owner = rulebook.rulebook.findRep(line.line.owner);
        if (owner && owner->active && matchesLine(line, facts, kDay))
            return {line.line.owner, line.line.number};
    }
    return {rulebook.catchAll, 0};
}

QString words(const QList<CoverageLine> &lines, const LeadFacts &facts)
{
    QStringList all;
    for (const CoverageLine &line : lines)
        all += toCells(line).join(u',');
    return QString(all.join(u'\n') + u'\n' + QString::fromUtf8(QJsonDocument(toJson(facts)).toJson()));
}

} // namespace

class TestCoverageIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMillionPairsFindTheLinesThatAScanFinds()
    {
        Dice dice(20260302);
        int matched = 0, exact = 0;
        for (int set = 0; set < kSets; ++set) {
            const QList<CoverageLine> lines = linesBy(dice);
            const Coverage coverage = compile(lines);
            const CoverageIndex index(coverage);
            for (int lead = 0; lead < kLeadsOfASet; ++lead) {
                const LeadFacts facts = factsBy(dice);
                const FoldedFacts folded = foldedOf(facts);
                const std::vector<quint32> expected = scanned(coverage, facts, folded);
                if (lookedUp(coverage, index, facts, folded) != expected)
                    QFAIL(qPrintable(words(lines, facts)));
                matched += expected.empty() ? 0 : 1;
                exact += expected.size() == index.candidates(facts, folded).size() ? 1 : 0;
            }
        }
        const double share = double(matched) / (kSets * kLeadsOfASet);
        qInfo("%d pairs, %.1f %% match", kSets * kLeadsOfASet, 100 * share);
        QVERIFY2(share >= 0.2, qPrintable(QString::number(share)));
        QVERIFY(exact < kSets * kLeadsOfASet); // the matcher had something to do
    }
    void eachLeadGoesWhereAPlainRouterSendsIt()
    {
        Dice dice(7);
        int byLine = 0;
        for (int lead = 0; lead < kRoutedLeads;) {
            const QList<CoverageLine> lines = linesBy(dice);
            const RulebookPtr rulebook = compile(withReps(lines), 1);
            for (int i = 0; i < kLeadsOfASet; ++i, ++lead) {
                const LeadFacts facts = factsBy(dice);
                const Decision decision = decide(facts, *rulebook, kDay);
                const Expected expected = routedPlainly(facts, *rulebook);
                QVERIFY2(decision.routing.owner == expected.owner && decision.routing.line == expected.line,
                         qPrintable(words(lines, facts)));
                byLine += expected.line > 0 ? 1 : 0;
            }
        }
        QVERIFY(byLine > kRoutedLeads / 5);
    }
    void theOrderOfEntryDecidesNothing()
    {
        Dice dice(11);
        for (int set = 0; set < 200; ++set) {
            QList<CoverageLine> lines = linesBy(dice);
            const RulebookPtr forward = compile(withReps(lines), 1);
            std::ranges::reverse(lines);
            const RulebookPtr backward = compile(withReps(lines), 1);
            for (int lead = 0; lead < 20; ++lead) {
                const LeadFacts facts = factsBy(dice);
                QCOMPARE(decide(facts, *backward, kDay).routing.owner, decide(facts, *forward, kDay).routing.owner);
            }
        }
    }
    void aLookUpAmongThousandsOfLinesAsksAFew()
    {
        QList<CoverageLine> lines;
        for (int code = 10'000; code < 20'000; ++code) {
            CoverageLine line;
            line.number = code;
            line.country = u"US"_s;
            line.postalFrom = QString::number(code);
            line.owner = u"Ada"_s;
            lines += line;
        }
        const Coverage coverage = compile(lines);
        const CoverageIndex index(coverage);
        LeadFacts facts;
        facts.countryCode = u"US"_s;
        facts.postalKey = u"123456789"_s; // its ZIP is 12345
        const std::vector<quint32> found = index.candidates(facts, foldedOf(facts));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(coverage.lines[found.front()].line.number, 12'345);
        facts.countryCode = u"DE"_s;
        QVERIFY(index.candidates(facts, foldedOf(facts)).empty());
    }
};

QTEST_APPLESS_MAIN(TestCoverageIndex)
#include "tst_coverageindex.moc"
