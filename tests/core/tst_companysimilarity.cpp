// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/contacts/companysimilarity.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestCompanySimilarity : public QObject
{
    Q_OBJECT

    static QString randomName(QRandomGenerator &random)
    {
        static const QStringList words{
            u"Acme"_s, u"Acmes"_s, u"Group"_s, u"Bank"_s,    u"Siemens"_s, u"Simens"_s,   u"Japan"_s,  u"Intl"_s,
            u"3"_s,    u"of"_s,    u"Crop"_s,  u"Science"_s, u"United"_s,  u"Deloitte"_s, u"トヨタ"_s, u"Tech"_s,
            u"J"_s,    u"GmbH"_s,  u"Smith"_s, u"&"_s,       u"Smyth"_s,   u"Industry"_s, u"Mfg"_s,    u"(UK)"_s};
        QStringList name;
        for (quint32 left = random.bounded(0U, 6U); left > 0; --left)
            name += words[random.bounded(words.size())];
        return name.join(u' ');
    }

private Q_SLOTS:
    void namesOfOneCompanyAreAlike_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        const auto row = [](QStringView left, QStringView right) {
            QTest::newRow(qPrintable(left.toString())) << left.toString() << right.toString();
        };
        row(u"Acme International, Inc.", u"Acme Intl");
        row(u"Harlow Manufacturing Co.", u"Harlow Mfg");
        row(u"Nordlys Technologies", u"Nordlys Tech GmbH");
        row(u"Kestrel Assoc.", u"Kestrel & Associates LLC");
        row(u"Brandt Bros", u"Brandt Brothers");
        row(u"Univ. of Tartu", u"University of Tartu");
        row(u"Dept. of Health", u"Department of Health");
        row(u"St. Olaf College", u"Saint Olaf College");
        row(u"Elite Sports", u"Elite Sport");
        row(u"Weyland Industries", u"Weyland Industry");
        row(u"Siemens", u"Simens AG");
        row(u"Volkswagen", u"Volkswagon AG");
        row(u"Microsoft Corp", u"Microsfot");
        row(u"Hewlett-Packard", u"Hewlet Pakard Company");
        row(u"JPMorgan Chase & Co.", u"JP Morgan Chase");
        row(u"Bayer CropScience AG", u"Bayer Crop Science");
        row(u"Wal-Mart Stores", u"Walmart Stores");
        row(u"Amazon.com, Inc.", u"Amazon");
        row(u"KPMG International", u"KPMG");
        row(u"Adidas Japan", u"Adidas AG");
        row(u"Goldman Sachs Group, Inc.", u"Goldman Sachs");
        row(u"Schneider-Kreuznach Optik", u"Optik Schneider Kreuznach");
        row(u"Deloitte Touche Tohmatsu Limited", u"Deloitte");
        row(u"Lockheed Martin", u"Lockheed");
        row(u"Samsung Electronics", u"Samsung");
        row(u"AB Volvo", u"Volvo");
        row(u"AS Tallink Grupp", u"Tallink");
        row(u"Müller Maschinenbau", u"Mueller Maschinenbau GmbH");
        row(u"The Walt Disney Company", u"Walt Disney Co");
        row(u"Centre for Polar Studies", u"Center for Polar Studies");
        row(u"Maersk", u"Mærsk A/S");
    }
    void namesOfOneCompanyAreAlike()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const double similarity = companySimilarity(left, right);
        QVERIFY2(similarity >= kSimilarCompany, qPrintable(QString::number(similarity)));
    }
    void namesOfTwoCompaniesAreNot_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        const auto row = [](QStringView left, QStringView right) {
            QTest::newRow(qPrintable(left.toString())) << left.toString() << right.toString();
        };
        row(u"KDAB", u"KD");
        row(u"Dell Technologies", u"Lenovo Group");
        row(u"United Airlines", u"United Health");
        row(u"United", u"United Airlines");
        row(u"Samsung Electronics", u"LG Electronics");
        row(u"Bank of America", u"Bank of China");
        row(u"General Motors", u"General Electric");
        row(u"American Express", u"American Airlines");
        row(u"Ford Motor Company", u"General Motors Company");
        row(u"Acme Bank", u"Acme Electronics");
        row(u"Adidas Japan", u"Adidas Germany");
        row(u"Delta Air Lines", u"Delta Dental");
        row(u"Shell Oil", u"Snell Oil");
        row(u"Visa", u"Vista");
        row(u"Intel", u"Intuit");
        row(u"Cisco", u"Sysco");
        row(u"Studio 54", u"Studio 55");
        row(u"Alpha Precision Engineering Solutions", u"Beta Precision Engineering Solutions");
        row(u"Mitsubishi Electric", u"Mitsubishi Heavy Industries");
        row(u"Johnson & Johnson", u"Johnson Controls");
        row(u"Johnson", u"Johnson Controls");
        row(u"North Carolina State University", u"South Carolina State University");
        row(u"St Mary's Hospital London", u"St Mary's Hospital Leeds");
        row(u"Global Solutions", u"Northwind Global Solutions");
        row(u"First National Bank", u"First Federal Bank");
        row(u"삼성전자", u"LG전자");
        row(u"华为技术有限公司", u"小米科技有限责任公司");
        row(u"", u"");
        row(u"Acme", u"");
    }
    void namesOfTwoCompaniesAreNot()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const double similarity = companySimilarity(left, right);
        QVERIFY2(similarity < kSimilarCompany, qPrintable(QString::number(similarity)));
    }
    void initialsAreAHint_data()
    {
        QTest::addColumn<QString>("acronym");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("AMD") << u"AMD"_s << u"Advanced Micro Devices, Inc."_s << true;
        QTest::newRow("form on the acronym")
            << u"IBM Corporation"_s << u"International Business Machines Corp."_s << true;
        QTest::newRow("small letters") << u"ibm"_s << u"International Business Machines"_s << true;
        QTest::newRow("ampersand") << u"P&G"_s << u"Procter & Gamble"_s << true;
        QTest::newRow("without it") << u"EY"_s << u"Ernst & Young"_s << true;
        QTest::newRow("a letter inside") << u"PwC"_s << u"PricewaterhouseCoopers"_s << true;
        QTest::newRow("form counted") << u"GEC"_s << u"General Electric Company"_s << true;
        QTest::newRow("form not counted") << u"GE"_s << u"General Electric Company"_s << true;
        QTest::newRow("small words") << u"BoA"_s << u"Bank of America"_s << true;
        QTest::newRow("umlaut") << u"ÖBB"_s << u"Österreichische Bundesbahnen Bau"_s << true;
        QTest::newRow("in brackets too") << u"IBM"_s << u"International Business Machines (IBM)"_s << true;
        QTest::newRow("a word too many") << u"AMD"_s << u"Advanced Micro Devices Technologies"_s << false;
        QTest::newRow("a letter too many") << u"AMDX"_s << u"Advanced Micro Devices"_s << false;
        QTest::newRow("other order") << u"MAD"_s << u"Advanced Micro Devices"_s << false;
        QTest::newRow("one letter") << u"A"_s << u"Advanced"_s << false;
        QTest::newRow("a beginning is none") << u"KD"_s << u"KDAB"_s << false;
        QTest::newRow("the name itself") << u"IBM"_s << u"IBM Corp."_s << false;
        QTest::newRow("the other way round") << u"Advanced Micro Devices"_s << u"AMD"_s << false;
        QTest::newRow("blank") << QString() << QString() << false;
    }
    void initialsAreAHint()
    {
        QFETCH(QString, acronym);
        QFETCH(QString, name);
        QTEST(isAcronymOf(acronym, name), "fits");
        if (isAcronymOf(acronym, name))
            QVERIFY(companySimilarity(acronym, name) < kSimilarCompany);
    }
    void randomNamesKeepTheRules()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 20000; ++i) {
            const QString left = randomName(random);
            const QString right = randomName(random);
            const double similarity = companySimilarity(left, right);
            QCOMPARE(companySimilarity(right, left), similarity);
            QVERIFY(similarity >= 0 && similarity <= 1);
            const QString key = companyNameKey(left);
            QCOMPARE(similarity == 1, !key.isEmpty() && key == companyNameKey(right));
            QCOMPARE(companyKeySimilarity(key, companyNameKey(right)), similarity);
        }
    }
};

QTEST_APPLESS_MAIN(TestCompanySimilarity)
#include "tst_companysimilarity.moc"
