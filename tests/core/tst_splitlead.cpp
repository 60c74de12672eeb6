// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/duplicatestore.h"
#include "core/store/historystore.h"
#include "core/workspace/duplicates.h"
#include "core/workspace/mergeleads.h"
#include "core/workspace/registerlead.h"
#include "core/workspace/splitlead.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QMap>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const auto kNow = test::someMonday().addDays(3);

// Mother and daughter of one name at one mailbox: the second row joins the first.
constexpr auto kTwo = "external_id,name,email,phone,title,company,source,message,state,country\n"
                      "x1,Ann Doe,ann@pumps.example,,,Pumps Ltd,Expo,A pump,CA,US\n"
                      "x2,Ann Doe,ann@pumps.example,+1 212 555 0147,Buyer,,Web,A motor,NY,US\n";

Result<OperationId> split(test::TestWorkspace &workspace, qint64 inquiry, QStringList *remarks = nullptr)
{
    return splitInquiry(*workspace, inquiry, u"Manager"_s, kNow, remarks);
}

Result<Reverted> undo(test::TestWorkspace &workspace, OperationId operation)
{
    return workspace->undo(operation, u"Manager"_s, kNow);
}

Result<OperationId> merge(test::TestWorkspace &workspace, qint64 other, qint64 into)
{
    Act act;
    act.verb = Verb::DuplicateOf;
    act.original = LeadId{into};
    act.at = test::someMonday();
    act.actor = u"Manager"_s;
    return workLeads(*workspace, {other}, act, kNow);
}

Result<OperationId> act(test::TestWorkspace &workspace, qint64 number, Verb verb)
{
    Act act;
    act.verb = verb;
    act.grade = Grade::B;
    act.note = u"n"_s;
    act.reason = verb == Verb::Lost ? u"price"_s : QString();
    act.at = test::someMonday().addDays(1);
    act.actor = u"Manager"_s;
    return workLeads(*workspace, {number}, act, kNow);
}

ImportResult eachALead(test::TestWorkspace &workspace, const QByteArray &csv)
{
    return workspace.import(csv, {.match = false, .now = test::someMonday()});
}

/// Every inquiry with the lead it stands under, by number.
QMap<qint64, qint64> inquiries(test::TestWorkspace &workspace)
{
    QMap<qint64, qint64> found;
    const Result<LeadColumns> columns = workspace->columns();
    for (const qint64 lead : columns ? columns->number : std::vector<qint64>()) {
        const Result<QList<Inquiry>> own = inquiriesOf(workspace->database(), LeadId{lead});
        for (const Inquiry &inquiry : own ? *own : QList<Inquiry>())
            found.insert(inquiry.number, lead);
    }
    return found;
}

/// What a history says, each line once whichever lead shows it.
QStringList history(test::TestWorkspace &workspace, const QList<qint64> &leads)
{
    QStringList lines;
    for (const qint64 lead : leads) {
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{lead});
        for (const LeadEvent &event : events ? *events : QList<LeadEvent>())
            lines += codeOf(event.kind) + u' ' + QString::number(event.inquiry) + u' ' + event.detail;
    }
    lines.sort();
    return lines;
}

/// A lead without what tells it from one that came alone.
Lead comparable(Lead lead)
{
    lead.id = {};
    lead.person = {};
    lead.company = {};
    lead.source = lead.latestSource = {};
    lead.rev = 0;
    return lead;
}
Person comparable(Person person)
{
    person.id = {};
    person.company = {};
    person.rev = 0;
    return person;
}

ColumnMapping oddMapping()
{
    ColumnMapping mapping;
    mapping.name = u"the fair’s list"_s;
    const std::pair<QString, Field> columns[] = {
        {u"A"_s, Field::FullName}, {u"B"_s, Field::Email}, {u"C"_s, Field::Mobile}, {u"D"_s, Field::Message}};
    for (const auto &[header, field] : columns) {
        ColumnRule rule;
        rule.field = nameOf(field);
        mapping.columns.insert(header, rule);
    }
    mapping.constants.insert(nameOf(Field::Source), u"Fair"_s);
    return mapping;
}

} // namespace

