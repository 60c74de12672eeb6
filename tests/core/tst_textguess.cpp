// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/personname.h"
#include "core/intake/textguess.h"
#include "tests/support/testsupport.h"

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

// One line a guess: field, "!" for sure or "?" for not, the line it came from, the value.
QStringList written(const QList<Guess> &guesses)
{
    QStringList lines;
    for (const Guess &guess : guesses)
        lines += QString(nameOf(guess.field) + (guess.sureness == Sureness::High ? u'!' : u'?') +
                         QString::number(guess.line) + u' ' + guess.value);
    lines.sort();
    return lines;
}

} // namespace

class TestTextGuess : public QObject
{
    Q_OBJECT

    static void text(const char *name, const char *home, const QString &text, QStringList expected)
    {
        expected.sort();
        QTest::newRow(name) << QString::fromLatin1(home) << text << expected;
    }
    static void germanTexts();
    static void americanTexts();
    static void britishTexts();
    static void frenchTexts();
    static void otherTexts();

private Q_SLOTS:
    void everySignatureAndCardIsUnderstood_data()
    {
        QTest::addColumn<QString>("home");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        germanTexts();
        americanTexts();
        britishTexts();
        frenchTexts();
        otherTexts();
    }
    void everySignatureAndCardIsUnderstood()
    {
        QFETCH(QString, home);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const QStringList found = written(guessFields(text, home));
        QVERIFY2(found == expected, qPrintable(QString(u"\nfound\n  "_s + found.join(u"\n  "_s) + u"\nexpected\n  "_s +
                                                       expected.join(u"\n  "_s))));
    }

    void noFieldIsGuessedTwice()
    {
        const QList<Guess> guesses = guessFields(u"Ann Doe\nBob Roe\nAcme Ltd\nBeta Ltd\na@x.example\nb@y.example\n"
                                                 "T 0711 1234567\nT 0711 7654321"_s,
                                                 u"DE"_s);
        QSet<int> fields;
        for (const Guess &guess : guesses)
            fields.insert(int(guess.field));
        QCOMPARE(fields.size(), guesses.size());
        QVERIFY(fields.contains(int(Field::Phone)));
    }
    void nonsenseGivesNoNumbersOrPlaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u" \n\t\n"_s;
        QTest::newRow("signs") << u"|||\n••\n--\n@@@@ :: //"_s;
        QTest::newRow("one very long line") << QString(100'000, u'x');
        QTest::newRow("many short lines") << u"a\n"_s.repeated(20'000);
        QTest::newRow("many opening brackets") << QString(u"(at"_s).repeated(5'000);
    }
    void nonsenseGivesNoNumbersOrPlaces()
    {
        QFETCH(QString, text);
        for (const Guess &guess : guessFields(text, u"DE"_s))
            QVERIFY2(guess.field == Field::Company || guess.field == Field::Message, qPrintable(nameOf(guess.field)));
    }

    void namesAreSplit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("two words") << u"Ann Doe"_s << u"Ann"_s << u"Doe"_s;
        QTest::newRow("one word") << u"Doe"_s << QString() << u"Doe"_s;
        QTest::newRow("nothing") << u"  "_s << QString() << QString();
        QTest::newRow("middle initial") << u"Ann B. Doe"_s << u"Ann B."_s << u"Doe"_s;
        QTest::newRow("last name first") << u"Doe, Ann B."_s << u"Ann B."_s << u"Doe"_s;
        QTest::newRow("title") << u"Dr. Ann Doe"_s << u"Ann"_s << u"Doe"_s;
        QTest::newRow("titles") << u"Herr Prof. Dr.-Ing. Jörg Müller"_s << u"Jörg"_s << u"Müller"_s;
        QTest::newRow("degree") << u"Ann Doe, PhD"_s << u"Ann"_s << u"Doe"_s;
        QTest::newRow("junior") << u"Bob Roe Jr."_s << u"Bob"_s << u"Roe"_s;
        QTest::newRow("particles") << u"Ludwig van der Meer"_s << u"Ludwig"_s << u"van der Meer"_s;
        QTest::newRow("capitals") << u"Marie DUPONT MARTIN"_s << u"Marie"_s << u"DUPONT MARTIN"_s;
        QTest::newRow("capitals first") << u"DUPONT Marie"_s << u"Marie"_s << u"DUPONT"_s;
        QTest::newRow("all capitals") << u"ANN DOE"_s << u"ANN"_s << u"DOE"_s;
        QTest::newRow("hyphens") << u"Hans-Peter Schmidt-Rottluff"_s << u"Hans-Peter"_s << u"Schmidt-Rottluff"_s;
        QTest::newRow("a first name that looks like a form of address") << u"Ing Lee"_s << u"Ing"_s << u"Lee"_s;
    }
    void namesAreSplit()
    {
        QFETCH(QString, name);
        QFETCH(QString, first);
        QFETCH(QString, last);
        QCOMPARE(splitName(name).first, first);
        QCOMPARE(splitName(name).last, last);
    }

    void theClipboardIsToldApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const int rows = int(ClipboardKind::Rows);
        const int block = int(ClipboardKind::Text);
        QTest::newRow("nothing") << QString() << int(ClipboardKind::Nothing);
        QTest::newRow("blanks") << u" \r\n \n"_s << int(ClipboardKind::Nothing);
        QTest::newRow("sheet cells") << u"name\temail\r\nAnn\ta@x.example\r\n"_s << rows;
        QTest::newRow("sheet cells with blank ones") << u"name\temail\n\ta@x.example\nAnn\t"_s << rows;
        QTest::newRow("semicolons") << u"name;email;city\nAnn;a@x.example;Ulm"_s << rows;
        QTest::newRow("commas") << u"name,email,city\n\"Doe, Ann\",a@x.example,Ulm"_s << rows;
        QTest::newRow("one row of cells") << u"Ann\ta@x.example"_s << block;
        QTest::newRow("rows of different width") << u"a\tb\tc\nd\te"_s << block;
        QTest::newRow("a signature") << u"Ann Doe\nAcme Ltd\n12 Mill Lane, Reading"_s << block;
        QTest::newRow("an address with a comma a line") << u"Doe, Ann\nHartford, CT 06103"_s << block;
        QTest::newRow("one word") << u"Ann"_s << block;
    }
    void theClipboardIsToldApart()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QCOMPARE(int(clipboardKind(text)), kind);
    }
};

