// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kPeople[] = "name,email,phone,title,source,message\n"
                           "Ann Doe,ann@pumps.example,,,Expo,A pump please\n"
                           "Ann Doe,ann@pumps.example,+1 212 555 0147,Buyer,Web,A motor please\n"
                           "Cem Poe,cem@x.example,,,Web,\n";

} // namespace

/// A wrong join, from the command line: seen, taken apart, and taken back.
class TestSplitCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s,
                                        u"2026-03-10T12:00:00Z"_s, u"--quiet"_s} +
                                QProcess::splitCommand(line));
    }
    QJsonObject json(const QString &line) { return run(u"--format json "_s + line).json(); }
    QString text(const QString &line) { return QString::fromUtf8(run(line).out); }
    QString digest() { return json(u"verify"_s)[u"digest"_s].toString(); }
    QList<int> inquiriesOf(int lead)
    {
        QList<int> numbers;
        for (const QJsonValue &inquiry : json(u"lead %1"_s.arg(lead))[u"inquiries"_s].toArray())
            numbers += inquiry[u"number"_s].toInt();
        return numbers;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(path(u"people.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kPeople);
        file.close();
        QCOMPARE(run(u"init "_s + path(u"w.leadwright"_s)).exitCode, 0);
        QCOMPARE(run(u"import "_s + file.fileName()).exitCode, 0);
        QCOMPARE(inquiriesOf(1), (QList<int>{1, 2}));
    }

    void eachInquirySaysWhoAsked()
    {
        const QJsonArray inquiries = json(u"lead 1"_s)[u"inquiries"_s].toArray();
        QCOMPARE(inquiries[0][u"asked_by"_s].toString(), u"Ann Doe — ann@pumps.example"_s);
        QCOMPARE(inquiries[0][u"differs"_s].toString(), QString());
        QCOMPARE(inquiries[1][u"source"_s].toString(), u"Web"_s);
        QCOMPARE(inquiries[1][u"payload"_s][u"title"_s].toString(), u"Buyer"_s);
        const QString said = text(u"lead 1"_s);
        for (const QString &line : {u"Inquiry 1, 2026-03-10T12:00:00Z, Expo\n  A pump please\n"_s,
                                    u"Inquiry 2, 2026-03-10T12:00:00Z, Web\n  A motor please\n"_s})
            QVERIFY2(said.contains(line), qPrintable(said));
        QVERIFY(!text(u"lead 3"_s).contains(u"Inquiry 3"_s)); // its only one, without a message
    }
    void whoAskedOtherwiseIsNamed()
    {
        QFile file(path(u"more.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,email,phone\nAnn Doe,ann@pumps.example,+1 212 555 0199\n");
        file.close();
        QCOMPARE(run(u"import "_s + file.fileName()).exitCode, 0);
        QCOMPARE(inquiriesOf(1), (QList<int>{1, 2, 4}));
        QCOMPARE(json(u"lead 1"_s)[u"inquiries"_s][2][u"differs"_s].toString(), u"+1 212 555 0199"_s);
        QVERIFY(text(u"lead 1"_s)
                    .contains(u"  asked by Ann Doe — ann@pumps.example; the lead does not say: +1 212 555 0199\n"_s));
    }
    void itIsTakenOutAndTakenBack_data()
    {
        QTest::addColumn<QString>("order");
        QTest::newRow("by the lead and its inquiry") << u"act 1 own_lead 2"_s;
        QTest::newRow("as it is said") << u"act 1 own-lead 2"_s;
        QTest::newRow("by the response’s own number") << u"act 2 own_lead"_s;
    }
    void itIsTakenOutAndTakenBack()
    {
        QFETCH(QString, order);
        const QString before = digest();
        const QJsonObject done = json(order);
        QCOMPARE(done[u"inquiry"_s].toInt(), 2);
        QCOMPARE(done[u"from"_s].toInt(), 1);
        QCOMPARE(done[u"leads"_s][0][u"number"_s].toInt(), 2);
        QCOMPARE(done[u"leads"_s][0][u"owner"_s].toString(), u"Lead Manager"_s);
        QCOMPARE(done[u"remarks"_s].toArray(),
                 QJsonArray{u"Taken back from lead 1, as only inquiry 2 said it: Job title, Phone."_s});
        QCOMPARE(inquiriesOf(1), QList<int>{1});
        QCOMPARE(inquiriesOf(2), QList<int>{2});
        QCOMPARE(json(u"lead 2"_s)[u"person"_s][u"title"_s].toString(), u"Buyer"_s);
        QCOMPARE(run(u"verify"_s).exitCode, 0);
        QCOMPARE(run(u"undo %1"_s.arg(done[u"operation"_s].toInt())).exitCode, 0);
        QCOMPARE(digest(), before);
        QCOMPARE(inquiriesOf(1), (QList<int>{1, 2}));
    }
    void theAnswerInWordsSaysHowToTakeItBack()
    {
        const QString said = text(u"act 1 own_lead 2"_s);
        QVERIFY2(said.startsWith(u"Inquiry 2 of lead 1 is lead 2 now (change "), qPrintable(said));
        QVERIFY2(said.contains(u"takes it back).\n  Taken back from lead 1"), qPrintable(said));
    }
    void theSamePeopleStayTwoInTheNextFile()
    {
        QCOMPARE(run(u"act 1 own_lead 2"_s).exitCode, 0);
        QCOMPARE(run(u"duplicates --scan"_s).exitCode, 0);
        QCOMPARE(json(u"lead 2"_s)[u"status"_s].toString(), u"open"_s);
        QCOMPARE(run(u"import "_s + path(u"people.csv"_s)).exitCode, 0);
        QVERIFY(inquiriesOf(2).contains(5)); // the second row, which names her telephone
    }
    void whatMakesNoSenseIsRefusedWithAWord_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("said");
        QTest::newRow("the first inquiry") << u"act 1 own_lead 1"_s << 5 << u"Lead 1 began with inquiry 1"_s;
        QTest::newRow("the only inquiry") << u"act 3 own_lead"_s << 5 << u"Lead 3 began with inquiry 3"_s;
        QTest::newRow("of another lead") << u"act 3 own_lead 2"_s << 2
                                         << u"Inquiry 2 stands under lead 1, not under lead 3."_s;
        QTest::newRow("no such inquiry") << u"act 1 own_lead 9"_s << 2 << u"register number 9"_s;
        QTest::newRow("two leads") << u"act 1 3 own_lead 2"_s << 2 << u"takes one lead"_s;
        QTest::newRow("two inquiries") << u"act 1 own_lead 2 3"_s << 2 << u"takes one lead"_s;
        QTest::newRow("an option of other verbs")
            << u"act 1 own_lead 2 --note x"_s << 2 << u"own_lead takes no options"_s;
    }
    void whatMakesNoSenseIsRefusedWithAWord()
    {
        QFETCH(QString, order);
        QFETCH(QString, said);
        const QString before = digest();
        const test::CliRun refused = run(order);
        QTEST(refused.exitCode, "exitCode");
        QVERIFY2(QString::fromUtf8(refused.err).contains(said), refused.err.constData());
        QCOMPARE(digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestSplitCommands)
#include "tst_splitcommands.moc"
