// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/utf8text.h"

#include <QStringDecoder>

#include <cstring>

namespace lw
{

namespace
{

using Byte = unsigned char;

constexpr int kCut = 0;  // the bytes end inside a sequence
constexpr int kBad = -1; // no sequence begins here

constexpr char16_t kBadByte = 0xDC00; // + the byte, as 0xDC80 … 0xDCFF

const Byte *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const Byte *>(bytes.data());
}

// How long the sequence is that a byte beyond ASCII begins; 0: it begins none.
int lengthAfter(Byte lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// The second byte's range is narrower behind four lead bytes: no overlong forms, no surrogates, nothing past U+10FFFF.
bool mayFollow(Byte lead, Byte second)
{
    const Byte low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const Byte high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

// The length of the valid sequence at `at`, or kCut, or kBad.
int sequenceAt(const Byte *at, const Byte *end)
{
    const int length = lengthAfter(*at);
    if (length == 0)
        return kBad;
    for (int i = 1; i < length; ++i) {
        if (at + i == end)
            return kCut;
        if (i == 1 ? !mayFollow(*at, at[1]) : (at[i] & 0xC0) != 0x80)
            return kBad;
    }
    return length;
}

const Byte *skipAscii(const Byte *at, const Byte *end)
{
    for (; end - at >= 8; at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, at, 8);
        if (eight & Q_UINT64_C(0x8080808080808080))
            break;
    }
    while (at < end && *at < 0x80)
        ++at;
    return at;
}

// The next place of bytes that is not UTF-8, or where the bytes end; `sequences` grows by the valid ones before it.
const Byte *nextBad(const Byte *at, const Byte *end, qint64 &sequences, int &what)
{
    for (what = kCut; (at = skipAscii(at, end)) < end; at += what) {
        what = sequenceAt(at, end);
        if (what <= 0)
            return at;
        ++sequences;
    }
    return end;
}

} // namespace

void Utf8Count::see(QByteArrayView bytes)
{
    const QByteArray joined = m_begun.isEmpty() ? QByteArray() : m_begun + bytes.toByteArray();
    const QByteArrayView all = m_begun.isEmpty() ? bytes : QByteArrayView(joined);
    const Byte *end = bytesOf(all) + all.size();
    int what = kCut;
    const Byte *at = nextBad(bytesOf(all), end, m_sequences, what);
    for (; at < end && what == kBad; at = nextBad(at + 1, end, m_sequences, what))
        ++m_bad;
    m_begun = QByteArray(reinterpret_cast<const char *>(at), end - at);
}

void Utf8Count::finish()
{
    m_bad += m_begun.isEmpty() ? 0 : 1;
    m_begun.clear();
}

QString Utf8Mender::decode(QByteArrayView bytes, bool isLast)
{
    const QByteArray all = m_begun + bytes.toByteArray();
    const Byte *at = bytesOf(all);
    const Byte *end = at + all.size();
    QString text;
    qint64 sequences = 0;
    for (;;) {
        int what = kCut;
        const Byte *stop = nextBad(at, end, sequences, what);
        text += QString(m_valid.decode(QByteArrayView(at, stop)));
        at = stop;
        if (at == end || (what == kCut && !isLast))
            break;
        text += QChar(char16_t(kBadByte + *at++));
    }
    m_begun = QByteArray(reinterpret_cast<const char *>(at), end - at);
    return text;
}

bool hasLoneSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return true;
        ++i;
    }
    return false;
}

QString withBadBytesRead(QStringView text)
{
    QString read;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            read += text.mid(i++, 2);
        } else if (text[i].unicode() >= kBadByte + 0x80 && text[i].unicode() <= kBadByte + 0xFF) {
            const char byte = char(text[i].unicode() - kBadByte);
            QStringDecoder western("windows-1252");
            read += western.isValid() ? QString(western.decode(QByteArrayView(&byte, 1)))
                                      : QString(QChar::fromLatin1(byte));
        } else {
            read += text[i].isSurrogate() ? QChar(QChar::ReplacementCharacter) : text[i];
        }
    }
    return read;
}

} // namespace lw
