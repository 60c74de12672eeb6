// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/taskstrip.h"

#include "ui/session/session.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int kAppearAfterMs = 300;
}

TaskStrip::TaskStrip(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(plainLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    setObjectName(u"taskStrip"_s);
    m_bar->setFixedWidth(160);
    m_bar->setTextVisible(false);
    m_stop->setObjectName(u"taskStop"_s);
    m_stop->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    m_appear.setSingleShot(true);
    m_appear.setInterval(kAppearAfterMs);
    connect(&m_appear, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_task->cancel();
    });
    connect(&session, &Session::tasksChanged, this, &TaskStrip::follow);
    hide();
}

void TaskStrip::follow()
{
    m_task = m_session.tasks().value(0);
    if (!m_task) {
        m_appear.stop();
        return hide();
    }
    connect(m_task, &BackgroundTask::advanced, this, &TaskStrip::showProgress, Qt::UniqueConnection);
    if (!isVisible() && !m_appear.isActive())
        m_appear.start();
    showProgress();
}

void TaskStrip::showProgress()
{
    if (!m_task)
        return;
    const bool stopping = m_task->isCancelled();
    m_title->setText(stopping ? tr("Stopping: %1").arg(m_task->title()) : m_task->title());
    m_stop->setEnabled(!stopping);
    // Thousandths, because a count of rows may be larger than the bar can hold.
    m_bar->setRange(0, m_task->total() > 0 ? 1000 : 0);
    if (m_task->total() > 0)
        m_bar->setValue(int(1000 * m_task->done() / m_task->total()));
}

} // namespace lw
