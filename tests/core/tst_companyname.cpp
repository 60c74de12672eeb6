// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"
#include "core/contacts/companyname.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestCompanyName : public QObject
{
    Q_OBJECT

    // Letters of many scripts, marks, signs, brackets, and the words that forms are made of.
    static QString randomName(QRandomGenerator &random)
    {
        static const QStringList pieces{u"GmbH"_s, u"Co"_s,  u"KG"_s,   u"S."_s, u"a."_s,     u"de"_s, u"C.V."_s,
                                        u"The"_s,  u"and"_s, u"&"_s,    u"y"_s,  u"(UK)"_s,   u"Oy"_s, u"Ltd"_s,
                                        u"Acme"_s, u"sc"_s,  u"srl"_s,  u"OÜ"_s, u"(publ)"_s, u"PT"_s, u"株式会社"_s,
                                        u"公司"_s, u","_s,   u"(株)"_s, u"z"_s,  u"o.o."_s,   u"’"_s,  u"(AB)"_s};
        QString name;
        for (quint32 left = random.bounded(1U, 9U); left > 0; --left) {
            if (random.bounded(3) != 0)
                name += pieces[random.bounded(pieces.size())];
            else if (random.bounded(4) == 0)
                name += QString::fromUcs4(&kAstral[size_t(random.bounded(4))], 1);
            else
                name += QChar(char16_t(random.bounded(0x20, 0xD7FF)));
            if (random.bounded(3) != 0)
                name += u' ';
        }
        return name;
    }
    static constexpr char32_t kAstral[] = {0x1D400, 0x20000, 0x1F600, 0x10400};

private Q_SLOTS:
    void spellingsOfOneCompanyShareAKey_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("same");
        QTest::newRow("legal form") << u"KDAB, Inc."_s << u"KDAB"_s << true;
        QTest::newRow("dotted form") << u"KDAB S.A."_s << u"KDAB"_s << true;
        QTest::newRow("two forms of one country") << u"KDAB S.A.S."_s << u"KDAB S.A."_s << true;
        QTest::newRow("case") << u"EXAMPLE SAS"_s << u"Example"_s << true;
        QTest::newRow("ampersand") << u"KDAB Research & Development"_s << u"KDAB Research And Development"_s << true;
        QTest::newRow("und") << u"Marks und Spencer"_s << u"Marks & Spencer"_s << true;
        QTest::newRow("et") << u"Dupont et Fils"_s << u"Dupont & Fils"_s << true;
        QTest::newRow("y") << u"Calvo y Hijos"_s << u"Calvo & Hijos"_s << true;
        QTest::newRow("Spa") << u"Foo Bar Spa"_s << u"Foo Bar"_s << true;
        QTest::newRow("n.v.") << u"One Two"_s << u"One Two n.v."_s << true;
        QTest::newRow("N.V.") << u"One Two"_s << u"One Two N.V."_s << true;
        QTest::newRow("two forms") << u"Foo GmbH & Co. KG"_s << u"Foo GmbH and Co KG"_s << true;
        QTest::newRow("a form inside") << u"Foo GmbH & Co. KG Berlin"_s << u"Foo Berlin"_s << true;
        QTest::newRow("apostrophes") << u"Queen’s University"_s << u"Queen's University"_s << true;
        QTest::newRow("no apostrophe") << u"McDonald's Corporation"_s << u"McDonalds Corp."_s << true;
        QTest::newRow("The in front") << u"The Coca-Cola Company"_s << u"Coca-Cola"_s << true;
        QTest::newRow("The behind") << u"Coca-Cola Company, The"_s << u"Coca-Cola"_s << true;
        QTest::newRow("country in brackets") << u"Foo (UK) Ltd"_s << u"Foo"_s << true;
        QTest::newRow("form in brackets") << u"Foo (Pvt) Ltd"_s << u"Foo"_s << true;
        QTest::newRow("own initials in brackets")
            << u"International Business Machines (IBM)"_s << u"International Business Machines"_s << true;
        QTest::newRow("town in brackets") << u"Acme (Ulm) GmbH"_s << u"Acme Ulm"_s << true;
        QTest::newRow("another town") << u"Acme (Ulm) GmbH"_s << u"Acme (Bonn) GmbH"_s << false;
        QTest::newRow("Aktiengesellschaft") << u"Siemens Aktiengesellschaft"_s << u"Siemens AG"_s << true;
        QTest::newRow("initials") << u"J. P. Morgan"_s << u"J P Morgan"_s << true;
        QTest::newRow("a prefix is not enough") << u"KDAB"_s << u"KD"_s << false;
        QTest::newRow("other name") << u"Acme Ulm"_s << u"Acme Bonn"_s << false;
        QTest::newRow("a name that begins like a form") << u"SAS Institute"_s << u"Institute"_s << false;
        QTest::newRow("SC without SRL") << u"SC Johnson & Son"_s << u"Johnson & Son"_s << false;
    }
    void spellingsOfOneCompanyShareAKey()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(companyNameKey(left) == companyNameKey(right), "same");
    }
    void formsOfManyCountriesSayNothing_data()
    {
        QTest::addColumn<QString>("name");
        // clang-format off
        for (const QString &name : {
                 u"Ácme GmbH"_s, u"Ácme AG"_s, u"Ácme e.K."_s, u"Ácme eG"_s, u"Ácme KGaA"_s, u"Ácme e. V."_s,
                 u"Ácme UG (haftungsbeschränkt)"_s, u"Ácme GmbH & Co. OHG"_s, u"Ácme GmbH i.L."_s, u"Ácme mbH"_s,
                 u"Ácme OG"_s, u"Ácme Sagl"_s, u"Ácme Limited"_s, u"Ácme plc"_s, u"Ácme L.L.P."_s, u"Ácme DAC"_s,
                 u"Ácme, Inc."_s, u"Ácme Corp."_s, u"Ácme L.L.C."_s, u"Ácme & Co."_s, u"Ácme Ltée"_s, u"Ácme Pty. Ltd."_s,
                 u"Ácme (Pty) Ltd"_s, u"Ácme S.A.R.L."_s, u"Ácme S.à r.l."_s, u"SARL Ácme"_s, u"Ácme SASU"_s, u"EURL Ácme"_s,
                 u"Ácme B.V."_s, u"Ácme V.O.F."_s, u"Ácme BVBA"_s, u"Ácme CV"_s, u"Ácme S.L.U."_s, u"Ácme Lda."_s,
                 u"Ácme Ltda"_s, u"Ácme Ltda. ME"_s, u"Ácme S/A"_s, u"Ácme, S.A. de C.V."_s, u"Ácme S. de R.L. de C.V."_s,
                 u"Ácme S.p.A."_s, u"Ácme S.r.l."_s, u"Ácme Soc. Coop."_s, u"Ácme A/S"_s, u"Ácme ApS"_s, u"Ácme ASA"_s,
                 u"Ácme AB (publ)"_s, u"Ácme HB"_s, u"Ácme KB"_s, u"Oy Ácme Ab"_s, u"Ácme Oyj"_s, u"Ácme ehf."_s,
                 u"OÜ Ácme"_s, u"Ácme OÜ"_s, u"SIA Ácme"_s, u"UAB Ácme"_s, u"Ácme Sp. z o.o."_s, u"Ácme sp.z o.o. sp.k."_s,
                 u"Ácme spółka z ograniczoną odpowiedzialnością"_s, u"Ácme s.r.o."_s, u"Ácme, a. s."_s, u"Ácme spol. s r.o."_s,
                 u"Ácme Kft."_s, u"Ácme Zrt."_s, u"Ácme Nyrt"_s, u"Ácme Bt."_s, u"SC Ácme SRL"_s, u"Ácme EOOD"_s,
                 u"Ácme EAD"_s, u"Ácme d.o.o."_s, u"Ácme d.d."_s, u"Ácme ДОО"_s, u"Ácme A.E."_s, u"Ácme ΑΕ"_s,
                 u"Ácme A.Ş."_s, u"Ácme Ltd. Şti."_s, u"ООО «Ácme»"_s, u"OOO Ácme"_s, u"ЗАО Ácme"_s, u"ИП Ácme"_s,
                 u"PAO Ácme"_s, u"TOV Ácme"_s, u"ТОВ Ácme"_s, u"PJSC Ácme"_s, u"Ácme W.L.L."_s, u"Ácme FZE"_s,
                 u"Ácme S.A.E."_s, u"Ácme Pvt. Ltd."_s, u"Ácme Private Limited"_s, u"Ácme Pte Ltd"_s, u"Ácme Sdn. Bhd."_s,
                 u"PT Ácme Tbk"_s, u"Ácme PCL"_s, u"Ácme K.K."_s, u"株式会社 Ácme"_s, u"Ácme 株式会社"_s, u"㈱Ácme"_s,
                 u"주식회사 Ácme"_s, u"Ácme Co., Ltd."_s, u"Ácme 有限公司"_s, u"Ácme בע\"מ"_s, u"Ácme SE"_s}) {
            QTest::newRow(qPrintable(name)) << name;
        }
        // clang-format on
    }
    void formsOfManyCountriesSayNothing()
    {
        QFETCH(QString, name);
        QCOMPARE(companyNameKey(name), u"acme"_s);
        QCOMPARE(companyBaseName(name), u"Ácme"_s);
    }
    void theBaseNameIsTheNameWithoutItsForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("base");
        QTest::newRow("plain") << u"Hello World, ltd."_s << u"Hello World"_s;
        QTest::newRow("blanks around") << u" Hello World ltd. "_s << u"Hello World"_s;
        QTest::newRow("in front") << u"Oy Hello World"_s << u"Hello World"_s;
        QTest::newRow("inside") << u"Hello pty ltd World"_s << u"Hello World"_s;
        QTest::newRow("inner comma") << u"Hello, World, ltd."_s << u"Hello, World"_s;
        QTest::newRow("umlauts") << u"Säätämö, Oy"_s << u"Säätämö"_s;
        QTest::newRow("accent in the form") << u"Łoś spółka z o.o"_s << u"Łoś"_s;
        QTest::newRow("no accent in the form") << u"Łoś spolka z o.o"_s << u"Łoś"_s;
        QTest::newRow("The") << u"The Coca-Cola Company"_s << u"Coca-Cola"_s;
        QTest::newRow("a sign of the name") << u"Yahoo! Inc."_s << u"Yahoo!"_s;
        QTest::newRow("a plus") << u"A+ GmbH"_s << u"A+"_s;
        QTest::newRow("ampersand") << u"Müller & Söhne GmbH & Co. KG"_s << u"Müller & Söhne"_s;
        QTest::newRow("dots of initials") << u"J.P. Morgan Chase & Co."_s << u"J.P. Morgan Chase"_s;
        QTest::newRow("country stays") << u"Foo (UK) Ltd."_s << u"Foo (UK)"_s;
        QTest::newRow("quotes around") << u"OOO \"Romashka\""_s << u"Romashka"_s;
        QTest::newRow("quotes inside") << u"Toys \"R\" Us, Inc."_s << u"Toys \"R\" Us"_s;
        QTest::newRow("written together") << u"トヨタ自動車株式会社"_s << u"トヨタ自動車"_s;
        QTest::newRow("nothing but a form") << u"Limited"_s << u"Limited"_s;
        QTest::newRow("nothing but signs") << u"+++"_s << u"+++"_s;
        QTest::newRow("blank") << QString() << QString();
    }
    void theBaseNameIsTheNameWithoutItsForm()
    {
        QFETCH(QString, name);
        QTEST(companyBaseName(name), "base");
    }
    void whatNamesNoCompanyHasNoKey_data()
    {
        QTest::addColumn<QString>("written");
        // clang-format off
        for (const QString &written : {
                 u"  "_s, u"-"_s, u"."_s, u"---"_s, u"+++"_s, u"?"_s, u"n/a"_s, u"N.A."_s, u"#N/A"_s, u"none"_s, u"(None)"_s,
                 u"unknown"_s, u"Unknown."_s, u"k.A."_s, u"k. A."_s, u"k/A"_s, u"Private"_s, u"xxx"_s, u"XX"_s, u"Student"_s,
                 u"Freelancer"_s, u"Self employed"_s, u"self-employed"_s, u"Selfemployed"_s, u"test"_s, u"TEST TEST"_s,
                 u"asdf"_s, u"0"_s, u"GmbH"_s, u"AG"_s, u"G.m.b.H."_s, u"Ltd."_s, u"Inc"_s, u"Co., Ltd."_s, u"S.A."_s,
                 u"GmbH & Co. KG"_s, u"Private Limited"_s, u"(UK) Ltd"_s, u"Limited"_s, u"株式会社"_s, u"keine"_s,
                 u"Keine Angabe"_s, u"o.A."_s, u"privat"_s, u"Privatperson"_s, u"selbständig"_s, u"Freiberufler"_s,
                 u"unbekannt"_s, u"Schüler"_s, u"sin empresa"_s, u"Ninguna"_s, u"Autónomo"_s, u"particular"_s,
                 u"estudiante"_s, u"no aplica"_s, u"aucune"_s, u"Aucune société"_s, u"néant"_s, u"Particulier"_s,
                 u"étudiante"_s, u"auto-entrepreneur"_s, u"sans emploi"_s}) {
            QTest::newRow(qPrintable(written)) << written;
        }
        // clang-format on
    }
    void whatNamesNoCompanyHasNoKey()
    {
        QFETCH(QString, written);
        QCOMPARE(companyNameKey(written), QString());
        QCOMPARE(companyBaseName(written).isEmpty(), written.trimmed().isEmpty()); // it is shown as written
    }
    void namesThatHoldSuchAWordKeepTheirKey_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("None Such") << u"None Such Ltd"_s << u"none such"_s;
        QTest::newRow("Unknown Pleasures") << u"Unknown Pleasures GmbH"_s << u"unknown pleasures"_s;
        QTest::newRow("Private Label") << u"Private Label AG"_s << u"private label"_s;
        QTest::newRow("Test Rite") << u"Test Rite Inc"_s << u"test rite"_s;
        QTest::newRow("XXX Lutz") << u"XXX Lutz"_s << u"xxx lutz"_s;
        QTest::newRow("XXXLutz") << u"XXXLutz KG"_s << u"xxxlutz"_s;
        QTest::newRow("NA Logistics") << u"NA Logistics"_s << u"na logistics"_s;
        QTest::newRow("NN") << u"NN"_s << u"nn"_s;
        QTest::newRow("KA") << u"KA"_s << u"ka"_s;
        QTest::newRow("X") << u"X Corp."_s << u"x"_s;
        QTest::newRow("3M") << u"3M"_s << u"3m"_s;
        QTest::newRow("1&1") << u"1&1"_s << u"1 and 1"_s;
        QTest::newRow("The Independent") << u"The Independent"_s << u"the independent"_s;
        QTest::newRow("with its form") << u"Unknown Ltd."_s << u"unknown ltd"_s;
        QTest::newRow("with its form in brackets") << u"Test (GmbH)"_s << u"test gmbh"_s;
        QTest::newRow("SAS") << u"SAS"_s << u"sas"_s;
        QTest::newRow("CIC") << u"CIC"_s << u"cic"_s;
        QTest::newRow("SCA") << u"SCA AB"_s << u"sca"_s;
        QTest::newRow("The Limited") << u"The Limited"_s << u"the limited"_s;
        QTest::newRow("BT") << u"BT plc"_s << u"bt"_s;
        QTest::newRow("Group") << u"Private Group"_s << u"private group"_s;
        QTest::newRow("The The") << u"The The"_s << u"the"_s;
        QTest::newRow("in other letters") << u"Ко"_s << u"ко"_s;
    }
    void namesThatHoldSuchAWordKeepTheirKey()
    {
        QFETCH(QString, name);
        QTEST(companyNameKey(name), "key");
        QCOMPARE(companyNameKey(companyNameKey(name)), companyNameKey(name));
    }
    void randomNamesHaveOneKeyAndOneBaseName()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 20000; ++i) {
            const QString name = randomName(random);
            const QString key = companyNameKey(name);
            const QString base = companyBaseName(name);
            QVERIFY2(companyNameKey(key) == key, qPrintable(name));
            QVERIFY2(companyBaseName(base) == base, qPrintable(name));
            QVERIFY2(!key.isEmpty() || !name.contains(u"Acme"_s), qPrintable(name));
            QCOMPARE(base.isEmpty(), name.trimmed().isEmpty());
        }
    }
    void domainsComeFromWebsites_data()
    {
        QTest::addColumn<QString>("website");
        QTest::addColumn<QString>("domain");
        QTest::newRow("bare") << u"ForwardShop.com"_s << u"forwardshop.com"_s;
        QTest::newRow("www and path") << u"https://www.Acme.com/contact"_s << u"acme.com"_s;
        QTest::newRow("no host") << u"n/a"_s << QString();
        QTest::newRow("blank") << QString() << QString();
    }
    void domainsComeFromWebsites()
    {
        QFETCH(QString, website);
        QTEST(domainOf(website), "domain");
    }
};

QTEST_APPLESS_MAIN(TestCompanyName)
#include "tst_companyname.moc"
