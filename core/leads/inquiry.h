// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace lw
{

/// One response as it arrived. Immutable: later knowledge goes to the lead, never in here.
struct Inquiry {
    qint64 number = 0; ///< register number, never reused
    LeadId lead;
    QDateTime receivedAt;
    QDateTime registeredAt;
    QString registeredBy;
    SourceId source;
    CampaignId campaign;
    QString keyCode;
    QString referrer;   ///< an employee or partner who passed it on
    QString message;    ///< what they asked, verbatim
    QByteArray payload; ///< the record as it came, JSON: file column → cell
    qint64 row = 0;     ///< where it stood in the file; 0: not from a file
    BatchId batch;

    bool operator==(const Inquiry &) const = default;
};

} // namespace lw
