// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/grading.h"
#include "core/rules/leadfacts.h"
#include "core/rules/persona.h"
#include "core/rules/questionset.h"
#include "core/rules/ruleparameters.h"
#include "core/rules/sentence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

PolicyRule definition(const QVariantMap &parameters = {})
{
    return {.number = 2,
            .type = RuleType::QualifiedDefinition,
            .parameters = parameters,
            .appliesTo = {},
            .binds = u"Marketing"_s};
}

LeadFacts answered(const QString &need, const QString &authority, const QString &budget, const QString &timeline)
{
    LeadFacts facts;
    facts.need = need;
    facts.authority = authority;
    facts.budget = budget;
    facts.timeline = timeline;
    return facts;
}

LeadFacts bestAnswers()
{
    return answered(u"fits"_s, u"decides"_s, u"approved"_s, u"90"_s);
}

Question *find(QuestionSet &set, const QString &key)
{
    const auto found = std::ranges::find(set.questions, key, &Question::key);
    return found == set.questions.end() ? nullptr : &*found;
}

/// What the model policy says about the four answers (domain section 4, rule 2), written without a question set.
struct Expected {
    Grade grade = Grade::None;
    int satisfied = 0;
    QStringList reasons;
};
Expected byTheModelPolicy(const LeadFacts &facts, const PolicyRule &rule)
{
    if (facts.need.isEmpty() || facts.authority.isEmpty() || facts.budget.isEmpty() || facts.timeline.isEmpty())
        return {Grade::None, 0, {u"Not all four questions are answered"_s}};
    bool isNumber = false;
    const int number = facts.timeline.toInt(&isNumber), days = isNumber ? number : std::numeric_limits<int>::max();
    const bool need = facts.need == u"fits", budget = facts.budget == u"approved" || facts.budget == u"sought",
               authority = facts.authority == u"decides" || facts.authority == u"recommends",
               soon = days <= rule.parameter(u"days_a"_s).toInt(), later = days <= rule.parameter(u"days_b"_s).toInt();
    Expected expected{Grade::C, int(need) + int(authority) + int(budget) + int(soon), {}};
    expected.reasons = {need ? u"Need fits"_s : u"Need does not fit"_s,
                        authority ? u"Decides or recommends"_s : u"No say in the decision known"_s,
                        budget ? u"Budget approved or sought"_s : u"No budget known"_s,
                        soon    ? u"Buys soon enough for A"_s
                        : later ? u"Buys soon enough for B"_s
                                : u"Buys later or unknown"_s};
    const int withLater = int(need) + int(authority) + int(budget) + int(later);
    if (facts.need == u"no")
        expected.grade = Grade::D;
    else if (expected.satisfied == 4)
        expected.grade = Grade::A;
    else if (need && later && withLater >= rule.parameter(u"needed_b"_s).toInt())
        expected.grade = Grade::B;
    return expected;
}

bool addsUp(const Grading &grading)
{
    int satisfied = 0, points = 0;
    for (const GradeReason &reason : grading.parts) {
        satisfied += int(reason.satisfied);
        points += reason.points;
    }
    return satisfied == grading.satisfied && points == grading.points;
}

bool says(const QStringList &sentences, const QString &words)
{
    return std::ranges::any_of(sentences, [&](const QString &each) { return each.contains(words); });
}

QString anyOf(const QStringList &texts, QRandomGenerator &random)
{
    return texts[random.bounded(texts.size())];
}

// Questions of all parts, with answers that satisfy, rule out and give points at random.
QuestionSet randomSet(QRandomGenerator &random)
{
    QuestionSet set = defaultQuestionSet();
    for (Question &question : set.questions) {
        question.required = random.bounded(3) == 0;
        for (AnswerChoice &choice : question.choices) {
            choice.points = random.bounded(-20, 60);
            choice.satisfies = random.bounded(2) == 0;
            choice.rulesOut = random.bounded(12) == 0;
        }
    }
    for (int extra = random.bounded(6); extra > 0; --extra)
        set.questions += Question{.key = u"extra%1"_s.arg(extra),
                                  .text = u"?"_s,
                                  .part = static_cast<QuestionPart>(random.bounded(5)),
                                  .required = false,
                                  .choices = {{.code = u"yes"_s, .text = u"Yes"_s, .satisfies = true, .points = 7},
                                              {.code = u"30"_s, .text = u"30"_s, .points = -3}}};
    return set;
}

