// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/leadfields.h"

#include "core/base/fold.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FieldInfo kFields[] = {
    {Field::ExternalId, "external_id", QT_TRANSLATE_NOOP("lw::Codes", "External id"), FieldType::Text, true},
    {Field::FirstName, "first_name", QT_TRANSLATE_NOOP("lw::Codes", "First name"), FieldType::Text, true},
    {Field::LastName, "last_name", QT_TRANSLATE_NOOP("lw::Codes", "Last name"), FieldType::Text, true},
    {Field::FullName, "full_name", QT_TRANSLATE_NOOP("lw::Codes", "Name"), FieldType::Text, true},
    {Field::Title, "title", QT_TRANSLATE_NOOP("lw::Codes", "Job title"), FieldType::Text, true},
    {Field::Company, "company", QT_TRANSLATE_NOOP("lw::Codes", "Company"), FieldType::Text, true},
    {Field::Email, "email", QT_TRANSLATE_NOOP("lw::Codes", "E-mail"), FieldType::Email, true},
    {Field::Phone, "phone", QT_TRANSLATE_NOOP("lw::Codes", "Phone"), FieldType::Phone, true},
    {Field::Mobile, "mobile", QT_TRANSLATE_NOOP("lw::Codes", "Mobile"), FieldType::Phone, true},
    {Field::Street, "street", QT_TRANSLATE_NOOP("lw::Codes", "Street"), FieldType::Text, true},
    {Field::HouseNumber, "house_number", QT_TRANSLATE_NOOP("lw::Codes", "House number"), FieldType::Text, true},
    {Field::City, "city", QT_TRANSLATE_NOOP("lw::Codes", "City"), FieldType::Text, true},
    {Field::PostalCode, "postal_code", QT_TRANSLATE_NOOP("lw::Codes", "Postcode"), FieldType::Postcode, true},
    {Field::County, "county", QT_TRANSLATE_NOOP("lw::Codes", "County"), FieldType::Text, true},
    {Field::State, "state", QT_TRANSLATE_NOOP("lw::Codes", "State"), FieldType::State, true},
    {Field::Country, "country", QT_TRANSLATE_NOOP("lw::Codes", "Country"), FieldType::Country, true},
    {Field::Website, "website", QT_TRANSLATE_NOOP("lw::Codes", "Website"), FieldType::Text, true},
    {Field::Industry, "industry", QT_TRANSLATE_NOOP("lw::Codes", "Industry"), FieldType::Text, true},
    {Field::Employees, "employees", QT_TRANSLATE_NOOP("lw::Codes", "Employees"), FieldType::Integer, true},
    {Field::AnnualRevenue, "annual_revenue", QT_TRANSLATE_NOOP("lw::Codes", "Annual revenue"), FieldType::Integer,
     true},
    {Field::Product, "product", QT_TRANSLATE_NOOP("lw::Codes", "Product"), FieldType::Text, true},
    {Field::ExpectedValue, "expected_value", QT_TRANSLATE_NOOP("lw::Codes", "Expected value"), FieldType::Money, true},
    {Field::Channel, "channel", QT_TRANSLATE_NOOP("lw::Codes", "Channel"), FieldType::Text, true},
    {Field::Source, "source", QT_TRANSLATE_NOOP("lw::Codes", "Source"), FieldType::Text, true},
    {Field::Campaign, "campaign", QT_TRANSLATE_NOOP("lw::Codes", "Campaign"), FieldType::Text, true},
    {Field::KeyCode, "key_code", QT_TRANSLATE_NOOP("lw::Codes", "Key code"), FieldType::Text, true},
    {Field::ReceivedAt, "received_at", QT_TRANSLATE_NOOP("lw::Codes", "Received"), FieldType::Instant, true},
    {Field::Message, "message", QT_TRANSLATE_NOOP("lw::Codes", "Message"), FieldType::Text, true},
    {Field::Referrer, "referrer", QT_TRANSLATE_NOOP("lw::Codes", "Passed on by"), FieldType::Text, true},
    {Field::Consent, "consent", QT_TRANSLATE_NOOP("lw::Codes", "Consent"), FieldType::Text, true},
    {Field::DoNotContact, "do_not_contact", QT_TRANSLATE_NOOP("lw::Codes", "Do not contact"), FieldType::Flag, true},
    {Field::Grade, "grade", QT_TRANSLATE_NOOP("lw::Codes", "Grade"), FieldType::Choice, true},
    {Field::Status, "status", QT_TRANSLATE_NOOP("lw::Codes", "Status"), FieldType::Choice, true},
    {Field::Owner, "owner", QT_TRANSLATE_NOOP("lw::Codes", "Owner"), FieldType::Text, true},
    {Field::Need, "need", QT_TRANSLATE_NOOP("lw::Codes", "Need"), FieldType::Choice, true},
    {Field::Budget, "budget", QT_TRANSLATE_NOOP("lw::Codes", "Budget"), FieldType::Choice, true},
    {Field::Authority, "authority", QT_TRANSLATE_NOOP("lw::Codes", "Authority"), FieldType::Choice, true},
    {Field::Timeline, "timeline", QT_TRANSLATE_NOOP("lw::Codes", "Buys within (days)"), FieldType::Choice, true},
    {Field::Number, "number", QT_TRANSLATE_NOOP("lw::Codes", "Register no."), FieldType::Integer, false},
    {Field::Stage, "stage", QT_TRANSLATE_NOOP("lw::Codes", "Stage"), FieldType::Choice, false},
    {Field::Reason, "reason", QT_TRANSLATE_NOOP("lw::Codes", "Reason"), FieldType::Choice, false},
    {Field::Territory, "territory", QT_TRANSLATE_NOOP("lw::Codes", "Territory"), FieldType::Text, false},
    {Field::AreaCode, "area_code", QT_TRANSLATE_NOOP("lw::Codes", "Area code"), FieldType::Text, false},
    {Field::RegisteredAt, "registered_at", QT_TRANSLATE_NOOP("lw::Codes", "Registered"), FieldType::Instant, false},
    {Field::ClosedAt, "closed_at", QT_TRANSLATE_NOOP("lw::Codes", "Closed"), FieldType::Instant, false},
    {Field::Amount, "amount", QT_TRANSLATE_NOOP("lw::Codes", "Amount"), FieldType::Money, false},
    {Field::Currency, "currency", QT_TRANSLATE_NOOP("lw::Codes", "Currency"), FieldType::Text, false},
    {Field::Revenue, "revenue", QT_TRANSLATE_NOOP("lw::Codes", "Revenue"), FieldType::Money, false},
    {Field::Deadline, "deadline", QT_TRANSLATE_NOOP("lw::Codes", "Deadline"), FieldType::Instant, false},
    {Field::RepType, "rep_type", QT_TRANSLATE_NOOP("lw::Codes", "Type of rep"), FieldType::Choice, false},
};
static_assert(std::size(kFields) == static_cast<size_t>(Field::RepType) + 1);

