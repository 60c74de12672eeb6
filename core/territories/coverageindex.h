// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/coverage.h"

#include <QHash>

#include <vector>

namespace lw
{

/// Look-ups from what a lead says to the lines that ask for it, so that a decision costs the same for ten lines and for
/// ten thousand. Each line stands under the condition that the fewest other lines have.
class CoverageIndex
{
public:
    CoverageIndex() = default;
    explicit CoverageIndex(const Coverage &coverage);

    /// Places in Coverage::lines of the lines that may match, ascending, which is their precedence. Every line that is
    /// left out cannot match; whether one of these does, matchesLine() says.
    std::vector<quint32> candidates(const LeadFacts &facts, const FoldedFacts &folded) const;

private:
    /// Ranges of postcodes of one country and length; `furthest` is the last end in the half that `at` divides.
    struct Range {
        QString from;
        QString to;
        quint32 line = 0;
        QString furthest = {};
    };
    using Ranges = std::vector<Range>;

    void addRange(const CoverageLine &line, quint32 at);
    void find(const LeadFacts &facts, QChar kind, const QString &text, std::vector<quint32> &into) const;
    void findPostcode(const LeadFacts &facts, std::vector<quint32> &into) const;
    static QString layOut(Ranges &ranges, size_t begin, size_t end);
    static void findIn(const Ranges &ranges, size_t begin, size_t end, QStringView code, std::vector<quint32> &into);

    QHash<QString, std::vector<quint32>> m_byKey;      ///< a letter for the kind of condition, then its text
    QHash<QString, QList<qsizetype>> m_prefixLengths;  ///< by country
    QHash<QString, QHash<qsizetype, Ranges>> m_ranges; ///< by country and length
    std::vector<quint32> m_always;                     ///< lines without a condition that can be looked up
};

} // namespace lw
