// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/postaladdress.h"

#include "core/territories/geography.h"

namespace lw {

QString postalKey(QStringView postalCode)
{
    QString key = postalCode.toString().toUpper();
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return key;
}

PostalAddress normalised(PostalAddress address, const QString &homeCountry)
{
    address.postalKey = postalKey(address.postalCode);
    address.countryCode = countryCode(address.country);
    const bool countryIsSilent = address.country.trimmed().isEmpty();
    if (countryIsSilent && !homeCountry.isEmpty() && !stateCode(homeCountry, address.state).isEmpty())
        address.countryCode = homeCountry;
    address.stateCode = stateCode(address.countryCode, address.state);
    if (address.stateCode.isEmpty())
        address.stateCode = stateOfPostcode(address.countryCode, address.postalKey);
    return address;
}

} // namespace lw
