// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchblocks.h"

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

// The keys of one record, each a kind and up to three words; those with a blank word are left out.
class KeyWords
{
public:
    explicit KeyWords(const MatchKeys &keys)
        : m_keys(keys)
        , m_number(keys.houseNumber == 0 ? QString() : QString::number(keys.houseNumber))
        , m_road(soundOf(keys.street.core).left(4))
        , m_town(soundOf(keys.city).left(4))
        , m_company(keys.companyKey.left(4))
        , m_postal(sortedLetters(comparedPostal(keys.postalKey).toString()))
        , m_district(comparedPostal(keys.postalKey).left(2).toString())
    {
        addReach();
        addFullName();
        addName(keys.firstName);
        addName(keys.lastName);
        addPlace();
    }
    QStringList words;

private:
    void add(QChar kind, QStringView a, QStringView b = u"-", QStringView c = u"-")
    {
        if (!a.isEmpty() && !b.isEmpty() && !c.isEmpty())
            words += QString(kind + u'\t' + a + u'\t' + b + u'\t' + c);
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
        add(u'h', email.left(6), u"-", m_keys.lastName.left(2));
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
    void addFullName()
    {
        QStringList names = {soundOf(wholeGivenName(m_keys.firstName)), soundOf(wholeGivenName(m_keys.lastName))};
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
    void addName(const QString &name)
    {
        const QString sound = soundOf(wholeGivenName(name)).left(4);
        const QString start = name.left(3);
        add(u'o', sound, m_postal);
        add(u'b', start, m_postal);
        add(u'j', sound, soundOf(m_keys.city));
        // Where a postal code tells places apart; towns have other names next door.
        const QStringView town = m_postal.isEmpty() ? QStringView(u"-") : QStringView(m_town);
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
    QString m_number, m_road, m_town, m_company, m_postal, m_district;
};

QStringList keyWords(const MatchKeys &keys)
{
    return KeyWords(keys).words;
}

quint64 hashOf(const QString &words)
{
    return quint64(qHash(words, size_t(0x9e3779b97f4a7c15ULL)));
}

} // namespace

MatchBlocks::MatchBlocks(const std::vector<MatchKeys> &records)
    : m_placesOf(records.size())
{
    for (size_t record = 0; record < records.size(); ++record) {
        const QStringList words = keyWords(records[record]);
        for (int key = 0; key < words.size(); ++key)
            m_entries.push_back({hashOf(words[key]), quint32(record), quint32(key)});
    }
    std::ranges::sort(m_entries, {},
                      [](const Entry &entry) { return std::tuple(entry.hash, entry.record, entry.key); });
    for (size_t from = 0; from < m_entries.size();) {
        size_t to = from;
        while (to < m_entries.size() && m_entries[to].hash == m_entries[from].hash)
            ++to;
        if (to - from > kMostPerKey) {
            m_crowds.push_back({m_entries[from].record, int(m_entries[from].key), to - from});
            // Neighbours by name, so that those not compared are the least alike.
            std::sort(m_entries.begin() + qsizetype(from), m_entries.begin() + qsizetype(to),
                      [&](const Entry &a, const Entry &b) {
                          return std::tie(records[a.record].nameKey, a.record, a.key) <
                                 std::tie(records[b.record].nameKey, b.record, b.key);
                      });
        }
        for (; from < to; ++from)
            m_placesOf[m_entries[from].record].push_back(quint32(from));
    }
}

void MatchBlocks::candidates(quint32 record, std::vector<quint32> &found) const
{
    found.clear();
    for (const quint32 place : m_placesOf[record]) {
        const quint64 hash = m_entries[place].hash;
        const size_t end = std::min(m_entries.size(), size_t(place) + kMostPerKey);
        for (size_t at = place + 1; at < end && m_entries[at].hash == hash; ++at) {
            if (m_entries[at].record != record)
                found.push_back(m_entries[at].record);
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

QString MatchBlocks::shown(const MatchKeys &keys, int key)
{
    QStringList parts = keyWords(keys).value(key).mid(2).split(u'\t');
    parts.removeAll(u"-"_s);
    return parts.join(u", ");
}

} // namespace lw
