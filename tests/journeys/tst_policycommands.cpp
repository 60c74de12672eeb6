// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// The policy's life from the command line.
class TestPolicyCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_now;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line, const QString &format = u"json"_s)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI), QStringList{u"--workspace"_s, path(u"w.leadwright"_s),
                                                                        u"--now"_s, m_now, u"--format"_s, format} +
                                                                QProcess::splitCommand(line));
    }
    QJsonObject done(const QString &line)
    {
        const test::CliRun run = this->run(line);
        if (run.exitCode != 0)
            qWarning("%s: %s", qPrintable(line), run.err.constData());
        return run.exitCode == 0 ? run.json() : QJsonObject();
    }
    void signAndPublish(const QString &publish)
    {
        QVERIFY(!done(u"--user Mia policy propose --comment Faster"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy sign --as marketing"_s).isEmpty());
        QVERIFY(!done(u"--user Sam policy sign --as sales"_s).isEmpty());
        QVERIFY(!done(publish).isEmpty());
    }
    QJsonObject timing()
    {
        const QJsonArray rules = done(u"policy show"_s)[u"rules"_s].toArray();
        return rules.at(7).toObject();
    }

private Q_SLOTS:
    void init()
    {
        m_now = u"2026-03-10T12:00:00Z"_s;
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(!done(u"init "_s + path(u"w.leadwright"_s)).isEmpty());
        QVERIFY(!done(u"members add Mia --roles marketing"_s).isEmpty());
        QVERIFY(!done(u"members add Sam --roles sales_manager"_s).isEmpty());
        QFile leads(path(u"leads.csv"_s));
        QVERIFY(leads.open(QIODevice::WriteOnly));
        leads.write("name,email,country,need,authority,budget,timeline\n"
                    "Jo Doe,jo@a.example,US,fits,decides,approved,60\n");
        leads.close();
        QVERIFY(!done(u"import "_s + leads.fileName()).isEmpty());
    }

    void twelveHoursBecomeEightWorkingHours()
    {
        QVERIFY(!done(u"--user Mia policy draft"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy set 8 hours=8 unit=working_hours"_s).isEmpty());
        const QJsonArray changes = done(u"policy diff"_s)[u"changes"_s].toArray();
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.at(0)[u"now"_s].toString().contains(u"8 working hours"));
        const QJsonObject replay = done(u"replay"_s);
        QCOMPARE(replay[u"leads"_s].toInt(), 1);
        QCOMPARE(replay[u"moved"_s].toInt(), 0);
        QCOMPARE(replay[u"clocks_changed"_s].toInt(), 1);
        QCOMPARE(done(u"replay --where country:ZZ"_s)[u"leads"_s].toInt(), 0);
        QVERIFY(run(u"replay --where colour:red"_s).exitCode == 2);
        QVERIFY(run(u"replay --from 2026-03-02 --to 2026-03-01"_s).exitCode == 2);
        QVERIFY(run(u"replay --out "_s + path(u"replay.doc"_s)).exitCode == 2);
        QVERIFY(!done(u"replay --out "_s + path(u"replay.pdf"_s)).isEmpty());
        QFile paper(path(u"replay.pdf"_s));
        QVERIFY(paper.open(QIODevice::ReadOnly) && paper.read(4) == "%PDF");
        QVERIFY(run(u"policy publish"_s).exitCode != 0); // nobody has signed
        signAndPublish(u"policy publish"_s);
        QVERIFY(timing()[u"sentence"_s].toString().contains(u"8 working hours"));
        const QJsonObject shown = done(u"policy show"_s);
        QCOMPARE(shown[u"signatures"_s].toArray().size(), 2);
        QCOMPARE(done(u"verify"_s)[u"ok"_s].toBool(), true);
    }

    void aPlannedVersionIsInForceOnItsDayForWhoeverAsks()
    {
        QVERIFY(!done(u"--user Mia policy draft"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy set 8 hours=8"_s).isEmpty());
        signAndPublish(u"policy publish --from 2026-03-12"_s);
        QVERIFY(timing()[u"sentence"_s].toString().contains(u"12 hours"));
        m_now = u"2026-03-12T00:00:00Z"_s;
        QVERIFY(timing()[u"sentence"_s].toString().contains(u"8 hours"));
        m_now = u"2026-03-11T00:00:00Z"_s; // what came in force stays
        QVERIFY(timing()[u"sentence"_s].toString().contains(u"8 hours"));
    }

    void aRulebookFromAFileIsADraftUntilItIsSigned()
    {
        const QString file = path(u"rb.json"_s);
        QVERIFY(!done(u"rulebook export "_s + file).isEmpty());
        QFile rulebook(file);
        QVERIFY(rulebook.open(QIODevice::ReadOnly));
        QByteArray words = rulebook.readAll();
        rulebook.close();
        QVERIFY(words.contains("\"hours\": 12"));
        QVERIFY(rulebook.open(QIODevice::WriteOnly));
        rulebook.write(words.replace("\"hours\": 12", "\"hours\": 6"));
        rulebook.close();
        QCOMPARE(done(u"replay --draft "_s + file)[u"clocks_changed"_s].toInt(), 1);
        QVERIFY(!done(u"rulebook import "_s + file).isEmpty());
        signAndPublish(u"policy publish"_s);
        QVERIFY(timing()[u"sentence"_s].toString().contains(u"6 hours"));
    }

    void aRulebookFromAFileIsCheckedAsThePageIs()
    {
        QJsonObject rulebook = done(u"rulebook export"_s);
        QJsonArray rules = rulebook[u"policy"_s].toArray();
        rules.append(rules.at(7));
        const auto written = [&](const QJsonArray &policy, const QJsonArray &territories) {
            rulebook[u"policy"_s] = policy;
            rulebook[u"territories"_s] = territories;
            QFile file(path(u"rb.json"_s));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write");
            file.write(QJsonDocument(rulebook).toJson());
            return file.fileName();
        };
        const QString tooLong = written(rules, {});
        const test::CliRun check = run(u"rulebook check "_s + tooLong);
        QCOMPARE(check.exitCode, 1);
        const QString found = QString::fromUtf8(QJsonDocument(check.json()).toJson());
        QVERIFY2(found.contains(u"has 13 rules") && found.contains(u"Rule 13 never decides"), qPrintable(found));
        const test::CliRun imported = run(u"rulebook import "_s + tooLong);
        QCOMPARE(imported.exitCode, 1); // kept, and told what stands against it
        QVERIFY2(imported.err.contains("has 13 rules"), imported.err.constData());
        QCOMPARE(imported.json()[u"obstacles"_s].toArray().size(), 2);
        rules.removeLast();
        const QString nobody =
            written(rules, {QJsonObject{{u"line"_s, 1}, {u"country"_s, u"DE"_s}, {u"owner"_s, u"Zed"_s}}});
        QCOMPARE(run(u"rulebook import "_s + nobody).exitCode, 1);
        QVERIFY(!done(u"policy propose"_s).isEmpty());
        const test::CliRun refused = run(u"--user Mia policy sign --as marketing"_s);
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.err.contains("Zed"), refused.err.constData());
    }

    void aRuleOfAnotherShapeIsRefused_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("conditions without groups")
            << u"applies_to"_s
            << QJsonValue(
                   QJsonArray{QJsonObject{{u"field"_s, u"country"_s}, {u"op"_s, u"is"_s}, {u"value"_s, u"DE"_s}}})
            << QByteArray("groups");
        QTest::newRow("conditions as a text") << u"applies_to"_s << QJsonValue(u"x"_s) << QByteArray("applies_to");
        QTest::newRow("enabled as a text") << u"enabled"_s << QJsonValue(u"no"_s) << QByteArray("enabled");
        QTest::newRow("target as a text") << u"target"_s << QJsonValue(u"0.9"_s) << QByteArray("target");
        QTest::newRow("no target at all") << u"target"_s << QJsonValue(QJsonValue::Null) << QByteArray("target");
        QTest::newRow("parameters as a list")
            << u"parameters"_s << QJsonValue(QJsonArray()) << QByteArray("parameters");
    }
    void aRuleOfAnotherShapeIsRefused()
    {
        QFETCH(QString, part);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, named);
        QJsonObject rulebook = done(u"rulebook export"_s);
        QJsonArray rules = rulebook[u"policy"_s].toArray();
        QJsonObject rule = rules.at(7).toObject();
        rule[part] = value;
        rules[7] = rule;
        rulebook[u"policy"_s] = rules;
        QFile file(path(u"rb.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(rulebook).toJson());
        file.close();
        for (const QString &command : {u"rulebook check "_s, u"rulebook import "_s}) {
            const test::CliRun refused = run(command + file.fileName());
            QCOMPARE(refused.exitCode, 3);
            QVERIFY2(refused.err.contains("rule 8") && refused.err.contains(named), refused.err.constData());
        }
        QCOMPARE(QJsonDocument::fromJson(run(u"policy drafts"_s).out).array().size(), 0);
    }

    void aParameterOfAnotherShapeStandsAgainstIt()
    {
        QJsonObject rulebook = done(u"rulebook export"_s);
        QByteArray words = QJsonDocument(rulebook).toJson();
        QVERIFY(words.contains("\"hours\": 12"));
        QFile file(path(u"rb.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(words.replace("\"hours\": 12", "\"hours\": true"));
        file.close();
        QCOMPARE(run(u"rulebook check "_s + file.fileName()).exitCode, 1);
        QCOMPARE(run(u"rulebook import "_s + file.fileName()).exitCode, 1);
    }

    void aCalendarWithoutHoursStandsAgainstADraft()
    {
        QJsonObject rulebook = done(u"rulebook export"_s);
        rulebook[u"calendar"_s] = QJsonObject{};
        QFile file(path(u"rb.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(rulebook).toJson());
        file.close();
        const test::CliRun imported = run(u"rulebook import "_s + file.fileName());
        QCOMPARE(imported.exitCode, 1);
        QVERIFY2(imported.err.contains("no working hours"), imported.err.constData());
    }

    void aDayThatIsLeftBlankIsRefused()
    {
        QVERIFY(!done(u"--user Mia policy draft"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy set 8 hours=8"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy propose"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy sign --as marketing"_s).isEmpty());
        QVERIFY(!done(u"--user Sam policy sign --as sales"_s).isEmpty());
        QCOMPARE(run(u"policy publish --from \"\""_s).exitCode, 2);
        QVERIFY(timing()[u"sentence"_s].toString().contains(u"12 hours"));
    }

    void everyFigureOfComplianceIsInItsTable()
    {
        m_now = u"2026-03-20T12:00:00Z"_s;
        QVERIFY(!done(u"policy waive 1 release --reason \"The fair\""_s).isEmpty());
        const QByteArray csv = run(u"policy compliance"_s, u"csv"_s).out;
        const QStringList heads = QString::fromUtf8(csv.split('\n').first()).split(u',');
        QCOMPARE(heads.filter(u": kept"_s).size(), 3);
        QCOMPARE(heads.filter(u": due"_s).size(), 3);
        QCOMPARE(heads.filter(u": let go"_s).size(), 3);
        const QByteArray text = run(u"policy compliance"_s, u"text"_s).out;
        QVERIFY2(text.contains("Let go over four weeks") && text.contains("The fair"), text.constData());
    }

    void aRulebookWrittenByHandIsNumberedInItsOrder()
    {
        QJsonObject rulebook = done(u"rulebook export"_s);
        QJsonArray rules;
        for (const QJsonValue &rule : rulebook[u"policy"_s].toArray()) {
            QJsonObject bare = rule.toObject();
            bare.remove(u"number"_s);
            rules.append(bare);
        }
        rulebook[u"policy"_s] = rules;
        QFile file(path(u"rb.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(rulebook).toJson());
        file.close();
        QVERIFY(!done(u"rulebook import "_s + file.fileName()).isEmpty());
        signAndPublish(u"policy publish"_s);
        QCOMPARE(timing()[u"number"_s].toInt(), 8);
    }

    void aProposalTravelsAndComesBack()
    {
        QVERIFY(!done(u"--user Mia policy draft"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy set 8 hours=8"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy propose"_s).isEmpty());
        QVERIFY(!done(u"--user Mia policy export "_s + path(u"p.json"_s)).isEmpty());
        QVERIFY(QFile::copy(path(u"w.leadwright"_s), path(u"home.leadwright"_s)));
        QVERIFY(!done(u"--user Sam policy sign --as sales"_s).isEmpty());
        QVERIFY(!done(u"--user Sam policy export "_s + path(u"signed.json"_s)).isEmpty());
        QVERIFY(QFile::remove(path(u"w.leadwright"_s)));
        QVERIFY(QFile::rename(path(u"home.leadwright"_s), path(u"w.leadwright"_s)));
        const QJsonObject brought = done(u"--user Mia policy import "_s + path(u"signed.json"_s));
        QCOMPARE(brought[u"new"_s].toBool(true), false);
        QCOMPARE(brought[u"new_signatures"_s].toInt(), 1);
        QVERIFY(!done(u"--user Mia policy sign --as marketing"_s).isEmpty());
        QVERIFY(!done(u"policy publish"_s).isEmpty());
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no such rule") << u"policy set 99 hours=8"_s;
        QTest::newRow("no such parameter") << u"policy set 8 minutes=8"_s;
        QTest::newRow("no number") << u"policy set 8 hours=soon"_s;
        QTest::newRow("out of bounds") << u"policy set 8 hours=0"_s;
        QTest::newRow("no party") << u"policy sign --as everybody"_s;
        QTest::newRow("no draft of that number") << u"policy propose --draft 77"_s;
        QTest::newRow("no verb") << u"policy dance"_s;
    }
    void whatCannotBeMeantIsRefused()
    {
        QFETCH(const QString, line);
        QVERIFY(!done(u"--user Mia policy draft"_s).isEmpty());
        QVERIFY(run(line).exitCode >= 2);
    }

    void aTraceNamesThePageItFollowed()
    {
        const QString page = done(u"policy show"_s)[u"page"_s].toString();
        QCOMPARE(page.size(), 8);
        QCOMPARE(done(u"why 1"_s)[u"decided_by"_s][u"page"_s].toString(), page);
    }
};

QTEST_GUILESS_MAIN(TestPolicyCommands)
#include "tst_policycommands.moc"
