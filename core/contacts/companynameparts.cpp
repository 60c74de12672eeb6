// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companynameparts.h"

#include "core/base/fold.h"
#include "core/contacts/legalforms.h"
#include "core/territories/geography.h"

#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

bool isOpeningBracket(QChar c)
{
    return c.category() == QChar::Punctuation_Open && c != u'„' && c != u'‚';
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'‘' || c == u'`' || c == u'´' || c == u'ʼ';
}

qsizetype letterUnits(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        const char32_t letter = QChar::surrogateToUcs4(c, text[at + 1]);
        return QChar::isLetterOrNumber(letter) || QChar::isMark(letter) ? 2 : 0;
    }
    return (c.isLetterOrNumber() || c.isMark()) && !isApostrophe(c) ? 1 : 0;
}

bool isConnector(const QString &word)
{
    return word == u"and" || word == u"und" || word == u"et" || word == u"y";
}

namespace
{

bool isClosing(QChar c)
{
    return c.category() == QChar::Punctuation_Close;
}

// Where the word that begins at `begin` ends. Apostrophes belong to it; dots too behind single letters, as "S.A." is
// one word to a reader.
qsizetype endOfWord(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    qsizetype run = 0; // letters since the last dot
    while (end < text.size()) {
        if (const qsizetype units = letterUnits(text, end)) {
            end += units;
            ++run;
            continue;
        }
        const bool goesOn = letterUnits(text, end + 1) > 0;
        const bool isDotOfInitial = text[end] == u'.' && run == 1 && text[end - 1].isLetter() && goesOn;
        if (!isDotOfInitial && !(isApostrophe(text[end]) && goesOn))
            break;
        if (isDotOfInitial)
            run = 0;
        ++end;
    }
    return end;
}

// fold() of the letters and digits alone; not foldToWord(), which knows no letters beyond the basic plane.
QString foldedWord(QStringView raw)
{
    const QString folded = fold(raw);
    QString word;
    for (qsizetype i = 0; i < folded.size();) {
        const qsizetype units = letterUnits(folded, i);
        word += QStringView(folded).sliced(i, units);
        i += std::max<qsizetype>(units, 1);
    }
    return word;
}

void appendWord(NameWords &words, QStringView text, qsizetype begin, qsizetype end, int bracket)
{
    const QStringView raw = withoutAttachedForms(text.sliced(begin, end - begin));
    const qsizetype from = raw.data() - text.data();
    const QString word = foldedWord(raw);
    if (!word.isEmpty())
        words.append({.word = word,
                      .begin = from,
                      .end = from + raw.size(),
                      .bracket = bracket,
                      .isCut = raw.size() < end - begin});
}

NameWords wordsOf(QStringView text)
{
    NameWords words;
    int brackets = 0;
    int depth = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (letterUnits(text, i) > 0) {
            const qsizetype end = endOfWord(text, i);
            appendWord(words, text, i, end, depth > 0 ? brackets : 0);
            i = end;
            continue;
        }
        if (isOpeningBracket(text[i]) && depth++ == 0)
            ++brackets;
        else if (isClosing(text[i]) && depth > 0)
            --depth;
        else if (text[i] == u'&' || text[i] == u'＆')
            words.append({.word = u"and"_s, .begin = i, .end = i + 1, .bracket = depth > 0 ? brackets : 0});
        ++i;
    }
    return words;
}

// Takes the parts of a name that are not the name off it; each step leaves at least one word.
class NameStripper
{
public:
    NameStripper(NameWords &words, QStringView text)
        : m_words(words)
        , m_text(text)
    {
    }

    void strip()
    {
        setBracketsAside();
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            if (m_words[i].part == NamePart::Name)
                m_live.append(i);
        }
        while (takeArticle() || takeEnd() || takeFront() || takeInside()) {
        }
    }

