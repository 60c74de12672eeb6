// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/adfmail.h"
#include "core/intake/formmail.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestFormMail : public QObject
{
    Q_OBJECT

    static QString shown(const FormMail &form) // "label=value|label=value#message"
    {
        QStringList fields;
        for (const FormField &field : form.fields)
            fields += QString(field.label + u'=' + field.value);
        return fields.join(u'|') + (form.message.isEmpty() ? QString() : QString(u'#' + form.message));
    }

private Q_SLOTS:
    void formsAreTakenApart_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("fields");
        QTest::newRow("fields") << u"Name: Ann Lee\nE-mail: ann@x.example\nCompany: Acme"_s
                                << u"Name=Ann Lee|E-mail=ann@x.example|Company=Acme"_s;
        QTest::newRow("two known ones") << u"Name: Ann\nPhone: 5\n"_s << u"Name=Ann|Phone=5"_s;
        QTest::newRow("three of any kind")
            << u"Colour: red\nSize: 5\nShape: round"_s << u"Colour=red|Size=5|Shape=round"_s;
        QTest::newRow("a sentence before it")
            << u"You have a new message from your website:\n\nName: Ann\nEmail: a@x.example\nMessage: Hello\nthere\n"_s
            << u"Name=Ann|Email=a@x.example#Hello\nthere"_s;
        QTest::newRow("message in the middle")
            << u"Name: Ann\nMessage: call me: soon\nplease\nPhone: 5"_s << u"Name=Ann|Phone=5#call me: soon\nplease"_s;
        QTest::newRow("message below its label")
            << u"Name: Ann\nEmail: a@x.example\nMessage:\n\nPhone: broken since May\n\nPlease help\n-- \nSent by x"_s
            << u"Name=Ann|Email=a@x.example#Phone: broken since May\n\nPlease help"_s;
        QTest::newRow("label over value")
            << u"Name:\nAnn Lee\n\nEmail:\na@x.example\n"_s << u"Name=Ann Lee|Email=a@x.example"_s;
        QTest::newRow("value of two lines")
            << u"Name: Ann\nStreet: Road 1\nBack yard\nCity: Ulm"_s << u"Name=Ann|Street=Road 1\nBack yard|City=Ulm"_s;
        QTest::newRow("cells of a table") << u"Name\tAnn\nEmail\ta@x.example"_s << u"Name=Ann|Email=a@x.example"_s;
        QTest::newRow("bold labels") << u"*Name:* Ann\n*Phone:* 5"_s << u"Name=Ann|Phone=5"_s;
        QTest::newRow("bullets") << u"- Name: Ann\n• Phone: 5"_s << u"Name=Ann|Phone=5"_s;
        QTest::newRow("a time in a value")
            << u"Name: Ann\nPhone: 5\nCall at: 10:30"_s << u"Name=Ann|Phone=5|Call at=10:30"_s;
        QTest::newRow("an empty field") << u"Name: Ann\nFax:\n\nPhone: 5"_s << u"Name=Ann|Phone=5#Fax:"_s;
        QTest::newRow("German") << u"Ihr Name: Ann\nIhre E-Mail: a@x.example\nNachricht: Hallo"_s
                                << u"Ihr Name=Ann|Ihre E-Mail=a@x.example#Hallo"_s;
        QTest::newRow("asked twice") << u"Name: Ann\nInterest: A\nInterest: B\nPhone: 5"_s
                                     << u"Name=Ann|Interest=A\nB|Phone=5"_s;
        QTest::newRow("Contact Form 7") << u"From: Ann Lee <ann@x.example>\nSubject: Prices\n\nMessage Body:\nHow "
                                           u"much?\n\n-- \nThis e-mail was sent "
                                           "from a contact form on Acme (http://acme.example)"_s
                                        << u"Name=Ann Lee|E-mail=ann@x.example|Subject=Prices#How much?"_s;
        QTest::newRow("Contact Form 7, older")
            << u"From: Ann <a@x.example>\nSubject: Hi\n\nMessage Body:\nText\n\n--\nend"_s
            << u"Name=Ann|E-mail=a@x.example|Subject=Hi#Text"_s;
    }
    void formsAreTakenApart()
    {
        QFETCH(QString, body);
        QTEST(shown(parseFormMail(body)), "fields");
    }
    void lettersAreNoForms_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a letter") << u"Hello,\nI have one question: how much is it?\nThanks\nAnn"_s;
        QTest::newRow("a signature")
            << u"Hello,\nplease send me the catalogue.\nKind regards\nAnn Lee\nTel: 5\nMobile: 6\nE-mail: a@x.example"_s;
        QTest::newRow("a forwarded mail")
            << u"---------- Forwarded message ----------\nFrom: Ann <a@x.example>\nDate: May 8, 2026\nSubject: Hi\nTo: "
               "b@x.example\n\nSee below"_s;
        QTest::newRow("quoted") << u"> Name: Ann\n> Phone: 5\n> Email: a@x.example"_s;
        QTest::newRow("addresses of pages") << u"http://a.example\nhttps://b.example\nftp://c.example"_s;
        QTest::newRow("times") << u"At 10:30\nAt 11:30\nAt 12:30"_s;
        QTest::newRow("one field") << u"Phone: 5"_s;
    }
    void lettersAreNoForms()
    {
        QFETCH(QString, body);
        const FormMail form = parseFormMail(body);
        QVERIFY2(!form.isForm(), qPrintable(shown(form)));
    }
    void labelsMeanFields_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("field");
        QTest::newRow("your-name") << u"your-name"_s << int(Field::FullName);
        QTest::newRow("Your E-mail") << u"Your E-mail"_s << int(Field::Email);
        QTest::newRow("Ihre E-Mail") << u"Ihre E-Mail"_s << int(Field::Email);
        QTest::newRow("Message Body") << u"Message Body"_s << int(Field::Message);
        QTest::newRow("Company") << u"Company"_s << int(Field::Company);
        QTest::newRow("Your") << u"Your"_s << -1;
        QTest::newRow("Colour") << u"Colour"_s << -1;
    }
    void labelsMeanFields()
    {
        QFETCH(QString, label);
        const std::optional<Field> field = fieldFromLabel(label);
        QTEST(field ? int(*field) : -1, "field");
    }
    void leadsOfCarDealersAreTakenApart_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("root");
        QTest::newRow("usual") << u"<?xml version=\"1.0\"?>\n<?adf version=\"1.0\"?>\n"_s << u"adf"_s;
        QTest::newRow("capitals") << u"<?xml version=\"1.0\"?><?ADF version=\"1.0\"?>"_s << u"ADF"_s;
        QTest::newRow("out of order") << u"<?ADF VERSION \"1.0\"?><?xml version=\"1.0\"?>"_s << u"adf"_s;
        QTest::newRow("bare") << u"A new lead:\n"_s << u"adf"_s;
    }
    void leadsOfCarDealersAreTakenApart()
    {
        QFETCH(QString, before);
        QFETCH(QString, root);
        const QString body =
            before + u"<"_s + root +
            u"><prospect><requestdate>2026-03-02T09:00:00-05:00</requestdate>"
            "<vehicle interest=\"buy\" status=\"used\"><year>2019</year><make>Ford</make><model>Fiesta</model>"
            "<vin/><stock>77</stock></vehicle><customer><contact><name part=\"first\">Ann</name>"
            "<name part=\"last\">Lee</name><email>ann@x.example</email><phone type=\"voice\">5</phone>"
            "<phone type=\"cellphone\">6</phone><phone>7</phone><address><street line=\"1\">Road 1</street>"
            "<street line=\"2\">Yard</street><city>Ulm</city><regioncode>BW</regioncode><postalcode>89073</postalcode>"
            "</address></contact><comments><![CDATA[Is it <red>?]]></comments></customer>"
            "<vendor><vendorname>Acme Cars</vendorname><contact><name part=\"full\">Bo</name></contact></vendor>"
            "<provider><name part=\"full\">Portal</name></provider></prospect></"_s +
            root + u">\n-- sent by a portal"_s;
        QVERIFY(holdsAdf(body));
        const Result<QList<FormMail>> leads = parseAdf(body);
        QVERIFY2(leads, leads ? "" : qPrintable(leads.error().message));
        QCOMPARE(leads->size(), 1);
        QCOMPARE(
            shown(leads->first()),
            u"Request date=2026-03-02T09:00:00-05:00|Vehicle interest=buy|Vehicle status=used|Vehicle stock=77|"
            "Product=2019 Ford Fiesta|First name=Ann|Last name=Lee|E-mail=ann@x.example|Phone=5|Mobile=6|Phone 2=7|"
            "Street=Road 1, Yard|City=Ulm|State=BW|Postcode=89073|Vendor=Acme Cars|ADF vendor contact name=Bo|"
            "Provider=Portal#Is it <red>?"_s);
    }
    void eachProspectIsALead()
    {
        const Result<QList<FormMail>> leads =
            parseAdf(u"<adf><prospect><customer><contact><name>A</name></contact></customer></prospect>"
                     "<prospect><customer><contact><name>B</name></contact></customer></prospect></adf>"_s);
        QVERIFY(leads);
        QCOMPARE(leads->size(), 2);
        QCOMPARE(shown(leads->last()), u"Name=B"_s);
    }
    void badXmlIsRefused_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("cut off") << u"<adf><prospect><customer>"_s << u"not well-formed"_s;
        QTest::newRow("document type") << u"<!DOCTYPE adf [<!ENTITY a \"b\">]><adf><prospect>&a;</prospect></adf>"_s
                                       << u"DTD"_s;
        QTest::newRow("unknown entity") << u"<adf><prospect>&nbsp;</prospect></adf>"_s << u"not well-formed"_s;
        QTest::newRow("deep") << QString(u"<adf>"_s + u"<a>"_s.repeated(100'000)) << u"deeper"_s;
        QTest::newRow("none") << u"<adfx/>"_s << u"no ADF"_s;
    }
    void badXmlIsRefused()
    {
        QFETCH(QString, body);
        QFETCH(QString, says);
        const Result<QList<FormMail>> leads = parseAdf(body);
        QVERIFY(!leads);
        QVERIFY2(leads.error().message.contains(says), qPrintable(leads.error().message));
    }
};

QTEST_APPLESS_MAIN(TestFormMail)
#include "tst_formmail.moc"
