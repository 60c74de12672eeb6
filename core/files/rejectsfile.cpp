// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/rejectsfile.h"

#include "core/files/csvtext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSaveFile>
#include <QStringEncoder>

#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RejectsFile", text);
}

// Quotation marks and dashes of our own sentences, for encodings that have none.
QString plain(QString text)
{
    for (const QChar mark : {QChar(u'“'), QChar(u'”')})
        text.replace(mark, u'"');
    text.replace(u'’', u'\'');
    return text.replace(u'–', u'-');
}

bool isRejectsFile(const QStringList &headers)
{
    return headers.size() > 2 && headers.last() == u"problem" && headers[headers.size() - 2] == u"row";
}

/// Writes rejected rows in the way of the file they come from.
class RejectsWriter
{
public:
    RejectsWriter(QIODevice &out, const TableHead &head)
        : m_out(out)
        , m_isCsv(head.kind == FileKind::Csv)
        , m_encoding(m_isCsv ? head.encoding : u"UTF-8"_s)
        , m_encoder(m_encoding.toLatin1().constData())
        , m_isAgain(isRejectsFile(head.headers))
        , m_columns(head.headers.size() - (m_isAgain ? 2 : 0))
        , m_headers(head.headers.first(m_columns))
    {
        if (m_isCsv)
            m_dialect = {.delimiter = head.delimiter, .quote = head.quote, .escape = head.escape};
        if (!m_encoder.isValid())
            m_encoder = QStringEncoder(QStringConverter::Utf8);
    }

    bool writeHeader()
    {
        // UTF-16 and UTF-32 are not recognised for sure without their byte order mark.
        const bool hasMark = !m_isCsv || m_encoding.startsWith(u"UTF-16", Qt::CaseInsensitive) ||
                             m_encoding.startsWith(u"UTF-32", Qt::CaseInsensitive);
        const QByteArray mark = hasMark ? QByteArray(m_encoder.encode(QStringView(u"\uFEFF"))) : QByteArray();
        return m_out.write(mark) == mark.size() && writeCells(m_headers + QStringList{u"row"_s, u"problem"_s});
    }
    bool write(qint64 row, QStringList cells, const QString &problem)
    {
        if (cells.size() < m_columns || (m_isAgain && cells.size() == m_columns + 2))
            cells.resize(m_columns);
        return writeCells(cells + QStringList{QString::number(row), problem});
    }

private:
    bool writeCells(QStringList cells)
    {
        if (m_dialect.quote.isNull()) {
            for (QString &cell : cells)
                cell.replace(m_dialect.delimiter, u' ').replace(u'\n', u' ').replace(u'\r', u' ');
        }
        QByteArray bytes = m_encoder.encode(QString(csvLine(cells, m_dialect) + u'\n'));
        if (m_encoder.hasError()) {
            m_encoder.resetState();
            cells.last() = plain(cells.last());
            bytes = m_encoder.encode(QString(csvLine(cells, m_dialect) + u'\n'));
        }
        return m_out.write(bytes) == bytes.size();
    }

    QIODevice &m_out;
    bool m_isCsv;
    QString m_encoding;
    QStringEncoder m_encoder;
    bool m_isAgain; // the file is a rejects file itself
    qsizetype m_columns;
    QStringList m_headers;
    CsvDialect m_dialect;
};

QString textOf(const RowIssue &issue)
{
    return issue.column.isEmpty() ? issue.problem : QString(issue.column + u": "_s + issue.problem);
}

// Writes the issues of the rows before `row`, which the source did not give, and those of `row` with its cells.
bool writeUpTo(RejectsWriter &writer, const RawRow &row, QList<RowIssue>::const_iterator &issue,
               QList<RowIssue>::const_iterator end)
{
    while (issue != end && issue->row <= row.number) {
        const qint64 number = issue->row;
        QStringList problems;
        for (; issue != end && issue->row == number; ++issue)
            problems += textOf(*issue);
        if (!writer.write(number, number == row.number ? row.cells : QStringList(), problems.join(u"; "_s)))
            return false;
    }
    return true;
}

Result<void> writeTo(QIODevice &out, RowSource &source, const QList<RowIssue> &rejects)
{
    const auto cannot = [&] { return failed(tr("the file cannot be written: %1").arg(out.errorString())); };
    LW_TRY(source.rewind());
    RejectsWriter writer(out, source.head());
    if (!writer.writeHeader())
        return cannot();
    auto issue = rejects.cbegin();
    RawRow row;
    while (issue != rejects.cend()) {
        const Result<bool> more = source.next(row);
        if (!more)
            return more.error();
        if (!*more)
            row = {.number = std::numeric_limits<qint64>::max(), .cells = {}, .problem = {}};
        if (!writeUpTo(writer, row, issue, rejects.cend()))
            return cannot();
    }
    return {};
}

} // namespace

QByteArray rejectsFile(const RawTable &table, const QList<RowIssue> &rejects)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<void> written = writeTo(buffer, *rowsOf(table), rejects);
    return written ? buffer.data() : QByteArray();
}

Result<void> writeRejects(const QString &path, RowSource &source, const QList<RowIssue> &rejects)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    if (const Result<void> written = writeTo(file, source, rejects); !written)
        return Error{written.error().kind, tr("%1: %2").arg(path, written.error().message)};
    if (!file.commit())
        return failed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace lw
