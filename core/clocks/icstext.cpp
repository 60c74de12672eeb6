// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/icstext.h"

#include <QStringDecoder>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// Where a sign stands outside quotation marks; -1: nowhere.
qsizetype findOutsideQuotes(QStringView text, QChar sign)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"')
            quoted = !quoted;
        else if (text[i] == sign && !quoted)
            return i;
    }
    return -1;
}

/// Takes what stands before the next sign, and the sign.
QStringView takeUpTo(QStringView &rest, QChar sign)
{
    const qsizetype at = findOutsideQuotes(rest, sign);
    const QStringView part = rest.first(at < 0 ? rest.size() : at);
    rest = at < 0 ? QStringView() : rest.sliced(at + 1);
    return part;
}

bool isName(QStringView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar sign) {
        return sign == u'-' || (sign < QChar(128) && sign.isLetterOrNumber());
    });
}

void readParameters(QStringView rest, QHash<QString, QString> &parameters)
{
    while (!rest.isEmpty()) {
        QStringView part = takeUpTo(rest, u';');
        const QString name = takeUpTo(part, u'=').trimmed().toString().toUpper();
        parameters.insert(name, part.trimmed().toString().remove(u'"'));
    }
}

void readProperty(QStringView line, IcsProperty &property)
{
    const qsizetype colon = findOutsideQuotes(line, u':');
    if (colon < 0)
        return;
    QStringView head = line.first(colon);
    const QStringView name = takeUpTo(head, u';').trimmed();
    if (!isName(name))
        return;
    property.name = name.toString().toUpper();
    property.value = line.sliced(colon + 1).toString();
    readParameters(head, property.parameters);
}

} // namespace

IcsText::IcsText(const QByteArray &bytes)
    : m_bytes(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes)
{
}

QByteArrayView IcsText::takeLine()
{
    const qsizetype start = m_at;
    while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
        ++m_at;
    const QByteArrayView line = QByteArrayView(m_bytes).sliced(start, m_at - start);
    if (m_at + 1 < m_bytes.size() && m_bytes[m_at] == '\r' && m_bytes[m_at + 1] == '\n')
        ++m_at;
    if (m_at < m_bytes.size())
        ++m_at;
    ++m_line;
    return line;
}

bool IcsText::continues() const
{
    return m_at < m_bytes.size() && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\t');
}

bool IcsText::next(IcsProperty &property)
{
    property = {};
    QByteArray line;
    while (m_at < m_bytes.size() && line.trimmed().isEmpty()) {
        line = takeLine().toByteArray();
        property.line = m_line;
        while (continues())
            line += takeLine().sliced(1);
    }
    if (line.trimmed().isEmpty())
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(line);
    property.damaged = decoder.hasError();
    readProperty(text, property);
    return true;
}

QString icsText(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool escaped = value[i] == u'\\' && i + 1 < value.size();
        if (escaped)
            ++i;
        const bool isBreak = escaped && (value[i] == u'n' || value[i] == u'N');
        text += isBreak ? QChar(u' ') : value[i];
    }
    return text.simplified();
}

QString icsExcerpt(const QString &text)
{
    constexpr qsizetype kLongest = 60;
    return text.size() <= kLongest ? text : QString(text.first(kLongest - 1) + u'…');
}

} // namespace lw
