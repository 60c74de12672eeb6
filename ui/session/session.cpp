// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/session.h"

#include "core/store/columnloader.h"
#include "core/store/operationstore.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/policylife.h"
#include "core/workspace/sweepclocks.h"

#include <QUndoCommand>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kPatchLimit = 500; // beyond, reading everything once costs less than reading one by one
constexpr int kLookEveryMs = 20'000;   // for changes that other programs made
constexpr int kSweepEveryMs = 300'000; // a step of the ladder comes at most so late
} // namespace

/// What the window keeps of the workspace beside its leads.
struct Session::Facts {
    Settings settings;
    RulebookPtr rulebook;
    People people;
    QString actor;
};

/// What has changed through a deed: either all columns, or those of the leads asked again.
struct Session::Aftermath {
    Facts facts;
    QSet<qint64> leads;
    QSet<qint64> asked;
    LeadColumns columns;
    bool isAll = false;
};

/// A deed on the undo stack. Undoing it is a deed of its own, which undoing again takes back, and so on.
class Session::DeedCommand final : public QUndoCommand
{
public:
    DeedCommand(Session &session, const QString &label, OperationId operation)
        : QUndoCommand(label)
        , m_session(session)
        , m_last(std::make_shared<OperationId>(operation))
    {
    }

    void undo() override
    {
        if (!std::exchange(m_onlyStep, false))
            takeBack(tr("Undone: %1").arg(text()), true);
    }
    void redo() override
    {
        if (!std::exchange(m_onlyStep, false))
            takeBack(tr("Done again: %1").arg(text()), false);
    }

private:
    /// What an undo did not take back.
    struct Left {
        qsizetype kept = 0;  ///< values changed since
        qsizetype bans = 0;  ///< that came into the do-not-contact register with the deed
        bool stands = false; ///< all of it: the deed is one of the register
    };

    // Both ways undo the operation before: the deed, its undo, the undo of that.
    void takeBack(const QString &said, bool isUndo)
    {
        const auto left = std::make_shared<Left>();
        Deed deed = [last = m_last, left, actor = m_session.m_actor,
                     now = m_session.now()](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const Result<qsizetype> bans = bansBroughtBy(workspace.database(), *last);
            if (!bans)
                return bans.error();
            const Result<Reverted> reverted = workspace.undo(*last, actor, now);
            if (!reverted) {
                left->stands = concernsContact(workspace, *last);
                return reverted.error();
            }
            left->kept = reverted->kept.size();
            left->bans = *bans;
            *last = reverted->operation;
            return reverted->operation;
        };
        m_session.runDeed(
            text(), std::move(deed), nullptr, Kind::Undo, [this, said, left, isUndo](const Result<OperationId> &done) {
                if (left->stands)
                    return leaveTheRegister();
                if (!done)
                    stepBack(isUndo, done.error());
                m_session.say(done ? saidWith(said, *left) : Message{Message::Kind::Problem, done.error().message});
            });
    }
    static bool concernsContact(const Workspace &workspace, OperationId operation)
    {
        const Result<std::optional<Operation>> found = loadOperation(workspace.database(), operation);
        return found && *found && (*found)->kind == u"do_not_contact";
    }
    // The register outlives every undo. So the deed leaves the stack, and nothing is undone in its place: what came
    // before it waits until it is asked for again.
    void leaveTheRegister()
    {
        Session &session = m_session;
        session.m_undosWanted = 0;
        session.say({Message::Kind::Information,
                     tr("“%1” stands: undo does not touch whom we may not contact, and nothing else was undone. "
                        "Change it in Setup, “Do not contact”, with a reason.")
                         .arg(text())});
        m_onlyStep = true;
        setObsolete(true);
        session.m_undoStack.redo(); // where the stack drops what is obsolete, and so this
        Q_EMIT session.m_undoStack.indexChanged(session.m_undoStack.index()); // it drops without a word
    }
    // The deed stands as it did, so the stack stands where it stood; what somebody else took back is dropped from it.
    void stepBack(bool wasUndo, const Error &error)
    {
        if (error.kind == ErrorKind::Usage)
            return setObsolete(true);
        m_onlyStep = true;
        wasUndo ? m_session.m_undoStack.redo() : m_session.m_undoStack.undo();
    }
    static Message saidWith(QString said, const Left &left)
    {
        if (left.kept > 0)
            said += u' ' + tr("%n value(s) were changed since and stay.", nullptr, int(left.kept));
        if (left.bans == 0)
            return {.kind = Message::Kind::Done, .text = said};
        const QString end = left.kept > 0 ? u" "_s : u". "_s;
        return {.kind = Message::Kind::Information, .text = said + end + bansStay(left.bans)};
    }

