// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvdialect.h"

#include "core/files/cellshape.h"
#include "core/files/csvtext.h"
#include "core/files/filelimits.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kRecords = 500;    // of the sample that are looked at
constexpr qsizetype kPreamble = 50;    // lines above a table, at most
constexpr qsizetype kHeaderAhead = 20; // how far below a nearly blank line the header may stand

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CsvDialect", text);
}

bool isSeparator(QChar c, QChar delimiter)
{
    return c == delimiter || c == u'\n' || c == u'\r';
}

qsizetype filledCells(const CsvRecord &record)
{
    return std::ranges::count_if(record.cells,
                                 [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); });
}

// The records of the sample but blank ones; the last is left out where the sample may have cut it.
QList<CsvRecord> recordsOf(const QString &sample, bool isAll, const CsvDialect &dialect)
{
    QList<CsvRecord> records;
    CsvText csv(dialect, sample);
    CsvRecord record;
    while (records.size() < kRecords && csv.next(record)) {
        const bool mayBeCut = !isAll && csv.loaded() == 0;
        if (!record.isBlank() && (!mayBeCut || records.isEmpty()))
            records += record;
    }
    return records;
}

// The number of cells that most records have; of two equally common ones the larger.
qsizetype commonWidth(const QList<CsvRecord> &records)
{
    QHash<qsizetype, qsizetype> counts;
    for (const CsvRecord &record : records)
        ++counts[record.width];
    qsizetype width = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const qsizetype most = counts.value(width);
        if (it.value() > most || (it.value() == most && it.key() > width))
            width = it.key();
    }
    return width;
}

// A cell that could itself be cut: it holds a sign that seldom stands in text, or commas that are none of a sentence
// or a number.
bool looksUncut(const QString &cell)
{
    static const QRegularExpression uncut(u"[;\\t|]|,(?=[^ \\d])|[^\\d],\\d|,\\d+,"_s);
    return cell.size() < 1000 && uncut.match(cell).hasMatch();
}

double cleanShare(const QList<CsvRecord> &records)
{
    qsizetype cells = 0;
    qsizetype clean = 0;
    for (const CsvRecord &record : records) {
        cells += record.cells.size();
        clean += std::ranges::count_if(record.cells, [](const QString &cell) { return !looksUncut(cell); });
    }
    return cells == 0 ? 0 : double(clean) / double(cells);
}

// Commas that only ever stand before a blank, in a column whose name has none, belong to sentences ("Doe, Ann").
bool isPunctuation(const QList<CsvRecord> &records)
{
    if (records.first().width > 1)
        return false;
    return std::ranges::all_of(records, [](const CsvRecord &record) {
        return std::all_of(record.cells.begin() + 1, record.cells.end(),
                           [](const QString &cell) { return cell.startsWith(u' '); });
    });
}

double scoreOf(const QList<CsvRecord> &records)
{
    const qsizetype width = commonWidth(records);
    if (records.isEmpty() || width < 2 || isPunctuation(records))
        return 0;
    const auto same = std::ranges::count_if(records, [&](const CsvRecord &record) { return record.width == width; });
    const double steady = double(same) / double(records.size());
    const double first = records.first().width == width ? 1.0 : 0.7;
    return steady * steady * first * cleanShare(records) + 0.0001 * double(std::min<qsizetype>(width, 100));
}

// How often a sign stands where a quoted cell begins, and where one ends.
std::pair<qsizetype, qsizetype> edges(const QString &sample, QChar quote, QChar delimiter)
{
    qsizetype begins = 0;
    qsizetype ends = 0;
    for (qsizetype i = sample.indexOf(quote); i >= 0; i = sample.indexOf(quote, i + 1)) {
        begins += i == 0 || isSeparator(sample[i - 1], delimiter) ? 1 : 0;
        ends += i + 1 == sample.size() || isSeparator(sample[i + 1], delimiter) ? 1 : 0;
    }
    return {begins, ends};
}

QChar findQuote(const QString &sample, QChar delimiter)
{
    const auto [begins, ends] = edges(sample, u'\'', delimiter);
    const bool isSingle = std::min(begins, ends) > 0 && std::min(begins, ends) * 2 >= std::max(begins, ends) &&
                          edges(sample, u'"', delimiter).first == 0;
    return isSingle ? u'\'' : u'"';
}

qsizetype brokenOf(const QList<CsvRecord> &records)
{
    const qsizetype width = commonWidth(records);
    return std::ranges::count_if(records,
                                 [&](const CsvRecord &record) { return record.isBroken() || record.width != width; });
}

