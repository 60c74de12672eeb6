// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mergefields.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QDateTime day(int days)
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).addDays(days);
}

// Lead 3 of Ann, who arrived on day 3.
LeadRecord lead(qint64 number)
{
    LeadRecord record;
    record.lead.id = LeadId{number};
    record.lead.person = record.person.id = PersonId{number};
    record.lead.reachedAt[0] = record.lead.registeredAt = day(int(number));
    record.person.fullName = u"Ann Doe"_s;
    return record;
}

LeadRecord atStage(qint64 number, Stage stage, Status status = Status::Open)
{
    LeadRecord record = lead(number);
    record.lead.stage = stage;
    record.lead.status = status;
    return record;
}

MergeChoice keep(qint64 number, const QList<qint64> &others, const QHash<Field, LeadId> &values = {})
{
    MergeChoice choice{.keep = LeadId{number}, .others = {}, .values = values};
    for (const qint64 other : others)
        choice.others += LeadId{other};
    return choice;
}

Company company(qint64 id, const QString &name)
{
    Company company;
    company.id = CompanyId{id};
    company.name = name;
    company.nameKey = name.toLower();
    return company;
}

void worksAt(LeadRecord &record, const Company &company)
{
    record.company = company;
    record.lead.company = company.id;
}

const MergeField *line(const MergePreview &preview, Field field)
{
    const auto it = std::ranges::find(preview.fields, field, &MergeField::field);
    return it == preview.fields.end() ? nullptr : &*it;
}

bool remarks(const MergePreview &preview, const QString &words)
{
    return !preview.remarks.filter(words, Qt::CaseInsensitive).isEmpty();
}

} // namespace

class TestMergeFields : public QObject
{
    Q_OBJECT

    static MergePreview preview(const QList<LeadRecord> &records, const MergeChoice &choice,
                                const QList<Inquiry> &inquiries = {})
    {
        const Result<MergePreview> made = previewMerge(records, choice, inquiries);
        if (!made)
            qWarning("%s", qPrintable(made.error().message));
        return made ? *made : MergePreview();
    }

private Q_SLOTS:
    void theSurvivorFollowsFromTheRule_data()
    {
        QTest::addColumn<SurvivorRule>("rule");
        QTest::addColumn<QList<LeadRecord>>("records");
        QTest::addColumn<qint64>("survivor");
        using enum SurvivorRule;
        QTest::newRow("the furthest stage of four") << FurthestStage
                                                    << QList{atStage(1, Stage::Qualified), atStage(2, Stage::Accepted),
                                                             atStage(3, Stage::Inquiry), atStage(4, Stage::Inquiry)}
                                                    << 2ll;
        QTest::newRow("an opportunity before every lead")
            << FurthestStage << QList{atStage(1, Stage::Accepted), atStage(9, Stage::Opportunity)} << 9ll;
        QTest::newRow("among equal opportunities the smaller number")
            << FurthestStage << QList{atStage(8, Stage::Opportunity), atStage(4, Stage::Opportunity)} << 4ll;
        QTest::newRow("a sale before an opportunity")
            << FurthestStage << QList{atStage(1, Stage::Opportunity), atStage(2, Stage::Sale, Status::Won)} << 2ll;
        QTest::newRow("at one stage the open one before the closed one")
            << FurthestStage << QList{atStage(1, Stage::Inquiry, Status::ScreenedOut), atStage(2, Stage::Inquiry)}
            << 2ll;
        LeadRecord early = lead(7);
        early.lead.reachedAt[0] = day(0);
        QTest::newRow("the oldest by arrival, not by number") << Oldest << QList{lead(3), early} << 7ll;
        LeadRecord full = lead(5);
        full.person.email = u"ann@x.example"_s;
        QTest::newRow("the most complete") << MostComplete << QList{lead(1), full} << 5ll;
        QTest::newRow("equally complete ones by number") << MostComplete << QList{lead(6), lead(2)} << 2ll;
    }
    void theSurvivorFollowsFromTheRule()
    {
        QFETCH(SurvivorRule, rule);
        QFETCH(QList<LeadRecord>, records);
        QFETCH(qint64, survivor);
        QCOMPARE(survivorBy(rule, records).value, survivor);
        std::ranges::reverse(records);
        QCOMPARE(survivorBy(rule, records).value, survivor); // whatever their order
    }
    void everyRuleHasItsCode()
    {
        QCOMPARE(survivorRuleCodes(), QStringList({u"furthest_stage"_s, u"oldest"_s, u"most_complete"_s}));
        for (const QString &code : survivorRuleCodes())
            QCOMPARE(codeOf(*survivorRuleFromCode(code)), code);
        QVERIFY(!survivorRuleFromCode(u"newest"));
    }

