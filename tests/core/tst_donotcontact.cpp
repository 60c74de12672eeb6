// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadselection.h"
#include "core/store/donotcontactstore.h"
#include "core/store/operationstore.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/findleads.h"
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
