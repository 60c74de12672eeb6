// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/mailreader.h"

#include "core/files/filelimits.h"
#include "core/files/inputfile.h"
#include "core/files/mailtable.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MailReader", text);
}

Result<QByteArray> encodingOf(const ReadOptions &options, const QString &fileName)
{
    const QByteArray encoding = options.encoding.toLatin1();
    if (encoding.isEmpty() || QStringDecoder(encoding.constData()).isValid())
        return encoding;
    return unreadable(tr("%1: the encoding “%2” is not known. Use UTF-8, UTF-16, ISO-8859-1 or windows-1252.")
                          .arg(fileName, options.encoding));
}

// A file that is no mail at all is refused; in a box of mails it is the problem of its row.
Result<RawTable> finish(const MailTable &mails, const QString &fileName, const QByteArray &sha256)
{
    RawTable table = mails.table(sha256);
    if (mails.hasMail())
        return table;
    const QString reason = table.rows.isEmpty() ? tr("it is empty") : table.rows.first().problem;
    return unreadable(
        tr("%1 holds no mail that can be read: %2. Save the mail again as .eml or mbox.").arg(fileName, reason));
}

Result<RawTable> readDevice(QIODevice &device, const QString &fileName, const ReadOptions &options)
{
    const Result<QByteArray> encoding = encodingOf(options, fileName);
    if (!encoding)
        return encoding.error();
    if (device.size() > limits::kMboxBytes)
        return unreadable(tr("%1 is larger than %2 MiB. Split it into smaller files.")
                              .arg(fileName, QString::number(limits::kMboxBytes / limits::kMiB)));
    MailTable mails(fileName, *encoding);
    MailBox box(device);
    RawMail mail;
    while (box.next(mail))
        LW_TRY(mails.add(mail));
    return finish(mails, fileName, box.sha256());
}

// The mails of a Maildir stand in new/ and cur/; of any other folder, in its .eml files.
QFileInfoList mailFiles(const QString &path)
{
    QFileInfoList files;
    for (const QString &name : {u"new"_s, u"cur"_s}) {
        const QDir folder(path + u'/' + name);
        if (folder.exists())
            files += folder.entryInfoList(QDir::Files, QDir::Name);
    }
    if (files.isEmpty())
        files = QDir(path).entryInfoList({u"*.eml"_s}, QDir::Files, QDir::Name);
    return files;
}

Result<RawTable> readFolder(const QString &path, const ReadOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    const Result<QByteArray> encoding = encodingOf(options, name);
    if (!encoding)
        return encoding.error();
    const QFileInfoList files = mailFiles(path);
    if (files.isEmpty())
        return unreadable(tr("%1 holds no mails. Name a Maildir folder, or a folder of .eml files.").arg(path));
    MailTable mails(name, *encoding);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(tr("%1 cannot be read: %2").arg(info.filePath(), file.errorString()));
        MailBox box(file);
        RawMail mail;
        while (box.next(mail))
            LW_TRY(mails.add(mail, info.fileName()));
        hash.addData(QByteArray(info.fileName().toUtf8() + '\0' + box.sha256()));
    }
    return finish(mails, name, hash.result());
}

} // namespace

Result<RawTable> readMails(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(QDir(path).absolutePath(), options);
    LW_TRY(checkInputFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return readDevice(file, info.fileName(), options);
}

Result<RawTable> readMailBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readDevice(buffer, fileName, options);
}

} // namespace lw