    void aBlankTakesTheOtherAndAValueStays()
    {
        LeadRecord kept = lead(1), other = lead(2), third = lead(3);
        kept.person.title = u"Buyer"_s;
        other.person.title = u"Head of buying"_s;
        other.person.phone = {.raw = u"212 555 0147"_s, .e164 = u"+12125550147"_s, .region = u"US"_s, .areaCode = {}};
        third.person.phone = {.raw = u"999"_s, .e164 = {}, .region = {}, .areaCode = {}};
        third.lead.answers.budget = u"unknown"_s; // an answer, not a blank
        const MergePreview made = preview({kept, other, third}, keep(1, {2, 3}));
        QCOMPARE(made.result.lead.id, LeadId{1});
        QCOMPARE(made.result.person.id, PersonId{1});
        QCOMPARE(made.result.person.title, u"Buyer"_s);
        QCOMPARE(made.result.person.phone, other.person.phone); // the first that has one
        QCOMPARE(made.result.lead.answers.budget, u"unknown"_s);
        QCOMPARE(line(made, Field::Phone)->chosen, LeadId{2});
    }
    void aZeroIsAValue()
    {
        LeadRecord kept = lead(1), other = lead(2);
        kept.lead.expectedValue = Money{0, u"USD"_s};
        other.lead.expectedValue = Money{4000, u"USD"_s};
        Company none = company(1, u"Acme"_s), many = company(2, u"Acme"_s);
        none.employees = 0;
        many.employees = 40;
        worksAt(kept, none);
        worksAt(other, many);
        const MergePreview made = preview({kept, other}, keep(1, {2}));
        QCOMPARE(made.result.lead.expectedValue->minor, 0);
        QCOMPARE(*made.result.company.employees, 0);
        QVERIFY(line(made, Field::ExpectedValue)->differs);
    }
    void aChosenValueIsTaken()
    {
        LeadRecord kept = lead(1), other = lead(2);
        kept.person.email = kept.person.emailKey = u"old@x.example"_s;
        other.person.email = u"New@X.example"_s;
        other.person.emailKey = u"new@x.example"_s;
        const MergePreview made = preview({kept, other}, keep(1, {2}, {{Field::Email, LeadId{2}}}));
        QCOMPARE(made.result.person.email, u"New@X.example"_s);
        QCOMPARE(made.result.person.emailKey, u"new@x.example"_s);
        QVERIFY(remarks(made, u"old@x.example"_s)); // nothing is recognised by it any more
        QVERIFY(made.result.person.id == PersonId{1});
    }
    void theNameMovesAsAWhole()
    {
        LeadRecord kept = lead(1), other = lead(2);
        other.person.firstName = u"Anna"_s;
        other.person.lastName = u"Doe"_s;
        other.person.fullName = u"Anna Doe"_s;
        QCOMPARE(preview({kept, other}, keep(1, {2})).result.person.firstName, QString()); // no Anna beside “Ann Doe”
        const MergePreview made = preview({kept, other}, keep(1, {2}, {{Field::LastName, LeadId{2}}}));
        QCOMPARE(made.result.person.fullName, u"Anna Doe"_s);
        QCOMPARE(made.result.person.firstName, u"Anna"_s);
    }

