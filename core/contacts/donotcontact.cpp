// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/donotcontact.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/contacts/addressline.h"
#include "core/contacts/companyname.h"
#include "core/contacts/emailaddress.h"
#include "core/contacts/emaildomains.h"
#include "core/contacts/streetaddress.h"

#include <QHashFunctions>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<ContactKind>, 4> kKinds{{
    {ContactKind::Email, "email", QT_TRANSLATE_NOOP("lw::Codes", "E-mail")},
    {ContactKind::Domain, "domain", QT_TRANSLATE_NOOP("lw::Codes", "Domain")},
    {ContactKind::Phone, "phone", QT_TRANSLATE_NOOP("lw::Codes", "Phone")},
    {ContactKind::Address, "address", QT_TRANSLATE_NOOP("lw::Codes", "Postal address")},
}};

constexpr QChar kPart = u'|';

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::DoNotContact", text);
}

// A nine-digit ZIP code names the same place as its first five.
QString placeOfPostcode(const QString &key)
{
    const bool isDigits = std::ranges::all_of(key, [](QChar sign) { return sign.isDigit(); });
    return isDigits && key.size() == 9 ? key.left(5) : key;
}

// The door in its street; empty without a number, because a street alone is nobody's address.
QString doorOf(const PostalAddress &address)
{
    const StreetAddress street = parseStreet(address.street, address.houseNumber);
    if (!street.poBox.isEmpty())
        return u"po box "_s + street.poBox;
    if (street.number == 0)
        return {};
    return QString(QString::number(street.number) + street.suffix + u' ' + street.unit + u' ' + street.words.join(u' '))
        .simplified();
}

QStringList addressKeys(const PostalAddress &address)
{
    const QString door = doorOf(address);
    QStringList keys;
    if (!door.isEmpty()) {
        for (const QString &place : placesOf(address))
            keys += place + kPart + door;
    }
    return keys;
}

