// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textguess.h"

#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Cells of one line, quoted ones as one.
qsizetype cellsOf(const QString &line, QChar delimiter)
{
    qsizetype cells = 1;
    bool quoted = false;
    for (const QChar c : line) {
        quoted ^= c == u'"';
        cells += !quoted && c == delimiter ? 1 : 0;
    }
    return cells;
}

bool areRows(const QStringList &lines, QChar delimiter)
{
    const qsizetype cells = cellsOf(lines.first(), delimiter);
    // A postal address has a comma in two lines too; three cells or a header make commas a table.
    const qsizetype least = delimiter == u'\t' ? 2 : 3;
    return cells >= least &&
           std::ranges::all_of(lines, [&](const QString &line) { return cellsOf(line, delimiter) == cells; });
}

} // namespace

ClipboardKind clipboardKind(const QString &text)
{
    QStringList lines = QString(text).remove(u'\r').split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    if (lines.isEmpty())
        return ClipboardKind::Nothing;
    const bool rows = lines.size() > 1 && (areRows(lines, u'\t') || areRows(lines, u';') || areRows(lines, u','));
    return rows ? ClipboardKind::Rows : ClipboardKind::Text;
}

} // namespace lw
