// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/companies.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/explain.h"
#include "core/workspace/registerlead.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

/// Leads and the companies they belong to: found at every door, seen before routing, put right by a person.
class TestAccounts : public QObject
{
    Q_OBJECT

    // Ada has the United States, Bob the United Kingdom, Eve France.
    static void staff(test::TestWorkspace &workspace)
    {
        workspace.territories("country,owner\nUS,Ada\nGB,Bob\nFR,Eve\n");
    }
    static void leave(test::TestWorkspace &workspace, const QString &name)
    {
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        for (Rep &rep : reps) {
            if (rep.name == name)
                rep.active = false;
        }
        LW_VERIFY(changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Leaves"_s));
    }
    static void act(test::TestWorkspace &workspace, qint64 number, Verb verb, const QString &to = {})
    {
        Act act;
        act.verb = verb;
        act.to = to;
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        act.amount = Money{100'000, u"USD"_s};
        LW_VERIFY(workLeads(*workspace, {number}, act, test::someMonday()));
    }
    static void openDeal(test::TestWorkspace &workspace, qint64 number, const QString &owner)
    {
        act(workspace, number, Verb::Assign, owner);
        act(workspace, number, Verb::Opportunity);
    }
    static CompanyId companyOf(const test::TestWorkspace &workspace, qint64 number)
    {
        return workspace.lead(number).company.id;
    }
    static CompanyDetail detail(test::TestWorkspace &workspace, CompanyId id)
    {
        const Result<CompanyDetail> loaded = loadCompanyDetail(*workspace, id);
        if (!loaded)
            qWarning("%s", qPrintable(loaded.error().message));
        return loaded ? *loaded : CompanyDetail();
    }
    static Result<OperationId> change(test::TestWorkspace &workspace, CompanyId id, std::optional<bool> customer,
                                      std::optional<QString> owner)
    {
        return changeAccount(*workspace, id, {.customer = customer, .owner = std::move(owner)}, u"Manager"_s,
                             test::someMonday());
    }
    static QList<qint64> numbers(const QList<LeadRecord> &records)
    {
        QList<qint64> all;
        for (const LeadRecord &record : records)
            all += record.lead.id.value;
        return all;
    }
    static QList<qint64> suggested(test::TestWorkspace &workspace, CompanyId id)
    {
        QList<LeadRecord> records;
        for (const SuggestedLead &lead : detail(workspace, id).suggested)
            records += lead.record;
        return numbers(records);
    }
    static QStringList stepsOf(test::TestWorkspace &workspace, qint64 number)
    {
        QStringList steps;
        const auto explained = explainLead(*workspace, LeadId{number});
        if (!explained || !*explained)
            return {};
        for (const RouteStep &step : (*explained)->steps)
            steps += QString(step.value + u": "_s + step.result);
        return steps;
    }

private Q_SLOTS:
    void leadsAreFiledUnderOneCompanyByDomainAndName_data()
    {
        QTest::addColumn<QByteArray>("second"); ///< name,email,company,website
        QTest::addColumn<bool>("isSame");
        QTest::newRow("other spelling") << QByteArray("Bob,b@acme.com,\"ACME, Inc.\",") << true;
        QTest::newRow("domain, no company") << QByteArray("Bob,b@acme.com,,") << true;
        QTest::newRow("below the domain") << QByteArray("Bob,b@mail.acme.com,,") << true;
        QTest::newRow("by the website") << QByteArray("Bob,b@else.com,Acme,https://www.acme.com/contact") << true;
        QTest::newRow("name, free mail") << QByteArray("Bob,b@gmail.com,Acme,") << true;
        QTest::newRow("name, contradicting domain") << QByteArray("Bob,b@acme.org,Acme,") << false;
        QTest::newRow("free mail, no company") << QByteArray("Bob,b@gmail.com,,") << false;
        QTest::newRow("alike only") << QByteArray("Bob,b@gmail.com,Acmee,") << false;
    }
    void leadsAreFiledUnderOneCompanyByDomainAndName()
    {
        QFETCH(QByteArray, second);
        QFETCH(bool, isSame);
        const QByteArray header = "name,email,company,website\n";
        const QByteArray first = "Ann,a@acme.com,Acme,\n";
        test::TestWorkspace together, apart;
        together.import(header + first + second + '\n');
        apart.import(header + first);
        apart.import(header + second + '\n');
        for (test::TestWorkspace *workspace : {&together, &apart}) {
            QVERIFY(companyOf(*workspace, 1));
            QCOMPARE(companyOf(*workspace, 1) == companyOf(*workspace, 2), isSame);
        }
    }
    void strangersWithoutACompanyAreNotGathered_data()
    {
        QTest::addColumn<QByteArray>("written");
        for (const char *written : {"-", "n/a", "none", "unknown", "k.A.", "Private", "xxx", "Student", "Self employed",
                                    "GmbH", "AG", ".", "test", "keine", "privat", "sin empresa", "aucune"})
            QTest::newRow(written) << QByteArray(written);
    }
    void strangersWithoutACompanyAreNotGathered()
    {
        QFETCH(QByteArray, written);
        const QByteArray header = "name,email,company,country\n";
        const QByteArray first = "Ann Doe,a@gmail.com," + written + ",GB\n";
        const QByteArray second = "Bob Roe,b@gmail.com," + written + ",GB\n";
        test::TestWorkspace together, apart;
        for (test::TestWorkspace *workspace : {&together, &apart})
            staff(*workspace);
        together.import(header + first + second);
        apart.import(header + first);
        openDeal(apart, 1, u"Ada"_s);
        apart.import(header + second);
        QCOMPARE(apart.lead(2).lead.owner, u"Bob"_s); // by territory, not by a stranger's deal
        for (test::TestWorkspace *workspace : {&together, &apart}) {
            QVERIFY(companyOf(*workspace, 1) != companyOf(*workspace, 2));
            QCOMPARE(workspace->lead(2).company.name, QString::fromUtf8(written)); // shown with the lead
            const Result<CompanyList> list = listCompanies(**workspace, {});
            LW_VERIFY(list);
            QCOMPARE(list->total, 0);
        }
    }
    void whoWritesNoCompanyIsFiledByTheDomainOfOne()
    {
        test::TestWorkspace workspace;
        const QByteArray header = "name,email,company\n";
        workspace.import(header + "Ann,a@acme.com,Acme\n");
        const IntakeSummary summary = workspace.import(header + "Bob,b@acme.com,n/a\n").summary;
        QCOMPARE(companyOf(workspace, 2), companyOf(workspace, 1));
        QCOMPARE(summary.remarked, 0); // no other name was written
    }
    void aDomainIsNotLearnedByWhatIsNoCompany()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@acme.com,n/a\nBob,b@acme.com,Acme\nCem,c@acme.com,\n");
        QVERIFY(companyOf(workspace, 2) != companyOf(workspace, 1));
        QCOMPARE(workspace.lead(2).company.name, u"Acme"_s);
        QCOMPARE(companyOf(workspace, 3), companyOf(workspace, 2));
        QCOMPARE(suggested(workspace, companyOf(workspace, 2)), QList<qint64>{1});
    }
    void aMisspeltProviderIsNoCompany()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@gmial.com,Acme\nBob,b@gmial.com,Else\nCem,c@gmial.com,\n");
        QCOMPARE(workspace.lead(2).company.name, u"Else"_s);
        QVERIFY(!companyOf(workspace, 3));
    }
    void aTypedLeadIsFiledAsOneFromAFile()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@acme.com,Acme\n");
        LW_VERIFY(registerLead(*workspace,
                               {.values = {{u"full_name"_s, u"Bob Roe"_s}, {u"email"_s, u"b@acme.com"_s}},
                                .how = {},
                                .now = test::someMonday()},
                               u"Manager"_s));
        QCOMPARE(companyOf(workspace, 2), companyOf(workspace, 1));
    }
    void aCompanyWithoutADomainLearnsThatOfALaterLead()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@gmail.com,Acme\nBob,b@acme.com,Acme\nCem,c@acme.com,\n");
        QCOMPARE(companyOf(workspace, 2), companyOf(workspace, 1));
        QCOMPARE(companyOf(workspace, 3), companyOf(workspace, 1));
        workspace.import("name,email,company\nDora,d@acme.com,\n");
        QCOMPARE(companyOf(workspace, 4), companyOf(workspace, 1));
        QCOMPARE(detail(workspace, companyOf(workspace, 1)).domains, QStringList{u"acme.com"_s});
    }
    void anotherNameIsRemarkedAndKeptWithTheInquiry()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@acme.com,Acme\n");
        const IntakeSummary summary = workspace.import("name,email,company\nBob,b@acme.com,Totally Else\n").summary;
        QCOMPARE(companyOf(workspace, 2), companyOf(workspace, 1));
        QCOMPARE(summary.remarks.size(), 1);
        QVERIFY(summary.remarks.first().problem.contains(u"“Totally Else” is filed under “Acme”"));
        const Result<QList<Inquiry>> inquiries = inquiriesOf(workspace->database(), LeadId{2});
        LW_VERIFY(inquiries);
        QVERIFY(inquiries->first().payload.contains("Totally Else"));
    }
    void namesakesOfManyDomainsLeaveTheRestInOneCompany()
    {
        test::TestWorkspace workspace;
        const QByteArray header = "name,email,company\n";
        workspace.import(header + "Ann,a@acme.com,Acme\nBob,b@acme.org,Acme\nCem,c@gmail.com,Acme\n");
        workspace.import(header + "Dora,d@gmail.com,Acme\nEd,e@gmail.com,Acme\n");
        const QSet<CompanyId> companies{companyOf(workspace, 1), companyOf(workspace, 2), companyOf(workspace, 3)};
        QCOMPARE(companies.size(), 3);
        QCOMPARE(companyOf(workspace, 4), companyOf(workspace, 3));
        QCOMPARE(companyOf(workspace, 5), companyOf(workspace, 3));
    }

    void aLeadOfACompanyWithAnOpenDealGoesToItsOwner_data()
    {
        QTest::addColumn<QByteArray>("lead"); ///< name,email,company,country
        QTest::addColumn<QString>("owner");
        QTest::newRow("by domain") << QByteArray("Bob,b@acme.com,,GB") << u"Ada"_s;
        QTest::newRow("by name") << QByteArray("Bob,b@gmail.com,Acme Ltd,GB") << u"Ada"_s;
        QTest::newRow("alike only: by territory") << QByteArray("Bob,b@gmail.com,Acmee,GB") << u"Bob"_s;
        QTest::newRow("contradicting domain: by territory") << QByteArray("Bob,b@acme.org,Acme,GB") << u"Bob"_s;
    }
    void aLeadOfACompanyWithAnOpenDealGoesToItsOwner()
    {
        QFETCH(QByteArray, lead);
        QFETCH(QString, owner);
        test::TestWorkspace workspace;
        staff(workspace);
        const QByteArray header = "name,email,company,country\n";
        workspace.import(header + "Ann,a@acme.com,Acme,GB\n");
        openDeal(workspace, 1, u"Ada"_s);
        QCOMPARE(workspace.dryRun(header + lead + '\n').routed.value(owner), 1);
        workspace.import(header + lead + '\n');
        QCOMPARE(workspace.lead(2).lead.owner, owner);
        const bool byDeal = owner == u"Ada";
        QCOMPARE(workspace.lead(2).lead.territory == u"Open deal of lead 1", byDeal);
        QCOMPARE(stepsOf(workspace, 2).join(u'\n').contains(u"open deal of lead 1, worked on by Ada: won: Ada"),
                 byDeal);
    }
    void aDealOfSomebodyWhoLeftFallsThroughWithTheReason()
    {
        test::TestWorkspace workspace;
        staff(workspace);
        const QByteArray header = "name,email,company,country\n";
        workspace.import(header + "Ann,a@acme.com,Acme,FR\n");
        openDeal(workspace, 1, u"Eve"_s);
        leave(workspace, u"Eve"_s);
        workspace.import(header + "Bob,b@acme.com,Acme,GB\n");
        QCOMPARE(workspace.lead(2).lead.owner, u"Bob"_s);
        QVERIFY(stepsOf(workspace, 2).join(u'\n').contains(u"Eve is not an active rep"));
    }
    void aClosedDealSaysNothing()
    {
        test::TestWorkspace workspace;
        staff(workspace);
        workspace.import("name,email,company,country\nAnn,a@acme.com,Acme,GB\n");
        openDeal(workspace, 1, u"Ada"_s);
        Act lost;
        lost.verb = Verb::Lost;
        lost.reason = u"price"_s;
        lost.at = test::someMonday();
        lost.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {1}, lost, test::someMonday()));
        workspace.import("name,email,company,country\nBob,b@acme.com,Acme,GB\n");
        QCOMPARE(workspace.lead(2).lead.owner, u"Bob"_s);
    }
    void aCustomersLeadsGoToWhoLooksAfterThem()
    {
        test::TestWorkspace workspace;
        staff(workspace);
        const QByteArray header = "name,email,company,country\n";
        workspace.import(header + "Ann,a@acme.com,Acme,GB\n");
        LW_VERIFY(change(workspace, companyOf(workspace, 1), true, u"Ada"_s));
        workspace.import(header + "Bob,b@acme.com,Acme,GB\n");
        QCOMPARE(workspace.lead(2).lead.owner, u"Ada"_s);
        QCOMPARE(workspace.lead(2).lead.territory, u"Customer of Ada"_s);
        // an open deal comes before the customer
        openDeal(workspace, 1, u"Bob"_s);
        workspace.import(header + "Cem,c@acme.com,Acme,US\n");
        QCOMPARE(workspace.lead(3).lead.owner, u"Bob"_s);
        QVERIFY(stepsOf(workspace, 3).join(u'\n').contains(u"customer of Ada: also matches, comes later (Ada)"));
    }
    void whoSoldLooksAfterTheCustomerUnlessSomebodyElseIsNamed()
    {
        test::TestWorkspace workspace;
        staff(workspace);
        const QByteArray header = "name,email,company,country\n";
        workspace.import(header + "Ann,a@acme.com,Acme,GB\n");
        openDeal(workspace, 1, u"Ada"_s);
        act(workspace, 1, Verb::Sale);
        QVERIFY(detail(workspace, companyOf(workspace, 1)).isCustomer);
        workspace.import(header + "Bob,b@acme.com,Acme,GB\n");
        QCOMPARE(workspace.lead(2).lead.owner, u"Ada"_s);
        LW_VERIFY(change(workspace, companyOf(workspace, 1), {}, u"Bob"_s));
        workspace.import(header + "Cem,c@acme.com,Acme,US\n");
        QCOMPARE(workspace.lead(3).lead.owner, u"Bob"_s);
    }
    void aFileRoutesAsItsRowsDoOneByOne()
    {
        const QByteArray header = "name,email,company,website,country\n";
        const QList<QByteArray> rows{
            "Bob,b@acme.com,,,GB",       "Cem,c@gmail.com,Acme AG,,GB", "Dora,d@else.com,Else,,US",
            "Ed,e@else.com,Acme,,FR",    "Flo,f@gmail.com,Else,,GB",    "Gus,g@else.com,,,GB",
            "Hal,h@new.com,,new.com,US", "Ida,i@new.com,Newcomer,,GB",  "Jon,j@gmail.com,,,"};
        test::TestWorkspace together, apart;
        for (test::TestWorkspace *workspace : {&together, &apart}) {
            staff(*workspace);
            workspace->import(header + "Ann,a@acme.com,Acme,,GB\n");
            openDeal(*workspace, 1, u"Ada"_s);
        }
        together.import(header + rows.join('\n') + '\n');
        for (const QByteArray &row : rows)
            apart.import(header + row + '\n');
        for (qint64 number = 2; number < 2 + rows.size(); ++number) {
            const LeadRecord left = together.lead(number);
            const LeadRecord right = apart.lead(number);
            QCOMPARE(left.lead.owner, right.lead.owner);
            QCOMPARE(left.lead.territory, right.lead.territory);
            QCOMPARE(left.company.id, right.company.id);
            QCOMPARE(left.company.name, right.company.name);
        }
    }
    void takingAnImportBackUnlearnsItsDomains()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@gmail.com,Acme\n");
        const QByteArray before = workspace.digest();
        const ImportResult done = workspace.import("name,email,company\nBob,b@acme.com,Acme\nCem,c@else.com,Else\n");
        const QByteArray after = workspace.digest();
        const Result<Reverted> undone = workspace->undo(done.operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QCOMPARE(workspace.digest(), before);
        const Result<Reverted> again = workspace->undo(undone->operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(again);
        QCOMPARE(workspace.digest(), after);
    }

    void theListCountsAndFinds()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@acme.com,Acme\nBob,b@acme.com,Acme\nCem,c@else.com,Else GmbH\n");
        Act end;
        end.verb = Verb::Disqualify;
        end.reason = u"no_need"_s;
        end.at = test::someMonday();
        end.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {2}, end, test::someMonday()));
        const Result<CompanyList> all = listCompanies(*workspace, {});
        LW_VERIFY(all);
        QCOMPARE(all->total, 2);
        QCOMPARE(all->rows.first().name, u"Acme"_s); // as many open ones as the other, but more leads
        QCOMPARE(all->rows.first().leads, 2);
        QCOMPARE(all->rows.first().open, 1);
        QCOMPARE(all->rows.first().domain, u"acme.com"_s);
        for (const auto &[search, found] : {std::pair(u"ELSE"_s, 1), std::pair(u"acme.c"_s, 1), std::pair(u"e"_s, 2),
                                            std::pair(u"acme else"_s, 0), std::pair(u"%"_s, 0)}) {
            const Result<CompanyList> some = listCompanies(*workspace, search);
            LW_VERIFY(some);
            QCOMPARE(some->total, found);
        }
        const Result<CompanyList> one = listCompanies(*workspace, {}, 1);
        LW_VERIFY(one);
        QCOMPARE(one->rows.size(), 1);
        QCOMPARE(one->total, 2); // says that there are more
    }
    void aCompanyShowsItsLeadsAndPeople()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company,received_at,product\nAnn,a@acme.com,Acme,2026-01-05,motor\n"
                         "Bob,b@acme.com,Acme,2026-02-05,motor\n");
        workspace.import("name,email,company,received_at,product\nAnn,a@acme.com,Acme,2026-02-20,drive\n");
        const CompanyDetail acme = detail(workspace, companyOf(workspace, 1));
        QCOMPARE(numbers(acme.leads), QList<qint64>({3, 2, 1})); // newest first
        QCOMPARE(acme.leadCount, 3);
        QCOMPARE(acme.people.size(), 2);
        QVERIFY(!acme.isCustomer);
        const Result<CompanyDetail> nobody = loadCompanyDetail(*workspace, CompanyId{99});
        QVERIFY(!nobody);
        QVERIFY(nobody.error().message.contains(u"99"));
    }
    void aCustomerNeedsARepWhoWorks_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a rep") << u"Ada"_s << true;
        QTest::newRow("nobody in particular") << QString() << true;
        QTest::newRow("a stranger") << u"Stranger"_s << false;
        QTest::newRow("somebody who left") << u"Eve"_s << false;
    }
    void aCustomerNeedsARepWhoWorks()
    {
        QFETCH(QString, owner);
        QFETCH(bool, isTaken);
        test::TestWorkspace workspace;
        staff(workspace);
        leave(workspace, u"Eve"_s);
        workspace.import("name,email,company\nAnn,a@acme.com,Acme\n");
        const CompanyId acme = companyOf(workspace, 1);
        const QByteArray before = workspace.digest();
        const Result<OperationId> done = change(workspace, acme, true, owner);
        QCOMPARE(bool(done), isTaken);
        if (!isTaken) {
            QVERIFY(done.error().message.contains(owner));
            QCOMPARE(workspace.digest(), before);
            return;
        }
        QCOMPARE(detail(workspace, acme).company.owner, owner);
        QVERIFY(detail(workspace, acme).isCustomer);
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void suggestionsTellTheirNumberAndTheBestTen()
    {
        test::TestWorkspace workspace;
        QByteArray csv = "name,email,company\n";
        for (int i = 1; i <= 25; ++i)
            csv += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@acme.com,\n";
        workspace.import(csv); // nobody says the company
        workspace.import("name,email,company\nAnn,a@acme.com,Acme\n");
        const CompanyDetail acme = detail(workspace, companyOf(workspace, 26));
        QCOMPARE(acme.related, 25);
        QCOMPARE(acme.suggestedCount, 25);
        QCOMPARE(acme.suggested.size(), 10);
        QCOMPARE(codeOf(acme.suggested.first().reasons.first().sign), u"domain"_s);
    }
    void whatMayBelongHereIsSuggested_data()
    {
        QTest::addColumn<QByteArray>("lead"); ///< name,email,phone,country,company
        QTest::addColumn<bool>("isSuggested");
        QTest::newRow("one telephone, another company")
            << QByteArray("Zed,z@gmail.com,(212) 555-0147,US,Other") << true;
        QTest::newRow("a namesake with another domain") << QByteArray("Zed,z@acme.org,,,Acme") << true;
        QTest::newRow("nothing in common") << QByteArray("Zed,z@gmail.com,,,Zenith") << false;
    }
    void whatMayBelongHereIsSuggested()
    {
        QFETCH(QByteArray, lead);
        QFETCH(bool, isSuggested);
        test::TestWorkspace workspace;
        const QByteArray header = "name,email,phone,country,company\n";
        workspace.import(header + "Ann,a@acme.com,+1 212 555 0147,US,Acme\n" + lead + '\n');
        QVERIFY(companyOf(workspace, 2) != companyOf(workspace, 1));
        QCOMPARE(suggested(workspace, companyOf(workspace, 1)), isSuggested ? QList<qint64>{2} : QList<qint64>());
    }
    void aSuggestionTakenMovesTheLeadAndCanBeUndone()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@acme.com,Acme\nBob,b@acme.org,Acme\n");
        const CompanyId acme = companyOf(workspace, 1);
        const QByteArray before = workspace.digest();
        QCOMPARE(suggested(workspace, acme), QList<qint64>{2});
        const Result<OperationId> done = linkCompany(*workspace, LeadId{2}, acme, u"Manager"_s, test::someMonday());
        LW_VERIFY(done);
        QCOMPARE(companyOf(workspace, 2), acme);
        QCOMPARE(workspace.lead(2).person.company, acme);
        QVERIFY(suggested(workspace, acme).isEmpty());
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{2});
        LW_VERIFY(events);
        QVERIFY(events->last().detail.contains(u"Acme"));
        QVERIFY(!linkCompany(*workspace, LeadId{2}, acme, u"Manager"_s, test::someMonday())); // stands there already
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void aSuggestionRefusedIsNotMadeAgain()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn,a@acme.com,Acme\nBob,b@acme.org,Acme\n");
        const CompanyId acme = companyOf(workspace, 1);
        const QByteArray before = workspace.digest();
        const Result<OperationId> done =
            refuseSuggestion(*workspace, LeadId{2}, acme, u"Manager"_s, test::someMonday());
        LW_VERIFY(done);
        QVERIFY(suggested(workspace, acme).isEmpty());
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(suggested(workspace, acme), QList<qint64>{2});
        QCOMPARE(workspace.digest(), before);
    }

    void aRefusedLeadGoesToTheCompanyItWrote()
    {
        test::TestWorkspace workspace;
        const QByteArray header = "name,email,company\n";
        workspace.import(header + "Ann Doe,a@dale.com,Dale Tools\nBob Roe,b@dale.com,Sol Hotels\n");
        const CompanyId dale = companyOf(workspace, 1);
        QCOMPARE(companyOf(workspace, 2), dale); // by its domain
        const QByteArray before = workspace.digest();
        const Result<OperationId> done =
            refuseSuggestion(*workspace, LeadId{2}, dale, u"Manager"_s, test::someMonday());
        LW_VERIFY(done);
        const LeadRecord moved = workspace.lead(2);
        QVERIFY(moved.company.id != dale);
        QCOMPARE(moved.company.name, u"Sol Hotels"_s);
        QCOMPARE(moved.company.nameKey, u"sol hotels"_s);
        QCOMPARE(moved.person.company, moved.company.id);
        QCOMPARE(numbers(detail(workspace, dale).leads), QList<qint64>{1});
        QVERIFY(suggested(workspace, dale).isEmpty());
        QVERIFY(detail(workspace, moved.company.id).domains.isEmpty()); // the domain stays the other's
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{2});
        LW_VERIFY(events);
        QVERIFY2(events->last().detail.contains(u"Sol Hotels"), qPrintable(events->last().detail));
        const QByteArray after = workspace.digest();
        const Result<Reverted> undone = workspace->undo(*done, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QCOMPARE(workspace.digest(), before);
        LW_VERIFY(workspace->undo(undone->operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), after);
    }
    void aRefusedLeadGoesToTheCompanyOfThatNameWhichIsKnown()
    {
        test::TestWorkspace workspace;
        const QByteArray header = "name,email,company\n";
        workspace.import(header + "Ann Doe,a@dale.com,Dale Tools\nBob Roe,b@dale.com,Sol Hotels Ltd\n");
        workspace.import(header + "Cem Poe,c@sol.com,Sol Hotels\n");
        LW_VERIFY(refuseSuggestion(*workspace, LeadId{2}, companyOf(workspace, 1), u"Manager"_s, test::someMonday()));
        QCOMPARE(companyOf(workspace, 2), companyOf(workspace, 3));
    }
    void aRefusedLeadThatWroteNoCompanyHasNone_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("blank") << QByteArray();
        QTest::newRow("in place of one") << QByteArray("n/a");
    }
    void aRefusedLeadThatWroteNoCompanyHasNone()
    {
        QFETCH(QByteArray, written);
        test::TestWorkspace workspace;
        const QByteArray header = "name,email,company\n";
        workspace.import(header + "Ann Doe,a@dale.com,Dale Tools\nBob Roe,b@dale.com," + written + '\n');
        const CompanyId dale = companyOf(workspace, 1);
        QCOMPARE(companyOf(workspace, 2), dale);
        const QByteArray before = workspace.digest();
        const Result<OperationId> done =
            refuseSuggestion(*workspace, LeadId{2}, dale, u"Manager"_s, test::someMonday());
        LW_VERIFY(done);
        QVERIFY(companyOf(workspace, 2) != dale);
        QCOMPARE(workspace.lead(2).company.name, QString());
        const Result<CompanyList> list = listCompanies(*workspace, {});
        LW_VERIFY(list);
        QCOMPARE(list->total, 1);
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void aLeadThatLeavesAForbiddenCompanyIsStillNotContacted()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,phone,website,company\n"
                         "Ann Doe,a@dale.com,,dale.com,Dale Tools\n"
                         "Bob Roe,,+1 212 555 0147,,Roe Works\n");
        const CompanyId dale = companyOf(workspace, 1);
        LW_VERIFY(linkCompany(*workspace, LeadId{2}, dale, u"Manager"_s, test::someMonday()));
        const Result<DoNotContactEntry> domain = typedEntry(ContactKind::Domain, u"dale.com"_s);
        LW_VERIFY(domain);
        LW_VERIFY(forbidContact(*workspace, {*domain}, u"asked"_s, u"Manager"_s, test::someMonday()));
        QVERIFY(workspace.lead(2).isForbidden()); // as one of Dale
        const Result<OperationId> done =
            refuseSuggestion(*workspace, LeadId{2}, dale, u"Manager"_s, test::someMonday());
        LW_VERIFY(done);
        QVERIFY(companyOf(workspace, 2) != dale);
        QVERIFY(workspace.lead(2).isForbidden());
        QVERIFY2(workspace.lead(2).doNotContactBecause.contains(u"+1 212 555 0147"),
                 qPrintable(workspace.lead(2).doNotContactBecause));
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(companyOf(workspace, 2), dale);
        QVERIFY(workspace.lead(2).isForbidden());
    }
    void theNextResponseDoesNotBringARefusedLeadBack()
    {
        for (const QByteArray &written : {QByteArray("Sol Hotels"), QByteArray()}) {
            test::TestWorkspace workspace;
            const QByteArray header = "name,email,company,product\n";
            workspace.import(header + "Ann Doe,a@dale.com,Dale Tools,\nBob Roe,b@dale.com," + written + ",motor\n");
            const CompanyId dale = companyOf(workspace, 1);
            LW_VERIFY(refuseSuggestion(*workspace, LeadId{2}, dale, u"Manager"_s, test::someMonday()));
            const CompanyId home = companyOf(workspace, 2);
            QVERIFY(home != dale);
            const ImportResult again = workspace.import(header + "Bob Roe,b@dale.com," + written + ",motor\n" +
                                                        "Bob Roe,b@dale.com," + written + ",drive\n");
            QCOMPARE(again.summary.responses, 1);
            QCOMPARE(again.summary.leadsNew, 1); // for another product: a new lead of the same person
            QCOMPARE(companyOf(workspace, 2), home);
            QCOMPARE(companyOf(workspace, again.firstNumber + 1), home);
        }
    }
    void aLeadThatIsNotThereCannotBeRefused()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn Doe,a@dale.com,Dale Tools\n");
        const Result<OperationId> refused =
            refuseSuggestion(*workspace, LeadId{77}, companyOf(workspace, 1), u"Manager"_s, test::someMonday());
        QVERIFY(!refused); // there is none of that number
        QCOMPARE(numbers(detail(workspace, companyOf(workspace, 1)).leads), QList<qint64>{1});
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
