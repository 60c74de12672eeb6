// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadselection.h"
#include "core/store/donotcontactstore.h"
#include "core/store/operationstore.h"
#include "core/workspace/contactreach.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/findleads.h"
#include "core/workspace/registerlead.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QString kAsked = u"asked by phone"_s;

DoNotContactEntry typed(ContactKind kind, const QString &text)
{
    const Result<DoNotContactEntry> entry = typedEntry(kind, text);
    return entry ? *entry : DoNotContactEntry{.key = {}, .shown = {}};
}

Result<OperationId> forbid(test::TestWorkspace &workspace, ContactKind kind, const QString &text)
{
    return forbidContact(*workspace, {typed(kind, text)}, kAsked, u"Manager"_s, test::someMonday());
}

Result<OperationId> lift(test::TestWorkspace &workspace, ContactKind kind, const QString &text,
                         const QString &reason = u"they wrote again"_s)
{
    return liftContact(*workspace, {typed(kind, text).key}, reason, u"Manager"_s, test::someMonday());
}

qsizetype entries(test::TestWorkspace &workspace)
{
    const Result<QList<DoNotContactEntry>> all = loadDoNotContact(workspace->database());
    return all ? all->size() : -1;
}

QStringList keysInRegister(test::TestWorkspace &workspace)
{
    const Result<QList<DoNotContactEntry>> all = loadDoNotContact(workspace->database());
    QStringList keys;
    for (const DoNotContactEntry &entry : all ? *all : QList<DoNotContactEntry>())
        keys += entry.key.key;
    keys.sort();
    return keys;
}

constexpr char kAnn[] = "name,email,phone\nAnn Young,ann@delta.example,+1 860 253 6354\n";

Act act(Verb verb, const QString &reason = {})
{
    Act act;
    act.verb = verb;
    act.reason = reason;
    act.at = test::someMonday().addSecs(3600);
    act.actor = u"Manager"_s;
    return act;
}

Result<OperationId> work(test::TestWorkspace &workspace, const Act &ordered)
{
    return workLeads(*workspace, {1}, ordered, test::someMonday().addDays(1));
}

constexpr char kPeople[] = "name,email,phone,website,street,city,postal_code,country\n"
                           "Ann Doe,ann@mail.acme.example,+1 860 253 6354,,12 High St,Springfield,12345,US\n"
                           "Bob Roe,bob@other.example,+1 860 253 6355,,12 High St,Springfield,12345,US\n"
                           "Cid Poe,,+1 860 253 6356,www.acme.example,9 Low St,Springfield,12345,US\n";

/// Which of the three are forbidden, by every way there is to ask.
QList<qint64> forbidden(test::TestWorkspace &workspace)
{
    QList<qint64> byRecord;
    for (const qint64 number : {1, 2, 3}) {
        if (workspace.lead(number).isForbidden())
            byRecord += number;
    }
    LeadQuery query;
    query.groups = *parseFilter(u"do_not_contact:true"_s);
    QList<qint64> byFilter;
    const Result<QList<LeadRecord>> found = findLeads(*workspace, query, test::someMonday());
    for (const LeadRecord &record : found ? *found : QList<LeadRecord>())
        byFilter += record.lead.id.value;
    QList<qint64> byColumns;
    const Result<LeadColumns> columns = workspace->columns();
    const Result<LeadSelector> selector = LeadSelector::make(query, *columns, test::someMonday());
    for (qsizetype i = 0; selector && i < columns->size(); ++i) {
        if (selector->holds(i))
            byColumns += columns->number[size_t(i)];
    }
    return byRecord == byFilter && byFilter == byColumns ? byRecord : QList<qint64>{-1};
}

} // namespace

