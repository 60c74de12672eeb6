// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/decide.h"
#include "core/decisions/rulebook.h"
#include "core/decisions/rulebookdiff.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kMonday(2026, 3, 2);

Persona mill()
{
    return {.name = u"Mill"_s,
            .product = u"Pumps"_s,
            .traits = {PersonaTrait{
                .text = u"Paper"_s,
                .when = {{Condition{.field = Field::Industry, .op = Operator::Is, .values = {u"Paper"_s}}}}}}};
}

Rulebook withQuestions()
{
    Rulebook rulebook = defaultRulebook("UTC");
    rulebook.questions.version = 2;
    rulebook.questions.questions[0].choices[0].points = 30;
    rulebook.personas = {mill()};
    return rulebook;
}

LeadFacts bestLead()
{
    LeadFacts facts;
    facts.need = u"fits"_s;
    facts.authority = u"decides"_s;
    facts.budget = u"approved"_s;
    facts.timeline = u"60"_s;
    facts.product = u"pumps"_s;
    facts.industry = u"Toys"_s;
    facts.hasIdentity = facts.hasReach = true;
    return facts;
}

PolicyRule &definitionOf(Rulebook &rulebook)
{
    return *std::ranges::find(rulebook.policy, RuleType::QualifiedDefinition, &PolicyRule::type);
}

QStringList placesOf(const QList<RulebookDifference> &differences)
{
    QStringList places;
    for (const RulebookDifference &each : differences)
        places += each.where;
    return places;
}

} // namespace

class TestRulebookQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAsUsualIsNotWritten()
    {
        const QJsonObject json = toJson(defaultRulebook("UTC"));
        QVERIFY(!json.contains(u"questions"_s) && !json.contains(u"personas"_s));
        const Result<Rulebook> back = rulebookFromJson(json);
        QVERIFY(back);
        QCOMPARE(back->questions, defaultQuestionSet());
        QVERIFY(back->personas.isEmpty());
        QCOMPARE(fingerprint(*back), u"0442b45c"_s); // of the program before there were questions
    }

    void aRulebookIsReadAsItWasWritten()
    {
        const Rulebook rulebook = withQuestions();
        const Result<Rulebook> back = rulebookFromJson(toJson(rulebook));
        QVERIFY(back);
        QCOMPARE(*back, rulebook);
        QCOMPARE(fingerprint(*back), fingerprint(rulebook));
        QCOMPARE(pageFingerprint(*back), pageFingerprint(rulebook));
    }

    void thePageIsAnotherOneOnceTheyAreSet()
    {
        const Rulebook usual = defaultRulebook("UTC");
        Rulebook asked = usual, aimed = usual;
        asked.questions = withQuestions().questions;
        aimed.personas = {mill()};
        QVERIFY(pageFingerprint(asked) != pageFingerprint(usual));
        QVERIFY(pageFingerprint(aimed) != pageFingerprint(usual));
        QVERIFY(fingerprint(asked) != fingerprint(usual));
        QVERIFY(fingerprint(aimed) != fingerprint(usual));
    }

    void theFitWithThePersonaOfTheProductIsAsked()
    {
        Rulebook rulebook = withQuestions();
        definitionOf(rulebook).parameters.insert(u"fit_floor"_s, 50);
        const RulebookPtr compiled = compile(rulebook, 7);
        LeadFacts facts = bestLead();
        const Grading misses = decide(facts, *compiled, kMonday).grading;
        QCOMPARE(misses.grade, Grade::B);
        QCOMPARE(misses.reasons.last(), u"Fits “Mill” by 0 %, less than the 50 % of an A"_s);
        facts.industry = u"paper"_s;
        QCOMPARE(decide(facts, *compiled, kMonday).grading.grade, Grade::A);
        facts.industry = u"Toys"_s;
        facts.product = u"Valves"_s;
        QCOMPARE(decide(facts, *compiled, kMonday).grading.grade, Grade::A);
    }

    void theQuestionsOfTheRulebookGrade()
    {
        Rulebook rulebook = withQuestions();
        definitionOf(rulebook).parameters.insert(u"method"_s, u"points"_s);
        QCOMPARE(decide(bestLead(), *compile(rulebook, 7), kMonday).grading.points, 105);
        rulebook.questions.questions[0].choices[0].rulesOut = true;
        const RulebookPtr compiled = compile(rulebook, 7);
        QCOMPARE(decide(bestLead(), *compiled, kMonday).grading.grade, Grade::D);
        QCOMPARE(gradeBy(*compiled, bestLead(), kMonday), gradeBy(*compiled, bestLead(), kMonday));
    }

    void aGradeByHandStays()
    {
        LeadFacts facts = bestLead();
        facts.grade = u"C"_s;
        const Grading grading = gradeBy(*compile(withQuestions(), 7), facts, kMonday);
        QCOMPARE(grading.grade, Grade::C);
        QVERIFY(grading.parts.isEmpty());
    }

    void whatIsWrongWithThemIsFound()
    {
        Rulebook rulebook = withQuestions();
        const qsizetype before = findings(rulebook, kMonday).size();
        rulebook.questions.questions.removeAt(0);
        rulebook.personas += mill();
        const QStringList found = findings(rulebook, kMonday);
        QVERIFY(found.size() > before);
        QVERIFY(found.contains(u"No question asks about “Need”, so nothing is ever an A."_s));
        QVERIFY(found.contains(u"Two personas are called “Mill”."_s));
    }

    void whatDiffersIsToldInWords()
    {
        const QList<RulebookDifference> told = differences(defaultRulebook("UTC"), withQuestions());
        QCOMPARE(told.size(), 3);
        QVERIFY2(told[0].where.startsWith(u"Question 1 “What is the application") &&
                     told[0].where.endsWith(u"”, answer “Something we sell fits”"),
                 qPrintable(told[0].where));
        QCOMPARE(told[0].was, u"“Something we sell fits”: satisfies Need, 25 points"_s);
        QCOMPARE(told[0].now, u"“Something we sell fits”: satisfies Need, 30 points"_s);
        QCOMPARE(told[1], (RulebookDifference{u"Questions"_s, u"version 1"_s, u"version 2"_s}));
        QCOMPARE(told[2], (RulebookDifference{
                              u"Persona “Mill”"_s, {}, u"for “Pumps”: “Paper” (weight 1, where Industry is Paper)"_s}));
    }
    void aNewQuestionIsToldAtOnce()
    {
        Rulebook now = withQuestions();
        const Rulebook was = now;
        Question shifts{.key = u"shifts"_s, .text = u"Do they run shifts?"_s, .part = QuestionPart::Budget};
        shifts.required = true;
        shifts.choices = {{.code = u"yes"_s, .text = u"Yes"_s, .satisfies = true},
                          {.code = u"no"_s, .text = u"No"_s, .rulesOut = true, .points = -5}};
        now.questions.questions.insert(1, shifts);
        const QString words = u"“Do they run shifts?”: Budget, required. Answers: “Yes”: satisfies Budget; “No”: rules "
                              "out, -5 points"_s;
        QCOMPARE(differences(was, now),
                 (QList<RulebookDifference>{{u"Question 2 “Do they run shifts?”"_s, {}, words}}));
        QCOMPARE(differences(now, was),
                 (QList<RulebookDifference>{{u"Question 2 “Do they run shifts?”"_s, words, {}}}));
    }
    void anotherOrderIsTold()
    {
        Rulebook now = withQuestions();
        now.questions.questions.swapItemsAt(0, 1);
        now.questions.questions[1].choices.swapItemsAt(0, 1);
        QStringList places = placesOf(differences(withQuestions(), now));
        QCOMPARE(places.size(), 2);
        QVERIFY(places[0].endsWith(u", order of the answers"));
        QCOMPARE(places[1], u"Order of the questions"_s);
    }
    void aTraitIsToldByItsWeight()
    {
        Rulebook now = withQuestions();
        now.personas[0].traits[0].weight = 3;
        QCOMPARE(differences(withQuestions(), now),
                 (QList<RulebookDifference>{{u"Persona “Mill”, “Paper”"_s, u"weight 1, where Industry is Paper"_s,
                                             u"weight 3, where Industry is Paper"_s}}));
        now = withQuestions();
        now.personas[0].product.clear();
        QCOMPARE(differences(withQuestions(), now),
                 (QList<RulebookDifference>{{u"Persona “Mill”"_s, u"for “Pumps”"_s, u"for any product"_s}}));
    }
    void bothSidesCannotChangeTheQuestions()
    {
        Rulebook theirs = withQuestions();
        theirs.questions.version = 3;
        const Result<Rulebook> torn = broughtUpToDate(withQuestions(), defaultRulebook("UTC"), theirs);
        QVERIFY(!torn);
        QVERIFY(torn.error().message.contains(u"the questions"));
    }

    void whatIsMalformedIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &words) {
            QTest::newRow(name) << key << value << words;
        };
        row("questions as a list", u"questions"_s, QJsonArray(), u"“questions” must be an object"_s);
        row("a question without a key", u"questions"_s, QJsonObject{{u"questions"_s, QJsonArray{QJsonObject()}}},
            u"Rulebook: question 1 has no “key”"_s);
        row("personas as an object", u"personas"_s, QJsonObject(), u"“personas” must be a list"_s);
        row("a persona without a name", u"personas"_s, QJsonArray{QJsonObject()},
            u"Rulebook: a persona has no “name”"_s);
    }
    void whatIsMalformedIsNamed()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, words);
        QJsonObject json = toJson(defaultRulebook("UTC"));
        json.insert(key, value);
        const Result<Rulebook> read = rulebookFromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    }
};

QTEST_APPLESS_MAIN(TestRulebookQuestions)
#include "tst_rulebookquestions.moc"