Result<std::optional<QChar>> askedSign(const QString &asked, const QString &what, const QString &fileName)
{
    if (asked.isEmpty())
        return std::optional<QChar>();
    if (asked == u"none")
        return std::optional<QChar>(QChar());
    if (asked.size() != 1 || asked.front() == u'\n' || asked.front() == u'\r' || asked.front().isSurrogate())
        return usage(tr("%1: “%2” cannot be the %3. Name one sign.").arg(fileName, asked, what));
    return std::optional<QChar>(asked.front());
}

/// The search for one text's layout.
class LayoutFinder
{
public:
    LayoutFinder(QString sample, bool isAll, const ReadOptions &options, const QString &fileName)
        : m_sample(std::move(sample))
        , m_isAll(isAll)
        , m_options(options)
        , m_fileName(fileName)
    {
    }

    Result<CsvLayout> find()
    {
        LW_TRY(readAsked());
        takeSeparatorLine();
        chooseSigns();
        if (m_options.headerRow.value_or(0) > 0)
            skipTo(*m_options.headerRow);
        else
            skipPreamble();
        chooseHeader();
        m_layout.width = commonWidth(m_records);
        findHabits();
        return m_layout;
    }

private:
    Result<void> readAsked()
    {
        const auto delimiter = askedSign(m_options.delimiter, tr("separator"), m_fileName);
        const auto quote = askedSign(m_options.quote, tr("quotation mark"), m_fileName);
        const auto escape = askedSign(m_options.escape, tr("sign before a quotation mark"), m_fileName);
        for (const auto *sign : {&delimiter, &quote, &escape}) {
            if (!*sign)
                return sign->error();
        }
        if (*delimiter && ((*delimiter)->isNull() || *delimiter == *quote))
            return usage(
                tr("%1: “%2” cannot be the separator. Name another sign.").arg(m_fileName, m_options.delimiter));
        m_delimiter = *delimiter;
        m_quote = *quote;
        m_escape = *escape;
        return {};
    }
    // Spreadsheets write "sep=;" above the table.
    void takeSeparatorLine()
    {
        static const QRegularExpression line(u"\\A\"?sep=(.)\"?(\\r\\n|\\n|\\r|\\z)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = line.match(m_sample);
        if (!match.hasMatch())
            return;
        if (!m_delimiter)
            m_delimiter = match.captured(1).front();
        m_layout.skippedLines = 1;
        m_sample.remove(0, match.capturedLength());
    }
    void chooseSigns()
    {
        if (m_delimiter)
            return choose({.delimiter = *m_delimiter, .quote = quoteFor(*m_delimiter)});
        double best = 0;
        for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
            const CsvDialect dialect = withEscape({.delimiter = delimiter, .quote = quoteFor(delimiter)});
            QList<CsvRecord> records = recordsOf(m_sample, m_isAll, dialect);
            const double score = scoreOf(records);
            if (score <= best)
                continue;
            best = score;
            m_layout.dialect = dialect;
            m_records = std::move(records);
        }
        if (best == 0)
            chooseOneColumn();
    }
    // No sign cuts the lines: the one that is not in the text.
    void chooseOneColumn()
    {
        QChar unused = u',';
        for (const QChar delimiter : {u'|', u'\t', u';', u','})
            unused = m_sample.contains(delimiter) ? unused : delimiter;
        choose({.delimiter = unused, .quote = quoteFor(unused)});
    }
    void choose(const CsvDialect &dialect)
    {
        m_layout.dialect = withEscape(dialect);
        m_records = recordsOf(m_sample, m_isAll, m_layout.dialect);
    }
    QChar quoteFor(QChar delimiter) const { return m_quote ? *m_quote : findQuote(m_sample, delimiter); }
    // Between ' each " is doubled where a program wrote it that had " for its quote before.
    bool doublesEachMark() const
    {
        const qsizetype pairs = m_sample.count(u"\"\""_s);
        return pairs > 0 && pairs * 2 == m_sample.count(u'"');
    }
    CsvDialect withEscape(CsvDialect dialect) const
    {
        if (m_escape) {
            dialect.escape = *m_escape == dialect.quote ? QChar() : *m_escape;
            return dialect;
        }
        if (dialect.quote == u'\'' && doublesEachMark()) {
            dialect.escape = u'"';
            return dialect;
        }
        if (dialect.quote.isNull() || !m_sample.contains(QString(u'\\' + QString(dialect.quote))))
            return dialect;
        CsvDialect escaped = dialect;
        escaped.escape = u'\\';
        const bool isEscaped =
            brokenOf(recordsOf(m_sample, m_isAll, escaped)) < brokenOf(recordsOf(m_sample, m_isAll, dialect));
        return isEscaped ? escaped : dialect;
    }

