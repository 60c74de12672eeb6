// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/inputfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::InputFile", text);
}

} // namespace

Result<void> checkInputFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return unreadable(tr("%1: there is no such file. Check the name and the folder.").arg(path));
    if (file.isDir())
        return unreadable(tr("%1 is a folder. Name a file in it.").arg(path));
    if (!file.isFile())
        return unreadable(tr("%1 is no ordinary file but a device or a pipe. Save its content as a file.").arg(path));
    return {};
}

} // namespace lw
