// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/donotcontactstore.h"
#include "core/store/historystore.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/mergeleads.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QMap>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const auto kNow = test::someMonday().addDays(3);

constexpr auto kThree = "external_id,name,email,phone,title,company,source,received_at\n"
                        "x1,Ann Doe,ann@pumps.example,,Buyer,Pumps Ltd,Expo,2026-02-20\n"
                        "x2,Anna Doe,,+1 212 555 0147,,,White paper,2026-02-10\n"
                        "x3,A. Doe,a.doe@mail.example,,Head,,,2026-02-25\n";

// Each row a lead of its own.
ImportResult apart(test::TestWorkspace &workspace, const QByteArray &csv)
{
    ColumnMapping mapping = guessMapping(QString::fromUtf8(csv).section(u'\n', 0, 0).split(u','));
    mapping.columns[u"received_at"_s].dateFormat = u"ymd"_s;
    return workspace.import(csv, {.match = false, .now = test::someMonday()}, mapping);
}

MergeChoice keep(qint64 number, const QList<qint64> &others, const QHash<Field, LeadId> &values = {})
{
    MergeChoice choice{.keep = LeadId{number}, .others = {}, .values = values};
    for (const qint64 other : others)
        choice.others += LeadId{other};
    return choice;
}

Result<OperationId> merge(test::TestWorkspace &workspace, const MergeChoice &choice)
{
    return mergeLeads(*workspace, choice, u"Manager"_s, kNow);
}

Result<Reverted> undo(test::TestWorkspace &workspace, OperationId operation)
{
    return workspace->undo(operation, u"Manager"_s, kNow);
}

Result<OperationId> act(test::TestWorkspace &workspace, qint64 number, Verb verb, const QString &note = {})
{
    Act act;
    act.verb = verb;
    act.note = note;
    act.grade = Grade::B;
    act.to = verb == Verb::Release ? u"Lead Manager"_s : QString();
    act.reason = verb == Verb::Lost ? u"price"_s : QString();
    act.amount = Money{1000, u"USD"_s};
    act.original = LeadId{1};
    act.at = test::someMonday().addDays(1);
    act.actor = u"Manager"_s;
    return workLeads(*workspace, {number}, act, kNow);
}

Lead rowOf(test::TestWorkspace &workspace, qint64 number)
{
    const Result<QList<LeadRecord>> rows = workspace->records({LeadId{number}});
    return rows && !rows->isEmpty() ? rows->first().lead : Lead();
}

DoNotContactEntry forbid(test::TestWorkspace &workspace, ContactKind kind, const QString &text)
{
    const Result<DoNotContactEntry> entry = typedEntry(kind, text);
    const bool done =
        entry && forbidContact(*workspace, {*entry}, u"asked by phone"_s, u"Manager"_s, test::someMonday());
    if (!done)
        qWarning("not forbidden: %s", qPrintable(text));
    return done ? *entry : DoNotContactEntry{.key = {}, .shown = {}};
}

bool forbiddenByColumns(test::TestWorkspace &workspace, qint64 number)
{
    const Result<LeadColumns> columns = workspace->columns();
    for (qsizetype i = 0; columns && i < columns->size(); ++i) {
        if (columns->number[size_t(i)] == number)
            return columns->forbidden[size_t(i)] != 0;
    }
    return false;
}

// Every inquiry with its source, by number.
QMap<qint64, qint64> inquirySources(test::TestWorkspace &workspace)
{
    QMap<qint64, qint64> sources;
    const Result<LeadColumns> columns = workspace->columns();
    for (const qint64 number : columns ? columns->number : std::vector<qint64>()) {
        const Result<QList<Inquiry>> inquiries = inquiriesOf(workspace->database(), LeadId{number});
        for (const Inquiry &inquiry : inquiries ? *inquiries : QList<Inquiry>())
            sources.insert(inquiry.number, inquiry.source.value);
    }
    return sources;
}

