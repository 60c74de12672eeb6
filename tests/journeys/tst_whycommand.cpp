// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// Why a lead is whose it is, and why not somebody else's, from the command line.
class TestWhyCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s,
                                        u"2026-03-10T12:00:00Z"_s, u"--quiet"_s, u"--user"_s, u"Ada"_s} +
                                QProcess::splitCommand(line));
    }
    int exitOf(const QString &line)
    {
        const test::CliRun done = run(line);
        if (done.exitCode != 0)
            qWarning("%s: %s", qPrintable(line), done.err.constData());
        return done.exitCode;
    }
    QJsonObject json(const QString &line) { return run(u"--format json "_s + line).json(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(exitOf(u"init "_s + path(u"w.leadwright"_s)), 0);
        for (const QString &rep : {u"Ann"_s, u"Ben"_s, u"Cleo"_s})
            QCOMPARE(exitOf(u"reps add "_s + rep), 0);
        QCOMPARE(exitOf(u"pools add West --members Ann,Ben"_s), 0);
        const QString lines = file(u"lines.csv"_s, "country,state,owner,pool\nUS,CA,,West\nUS,NV,Cleo,\n");
        QCOMPARE(exitOf(u"territories import "_s + lines), 0);
        const QString leads = file(u"leads.csv"_s, "name,email,country,state\nJo Doe,jo@a.example,US,CA\n");
        QCOMPARE(exitOf(u"import "_s + leads), 0);
    }

    void thePoolsMembersAreAllTold()
    {
        const QJsonObject why = json(u"why 1"_s);
        QCOMPARE(why[u"owner"_s].toString(), u"Ann"_s);
        QCOMPARE(why[u"decided_by"_s][u"pool"_s].toString(), u"West"_s);
        QStringList members;
        for (const QJsonValue &step : why[u"steps"_s].toArray()) {
            if (step[u"field"_s] == u"pool"_s)
                members += step[u"value"_s].toString();
        }
        QCOMPARE(members, (QStringList{u"Ann"_s, u"Ben"_s}));
        const QByteArray text = run(u"why 1"_s).out;
        QVERIFY2(text.contains("    Ben: later in turn"), text.constData());
    }
    void whyNotNamesReasonAndChange()
    {
        const QJsonObject cleo = json(u"why 1 --not cleo"_s)[u"not"_s].toObject();
        QCOMPARE(cleo[u"name"_s].toString(), u"Cleo"_s);
        QVERIFY2(cleo[u"reason"_s].toString().contains(u"asks for state NV"), qPrintable(cleo[u"reason"_s].toString()));
        QCOMPARE(cleo[u"change"_s].toString(), u"state = NV instead of CA"_s);
        QCOMPARE(
            cleo[u"changes"_s],
            QJsonValue(QJsonArray{QJsonObject{{u"field"_s, u"state"_s}, {u"from"_s, u"CA"_s}, {u"to"_s, u"NV"_s}}}));
        const QJsonObject ben = json(u"why 1 --not Ben"_s)[u"not"_s].toObject();
        QVERIFY2(ben[u"reason"_s].toString().startsWith(u"It is Ann’s turn before Ben"),
                 qPrintable(ben[u"reason"_s].toString()));
        QVERIFY(ben[u"change"_s].isNull());
        QCOMPARE(ben[u"changes"_s].toArray().size(), 0);
        QVERIFY(run(u"why 1 --not Cleo"_s).out.contains("It would be with state = NV instead of CA."));
    }
    void aHeldLeadSaysWhyNobodyHasIt()
    {
        for (const QString &rep : {u"Ann"_s, u"Ben"_s})
            QCOMPARE(exitOf(u"reps set %1 --active no"_s.arg(rep)), 0);
        const QString more = file(u"more.csv"_s, "name,email,country,state\nAl Roe,al@b.example,US,CA\n");
        QCOMPARE(exitOf(u"import "_s + more), 0);
        const QJsonObject why = json(u"why 2"_s);
        QCOMPARE(why[u"decided_owner"_s].toString(), QString());
        QVERIFY2(why[u"unowned"_s].toString().startsWith(u"Held: pool “West”"),
                 qPrintable(why[u"unowned"_s].toString()));
        QVERIFY(run(u"why 2"_s).out.startsWith("Nobody — Held: pool"));
    }
};

QTEST_GUILESS_MAIN(TestWhyCommand)
#include "tst_whycommand.moc"
