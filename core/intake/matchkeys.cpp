// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchkeys.h"

#include "core/base/fold.h"
#include "core/contacts/emailaddress.h"
#include "core/contacts/emaildomains.h"
#include "core/contacts/givennames.h"
#include "core/contacts/personname.h"

#include <algorithm>
#include <functional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// 0000000, 123456789 and the like are typed to get past a form; they are nobody's number.
bool isTelling(const QString &e164)
{
    constexpr qsizetype kTail = 6; // a dialling code may stand before it
    const QString tail = e164.right(kTail);
    if (tail.size() < kTail || tail.count(tail.back()) == kTail)
        return false;
    const auto isNext = [](QChar a, QChar b) { return (a.digitValue() + 1) % 10 == b.digitValue(); };
    return std::ranges::adjacent_find(tail, std::not_fn(isNext)) != tail.end();
}

// The lists are the same from one record to the next.
const EmailDomains &domainsOf(const IdentityRules &rules)
{
    struct Known {
        QStringList shared, own, disposable;
        EmailDomains domains;
    };
    thread_local Known known;
    if (known.shared != rules.sharedDomains || known.own != rules.ownDomains ||
        known.disposable != rules.disposableDomains)
        known = {rules.sharedDomains, rules.ownDomains, rules.disposableDomains,
                 EmailDomains(rules.sharedDomains, rules.ownDomains, rules.disposableDomains)};
    return known.domains;
}

// Letters and figures with single blanks; "O'Brien" is one word, "Evans-Zijlstra" two.
QString plainWords(QStringView text)
{
    QString words = fold(text);
    words.remove(u'\'');
    for (QChar &c : words) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return words.simplified();
}

void takeName(MatchKeys &keys, const Person &person)
{
    keys.firstName = plainWords(person.firstName);
    keys.lastName = plainWords(person.lastName);
    if (!keys.firstName.isEmpty() && !keys.lastName.isEmpty())
        return;
    // The only part there is, in the field meant for it, stays one: "De Groot" is nobody called De.
    if (keys.hasPerson() && plainWords(person.fullName) == QString(keys.firstName + keys.lastName))
        return;
    const PersonName split = splitName(person.fullName);
    const QString first = plainWords(split.first);
    const QString last = plainWords(split.last);
    const bool saysMore = !first.isEmpty() && !last.isEmpty();
    if (saysMore || !keys.hasPerson()) {
        keys.firstName = first;
        keys.lastName = last;
    }
}

void takeAddress(MatchKeys &keys, const PostalAddress &address)
{
    const StreetAddress street = parseStreet(address.street, address.houseNumber);
    keys.houseNumber = street.number;
    keys.street = streetNameOf(street.words);
    if (!street.extra.isEmpty() || keys.street.kind.isEmpty())
        keys.streetLine = QStringList(street.words + street.extra).join(u' ');
    keys.city = plainWords(address.city);
    keys.postalKey = address.postalKey.isEmpty() ? postalKey(address.postalCode) : address.postalKey;
    keys.state = address.stateCode.isEmpty() ? plainWords(address.state) : address.stateCode;
    keys.country = address.countryCode.isEmpty() ? plainWords(address.country) : address.countryCode;
}

quint16 signOfText(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const size_t hash = qHash(text, 1);
    return quint16(1 + hash % 0xFFFF);
}

// Figures tell apart what sounds alike: "Guest 12" and "Guest 13".
quint16 soundSignOf(const QString &words)
{
    QString sound = soundOf(words);
    sound += u'\t';
    for (const QChar c : words) {
        if (c.isDigit())
            sound += c;
    }
    return words.isEmpty() ? quint16(0) : signOfText(sound);
}

bool agree(quint16 left, quint16 right)
{
    return left != 0 && left == right;
}

} // namespace

QString nameKeyOf(const QString &name)
{
    QString folded = fold(name);
    for (QChar &c : folded) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

MatchKeys matchKeysOf(const LeadRecord &record, const IdentityRules &rules)
{
    const Person &person = record.person;
    MatchKeys keys{.externalId = record.lead.externalId,
                   .emailKey = person.emailKey,
                   .emailWritten = person.emailKey.isEmpty() ? fold(person.email) : QString(),
                   .phone = isTelling(person.phone.e164) ? person.phone.e164 : QString(),
                   .mobile = isTelling(person.mobile.e164) ? person.mobile.e164 : QString(),
                   .nameKey = nameKeyOf(person.fullName),
                   .companyKey = record.company.nameKey,
                   .generation = generationOf(person.fullName),
                   .title = plainWords(person.title),
                   .emailDomain = domainsOf(rules).companyDomain(emailDomain(person.emailKey))};
    takeName(keys, person);
    takeAddress(keys, person.address);
    return keys;
}

QStringView comparedPostal(const QString &postalKey)
{
    const QStringView key(postalKey);
    return key.size() == 5 && key.startsWith(u'0') ? key.sliced(1) : key;
}

// Of several first names the first, of several last names the last: those that are left out least.
MatchSign signOf(const MatchKeys &keys)
{
    return {.first = soundSignOf(keys.firstName.section(u' ', 0, 0)),
            .last = soundSignOf(keys.lastName.section(u' ', -1)),
            .company = soundSignOf(keys.companyKey),
            .domain = signOfText(keys.emailDomain),
            .street = signOfText(keys.street.core.left(3))};
}

bool mayBeOnePerson(const MatchSign &left, const MatchSign &right)
{
    const bool isNameless = (left.first == 0 && left.last == 0) || (right.first == 0 && right.last == 0);
    if (isNameless)
        return agree(left.company, right.company);
    const bool haveNoneInCommon = (left.first == 0 || right.first == 0) && (left.last == 0 || right.last == 0);
    return haveNoneInCommon || agree(left.first, right.first) || agree(left.last, right.last) ||
           agree(left.first, right.last) || agree(left.last, right.first);
}

bool haveMoreThanName(const MatchSign &left, const MatchSign &right)
{
    return agree(left.company, right.company) || agree(left.domain, right.domain) || agree(left.street, right.street);
}

QString addressKeyOf(const MatchKeys &keys)
{
    const QString &place = keys.postalKey.isEmpty() ? keys.city : keys.postalKey;
    if (place.isEmpty() || keys.houseNumber == 0 || !keys.hasStreet())
        return {};
    return QString(place + u'\t' + QString::number(keys.houseNumber) + u'\t' + keys.street.core.left(3));
}

QStringList blockingKeys(const MatchKeys &keys)
{
    QStringList blocks;
    const auto add = [&](QChar kind, const QString &value) {
        if (!value.isEmpty())
            blocks += QString(kind + value);
    };
    add(u'x', keys.externalId);
    add(u'e', keys.emailKey);
    add(u'p', keys.phone);
    if (keys.mobile != keys.phone)
        add(u'p', keys.mobile);
    const QString &place = keys.postalKey.isEmpty() ? keys.city : keys.postalKey;
    if (!keys.nameKey.isEmpty() && !keys.companyKey.isEmpty())
        add(u'n', QString(keys.nameKey + u'\t' + keys.companyKey));
    if (!keys.nameKey.isEmpty() && !place.isEmpty())
        add(u'l', QString(keys.nameKey + u'\t' + place));
    add(u'a', addressKeyOf(keys));
    return blocks;
}

} // namespace lw
