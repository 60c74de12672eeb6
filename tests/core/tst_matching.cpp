// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchindex.h"

#include "core/contacts/companyname.h"
#include "core/contacts/emailaddress.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

// "first=Ann|last=Doe|email=a@x.example": one lead as it is written.
MatchKeys lead(const QString &text)
{
    LeadRecord record;
    Person &person = record.person;
    for (const QString &part : text.split(u'|', Qt::SkipEmptyParts)) {
        const QString field = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        QString *const target = field == u"first"    ? &person.firstName
                                : field == u"last"   ? &person.lastName
                                : field == u"name"   ? &person.fullName
                                : field == u"title"  ? &person.title
                                : field == u"email"  ? &person.email
                                : field == u"phone"  ? &person.phone.e164
                                : field == u"mobile" ? &person.mobile.e164
                                : field == u"street" ? &person.address.street
                                : field == u"city"   ? &person.address.city
                                : field == u"zip"    ? &person.address.postalCode
                                : field == u"id"     ? &record.lead.externalId
                                                     : &record.company.name;
        *target = value;
    }
    if (person.fullName.isEmpty())
        person.fullName = QString(person.firstName + u' ' + person.lastName).trimmed();
    person.emailKey = emailKey(person.email);
    record.company.nameKey = companyNameKey(record.company.name);
    return matchKeysOf(record, IdentityRules());
}

QString verdict(const QString &left, const QString &right)
{
    const std::optional<Likeness> likeness = compare(lead(left), lead(right), IdentityRules());
    return likeness ? codeOf(likeness->level) : u"different"_s;
}

std::optional<MatchReason> reasonOn(const Likeness &likeness, Field field)
{
    for (const MatchReason &reason : likeness.reasons) {
        if (reason.field == field)
            return reason;
    }
    return std::nullopt;
}

} // namespace

class TestMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsHaveTheirVerdict_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const QString &left, const QString &right, const QString &verdict) {
            QTest::newRow(name) << left << right << verdict;
        };
        row("one e-mail, one name", u"name=Ann Doe|email=a@x.example"_s, u"name=Ann Doe|email=A@X.example"_s,
            u"same"_s);
        row("names the other way round", u"name=Doe Ann|email=a@x.example"_s, u"name=Ann Doe|email=a@x.example"_s,
            u"same"_s);
        row("an initial is no contradiction", u"name=A Doe|email=a@x.example"_s, u"name=Ann Doe|email=a@x.example"_s,
            u"same"_s);
        row("a short form is none either", u"name=Bob Doe|email=a@x.example"_s, u"name=Robert Doe|email=a@x.example"_s,
            u"same"_s);
        row("no name given", u"email=a@x.example"_s, u"name=Ann Doe|email=a@x.example"_s, u"same"_s);
        row("one e-mail, two people", u"name=Ann Doe|email=info@x.example"_s, u"name=Bob Roe|email=info@x.example"_s,
            u"suspected"_s);
        row("one telephone, one name", u"name=Ann Doe|phone=+12125550143"_s, u"name=Ann Doe|mobile=+12125550143"_s,
            u"same"_s);
        row("one telephone, two people", u"name=Ann Doe|phone=+12125550143"_s, u"name=Bob Roe|phone=+12125550143"_s,
            u"suspected"_s);
        row("one telephone, a slip in the company",
            u"company=Elite Sports|email=john.doe@elitesports.example|"
            "phone=+14155551234"_s,
            u"company=Elite Sports|email=john.doe@elitesport.example|phone=+14155551234"_s, u"same"_s);
        row("one name at one company", u"name=Ann Doe|company=Acme"_s, u"name=ann doe|company=Acme Ltd"_s,
            u"suspected"_s);
        row("half a name and a town, another's employer",
            u"name=Ann Doe|company=Acme|email=ann.doe@acme.example|street=93 Mill Road|city=Leeds|zip=LS1 4AP"_s,
            u"name=Bob Doe|company=Bolt|email=bob.doe@bolt.example|street=193 Mill Road|city=Leeds|zip=LS1 4AP"_s,
            u"different"_s);
        row("half a name at one house, another's employer",
            u"name=Ann Doe|company=Acme|street=93 Mill Road|city=Leeds|zip=LS1 4AP"_s,
            u"name=Bob Doe|company=Bolt|street=93 Mill Road|city=Leeds|zip=LS1 4AP"_s, u"suspected"_s);
        row("a namesake elsewhere", u"name=Ann Doe|company=Acme"_s, u"name=Ann Doe|company=Bolt"_s, u"different"_s);
        row("a name alone", u"name=Ann Doe"_s, u"name=Ann Doe"_s, u"different"_s);
        row("one external id", u"id=7|name=Ann Doe"_s, u"id=7|name=Bob Roe"_s, u"same"_s);
        row("one external id, all else against it", u"id=7|name=Ann Doe|email=ann@x.example"_s,
            u"id=7|name=Bob Roe|email=bob@yy.example"_s, u"suspected"_s);
        row("blank never equals blank", {}, {}, u"different"_s);
        row("colleagues at one address", u"name=Ann Doe|company=Acme|email=a@acme.example|street=1 High St|zip=12345"_s,
            u"name=Bob Roe|company=Acme|email=b@acme.example|street=1 High St|zip=12345"_s, u"different"_s);
        row("a shared provider's domain", u"name=Ann Doe|email=ann1@gmail.com"_s,
            u"name=Ann Doe|email=doe.a@gmail.com"_s, u"different"_s);
        row("a company's domain", u"name=Ann Doe|email=ann@acme.example"_s, u"name=Anne Doe|email=doe.a@acme.example"_s,
            u"suspected"_s);
        row("initials of a company", u"company=AMD"_s, u"company=Advanced Micro Devices"_s, u"different"_s);
        row("one company, nobody named", u"company=Acme GmbH"_s, u"company=ACME"_s, u"suspected"_s);
        row("one company in one house", u"company=Acme GmbH|street=1 High St|city=Ulm"_s,
            u"company=ACME|street=1 High Street|city=Ulm"_s, u"same"_s);
        row("one company in two towns", u"company=Acme|street=1 High St|city=Ulm"_s,
            u"company=Acme|street=9 Elm Ave|city=Bonn"_s, u"different"_s);
        row("one name in one house, all misspelt", u"first=Jayden|last=Hingston|street=116 Alawa Street|zip=3138"_s,
            u"first=Jayedn|last=Hingskon|street=116 Alawa Atreet|zip=3318"_s, u"same"_s);
    }
    void pairsHaveTheirVerdict()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(verdict(left, right), "verdict");
        QTEST(verdict(right, left), "verdict");
    }
    void figuresInNamesTellPeopleApart()
    {
        const QString rest = u"|company=Acme|street=1 Main St|city=Boston|zip=02101"_s;
        QCOMPARE(verdict(u"first=Guest12|last=Hall12"_s + rest, u"first=Guest123|last=Hall123"_s + rest),
                 u"different"_s);
        QCOMPARE(verdict(u"first=Guest|last=Hallmann"_s + rest, u"first=Guest|last=Hallman"_s + rest), u"same"_s);
    }
    void firstNamesShowTheirSimilarity_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<double>("percent");
        QTest::newRow("Raj and Rajesh") << u"Raj"_s << u"Rajesh"_s << 88.3;
        QTest::newRow("Sal and Salima") << u"Sal"_s << u"Salima"_s << 88.3;
    }
    void firstNamesShowTheirSimilarity()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(double, percent);
        const std::optional<Likeness> likeness =
            compare(lead(QString(u"last=Mehta|email=r@x.example|first="_s + left)),
                    lead(QString(u"last=Mehta|email=r@x.example|first="_s + right)), IdentityRules());
        QVERIFY(likeness);
        QCOMPARE(likeness->level, MatchLevel::Same);
        const std::optional<MatchReason> reason = reasonOn(*likeness, Field::FirstName);
        QVERIFY(reason);
        QCOMPARE(QString::number(100 * reason->similarity, 'f', 1), QString::number(percent, 'f', 1));
    }
    void aNameWithOneMoreThingIsAtLeastAsked_data()
    {
        QTest::addColumn<QString>("more");
        for (const char *more : {"title=Buyer|company=Acme", "email=j@x.example", "phone=+12125550143|company=Acme",
                                 "street=1 High St|city=Ulm", "street=1 High St|zip=89073",
                                 "street=1 High St|title=Buyer", "title=Buyer|email=j@x.example", "phone=+12125550143"})
            QTest::newRow(more) << QString::fromLatin1(more);
    }
    void aNameWithOneMoreThingIsAtLeastAsked()
    {
        QFETCH(QString, more);
        const QString one = QString(u"first=John|last=Doe|"_s + more);
        QVERIFY(verdict(one, one) != u"different");
    }
    void namesTypedTheWrongWayRoundWeighLess()
    {
        const IdentityRules rules;
        const MatchKeys ann = lead(u"first=Ann|last=Doe|zip=12345|city=Ulm"_s);
        const std::optional<Likeness> straight = compare(ann, ann, rules);
        const std::optional<Likeness> crossed = compare(ann, lead(u"first=Doe|last=Ann|zip=12345|city=Ulm"_s), rules);
        QVERIFY(straight && crossed);
        QVERIFY(crossed->score < straight->score);
    }
    void whoMayBeTwoIsNeverJoinedWithoutAsking_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("mayBeTwo");
        const QString home = u"|street=5 Elm Street|city=Oakton|zip=90210"_s;
        QTest::newRow("a couple") << QString(u"first=Peter|last=Hofmann"_s + home)
                                  << QString(u"first=Susan|last=Hofmann"_s + home) << true;
        QTest::newRow("brother and sister")
            << QString(u"first=Daniel|last=Kim"_s + home) << QString(u"first=Daniela|last=Kim"_s + home) << true;
        QTest::newRow("flatmates of one first name") << QString(u"first=Peter|last=Hofmann"_s + home)
                                                     << QString(u"first=Peter|last=Braunstein"_s + home) << true;
        QTest::newRow("father and son") << QString(u"name=John Baker Sr."_s + home)
                                        << QString(u"name=John Baker Jr."_s + home) << true;
        QTest::newRow("one of them with his generation")
            << QString(u"name=John Baker"_s + home) << QString(u"name=John Baker Jr."_s + home) << false;
        QTest::newRow("an initial at one telephone") << u"first=J|last=Reyes|phone=+12125550147|zip=90210"_s
                                                     << u"first=Juan|last=Reyes|phone=+12125550147|zip=90210"_s << true;
        QTest::newRow("an initial at one e-mail") << u"first=J|last=Reyes|email=reyes@juan.example"_s
                                                  << u"first=Juan|last=Reyes|email=reyes@juan.example"_s << false;
        QTest::newRow("a slip of the pen")
            << QString(u"first=Peter|last=Hofmann"_s + home) << QString(u"first=Petre|last=Hofmann"_s + home) << false;
        QTest::newRow("a short form") << QString(u"first=William|last=Hofmann"_s + home)
                                      << QString(u"first=Bill|last=Hofmann"_s + home) << false;
    }
    void whoMayBeTwoIsNeverJoinedWithoutAsking()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const auto one = compare(lead(left), lead(right), IdentityRules());
        const auto other = compare(lead(right), lead(left), IdentityRules());
        QVERIFY(one && other);
        QCOMPARE(codeOf(one->level), u"same"_s);
        QTEST(one->mayBeTwo, "mayBeTwo");
        QTEST(other->mayBeTwo, "mayBeTwo");
    }
    void telephonesTypedToGetPastAFormAreNobodys_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<bool>("counts");
        QTest::newRow("noughts") << u"+490000000"_s << false;
        QTest::newRow("noughts behind a dialling code") << u"+49000000"_s << false;
        QTest::newRow("counted up") << u"+49123456789"_s << false;
        QTest::newRow("counted up to nought") << u"+11234567890"_s << false;
        QTest::newRow("a number") << u"+12125550147"_s << true;
        QTest::newRow("a number with a run in it") << u"+12125545670"_s << true;
    }
    void telephonesTypedToGetPastAFormAreNobodys()
    {
        QFETCH(QString, phone);
        QTEST(!lead(QString(u"last=Doe|phone="_s + phone)).phone.isEmpty(), "counts");
    }
    void thresholdsMeanWhatTheySay()
    {
        IdentityRules rules;
        const MatchKeys left = lead(u"name=Ann Doe|company=Acme"_s);
        QCOMPARE(compare(left, left, rules)->level, MatchLevel::Suspected);
        const double score = compare(left, left, rules)->score;
        rules.same = score;
        QCOMPARE(compare(left, left, rules)->level, MatchLevel::Same);
        rules.same = rules.suspected = score + 0.01;
        QVERIFY(!compare(left, left, rules));
    }
    void theRelationIsSymmetricAndExplained()
    {
        std::mt19937 random(5);
        const auto pick = [&](const QStringList &items) { return items[int(random() % unsigned(items.size()))]; };
        const auto some = [&] {
            return lead(QString(pick({u"first=Ann|last=Doe|"_s, u"first=A|last=Doe|"_s, u"first=Bob|last=Roe|"_s,
                                      u"first=Doe|last=Anne|"_s, u"last=Doe|"_s, QString()}) +
                                pick({u"email=a@x.example|"_s, u"email=ab@x.example|"_s, QString()}) +
                                pick({u"phone=+12125550143|"_s, u"mobile=+13125550188|"_s, QString()}) +
                                pick({u"company=Acme|"_s, u"company=Acme Bolts|"_s, QString()}) +
                                pick({u"street=1 High St|zip=12345|city=Ulm|"_s, u"street=2 Hihg Street|zip=12354|"_s,
                                      u"city=Ulm|"_s, QString()}) +
                                pick({u"id=1"_s, QString(), QString()})));
        };
        int found = 0;
        for (int i = 0; i < 20000; ++i) {
            const MatchKeys a = some();
            const MatchKeys b = some();
            const std::optional<Likeness> forth = compare(a, b, IdentityRules());
            const std::optional<Likeness> back = compare(b, a, IdentityRules());
            QCOMPARE(forth.has_value(), back.has_value());
            if (!forth)
                continue;
            ++found;
            QCOMPARE(forth->level, back->level);
            QCOMPARE(forth->score, back->score);
            QVERIFY(forth->score > 0 && forth->score <= 1);
            QVERIFY(!forth->reasons.isEmpty());
        }
        QVERIFY(found > 1000);
    }
    void openLeadsComeBeforeClosedOnes()
    {
        MatchIndex index;
        const MatchKeys ann = lead(u"name=Ann Doe|email=a@x.example"_s);
        index.add({.keys = ann,
                   .lead = {1},
                   .row = 0,
                   .person = {},
                   .company = {},
                   .product = {},
                   .owner = {},
                   .status = Status::Lost,
                   .receivedAt = {}});
        index.add({.keys = ann,
                   .lead = {2},
                   .row = 0,
                   .person = {},
                   .company = {},
                   .product = {},
                   .owner = {},
                   .status = Status::Open,
                   .receivedAt = {}});
        const std::vector<Match> matches = index.find(ann);
        QCOMPARE(matches.size(), 2u);
        QCOMPARE(index.entry(matches.front().entry).lead, LeadId{2});
    }
    void entriesAreKeptAsTheyWere()
    {
        MatchIndex index;
        for (
            const QString &text :
            {u"first=Ann|last=van der Meer|email=a@mail.acme.example|street=Flat 3, 12 High St, Tower|city=Ulm|zip=1"_s,
             u"name=Dr. Doe|title=CEO|phone=+12125550143|company=Acme"_s, u"email=no address|id=7"_s, QString(),
             QString(u"id="_s + QString(3000, u'x'))}) {
            const MatchKeys keys = lead(text);
            const qsizetype at = index.add({.keys = keys,
                                            .lead = {},
                                            .row = 1,
                                            .person = {},
                                            .company = {},
                                            .product = {},
                                            .owner = {},
                                            .status = Status::Open,
                                            .receivedAt = {}});
            QVERIFY(index.entry(at).keys == keys);
        }
    }
    void tooManyUnderOneKeyAreCounted()
    {
        MatchIndex index;
        const MatchKeys keys = lead(u"name=Ann Doe|email=info@x.example"_s);
        for (int i = 0; i < MatchIndex::kMostPerKey + 5; ++i)
            index.add({.keys = keys,
                       .lead = {},
                       .row = i + 1,
                       .person = {},
                       .company = {},
                       .product = {},
                       .owner = {},
                       .status = Status::Open,
                       .receivedAt = {}});
        QString tooMany;
        qint64 howMany = 0;
        QCOMPARE(index.find(keys, &tooMany, &howMany).size(), size_t(MatchIndex::kMostPerKey));
        QCOMPARE(tooMany, u"info@x.example"_s);
        QCOMPARE(howMany, MatchIndex::kMostPerKey + 5);
    }
    void whoLivesInACrowdedHouseIsFoundByTheirName_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("found");
        QTest::newRow("as it stands") << u"first=Ann|last=Doe"_s << 1;
        QTest::newRow("a slip in the last name") << u"first=Ann|last=Doh"_s << 1;
        QTest::newRow("another form of the first name") << u"first=Annie|last=Doe"_s << 1;
        QTest::newRow("crosswise") << u"first=Doe|last=Ann"_s << 1;
        QTest::newRow("somebody else") << u"first=Carl|last=Fox"_s << 0;
    }
    void whoLivesInACrowdedHouseIsFoundByTheirName()
    {
        QFETCH(QString, asked);
        QFETCH(int, found);
        const QString house = u"|street=12 High Street|city=Ulm|zip=89073"_s;
        MatchIndex index;
        add(index, lead(QString(u"first=Ann|last=Doe"_s + house)));
        for (int i = 0; i < 3 * MatchIndex::kMostOfPlace; ++i)
            add(index, lead(QString(u"first=Guest%1|last=Person%1"_s.arg(i) + house)));
        QString tooMany;
        const std::vector<Match> matches = index.find(lead(QString(asked + house)), &tooMany);
        QCOMPARE(matches.size(), size_t(found));
        if (found > 0)
            QCOMPARE(matches.front().entry, 0);
        QVERIFY(tooMany.isEmpty());
    }
    void ofOneNameInOneTownTheNewestAndThoseWithMoreInCommonAreCompared()
    {
        const QString inTown = u"first=Ann|last=Doe|zip=89073"_s;
        MatchIndex index;
        add(index, lead(QString(inTown + u"|company=Acme Tools"_s)));
        for (int i = 0; i < 2 * MatchIndex::kMostOfPlace; ++i)
            add(index, lead(inTown));
        QString tooMany;
        qint64 howMany = 0;
        const std::vector<Match> matches =
            index.find(lead(QString(inTown + u"|company=Acme Tools"_s)), &tooMany, &howMany);
        QCOMPARE(matches.size(), size_t(MatchIndex::kMostOfPlace + 1));
        QVERIFY(std::ranges::any_of(matches, [](const Match &match) { return match.entry == 0; }));
        QCOMPARE(tooMany, u"ann doe 89073"_s);
        QCOMPARE(howMany, 2 * MatchIndex::kMostOfPlace + 1);
    }
    void everyOneOfATelephoneIsCompared()
    {
        MatchIndex index;
        for (int i = 0; i < 300; ++i)
            add(index, lead(u"first=Guest%1|last=Person%1|phone=+12125550143"_s.arg(i)));
        QString tooMany;
        QCOMPARE(index.find(lead(u"first=Ann|last=Doe|phone=+12125550143"_s), &tooMany).size(), 300u);
        QVERIFY(tooMany.isEmpty());
    }

private:
    static void add(MatchIndex &index, const MatchKeys &keys)
    {
        index.add({.keys = keys,
                   .lead = {},
                   .row = 1,
                   .person = {},
                   .company = {},
                   .product = {},
                   .owner = {},
                   .status = Status::Open,
                   .receivedAt = {}});
    }
};

QTEST_APPLESS_MAIN(TestMatching)
#include "tst_matching.moc"
