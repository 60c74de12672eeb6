// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvtext.h"

#include <QHash>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

bool CsvText::endOfLine()
{
    if (m_at >= m_text.size())
        return true;
    const QChar c = m_text[m_at];
    if (c != u'\n' && c != u'\r')
        return false;
    m_at += c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
    ++m_line;
    return true;
}

QString CsvText::quotedCell(CsvRecord &record)
{
    QString cell;
    ++m_at;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at++];
        if (c == u'"' && m_at < m_text.size() && m_text[m_at] == u'"') {
            cell += c;
            ++m_at;
        } else if (c == u'"') {
            return cell;
        } else {
            m_line += c == u'\n' || (c == u'\r' && (m_at >= m_text.size() || m_text[m_at] != u'\n')) ? 1 : 0;
            cell += c;
        }
    }
    record.unterminated = true;
    return cell;
}

QString CsvText::plainCell()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
        ++m_at;
    return m_text.mid(start, m_at - start);
}

bool CsvText::next(CsvRecord &record)
{
    if (m_at >= m_text.size())
        return false;
    record = {.line = m_line, .cells = {}};
    for (;;) {
        QString cell;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            cell = quotedCell(record);
            const QString rest = plainCell();
            record.strayQuote |= !rest.trimmed().isEmpty();
            cell += rest;
        } else {
            cell = plainCell();
        }
        record.cells += cell;
        if (record.unterminated)
            return true;
        if (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
            ++m_at;
            continue;
        }
        endOfLine();
        return true;
    }
}

QChar guessDelimiter(const QString &text)
{
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        CsvText csv(text, candidate);
        CsvRecord record;
        QHash<qsizetype, qsizetype> widths;
        for (int i = 0; i < 50 && csv.next(record) && !record.unterminated; ++i) {
            if (record.cells.size() > 1)
                ++widths[record.cells.size()];
        }
        for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
            const qsizetype score = it.value() * it.value() * it.key();
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
    }
    return best;
}

QString csvLine(const QStringList &cells, QChar delimiter)
{
    QStringList quoted;
    for (const QString &cell : cells) {
        const bool needs = cell.contains(delimiter) || cell.contains(u'"') || cell.contains(u'\n') ||
                           cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
        quoted += needs ? QString(u'"' + QString(cell).replace(u"\""_s, u"\"\""_s) + u'"') : cell;
    }
    return quoted.join(delimiter);
}

} // namespace lw