LeadFacts randomAnswers(const QuestionSet &set, QRandomGenerator &random)
{
    LeadFacts facts = answered(anyOf({u"fits"_s, u"no"_s, u"unknown"_s, u"why"_s, {}}, random),
                               anyOf({u"decides"_s, u"uses"_s, u"other"_s, {}}, random),
                               anyOf({u"approved"_s, u"none"_s, u"unknown"_s, {}}, random),
                               anyOf({u"0"_s, u"91"_s, u"400"_s, u"9999"_s, u"none"_s, u"-4"_s, {}}, random));
    for (const Question &question : set.questions)
        facts.answers.insert(question.key, anyOf({u"yes"_s, u"30"_s, u"quote"_s, u"words"_s, {}}, random));
    return facts;
}

} // namespace

class TestQuestionSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStarterQuestionsAreTenAndSound()
    {
        const QuestionSet set = defaultQuestionSet();
        QCOMPARE(set.questions.size(), 10);
        QCOMPARE(problemsOf(set), QStringList());
        QCOMPARE(std::ranges::count_if(set.questions, &Question::required), 4);
    }

    void theStarterQuestionsGradeAsTheModelPolicySays()
    {
        const QStringList needs{u"fits"_s, u"no"_s, u"unknown"_s, u"Fits"_s, {}};
        const QStringList authorities{u"decides"_s, u"recommends"_s, u"uses"_s, u"other"_s, u"unknown"_s, u"x"_s, {}};
        const QStringList budgets{u"approved"_s, u"sought"_s, u"none"_s, u"unknown"_s, u"x"_s, {}};
        const QStringList times{u"-1"_s,  u"0"_s,   u"30"_s,   u"31"_s,   u"60"_s,      u"90"_s, u"91"_s, u"180"_s,
                                u"181"_s, u"365"_s, u"3660"_s, u"9999"_s, u"unknown"_s, u"x"_s,  {}};
        for (const PolicyRule &rule :
             {definition(), definition({{u"days_a"_s, 30}}), definition({{u"needed_b"_s, 2}, {u"days_b"_s, 60}})}) {
            for (const QString &need : needs) {
                for (const QString &authority : authorities) {
                    for (const QString &budget : budgets) {
                        for (const QString &time : times)
                            compareWithModel(answered(need, authority, budget, time), rule);
                    }
                }
            }
        }
    }

    void unknownIsAnAnswerAndBlankIsNot()
    {
        LeadFacts facts = bestAnswers();
        facts.budget = u"unknown"_s;
        QCOMPARE(grade(facts, definition()).grade, Grade::B);
        facts.budget.clear();
        QCOMPARE(grade(facts, definition()).grade, Grade::None);
        QCOMPARE(unanswered(defaultQuestionSet(), facts).size(), 1);
    }

    void aRequiredQuestionBesidesTheFourHoldsTheGradeUp()
    {
        QuestionSet set = defaultQuestionSet();
        find(set, u"asked_for"_s)->required = true;
        LeadFacts facts = bestAnswers();
        const Grading open = grade(facts, definition(), set, Fit());
        QCOMPARE(open.grade, Grade::None);
        QCOMPARE(open.reasons, QStringList{u"Not answered yet: What did they ask for?"_s});
        facts.answers.insert(u"asked_for"_s, u"unknown"_s);
        QCOMPARE(grade(facts, definition(), set, Fit()).grade, Grade::A);
    }

    void aQuestionOfItsOwnKeyIsAnsweredBesideTheLeadsFields()
    {
        QuestionSet set = defaultQuestionSet();
        find(set, u"need"_s)->key = u"problem"_s;
        LeadFacts facts = bestAnswers();
        QCOMPARE(grade(facts, definition(), set, Fit()).grade, Grade::None);
        facts.answers.insert(u"problem"_s, u"fits"_s);
        QCOMPARE(grade(facts, definition(), set, Fit()).grade, Grade::A);
        const QJsonObject json = toJson(facts);
        QCOMPARE(leadFactsFromJson(json), facts);
        QVERIFY(!toJson(bestAnswers()).contains(u"answers"_s));
    }

    void everyAnswerAboutAPartHasToSatisfy()
    {
        QuestionSet set = defaultQuestionSet();
        set.questions += Question{
            .key = u"second"_s,
            .text = u"Is the money signed for?"_s,
            .part = QuestionPart::Budget,
            .required = false,
            .choices = {{.code = u"yes"_s, .text = u"Yes"_s, .satisfies = true}, {.code = u"no"_s, .text = u"No"_s}}};
        LeadFacts facts = bestAnswers();
        QCOMPARE(grade(facts, definition(), set, Fit()).grade, Grade::A);
        facts.answers.insert(u"second"_s, u"no"_s);
        QCOMPARE(grade(facts, definition(), set, Fit()).grade, Grade::B);
    }

    void anyAnswerCanRuleOut()
    {
        QuestionSet set = defaultQuestionSet();
        find(set, u"asked_for"_s)->choices[4].rulesOut = true;
        LeadFacts facts = bestAnswers();
        facts.answers.insert(u"asked_for"_s, u"literature"_s);
        for (const QString &method : {u"questions"_s, u"points"_s}) {
            const Grading grading = grade(facts, definition({{u"method"_s, method}}), set, Fit());
            QCOMPARE(grading.grade, Grade::D);
            QVERIFY(says(grading.reasons, u"The answer about “Other” rules it out"_s));
        }
    }

    void pointsMakeTheLetter_data()
    {
        QTest::addColumn<LeadFacts>("facts");
        QTest::addColumn<int>("points");
        QTest::addColumn<Grade>("letter");
        const auto row = [](const char *name, const LeadFacts &facts, int points, Grade letter) {
            QTest::newRow(name) << facts << points << letter;
        };
        row("the most", bestAnswers(), 100, Grade::A);
        row("a year off", answered(u"fits"_s, u"decides"_s, u"approved"_s, u"365"_s), 80, Grade::A);
        row("A to the point", answered(u"fits"_s, u"decides"_s, u"approved"_s, u"none"_s), 75, Grade::A);
        row("below A", answered(u"fits"_s, u"recommends"_s, u"approved"_s, u"unknown"_s), 70, Grade::B);
        row("B to the point", answered(u"fits"_s, u"decides"_s, u"none"_s, u"none"_s), 50, Grade::B);
        row("below B", answered(u"fits"_s, u"recommends"_s, u"none"_s, u"none"_s), 45, Grade::C);
        row("C to the point", answered(u"fits"_s, u"other"_s, u"none"_s, u"none"_s), 25, Grade::C);
        row("below C", answered(u"unknown"_s, u"recommends"_s, u"none"_s, u"none"_s), 20, Grade::D);
        row("nothing", answered(u"unknown"_s, u"unknown"_s, u"unknown"_s, u"unknown"_s), 0, Grade::D);
        row("no need", answered(u"no"_s, u"decides"_s, u"approved"_s, u"1"_s), 75, Grade::D);
    }
    void pointsMakeTheLetter()
    {
        QFETCH(const LeadFacts, facts);
        const Grading grading = grade(facts, definition({{u"method"_s, u"points"_s}}), defaultQuestionSet(), Fit());
        QTEST(grading.points, "points");
        QTEST(grading.grade, "letter");
        QVERIFY(addsUp(grading));
    }

    void theBandsAreParameters()
    {
        const LeadFacts facts = answered(u"fits"_s, u"recommends"_s, u"approved"_s, u"unknown"_s);
        PolicyRule rule = definition({{u"method"_s, u"points"_s}, {u"band_a"_s, 70}});
        QCOMPARE(grade(facts, rule).grade, Grade::A);
        QVERIFY(sentenceOf(rule).contains(u"A from 70, B from 50, C from 25."));
        QVERIFY(!sentenceOf(definition()).contains(u"points"));
        QVERIFY(problemsOf(rule).isEmpty());
        rule.parameters.insert(u"band_b"_s, 71);
        QVERIFY(says(problemsOf(rule), u"An A needs at least the points of a B"_s));
    }

    void aTimeFrameIsTheShortestThatHoldsTheDays_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("choice");
        QTest::newRow("at once") << u"0"_s << u"90"_s;
        QTest::newRow("the last day") << u"90"_s << u"90"_s;
        QTest::newRow("a day later") << u"91"_s << u"180"_s;
        QTest::newRow("a year and a day") << u"366"_s << u"3660"_s;
        QTest::newRow("out of all") << u"3661"_s << QString();
        QTest::newRow("none") << u"none"_s << u"none"_s;
        QTest::newRow("words") << u"soon"_s << QString();
    }
    void aTimeFrameIsTheShortestThatHoldsTheDays()
    {
        QFETCH(const QString, answer);
        const QuestionSet set = defaultQuestionSet();
        const AnswerChoice *choice = set.find(u"timeline")->choiceFor(answer);
        QTEST(choice ? choice->code : QString(), "choice");
    }

    void belowTheFloorOfTheFitNothingIsAnA_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<Grade>("letter");
        QTest::newRow("below") << 59 << Grade::B;
        QTest::newRow("at the floor") << 60 << Grade::A;
        QTest::newRow("not known") << -1 << Grade::A;
    }
    void belowTheFloorOfTheFitNothingIsAnA()
    {
        QFETCH(const int, percent);
        Fit fit{.persona = u"Mill"_s};
        if (percent >= 0)
            fit.percent = percent;
        for (const QString &method : {u"questions"_s, u"points"_s}) {
            const PolicyRule rule = definition({{u"fit_floor"_s, 60}, {u"method"_s, method}});
            const Grading grading = grade(bestAnswers(), rule, defaultQuestionSet(), fit);
            QTEST(grading.grade, "letter");
            QCOMPARE(says(grading.reasons, u"Mill"_s), percent < 60);
            QVERIFY(addsUp(grading));
        }
        QCOMPARE(grade(bestAnswers(), definition(), defaultQuestionSet(), fit).grade, Grade::A);
    }

    void theReasonsAddUpWhateverIsAnswered()
    {
        QRandomGenerator random(45);
        int graded = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QuestionSet set = i % 2 ? randomSet(random) : defaultQuestionSet();
            const LeadFacts facts = randomAnswers(set, random);
            const PolicyRule rule = definition({{u"method"_s, i % 3 ? u"points"_s : u"questions"_s}});
            const Grading grading = grade(facts, rule, set, Fit());
            QVERIFY(addsUp(grading));
            QVERIFY(!grading.reasons.isEmpty());
            QCOMPARE(grade(facts, rule, set, Fit()), grading);
            graded += int(grading.grade != Grade::None);
        }
        QVERIFY(graded > 1000);
    }

    void whatCannotBeAskedIsTold_data()
    {
        QTest::addColumn<QuestionSet>("set");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, auto change, const QString &words) {
            QuestionSet set = defaultQuestionSet();
            change(set);
            QTest::newRow(name) << set << words;
        };
        row(
            "a key twice", [](QuestionSet &set) { set.questions[3].key = u"size"_s; },
            u"Two questions have the key “size”"_s);
        row(
            "a code twice", [](QuestionSet &set) { set.questions[0].choices[2].code = u"no"_s; },
            u"two answers have the code “no”"_s);
        row(
            "nobody asks", [](QuestionSet &set) { set.questions.removeAt(5); }, u"No question asks about “Budget”"_s);
        row(
            "nobody satisfies", [](QuestionSet &set) { set.questions[5].choices.clear(); },
            u"No answer about “Budget” satisfies"_s);
        row(
            "no words", [](QuestionSet &set) { set.questions[1].text = u" "_s; }, u"needs one line of 1 to 200"_s);
        row(
            "too long", [](QuestionSet &set) { set.questions[1].text = QString(201, u'x'); },
            u"needs one line of 1 to 200"_s);
        row(
            "an answer too long", [](QuestionSet &set) { set.questions[0].choices[0].text = QString(201, u'x'); },
            u"the answer “fits” needs one line"_s);
        row(
            "no key", [](QuestionSet &set) { set.questions[1].key.clear(); }, u"needs a key"_s);
        row(
            "no code", [](QuestionSet &set) { set.questions[0].choices[0].code.clear(); }, u"needs a code"_s);
        row(
            "both", [](QuestionSet &set) { set.questions[0].choices[0].rulesOut = true; }, u"cannot both satisfy"_s);
        row(
            "points", [](QuestionSet &set) { set.questions[0].choices[0].points = 101; }, u"from -100 to 100"_s);
        row(
            "time in words", [](QuestionSet &set) { set.questions[4].choices[0].code = u"soon"_s; },
            u"not a number of days"_s);
        row(
            "another part's key", [](QuestionSet &set) { set.questions[1].key = u"budget"_s; }, u"is about “Budget”"_s);
        row(
            "twenty-one",
            [](QuestionSet &set) {
                for (int i = 0; i < 11; ++i)
                    set.questions += Question{.key = QString::number(i), .text = u"?"_s};
            },
            u"more than 20 questions"_s);
        row(
            "no version", [](QuestionSet &set) { set.version = 0; }, u"version"_s);
    }
    void whatCannotBeAskedIsTold()
    {
        QFETCH(const QuestionSet, set);
        QFETCH(const QString, words);
        QVERIFY2(says(problemsOf(set), words), qPrintable(problemsOf(set).join(u'\n')));
    }

    void aSetIsReadAsItWasWritten()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 50; ++i) {
            QuestionSet set = randomSet(random);
            set.version = i + 1;
            const Result<QuestionSet> back = questionSetFromJson(toJson(set));
            QVERIFY(back);
            QCOMPARE(*back, set);
        }
    }

    void whatIsMalformedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &questions, const QString &words) {
            QTest::newRow(name) << QByteArray("{\"questions\":" + questions + "}") << words;
        };
        row("no list", "{}", u"“questions” must be a list"_s);
        row("no key", R"([{"text":"?"}])", u"question 1 has no “key”"_s);
        row("no text", R"([{"key":"a"}])", u"question “a”: “text”"_s);
        row("no such part", R"([{"key":"a","text":"?","part":"luck"}])", u"question “a”: “part” is need"_s);
        row("required how", R"([{"key":"a","text":"?","required":1}])", u"question “a”: “required”"_s);
        row("choices", R"([{"key":"a","text":"?","choices":{}}])", u"question “a”: “choices”"_s);
        row("no code", R"([{"key":"a","text":"?","choices":[{}]}])", u"question “a”: every answer"_s);
        row("half a point", R"([{"key":"a","text":"?","choices":[{"code":"b","text":"B","points":0.5}]}])",
            u"question “a”, answer “b”: “points”"_s);
        row("satisfies how", R"([{"key":"a","text":"?","choices":[{"code":"b","text":"B","satisfies":"y"}]}])",
            u"question “a”, answer “b”: “satisfies”"_s);
    }
    void whatIsMalformedIsNamed()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, words);
        const Result<QuestionSet> read = questionSetFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    }

private:
    static void compareWithModel(const LeadFacts &facts, const PolicyRule &rule)
    {
        const Grading grading = grade(facts, rule, defaultSet(), Fit());
        const Expected expected = byTheModelPolicy(facts, rule);
        QCOMPARE(grading.grade, expected.grade);
        QCOMPARE(grading.satisfied, expected.satisfied);
        QCOMPARE(grading.reasons, expected.reasons);
        QCOMPARE(grade(facts, rule), grading);
        QVERIFY(addsUp(grading));
    }
    static const QuestionSet &defaultSet()
    {
        static const QuestionSet set = defaultQuestionSet();
        return set;
    }
};

QTEST_APPLESS_MAIN(TestQuestionSet)
#include "tst_questionset.moc"