void TestTextGuess::germanTexts()
{
    text("German signature", "DE",
         u"Mit freundlichen Grüßen\n\nJörg Müller\nLeiter Einkauf\n\nHydrotec Anlagenbau GmbH\nHauptstraße 5a\n"
         "70173 Stuttgart\n\nTel.: +49 711 123456-20\nFax: +49 711 123456-99\nMobil: 0171 1234567\n"
         "joerg.mueller@hydrotec.example\nwww.hydrotec.example\n\nGeschäftsführer: Max Meier\n"
         "Amtsgericht Stuttgart HRB 12345 · USt-IdNr. DE123456789"_s,
         {u"full_name!3 Jörg Müller"_s, u"title!4 Leiter Einkauf"_s, u"company!6 Hydrotec Anlagenbau GmbH"_s,
          u"street!7 Hauptstraße 5a"_s, u"postal_code!8 70173"_s, u"city!8 Stuttgart"_s,
          u"phone!10 +49 711 123456-20"_s, u"mobile!12 0171 1234567"_s, u"email!13 joerg.mueller@hydrotec.example"_s,
          u"website!14 www.hydrotec.example"_s});
    text("German card with the country's sign", "US",
         u"Dr. Anna Schmidt\nGeschäftsführerin\nPumpen-Schmidt KG\nAm Markt 3\nD-89073 Ulm\n"
         "Telefon 0731 / 98 76 54\nTelefax 0731 / 98 76 55\nE-Mail: info@pumpen-schmidt.de"_s,
         {u"full_name?1 Dr. Anna Schmidt"_s, u"title!2 Geschäftsführerin"_s, u"company!3 Pumpen-Schmidt KG"_s,
          u"street!4 Am Markt 3"_s, u"postal_code!5 89073"_s, u"city!5 Ulm"_s, u"country!5 DE"_s,
          u"phone!6 0731 / 98 76 54"_s, u"email!8 info@pumpen-schmidt.de"_s});
    text("German signature on two lines", "DE",
         u"Tim Vogel | Projektleiter | Vogel & Söhne OHG\nIndustriestr. 12-14 · 44137 Dortmund · T 0231 4567890 · "
         "M 0151 23456789 · t.vogel@vogel-soehne.de"_s,
         {u"full_name!1 Tim Vogel"_s, u"title!1 Projektleiter"_s, u"company!1 Vogel & Söhne OHG"_s,
          u"street!2 Industriestr. 12-14"_s, u"postal_code!2 44137"_s, u"city!2 Dortmund"_s, u"phone!2 0231 4567890"_s,
          u"mobile!2 0151 23456789"_s, u"email!2 t.vogel@vogel-soehne.de"_s});
    text("address on one line with the country", "DE",
         u"Sabine Krüger\nKrüger Feinmechanik e.K., Lindenallee 7, 04109 Leipzig, Deutschland\nTel 0341 7654321"_s,
         {u"full_name?1 Sabine Krüger"_s, u"company!2 Krüger Feinmechanik e.K."_s, u"street!2 Lindenallee 7"_s,
          u"postal_code!2 04109"_s, u"city!2 Leipzig"_s, u"country!2 Deutschland"_s, u"phone!3 0341 7654321"_s});
    text("a mail with words before its closing formula", "DE",
         u"Guten Tag,\nbitte senden Sie mir Ihren Katalog.\n\nViele Grüße\nKarl Lang\nLang Werkzeuge\n"
         "karl.lang@lang-werkzeuge.de\n\nVon meinem Telefon gesendet"_s,
         {u"message!1 Guten Tag,\nbitte senden Sie mir Ihren Katalog."_s, u"full_name!5 Karl Lang"_s,
          u"company!6 Lang Werkzeuge"_s, u"email!7 karl.lang@lang-werkzeuge.de"_s});
    text("signed on behalf, with a short closing formula", "DE",
         u"Bitte um ein Angebot.\nGruß\ni. A. Thomas Weber\nMaschinenfabrik Weber & Co. KG\nIndustriepark 7\n"
         "D - 73037 Göppingen\nHandy: +49 (0)160 / 1234567"_s,
         {u"message!1 Bitte um ein Angebot."_s, u"full_name?3 Thomas Weber"_s,
          u"company!4 Maschinenfabrik Weber & Co. KG"_s, u"street?5 Industriepark 7"_s, u"postal_code!6 73037"_s,
          u"city!6 Göppingen"_s, u"mobile!7 +49 (0)160 / 1234567"_s});
    text("Austrian card", "DE",
         u"Mag. Eva Huber\nVertrieb\nAlpenstahl AG\nRingstraße 1/4\nA-1010 Wien\nTel: +43 1 5123456\n"
         "Mobil +43 664 1234567\neva.huber@alpenstahl.at"_s,
         {u"full_name!1 Mag. Eva Huber"_s, u"title!2 Vertrieb"_s, u"company!3 Alpenstahl AG"_s,
          u"street!4 Ringstraße 1/4"_s, u"postal_code!5 1010"_s, u"city!5 Wien"_s, u"country!5 AT"_s,
          u"phone!6 +43 1 5123456"_s, u"mobile!7 +43 664 1234567"_s, u"email!8 eva.huber@alpenstahl.at"_s});
    text("post box and a shared mailbox before one's own", "DE",
         u"Stadtwerke Musterstadt GmbH\nPostfach 12 34\n99999 Musterstadt\ninfo@sw-musterstadt.de\n"
         "Petra Wolf\np.wolf@sw-musterstadt.de\nDurchwahl: 03601 123-45"_s,
         {u"company!1 Stadtwerke Musterstadt GmbH"_s, u"street!2 Postfach 12 34"_s, u"postal_code!3 99999"_s,
          u"city!3 Musterstadt"_s, u"full_name!5 Petra Wolf"_s, u"email!6 p.wolf@sw-musterstadt.de"_s,
          u"phone!7 03601 123-45"_s});
}

