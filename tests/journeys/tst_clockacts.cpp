// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// The clocks of a lead, from the command line: seen, paused, met.
class TestClockActs : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &now, const QStringList &words)
    {
        return test::runCli(
            QStringLiteral(LEADWRIGHT_CLI),
            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s, now, u"--format"_s, u"json"_s} + words);
    }
    QJsonObject clock(const QString &now, const QString &kind)
    {
        for (const QJsonValue &clock : run(now, {u"lead"_s, u"1"_s}).json()[u"clocks"_s].toArray()) {
            if (clock[u"kind"_s] == kind)
                return clock.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(path(u"people.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,email,received_at\nAnn Doe,ann@x.example,2026-03-02T09:00:00Z\n");
        file.close();
        QCOMPARE(run(u"2026-03-02T10:00:00Z"_s, {u"init"_s, path(u"w.leadwright"_s)}).exitCode, 0);
        QCOMPARE(run(u"2026-03-02T10:00:00Z"_s, {u"import"_s, file.fileName()}).exitCode, 0);
        QCOMPARE(run(u"2026-03-02T11:00:00Z"_s, {u"act"_s, u"1"_s, u"release"_s}).exitCode, 0);
    }
    void aClockSaysWhatWasPromisedToWhomAndByWhichCalendar()
    {
        const QJsonObject accept = clock(u"2026-03-02T13:00:00Z"_s, u"accept"_s);
        QCOMPARE(accept[u"span"_s].toString(), u"1wd"_s);
        QCOMPARE(accept[u"calendar"_s], QJsonValue(QString()));
        QCOMPARE(accept[u"charged_to"_s].toString(), u"sales"_s);
        QCOMPARE(accept[u"state"_s].toString(), u"running"_s);
        QCOMPARE(accept[u"working_minutes"_s].toDouble(), 120.0);
        QCOMPARE(accept[u"difference_minutes"_s].toDouble(), -360.0);
        QVERIFY(accept[u"paused_until"_s].isNull());
        const QJsonObject attempts = clock(u"2026-03-02T13:00:00Z"_s, u"attempts"_s);
        QCOMPARE(attempts[u"needed"_s].toInt(), 4);
        QCOMPARE(attempts[u"done"_s].toInt(), 0);
        const QJsonObject intake = clock(u"2026-03-02T13:00:00Z"_s, u"intake"_s);
        QCOMPARE(intake[u"state"_s].toString(), u"met"_s);
        QCOMPARE(intake[u"difference_minutes"_s].toDouble(), -420.0);
        QCOMPARE(intake[u"charged_to"_s].toString(), u"marketing"_s);
    }
    void aPausedClockStandsStillUntilItGoesOn()
    {
        const QStringList pause{
            u"act"_s, u"1"_s, u"pause"_s, u"--until"_s, u"2026-03-04"_s, u"--reason"_s, u"waiting for their plans"_s};
        QCOMPARE(run(u"2026-03-02T12:00:00Z"_s, pause).exitCode, 0);
        const QJsonObject halted = clock(u"2026-03-03T15:00:00Z"_s, u"accept"_s);
        QCOMPARE(halted[u"state"_s].toString(), u"paused"_s);
        QCOMPARE(halted[u"pause_reason"_s].toString(), u"waiting for their plans"_s);
        QVERIFY(!halted[u"paused_until"_s].isNull());
        QCOMPARE(halted[u"difference_minutes"_s].toDouble(), -420.0); // as it was when it was paused
        QCOMPARE(run(u"2026-03-03T12:00:00Z"_s, {u"act"_s, u"1"_s, u"resume"_s}).exitCode, 0);
        const QJsonObject running = clock(u"2026-03-03T12:00:00Z"_s, u"accept"_s);
        QCOMPARE(running[u"due"_s].toString().left(16), u"2026-03-04T11:00"_s);
        QCOMPARE(running[u"difference_minutes"_s].toDouble(), -420.0);
        const test::CliRun again = run(u"2026-03-03T12:00:00Z"_s, {u"act"_s, u"1"_s, u"resume"_s});
        QCOMPARE(again.exitCode, 5);
        QVERIFY2(again.err.contains("No deadline of lead 1 is paused."), again.err.constData());
    }
    void aPausePastItsLimitCountsAsOver()
    {
        QCOMPARE(run(u"2026-03-02T12:00:00Z"_s, {u"act"_s, u"1"_s, u"pause"_s, u"--until"_s, u"2026-03-03T12:00:00Z"_s,
                                                 u"--note"_s, u"their plans"_s})
                     .exitCode,
                 0);
        const QJsonObject accept = clock(u"2026-03-03T13:00:00Z"_s, u"accept"_s);
        QVERIFY(accept[u"state"_s].toString() != u"paused");
        QCOMPARE(accept[u"due"_s].toString().left(16), u"2026-03-04T11:00"_s);
        QCOMPARE(accept[u"difference_minutes"_s].toDouble(), -360.0);
    }
    void materialIsAskedForAndSent()
    {
        QCOMPARE(run(u"2026-03-02T12:00:00Z"_s, {u"act"_s, u"1"_s, u"request"_s, u"mail"_s}).exitCode, 0);
        QCOMPARE(clock(u"2026-03-02T12:00:00Z"_s, u"fulfilment"_s)[u"span"_s].toString(), u"1wd"_s);
        QCOMPARE(run(u"2026-03-02T13:00:00Z"_s, {u"act"_s, u"1"_s, u"sent"_s}).exitCode, 0);
        QCOMPARE(clock(u"2026-03-09T12:00:00Z"_s, u"fulfilment"_s)[u"state"_s].toString(), u"met"_s);
        QCOMPARE(clock(u"2026-03-09T12:00:00Z"_s, u"fulfilment"_s)[u"difference_minutes"_s].toDouble(), -420.0);
        QCOMPARE(run(u"2026-03-02T12:00:00Z"_s, {u"act"_s, u"1"_s, u"request"_s, u"pigeon"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestClockActs)
#include "tst_clockacts.moc"
