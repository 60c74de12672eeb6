// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/similarity.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace lw
{

namespace
{

using Marks = QVarLengthArray<bool, 64>;
using Row = QVarLengthArray<int, 64>;

constexpr qsizetype kPrefix = 4;
constexpr double kPerPrefixLetter = 0.1;

// Greedy matching may take other letters from the left than from the right, so the order of the two is fixed first.
void putInOrder(QStringView &left, QStringView &right)
{
    if (left.size() > right.size() || (left.size() == right.size() && left.compare(right) > 0))
        std::swap(left, right);
}

// Marks the letters of both texts that have a partner within half the longer length; answers how many.
qsizetype matchLetters(QStringView shorter, QStringView longer, Marks &inShorter, Marks &inLonger)
{
    const qsizetype reach = std::max<qsizetype>(longer.size() / 2 - 1, 0);
    qsizetype matches = 0;
    for (qsizetype i = 0; i < shorter.size(); ++i) {
        const qsizetype end = std::min(i + reach + 1, longer.size());
        for (qsizetype j = std::max<qsizetype>(i - reach, 0); j < end; ++j) {
            if (inLonger[j] || shorter[i] != longer[j])
                continue;
            inShorter[i] = inLonger[j] = true;
            ++matches;
            break;
        }
    }
    return matches;
}

qsizetype matchesOutOfOrder(QStringView shorter, QStringView longer, const Marks &inShorter, const Marks &inLonger)
{
    qsizetype out = 0;
    qsizetype j = 0;
    for (qsizetype i = 0; i < shorter.size(); ++i) {
        if (!inShorter[i])
            continue;
        while (!inLonger[j])
            ++j;
        if (shorter[i] != longer[j])
            ++out;
        ++j;
    }
    return out;
}

quint64 lettersIn(QStringView text)
{
    quint64 letters = 0;
    for (const QChar c : text)
        letters |= quint64(1) << (c.unicode() & 63);
    return letters;
}

// A letter that only one of the two has costs an edit; what no letter says is told without comparing places.
bool areLettersTooFar(QStringView left, QStringView right, int limit)
{
    const quint64 a = lettersIn(left);
    const quint64 b = lettersIn(right);
    return std::popcount(a & ~b) > limit || std::popcount(b & ~a) > limit;
}

void dropCommonEnds(QStringView &left, QStringView &right)
{
    const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const qsizetype front = l - left.begin();
    left = left.sliced(front);
    right = right.sliced(front);
    while (!left.isEmpty() && !right.isEmpty() && left.back() == right.back()) {
        left.chop(1);
        right.chop(1);
    }
}

} // namespace

double jaro(QStringView left, QStringView right)
{
    if (left.isEmpty() || right.isEmpty())
        return 0;
    if (left == right)
        return 1;
    putInOrder(left, right);
    Marks inLeft(left.size());
    Marks inRight(right.size());
    std::ranges::fill(inLeft, false);
    std::ranges::fill(inRight, false);
    const qsizetype matches = matchLetters(left, right, inLeft, inRight);
    if (matches == 0)
        return 0;
    const double m = double(matches);
    const double transpositions = double(matchesOutOfOrder(left, right, inLeft, inRight)) / 2;
    return (m / double(left.size()) + m / double(right.size()) + (m - transpositions) / m) / 3;
}

double jaroWinkler(QStringView left, QStringView right)
{
    const double plain = jaro(left, right);
    const qsizetype most = std::min({kPrefix, left.size(), right.size()});
    qsizetype prefix = 0;
    while (prefix < most && left[prefix] == right[prefix])
        ++prefix;
    return plain + double(prefix) * kPerPrefixLetter * (1 - plain);
}

int damerauLevenshtein(QStringView left, QStringView right, int limit)
{
    dropCommonEnds(left, right);
    if (std::abs(left.size() - right.size()) > limit)
        return limit + 1;
    if (left.isEmpty() || right.isEmpty())
        return int(left.size() + right.size());
    if (limit < std::max(left.size(), right.size()) && areLettersTooFar(left, right, limit))
        return limit + 1;
    const qsizetype width = right.size() + 1;
    std::array<Row, 3> rows{Row(width), Row(width), Row(width)};
    std::iota(rows[0].begin(), rows[0].end(), 0);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        Row &row = rows[size_t(i % 3)];
        const Row &last = rows[size_t((i + 2) % 3)];
        const Row &beforeLast = rows[size_t((i + 1) % 3)];
        int least = row[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
    }
    return std::min(rows[size_t(left.size() % 3)].back(), limit + 1);
}

double editSimilarity(QStringView left, QStringView right)
{
    if (left.isEmpty() || right.isEmpty())
        return 0;
    return 1 - double(damerauLevenshtein(left, right)) / double(std::max(left.size(), right.size()));
}

} // namespace lw
