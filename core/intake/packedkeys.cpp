// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/packedkeys.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace lw
{

namespace
{

constexpr size_t kBlock = 1 << 20;
constexpr quint8 kLong = 255; // a length of four bytes follows

// Their own for nearly every record.
constexpr std::array kTexts{&MatchKeys::externalId, &MatchKeys::emailKey, &MatchKeys::emailWritten,
                            &MatchKeys::phone,      &MatchKeys::mobile,   &MatchKeys::companyKey,
                            &MatchKeys::firstName,  &MatchKeys::lastName, &MatchKeys::streetLine,
                            &MatchKeys::postalKey};
// Shared by many.
constexpr std::array kShared{&MatchKeys::title, &MatchKeys::city, &MatchKeys::state, &MatchKeys::country,
                             &MatchKeys::generation};

QString usualNameKey(const MatchKeys &keys)
{
    return nameKeyOf(QString(keys.firstName + u' ' + keys.lastName));
}

class Packer
{
public:
    QByteArray bytes;

    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        if (utf8.size() < kLong) {
            bytes += char(utf8.size());
        } else {
            bytes += char(kLong);
            number(quint32(utf8.size()));
        }
        bytes += utf8;
    }
    void number(quint32 value) { bytes.append(reinterpret_cast<const char *>(&value), sizeof value); }
    void small(quint8 value) { bytes += char(value); }
};

class Unpacker
{
public:
    explicit Unpacker(const char *bytes)
        : m_at(bytes)
    {
    }
    QString text()
    {
        quint32 size = small();
        if (size == kLong)
            size = number();
        const char *from = std::exchange(m_at, m_at + size);
        return QString::fromUtf8(from, qsizetype(size));
    }
    quint32 number()
    {
        quint32 value = 0;
        std::memcpy(&value, m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    quint8 small() { return quint8(*m_at++); }

private:
    const char *m_at;
};

} // namespace

quint32 PackedKeys::keep(const MatchKeys &keys)
{
    Packer packer;
    for (const auto member : kTexts)
        packer.text(keys.*member);
    for (const auto member : kShared)
        packer.number(intern(keys.*member));
    packer.text(keys.street.core);
    packer.number(intern(keys.street.kind));
    packer.number(intern(keys.street.direction));
    packer.number(quint32(keys.houseNumber));
    // The name's words in their order mostly follow from its parts, and the domain from the address.
    const bool usualName = keys.nameKey == usualNameKey(keys);
    const bool endsEmail = keys.emailKey.endsWith(keys.emailDomain) && keys.emailDomain.size() < kLong;
    packer.small(quint8((usualName ? 1 : 0) | (endsEmail ? 2 : 0)));
    if (!usualName)
        packer.text(keys.nameKey);
    if (endsEmail)
        packer.small(quint8(keys.emailDomain.size()));
    else
        packer.text(keys.emailDomain);
    const auto size = size_t(packer.bytes.size());
    if (m_text.empty() || m_used + size > kBlock) {
        m_text.push_back(std::make_unique<char[]>(std::max(kBlock, size)));
        m_used = 0;
    }
    std::memcpy(m_text.back().get() + m_used, packer.bytes.constData(), size);
    const size_t place = (m_text.size() - 1) * kBlock + m_used;
    m_used += size;
    return quint32(place);
}

MatchKeys PackedKeys::at(quint32 place) const
{
    Unpacker packed(m_text[place / kBlock].get() + place % kBlock);
    MatchKeys keys;
    for (const auto member : kTexts)
        keys.*member = packed.text();
    for (const auto member : kShared)
        keys.*member = interned(packed.number());
    keys.street.core = packed.text();
    keys.street.kind = interned(packed.number());
    keys.street.direction = interned(packed.number());
    keys.houseNumber = int(packed.number());
    const quint8 follows = packed.small();
    keys.nameKey = (follows & 1) != 0 ? usualNameKey(keys) : packed.text();
    keys.emailDomain = (follows & 2) != 0 ? keys.emailKey.right(packed.small()) : packed.text();
    return keys;
}

quint32 PackedKeys::intern(const QString &text)
{
    const auto known = m_internedAt.constFind(text);
    if (known != m_internedAt.constEnd())
        return *known;
    const auto number = quint32(m_interned.size());
    m_interned += text;
    m_internedAt.insert(text, number);
    return number;
}

} // namespace lw
