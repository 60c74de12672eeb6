// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companysimilarity.h"

#include "core/base/similarity.h"
#include "core/contacts/companyname.h"
#include "core/contacts/companywords.h"

#include <QString>
#include <QVarLengthArray>

#include <algorithm>

namespace lw
{

namespace
{

constexpr double kNearlyEqual = 0.99;  // all but equal keys
constexpr double kOtherForm = 0.98;    // an abbreviation or a plural
constexpr double kInitial = 0.90;      // "J" for "John"
constexpr double kAgree = 0.87;        // below it two words are different words
constexpr double kOtherOrder = 0.97;   // factor
constexpr double kHeadOfLonger = 0.86; // floor of a rare name that begins a longer one
constexpr double kNothingSubstantial = 0.50;
constexpr qsizetype kRareLength = 7;

struct Word {
    QStringView text;
    QStringView canonical;
    CompanyWordKind kind = CompanyWordKind::Ordinary;
    double weight = 0;      // against a word that contradicts it
    double missing = 0;     // where the other name just lacks it
    qsizetype partner = -1; // in the other name

    bool isSubstantial() const { return kind >= CompanyWordKind::Place; }
};

using Words = QVarLengthArray<Word, 12>;

Word wordOf(QStringView text)
{
    const CompanyWordMeaning meaning = meaningOf(text);
    Word word{.text = text, .canonical = meaning.canonical, .kind = meaning.kind};
    switch (meaning.kind) {
    case CompanyWordKind::Small: word.weight = word.missing = 0.05; break;
    case CompanyWordKind::Structural:
        word.weight = 0.25;
        word.missing = 0.10;
        break;
    case CompanyWordKind::Place:
        word.weight = 0.60;
        word.missing = 0.25;
        break;
    case CompanyWordKind::Trade:
        word.weight = 0.60;
        word.missing = 0.30;
        break;
    case CompanyWordKind::Common: word.weight = word.missing = 0.80; break;
    case CompanyWordKind::Number: word.weight = word.missing = 1.20; break;
    case CompanyWordKind::Ordinary:
        // The longer, the rarer.
        word.weight = word.missing = std::clamp(0.70 + 0.06 * double(text.size()), 0.88, 1.50);
        break;
    }
    return word;
}

Words wordsOf(QStringView key)
{
    Words words;
    for (const QStringView word : key.tokenize(u' ', Qt::SkipEmptyParts))
        words.append(wordOf(word));
    return words;
}

bool isPlural(QStringView shorter, QStringView longer)
{
    if (shorter.size() > longer.size())
        std::swap(shorter, longer);
    if (shorter.size() < 4)
        return false;
    if (longer.size() == shorter.size() + 1)
        return longer.endsWith(u's') && longer.startsWith(shorter);
    return longer.endsWith(u"ies") && shorter.endsWith(u'y') && longer.chopped(3) == shorter.chopped(1);
}

// How many letters may be mistyped before a word is another word.
int allowedEdits(qsizetype length)
{
    return length < 5 ? 0 : length < 9 ? 1 : 2;
}

double spellingSimilarity(QStringView left, QStringView right)
{
    const int allowed = allowedEdits(std::min(left.size(), right.size()));
    const int edits = damerauLevenshtein(left, right, allowed);
    if (edits > allowed)
        return 0;
    const double share = 1 - double(edits) / double(std::max(left.size(), right.size()));
    return (share + jaroWinkler(left, right)) / 2;
}

bool isInitial(const Word &left, const Word &right)
{
    return left.text != right.text && (left.text.size() == 1 || right.text.size() == 1);
}

double wordSimilarity(const Word &left, const Word &right)
{
    if (left.text == right.text)
        return 1;
    if (left.canonical == right.canonical || isPlural(left.text, right.text))
        return kOtherForm;
    if (left.kind == CompanyWordKind::Number || right.kind == CompanyWordKind::Number)
        return 0;
    if (isInitial(left, right))
        return left.text.front() == right.text.front() ? kInitial : 0;
    const double similarity = spellingSimilarity(left.text, right.text);
    return similarity < kAgree ? 0 : similarity;
}

// "Crop Science" is written "CropScience" by others: where two words of one name are a word of the other, the pair
// becomes one.
void joinPairs(Words &words, const Words &others)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const auto isPair = [&](const Word &other) {
            const qsizetype first = words[i].text.size();
            return other.text.size() == first + words[i + 1].text.size() && other.text.startsWith(words[i].text) &&
                   other.text.endsWith(words[i + 1].text);
        };
        const auto pair = std::ranges::find_if(others, isPair);
        if (pair == others.end())
            continue;
        words[i] = *pair;
        words.remove(i + 1);
    }
}

class WordMatching
{
public:
    WordMatching(Words &left, Words &right)
        : m_left(left)
        , m_right(right)
    {
        pair(1);
        pair(kOtherForm);
        pairBest();
    }

