// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/filesettling.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::FileSettling", text);
}

FileStamp stampIn(const QFileInfo &file)
{
    return {.size = file.size(), .modified = file.lastModified().toMSecsSinceEpoch()};
}

} // namespace

std::optional<FileStamp> stampOf(const QString &path)
{
    const QFileInfo file(path);
    if (file.isSymLink() || !file.isFile())
        return std::nullopt;
    return stampIn(file);
}

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

bool isPassingName(const QString &fileName)
{
    static const QStringList endings{u".tmp"_s,      u".part"_s, u".partial"_s,    u".crdownload"_s,
                                     u".filepart"_s, u"~"_s,     u".leadwright"_s, u".leadwright-journal"_s};
    return fileName.startsWith(u'.') || fileName.startsWith(u"~$") ||
           std::ranges::any_of(endings,
                               [&](const QString &ending) { return fileName.endsWith(ending, Qt::CaseInsensitive); });
}

Result<QFileInfoList> arrivalsIn(const QString &folder)
{
    const QFileInfo place(folder);
    if (!place.isDir())
        return unreadable(tr("The folder %1 is not there. Make it again, or stop watching it.").arg(folder));
    if (!place.isReadable() || !place.isExecutable())
        return unreadable(tr("The folder %1 cannot be listed by you. Ask its owner for the right.").arg(folder));
    QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::NoSort);
    files.removeIf([](const QFileInfo &file) { return isPassingName(file.fileName()); });
    std::ranges::sort(files, [](const QFileInfo &a, const QFileInfo &b) {
        const QDateTime first = a.lastModified();
        const QDateTime second = b.lastModified();
        return first == second ? a.fileName() < b.fileName() : first < second;
    });
    return files;
}

FolderLook::Seen FolderLook::seenNow(const QFileInfo &file, const QDateTime &at) const
{
    const FileStamp stamp = stampIn(file);
    const auto known = m_seen.constFind(file.absoluteFilePath());
    // A clock that was set back starts the wait anew.
    if (known != m_seen.constEnd() && known->stamp == stamp && known->since <= at)
        return *known;
    return {.stamp = stamp, .since = at, .isPutOff = false, .until = {}};
}

QStringList FolderLook::settled(const QFileInfoList &now, const QDateTime &at)
{
    QHash<QString, Seen> seen;
    QStringList ready;
    m_unsettled.clear();
    for (const QFileInfo &file : now) {
        const QString path = file.absoluteFilePath();
        const Seen state = seenNow(file, at);
        seen.insert(path, state);
        if (state.since.msecsTo(at) < m_wait.count())
            m_unsettled += path;
        else if (!state.isPutOff || (state.until.isValid() && state.until <= at))
            ready += path;
    }
    m_seen = std::move(seen);
    return ready;
}

void FolderLook::putOff(const QString &path, const QDateTime &until)
{
    const auto known = m_seen.find(path);
    if (known == m_seen.end())
        return;
    known->isPutOff = true;
    known->until = until;
}

} // namespace lw
