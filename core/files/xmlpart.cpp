// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xmlpart.h"

#include "core/files/filelimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::XmlPart", text);
}

} // namespace

XmlPart::XmlPart(std::unique_ptr<QIODevice> device, QString where)
    : m_where(std::move(where))
    , m_guard(std::move(device))
    , m_reader(&m_guard)
{
}

Error XmlPart::damaged(const QString &why) const
{
    QString sentence = why;
    while (sentence.endsWith(u'.'))
        sentence.chop(1);
    return unreadable(tr("%1, line %2: %3. Open the file in its own program and save it again.")
                          .arg(m_where)
                          .arg(m_reader.lineNumber())
                          .arg(sentence));
}

Result<bool> XmlPart::next()
{
    while (!m_reader.atEnd()) {
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (m_guard.failed())
            break;
        if (token == QXmlStreamReader::DTD)
            return damaged(tr("a document type declaration"));
        if (token == QXmlStreamReader::EndElement)
            --m_depth;
        if (token == QXmlStreamReader::StartElement) {
            if (++m_depth > limits::kXmlDepth)
                return damaged(tr("elements inside each other, more than %1 deep").arg(limits::kXmlDepth));
            if (m_reader.attributes().size() + m_reader.namespaceDeclarations().size() > limits::kXmlAttributes)
                return damaged(tr("an element with more than %1 attributes").arg(limits::kXmlAttributes));
        }
        if (isStart() || isEnd() || isText())
            return true;
    }
    if (m_guard.failed()) // the guard's words say more than the end of data that the reader sees
        return damaged(m_guard.errorString());
    if (m_reader.hasError())
        return damaged(m_reader.errorString());
    return false;
}

QString XmlPart::attribute(QStringView local) const
{
    const QXmlStreamAttributes attributes = m_reader.attributes();
    const auto found = std::ranges::find_if(attributes, [&](const auto &one) { return one.name() == local; });
    return found == attributes.end() ? QString() : found->value().toString();
}

bool XmlPart::has(QStringView local) const
{
    const QXmlStreamAttributes attributes = m_reader.attributes();
    return std::ranges::any_of(attributes, [&](const auto &one) { return one.name() == local; });
}

bool isTrue(const QString &text)
{
    return text == u"1" || text == u"true" || text == u"on";
}

} // namespace lw
