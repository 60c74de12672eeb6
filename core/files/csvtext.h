// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/csvscan.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace lw
{

/// Walks over CSV text record by record; memory holds one record and the piece of text that is read.
///
/// A quoted cell begins with the quote, blanks before it allowed, and ends with it. Where that goes wrong, what the row
/// was meant to be is tried in this order, and the record keeps its flag whatever comes of it: a quote that is not
/// followed by a separator or line end belongs to the text; the quote that opened belongs to the text. A quoted cell
/// that takes in the lines below is cut after its first line where the quote is never closed, or where the record makes
/// no sense and the next line alone does. Where ' is the quote, apostrophes are too common to be a fault: there a quote
/// closes only before a separator or line end, and nothing is flagged.
class CsvText
{
public:
    /// Appends the next piece of text; false where there is none left.
    using More = std::function<bool(QString &)>;

    CsvText(const CsvDialect &dialect, More more);
    CsvText(const CsvDialect &dialect, const QString &text); ///< text at hand

    void setDialect(const CsvDialect &dialect);
    /// How many cells a row should have; 0: not known yet. Needed to tell which reading of a broken row makes sense.
    void setColumns(qsizetype columns) { m_columns = columns; }
    /// The text may hold lone surrogates in place of bad bytes.
    void setMayBeBad(bool mayBeBad) { m_mayBeBad = mayBeBad; }

    bool next(CsvRecord &record); ///< false at the end
    bool skipLine();              ///< past the next line end, whatever the line holds; false at the end

    /// The text not read yet, as far as it is loaded; loads up to `least` characters, where there are as many.
    QStringView ahead(qsizetype least);
    bool isAllLoaded() const { return m_isAll; }
    qsizetype loaded() const { return m_window.size() - m_start; } ///< characters not read yet
    qint64 line() const { return m_line; }                         ///< of the next record

private:
    bool load();
    bool hasText();
    RecordWalk read(CsvRecord &record, const QuoteReading &how);
    RecordWalk readWithin(QStringView text, CsvRecord &record, const QuoteReading &how);
    void mend(CsvRecord &record, RecordWalk &walk);
    void mendLine(CsvRecord &record, const RecordWalk &walk);
    void cutAfter(CsvRecord &record, RecordWalk &walk, QuotePlace mark);
    bool nextLineMakesSense(const QuotePlace &mark);
    qsizetype lineEndAfter(qsizetype place);
    QuoteReading plainReading() const { return {.lenient = m_quote == u'\''}; }

    QChar m_quote;
    CsvScanner m_scanner;
    More m_more;
    QString m_window;
    qsizetype m_start = 0; // of the next record, in the window
    qint64 m_line = 1;
    qsizetype m_columns = 0;
    bool m_isAll = false; // nothing follows the window
    bool m_mayBeBad = false;
};

/// Cells as one CSV line without its end; quoted where needed, which a dialect without quotes cannot do.
QString csvLine(const QStringList &cells, const CsvDialect &dialect);
QString csvLine(const QStringList &cells, QChar delimiter = u',');

} // namespace lw
