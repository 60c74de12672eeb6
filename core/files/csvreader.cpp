// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"

#include "core/files/csvdialect.h"
#include "core/files/csvheader.h"
#include "core/files/csvproblem.h"
#include "core/files/csvrefusal.h"
#include "core/files/csvtext.h"
#include "core/files/filelimits.h"
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

namespace
{

constexpr int kUnclosed = 100; // quotes never closed; each costs a search through a record of the greatest length

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CsvReader", text);
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
    Result<bool> readRow(RawRow &row);

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
        return emptyCsv(m_head.fileName);
    LW_TRY(refuseForeignBytes(*m_file, m_head.fileName));
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
    LW_TRY(readCsvHeader(*m_text, m_layout, options.headerRow.has_value(), m_head));
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
    row.problem = problemOf(m_record, m_layout, m_head);
    std::swap(row.cells, m_record.cells);
    return true;
}

Result<void> CsvRows::rewind()
{
    LW_TRY(checkUnchanged());
    LW_TRY(start());
    m_readError.clear();
    m_first.reset();
    const QStringList remarks = m_head.remarks;
    LW_TRY(readCsvHeader(*m_text, m_layout, true, m_head));
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
    LW_TRY(refuseNoCsvFile(path));
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
