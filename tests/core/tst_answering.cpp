// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/facts.h"
#include "core/rules/answering.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestAnswering : public QObject
{
    Q_OBJECT

    static const Question &question(const QString &key)
    {
        static const QuestionSet set = defaultQuestionSet();
        return *set.find(key);
    }

private Q_SLOTS:
    void anAnswerIsKnownByItsCodeItsTextOrAUsualWord_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        QTest::newRow("code") << u"need"_s << u"fits"_s << u"fits"_s;
        QTest::newRow("text") << u"authority"_s << u"Recommends"_s << u"recommends"_s;
        QTest::newRow("text in other letters") << u"asked_for"_s << u"  a DEMONSTRATION "_s << u"demo"_s;
        QTest::newRow("usual word") << u"budget"_s << u"being sought"_s << u"sought"_s;
        QTest::newRow("months") << u"timeline"_s << u"0-3 months"_s << u"90"_s;
        QTest::newRow("a number of days of its own") << u"timeline"_s << u"45"_s << u"45"_s;
        QTest::newRow("free words") << u"used_now"_s << u" Acme  pumps "_s << u"Acme pumps"_s;
    }
    void anAnswerIsKnownByItsCodeItsTextOrAUsualWord()
    {
        QFETCH(QString, key);
        QFETCH(QString, written);
        QFETCH(QString, kept);
        Answers answers;
        LW_VERIFY(setAnswer(answers, question(key), written));
        QCOMPARE(answerTo(question(key), answers), kept);
        LW_VERIFY(setAnswer(answers, question(key), u" "_s));
        QCOMPARE(answers, Answers());
    }
    void whatIsNoneOfTheAgreedAnswersIsRefusedWithThoseThatAre()
    {
        Answers answers;
        const Result<void> refused = setAnswer(answers, question(u"asked_for"_s), u"a miracle"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"a miracle") && refused.error().message.contains(u"quote"),
                 qPrintable(refused.error().message));
        QCOMPARE(answers, Answers());
        QVERIFY(!setAnswer(answers, question(u"used_now"_s), QString(kMaxAnswerWords + 1, u'x')));
    }
    void allAreTakenOrNone()
    {
        const QuestionSet set = defaultQuestionSet();
        const Result<Answers> all =
            withAnswers({}, {{u"need"_s, u"yes"_s}, {u"others"_s, u"The board"_s}, {u"asked_for"_s, u"visit"_s}}, set);
        LW_VERIFY(all);
        QCOMPARE(all->need, u"fits"_s);
        QCOMPARE(all->words.value(u"others"_s), u"The board"_s);
        QCOMPARE(all->others.value(u"asked_for"_s), u"visit"_s);
        const Result<Answers> unknown = withAnswers(*all, {{u"colour"_s, u"red"_s}}, set);
        QVERIFY(!unknown);
        QVERIFY(unknown.error().message.contains(u"colour") && unknown.error().message.contains(u"used_now"));
    }
    void whatWasAnsweredBeforeAQuestionGotChoicesStandsUntilItIsAskedAgain()
    {
        Question asked{.key = u"used_now"_s, .text = u"What do they use now?"_s};
        Answers answers;
        LW_VERIFY(setAnswer(answers, asked, u"Acme pumps"_s));
        asked.choices = {{.code = u"ours"_s, .text = u"Ours"_s}, {.code = u"theirs"_s, .text = u"Theirs"_s}};
        QCOMPARE(answerTo(asked, answers), u"Acme pumps"_s);
        QCOMPARE(answerText(asked, answers), u"Acme pumps"_s);
        LW_VERIFY(setAnswer(answers, asked, u"theirs"_s));
        QVERIFY(answers.words.isEmpty());
        QCOMPARE(answerText(asked, answers), u"Theirs"_s);
        asked.choices.clear();
        QCOMPARE(answerTo(asked, answers), u"theirs"_s);
        LW_VERIFY(setAnswer(answers, asked, u" "_s));
        QVERIFY(answerTo(asked, answers).isEmpty());
    }
    void tracesNeverHaveTheWords()
    {
        LeadRecord record;
        LW_VERIFY(setAnswer(record.lead.answers, question(u"others"_s), u"Her husband Karl"_s));
        LW_VERIFY(setAnswer(record.lead.answers, question(u"asked_for"_s), u"quote"_s));
        const LeadFacts facts = factsOf(record);
        QCOMPARE(facts.answers.value(u"asked_for"_s), u"quote"_s);
        QVERIFY(!answerTo(question(u"others"_s), facts).isEmpty()); // it counts as answered
        QVERIFY(!QJsonDocument(toJson(facts)).toJson().contains("Karl"));
    }
};

QTEST_GUILESS_MAIN(TestAnswering)
#include "tst_answering.moc"
