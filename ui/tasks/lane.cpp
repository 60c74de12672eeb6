// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/lane.h"

namespace lw
{

/// What lives on the thread.
struct Lane::Inside : QObject {
    QString path;
    std::unique_ptr<Workspace> workspace;

    // What kept the file closed (somebody writing, a disk not there yet) may be over at the next try.
    Result<Workspace *> opened()
    {
        if (workspace)
            return workspace.get();
        Result<std::unique_ptr<Workspace>> tried = Workspace::open(path);
        if (!tried)
            return tried.error();
        workspace = *std::move(tried);
        return workspace.get();
    }
};

Lane::Lane(const QString &name, const QString &path, QObject *parent)
    : QObject(parent)
    , m_inside(new Inside)
{
    m_thread.setObjectName(name);
    m_inside->path = path;
    m_inside->moveToThread(&m_thread);
    m_thread.start();
    post([](const Result<Workspace *> &) {}); // opens while nobody waits yet
}

Lane::~Lane()
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside] {
        inside->workspace.reset(); // a connection ends on its own thread
        inside->thread()->quit();
    });
    m_thread.wait();
    delete m_inside;
}

void Lane::post(Job job)
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, job = std::move(job)] { job(inside->opened()); });
}

} // namespace lw
