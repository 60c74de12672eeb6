// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchindex.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

class TestMatching : public QObject
{
    Q_OBJECT

    static MatchKeys keys(const QString &name, const QString &email, const QString &phone, const QString &company = {},
                          const QString &externalId = {})
    {
        LeadRecord record;
        record.person.fullName = name;
        record.person.emailKey = email;
        record.person.phone.e164 = phone;
        record.company.nameKey = company;
        record.lead.externalId = externalId;
        return matchKeysOf(record);
    }

private Q_SLOTS:
    void pairsHaveTheirVerdict_data()
    {
        QTest::addColumn<QStringList>("left"); // name, e-mail, phone, company, external id
        QTest::addColumn<QStringList>("right");
        QTest::addColumn<QString>("verdict"); // empty: different
        const auto row = [](const char *name, const QStringList &left, const QStringList &right,
                            const QString &verdict) { QTest::newRow(name) << left << right << verdict; };
        row("one e-mail, one name", {u"Ann Doe"_s, u"a@x.example"_s, {}, {}, {}},
            {u"Ann Doe"_s, u"a@x.example"_s, {}, {}, {}}, u"same"_s);
        row("names the other way round", {u"Doe Ann"_s, u"a@x.example"_s, {}, {}, {}},
            {u"Ann Doe"_s, u"a@x.example"_s, {}, {}, {}}, u"same"_s);
        row("an initial is no contradiction", {u"A Doe"_s, u"a@x.example"_s, {}, {}, {}},
            {u"Ann Doe"_s, u"a@x.example"_s, {}, {}, {}}, u"same"_s);
        row("no name given", {{}, u"a@x.example"_s, {}, {}, {}}, {u"Ann Doe"_s, u"a@x.example"_s, {}, {}, {}},
            u"same"_s);
        row("one e-mail, two people", {u"Ann Doe"_s, u"info@x.example"_s, {}, {}, {}},
            {u"Bob Roe"_s, u"info@x.example"_s, {}, {}, {}}, u"suspected"_s);
        row("one telephone, one name", {u"Ann Doe"_s, {}, u"+12125550143"_s, {}, {}},
            {u"Ann Doe"_s, {}, u"+12125550143"_s, {}, {}}, u"same"_s);
        row("one telephone, two people", {u"Ann Doe"_s, {}, u"+12125550143"_s, {}, {}},
            {u"Bob Roe"_s, {}, u"+12125550143"_s, {}, {}}, u"suspected"_s);
        row("one name at one company", {u"Ann Doe"_s, {}, {}, u"acme"_s, {}}, {u"ann doe"_s, {}, {}, u"acme"_s, {}},
            u"suspected"_s);
        row("a namesake elsewhere", {u"Ann Doe"_s, {}, {}, u"acme"_s, {}}, {u"Ann Doe"_s, {}, {}, u"bolt"_s, {}}, {});
        row("one external id", {u"Ann"_s, {}, {}, {}, u"7"_s}, {u"Bob"_s, {}, {}, {}, u"7"_s}, u"same"_s);
        row("blank never equals blank", {{}, {}, {}, {}, {}}, {{}, {}, {}, {}, {}}, {});
    }
    void pairsHaveTheirVerdict()
    {
        QFETCH(QStringList, left);
        QFETCH(QStringList, right);
        const std::optional<Likeness> match = compare(keys(left[0], left[1], left[2], left[3], left[4]),
                                                      keys(right[0], right[1], right[2], right[3], right[4]));
        QTEST(match ? codeOf(match->level) : QString(), "verdict");
        if (match)
            QVERIFY(!match->reasons.isEmpty());
    }
    void theRelationIsSymmetricAndBlockingLosesNothing()
    {
        std::mt19937 random(5);
        const auto pick = [&](const QStringList &items) { return items[int(random() % unsigned(items.size()))]; };
        const auto some = [&] {
            return keys(pick({u"Ann Doe"_s, u"A Doe"_s, u"Bob Roe"_s, QString()}),
                        pick({u"a@x.example"_s, u"b@x.example"_s, QString()}),
                        pick({u"+12125550143"_s, u"+13125550188"_s, QString()}),
                        pick({u"acme"_s, u"bolt"_s, QString()}), pick({u"1"_s, QString(), QString()}));
        };
        int found = 0;
        for (int i = 0; i < 20000; ++i) {
            const MatchKeys a = some();
            const MatchKeys b = some();
            const std::optional<Likeness> forth = compare(a, b);
            const std::optional<Likeness> back = compare(b, a);
            QCOMPARE(forth.has_value(), back.has_value());
            if (!forth)
                continue;
            ++found;
            QCOMPARE(forth->level, back->level);
            QCOMPARE(forth->score, back->score);
            const QStringList left = blockingKeys(a);
            const QStringList right = blockingKeys(b);
            QVERIFY(std::ranges::any_of(left, [&](const QString &key) { return right.contains(key); }));
        }
        QVERIFY(found > 1000);
    }
    void openLeadsComeBeforeClosedOnes()
    {
        MatchIndex index;
        const MatchKeys ann = keys(u"Ann Doe"_s, u"a@x.example"_s, {});
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
};

QTEST_APPLESS_MAIN(TestMatching)
#include "tst_matching.moc"