void TestTextGuess::americanTexts()
{
    text("US signature", "US",
         u"--\nAnn Doe\nPurchasing Manager\nAcme Pumps, Inc.\n123 Main Street, Suite 400\nHartford, CT 06103-1234\n"
         "Office: (860) 253-6354 x12\nCell: 860.555.0142\nFax: (860) 253-6355\nann.doe@acmepumps.com"_s,
         {u"full_name!2 Ann Doe"_s, u"title!3 Purchasing Manager"_s, u"company!4 Acme Pumps, Inc."_s,
          u"street!5 123 Main Street, Suite 400"_s, u"postal_code!6 06103-1234"_s, u"city!6 Hartford"_s,
          u"state!6 CT"_s, u"phone!7 (860) 253-6354 x12"_s, u"mobile!8 860.555.0142"_s,
          u"email!10 ann.doe@acmepumps.com"_s});
    text("US address on one line read in Germany", "DE",
         u"Bob Roe, P.E.\nRiver Controls LLC\n500 W. Jefferson Blvd, Austin, Texas 78701, USA\n512-555-0188\n"
         "bob@rivercontrols.com"_s,
         {u"full_name!1 Bob Roe, P.E."_s, u"company!2 River Controls LLC"_s, u"street!3 500 W. Jefferson Blvd"_s,
          u"postal_code!3 78701"_s, u"city!3 Austin"_s, u"state!3 Texas"_s, u"country!3 USA"_s,
          u"phone?4 512-555-0188"_s, u"email!5 bob@rivercontrols.com"_s});
    text("US company without a legal form", "US",
         u"Carla Diaz\nPlant Operations\nBlue Ridge Foods\n1200 Corporate Center\nNew York, NY 10001\n"
         "c: 212 555 0107\no: 212 555 0100\ncdiaz@blueridgefoods.com"_s,
         {u"full_name!1 Carla Diaz"_s, u"title?2 Plant Operations"_s, u"company!3 Blue Ridge Foods"_s,
          u"street?4 1200 Corporate Center"_s, u"postal_code!5 10001"_s, u"city!5 New York"_s, u"state!5 NY"_s,
          u"mobile!6 212 555 0107"_s, u"phone!7 212 555 0100"_s, u"email!8 cdiaz@blueridgefoods.com"_s});
    text("name and title on one line", "US",
         u"Dana Fox – Head of Engineering\nwww.foxrobotics.com\ndana@foxrobotics.com"_s,
         {u"full_name!1 Dana Fox"_s, u"title!1 Head of Engineering"_s, u"website!2 www.foxrobotics.com"_s,
          u"email!3 dana@foxrobotics.com"_s});
    text("a mail's address line", "US", u"Ellen Gray <ellen.gray@northfield.example>"_s,
         {u"full_name!1 Ellen Gray"_s, u"email!1 ellen.gray@northfield.example"_s});
    text("Canadian card", "US",
         u"Luc Tremblay\nAcheteur principal\nNordique Ltée Ltd\n1000 rue Sherbrooke\nMontréal, QC H3A 1G4\nCanada\n"
         "Tél. 514 555-0199"_s,
         {u"full_name?1 Luc Tremblay"_s, u"title!2 Acheteur principal"_s, u"company!3 Nordique Ltée Ltd"_s,
          u"street!4 1000 rue Sherbrooke"_s, u"postal_code!5 H3A 1G4"_s, u"city!5 Montréal"_s, u"state!5 QC"_s,
          u"country!6 Canada"_s, u"phone!7 514 555-0199"_s});
    text("a post box", "US", u"Greg Hill\nHill Supply Co.\nP.O. Box 77\nBoise, ID 83702\nPhone 208-555-0123"_s,
         {u"full_name?1 Greg Hill"_s, u"company!2 Hill Supply Co."_s, u"street!3 P.O. Box 77"_s,
          u"postal_code!4 83702"_s, u"city!4 Boise"_s, u"state!4 ID"_s, u"phone!5 208-555-0123"_s});
}

