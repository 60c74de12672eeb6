// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/celltreatment.h"

#include "core/intake/columnmapping.h"

#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

// Small words inside a name, and numbers behind it.
bool isParticle(const QString &word)
{
    static const QSet<QString> words{u"van"_s, u"von"_s, u"der"_s, u"den"_s, u"de"_s,  u"del"_s, u"della"_s, u"di"_s,
                                     u"da"_s,  u"dos"_s, u"das"_s, u"du"_s,  u"la"_s,  u"le"_s,  u"ten"_s,   u"ter"_s,
                                     u"zu"_s,  u"zur"_s, u"zum"_s, u"y"_s,   u"und"_s, u"and"_s, u"of"_s,    u"bin"_s};
    return words.contains(word);
}
bool isNumeral(const QString &word)
{
    return word == u"ii" || word == u"iii" || word == u"iv";
}

// A capital begins the word and follows a hyphen, a point and "Mc"; an apostrophe only behind a single letter
// ("O'Neil", "D'Angelo", but "Smith's").
QString capitalised(QString word)
{
    qsizetype part = 0; // where the part between two marks begins
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (i == part || (i == part + 2 && word.size() > i + 2 && word.mid(part, 2) == u"Mc"))
            word[i] = word[i].toTitleCase();
        if (word[i] == u'-' || word[i] == u'.' || (isApostrophe(word[i]) && i == part + 1))
            part = i + 1;
    }
    return word;
}

QString firstOf(const QString &cell, const ColumnRule &rule, QString (*one)(const QString &, const ColumnRule &))
{
    const QString mark = rule.separator.trimmed().isEmpty() ? rule.separator : rule.separator.trimmed();
    for (const QString &part : cell.split(mark)) {
        if (const QString value = one(part, rule); !value.isEmpty())
            return value;
    }
    return {};
}

QString oneValue(const QString &cell, const ColumnRule &rule)
{
    QString value = rule.treatment == Treatment::AsWritten ? cell : cell.trimmed();
    if (!rule.strip.isEmpty() && value.startsWith(rule.strip, Qt::CaseInsensitive)) {
        value.remove(0, rule.strip.size());
        value = rule.treatment == Treatment::AsWritten ? value : value.trimmed();
    }
    const QString said = value.trimmed();
    const bool isBlank = said.isEmpty() || std::ranges::any_of(rule.blanks, [&](const QString &blank) {
                             return said.compare(blank.trimmed(), Qt::CaseInsensitive) == 0;
                         });
    if (isBlank)
        return {};
    return rule.treatment == Treatment::NameCase ? nameCased(value) : value;
}

} // namespace

QString cleaned(const QString &cell, const ColumnRule &rule)
{
    return rule.separator.isEmpty() ? oneValue(cell, rule) : firstOf(cell, rule, oneValue);
}

QString nameCased(const QString &name)
{
    const bool oneCase = name == name.toUpper() || name == name.toLower();
    if (!oneCase)
        return name;
    QStringList words = name.toLower().split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (isNumeral(words[i]))
            words[i] = words[i].toUpper();
        else if (i == 0 || !isParticle(words[i]))
            words[i] = capitalised(words[i]);
    }
    return words.join(u' ');
}

} // namespace lw
