// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/addressline.h"

#include <QRegularExpression>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView kNumberFirst[] = {"AU"_L1, "CA"_L1, "FR"_L1, "GB"_L1, "IE"_L1, "NZ"_L1, "US"_L1};

// "12 a" is found in "Hauptstr. 12a", but "12" neither in "Route 112" nor in "12a": those are other houses.
bool holdsNumber(const QString &street, const QString &number)
{
    static const QRegularExpression pieces(u"\\d+|\\p{L}+"_s);
    QStringList wanted;
    for (auto piece = pieces.globalMatch(number); piece.hasNext();)
        wanted += piece.next().captured();
    if (wanted.isEmpty())
        return false;
    const QRegularExpression whole(QString(u"(?<![\\p{L}\\d])"_s + wanted.join(u"[\\s./-]*"_s) + u"(?![\\p{L}\\d])"_s),
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(street).hasMatch();
}

} // namespace

QString streetLine(const PostalAddress &address)
{
    const QString street = address.street.trimmed();
    const QString number = address.houseNumber.trimmed();
    if (street.isEmpty() || number.isEmpty() || holdsNumber(street, number))
        return street.isEmpty() ? number : street;
    const bool isFirst = std::ranges::find(kNumberFirst, address.countryCode) != std::end(kNumberFirst);
    return isFirst ? QString(number + u' ' + street) : QString(street + u' ' + number);
}

QStringList addressParts(const PostalAddress &address)
{
    const QString town = QString(address.postalCode + u' ' + address.city).trimmed();
    QStringList parts{streetLine(address), town, address.county, address.state, address.country};
    parts.removeAll(QString());
    return parts;
}

QString addressLine(const PostalAddress &address)
{
    return addressParts(address).join(u", "_s);
}

} // namespace lw
