// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchscan.h"

#include "core/contacts/companyname.h"

#include <QTest>

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

MatchKeys person(const QString &first, const QString &last, const QString &email, const QString &zip = {},
                 const QString &street = {})
{
    LeadRecord record;
    record.person.firstName = first;
    record.person.lastName = last;
    record.person.fullName = QString(first + u' ' + last).trimmed();
    record.person.email = record.person.emailKey = email;
    record.person.address.postalCode = zip;
    record.person.address.street = street;
    return matchKeysOf(record, IdentityRules());
}

using Pairs = std::vector<std::pair<qsizetype, qsizetype>>;

MatchScan scan(const std::vector<MatchKeys> &records, const Pairs &joined = {}, const Pairs &apart = {})
{
    return *scanForMatches(records, IdentityRules(), joined, apart, {});
}

std::set<std::pair<qsizetype, qsizetype>> pairsOf(const MatchScan &scan, MatchLevel level)
{
    std::set<std::pair<qsizetype, qsizetype>> pairs;
    for (const MatchPair &pair : scan.pairs) {
        if (pair.likeness.level == level)
            pairs.insert({pair.a, pair.b});
    }
    return pairs;
}

// A small base with slips of the pen, repeatable.
std::vector<MatchKeys> someBase(unsigned seed, int records)
{
    std::mt19937 random(seed);
    const auto pick = [&](const QStringList &items) { return items[int(random() % unsigned(items.size()))]; };
    std::vector<MatchKeys> base;
    for (int i = 0; i < records; ++i)
        base.push_back(person(pick({u"Ann"_s, u"Anne"_s, u"Bob"_s, u"Robert"_s, u"Clara"_s, u"Clraa"_s, QString()}),
                              pick({u"Doe"_s, u"Roe"_s, u"Meyer"_s, u"Maier"_s, u"Okafor"_s, u"Okafro"_s, QString()}),
                              pick({u"ann@x.example"_s, u"bob.roe@y.example"_s, QString(), QString(), QString()}),
                              pick({u"12345"_s, u"12354"_s, u"90210"_s, QString()}),
                              pick({u"1 High Street"_s, u"1 Hihg Street"_s, u"77 Elm Avenue"_s, QString()})));
    return base;
}

} // namespace

class TestMatchScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSetIsClosed()
    {
        // The first and the last have nothing in common but the one between them.
        const MatchScan found = scan({person(u"Clara"_s, u"Okafor"_s, u"clara@x.example"_s),
                                      person(u"Clara"_s, u"Okafor"_s, u"clara@x.example"_s, u"12345"_s, u"1 High St"_s),
                                      person({}, u"Okafor"_s, {}, u"12345"_s, u"1 High St"_s)});
        QCOMPARE(found.sets.size(), 1u);
        QCOMPARE(found.sets[0].members, (QList<qsizetype>{0, 1, 2}));
        QCOMPARE(found.sets[0].verdict, MatchLevel::Same);
        QCOMPARE(pairsOf(found, MatchLevel::Same).size(), 3u);
    }
    void twoPeopleAreNotJoinedByAThird()
    {
        const QString office = u"office@x.example"_s;
        const MatchScan found =
            scan({person(u"Ann"_s, u"Doe"_s, office), person({}, {}, office), person(u"Bob"_s, u"Roe"_s, office)});
        QVERIFY(!pairsOf(found, MatchLevel::Same).contains({0, 2}));
        QVERIFY(pairsOf(found, MatchLevel::Suspected).contains({0, 2}));
    }
    void whatAPersonSaidStands()
    {
        const std::vector<MatchKeys> twins{person(u"Ann"_s, u"Doe"_s, u"a@x.example"_s),
                                           person(u"Ann"_s, u"Doe"_s, u"a@x.example"_s)};
        QCOMPARE(scan(twins).pairs.size(), 1u);
        QCOMPARE(scan(twins, {}, {{1, 0}}).pairs.size(), 0u);
        const MatchScan joined = scan({person(u"Ann"_s, u"Doe"_s, {}), person(u"Bob"_s, u"Roe"_s, {})}, {{0, 1}});
        QCOMPARE(joined.sets.size(), 1u);
        QCOMPARE(joined.sets[0].verdict, MatchLevel::Same);
    }
    void suspicionsMakeSetsOfTheirOwn()
    {
        const MatchScan found =
            scan({person(u"Ann"_s, u"Doe"_s, u"info@x.example"_s), person(u"Bob"_s, u"Roe"_s, u"info@x.example"_s)});
        QCOMPARE(found.sets.size(), 1u);
        QCOMPARE(found.sets[0].verdict, MatchLevel::Suspected);
    }
    void theKeysMissNextToNothing_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 2u, 3u})
            QTest::addRow("%u", seed) << seed;
    }
    void theKeysMissNextToNothing()
    {
        QFETCH(unsigned, seed);
        const std::vector<MatchKeys> base = someBase(seed, 100);
        const MatchScan found = scan(base);
        std::set<std::pair<qsizetype, qsizetype>> all = pairsOf(found, MatchLevel::Same);
        all.merge(pairsOf(found, MatchLevel::Suspected));
        int same = 0;
        int missed = 0;
        for (size_t a = 0; a < base.size(); ++a) {
            for (size_t b = a + 1; b < base.size(); ++b) {
                const std::optional<Likeness> likeness =
                    compare(base[a], base[b], IdentityRules(), qint64(base.size()), MatchRarity(base));
                if (!likeness || likeness->level != MatchLevel::Same)
                    continue;
                ++same;
                missed += all.contains({qsizetype(a), qsizetype(b)}) ? 0 : 1;
            }
        }
        QVERIFY(same > 50);
        QVERIFY2(missed * 200 <= same, qPrintable(QString::number(missed)));
    }
    void theScoreAndTheVerdictSayTheSame_data() { theKeysMissNextToNothing_data(); }
    void theScoreAndTheVerdictSayTheSame()
    {
        QFETCH(unsigned, seed);
        const IdentityRules rules;
        for (const MatchPair &pair : scan(someBase(seed, 200)).pairs)
            QCOMPARE(pair.likeness.score >= rules.same, pair.likeness.level == MatchLevel::Same);
    }
    void aCommonNameProvesLessThanARareOne()
    {
        std::vector<MatchKeys> base;
        for (int i = 0; i < 3000; ++i)
            base.push_back(person(QString(u"Given%1"_s).arg(i), i % 3 == 0 ? u"Smith"_s : QString(u"Other%1"_s).arg(i),
                                  {}, QString::number(10000 + i)));
        const MatchRarity rarity(base);
        using Value = MatchRarity::Value;
        const double common = rarity.shareOf(Value::LastName, u"smith"_s, u"smith"_s, 8);
        QVERIFY(common < rarity.shareOf(Value::LastName, base[1].lastName, base[1].lastName, 8));
        QVERIFY(common > 0);
        QCOMPARE(rarity.shareOf(Value::LastName, u"smith"_s, u"smyth"_s, 8),
                 rarity.shareOf(Value::LastName, u"smyth"_s, u"smith"_s, 8));
        QCOMPARE(MatchRarity().shareOf(Value::LastName, u"smith"_s, u"smith"_s, 8), 1.0);
    }
    void theAnswerIsTheSameEachTime()
    {
        const std::vector<MatchKeys> base = someBase(9, 200);
        const MatchScan first = scan(base);
        const MatchScan second = scan(base);
        QCOMPARE(first.pairs.size(), second.pairs.size());
        for (size_t i = 0; i < first.pairs.size(); ++i) {
            QCOMPARE(first.pairs[i].a, second.pairs[i].a);
            QCOMPARE(first.pairs[i].b, second.pairs[i].b);
            QCOMPARE(first.pairs[i].likeness.score, second.pairs[i].likeness.score);
        }
        for (const MatchPair &pair : first.pairs)
            QVERIFY(pair.a < pair.b);
    }
    void whatIsTooCommonIsSaid()
    {
        std::vector<MatchKeys> base;
        for (int i = 0; i < 150; ++i)
            base.push_back(
                person(u"Ann"_s, QString(QString(3, QChar(u'a' + i % 26)) + QChar(u'a' + i / 26)), {}, u"12345"_s));
        const MatchScan found = scan(base);
        QVERIFY(!found.crowded.empty());
        QCOMPARE(found.crowded.front().records, 150);
        QVERIFY(found.crowded.front().what.contains(u"12345"));
    }
    void aScanCanBeStopped()
    {
        const auto stop = [](qint64, qint64) { return false; };
        QVERIFY(!scanForMatches(someBase(1, 1200), IdentityRules(), {}, {}, stop));
    }
};

QTEST_APPLESS_MAIN(TestMatchScan)
#include "tst_matchscan.moc"
