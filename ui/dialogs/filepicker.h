// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace lw
{

/// Asks for a file in a dialog of ours that never opens the files it lists: another reader's open and close would drop
/// SQLite's locks on a live workspace. The dialog is a sheet; `chosen` is called when a path was confirmed.
void pickFileToOpen(QWidget *parent, const QString &title, const QString &filter,
                    const std::function<void(const QString &path)> &chosen);
/// Asks for a folder; `start`: where to begin, may be empty.
void pickFolder(QWidget *parent, const QString &title, const QString &start,
                const std::function<void(const QString &path)> &chosen);
/// `suggested` is a file name or path; an existing file is asked about before it is replaced.
void pickFileToSave(QWidget *parent, const QString &title, const QString &filter, const QString &suggested,
                    const std::function<void(const QString &path)> &chosen);

} // namespace lw
