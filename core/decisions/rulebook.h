// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/clocks/workcalendar.h"
#include "core/rules/identityrules.h"
#include "core/rules/policy.h"
#include "core/rules/screening.h"
#include "core/territories/coverage.h"
#include "core/territories/rep.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace lw
{

/// Everything that decides, as one value: policy, reps, territories, screening lists, identity, calendar.
struct Rulebook {
    QString title;
    Policy policy;
    QList<Rep> reps;
    QList<CoverageLine> lines;
    ScreeningList screening;
    IdentityRules identity;
    WorkCalendar calendar;

    bool operator==(const Rulebook &) const = default;
    const Rep *findRep(QStringView name) const;
};

/// The model policy, office hours, no territories; what none covers goes to the lead manager's desk.
Rulebook defaultRulebook(const QByteArray &zoneId);

QJsonObject toJson(const Rulebook &rulebook);
/// Error: not a rulebook, or which part is malformed.
Result<Rulebook> rulebookFromJson(const QJsonObject &json);

/// Eight characters that change with every word of the rulebook.
QString fingerprint(const Rulebook &rulebook);

/// The rulebook with everything looked up once, ready to decide. Immutable and shared between threads.
struct CompiledRulebook {
    Rulebook rulebook;
    int version = 0; ///< 0: a draft
    QString fingerprint;
    Coverage coverage;
    CompiledScreening screening;
    QString catchAll;
};
using RulebookPtr = std::shared_ptr<const CompiledRulebook>;
RulebookPtr compile(Rulebook rulebook, int version);

/// What is wrong with a rulebook before anybody is decided by it: plain sentences, none when it is sound.
QStringList findings(const Rulebook &rulebook, QDate day);

} // namespace lw
