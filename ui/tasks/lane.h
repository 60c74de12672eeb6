// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QThread>

#include <functional>

namespace lw
{

/// A thread with a connection of its own to one workspace file. What it is given runs there, one after the other.
class Lane final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Lane)

public:
    /// The file is opened on the thread by the first job; where that fails, the job gets the error and the next tries
    /// anew.
    Lane(const QString &name, const QString &path, QObject *parent = nullptr);
    ~Lane() override; ///< finishes what was given

    using Job = std::function<void(const Result<Workspace *> &)>;
    void post(Job job);

private:
    struct Inside;
    QThread m_thread;
    Inside *m_inside = nullptr;
};

} // namespace lw
