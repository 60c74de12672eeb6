// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/presets.h"
#include "core/intake/staging.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

using Texts = QMap<QString, QString>;

/// One export: which column fills what, and a row with the oddities of that system and what becomes of it. Pairs are
/// "left=right", one a line; further columns of a field follow its header as "+also" and "|orElse".
struct Export {
    const char *key;
    const char *preset;
    int columns;
    const char *fills;  // header=field
    const char *cells;  // header=cell
    const char *record; // field=text; every other field is blank
};

constexpr Export kExports[] = {
    {"outlook-classic-contacts", "outlook-contacts", 92,
     "First Name=first_name\nLast Name=last_name\nCompany=company\nJob Title=title\n"
     "E-mail Address|E-mail 2 Address|E-mail 3 Address=email\n"
     "Business Phone|Primary Phone|Business Phone 2|Company Main Phone|Home Phone|Home Phone 2|Other Phone=phone\n"
     "Mobile Phone=mobile\nBusiness Street+Business Street 2+Business Street 3|Home Street|Other Street=street\n"
     "Business City|Home City|Other City=city\nBusiness State|Home State|Other State=state\n"
     "Business Postal Code|Home Postal Code|Other Postal Code=postal_code\n"
     "Business Country/Region|Home Country/Region|Other Country/Region=country\nWeb Page=website\nNotes=message\n"
     "Referred By=referrer",
     "Title=Dr.\nFirst Name=Ann\nLast Name=Doe\nCompany=Acme, Inc.\nJob Title=Buyer\nBusiness Street=1 Main St\n"
     "Business Street 2=Floor 3\nBusiness City=Hartford\nBusiness State=CT\nBusiness Postal Code=06103\n"
     "Business Country/Region=United States\nHome City=Avon\nHome Street=9 Elm St\nAssistant's Phone=860-555-0199\n"
     "Business Fax=860-555-0198\nBusiness Phone=(860) 253-6354\nMobile Phone=860-555-0101\nAnniversary=0/0/00\n"
     "Birthday=0/0/00\nGender=Unspecified\nPriority=Normal\nSensitivity=Normal\nCategories=Expo;Hot\n"
     "E-mail Address=ann@acme.example\nE-mail 2 Address=ann@home.example\nE-mail Type=SMTP\nNotes=Wants a quote\n"
     "Referred By=Bob\nWeb Page=https://www.acme.example",
     "first_name=Ann\nlast_name=Doe\nfull_name=Ann Doe\ntitle=Buyer\ncompany=Acme, Inc.\nemail=ann@acme.example\n"
     "phone=+18602536354\nmobile=+18605550101\nstreet=1 Main St, Floor 3\ncity=Hartford\npostal_code=06103\nstate=CT\n"
     "country=US\nwebsite=https://www.acme.example\nmessage=Wants a quote\nreferrer=Bob"},
    {"google-contacts-2024", "google-contacts", 36,
     "First Name=first_name\nLast Name=last_name\nOrganization Name=company\nOrganization Title=title\n"
     "E-mail 1 - Value=email\nPhone 1 - Value=phone\nAddress 1 - Street+Address 1 - Extended Address=street\n"
     "Address 1 - City=city\nAddress 1 - Region=state\nAddress 1 - Postal Code=postal_code\n"
     "Address 1 - Country=country\nWebsite 1 - Value=website\nNotes=message",
     "Name Prefix=Ms\nFirst Name=Ann\nLast Name=Doe\nE-mail 1 - Label=* Work\n"
     "E-mail 1 - Value=ann@acme.example ::: ann@home.example\nPhone 1 - Label=Work\n"
     "Phone 1 - Value= ::: 860-253-6354 ::: 860-555-0101\nAddress 1 - Country=US\nAddress 1 - City=Hartford\n"
     "Address 1 - Region=CT\nBirthday=--04-12\nLabels=* myContacts ::: Expo\nOrganization Name=Acme\nNotes=a ::: b",
     "first_name=Ann\nlast_name=Doe\nfull_name=Ann Doe\nemail=ann@acme.example\nphone=+18602536354\ncity=Hartford\n"
     "state=CT\ncountry=US\ncompany=Acme\nmessage=a ::: b"},
    {"google-contacts-old", "google-contacts-before-2024", 9,
     "Name=full_name\nGiven Name=first_name\nFamily Name=last_name\nOrganization 1 - Name=company\n"
     "Organization 1 - Title=title\nE-mail 1 - Value=email\nPhone 1 - Value=phone",
     "Name=Ann van Doe\nGiven Name=Ann\nFamily Name=van Doe\nOrganization 1 - Name=Acme\nE-mail 1 - Type=* Work\n"
     "E-mail 1 - Value=ann@acme.example\nPhone 1 - Type=Mobile",
     "full_name=Ann van Doe\nfirst_name=Ann\nlast_name=van Doe\ncompany=Acme\nemail=ann@acme.example"},
    {"hubspot-contacts-a", "hubspot-contacts", 17,
     "Record ID=external_id\nFirst Name=first_name\nLast Name=last_name\nEmail=email\nPhone Number=phone\n"
     "Create Date=received_at\nLead Source=source\nAssociated Company=company",
     "Record ID=51\nFirst Name=Ann\nLast Name=Doe\nEmail=ann@acme.example\nPhone Number=+1 860 253 6354\n"
     "Contact owner=Otto Other\nLead Status=Connected\nCreate Date=2024-03-01 14:30\n"
     "Last Modified Date=2025-01-01 10:00\nLifecycle Stage=Opportunity\nLead Source=Webinar\n"
     "Next appointment date=2025-06-01 09:00\nAssociated Company=Acme;Bolt\nAssociated Deal IDs=1;2",
     "external_id=51\nfirst_name=Ann\nlast_name=Doe\nfull_name=Ann Doe\nemail=ann@acme.example\nphone=+18602536354\n"
     "source=Webinar\ncompany=Acme\nreceived_at=2024-03-01T14:30:00Z"},
    {"hubspot-contacts-b", "hubspot-contacts", 10,
     "Record ID=external_id\nFirst Name=first_name\nLast Name=last_name\nEmail=email\nPhone Number=phone\n"
     "Associated Company=company\nCity=city\nState/Region=state\nPostal Code=postal_code",
     "Record ID=52\nLast Name=Doe\nCity=Hartford\nState/Region=Connecticut\nPostal Code=06103\n"
     "Last Activity Date=2024-01-01 00:00",
     "external_id=52\nlast_name=Doe\nfull_name=Doe\ncity=Hartford\nstate=CT\npostal_code=06103\ncountry=US"},
    {"salesforce-lead-report", "salesforce-leads", 9,
     "First Name=first_name\nLast Name=last_name\nTitle=title\nCompany / Account=company\nLead Source=source\n"
     "Street=street\nEmail=email",
     "Lead Owner=Otto Other\nFirst Name=Ann\nLast Name=Doe\nTitle=VP, Sales\nCompany / Account=Acme\n"
     "Lead Source=Trade Show\nRating=Hot\nStreet=1 Main St\nEmail=ann@acme.example",
     "first_name=Ann\nlast_name=Doe\nfull_name=Ann Doe\ntitle=VP, Sales\ncompany=Acme\nsource=Trade Show\n"
     "street=1 Main St\nemail=ann@acme.example"},
    {"salesforce-contact-report", "salesforce-contacts", 15,
     "First Name=first_name\nLast Name=last_name\nTitle=title\nMailing Street=street\nMailing City=city\n"
     "Mailing State/Province=state\nMailing Zip/Postal Code=postal_code\nMailing Country=country\nPhone=phone\n"
     "Mobile=mobile\nEmail=email\nAccount Name=company",
     "Salutation=Mr.\nFirst Name=Al\nLast Name=Roe\nTitle=CEO\nMailing City=Berlin\nMailing Country=Germany\n"
     "Mailing Zip/Postal Code=1067\nFax=030 1234567\nAccount Owner=Otto Other\nAccount Name=Roe GmbH",
     "first_name=Al\nlast_name=Roe\nfull_name=Al Roe\ntitle=CEO\ncity=Berlin\ncountry=DE\npostal_code=1067\nstate=SN\n"
     "company=Roe GmbH"},
    {"purchased-list", "purchased-list", 10,
     "Company=company\nFirst Name=first_name\nLast Name=last_name\nPhone=phone\nEmail=email\nTitle=title\n"
     "Address=street\nWebsite Address=website\nDescriptions of Business=industry",
     "Company=Acme\nPrefix=Mr\nFirst Name=Al\nLast Name=Roe\nTitle=Owner\nAddress=32, street name\n"
     "Website Address=acme.example\nDescriptions of Business=Pumps, wholesale",
     "company=Acme\nfirst_name=Al\nlast_name=Roe\nfull_name=Al Roe\ntitle=Owner\nstreet=32, street name\n"
     "website=acme.example\nindustry=Pumps, wholesale"},
    {"act-contact", "act-contacts", 44,
     "CONTACTID=external_id\nCompany=company\nContact=full_name\nFirst Name=first_name\nLast Name=last_name\n"
     "Title=title\nPhone+Extension|Alternate Phone|Home Phone=phone\nMobile Phone+Mobile Extension=mobile\n"
     "E-mail=email\nWeb Site=website\nAddress 1+Address 2+Address 3|Home Address 1=street\nCity|Home City=city\n"
     "State|Home State=state\nZIP Code|Home ZIP Code=postal_code\nReferred By=referrer",
     "CONTACTID=7\nCompany=Acme\nContact=Dr. Ann Doe\nFirst Name=Ann\nLast Name=Doe\nSalutation=Ann\nTitle=Buyer\n"
     "Phone=860-253-6354\nExtension=12\nFax Phone=860-555-0198\nHome Phone=860-555-0177\nHome Address 1=9 Elm St\n"
     "Home City=Avon\nHome State=CT\nID/Status=Prospect\nOwner=Otto Other\nBirth Date=0/0/00",
     "external_id=7\ncompany=Acme\nfull_name=Dr. Ann Doe\nfirst_name=Ann\nlast_name=Doe\ntitle=Buyer\n"
     "phone=+18602536354\nstreet=9 Elm St\ncity=Avon\nstate=CT\ncountry=US"},
    {"meta-lead-ads", "meta-lead-ads", 17,
     "id=external_id\ncreated_time=received_at\ncampaign_name=campaign\nplatform=source\nfull_name=full_name\n"
     "phone_number=phone\nemail=email",
     "id=l:991\ncreated_time=2024-03-01T20:30:38+05:30\nad_id=ag:1\nad_name=Ann Other\nadset_id=as:2\n"
     "campaign_id=c:3\ncampaign_name=Spring pumps\nform_id=f:4\nform_name=Pump form\nis_organic=false\nplatform=fb\n"
     "what_do_you_need?=<pump & motor>\nfull_name=Ann Doe\nphone_number=p:+18602536354\nemail=ann@acme.example\n"
     "lead_status=CREATED",
     "external_id=991\nreceived_at=2024-03-01T15:00:38Z\ncampaign=Spring pumps\nsource=fb\nfull_name=Ann Doe\n"
     "phone=+18602536354\nemail=ann@acme.example"},
    {"google-ads-lead-form", "google-ads-lead-form", 7,
     "Lead Email=email\nLead Phone=phone\nConversion Time=received_at",
     "GCLID=Cj0K\nLead Email=ann@acme.example\nLead Phone=+18602536354\nConversion Name=Quote form\n"
     "Conversion Time=2024-03-01 14:30:00+0100\nKeyword=pumps\nDevice=Mobile",
     "email=ann@acme.example\nphone=+18602536354\nreceived_at=2024-03-01T13:30:00Z"},
    {"pipedrive-people", "pipedrive-people", 6,
     "Person - ID=external_id\nPerson - Name=full_name\nPerson - Email=email\nPerson - Phone=phone\n"
     "Organization - Name=company",
     "Person - ID=4\nPerson - Name=Ann Doe\nPerson - Email=ann@acme.example, a@home.example\n"
     "Person - Phone=, 860-253-6354\nOrganization - Name=Acme, Inc.\nPerson - Last activity date=2024-03-01",
     "external_id=4\nfull_name=Ann Doe\nemail=ann@acme.example\nphone=+18602536354\ncompany=Acme, Inc."},
    {"leadradar-tradeshow", "leadradar-trade-show", 31,
     "lead_id=external_id\nlead_created_at=received_at\nevent_name=source\ncontact_first_name=first_name\n"
     "contact_last_name=last_name\ncontact_full_name=full_name\ncontact_company=company\ncontact_title=title\n"
     "contact_email=email\ncontact_phone=phone\ncontact_mobile=mobile\ncontact_website=website\n"
     "contact_street=street\ncontact_zip=postal_code\ncontact_city=city\ncontact_country=country\n"
     "f_interest_product=product\nf_notes=message",
     "tenant_slug=acme\nevent_id=e1\nevent_name=Pump Fair 2024\nlead_id=77\n"
     "lead_created_at=2024-03-01T14:30:00.250Z\nlead_updated_at=2024-03-02T14:30:00.000Z\n"
     "contact_source=BUSINESS_CARD\ncontact_full_name=Ann Doe\ncontact_company=Acme\ncontact_country=Germany\n"
     "contact_zip=01067\ncontact_phone=030 12345678\nocr_warnings=low contrast\nf_interest_product=Pump;Motor\n"
     "f_notes=Call in May; urgent",
     "source=Pump Fair 2024\nexternal_id=77\nreceived_at=2024-03-01T14:30:00.250Z\nfull_name=Ann Doe\ncompany=Acme\n"
     "country=DE\npostal_code=01067\nstate=SN\nphone=+493012345678\nproduct=Pump\nmessage=Call in May; urgent"},
    {"talque-lead-list", "talque-leads", 7,
     "First Name=first_name\nLast Name=last_name\nEmail=email\nCompany Name=company\nJob title=title\nOrigin=source\n"
     "Country=country",
     "First Name=Ann\nLast Name=Doe\nEmail=ann@acme.example\nCompany Name=Acme\nJob title=Buyer\nOrigin=Chat\n"
     "Country=Vereinigtes Nirgendwo",
     "first_name=Ann\nlast_name=Doe\nfull_name=Ann Doe\nemail=ann@acme.example\ncompany=Acme\ntitle=Buyer\n"
     "source=Chat"},
    {"conference-registration-scan", "conference-scan", 7,
     "First Name=first_name\nLast Name=last_name\nTitle=title\nCompany=company\nPhone=phone\nEmail=email",
     "Salutation=Dr\nFirst Name=Ann\nLast Name=Doe\nTitle=Professor\nCompany=Uni\nPhone=860-253-6354\n"
     "Email=ann@uni.example",
     "first_name=Ann\nlast_name=Doe\nfull_name=Ann Doe\ntitle=Professor\ncompany=Uni\nphone=+18602536354\n"
     "email=ann@uni.example"},
    {"orocrm-leads", "orocrm-leads", 11,
     "ID=external_id\nFirst name=first_name\nLast Name=last_name\nCompany name=company",
     "ID=3\nLead Name=Pumps for Acme\nName prefix=Mr.\nFirst name=Al\nLast Name=Roe\nStatus Id=new\n"
     "Company name=Acme\nAddress 1 Label=Office\nTwitter=@roe\nOwner Username=admin",
     "external_id=3\nfirst_name=Al\nlast_name=Roe\nfull_name=Al Roe\ncompany=Acme"},
    {"zoho-leads", "zoho-leads", 13,
     "LEADID=external_id\nLast Name=last_name\nCompany=company\nEmail=email\nMobile=mobile\nWebsite=website\n"
     "Industry=industry\nLead Source=source\nCreated Time=received_at",
     "LEADID=4564\nLast Name=Roe\nCompany=Acme\nLead Owner=Otto Other\nEmail=roe@acme.example\nMobile=860-253-6354\n"
     "Website=acme.example\nIndustry=Pharma\nLead Source=Partner\nLead Status=Junk Lead\n"
     "Created Time=15 Apr, 2021 00:03:00\nCONVERTED=Yes\nmonth_Created Time1=April",
     "external_id=4564\nlast_name=Roe\nfull_name=Roe\ncompany=Acme\nemail=roe@acme.example\nmobile=+18602536354\n"
     "website=acme.example\nindustry=Pharma\nsource=Partner\nreceived_at=2021-04-15T00:03:00Z"},
};

