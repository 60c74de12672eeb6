// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/streetaddress.h"
#include "core/leads/leadrecord.h"
#include "core/rules/identityrules.h"

#include <QString>
#include <QStringList>

namespace lw
{

/// What two leads are compared by, folded. Blank never equals blank.
struct MatchKeys {
    QString externalId = {};
    QString emailKey = {};
    QString emailWritten = {}; ///< folded, where it is no address: a slip may have made it so
    QString phone = {};        ///< E.164
    QString mobile = {};
    QString nameKey = {}; ///< words of the full name, folded and sorted: order of names does not matter
    QString companyKey = {};
    QString firstName = {}; ///< folded words, without forms of address and degrees
    QString lastName = {};
    QString generation = {}; ///< of two of one name: jr, sr, ii …
    QString title = {};
    QString emailDomain = {}; ///< registrable; empty for providers that many share
    int houseNumber = 0;      ///< 0: none
    StreetName street = {};
    QString streetLine = {}; ///< all its words, where it says more than the street: the building, the estate
    QString city = {};
    QString postalKey = {};
    QString state = {}; ///< ISO code; the words given, where they are not recognised
    QString country = {};
    bool operator==(const MatchKeys &) const = default;

    bool hasPerson() const { return !firstName.isEmpty() || !lastName.isEmpty(); }
    bool hasStreet() const { return !street.core.isEmpty(); }
};

/// The words of a name, folded and sorted.
QString nameKeyOf(const QString &name);
MatchKeys matchKeysOf(const LeadRecord &record, const IdentityRules &rules);

/// A postal code as two are compared. Tables cut the nought off "02134", and whether it was put back depends on whether
/// the country is known. Points into its argument.
QStringView comparedPostal(const QString &postalKey);

/// What two leads under a crowded key are held against each other by before they are weighed, by hash; 0: blank. Names
/// and companies by their sound and figures, the street by its beginning.
struct MatchSign {
    quint16 first = 0;
    quint16 last = 0;
    quint16 company = 0;
    quint16 domain = 0;
    quint16 street = 0;
};
MatchSign signOf(const MatchKeys &keys);

/// False: neither of their names is anything like one of the other's, crosswise neither; where only a company can say
/// who they are, that one is not. They are two of the many at one house.
bool mayBeOnePerson(const MatchSign &left, const MatchSign &right);

/// Whether two of one name in one town have a company, a domain or a street in common too.
bool haveMoreThanName(const MatchSign &left, const MatchSign &right);

/// House and place in one: postal code, else city, with house number and the beginning of the street's name. Empty:
/// the address does not say enough.
QString addressKeyOf(const MatchKeys &keys);

/// The strings under which the intake files an entry: equal ones make two leads a pair to compare. Few, and each can be
/// asked of the store: external id, e-mail, telephones, name with company, name with place, address.
QStringList blockingKeys(const MatchKeys &keys);

} // namespace lw
