// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/leadfact.h"
#include "core/decisions/whynot.h"

#include "core/contacts/companyname.h"

#include <QTest>

#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kDay(2026, 3, 2);
const QStringList kReps{u"Ann"_s, u"Ben"_s, u"Cleo"_s, u"Dan"_s};

Rulebook bookWith(const QList<CoverageLine> &lines)
{
    Rulebook book = defaultRulebook("UTC");
    book.lines = lines;
    for (const QString &name : kReps)
        book.reps += Rep{.name = name, .type = u"outside"_s, .email = {}, .phone = {}, .active = true};
    return book;
}

CoverageLine line(int number, const QString &owner, const QString &country = {}, const QString &state = {})
{
    CoverageLine line;
    line.number = number;
    line.owner = owner;
    line.country = country;
    line.state = state;
    return line;
}

LeadFacts californian()
{
    LeadFacts facts;
    facts.countryCode = u"US"_s;
    facts.stateCode = u"CA"_s;
    facts.postalKey = u"94105"_s;
    facts.hasReach = true;
    return facts;
}

WhyNot ask(const QString &name, const LeadFacts &facts, const Rulebook &book,
           const Situation &situation = {.day = kDay})
{
    return whyNot(name, facts, *compile(book, 1), situation);
}

/// A world small enough to try every lead in it.
struct World {
    RulebookPtr rulebook;
    Situation situation;
    LeadFacts facts;
    QList<QList<LeadFacts>> values = {}; ///< per fact, the other values it can have
    QList<LeadFact> kinds = {};
};

class Maker
{
public:
    explicit Maker(unsigned seed)
        : m_random(seed)
    {
    }

    World make()
    {
        Rulebook book = bookWith({});
        makePools(book);
        const int count = 3 + below(4);
        for (int number = 1; number <= count; ++number)
            book.lines += makeLine(number);
        if (below(8) == 0)
            book.reps[1 + below(4)].active = false;
        if (below(8) == 0)
            book.screening.competitorNames += u"Xanadu"_s;
        World world{.rulebook = compile(book, 1), .situation = makeSituation(), .facts = makeFacts()};
        makeValues(world, book);
        return world;
    }

private:
    int below(int end) { return int(m_random() % unsigned(end)); }
    QString oneOf(const QStringList &texts) { return texts[below(int(texts.size()))]; }

    void makePools(Rulebook &book)
    {
        for (Rep &rep : book.reps) {
            if (below(2) == 0)
                rep.skills += oneOf(kProducts);
        }
        for (const QString &name : {u"West"_s, u"East"_s}) {
            Pool pool{.name = name};
            const int start = below(4), size = 2 + below(2);
            for (int i = 0; i < size; ++i)
                pool.members += PoolMember{.rep = kReps[(start + i) % 4], .weight = 1 + below(2), .cap = below(3)};
            pool.bySkill = below(2) == 0;
            pool.whenNobody = std::array{WhenNobody::Hold, WhenNobody::Next, WhenNobody::Anyway}[size_t(below(3))];
            pool.order = below(2) == 0 ? PoolOrder::Turns : PoolOrder::Load;
            book.pools += pool;
        }
    }

    CoverageLine makeLine(int number)
    {
        CoverageLine made = line(number, {});
        if (below(3) == 0)
            made.pool = oneOf({u"West"_s, u"East"_s});
        else
            made.owner = oneOf(kReps);
        if (below(3) > 0)
            made.country = oneOf({u"US"_s, u"DE"_s});
        if (below(3) == 0)
            made.state = oneOf({u"CA"_s, u"NV"_s, u"BY"_s, u"BE"_s});
        if (below(3) == 0)
            (below(2) == 0 ? made.postalPrefix : made.postalFrom) = oneOf({u"941"_s, u"801"_s});
        if (!made.postalFrom.isEmpty())
            made.postalFrom += oneOf({u"05"_s, u"10"_s});
        if (below(4) == 0)
            made.product = oneOf(kProducts);
        if (below(5) == 0)
            made.company = oneOf(kCompanies);
        if (below(6) == 0)
            made.kind = oneOf({u"grandfathered"_s, u"house"_s, u"major"_s});
        if (below(8) == 0)
            made.to = kDay.addDays(-1);
        return made;
    }

