// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/leads/stage.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <array>
#include <optional>

namespace lw
{

/// The answers to the agreed questions (policy rule 2). Blank is "not asked"; "unknown" is an answer.
struct Answers {
    QString need;                       ///< fits | no | unknown
    QString authority;                  ///< decides | recommends | uses | other | unknown
    QString budget;                     ///< approved | sought | none | unknown
    QString timeline;                   ///< days until they buy, as a number; "none"; "unknown"
    QMap<QString, QString> others = {}; ///< to further questions, by their keys: the code of the choice
    QMap<QString, QString> words = {};  ///< to questions without choices, by their keys; personal text

    bool isComplete() const
    {
        return !need.isEmpty() && !authority.isEmpty() && !budget.isEmpty() && !timeline.isEmpty();
    }
    bool operator==(const Answers &) const = default;
};

/// One person-and-need, from its first inquiry to a sale, a loss or a reason. Instants are UTC.
struct Lead {
    LeadId id; ///< the register number of its first inquiry
    QString externalId;
    PersonId person;
    CompanyId company;
    QString product;
    Stage stage = Stage::Inquiry;
    Status status = Status::Open;
    QString reason; ///< disposition code, where the status needs one
    Grade grade = Grade::None;
    QString gradeBy;           ///< who overrode the computed grade; empty: it is computed
    QString gradeBecause = {}; ///< why they did, in their words
    QString owner;             ///< name of the rep; empty: unowned
    QString territory;         ///< what the owner follows from: a coverage line, an account, the catch-all
    std::optional<Money> expectedValue;
    std::optional<Money> revenue; ///< of the sale
    Answers answers;
    SourceId source; ///< of the first inquiry; locked
    CampaignId campaign;
    SourceId latestSource;
    std::array<QDateTime, kStageCount> reachedAt; ///< when each stage was entered; [Inquiry] is the arrival
    QDateTime registeredAt;
    QDateTime closedAt;
    QDateTime firstAttemptAt;
    QDateTime lastActivityAt;
    QDateTime nextActionAt; ///< requalify or hold date
    LeadId mergedInto;
    qint64 rev = 0; ///< the operation that last wrote this row

    QDateTime receivedAt() const { return reachedAt[0]; }
    bool operator==(const Lead &) const = default;
};

} // namespace lw
