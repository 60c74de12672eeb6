// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvtext.h"

#include "core/files/filelimits.h"
#include "core/files/utf8text.h"

#include <algorithm>
#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kNextLine = 4096; // characters of it that are looked at

void readBadText(CsvRecord &record)
{
    for (QString &cell : record.cells) {
        if (!hasLoneSurrogate(cell))
            continue;
        record.hasBadText = true;
        cell = withBadBytesRead(cell);
    }
}

} // namespace

CsvText::CsvText(const CsvDialect &dialect, More more)
    : m_quote(dialect.quote)
    , m_scanner(dialect)
    , m_more(std::move(more))
{
}

CsvText::CsvText(const CsvDialect &dialect, const QString &text)
    : m_quote(dialect.quote)
    , m_scanner(dialect)
    , m_window(text)
    , m_isAll(true)
{
}

void CsvText::setDialect(const CsvDialect &dialect)
{
    m_quote = dialect.quote;
    m_scanner = CsvScanner(dialect);
}

// Places are counted from m_start, so that dropping what was read changes none.
bool CsvText::load()
{
    if (m_isAll)
        return false;
    m_window.remove(0, m_start);
    m_start = 0;
    m_isAll = !m_more(m_window);
    return !m_isAll;
}

bool CsvText::hasText()
{
    while (m_start == m_window.size() && load()) {
    }
    return m_start < m_window.size();
}

QStringView CsvText::ahead(qsizetype least)
{
    while (loaded() < least && load()) {
    }
    return QStringView(m_window).mid(m_start);
}

RecordWalk CsvText::read(CsvRecord &record, const QuoteReading &how)
{
    for (;;) {
        const QStringView text = QStringView(m_window).mid(m_start);
        const bool isLong = text.size() > limits::kRecordCharacters;
        RecordWalk walk;
        if (m_scanner.scan(text.left(limits::kRecordCharacters), m_isAll || isLong, how, record, walk)) {
            // Too many lines in one record: its quote is not closed, whatever stands where the reading stopped.
            if (isLong && !walk.hasLineEnd && walk.open.at < 0)
                walk.open = walk.tall;
            record.line = m_line;
            record.unclosed = walk.open.at >= 0;
            record.isTooLong = isLong && !record.unclosed && !walk.hasLineEnd;
            return walk;
        }
        load();
    }
}

bool CsvText::next(CsvRecord &record)
{
    if (!hasText())
        return false;
    RecordWalk walk = read(record, plainReading());
    mend(record, walk);
    if (record.isTooLong) {
        record.cells.clear();
        skipLine();
        return true;
    }
    if (m_mayBeBad)
        readBadText(record);
    m_start += walk.end;
    m_line += walk.lines;
    return true;
}

bool CsvText::skipLine()
{
    if (!hasText())
        return false;
    for (;;) {
        const auto end = std::find_if(m_window.cbegin() + m_start, m_window.cend(),
                                      [](QChar c) { return c == u'\n' || c == u'\r'; });
        m_start = end - m_window.cbegin();
        if (m_start < m_window.size())
            break;
        if (!load())
            return true;
    }
    const bool isReturn = m_window[m_start] == u'\r';
    const QStringView rest = ahead(2);
    m_start += isReturn && rest.size() > 1 && rest[1] == u'\n' ? 2 : 1;
    ++m_line;
    return true;
}

void CsvText::mend(CsvRecord &record, RecordWalk &walk)
{
    const bool fits = m_columns == 0 || record.width == m_columns;
    if (record.unclosed)
        cutAfter(record, walk, walk.open);
    else if (m_columns > 0 && walk.tall.at >= 0 && (record.textBehind || !fits) && nextLineMakesSense(walk.tall))
        cutAfter(record, walk, walk.tall);
    else if (record.textBehind && m_columns > 0)
        mendLine(record, walk);
}

// Reads no further than the text given: what was read wrongly once must not be searched through the file again.
RecordWalk CsvText::readWithin(QStringView text, CsvRecord &record, const QuoteReading &how)
{
    const qint64 line = record.line;
    RecordWalk walk;
    m_scanner.scan(text, true, how, record, walk);
    record.line = line;
    record.unclosed = walk.open.at >= 0;
    record.isTooLong = text.size() > limits::kRecordCharacters;
    return walk;
}

void CsvText::mendLine(CsvRecord &record, const RecordWalk &walk)
{
    const qsizetype mark = walk.behind.at;
    const QStringView text = QStringView(m_window).mid(m_start, walk.end);
    for (const QuoteReading &how : {QuoteReading{.lenient = true}, QuoteReading{.literal = mark},
                                    QuoteReading{.lenient = true, .literal = mark}}) {
        CsvRecord again;
        const RecordWalk walked = readWithin(text, again, how);
        if (again.isBroken() || walked.end != walk.end || again.width != m_columns)
            continue;
        record.cells = std::move(again.cells);
        record.width = again.width;
        return;
    }
}

// The record ends with the line the mark stands on; the lines below are records of their own.
void CsvText::cutAfter(CsvRecord &record, RecordWalk &walk, QuotePlace mark)
{
    const QStringView text = QStringView(m_window).mid(m_start, lineEndAfter(mark.at));
    for (const QuoteReading &how : {QuoteReading{.literal = mark.at}, QuoteReading{.lenient = true, .literal = mark.at},
                                    QuoteReading{.plainFrom = mark.at}}) {
        walk = readWithin(text, record, how);
        if (walk.end == text.size() && !record.isBroken())
            break;
    }
    record.unclosed = !record.isTooLong;
    record.markLine = record.line + mark.lines;
}

bool CsvText::nextLineMakesSense(const QuotePlace &mark)
{
    const qsizetype end = lineEndAfter(mark.at);
    const QStringView text = ahead(end + kNextLine).mid(end, kNextLine);
    CsvRecord after;
    readWithin(text, after, plainReading());
    return !after.isBroken() && !after.looseMark && after.width == m_columns && !after.isBlank();
}

// The text up to there is loaded: a cell that goes on past its line's end was read to its own end.
qsizetype CsvText::lineEndAfter(qsizetype place)
{
    const QStringView text = QStringView(m_window).mid(m_start);
    while (place < text.size() && text[place] != u'\n' && text[place] != u'\r')
        ++place;
    const bool isPair = place + 1 < text.size() && text[place] == u'\r' && text[place + 1] == u'\n';
    return std::min(place + (isPair ? 2 : 1), text.size());
}

QString csvLine(const QStringList &cells, const CsvDialect &dialect)
{
    const QString quote = dialect.quote.isNull() ? QString() : QString(dialect.quote);
    const auto quotedCell = [&](QString cell) {
        if (!dialect.escape.isNull() && dialect.escape != dialect.quote)
            cell.replace(dialect.escape, QString(2, dialect.escape));
        const QString inside = QString(dialect.escape.isNull() ? dialect.quote : dialect.escape) + quote;
        return QString(quote + cell.replace(quote, inside) + quote);
    };
    QStringList written;
    for (const QString &cell : cells) {
        const bool needs = cell.contains(dialect.delimiter) || cell.contains(dialect.quote) || cell.contains(u'\n') ||
                           cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
        written += needs && !quote.isEmpty() ? quotedCell(cell) : cell;
    }
    return written.join(dialect.delimiter);
}

QString csvLine(const QStringList &cells, QChar delimiter)
{
    return csvLine(cells, CsvDialect{.delimiter = delimiter});
}

} // namespace lw