class TestSplitLead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInquiryIsALeadUnderItsOwnNumber()
    {
        test::TestWorkspace workspace;
        QCOMPARE(workspace.import(kTwo).summary.responses, 1);
        QCOMPARE(inquiries(workspace), (QMap<qint64, qint64>{{1, 1}, {2, 1}}));
        LW_VERIFY(split(workspace, 2));
        QCOMPARE(inquiries(workspace), (QMap<qint64, qint64>{{1, 1}, {2, 2}}));
        const LeadRecord own = workspace.lead(2);
        QCOMPARE(own.lead.id, LeadId{2});
        QCOMPARE(own.lead.externalId, u"x2"_s);
        QCOMPARE(own.person.phone.e164, u"+12125550147"_s);
        QCOMPARE(own.person.title, u"Buyer"_s);
        QCOMPARE(own.source, u"Web"_s);
        QCOMPARE(own.message, u"A motor"_s);
        QCOMPARE(own.lead.receivedAt(), test::someMonday());
        QCOMPARE(own.lead.registeredAt, test::someMonday());
        QVERIFY(own.lead.person != workspace.lead(1).lead.person);
        QVERIFY(workspace.balanceHolds());
    }
    void itIsDecidedAsIfItHadComeAlone_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("status");
        QTest::newRow("routed by its own state")
            << QByteArray("Ann Doe,ann@pumps.example,NY,US,,,,") << u"Ada"_s << u""_s << u"open"_s;
        QTest::newRow("graded by its own answers")
            << QByteArray("Ann Doe,ann@pumps.example,CA,US,fits,decides,approved,30") << u"Ben"_s << u"A"_s
            << u"open"_s;
        QTest::newRow("caught where no line fits")
            << QByteArray("Ann Doe,ann@pumps.example,TX,US,,,,") << u"Lead Manager"_s << u""_s << u"open"_s;
    }
    void itIsDecidedAsIfItHadComeAlone()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, owner);
        const QByteArray header = "name,email,state,country,need,authority,budget,timeline\n";
        test::TestWorkspace alone;
        test::TestWorkspace joined;
        for (test::TestWorkspace *workspace : {&alone, &joined})
            workspace->territories("country,state,owner\nUS,NY,Ada\nUS,CA,Ben\n");
        const IntakeOptions later{.match = true, .now = kNow};
        alone.import(header + row + '\n', later);
        joined.import(header + "Ann Doe,ann@pumps.example,WA,US,,,,\n", later);
        QCOMPARE(joined.import(header + row + '\n', later).summary.responses, 1);
        LW_VERIFY(split(joined, 2));
        QTEST(joined.lead(2).lead.owner, "owner");
        QTEST(codeOf(joined.lead(2).lead.grade), "grade");
        QTEST(codeOf(joined.lead(2).lead.status), "status");
        QCOMPARE(comparable(joined.lead(2).lead), comparable(alone.lead(1).lead));
        QCOMPARE(comparable(joined.lead(2).person), comparable(alone.lead(1).person));
        QCOMPARE(*clocksOf(joined->database(), LeadId{2}), *clocksOf(alone->database(), LeadId{1}));
        const auto kept = decisionOf(joined->database(), LeadId{2});
        LW_VERIFY(kept);
        QCOMPARE((*kept)->owner, owner);
    }
    void itsEventsGoWithIt()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        LW_VERIFY(act(workspace, 1, Verb::Note));
        const QStringList before = history(workspace, {1});
        LW_VERIFY(split(workspace, 2));
        QStringList after = history(workspace, {1, 2});
        for (const QString &line : before)
            QVERIFY2(after.removeOne(line), qPrintable(line)); // none is lost, none is there twice
        QCOMPARE(after.size(), 3);                             // registered and routed there, noted here
        QVERIFY(history(workspace, {2}).contains(u"response 2 A motor"_s));
        QVERIFY(!history(workspace, {1}).contains(u"response 2 A motor"_s));
    }
    void takingItBackRestoresEverythingAndDoingItAgainToo()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        const QByteArray joined = workspace.digest();
        const Result<OperationId> done = split(workspace, 2);
        LW_VERIFY(done);
        const QByteArray apart = workspace.digest();
        QVERIFY(apart != joined);
        const Result<Reverted> undone = undo(workspace, *done);
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QCOMPARE(workspace.digest(), joined);
        const Result<Reverted> redone = undo(workspace, undone->operation);
        LW_VERIFY(redone);
        QCOMPARE(redone->kept.size(), 0);
        QCOMPARE(inquiries(workspace), (QMap<qint64, qint64>{{1, 1}, {2, 2}}));
        QCOMPARE(workspace.digest(), apart);
    }
    void onceSomebodyAnsweredThereTheSplitStands()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        const Result<OperationId> done = split(workspace, 2);
        LW_VERIFY(done);
        workspace.import("name,email,phone,message\nAnn Doe,ann@pumps.example,+1 212 555 0147,Again\n");
        QCOMPARE(inquiries(workspace), (QMap<qint64, qint64>{{1, 1}, {2, 2}, {3, 2}}));
        const QByteArray before = workspace.digest();
        QVERIFY(!undo(workspace, *done));
        QCOMPARE(workspace.digest(), before);
    }
    void anImportGoesBackOnlyAfterWhatWasSplit()
    {
        test::TestWorkspace workspace;
        const QByteArray empty = workspace.digest();
        const ImportResult imported = workspace.import(kTwo);
        const Result<OperationId> done = split(workspace, 2);
        LW_VERIFY(done);
        const Result<Reverted> kept = undo(workspace, imported.operation);
        LW_VERIFY(kept);
        const auto leads = std::ranges::count(kept->kept, u"lead"_s, &KeptChange::table);
        QCOMPARE(leads, 2); // both, as changed since
        QCOMPARE(inquiries(workspace), (QMap<qint64, qint64>{{1, 1}, {2, 2}}));
        LW_VERIFY(undo(workspace, *done));
        const Result<Reverted> gone = undo(workspace, imported.operation);
        LW_VERIFY(gone);
        QCOMPARE(gone->kept.size(), 0);
        QCOMPARE(inquiries(workspace).size(), 0);
        QCOMPARE(workspace.digest(), empty);
    }

    void neitherALaterRowNorTheScanJoinsThemAgain()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        LW_VERIFY(split(workspace, 2));
        LW_VERIFY(scanDuplicates(*workspace, u"Manager"_s, kNow));
        const Result<QList<DuplicateSet>> sets = duplicateSets(workspace->database());
        LW_VERIFY(sets);
        QCOMPARE(sets->size(), 0);
        const Result<QList<DuplicatePair>> pairs = duplicatePairs(workspace->database());
        LW_VERIFY(pairs);
        QCOMPARE(pairs->size(), 0);
        const ImportResult again =
            workspace.import("name,email,phone,title\nAnn Doe,ann@pumps.example,+1 212 555 0147,Buyer\n");
        QCOMPARE(again.summary.responses, 1);
        QCOMPARE(inquiries(workspace), (QMap<qint64, qint64>{{1, 1}, {2, 2}, {3, 2}}));
        QCOMPARE(workspace.import(kTwo).summary.updated, 2); // each record its own lead
        QCOMPARE(workspace.lead(1).person.title, QString());
        QCOMPARE(workspace.lead(2).lead.id, LeadId{2});
    }
    void otherLookAlikesAreStillAsked()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        eachALead(workspace, "name,email\nAnn Doe,ann@pumps.example\n");
        LW_VERIFY(split(workspace, 2));
        const Result<QList<Suspicion>> asked = suspicionsOf(workspace->database(), LeadId{2});
        LW_VERIFY(asked);
        QCOMPARE(asked->size(), 1);
        QCOMPARE(asked->first().b, LeadId{3});
    }

    void whatOnlyThatInquirySaidIsTakenBack()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        QCOMPARE(workspace.lead(1).person.title, u"Buyer"_s);
        QStringList remarks;
        LW_VERIFY(split(workspace, 2, &remarks));
        const LeadRecord former = workspace.lead(1);
        QCOMPARE(former.person.title, QString());
        QCOMPARE(former.person.phone, Phone());
        QCOMPARE(former.person.email, u"ann@pumps.example"_s);
        QCOMPARE(former.lead.latestSource, former.lead.source);
        QCOMPARE(remarks, QStringList{u"Taken back from lead 1, as only inquiry 2 said it: Job title, Phone."_s});
    }
    void theGradeGoesWithTheAnswersThatGo()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company,need,authority,budget,timeline\n"
                         "Ann Doe,ann@pumps.example,Pumps Ltd,fits,decides,,\n"
                         "Ann Doe,ann@pumps.example,Pumps Ltd,,,approved,10\n");
        QCOMPARE(workspace.lead(1).lead.grade, Grade::A);
        const auto release = [&] {
            QList<Clock> clocks = *clocksOf(workspace->database(), LeadId{1});
            clocks.removeIf([](const Clock &clock) { return clock.kind != ClockKind::Release; });
            return clocks.value(0);
        };
        QVERIFY(release().isOpen());
        QStringList remarks;
        LW_VERIFY(split(workspace, 2, &remarks));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::None);
        QVERIFY(release().stopped);
        QCOMPARE(remarks.filter(u"no grade; it had the grade A"_s).size(), 1);
        const QList<LeadEvent> events = *eventsOf(workspace->database(), LeadId{1});
        QCOMPARE(std::ranges::count(events, EventKind::Graded, &LeadEvent::kind), 2);
    }
    void whatOthersSaidTooStays()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        workspace.import("name,email,title,source\nAnn Doe,ann@pumps.example,Buyer,Web\n");
        LW_VERIFY(split(workspace, 2));
        QCOMPARE(workspace.lead(1).person.title, u"Buyer"_s); // inquiry 3 says it
        QCOMPARE(workspace.lead(1).person.phone, Phone());
        QVERIFY(workspace.lead(1).lead.latestSource != workspace.lead(1).lead.source);
    }
    void whatMayHaveComeFromElsewhereStaysAndIsSaid()
    {
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        eachALead(workspace, "name,email\nAnna Poe,poe@x.example\n");
        LW_VERIFY(merge(workspace, 3, 1));
        QStringList remarks;
        LW_VERIFY(split(workspace, 2, &remarks));
        QCOMPARE(workspace.lead(1).person.title, u"Buyer"_s);
        QCOMPARE(remarks, QStringList{u"Lead 1 keeps what inquiry 2 says too, as it may have come from elsewhere: "
                                      "Job title, Phone."_s});
    }
    void aLeadThatCameBackFromNurtureIsNamed()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Doe,ann@pumps.example\n");
        LW_VERIFY(act(workspace, 1, Verb::Nurture));
        workspace.import("name,email\nAnn Doe,ann@pumps.example\n", {.match = true, .now = kNow});
        QStringList remarks;
        LW_VERIFY(split(workspace, 2, &remarks));
        QCOMPARE(workspace.lead(1).lead.status, Status::Open);
        QCOMPARE(remarks.size(), 1);
        QVERIFY(remarks.first().startsWith(u"Lead 1 was in nurture until inquiry 2"));
    }

    void theRowIsReadByTheProfileItCameBy()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Doe,ann@pumps.example\n");
        workspace.import("A,B,C,D\nAnn Doe,ann@pumps.example,+1 212 555 0147,Call me\n",
                         {.match = true, .now = test::someMonday()}, oddMapping());
        LW_VERIFY(split(workspace, 2));
        const LeadRecord own = workspace.lead(2);
        QCOMPARE(own.person.fullName, u"Ann Doe"_s);
        QCOMPARE(own.person.mobile.e164, u"+12125550147"_s);
        QCOMPARE(own.message, u"Call me"_s);
        QCOMPARE(own.source, u"Fair"_s);
    }
    void aTypedResponseIsReadByItsFields()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Doe,ann@pumps.example\n");
        const TypedLead typed{.values = {{u"full_name"_s, u"Ann Doe"_s},
                                         {u"email"_s, u"ann@pumps.example"_s},
                                         {u"postal_code"_s, u"89073"_s},
                                         {u"message"_s, u"Call me"_s},
                                         {u"hall"_s, u"7"_s}},
                              .how = u"phone call"_s,
                              .now = test::someMonday()};
        LW_VERIFY(registerLead(*workspace, typed, u"Manager"_s));
        QCOMPARE(inquiries(workspace), (QMap<qint64, qint64>{{1, 1}, {2, 1}}));
        QStringList remarks;
        LW_VERIFY(split(workspace, 2, &remarks));
        QCOMPARE(workspace.lead(2).person.address.postalCode, u"89073"_s);
        QCOMPARE(customOf(workspace.lead(2), u"hall"_s), u"7"_s);
        QCOMPARE(workspace.lead(1).person.address, PostalAddress());
        QCOMPARE(remarks.size(), 1); // the address taken back, and nothing guessed
    }

    void whatCannotBeSplitIsRefused_data()
    {
        QTest::addColumn<int>("inquiry");
        QTest::addColumn<QString>("said");
        QTest::newRow("a lead’s only inquiry")
            << 4 << u"Lead 4 began with inquiry 4, so it is that lead's own. Choose a later one of its inquiries."_s;
        QTest::newRow("a lead’s first inquiry")
            << 1 << u"Lead 1 began with inquiry 1, so it is that lead's own. Choose a later one of its inquiries."_s;
        QTest::newRow("of a merged lead")
            << 3 << u"Inquiry 3 came to lead 1 when lead 3 was merged into it. Undo that merge instead."_s;
        QTest::newRow("a response to a merged lead")
            << 5 << u"Inquiry 5 was a response to lead 3, which was merged into lead 1. Undo that merge first."_s;
        QTest::newRow("no inquiry") << 9 << u"There is no inquiry with the register number 9."_s;
    }
    void whatCannotBeSplitIsRefused()
    {
        QFETCH(int, inquiry);
        test::TestWorkspace workspace;
        workspace.import(kTwo);
        eachALead(workspace, "name,email\nCem Poe,cem@x.example\nDee Foe,dee@y.example\n");
        QCOMPARE(workspace.import("name,email\nCem Poe,cem@x.example\n").summary.responses, 1);
        LW_VERIFY(merge(workspace, 3, 1));
        const QByteArray before = workspace.digest();
        const Result<OperationId> refused = split(workspace, inquiry);
        QVERIFY(!refused);
        QTEST(refused.error().message, "said");
        QCOMPARE(workspace.digest(), before);
        if (inquiry == 9)
            return;
        const Result<QList<InquiryChoice>> choices =
            inquiryChoices(*workspace, LeadId{workspace.lead(inquiry).lead.id});
        LW_VERIFY(choices);
        const auto choice = std::ranges::find_if(
            *choices, [&](const InquiryChoice &offered) { return offered.filed.inquiry.number == inquiry; });
        QVERIFY(choice != choices->end());
        QTEST(choice->refusal, "said"); // said before it is tried
    }
    void theChoiceSaysWhoAskedAndWhatDiffers()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,phone\nAnn Doe,ann@pumps.example,+1 212 555 0199\n"
                         "ANN DOE,Ann@Pumps.example,+1 212 555 0147\n");
        const Result<QList<InquiryChoice>> choices = inquiryChoices(*workspace, LeadId{1});
        LW_VERIFY(choices);
        QCOMPARE(choices->size(), 2);
        QCOMPARE(choices->first().differs, QString());
        QCOMPARE(choices->last().asked, u"ANN DOE — Ann@Pumps.example"_s);
        QCOMPARE(choices->last().differs, u"+1 212 555 0147"_s);
        QCOMPARE(choices->last().refusal, QString());
    }

    void nothingIsLostWhateverIsSplitInWhateverOrder_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void nothingIsLostWhateverIsSplitInWhateverOrder()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto pick = [&](const QList<QByteArray> &from) {
            return from[qsizetype(random() % size_t(from.size()))];
        };
        test::TestWorkspace workspace;
        for (int file = 0; file < 2; ++file) {
            QByteArray csv = "name,email,phone,title,company,city,source,message\n";
            for (int row = 0; row < 8; ++row)
                csv += pick({"Ann Doe,ann@pumps.example", "Ben Roe,ben@gears.example"}) + ',' +
                       pick({"+1 212 555 0147", "+1 212 555 0199", ""}) + ',' + pick({"Buyer", "Boss", ""}) + ',' +
                       pick({"Pumps Ltd", ""}) + ',' + pick({"Ulm", ""}) + ',' + pick({"Expo", "Web"}) + ",m" +
                       QByteArray::number(row) + '\n';
            workspace.import(csv);
        }
        const QList<qint64> numbers = inquiries(workspace).keys();
        QCOMPARE(numbers.size(), 16);
        QList<qint64> order = numbers;
        std::ranges::shuffle(order, random);
        QList<OperationId> done;
        QList<QByteArray> digests;
        for (const qint64 number : std::as_const(order)) {
            const QByteArray before = workspace.digest();
            const Result<OperationId> one = split(workspace, number);
            QCOMPARE(bool(one), inquiries(workspace).value(number) == number && workspace.digest() != before);
            if (!one)
                continue;
            done += *one;
            digests += before;
            QCOMPARE(inquiries(workspace).keys(), numbers);
            QVERIFY(workspace.balanceHolds());
        }
        QVERIFY(done.size() >= 10);
        const QMap<qint64, qint64> apart = inquiries(workspace);
        QVERIFY(std::ranges::all_of(numbers, [&](qint64 number) { return apart.value(number) == number; }));
        for (; !done.isEmpty(); done.removeLast(), digests.removeLast()) {
            const Result<Reverted> undone = undo(workspace, done.last());
            LW_VERIFY(undone);
            QCOMPARE(undone->kept.size(), 0);
            QCOMPARE(workspace.digest(), digests.last());
        }
    }
};

QTEST_GUILESS_MAIN(TestSplitLead)
#include "tst_splitlead.moc"