    Situation makeSituation()
    {
        Situation situation{.day = kDay};
        for (const QString &pool : {u"west"_s, u"east"_s}) {
            for (const QString &rep : kReps)
                situation.pools[pool][rep.toCaseFolded()] = PoolSeat{
                    .points = below(4), .lastTurn = below(9), .known = true, .open = below(3), .away = below(5) == 0};
        }
        if (below(8) == 0)
            situation.hadBefore += oneOf(kReps);
        return situation;
    }

    LeadFacts makeFacts()
    {
        LeadFacts facts;
        facts.hasReach = true;
        facts.countryCode = oneOf({u"US"_s, u"DE"_s});
        facts.stateCode = oneOf({u"CA"_s, u"NV"_s, u"BY"_s, u"BE"_s, QString()});
        facts.postalKey = oneOf({u"94105"_s, u"94110"_s, u"80105"_s, u"80110"_s, QString()});
        facts.product = oneOf({u"Pumps"_s, u"Valves"_s, QString()});
        facts.company = oneOf({u"Xanadu"_s, u"Yonder"_s, QString()});
        facts.companyKey = companyNameKey(facts.company);
        facts.owner = below(6) == 0 ? oneOf(kReps) : QString();
        facts.customerOwner = below(6) == 0 ? oneOf(kReps) : QString();
        return facts;
    }

    static void add(World &world, LeadFact kind, const QStringList &texts, QString LeadFacts::*member)
    {
        QList<LeadFacts> others;
        for (const QString &text : texts) {
            LeadFacts other = world.facts;
            other.*member = text;
            if (kind == LeadFact::Company)
                other.companyKey = companyNameKey(text);
            if (other != world.facts)
                others += other;
        }
        world.values += others;
        world.kinds += kind;
    }

    static void makeValues(World &world, const Rulebook &book)
    {
        QStringList products{QString()};
        for (const Rep &rep : book.reps)
            products += rep.skills;
        for (const CoverageLine &each : book.lines)
            products += each.product;
        products.removeDuplicates();
        // 94199 and 80199: of the prefix, and no line's own.
        add(world, LeadFact::Postcode, {u"94105"_s, u"94110"_s, u"94199"_s, u"80105"_s, u"80110"_s, u"80199"_s, {}},
            &LeadFacts::postalKey);
        add(world, LeadFact::State, {u"CA"_s, u"NV"_s, u"BY"_s, u"BE"_s, {}}, &LeadFacts::stateCode);
        add(world, LeadFact::Country, {u"US"_s, u"DE"_s, {}}, &LeadFacts::countryCode);
        add(world, LeadFact::Product, products, &LeadFacts::product);
        add(world, LeadFact::Company, kCompanies + QStringList{QString()}, &LeadFacts::company);
        add(world, LeadFact::Owner, {{}}, &LeadFacts::owner);
        add(world, LeadFact::Customer, {{}}, &LeadFacts::customerOwner);
    }

    inline static const QStringList kProducts{u"Pumps"_s, u"Valves"_s};
    inline static const QStringList kCompanies{u"Xanadu"_s, u"Yonder"_s};
    std::mt19937 m_random;
};

