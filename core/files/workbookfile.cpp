// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/workbookfile.h"

#include "core/files/filelimits.h"
#include "core/files/inputfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WorkbookFile", text);
}

QByteArray utf16(QStringView text)
{
    QByteArray bytes;
    for (const QChar sign : text) {
        bytes += char(sign.cell());
        bytes += char(sign.row());
    }
    return bytes;
}

// Both old workbooks and encrypted new ones are OLE containers; the names of their streams tell which.
QString oleKind(QIODevice &device)
{
    const QByteArray bytes = device.readAll();
    if (bytes.contains(utf16(u"EncryptedPackage")))
        return tr("%1 is protected by a password. Open it in Excel, remove the password and save it again.");
    if (bytes.contains(utf16(u"Workbook")) || bytes.contains(utf16(u"Book")))
        return tr("%1 is a workbook of Excel 97–2003 (.xls). Open it in Excel and save it as .xlsx or CSV.");
    return tr("%1 is an old Office file, not a workbook. Save the table as .xlsx or CSV.");
}

Result<void> refuseForeign(QIODevice &device, const QString &name)
{
    const QByteArray head = device.peek(8);
    if (head.isEmpty())
        return unreadable(tr("%1 is empty. Fetch or export it again.").arg(name));
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return unreadable(oleKind(device).arg(name));
    if (head.startsWith(QByteArrayView("\x09\x08")) || head.startsWith(QByteArrayView("\x09\x04")))
        return unreadable(tr("%1 is a workbook of an early Excel (.xls). Save it as .xlsx or CSV.").arg(name));
    if (head.startsWith("PK\x05\x06"))
        return unreadable(tr("%1 is an empty ZIP archive. Fetch or export it again.").arg(name));
    if (!head.startsWith("PK\x03\x04"))
        return unreadable(tr("%1 is not an Excel workbook (.xlsx). Save the table as .xlsx or CSV.").arg(name));
    return {};
}

} // namespace

Result<WorkbookFile> WorkbookFile::at(const QString &path)
{
    LW_TRY(checkInputFile(path));
    const QFileInfo info(path);
    if (info.size() > limits::kXlsxBytes)
        return unreadable(tr("%1 is larger than %2 MiB. Save its sheet as CSV, or split it.")
                              .arg(path)
                              .arg(limits::kXlsxBytes / limits::kMiB));
    WorkbookFile file;
    file.m_path = path;
    file.m_name = info.fileName();
    file.m_size = info.size();
    file.m_modified = info.lastModified();
    return file;
}

Result<WorkbookFile> WorkbookFile::of(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > limits::kXlsxBytes)
        return unreadable(tr("%1 is larger than %2 MiB. Save its sheet as CSV, or split it.")
                              .arg(fileName)
                              .arg(limits::kXlsxBytes / limits::kMiB));
    WorkbookFile file;
    file.m_name = fileName;
    file.m_bytes = bytes;
    return file;
}

Result<void> WorkbookFile::unchanged() const
{
    if (m_path.isEmpty())
        return {};
    const QFileInfo info(m_path);
    if (info.isFile() && info.size() == m_size && info.lastModified() == m_modified)
        return {};
    return unreadable(
        tr("%1 was changed while it was being read. Close it in other programs and open it again.").arg(m_name));
}

Result<std::unique_ptr<QIODevice>> WorkbookFile::open() const
{
    LW_TRY(unchanged());
    std::unique_ptr<QIODevice> device;
    if (m_path.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(m_bytes);
        device = std::move(buffer);
    } else {
        device = std::make_unique<QFile>(m_path);
    }
    if (!device->open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2").arg(m_name, device->errorString()));
    return device;
}

Result<QByteArray> WorkbookFile::sha256() const
{
    const Result<std::unique_ptr<QIODevice>> device = open();
    if (!device)
        return device.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(device->get()))
        return unreadable(tr("%1 cannot be read: %2").arg(m_name, (*device)->errorString()));
    return hash.result();
}

Result<std::shared_ptr<ZipArchive>> WorkbookFile::archive() const
{
    Result<std::unique_ptr<QIODevice>> device = open();
    if (!device)
        return device.error();
    LW_TRY(refuseForeign(**device, m_name));
    return ZipArchive::open(*std::move(device), m_name);
}

} // namespace lw
