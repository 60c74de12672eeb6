// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/batchstore.h"
#include "core/store/historystore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/registerlead.h"
#include "tests/support/testsupport.h"

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

TypedLead typed(const QHash<QString, QString> &values, const QDateTime &now = test::someMonday())
{
    return {.values = values, .how = u"phone call"_s, .now = now};
}

TypedLead annDoe()
{
    return typed({{u"full_name"_s, u"Ann Doe"_s},
                  {u"first_name"_s, u"Ann"_s},
                  {u"last_name"_s, u"Doe"_s},
                  {u"email"_s, u"ann@acme.example"_s},
                  {u"company"_s, u"Acme"_s},
                  {u"country"_s, u"US"_s},
                  {u"state"_s, u"NY"_s}});
}

TypedLead with(TypedLead lead, const QString &name, const QString &value)
{
    lead.values.insert(name, value);
    return lead;
}

/// A workspace with a territory and a competitor.
struct Bench : test::TestWorkspace {
    Bench()
    {
        territories("country,state,owner\nUS,NY,Ada\nUS,CA,Ben\n");
        Rulebook rulebook = workspace->rulebook()->rulebook;
        ScreeningList list = rulebook.screening;
        list.competitorDomains += u"rival.example"_s;
        list.competitorNames += u"Rival Pumps"_s;
        rulebook.screening = list;
        const Deed deed{u"rulebook"_s, u"Competitors"_s, u"Manager"_s, test::someMonday()};
        const auto changed = workspace->perform(deed, [&](OpenDeed &open) -> Result<void> {
            const Result<RulebookId> inForce = putInForce(open.database, rulebook, test::someMonday());
            return inForce ? Result<void>() : Result<void>(inForce.error());
        });
        if (!changed || !workspace->refresh())
            qFatal("The competitors cannot be put in force.");
    }
    LeadPreview preview(const TypedLead &lead)
    {
        const Result<LeadColumns> columns = workspace->columns();
        const Result<LeadPreview> preview = previewLead(*workspace, lead, columns ? &*columns : nullptr);
        if (!preview)
            qWarning("%s", qPrintable(preview.error().message));
        return preview ? *preview : LeadPreview();
    }
    qint64 save(const TypedLead &lead)
    {
        const Result<ImportResult> done = registerLead(*workspace, lead, u"Manager"_s);
        if (!done)
            qWarning("%s", qPrintable(done.error().message));
        return done ? done->firstNumber : 0;
    }
};

} // namespace