void TestTextGuess::britishTexts()
{
    text("UK signature", "GB",
         u"Kind regards,\n\nSarah Jones\nProcurement Director\nRiverside Engineering Ltd\nUnit 4, Mill Lane\n"
         "Reading RG1 2AB\nT: 0118 496 0123\nM: 07700 900123\nsarah.jones@riverside-eng.co.uk"_s,
         {u"full_name!3 Sarah Jones"_s, u"title!4 Procurement Director"_s, u"company!5 Riverside Engineering Ltd"_s,
          u"street!6 Unit 4, Mill Lane"_s, u"postal_code!7 RG1 2AB"_s, u"city!7 Reading"_s, u"phone!8 0118 496 0123"_s,
          u"mobile!9 07700 900123"_s, u"email!10 sarah.jones@riverside-eng.co.uk"_s});
    text("UK card with a line each", "DE",
         u"Tom Baker\nBaker & Sons Limited\n12 Mill Lane\nReading\nBerkshire\nRG1 2AB\nUnited Kingdom\n"
         "+44 118 496 0124"_s,
         {u"full_name?1 Tom Baker"_s, u"company!2 Baker & Sons Limited"_s, u"street!3 12 Mill Lane"_s,
          u"city?4 Reading"_s, u"state?5 Berkshire"_s, u"postal_code!6 RG1 2AB"_s, u"country!7 United Kingdom"_s,
          u"phone!8 +44 118 496 0124"_s});
    text("a British street without a number", "GB",
         u"Dr Emma Clarke\nTechnical Director\nClarke & Wood (Engineering) Ltd.\nStation Road\nHarrogate\n"
         "North Yorkshire HG1 1AA\nTel: 01423 496 012\nemma@clarkewood.co.uk"_s,
         {u"full_name!1 Dr Emma Clarke"_s, u"title!2 Technical Director"_s,
          u"company!3 Clarke & Wood (Engineering) Ltd."_s, u"street?4 Station Road"_s, u"city?5 Harrogate"_s,
          u"state!6 North Yorkshire"_s, u"postal_code!6 HG1 1AA"_s, u"phone!7 01423 496 012"_s,
          u"email!8 emma@clarkewood.co.uk"_s});
    text("UK address on one line", "GB",
         u"Lucy Ward, Buyer\nMosscraft PLC, 10 High Street, Maidstone, Kent ME14 1AB\nDirect +44 (0)1622 496123"_s,
         {u"full_name?1 Lucy Ward"_s, u"title!1 Buyer"_s, u"company!2 Mosscraft PLC"_s, u"street!2 10 High Street"_s,
          u"postal_code!2 ME14 1AB"_s, u"city!2 Maidstone"_s, u"state!2 Kent"_s, u"phone!3 +44 (0)1622 496123"_s});
    text("an older mail below is left alone", "GB",
         u"Hello,\nplease call me back.\nThanks\nIan Moss\n0161 496 0100\nOn Tue, 3 Mar 2026, Bob wrote:\n"
         "> Best regards\n> Bob Roe\n> bob@acme.example"_s,
         {u"message!1 Hello,\nplease call me back."_s, u"full_name?4 Ian Moss"_s, u"phone?5 0161 496 0100"_s});
}

