// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/vcardtext.h"

#include "core/files/filelimits.h"
#include "core/files/vcardprefix.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool looksBase64(const QByteArray &line)
{
    return !line.isEmpty() && std::ranges::all_of(line, [](char sign) {
        return (sign >= '0' && sign <= '9') || ((sign | 0x20) >= 'a' && (sign | 0x20) <= 'z') || sign == '+' ||
               sign == '/' || sign == '=';
    });
}

bool isBlank(const QByteArray &line)
{
    return std::ranges::all_of(line, [](char sign) { return sign == ' ' || sign == '\t'; });
}

} // namespace

CardText::CardText(QIODevice &device, QByteArray encoding)
    : m_device(device)
    , m_encoding(std::move(encoding))
    , m_fileEncoding(m_encoding.isEmpty() ? u"UTF-8"_s : QString::fromLatin1(m_encoding))
{
    readMark();
    advance();
}

double CardText::part() const
{
    return m_device.size() > 0 ? double(m_device.pos()) / double(m_device.size()) : 1.0;
}

// 16-bit files begin with a mark, or with the "BEGIN" of a card in 16-bit letters.
void CardText::readMark()
{
    const QByteArray start = m_device.peek(4);
    const auto wide = [&](QStringConverter::Encoding encoding, const QString &name) {
        m_wide = QStringDecoder(encoding);
        m_fileEncoding = name;
    };
    if (start.startsWith("\xEF\xBB\xBF")) {
        m_device.skip(3);
        m_fileEncoding = u"UTF-8"_s;
        m_encoding.clear();
    } else if (start.startsWith("\xFF\xFE") || start.startsWith(QByteArray("B\0E\0", 4))) {
        wide(QStringConverter::Utf16LE, u"UTF-16LE"_s);
    } else if (start.startsWith("\xFE\xFF") || start.startsWith(QByteArray("\0B\0E", 4))) {
        wide(QStringConverter::Utf16BE, u"UTF-16BE"_s);
    }
    if (m_wide.isValid())
        m_encoding = "UTF-8"; // what fill() hands on
}

bool CardText::fill()
{
    m_buffer = m_device.read(64 * 1024);
    m_at = 0;
    if (m_wide.isValid() && !m_buffer.isEmpty()) {
        QString text = m_wide.decode(m_buffer);
        if (text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        m_buffer = text.toUtf8();
        return !m_buffer.isEmpty() || fill();
    }
    return !m_buffer.isEmpty();
}

// Reads the next line of the file into m_next; what is far beyond every limit is passed over.
void CardText::advance()
{
    m_next = {};
    ++m_lineNumber;
    while (m_at < m_buffer.size() || fill()) {
        if (m_afterReturn && m_buffer[m_at] == '\n') {
            m_afterReturn = false;
            ++m_at;
            continue;
        }
        m_afterReturn = false;
        m_next.there = true;
        const auto from = m_buffer.cbegin() + m_at;
        const auto end = std::find_if(from, m_buffer.cend(), [](char sign) { return sign == '\n' || sign == '\r'; });
        const qsizetype room = limits::kCardLine + 1024 - m_next.bytes.size();
        const qsizetype length = end - from;
        m_next.bytes.append(QByteArrayView(m_buffer).sliced(m_at, std::min(length, std::max<qsizetype>(room, 0))));
        m_next.cut = m_next.cut || length > room;
        m_at += length;
        if (m_at < m_buffer.size()) {
            m_afterReturn = m_buffer[m_at++] == '\r';
            return;
        }
    }
}

// Lines that begin with a blank continue the one before; so does one after a soft break of quoted-printable text, and
// the base64 of writers that forget the blank.
QByteArray CardText::unfolded(bool &overlong)
{
    QByteArray line = m_next.bytes;
    overlong = m_next.cut;
    CardPrefix prefix = cardPrefix(line);
    advance();
    while (m_next.there) {
        const bool folded = m_next.bytes.startsWith(' ') || m_next.bytes.startsWith('\t');
        const bool soft = prefix.encoding == CardPrefix::QuotedPrintable && line.endsWith('=');
        const bool coded = prefix.encoding == CardPrefix::Base64 && looksBase64(m_next.bytes);
        if (!folded && !soft && !coded)
            break;
        if (soft)
            line.chop(1);
        overlong = overlong || m_next.cut || line.size() + m_next.bytes.size() > limits::kCardLine;
        if (!overlong && !prefix.property.skipped) {
            line += folded && !soft ? m_next.bytes.mid(1) : m_next.bytes;
            if (prefix.colon < 0 && m_next.bytes.contains(':'))
                prefix = cardPrefix(line);
        } else if (m_next.bytes.endsWith('=')) {
            line += '='; // so that the soft breaks of what is passed over are still seen
        }
        advance();
    }
    overlong = overlong || line.size() > limits::kCardLine;
    return line;
}

bool CardText::next(CardProperty &property)
{
    while (m_next.there && isBlank(m_next.bytes))
        advance();
    if (!m_next.there)
        return false;
    const qint64 number = m_lineNumber;
    bool overlong = false;
    const QByteArray line = unfolded(overlong);
    CardPrefix prefix = cardPrefix(line);
    property = prefix.property;
    property.line = number;
    property.overlong = overlong && !property.skipped;
    if (property.skipped)
        return true;
    decodeCardValue(property, prefix, line.mid(prefix.colon + 1).left(limits::kCardLine), m_encoding);
    return true;
}

QString cardValue(QStringView value, bool version21)
{
    QString plain;
    plain.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar following = i + 1 < value.size() ? value[i + 1] : QChar();
        const bool separator = following == u';' || following == u',' || following == u':';
        const bool other = !version21 && (following == u'\\' || following == u'"');
        const bool lineBreak = !version21 && (following == u'n' || following == u'N');
        if (value[i] != u'\\' || !(separator || other || lineBreak)) {
            plain += value[i];
            continue;
        }
        plain += lineBreak ? QChar(u'\n') : following;
        ++i;
    }
    return plain;
}

QStringList cardComponents(QStringView value, bool version21)
{
    QStringList parts;
    qsizetype from = 0;
    const auto take = [&](qsizetype end) {
        parts += cardValue(value.sliced(from, end - from), version21).trimmed();
        from = end + 1;
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\')
            ++i;
        else if (value[i] == u';')
            take(i);
    }
    take(value.size());
    return parts;
}

} // namespace lw
