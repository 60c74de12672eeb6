// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/leads/disposition.h"
#include "core/rules/leadfacts.h"
#include "core/rules/screening.h"
#include "core/rules/screeningjson.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

LeadFacts reachable(const QString &company = {})
{
    LeadFacts facts;
    facts.company = company;
    facts.companyKey = companyNameKey(company);
    facts.hasReach = true;
    return facts;
}

ScreeningEntry entry(const QString &reason, ScreenBy by, const QString &value, const QString &company = {})
{
    return {.reason = reason, .by = by, .value = value, .company = company};
}

CompiledScreening listOf(const QList<ScreeningEntry> &entries)
{
    return compile(screeningListOf(entries, {}));
}

} // namespace

class TestScreening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nonBuyersAreScreenedOut_data()
    {
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("country");
        QTest::addColumn<bool>("reach");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a buyer") << u"Acme"_s << u"a@acme.example"_s << u"US"_s << true << QString();
        QTest::newRow("competitor by name") << u"RIVAL Inc."_s << QString() << u"US"_s << true << u"competitor"_s;
        QTest::newRow("competitor by mail") << QString() << u"x@rival.example"_s << u"US"_s << true << u"competitor"_s;
        QTest::newRow("by sub-domain") << QString() << u"x@mail.rival.example"_s << u"US"_s << true << u"competitor"_s;
        QTest::newRow("a longer name is not it")
            << u"Rival Watches"_s << u"x@notrival.example"_s << u"US"_s << true << QString();
        QTest::newRow("country not served") << u"Acme"_s << QString() << u"FR"_s << true << u"outside_countries"_s;
        QTest::newRow("country unknown is served") << u"Acme"_s << QString() << QString() << true << QString();
        QTest::newRow("nobody to reach") << u"Acme"_s << QString() << u"US"_s << false << u"unreachable"_s;
    }
    void nonBuyersAreScreenedOut()
    {
        QFETCH(QString, company);
        QFETCH(QString, email);
        QFETCH(QString, country);
        QFETCH(bool, reach);
        LeadFacts facts;
        facts.company = company;
        facts.companyKey = companyNameKey(company);
        facts.emailKey = email;
        facts.countryCode = country;
        facts.hasReach = reach;
        const CompiledScreening list = compile(ScreeningList{{u"Rival GmbH"_s}, {u"www.rival.example"_s}, {u"US"_s}});
        const Screening screening = screen(facts, list);
        QTEST(screening.reason, "reason");
        QCOMPARE(screening.screenedOut, !screening.because.isEmpty());
    }
    void anEmptyListScreensNobodyButTheUnreachable()
    {
        LeadFacts facts;
        facts.hasReach = true;
        QVERIFY(!screen(facts, compile(ScreeningList{})).screenedOut);
        facts.hasReach = false;
        QVERIFY(screen(facts, compile(ScreeningList{})).screenedOut);
        facts.identityByFile = true; // the profile answers for how this lead is identified
        QVERIFY(!screen(facts, compile(ScreeningList{})).screenedOut);
    }

    void everyKindOfEntryHoldsForWhomItMeans_data()
    {
        QTest::addColumn<ScreenBy>("by");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("seen");
        QTest::addColumn<bool>("held");
        const auto row = [](const char *name, ScreenBy by, const QString &value, const QString &seen, bool held) {
            QTest::newRow(name) << by << value << seen << held;
        };
        row("company", ScreenBy::Company, u"Seller & Sons Ltd"_s, u"seller and sons"_s, true);
        row("another company", ScreenBy::Company, u"Seller & Sons Ltd"_s, u"Seller Brothers"_s, false);
        row("domain with www", ScreenBy::Domain, u"https://www.seller.example/about"_s, u"seller.example"_s, true);
        row("sub-domain", ScreenBy::Domain, u"seller.example"_s, u"eu.mail.seller.example"_s, true);
        row("only the end is alike", ScreenBy::Domain, u"seller.example"_s, u"bestseller.example"_s, false);
        row("domain above the entry", ScreenBy::Domain, u"mail.seller.example"_s, u"seller.example"_s, false);
        row("person", ScreenBy::Person, u"Jane Roe"_s, u"ROE, Jane"_s, true);
        row("person with accents", ScreenBy::Person, u"René Müller"_s, u"Rene Muller"_s, true);
        row("person with a middle name", ScreenBy::Person, u"Jane Roe"_s, u"Dr. Jane M. Roe"_s, true);
        row("another first name", ScreenBy::Person, u"Jane Roe"_s, u"Janet Roe"_s, false);
        row("title", ScreenBy::Title, u"journalist"_s, u"Senior Journalist (freelance)"_s, true);
        row("part of a word", ScreenBy::Title, u"art"_s, u"Head of Start-ups"_s, false);
        row("the whole title", ScreenBy::Title, u"=student"_s, u" Student "_s, true);
        row("more than the title", ScreenBy::Title, u"=student"_s, u"Dean of Student Affairs"_s, false);
        row("message", ScreenBy::Word, u"job application"_s, u"Hello,\nmy Job-Application is attached."_s, true);
        row("words in another order", ScreenBy::Word, u"job application"_s, u"The application for the job"_s, false);
        row("words apart", ScreenBy::Word, u"my cv"_s, u"my old cv"_s, false);
        row("curly apostrophe", ScreenBy::Word, u"I'm a student"_s, u"Hi, I’m a student of law"_s, true);
    }
    void everyKindOfEntryHoldsForWhomItMeans()
    {
        QFETCH(ScreenBy, by);
        QFETCH(QString, value);
        QFETCH(QString, seen);
        QFETCH(bool, held);
        LeadFacts facts = reachable(by == ScreenBy::Company ? seen : QString());
        (by == ScreenBy::Domain   ? facts.website
         : by == ScreenBy::Person ? facts.name
         : by == ScreenBy::Title  ? facts.title
         : by == ScreenBy::Word   ? facts.message
                                  : facts.city) = seen;
        const Screening screening = screen(facts, listOf({entry(u"supplier"_s, by, value)}));
        QCOMPARE(screening.screenedOut, held);
        QCOMPARE(screening.reason, held ? u"supplier"_s : QString());
        QCOMPARE(!screening.because.isEmpty(), held);
    }
    void aPersonAtACompanyIsNotHeldElsewhere()
    {
        const CompiledScreening list =
            listOf({entry(u"competitor"_s, ScreenBy::Person, u"Jane Roe"_s, u"Rival Corp"_s)});
        LeadFacts facts = reachable(u"Rival"_s);
        facts.name = u"Jane Roe"_s;
        QVERIFY(screen(facts, list).screenedOut);
        LeadFacts elsewhere = reachable(u"Acme"_s);
        elsewhere.name = u"Jane Roe"_s;
        QVERIFY(!screen(elsewhere, list).screenedOut);
    }

    void aNameLikeACompetitorsIsHeldUnderItsOwnReason()
    {
        const CompiledScreening list = compile(ScreeningList{{u"Rivalcorp Engineering GmbH"_s}, {}, {}});
        const Screening alike = screen(reachable(u"Rivalcorp Enginering"_s), list);
        QCOMPARE(alike.reason, u"competitor_look_alike"_s);
        QVERIFY2(alike.because.contains(u"Rivalcorp Engineering GmbH"_s), qPrintable(alike.because));
        QVERIFY2(alike.because.contains(u'%'), qPrintable(alike.because));
        QCOMPARE(screen(reachable(u"Rivalcorp Engineering AG"_s), list).reason, u"competitor"_s);
        QVERIFY(!screen(reachable(u"Blue Harbour Foods"_s), list).screenedOut);
    }
    void aSuppliersNameHoldsNobodyWhoIsOnlyLikeIt()
    {
        const CompiledScreening list =
            listOf({entry(u"supplier"_s, ScreenBy::Company, u"Rivalcorp Engineering GmbH"_s)});
        QVERIFY(!screen(reachable(u"Rivalcorp Enginering"_s), list).screenedOut);
    }
    void aHigherThresholdLetsMoreThrough()
    {
        const ScreeningList list{{u"Rivalcorp Engineering GmbH"_s}, {}, {}};
        QVERIFY(screen(reachable(u"Rivalcorp Enginering"_s), compile(list, 0.5)).screenedOut);
        QVERIFY(!screen(reachable(u"Rivalcorp Enginering"_s), compile(list, 1.0)).screenedOut);
    }
    void whoWasLetInIsNotAskedAgain()
    {
        const CompiledScreening list = compile(ScreeningList{{u"Rival"_s}, {}, {u"US"_s}});
        LeadFacts facts = reachable(u"Rival"_s);
        QVERIFY(screen(facts, list).screenedOut);
        facts.letIn = true;
        facts.hasReach = false;
        facts.countryCode = u"FR"_s;
        QCOMPARE(screen(facts, list), Screening());
    }

    // The kept facts must lead to the same decision again, without the message.
    void theWordsThatDecidedDecideAgainWithoutTheMessage()
    {
        const CompiledScreening list = listOf({entry(u"job_seeker"_s, ScreenBy::Word, u"job application"_s)});
        LeadFacts facts = reachable();
        facts.message = u"Please find my job application and a secret attached."_s;
        const Screening first = screen(facts, list);
        QCOMPARE(first.messageWords, u"job application"_s);
        LeadFacts kept = facts;
        kept.messageWords = first.messageWords;
        const LeadFacts again = leadFactsFromJson(toJson(kept));
        QVERIFY(again.message.isEmpty());
        QCOMPARE(screen(again, list), first);
        LeadFacts buyer = reachable();
        buyer.message = u"Please send a quote."_s;
        QVERIFY(toJson(buyer).isEmpty() || !toJson(buyer).contains(u"message_words"_s));
    }
    void factsKeptBeforeStillRead()
    {
        const LeadFacts facts = leadFactsFromJson({{u"company"_s, u"Acme"_s}, {u"has_reach"_s, true}});
        QCOMPARE(facts.company, u"Acme"_s);
        QVERIFY(facts.hasReach);
        QVERIFY(!facts.letIn);
        QVERIFY(facts.messageWords.isEmpty());
    }

    void theListItBeginsWithHoldsThoseItMeansAndNoBuyer_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("reason");
        QTest::newRow("student") << u"Student"_s << QString() << u"student"_s;
        QTest::newRow("PhD student") << u"PhD Student, Physics"_s << QString() << u"student"_s;
        QTest::newRow("thesis") << QString() << u"I am writing my thesis on pumps."_s << u"student"_s;
        QTest::newRow("job") << QString() << u"I would like to apply for a job."_s << u"job_seeker"_s;
        QTest::newRow("press") << u"Freelance journalist"_s << QString() << u"press"_s;
        QTest::newRow("investor") << QString() << u"A question to Investor Relations"_s << u"investor"_s;
        const auto held = [](const char *name, const QString &message, const QString &reason) {
            QTest::newRow(name) << QString() << message << reason;
        };
        held("data for a thesis", u"Could you send data for my thesis?"_s, u"student"_s);
        held("Masterarbeit", u"Ich schreibe meine Masterarbeit über Pumpen."_s, u"student"_s);
        held("mémoire", u"C’est dans le cadre de mon mémoire."_s, u"student"_s);
        held("tesis", u"Estoy escribiendo mi tesis."_s, u"student"_s);
        held("cv", u"Attached is my CV for your opening."_s, u"job_seeker"_s);
        held("resume", u"Please find my résumé attached."_s, u"job_seeker"_s);
        held("Bewerbung", u"Hiermit bewerbe ich mich bei Ihnen."_s, u"job_seeker"_s);
        held("candidature", u"Vous trouverez ci-joint mon CV."_s, u"job_seeker"_s);
        held("currículum", u"Adjunto mi currículum."_s, u"job_seeker"_s);
        held("an article", u"I'm a journalist and need a picture."_s, u"press"_s);
        held("periodista", u"Soy periodista de Madrid."_s, u"press"_s);
        held("shares", u"I want to buy shares of your company."_s, u"investor"_s);
        held("Unternehmen", u"Ich möchte in Ihr Unternehmen investieren."_s, u"investor"_s);
        held("a shareholder buys", u"As a shareholder of your company I trust you and want to buy 20 pumps."_s, {});
        held("a partner of the thesis", u"My thesis partner bought your pump; we want ten."_s, {});
        held("a joint of a car", u"My CV joint broke, please quote two."_s, {});
        held("a press is bought", u"Press inquiry: what does a 20 t press cost?"_s, {});
        held("filter media", u"Media inquiry: 40 kg of filter media."_s, {});
        held("an adhesive for a job", u"Which glue for this job application?"_s, {});
        held("for a supervisor", u"My dissertation supervisor recommends you; we order five."_s, {});
        for (const QString &title :
             {u"Student Affairs Manager"_s, u"Head of Student Services"_s, u"Graduate Student Office Manager"_s,
              u"Investor Relations Manager"_s, u"Journalist Liaison Officer"_s, u"Reporter Services Lead"_s})
            QTest::newRow(qPrintable(title)) << title << QString() << QString();
        for (const QString &title : {u"Studentin"_s, u"Étudiant"_s, u"estudiante"_s, u"Graduate student"_s})
            QTest::newRow(qPrintable(title)) << title << QString() << u"student"_s;
        QTest::newRow("a dean buys") << u"Director of Student Housing"_s << u"We need 40 pumps."_s << QString();
        QTest::newRow("a publisher buys") << u"Press operator"_s << u"For our printing press"_s << QString();
        QTest::newRow("an applicator buys") << u"Application engineer"_s << u"A new job for this pump"_s << QString();
        QTest::newRow("a bank buys") << u"Head of Investor Services"_s << u"Please call me."_s << QString();
    }
    void theListItBeginsWithHoldsThoseItMeansAndNoBuyer()
    {
        QFETCH(QString, title);
        QFETCH(QString, message);
        LeadFacts facts = reachable(u"Acme"_s);
        facts.title = title;
        facts.message = message;
        QTEST(screen(facts, listOf(defaultScreening())).reason, "reason");
    }
    void aTitleHoldsByItsWordsAndWithAnEqualsSignWhole_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("held");
        QTest::newRow("words, whole title") << u"student"_s << u"Student"_s << true;
        QTest::newRow("words, inside") << u"student"_s << u"Head of Student Services"_s << true;
        QTest::newRow("words, part of a word") << u"student"_s << u"Studentship Officer"_s << false;
        QTest::newRow("whole, case and accents") << u"=étudiant"_s << u"ETUDIANT"_s << true;
        QTest::newRow("whole, inside") << u"=student"_s << u"Student Affairs Manager"_s << false;
    }
    void aTitleHoldsByItsWordsAndWithAnEqualsSignWhole()
    {
        QFETCH(QString, value);
        QFETCH(QString, title);
        LeadFacts facts = reachable(u"Acme"_s);
        facts.title = title;
        QTEST(screen(facts, listOf({entry(u"student"_s, ScreenBy::Title, value)})).screenedOut, "held");
    }
    void everyShippedEntryIsWellFormedAndStandsOnce()
    {
        const QList<ScreeningEntry> entries = defaultScreening();
        QVERIFY(!entries.isEmpty());
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const Result<ScreeningEntry> checked = checkedEntry(entries[i]);
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
            QCOMPARE(*checked, entries[i]);
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!sameSubject(entries[i], entries[j]), qPrintable(entries[i].value));
        }
    }

    void badEntriesAreRefusedWithARemedy_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<ScreenBy>("by");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("reason") << u"ugly"_s << ScreenBy::Company << u"Acme"_s << u"competitor_look_alike"_s;
        QTest::newRow("no company") << u"spam"_s << ScreenBy::Company << u" - "_s << u"no name"_s;
        QTest::newRow("in place of a company") << u"spam"_s << ScreenBy::Company << u"n/a"_s << u"no name"_s;
        QTest::newRow("a form alone") << u"spam"_s << ScreenBy::Company << u"GmbH"_s << u"no name"_s;
        QTest::newRow("no domain") << u"spam"_s << ScreenBy::Domain << u"not a domain"_s << u"rival.example"_s;
        QTest::newRow("everybody's domain") << u"spam"_s << ScreenBy::Domain << u"co.uk"_s << u"everybody"_s;
        QTest::newRow("one name") << u"spam"_s << ScreenBy::Person << u"Jane"_s << u"last name"_s;
        QTest::newRow("no words") << u"spam"_s << ScreenBy::Word << u"!"_s << u"too short"_s;
        QTest::newRow("long") << u"spam"_s << ScreenBy::Word << QString(300, u'x') << u"200"_s;
    }
    void badEntriesAreRefusedWithARemedy()
    {
        QFETCH(QString, reason);
        QFETCH(ScreenBy, by);
        QFETCH(QString, value);
        QFETCH(QString, says);
        const Result<ScreeningEntry> checked = checkedEntry(entry(reason, by, value));
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(says), qPrintable(checked.error().message));
    }

    void aPersonIsNotHeldEverywhereByACompanyThatIsNone()
    {
        const Result<ScreeningEntry> checked =
            checkedEntry(entry(u"spam"_s, ScreenBy::Person, u"Jane Doe"_s, u"unknown"_s));
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(u"any company"), qPrintable(checked.error().message));
    }
    void anEntryKeptBeforeWithACompanyThatIsNoneHoldsNobody()
    {
        LeadFacts facts = reachable(u"Acme"_s);
        facts.name = u"Jane Doe"_s;
        const ScreeningEntry any = entry(u"spam"_s, ScreenBy::Person, u"Jane Doe"_s);
        const ScreeningEntry none = entry(u"spam"_s, ScreenBy::Person, u"Jane Doe"_s, u"unknown"_s);
        QVERIFY(screen(facts, listOf({any})).screenedOut);
        QVERIFY(!screen(facts, listOf({none})).screenedOut);
    }
    void competitorsStandInTheOldMembersAndOthersInEntries()
    {
        const QList<ScreeningEntry> entries{entry(u"competitor"_s, ScreenBy::Company, u"Rival"_s),
                                            entry(u"competitor"_s, ScreenBy::Domain, u"rival.example"_s),
                                            entry(u"student"_s, ScreenBy::Title, u"=student"_s)};
        const ScreeningList list = screeningListOf(entries, {u"US"_s});
        QCOMPARE(list.competitorNames, QStringList{u"Rival"_s});
        QCOMPARE(list.competitorDomains, QStringList{u"rival.example"_s});
        QCOMPARE(list.entries.size(), 1);
        QCOMPARE(entriesOf(list), entries);
        const Result<ScreeningList> read = screeningFromJson(toJson(list));
        QVERIFY(read);
        QCOMPARE(*read, list);
    }
    void anEntryWithANoteKeepsIt()
    {
        ScreeningEntry noted = entry(u"competitor"_s, ScreenBy::Company, u"Rival"_s);
        noted.note = u"since the fair"_s;
        const ScreeningList list = screeningListOf({noted}, {});
        QVERIFY(list.competitorNames.isEmpty());
        const Result<ScreeningList> read = screeningFromJson(toJson(list));
        QVERIFY(read);
        QCOMPARE(entriesOf(*read), QList<ScreeningEntry>{noted});
    }
    void aListWithoutEntriesIsWrittenAsBefore()
    {
        const QJsonObject json = toJson(ScreeningList{{u"Rival"_s}, {}, {u"US"_s}});
        QCOMPARE(json.keys(), (QStringList{u"competitor_domains"_s, u"competitor_names"_s, u"countries_served"_s}));
    }
    void aBrokenRulebookSaysWhichEntry()
    {
        QJsonObject bad = toJson(screeningListOf({entry(u"student"_s, ScreenBy::Title, u"=student"_s)}, {}));
        QJsonArray entries = bad.value(u"entries"_s).toArray();
        entries += QJsonObject{{u"kind"_s, u"colour"_s}, {u"value"_s, u"red"_s}, {u"reason"_s, u"spam"_s}};
        bad.insert(u"entries"_s, entries);
        const Result<ScreeningList> read = screeningFromJson(bad);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(u"2"_s) && read.error().message.contains(u"colour"_s),
                 qPrintable(read.error().message));
    }
    void everyReasonHasALabel()
    {
        for (const QString &code : reasonCodes(ReasonList::ScreenedOut))
            QVERIFY2(reasonLabel(code) != code, qPrintable(code));
        for (const char *code : {"competitor_look_alike", "investor", "supplier", "student", "press", "job_seeker"})
            QVERIFY2(isReason(ReasonList::ScreenedOut, QString::fromLatin1(code)), code);
    }
};

QTEST_APPLESS_MAIN(TestScreening)
#include "tst_screening.moc"