    // A title, a comment, or a line with next to nothing in it, above a line that fills the table's columns.
    bool isAbove(qsizetype index, qsizetype width) const
    {
        const CsvRecord &record = m_records[index];
        const qsizetype filled = filledCells(record);
        const bool isComment = record.width != width && QStringView(record.cells.first()).trimmed().startsWith(u'#');
        const bool isSparse = (width > 2 || record.width < width) && filled * 2 <= width && filled <= width - 1;
        if (!isComment && !isSparse)
            return false;
        const qsizetype last = std::min(index + kHeaderAhead, m_records.size() - 1);
        for (qsizetype i = index + 1; i <= last; ++i) {
            if (m_records[i].width == width && filledCells(m_records[i]) > std::max<qsizetype>(filled, width / 2))
                return true;
        }
        return false;
    }
    void skipTo(qint64 line)
    {
        const qint64 before = m_layout.skippedLines;
        m_layout.skippedLines = std::max(line - 1, before);
        m_records.removeIf([&](const CsvRecord &record) { return before + record.line <= m_layout.skippedLines; });
    }
    void skipPreamble()
    {
        const qsizetype width = commonWidth(m_records);
        qsizetype above = 0;
        while (width > 1 && above + 1 < m_records.size() && above < kPreamble && isAbove(above, width))
            ++above;
        if (above == 0)
            return;
        const qint64 before = m_layout.skippedLines;
        m_layout.skippedLines += m_records[above].line - 1;
        m_records.remove(0, above);
        m_layout.remarks += m_layout.skippedLines == before + 1
                                ? tr("Line %1 is no part of the table: read from line %2 on.")
                                      .arg(before + 1)
                                      .arg(m_layout.skippedLines + 1)
                                : tr("Lines %1–%2 are no part of the table: read from line %3 on.")
                                      .arg(before + 1)
                                      .arg(m_layout.skippedLines)
                                      .arg(m_layout.skippedLines + 1);
    }
    void chooseHeader()
    {
        if (m_options.headerRow) {
            m_layout.hasHeader = *m_options.headerRow > 0;
            return;
        }
        m_layout.hasHeader = !isHeaderless(m_records);
        if (!m_layout.hasHeader)
            m_layout.remarks +=
                tr("Line %1 looks like a row, not like a header: the columns are named by number. If it "
                   "is the header, say so.")
                    .arg(m_layout.skippedLines + m_records.first().line);
    }
    // One row with a separator too many has its cells in the wrong columns wherever that separator stands; only where
    // rows commonly end in empty cells is that the way the file is written.
    void findHabits()
    {
        const qsizetype first = m_layout.hasHeader && !m_records.isEmpty() ? 1 : 0;
        const qsizetype columns = first == 1 ? m_records.first().width : m_layout.width;
        qsizetype trailing = 0;
        for (qsizetype i = first; i < m_records.size(); ++i) {
            const QStringList &cells = m_records[i].cells;
            trailing += cells.size() > columns &&
                        std::all_of(cells.begin() + columns, cells.end(),
                                    [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
        }
        m_layout.trailsBlanks = trailing * 10 >= m_records.size() - first && trailing > 0;
        // Programs that write tabs mostly quote nothing; there a mark is an ordinary sign.
        m_layout.minds =
            m_layout.dialect.delimiter != u'\t' || edges(m_sample, m_layout.dialect.quote, u'\t').first > 0;
    }

    QString m_sample;
    bool m_isAll;
    ReadOptions m_options;
    QString m_fileName;
    std::optional<QChar> m_delimiter;
    std::optional<QChar> m_quote;
    std::optional<QChar> m_escape;
    QList<CsvRecord> m_records; // of the sample; their lines are counted behind a "sep=" line
    CsvLayout m_layout;
};

} // namespace

Result<CsvLayout> findLayout(QStringView text, bool isAll, const ReadOptions &options, const QString &fileName)
{
    const QString sample = text.left(kCsvSample).toString();
    return LayoutFinder(sample, isAll && sample.size() == text.size(), options, fileName).find();
}

bool repeatsHeader(const QStringList &cells, const QStringList &headers)
{
    return cells.size() == headers.size() &&
           std::equal(cells.begin(), cells.end(), headers.begin(),
                      [](const QString &cell, const QString &header) { return QStringView(cell).trimmed() == header; });
}

} // namespace lw
