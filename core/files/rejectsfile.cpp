// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/rejectsfile.h"

#include "core/files/csvtext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSaveFile>
#include <QStringEncoder>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RejectsFile", text);
}

// UTF-16 and UTF-32 are not recognised again without their byte order mark.
QByteArray encoded(const QString &text, const QString &encoding)
{
    QStringEncoder encoder(encoding.toLatin1().constData());
    if (!encoder.isValid())
        return text.toUtf8();
    const bool needsMark =
        encoding.startsWith(u"UTF-16", Qt::CaseInsensitive) || encoding.startsWith(u"UTF-32", Qt::CaseInsensitive);
    return encoder.encode(needsMark ? QString(QChar(QChar::ByteOrderMark) + text) : text);
}

} // namespace

QByteArray rejectsFile(const RawTable &table, const QList<RowIssue> &rejects)
{
    QHash<qint64, const RawRow *> rows;
    for (const RawRow &row : table.rows)
        rows.insert(row.number, &row);
    QString text = csvLine(table.headers + QStringList{u"row"_s, u"problem"_s}, table.delimiter) + u'\n';
    for (const RowIssue &issue : rejects) {
        const RawRow *row = rows.value(issue.row);
        QStringList cells = row ? row->cells : QStringList();
        while (cells.size() < table.headers.size())
            cells += QString();
        const QString problem =
            issue.column.isEmpty() ? issue.problem : QString(issue.column + u": "_s + issue.problem);
        text += csvLine(cells + QStringList{QString::number(issue.row), problem}, table.delimiter) + u'\n';
    }
    return encoded(text, table.encoding);
}

Result<void> writeRejects(const QString &path, const RawTable &table, const QList<RowIssue> &rejects)
{
    const QByteArray bytes = rejectsFile(table, rejects);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace lw
