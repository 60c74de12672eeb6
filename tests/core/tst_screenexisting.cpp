// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/screenedout.h"
#include "core/store/historystore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/changescreening.h"
#include "core/workspace/explain.h"
#include "core/workspace/screenexisting.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QMap>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QString kManager = u"Manager"_s;

ScreeningEntry entry(const QString &reason, ScreenBy by, const QString &value)
{
    return {.reason = reason, .by = by, .value = value};
}

const ScreeningEntry kRival = entry(u"competitor"_s, ScreenBy::Company, u"Rival Corp"_s);
const ScreeningEntry kBuyer = entry(u"supplier"_s, ScreenBy::Title, u"reseller"_s);

/// Ann and Cid are of the rival, Bob is a buyer.
constexpr char kLeads[] = "name,email,company,title\n"
                          "Ann Ames,ann@a.example,Rival Corp,Head reseller\n"
                          "Bob Bell,bob@b.example,Acme,Buyer\n"
                          "Cid Cole,cid@c.example,RIVAL,Buyer\n";

/// Later than every arrival.
QDateTime nextDay()
{
    return test::someMonday().addDays(1);
}

struct Bench : test::TestWorkspace {
    void put(const ScreeningEntry &added)
    {
        const auto done = addScreening(*workspace, added, kManager, test::someMonday());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    void drop(const ScreeningEntry &removed)
    {
        const auto done = removeScreening(*workspace, {removed}, kManager, test::someMonday());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    ListLook look() const
    {
        const Result<ListLook> found = lookAtBase(*workspace, nextDay());
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return *found;
    }
    QList<LeadId> held() const
    {
        QList<LeadId> leads;
        for (const ListMatch &match : look().matches)
            leads += match.lead;
        return leads;
    }
    Result<OperationId> screenOut(const QList<LeadId> &leads, QList<Refusal> *refused = nullptr)
    {
        return screenOutExisting(*workspace, leads, kManager, nextDay(), refused);
    }
    void act(qint64 lead, Verb verb, const QString &reason = {}, const QString &note = {}, LeadId original = {})
    {
        Act act;
        act.verb = verb;
        act.reason = reason;
        act.note = note;
        act.original = original;
        act.at = nextDay();
        act.actor = kManager;
        const auto done = workLeads(*workspace, {lead}, act, nextDay());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    Status status(qint64 lead) const { return this->lead(lead).lead.status; }
    qint64 screenedOutCount() const
    {
        const Result<LeadColumns> columns = workspace->columns();
        return columns ? screenedOut(*columns, {}).total.screenedOut : -1;
    }
    qint64 journalEntries() const
    {
        const Result<JournalHead> head = journalHead(workspace->database());
        return head ? head->entries : -1;
    }
    QList<LeadEvent> eventsOfKind(qint64 lead, EventKind kind) const
    {
        Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{lead});
        if (!events)
            qFatal("%s", qPrintable(events.error().message));
        events->removeIf([&](const LeadEvent &event) { return event.kind != kind; });
        return *events;
    }
};

QByteArray randomLeads(QRandomGenerator &random, int count)
{
    const auto one = [&](std::initializer_list<const char *> choices) {
        return QByteArray(choices.begin()[random.bounded(int(choices.size()))]);
    };
    QByteArray csv = "name,email,company,title,message,country\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray letter(1, char('a' + i % 26));
        csv += one({"Ann", "Bob", "Cid"}) + ' ' + one({"Ames", "Bell"}) + letter + letter + ',';
        csv += letter + "@p" + QByteArray::number(i) + ".example,"; // a domain each, so that no two share an account
        csv += one({"Rival Corp", "Rivalcorp Enginering", "Acme", ""}) + ',';
        csv += one({"Buyer", "Head reseller", ""}) + ',';
        csv += one({"Please quote.", "I want to work for you.", ""}) + ',' + one({"US", "DE", ""}) + '\n';
    }
    return csv;
}

QMap<qint64, QString> standingOf(const test::TestWorkspace &workspace, int leads)
{
    QMap<qint64, QString> standing;
    for (qint64 number = 1; number <= leads; ++number) {
        const Lead lead = workspace.lead(number).lead;
        standing.insert(number, QString(codeOf(lead.status) + u' ' + lead.reason));
    }
    return standing;
}

} // namespace

