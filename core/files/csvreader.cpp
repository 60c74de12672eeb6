// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"

#include "core/files/csvdialect.h"
#include "core/files/csvtext.h"
#include "core/files/filelimits.h"
#include "core/files/inputfile.h"
#include "core/files/textencoding.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kHeaderName = 1'000; // characters
constexpr int kUnclosed = 100; // quotes never closed; each costs a search through a record of the greatest length

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CsvReader", text);
}

struct Signature {
    QByteArrayView bytes;
    const char *what;
};

// Files people drop on us by mistake, by their first bytes.
constexpr Signature kForeign[] = {
    {"PK\x03\x04", QT_TRANSLATE_NOOP("lw::CsvReader", "a ZIP or Excel (.xlsx) file; save it as CSV first")},
    {"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("lw::CsvReader", "an old Excel or Word file; save it as CSV first")},
    {"%PDF", QT_TRANSLATE_NOOP("lw::CsvReader", "a PDF; export the table as CSV")},
    {"SQLite format 3", QT_TRANSLATE_NOOP("lw::CsvReader", "a database; export the table as CSV")},
    {"\x89PNG", QT_TRANSLATE_NOOP("lw::CsvReader", "a picture")},
    {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("lw::CsvReader", "a picture")},
    {"\x1F\x8B", QT_TRANSLATE_NOOP("lw::CsvReader", "a compressed file; unpack it first")},
    {"\x7F"
     "ELF",
     QT_TRANSLATE_NOOP("lw::CsvReader", "a program")},
};

Result<void> refuseForeign(QIODevice &file, const QString &fileName)
{
    const QByteArray first = file.peek(64);
    for (const Signature &signature : kForeign) {
        if (first.startsWith(signature.bytes))
            return unreadable(tr("%1 is not a CSV file: it is %2.").arg(fileName, tr(signature.what)));
    }
    return {};
}

Error emptyFile(const QString &fileName)
{
    return unreadable(tr("%1 is empty. Export it again with its header line.").arg(fileName));
}

Result<void> refuseNoFile(const QString &path)
{
    LW_TRY(checkInputFile(path));
    if (QFileInfo(path).size() > limits::kCsvBytes)
        return unreadable(tr("%1 is larger than %2 MiB. Split it into smaller files.")
                              .arg(path)
                              .arg(limits::kCsvBytes / limits::kMiB));
    return {};
}

/// The rows of one CSV file.
class CsvRows final : public RowSource
{
public:
    CsvRows(std::unique_ptr<QIODevice> file, const QString &path, const QString &fileName, qint64 pieceBytes)
        : m_file(std::move(file))
        , m_path(path)
        , m_pieceBytes(pieceBytes)
    {
        m_head.fileName = fileName;
    }

    Result<void> open(const ReadOptions &options);
    const TableHead &head() const override { return m_head; }
    Result<bool> next(RawRow &row) override;
    Result<void> rewind() override;
    double part() const override;

private:
    struct Stamp {
        qint64 size = 0;
        QDateTime changedAt;
        bool operator==(const Stamp &) const = default;
    };
    Stamp stamp() const;
    Result<void> checkUnchanged() const;
    Result<void> start();
    bool more(QString &window);
    Result<void> readHeader(bool isAsked);
    void nameColumns(CsvRecord &record);
    Result<bool> readRow(RawRow &row);
    QString problemOf(CsvRecord &record) const;
    QString quoteProblem(const CsvRecord &record) const;
    QString widthProblem(CsvRecord &record) const;

    std::unique_ptr<QIODevice> m_file;
    QString m_path; // empty: bytes at hand
    qint64 m_pieceBytes;
    Stamp m_stamp;
    TextEncoding m_encoding;
    CsvLayout m_layout;
    TableHead m_head;

    std::optional<TextDecoder> m_decoder;
    std::optional<CsvText> m_text;
    qint64 m_bytesRead = 0;
    qint64 m_charactersRead = 0;
    QString m_readError;
    std::optional<RawRow> m_first; // read already when the file was opened
    CsvRecord m_record;
    qint64 m_rows = 0;
    int m_unclosed = 0;
};

CsvRows::Stamp CsvRows::stamp() const
{
    const QFileInfo file(m_path);
    return m_path.isEmpty() ? Stamp{} : Stamp{.size = file.size(), .changedAt = file.lastModified()};
}

Result<void> CsvRows::checkUnchanged() const
{
    if (stamp() == m_stamp)
        return {};
    return unreadable(tr("%1 was changed while it was read. Read it again.").arg(m_head.fileName));
}

Result<void> CsvRows::start()
{
    if (!m_file->seek(0))
        return unreadable(tr("%1 cannot be read: %2").arg(m_head.fileName, m_file->errorString()));
    m_decoder.emplace(m_encoding);
    m_bytesRead = m_charactersRead = m_rows = 0;
    m_unclosed = 0;
    m_text.emplace(m_layout.dialect, [this](QString &window) { return more(window); });
    m_text->setMayBeBad(m_encoding.isMixed || m_encoding.name.startsWith(u"UTF-16"));
    return {};
}

bool CsvRows::more(QString &window)
{
    const QByteArray piece = m_file->read(m_pieceBytes);
    if (piece.isEmpty()) {
        if (m_bytesRead < m_file->size())
            m_readError = tr("%1 cannot be read: %2").arg(m_head.fileName, m_file->errorString());
        return false;
    }
    m_bytesRead += piece.size();
    QString text = m_decoder->decode(piece, m_bytesRead >= m_file->size());
    if (m_charactersRead == 0 && text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    m_charactersRead += text.size();
    window += text;
    return true;
}

Result<void> CsvRows::open(const ReadOptions &options)
{
    m_stamp = stamp();
    if (m_file->size() == 0)
        return emptyFile(m_head.fileName);
    LW_TRY(refuseForeign(*m_file, m_head.fileName));
    Result<TextEncoding> encoding = findEncoding(*m_file, options.encoding, m_head.fileName);
    if (!encoding)
        return encoding.error();
    m_encoding = *std::move(encoding);
    LW_TRY(start());
    const QStringView sample = m_text->ahead(kCsvSample);
    Result<CsvLayout> layout = findLayout(sample, m_text->isAllLoaded(), options, m_head.fileName);
    if (!layout)
        return layout.error();
    m_layout = *std::move(layout);
    m_text->setDialect(m_layout.dialect);
    m_head.kind = FileKind::Csv;
    m_head.sha256 = m_encoding.sha256;
    m_head.encoding = m_encoding.name;
    m_head.delimiter = m_layout.dialect.delimiter;
    m_head.quote = m_layout.dialect.quote;
    m_head.escape = m_layout.dialect.escape;
    m_head.remarks = m_encoding.remarks + m_layout.remarks;
    LW_TRY(readHeader(options.headerRow.has_value()));
    RawRow row;
    const Result<bool> first = readRow(row);
    if (!first)
        return first.error();
    if (*first)
        m_first = std::move(row);
    else
        m_head.remarks += tr("%1 has no rows below its header. Nothing to read.").arg(m_head.fileName);
    return {};
}

// Goes to the first row; what stands above it is read the same way each time.
Result<void> CsvRows::readHeader(bool isAsked)
{
    while (m_text->line() <= m_layout.skippedLines && m_text->skipLine()) {
    }
    if (!m_layout.hasHeader) {
        if (m_layout.width == 0)
            return emptyFile(m_head.fileName);
        m_head.headerRow = 0;
        m_head.headers = uniqueHeaders(QStringList(std::min(m_layout.width, limits::kColumns + 1)));
    } else {
        CsvRecord record;
        do {
            if (!m_text->next(record))
                return isAsked ? unreadable(tr("%1 has no header on line %2 or below. Name another line.")
                                                .arg(m_head.fileName)
                                                .arg(m_layout.skippedLines + 1))
                               : emptyFile(m_head.fileName);
        } while (record.isBlank() && !record.isTooLong);
        if (record.unclosed)
            return unreadable(tr("%1, row %2: a quotation mark is opened here and never closed. Close it, or double it "
                                 "if it belongs to the text.")
                                  .arg(m_head.fileName)
                                  .arg(record.markLine));
        if (record.hasZero)
            return unreadable(tr("%1, row %2: binary data where text should be. If this is a table, save it as CSV in "
                                 "UTF-8.")
                                  .arg(m_head.fileName)
                                  .arg(record.line));
        nameColumns(record);
    }
    if (m_head.headers.size() > limits::kColumns || m_layout.width > limits::kColumns)
        return unreadable(tr("%1, row %2: more than %3 columns. Leave out what is not needed.")
                              .arg(m_head.fileName)
                              .arg(m_head.headerRow)
                              .arg(limits::kColumns));
    m_text->setColumns(m_head.headers.size());
    return {};
}

void CsvRows::nameColumns(CsvRecord &record)
{
    QStringList &cells = record.cells;
    while (m_layout.width > 0 && cells.size() > m_layout.width && QStringView(cells.last()).trimmed().isEmpty())
        cells.removeLast();
    for (QString &cell : cells) {
        if (cell.trimmed().size() > kHeaderName) {
            cell = cell.trimmed().left(kHeaderName);
            m_head.remarks += tr("%1: the header of a column is longer than %2 characters; its end is left out.")
                                  .arg(m_head.fileName)
                                  .arg(kHeaderName);
        }
    }
    if (record.textBehind || record.hasBadText)
        m_head.remarks += tr("%1, row %2: the header is damaged; check the names of its columns.")
                              .arg(m_head.fileName)
                              .arg(record.line);
    m_head.headerRow = int(record.line);
    m_head.headers = uniqueHeaders(cells);
}

Result<bool> CsvRows::next(RawRow &row)
{
    if (m_first) {
        row = *std::exchange(m_first, std::nullopt);
        return true;
    }
    return readRow(row);
}

Result<bool> CsvRows::readRow(RawRow &row)
{
    do {
        if (!m_text->next(m_record)) {
            LW_TRY(checkUnchanged());
            if (!m_readError.isEmpty())
                return unreadable(m_readError);
            return false;
        }
    } while (!m_record.isBroken() && m_record.isBlank());
    if (++m_rows > limits::kRows)
        return unreadable(
            tr("%1: more than %2 rows. Split it into smaller files.").arg(m_head.fileName).arg(limits::kRows));
    if (m_record.unclosed && ++m_unclosed > kUnclosed)
        return unreadable(
            tr("%1, row %2: more than %3 quotation marks are never closed. Choose another quotation mark, "
               "or none.")
                .arg(m_head.fileName)
                .arg(m_record.line)
                .arg(kUnclosed));
    row.number = m_record.line;
    row.problem = problemOf(m_record);
    std::swap(row.cells, m_record.cells);
    return true;
}

QString CsvRows::problemOf(CsvRecord &record) const
{
    if (record.isTooLong)
        return tr("is longer than %1 characters; its cells are not shown").arg(limits::kRecordCharacters);
    if (record.hasZero)
        return tr("has zero characters; take them out");
    if (record.hasBadText)
        return tr("has bytes that are not %1; here they are read as Windows-1252. Check the letters, and save the file "
                  "as UTF-8")
            .arg(m_head.encoding);
    if (record.hasLongCell)
        return tr("a cell is longer than %1 characters; only its beginning is shown").arg(limits::kCellCharacters);
    const QString quote = quoteProblem(record);
    const QString width = quote.isEmpty() ? widthProblem(record) : quote;
    if (!width.isEmpty() || !record.looseMark || !m_layout.minds)
        return width;
    return tr("a quotation mark stands in a cell that is not quoted; quote the cell and write %1 for the mark")
        .arg(QString(2, m_head.quote));
}

QString CsvRows::quoteProblem(const CsvRecord &record) const
{
    if (record.unclosed)
        return tr("the quotation mark opened on line %1 is never closed; close it, or double it if it belongs to the "
                  "text")
            .arg(record.markLine);
    if (record.textBehind)
        return tr("a quotation mark inside a quoted cell is not doubled; write %1 for it")
            .arg(QString(2, m_head.quote));
    return {};
}

QString CsvRows::widthProblem(CsvRecord &record) const
{
    const qsizetype columns = m_head.headers.size();
    const auto isBlank = [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); };
    if (m_layout.trailsBlanks && record.width > columns && record.width == record.cells.size() &&
        std::all_of(record.cells.cbegin() + columns, record.cells.cend(), isBlank)) {
        record.cells.resize(columns);
        return {};
    }
    if (record.width != columns)
        return tr("has %1 cells, the header has %2; check for a missing or extra separator")
            .arg(record.width)
            .arg(columns);
    if (m_layout.hasHeader && repeatsHeader(record.cells, m_head.headers))
        return tr("is the header again; take the line out");
    return {};
}

Result<void> CsvRows::rewind()
{
    LW_TRY(checkUnchanged());
    LW_TRY(start());
    m_readError.clear();
    m_first.reset();
    const QStringList remarks = m_head.remarks;
    LW_TRY(readHeader(true));
    m_head.remarks = remarks;
    return {};
}

double CsvRows::part() const
{
    if (m_text->isAllLoaded() && m_text->loaded() == 0)
        return 1;
    const double share = double(m_charactersRead - m_text->loaded()) / double(std::max<qint64>(m_charactersRead, 1));
    return std::clamp(share * double(m_bytesRead) / double(std::max<qint64>(m_file->size(), 1)), 0.0, 1.0);
}

Result<RowSourcePtr> opened(std::unique_ptr<QIODevice> file, const QString &path, const QString &fileName,
                            const ReadOptions &options, qint64 pieceBytes)
{
    const auto rows = std::make_shared<CsvRows>(std::move(file), path, fileName, pieceBytes);
    LW_TRY(rows->open(options));
    return RowSourcePtr(rows);
}

Result<RawTable> readWhole(const Result<RowSourcePtr> &rows)
{
    return rows ? readAll(**rows, limits::kRows) : Result<RawTable>(rows.error());
}

} // namespace

Result<RowSourcePtr> openCsv(const QString &path, const ReadOptions &options)
{
    LW_TRY(refuseNoFile(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(tr("%1 cannot be read: %2").arg(path, file->errorString()));
    return opened(std::move(file), path, QFileInfo(path).fileName(), options, kCsvPiece);
}

Result<RowSourcePtr> openCsvBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options,
                                  qint64 pieceBytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return opened(std::move(buffer), {}, fileName, options, pieceBytes);
}

Result<RawTable> readCsv(const QString &path, const ReadOptions &options)
{
    return readWhole(openCsv(path, options));
}

Result<RawTable> readCsvBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    return readWhole(openCsvBytes(bytes, fileName, options));
}

} // namespace lw