// Every lead that differs in exactly so many facts; answers the strongest kinds that work.
std::optional<QList<LeadFact>> tryAll(const World &world, const QString &name, int changes)
{
    std::optional<QList<LeadFact>> best;
    QList<LeadFact> chosen;
    const std::function<void(qsizetype, const LeadFacts &)> go = [&](qsizetype from, const LeadFacts &facts) {
        if (chosen.size() == changes) {
            if (decide(facts, *world.rulebook, world.situation).routing.owner == name && (!best || chosen < *best))
                best = chosen;
            return;
        }
        for (qsizetype kind = from; kind < world.kinds.size(); ++kind) {
            chosen += world.kinds[kind];
            for (const LeadFacts &value : world.values[kind])
                go(kind + 1, withFact(facts, world.kinds[kind], value));
            chosen.removeLast();
        }
    };
    go(0, world.facts);
    return best;
}

std::optional<QList<LeadFact>> leastByTryingAll(const World &world, const QString &name)
{
    for (int changes = 1; changes <= world.kinds.size(); ++changes) {
        if (const auto found = tryAll(world, name, changes))
            return found;
    }
    return {};
}

} // namespace

class TestWhyNot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theChangeIsTheLeastThereIs_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theChangeIsTheLeastThereIs()
    {
        QFETCH(unsigned, seed);
        Maker maker(seed);
        int withChange = 0;
        for (int round = 0; round < 220; ++round) {
            const World world = maker.make();
            const QString name = kReps[round % 4];
            if (decide(world.facts, *world.rulebook, world.situation).routing.owner == name)
                continue;
            const WhyNot answer = whyNot(name, world.facts, *world.rulebook, world.situation);
            QVERIFY(!answer.reason.isEmpty());
            QStringList told, least;
            for (const FactChange &change : answer.changes)
                told += change.field;
            for (const LeadFact fact : leastByTryingAll(world, name).value_or(QList<LeadFact>()))
                least += codeOf(fact);
            QVERIFY2(told == least, qPrintable(u"round %1: told %2, least %3; %4"_s.arg(round).arg(
                                        told.join(u','), least.join(u','), answer.reason)));
            if (answer.changes.isEmpty())
                continue;
            ++withChange;
            QCOMPARE(decide(answer.changed, *world.rulebook, world.situation).routing.owner, name);
            QVERIFY(!answer.change.isEmpty());
        }
        QVERIFY2(withChange > 40, qPrintable(QString::number(withChange)));
    }

    void anEarlierClassWins()
    {
        CoverageLine major = line(2, u"Ben"_s);
        major.company = u"Acme"_s;
        LeadFacts facts = californian();
        facts.company = u"Acme, Inc."_s;
        facts.companyKey = companyNameKey(facts.company);
        const WhyNot answer = ask(u"Ann"_s, facts, bookWith({line(1, u"Ann"_s, u"US"_s), major}));
        QVERIFY2(answer.reason.contains(u"Line 1 (US) matches, but Major account: line 2"), qPrintable(answer.reason));
        QCOMPARE(answer.change, u"no company instead of Acme, Inc."_s);
    }
    void theReasonIsTheBranchTaken_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("change");
        QTest::newRow("has it") << u"Ben"_s << u"Ben has it already, and whoever has a lead keeps it."_s
                                << u"no owner instead of Ben"_s;
        QTest::newRow("place") << QString()
                               << u"The nearest line of Ann is 1 (US-NV): it asks for state NV, the lead has CA."_s
                               << u"state = NV instead of CA"_s;
    }
    void theReasonIsTheBranchTaken()
    {
        QFETCH(QString, owner);
        LeadFacts facts = californian();
        facts.owner = owner;
        if (!owner.isEmpty())
            facts.stateCode = u"NV"_s;
        const WhyNot answer = ask(u"Ann"_s, facts, bookWith({line(1, u"Ann"_s, u"US"_s, u"NV"_s)}));
        QTEST(answer.reason, "reason");
        QTEST(answer.change, "change");
    }
    void aPoolSaysWhoseTurnItIs()
    {
        Rulebook book = bookWith({line(1, {}, u"US"_s)});
        book.lines[0].pool = u"West"_s;
        book.pools = {Pool{.name = u"West"_s, .members = {{.rep = u"Ann"_s}, {.rep = u"Ben"_s}}}};
        Situation situation{.day = kDay};
        situation.pools[u"west"_s] = {{u"ann"_s, {.points = 4, .known = true}},
                                      {u"ben"_s, {.points = 3, .known = true}}};
        const WhyNot turn = ask(u"Ann"_s, californian(), book, situation);
        QCOMPARE(turn.reason, u"It is Ben’s turn before Ann in the pool “West”: level 3.0 against 4.0."_s);
        QVERIFY(turn.changes.isEmpty());
        situation.pools[u"west"_s][u"ann"_s].away = true;
        QCOMPARE(ask(u"Ann"_s, californian(), book, situation).reason,
                 u"Ann was passed over in the pool “West”: away."_s);
    }
    void aPoolBySkillGivesForAnotherProduct()
    {
        Rulebook book = bookWith({line(1, {}, u"US"_s)});
        book.lines[0].pool = u"West"_s;
        book.pools = {Pool{.name = u"West"_s, .members = {{.rep = u"Ann"_s}, {.rep = u"Ben"_s}}, .bySkill = true}};
        book.reps[1].skills = {u"Pumps"_s};
        book.reps[2].skills = {u"Valves"_s};
        LeadFacts facts = californian();
        facts.product = u"valves"_s;
        const WhyNot answer = ask(u"Ann"_s, facts, book);
        QCOMPARE(answer.reason, u"Ann was passed over in the pool “West”: without the skill."_s);
        QCOMPARE(answer.changes, (QList<FactChange>{{u"product"_s, u"valves"_s, u"Pumps"_s}}));
    }
    void whoIsNotActiveGetsNothing()
    {
        Rulebook book = bookWith({line(1, u"Ann"_s, u"US"_s)});
        book.reps[1].active = false;
        const WhyNot answer = ask(u"Ann"_s, californian(), book);
        QCOMPARE(answer.reason, u"Ann is not active."_s);
        QVERIFY(answer.change.isEmpty());
    }
    void aGrandfatheredAccountIsInTheWay()
    {
        CoverageLine old = line(7, u"Ben"_s, u"US"_s);
        old.kind = u"grandfathered"_s;
        const WhyNot answer = ask(u"Ann"_s, californian(), bookWith({line(1, u"Ann"_s, u"US"_s, u"NV"_s), old}));
        QVERIFY(answer.change.isEmpty());
        QVERIFY2(answer.reason.endsWith(u"Even then Grandfathered account: line 7 (grandfathered US) comes first."),
                 qPrintable(answer.reason));
    }
    void anAreaCodeIsChangedWhereItIsAllThereIs()
    {
        CoverageLine byPhone = line(1, u"Ann"_s);
        byPhone.areaCode = u"702"_s;
        LeadFacts facts = californian();
        facts.areaCode = u"415"_s;
        const WhyNot answer = ask(u"Ann"_s, facts, bookWith({byPhone, line(2, u"Ben"_s, u"US"_s)}));
        QCOMPARE(answer.change, u"area code = 702 instead of 415"_s);
    }
    void thePostcodeIsToldBeforeTheCityAndTheAreaCode()
    {
        CoverageLine code = line(3, u"Ann"_s, u"US"_s), city = line(2, u"Ann"_s, u"US"_s), phone = line(1, u"Ann"_s);
        code.postalPrefix = u"89"_s;
        city.city = u"Reno"_s;
        phone.areaCode = u"775"_s;
        QCOMPARE(ask(u"Ann"_s, californian(), bookWith({phone, city, code})).change,
                 u"postal code = 89000 instead of 94105"_s);
        QCOMPARE(ask(u"Ann"_s, californian(), bookWith({phone, city})).change, u"city = Reno instead of nothing"_s);
    }
    void aHoleInATerritoryIsStepped_data()
    {
        QTest::addColumn<QString>("hole");
        QTest::addColumn<QString>("change");
        QTest::newRow("a code") << u"94000"_s << u"postal code = 94001 instead of 10001"_s;
        QTest::newRow("a prefix") << u"940"_s << u"postal code = 94100 instead of 10001"_s;
    }
    void aHoleInATerritoryIsStepped()
    {
        QFETCH(QString, hole);
        CoverageLine wide = line(1, u"Ann"_s, u"US"_s), narrow = line(2, u"Ben"_s, u"US"_s);
        wide.postalPrefix = u"94"_s;
        (hole.size() == 5 ? narrow.postalFrom : narrow.postalPrefix) = hole;
        LeadFacts facts = californian();
        facts.postalKey = u"10001"_s;
        const WhyNot answer = ask(u"Ann"_s, facts, bookWith({wide, narrow}));
        QTEST(answer.change, "change");
    }
    void aProductAndABandAreFound()
    {
        CoverageLine big = line(1, u"Ann"_s, u"US"_s), pumps = line(2, u"Ben"_s, u"US"_s);
        big.revenueMin = 1'000'000;
        pumps.product = u"Pumps"_s;
        LeadFacts facts = californian();
        facts.annualRevenue = u"20000"_s;
        const Rulebook book = bookWith({big, pumps});
        QCOMPARE(ask(u"Ann"_s, facts, book).change, u"annual revenue = 1000000 instead of 20000"_s);
        QCOMPARE(ask(u"Ben"_s, facts, book).change, u"product = Pumps instead of nothing"_s);
    }
    void aHouseNumberIsPartOfTheStreet()
    {
        CoverageLine even = line(1, u"Ann"_s, u"US"_s), odd = line(2, u"Ben"_s, u"US"_s);
        even.street = odd.street = u"Main Street"_s;
        even.side = u"even"_s;
        odd.side = u"odd"_s;
        LeadFacts facts = californian();
        facts.street = u"Main Street"_s;
        facts.houseNumber = u"7"_s;
        QCOMPARE(ask(u"Ann"_s, facts, bookWith({even, odd})).changes,
                 (QList<FactChange>{{u"street"_s, u"Main Street 7"_s, u"Main Street 2"_s}}));
    }
    void aLineThatEndedSaysSo()
    {
        Rulebook book = bookWith({line(1, u"Ann"_s, u"US"_s)});
        book.lines[0].to = QDate(2026, 2, 28);
        const WhyNot answer = ask(u"Ann"_s, californian(), book);
        QCOMPARE(answer.reason, u"Line 1 (US) is not in force on 2026-03-02: it ended on 2026-02-28."_s);
        QVERIFY(answer.changes.isEmpty());
    }
    void whoIsScreenedOutByCompanyWouldNotBeWithoutIt()
    {
        Rulebook book = bookWith({line(1, u"Ann"_s, u"US"_s)});
        book.screening.competitorNames = {u"Rival"_s};
        LeadFacts facts = californian();
        facts.company = u"Rival"_s;
        facts.companyKey = companyNameKey(facts.company);
        const WhyNot answer = ask(u"Ann"_s, facts, book);
        QCOMPARE(answer.reason, u"The lead is screened out (competitor), so nobody gets it."_s);
        QCOMPARE(answer.change, u"no company instead of Rival"_s);
    }
    void nobodyNamedIsSaidSo()
    {
        const Rulebook book = bookWith({line(1, u"Ann"_s, u"US"_s)});
        QCOMPARE(ask(u"Cleo"_s, californian(), book).reason, u"No territory line names Cleo."_s);
        QVERIFY(ask(u"Zoe"_s, californian(), book).reason.contains(u"not one of the reps"));
        QVERIFY(ask(u"ann"_s, californian(), book).reason.contains(u"is the owner"));
    }
};

QTEST_APPLESS_MAIN(TestWhyNot)
#include "tst_whynot.moc"
