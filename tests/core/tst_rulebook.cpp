// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/rulebook.h"
#include "core/rules/sentence.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

NamedCalendar munich()
{
    NamedCalendar calendar{.name = u"Munich"_s, .hours = officeHours("UTC").hours, .zoneId = "Europe/Berlin"};
    calendar.holidaySets = {"DE-BY"};
    calendar.switchedOff = {"de.epiphany"};
    calendar.switchedOn = {"de.christmas_eve"};
    calendar.days = {CalendarDay{QDate(2026, 7, 15), u"Outing"_s, false}};
    return calendar;
}

/// With everything set that a rulebook can do without.
Rulebook fullRulebook()
{
    Rulebook rulebook = defaultRulebook("America/New_York");
    rulebook.calendar.name = u"Head office"_s;
    rulebook.calendar.holidaySets = {"US"};
    rulebook.calendars = {munich(), NamedCalendar{.name = u"Nights"_s, .hours = {{{{0, 86400}}}}}};
    rulebook.calendarUse = {.byRep = {{u"Lead Manager"_s, u"Munich"_s}},
                            .byPool = {{u"Late"_s, u"Nights"_s}},
                            .byTerritory = {{u"US-NY"_s, u"Munich"_s}}};
    rulebook.ladder = {{EscalationStep::Breached, 1.0, 0}, {EscalationStep::LeadManager, 1.0, 2}};
    rulebook.reps[0].member = u"Ada"_s;
    rulebook.reps[0].skills = {u"Pumps"_s, u"German"_s};
    rulebook.pools = {Pool{.name = u"Late"_s,
                           .members = {PoolMember{.rep = u"Lead Manager"_s, .weight = 2, .cap = 9}},
                           .order = PoolOrder::Load,
                           .whenNobody = WhenNobody::Next,
                           .hoursAhead = 12,
                           .bySkill = true,
                           .catchUp = true},
                      Pool{.name = u"Empty"_s}};
    rulebook.territoryParents = {{u"Marigaon"_s, u"Assam"_s}, {u"Assam"_s, u"India"_s}};
    rulebook.allowed = {u"gap:US"_s, u"overlap:1:2"_s};
    CoverageLine line;
    line.number = 3;
    line.country = u"US"_s;
    line.pool = u"Late"_s;
    line.territory = u"The States"_s;
    line.grantedBy = u"Ada"_s;
    line.reviewOn = QDate(2027, 1, 31);
    rulebook.lines = {line};
    return rulebook;
}

} // namespace