// What is wrong with the leads as they stand; empty: nothing.
QString fault(test::TestWorkspace &workspace, const QMap<qint64, qint64> &inquiries)
{
    if (!workspace.balanceHolds())
        return u"the balance does not hold"_s;
    if (inquirySources(workspace) != inquiries)
        return u"inquiries or their sources changed"_s;
    for (const qint64 number : inquiries.keys()) {
        const Lead lead = workspace.lead(number).lead;
        if (!lead.id || lead.status == Status::Merged || lead.mergedInto)
            return u"number %1 finds no lead"_s.arg(number);
        const Lead own = rowOf(workspace, number);
        if (own.id && (own.status == Status::Merged) != bool(own.mergedInto))
            return u"lead %1 is half merged"_s.arg(number);
        if (own.mergedInto && own.mergedInto != lead.id)
            return u"lead %1 and its inquiry went different ways"_s.arg(number);
    }
    return {};
}

/// Random leads of few people, and what may happen to them.
class Life
{
public:
    explicit Life(unsigned seed)
        : m_random(seed)
    {
        QByteArray csv = "external_id,name,email,phone,title,company,industry,employees,street,city,postal_code,source,"
                         "campaign,expected_value,do_not_contact,received_at\n";
        for (int row = 0; row < 9; ++row) {
            csv += pick({"x1", "x2", ""}) + ',' + pick({"Ann Doe", "Ben Roe", "Ann Roe"}) + ',' +
                   pick({"ann@pumps.example", "ben@gears.example", ""}) + ',' +
                   pick({"+1 212 555 0147", "+1 212 555 0148"}) + ',' + pick({"Buyer", "Boss", ""}) + ',' +
                   pick({"Pumps Ltd", "Gears AG", ""}) + ',' + pick({"Metal", "Wood", ""}) + ',' +
                   pick({"0", "40", ""}) + ',' + pick({"Weg 1", ""}) + ',' + pick({"Ulm", "Bonn", ""}) + ',' +
                   pick({"89073", ""}) + ',' + pick({"Expo", "Web", ""}) + ',' + pick({"Spring", ""}) + ',' +
                   pick({"0", "1200", ""}) + ',' + pick({"yes", "", "", ""}) + ",2026-02-" +
                   QByteArray::number(10 + random(9)) + '\n';
        }
        apart(m_workspace, csv);
        // Two of one person, and a response.
        m_workspace.import("name,email,product\nCem Poe,cem@x.example,motor\nCem Poe,cem@x.example,spindle\n"
                           "Cem Poe,cem@x.example,motor\n");
    }

    test::TestWorkspace &workspace() { return m_workspace; }
    int random(int below) { return int(m_random() % unsigned(below)); }

    // Some merges make no sense and are refused.
    OperationId mergeSome()
    {
        QList<qint64> leads = standing();
        if (leads.size() < 2)
            return {};
        std::ranges::shuffle(leads, m_random);
        leads.resize(std::min<qsizetype>(leads.size(), 2 + random(3)));
        MergeChoice choice = keep(leads.first(), leads.mid(1));
        const Field fields[] = {Field::FullName, Field::Email, Field::City, Field::Company, Field::Industry};
        if (random(2) == 0)
            choice.values.insert(fields[random(5)], LeadId{leads[random(int(leads.size()))]});
        const Result<OperationId> done = merge(m_workspace, choice);
        return done ? *done : OperationId{};
    }
    OperationId actOnOne()
    {
        constexpr Verb verbs[] = {Verb::Grade, Verb::Qualify, Verb::Release, Verb::Opportunity, Verb::Sale,
                                  Verb::Lost,  Verb::Note,    Verb::Attempt, Verb::DuplicateOf, Verb::Nurture};
        const QList<qint64> leads = standing();
        const Result<OperationId> done =
            act(m_workspace, leads[random(int(leads.size()))], verbs[random(int(std::size(verbs)))], u"n"_s);
        return done ? *done : OperationId{};
    }

private:
    QList<qint64> standing() const
    {
        QList<qint64> leads;
        const Result<LeadColumns> columns = m_workspace.workspace->columns();
        for (qsizetype i = 0; columns && i < columns->size(); ++i) {
            if (columns->statusOf(i) != Status::Merged)
                leads += columns->number[size_t(i)];
        }
        return leads;
    }
    QByteArray pick(const QList<QByteArray> &from) { return from[random(int(from.size()))]; }

    std::mt19937 m_random;
    test::TestWorkspace m_workspace;
};

} // namespace

class TestMergeLeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOthersBecomeAliasesAndTheSurvivorHasEveryInquiry()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const QMap<qint64, qint64> inquiries = inquirySources(workspace);
        QCOMPARE(inquiries.size(), 3);
        const Result<MergePreview> preview = previewMerge(*workspace, keep(1, {2, 3}), test::someMonday());
        LW_VERIFY(preview);
        LW_VERIFY(merge(workspace, keep(1, {2, 3})));
        QCOMPARE(inquiriesOf(workspace->database(), LeadId{1})->size(), 3);
        QCOMPARE(preview->inquiries, 3);
        for (const qint64 number : {1, 2, 3})
            QCOMPARE(workspace.lead(number).lead.id, LeadId{1});
        QCOMPARE(rowOf(workspace, 3).status, Status::Merged);
        QCOMPARE(rowOf(workspace, 3).mergedInto, LeadId{1});
        QCOMPARE(rowOf(workspace, 3).externalId, u"x3"_s); // found by its own id as before
        QCOMPARE(inquirySources(workspace), inquiries);    // both sources are still counted
        QCOMPARE(fault(workspace, inquiries), QString());
    }
    void whatWasShownIsWhatIsSaved()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const MergeChoice choice = keep(1, {2, 3}, {{Field::Title, LeadId{3}}});
        const Result<MergePreview> preview = previewMerge(*workspace, choice, test::someMonday());
        LW_VERIFY(preview);
        LW_VERIFY(merge(workspace, choice));
        LeadRecord saved = workspace.lead(1);
        saved.lead.rev = preview->result.lead.rev;
        saved.person.rev = preview->result.person.rev;
        QCOMPARE(saved.lead, preview->result.lead);
        QCOMPARE(saved.person, preview->result.person);
        QCOMPARE(saved.company, preview->result.company);
        QCOMPARE(saved.person.title, u"Head"_s);
        QCOMPARE(saved.person.phone.e164, u"+12125550147"_s);
        QCOMPARE(saved.source, u"White paper"_s); // of the first arrival
        QCOMPARE(saved.lead.receivedAt(), rowOf(workspace, 2).receivedAt());
        QVERIFY(saved.lead.latestSource != saved.lead.source);
    }
    void theOthersKeepTheirOwnRecords()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const Person before = workspace->records({LeadId{2}})->first().person;
        LW_VERIFY(merge(workspace, keep(1, {2}, {{Field::FullName, LeadId{2}}})));
        QCOMPARE(workspace->records({LeadId{2}})->first().person, before);
        QCOMPARE(workspace.lead(1).person.fullName, u"Anna Doe"_s);
    }
    void aNewInquiryOfAMergedPersonGoesToTheSurvivor()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        LW_VERIFY(merge(workspace, keep(1, {3})));
        const ImportResult again = workspace.import("name,email\nA. Doe,a.doe@mail.example\n");
        QCOMPARE(again.summary.responses, 1);
        QCOMPARE(inquiriesOf(workspace->database(), LeadId{1})->size(), 3);
    }
    void aRecordThatComesAgainIsStillTheSameRecord()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        LW_VERIFY(merge(workspace, keep(1, {2}))); // the survivor's arrival is now that of 2
        ColumnMapping mapping = guessMapping({u"external_id"_s, u"name"_s, u"received_at"_s});
        mapping.columns[u"received_at"_s].dateFormat = u"ymd"_s;
        const ImportResult again = workspace.import("external_id,name,received_at\nx1,Ann Doe,2026-02-20\n"
                                                    "x2,Anna Doe,2026-02-10\n",
                                                    {.match = true, .now = test::someMonday()}, mapping);
        QCOMPARE(again.summary.updated, 2);
        QCOMPARE(inquirySources(workspace).size(), 3);
    }

    void bothHistoriesSayWhatHappened()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const Result<OperationId> merged = merge(workspace, keep(1, {2, 3}));
        LW_VERIFY(merged);
        const Result<std::optional<Operation>> operation = loadOperation(workspace->database(), *merged);
        LW_VERIFY(operation);
        QCOMPARE((*operation)->label, u"Merge lead 2 and 3 into 1"_s);
        QCOMPARE((*operation)->kind, u"merge"_s);
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{1});
        LW_VERIFY(events);
        QStringList said;
        for (const LeadEvent &event : *events) {
            if (event.kind == EventKind::Merged)
                said += QString::number(event.lead.value) + u": "_s + event.detail;
        }
        said.sort();
        QCOMPARE(said, QStringList({u"1: from 2 and 3; taken over: Phone"_s, u"2: into 1"_s, u"3: into 1"_s}));
    }
    void whatWasNotedOnTheOthersStaysInView()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        LW_VERIFY(act(workspace, 3, Verb::Note, u"Wants a call"_s));
        LW_VERIFY(merge(workspace, keep(2, {3})));
        LW_VERIFY(merge(workspace, keep(1, {2})));
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{1});
        LW_VERIFY(events);
        const auto note = std::ranges::find(*events, u"Wants a call"_s, &LeadEvent::detail);
        QVERIFY(note != events->end());
        QCOMPARE(note->lead, LeadId{3});
    }
    void theSurvivorsClocksGoOnAndTheOthersStop()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        for (const qint64 number : {1, 2})
            LW_VERIFY(act(workspace, number, Verb::Release));
        const auto open = [&](qint64 number) {
            return std::ranges::count_if(*clocksOf(workspace->database(), LeadId{number}), &Clock::isOpen);
        };
        const auto before = open(1);
        QVERIFY(before > 0 && open(2) > 0);
        LW_VERIFY(merge(workspace, keep(1, {2})));
        QCOMPARE(open(1), before);
        QCOMPARE(open(2), 0);
    }
    void doNotContactHoldsForTheMergedLead()
    {
        test::TestWorkspace workspace;
        apart(workspace, "name,email,do_not_contact,received_at\nAnn,a@x.example,,2026-02-01\n"
                         "Ann,b@x.example,yes,2026-02-02\n");
        QVERIFY(!workspace.lead(1).person.doNotContact);
        const Result<OperationId> merged = merge(workspace, keep(1, {2}));
        LW_VERIFY(merged);
        QVERIFY(workspace.lead(1).person.doNotContact);
        LW_VERIFY(undo(workspace, *merged));
        QVERIFY(workspace.lead(2).person.doNotContact);
    }
    void whoTheRegisterKnowsIsForbiddenInTheMergedLead_data()
    {
        QTest::addColumn<bool>("byVerb"); // as the duplicate of another
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("text");
        for (const bool byVerb : {false, true}) {
            const QByteArray how = byVerb ? "verb: " : "merge: ";
            const auto row = [&](const char *name, ContactKind kind, const QString &text) {
                QTest::newRow(QByteArray(how + name).constData()) << byVerb << kind << text;
            };
            row("e-mail", ContactKind::Email, u"ann.young@delta.example"_s);
            row("domain", ContactKind::Domain, u"delta.example"_s);
            row("phone", ContactKind::Phone, u"+1 212 555 0147"_s);
            row("address", ContactKind::Address, u"12 High Street, 12345 Springfield"_s);
        }
    }
    void whoTheRegisterKnowsIsForbiddenInTheMergedLead()
    {
        QFETCH(bool, byVerb);
        QFETCH(ContactKind, kind);
        QFETCH(QString, text);
        test::TestWorkspace workspace;
        apart(workspace, "name,email,phone,street,city,postal_code,received_at\n"
                         "Ann Young,ann@home.example,+1 212 555 0148,9 Low St,Springfield,12345,2026-02-01\n"
                         "Ann Young,ann.young@delta.example,+1 212 555 0147,12 High St,Springfield,12345,2026-02-02\n");
        forbid(workspace, kind, text);
        QVERIFY(!workspace.lead(1).isForbidden());
        QVERIFY(workspace.lead(2).isForbidden());
        const QByteArray before = workspace.digest();
        const Result<OperationId> merged =
            byVerb ? act(workspace, 2, Verb::DuplicateOf) : merge(workspace, keep(1, {2}));
        LW_VERIFY(merged);
        QCOMPARE(rowOf(workspace, 2).status, Status::Merged);
        QVERIFY(workspace.lead(1).isForbidden());
        QCOMPARE(forbiddenByColumns(workspace, 1), true);
        QVERIFY(!act(workspace, 1, Verb::Attempt));
        LW_VERIFY(undo(workspace, *merged));
        QCOMPARE(workspace.digest(), before);
        QVERIFY(workspace.lead(1).isForbidden());
        QVERIFY(workspace.lead(2).isForbidden());
    }
    void theBanOfAnEmailThatGivesWayStays()
    {
        test::TestWorkspace workspace;
        apart(workspace, "name,email,phone,received_at\n"
                         "Ann Young,ann.young@delta.example,+1 212 555 0147,2026-02-01\n"
                         "Ann Young,ann@home.example,+1 212 555 0148,2026-02-02\n");
        forbid(workspace, ContactKind::Email, u"ann.young@delta.example"_s);
        const MergeChoice choice = keep(1, {2}, {{Field::Email, LeadId{2}}, {Field::Phone, LeadId{2}}});
        const Result<MergePreview> preview = previewMerge(*workspace, choice, test::someMonday());
        LW_VERIFY(preview);
        QVERIFY(preview->result.isForbidden());
        const QString remarks = preview->remarks.join(u'\n');
        QVERIFY2(remarks.contains(u"“Do not contact” stands on 1 "), qPrintable(remarks));
        LW_VERIFY(merge(workspace, choice));
        QCOMPARE(workspace.lead(1).person.email, u"ann@home.example"_s);
        QVERIFY(workspace.lead(1).isForbidden());
        QVERIFY(!act(workspace, 1, Verb::Attempt));
    }
    void whoLeavesNothingToBeReachedByIsForbiddenByTheirRecord()
    {
        test::TestWorkspace workspace;
        apart(workspace, "name,email,phone,received_at\nAnn Young,,,2026-02-01\n"
                         "Ann Young,ann@home.example,,2026-02-02\n");
        forbid(workspace, ContactKind::Email, u"ann@home.example"_s);
        const Result<OperationId> merged = merge(workspace, keep(1, {2}));
        LW_VERIFY(merged);
        QVERIFY(workspace.lead(1).isForbidden());
        LW_VERIFY(undo(workspace, *merged));
        QVERIFY(workspace.lead(1).person.email.isEmpty());
        QVERIFY(workspace.lead(1).isForbidden());
    }
    void anEntryThatMeansBothIsNotMadeNarrower()
    {
        test::TestWorkspace workspace;
        apart(workspace, "name,email,received_at\nAnn Young,ann@delta.example,2026-02-01\n"
                         "Ann Young,young@delta.example,2026-02-02\n");
        const DoNotContactEntry entry = forbid(workspace, ContactKind::Domain, u"delta.example"_s);
        LW_VERIFY(merge(workspace, keep(1, {2})));
        QVERIFY(workspace.lead(1).isForbidden());
        LW_VERIFY(liftContact(*workspace, {entry.key}, u"wrote again"_s, u"Manager"_s, kNow));
        QVERIFY(!workspace.lead(1).isForbidden());
    }
    void whereNobodyIsForbiddenNobodyBecomesIt()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        forbid(workspace, ContactKind::Email, u"zoe@other.example"_s);
        LW_VERIFY(merge(workspace, keep(1, {2, 3})));
        QVERIFY(!workspace.lead(1).isForbidden());
        const Result<QList<DoNotContactEntry>> entries = loadDoNotContact(workspace->database());
        LW_VERIFY(entries);
        QCOMPARE(entries->size(), 1);
    }
    void aSaleNeverVanishes()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        LW_VERIFY(act(workspace, 2, Verb::Sale));
        const QByteArray before = workspace.digest();
        QVERIFY(!merge(workspace, keep(1, {2})));
        QVERIFY(!act(workspace, 2, Verb::DuplicateOf)); // of lead 1
        QCOMPARE(workspace.digest(), before);
        LW_VERIFY(merge(workspace, keep(2, {1})));
        QCOMPARE(workspace.lead(1).lead.revenue->minor, 1000);
    }

    void takingItBackRestoresEverythingAndDoingItAgainAllOfIt()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const QByteArray before = workspace.digest();
        const Result<OperationId> merged = merge(workspace, keep(1, {2, 3}, {{Field::Email, LeadId{3}}}));
        LW_VERIFY(merged);
        const QByteArray after = workspace.digest();
        QVERIFY(after != before);
        const Result<Reverted> back = undo(workspace, *merged);
        LW_VERIFY(back);
        QVERIFY(back->kept.isEmpty());
        QCOMPARE(workspace.digest(), before);
        QCOMPARE(back->leads, QSet<qint64>({1, 2, 3}));
        QVERIFY(!undo(workspace, *merged)); // once is enough
        LW_VERIFY(undo(workspace, back->operation));
        QCOMPARE(workspace.digest(), after);
    }
    void whatPeopleDidSinceStaysAndIsListed()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const QMap<qint64, qint64> inquiries = inquirySources(workspace);
        LW_VERIFY(act(workspace, 2, Verb::Grade)); // which the survivor takes
        const Result<OperationId> merged = merge(workspace, keep(1, {2, 3}));
        LW_VERIFY(merged);
        QCOMPARE(workspace.lead(1).lead.grade, Grade::B);
        LW_VERIFY(act(workspace, 1, Verb::Note, u"Called"_s));
        Act graded;
        graded.verb = Verb::Grade;
        graded.grade = Grade::A;
        graded.at = kNow;
        graded.actor = u"Ann"_s;
        LW_VERIFY(workLeads(*workspace, {1}, graded, kNow));
        const Result<Reverted> back = undo(workspace, *merged);
        LW_VERIFY(back);
        QStringList kept;
        for (const KeptChange &change : back->kept)
            kept += u"%1 %2 %3"_s.arg(change.table).arg(change.key).arg(change.field);
        kept.sort();
        QCOMPARE(kept, QStringList({u"lead 1 grade"_s, u"lead 1 grade_by"_s}));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::A);
        QCOMPARE(workspace.lead(2).lead.id, LeadId{2});
        QCOMPARE(workspace.lead(2).lead.status, Status::Open);
        QVERIFY(workspace.lead(1).person.phone.isEmpty());
        QCOMPARE(inquiriesOf(workspace->database(), LeadId{1})->size(), 1);
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{1});
        QCOMPARE(std::ranges::count(*events, u"Called"_s, &LeadEvent::detail), 1);
        QCOMPARE(std::ranges::count(*events, EventKind::Merged, &LeadEvent::kind), 0);
        QCOMPARE(fault(workspace, inquiries), QString());
    }
    void anInquiryThatCameSinceStaysWithTheSurvivor()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const Result<OperationId> merged = merge(workspace, keep(1, {3}));
        LW_VERIFY(merged);
        workspace.import("name,email\nA. Doe,a.doe@mail.example\n");
        LW_VERIFY(undo(workspace, *merged));
        QCOMPARE(inquiriesOf(workspace->database(), LeadId{1})->size(), 2);
        QCOMPARE(inquiriesOf(workspace->database(), LeadId{3})->size(), 1);
        QVERIFY(workspace.balanceHolds());
    }

    void aSurvivorMergedOnTakesItsAliasesAlong()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const QMap<qint64, qint64> inquiries = inquirySources(workspace);
        const QByteArray none = workspace.digest();
        const Result<OperationId> first = merge(workspace, keep(2, {3}));
        LW_VERIFY(first);
        const QByteArray one = workspace.digest();
        const Result<OperationId> second = merge(workspace, keep(1, {2}));
        LW_VERIFY(second);
        QCOMPARE(rowOf(workspace, 3).mergedInto, LeadId{1});
        QCOMPARE(workspace.lead(3).lead.id, LeadId{1});
        QCOMPARE(fault(workspace, inquiries), QString());
        LW_VERIFY(undo(workspace, *second));
        QCOMPARE(workspace.digest(), one);
        QCOMPARE(workspace.lead(3).lead.id, LeadId{2});
        LW_VERIFY(undo(workspace, *first));
        QCOMPARE(workspace.digest(), none);
    }
    void anImportGoesAfterTheChainOfMergesOnItIsTakenBack()
    {
        test::TestWorkspace workspace;
        const QByteArray empty = workspace.digest();
        const ImportResult imported = apart(workspace, kThree);
        const Result<OperationId> first = merge(workspace, keep(2, {3}));
        const Result<OperationId> second = merge(workspace, keep(1, {2}));
        LW_VERIFY(first);
        LW_VERIFY(second);
        const Result<Reverted> tooEarly = undo(workspace, imported.operation);
        LW_VERIFY(tooEarly);
        // Nothing is taken away from under a merge.
        QCOMPARE(std::ranges::count(tooEarly->kept, u"lead"_s, &KeptChange::table), 3);
        QCOMPARE(inquirySources(workspace).size(), 3);
        LW_VERIFY(undo(workspace, *second));
        LW_VERIFY(undo(workspace, *first));
        const Result<Reverted> gone = undo(workspace, imported.operation);
        LW_VERIFY(gone);
        QVERIFY(gone->kept.isEmpty());
        QCOMPARE(workspace.digest(), empty);
    }
    void aMergeUnderALaterOneIsNotTakenBackFirst()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const Result<OperationId> first = merge(workspace, keep(2, {3}));
        LW_VERIFY(first);
        LW_VERIFY(merge(workspace, keep(1, {2})));
        const QByteArray before = workspace.digest();
        const Result<Reverted> refused = undo(workspace, *first);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Lead 3"), qPrintable(refused.error().message));
        QCOMPARE(workspace.digest(), before);
    }
    void aMergeIsNotDoneAgainOnALeadThatWasAskedAgainSince()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const Result<OperationId> merged = merge(workspace, keep(1, {3}));
        LW_VERIFY(merged);
        const Result<Reverted> back = undo(workspace, *merged);
        LW_VERIFY(back);
        QCOMPARE(workspace.import("name,email\nA. Doe,a.doe@mail.example\n").summary.responses, 1);
        const QByteArray before = workspace.digest();
        QVERIFY(!undo(workspace, back->operation)); // its new inquiry would stand on a merged lead
        QCOMPARE(workspace.digest(), before);
    }

    void whatIsMergedAlreadyNamesItsSurvivor()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        LW_VERIFY(merge(workspace, keep(1, {2})));
        for (const MergeChoice &choice : {keep(3, {2}), keep(2, {3}), keep(1, {2})}) {
            const Result<OperationId> again = merge(workspace, choice);
            QVERIFY(!again);
            QVERIFY2(again.error().message.contains(u"Lead 2 was merged into 1"), qPrintable(again.error().message));
        }
        QCOMPARE(leadToMerge(*workspace, 2)->lead.id, LeadId{2});
        QVERIFY(!leadToMerge(*workspace, 99));
    }
    void aLeadChangedSinceItWasLookedAtIsNotMerged()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        MergeChoice choice = keep(1, {2});
        for (const qint64 number : {1, 2})
            choice.seen.insert(LeadId{number}, revisionOf(workspace.lead(number)));
        LW_VERIFY(act(workspace, 2, Verb::Qualify));
        const QByteArray before = workspace.digest();
        const Result<OperationId> refused = merge(workspace, choice);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Lead 2 was changed"), qPrintable(refused.error().message));
        QCOMPARE(workspace.digest(), before);
        choice.seen.insert(LeadId{2}, revisionOf(workspace.lead(2)));
        LW_VERIFY(merge(workspace, choice));
    }

    void anyMergesTakenBackNewestFirstRestoreTheDigest()
    {
        int merges = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            Life life(seed);
            test::TestWorkspace &workspace = life.workspace();
            const QMap<qint64, qint64> inquiries = inquirySources(workspace);
            QCOMPARE(inquiries.size(), 12);
            QList<std::pair<OperationId, QByteArray>> done;
            for (int step = 0; step < 14; ++step) {
                const QByteArray before = workspace.digest();
                const bool isMerge = life.random(2) == 0;
                if (const OperationId operation = isMerge ? life.mergeSome() : life.actOnOne()) {
                    done += {operation, before};
                    merges += isMerge ? 1 : 0;
                } else {
                    QCOMPARE(workspace.digest(), before);
                }
                QCOMPARE(fault(workspace, inquiries), QString());
            }
            while (!done.isEmpty()) {
                const auto [operation, before] = done.takeLast();
                const Result<Reverted> reverted = undo(workspace, operation);
                LW_VERIFY(reverted);
                QVERIFY(reverted->kept.isEmpty());
                QCOMPARE(workspace.digest(), before);
            }
        }
        QVERIFY(merges >= 12); // enough of them made sense
    }
    void mergesAndUnmergesInAnyOrderLoseNothing()
    {
        int undone = 0, refused = 0;
        for (unsigned seed = 21; seed <= 28; ++seed) {
            Life life(seed);
            test::TestWorkspace &workspace = life.workspace();
            const QMap<qint64, qint64> inquiries = inquirySources(workspace);
            QList<OperationId> standing; // undoing an undo merges again
            for (int step = 0; step < 24; ++step) {
                const int what = life.random(4);
                const QByteArray before = workspace.digest();
                if (what >= 2 && !standing.isEmpty()) {
                    const OperationId operation = standing.takeAt(life.random(int(standing.size())));
                    const Result<Reverted> reverted = undo(workspace, operation);
                    if (reverted) {
                        standing += reverted->operation;
                        ++undone;
                    } else {
                        QCOMPARE(workspace.digest(), before);
                        ++refused;
                    }
                } else if (const OperationId done = what == 1 ? life.actOnOne() : life.mergeSome()) {
                    standing += done;
                }
                QCOMPARE(fault(workspace, inquiries), QString());
            }
        }
        QVERIFY(undone > 0);
        QVERIFY(refused > 0);
    }

    void theCommandLineMergesAndTakesItBack()
    {
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const QByteArray before = workspace.digest();
        const auto run = [&](const QStringList &arguments) {
            return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                QStringList{u"--workspace"_s, workspace.path(), u"--now"_s, u"2026-03-10T12:00:00Z"_s,
                                            u"--format"_s, u"json"_s} +
                                    arguments);
        };
        const test::CliRun merged = run({u"merge"_s, u"1"_s, u"2"_s, u"3"_s, u"--values"_s, u"title=3"_s});
        QCOMPARE(merged.exitCode, 0);
        QCOMPARE(merged.json()[u"number"_s].toInteger(), 1);
        QCOMPARE(merged.json()[u"merged"_s].toArray(), QJsonArray({2, 3}));
        QCOMPARE(merged.json()[u"inquiries"_s].toInteger(), 3);
        QCOMPARE(workspace.lead(2).person.title, u"Head"_s);
        const test::CliRun again = run({u"merge"_s, u"1"_s, u"2"_s});
        QCOMPARE(again.exitCode, 5);
        QVERIFY2(again.err.contains("merged into 1"), again.err.constData());
        const QString operation = QString::number(merged.json()[u"operation"_s].toInteger());
        QCOMPARE(run({u"undo"_s, operation}).exitCode, 0);
        QCOMPARE(workspace.digest(), before);
        QCOMPARE(run({u"merge"_s, u"1"_s, u"2"_s, u"--survivor"_s, u"oldest"_s}).json()[u"number"_s].toInteger(), 2);
    }
    void theCommandLineRefusesWhatItCannotRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("one lead") << QStringList{u"1"_s} << "at least one other"_ba;
        QTest::newRow("no number") << QStringList{u"1"_s, u"two"_s} << "two"_ba;
        QTest::newRow("nobody's number") << QStringList{u"1"_s, u"99"_s} << "99"_ba;
        QTest::newRow("an unknown rule") << QStringList{u"1"_s, u"2"_s, u"--survivor"_s, u"newest"_s}
                                         << "most_complete"_ba;
        QTest::newRow("an unknown field") << QStringList{u"1"_s, u"2"_s, u"--values"_s, u"shoe=2"_s} << "shoe"_ba;
        QTest::newRow("a field without a lead")
            << QStringList{u"1"_s, u"2"_s, u"--values"_s, u"title"_s} << "FIELD=NO"_ba;
        QTest::newRow("a field named twice")
            << QStringList{u"1"_s, u"2"_s, u"--values"_s, u"title=1,title=2"_s} << "twice"_ba;
    }
    void theCommandLineRefusesWhatItCannotRead()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        test::TestWorkspace workspace;
        apart(workspace, kThree);
        const QByteArray before = workspace.digest();
        const test::CliRun run = test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                              QStringList{u"--workspace"_s, workspace.path(), u"merge"_s} + arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QCOMPARE(workspace.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestMergeLeads)
#include "tst_mergeleads.moc"
