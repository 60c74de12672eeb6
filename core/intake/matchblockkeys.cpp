// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchblockkeys.h"

#include "core/contacts/givennames.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString sortedLetters(QString text)
{
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    std::ranges::sort(text);
    return text;
}

// Gives the keys of one record, each a kind and up to three words; those with a blank word are left out.
class BlockKeys
{
public:
    BlockKeys(const MatchKeys &keys, const GiveBlockKey &give)
        : m_keys(keys)
        , m_give(give)
        , m_number(keys.houseNumber == 0 ? QString() : QString::number(keys.houseNumber))
        , m_road(soundOf(keys.street.core).left(4))
        , m_citySound(soundOf(keys.city))
        , m_town(m_citySound.left(4))
        , m_company(keys.companyKey.left(4))
        , m_postal(sortedLetters(comparedPostal(keys.postalKey).toString()))
        , m_district(comparedPostal(keys.postalKey).left(2).toString())
    {
        const QString first = soundOf(wholeGivenName(keys.firstName));
        const QString last = soundOf(wholeGivenName(keys.lastName));
        addReach();
        addFullName({first, last});
        addName(keys.firstName, first.left(4));
        addName(keys.lastName, last.left(4));
        addPlace();
    }

private:
    void add(QChar kind, QStringView a, QStringView b = kNoWord, QStringView c = kNoWord)
    {
        if (!a.isEmpty() && !b.isEmpty() && !c.isEmpty())
            m_give(kind, a, b, c);
    }
    // A slip at one end of an address leaves the other end as it was; letters swapped are the same letters.
    void addReach()
    {
        add(u'x', m_keys.externalId);
        add(u'p', m_keys.phone);
        if (m_keys.mobile != m_keys.phone)
            add(u'p', m_keys.mobile);
        const QString &email = m_keys.emailKey.isEmpty() ? m_keys.emailWritten : m_keys.emailKey;
        const QString mailbox = email.section(u'@', 0, 0);
        add(u'e', email);
        add(u'm', mailbox.size() >= 4 ? mailbox : QString());
        if (email.size() < 10)
            return;
        const QString provider = email.section(u'@', 1).left(4);
        if (mailbox.size() < 6)
            add(u'h', email.left(6));
        add(u'h', email.left(6), m_town);
        add(u'h', email.left(6), kNoWord, m_keys.lastName.left(2));
        if (!m_keys.emailDomain.isEmpty())
            add(u'h', email.right(email.size() / 2));
        if (mailbox.size() >= 7) {
            add(u'B', mailbox.right(5), provider);
            add(u'q', mailbox.left(5), provider);
        }
        if (mailbox.size() <= 7)
            add(u'J', mailbox.left(3), provider);
        add(u'z', sortedLetters(email));
    }
    void addFullName(QStringList names)
    {
        names.sort();
        if (m_keys.firstName.isEmpty() || m_keys.lastName.isEmpty())
            return;
        const QString name = QString(names[0] + u' ' + names[1]);
        for (const QStringView more : {comparedPostal(m_keys.postalKey), QStringView(m_town), QStringView(m_road),
                                       QStringView(m_keys.emailDomain), QStringView(m_company), QStringView(m_number)})
            add(u'n', name, more);
        add(u'n', name);
        add(u'l', sortedLetters(QString(m_keys.firstName + m_keys.lastName)));
    }
    void addName(const QString &name, const QString &sound)
    {
        const QString start = name.left(3);
        add(u'o', sound, m_postal);
        add(u'b', start, m_postal);
        add(u'j', sound, m_citySound);
        // Where a postal code tells places apart; towns have other names next door.
        const QStringView town = m_postal.isEmpty() ? kNoWord : QStringView(m_town);
        add(u'r', sound, m_road, town);
        add(u'r', sound, m_road, m_district);
        add(u'r', sound, m_road, m_number);
        if (m_postal.isEmpty()) {
            add(u't', sound, m_town);
            add(u'c', start, m_keys.city.left(3));
            add(u'C', start, m_keys.city.right(3));
            add(u'E', name.right(3), m_keys.city.left(3));
        }
        add(u's', start, m_road, town);
        add(u's', start, m_road, m_district);
        add(u'u', start, m_number, m_town);
        add(u'v', start, m_number, m_district);
        add(u'w', start, m_company, m_town);
        add(u'y', start, m_keys.emailDomain);
    }
    void addPlace()
    {
        add(u'a', m_road, m_number, m_district);
        add(u'g', m_road, m_number, m_town);
        add(u'i', m_road, m_postal);
        if (m_keys.hasPerson()) {
            add(u'H', m_number, m_postal);
            return;
        }
        add(u'k', m_keys.companyKey);
        for (const QString &word : m_keys.companyKey.split(u' ', Qt::SkipEmptyParts)) {
            add(u'f', word.size() > 2 ? word.left(5) : QString(), m_town);
            add(u'd', word.size() > 2 ? word.left(5) : QString(), m_road);
        }
    }

    const MatchKeys &m_keys;
    const GiveBlockKey &m_give;
    const QString m_number, m_road, m_citySound, m_town, m_company, m_postal, m_district;
};

} // namespace

void giveBlockKeys(const MatchKeys &keys, const GiveBlockKey &give)
{
    BlockKeys(keys, give);
}

} // namespace lw
