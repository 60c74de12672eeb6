// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

/// ISO 3166-1 alpha-2 for a country written in any usual way: code, English or own name, old and everyday names.
/// Empty: not recognised. Source: iso-codes, Qt's locale data, a short list of everyday names.
QString countryCode(QStringView text);

/// The ISO 3166-2 part after the country ("CA" for California in "US"): from the code, with or without the country, or
/// the name. Empty: not recognised, or no country given.
QString stateCode(const QString &country, QStringView text);

/// The codes of a country's states, as stateCode() answers them, sorted.
QStringList statesOf(const QString &country);

/// The state a postcode lies in, where one can tell by the code alone: in the United States, Canada, Germany and
/// Australia. Empty: it lies in several, is not known, or is of another country. Source:
/// resources/reference/postcodes.tsv.
QString stateOfPostcode(const QString &country, QStringView postalKey);

/// The country behind a time zone or, failing that, a currency: where the company most likely lives. May be empty.
QString likelyHomeCountry(const QByteArray &zoneId, const QString &currency);

} // namespace lw
