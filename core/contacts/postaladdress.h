// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// Where to reach them by post. The raw spellings are kept beside the codes that rules compare.
struct PostalAddress {
    QString street; ///< as typed, house number included where it came so
    QString houseNumber;
    QString city;
    QString county;
    QString state;       ///< as typed
    QString country;     ///< as typed
    QString postalCode;  ///< as typed; text, zeros kept
    QString stateCode;   ///< ISO 3166-2 part after the country; empty: not recognised
    QString countryCode; ///< ISO 3166-1 alpha-2; empty: not recognised
    QString postalKey;   ///< postalCode as compared: capitals and digits only

    bool isComplete() const
    {
        return !street.isEmpty() && !city.isEmpty() && (!postalCode.isEmpty() || !country.isEmpty());
    }
    bool operator==(const PostalAddress &) const = default;
};

/// Fills the codes from the spellings; `homeCountry` (alpha-2) counts only where no country is given and the state or
/// postcode fits it.
PostalAddress normalised(PostalAddress address, const QString &homeCountry);

/// "t2l-2k7" → "T2L2K7"; "94105-1234" → "941051234".
QString postalKey(QStringView postalCode);
/// A code as long as those of its country are: spreadsheets take leading zeros away.
QString withLostZeros(const QString &country, const QString &key);

} // namespace lw
