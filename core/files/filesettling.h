// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

namespace lw
{

/// How a file stands in its folder; another stamp means other bytes.
struct FileStamp {
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds since 1970
    bool operator==(const FileStamp &) const = default;
};

/// Nothing: it is not there, or no ordinary file.
std::optional<FileStamp> stampOf(const QString &path);

/// SHA-256 of its bytes; empty where they cannot be read.
QByteArray digestOf(const QString &path);

/// Whether a name is meant for a file on its way or of a program at work: hidden ones, .tmp, .part, .crdownload,
/// .filepart, “~” at its end, “~$” at its beginning, workspaces.
bool isPassingName(const QString &fileName);

/// The files of a folder that may be read, the longest there first: ordinary ones under ordinary names, no links.
/// Error: the folder is not there or cannot be listed.
Result<QFileInfoList> arrivalsIn(const QString &folder);

/// Remembers how the files of one folder stood at the last looks, and says which of them are written to the end: size
/// and time of change are the same at two looks some seconds apart.
class FolderLook
{
public:
    static constexpr std::chrono::milliseconds kWait{5000};

    explicit FolderLook(std::chrono::milliseconds wait = kWait)
        : m_wait(wait)
    {
    }

    /// The paths to take now, in the order of `now`, all files there at `at`.
    QStringList settled(const QFileInfoList &now, const QDateTime &at);
    /// Of the last look: not yet the same for long enough.
    const QStringList &unsettled() const { return m_unsettled; }

    /// A file that could not be taken waits until then, or until it changes; without a time only until it changes.
    void putOff(const QString &path, const QDateTime &until);
    /// A file that was taken: another one of its name is a new one.
    void forget(const QString &path) { m_seen.remove(path); }

private:
    struct Seen {
        FileStamp stamp;
        QDateTime since;
        bool isPutOff = false;
        QDateTime until;
    };
    Seen seenNow(const QFileInfo &file, const QDateTime &at) const;

    std::chrono::milliseconds m_wait;
    QHash<QString, Seen> m_seen; // by path
    QStringList m_unsettled;
};

} // namespace lw
