// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/phonetext.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PhoneText", text);
}

bool isDoubtful(const Phone &phone)
{
    return !phone.e164.isEmpty() && !isLikelyNumber(phone);
}

// Empty: of no country, or of one without a name here.
QString countryOf(const Phone &phone)
{
    const QLocale::Territory country = QLocale::codeToTerritory(phone.region);
    return country == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(country);
}

} // namespace

QString phoneEntryHint(const Phone &phone)
{
    if (!isDoubtful(phone))
        return {};
    const QString country = countryOf(phone);
    return country.isEmpty()
               ? tr("Read as %1, but no such number is known. Check the digits; it is kept as typed.").arg(phone.e164)
               : tr("Read as %1 (%2), but no such number is known there. Check the digits and the country; it is kept "
                    "as typed.")
                     .arg(phone.e164, country);
}

QString phoneCallHint(const Phone &phone)
{
    if (!isDoubtful(phone))
        return {};
    const QString country = countryOf(phone);
    return country.isEmpty()
               ? tr("%1 may be mistyped: no such number is known.").arg(shownText(phone.raw))
               : tr("%1 may be mistyped: no such number is known (%2).").arg(shownText(phone.raw), country);
}

} // namespace lw
