// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/personname.h"

#include "core/base/fold.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool isParticle(const QString &word)
{
    static const QSet<QString> particles{u"van"_s, u"von"_s, u"vom"_s, u"zu"_s,    u"zur"_s, u"zum"_s, u"de"_s,
                                         u"der"_s, u"den"_s, u"del"_s, u"della"_s, u"di"_s,  u"da"_s,  u"dos"_s,
                                         u"du"_s,  u"des"_s, u"la"_s,  u"le"_s,    u"ter"_s, u"ten"_s, u"af"_s,
                                         u"av"_s,  u"bin"_s, u"ibn"_s, u"al"_s,    u"el"_s};
    return particles.contains(fold(word));
}

bool isAllCapitals(const QString &word)
{
    return word.size() > 1 && word == word.toUpper() && word != word.toLower();
}

// "Jack Ma" and "Ann Ba" are whole names; so short a degree needs two words before it, or its dots.
bool isDegree(const QString &word, qsizetype wordsBefore)
{
    if (!isNameSuffix(word))
        return false;
    const bool mayBeAName = foldToWord(word).size() < 3 && !word.contains(u'.');
    return wordsBefore > (mayBeAName && foldToWord(word) != u"jr" && foldToWord(word) != u"ii" ? 1 : 0);
}

void dropSurroundings(QStringList &words)
{
    while (words.size() > 1 && isNamePrefix(words.first()))
        words.removeFirst();
    while (words.size() > 1 && isDegree(words.last(), words.size() - 1))
        words.removeLast();
}

// Where the last name begins: at a particle, at the first of closing words in capitals, else at the last word.
qsizetype lastNameBegins(const QStringList &words)
{
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        if (isParticle(words[i]))
            return i;
    }
    qsizetype begin = words.size() - 1;
    if (!isAllCapitals(words.first())) {
        while (begin > 1 && isAllCapitals(words[begin]) && isAllCapitals(words[begin - 1]))
            --begin;
    }
    return begin;
}

PersonName splitWords(QStringList words)
{
    dropSurroundings(words);
    if (words.size() < 2)
        return {{}, words.value(0)};
    // French and Asian cards: DUPONT Marie.
    if (isAllCapitals(words.first()) && !isAllCapitals(words.last()))
        return {words.mid(1).join(u' '), words.first()};
    const qsizetype begin = lastNameBegins(words);
    return {words.first(begin).join(u' '), words.mid(begin).join(u' ')};
}

} // namespace

bool isNamePrefix(QStringView word)
{
    static const QSet<QString> prefixes{
        u"mr"_s,     u"mrs"_s,  u"ms"_s,    u"miss"_s, u"mx"_s,      u"sir"_s,     u"dr"_s,         u"dres"_s,
        u"prof"_s,   u"herr"_s, u"herrn"_s, u"frau"_s, u"m"_s,       u"mme"_s,     u"mlle"_s,       u"monsieur"_s,
        u"madame"_s, u"ing"_s,  u"dring"_s, u"dipl"_s, u"dipling"_s, u"diplkfm"_s, u"diplinform"_s, u"diplbetrw"_s,
        u"mag"_s,    u"fh"_s,   u"med"_s,   u"ir"_s,   u"rer"_s,     u"nat"_s,     u"habil"_s,      u"hc"_s,
        u"phil"_s,   u"sr"_s,   u"sra"_s,   u"sig"_s,  u"don"_s,     u"dona"_s,    u"dott"_s,       u"maitre"_s,
    };
    const QString folded = foldToWord(word);
    // "M" is Monsieur with its full stop or alone; "Mag" and "Ing" are written with one.
    const bool needsStop = folded.size() < 4 && folded != u"mr" && folded != u"mrs" && folded != u"ms" &&
                           folded != u"mme" && folded != u"dr" && folded != u"mx";
    return prefixes.contains(folded) && (!needsStop || word.endsWith(u'.') || word.startsWith(u'('));
}

bool isNameSuffix(QStringView word)
{
    static const QSet<QString> suffixes{u"jr"_s,  u"junior"_s, u"sr"_s,  u"senior"_s, u"ii"_s,   u"iii"_s,
                                        u"iv"_s,  u"phd"_s,    u"mba"_s, u"msc"_s,    u"bsc"_s,  u"md"_s,
                                        u"esq"_s, u"cpa"_s,    u"pe"_s,  u"beng"_s,   u"meng"_s, u"ceng"_s,
                                        u"dba"_s, u"llm"_s,    u"ba"_s,  u"ma"_s,     u"obe"_s,  u"pmp"_s};
    return suffixes.contains(foldToWord(word));
}

QString generationOf(QStringView name)
{
    static const QHash<QString, QString> generations{
        {u"jr"_s, u"jr"_s}, {u"junior"_s, u"jr"_s}, {u"sr"_s, u"sr"_s}, {u"senior"_s, u"sr"_s},
        {u"ii"_s, u"ii"_s}, {u"iii"_s, u"iii"_s},   {u"iv"_s, u"iv"_s}};
    const QStringList words = name.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = words.size() - 1; at > 0 && isNameSuffix(words[at]); --at) {
        if (const auto found = generations.constFind(foldToWord(words[at])); found != generations.cend())
            return *found;
    }
    return {};
}

PersonName splitName(QStringView name)
{
    const QString text = name.toString().simplified();
    const qsizetype comma = text.indexOf(u',');
    QStringList behind = comma < 0 ? QStringList() : text.mid(comma + 1).split(u' ', Qt::SkipEmptyParts);
    const bool isDegree = std::ranges::all_of(behind, [](const QString &word) { return isNameSuffix(word); });
    QStringList before = text.left(comma < 0 ? text.size() : comma).split(u' ', Qt::SkipEmptyParts);
    if (isDegree)
        return splitWords(before);
    dropSurroundings(before);
    dropSurroundings(behind);
    return {behind.join(u' '), before.join(u' ')};
}

namespace
{

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'‘' || c == u'`' || c == u'´' || c == u'ʼ';
}

// The folded letters and digits of one written word, parted where anything else stands between them.
QStringList partsOf(QString word)
{
    word.removeIf(isApostrophe);
    QString folded = fold(word);
    for (QChar &c : folded) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            c = u' ';
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

QStringList nameWords(QStringView name)
{
    // A comma without a blank behind it parts words too, as "Doe,Ann".
    QStringList written = name.toString().replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    written.removeIf([](const QString &word) { return partsOf(word).isEmpty(); });
    dropSurroundings(written);
    QStringList words;
    for (const QString &word : std::as_const(written))
        words += partsOf(word);
    dropSurroundings(words); // "Dr-Smith" shows its title only now
    return words;
}

} // namespace lw