void TestTextGuess::frenchTexts()
{
    text("French signature", "FR",
         u"Cordialement,\n\nMarie DUPONT\nResponsable achats\nMécanique du Rhône SARL\n12 bis, rue de la Paix\n"
         "69002 Lyon\nTél. : 04 72 00 11 22\nPort. : 06 12 34 56 78\nFax : 04 72 00 11 23\n"
         "marie.dupont@meca-rhone.fr\nSIRET 123 456 789 00012"_s,
         {u"full_name!3 Marie DUPONT"_s, u"title!4 Responsable achats"_s, u"company!5 Mécanique du Rhône SARL"_s,
          u"street!6 12 bis, rue de la Paix"_s, u"postal_code!7 69002"_s, u"city!7 Lyon"_s, u"phone!8 04 72 00 11 22"_s,
          u"mobile!9 06 12 34 56 78"_s, u"email!11 marie.dupont@meca-rhone.fr"_s});
    text("French card with Cedex", "DE",
         u"Jean Martin\nDirecteur commercial\nSociété Atlantique SA\nZone Industrielle Nord\nBP 123\n"
         "44300 Nantes Cedex 3\nFrance\n+33 2 40 00 11 22\nwww.atlantique-sa.fr"_s,
         {u"full_name?1 Jean Martin"_s, u"title!2 Directeur commercial"_s, u"company!3 Société Atlantique SA"_s,
          u"street!4 Zone Industrielle Nord, BP 123"_s, u"postal_code!6 44300"_s, u"city!6 Nantes Cedex 3"_s,
          u"country!7 France"_s, u"phone!8 +33 2 40 00 11 22"_s, u"website!9 www.atlantique-sa.fr"_s});
    text("French address with its commas", "FR",
         u"Pierre-Yves Lefèvre\nChef de projet\nPompes du Nord SAS au capital de 100 000 €\n"
         "15, avenue des Champs-Élysées - 75008 PARIS\nTél : +33 (0)1 42 00 00 00 - Mob : +33 (0)6 00 00 00 00\n"
         "py.lefevre@pompesnord.fr"_s,
         {u"full_name!1 Pierre-Yves Lefèvre"_s, u"title!2 Chef de projet"_s, u"company!3 Pompes du Nord SAS"_s,
          u"street!4 15, avenue des Champs-Élysées"_s, u"postal_code!4 75008"_s, u"city!4 PARIS"_s,
          u"phone!5 +33 (0)1 42 00 00 00"_s, u"mobile!5 +33 (0)6 00 00 00 00"_s,
          u"email!6 py.lefevre@pompesnord.fr"_s});
    text("French card on one line", "DE",
         u"Luc Petit - Ingénieur | Petit & Fils SAS, 5 avenue Foch, 75116 Paris | 01 44 00 11 22 | "
         "luc.petit@petit-fils.fr"_s,
         {u"full_name!1 Luc Petit"_s, u"title!1 Ingénieur"_s, u"company!1 Petit & Fils SAS"_s,
          u"street!1 5 avenue Foch"_s, u"postal_code!1 75116"_s, u"city!1 Paris"_s, u"country?1 FR"_s,
          u"phone?1 01 44 00 11 22"_s, u"email!1 luc.petit@petit-fils.fr"_s});
}

