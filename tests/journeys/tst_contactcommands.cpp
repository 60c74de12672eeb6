// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "tests/support/csvcolumn.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kPeople[] = "name,email,phone,website,street,city,postal_code,country,received_at\n"
                           "Ann Doe,ann@mail.acme.example,+1 860 253 6354,,12 High St,Springfield,12345,US,2026-03-01\n"
                           "Bob Roe,bob@other.example,+1 860 253 6355,,12 High St,Springfield,12345,US,2026-03-02\n"
                           "Cid Poe,,+1 860 253 6356,www.acme.example,9 Low St,Springfield,12345,US,2026-03-03\n"
                           "Dee Foe,dee@d.example,,,,,,,2026-03-04\n";

} // namespace

/// Whom we may not contact, from the command line: kept, shown, obeyed, and lifted for a reason only.
class TestContactCommands : public QObject
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
    int exitOf(const QString &line) { return run(line).exitCode; }
    QString saidTo(const QString &line) { return QString::fromUtf8(run(line).err); }
    QJsonDocument json(const QString &line) { return QJsonDocument::fromJson(run(u"--format json "_s + line).out); }
    int deed(const QString &line) { return json(line)[u"operation"_s].toInt(); }
    QString digest() { return json(u"verify"_s)[u"digest"_s].toString(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    int import(const QByteArray &bytes, const QString &name = u"people.csv"_s)
    {
        return deed(u"import "_s + file(name, bytes));
    }
    QByteArray list() { return run(u"--format csv do-not-contact list"_s).out; }
    QStringList entries() { return test::columnOf(list(), u"value"_s); }
    /// Register numbers of the leads that the filter finds to be left alone.
    QStringList forbidden()
    {
        return test::columnOf(
            run(u"--format csv leads --where do_not_contact:true --sort number --columns number"_s).out, u"number"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(exitOf(u"init "_s + path(u"w.leadwright"_s)), 0);
    }

    void theRegisterIsTheSameInEveryForm()
    {
        QVERIFY(run(u"do-not-contact list"_s).out.startsWith("Nobody stands"));
        QCOMPARE(list(), QByteArray("kind,value,reason,at,by\n"));
        QCOMPARE(json(u"do-not-contact list"_s).array(), QJsonArray());
        QCOMPARE(exitOf(u"do-not-contact add ANN@Acme.example \"+1 (860) 253-6354\" --domain @rival.example --address "
                        "\"12 High Street, 12345 Springfield\" --reason \"asked, twice\""_s),
                 0);
        const QJsonArray standing = json(u"do-not-contact list"_s).array();
        const QString text = QString::fromUtf8(run(u"do-not-contact list"_s).out);
        for (const QString &column : {u"kind"_s, u"value"_s, u"reason"_s, u"at"_s, u"by"_s}) {
            QStringList cells;
            for (const QJsonValue &entry : standing)
                cells += entry[column].toString();
            QCOMPARE(test::columnOf(list(), column), cells);
            for (const QString &cell : std::as_const(cells))
                QVERIFY2(text.contains(cell), qPrintable(cell));
        }
        QCOMPARE(test::columnOf(list(), u"kind"_s), (QStringList{u"address"_s, u"domain"_s, u"email"_s, u"phone"_s}));
        QCOMPARE(entries(), (QStringList{u"12 High Street, 12345 Springfield"_s, u"rival.example"_s,
                                         u"ANN@Acme.example"_s, u"+1 (860) 253-6354"_s})); // as it was written
        QCOMPARE(standing[3][u"key"_s].toString(), u"+18602536354"_s);                     // as it is compared
        QCOMPARE(standing[0][u"reason"_s].toString(), u"asked, twice"_s);
        QCOMPARE(standing[0][u"at"_s].toString(), u"2026-03-10T12:00:00Z"_s);
        QVERIFY(!standing[0][u"by"_s].toString().isEmpty());
    }
    void whoIsMeantIsNotToBeReached_data()
    {
        QTest::addColumn<QString>("whom");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("meant");
        QTest::newRow("e-mail") << u"--email ANN@mail.acme.example"_s << u"--email ann@mail.acme.example"_s
                                << QStringList{u"1"_s};
        QTest::newRow("domain above, website too")
            << u"--domain acme.example"_s << u"--domain www.ACME.example"_s << QStringList{u"1"_s, u"3"_s};
        QTest::newRow("phone") << u"--phone \"+1 (860) 253 6355\""_s << u"+18602536355"_s << QStringList{u"2"_s};
        QTest::newRow("address") << u"--address \"12 High Street, 12345 Springfield\""_s
                                 << u"--address \"12 High St., Springfield 12345\""_s << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("person") << u"--lead 2"_s << u"--lead 2"_s << QStringList{u"2"_s};
    }
    void whoIsMeantIsNotToBeReached()
    {
        QFETCH(const QString, whom);
        QFETCH(const QString, written);
        QFETCH(const QStringList, meant);
        import(kPeople);
        QCOMPARE(forbidden(), QStringList());
        QCOMPARE(exitOf(u"do-not-contact add %1 --reason \"asked by phone\""_s.arg(whom)), 0);
        QCOMPARE(forbidden(), meant);
        const QString before = digest();
        for (const QString &number : meant) {
            for (const QString &verb : {u"attempt"_s, u"contact"_s, u"touch"_s}) {
                const test::CliRun refused = run(u"act %1 %2"_s.arg(number, verb));
                QCOMPARE(refused.exitCode, 5);
                QCOMPARE(refused.out, QByteArray());
                const QString words = QString::fromUtf8(refused.err);
                QVERIFY2(words.contains(u"Lead %1"_s.arg(number)) && words.contains(u"asked by phone"),
                         qPrintable(words));
                QVERIFY2(words.contains(u"lift it"), qPrintable(words)); // the remedy
            }
        }
        QCOMPARE(digest(), before);
        QCOMPARE(exitOf(u"act 4 attempt"_s), 0); // whom nobody meant

        QCOMPARE(exitOf(u"do-not-contact lift %1 --reason \"wrote again\""_s.arg(written)), 0);
        QCOMPARE(forbidden(), QStringList());
        for (const QString &number : meant)
            QCOMPARE(exitOf(u"act %1 attempt"_s.arg(number)), 0);
        QVERIFY(json(u"verify"_s)[u"ok"_s].toBool());
    }
    void oneOfSeveralStopsThemAll()
    {
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add bob@other.example"_s), 0);
        const QString before = digest();
        QCOMPARE(exitOf(u"act 1 2 4 attempt"_s), 5);
        QCOMPARE(digest(), before);
        QCOMPARE(exitOf(u"act 1 4 attempt"_s), 0);
    }
    void theirOwnCallIsWrittenDown()
    {
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add --lead 1 --reason \"asked by phone\""_s), 0);
        QVERIFY(saidTo(u"act 1 contact"_s).contains(u"“own_call”"));
        QCOMPARE(exitOf(u"act 1 contact --reason own_call"_s), 0);
        QCOMPARE(exitOf(u"act 1 attempt --reason own_call"_s), 5); // nobody attempts to be called
        QCOMPARE(forbidden(), QStringList{u"1"_s});
    }

    void aMistakeIsRefusedWithTheRemedy_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        const QString usage = u"do-not-contact list, or do-not-contact add|lift"_s;
        QTest::newRow("no verb") << QString() << usage;
        QTest::newRow("unknown verb") << u"fly"_s << usage;
        QTest::newRow("nobody named") << u"add"_s << usage;
        QTest::newRow("nobody lifted") << u"lift --reason x"_s << usage;
        QTest::newRow("a list of one") << u"list --email ann@a.example"_s << usage;
        QTest::newRow("a reason for the list") << u"list --reason x"_s << u"--reason"_s;
        QTest::newRow("lead and address") << u"add --lead 1 --email ann@a.example"_s << usage;
        QTest::newRow("anything") << u"add somebody"_s << u"“somebody”: say what it is with --email"_s;
        QTest::newRow("half an address") << u"add ann@"_s << u"“ann@” is no e-mail"_s;
        QTest::newRow("no e-mail") << u"add --email ann"_s << u"“ann” is no e-mail"_s;
        QTest::newRow("no domain") << u"add --domain acme"_s << u"acme.example"_s;
        QTest::newRow("mail provider") << u"add --domain gmail.com"_s << u"everybody under it"_s;
        QTest::newRow("public suffix") << u"add --domain co.uk"_s << u"everybody under it"_s;
        QTest::newRow("nobody's telephone") << u"add --phone 0000000"_s << u"“0000000” is no"_s;
        QTest::newRow("two signs") << u"add --email a@b@c.example"_s << u"“a@b@c.example” is no e-mail"_s;
        QTest::newRow("no telephone") << u"add --phone 12"_s << u"its country's code"_s;
        QTest::newRow("no door") << u"add --address \"High Street\""_s << u"street and number"_s;
        QTest::newRow("no such lead") << u"add --lead 99"_s << u"register number 99"_s;
        QTest::newRow("no number") << u"add --lead x"_s << u"“x” is not a register number"_s;
        QTest::newRow("value left out") << u"add --email"_s << u"--email needs a value"_s;
        QTest::newRow("empty value") << u"add --email="_s << u"--email needs a value"_s;
        QTest::newRow("unknown option") << u"add ann@a.example --colour red"_s << u"--help"_s;
        QTest::newRow("one of several") << u"add zoe@z.example --domain gmail.com"_s << u"“gmail.com”"_s;
        QTest::newRow("lifted without a reason") << u"lift bob@other.example"_s << u"needs a reason"_s;
        QTest::newRow("lifted for a blank") << u"lift bob@other.example --reason \" \""_s << u"needs a reason"_s;
        QTest::newRow("lead lifted without one") << u"lift --lead 2"_s << u"needs a reason"_s;
        QTest::newRow("not in the register") << u"lift zoe@z.example --reason x"_s << u"do-not-contact list"_s;
        QTest::newRow("one not in it") << u"lift bob@other.example zoe@z.example --reason x"_s << u"“zoe@z.example”"_s;
        QTest::newRow("stranger") << u"add zoe@z.example --user Eve"_s << u"“members” lists"_s;
    }
    void aMistakeIsRefusedWithTheRemedy()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, words);
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add bob@other.example --reason asked"_s), 0);
        const QByteArray before = list();
        const test::CliRun refused = run(u"do-not-contact "_s + line);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(QString::fromUtf8(refused.err).contains(words), refused.err.constData());
        QCOMPARE(list(), before);
    }
    void aFileThatIsNoWorkspaceIsSaidSo()
    {
        const QString junk = file(u"junk.leadwright"_s, "this is no workspace");
        for (const QString &which : {junk, path(u"nowhere.leadwright"_s)}) {
            const test::CliRun refused =
                test::runCli(QStringLiteral(LEADWRIGHT_CLI), {u"--workspace"_s, which, u"do-not-contact"_s, u"list"_s});
            QCOMPARE(refused.exitCode, 3);
            QVERIFY2(QString::fromUtf8(refused.err).contains(which), refused.err.constData());
        }
    }
    void theFirstEntryStays_data()
    {
        QTest::addColumn<QString>("whom");
        QTest::newRow("by address") << u"dee@d.example"_s;
        QTest::newRow("by lead") << u"--lead 4"_s;
    }
    void theFirstEntryStays()
    {
        QFETCH(const QString, whom);
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add %1 --reason asked"_s.arg(whom)), 0);
        const QByteArray before = list();
        const test::CliRun again = run(u"do-not-contact add %1 --reason \"asked again\""_s.arg(whom));
        QCOMPARE(again.exitCode, 5);
        QVERIFY2(again.err.contains("already"), again.err.constData());
        QCOMPARE(list(), before);
        // Where another is new, that one is kept.
        QCOMPARE(exitOf(u"do-not-contact add dee@d.example zoe@z.example --reason later"_s), 0);
        QCOMPARE(test::columnOf(list(), u"reason"_s), (QStringList{u"asked"_s, u"later"_s}));
    }

    void whatConcernsOthersIsNotLiftedForOne_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("shown");
        QTest::newRow("domain") << u"--domain acme.example"_s << u"“acme.example”"_s;
        QTest::newRow("address") << u"--address \"12 High Street, 12345 Springfield\""_s
                                 << u"“12 High Street, 12345 Springfield”"_s;
    }
    void whatConcernsOthersIsNotLiftedForOne()
    {
        QFETCH(const QString, entry);
        QFETCH(const QString, shown);
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add "_s + entry), 0);
        const QStringList before = forbidden();
        QCOMPARE(before.size(), 2);
        const test::CliRun refused = run(u"do-not-contact lift --lead 1 --reason \"wrote again\""_s);
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(QString::fromUtf8(refused.err).contains(shown), refused.err.constData());
        QCOMPARE(forbidden(), before);
    }
    void thereIsNothingToLiftOfWhoMayBeContacted()
    {
        import(kPeople);
        const test::CliRun refused = run(u"do-not-contact lift --lead 1 --reason \"wrote again\""_s);
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.err.contains("nothing to lift"), refused.err.constData());
    }

    void noUndoTakesAnEntryBack()
    {
        const int imported = import(kPeople);
        const int banned = deed(u"do-not-contact add --lead 1 --reason \"asked by phone\""_s);
        QVERIFY(banned > imported);
        const QByteArray before = list();
        QCOMPARE(entries().size(), 3); // e-mail, telephone, the address under the name
        const test::CliRun refused = run(u"undo %1"_s.arg(banned));
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.err.contains("do-not-contact"), refused.err.constData());
        for (const QJsonValue &offered : json(u"undo"_s).array())
            QVERIFY(offered[u"id"_s].toInt() != banned);
        QCOMPARE(list(), before);

        // The file it came from is taken back and read again: they are known.
        QCOMPARE(exitOf(u"undo %1"_s.arg(imported)), 0);
        QCOMPARE(test::columnOf(run(u"--format csv leads --columns number"_s).out, u"number"_s), QStringList());
        QCOMPARE(list(), before);
        import(kPeople);
        QCOMPARE(forbidden(), QStringList{u"5"_s});
        QCOMPARE(exitOf(u"act 5 attempt"_s), 5);
    }
    void noUndoBringsALiftedEntryBack()
    {
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add dee@d.example"_s), 0);
        const int lifted = deed(u"do-not-contact lift dee@d.example --reason \"signed up again\""_s);
        QCOMPARE(exitOf(u"undo %1"_s.arg(lifted)), 5);
        QCOMPARE(entries(), QStringList());
    }
    void whoIsEndedForItStaysForbidden()
    {
        import(kPeople);
        const int ended = deed(u"act 4 disqualify --reason unsubscribed"_s);
        QCOMPARE(entries(), QStringList{u"dee@d.example"_s});
        QCOMPARE(exitOf(u"undo %1"_s.arg(ended)), 0);
        QCOMPARE(json(u"lead 4"_s)[u"status"_s].toString(), u"open"_s);
        QCOMPARE(forbidden(), QStringList{u"4"_s});
        QCOMPARE(exitOf(u"act 4 touch"_s), 5);
        QCOMPARE(exitOf(u"do-not-contact lift dee@d.example --reason \"signed up again\""_s), 0);
        QCOMPARE(forbidden(), QStringList());
        QCOMPARE(exitOf(u"act 4 touch"_s), 0);
    }
    void aFileForbidsButNeverLifts()
    {
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add --lead 1 --reason asked"_s), 0);
        const int again = import("name,email,phone,do_not_contact\n"
                                 "Ann Doe,ann@mail.acme.example,,no\n"
                                 "Annie Doe,annie@new.example,+1 860 253 6354,no\n"
                                 "New Man,new@n.example,,yes\n",
                                 u"again.csv"_s);
        QCOMPARE(forbidden(), (QStringList{u"1"_s, u"7"_s}));
        QVERIFY(entries().contains(u"new@n.example"_s));
        QVERIFY(test::columnOf(list(), u"reason"_s).contains(u"Asked for in again.csv"_s));
        QCOMPARE(exitOf(u"undo %1"_s.arg(again)), 0);
        QVERIFY(entries().contains(u"new@n.example"_s));
        QCOMPARE(forbidden(), QStringList{u"1"_s});
    }
    void theUndoOfAFileSaysWhatItLeavesInTheRegister()
    {
        const int plain = import("name,email\nDee Foe,dee@d.example\n");
        const int forbids = import("name,email,do_not_contact\nNew Man,new@n.example,yes\n", u"again.csv"_s);
        const QString said = QString::fromUtf8(run(u"undo %1"_s.arg(forbids)).out);
        QVERIFY2(said.contains(u"came into the do-not-contact register with it") &&
                     said.contains(u"“do-not-contact lift”"),
                 qPrintable(said));
        QCOMPARE(entries(), QStringList{u"new@n.example"_s});
        const int third = import("name,email,do_not_contact\nPam Poe,pam@p.example,yes\n", u"third.csv"_s);
        QCOMPARE(json(u"undo %1"_s.arg(third))[u"bans"_s].toInt(), 1);
        const QJsonDocument silent = json(u"undo %1"_s.arg(plain));
        QCOMPARE(silent[u"bans"_s].toInt(-1), 0);
    }
    void theUndoOfAFileThatForbadeNobodySaysNothingOfIt()
    {
        const int plain = import("name,email\nDee Foe,dee@d.example\n");
        const QString said = QString::fromUtf8(run(u"undo %1"_s.arg(plain)).out);
        QVERIFY2(said.contains(u"taken back") && !said.contains(u"do-not-contact"), qPrintable(said));
    }
    void anEntryIsKeptWithWordsThatNameIt_data()
    {
        QTest::addColumn<QString>("whom");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("e-mail") << u"ann@mail.acme.example"_s
                                << QStringList{u"Kept: ann@mail.acme.example."_s, u"It concerns 1 lead."_s};
        QTest::newRow("domain") << u"--domain acme.example"_s
                                << QStringList{u"Kept: acme.example."_s, u"It concerns 2 leads."_s};
        QTest::newRow("two") << u"zoe@z.example bob@other.example"_s
                             << QStringList{u"Kept: zoe@z.example; bob@other.example."_s, u"It concerns 1 lead."_s};
        QTest::newRow("nobody yet") << u"zoe@z.example"_s << QStringList{u"No lead is meant so far."_s};
        QTest::newRow("lead") << u"--lead 4"_s
                              << QStringList{u"Kept: Dee Foe, lead 4; dee@d.example."_s, u"It concerns 1 lead."_s};
    }
    void anEntryIsKeptWithWordsThatNameIt()
    {
        QFETCH(const QString, whom);
        QFETCH(const QStringList, words);
        import(kPeople);
        const QString said = QString::fromUtf8(run(u"do-not-contact add "_s + whom).out);
        for (const QString &word : words)
            QVERIFY2(said.contains(word), qPrintable(said));
    }
    void whoHasOnlyANameStandsInTheList()
    {
        import("name,email\nNora Noone,\nAnn Able,ann@a.example\n");
        QCOMPARE(exitOf(u"do-not-contact add --lead 1 --reason asked"_s), 0);
        QCOMPARE(forbidden(), QStringList{u"1"_s});
        QCOMPARE(test::columnOf(list(), u"kind"_s), QStringList{u"person"_s});
        QCOMPARE(entries(), QStringList{u"Nora Noone, lead 1"_s});
        QVERIFY(run(u"do-not-contact list"_s).out.contains("Nora Noone, lead 1"));
        QCOMPARE(json(u"do-not-contact list"_s)[0][u"key"_s].toString(), u"1"_s);
        QCOMPARE(exitOf(u"do-not-contact lift --lead 1 --reason \"wrote again\""_s), 0);
        QCOMPARE(entries(), QStringList());
    }
    void aLiftSaysWhatStillForbids()
    {
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add ann@mail.acme.example --domain acme.example --reason asked"_s), 0);
        const QString half =
            QString::fromUtf8(run(u"do-not-contact lift ann@mail.acme.example --reason \"wrote again\""_s).out);
        QVERIFY2(!half.contains(u"may be contacted again"), qPrintable(half));
        QVERIFY2(half.contains(u"Ann Doe, lead 1: “acme.example” is not to be contacted"), qPrintable(half));
        const QString whole =
            QString::fromUtf8(run(u"do-not-contact lift --domain acme.example --reason \"wrote again\""_s).out);
        QVERIFY2(whole.contains(u"Lifted: acme.example. They may be contacted again."), qPrintable(whole));
        QCOMPARE(forbidden(), QStringList());
    }
    void noWordForYesLeavesSomebodyOut()
    {
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add dee@d.example"_s), 0);
        const auto numbers = [this](const QString &filter) {
            return test::columnOf(
                run(u"--format csv leads --sort number --columns number --where \"%1\""_s.arg(filter)).out,
                u"number"_s);
        };
        for (const QString &yes : {u"do_not_contact:yes"_s, u"do_not_contact:1"_s, u"-do_not_contact:no"_s})
            QCOMPARE(numbers(yes), QStringList{u"4"_s});
        for (const QString &no : {u"do_not_contact:no"_s, u"do_not_contact:0"_s, u"-do_not_contact:yes"_s})
            QCOMPARE(numbers(no), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        const test::CliRun refused = run(u"leads --where do_not_contact:perhaps"_s);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(QString::fromUtf8(refused.err).contains(u"“do_not_contact” may be true or false"),
                 refused.err.constData());
    }
    void aMergeKeepsTheBan()
    {
        import(kPeople);
        QCOMPARE(exitOf(u"do-not-contact add --lead 1 --reason asked"_s), 0);
        const QJsonDocument merged = json(u"merge 4 1"_s);
        const QString remark = merged[u"remarks"_s].toArray()[0].toString();
        QVERIFY2(remark.contains(u"Do not contact"), qPrintable(remark));
        QVERIFY(forbidden().contains(u"4"_s));
        QCOMPARE(exitOf(u"act 4 contact"_s), 5);
        QVERIFY(entries().contains(u"dee@d.example"_s));
        QCOMPARE(exitOf(u"undo %1"_s.arg(merged[u"operation"_s].toInt())), 0);
        QCOMPARE(forbidden(), (QStringList{u"1"_s, u"4"_s})); // only a lift takes it back
        QCOMPARE(exitOf(u"do-not-contact lift dee@d.example --reason \"it was another Dee\""_s), 0);
        QCOMPARE(forbidden(), QStringList{u"1"_s});
        QCOMPARE(exitOf(u"act 4 contact"_s), 0);
        QVERIFY(json(u"verify"_s)[u"ok"_s].toBool());
    }
};

QTEST_GUILESS_MAIN(TestContactCommands)
#include "tst_contactcommands.moc"