    void theAddressComesFromTheFullestRecord_data()
    {
        QTest::addColumn<QList<PostalAddress>>("addresses"); // of leads 1, 2, 3; 2 is kept
        QTest::addColumn<qint64>("chosen");
        const auto address = [](const QString &street, const QString &city, const QString &code) {
            PostalAddress made;
            made.street = street;
            made.city = city;
            made.postalCode = code;
            return made;
        };
        const PostalAddress none, city = address({}, u"Ulm"_s, {}), full = address(u"Weg 1"_s, u"Bonn"_s, u"53111"_s),
                                  street = address(u"Gasse 2"_s, u"Ulm"_s, {});
        QTest::newRow("the fullest wins over the survivor's") << QList{full, city, none} << 1ll;
        QTest::newRow("a tie goes to the survivor") << QList{full, full, full} << 2ll;
        QTest::newRow("a tie without the survivor to the smaller number") << QList{street, none, street} << 1ll;
        QTest::newRow("the survivor's where it is the fullest") << QList{street, full, city} << 2ll;
    }
    void theAddressComesFromTheFullestRecord()
    {
        QFETCH(QList<PostalAddress>, addresses);
        QFETCH(qint64, chosen);
        QList<LeadRecord> records{lead(1), lead(2), lead(3)};
        for (qsizetype i = 0; i < 3; ++i)
            records[i].person.address = addresses[i];
        const MergePreview made = preview(records, keep(2, {3, 1}));
        QCOMPARE(line(made, Field::Street)->chosen.value, chosen);
        QCOMPARE(made.result.person.address, addresses[qsizetype(chosen) - 1]); // never mixed field by field
        QVERIFY(!line(made, Field::City));                                      // one line for all of it
    }
    void aChosenAddressIsTakenWhole()
    {
        LeadRecord kept = lead(1), other = lead(2);
        kept.person.address = {.street = u"Weg 1"_s,
                               .houseNumber = {},
                               .city = u"Bonn"_s,
                               .county = {},
                               .state = {},
                               .country = u"Germany"_s,
                               .postalCode = u"53111"_s,
                               .stateCode = {},
                               .countryCode = u"DE"_s,
                               .postalKey = u"53111"_s};
        other.person.address.city = u"Ulm"_s;
        const MergePreview made = preview({kept, other}, keep(1, {2}, {{Field::City, LeadId{2}}}));
        QCOMPARE(made.result.person.address, other.person.address);
    }

