// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/phone.h"

#include "core/territories/geography.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <algorithm>

// libphonenumber's generated headers do not pass our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumberutil.h>
#include <unicode/locid.h>
#pragma GCC diagnostic pop

namespace lw
{

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace
{

QString fromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

// Numbers of the North American plan that belong to no place: toll-free, premium and personal codes.
bool isPlacelessAmericanCode(const QString &code)
{
    static const QSet<QString> codes{u"800"_s, u"822"_s, u"833"_s, u"844"_s, u"855"_s, u"866"_s, u"877"_s,
                                     u"888"_s, u"900"_s, u"700"_s, u"710"_s, u"500"_s, u"533"_s, u"544"_s,
                                     u"566"_s, u"577"_s, u"588"_s, u"600"_s, u"622"_s};
    return codes.contains(code) || (code.startsWith(u"52"_s) && code != u"520"_s);
}

// In the North American plan a mobile carries the code of a place too, so the code is taken whatever the type.
QString americanAreaCode(const QString &national)
{
    if (national.size() != 10)
        return {};
    const QString code = national.left(3);
    return isPlacelessAmericanCode(code) ? QString() : code;
}

QString areaCodeOf(const PhoneNumberUtil &util, const PhoneNumber &number)
{
    std::string national;
    util.GetNationalSignificantNumber(number, &national);
    if (number.country_code() == 1)
        return americanAreaCode(fromStd(national));
    return fromStd(national).left(util.GetLengthOfGeographicalAreaCode(number));
}

QString regionOf(const PhoneNumberUtil &util, const PhoneNumber &number, const QString &assumed)
{
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    if (!region.empty() && region != "ZZ" && region != "001")
        return fromStd(region);
    if (!assumed.isEmpty() && util.GetCountryCodeForRegion(assumed.toStdString()) == number.country_code())
        return assumed;
    util.GetRegionCodeForCountryCode(number.country_code(), &region);
    return region == "ZZ" || region == "001" ? QString() : fromStd(region);
}

// "Hartford, CT", "Connecticut" and "Washington D.C." all name a state.
QString stateInDescription(const QString &region, const QString &description)
{
    const QString tail = stateCode(region, description.section(u',', -1).trimmed());
    if (!tail.isEmpty())
        return tail;
    return description.contains(u"D.C."_s) ? stateCode(region, u"DC"_s) : QString();
}

// The geocoding knows some codes only by their exchanges, so every exchange is asked and the commonest answer taken.
QString commonestState(const QString &region, const QString &areaCode)
{
    const i18n::phonenumbers::PhoneNumberOfflineGeocoder geocoder;
    QHash<QString, int> votes;
    for (int exchange = 200; exchange < 1000; ++exchange) {
        PhoneNumber number;
        number.set_country_code(1);
        number.set_national_number(QString(areaCode + QString::number(exchange) + u"0000"_s).toULongLong());
        const QString description = fromStd(geocoder.GetDescriptionForValidNumber(number, icu::Locale::getEnglish()));
        const QString state = stateInDescription(region, description);
        if (!state.isEmpty())
            ++votes[state];
    }
    const auto best = std::max_element(votes.cbegin(), votes.cend());
    return best == votes.cend() ? QString() : best.key();
}

} // namespace

QString stateOfAreaCode(const QString &region, const QString &areaCode)
{
    if ((region != u"US" && region != u"CA") || areaCode.size() != 3)
        return {};
    static QMutex mutex;
    static QHash<QString, QString> known;
    const QMutexLocker lock(&mutex);
    const QString key = region + areaCode;
    if (!known.contains(key))
        known.insert(key, commonestState(region, areaCode));
    return known.value(key);
}

Phone parsePhone(QStringView text, const QString &region)
{
    Phone phone{.raw = text.trimmed().toString(), .e164 = {}, .region = {}, .areaCode = {}};
    if (phone.raw.isEmpty())
        return phone;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string assumed = region.isEmpty() ? std::string("ZZ") : region.toStdString();
    if (util.Parse(phone.raw.toStdString(), assumed, &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !util.IsPossibleNumber(number))
        return phone;
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    phone.e164 = fromStd(e164);
    phone.region = regionOf(util, number, region);
    phone.areaCode = areaCodeOf(util, number);
    return phone;
}

bool isLikelyNumber(const Phone &phone)
{
    if (phone.e164.isEmpty())
        return false;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    return util.Parse(phone.e164.toStdString(), "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
           util.IsValidNumber(number);
}

QString areaCodeDigits(QStringView text)
{
    QString digits = text.toString();
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

} // namespace lw
