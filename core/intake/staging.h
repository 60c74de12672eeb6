// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/leads/leadrecord.h"
#include "core/rules/questionset.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace lw
{

/// A cell that keeps a row from being imported, or a remark about one that does not.
struct RowIssue {
    qint64 row = 0;
    QString column;
    QString problem;
};

/// One row understood: everything it says about person, company, lead and inquiry, normalised.
struct StagedLead {
    qint64 row = 0;
    LeadRecord record;
    std::optional<QDateTime> receivedAt; ///< absent: the file does not say
    QString keyCode;
    QString message;
    QString referrer;
    QByteArray payload; ///< the row as it came, JSON: file column → cell
    bool identityByFile = false;
    std::optional<RowIssue> rejected;
    QList<RowIssue> remarks; ///< cells that could not be used and were kept as they came
};

/// What staging needs to know of the workspace.
struct StagingContext {
    QByteArray zoneId;
    QString currency;
    QString homeCountry;        ///< alpha-2, for numbers and states written without a country; may be empty
    QuestionSet questions = {}; ///< whose answers a file may bring
};

StagedLead stage(const RawRow &row, const TableHead &table, const ColumnReader &reader, const ColumnMapping &mapping,
                 const StagingContext &context);

/// Puts what a row says into what is known already, field by field as the profile's ifDifferent says. True: changed.
bool mergeInto(LeadRecord &known, const StagedLead &staged, const ColumnReader &reader);

} // namespace lw
