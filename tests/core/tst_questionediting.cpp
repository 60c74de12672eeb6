// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadfacts.h"
#include "core/rules/questionset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestQuestionEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsProposedFromTheWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("code");
        QTest::newRow("words") << u"Do they run shifts?"_s << QStringList() << u"do_they_run_shifts"_s;
        QTest::newRow("accents") << u"  Œuvre d’été "_s << QStringList{} << proposedCode(u"œuvre d été"_s, {});
        QTest::newRow("taken") << u"Yes"_s << QStringList{u"yes"_s, u"yes_2"_s} << u"yes_3"_s;
        QTest::newRow("long") << u"What is the application or the problem, and why?"_s << QStringList()
                              << u"what_is_the_application_or_the"_s;
        QTest::newRow("one long word") << QString(50, u'x') << QStringList() << QString(30, u'x');
        QTest::newRow("no letters") << u"???"_s << QStringList() << QString();
    }
    void aCodeIsProposedFromTheWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, taken);
        QTEST(proposedCode(text, taken), "code");
    }
    void theVersionGrowsWithWhatIsAskedOtherwise()
    {
        QuestionSet inForce = defaultQuestionSet();
        inForce.version = 4;
        QuestionSet draft = inForce;
        draft.version = 9;
        QCOMPARE(numberedAfter(draft, inForce), inForce);
        draft.questions[0].required = false;
        QCOMPARE(numberedAfter(draft, inForce).version, 5);
        QCOMPARE(numberedAfter(numberedAfter(draft, inForce), inForce).version, 5);
    }
    void anAnswerIsFoundWhereItWasPut()
    {
        LeadFacts facts;
        const QuestionSet set = defaultQuestionSet();
        for (const Question &question : set.questions) {
            setAnswer(facts, question, question.key + u"!");
            QCOMPARE(answerTo(question, facts), QString(question.key + u"!"));
        }
        QCOMPARE(facts.timeline, u"timeline!"_s);
        QCOMPARE(leadKeyOf(QuestionPart::Timing), u"timeline"_s);
        QVERIFY(leadKeyOf(QuestionPart::Other).isEmpty());
        QVERIFY(isLeadKey(u"need"_s) && !isLeadKey(u"heard"_s));
    }
};

QTEST_APPLESS_MAIN(TestQuestionEditing)
#include "tst_questionediting.moc"
