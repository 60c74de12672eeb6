// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/tablefile.h"

#include "core/files/csvreader.h"
#include "core/files/filelimits.h"
#include "core/files/inputfile.h"
#include "core/files/mailreader.h"
#include "core/files/vcardreader.h"
#include "core/files/xlsxreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::TableFile", text);
}

// Enough for any file to show what it is.
constexpr qint64 kLook = 8192;

// The first bytes as text, whatever of the usual encodings they are in.
QString firstText(const QByteArray &bytes)
{
    QByteArray plain = bytes;
    plain.removeIf([](char c) { return c == 0; }); // UTF-16 of what the kinds are told by
    QString text = QString::fromUtf8(plain);
    while (!text.isEmpty() &&
           (text[0].isSpace() || text[0] == QChar::ByteOrderMark || text[0] == QChar::ReplacementCharacter))
        text.remove(0, 1);
    return text;
}

// Two header lines as only mails have them, before the first blank line.
bool looksLikeMail(const QString &text)
{
    static const QRegularExpression line(
        u"^(?:From|To|Cc|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Content-Type|Reply-To|Delivered-To|"
        "Sender|X-[A-Za-z-]+|DKIM-Signature|Organization|In-Reply-To|References|Content-Transfer-Encoding):"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.startsWith(u"From ") && text.indexOf(u':') > 0)
        return true;
    int headers = 0;
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView one = lines[i].trimmed();
        if (one.isEmpty())
            break;
        const bool folded = i > 0 && !lines[i].isEmpty() && (lines[i][0] == u' ' || lines[i][0] == u'\t');
        if (!folded && line.match(one.toString()).hasMatch())
            ++headers;
        else if (!folded && headers == 0)
            return false;
    }
    return headers >= 2;
}

FileKind kindOf(const QByteArray &start)
{
    if (start.startsWith("PK\x03\x04") || start.startsWith("\xD0\xCF\x11\xE0"))
        return FileKind::Xlsx;
    const QString text = firstText(start);
    if (text.startsWith(u"BEGIN:VCARD", Qt::CaseInsensitive))
        return FileKind::VCard;
    return looksLikeMail(text) ? FileKind::Mail : FileKind::Csv;
}

Result<RowSourcePtr> inMemory(Result<RawTable> table)
{
    return table ? Result<RowSourcePtr>(rowsOf(*std::move(table))) : Result<RowSourcePtr>(table.error());
}

} // namespace

Result<RowSourcePtr> openTable(const QString &path, const ReadOptions &options)
{
    if (QFileInfo(path).isDir())
        return inMemory(readMails(path, options));
    LW_TRY(checkInputFile(path));
    QFile reader(path);
    if (!reader.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2").arg(path, reader.errorString()));
    switch (kindOf(reader.read(kLook))) {
    case FileKind::Csv: return openCsv(path, options);
    case FileKind::Xlsx: return openXlsx(path, options);
    case FileKind::VCard: return inMemory(readVCards(path, options));
    case FileKind::Mail: return inMemory(readMails(path, options));
    }
    Q_UNREACHABLE();
}

Result<RawTable> readTable(const QString &path, const ReadOptions &options)
{
    constexpr qsizetype most = 100'000;
    const Result<RowSourcePtr> rows = openTable(path, options);
    return rows ? readAll(**rows, most) : Result<RawTable>(rows.error());
}

} // namespace lw
