// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"
#include "core/decisions/rulebook.h"
#include "core/leads/leadrecord.h"
#include "core/people/addressees.h"
#include "core/reports/leadcolumns.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/operationstore.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace lw
{

class ChangeRecorder;

/// Who does something, when, and what it is called.
struct Deed {
    QString kind;  ///< import | act | outcomes | costs | campaigns | territories | rulebook | settings | people |
                   ///< calendar | sweep | watching |
                   ///< collateral | scan | apart | merge | split | undo | sample | create
    QString label; ///< in words: "Assign 12 leads to Ada"
    QString actor;
    QDateTime now;
};

/// What a use-case may reach while its transaction is open.
struct OpenDeed {
    const Database &database;
    const Deed &deed;
    OperationId id;
    ChangeRecorder &recorder;
    BatchId batch;               ///< set by whoever adds a batch
    OperationId undoes;          ///< set by undo
    QSet<qint64> leads;          ///< whose lists must be read again
    bool concernsOthers = false; ///< people, companies or names changed that further leads show
    QJsonObject detail;          ///< for the journal
    QString label;               ///< the deed's; may be set once more is known
    qsizetype bans = 0;          ///< entries of the do-not-contact register that came with it; no undo takes them back
};

/// Under which name the journal keeps OpenDeed::bans, where there are any.
inline constexpr QLatin1StringView kBans("bans");

/// The open file: loads values, saves each deed in one transaction with its record for undo, and tells who listens what
/// changed. Belongs to the thread that opened it.
class Workspace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Settings &settings,
                                                     const Rulebook &rulebook, const Member &member,
                                                     const QDateTime &now);
    /// Brings an older file up to date first; `now` dates what the journal says of that (invalid: the system's clock).
    static Result<std::unique_ptr<Workspace>> open(const QString &path, int waitSeconds = 10,
                                                   const QDateTime &now = {});
    ~Workspace() override;

    /// Takes over settings, rulebook and members as they stand in the file by now: another connection may have changed
    /// them.
    Result<void> refresh() { return load(); }

    const Database &database() const { return m_database; }
    const QString &path() const { return m_database.path(); }
    const Settings &settings() const { return m_settings; }
    const RulebookPtr &rulebook() const { return m_rulebook; }
    const People &people() const { return m_people; }
    const QList<Member> &members() const { return m_people.members; }
    QDate localDay(const QDateTime &instant) const;

    /// The member acting: by name, else by system login, else the first lead manager who is active; while they are away
    /// on the day of `now`, whoever acts for them. Invalid: nobody is asked for as away. Error: nobody of that name, or
    /// they are not active; says who may.
    Result<Member> actor(const QString &name, const QString &login, const QDateTime &now = {}) const;
    /// The roles a member acts with on the day of `now`: their own and those of whoever they stand in for.
    QStringList rolesOf(const Member &member, const QDateTime &now) const;

    /// Runs `work` in one transaction: all of it is saved, with its record for undo, or nothing is.
    Result<OperationId> perform(const Deed &deed, const std::function<Result<void>(OpenDeed &)> &work);

    /// Takes an operation back, keeping what people changed since; itself an operation. Error: unknown, or undone
    /// already.
    Result<Reverted> undo(OperationId operation, const QString &actor, const QDateTime &now);

    Result<QList<LeadRecord>> records(const QList<LeadId> &ids) const;
    Result<LeadRecord> record(qint64 number) const; ///< by any of its register numbers
    Result<LeadColumns> columns() const;

Q_SIGNALS:
    void leadsChanged(const QSet<qint64> &numbers);
    void sharedFactsChanged(); ///< of people, companies or sources: leads beside the changed ones show them
    void rulebookChanged();
    void peopleChanged(); ///< members, departments or who is away

private:
    explicit Workspace(Database database);
    Result<void> load();
    Result<void> refuseStaleRulebook();
    const Member *leadManager(QDate day) const;

    Database m_database;
    Settings m_settings;
    RulebookPtr m_rulebook;
    People m_people;
};

} // namespace lw
