// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <array>

namespace lw
{

/// The signs a CSV text is written with.
struct CsvDialect {
    QChar delimiter = u',';
    QChar quote = u'"'; ///< null: quotation marks are ordinary signs
    QChar escape = {};  ///< null: a quote inside a quoted cell is doubled
    bool operator==(const CsvDialect &) const = default;
};

/// One record as it stands in the text, and what is wrong with it.
struct CsvRecord {
    qint64 line = 0;          ///< where it starts, from 1
    qint64 markLine = 0;      ///< where the quotation mark stands that is never closed
    QStringList cells;        ///< at most one more than limits::kColumns, none longer than limits::kCellCharacters
    qsizetype width = 0;      ///< how many cells it has
    bool unclosed = false;    ///< a quote opens on markLine and is never closed; the record ends with that line
    bool textBehind = false;  ///< text after a closing quote
    bool looseMark = false;   ///< a quotation mark in an unquoted cell that is no sign of inches, minutes or seconds
    bool hasZero = false;     ///< a zero character
    bool hasBadText = false;  ///< bytes that are not in the text's encoding; the cells have a reading of them
    bool hasLongCell = false; ///< a cell is longer than limits::kCellCharacters; `cells` has its beginning
    bool isTooLong = false;   ///< longer than limits::kRecordCharacters; it has no cells

    bool isBroken() const { return unclosed || textBehind || isTooLong; }
    bool isBlank() const; ///< no cell holds more than blanks
};

/// A way to read quotes. Places are counted from the record's first character.
struct QuoteReading {
    bool lenient = false;     ///< a quote closes only before a separator or line end
    qsizetype literal = -1;   ///< the quote at this place opens nothing
    qsizetype plainFrom = -1; ///< no quote from this place on does
};

/// A place in a record where a quote opens a cell.
struct QuotePlace {
    qsizetype at = -1;
    qint64 lines = 0; ///< line ends before it in the record
};

/// Where reading a record got to.
struct RecordWalk {
    qsizetype end = 0;       ///< behind the record's line end
    qint64 lines = 0;        ///< line ends in it
    bool hasLineEnd = false; ///< else the text ended first
    QuotePlace behind;       ///< opens the first cell with text after its closing quote
    QuotePlace tall;         ///< opens the first cell of several lines
    QuotePlace open;         ///< opens the cell that the text ends in
};

/// Reads one record from the beginning of a text.
class CsvScanner
{
public:
    explicit CsvScanner(const CsvDialect &dialect);

    /// False: where the record ends depends on text that follows; `isAll` says there is none.
    bool scan(QStringView text, bool isAll, const QuoteReading &how, CsvRecord &record, RecordWalk &walk);

private:
    using Stops = std::array<bool, 128>;

    bool cell();
    bool quotedCell(const QChar *mark);
    bool insideQuotes(const QuotePlace &mark);
    bool plainCell(QString before, bool isBehind, const QuotePlace &mark);
    bool closes(const QChar *quote) const;
    bool lineEnd();
    const QChar *stop(const QChar *at, const Stops &stops) const;
    bool opens(const QChar *at) const;
    bool isSeparator(QChar c) const { return c == m_dialect.delimiter || c == u'\n' || c == u'\r'; }
    void store(QString cell);

    CsvDialect m_dialect;
    Stops m_plainStops{};
    Stops m_quotedStops{};

    const QChar *m_begin = nullptr;
    const QChar *m_at = nullptr;
    const QChar *m_end = nullptr;
    bool m_isAll = true;
    QuoteReading m_how;
    CsvRecord *m_record = nullptr;
    RecordWalk *m_walk = nullptr;
    QString m_text; // of the quoted cell being read
};

} // namespace lw
