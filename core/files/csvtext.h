// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

/// One record as it stands in the text.
struct CsvRecord {
    qint64 line = 0; ///< where it starts, from 1
    QStringList cells;
    bool unterminated = false; ///< a quote opened in this record is never closed
    bool strayQuote = false;   ///< text after a closing quote
};

/// Walks over CSV text record by record. The text must outlive it.
class CsvText
{
public:
    CsvText(const QString &text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    /// False at the end.
    bool next(CsvRecord &record);

private:
    QString quotedCell(CsvRecord &record);
    QString plainCell();
    bool endOfLine();

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

/// The sign that cuts the first lines into the same number of cells, most of them: one of , ; tab |
QChar guessDelimiter(const QString &text);

/// Cells as one CSV line without its end; quoted where needed.
QString csvLine(const QStringList &cells, QChar delimiter = u',');

} // namespace lw