class TestDoNotContact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEntryConcernsWhomItMeansInEveryList_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("meant");
        QTest::newRow("e-mail") << ContactKind::Email << u"ANN@mail.acme.example"_s << QList<qint64>{1};
        QTest::newRow("domain above, website too") << ContactKind::Domain << u"acme.example"_s << QList<qint64>{1, 3};
        QTest::newRow("phone") << ContactKind::Phone << u"+1 (860) 253 6355"_s << QList<qint64>{2};
        QTest::newRow("address") << ContactKind::Address << u"12 High Street, 12345 Springfield"_s
                                 << QList<qint64>{1, 2};
        QTest::newRow("nobody") << ContactKind::Email << u"zoe@acme.example"_s << QList<qint64>();
    }
    void anEntryConcernsWhomItMeansInEveryList()
    {
        QFETCH(ContactKind, kind);
        QFETCH(QString, text);
        QFETCH(QList<qint64>, meant);
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        QCOMPARE(forbidden(workspace), QList<qint64>());
        LW_VERIFY(forbid(workspace, kind, text));
        QCOMPARE(forbidden(workspace), meant);
        if (!meant.isEmpty())
            QVERIFY(workspace.lead(meant.first()).doNotContactBecause.contains(kAsked));
        LW_VERIFY(lift(workspace, kind, text));
        QCOMPARE(forbidden(workspace), QList<qint64>());
    }
    void whoComesLaterIsMeantToo()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(forbid(workspace, ContactKind::Email, u"ann@mail.acme.example"_s));
        workspace.import(kPeople);
        QCOMPARE(forbidden(workspace), QList<qint64>{1});
    }
    void someRowsAreAskedAsAll()
    {
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        LW_VERIFY(forbid(workspace, ContactKind::Domain, u"acme.example"_s));
        const Result<QSet<qint64>> some = forbiddenLeads(workspace->database(), {2, 3});
        LW_VERIFY(some);
        QCOMPARE(*some, QSet<qint64>{3});
    }

    void noUndoTakesAnEntryBack()
    {
        test::TestWorkspace workspace;
        const QByteArray empty = workspace.digest();
        const ImportResult imported =
            workspace.import("name,email,do_not_contact\nAnn,ann@a.example,yes\nBob,bob@b.example,no\n");
        QVERIFY(entries(workspace) >= 1);
        QVERIFY(workspace.lead(1).isForbidden());
        QVERIFY(!workspace.lead(2).isForbidden());
        LW_VERIFY(workspace->undo(imported.operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), empty); // which leaves the register out
        QVERIFY(entries(workspace) >= 1);
        workspace.import("name,email\nAnn,ann@a.example\n");
        QVERIFY(workspace.lead(1).isForbidden() || workspace.lead(3).isForbidden());
    }
    void theDeedItselfIsNotUndoneButLifted()
    {
        test::TestWorkspace workspace;
        const Result<OperationId> done = forbid(workspace, ContactKind::Email, u"ann@a.example"_s);
        LW_VERIFY(done);
        QVERIFY(!workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(entries(workspace), 1);
        const Result<QList<Operation>> offered = revertibleOperations(workspace->database(), 10);
        LW_VERIFY(offered);
        QVERIFY(std::ranges::none_of(*offered, [&](const Operation &operation) { return operation.id == *done; }));
        QVERIFY(!lift(workspace, ContactKind::Email, u"ann@a.example"_s, u"  "_s)); // no reason
        QCOMPARE(entries(workspace), 1);
        LW_VERIFY(lift(workspace, ContactKind::Email, u"ann@a.example"_s));
        QCOMPARE(entries(workspace), 0);
        QVERIFY(!lift(workspace, ContactKind::Email, u"ann@a.example"_s)); // gone already
        const Result<qint64> broken = verifyJournal(workspace->database());
        LW_VERIFY(broken);
        QCOMPARE(*broken, 0);
    }
    void theFirstEntryStays()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(forbid(workspace, ContactKind::Email, u"ann@a.example"_s));
        QVERIFY(!forbidContact(*workspace, {typed(ContactKind::Email, u"ann@a.example"_s)}, u"again"_s, u"Manager"_s,
                               test::someMonday().addDays(1)));
        const Result<QList<DoNotContactEntry>> all = loadDoNotContact(workspace->database());
        LW_VERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().reason, kAsked);
        QCOMPARE(all->first().at, test::someMonday());
    }

    void whoAskedNotToBeContactedIsNotAttempted()
    {
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        LW_VERIFY(forbid(workspace, ContactKind::Email, u"ann@mail.acme.example"_s));
        const QByteArray before = workspace.digest();
        for (const Verb verb : {Verb::Attempt, Verb::Contact, Verb::Touch}) {
            const Result<OperationId> done = work(workspace, act(verb));
            QVERIFY(!done);
            QVERIFY2(done.error().message.contains(kAsked), qPrintable(done.error().message));
        }
        QCOMPARE(workspace.digest(), before);
        LW_VERIFY(work(workspace, act(Verb::Contact, u"own_call"_s)));
        LW_VERIFY(lift(workspace, ContactKind::Email, u"ann@mail.acme.example"_s));
        LW_VERIFY(work(workspace, act(Verb::Attempt)));
    }
    void endingALeadForThatReasonFillsTheRegister()
    {
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        const Result<OperationId> ended = work(workspace, act(Verb::Disqualify, u"unsubscribed"_s));
        LW_VERIFY(ended);
        QCOMPARE(entries(workspace), 3);                  // e-mail, phone, the address under the name
        QCOMPARE(forbidden(workspace), QList<qint64>{1}); // and not the colleague at the same address
        LW_VERIFY(workspace->undo(*ended, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.lead(1).lead.status, Status::Open);
        QCOMPARE(forbidden(workspace), QList<qint64>{1});
    }
    void aLeadIsForbiddenAndLiftedAsAWhole()
    {
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        LW_VERIFY(forbidLead(*workspace, 1, kAsked, u"Manager"_s, test::someMonday()));
        QVERIFY(workspace.lead(1).person.doNotContact);
        QCOMPARE(forbidden(workspace), QList<qint64>{1});
        LW_VERIFY(liftLead(*workspace, 1, u"they wrote"_s, u"Manager"_s, test::someMonday()));
        QVERIFY(!workspace.lead(1).person.doNotContact);
        QCOMPARE(forbidden(workspace), QList<qint64>());
        QVERIFY(!liftLead(*workspace, 1, u"they wrote"_s, u"Manager"_s, test::someMonday()));
    }
    void aWiderEntryIsNotLiftedForOnePerson()
    {
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        LW_VERIFY(forbid(workspace, ContactKind::Domain, u"acme.example"_s));
        const Result<OperationId> lifted = liftLead(*workspace, 1, u"they wrote"_s, u"Manager"_s, test::someMonday());
        QVERIFY(!lifted);
        QVERIFY2(lifted.error().message.contains(u"acme.example"), qPrintable(lifted.error().message));
        QCOMPARE(forbidden(workspace), (QList<qint64>{1, 3}));
    }
    void theLastLiftedEntryFreesThePerson()
    {
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        LW_VERIFY(forbidLead(*workspace, 2, kAsked, u"Manager"_s, test::someMonday()));
        const Result<QList<DoNotContactEntry>> all = loadDoNotContact(workspace->database());
        LW_VERIFY(all);
        QList<ContactKey> keys;
        for (const DoNotContactEntry &entry : *all)
            keys += entry.key;
        QVERIFY(keys.size() > 1);
        const ContactKey last = keys.takeLast();
        LW_VERIFY(liftContact(*workspace, keys, u"one by one"_s, u"Manager"_s, test::someMonday()));
        QVERIFY(workspace.lead(2).isForbidden());
        LW_VERIFY(liftContact(*workspace, {last}, u"the last"_s, u"Manager"_s, test::someMonday()));
        QVERIFY(!workspace.lead(2).isForbidden());
    }
    void anEntryMeansTheMailboxHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QList<qint64>>("meant");
        QTest::newRow("with a dot") << u"Ron.Fox@gmail.com"_s << QList<qint64>{1, 2};
        QTest::newRow("with a tag") << u"ronfox+news@googlemail.com"_s << QList<qint64>{1, 2};
        QTest::newRow("elsewhere a dot counts") << u"ron.fox@other.example"_s << QList<qint64>();
        QTest::newRow("elsewhere a tag does not") << u"ronfox+fair@other.example"_s << QList<qint64>{3};
        QTest::newRow("another person") << u"ron.foxx@gmail.com"_s << QList<qint64>();
    }
    void anEntryMeansTheMailboxHoweverItIsWritten()
    {
        QFETCH(QString, kept);
        QFETCH(QList<qint64>, meant);
        test::TestWorkspace workspace;
        workspace.import("name,email\nRon Fox,ron.fox+expo@gmail.com\nRonald F,ronfox@gmail.com\n"
                         "Ron Fox,ronfox@other.example\n",
                         {.match = false, .now = test::someMonday()});
        LW_VERIFY(forbid(workspace, ContactKind::Email, kept));
        QCOMPARE(forbidden(workspace), meant);
        const Result<QSet<qint64>> some = forbiddenLeads(workspace->database(), {1, 2, 3});
        LW_VERIFY(some);
        QCOMPARE(*some, QSet<qint64>(meant.begin(), meant.end()));
        LW_VERIFY(lift(workspace, ContactKind::Email, kept));
        QCOMPARE(forbidden(workspace), QList<qint64>());
    }
    void aNumberTypedToPassAFormForbidsNobodyElse()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,phone\nAnn Doe,ann@a.example,+1 000 000 0000\n"
                         "Bob Roe,bob@b.example,+1 000 000 0000\nCid Poe,cid@c.example,\n",
                         {.match = false, .now = test::someMonday()});
        LW_VERIFY(forbidLead(*workspace, 1, kAsked, u"Manager"_s, test::someMonday()));
        QCOMPARE(forbidden(workspace), QList<qint64>{1});
    }
    void whatIsNobodysIsRefusedInWords_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("text");
        for (const QString &phone : {u"0000000"_s, u"000 000 0000"_s, u"+1 000 000 0000"_s, u"+49 111 111111"_s})
            QTest::newRow(qPrintable(phone)) << ContactKind::Phone << phone;
        for (const QString &email : {u"ann@acme"_s, u"ann@acme..example"_s, u"ann@b@acme.example"_s,
                                     u"Ann Doe <ann@acme.example>"_s, u"ann,bob@acme.example"_s, u"ann@-acme.example"_s,
                                     u"ann@acme.123"_s, u"ann@ac me.example"_s, u"@acme.example"_s})
            QTest::newRow(qPrintable(email)) << ContactKind::Email << email;
    }
    void whatIsNobodysIsRefusedInWords()
    {
        QFETCH(ContactKind, kind);
        QFETCH(QString, text);
        const Result<DoNotContactEntry> entry = typedEntry(kind, text, u"US"_s);
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, ErrorKind::Usage);
        QVERIFY2(entry.error().message.contains(text), qPrintable(entry.error().message));
    }

    void aResponseFromSomebodyForbiddenForbidsTheLead_data()
    {
        QTest::addColumn<bool>("typedIn");
        QTest::newRow("from a file") << false;
        QTest::newRow("by hand") << true;
    }
    void aResponseFromSomebodyForbiddenForbidsTheLead()
    {
        QFETCH(bool, typedIn);
        test::TestWorkspace workspace;
        workspace.import(kAnn);
        LW_VERIFY(forbid(workspace, ContactKind::Email, u"jane.old@corp.example"_s));
        QVERIFY(!workspace.lead(1).isForbidden());
        OperationId done;
        if (typedIn) {
            const TypedLead lead{.values = {{u"full_name"_s, u"Ann Young"_s},
                                            {u"email"_s, u"jane.old@corp.example"_s},
                                            {u"phone"_s, u"+1 860 253 6354"_s}},
                                 .how = {},
                                 .now = test::someMonday()};
            const Result<ImportResult> registered = registerLead(*workspace, lead, u"Manager"_s);
            LW_VERIFY(registered);
            QCOMPARE(registered->summary.leadsNew, 0);
            done = registered->operation;
        } else {
            const ImportResult imported =
                workspace.import("name,email,phone\nAnn Young,jane.old@corp.example,+1 860 253 6354\n");
            QCOMPARE(imported.summary.leadsNew, 0);
            done = imported.operation;
        }
        QVERIFY(workspace.lead(1).isForbidden());
        const Result<OperationId> attempt = work(workspace, act(Verb::Attempt));
        QVERIFY(!attempt);
        QVERIFY2(attempt.error().message.contains(u"jane.old@corp.example"), qPrintable(attempt.error().message));
        LW_VERIFY(workspace->undo(done, u"Manager"_s, test::someMonday()));
        QVERIFY(workspace.lead(1).isForbidden());
    }
    void aResponseThatAsksForItForbidsBothAddresses()
    {
        test::TestWorkspace workspace;
        workspace.import(kAnn);
        workspace.import("name,email,phone,do_not_contact\nAnn Young,ann@home.example,+1 860 253 6354,yes\n");
        QCOMPARE(keysInRegister(workspace),
                 (QStringList{u"+18602536354"_s, u"ann@delta.example"_s, u"ann@home.example"_s}));
        QVERIFY(workspace.lead(1).isForbidden());
        workspace.import("name,email\nA. Y.,ann@home.example\n");
        const Result<QSet<qint64>> all = forbiddenLeads(workspace->database());
        LW_VERIFY(all);
        const Result<LeadColumns> columns = workspace->columns();
        LW_VERIFY(columns);
        QCOMPARE(all->size(), columns->size()); // whether that was a response or a lead of its own
    }
    void aFileThatTakesTheEmailAwayLeavesTheBan()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\nx1,Ann Young,ann@delta.example\n");
        LW_VERIFY(forbid(workspace, ContactKind::Email, u"ann@delta.example"_s));
        ColumnMapping mapping = guessMapping({u"external_id"_s, u"name"_s, u"email"_s});
        mapping.columns[u"email"_s].ifDifferent = IfDifferent::Take;
        workspace.import("external_id,name,email\nx1,Ann Young,ann@home.example\n",
                         {.match = true, .now = test::someMonday()}, mapping);
        QCOMPARE(workspace.lead(1).person.email, u"ann@home.example"_s);
        QVERIFY(workspace.lead(1).isForbidden());
    }
    void aResponseUnderTheSameWiderEntryAddsNone()
    {
        test::TestWorkspace workspace;
        workspace.import(kAnn);
        LW_VERIFY(forbid(workspace, ContactKind::Domain, u"delta.example"_s));
        workspace.import("name,email,phone\nAnn Young,young@delta.example,+1 860 253 6354\n");
        QCOMPARE(keysInRegister(workspace), QStringList{u"delta.example"_s});
        QVERIFY(workspace.lead(1).isForbidden());
    }

    void whoLeftNothingToBeReachedByIsListedByTheirRecord()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Able,ann@a.example\nNora Noone,\nZoe Zero,\n");
        const auto listed = [&] {
            QList<qint64> numbers;
            const Result<QList<LeadRecord>> records = forbiddenByRecord(*workspace);
            for (const LeadRecord &record : records ? *records : QList<LeadRecord>())
                numbers += record.lead.id.value;
            return numbers;
        };
        LW_VERIFY(forbidLead(*workspace, 1, kAsked, u"Manager"_s, test::someMonday()));
        QCOMPARE(listed(), QList<qint64>()); // an entry names them
        LW_VERIFY(forbidLead(*workspace, 2, kAsked, u"Manager"_s, test::someMonday()));
        QCOMPARE(listed(), QList<qint64>{2});
        QVERIFY(!forbidLead(*workspace, 2, kAsked, u"Manager"_s, test::someMonday())); // already
        LW_VERIFY(liftLead(*workspace, 2, u"they wrote"_s, u"Manager"_s, test::someMonday()));
        QCOMPARE(listed(), QList<qint64>());
    }
    void whoeverIsListedByTheirRecordIsLiftedWithEntries()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Able,ann@a.example\nNora Noone,\nZoe Zero,\n");
        LW_VERIFY(forbid(workspace, ContactKind::Email, u"ann@a.example"_s));
        for (const qint64 number : {2, 3})
            LW_VERIFY(forbidLead(*workspace, number, kAsked, u"Manager"_s, test::someMonday()));
        QCOMPARE(forbidden(workspace), (QList<qint64>{1, 2, 3}));
        const QList<ContactKey> keys{typed(ContactKind::Email, u"ann@a.example"_s).key};
        const QList<PersonId> persons{workspace.lead(2).person.id};
        const auto liftBoth = [&](const QString &reason) {
            return liftContact(*workspace, keys, persons, reason, u"Manager"_s, test::someMonday());
        };
        QVERIFY(!liftBoth({}));
        QCOMPARE(forbidden(workspace), (QList<qint64>{1, 2, 3}));
        LW_VERIFY(liftBoth(u"they wrote"_s));
        QCOMPARE(forbidden(workspace), QList<qint64>{3});
        const Result<OperationId> again =
            liftContact(*workspace, {}, persons, u"they wrote"_s, u"Manager"_s, test::someMonday());
        QVERIFY(!again); // Nora may be contacted already
        QVERIFY2(again.error().message.contains(u"may be contacted again already"), qPrintable(again.error().message));
    }
    void theDayIsThatOfTheWorkspacesZone()
    {
        Settings settings;
        settings.zoneId = "Asia/Tokyo";
        test::TestWorkspace workspace(settings);
        workspace.import(kAnn);
        const QDateTime evening(QDate(2026, 3, 2), QTime(20, 0), Qt::UTC); // the morning of the third in Tokyo
        LW_VERIFY(
            forbidContact(*workspace, {typed(ContactKind::Domain, u"delta.example"_s)}, kAsked, u"Manager"_s, evening));
        const QString words = u"“delta.example” is not to be contacted since 2026-03-03"_s;
        const QString because = workspace.lead(1).doNotContactBecause;
        QVERIFY2(because.contains(words), qPrintable(because));
        const Result<ContactReach> reach = reachOf(*workspace, {typed(ContactKind::Email, u"zoe@delta.example"_s).key});
        LW_VERIFY(reach);
        QVERIFY2(reach->wider.value(0).contains(words), qPrintable(reach->wider.value(0)));
        const Result<OperationId> lifted = liftLead(*workspace, 1, u"she wrote"_s, u"Manager"_s, evening);
        QVERIFY(!lifted); // the domain is wider than the lead
        QVERIFY2(lifted.error().message.contains(words), qPrintable(lifted.error().message));
    }
    void anOperationSaysWhatItBroughtIntoTheRegister_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<qsizetype>("bans");
        QTest::newRow("nobody") << QByteArray("Bob Roe,bob@b.example,,\n") << qsizetype(0);
        QTest::newRow("who asked for it") << QByteArray("Bob Roe,bob@b.example,,yes\n") << qsizetype(1);
        QTest::newRow("two who asked") << QByteArray("Bob Roe,bob@b.example,,yes\nCy Poe,cy@c.example,,yes\n")
                                       << qsizetype(2);
        // Ann becomes forbidden by what stands of her already: her e-mail and her telephone.
        QTest::newRow("joined to somebody forbidden")
            << QByteArray("Ann Young,jane.old@corp.example,+1 860 253 6354,\n") << qsizetype(2);
    }
    void anOperationSaysWhatItBroughtIntoTheRegister()
    {
        QFETCH(const QByteArray, rows);
        QFETCH(const qsizetype, bans);
        test::TestWorkspace workspace;
        workspace.import(kAnn);
        LW_VERIFY(forbid(workspace, ContactKind::Email, u"jane.old@corp.example"_s));
        const OperationId done = workspace.import("name,email,phone,do_not_contact\n" + rows).operation;
        QCOMPARE(entries(workspace), 1 + bans);
        const Result<Reverted> undone = workspace->undo(done, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QCOMPARE(entries(workspace), 1 + bans);
        const Result<qsizetype> brought = bansBroughtBy(workspace->database(), done);
        LW_VERIFY(brought);
        QCOMPARE(*brought, bans);
        const Result<qsizetype> byUndo = bansBroughtBy(workspace->database(), undone->operation);
        LW_VERIFY(byUndo);
        QCOMPARE(*byUndo, qsizetype(0));
    }
    void whoseRecordAloneSaysItCountsAsBroughtToo()
    {
        test::TestWorkspace workspace;
        workspace.import("name,phone\nNora Noone,12345\n"); // which is nobody's number
        const Result<OperationId> done = work(workspace, act(Verb::Disqualify, u"unsubscribed"_s));
        LW_VERIFY(done);
        QCOMPARE(entries(workspace), 0);
        const Result<qsizetype> brought = bansBroughtBy(workspace->database(), *done);
        LW_VERIFY(brought);
        QCOMPARE(*brought, qsizetype(1));
    }
    void theReachOfAnEntryIsCounted_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("leads");
        QTest::newRow("e-mail") << ContactKind::Email << u"ann@mail.acme.example"_s << qsizetype(1);
        QTest::newRow("domain") << ContactKind::Domain << u"acme.example"_s << qsizetype(2);
        QTest::newRow("phone") << ContactKind::Phone << u"+1 860 253 6355"_s << qsizetype(1);
        QTest::newRow("address") << ContactKind::Address << u"12 High Street, 12345 Springfield"_s << qsizetype(2);
        QTest::newRow("nobody") << ContactKind::Email << u"zoe@z.example"_s << qsizetype(0);
    }
    void theReachOfAnEntryIsCounted()
    {
        QFETCH(ContactKind, kind);
        QFETCH(QString, text);
        QFETCH(qsizetype, leads);
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        const Result<ContactReach> before = reachOf(*workspace, {typed(kind, text).key});
        LW_VERIFY(before);
        QCOMPARE(before->leads, leads);
        QCOMPARE(before->forbiddenCount, qsizetype(0));
        LW_VERIFY(forbid(workspace, kind, text));
        const Result<ContactReach> after = reachOf(*workspace, {typed(kind, text).key});
        LW_VERIFY(after);
        QCOMPARE(after->forbiddenCount, leads);
        QCOMPARE(after->forbidden.size(), leads);
        QVERIFY(after->wider.isEmpty());
    }
    void whatStillForbidsIsNamed()
    {
        test::TestWorkspace workspace;
        workspace.import(kPeople);
        LW_VERIFY(forbid(workspace, ContactKind::Domain, u"acme.example"_s));
        const Result<ContactReach> email =
            reachOf(*workspace, {typed(ContactKind::Email, u"ann@mail.acme.example"_s).key});
        LW_VERIFY(email);
        QCOMPARE(email->forbiddenCount, qsizetype(1));
        QVERIFY(becauseOf(email->forbidden.first()).contains(u"“acme.example”"));
        QCOMPARE(email->wider.size(), 1);
        const Result<ContactReach> unknown =
            reachOf(*workspace, {typed(ContactKind::Email, u"zoe@acme.example"_s).key});
        LW_VERIFY(unknown);
        QCOMPARE(unknown->leads, qsizetype(0));
        QVERIFY(unknown->wider.value(0).contains(u"“acme.example”"));
    }
    void theRegisterIsCarriedIntoARestoredCopy()
    {
        test::TestWorkspace now;
        test::TestWorkspace copy;
        LW_VERIFY(forbid(now, ContactKind::Email, u"ann@a.example"_s));
        LW_VERIFY(forbid(now, ContactKind::Domain, u"acme.example"_s));
        LW_VERIFY(forbid(copy, ContactKind::Email, u"ann@a.example"_s));
        const Result<int> carried = carryDoNotContact(now->database(), copy->database());
        LW_VERIFY(carried);
        QCOMPARE(*carried, 1);
        QCOMPARE(entries(copy), 2);
    }
};

QTEST_GUILESS_MAIN(TestDoNotContact)
#include "tst_donotcontact.moc"