private:
    NameWord &live(qsizetype i) { return m_words[m_live[i]]; }

    QString joined(qsizetype from, qsizetype count)
    {
        QString text;
        for (qsizetype i = from; i < from + count; ++i)
            text += live(i).word;
        return text;
    }

    void take(qsizetype from, qsizetype count)
    {
        for (qsizetype i = from; i < from + count; ++i)
            live(i).part = NamePart::Form;
        m_live.remove(from, count);
    }

    // The longest form that begins (or, at the end, ends) where `from` says.
    template<typename IsForm, typename From>
    qsizetype longestForm(qsizetype most, IsForm isForm, From from)
    {
        for (qsizetype count = std::min(most, kMostFormWords); count > 0; --count) {
            if (isForm(joined(from(count), count)))
                return count;
        }
        return 0;
    }

    void setBracketsAside()
    {
        if (std::ranges::all_of(m_words, [](const NameWord &word) { return word.bracket > 0; }))
            return;
        QString initials;
        for (const NameWord &word : std::as_const(m_words)) {
            if (word.bracket == 0 && !isConnector(word.word))
                initials += word.word.front();
        }
        const int brackets = std::ranges::max(m_words, {}, &NameWord::bracket).bracket;
        for (int bracket = 1; bracket <= brackets; ++bracket)
            setAside(bracket, initials);
    }

    void setAside(int bracket, const QString &initials)
    {
        QStringList inside;
        for (const NameWord &word : std::as_const(m_words)) {
            if (word.bracket == bracket)
                inside += word.word;
        }
        const QString together = inside.join(QString());
        const bool isForm = isFormInBrackets(together);
        const bool isAcronym = together.size() > 1 && initials.startsWith(together);
        if (!isForm && !isAcronym && countryCode(inside.join(u' ')).isEmpty())
            return;
        for (NameWord &word : m_words) {
            if (word.bracket == bracket)
                word.part = isForm ? NamePart::Form : NamePart::Aside;
        }
    }

    bool takeArticle()
    {
        if (m_live.size() < 2)
            return false;
        if (live(0).word == u"the") {
            take(0, 1);
            return true;
        }
        // Catalogues: "Coca-Cola Company, The".
        const qsizetype last = m_live.size() - 1;
        const QStringView between = m_text.sliced(live(last - 1).end, live(last).begin - live(last - 1).end);
        if (live(last).word != u"the" || !between.contains(u','))
            return false;
        take(last, 1);
        return true;
    }

    bool takeEnd()
    {
        const qsizetype size = m_live.size();
        const qsizetype count = longestForm(size - 1, isFormAtEnd, [size](qsizetype n) { return size - n; });
        if (count == 0)
            return false;
        const bool isRomanian = joined(size - count, count) == u"srl";
        take(size - count, count);
        while (m_live.size() > 1 && isConnector(live(m_live.size() - 1).word))
            take(m_live.size() - 1, 1);
        if (isRomanian && m_live.size() > 1 && live(0).word == u"sc")
            take(0, 1);
        return true;
    }

    bool takeFront()
    {
        const auto atFront = [](qsizetype) { return qsizetype(0); };
        qsizetype count = longestForm(m_live.size() - 1, isFormInFront, atFront);
        // "OU" without its umlaut is a word or a university.
        if (count == 0 && m_live.size() > 1 && live(0).word == u"ou" &&
            m_text.sliced(live(0).begin, live(0).end - live(0).begin).contains(u'ü', Qt::CaseInsensitive))
            count = 1;
        if (count > 0)
            take(0, count);
        return count > 0;
    }

    bool takeInside()
    {
        for (qsizetype i = 1; i + 1 < m_live.size(); ++i) {
            const qsizetype count = longestForm(m_live.size() - 1 - i, isFormInside, [i](qsizetype) { return i; });
            if (count == 0)
                continue;
            take(i, count);
            return true;
        }
        return false;
    }

    NameWords &m_words;
    QStringView m_text;
    QList<qsizetype> m_live;
};

} // namespace

NameWords namePartsOf(QStringView text)
{
    NameWords words = wordsOf(text);
    if (!words.isEmpty())
        NameStripper(words, text).strip();
    return words;
}

} // namespace lw
