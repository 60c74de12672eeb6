// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/postaladdress.h"

#include "core/territories/geography.h"

#include <algorithm>

namespace lw
{

QString postalKey(QStringView postalCode)
{
    QString key = postalCode.toString().toUpper();
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return key;
}

namespace
{

// Whether a postcode could be one of our own country, for addresses that name no other.
bool looksLikeHome(const QString &country, const QString &key)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (country == u"US" || country == u"DE")
        return (key.size() == 5 || (country == u"US" && key.size() == 9)) && std::ranges::all_of(key, isDigit);
    return country == u"CA" && key.size() == 6 && key[0].isLetter() && key[1].isDigit() && key[2].isLetter() &&
           key[3].isDigit();
}

} // namespace

QString withLostZeros(const QString &country, const QString &key)
{
    const bool digitsOnly = !key.isEmpty() && std::ranges::all_of(key, [](QChar c) { return c.isDigit(); });
    const qsizetype most = country == u"US" || country == u"DE" ? 5 : 0;
    const qsizetype least = country == u"US" ? 3 : 4;
    return digitsOnly && key.size() >= least && key.size() < most ? key.rightJustified(most, u'0') : key;
}

PostalAddress normalised(PostalAddress address, const QString &homeCountry)
{
    address.postalKey = postalKey(address.postalCode);
    address.countryCode = countryCode(address.country);
    const bool countryIsSilent = address.country.trimmed().isEmpty();
    if (countryIsSilent && !homeCountry.isEmpty() && !stateCode(homeCountry, address.state).isEmpty())
        address.countryCode = homeCountry;
    if (countryIsSilent && address.state.trimmed().isEmpty() && looksLikeHome(homeCountry, address.postalKey))
        address.countryCode = homeCountry;
    address.postalKey = withLostZeros(address.countryCode, address.postalKey);
    address.stateCode = stateCode(address.countryCode, address.state);
    if (address.stateCode.isEmpty())
        address.stateCode = stateOfPostcode(address.countryCode, address.postalKey);
    return address;
}

} // namespace lw
