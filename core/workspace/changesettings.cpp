// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changesettings.h"

#include "core/base/fold.h"
#include "core/clocks/zonename.h"
#include "core/contacts/emailaddress.h"
#include "core/contacts/phone.h"
#include "core/sources/collateral.h"
#include "core/store/settingsstore.h"
#include "core/territories/geography.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestValue = 20000; // as the schema has it
constexpr qsizetype kLongestAddress = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeSettings", text);
}

QStringList eachOnce(const QStringList &products)
{
    QStringList once;
    for (const QString &product : products) {
        const QString name = product.simplified();
        const bool known = std::ranges::any_of(once, [&](const QString &other) { return fold(other) == fold(name); });
        if (!name.isEmpty() && !known)
            once += name;
    }
    return once;
}

Result<void> checkPlace(Settings &settings)
{
    if (!isTimeZone(settings.zoneId))
        return usage(tr("“%1” is not a time zone. Write one like Europe/Berlin or America/New_York.")
                         .arg(QString::fromUtf8(settings.zoneId)));
    if (!looksLikeCurrency(settings.currency))
        return usage(tr("“%1” is not a currency. Write its three letters, like EUR.").arg(settings.currency));
    const QString country = countryCode(settings.homeCountry);
    if (!settings.homeCountry.isEmpty() && country.isEmpty())
        return usage(
            tr("“%1” is not a country. Write its name or two letters, or leave it empty.").arg(settings.homeCountry));
    settings.homeCountry = country;
    return {};
}

Result<void> checkFigures(const Settings &settings)
{
    if (!(settings.margin > 0 && settings.margin <= 1))
        return usage(tr("The margin must be more than 0 % and at most 100 % of revenue."));
    if (settings.weekStart < 1 || settings.weekStart > 7)
        return usage(tr("The week must start on one of its seven days."));
    if (settings.fiscalStartMonth < 1 || settings.fiscalStartMonth > 12)
        return usage(tr("The fiscal year must start in one of twelve months."));
    if (settings.paper != u"A4" && settings.paper != u"Letter")
        return usage(tr("Paper is A4 or Letter."));
    if (settings.companyName.size() > kLongestValue || settings.products.join(u'\n').size() > kLongestValue)
        return usage(tr("The company's name and the list of products may have %1 characters each.").arg(kLongestValue));
    return {};
}

// Printed pieces are compared with these, so each has to be one that people can use.
Result<void> checkResponsePoint(const Settings &settings)
{
    if (!settings.responsePhone.isEmpty() && parsePhone(settings.responsePhone, settings.homeCountry).e164.isEmpty())
        return usage(tr("“%1” is not a telephone number. Write it with its country code, like +49 711 1234567, or "
                        "leave it empty.")
                         .arg(settings.responsePhone));
    if (!settings.responseUrl.isEmpty() && webHost(settings.responseUrl).isEmpty())
        return usage(tr("“%1” is not a web address. Write one like www.example.com, or leave it empty.")
                         .arg(settings.responseUrl));
    if (!settings.responseEmail.isEmpty() && emailKey(settings.responseEmail).isEmpty())
        return usage(tr("“%1” is not an e-mail address. Write one like leads@example.com, or leave it empty.")
                         .arg(settings.responseEmail));
    for (const QString *text :
         {&settings.responsePhone, &settings.responseUrl, &settings.responseEmail, &settings.responseAddress}) {
        if (text->size() > kLongestAddress)
            return usage(tr("An official response address may have %1 characters.").arg(kLongestAddress));
    }
    return {};
}

// Amounts are kept without their currency, so another one would only relabel them.
Result<void> refuseOtherCurrency(const Database &database, const QString &now, const QString &wanted)
{
    if (now == wanted)
        return {};
    const Result<qint64> amounts = recordedAmounts(database);
    if (!amounts)
        return amounts.error();
    if (*amounts > 0)
        return failed(tr("The currency has to stay %1: amounts are recorded in it already (%2). For %3, start a new "
                         "workspace.")
                          .arg(now, QString::number(*amounts), wanted));
    return {};
}

} // namespace

Result<Settings> checkedSettings(Settings settings)
{
    settings.companyName = settings.companyName.simplified();
    settings.zoneId = settings.zoneId.trimmed();
    settings.currency = settings.currency.trimmed().toUpper();
    settings.homeCountry = settings.homeCountry.trimmed();
    settings.products = eachOnce(settings.products);
    for (QString *text :
         {&settings.responsePhone, &settings.responseUrl, &settings.responseEmail, &settings.responseAddress})
        *text = text->simplified();
    LW_TRY(checkPlace(settings));
    LW_TRY(checkFigures(settings));
    LW_TRY(checkResponsePoint(settings));
    return settings;
}

Result<OperationId> changeSettings(Workspace &workspace, const Settings &settings, const QString &actor,
                                   const QDateTime &now)
{
    Result<Settings> checked = checkedSettings(settings);
    if (!checked)
        return checked.error();
    checked->isSample = workspace.settings().isSample;
    return workspace.perform({u"settings"_s, tr("Change the settings"), actor, now},
                             [&](OpenDeed &deed) -> Result<void> {
                                 const Result<Settings> before = loadSettings(deed.database);
                                 if (!before)
                                     return before.error();
                                 LW_TRY(refuseOtherCurrency(deed.database, before->currency, checked->currency));
                                 deed.detail = {{u"zone"_s, QString::fromUtf8(checked->zoneId)},
                                                {u"currency"_s, checked->currency},
                                                {u"margin"_s, checked->margin}};
                                 return saveSettings(deed.database, *checked);
                             });
}

} // namespace lw