    double score() const
    {
        double agreed = 0;
        double open = openWeight();
        bool isSubstantial = false;
        for (const Word &word : m_left) {
            if (word.partner < 0)
                continue;
            const Word &other = m_right[word.partner];
            const double similarity = wordSimilarity(word, other);
            const double weight = std::min(word.weight, other.weight);
            agreed += weight * similarity;
            open += 2 * weight * (1 - similarity);
            // Initials alone are a hint, see isAcronymOf().
            isSubstantial = isSubstantial || (word.isSubstantial() && other.isSubstantial() && !isInitial(word, other));
        }
        if (agreed <= 0)
            return 0;
        const double score = 2 * agreed / (2 * agreed + open) * (isInOrder() ? 1 : kOtherOrder);
        return isSubstantial || !anySubstantial() ? score : std::min(score, kNothingSubstantial);
    }

    // Whether one name is the head of the other and rare enough to be found again by it.
    bool isHeadOfLonger() const
    {
        return m_left.size() <= m_right.size() ? isHead(m_left, m_right) : isHead(m_right, m_left);
    }

private:
    void pair(double atLeast)
    {
        for (qsizetype i = 0; i < m_left.size(); ++i) {
            for (qsizetype j = 0; j < m_right.size() && m_left[i].partner < 0; ++j) {
                const bool isSame = m_left[i].text == m_right[j].text;
                if (m_right[j].partner < 0 &&
                    (isSame || (atLeast < 1 && wordSimilarity(m_left[i], m_right[j]) >= atLeast)))
                    join(i, j);
            }
        }
    }

    // What is left, the most alike first.
    void pairBest()
    {
        for (;;) {
            double best = 0;
            qsizetype left = 0;
            qsizetype right = 0;
            for (qsizetype i = 0; i < m_left.size(); ++i) {
                for (qsizetype j = 0; j < m_right.size() && m_left[i].partner < 0; ++j) {
                    const double similarity = m_right[j].partner < 0 ? wordSimilarity(m_left[i], m_right[j]) : 0;
                    if (similarity <= best)
                        continue;
                    best = similarity;
                    left = i;
                    right = j;
                }
            }
            if (best <= 0)
                return;
            join(left, right);
        }
    }

    void join(qsizetype left, qsizetype right)
    {
        m_left[left].partner = right;
        m_right[right].partner = left;
    }

    static bool hasOpenSubstance(const Words &words)
    {
        return std::ranges::any_of(words, [](const Word &word) { return word.partner < 0 && word.isSubstantial(); });
    }

    double openWeight() const
    {
        const bool contradict = hasOpenSubstance(m_left) && hasOpenSubstance(m_right);
        double open = 0;
        for (const Words *words : {&m_left, &m_right}) {
            for (const Word &word : *words) {
                if (word.partner < 0)
                    open += contradict && word.isSubstantial() ? word.weight : word.missing;
            }
        }
        return open;
    }

    bool anySubstantial() const
    {
        const auto isSubstantial = [](const Word &word) { return word.isSubstantial(); };
        return std::ranges::any_of(m_left, isSubstantial) || std::ranges::any_of(m_right, isSubstantial);
    }

    bool isInOrder() const
    {
        qsizetype last = -1;
        for (const Word &word : m_left) {
            if (word.partner < 0)
                continue;
            if (word.partner < last)
                return false;
            last = word.partner;
        }
        return true;
    }

    static bool isHead(const Words &shorter, const Words &longer)
    {
        int ordinary = 0;
        bool isRare = false;
        for (qsizetype i = 0; i < shorter.size(); ++i) {
            const Word &word = shorter[i];
            if (word.partner != i || longer[i].canonical != word.canonical)
                return false;
            if (word.kind != CompanyWordKind::Ordinary)
                continue;
            ++ordinary;
            isRare = isRare || word.text.size() >= kRareLength;
        }
        return ordinary > 1 || isRare;
    }

    Words &m_left;
    Words &m_right;
};

QString digitsOf(QStringView text)
{
    QString digits = text.toString();
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    return digits;
}

// "JP Morgan" and "JPMorgan", "Wal-Mart" and "Walmrt": the names without their blanks.
double joinedSimilarity(QStringView left, QStringView right)
{
    const QString l = left.toString().remove(u' ');
    const QString r = right.toString().remove(u' ');
    if (l == r)
        return kNearlyEqual;
    const double similarity = digitsOf(l) == digitsOf(r) ? spellingSimilarity(l, r) : 0;
    return similarity < kAgree ? 0 : similarity * kNearlyEqual;
}

double wordsSimilarity(QStringView left, QStringView right)
{
    Words l = wordsOf(left);
    Words r = wordsOf(right);
    const bool sameCount = l.size() == r.size();
    joinPairs(l, r);
    joinPairs(r, l);
    const WordMatching matching(l, r);
    double score = matching.score();
    if (matching.isHeadOfLonger())
        score = std::max(score, kHeadOfLonger);
    return sameCount ? score : std::max(score, joinedSimilarity(left, right));
}

} // namespace

double companyKeySimilarity(QStringView leftKey, QStringView rightKey)
{
    if (leftKey.isEmpty() || rightKey.isEmpty())
        return 0;
    if (leftKey == rightKey)
        return 1;
    // In one order, so that the answer is the same both ways.
    if (leftKey.compare(rightKey) > 0)
        std::swap(leftKey, rightKey);
    return std::min(wordsSimilarity(leftKey, rightKey), kNearlyEqual);
}

double companySimilarity(QStringView left, QStringView right)
{
    return companyKeySimilarity(companyNameKey(left), companyNameKey(right));
}

} // namespace lw
