// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/ziparchive.h"

#include "core/files/filelimits.h"

#include <quazip.h>
#include <quazipfile.h>
#include <quazipfileinfo.h>

#include <QCoreApplication>

#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ZipArchive", text);
}

// The name's bytes as they stand there: QuaZip's own answer ends at a zero byte and depends on the locale.
Result<QByteArray> currentName(QuaZip &zip)
{
    std::array<char, limits::kZipNameBytes + 1> bytes{};
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(zip.getUnzFile(), &info, bytes.data(), uLong(bytes.size()), nullptr, 0, nullptr, 0) !=
        UNZ_OK)
        return unreadable({});
    return QByteArray(bytes.data(), qsizetype(qMin<quint64>(info.size_filename, bytes.size())));
}

// Some Windows programs write "\" between folders; harmless once it is a "/".
QByteArray normalised(QByteArray name)
{
    return name.replace('\\', '/');
}

bool leavesTheArchive(const QByteArray &name)
{
    return name.isEmpty() || name.startsWith('/') || name.contains(':') || name.contains('\0') ||
           name.split('/').contains("..");
}

QString readable(const QByteArray &name)
{
    QString text = QString::fromUtf8(name.left(60));
    for (QChar &sign : text) {
        if (!sign.isPrint())
            sign = u'?';
    }
    return text;
}

bool tooDense(qint64 unpacked, qint64 packed)
{
    return unpacked > limits::kMiB && unpacked / limits::kZipRatio > packed;
}

} // namespace

/// The bytes of one part, counted on the way out.
class ZipArchive::Part final : public QIODevice
{
    Q_DECLARE_TR_FUNCTIONS(lw::ZipArchive)

public:
    Part(ZipArchive &archive, Entry entry)
        : m_archive(archive)
        , m_entry(std::move(entry))
        , m_file(archive.m_zip.get())
    {
        archive.m_reading = true;
    }
    ~Part() override
    {
        if (m_file.isOpen())
            m_file.close();
        m_archive.m_reading = false;
    }

    bool start()
    {
        return m_archive.m_zip->setCurrentFile(m_entry.name, QuaZip::csSensitive) && m_file.open(QIODevice::ReadOnly) &&
               QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_done || most == 0)
            return m_failed ? -1 : 0;
        const qint64 got = m_file.read(data, most);
        if (got <= 0)
            return finish();
        m_bytes += got;
        m_archive.m_totalBytes += got;
        if (m_bytes > limits::kZipPartBytes || m_archive.m_totalBytes > limits::kZipTotalBytes ||
            tooDense(m_bytes, m_entry.packed))
            return fail(tr("unpacks to more than this program takes; it may be made to fill memory. Save it as CSV"));
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    // The checksum is compared on closing only, and a size that lies is not noticed by the library at all.
    qint64 finish()
    {
        const int reading = m_file.getZipError();
        m_file.close();
        if (reading != UNZ_OK || m_file.getZipError() != UNZ_OK || m_bytes != m_entry.unpacked)
            return fail(tr("is damaged: size or checksum is wrong. Fetch the file again"));
        m_done = true;
        return 0;
    }
    qint64 fail(const QString &why)
    {
        m_done = m_failed = true;
        setErrorString(tr("%1: the part “%2” %3.").arg(m_archive.m_fileName, m_entry.name, why));
        return -1;
    }

    ZipArchive &m_archive;
    const Entry m_entry;
    QuaZipFile m_file;
    qint64 m_bytes = 0;
    bool m_done = false;
    bool m_failed = false;
};

ZipArchive::ZipArchive() = default;
ZipArchive::~ZipArchive() = default;

Error ZipArchive::damaged(const QString &why) const
{
    return unreadable(
        tr("%1 cannot be read safely: %2. Open it in its own program and save it again.").arg(m_fileName, why));
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<QIODevice> device, const QString &fileName)
{
    const std::shared_ptr<ZipArchive> archive(new ZipArchive);
    archive->m_fileName = fileName;
    if (device->peek(4) != QByteArrayView("PK\x03\x04"))
        return unreadable(tr("%1 is not a ZIP file.").arg(fileName));
    archive->m_device = std::move(device);
    archive->m_zip = std::make_unique<QuaZip>(archive->m_device.get());
    archive->m_zip->setAutoClose(false);
    if (!archive->m_zip->open(QuaZip::mdUnzip))
        return unreadable(tr("%1 is damaged: its end is missing. Fetch the file again.").arg(fileName));
    LW_TRY(archive->list());
    return archive;
}

Result<void> ZipArchive::list()
{
    const int counted = m_zip->getEntriesCount();
    if (counted > limits::kZipEntries)
        return damaged(tr("it claims %1 parts, more than %2").arg(counted).arg(limits::kZipEntries));
    int listed = 0;
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile()) {
        if (++listed > counted)
            break;
        LW_TRY(listOne());
    }
    if (listed != counted || m_zip->getZipError() != UNZ_OK)
        return damaged(tr("its list of parts is damaged (%1 of %2 can be read)").arg(listed).arg(counted));
    return {};
}

Result<void> ZipArchive::listOne()
{
    const Result<QByteArray> raw = currentName(*m_zip);
    QuaZipFileInfo64 info;
    if (!raw || !m_zip->getCurrentFileInfo(&info))
        return damaged(tr("its list of parts is damaged"));
    const QByteArray name = normalised(*raw);
    if (name.size() > limits::kZipNameBytes)
        return damaged(tr("the name of a part is longer than %1 bytes").arg(limits::kZipNameBytes));
    if (leavesTheArchive(name))
        return damaged(tr("the part “%1” points outside the archive").arg(readable(name)));
    if (info.isEncrypted())
        return unreadable(
            tr("%1 is protected by a password. Open it in its own program and save it without one.").arg(m_fileName));
    if (info.isSymbolicLink())
        return damaged(tr("the part “%1” is a link").arg(readable(name)));
    if (info.method != 0 && info.method != 8)
        return damaged(tr("the part “%1” is packed by a method that workbooks do not use").arg(readable(name)));
    const QString key = QString::fromUtf8(name).toLower();
    if (m_entries.contains(key))
        return damaged(tr("it has two parts named “%1”").arg(readable(name)));
    m_entries.insert(key, {info.name, qint64(info.compressedSize), qint64(info.uncompressedSize)});
    return {};
}

Result<std::unique_ptr<QIODevice>> ZipArchive::part(const QString &name)
{
    Q_ASSERT(!m_reading);
    const auto found = m_entries.constFind(name.toLower());
    if (found == m_entries.cend())
        return unreadable(tr("%1 has no part “%2”. Save it again as .xlsx.").arg(m_fileName, name));
    if (found->unpacked < 0 || found->unpacked > limits::kZipPartBytes || tooDense(found->unpacked, found->packed))
        return unreadable(tr("%1: the part “%2” unpacks to more than this program takes; it may be made to fill "
                             "memory. Save it as CSV.")
                              .arg(m_fileName, name));
    auto part = std::make_unique<Part>(*this, *found);
    if (!part->start())
        return unreadable(
            tr("%1: the part “%2” is damaged and cannot be opened. Fetch the file again.").arg(m_fileName, name));
    return std::unique_ptr<QIODevice>(std::move(part));
}

} // namespace lw
