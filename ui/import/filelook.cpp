// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/filelook.h"

#include "ui/text/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

namespace
{

constexpr qsizetype kPreviewRows = 200;
constexpr qint64 kLookForLetters = 20'000; // rows
constexpr qsizetype kSamples = 3;
constexpr qint64 kReportEvery = 2'048;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::FileLook", text);
}

bool hasUnusualLetters(const RawRow &row)
{
    return std::ranges::any_of(row.cells, [](const QString &cell) {
        return std::ranges::any_of(cell, [](QChar c) { return c.unicode() > 127; });
    });
}

/// Gathers what the rows say as they come by.
class Gatherer
{
public:
    Gatherer(const TableHead &head, const ColumnMapping &mapping, bool looksForLetters)
        : m_dates(openDateColumns(mapping, head.headers))
        , m_looksForLetters(looksForLetters)
    {
        m_look.facts.resize(head.headers.size());
    }

    void see(const RawRow &row)
    {
        ++m_look.rows;
        if (m_first.size() < kPreviewRows)
            m_first += row;
        if (m_looksForLetters && m_look.rows <= kLookForLetters && m_unusual.size() < kPreviewRows &&
            hasUnusualLetters(row))
            m_unusual += row;
        seeCells(row);
        lw::see(m_dates, row);
    }

    FileLook result()
    {
        for (auto dates = m_dates.begin(); dates != m_dates.end(); ++dates) {
            ColumnFacts &facts = m_look.facts[dates.key()];
            facts.dates = findingOf(*dates, facts.samples.value(0));
        }
        m_look.preview = m_unusual;
        for (const RawRow &row : std::as_const(m_first)) {
            if (m_look.preview.size() < kPreviewRows && !(m_looksForLetters && hasUnusualLetters(row)))
                m_look.preview += row;
        }
        m_look.unusualFirst = !m_unusual.isEmpty() && m_look.preview.size() < m_look.rows;
        return std::move(m_look);
    }

private:
    void seeCells(const RawRow &row)
    {
        const qsizetype columns = std::min(row.cells.size(), m_look.facts.size());
        for (qsizetype column = 0; column < columns; ++column) {
            const QStringView cell = QStringView(row.cells[column]).trimmed();
            if (cell.isEmpty())
                continue;
            ColumnFacts &facts = m_look.facts[column];
            ++facts.filled;
            if (facts.samples.size() < kSamples && !facts.samples.contains(cell))
                facts.samples += cell.toString();
        }
    }

    DateColumns m_dates;
    bool m_looksForLetters;
    FileLook m_look;
    QList<RawRow> m_first;
    QList<RawRow> m_unusual;
};

// How many rows are to come is estimated from the part of the file that those so far take.
bool report(const Progress &progress, const RowSource &source, qint64 rows)
{
    const double part = source.part();
    return goesOn(progress, rows, part > 0 ? qint64(double(rows) / part) : 0);
}

} // namespace

Result<FileLook> lookThrough(RowSource &source, const ColumnMapping &mapping, bool looksForLetters,
                             const Progress &progress)
{
    LW_TRY(source.rewind());
    Gatherer gatherer(source.head(), mapping, looksForLetters);
    RawRow row;
    for (qint64 rows = 0;; ++rows) {
        if (rows % kReportEvery == 0 && !report(progress, source, rows))
            return failed(tr("Stopped. Nothing was imported."));
        const Result<bool> more = source.next(row);
        if (!more)
            return more.error();
        if (!*more)
            return gatherer.result();
        gatherer.see(row);
    }
}

DateFinding findingOf(const DateFormatFinder &dates, const QString &sample)
{
    const Result<QString> format = dates.format();
    if (format)
        return {.format = *format, .problem = {}};
    const QString problem = dates.isAmbiguous() ? tr("“%1” could be day-month or month-day.")
                                                : tr("“%1” is in no date format that is known by itself.");
    return {.format = {}, .problem = problem.arg(shownText(sample))};
}

} // namespace lw