    Session &m_session;
    std::shared_ptr<OperationId> m_last; // read and written on the deeds' lane only
    bool m_onlyStep = true; ///< moves on the stack without a deed: at first it was done before it was put there
};

QString Session::bansStay(qsizetype bans)
{
    return tr("%n entry(s) came into the do-not-contact register with it, and undo does not touch that. Lift them in "
              "Setup, “Do not contact”, with a reason.",
              nullptr, int(bans));
}

Session::Session(const QString &path, Clock clock, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_clock(std::move(clock))
    , m_deeds(u"deeds"_s, path)
    , m_reads(u"reads"_s, path)
    , m_longReads(u"long reads"_s, path)
{
    connect(&m_others, &QTimer::timeout, this, &Session::lookForOthers);
    connect(&m_sweeps, &QTimer::timeout, this, &Session::sweep);
    m_deeds.post([this, now = now()](const Result<Workspace *> &workspace) {
        const auto facts = std::make_shared<Result<Facts>>(workspace ? Result<Facts>(factsOf(**workspace, now))
                                                                     : Result<Facts>(workspace.error()));
        QMetaObject::invokeMethod(
            this,
            [this, facts] {
                if (!*facts)
                    return Q_EMIT failedToOpen(facts->error().message);
                take(**facts);
                Q_EMIT opened();
                reload();
                m_others.start(kLookEveryMs);
            },
            Qt::QueuedConnection);
    });
}

Session::~Session()
{
    for (BackgroundTask *task : std::as_const(m_tasks))
        task->cancel();
    disconnect(&m_undoStack, nullptr, nullptr, nullptr);
}

QDate Session::today() const
{
    return now().toTimeZone(QTimeZone(m_settings.zoneId)).date();
}

// Where nobody acts, as in a file without a lead manager, all is offered: else nobody could mend it.
QString Session::refusal(Right right) const
{
    const Member *found = m_people.find(m_actor);
    if (!found)
        return {};
    Member member = *found;
    member.roles = rolesOn(member, today(), m_people.members, m_people.absences);
    return lw::mayDo(member.roles, right) ? QString() : lw::refusal(member, right);
}

Session::Facts Session::factsOf(Workspace &workspace, const QDateTime &now)
{
    const Result<Member> actor = workspace.actor({}, qEnvironmentVariable("USER"), now);
    return {workspace.settings(), workspace.rulebook(), workspace.people(), actor ? actor->name : QString()};
}

void Session::take(const Facts &facts)
{
    const bool changed = !(m_settings == facts.settings) || m_rulebook != facts.rulebook ||
                         !(m_people == facts.people) || m_actor != facts.actor;
    const bool othersDays =
        m_columns && (m_settings.zoneId != facts.settings.zoneId || m_settings.currency != facts.settings.currency);
    m_settings = facts.settings;
    m_rulebook = facts.rulebook;
    m_people = facts.people;
    m_actor = facts.actor;
    if (changed)
        Q_EMIT factsChanged();
    if (othersDays)
        reload();
}

// On the deeds' lane, so that what is read is never older than a deed already shown.
void Session::reload()
{
    post<Aftermath>(
        m_deeds, this,
        [now = now()](Workspace &workspace, const Progress &) -> Result<Aftermath> {
            const Result<LeadColumns> columns = workspace.columns();
            if (!columns)
                return columns.error();
            return Aftermath{
                .facts = factsOf(workspace, now), .leads = {}, .asked = {}, .columns = *columns, .isAll = true};
        },
        [this](const Result<Aftermath> &everything) {
            if (!everything)
                return say({Message::Kind::Problem, everything.error().message});
            take(*everything);
            Q_EMIT reread();
        },
        nullptr);
}

void Session::lookForOthers()
{
    if (isBusy())
        return;
    post<qint64>(
        m_deeds, this, [](Workspace &workspace, const Progress &) { return dataVersion(workspace.database()); },
        [this](const Result<qint64> &version) {
            if (!version)
                return; // somebody is writing; the next look will tell
            if (m_othersVersion != 0 && m_othersVersion != *version)
                reload();
            m_othersVersion = *version;
        },
        nullptr);
}

void Session::keepSwept()
{
    m_sweeps.start(kSweepEveryMs);
    sweep();
}

// Asked on a lane of its own, so that no deed waits for the answer, which mostly is no.
void Session::sweep()
{
    if (m_isSweeping || isBusy() || !isOpen())
        return;
    m_isSweeping = true;
    post<bool>(
        m_longReads, this,
        [actor = m_actor, now = now()](Workspace &workspace, const Progress &) -> Result<bool> {
            if (!maySweep(workspace, actor, now))
                return false;
            const Result<bool> isPolicyDue = isScheduledDue(workspace, now);
            return isPolicyDue && !*isPolicyDue ? isSweepDue(workspace, now) : isPolicyDue;
        },
        [this](const Result<bool> &isDue) {
            if (!isDue || !*isDue || isBusy())
                return endSweep(isDue ? nullptr : &isDue.error());
            sweepWhatIsDue();
        },
        nullptr);
}

void Session::sweepWhatIsDue()
{
    Deed deed = [actor = m_actor, now = now()](Workspace &workspace, const Progress &progress) -> Result<OperationId> {
        // What is due now goes by the policy of now.
        if (const Result<std::optional<RulebookId>> came = putScheduledInForce(workspace, now); !came)
            return came.error();
        const Result<Swept> swept = sweepClocks(workspace, actor, now, progress);
        return swept ? Result<OperationId>(swept->operation) : Result<OperationId>(swept.error());
    };
    runDeed(tr("Deadlines"), std::move(deed), nullptr, Kind::Upkeep,
            [this](const Result<OperationId> &done) { endSweep(done ? nullptr : &done.error()); });
}

// In the message bar, once: it is tried again every few minutes.
void Session::endSweep(const Error *problem)
{
    m_isSweeping = false;
    const QString text = problem ? problem->message : QString();
    if (!text.isEmpty() && text != m_sweepProblem)
        say({Message::Kind::Problem, tr("Deadlines could not be checked: %1").arg(text)});
    m_sweepProblem = text;
}

BackgroundTask *Session::begin(const QString &title)
{
    auto *task = new BackgroundTask(title, this);
    m_tasks += task;
    Q_EMIT tasksChanged();
    return task;
}

void Session::end(BackgroundTask *task)
{
    if (!task)
        return;
    m_tasks.removeOne(task);
    task->deleteLater();
    Q_EMIT tasksChanged();
}

void Session::perform(const QString &label, Deed deed, QObject *context, Answered<OperationId> answered,
                      const QString &taskTitle)
{
    // An undo that still waits is meant for what was done before this.
    if (m_undosWanted != 0) {
        m_afterUndos += [=, this, context = QPointer<QObject>(context), hasContext = context != nullptr] {
            if (context || !hasContext)
                perform(label, deed, context, answered, taskTitle);
        };
        return;
    }
    BackgroundTask *task = taskTitle.isEmpty() ? nullptr : begin(taskTitle);
    const bool hasContext = context != nullptr;
    runDeed(label, std::move(deed), task, Kind::Ordered,
            [this, label, answered = std::move(answered), hasContext,
             context = QPointer<QObject>(context)](const Result<OperationId> &done) {
                if (done) {
                    m_undoStack.push(new DeedCommand(*this, label, *done)); // the stack owns it
                    say({Message::Kind::Done, tr("Done: %1").arg(label), true});
                }
                if (answered && (context || !hasContext))
                    answered(done);
                else if (!done)
                    say({Message::Kind::Problem, done.error().message});
            });
}

void Session::runDeed(const QString &label, Deed deed, BackgroundTask *task, Kind kind,
                      std::function<void(const Result<OperationId> &)> then)
{
    ++m_pendingDeeds;
    const Progress progress = task ? task->progress() : Progress();
    m_deeds.post([this, label, now = now(), deed = std::move(deed), progress, shown = QPointer<BackgroundTask>(task),
                  kind, then = std::move(then)](const Result<Workspace *> &opened) {
        const auto aftermath = std::make_shared<Aftermath>();
        const auto done = std::make_shared<Result<OperationId>>(opened ? Result<OperationId>(OperationId{})
                                                                       : Result<OperationId>(opened.error()));
        if (opened) {
            Workspace &workspace = **opened;
            const auto collecting = connect(&workspace, &Workspace::leadsChanged, &workspace,
                                            [aftermath](const QSet<qint64> &leads) { aftermath->leads += leads; });
            const auto noticing = connect(&workspace, &Workspace::sharedFactsChanged, &workspace,
                                          [aftermath] { aftermath->isAll = true; });
            const Result<void> ready = workspace.refresh(); // others may have put a rulebook in force
            *done = ready ? deed(workspace, progress) : Result<OperationId>(ready.error());
            disconnect(collecting);
            disconnect(noticing);
            *aftermath = aftermathOf(workspace, now, aftermath->leads, aftermath->isAll);
        }
        QMetaObject::invokeMethod(
            this,
            [this, label, aftermath, done, shown, kind, then] {
                end(shown);
                --m_pendingDeeds;
                if (kind != Kind::Upkeep) // which keeps no window open
                    m_lastSucceeded = bool(*done);
                if (aftermath->facts.rulebook)
                    take(*aftermath);
                if (*done && (kind != Kind::Upkeep || **done))
                    Q_EMIT deedDone({**done, label, aftermath->leads, kind == Kind::Undo});
                then(*done);
                settle();
            },
            Qt::QueuedConnection);
    });
}

Session::Aftermath Session::aftermathOf(Workspace &workspace, const QDateTime &now, const QSet<qint64> &leads,
                                        bool concernsOthers)
{
    Aftermath aftermath{.facts = factsOf(workspace, now), .leads = leads, .asked = {}, .columns = {}, .isAll = false};
    const Database &database = workspace.database();
    const Result<QSet<qint64>> partners =
        leads.size() <= kPatchLimit ? suspicionPartners(database, leads) : Result<QSet<qint64>>(QSet<qint64>());
    aftermath.isAll = concernsOthers || leads.size() > kPatchLimit || !partners || partners->size() > kPatchLimit;
    if (leads.isEmpty() && !concernsOthers)
        return aftermath;
    if (!aftermath.isAll)
        aftermath.asked = leads + *partners;
    const Result<LeadColumns> columns =
        aftermath.isAll ? workspace.columns() : loadColumnsOf(database, workspace.settings(), aftermath.asked);
    if (columns)
        aftermath.columns = *columns;
    else
        aftermath.asked.clear(); // the lists stay as they are until they are read again
    aftermath.isAll &= bool(columns);
    return aftermath;
}

void Session::take(const Aftermath &aftermath)
{
    take(aftermath.facts);
    if (aftermath.isAll)
        m_columns = std::make_shared<LeadColumns>(aftermath.columns);
    else if (aftermath.asked.isEmpty() || !m_columns)
        return;
    else {
        if (m_columns.use_count() > 1) // somebody still reads the old ones
            m_columns = std::make_shared<LeadColumns>(*m_columns);
        update(*m_columns, aftermath.columns, aftermath.asked);
    }
    Q_EMIT columnsChanged();
}

void Session::undo()
{
    if (isBusy() && !m_tasks.isEmpty())
        say({Message::Kind::Information,
             tr("“%1” is under way. Wait for it, or stop it.").arg(m_tasks.first()->title())});
    else if (isBusy())
        ++m_undosWanted; // the deed to undo is the one under way
    else if (m_undoStack.canUndo())
        m_undoStack.undo();
    else
        say({Message::Kind::Information, tr("There is nothing to undo.")});
}

void Session::redo()
{
    if (isBusy())
        --m_undosWanted;
    else if (m_undoStack.canRedo())
        m_undoStack.redo();
    else
        say({Message::Kind::Information, tr("There is nothing to do again.")});
}

// One by one: each undo is a deed itself.
void Session::settle()
{
    while (!isBusy() && m_undosWanted != 0) {
        const bool wantsUndo = m_undosWanted > 0;
        const bool possible = wantsUndo ? m_undoStack.canUndo() : m_undoStack.canRedo();
        m_undosWanted = possible ? m_undosWanted - (wantsUndo ? 1 : -1) : 0;
        wantsUndo ? undo() : redo();
    }
    while (!isBusy() && !m_afterUndos.isEmpty())
        m_afterUndos.takeFirst()();
    if (!isBusy())
        Q_EMIT settled(m_lastSucceeded);
}

} // namespace lw