struct Synonyms {
    Field field;
    const char *headers; ///< as foldToWord() gives them, blank-separated
};

// How forms, CRMs and spreadsheets head their columns, in English, German, French, Spanish, Italian and Dutch. Words
// that mean two things stay out ("Estado" is a state and a status, "Titel" a degree); so do home, fax and assistant.
constexpr Synonyms kSynonyms[] = {
    {Field::ExternalId, "id leadid recordid externalid crmid contactid mqlid prospectid"},
    {Field::FirstName, "firstname givenname forename fname vorname prenom nombre nome voornaam"},
    {Field::LastName,
     "lastname surname familyname lname nachname familienname zuname nom nomdefamille apellidos apellido "
     "cognome achternaam"},
    {Field::FullName,
     "name fullname contact contactname leadname person contactperson personname customername vorundnachname "
     "vornamename vornamenachname ansprechpartner kontakt kontaktperson nometprenom nomprenom prenomnom "
     "prenometnom nomcomplet nombrecompleto nombreyapellidos nomeecognome nomecompleto nominativo naam "
     "volledigenaam"},
    {Field::Title, "title jobtitle position jobrole jobfunction function berufsbezeichnung funktion stellenbezeichnung "
                   "fonction poste cargo puesto ruolo qualifica mansione functie"},
    {Field::Company,
     "company companyname organisation organization organizationname organisationname account accountname "
     "companyaccount firma firmenname unternehmen employer business businessname societe "
     "nomdelasociete nomdelentreprise raisonsociale entreprise empresa nombredelaempresa compania "
     "razonsocial azienda societa ragionesociale bedrijf bedrijfsnaam organisatie"},
    {Field::Email, "email emailaddress mail mailaddress emailadresse mailadresse workemail businessemail primaryemail "
                   "emailbusiness emailwork companyemail adresseemail adressemail adressedemessagerie courriel "
                   "adresseelectronique correo correoelectronico postaelettronica indirizzoemail emailadres"},
    {Field::Phone,
     "phone telephone phonenumber phoneno tel telno businessphone workphone officephone directphone "
     "businesstelephone worktelephone officetelephone directdial directline companyphone telefon telefono "
     "telephonenumber telefonnummer telefonnr festnetz festnetznummer rufnummer numerodetelephone "
     "numerotelephone telephonefixe numerodetelefono telefonofijo numerotelefono numeroditelefono "
     "telefonofisso telefoon telefoonnummer"},
    {Field::Mobile,
     "mobile mobilephone mobileno cell cellphone cellnumber handy handynummer mobil mobiltelefon mobilnummer "
     "mobilenumber mobilephonenumber mobiletelephone portable telephoneportable telephonemobile "
     "telportable movil telefonomovil celular cellulare telefonocellulare mobiel mobielnummer"},
    {Field::Street,
     "street address streetaddress address1 addressline1 addressstreet street1 businessstreet "
     "businessaddress companyaddress mailingstreet mailingaddress billingstreet strasse strassehausnummer "
     "strasseundhausnummer strasseundnummer strassenr anschrift adresse rue calle direccion domicilio "
     "indirizzo straat straatnaam adres"},
    {Field::HouseNumber, "housenumber houseno hausnummer hausnr huisnummer numerocivico"},
    {Field::City,
     "city town citytown businesscity mailingcity billingcity addresscity ort stadt wohnort ville commune ciudad "
     "localidad poblacion municipio citta comune plaats woonplaats"},
    {Field::PostalCode, "postalcode postcode zip zipcode zippostalcode postalzipcode postalorzipcode plz postleitzahl "
                        "codepostal cp codigopostal codicepostale cap businesspostalcode mailingpostalcode "
                        "mailingzippostalcode billingpostalcode billingzippostalcode mailingzip addresszip "
                        "addresspostalcode"},
    {Field::County, "county landkreis"},
    {Field::State, "state stateprovince stateregion statecounty province region businessstate mailingstate "
                   "mailingstateprovince billingstate billingstateprovince addressstate bundesland provincia regione "
                   "provincie"},
    {Field::Country,
     "country countryregion countryname businesscountryregion businesscountry mailingcountry billingcountry "
     "addresscountry land pays pais paese nazione"},
    {Field::Website,
     "website websiteurl web url webpage webaddress websiteaddress companywebsite companyurl homepage internet "
     "internetadresse webseite webadresse siteweb siteinternet sitioweb paginaweb sitoweb sitointernet"},
    {Field::Industry, "industry sector branche secteur secteurdactivite settore"},
    {Field::Employees, "employees numberofemployees noofemployees numberemployees employeecount companysize headcount "
                       "mitarbeiter mitarbeiterzahl mitarbeiteranzahl anzahlmitarbeiter effectif effectifs "
                       "nombredesalaries empleados numerodeempleados dipendenti numerodipendenti numerodidipendenti "
                       "medewerkers aantalmedewerkers"},
    {Field::AnnualRevenue, "annualrevenue annualturnover companyrevenue jahresumsatz chiffredaffaires facturacionanual "
                           "fatturato fatturatoannuo jaaromzet"},
    {Field::Product,
     "product productline productofinterest productinterest interestedin produkt produktinteresse "
     "interesse interessean produit produitdinteret interet producto productodeinteres interes prodotto "
     "prodottodiinteresse"},
    {Field::ExpectedValue, "expectedvalue dealvalue estimatedvalue opportunityvalue leadvalue auftragswert"},
    {Field::Channel, "channel medium utmmedium kanal canal canale kanaal"},
    {Field::Source, "source leadsource origin utmsource quelle leadquelle herkunft origine "
                    "provenance provenienza origen procedencia fuente fonte bron herkomst"},
    {Field::Campaign, "campaign campaignname utmcampaign kampagne campagne campana campagna"},
    {Field::KeyCode, "keycode responsecode promocode readerservicenumber couponcode kennziffer leserdienstnummer"},
    {Field::ReceivedAt,
     "receivedat received receivedon receiveddate date created createddate createdtime createdate createdat "
     "createdon creationdate datecreated dateadded datereceived timestamp submittedat submittedon "
     "submissiondate submissiontime submitdate inquirydate enquirydate leaddate leadcreatedat entrydate "
     "firstcontactdate capturedat scannedat scandate scantime datum eingang eingangsdatum eingegangen "
     "eingegangenam anfragedatum erstelltam erstelldatum erstellungsdatum zeitstempel datedecreation "
     "datedereception creele recule fecha fechadecreacion fechacreacion fechadealta datacreazione "
     "datadicreazione aangemaaktop aanmaakdatum ontvangenop"},
    {Field::Message,
     "message messages comments comment notes note remark remarks description inquiry enquiry question questions "
     "nachricht mitteilung bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare notiz notizen "
     "anfrage anliegen commentaire commentaires remarque remarques demande mensaje comentario comentarios "
     "observaciones notas consulta messaggio commento commenti osservazioni richiesta opmerking "
     "opmerkingen bericht notities vraag"},
    {Field::Referrer, "referrer referredby passedonby empfohlenvon empfehlungvon recommandepar recomendadopor "
                      "segnalatoda"},
    {Field::Consent, "consent optin gdprconsent marketingconsent einwilligung consentement consentimiento consenso "
                     "toestemming"},
    {Field::DoNotContact, "donotcontact optout unsubscribed unsubscribedfromallemail emailoptout donotcall"},
    {Field::Grade, "grade leadgrade"},
    {Field::Need, "need"},
    {Field::Budget, "budget"},
    {Field::Authority, "authority decisionrole"},
    {Field::Timeline, "timeline timeframe buyingtimeframe purchasetimeframe"},
};

