// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/mbox.h"

#include "core/files/filelimits.h"

#include <QByteArrayView>

#include <algorithm>

namespace lw
{

namespace
{

constexpr qint64 kChunk = 256 * 1024;

bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

// "From ann@x.example Mon Mar  2 09:00:00 2026": a time of day and a year tell it from a sentence.
bool hasTimeAndYear(const QByteArray &line)
{
    bool time = false;
    bool year = false;
    for (qsizetype i = 0; i + 4 < line.size(); ++i) {
        time = time || (isDigit(line[i]) && isDigit(line[i + 1]) && line[i + 2] == ':' && isDigit(line[i + 3]));
        year = year || (line[i] == ' ' && (line[i + 1] == '1' || line[i + 1] == '2') && isDigit(line[i + 2]) &&
                        isDigit(line[i + 3]) && isDigit(line[i + 4]));
    }
    return time && year;
}

// The line before each mail of a box; "From : Ann" is a line of a mail's head.
bool isFromLine(const QByteArray &line)
{
    return line.startsWith("From ") && !line.mid(5).trimmed().startsWith(':');
}

bool isQuotedFrom(const QByteArray &line)
{
    const auto end = std::find_if(line.cbegin(), line.cend(), [](char sign) { return sign != '>'; });
    return end != line.cbegin() && QByteArrayView(line).sliced(end - line.cbegin()).startsWith("From ");
}

bool isBlank(const QByteArray &line)
{
    return line == "\n" || line == "\r\n";
}

} // namespace

MailBox::MailBox(QIODevice &device)
    : m_device(device)
{
    m_next = readLine();
    if (m_next.startsWith("\xEF\xBB\xBF"))
        m_next.remove(0, 3);
    m_box = isFromLine(m_next);
}

// The next line with its end; of one longer than a chunk, a piece.
QByteArray MailBox::readLine()
{
    qsizetype end = m_buffer.indexOf('\n', m_at);
    if (end < 0) { // it goes on in the next chunk
        const QByteArray chunk = m_device.read(kChunk);
        m_hash.addData(chunk);
        m_buffer = m_buffer.mid(m_at) + chunk;
        m_at = 0;
        end = m_buffer.indexOf('\n');
    }
    const qsizetype length = end < 0 ? m_buffer.size() : end + 1 - m_at;
    const QByteArray line = m_buffer.mid(m_at, length);
    m_at += length;
    return line;
}

bool MailBox::beginsMail(const QByteArray &line) const
{
    return m_box && m_lineStart && m_afterBlank && isFromLine(line) && hasTimeAndYear(line);
}

void MailBox::keep(RawMail &mail, const QByteArray &line) const
{
    mail.size += line.size();
    mail.tooLarge = mail.size > limits::kMailBytes;
    if (mail.tooLarge)
        return;
    mail.bytes += m_box && m_lineStart && isQuotedFrom(line) ? line.mid(1) : line;
}

bool MailBox::next(RawMail &mail)
{
    mail = {};
    if (m_next.isEmpty())
        return false;
    if (m_box) // its "From " line says nothing that the mail does not
        m_next = readLine();
    m_lineStart = true;
    m_afterBlank = false;
    while (!m_next.isEmpty() && !beginsMail(m_next)) {
        keep(mail, m_next);
        m_afterBlank = m_lineStart && isBlank(m_next);
        m_lineStart = m_next.endsWith('\n');
        m_next = readLine();
    }
    return true;
}

} // namespace lw
