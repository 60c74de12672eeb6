// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QIODevice>
#include <QString>

#include <memory>

class QuaZip;

namespace lw
{

/// A ZIP file from outside, read part by part and never unpacked to disk. Opening lists every entry and refuses an
/// archive that two programs could understand differently; reading counts what really comes out.
class ZipArchive
{
    Q_DISABLE_COPY_MOVE(ZipArchive)

public:
    /// `device` is open for reading and can be sought; `fileName` is for messages. Error: no ZIP file, damaged,
    /// encrypted, or beyond the limits.
    static Result<std::shared_ptr<ZipArchive>> open(std::unique_ptr<QIODevice> device, const QString &fileName);
    ~ZipArchive();

    const QString &fileName() const { return m_fileName; }
    /// Names are compared without regard to case; "\" counts as "/".
    bool has(const QString &part) const { return m_entries.contains(part.toLower()); }
    /// What the archive claims the part unpacks to, in bytes.
    qint64 claimedBytes(const QString &part) const { return m_entries.value(part.toLower()).unpacked; }

    /// One part as a stream; at most one at a time. Its end is reached only where size and checksum agree; until then
    /// read() answers -1 and errorString() says why in words for the user. The archive must live longer. Error: there
    /// is no such part, or it claims more than the limits.
    Result<std::unique_ptr<QIODevice>> part(const QString &name);

private:
    struct Entry {
        QString name; // as it stands in the archive
        qint64 packed = 0;
        qint64 unpacked = 0;
    };
    class Part;

    ZipArchive();
    Result<void> list();
    Result<void> listOne();
    Error damaged(const QString &why) const;

    QString m_fileName;
    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<QuaZip> m_zip;
    QHash<QString, Entry> m_entries; // by lower-case name
    qint64 m_totalBytes = 0;         // unpacked so far, of all parts
    bool m_reading = false;
};

} // namespace lw
