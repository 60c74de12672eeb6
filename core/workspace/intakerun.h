// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/accountstore.h"
#include "core/store/sourcestore.h"
#include "core/workspace/importleads.h"

#include <limits>
#include <memory>

namespace lw
{

/// The way every row goes, dry or in earnest: read, staged, compared with the leads stored and the rows before it,
/// decided. A few hundred rows at a time, so that one question to the store serves many.
class IntakeRun
{
    Q_DISABLE_COPY_MOVE(IntakeRun)

public:
    /// Error: the file as a whole does not fit the profile. Reads the file once where a column's dates must be
    /// understood first.
    static Result<std::unique_ptr<IntakeRun>> start(const Workspace &workspace, const ImportRequest &request,
                                                    const Progress &progress);

    /// Sees how the pools stand and who is away. Whoever writes does it again inside of the transaction, because
    /// others may have drawn since.
    Result<void> lookAround();

    /// Leads from this number on are the run's own, and companies from this id on; it knows them already.
    void setFirstOwn(qint64 number, CompanyId company)
    {
        m_firstOwn = number;
        m_firstOwnCompany = company;
    }

    /// Calls `visit` for every row in order. Error: what it answered, or the file cannot be read further; or stopped.
    Result<void> forEach(const std::function<Result<void>(PlannedRow &)> &visit);

    const ColumnReader &reader() const { return *m_reader; }
    IntakePlanner &planner() { return m_planner; }

private:
    IntakeRun(const Workspace &workspace, const ImportRequest &request, const Progress &progress);
    Result<void> understand();
    Result<void> checkFields() const;
    void completeOrigin(StagedLead &lead) const;
    Result<bool> readSome(std::vector<StagedLead> &staged);
    Result<void> knowCandidates(const std::vector<StagedLead> &staged);
    Result<void> knowAccounts(const std::vector<StagedLead> &staged, const QList<MatchKeys> &keys,
                              QSet<qint64> companies);
    Result<void> report(bool isFirstReading);

    const Workspace &m_workspace;
    const ImportRequest &m_request;
    const Progress &m_progress;
    StagingContext m_context;
    IntakePlanner m_planner;
    SourceRegister m_sources;
    std::optional<ColumnReader> m_reader;
    bool m_readsTwice = false;
    qint64 m_rows = 0;
    qint64 m_firstOwn = std::numeric_limits<qint64>::max();
    CompanyId m_firstOwnCompany{std::numeric_limits<qint64>::max()};
    std::optional<bool> m_hasStored;
    QSet<qint64> m_known;         ///< of those stored before
    QSet<size_t> m_askedAccounts; ///< names and domains whose companies are known, by hash
    QSet<qint64> m_companies;     ///< the same by id
};

} // namespace lw
