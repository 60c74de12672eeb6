// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/decisions/letin.h"
#include "core/decisions/outward.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QDateTime monday(int hour)
{
    return QDateTime(QDate(2026, 3, 2), QTime(hour, 0), Qt::UTC);
}

RulebookPtr rulebook()
{
    Rulebook rulebook = defaultRulebook("UTC");
    rulebook.screening.competitorNames = {u"Rival"_s};
    rulebook.reps += Rep{.name = u"Ada"_s, .type = u"outside"_s, .email = {}, .phone = {}, .active = true};
    CoverageLine line;
    line.number = 1;
    line.country = u"US"_s;
    line.owner = u"Ada"_s;
    rulebook.lines = {line};
    return compile(rulebook, 1);
}

/// Screened out on arrival because of their company.
LeadRecord held()
{
    LeadRecord record;
    record.lead.id = LeadId{7};
    record.lead.status = Status::ScreenedOut;
    record.lead.reason = u"competitor"_s;
    record.lead.registeredAt = record.lead.closedAt = monday(9);
    record.lead.reachedAt[0] = monday(8);
    record.company.name = u"Rival"_s;
    record.company.nameKey = companyNameKey(u"Rival");
    record.person.fullName = u"Ann Doe"_s;
    record.person.email = record.person.emailKey = u"ann@acme.example"_s;
    record.person.address.countryCode = u"US"_s;
    return record;
}

Act act(Verb verb, int hour)
{
    Act act;
    act.verb = verb;
    act.at = monday(hour);
    act.actor = u"Manager"_s;
    return act;
}

bool has(const LeadChange &change, EventKind kind)
{
    return std::ranges::any_of(change.events, [=](const LeadEvent &event) { return event.kind == kind; });
}

} // namespace

