// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

/// Questions, answers and grades from the command line.
class TestAnswerCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QStringList &words)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s,
                                        u"2026-03-10T12:00:00Z"_s, u"--format"_s, u"json"_s} +
                                words);
    }
    QJsonObject lead() { return run({u"lead"_s, u"1"_s}).json(); }
    void import(const QByteArray &csv)
    {
        QFile file(path(u"leads.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        QCOMPARE(run({u"import"_s, file.fileName()}).exitCode, 0);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"init"_s, path(u"w.leadwright"_s)}).exitCode, 0);
    }

    void answersAreWrittenDownAndGradeTheLead()
    {
        import("name,email\nAnn,a@x.example\n");
        QCOMPARE(lead()[u"qualification"_s][u"open"_s].toArray().size(), 4);
        const test::CliRun asked = run({u"act"_s, u"1"_s, u"answer"_s, u"need=yes"_s, u"authority=Recommends"_s,
                                        u"budget=being sought"_s, u"timeline=0-3 months"_s, u"used_now=Acme pumps"_s});
        QCOMPARE(asked.exitCode, 0);
        QCOMPARE(asked.json()[u"leads"_s][0][u"grade"_s].toString(), u"A"_s);
        QCOMPARE(asked.json()[u"leads"_s][0][u"stage"_s].toString(), u"qualified"_s);
        const QJsonObject after = lead();
        QCOMPARE(after[u"answers"_s][u"timeline"_s].toString(), u"90"_s);
        QCOMPARE(after[u"answers"_s][u"used_now"_s].toString(), u"Acme pumps"_s);
        QCOMPARE(after[u"qualification"_s][u"grade"_s].toString(), u"A"_s);
        QCOMPARE(after[u"qualification"_s][u"satisfied"_s].toInt(), 4);
    }
    void whatIsNoAnswerIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("no such question") << u"colour=red"_s << QByteArray("colour");
        QTest::newRow("none of the answers") << u"budget=lots"_s << QByteArray("approved");
        QTest::newRow("no value") << u"budget"_s << QByteArray("KEY=ANSWER");
    }
    void whatIsNoAnswerIsRefusedInWords()
    {
        QFETCH(const QString, word);
        QFETCH(const QByteArray, told);
        import("name,email\nAnn,a@x.example\n");
        const test::CliRun refused = run({u"act"_s, u"1"_s, u"answer"_s, u"need=fits"_s, word});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains(told), refused.err.constData());
        QVERIFY(lead()[u"answers"_s].toObject().isEmpty());
    }
    void anotherGradeTakesAReason()
    {
        import("name,email,need,authority,budget,timeline\nAnn,a@x.example,fits,decides,approved,10\n");
        const test::CliRun refused = run({u"act"_s, u"1"_s, u"grade"_s, u"C"_s});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("grade A"), refused.err.constData());
        QCOMPARE(run({u"act"_s, u"1"_s, u"grade"_s, u"C"_s, u"--reason"_s, u"Left the company"_s}).exitCode, 0);
        const QJsonObject after = lead();
        QCOMPARE(after[u"grade"_s].toString(), u"C"_s);
        QCOMPARE(after[u"grade_because"_s].toString(), u"Left the company"_s);
        QCOMPARE(after[u"qualification"_s][u"grade"_s].toString(), u"A"_s);
    }
    void aFileBringsFurtherAnswers()
    {
        import("name,email,What did they ask for?\nAnn,a@x.example,A visit\n");
        QCOMPARE(lead()[u"answers"_s][u"asked_for"_s].toString(), u"visit"_s);
    }
};

QTEST_GUILESS_MAIN(TestAnswerCommands)
#include "tst_answercommands.moc"