QHash<QString, Field> headerTable()
{
    QHash<QString, Field> table;
    for (const Synonyms &row : kSynonyms) {
        const QStringList headers = QString::fromLatin1(row.headers).split(u' ');
        for (const QString &header : headers)
            table.insert(header, row.field);
    }
    for (const FieldInfo &row : kFields) {
        if (row.fromFile)
            table.insert(foldToWord(QString::fromLatin1(row.label)), row.field);
    }
    for (const FieldInfo &row : kFields) {
        if (row.fromFile)
            table.insert(foldToWord(QString::fromLatin1(row.name)), row.field);
    }
    return table;
}

} // namespace

std::span<const FieldInfo> leadFields()
{
    return kFields;
}
const FieldInfo &info(Field field)
{
    return kFields[static_cast<size_t>(field)];
}
// Asked for every cell of a large file, so the names are made once.
QString nameOf(Field field)
{
    static const QStringList names = [] {
        QStringList all;
        for (const FieldInfo &row : kFields)
            all += QString::fromLatin1(row.name);
        return all;
    }();
    return names[static_cast<qsizetype>(field)];
}
QString labelOf(Field field)
{
    return QCoreApplication::translate("lw::Codes", info(field).label);
}

std::optional<Field> fieldFromName(QStringView name)
{
    const auto row = std::ranges::find_if(
        kFields, [&](const FieldInfo &candidate) { return name == QLatin1StringView(candidate.name); });
    return row == std::end(kFields) ? std::nullopt : std::optional(row->field);
}

std::optional<Field> fieldFromHeader(QStringView header)
{
    static const QHash<QString, Field> table = headerTable();
    const auto it = table.constFind(foldToWord(header));
    return it == table.constEnd() ? std::nullopt : std::optional(*it);
}

} // namespace lw
