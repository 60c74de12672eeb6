// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/ziparchive.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace lw
{

/// The bytes of a workbook, on disk or at hand, that can be opened more than once.
class WorkbookFile
{
public:
    /// Error: no such file, a folder, a device, too large.
    static Result<WorkbookFile> at(const QString &path);
    static Result<WorkbookFile> of(const QByteArray &bytes, const QString &fileName);

    const QString &name() const { return m_name; }
    /// Error: cannot be read.
    Result<QByteArray> sha256() const;
    /// Error: changed since at() was asked; another format that is often mistaken for a workbook; as
    /// ZipArchive::open().
    Result<std::shared_ptr<ZipArchive>> archive() const;
    /// Error: changed since at() was asked.
    Result<void> unchanged() const;

private:
    Result<std::unique_ptr<QIODevice>> open() const;

    QString m_path; // empty: the bytes are at hand
    QString m_name;
    QByteArray m_bytes;
    qint64 m_size = 0;
    QDateTime m_modified;
};

} // namespace lw
