// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workspace.h"

#include "core/people/rights.h"
#include "core/store/batchstore.h"
#include "core/store/columnloader.h"
#include "core/store/donotcontactstore.h"
#include "core/store/escalationstore.h"
#include "core/store/leadstore.h"
#include "core/store/migrations.h"
#include "core/store/peoplestore.h"
#include "core/store/rulebookstore.h"
#include "core/store/settingsstore.h"
#include "core/store/transaction.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/moveddeadlines.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Rulebooks stand on each other, so they are taken back, and put back, from the newest on.
Result<void> refuseUnderLaterRulebook(const Database &database, const Operation &operation, const QString &kind)
{
    const Result<OperationId> later =
        kind == u"territories" ? laterOfKind(database, operation, kind) : Result<OperationId>(OperationId{});
    if (!later)
        return later.error();
    if (*later)
        return failed(Workspace::tr("Change %1 (%2) was followed by change %3 of the same kind. Undo that one first.")
                          .arg(operation.id.value)
                          .arg(operation.label)
                          .arg(later->value));
    return {};
}

// Clocks that were started since are counted by the calendars that are in force again.
Result<void> followCalendars(OpenDeed &deed, const CompiledRulebook &withdrawn)
{
    const Result<RulebookPtr> restored = loadRulebookInForce(deed.database);
    if (!restored)
        return restored.error();
    const Rulebook &was = withdrawn.rulebook;
    const Rulebook &now = (*restored)->rulebook;
    if (was.calendar == now.calendar && was.calendars == now.calendars)
        return {};
    const Result<qsizetype> moved = moveDeadlines(deed, **restored);
    return moved ? Result<void>() : Result<void>(moved.error());
}

} // namespace

