// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xmlguard.h"

#include "core/files/filelimits.h"

#include <QRegularExpression>

#include <cstring>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// A text, comment or CDATA section; a cell has at most 32,767 characters, written as at most 10 bytes each.
constexpr qint64 kRunUnits = limits::kMiB;

void keepLast(QByteArray &token, char16_t unit, qsizetype most)
{
    token += unit < 0x80 ? char(unit) : '?';
    if (token.size() > most)
        token.remove(0, 1);
}

} // namespace

XmlGuard::XmlGuard(std::unique_ptr<QIODevice> source)
    : m_source(std::move(source))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool XmlGuard::fail(const QString &why)
{
    m_failed = true;
    setErrorString(why);
    return false;
}

// The first four bytes tell 8-bit from 16-bit text (XML 1.0, appendix F); all others are refused.
bool XmlGuard::begin()
{
    m_begun = true;
    while (m_ahead.size() < 4) {
        const QByteArray more = m_source->read(4 - m_ahead.size());
        if (more.isEmpty())
            break;
        m_ahead += more;
    }
    const QByteArray &head = m_ahead;
    if (head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || head.startsWith(QByteArrayView("\0\0", 2)))
        return fail(tr("is written in an encoding other than UTF-8 and UTF-16"));
    if (head.startsWith("\xFF\xFE") || head.startsWith(QByteArrayView("<\0", 2)))
        m_width = 2;
    else if (head.startsWith("\xFE\xFF") || head.startsWith(QByteArrayView("\0<", 2)))
        m_width = 2, m_bigEndian = true;
    else if (!head.isEmpty() && !head.startsWith("\xEF\xBB\xBF") && !QByteArrayView("< \t\r\n").contains(head.front()))
        return fail(tr("is not XML"));
    return true;
}

qint64 XmlGuard::readData(char *data, qint64 most)
{
    if (m_failed)
        return -1;
    if (!m_begun && !begin())
        return -1;
    qint64 got = 0;
    if (!m_ahead.isEmpty()) {
        got = qMin(most, qint64(m_ahead.size()));
        std::memcpy(data, m_ahead.constData(), size_t(got));
        m_ahead.remove(0, got);
    } else {
        got = m_source->read(data, most);
    }
    if (got < 0) {
        fail(m_source->errorString());
        return -1;
    }
    m_bytes += got;
    return pass(data, got) ? got : -1;
}

bool XmlGuard::pass(const char *data, qint64 size)
{
    const char *const end = data + size;
    while (data < end) {
        if (m_width == 1 && m_where == Where::Text) { // most of a file is text: find its end at once
            const void *tag = std::memchr(data, '<', size_t(end - data));
            const char *const stop = tag ? static_cast<const char *>(tag) : end;
            m_run += stop - data;
            data = stop;
            if (m_run > kRunUnits)
                return fail(tr("holds a text of more than %1 bytes").arg(kRunUnits));
            if (data == end)
                break;
        }
        const auto byte = static_cast<unsigned char>(*data++);
        if (m_width == 2 && m_half < 0) {
            m_half = byte;
            continue;
        }
        const int unit = m_width == 1 ? byte : m_bigEndian ? m_half << 8 | byte : byte << 8 | m_half;
        m_half = -1;
        if (!step(char16_t(unit)))
            return false;
    }
    return true;
}

bool XmlGuard::step(char16_t unit)
{
    if (++m_run > (m_where == Where::Tag || m_where == Where::Opening ? qint64(limits::kXmlTagBytes) : kRunUnits))
        return fail(m_where == Where::Tag ? tr("holds a tag of more than %1 bytes").arg(limits::kXmlTagBytes)
                                          : tr("holds a text of more than %1 bytes").arg(kRunUnits));
    const auto leave = [this] {
        m_where = Where::Text;
        m_token.clear();
        m_run = 0;
        return true;
    };
    switch (m_where) {
    case Where::Text:
        if (unit == u'<') {
            m_where = Where::Opening;
            m_token.clear();
            m_run = 1;
        }
        return true;
    case Where::Opening: return opened(unit);
    case Where::Tag:
        if (m_quote != 0)
            m_quote = unit == m_quote ? u'\0' : m_quote;
        else if (unit == u'"' || unit == u'\'')
            m_quote = unit;
        else if (unit == u'>')
            return leave();
        return true;
    case Where::Instruction:
        if (m_declared.size() < 1024)
            m_declared += unit < 0x80 ? char(unit) : '?';
        keepLast(m_token, unit, 2);
        return m_token == "?>" ? checkDeclaration() && leave() : true;
    case Where::Comment: keepLast(m_token, unit, 3); return m_token == "-->" ? leave() : true;
    case Where::CData: keepLast(m_token, unit, 3); return m_token == "]]>" ? leave() : true;
    }
    return true;
}

// Behind "<": "!" begins a comment or a CDATA section, or else a declaration, and those are never needed.
bool XmlGuard::opened(char16_t unit)
{
    m_token += unit < 0x80 ? char(unit) : '?';
    const auto enter = [this](Where where) {
        m_where = where;
        m_token.clear();
        return true;
    };
    if (m_token.front() == '?') {
        m_declared = "<?";
        return enter(Where::Instruction);
    }
    if (m_token.front() != '!') {
        m_quote = 0;
        if (unit == u'>')
            m_run = 0;
        return enter(unit == u'>' ? Where::Text : Where::Tag);
    }
    if (m_token == "!--")
        return enter(Where::Comment);
    if (m_token == "![CDATA[")
        return enter(Where::CData);
    if (QByteArrayView("!--").startsWith(m_token) || QByteArrayView("![CDATA[").startsWith(m_token))
        return true;
    return fail(tr("holds a document type or entity declaration, which a workbook has no use for"));
}

bool XmlGuard::checkDeclaration()
{
    if (!m_declared.startsWith("<?xml ") && !m_declared.startsWith("<?xml\t") && !m_declared.startsWith("<?xml\n"))
        return true;
    static const QRegularExpression name(u"encoding\\s*=\\s*[\"']([^\"']*)[\"']"_s);
    const QString encoding = name.match(QString::fromLatin1(m_declared)).captured(1).toUpper();
    const bool narrow = encoding == u"UTF-8" || encoding == u"UTF8" || encoding == u"US-ASCII" || encoding == u"ASCII";
    const bool wide = encoding == u"UTF-16" || encoding == u"UTF-16LE" || encoding == u"UTF-16BE";
    if (encoding.isEmpty() || (m_width == 1 ? narrow : wide))
        return true;
    return fail(
        tr("says it is written in “%1”, which is not what workbooks use or not what it is").arg(encoding.left(40)));
}

} // namespace lw
