// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/putaside.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kNameBytes = 255; // what file systems take

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PutAside", text);
}

QString cutTo(QString text, qsizetype bytes)
{
    while (!text.isEmpty() && (text.toUtf8().size() > bytes || text.back().isHighSurrogate()))
        text.chop(1);
    return text;
}

// A dangling link has its name too.
bool isTaken(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() || file.isSymLink();
}

} // namespace

QString freePath(const QString &folder, const QString &fileName, const QString &companion)
{
    const QString ending = QFileInfo(fileName).suffix();
    const QString suffix = ending.isEmpty() ? QString() : QString(u'.' + ending);
    const QString base = fileName.chopped(suffix.size());
    for (int count = 1;; ++count) {
        const QString number = count == 1 ? QString() : u" (%1)"_s.arg(count);
        const qsizetype room = kNameBytes - QString(number + suffix + companion).toUtf8().size();
        const QString path = folder + u'/' + cutTo(base, room) + number + suffix;
        if (!isTaken(path) && (companion.isEmpty() || !isTaken(path + companion)))
            return path;
    }
}

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir() || QDir().mkpath(folder))
        return {};
    return failed(
        tr("The folder %1 cannot be made. Make it yourself, or ask for the right to write there.").arg(folder));
}

Result<Move> moveAside(const QString &path, const QString &target, const FileStamp &stamp)
{
    const std::optional<FileStamp> now = stampOf(path);
    if (!now)
        return Move::Gone;
    if (*now != stamp)
        return Move::Changed;
    QFile file(path);
    if (file.rename(target))
        return Move::Done;
    if (!stampOf(path))
        return Move::Gone;
    return failed(tr("%1 cannot be moved to %2: %3").arg(path, target, file.errorString()));
}

} // namespace lw