/// What leaves the house, and what comes back into it.
class TestOutward : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActBeforeScreeningIsABreach_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<int>("hour");
        QTest::addColumn<bool>("breach");
        QTest::newRow("attempt before") << Verb::Attempt << 8 << true;
        QTest::newRow("contact before") << Verb::Contact << 8 << true;
        QTest::newRow("touch before") << Verb::Touch << 8 << true;
        QTest::newRow("release before") << Verb::Release << 8 << true;
        QTest::newRow("note before") << Verb::Note << 8 << false;
        QTest::newRow("qualify before") << Verb::Qualify << 8 << false;
        QTest::newRow("attempt at once") << Verb::Attempt << 9 << false;
        QTest::newRow("attempt after") << Verb::Attempt << 10 << false;
    }
    void anActBeforeScreeningIsABreach()
    {
        QFETCH(Verb, verb);
        QFETCH(int, hour);
        QFETCH(bool, breach);
        Lead lead = held().lead;
        lead.status = Status::Open;
        lead.owner = u"Ada"_s;
        QCOMPARE(!breachOf(lead, act(verb, hour)).isEmpty(), breach);
        Act told = act(verb, hour);
        told.note = u"what happened"_s;
        const Result<LeadChange> change = work(lead, told, *rulebook());
        QVERIFY(change);
        QCOMPARE(has(*change, EventKind::Breach), breach);
        QCOMPARE(change->events.size(), breach ? 2 : 1); // beside the act, never in its place
    }
    void whatHappenedToAScreenedOutLeadIsToldAsABreach()
    {
        for (const Verb verb : {Verb::Attempt, Verb::Contact, Verb::Touch}) {
            const Result<LeadChange> change = work(held().lead, act(verb, 10), *rulebook());
            QVERIFY2(change, qPrintable(codeOf(verb)));
            QVERIFY(has(*change, EventKind::Breach));
            QCOMPARE(change->after.status, Status::ScreenedOut);
        }
        QVERIFY(!work(held().lead, act(Verb::Release, 10), *rulebook())); // can still be prevented
        QVERIFY(!work(held().lead, act(Verb::Qualify, 10), *rulebook()));
    }
    void theirOwnCallIsNoBreach()
    {
        Act call = act(Verb::Contact, 10);
        call.reason = QString::fromLatin1(kOwnCall);
        const Result<LeadChange> change = work(held().lead, call, *rulebook());
        QVERIFY(change);
        QVERIFY(!has(*change, EventKind::Breach));
        QVERIFY(change->events.first().detail.contains(u"themselves"));
    }

    void whoMustNotBeContactedIsNot_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("attempt") << Verb::Attempt << QString() << false;
        QTest::newRow("an attempt is never theirs") << Verb::Attempt << u"own_call"_s << false;
        QTest::newRow("contact") << Verb::Contact << QString() << false;
        QTest::newRow("they called") << Verb::Contact << u"own_call"_s << true;
        QTest::newRow("they wrote") << Verb::Touch << u"own_call"_s << true;
        QTest::newRow("touch") << Verb::Touch << QString() << false;
        QTest::newRow("a note says nothing to them") << Verb::Note << QString() << true;
        QTest::newRow("grading neither") << Verb::Grade << QString() << true;
    }
    void whoMustNotBeContactedIsNot()
    {
        QFETCH(Verb, verb);
        QFETCH(QString, reason);
        QFETCH(bool, allowed);
        Act told = act(verb, 10);
        told.reason = reason;
        LeadRecord byRegister = held();
        byRegister.doNotContactBecause = u"“ann@acme.example” is not to be contacted since 2026-01-05"_s;
        LeadRecord byRecord = held();
        byRecord.person.doNotContact = true;
        for (const LeadRecord &record : {byRegister, byRecord}) {
            const Result<void> answer = mayContact(record, told);
            QCOMPARE(bool(answer), allowed);
            if (!allowed) {
                QVERIFY(answer.error().message.contains(u"7"));
                QVERIFY(answer.error().message.contains(QLatin1StringView(kOwnCall)));
            }
        }
        if (!allowed)
            QVERIFY(mayContact(byRegister, told).error().message.contains(u"2026-01-05"));
        QVERIFY(mayContact(held(), told));
    }

    void whoIsLetInIsRoutedAsANewLead()
    {
        const Result<LetIn> in = letIn(held(), act(Verb::Reopen, 11), *rulebook(), Situation{.day = QDate(2026, 3, 2)});
        QVERIFY(in);
        const Lead &lead = in->change.after;
        QCOMPARE(lead.status, Status::Open);
        QCOMPARE(lead.owner, u"Ada"_s);
        QVERIFY(!lead.territory.isEmpty());
        QVERIFY(lead.reason.isEmpty());
        QVERIFY(!lead.closedAt.isValid());
        QCOMPARE(lead.stage, Stage::Inquiry);
        QVERIFY(has(in->change, EventKind::Reopened));
        QVERIFY(has(in->change, EventKind::Routed));
        QVERIFY(!in->decision.screening.screenedOut);
        // The kept facts lead to the same decision again.
        const LeadFacts kept = leadFactsFromJson(toJson(in->facts));
        QCOMPARE(decide(kept, *rulebook(), Situation{.day = QDate(2026, 3, 2)}), in->decision);
    }
    void whoIsLetInWithAnswersIsQualified()
    {
        LeadRecord record = held();
        record.lead.answers = {
            .need = u"fits"_s, .authority = u"decides"_s, .budget = u"approved"_s, .timeline = u"10"_s};
        const Result<LetIn> in = letIn(record, act(Verb::Reopen, 11), *rulebook(), Situation{.day = QDate(2026, 3, 2)});
        QVERIFY(in);
        QVERIFY(in->change.after.grade != Grade::None);
        QCOMPARE(in->change.after.stage, Stage::Qualified);
        QCOMPARE(in->change.after.reachedAt[size_t(Stage::Qualified)], monday(11));
        QVERIFY(has(in->change, EventKind::Qualified));
    }
    void aLeadWithAnOwnerStaysWithThem()
    {
        LeadRecord record = held();
        record.lead.owner = rulebook()->catchAll; // screened out by hand, after it was routed
        const Result<LetIn> in = letIn(record, act(Verb::Reopen, 11), *rulebook(), Situation{.day = QDate(2026, 3, 2)});
        QVERIFY(in);
        QCOMPARE(in->change.after.owner, rulebook()->catchAll);
    }
    void onlyWhoIsHeldIsLetIn()
    {
        LeadRecord record = held();
        record.lead.status = Status::Lost;
        QVERIFY(!letIn(record, act(Verb::Reopen, 11), *rulebook(), Situation{.day = QDate(2026, 3, 2)}));
    }
};

QTEST_APPLESS_MAIN(TestOutward)
#include "tst_outward.moc"