Texts pairsOf(const char *lines)
{
    Texts pairs;
    for (const QString &line : QString::fromUtf8(lines).split(u'\n')) {
        const qsizetype at = line.lastIndexOf(u'=');
        pairs.insert(line.left(at), line.mid(at + 1));
    }
    return pairs;
}

// "Street+Street 2|Home Street" → "street"
Texts fillsOf(const ColumnMapping &mapping)
{
    Texts fills;
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it) {
        QString columns = it.key();
        for (const QString &also : it->also)
            columns += u'+' + also;
        for (const QString &other : it->orElse)
            columns += u'|' + other;
        fills.insert(columns, it->field);
    }
    return fills;
}

Texts textsOf(const StagedLead &staged)
{
    Texts texts;
    for (const FieldInfo &row : leadFields()) {
        if (row.fromFile && row.field != Field::ReceivedAt && !textOf(staged.record, row.field).isEmpty())
            texts.insert(nameOf(row.field), textOf(staged.record, row.field));
    }
    // what a record says when no file has said it
    texts.remove(u"do_not_contact"_s);
    texts.remove(u"grade"_s);
    texts.remove(u"status"_s);
    if (!staged.message.isEmpty())
        texts.insert(u"message"_s, staged.message);
    if (!staged.referrer.isEmpty())
        texts.insert(u"referrer"_s, staged.referrer);
    if (staged.receivedAt)
        texts.insert(u"received_at"_s, staged.receivedAt->toUTC().toString(
                                           staged.receivedAt->time().msec() ? Qt::ISODateWithMs : Qt::ISODate));
    return texts;
}

