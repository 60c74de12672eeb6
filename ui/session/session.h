// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/rights.h"
#include "core/workspace/workspace.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/tasks/lane.h"

#include <QPointer>
#include <QTimer>
#include <QUndoStack>

namespace lw
{

/// Something to tell the user in the message bar.
struct Message {
    enum class Kind { Done, Information, Problem };
    Kind kind = Kind::Done;
    QString text;
    bool undoable = false; ///< offers “Undo”
};

/// One open workspace as the window sees it. The window's thread holds values only; every file access runs on a lane:
/// deeds in order on one, short reads on another, long reads on a third. So no key or click waits for the disk.
class Session final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    using Clock = std::function<QDateTime()>;

    /// Starts to open the file; opened() or failedToOpen() follows.
    Session(const QString &path, Clock clock, QObject *parent = nullptr);
    ~Session() override;

    QDateTime now() const { return m_clock(); }
    const QString &path() const { return m_path; }
    bool isOpen() const { return m_rulebook != nullptr; }
    const Settings &settings() const { return m_settings; }
    const RulebookPtr &rulebook() const { return m_rulebook; }
    const People &people() const { return m_people; }
    const QList<Member> &members() const { return m_people.members; }
    const QString &actor() const { return m_actor; } ///< the member acting
    QDate today() const;                             ///< in the workspace's zone

    /// Why the acting member should leave something alone today, and who may; empty: it is theirs to do. Guidance, not
    /// a lock: nothing is refused where it is done all the same.
    QString refusal(Right right) const;
    bool mayDo(Right right) const { return refusal(right).isEmpty(); }

    /// The facts of all leads; null until they are loaded. A copy of the pointer stays as it is while deeds go on.
    std::shared_ptr<const LeadColumns> columns() const { return m_columns; }
    /// Reads everything anew: somebody else may have changed the file.
    void reload();

    template<class T>
    using Question = std::function<Result<T>(Workspace &, const Progress &)>;
    template<class T>
    using Answered = std::function<void(const Result<T> &)>;

    /// Reads something short. The answer comes to this thread, unless `context` is gone by then.
    template<class T>
    void ask(QObject *context, Question<T> question, Answered<T> answered)
    {
        post<T>(m_reads, context, std::move(question), std::move(answered), {});
    }

    /// Reads something that may take long; shown in the status line under `title` with a way to stop it.
    template<class T>
    BackgroundTask *askLong(const QString &title, QObject *context, Question<T> question, Answered<T> answered)
    {
        BackgroundTask *task = begin(title);
        post<T>(m_longReads, context, std::move(question), std::move(answered), task);
        return task;
    }

    /// What a deed did, for undo and for the lists.
    struct Done {
        OperationId operation;
        QString label;      ///< “Release: 12 leads”; what “Undo …” is followed by
        QSet<qint64> leads; ///< whose rows changed; filled by the session
        bool isUndo = false;
    };
    using Deed = std::function<Result<OperationId>(Workspace &, const Progress &)>;

    /// Changes the file, in order with all other deeds. Done: it is on the undo stack under `label`, columns and facts
    /// follow, and deedDone() is sent before `answered` is called. Failed: nothing changed; `answered` gets the error,
    /// and without `answered` the message bar shows it. With a `taskTitle` the status line shows it.
    void perform(const QString &label, Deed deed, QObject *context = nullptr, Answered<OperationId> answered = {},
                 const QString &taskTitle = {});

    /// From now on takes the steps of the ladder that are due: soon, and every few minutes while nothing else is done.
    /// No deed of the user's, so it is not on the undo stack; and nothing is said of it, unless it fails.
    void keepSwept();
    /// Looks now whether something is due, and has it done; not while a deed is under way, and not for who only reads.
    void sweep();

    bool isBusy() const { return m_pendingDeeds > 0; }
    QUndoStack *undoStack() { return &m_undoStack; }
    void undo(); ///< after the deeds that are under way; says so when there is nothing
    void redo();

    void say(const Message &message) { Q_EMIT said(message); }
    static QString bansStay(qsizetype bans); ///< what an undo says of entries that came into the register with the deed
    const QList<BackgroundTask *> &tasks() const { return m_tasks; }

Q_SIGNALS:
    void opened();
    void failedToOpen(const QString &message);
    void factsChanged(); ///< settings, rulebook, people or who acts
    void columnsChanged();
    void deedDone(const lw::Session::Done &done);
    void said(const lw::Message &message);
    void tasksChanged();
    void reread();                    ///< everything was read anew; kept records are old
    void settled(bool lastSucceeded); ///< no deed is under way any more

private:
    class DeedCommand;
    struct Facts;
    struct Aftermath;

    template<class T>
    void post(Lane &lane, QObject *context, Question<T> question, Answered<T> answered, BackgroundTask *task);
    BackgroundTask *begin(const QString &title);
    void end(BackgroundTask *task);
    static Facts factsOf(Workspace &workspace, const QDateTime &now);
    static Aftermath aftermathOf(Workspace &workspace, const QDateTime &now, const QSet<qint64> &leads,
                                 bool concernsOthers);
    void take(const Facts &facts);
    void take(const Aftermath &aftermath);
    enum class Kind { Ordered, Undo, Upkeep }; ///< of a deed; upkeep is done by itself
    void runDeed(const QString &label, Deed deed, BackgroundTask *task, Kind kind,
                 std::function<void(const Result<OperationId> &)> then);
    void sweepWhatIsDue();
    void endSweep(const Error *problem);
    void settle();
    void lookForOthers();

    QString m_path;
    Clock m_clock;
    Settings m_settings;
    RulebookPtr m_rulebook;
    People m_people;
    QString m_actor;
    std::shared_ptr<LeadColumns> m_columns;
    QUndoStack m_undoStack;
    QList<BackgroundTask *> m_tasks;
    int m_pendingDeeds = 0;
    int m_undosWanted = 0;                     ///< negative: redos
    QList<std::function<void()>> m_afterUndos; ///< deeds ordered after an undo that still waits
    bool m_lastSucceeded = true;
    qint64 m_othersVersion = 0; ///< of the file's content as far as other connections wrote it
    QTimer m_others;
    QTimer m_sweeps;
    bool m_isSweeping = false;
    QString m_sweepProblem; ///< said already
    Lane m_deeds;
    Lane m_reads;
    Lane m_longReads;
};

template<class T>
void Session::post(Lane &lane, QObject *context, Question<T> question, Answered<T> answered, BackgroundTask *task)
{
    const Progress progress = task ? task->progress() : Progress();
    const QPointer<BackgroundTask> shown(task);
    lane.post([this, context = QPointer<QObject>(context), question = std::move(question),
               answered = std::move(answered), progress, shown](const Result<Workspace *> &workspace) {
        // A deed on the other lane may have put another rulebook in force.
        const Result<void> ready = workspace ? (*workspace)->refresh() : Result<void>(workspace.error());
        const auto result =
            std::make_shared<Result<T>>(ready ? question(**workspace, progress) : Result<T>(ready.error()));
        QMetaObject::invokeMethod(
            this,
            [this, context, answered, result, shown] {
                end(shown);
                if (context)
                    answered(*result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace lw