    void stageAndStatusAreTheSurvivorsOwn()
    {
        LeadRecord kept = atStage(1, Stage::Qualified, Status::Nurture), other = atStage(2, Stage::Opportunity);
        kept.lead.externalId = u"x1"_s;
        other.lead.externalId = u"x2"_s;
        other.lead.reachedAt[size_t(Stage::Opportunity)] = day(9);
        const MergePreview made = preview({kept, other}, keep(1, {2}));
        QCOMPARE(made.result.lead.stage, Stage::Qualified);
        QCOMPARE(made.result.lead.status, Status::Nurture);
        QVERIFY(!made.result.lead.reachedAt[size_t(Stage::Opportunity)].isValid());
        QVERIFY(remarks(made, u"Opportunity"_s)); // it is said that somebody came further
        QCOMPARE(made.result.lead.externalId, u"x1"_s);
    }
    void anOpenLeadThatGoesIntoAClosedOneIsSaid()
    {
        const MergePreview made = preview({atStage(1, Stage::Qualified, Status::Lost), lead(2)}, keep(1, {2}));
        QVERIFY(remarks(made, u"Lead 2 is open"_s));
        QVERIFY(!remarks(preview({lead(1), lead(2)}, keep(1, {2})), u"open"_s));
    }
    void aSaleStaysAndIsSaid()
    {
        LeadRecord won = atStage(2, Stage::Sale, Status::Won);
        won.lead.revenue = Money{120000, u"USD"_s};
        const QList<LeadRecord> records{lead(1), won, lead(3), lead(4), lead(5)};
        const MergePreview made = preview(records, keep(2, {1, 3, 4, 5}));
        QCOMPARE(made.result.lead.revenue->minor, 120000);
        QCOMPARE(made.result.lead.status, Status::Won);
        QVERIFY(remarks(made, u"Lead 2 is a sale of 1200.00 USD"_s));
        const Result<MergePreview> vanishing = previewMerge(records, keep(1, {2, 3}));
        QVERIFY(!vanishing);
        QVERIFY2(vanishing.error().message.contains(u"Keep lead 2"), qPrintable(vanishing.error().message));
        QCOMPARE(survivorBy(SurvivorRule::FurthestStage, records), LeadId{2});
    }
    void twoSalesAreTwo()
    {
        const QList<LeadRecord> records{atStage(1, Stage::Sale, Status::Won), atStage(2, Stage::Sale, Status::Won)};
        const Result<MergePreview> made = previewMerge(records, keep(1, {2}));
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(u"1 and 2"), qPrintable(made.error().message));
    }

    void theFirstSourceIsTheEarliestKnownOne()
    {
        LeadRecord kept = lead(3), other = lead(1), unknown = lead(2);
        unknown.lead.reachedAt[0] = unknown.lead.registeredAt = day(0);
        kept.lead.source = kept.lead.latestSource = SourceId{30};
        kept.source = u"expo"_s;
        other.lead.source = other.lead.latestSource = SourceId{10};
        other.lead.campaign = CampaignId{4};
        other.source = u"white paper"_s;
        other.campaign = u"spring"_s;
        const QList<Inquiry> inquiries{{.number = 1,
                                        .lead = LeadId{1},
                                        .receivedAt = day(9),
                                        .registeredAt = day(9),
                                        .registeredBy = {},
                                        .source = SourceId{77},
                                        .campaign = {},
                                        .keyCode = {},
                                        .referrer = {},
                                        .message = {},
                                        .payload = {},
                                        .batch = {}},
                                       {.number = 3,
                                        .lead = LeadId{3},
                                        .receivedAt = day(3),
                                        .registeredAt = day(3),
                                        .registeredBy = {},
                                        .source = SourceId{30},
                                        .campaign = {},
                                        .keyCode = {},
                                        .referrer = {},
                                        .message = {},
                                        .payload = {},
                                        .batch = {}},
                                       {.number = 4,
                                        .lead = LeadId{2},
                                        .receivedAt = day(10),
                                        .registeredAt = day(10),
                                        .registeredBy = {},
                                        .source = {},
                                        .campaign = {},
                                        .keyCode = {},
                                        .referrer = {},
                                        .message = {},
                                        .payload = {},
                                        .batch = {}}};
        const MergePreview made = preview({kept, other, unknown}, keep(3, {1, 2}), inquiries);
        QCOMPARE(made.result.lead.receivedAt(), day(0));
        QCOMPARE(made.result.lead.registeredAt, day(0));
        QCOMPARE(made.result.lead.source, SourceId{10});
        QCOMPARE(made.result.lead.campaign, CampaignId{4});
        QCOMPARE(made.result.source, u"white paper"_s);
        QCOMPARE(made.result.campaign, u"spring"_s);
        QCOMPARE(made.result.lead.latestSource, SourceId{77}); // of the newest inquiry that has one
        QCOMPARE(made.inquiries, 3);
    }

    void aGradeByHandWinsOverAComputedOneOnlyForABlank_data()
    {
        QTest::addColumn<QString>("kept"); // grade, and “!” where it was given by hand
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("third");
        QTest::addColumn<qint64>("from");
        QTest::newRow("the survivor's stays, computed or not") << u"C"_s << u"A!"_s << u""_s << 1ll;
        QTest::newRow("a blank takes the one by hand first") << u""_s << u"B"_s << u"D!"_s << 3ll;
        QTest::newRow("else the first there is") << u""_s << u"B"_s << u"A"_s << 2ll;
    }
    void aGradeByHandWinsOverAComputedOneOnlyForABlank()
    {
        QFETCH(QString, kept);
        QFETCH(QString, second);
        QFETCH(QString, third);
        QFETCH(qint64, from);
        QList<LeadRecord> records{lead(1), lead(2), lead(3)};
        qsizetype at = 0;
        for (const QString &text : {kept, second, third}) {
            records[at].lead.grade = *gradeFromCode(text.left(1));
            records[at++].lead.gradeBy = text.endsWith(u'!') ? u"Bob"_s : QString();
        }
        const MergePreview made = preview(records, keep(1, {2, 3}));
        QCOMPARE(made.result.lead.grade, records[qsizetype(from) - 1].lead.grade);
        QCOMPARE(made.result.lead.gradeBy, records[qsizetype(from) - 1].lead.gradeBy);
        const Field grade = Field::Grade;
        const MergePreview chosen = preview(records, keep(1, {2, 3}, {{grade, LeadId{2}}}));
        QCOMPARE(chosen.result.lead.grade, records[1].lead.grade);
    }

    void doNotContactOfAnyHoldsForAll()
    {
        LeadRecord kept = lead(1), other = lead(2);
        other.person.doNotContact = true;
        const MergePreview made = preview({kept, other}, keep(1, {2}));
        QVERIFY(made.result.person.doNotContact);
        QVERIFY(remarks(made, u"Do not contact"_s));
        QVERIFY(!preview({kept, lead(3)}, keep(1, {3})).result.person.doNotContact);
    }

    void theOwnerIsTakenOnlyWhereThereIsNone()
    {
        LeadRecord kept = lead(1), other = lead(2), third = lead(3);
        other.lead.owner = u"Bob"_s;
        other.lead.territory = u"US-CA"_s;
        third.lead.owner = u"Cem"_s;
        const MergePreview made = preview({kept, other, third}, keep(1, {2, 3}));
        QCOMPARE(made.result.lead.owner, u"Bob"_s);
        QCOMPARE(made.result.lead.territory, u"US-CA"_s); // what he follows from goes with him
        QVERIFY(remarks(made, u"taken from lead 2"_s));
        QVERIFY(remarks(made, u"Bob, Cem"_s));
        kept.lead.owner = u"Ann"_s;
        QCOMPARE(preview({kept, other}, keep(1, {2})).result.lead.owner, u"Ann"_s);
    }

    void aCompanysValuesStayWithIt()
    {
        LeadRecord kept = lead(1), sister = lead(2), stranger = lead(3);
        Company acme = company(1, u"Acme"_s), again = company(2, u"Acme"_s), beta = company(3, u"Beta"_s);
        again.website = u"acme.example"_s;
        again.domain = u"acme.example"_s;
        beta.industry = u"Pumps"_s;
        beta.website = u"beta.example"_s;
        worksAt(kept, acme);
        worksAt(sister, again);
        worksAt(stranger, beta);
        const QList<LeadRecord> records{kept, sister, stranger};
        const MergePreview made = preview(records, keep(1, {2, 3}));
        QCOMPARE(made.result.company.id, CompanyId{1});
        QCOMPARE(made.result.lead.company, CompanyId{1});
        QCOMPARE(made.result.company.website, u"acme.example"_s); // another row of the same company
        QCOMPARE(made.result.company.industry, QString());        // Beta's trade says nothing about Acme
        // Asked for, another company's value fills a blank, and gives way to what is there.
        const MergePreview asked =
            preview(records, keep(1, {2, 3}, {{Field::Industry, LeadId{3}}, {Field::Website, LeadId{3}}}));
        QCOMPARE(asked.result.company.industry, u"Pumps"_s);
        QCOMPARE(line(asked, Field::Industry)->chosen, LeadId{3});
        worksAt(kept, again);
        const MergePreview refused = preview({kept, stranger}, keep(1, {3}, {{Field::Website, LeadId{3}}}));
        QCOMPARE(refused.result.company.website, u"acme.example"_s);
        QVERIFY(remarks(refused, u"another company"_s));
    }
    void aLeadWithoutACompanyTakesTheOthers()
    {
        LeadRecord kept = lead(1), other = lead(2);
        Company acme = company(7, u"Acme"_s);
        acme.industry = u"Pumps"_s;
        worksAt(other, acme);
        const MergePreview made = preview({kept, other}, keep(1, {2}));
        QCOMPARE(made.result.lead.company, CompanyId{7});
        QCOMPARE(made.result.company, acme);
    }

    void thePreviewOfRecordsThatShareANameIsNotBlank()
    {
        const MergePreview made = preview({lead(1), lead(2)}, keep(2, {1}));
        const MergeField *name = line(made, Field::FullName);
        QVERIFY(name);
        QVERIFY(!name->differs);
        QCOMPARE(name->values.size(), 2);
        QCOMPARE(name->values.first(), qMakePair(LeadId{2}, u"Ann Doe"_s)); // the survivor first
        QVERIFY(!line(made, Field::Title));                                 // blank everywhere
    }
    void aBlankIsShownButDiffersFromNothing()
    {
        LeadRecord kept = lead(1), other = lead(2), third = lead(3);
        other.person.title = u"Buyer"_s;
        const MergePreview made = preview({kept, other}, keep(1, {2}));
        QCOMPARE(line(made, Field::Title)->values.first().second, QString());
        QVERIFY(!line(made, Field::Title)->differs);
        third.person.title = u"Boss"_s;
        QVERIFY(line(preview({kept, other, third}, keep(1, {2, 3})), Field::Title)->differs);
    }

    void whatMakesNoMergeIsRefused_data()
    {
        QTest::addColumn<MergeChoice>("choice");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody else") << keep(1, {}) << u"at least one other"_s;
        QTest::newRow("itself") << keep(1, {1}) << u"Lead 1 is named twice"_s;
        QTest::newRow("one twice") << keep(1, {2, 2}) << u"Lead 2 is named twice"_s;
        QTest::newRow("one that is not there") << keep(1, {99}) << u"no lead 99"_s;
        QTest::newRow("one merged before") << keep(1, {4}) << u"merged into 2"_s;
        QTest::newRow("into one merged before") << keep(4, {1}) << u"merged into 2"_s;
        QTest::newRow("the survivor's stage") << keep(1, {2}, {{Field::Stage, LeadId{2}}}) << u"Stage"_s;
        QTest::newRow("an inquiry's message") << keep(1, {2}, {{Field::Message, LeadId{2}}}) << u"Message"_s;
        QTest::newRow("a value of a lead outside") << keep(1, {2}, {{Field::Title, LeadId{3}}}) << u"lead 3"_s;
        QTest::newRow("a value it does not have") << keep(1, {2}, {{Field::Title, LeadId{2}}}) << u"has no"_s;
        QTest::newRow("an address from two")
            << keep(1, {2}, {{Field::Street, LeadId{1}}, {Field::City, LeadId{2}}}) << u"as a whole"_s;
    }
    void whatMakesNoMergeIsRefused()
    {
        QFETCH(MergeChoice, choice);
        QFETCH(QString, says);
        QList<LeadRecord> records{lead(1), lead(2), lead(3), lead(4)};
        records[0].person.address.city = records[1].person.address.city = u"Ulm"_s;
        records[3].lead.status = Status::Merged;
        records[3].lead.mergedInto = LeadId{2};
        const Result<MergePreview> made = previewMerge(records, choice);
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(says), qPrintable(made.error().message));
    }
    void everyFieldIsChosenAloneWithItsGroupOrNotAtAll()
    {
        QCOMPARE(mergeUnitOf(Field::FirstName), Field::FullName);
        QCOMPARE(mergeUnitOf(Field::Country), Field::Street);
        QCOMPARE(mergeUnitOf(Field::Street), Field::Street);
        QCOMPARE(mergeUnitOf(Field::Product), Field::Product);
        for (const Field own : {Field::Number, Field::ExternalId, Field::Stage, Field::Status, Field::Source,
                                Field::ReceivedAt, Field::Revenue, Field::DoNotContact})
            QVERIFY2(!mergeUnitOf(own), qPrintable(nameOf(own)));
    }
    void numbersReadAsAList()
    {
        QCOMPARE(numbersText({LeadId{5}}), u"5"_s);
        QCOMPARE(numbersText({LeadId{5}, LeadId{7}}), u"5 and 7"_s);
        QCOMPARE(numbersText({LeadId{5}, LeadId{7}, LeadId{9}}), u"5, 7 and 9"_s);
    }
};

QTEST_GUILESS_MAIN(TestMergeFields)
#include "tst_mergefields.moc"
