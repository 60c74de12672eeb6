// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvscan.h"

#include "core/files/filelimits.h"

#include <algorithm>

namespace lw
{

bool CsvRecord::isBlank() const
{
    return width == cells.size() && std::ranges::all_of(cells, [](const QString &cell) {
               return std::ranges::all_of(cell, [](QChar c) { return c.isSpace(); });
           });
}

CsvScanner::CsvScanner(const CsvDialect &dialect)
    : m_dialect(dialect)
{
    const auto set = [](Stops &stops, QChar sign) {
        if (sign.unicode() < stops.size())
            stops[sign.unicode()] = true;
    };
    for (Stops *stops : {&m_plainStops, &m_quotedStops}) {
        for (const QChar sign : {QChar(u'\n'), QChar(u'\r'), QChar(u'\0'), dialect.quote})
            set(*stops, sign);
    }
    set(m_plainStops, dialect.delimiter);
    set(m_quotedStops, dialect.escape);
}

bool CsvScanner::scan(QStringView text, bool isAll, const QuoteReading &how, CsvRecord &record, RecordWalk &walk)
{
    record.cells.clear();
    record = CsvRecord{.line = record.line, .markLine = 0, .cells = std::move(record.cells)};
    walk = {};
    m_begin = m_at = text.begin();
    m_end = text.end();
    m_isAll = isAll;
    m_how = how;
    m_record = &record;
    m_walk = &walk;
    for (;;) {
        if (!cell())
            return false;
        if (m_at == m_end || *m_at != m_dialect.delimiter)
            break;
        ++m_at;
    }
    if (walk.open.at < 0 && !lineEnd())
        return false;
    walk.end = m_at - m_begin;
    return true;
}

// The next sign that means something; signs beyond ASCII are rare enough to be looked at each.
const QChar *CsvScanner::stop(const QChar *at, const Stops &stops) const
{
    for (; at < m_end; ++at) {
        const char16_t c = at->unicode();
        if (c < stops.size() ? stops[c]
                             : *at == m_dialect.delimiter || *at == m_dialect.quote || *at == m_dialect.escape)
            break;
    }
    return at;
}

bool CsvScanner::opens(const QChar *at) const
{
    const qsizetype place = at - m_begin;
    return !m_dialect.quote.isNull() && *at == m_dialect.quote && place != m_how.literal &&
           (m_how.plainFrom < 0 || place < m_how.plainFrom);
}

bool CsvScanner::cell()
{
    const QChar *mark = m_at;
    while (m_dialect.delimiter != u' ' && mark < m_end && *mark == u' ')
        ++mark;
    if (mark == m_end && !m_isAll)
        return false;
    return mark < m_end && opens(mark) ? quotedCell(mark) : plainCell({}, false, {});
}

bool CsvScanner::quotedCell(const QChar *mark)
{
    const QuotePlace place{.at = mark - m_begin, .lines = m_walk->lines};
    m_text.clear();
    m_at = mark + 1;
    if (!insideQuotes(place))
        return false;
    if (m_walk->open.at >= 0) {
        store(m_text);
        return true;
    }
    return plainCell(m_text, true, place);
}

bool CsvScanner::closes(const QChar *quote) const
{
    return !m_how.lenient || quote + 1 == m_end || isSeparator(quote[1]);
}

// Up to the sign behind the closing quote. Each sign that could be one half of a pair waits for the other.
bool CsvScanner::insideQuotes(const QuotePlace &mark)
{
    const QChar *run = m_at;
    for (;;) {
        m_at = stop(m_at, m_quotedStops);
        if (m_at == m_end || (m_at + 1 == m_end && !m_isAll)) {
            if (!m_isAll)
                return false;
            m_text.append(run, m_at - run);
            m_walk->open = mark;
            return true;
        }
        const QChar c = *m_at;
        const QChar follows = m_at + 1 < m_end ? m_at[1] : QChar();
        const bool isEscaped = !m_dialect.escape.isNull() && c == m_dialect.escape &&
                               (follows == m_dialect.quote || follows == m_dialect.escape);
        if (isEscaped || (c == m_dialect.quote && follows == m_dialect.quote)) {
            m_text.append(run, m_at - run);
            run = m_at + 1;
            m_at += 2;
        } else if (c == m_dialect.quote && closes(m_at)) {
            m_text.append(run, m_at - run);
            ++m_at;
            return true;
        } else {
            m_record->hasZero |= c == u'\0';
            const bool isLineEnd = c == u'\n' || (c == u'\r' && follows != u'\n');
            m_walk->lines += isLineEnd ? 1 : 0;
            if (isLineEnd && m_walk->tall.at < 0)
                m_walk->tall = mark;
            ++m_at;
        }
    }
}

// A cell without quotes; or what stands behind a closing quote, which belongs to the cell.
bool CsvScanner::plainCell(QString before, bool isBehind, const QuotePlace &mark)
{
    const QChar *run = m_at;
    for (m_at = stop(m_at, m_plainStops); m_at < m_end && !isSeparator(*m_at); m_at = stop(m_at + 1, m_plainStops)) {
        m_record->hasZero |= *m_at == u'\0';
        // An apostrophe in a word is honest, and so is a mark behind a digit: 5" pipe, 37°36'37.8".
        m_record->looseMark |= !isBehind && !m_dialect.quote.isNull() && *m_at == m_dialect.quote &&
                               m_dialect.quote != u'\'' && !(m_at > run && m_at[-1].isDigit());
    }
    if (m_at == m_end && !m_isAll)
        return false;
    const QStringView rest(run, m_at);
    if (isBehind && !rest.trimmed().isEmpty()) {
        m_record->textBehind = true;
        if (m_walk->behind.at < 0)
            m_walk->behind = mark;
    }
    store(before.isEmpty() ? rest.toString() : rest.isEmpty() ? before : QString(before + rest));
    return true;
}

bool CsvScanner::lineEnd()
{
    if (m_at == m_end)
        return m_isAll;
    if (*m_at == u'\r' && m_at + 1 == m_end && !m_isAll)
        return false;
    m_at += *m_at == u'\r' && m_at + 1 < m_end && m_at[1] == u'\n' ? 2 : 1;
    m_walk->hasLineEnd = true;
    ++m_walk->lines;
    return true;
}

void CsvScanner::store(QString cell)
{
    ++m_record->width;
    if (cell.size() > limits::kCellCharacters) {
        m_record->hasLongCell = true;
        cell.truncate(limits::kCellCharacters);
    }
    if (m_record->cells.size() <= limits::kColumns)
        m_record->cells += std::move(cell);
}

} // namespace lw
