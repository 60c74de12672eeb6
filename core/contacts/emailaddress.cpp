// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/emailaddress.h"

#include <QSet>
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

bool isSharedMailDomain(QStringView domain)
{
    static const QSet<QString> shared{
        u"gmail.com"_s,   u"googlemail.com"_s, u"yahoo.com"_s,   u"ymail.com"_s, u"hotmail.com"_s,
        u"outlook.com"_s, u"live.com"_s,       u"msn.com"_s,     u"aol.com"_s,   u"icloud.com"_s,
        u"me.com"_s,      u"mail.com"_s,       u"gmx.com"_s,     u"gmx.de"_s,    u"gmx.net"_s,
        u"web.de"_s,      u"t-online.de"_s,    u"freenet.de"_s,  u"orange.fr"_s, u"free.fr"_s,
        u"laposte.net"_s, u"comcast.net"_s,    u"verizon.net"_s, u"att.net"_s,   u"protonmail.com"_s,
        u"proton.me"_s,   u"yandex.ru"_s,      u"mail.ru"_s,     u"qq.com"_s,    u"163.com"_s,
        u"126.com"_s,     u"uol.com.br"_s,     u"bol.com.br"_s,  u"libero.it"_s, u"btinternet.com"_s,
    };
    return shared.contains(domain.toString());
}

} // namespace lw