class TestRulebook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDefaultCarriesTheTwelveTypesAndIsSound()
    {
        const Rulebook rulebook = defaultRulebook("Europe/Berlin");
        QCOMPARE(rulebook.policy.size(), 12);
        for (int type = 0; type < 12; ++type)
            QVERIFY(findRule(rulebook.policy, static_cast<RuleType>(type)));
        QCOMPARE(findings(rulebook, QDate(2026, 3, 2)), QStringList());
    }
    void everyRuleIsASentenceWithItsParametersInPlace()
    {
        for (const PolicyRule &rule : defaultPolicy()) {
            const QString sentence = sentenceOf(rule);
            QVERIFY2(!sentence.contains(u'{') && sentence.endsWith(u'.'), qPrintable(sentence));
        }
        PolicyRule timing = *findRule(defaultPolicy(), RuleType::Timing);
        timing.parameters[u"hours"_s] = 7;
        QVERIFY(sentenceOf(timing).contains(u"within 7 hours"));
    }
    void jsonKeepsEveryWord()
    {
        Rulebook rulebook = defaultRulebook("America/New_York");
        rulebook.title = u"Ours"_s;
        rulebook.policy[8].parameters[u"attempts"_s] = 6;
        rulebook.policy[8].appliesTo = {{{Field::Country, Operator::Is, {u"US"_s}}}};
        CoverageLine line;
        line.number = 1;
        line.country = u"US"_s;
        line.postalPrefix = u"021"_s;
        line.owner = u"Lead Manager"_s;
        rulebook.lines += line;
        rulebook.screening.competitorNames = {u"Rival"_s};
        rulebook.calendar.days = {CalendarDay{QDate(2026, 12, 25), {}, false}};
        const Result<Rulebook> back = rulebookFromJson(toJson(rulebook));
        QVERIFY(back);
        QCOMPARE(fingerprint(*back), fingerprint(rulebook));
        QCOMPARE(back->lines, rulebook.lines);
        QVERIFY(back->calendar == rulebook.calendar);
        QCOMPARE(back->policy[8].appliesTo, rulebook.policy[8].appliesTo);
    }
    void theFingerprintChangesWithAnyWord()
    {
        const Rulebook rulebook = defaultRulebook("UTC");
        Rulebook other = rulebook;
        other.policy[0].target = 0.99;
        QVERIFY(fingerprint(other) != fingerprint(rulebook));
    }
    void whatCameLaterSurvivesItsJson()
    {
        const Rulebook rulebook = fullRulebook();
        const Result<Rulebook> back = rulebookFromJson(toJson(rulebook));
        LW_VERIFY(back);
        QVERIFY(*back == rulebook);
        QCOMPARE(toJson(*back), toJson(rulebook));
    }
    // Decisions keep the fingerprint of the rulebook that made them; these are of the program before calendars had
    // names.
    void rulebooksOfOldKeepTheirFingerprint()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        QCOMPARE(fingerprint(rulebook), u"0442b45c"_s);
        rulebook.calendar.days = {CalendarDay{QDate(2026, 12, 25), {}, false},
                                  CalendarDay{QDate(2026, 12, 26), {}, false}};
        QCOMPARE(fingerprint(rulebook), u"b4d25906"_s);
        const Result<Rulebook> back = rulebookFromJson(toJson(rulebook));
        LW_VERIFY(back);
        QCOMPARE(fingerprint(*back), u"b4d25906"_s);
    }
    void eachNewPartChangesTheFingerprint_data()
    {
        QTest::addColumn<Rulebook>("changed");
        const auto row = [](const char *name, auto change) {
            Rulebook rulebook = defaultRulebook("UTC");
            change(rulebook);
            QTest::newRow(name) << rulebook;
        };
        row("name", [](Rulebook &one) { one.calendar.name = u"x"_s; });
        row("set", [](Rulebook &one) { one.calendar.holidaySets = {"US"}; });
        row("another calendar", [](Rulebook &one) { one.calendars = {munich()}; });
        row("use", [](Rulebook &one) { one.calendarUse.byPool = {{u"a"_s, u"b"_s}}; });
        row("ladder", [](Rulebook &one) { one.ladder.removeLast(); });
        row("no ladder", [](Rulebook &one) { one.ladder.clear(); });
        row("member", [](Rulebook &one) { one.reps[0].member = u"Ada"_s; });
        row("skills", [](Rulebook &one) { one.reps[0].skills = {u"Pumps"_s}; });
        row("a pool", [](Rulebook &one) { one.pools = {Pool{.name = u"Late"_s}}; });
        row("the tree", [](Rulebook &one) { one.territoryParents = {{u"Assam"_s, u"India"_s}}; });
        row("a finding allowed", [](Rulebook &one) { one.allowed = {u"gap:US"_s}; });
    }
    void eachWordOfAPoolChangesTheFingerprint_data()
    {
        QTest::addColumn<Pool>("pool");
        const Pool usual{.name = u"Late"_s, .members = {PoolMember{.rep = u"A"_s}, PoolMember{.rep = u"B"_s}}};
        const auto row = [&](const char *name, auto change) {
            Pool pool = usual;
            change(pool);
            QTest::newRow(name) << pool;
        };
        row("name", [](Pool &one) { one.name = u"late"_s; });
        row("one more", [](Pool &one) { one.members += PoolMember{.rep = u"C"_s}; });
        row("the order of its members", [](Pool &one) { one.members.swapItemsAt(0, 1); });
        row("weight", [](Pool &one) { one.members[0].weight = 2; });
        row("cap", [](Pool &one) { one.members[1].cap = 1; });
        row("order", [](Pool &one) { one.order = PoolOrder::Load; });
        row("when nobody can", [](Pool &one) { one.whenNobody = WhenNobody::Next; });
        row("hours", [](Pool &one) { one.hoursAhead = 1; });
        row("skill", [](Pool &one) { one.bySkill = true; });
        row("catching up", [](Pool &one) { one.catchUp = true; });
    }
    void eachWordOfAPoolChangesTheFingerprint()
    {
        QFETCH(Pool, pool);
        Rulebook usual = defaultRulebook("UTC");
        usual.pools = {Pool{.name = u"Late"_s, .members = {PoolMember{.rep = u"A"_s}, PoolMember{.rep = u"B"_s}}}};
        Rulebook changed = usual;
        changed.pools = {pool};
        QVERIFY(fingerprint(changed) != fingerprint(usual));
        const Result<Rulebook> back = rulebookFromJson(toJson(changed));
        LW_VERIFY(back);
        QVERIFY(*back == changed);
    }
    void whatIsNotSetIsNotWritten()
    {
        const QJsonObject json = toJson(defaultRulebook("UTC"));
        for (const QString &key : {u"pools"_s, u"territory_tree"_s, u"allowed"_s})
            QVERIFY2(!json.contains(key), qPrintable(key));
    }
    void eachNewPartChangesTheFingerprint()
    {
        QFETCH(Rulebook, changed);
        QVERIFY(fingerprint(changed) != fingerprint(defaultRulebook("UTC")));
        const Result<Rulebook> back = rulebookFromJson(toJson(changed));
        LW_VERIFY(back);
        QVERIFY(*back == changed);
    }
    void malformedPartsAreNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *key, const char *value, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(key) << QByteArray(value) << QString::fromUtf8(said);
        };
        row("calendar as a list", "calendar", "[]", "“calendar” must be an object");
        row("a wrong word in it", "calendar", R"({"hourz":{}})", "“hourz” means nothing");
        row("a zone nobody knows", "calendar", R"({"zone":"Europe/Munich"})", "“Europe/Munich”");
        row("calendars as an object", "calendars", R"({"Munich":{}})", "“calendars” must be a list");
        row("a calendar as a text", "calendars", R"(["Munich"])", "calendar 1 must be an object");
        row("a calendar without a name", "calendars", R"([{"name":"A"},{"hours":{}}])", "calendar 2 has no “name”");
        row("the same name", "calendars", R"([{"name":"A"},{"name":"a"}])", "two calendars are called “a”");
        row("a set nobody knows", "calendars", R"([{"name":"A","holiday_sets":["UK"]}])", "calendar 1: ");
        row("use as a list", "calendar_of", "[]", "“calendar_of” must be an object");
        row("use by whom", "calendar_of", R"({"people":{}})", "“people” means nothing");
        row("ladder as an object", "ladder", "{}", "“ladder” must be a list");
        row("a step nobody knows", "ladder", R"([{"step":"shout"}])", "Step 1 of the ladder");
        row("skills as a text", "reps", R"([{"name":"Ada","skills":"Pumps"}])", "rep “Ada”: “skills”");
        row("a skill as a number", "reps", R"([{"name":"Ada","skills":[1]}])", "rep “Ada”: “skills”");
        row("member as a number", "reps", R"([{"name":"Ada","member":1}])", "rep “Ada”: “member”");
        row("pools as an object", "pools", "{}", "“pools” must be a list");
        row("a pool as a text", "pools", R"(["Late"])", "needs a name");
        row("a pool without a name", "pools", R"([{"members":[]}])", "needs a name");
        row("a pool's order", "pools", R"([{"name":"Late","order":"x"}])", "pool “Late”: “x”");
        row("a member twice", "pools", R"([{"name":"Late","members":[{"rep":"A"},{"rep":"a"}]}])", "twice");
        row("two pools of one name", "pools", R"([{"name":"Late"},{"name":"LATE"}])", "are called “LATE”");
        row("a pool called like a rep", "pools", R"([{"name":"lead manager"}])", "are called “lead manager”");
        row("the tree as a list", "territory_tree", "[]", "“territory_tree” must be an object");
        row("part of a number", "territory_tree", R"({"Assam":1})", "“Assam” needs the name of a territory");
        row("part of nothing", "territory_tree", R"({"Assam":" "})", "“Assam” needs the name of a territory");
        row("part of itself", "territory_tree", R"({"A":"B","b":"a"})", "is part of itself");
        row("allowed as a text", "allowed", R"("all")", "“allowed” must be a list");
        row("a number allowed", "allowed", "[1]", "“allowed”");
        row("a line for two", "territories", R"([{"country":"US","owner":"Ada","pool":"Late"}])",
            "either an owner or a pool");
    }
    void malformedPartsAreNamed()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, value);
        QFETCH(QString, said);
        QJsonObject json = toJson(fullRulebook());
        json.insert(key, QJsonDocument::fromJson("{\"value\":" + value + '}').object().value(u"value"_s));
        const Result<Rulebook> read = rulebookFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Unreadable);
        QVERIFY2(read.error().message.startsWith(u"Rulebook: "), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
    }
    void whatIsNoRulebookIsRefused()
    {
        QVERIFY(!rulebookFromJson({}));
        QJsonObject broken = toJson(defaultRulebook("UTC"));
        broken[u"policy"_s] = QJsonArray{QJsonObject{{u"type"_s, u"magic"_s}}};
        const Result<Rulebook> read = rulebookFromJson(broken);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(u"magic"), qPrintable(read.error().message));
    }
    void findingsNameLeaversAndTwins()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        CoverageLine line;
        line.country = u"US"_s;
        line.owner = u"Gone"_s;
        rulebook.lines = {line, line};
        const QStringList found = findings(rulebook, QDate(2026, 3, 2));
        QCOMPARE(found.filter(u"not one of the reps: 2 lines"_s).size(), 1);
        for (CoverageLine &twin : rulebook.lines)
            twin.owner = u"Lead Manager"_s;
        QCOMPARE(findings(rulebook, QDate(2026, 3, 2)).filter(u"takes all of it"_s).size(), 1);
    }
    void findingsNamePoolsThatNobodyIsIn()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        rulebook.reps += Rep{.name = u"Old"_s, .type = {}, .email = {}, .phone = {}, .active = false};
        CoverageLine line;
        line.country = u"US"_s;
        line.pool = u"West"_s;
        rulebook.lines = {line};
        rulebook.pools = {Pool{.name = u"Late"_s, .members = {PoolMember{.rep = u"Old"_s}, PoolMember{.rep = u"X"_s}}},
                          Pool{.name = u"Empty"_s}};
        const QStringList found = findings(rulebook, QDate(2026, 3, 2));
        QCOMPARE(found.size(), 4);
        QCOMPARE(found.filter(u"There is no pool “West”"_s).size(), 1);
        QCOMPARE(found.filter(u"Pool “Late”: Old is not active any more"_s).size(), 1);
        QCOMPARE(found.filter(u"Pool “Late”: “X” is not one of the reps"_s).size(), 1);
        QCOMPARE(found.filter(u"Pool “Empty” has no members"_s).size(), 1);
    }
    void findingsNameCalendarsThatTimeNothing()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        CoverageLine line;
        line.country = u"US"_s;
        line.owner = u"Lead Manager"_s;
        rulebook.lines = {line};
        rulebook.calendar.name = u"Head office"_s;
        rulebook.calendars = {munich()};
        rulebook.calendarUse = {.byRep = {{u"lead manager"_s, u"MUNICH"_s}},
                                .byTerritory = {{u"us"_s, u"head office"_s}}};
        QCOMPARE(findings(rulebook, QDate(2026, 3, 2)), QStringList());
        rulebook.calendar.hours = {};
        rulebook.calendars[0].hours = {};
        rulebook.calendars[0].zoneId = "Berlin"; // what Qt takes for a zone without an offset
        rulebook.calendarUse.byRep.insert(u"Gone"_s, u"Munich"_s);
        rulebook.calendarUse.byRep.insert(u"Lead Manager"_s, u"Paris"_s);
        rulebook.calendarUse.byTerritory.insert(u"FR"_s, u"Munich"_s);
        QCOMPARE(
            findings(rulebook, QDate(2026, 3, 2)),
            (QStringList{
                u"The company's calendar has no working hours, so nothing it times is ever due."_s,
                u"The calendar “Munich” has no working hours, so nothing it times is ever due."_s,
                u"The calendar “Munich” is in “Berlin”, which is not a time zone; it counts as UTC."_s,
                u"A calendar is used by the rep “Gone”, who is not one of the reps."_s,
                u"A calendar is used by the territory “FR”, which no line describes."_s,
                u"Rep Lead Manager uses the calendar “Paris”, which does not exist; the company's times them."_s}));
    }
};

QTEST_APPLESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"
