// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/contacts/companysimilarity.h"
#include "core/contacts/companywords.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kShortest = 2;
constexpr qsizetype kLongest = 8;

// A word of the long name, or a part of one that begins with a capital: "Pricewaterhouse", "Coopers".
struct Hump {
    QString letters; // folded
    bool mayBeLeftOut = false;
};

bool mayBeLeftOut(const QString &word)
{
    const CompanyWordKind kind = meaningOf(word).kind;
    return kind == CompanyWordKind::Small || kind == CompanyWordKind::Structural;
}

QList<Hump> humpsOf(QStringView name)
{
    static const QRegularExpression brackets(u"[(\\[{][^)\\]}]*[)\\]}]"_s);
    static const QRegularExpression hump(u"\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]+|\\p{Lu}+|\\p{N}+"_s);
    const QString text = name.toString().remove(brackets).remove(u'\'').remove(u'’');
    QList<Hump> humps;
    for (auto found = hump.globalMatch(text); found.hasNext();) {
        const QString letters = foldToWord(found.next().captured());
        if (!letters.isEmpty())
            humps.append({letters, mayBeLeftOut(letters)});
    }
    return humps;
}

// The letters of an acronym, and which of them begin words; nothing where a name is none.
struct Acronym {
    QString letters;
    QList<bool> isCapital;
};

Acronym acronymOf(QStringView name)
{
    const QString shown = companyBaseName(name);
    const QList<QStringView> parts = QStringView(shown).split(u' ', Qt::SkipEmptyParts);
    const bool isSpaced = parts.size() > 1;
    if (isSpaced && std::ranges::any_of(parts, [](QStringView part) { return part.size() > 1; }))
        return {};
    const bool hasCapitals = std::ranges::any_of(shown, [](QChar c) { return c.isUpper(); });
    Acronym acronym;
    for (const QChar c : shown) {
        if (!c.isLetterOrNumber())
            continue;
        const QString folded = foldToWord(QStringView(&c, 1));
        acronym.letters += folded.left(1);
        acronym.isCapital.append(!hasCapitals || !c.isLower());
    }
    const bool hasLength = acronym.letters.size() >= kShortest && acronym.letters.size() <= kLongest &&
                           acronym.letters.size() == acronym.isCapital.size();
    return hasLength ? acronym : Acronym{};
}

class AcronymReader
{
public:
    AcronymReader(const Acronym &acronym, const QList<Hump> &humps)
        : m_acronym(acronym)
        , m_humps(humps)
    {
    }

    // Whether the letters from `letter` on are the initials of the humps from `hump` on.
    bool fits(qsizetype letter, qsizetype hump, int used) const
    {
        const bool isOver = letter == m_acronym.letters.size();
        if (hump == m_humps.size())
            return isOver && used > 1;
        if (m_humps[hump].mayBeLeftOut && fits(letter, hump + 1, used))
            return true;
        if (isOver || m_humps[hump].letters.front() != m_acronym.letters[letter])
            return false;
        // Of the initials only those of small words are written small: "BoA".
        if (!m_acronym.isCapital[letter] && !m_humps[hump].mayBeLeftOut)
            return false;
        const qsizetype behind = behindInnerLetters(letter + 1, m_humps[hump].letters);
        return fits(letter + 1, hump + 1, used + 1) || (behind > letter + 1 && fits(behind, hump + 1, used + 1));
    }

private:
    // Small letters stand for letters inside the word, in their order.
    qsizetype behindInnerLetters(qsizetype letter, const QString &word) const
    {
        qsizetype at = 0;
        while (letter < m_acronym.letters.size() && !m_acronym.isCapital[letter]) {
            at = word.indexOf(m_acronym.letters[letter], at + 1);
            if (at < 0)
                break;
            ++letter;
        }
        return letter;
    }

    const Acronym &m_acronym;
    const QList<Hump> &m_humps;
};

} // namespace

bool isAcronymOf(QStringView acronym, QStringView name)
{
    const Acronym letters = acronymOf(acronym);
    if (letters.letters.isEmpty() || companyNameKey(acronym) == companyNameKey(name))
        return false;
    const QList<Hump> humps = humpsOf(name);
    return humps.size() <= 16 && AcronymReader(letters, humps).fits(0, 0, 0);
}

} // namespace lw
