// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"

#include "core/base/fold.h"

#include <QSet>
#include <QStringList>
#include <QUrl>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool isLegalForm(const QString &word)
{
    static const QSet<QString> forms{
        u"inc"_s,  u"incorporated"_s, u"llc"_s,         u"llp"_s, u"lp"_s,      u"ltd"_s,   u"limited"_s,
        u"plc"_s,  u"corp"_s,         u"corporation"_s, u"co"_s,  u"company"_s, u"gmbh"_s,  u"ag"_s,
        u"kg"_s,   u"ohg"_s,          u"ug"_s,          u"ev"_s,  u"se"_s,      u"sa"_s,    u"sas"_s,
        u"sarl"_s, u"srl"_s,          u"spa"_s,         u"bv"_s,  u"nv"_s,      u"oy"_s,    u"oyj"_s,
        u"ab"_s,   u"as"_s,           u"aps"_s,         u"pty"_s, u"sl"_s,      u"slu"_s,   u"lda"_s,
        u"ltda"_s, u"kk"_s,           u"doo"_s,         u"kft"_s, u"sro"_s,     u"spzoo"_s,
    };
    return forms.contains(word);
}

// "S.A." is one word to a reader: single letters with dots between them are joined.
QString joinInitials(const QString &text)
{
    QString joined;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dotAfterInitial =
            text[i] == u'.' && i > 0 && text[i - 1].isLetter() && (i < 2 || !text[i - 2].isLetter());
        if (!dotAfterInitial)
            joined += text[i];
    }
    return joined;
}

QStringList wordsOf(QStringView name)
{
    QString text = joinInitials(fold(name)).replace(u"&"_s, u" and "_s).remove(u'\'');
    for (QChar &c : text) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

QString companyNameKey(QStringView name)
{
    QStringList words = wordsOf(name);
    while (words.size() > 1 && isLegalForm(words.last()))
        words.removeLast();
    return words.join(u' ');
}

QString domainOf(QStringView websiteOrUrl)
{
    QString text = websiteOrUrl.trimmed().toString();
    if (text.isEmpty())
        return {};
    if (!text.contains(u"://"_s))
        text.prepend(u"http://"_s);
    QString host = QUrl(text, QUrl::StrictMode).host(QUrl::FullyEncoded).toLower();
    if (host.startsWith(u"www."_s))
        host.remove(0, 4);
    return host.contains(u'.') ? host : QString();
}

} // namespace lw
