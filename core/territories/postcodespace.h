// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

struct CoverageLine;

/// Codes from `first` to `last`, both included, as positions in a PostcodeSpace.
struct CodeSpan {
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const CodeSpan &) const = default;
    bool contains(const CodeSpan &other) const { return first <= other.first && other.last <= last; }
    bool meets(const CodeSpan &other) const { return first <= other.last && other.first <= last; }
};

/// All postcodes a country can have, in the order the matcher compares them, numbered from 0. A code is a head of fixed
/// length and, in some countries, a tail that addresses may leave out (US ZIP+4, Canadian "T2L 2K7"): after each head
/// alone follow the same head's longer codes.
class PostcodeSpace
{
public:
    /// The space of a country; `lines` tell how long its codes are where the country is not one of those known.
    static PostcodeSpace of(const QString &country, const QList<CoverageLine> &lines);

    qint64 size() const { return m_size; }
    CodeSpan all() const { return {0, m_size - 1}; }

    /// Where a code stands; nothing where the country has no such code.
    std::optional<qint64> positionOf(const QString &key) const;
    /// The code at a position: "94105", "941051234", "T2L".
    QString codeAt(qint64 position) const;
    /// The first code without a tail from `position` on, and the last up to it.
    QString headFrom(qint64 position) const;
    QString headTo(qint64 position) const;
    /// How many codes without a tail lie in a span.
    qint64 headsIn(const CodeSpan &span) const;

    /// The codes a line's postcode condition holds for; all where it has none; nothing where it holds for none.
    /// A range whose ends are longer than a head also counts the heads between them.
    std::optional<CodeSpan> spanOf(const CoverageLine &line) const;

    /// "94105", "941…", "66–69": a span as people write it.
    QString textOf(const CodeSpan &span) const;
    /// Puts a span of codes into the postcode columns of a line, as prefix, code or range.
    void putSpan(CoverageLine &line, const CodeSpan &span) const;

private:
    struct Ends {
        QString from, to;
    };
    PostcodeSpace(QStringList head, const QStringList &tail, bool isPadded, bool isHeadOfLonger);
    qint64 weightAfter(qsizetype signs) const;
    qint64 countBefore(const QString &text) const;
    bool isWellFormed(const QString &text) const;
    CodeSpan spanOfPrefix(const QString &prefix) const;
    Ends shortEnds(const CodeSpan &span) const;

    QStringList m_signs; ///< the signs that may stand at each place, ascending
    qsizetype m_head = 0;
    qint64 m_tailSize = 0;         ///< longer codes of one head
    bool m_isPadded = false;       ///< codes have any length; a blank stands for "ended"
    bool m_isHeadOfLonger = false; ///< a line of one code holds for its longer codes too
    qint64 m_size = 0;
};

/// Takes a line's postcode condition away.
void clearPostcode(CoverageLine &line);

} // namespace lw
