// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/vcardprefix.h"

#include <QStringDecoder>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QByteArrayView kSkipped[] = {"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN"};

// A quote that is never closed hides no colon.
qsizetype colonOf(const QByteArray &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ':' && !quoted)
            return i;
    }
    return line.indexOf(':');
}

QList<QByteArray> splitParameters(const QByteArray &text)
{
    QList<QByteArray> parts{{}};
    bool quoted = false;
    for (const char sign : text) {
        if (sign == '"')
            quoted = !quoted;
        if (sign == ';' && !quoted)
            parts += QByteArray();
        else
            parts.last() += sign;
    }
    return parts;
}

void addType(CardProperty &property, const QString &word)
{
    const QString type = word.trimmed().toLower();
    if (type == u"pref")
        property.preference = std::min(property.preference, 1);
    else if (!type.isEmpty())
        property.types += type;
}

// Version 2.1 writes the value alone ("TEL;WORK"), later ones "TYPE=work".
void readBareParameter(CardPrefix &prefix, const QByteArray &word)
{
    const QByteArray upper = word.toUpper();
    if (upper == "QUOTED-PRINTABLE")
        prefix.encoding = CardPrefix::QuotedPrintable;
    else if (upper == "BASE64" || upper == "B")
        prefix.encoding = CardPrefix::Base64;
    else
        addType(prefix.property, QString::fromUtf8(word));
}

void readParameter(CardPrefix &prefix, const QByteArray &parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    if (equals < 0)
        return readBareParameter(prefix, parameter.trimmed());
    const QByteArray name = parameter.left(equals).trimmed().toUpper();
    QByteArray value = parameter.mid(equals + 1).trimmed();
    value.replace('"', QByteArray());
    if (name == "ENCODING") {
        readBareParameter(prefix, value);
    } else if (name == "CHARSET") {
        prefix.charset = value;
    } else if (name == "PREF") {
        prefix.property.preference = std::clamp(value.toInt(), 1, 100);
    } else if (name == "LABEL") {
        prefix.property.label = QString::fromUtf8(value).replace(u"^n"_s, u"\n"_s).replace(u"\\n"_s, u"\n"_s);
    } else if (name == "TYPE") {
        for (const QByteArray &type : value.split(','))
            addType(prefix.property, QString::fromUtf8(type));
    }
}

bool isSkipped(const CardPrefix &prefix)
{
    const QByteArray name = prefix.property.name.toUtf8();
    return std::ranges::find(kSkipped, QByteArrayView(name)) != std::end(kSkipped) ||
           (name.startsWith("X-") && prefix.encoding == CardPrefix::Base64);
}

int hexDigit(char sign)
{
    if (sign >= '0' && sign <= '9')
        return sign - '0';
    const char lower = char(sign | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// What is no code stays as it is written.
QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low < 0) {
            bytes += text[i];
            continue;
        }
        bytes += char(high * 16 + low);
        i += 2;
    }
    return bytes;
}

// Line ends as everywhere, and no zero bytes.
QString asText(QString text)
{
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    return text;
}

void decode(CardProperty &property, const QByteArray &bytes, const QByteArray &charset)
{
    QStringDecoder named(charset.constData());
    if (!charset.isEmpty() && named.isValid()) {
        property.value = asText(named.decode(bytes));
        property.damaged = named.hasError() || property.value.contains(QChar::ReplacementCharacter);
        return;
    }
    if (!charset.isEmpty())
        property.unknownCharset = QString::fromLatin1(charset);
    QStringDecoder utf8(QStringConverter::Utf8);
    property.value = asText(utf8.decode(bytes));
    property.damaged = bytes.contains('\0');
    if (!utf8.hasError())
        return;
    QStringDecoder western("windows-1252");
    if (!western.isValid())
        western = QStringDecoder(QStringConverter::Latin1);
    property.value = asText(western.decode(bytes));
    property.guessed = true;
}

} // namespace

CardPrefix cardPrefix(const QByteArray &line)
{
    CardPrefix prefix;
    prefix.colon = colonOf(line);
    if (prefix.colon < 0)
        return prefix;
    const QList<QByteArray> parts = splitParameters(line.left(prefix.colon));
    const QByteArray name = parts.first().trimmed();
    const qsizetype dot = name.lastIndexOf('.');
    prefix.property.group = QString::fromUtf8(name.left(std::max<qsizetype>(dot, 0)));
    prefix.property.name = QString::fromUtf8(name.mid(dot + 1)).toUpper();
    for (const QByteArray &part : parts.mid(1))
        readParameter(prefix, part);
    prefix.property.skipped = isSkipped(prefix);
    return prefix;
}

void decodeCardValue(CardProperty &property, const CardPrefix &prefix, QByteArray value, const QByteArray &encoding)
{
    if (prefix.encoding == CardPrefix::QuotedPrintable)
        value = fromQuotedPrintable(value);
    else if (prefix.encoding == CardPrefix::Base64)
        value = QByteArray::fromBase64(value);
    decode(property, value, prefix.charset.isEmpty() ? encoding : prefix.charset);
}

} // namespace lw