// The words of a name, whatever their order.
QString nameOf(const Person &person)
{
    QStringList words = fold(person.fullName).split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

QString underName(const QString &addressKey, const QString &name)
{
    return addressKey + kPart + name;
}

void addDomains(QList<ContactKey> &keys, QString domain)
{
    while (domain.contains(u'.')) {
        keys += ContactKey{ContactKind::Domain, domain};
        domain = domain.section(u'.', 1);
    }
}

QString lineOf(const PostalAddress &address)
{
    const QString place = QString(address.postalCode + u' ' + address.city).simplified();
    QStringList parts{streetLine(address), place, address.country};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

// 0000000 and the like are typed to get past a form: who forbids one forbids everybody that did so.
bool isSomebodys(const Phone &phone)
{
    const QString tail = phone.e164.right(6);
    return tail.size() == 6 && tail.count(tail.back()) < tail.size();
}

// One box at one host whose name can stand in the net.
bool isAddress(const QString &emailKey)
{
    static const QRegularExpression form(
        u"^[^\\s@,;:<>()\\[\\]\"\\\\]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$"_s);
    return form.match(emailKey).hasMatch();
}

bool hasDigit(const QString &word)
{
    return std::ranges::any_of(word, [](QChar sign) { return sign.isDigit(); });
}

// "12345 Springfield", "Springfield, IL 62701", "London SW1A 1AA": what has digits is the postcode.
PostalAddress addressFromLine(const QString &line)
{
    PostalAddress address;
    const QStringList parts = line.split(u',', Qt::SkipEmptyParts);
    address.street = parts.value(0).simplified();
    QStringList code;
    for (const QString &part : parts.mid(1)) {
        QStringList words;
        for (const QString &word : part.split(u' ', Qt::SkipEmptyParts))
            (hasDigit(word) ? code : words) += word;
        if (address.city.isEmpty())
            address.city = words.join(u' ');
    }
    address.postalCode = code.join(u' ');
    address.postalKey = postalKey(address.postalCode);
    return address;
}

Result<DoNotContactEntry> typedEmail(const QString &text)
{
    const QString key = emailKey(text);
    if (!isAddress(key))
        return usage(tr("“%1” is no e-mail address. Write it like ann@acme.example.").arg(text));
    return DoNotContactEntry{.key = {ContactKind::Email, mailboxOf(key)}, .shown = text};
}

Result<DoNotContactEntry> typedDomain(const QString &text)
{
    const QString domain = domainOf(text.startsWith(u'@') ? text.mid(1) : text);
    if (domain.isEmpty())
        return usage(tr("“%1” is no domain. A domain is written like acme.example.").arg(text));
    if (registrableDomain(domain).isEmpty() || EmailDomains().isShared(domain))
        return usage(tr("“%1” is nobody’s own domain: everybody under it would be meant.").arg(domain));
    return DoNotContactEntry{.key = {ContactKind::Domain, domain}, .shown = domain};
}

Result<DoNotContactEntry> typedPhone(const QString &text, const QString &homeCountry)
{
    const Phone phone = parsePhone(text, homeCountry);
    if (phone.e164.isEmpty())
        return usage(tr("“%1” is no telephone number. Write it with its country's code: +1 860 253 6354.").arg(text));
    if (!isSomebodys(phone))
        return usage(tr("“%1” is nobody’s telephone number: everybody who filled it in to pass a form would be meant. "
                        "Write the number itself.")
                         .arg(text));
    return DoNotContactEntry{.key = {ContactKind::Phone, phone.e164}, .shown = text};
}

Result<DoNotContactEntry> typedAddress(const QString &text)
{
    const QStringList keys = addressKeys(addressFromLine(text));
    if (keys.isEmpty())
        return usage(tr("“%1” is no full address. Write street and number, then postcode and city: “12 High Street, "
                        "12345 Springfield”.")
                         .arg(text));
    return DoNotContactEntry{.key = {ContactKind::Address, keys.first()}, .shown = text};
}

} // namespace

QString codeOf(ContactKind kind)
{
    return codeIn(kKinds, kind);
}
QString labelOf(ContactKind kind)
{
    return labelIn(kKinds, kind);
}
std::optional<ContactKind> contactKindFromCode(QStringView code)
{
    return fromCodeIn(kKinds, code);
}

size_t qHash(const ContactKey &key, size_t seed)
{
    return qHashMulti(seed, int(key.kind), key.key);
}

QStringList placesOf(const PostalAddress &address)
{
    QStringList places{placeOfPostcode(address.postalKey), fold(address.city)};
    places.removeAll(QString());
    return places;
}

QString placeOf(const ContactKey &address)
{
    return address.key.section(kPart, 0, 0);
}

QList<ContactKey> contactKeysOf(const Person &person, const QString &companyDomain)
{
    QList<ContactKey> keys;
    if (!person.emailKey.isEmpty()) {
        keys += ContactKey{ContactKind::Email, person.emailKey};
        if (const QString box = mailboxOf(person.emailKey); box != person.emailKey)
            keys += ContactKey{ContactKind::Email, box};
        addDomains(keys, emailDomain(person.emailKey));
    }
    addDomains(keys, companyDomain);
    for (const Phone &phone : {person.phone, person.mobile}) {
        if (isSomebodys(phone))
            keys += ContactKey{ContactKind::Phone, phone.e164};
    }
    const QString name = nameOf(person);
    for (const QString &key : addressKeys(person.address)) {
        keys += ContactKey{ContactKind::Address, key};
        if (!name.isEmpty())
            keys += ContactKey{ContactKind::Address, underName(key, name)};
    }
    return keys;
}

QList<DoNotContactEntry> entriesFor(const Person &person)
{
    QList<DoNotContactEntry> entries;
    if (!person.emailKey.isEmpty())
        entries += DoNotContactEntry{.key = {ContactKind::Email, mailboxOf(person.emailKey)}, .shown = person.email};
    for (const Phone &phone : {person.phone, person.mobile}) {
        if (isSomebodys(phone))
            entries += DoNotContactEntry{.key = {ContactKind::Phone, phone.e164}, .shown = phone.raw};
    }
    const QStringList addresses = addressKeys(person.address);
    if (const QString name = nameOf(person); !addresses.isEmpty() && !name.isEmpty())
        entries += DoNotContactEntry{.key = {ContactKind::Address, underName(addresses.first(), name)},
                                     .shown = person.fullName + u", " + lineOf(person.address)};
    return entries;
}

Result<DoNotContactEntry> typedEntry(ContactKind kind, const QString &text, const QString &homeCountry)
{
    const QString typed = text.simplified();
    switch (kind) {
    case ContactKind::Email: return typedEmail(typed);
    case ContactKind::Domain: return typedDomain(typed);
    case ContactKind::Phone: return typedPhone(typed, homeCountry);
    case ContactKind::Address: return typedAddress(typed);
    }
    Q_UNREACHABLE();
}

QString becauseOf(const DoNotContactEntry &entry, const QByteArray &zoneId)
{
    const QDate day = entry.at.toTimeZone(QTimeZone(zoneId)).date();
    const QString since = tr("“%1” is not to be contacted since %2").arg(entry.shown, day.toString(Qt::ISODate));
    return entry.reason.isEmpty() ? since : tr("%1: %2").arg(since, entry.reason);
}

} // namespace lw
