// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/gradespread.h"
#include "core/rules/grading.h"

#include <QTest>

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

Question &question(QuestionSet &set, QuestionPart part)
{
    return *std::ranges::find(set.questions, part, &Question::part);
}

} // namespace

class TestGradeSpread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayHasOneLetter()
    {
        const GradeSpread spread = gradeSpread(defaultQuestionSet(), definition());
        QCOMPARE(spread.ways, 3 * 5 * 4 * 6);
        QCOMPARE(spread.a, 1 * 2 * 2 * 1);
        QCOMPARE(spread.d, 1 * 5 * 4 * 6); // whose need is ruled out
        QCOMPARE(spread.a + spread.b + spread.c + spread.d, spread.ways);
    }
    void anAnswerThatSatisfiesMakesMoreAs()
    {
        QuestionSet set = defaultQuestionSet();
        question(set, QuestionPart::Budget).choices[2].satisfies = true;
        QCOMPARE(gradeSpread(set, definition()).a, 1 * 2 * 3 * 1);
        QCOMPARE(gradeSpread(defaultQuestionSet(), definition({{u"days_a"_s, 180}})).a, 1 * 2 * 2 * 2);
    }
    void otherQuestionsMakeNoDifference()
    {
        QuestionSet set = defaultQuestionSet();
        set.questions +=
            Question{.key = u"size"_s, .text = u"?"_s, .required = true, .choices = {{.code = u"x"_s, .text = u"X"_s}}};
        QCOMPARE(gradeSpread(set, definition()), gradeSpread(defaultQuestionSet(), definition()));
    }
    void freeWordsAreOneWayThatSatisfiesNothing()
    {
        QuestionSet set = defaultQuestionSet();
        question(set, QuestionPart::Budget).choices.clear();
        const GradeSpread spread = gradeSpread(set, definition());
        QCOMPARE(spread.ways, 3 * 5 * 6);
        QCOMPARE(spread.a, 0);
    }
    void tooManyWaysAreNotCounted()
    {
        QuestionSet set = defaultQuestionSet();
        for (Question &each : set.questions) {
            for (int i = int(each.choices.size()); each.part != QuestionPart::Other && i < kMaxChoices; ++i)
                each.choices += AnswerChoice{.code = QString::number(1000 + i), .text = u"More"_s};
        }
        QCOMPARE(gradeSpread(set, definition()), GradeSpread());
    }
};

QTEST_APPLESS_MAIN(TestGradeSpread)
#include "tst_gradespread.moc"
