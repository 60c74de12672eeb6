// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"

namespace lw
{

namespace
{

// Letters that Unicode does not decompose though every reader takes them for their plain form.
QStringView plainForm(QChar letter)
{
    switch (letter.unicode()) {
    case u'ø': return u"o";
    case u'ł': return u"l";
    case u'đ': return u"d";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'ß': return u"ss";
    case u'ı': return u"i";
    case u'’':
    case u'‘': return u"'";
    default: return {};
    }
}

bool isAsciiPlain(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

QString withoutAccents(QStringView text)
{
    const QString source = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(source.size());
    for (const QChar c : source) {
        if (c.isMark())
            continue;
        const QStringView replacement = plainForm(c);
        if (replacement.isEmpty())
            plain += c;
        else
            plain += replacement;
    }
    return plain;
}

} // namespace

QString fold(QStringView text)
{
    return (isAsciiPlain(text) ? text.toString().toLower() : withoutAccents(text)).simplified();
}

QString foldToWord(QStringView text)
{
    QString folded = fold(text);
    folded.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return folded;
}

} // namespace lw
