// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/rulebook.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

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
        QCOMPARE(found.filter(u"not one of the reps"_s).size(), 2);
        QCOMPARE(found.filter(u"exactly the same"_s).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"
