// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/watch/folderwatcher.h"

#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QLocale>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

FolderWatcher::FolderWatcher(Session &session, QObject *parent, std::chrono::milliseconds every)
    : QObject(parent)
    , m_session(session)
    , m_wait(every)
    , m_begun(session.now())
    , m_lane(u"watched folders"_s, session.path())
{
    m_running.start();
    connect(&m_timer, &QTimer::timeout, this, &FolderWatcher::look);
    m_timer.start(every);
    look();
}

FolderWatcher::Findings FolderWatcher::findingsOf(const Database &database, Looks &looks, const QDateTime &at,
                                                  std::chrono::milliseconds wait)
{
    Findings findings;
    const Result<QList<WatchedFolder>> folders = loadWatchedFolders(database);
    if (!folders)
        return findings; // somebody is writing; the next look will tell
    for (const WatchedFolder &folder : *folders) {
        if (!folder.active) {
            looks.remove(folder.id.value);
            continue;
        }
        auto known = looks.find(folder.id.value);
        if (known == looks.end())
            known = looks.insert(folder.id.value, FolderLook(wait));
        const Result<QStringList> paths = arrived(*known, folder, at);
        if (!paths)
            findings.problems += paths.error().message;
        else
            for (const QString &path : *paths)
                findings.arrivals += Arrival{.folder = folder, .path = path};
    }
    return findings;
}

void FolderWatcher::look()
{
    if (m_isLooking || !m_session.isOpen())
        return;
    m_isLooking = true;
    m_lane.post([this, looks = m_looks, at = at(), wait = m_wait](const Result<Workspace *> &workspace) {
        const Findings findings = workspace ? findingsOf((*workspace)->database(), *looks, at, wait) : Findings();
        QMetaObject::invokeMethod(
            this, [this, findings] { take(findings); }, Qt::QueuedConnection);
    });
}

void FolderWatcher::take(const Findings &findings)
{
    for (const QString &problem : findings.problems) {
        setStatus(shownText(problem));
        tell(problem, problem);
    }
    // What is over may be told again when it comes back.
    m_told.removeIf([&](const std::pair<const QString &, QString &> &told) {
        return told.first == told.second && !findings.problems.contains(told.first);
    });
    m_arrivals = findings.arrivals;
    takeNext();
}

// One file a deed, so that what people do meanwhile comes in between.
void FolderWatcher::takeNext()
{
    if (m_arrivals.isEmpty()) {
        m_isLooking = false;
        return;
    }
    const Arrival arrival = m_arrivals.takeFirst();
    const QString name = shownText(QFileInfo(arrival.path).fileName());
    const auto outcome = std::make_shared<WatchOutcome>();
    outcome->path = arrival.path;
    outcome->fileName = QFileInfo(arrival.path).fileName();
    Session::Deed deed = [arrival, outcome, actor = m_session.actor(), now = m_session.now()](
                             Workspace &workspace, const Progress &progress) -> Result<OperationId> {
        *outcome = takeFile(workspace, arrival.folder, arrival.path, actor, now, {}, progress);
        return outcome->taken == Taken::Read ? Result<OperationId>(outcome->operation)
                                             : Result<OperationId>(failed(outcome->problem));
    };
    m_session.perform(
        tr("Import %1").arg(name), std::move(deed), this,
        [this, arrival, outcome](const Result<OperationId> &done) {
            if (!done && outcome->problem.isEmpty() && outcome->taken == Taken::Waits)
                outcome->problem = done.error().message; // the workspace could not be opened
            took(arrival, *outcome);
            // Later, so that who waits for the deeds to be over (a window that closes, an undo) comes first.
            QTimer::singleShot(1, this, &FolderWatcher::takeNext);
        },
        tr("Reading %1").arg(name));
}

void FolderWatcher::took(const Arrival &arrival, const WatchOutcome &outcome)
{
    m_lane.post([looks = m_looks, folder = arrival.folder.id.value, outcome, at = at()](const Result<Workspace *> &) {
        if (const auto look = looks->find(folder); look != looks->end())
            note(*look, outcome, at);
    });
    const QString status = statusOf(outcome);
    if (!status.isEmpty())
        setStatus(status);
    tell(outcome.path, outcome.problem);
    if (outcome.taken == Taken::Read || outcome.taken == Taken::Failed)
        Q_EMIT ledgerChanged();
}

// In the message bar, once; a file that waits is tried every minute.
void FolderWatcher::tell(const QString &about, const QString &problem)
{
    if (problem.isEmpty()) {
        m_told.remove(about);
        return;
    }
    if (m_told.value(about) == problem)
        return;
    m_told.insert(about, problem);
    const QString text = about == problem ? problem : QString(QFileInfo(about).fileName() + u": " + problem);
    m_session.say({.kind = Message::Kind::Problem, .text = shownText(text)});
}

void FolderWatcher::setStatus(const QString &text)
{
    if (text == m_status)
        return;
    m_status = text;
    Q_EMIT statusChanged(text);
}

QString FolderWatcher::statusOf(const WatchOutcome &outcome) const
{
    const QString name = shownText(outcome.fileName);
    const QDateTime now = m_session.now().toTimeZone(QTimeZone(m_session.settings().zoneId));
    const QString time = QLocale().toString(now.time(), QLocale::ShortFormat);
    const IntakeSummary &sum = outcome.summary;
    switch (outcome.taken) {
    case Taken::Read:
        if (!outcome.problem.isEmpty())
            return tr("%1: read at %2, but it could not be put aside").arg(name, time);
        return sum.rejected == 0 ? tr("%1: %2 rows read at %3").arg(name, QLocale().toString(sum.rows), time)
                                 : tr("%1: %2 rows read at %3, %4 of them rejected")
                                       .arg(name, QLocale().toString(sum.rows), time, QLocale().toString(sum.rejected));
    case Taken::ReadBefore: return tr("%1: was read already, put aside at %2").arg(name, time);
    case Taken::Failed:
        return tr("%1 failed at %2: see %3/%4")
            .arg(name, time, kFailedFolder,
                 shownText(QFileInfo(outcome.noteFile.isEmpty() ? outcome.movedTo : outcome.noteFile).fileName()));
    case Taken::Waits: return outcome.problem.isEmpty() ? QString() : tr("%1 waits: it is tried again").arg(name);
    case Taken::Gone: return {};
    }
    Q_UNREACHABLE();
}

} // namespace lw