void TestTextGuess::otherTexts()
{
    text("a form with labels", "DE",
         u"Name: Ann Doe\nFirma: Acme Pumpen\nFunktion: Einkauf\nE-Mail: ann@acme.example\nTelefon: 0711 1234567\n"
         "PLZ: 70173\nOrt: Stuttgart\nNachricht: Bitte um Rückruf"_s,
         {u"full_name!1 Ann Doe"_s, u"company!2 Acme Pumpen"_s, u"title!3 Einkauf"_s, u"email!4 ann@acme.example"_s,
          u"phone!5 0711 1234567"_s, u"postal_code!6 70173"_s, u"city!7 Stuttgart"_s, u"message!8 Bitte um Rückruf"_s});
    text("cells of a form", "DE", u"Name\tAnn Doe\nFirma\tAcme Pumpen"_s,
         {u"full_name!1 Ann Doe"_s, u"company!2 Acme Pumpen"_s});
    text("a veiled address", "DE", u"Udo Berg\nudo.berg (at) bergbau.de"_s,
         {u"full_name!1 Udo Berg"_s, u"email?2 udo.berg@bergbau.de"_s});
    text("a free mailbox says nothing of a company", "DE", u"Nina Stein\nnina.stein@gmx.de\n+49 170 7654321"_s,
         {u"full_name!1 Nina Stein"_s, u"email!2 nina.stein@gmx.de"_s, u"mobile!3 +49 170 7654321"_s});
    text("only a number", "DE", u"0711 1234567"_s, {u"phone?1 0711 1234567"_s});
    text("social networks are passed over", "US",
         u"Kim Park\nBuyer at Orchard Tools Inc.\nlinkedin.com/in/kimpark\nkim.park@orchardtools.com"_s,
         {u"full_name!1 Kim Park"_s, u"title!2 Buyer"_s, u"company!2 Orchard Tools Inc."_s,
          u"email!4 kim.park@orchardtools.com"_s});
    text("Swiss card", "DE",
         u"Urs Keller\nKeller Präzision AG\nBahnhofstrasse 21\nCH-8001 Zürich\n+41 44 123 45 67\n+41 79 123 45 67"_s,
         {u"full_name?1 Urs Keller"_s, u"company!2 Keller Präzision AG"_s, u"street!3 Bahnhofstrasse 21"_s,
          u"postal_code!4 8001"_s, u"city!4 Zürich"_s, u"country!4 CH"_s, u"phone!5 +41 44 123 45 67"_s,
          u"mobile!6 +41 79 123 45 67"_s});
}

QTEST_GUILESS_MAIN(TestTextGuess)
#include "tst_textguess.moc"