class TestScreenExisting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEntryFindsWhoIsHereAndSaysWhy_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<ScreenBy>("by");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("foundReason");
        QTest::addColumn<QString>("because");
        const auto row = [](const char *name, const char *reason, ScreenBy by, const char *value, const char *because) {
            QTest::newRow(name) << QString::fromLatin1(reason) << by << QString::fromUtf8(value)
                                << QString::fromLatin1(reason) << QString::fromUtf8(because);
        };
        row("company", "supplier", ScreenBy::Company, "SELLER BROTHERS Inc.", "Seller Brothers Ltd");
        row("domain", "spam", ScreenBy::Domain, "seller.example", "mail.seller.example");
        row("person", "investor", ScreenBy::Person, "Jane Roe", "Jane Roe");
        row("title", "press", ScreenBy::Title, "chief reseller", "Chief Reseller (EU)");
        row("word", "job_seeker", ScreenBy::Word, "work for you", "“work for you” in the message");
    }
    void anEntryFindsWhoIsHereAndSaysWhy()
    {
        QFETCH(QString, reason);
        QFETCH(ScreenBy, by);
        QFETCH(QString, value);
        Bench bench;
        bench.import(
            "name,email,company,title,message\n"
            "Bob Bell,bob@b.example,Acme,Buyer,Please quote.\n"
            "Jane Roe,jr@mail.seller.example,Seller Brothers Ltd,Chief Reseller (EU),I want to work for you.\n");
        QCOMPARE(bench.look().matches.size(), 0);
        bench.put(entry(reason, by, value));
        const ListLook look = bench.look();
        QCOMPARE(look.looked, 2);
        QCOMPARE(look.letIn, 0);
        QCOMPARE(look.matches.size(), 1);
        const ListMatch &match = look.matches.first();
        QCOMPARE(match.lead, LeadId{2});
        QCOMPARE(match.name, u"Jane Roe"_s);
        QCOMPARE(match.company, u"Seller Brothers Ltd"_s);
        QTEST(match.screening.reason, "foundReason");
        QTEST(match.screening.because, "because");
        QVERIFY(match.entry.has_value());
        QCOMPARE(match.entry->by, by);
        QCOMPARE(match.entry->value, value);
    }
    void aLookAlikeNamesTheCompetitorsEntry()
    {
        Bench bench;
        bench.import("name,email,company\nAnn Ames,ann@a.example,Rivalcorp Enginering\n");
        bench.put(entry(u"competitor"_s, ScreenBy::Company, u"Rivalcorp Engineering GmbH"_s));
        const ListLook look = bench.look();
        QCOMPARE(look.matches.size(), 1);
        QCOMPARE(look.matches.first().screening.reason, u"competitor_look_alike"_s);
        QCOMPARE(entryText(look.matches.first().entry), u"company: Rivalcorp Engineering GmbH"_s);
    }
    void whomNoRuleOfScreeningIsForStays_data()
    {
        QTest::addColumn<bool>("isOff");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<bool>("stays");
        QTest::newRow("switched off") << true << QDate() << true;
        QTest::newRow("not in force yet") << false << nextDay().date().addDays(1) << true;
        QTest::newRow("in force since today") << false << nextDay().date() << false;
    }
    void whomNoRuleOfScreeningIsForStays()
    {
        QFETCH(bool, isOff);
        QFETCH(QDate, from);
        QFETCH(bool, stays);
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        Rulebook rulebook = bench->rulebook()->rulebook;
        const auto screening = std::ranges::find(rulebook.policy, RuleType::Screening, &PolicyRule::type);
        screening->enabled = !isOff;
        screening->from = from;
        LW_VERIFY(putRulebook(*bench.workspace, rulebook, {u"rulebook"_s, u"Off"_s, kManager, test::someMonday()}));
        QCOMPARE(bench.look().withoutRule, stays ? 2 : 0);
        QCOMPARE(bench.held().size(), stays ? 0 : 2);
        QCOMPARE(bool(bench.screenOut({LeadId{1}})), !stays);
        QCOMPARE(bench.lead(1).lead.status, stays ? Status::Open : Status::ScreenedOut);
    }
    void aCountryNoLongerServedNeedsNoEntry()
    {
        Bench bench;
        bench.import("name,email,country\nAnn Ames,ann@a.example,US\nBob Bell,bob@b.example,Germany\n"
                     "Cid Cole,cid@c.example,\n");
        LW_VERIFY(serveCountries(*bench.workspace, {u"DE"_s}, kManager, test::someMonday()));
        const ListLook look = bench.look();
        QCOMPARE(look.matches.size(), 1);
        QCOMPARE(look.matches.first().lead, LeadId{1});
        QCOMPARE(look.matches.first().screening.reason, u"outside_countries"_s);
        QVERIFY(!look.matches.first().entry);
        QCOMPARE(entryText(look.matches.first().entry), u"countries_served"_s);
    }
    void anEntryIsOneLine()
    {
        ScreeningEntry person = entry(u"press"_s, ScreenBy::Person, u"Jane Roe"_s);
        QCOMPARE(entryText(person), u"person: Jane Roe"_s);
        person.company = u"Daily News"_s;
        QCOMPARE(entryText(person), u"person: Jane Roe (Daily News)"_s);
    }
    void onlyOpenLeadsAreAsked()
    {
        Bench bench;
        bench.import("name,email,company\nAnn Ames,a@a.example,Rival\nBob Bell,b@b.example,Rival\n"
                     "Cid Cole,c@c.example,Rival\nDan Dean,d@d.example,Rival\nEve East,e@e.example,Rival\n"
                     "Fay Ford,f@f.example,Rival\nGus Gray,g@g.example,Rival\n");
        bench.act(1, Verb::Lost, u"price"_s);
        bench.act(2, Verb::Sale);
        bench.act(3, Verb::Disqualify, u"no_need"_s);
        bench.act(4, Verb::ScreenOut, u"spam"_s);
        bench.act(5, Verb::DuplicateOf, {}, {}, LeadId{6});
        bench.act(7, Verb::Nurture);
        bench.put(kRival);
        QCOMPARE(bench.held(), (QList{LeadId{6}, LeadId{7}}));
        QCOMPARE(bench.look().looked, 2);
    }
    // Who cannot be reached is told on arrival; the list says nothing of it.
    void nobodyIsHeldForBeingOutOfReach()
    {
        Bench bench;
        bench.import("name,email,company\nAnn Ames,,Acme\n");
        QCOMPARE(bench.status(1), Status::ScreenedOut);
        bench.act(1, Verb::Reopen);
        bench.put(kRival);
        QCOMPARE(bench.look().matches.size(), 0);
        QCOMPARE(bench.look().letIn, 0);
    }

    void aBatchIsOneChangeWithEventsClocksAndDecisions()
    {
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        QCOMPARE(bench.held(), (QList{LeadId{1}, LeadId{3}}));
        const qint64 before = bench.screenedOutCount();
        const qint64 entries = bench.journalEntries();
        LW_VERIFY(bench.screenOut(bench.held()));
        QCOMPARE(bench.journalEntries(), entries + 1);
        QCOMPARE(bench.screenedOutCount(), before + 2);
        QCOMPARE(bench.status(2), Status::Open);
        for (const qint64 number : {1, 3}) {
            const Lead lead = bench.lead(number).lead;
            QCOMPARE(lead.status, Status::ScreenedOut);
            QCOMPARE(lead.reason, u"competitor"_s);
            QCOMPARE(lead.closedAt, nextDay());
            const QList<LeadEvent> events = bench.eventsOfKind(number, EventKind::ScreenedOut);
            QCOMPARE(events.size(), 1);
            QCOMPARE(events.first().actor, kManager);
            QVERIFY2(events.first().detail.contains(bench.lead(number).company.name),
                     qPrintable(events.first().detail));
            const Result<QList<Clock>> clocks = clocksOf(bench->database(), LeadId{number});
            LW_VERIFY(clocks);
            QVERIFY(!clocks->isEmpty());
            QVERIFY(std::ranges::none_of(*clocks, &Clock::isOpen));
        }
        QVERIFY(bench.balanceHolds());
    }
    void theDecisionThatStandsNamesTheListsVersion()
    {
        Bench bench;
        bench.import("name,email,message\nAnn Ames,ann@a.example,I want to work for you. Secret.\n");
        bench.put(entry(u"job_seeker"_s, ScreenBy::Word, u"work for you"_s));
        LW_VERIFY(bench.screenOut({LeadId{1}}));
        const Result<std::optional<Explained>> why = explainLead(*bench.workspace, LeadId{1});
        LW_VERIFY(why);
        QVERIFY(why->has_value());
        QCOMPARE((*why)->decision.screening.reason, u"job_seeker"_s);
        QCOMPARE((*why)->decision.policyVersion, bench->rulebook()->version);
        QVERIFY(!QJsonDocument(toJson((*why)->kept.facts)).toJson().contains("Secret"));
    }
    void aBatchIsUndoneAsAWhole()
    {
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        const QByteArray before = bench.digest();
        const Result<OperationId> done = bench.screenOut(bench.held());
        LW_VERIFY(done);
        QVERIFY(bench.digest() != before);
        const Result<Reverted> undone = bench->undo(*done, kManager, nextDay());
        LW_VERIFY(undone);
        QVERIFY(undone->kept.isEmpty());
        QCOMPARE(bench.digest(), before);
        QCOMPARE(bench.held(), (QList{LeadId{1}, LeadId{3}})); // nobody let them in
    }
    void theSecondTimeNothingIsDone()
    {
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        const QList<LeadId> held = bench.held();
        LW_VERIFY(bench.screenOut(held));
        const QByteArray after = bench.digest();
        const qint64 entries = bench.journalEntries();
        QCOMPARE(bench.look().matches.size(), 0);
        QList<Refusal> refused;
        QVERIFY(!bench.screenOut(held, &refused));
        QCOMPARE(refused.size(), 2);
        QVERIFY2(refused.first().reason.contains(u'1'), qPrintable(refused.first().reason));
        QCOMPARE(bench.digest(), after);
        QCOMPARE(bench.journalEntries(), entries);
    }
    void leadsTheListDoesNotHoldForAreRefused()
    {
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        const QByteArray before = bench.digest();
        QVERIFY(!bench.screenOut({LeadId{1}, LeadId{2}})); // all or none
        QVERIFY(!bench.screenOut({LeadId{1}, LeadId{99}}));
        QVERIFY(!bench.screenOut({}));
        QCOMPARE(bench.digest(), before);
        QList<Refusal> refused;
        LW_VERIFY(bench.screenOut({LeadId{3}, LeadId{99}, LeadId{2}, LeadId{1}, LeadId{1}}, &refused));
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused.first().lead, LeadId{2});
        QCOMPARE(refused.last().lead, LeadId{99});
        QCOMPARE(bench.status(1), Status::ScreenedOut);
        QCOMPARE(bench.status(2), Status::Open);
        QCOMPARE(bench.status(3), Status::ScreenedOut);
        QCOMPARE(bench.eventsOfKind(1, EventKind::ScreenedOut).size(), 1);
    }
    void stoppingChangesNothing()
    {
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        const QByteArray before = bench.digest();
        const Progress stop = [](qint64 done, qint64) { return done < 1; };
        QVERIFY(!lookAtBase(*bench.workspace, nextDay(), stop));
        QVERIFY(!screenOutExisting(*bench.workspace, bench.held(), kManager, nextDay(), nullptr, stop));
        QCOMPARE(bench.digest(), before);
    }
    void progressGoesOverAllOpenLeads()
    {
        Bench bench;
        bench.import(kLeads);
        qint64 asked = 0;
        LW_VERIFY(lookAtBase(*bench.workspace, nextDay(), [&](qint64, qint64 total) {
            ++asked;
            return total == 3;
        }));
        QCOMPARE(asked, 3);
    }
    void aListThatSomebodyElseChangedIsNotAppliedUnseen()
    {
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        const QList<LeadId> held = bench.held();
        Result<std::unique_ptr<Workspace>> other = Workspace::open(bench.path());
        LW_VERIFY(other);
        LW_VERIFY(removeScreening(**other, {kRival}, kManager, test::someMonday()));
        const QByteArray before = bench.digest();
        QVERIFY(!bench.screenOut(held));
        QCOMPARE(bench.digest(), before);
        LW_VERIFY(bench->refresh());
        QCOMPARE(bench.held(), QList<LeadId>());
    }

    void whoWasLetInStays_data()
    {
        QTest::addColumn<QString>("held");
        QTest::newRow("held on arrival") << u"arrival"_s;
        QTest::newRow("held by the list later") << u"list"_s;
        QTest::newRow("held by hand in the words of the entry") << u"hand"_s;
    }
    void whoWasLetInStays()
    {
        QFETCH(QString, held);
        Bench bench;
        if (held == u"arrival")
            bench.put(kRival);
        bench.import(kLeads);
        if (held == u"list") {
            bench.put(kRival);
            LW_VERIFY(bench.screenOut(bench.held()));
        } else if (held == u"hand") {
            for (const qint64 number : {1, 3})
                bench.act(number, Verb::ScreenOut, u"competitor"_s, bench.lead(number).company.name);
        }
        QCOMPARE(bench.status(1), Status::ScreenedOut);
        QCOMPARE(bench.status(3), Status::ScreenedOut);
        bench.act(1, Verb::Reopen);
        bench.act(3, Verb::Reopen);
        if (held == u"hand")
            bench.put(kRival);
        const ListLook look = bench.look();
        QCOMPARE(look.matches.size(), 0);
        QCOMPARE(look.letIn, 2);
        const QByteArray before = bench.digest();
        QVERIFY(!bench.screenOut({LeadId{1}, LeadId{3}}));
        QCOMPARE(bench.digest(), before);
    }
    void anEntryTakenOutAndPutBackIsTheSameEntry_data()
    {
        QTest::addColumn<bool>("outBefore");
        QTest::newRow("out before the lead was let in") << true;
        QTest::newRow("out after the lead was let in") << false;
    }
    void anEntryTakenOutAndPutBackIsTheSameEntry()
    {
        QFETCH(bool, outBefore);
        Bench bench;
        bench.put(kRival);
        bench.import(kLeads);
        if (outBefore)
            bench.drop(kRival);
        bench.act(1, Verb::Reopen);
        if (!outBefore)
            bench.drop(kRival);
        QCOMPARE(bench.look().letIn, 0);
        bench.put(kRival);
        QCOMPARE(bench.look().matches.size(), 0);
        QCOMPARE(bench.look().letIn, 1);
    }
    void anEntryAddedAfterwardsIsNewEvidence()
    {
        Bench bench;
        bench.put(kRival);
        bench.import(kLeads);
        bench.act(1, Verb::Reopen);
        QCOMPARE(bench.look().matches.size(), 0);
        bench.put(kBuyer);
        const ListLook look = bench.look();
        QCOMPARE(look.letIn, 0);
        QCOMPARE(look.matches.size(), 1);
        QCOMPARE(look.matches.first().lead, LeadId{1});
        QCOMPARE(look.matches.first().screening.reason, u"supplier"_s);
        QCOMPARE(look.matches.first().entry, std::optional(kBuyer));
        LW_VERIFY(bench.screenOut({LeadId{1}}));
        QCOMPARE(bench.lead(1).lead.reason, u"supplier"_s);
        bench.act(1, Verb::Reopen);
        QCOMPARE(bench.look().matches.size(), 0);
        QCOMPARE(bench.look().letIn, 1);
    }
    void aCountryLetInStaysLetIn()
    {
        Bench bench;
        LW_VERIFY(serveCountries(*bench.workspace, {u"DE"_s}, kManager, test::someMonday()));
        bench.import("name,email,country\nAnn Ames,ann@a.example,US\nBob Bell,bob@b.example,US\n");
        bench.act(1, Verb::Reopen);
        LW_VERIFY(serveCountries(*bench.workspace, {u"DE"_s, u"FR"_s}, kManager, test::someMonday()));
        QCOMPARE(bench.look().matches.size(), 0);
        QCOMPARE(bench.look().letIn, 1);
    }

    void theCommandLineListsThenScreensOut()
    {
        Bench bench;
        bench.import(kLeads);
        bench.put(kRival);
        const auto run = [&](const QString &format, const QStringList &words) {
            const QStringList options{u"--workspace"_s,          bench.path(),  u"--now"_s,
                                      u"2026-03-03T09:00:00Z"_s, u"--format"_s, format};
            return test::runCli(QStringLiteral(LEADWRIGHT_CLI), options + words);
        };
        const QByteArray before = bench.digest();
        const QStringList dry{u"screening"_s, u"apply"_s, u"--dry-run"_s};
        const test::CliRun listed = run(u"json"_s, dry);
        QVERIFY2(listed.exitCode == 0, listed.err.constData());
        QVERIFY(listed.json()[u"dry_run"_s].toBool());
        QVERIFY(listed.json()[u"operation"_s].isNull());
        QCOMPARE(listed.json()[u"looked_at"_s].toInt(), 3);
        QCOMPARE(listed.json()[u"screened_out"_s].toInt(), 0);
        QCOMPARE(listed.json()[u"leads"_s].toArray().size(), 2);
        const QJsonObject first = listed.json()[u"leads"_s].toArray().first().toObject();
        QCOMPARE(first[u"number"_s].toInt(), 1);
        QCOMPARE(first[u"reason"_s].toString(), u"competitor"_s);
        QCOMPARE(first[u"entry"_s].toObject()[u"value"_s].toString(), u"Rival Corp"_s);
        const QByteArray csv = run(u"csv"_s, dry).out;
        QVERIFY2(csv.startsWith("number,name,company,reason,entry"), csv.constData());
        QVERIFY2(csv.contains("1,Ann Ames,Rival Corp,competitor,company: Rival Corp,Rival Corp"), csv.constData());
        QVERIFY2(run(u"text"_s, dry).out.contains("Ann Ames"), "the table is part of the text");
        QCOMPARE(bench.digest(), before);

        const test::CliRun done = run(u"json"_s, {u"screening"_s, u"apply"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(done.json()[u"screened_out"_s].toInt(), 2);
        QCOMPARE(bench.status(1), Status::ScreenedOut);
        QCOMPARE(bench.status(3), Status::ScreenedOut);
        const test::CliRun again = run(u"json"_s, {u"screening"_s, u"apply"_s});
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QVERIFY(again.json()[u"operation"_s].isNull());
        const QString operation = QString::number(done.json()[u"operation"_s].toInt());
        QCOMPARE(run(u"text"_s, {u"undo"_s, operation}).exitCode, 0);
        QCOMPARE(bench.digest(), before);
    }
    void theCommandLineTellsWhomANewEntryHolds()
    {
        Bench bench;
        bench.import(kLeads);
        const auto run = [&](const QStringList &words) {
            return test::runCli(QStringLiteral(LEADWRIGHT_CLI), QStringList{u"--workspace"_s, bench.path()} + words);
        };
        const auto add = [&](const QString &domain) {
            return run({u"screening"_s, u"add"_s, u"domain"_s, domain, u"--reason"_s, u"spam"_s});
        };
        const test::CliRun quiet = add(u"nobody.example"_s);
        QVERIFY2(quiet.exitCode == 0, quiet.err.constData());
        QVERIFY2(!quiet.err.contains("screening apply"), quiet.err.constData());
        const test::CliRun held = add(u"b.example"_s);
        QVERIFY2(held.exitCode == 0, held.err.constData());
        QVERIFY2(held.err.contains("screening apply"), held.err.constData());
        QCOMPARE(run({u"screening"_s, u"apply"_s, u"all"_s}).exitCode, 2);
        QCOMPARE(run({u"screening"_s, u"list"_s, u"--dry-run"_s}).exitCode, 2);
        QCOMPARE(bench.status(2), Status::Open);
    }

    // Whether the list comes before the leads or after them, the same leads end screened out for the same reasons.
    void theBaseIsHeldAsArrivalsAre_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theBaseIsHeldAsArrivalsAre()
    {
        QFETCH(quint32, seed);
        constexpr int kCount = 40;
        QRandomGenerator random(seed);
        const QByteArray csv = randomLeads(random, kCount);
        QList<ScreeningEntry> entries{kRival,
                                      kBuyer,
                                      entry(u"competitor"_s, ScreenBy::Company, u"Rivalcorp Engineering GmbH"_s),
                                      entry(u"spam"_s, ScreenBy::Domain, u"p7.example"_s),
                                      entry(u"press"_s, ScreenBy::Person, u"Ann Amesaa"_s),
                                      entry(u"job_seeker"_s, ScreenBy::Word, u"work for you"_s)};
        entries.removeIf([&](const ScreeningEntry &) { return random.bounded(3) == 0; });
        const bool servesAll = random.bounded(2) == 0;
        const auto listOn = [&](Bench &bench) {
            for (const ScreeningEntry &each : entries)
                bench.put(each);
            return servesAll ? Result<OperationId>(OperationId{})
                             : serveCountries(*bench.workspace, {u"US"_s}, kManager, test::someMonday());
        };
        const IntakeOptions options{.match = false, .now = test::someMonday()};
        Bench arrivals;
        LW_VERIFY(listOn(arrivals));
        arrivals.import(csv, options);
        Bench base;
        base.import(csv, options);
        LW_VERIFY(listOn(base));
        const qint64 before = base.screenedOutCount();
        const QByteArray digest = base.digest();
        const QList<LeadId> held = base.held();
        if (!held.isEmpty()) {
            const Result<OperationId> done = base.screenOut(held);
            LW_VERIFY(done);
            QCOMPARE(base.screenedOutCount(), before + held.size());
            QCOMPARE(base.held(), QList<LeadId>());
            QCOMPARE(standingOf(base, kCount), standingOf(arrivals, kCount));
            QVERIFY(base.balanceHolds());
            LW_VERIFY(base->undo(*done, kManager, nextDay()));
        } else {
            QCOMPARE(standingOf(base, kCount), standingOf(arrivals, kCount));
        }
        QCOMPARE(base.digest(), digest);
    }
};

QTEST_GUILESS_MAIN(TestScreenExisting)
#include "tst_screenexisting.moc"