QString shown(const Texts &texts)
{
    QStringList lines;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        lines += it.key() + u'=' + it.value();
    return lines.join(u'\n');
}

QHash<QString, QStringList> headerSets(const QString &path)
{
    QHash<QString, QStringList> sets;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sets;
    for (const QByteArray &line : file.readAll().split('\n').mid(1)) {
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        QString headers = cells.value(6);
        headers.replace(u"<one column per question, its text slugified>"_s, u"what_do_you_need?"_s);
        if (!headers.isEmpty())
            sets.insert(cells[0], headers.split(cells[3].startsWith(u';') ? u';' : u','));
    }
    return sets;
}

} // namespace

/// The column sets of 17 systems map without help, each column to the field it means and none to another.
class TestExportHeaders : public QObject
{
    Q_OBJECT

    static StagedLead staged(const QStringList &headers, const ColumnMapping &mapping, const Texts &cells)
    {
        RawTable table;
        table.fileName = u"export.csv"_s;
        table.headers = headers;
        RawRow row{.number = 2, .cells = {}, .problem = {}};
        for (const QString &header : headers)
            row.cells += cells.value(header);
        table.rows = {row};
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        if (!reader)
            qFatal("%s", qPrintable(reader.error().message));
        return stage(row, table, *reader, mapping, {.zoneId = "UTC", .currency = u"USD"_s, .homeCountry = u"US"_s});
    }

private Q_SLOTS:
    void allSystemsOfTheListAreHere()
    {
        LW_DATA(data, "lead-export-headers")
        const QHash<QString, QStringList> sets = headerSets(data + u"/headers.tsv"_s);
        QCOMPARE(sets.size(), 17);
        for (const Export &row : kExports)
            QVERIFY2(sets.contains(QString::fromLatin1(row.key)), row.key);
        QCOMPARE(std::size(kExports), size_t(17));
    }
    void columnsGoToTheFieldsTheyMean_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(kExports); ++i)
            QTest::newRow(kExports[i].key) << int(i);
    }
    void columnsGoToTheFieldsTheyMean()
    {
        LW_DATA(data, "lead-export-headers")
        QFETCH(int, row);
        const Export &expected = kExports[row];
        const QStringList headers = headerSets(data + u"/headers.tsv"_s).value(QString::fromLatin1(expected.key));
        QCOMPARE(headers.size(), expected.columns);
        const std::optional<PresetMatch> match = presetFor(headers);
        QVERIFY(match);
        QCOMPARE(match->preset.key, QString::fromLatin1(expected.preset));
        QCOMPARE(shown(fillsOf(match->mapping)), shown(pairsOf(expected.fills)));
        const bool hasQuestions = headers.contains(u"what_do_you_need?"_s);
        QCOMPARE(match->recognised, headers.size() - (hasQuestions ? 1 : 0));
    }
    void rowsBecomeTheRecordsTheyDescribe_data() { columnsGoToTheFieldsTheyMean_data(); }
    void rowsBecomeTheRecordsTheyDescribe()
    {
        LW_DATA(data, "lead-export-headers")
        QFETCH(int, row);
        const Export &expected = kExports[row];
        const QStringList headers = headerSets(data + u"/headers.tsv"_s).value(QString::fromLatin1(expected.key));
        const std::optional<PresetMatch> match = presetFor(headers);
        QVERIFY(match);
        const Texts cells = pairsOf(expected.cells);
        for (auto it = cells.begin(); it != cells.end(); ++it)
            QVERIFY2(headers.contains(it.key()), qPrintable(it.key()));
        const StagedLead lead = staged(headers, match->mapping, cells);
        QVERIFY2(!lead.rejected, lead.rejected ? qPrintable(lead.rejected->problem) : "");
        QCOMPARE(shown(textsOf(lead)), shown(pairsOf(expected.record)));
        QCOMPARE(lead.record.lead.status, Status::Open); // statuses and grades of another program are not ours
        QVERIFY(!lead.record.person.doNotContact);
        LeadRecord record;
        record.payload = lead.payload;
        for (auto it = cells.begin(); it != cells.end(); ++it)
            QCOMPARE(customOf(record, it.key()), it.value()); // kept as it came
    }
    void systemsNameTheirOwnRows_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("cell");
        QTest::newRow("a test lead") << u"meta-lead-ads"_s << u"full_name"_s
                                     << u"<test lead: dummy data for full_name>"_s;
        QTest::newRow("a test lead's answer")
            << u"meta-lead-ads"_s << u"what_do_you_need?"_s << u"<test lead: dummy data for what_do_you_need?>"_s;
        QTest::newRow("a badge nobody knows")
            << u"conference-registration-scan"_s << u"Salutation"_s << u"bad attendee number: 12"_s;
    }
    void systemsNameTheirOwnRows()
    {
        LW_DATA(data, "lead-export-headers")
        QFETCH(QString, key);
        QFETCH(QString, column);
        QFETCH(QString, cell);
        const QStringList headers = headerSets(data + u"/headers.tsv"_s).value(key);
        const std::optional<PresetMatch> match = presetFor(headers);
        QVERIFY(match);
        const StagedLead lead = staged(headers, match->mapping, {{column, cell}, {u"email"_s, u"test@meta.example"_s}});
        QVERIFY(lead.rejected);
        QCOMPARE(lead.rejected->column, column);
    }
    void oneLeadUnderTwoOffsetsIsOneArrival()
    {
        LW_DATA(data, "lead-export-headers")
        const QStringList headers = headerSets(data + u"/headers.tsv"_s).value(u"meta-lead-ads"_s);
        const ColumnMapping mapping = presetFor(headers).value().mapping;
        const StagedLead first = staged(
            headers, mapping,
            {{u"id"_s, u"l:5"_s}, {u"email"_s, u"a@b.example"_s}, {u"created_time"_s, u"2024-03-01T10:00:38-05:00"_s}});
        const StagedLead second = staged(
            headers, mapping,
            {{u"id"_s, u"l:5"_s}, {u"email"_s, u"a@b.example"_s}, {u"created_time"_s, u"2024-03-01T20:30:38+05:30"_s}});
        QVERIFY(first.receivedAt);
        QCOMPARE(first.receivedAt, second.receivedAt);
        QCOMPARE(first.record.lead.externalId, second.record.lead.externalId);
    }
    void aPrivateAddressStandsInOnlyAsAWhole()
    {
        LW_DATA(data, "lead-export-headers")
        const QStringList headers = headerSets(data + u"/headers.tsv"_s).value(u"outlook-classic-contacts"_s);
        const ColumnMapping mapping = presetFor(headers).value().mapping;
        const Texts home{{u"Last Name"_s, u"Doe"_s}, {u"Home Street"_s, u"9 Elm St"_s}, {u"Home City"_s, u"Avon"_s}};
        const StagedLead flat = staged(headers, mapping, home);
        QCOMPARE(flat.record.person.address.city, u"Avon"_s);
        QCOMPARE(flat.record.person.address.street, u"9 Elm St"_s);
        Texts both = home;
        both.insert(u"Business Street"_s, u"1 Main St"_s);
        const StagedLead office = staged(headers, mapping, both);
        QCOMPARE(office.record.person.address.street, u"1 Main St"_s);
        QCOMPARE(office.record.person.address.city, QString());
    }
    void noOtherTelephoneStandsInForAMissingOne_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("column");
        for (const QString &column : {u"Business Fax"_s, u"Home Fax"_s, u"Assistant's Phone"_s, u"Pager"_s, u"Telex"_s})
            QTest::newRow(qPrintable(column)) << u"outlook-classic-contacts"_s << column;
        QTest::newRow("Act! fax") << u"act-contact"_s << u"Fax Phone"_s;
        QTest::newRow("Act! pager") << u"act-contact"_s << u"Pager Phone"_s;
        QTest::newRow("Act! extension alone") << u"act-contact"_s << u"Extension"_s;
        QTest::newRow("Salesforce fax") << u"salesforce-contact-report"_s << u"Fax"_s;
    }
    void noOtherTelephoneStandsInForAMissingOne()
    {
        LW_DATA(data, "lead-export-headers")
        QFETCH(QString, key);
        QFETCH(QString, column);
        const QStringList headers = headerSets(data + u"/headers.tsv"_s).value(key);
        const ColumnMapping mapping = presetFor(headers).value().mapping;
        const StagedLead lead = staged(headers, mapping, {{u"Last Name"_s, u"Doe"_s}, {column, u"860-253-6354"_s}});
        QVERIFY(!lead.rejected);
        QVERIFY(lead.record.person.phone.isEmpty());
        QVERIFY(lead.record.person.mobile.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestExportHeaders)
#include "tst_data_exportheaders.moc"
