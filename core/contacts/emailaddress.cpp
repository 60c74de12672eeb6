// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/emailaddress.h"

#include <QUrl>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

QString emailKey(QStringView address)
{
    const QString text = address.trimmed().toString();
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1 || text.size() > 254)
        return {};
    const bool hasBlank =
        std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    const QString domain = QString::fromLatin1(QUrl::toAce(text.mid(at + 1).toLower()));
    if (hasBlank || domain.startsWith(u'.') || domain.endsWith(u'.') || !domain.contains(u'.'))
        return {};
    return QString(text.left(at).toLower() + u'@' + domain);
}

QString emailDomain(QStringView key)
{
    const qsizetype at = key.lastIndexOf(u'@');
    return at < 0 ? QString() : key.mid(at + 1).toString();
}

} // namespace lw