Workspace::Workspace(Database database)
    : m_database(std::move(database))
{
}
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Settings &settings,
                                                     const Rulebook &rulebook, const Member &member,
                                                     const QDateTime &now)
{
    Result<Database> database = Database::create(path);
    if (!database)
        return database.error();
    std::unique_ptr<Workspace> workspace(new Workspace(*std::move(database)));
    const auto fill = [&]() -> Result<void> {
        LW_TRY(migrate(workspace->m_database, now));
        const Result<OperationId> created = workspace->perform(
            {u"create"_s, tr("Create the workspace"), member.name, now}, [&](OpenDeed &deed) -> Result<void> {
                LW_TRY(saveSettings(deed.database, settings));
                LW_TRY(saveMember(deed.database, member));
                const Result<RulebookId> inForce = putInForce(deed.database, rulebook, now);
                if (!inForce)
                    return inForce.error();
                deed.detail = {{u"version"_s, inForce->value}, {u"fingerprint"_s, fingerprint(rulebook)}};
                return {};
            });
        if (!created)
            return created.error();
        return workspace->load();
    };
    if (const Result<void> filled = fill(); !filled) {
        workspace.reset();
        QFile::remove(path); // made a moment ago, by us, and useless
        return filled.error();
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, int waitSeconds, const QDateTime &now)
{
    Result<Database> database = Database::open(path, waitSeconds);
    if (!database)
        return database.error();
    std::unique_ptr<Workspace> workspace(new Workspace(*std::move(database)));
    LW_TRY(migrate(workspace->m_database, now));
    LW_TRY(workspace->load());
    return workspace;
}

Result<void> Workspace::load()
{
    const Result<Settings> settings = loadSettings(m_database);
    if (!settings)
        return settings.error();
    const Result<People> people = loadPeople(m_database);
    if (!people)
        return people.error();
    const Result<RulebookId> inForce = rulebookInForce(m_database);
    if (!inForce)
        return inForce.error();
    if (!m_rulebook || m_rulebook->version != inForce->value) {
        const Result<RulebookPtr> rulebook = loadRulebookInForce(m_database);
        if (!rulebook)
            return rulebook.error();
        m_rulebook = *rulebook;
    }
    m_settings = *settings;
    const bool others = *people != m_people;
    m_people = *people;
    if (others)
        Q_EMIT peopleChanged();
    return {};
}

QDate Workspace::localDay(const QDateTime &instant) const
{
    return instant.toTimeZone(QTimeZone(m_settings.zoneId)).date();
}

// A lead manager who is away and for whom no member acts is passed over, unless all are.
const Member *Workspace::leadManager(QDate day) const
{
    const Member *first = nullptr;
    for (const Member &member : m_people.members) {
        if (!member.active || !member.has(Role::LeadManager))
            continue;
        if (!first)
            first = &member;
        const Acting acting = day.isValid() ? actingFor(member.name, day, m_people.absences) : Acting{member.name};
        const Member *acts = m_people.find(acting.name);
        if (acts && acts->active && !acting.circle)
            return acts;
    }
    return first;
}

Result<Member> Workspace::actor(const QString &name, const QString &login, const QDateTime &now) const
{
    const Member *manager = leadManager(now.isValid() ? localDay(now) : QDate());
    if (!name.isEmpty()) {
        const Member *named = m_people.find(name);
        if (!named && m_rulebook && m_rulebook->rulebook.findRep(name))
            return usage(tr("%1 is a rep here, but no member who acts. “members add” makes one, “reps set” says which.")
                             .arg(name));
        if (!named)
            return usage(tr("“%1” is not a member of this workspace. “members” lists them.").arg(name));
        if (!named->active)
            return usage(manager ? tr("%1 is not active here any more. %2 may act, for one; “members” lists all.")
                                       .arg(named->name, manager->name)
                                 : tr("%1 is not active here any more. “members” lists who is.").arg(named->name));
        return *named;
    }
    const auto linked = std::ranges::find_if(m_people.members, [&](const Member &member) {
        return !login.isEmpty() && member.active && member.login == login;
    });
    if (linked != m_people.members.end())
        return *linked;
    return manager ? Result<Member>(*manager)
                   : Result<Member>(failed(tr("This workspace has no lead manager. Name a member with --user.")));
}

QStringList Workspace::rolesOf(const Member &member, const QDateTime &now) const
{
    return rolesOn(member, localDay(now), m_people.members, m_people.absences);
}

// What was decided and timed before the lock came by a rulebook that others have replaced by now would stand for ever.
Result<void> Workspace::refuseStaleRulebook()
{
    if (!m_rulebook)
        return {}; // being created
    const Result<RulebookId> inForce = rulebookInForce(m_database);
    if (!inForce)
        return inForce.error();
    if (inForce->value == m_rulebook->version)
        return {};
    LW_TRY(load());
    Q_EMIT rulebookChanged();
    return failed(tr("The rulebook was changed by somebody else meanwhile. Nothing was changed; try again."));
}

Result<OperationId> Workspace::perform(const Deed &deed, const std::function<Result<void>(OpenDeed &)> &work)
{
    Result<Transaction> begun = Transaction::begin(m_database);
    if (!begun)
        return begun.error();
    Transaction transaction = *std::move(begun);
    LW_TRY(refuseStaleRulebook());
    ChangeRecorder recorder(m_database);
    const Result<qint64> id = takeNumbers(m_database, u"operation"_s, 1);
    if (!id)
        return id.error();
    OpenDeed open{.database = m_database,
                  .deed = deed,
                  .id = {*id},
                  .recorder = recorder,
                  .batch = {},
                  .undoes = {},
                  .leads = {},
                  .concernsOthers = false,
                  .detail = {},
                  .label = deed.label,
                  .bans = 0};
    LW_TRY(work(open));
    const Result<QByteArray> changeset = recorder.take();
    if (!changeset)
        return changeset.error();
    const QString token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    LW_TRY(insertOperation(m_database,
                           {.id = open.id,
                            .at = deed.now,
                            .actor = deed.actor,
                            .kind = deed.kind,
                            .label = open.label,
                            .changeset = *changeset,
                            .batch = open.batch,
                            .undoes = open.undoes,
                            .undoneBy = {}},
                           token));
    if (open.bans > 0)
        open.detail.insert(kBans, open.bans);
    LW_TRY(appendJournal(m_database, deed.now, deed.actor, deed.kind, open.id, open.detail));
    LW_TRY(transaction.commit(token));
    LW_TRY(load());
    if (open.concernsOthers)
        Q_EMIT sharedFactsChanged();
    Q_EMIT leadsChanged(open.leads);
    return open.id;
}

Result<Reverted> Workspace::undo(OperationId operation, const QString &actor, const QDateTime &now)
{
    Reverted all;
    const Result<OperationId> undone =
        perform({u"undo"_s, tr("Undo"), actor, now}, [&](OpenDeed &deed) -> Result<void> {
            const Result<std::optional<Operation>> found = loadOperation(deed.database, operation);
            if (!found)
                return found.error();
            if (!*found || (*found)->kind == u"create" || (*found)->kind == u"sample")
                return usage(tr("There is no change %1 to undo. “undo” without a number lists what can be undone.")
                                 .arg(operation.value));
            const Operation &target = **found;
            if (target.kind == u"do_not_contact")
                return failed(
                    tr("Change %1 (%2) is not undone: whom we may not contact is lifted in the do-not-contact "
                       "register, with a reason.")
                        .arg(operation.value)
                        .arg(target.label));
            if (target.undoneBy)
                return usage(tr("Change %1 (%2) is undone already, by change %3.")
                                 .arg(operation.value)
                                 .arg(target.label)
                                 .arg(target.undoneBy.value));
            deed.undoes = operation;
            const Result<QString> kind = rootKindOf(deed.database, target);
            if (!kind)
                return kind.error();
            LW_TRY(refuseUnderLaterRulebook(deed.database, target, *kind));
            if (target.batch && target.kind != u"undo") {
                const Result<Reverted> batch = removeBatch(deed.database, target.batch, operation);
                if (!batch)
                    return batch.error();
                all = *batch;
            }
            if (target.kind == u"sweep") { // its steps are not in the changeset
                const Result<Reverted> steps = removeSteps(deed.database, operation);
                if (!steps)
                    return steps.error();
                all = *steps;
            }
            const Result<Reverted> rows = revertChangeset(deed.database, target.changeset, deed.id.value);
            if (!rows)
                return rows.error();
            all.changes += rows->changes;
            all.kept += rows->kept;
            all.leads += rows->leads;
            deed.concernsOthers = rows->concernsOthers;
            LW_TRY(keepOneInForce(deed.database));
            if (*kind == u"people" || *kind == u"territories")
                LW_TRY(refuseHanging(deed, *this));
            const Result<RulebookId> inForce = rulebookInForce(deed.database);
            if (!inForce)
                return inForce.error();
            if (inForce->value != m_rulebook->version) {
                LW_TRY(followCalendars(deed, *m_rulebook));
                // Counted anew by the calendars that are back, whoever moved it since.
                all.kept.removeIf([](const KeptChange &kept) {
                    return kept.table == u"clock" && kept.field == u"due" && !kept.isFinal;
                });
            }
            deed.leads += all.leads;
            deed.detail.insert(u"undoes"_s, operation.value);
            deed.detail.insert(u"changes"_s, all.changes);
            deed.detail.insert(u"kept"_s, all.kept.size());
            // What was kept may go later, when what stands on it is gone; then the same undo is asked again.
            return std::ranges::all_of(all.kept, &KeptChange::isFinal) ? markUndone(deed.database, operation, deed.id)
                                                                       : Result<void>();
        });
    if (!undone)
        return undone.error();
    all.operation = *undone;
    Q_EMIT rulebookChanged();
    return all;
}

Result<QList<LeadRecord>> Workspace::records(const QList<LeadId> &ids) const
{
    Result<QList<LeadRecord>> found = loadRecords(m_database, ids, m_settings.currency);
    if (found)
        LW_TRY(markDoNotContact(m_database, m_settings.zoneId, *found));
    return found;
}

Result<LeadRecord> Workspace::record(qint64 number) const
{
    const Result<LeadId> lead = leadOfNumber(m_database, number);
    if (!lead)
        return lead.error();
    const Result<QList<LeadRecord>> found = records({*lead});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return usage(tr("There is no lead with the register number %1.").arg(number));
    return found->first();
}

Result<LeadColumns> Workspace::columns() const
{
    return loadColumns(m_database, m_settings);
}

} // namespace lw
