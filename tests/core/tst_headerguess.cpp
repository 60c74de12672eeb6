// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestHeaderGuess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreGuessed_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        QTest::newRow("mail") << u"E-mail Address"_s << u"email"_s;
        QTest::newRow("zip") << u"Zip/Postal Code"_s << u"postal_code"_s;
        QTest::newRow("own name") << u"annual_revenue"_s << u"annual_revenue"_s;
        QTest::newRow("own label") << u"Buys within (days)"_s << u"timeline"_s;
        QTest::newRow("nobody's") << u"Shoe size"_s << QString();
        QTest::newRow("a star") << u"E-Mail*"_s << u"email"_s;
        QTest::newRow("a colon") << u"Company:"_s << u"company"_s;
        QTest::newRow("a kind in brackets") << u"Phone (work)"_s << u"phone"_s;
        QTest::newRow("another kind in brackets") << u"Phone (mobile)"_s << u"mobile"_s;
        QTest::newRow("a duty in brackets") << u"E-mail [required]"_s << u"email"_s;
        QTest::newRow("a currency in brackets") << u"Annual revenue (EUR)"_s << u"annual_revenue"_s;
        QTest::newRow("the fax in brackets") << u"Phone (fax)"_s << QString();
        QTest::newRow("somebody else in brackets") << u"Name (assistant)"_s << QString();
        QTest::newRow("a form's name") << u"your-name"_s << u"full_name"_s;
        QTest::newRow("a form's mail") << u"your-email"_s << u"email"_s;
        QTest::newRow("a form's message") << u"your-message"_s << u"message"_s;
        QTest::newRow("a lead's telephone") << u"Lead Phone"_s << u"phone"_s;
        QTest::newRow("a contact's city") << u"contact_city"_s << u"city"_s;
        for (const char *other :
             {"Lead Status", "Lead Owner", "Contact owner", "Rating", "Lifecycle Stage", "Lead Title", "Lead Origin",
              "Salutation", "Name Prefix", "Fax", "Business Fax", "Assistant's Phone", "Home City", "Titel", "Anrede",
              "Estado", "Birthday", "ad_name", "Organization - ID"})
            QTest::newRow(other) << QString::fromUtf8(other) << QString();
        QTest::newRow("German") << u"Nachname"_s << u"last_name"_s;
        QTest::newRow("German remark") << u"Bemerkung"_s << u"message"_s;
        QTest::newRow("German interest") << u"Interesse"_s << u"product"_s;
        QTest::newRow("German street") << u"Straße / Nr."_s << u"street"_s;
        QTest::newRow("German telephone") << u"Telefon-Nr."_s << u"phone"_s;
        QTest::newRow("German mobile") << u"Handynummer"_s << u"mobile"_s;
        QTest::newRow("German arrival") << u"Erstellt am"_s << u"received_at"_s;
        QTest::newRow("French company") << u"Société"_s << u"company"_s;
        QTest::newRow("French mail") << u"Adresse e-mail"_s << u"email"_s;
        QTest::newRow("French telephone") << u"Téléphone"_s << u"phone"_s;
        QTest::newRow("French industry") << u"Secteur d’activité"_s << u"industry"_s;
        QTest::newRow("Spanish mail") << u"Correo electrónico"_s << u"email"_s;
        QTest::newRow("Spanish mobile") << u"Móvil"_s << u"mobile"_s;
        QTest::newRow("Spanish postcode") << u"Código postal"_s << u"postal_code"_s;
        QTest::newRow("Italian last name") << u"Cognome"_s << u"last_name"_s;
        QTest::newRow("Italian city") << u"Città"_s << u"city"_s;
        QTest::newRow("Dutch company") << u"Bedrijfsnaam"_s << u"company"_s;
        QTest::newRow("Dutch remark") << u"Opmerkingen"_s << u"message"_s;
    }
    void headersAreGuessed()
    {
        QFETCH(QString, header);
        QTEST(guessMapping({header}).columns.value(header).field, "field");
    }
    void ofTwoColumnsThePlainerFillsTheField_data()
    {
        QTest::addColumn<QStringList>("headers");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("column");
        QTest::newRow("the earlier") << QStringList{u"Email"_s, u"E-mail"_s} << u"email"_s << u"Email"_s;
        QTest::newRow("its own name") << QStringList{u"Work Email"_s, u"Email"_s} << u"email"_s << u"Email"_s;
        QTest::newRow("no brackets") << QStringList{u"Phone (office)"_s, u"Telephone"_s} << u"phone"_s
                                     << u"Telephone"_s;
        QTest::newRow("no prefix") << QStringList{u"Contact email"_s, u"E-mail (work)"_s} << u"email"_s
                                   << u"E-mail (work)"_s;
        QTest::newRow("the job") << QStringList{u"Title"_s, u"Job Title"_s} << u"title"_s << u"Job Title"_s;
        QTest::newRow("Vorname and Name") << QStringList{u"Name"_s, u"Vorname"_s} << u"last_name"_s << u"Name"_s;
        QTest::newRow("Nom and prénom") << QStringList{u"Nom"_s, u"Prénom"_s} << u"last_name"_s << u"Nom"_s;
        QTest::newRow("Nom alone") << QStringList{u"Nom"_s} << u"full_name"_s << u"Nom"_s;
        QTest::newRow("Nombre y apellidos")
            << QStringList{u"Nombre"_s, u"Apellidos"_s} << u"first_name"_s << u"Nombre"_s;
        QTest::newRow("Nombre alone") << QStringList{u"Nombre"_s, u"Correo"_s} << u"full_name"_s << u"Nombre"_s;
    }
    void ofTwoColumnsThePlainerFillsTheField()
    {
        QFETCH(QStringList, headers);
        QFETCH(QString, field);
        const ColumnMapping mapping = guessMapping(headers);
        QStringList columns;
        for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it) {
            if (it->field == field)
                columns += it.key();
        }
        QCOMPARE(columns.size(), 1);
        QTEST(columns.first(), "column");
    }
    void namesOfTheKindOfFileComeFirst()
    {
        const ColumnMapping mapping = guessMapping({u"Budget"_s, u"Campaign"_s}, {u"budget"_s});
        QCOMPARE(mapping.columns.value(u"Budget"_s).field, u"budget"_s);
        QCOMPARE(mapping.columns.value(u"Campaign"_s).field, u"campaign"_s);
    }
};

QTEST_APPLESS_MAIN(TestHeaderGuess)
#include "tst_headerguess.moc"