class TestRegisterLead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsFilledBecomesAColumn()
    {
        const RawTable table = tableOfTypedLead(
            typed({{u"full_name"_s, u" Ann Doe "_s}, {u"email"_s, u"  "_s}, {u"department"_s, u"Service"_s}}));
        QCOMPARE(table.headers, (QStringList{u"department"_s, u"full_name"_s}));
        QCOMPARE(table.rows.size(), 1);
        QCOMPARE(table.rows.first().cells, (QStringList{u"Service"_s, u"Ann Doe"_s}));
        QCOMPARE(table.fileName, u"phone call"_s);
        QVERIFY(!table.sha256.isEmpty());
    }
    void aTypedLeadGoesTheWayOfEveryImport()
    {
        Bench bench;
        const QByteArray before = bench.digest();
        const LeadPreview preview = bench.preview(annDoe());
        QCOMPARE(preview.row.outcome, IntakeOutcome::NewLead);
        QVERIFY(!preview.problem);
        QVERIFY(!preview.joined);
        QCOMPARE(preview.row.decision.routing.owner, u"Ada"_s);
        QCOMPARE(bench.digest(), before); // a preview writes nothing
        const qint64 number = bench.save(annDoe());
        const LeadRecord lead = bench.lead(number);
        QCOMPARE(lead.lead.owner, u"Ada"_s);
        QCOMPARE(lead.person.fullName, u"Ann Doe"_s);
        QCOMPARE(lead.person.lastName, u"Doe"_s);
        QVERIFY(preview.due.isValid());
        QCOMPARE(preview.due, lead.deadline); // the promise shown is the promise kept
        QVERIFY(bench.balanceHolds());
    }
    void whatARepFindsStaysWithThemUnlessThePolicyRoutesIt()
    {
        Bench bench;
        People people = bench.workspace->people();
        people.members += Member{.name = u"Ben"_s, .login = {}, .department = {}, .roles = {codeOf(Role::Rep)}};
        LW_VERIFY(changePeople(*bench.workspace, people, u"Manager"_s, test::someMonday(), u"Ben"_s));
        TypedLead found = annDoe(); // of New York, which is Ada's
        found.by = u"Ben"_s;
        QCOMPARE(bench.preview(found).row.decision.routing.owner, u"Ben"_s);
        const Result<ImportResult> kept = registerLead(*bench.workspace, found, u"Ben"_s);
        LW_VERIFY(kept);
        QCOMPARE(bench.lead(kept->firstNumber).lead.owner, u"Ben"_s);

        Rulebook rulebook = bench.workspace->rulebook()->rulebook;
        for (PolicyRule &rule : rulebook.policy) {
            if (rule.type == RuleType::Routing)
                rule.parameters.insert(u"own_leads"_s, u"route"_s);
        }
        LW_VERIFY(putRulebook(*bench.workspace, rulebook,
                              {u"rulebook"_s, u"Route own leads"_s, u"Manager"_s, test::someMonday()}));
        found.values = {{u"full_name"_s, u"Cy Poe"_s},
                        {u"email"_s, u"cy@other.example"_s},
                        {u"country"_s, u"US"_s},
                        {u"state"_s, u"NY"_s}};
        QCOMPARE(bench.preview(found).row.decision.routing.owner, u"Ada"_s);
    }
    void theDeadlineShownHoldsForAnsweredQuestionsToo()
    {
        Bench bench;
        TypedLead lead = annDoe();
        for (const auto &[name, value] : {std::pair{u"need"_s, u"fits"_s},
                                          {u"authority"_s, u"decides"_s},
                                          {u"budget"_s, u"approved"_s},
                                          {u"timeline"_s, u"30"_s}})
            lead.values.insert(name, value);
        const LeadPreview preview = bench.preview(lead);
        const LeadRecord saved = bench.lead(bench.save(lead));
        QCOMPARE(saved.lead.stage, Stage::Qualified);
        QCOMPARE(preview.due, saved.deadline);
    }
    void whoAsksAgainIsSeenBeforeItIsSaved()
    {
        Bench bench;
        const qint64 first = bench.save(annDoe());
        const TypedLead again = with(annDoe(), u"message"_s, u"Please call me"_s);
        const LeadPreview preview = bench.preview(again);
        QCOMPARE(preview.row.outcome, IntakeOutcome::Response);
        QVERIFY(preview.joined);
        QCOMPARE(preview.joined->lead.id.value, first);
        QCOMPARE(preview.due, bench.lead(first).deadline);
        QCOMPARE(preview.lookAlikes.size(), 1);
        QVERIFY(preview.lookAlikes.first().isSame);
        QVERIFY(preview.lookAlikes.first().agrees.contains(Field::Email));
        const qint64 second = bench.save(again);
        QVERIFY(second > first);
        QCOMPARE(bench.lead(second).lead.id.value, first); // an inquiry of the same lead
        QVERIFY(bench.balanceHolds());
    }
    void aClosedLeadOfTheSamePersonIsShownToo()
    {
        Bench bench;
        bench.save(with(annDoe(), u"email"_s, u"ann@rival.example"_s)); // screened out at once
        TypedLead again = with(annDoe(), u"email"_s, u"ann@rival.example"_s);
        const LeadPreview preview = bench.preview(again);
        QVERIFY(!preview.joined);
        QCOMPARE(preview.lookAlikes.size(), 1);
        QCOMPARE(preview.lookAlikes.first().record.lead.status, Status::ScreenedOut);
    }
    void aNameAloneFindsItsNamesakes()
    {
        Bench bench;
        bench.save(annDoe());
        const LeadPreview preview = bench.preview(typed({{u"full_name"_s, u"Doe, Ann"_s}}));
        QCOMPARE(preview.lookAlikes.size(), 1);
        QCOMPARE(preview.lookAlikes.first().agrees, QList<Field>{Field::FullName});
        QVERIFY(!preview.lookAlikes.first().isSame);
        QCOMPARE(bench.preview(typed({{u"full_name"_s, u"Ann"_s}})).lookAlikes.size(), 0); // one word tells nothing
        QCOMPARE(bench.preview(typed({{u"full_name"_s, u"Ann Roe"_s}})).lookAlikes.size(), 0);
    }
    void noMoreLookAlikesThanCanBeRead()
    {
        Bench bench;
        for (qsizetype i = 0; i <= kLookAlikesShown; ++i)
            bench.save(typed({{u"full_name"_s, u"Ann Doe"_s}, {u"email"_s, u"ann%1@x.example"_s.arg(i)}}));
        const LeadPreview preview = bench.preview(typed({{u"full_name"_s, u"Ann Doe"_s}}));
        QCOMPARE(preview.lookAlikes.size(), kLookAlikesShown);
        QVERIFY(preview.hasMore);
    }
    void competitorsAreSeenBeforeTheyAreSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("by e-mail") << u"email"_s << u"joe@mail.rival.example"_s;
        QTest::newRow("by company") << u"company"_s << u"RIVAL PUMPS Inc."_s;
        QTest::newRow("by website") << u"website"_s << u"www.rival.example"_s;
    }
    void competitorsAreSeenBeforeTheyAreSaved()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        Bench bench;
        const TypedLead lead = with(annDoe(), name, value);
        const LeadPreview preview = bench.preview(lead);
        QCOMPARE(preview.row.outcome, IntakeOutcome::ScreenedOut);
        QCOMPARE(preview.row.decision.screening.reason, u"competitor"_s);
        QVERIFY(!preview.due.isValid());
        QCOMPARE(bench.lead(bench.save(lead)).lead.status, Status::ScreenedOut);
        QVERIFY(bench.balanceHolds());
    }
    void whatCannotBeRegisteredSaysWhere_data()
    {
        QTest::addColumn<TypedLead>("lead");
        QTest::addColumn<int>("field");
        QTest::newRow("nothing at all") << typed({}) << int(Field::FullName);
        QTest::newRow("a phone only") << typed({{u"phone"_s, u"+1 860 253 6354"_s}}) << int(Field::FullName);
        QTest::newRow("too long") << with(annDoe(), u"title"_s, QString(1001, u'x')) << int(Field::Title);
        QTest::newRow("no date") << with(annDoe(), u"received_at"_s, u"soon"_s) << int(Field::ReceivedAt);
    }
    void whatCannotBeRegisteredSaysWhere()
    {
        QFETCH(TypedLead, lead);
        QFETCH(int, field);
        Bench bench;
        const QByteArray before = bench.digest();
        const LeadPreview preview = bench.preview(lead);
        QVERIFY(preview.problem);
        QVERIFY(preview.problem->field);
        QCOMPARE(int(*preview.problem->field), field);
        const Result<ImportResult> done = registerLead(*bench, lead, u"Manager"_s);
        QVERIFY(!done);
        QVERIFY(done.error().message.contains(preview.problem->text));
        QCOMPARE(bench.digest(), before);
    }
    void theArrivalIsWhenTheySayInTheWorkspacesZone()
    {
        Settings settings;
        settings.zoneId = "Europe/Berlin";
        test::TestWorkspace workspace(settings);
        const TypedLead lead = with(annDoe(), u"received_at"_s, u"2026-02-27 17:30:00"_s);
        const Result<ImportResult> done = registerLead(*workspace, lead, u"Manager"_s);
        LW_VERIFY(done);
        QCOMPARE(workspace.lead(done->firstNumber).lead.receivedAt(),
                 QDateTime(QDate(2026, 2, 27), QTime(16, 30), Qt::UTC));
    }
    void whatIsNoFieldIsKeptWithTheInquiry()
    {
        Bench bench;
        TypedLead lead = with(annDoe(), u"referrer"_s, u"Ada"_s);
        lead.values.insert(u"department"_s, u"Service"_s);
        lead.values.insert(u"pasted_text"_s, u"Ann Doe\nAcme"_s);
        const qint64 number = bench.save(lead);
        const Result<QList<Inquiry>> inquiries = inquiriesOf(bench->database(), LeadId{number});
        LW_VERIFY(inquiries);
        QCOMPARE(inquiries->size(), 1);
        QCOMPARE(inquiries->first().referrer, u"Ada"_s);
        const QJsonObject payload = QJsonDocument::fromJson(inquiries->first().payload).object();
        QCOMPARE(payload.value(u"department"_s).toString(), u"Service"_s);
        QCOMPARE(payload.value(u"pasted_text"_s).toString(), u"Ann Doe\nAcme"_s);
    }
    void undoTakesItBack()
    {
        Bench bench;
        const QByteArray before = bench.digest();
        const Result<ImportResult> done = registerLead(*bench, annDoe(), u"Manager"_s);
        LW_VERIFY(done);
        QVERIFY(bench.digest() != before);
        LW_VERIFY(bench->undo(done->operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(bench.digest(), before);
        QVERIFY(bench.balanceHolds());
    }
    void itIsNotRememberedAsAKindOfFile()
    {
        Bench bench;
        bench.save(annDoe());
        const RawTable table = tableOfTypedLead(annDoe());
        const Result<std::optional<ColumnMapping>> profile =
            rememberedProfile(bench->database(), u"import"_s, table.headers);
        LW_VERIFY(profile);
        QVERIFY(!*profile);
    }
    void theDeedIsNamedAfterTheLead_data()
    {
        QTest::addColumn<TypedLead>("lead");
        QTest::addColumn<QString>("label");
        QTest::newRow("name") << annDoe() << u"Register Ann Doe"_s;
        QTest::newRow("company") << typed({{u"company"_s, u"Acme"_s}}) << u"Register Acme"_s;
        QTest::newRow("e-mail") << typed({{u"email"_s, u"a@x.example"_s}}) << u"Register a@x.example"_s;
        QTest::newRow("nothing") << typed({}) << u"Register a lead"_s;
    }
    void theDeedIsNamedAfterTheLead()
    {
        QFETCH(TypedLead, lead);
        QFETCH(QString, label);
        QCOMPARE(labelOfRegistering(lead), label);
    }
};

QTEST_GUILESS_MAIN(TestRegisterLead)
#include "tst_registerlead.moc"
