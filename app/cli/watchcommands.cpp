// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupt.h"

#include "core/workspace/profiles.h"
#include "core/workspace/watchfolder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLongestPauseSeconds = 86'400;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString codeOf(Taken taken)
{
    switch (taken) {
    case Taken::Read: return u"done"_s;
    case Taken::ReadBefore: return u"known"_s;
    case Taken::Failed: return u"failed"_s;
    case Taken::Waits: return u"waiting"_s;
    case Taken::Gone: return u"gone"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue idOrNull(qint64 id)
{
    return id > 0 ? QJsonValue(id) : QJsonValue();
}

QJsonObject jsonOf(const WatchOutcome &outcome)
{
    const IntakeSummary &sum = outcome.summary;
    return {{u"file"_s, outcome.fileName},
            {u"outcome"_s, codeOf(outcome.taken)},
            {u"rows"_s, sum.rows},
            {u"inquiries"_s, sum.inquiries()},
            {u"leads_new"_s, sum.leadsNew},
            {u"responses"_s, sum.responses},
            {u"updated"_s, sum.updated},
            {u"screened_out"_s, sum.screenedOut},
            {u"rejected"_s, sum.rejected},
            {u"duplicates_suspected"_s, sum.suspected},
            {u"batch"_s, idOrNull(outcome.batch.value)},
            {u"operation"_s, idOrNull(outcome.operation.value)},
            {u"profile"_s, outcome.how},
            {u"moved_to"_s, outcome.movedTo},
            {u"rejects_file"_s, outcome.rejectsFile},
            {u"remark"_s, outcome.remark},
            {u"problem"_s, outcome.problem}};
}

/// The watch over one folder, as long as the command runs.
class Watch
{
public:
    Watch(const CliContext &context, Workspace &workspace, const QString &actor)
        : m_context(context)
        , m_workspace(workspace)
        , m_actor(actor)
    {
        m_running.start();
    }

    WatchedFolder folder;
    std::optional<ColumnMapping> mapping;
    int everySeconds = 5;

    Result<void> look();
    void pause() const;
    Answer answer(bool withFiles) const;
    void setWait() { m_look = FolderLook(std::chrono::seconds(everySeconds)); }

private:
    QDateTime now() const { return m_context.now.addMSecs(m_running.elapsed()); }
    void tell(const WatchOutcome &outcome);
    void count(const WatchOutcome &outcome);

    const CliContext &m_context;
    Workspace &m_workspace;
    QString m_actor;
    QElapsedTimer m_running;
    FolderLook m_look;
    QHash<QString, QString> m_told; // by path: the last line about a file that stays
    QList<WatchOutcome> m_outcomes; // of the last look
    QString m_folderProblem;
    qint64 m_done = 0, m_known = 0, m_failed = 0, m_rejected = 0;
};

// A folder that goes away for a while (a disk, a share) is told of once and waited for.
Result<void> Watch::look()
{
    const Result<QList<WatchOutcome>> outcomes = lookOnce(
        m_workspace, folder, m_look, m_actor, now(), mapping,
        [this](const WatchOutcome &outcome) {
            tell(outcome);
            count(outcome);
            return !isInterrupted();
        },
        [](qint64, qint64) { return !isInterrupted(); });
    const QString problem = outcomes ? QString() : outcomes.error().message;
    if (!problem.isEmpty() && problem != m_folderProblem)
        m_context.say(problem);
    m_folderProblem = problem;
    m_outcomes = outcomes ? *outcomes : QList<WatchOutcome>();
    return outcomes ? Result<void>() : Result<void>(outcomes.error());
}

void Watch::tell(const WatchOutcome &outcome)
{
    const QString line = sentence(outcome);
    if (m_told.value(outcome.path) != line)
        m_context.say(line);
    if (outcome.taken == Taken::Waits)
        m_told.insert(outcome.path, line);
    else
        m_told.remove(outcome.path);
}

void Watch::count(const WatchOutcome &outcome)
{
    m_done += outcome.taken == Taken::Read ? 1 : 0;
    m_known += outcome.taken == Taken::ReadBefore ? 1 : 0;
    m_failed += outcome.taken == Taken::Failed ? 1 : 0;
    m_rejected += outcome.summary.rejected;
}

// In short steps, because a signal does not end a sleep.
void Watch::pause() const
{
    constexpr qint64 kStepMs = 100;
    QElapsedTimer slept;
    slept.start();
    for (qint64 left = everySeconds * 1000; left > 0 && !isInterrupted(); left = everySeconds * 1000 - slept.elapsed())
        QThread::msleep(static_cast<unsigned long>(std::min(left, kStepMs)));
}

Answer Watch::answer(bool withFiles) const
{
    QJsonObject json{{u"done"_s, m_done}, {u"failed"_s, m_failed}, {u"known"_s, m_known}, {u"rejected"_s, m_rejected}};
    Answer answer;
    answer.text = tr("%1 files read, %2 failed, %3 read before; %4 rows rejected.\n")
                      .arg(m_done)
                      .arg(m_failed)
                      .arg(m_known)
                      .arg(m_rejected);
    if (withFiles) {
        QJsonArray files;
        QString lines;
        bool complete = m_failed == 0 && m_rejected == 0;
        for (const WatchOutcome &outcome : m_outcomes) {
            files += jsonOf(outcome);
            lines += sentence(outcome) + u'\n';
            complete = complete && outcome.problem.isEmpty();
        }
        QJsonArray unsettled;
        for (const QString &path : m_look.unsettled())
            unsettled += QFileInfo(path).fileName();
        json.insert(u"files"_s, files);
        json.insert(u"unsettled"_s, unsettled); // still being written; for a later look
        answer.text = lines + answer.text;
        answer.exitCode = complete ? 0 : 1;
    }
    answer.json = json;
    return answer;
}

// A profile that is not there is found before the first file is touched.
Result<void> setProfile(Watch &watch, const Workspace &workspace, const QString &profile)
{
    if (profile.isEmpty())
        return {};
    if (!QFileInfo(profile).isFile()) {
        QString how;
        watch.folder.profile = profile;
        const Result<ColumnMapping> named = profileFor(workspace, u"import"_s, profile, {}, &how);
        return named ? Result<void>() : Result<void>(named.error());
    }
    const Result<ColumnMapping> read = profileFromFile(profile);
    if (!read)
        return read.error();
    watch.mapping = *read;
    return {};
}

Result<int> secondsOption(Arguments &arguments)
{
    if (!arguments.has(u"--every"_s))
        return 5;
    bool isNumber = false;
    const int seconds = arguments.option(u"--every"_s).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > kLongestPauseSeconds)
        return usage(tr("--every takes a number of seconds from 1 to %1.").arg(kLongestPauseSeconds));
    return seconds;
}

Result<QString> folderArgument(const Arguments &arguments)
{
    const Result<QStringList> words = arguments.rest();
    if (!words)
        return words.error();
    if (words->size() != 1)
        return usage(tr("watch takes one folder."));
    const QFileInfo folder(words->first());
    if (!folder.isDir())
        return unreadable(tr("%1 is no folder. Check the name, or make it first.").arg(words->first()));
    return folder.canonicalFilePath();
}

Result<Answer> watchOnce(Watch &watch)
{
    LW_TRY(watch.look());
    watch.pause();
    if (!isInterrupted())
        LW_TRY(watch.look());
    return watch.answer(true);
}

Answer watchOn(Watch &watch)
{
    while (!isInterrupted()) {
        const Result<void> looked = watch.look(); // says itself what is wrong
        Q_UNUSED(looked)
        watch.pause();
    }
    return watch.answer(false);
}

} // namespace

Result<Answer> runWatch(const CliContext &context, Arguments &arguments)
{
    const bool once = arguments.flag(u"--once"_s);
    const QString source = arguments.option(u"--source"_s);
    const QString campaign = arguments.option(u"--campaign"_s);
    const QString profile = arguments.option(u"--profile"_s);
    const Result<int> every = secondsOption(arguments);
    if (!every)
        return every.error();
    const Result<QString> path = folderArgument(arguments);
    if (!path)
        return path.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {Right::Import});
    if (!actor)
        return actor.error();
    Watch watch(context, **workspace, *actor);
    watch.folder = {.id = {}, .path = *path, .source = source, .campaign = campaign, .profile = {}};
    watch.everySeconds = *every;
    watch.setWait();
    LW_TRY(setProfile(watch, **workspace, profile));
    catchInterrupts();
    return once ? watchOnce(watch) : watchOn(watch);
}

} // namespace lw
